"""Minutes of a meeting: gathered, shown as a draft, signed off, handed out as PDF."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from mtb.domain.accounts import Confirmation, require_confirmed
from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.dates import age_on
from mtb.domain.decisions import Decision
from mtb.domain.errors import RuleError
from mtb.domain.finding_identity import identity_of
from mtb.domain.meetings import ItemState, Meeting, MeetingState, require_other_person, require_ready_to_sign
from mtb.domain.minutes import (
    Amendment,
    Identifiers,
    Minutes,
    MinutesCase,
    MinutesLook,
    MinutesMaterial,
    SignOff,
    Submission,
    deidentified,
)
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.quality import Verdict
from mtb.domain.results import StoredResult
from mtb.domain.reviews import paired
from mtb.domain.rights import Right
from mtb.domain.sample_figures import figures_of
from mtb.domain.stages import EventKind
from mtb.domain.texts import clean_text
from mtb.services.access import Access, about
from mtb.services.bands import band_sets
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.files import write_whole
from mtb.services.meetings import AgendaEntry, agenda_of
from mtb.store.database import UnitOfWork

LOOKS = tuple(MinutesLook(language, hidden) for language in ("nb", "en") for hidden in (False, True))
_TREATING = {"nb": "behandlende lege", "en": "treating physician"}


class MinutesService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def pdf(self, actor: Actor, meeting_id: UUID, look: MinutesLook) -> bytes:
        """The minutes as PDF: the signed bytes once there are any, else a draft laid out now."""
        return self._handed_out(actor, meeting_id, look, Action.OPENED, Right.READ_CASES)

    def write(self, actor: Actor, meeting_id: UUID, look: MinutesLook, path: Path) -> None:
        """Put the PDF into a file, whole or not at all; FileError where that is impossible."""
        content = self._handed_out(actor, meeting_id, look, Action.EXPORTED, Right.EXPORT)
        write_whole(path, content, begins=b"%PDF-")

    def submit(self, actor: Actor, seen: Meeting) -> Meeting:
        """Send the minutes to a second person; until they are approved or taken back, nothing changes.

        RuleError while a case is neither decided nor postponed.
        """
        now = self._clock()
        with self._access.writing(actor, Right.DECIDE) as unit:
            require_ready_to_sign(unit.meetings.get(seen.id))
            unit.meetings.set_state(seen, MeetingState.AWAITING_APPROVAL, self._ended_at(seen, now))
            unit.minutes.submit(seen.id, actor, now)
            unit.audit.record(Action.SUBMITTED, _about(seen), Ground.BOARD_MEETING)
            return unit.meetings.get(seen.id)

    def submission(self, actor: Actor, meeting_id: UUID) -> Submission | None:
        """Who sent the minutes to approval and when; None when nothing waits."""
        with self._access.reading(actor) as unit:
            return unit.minutes.submission(meeting_id)

    def give_back(self, actor: Actor, seen: Meeting, why: str) -> Meeting:
        """The minutes are not approved, or are taken back by who submitted them: the board works on."""
        reason = clean_text(why, 2_000)
        with self._access.writing(actor, Right.READ_CASES) as unit:
            waiting = _waiting(unit, seen)
            if waiting.author != actor.account and not actor.may(Right.APPROVE_MINUTES):
                raise RuleError(
                    "Only who submitted the minutes or an approver can give them back.",
                    "Bare den som sendte referatet, eller en godkjenner kan gi det tilbake.",
                )
            unit.minutes.give_back(waiting, actor, reason, self._clock())
            unit.meetings.set_state(seen, MeetingState.IN_SESSION)
            unit.audit.record(Action.CHANGED, _about(seen), Ground.BOARD_MEETING, given_back=reason)
            return unit.meetings.get(seen.id)

    def approve(self, actor: Actor, seen: Meeting, confirmation: Confirmation) -> Meeting:
        """Sign the minutes off as the second person: decisions stand, the PDF is kept byte for byte.

        ``confirmation`` shows that the approver has just typed their password again. RuleError when the
        approver is who submitted the minutes.
        """
        now = self._clock()
        require_confirmed(confirmation, actor, now)
        with self._access.writing(actor, Right.APPROVE_MINUTES) as unit:
            waiting = _waiting(unit, seen)
            require_other_person(waiting.author, actor.account)
            unit.minutes.approve(waiting, actor, now)
            self._keep(unit, actor, seen, SignOff(actor.display_name, now, waiting.author_name))
            return unit.meetings.get(seen.id)

    def sign_off(self, actor: Actor, seen: Meeting) -> Meeting:
        """Close the meeting in one step, where the database has no accounts and so no second person.

        RuleError while a case is neither decided nor postponed, and where there are accounts.
        """
        now = self._clock()
        if actor.account_id is not None:
            raise RuleError(
                "Minutes are submitted by one person and approved by another.",
                "Referatet sendes til godkjenning av én og godkjennes av en annen.",
            )
        with self._access.writing(actor, Right.APPROVE_MINUTES) as unit:
            require_ready_to_sign(unit.meetings.get(seen.id))
            unit.meetings.set_state(seen, MeetingState.AWAITING_APPROVAL, self._ended_at(seen, now))
            unit.minutes.submit(seen.id, actor, now)
            meeting = unit.meetings.get(seen.id)
            unit.minutes.approve(_waiting(unit, meeting), actor, now)
            self._keep(unit, actor, meeting, SignOff(actor.display_name, now))
            return unit.meetings.get(seen.id)

    def amend(self, actor: Actor, seen: Meeting, what: str, why: str) -> Amendment:
        """Add a numbered, dated amendment to signed minutes; the signed PDF stays as it is."""
        said, because = clean_text(what, 10_000), clean_text(why, 2_000)
        if seen.state is not MeetingState.SIGNED_OFF:
            raise RuleError("Only signed minutes are amended.", "Bare et signert referat får tillegg.")
        if not said or not because:
            raise RuleError(
                "An amendment says what is different and why.",
                "Et tillegg sier hva som er annerledes, og hvorfor.",
            )
        with self._access.writing(actor, Right.APPROVE_MINUTES) as unit:
            amendment = unit.minutes.amend(seen.id, said, because, actor, self._clock())
            unit.audit.record(Action.AMENDED, _about(seen), Ground.BOARD_MEETING, number=amendment.number)
            return amendment

    def amendments(self, actor: Actor, meeting_id: UUID) -> list[Amendment]:
        """What was added to signed minutes, in order."""
        with self._access.reading(actor) as unit:
            return unit.minutes.amendments(meeting_id)

    def _keep(self, unit: UnitOfWork, actor: Actor, seen: Meeting, signed: SignOff) -> None:
        """Lay the minutes out once and keep them; decided cases go on to follow-up."""
        unit.meetings.set_state(seen, MeetingState.SIGNED_OFF)
        unit.audit.record(Action.APPROVED, _about(seen), Ground.BOARD_MEETING, author=signed.written_by)
        signed = replace(signed, anchor=unit.audit.newest().short)
        minutes, identifiers = self._gather(unit, seen.id, signed)
        for look in LOOKS:
            unit.minutes.keep(seen.id, look, signed, _rendered(minutes, identifiers, look))
        for item in unit.meetings.agenda(seen.id):
            if item.state is ItemState.DECIDED:
                case = unit.cases.summary(item.case_id)
                unit.history.record(case.id, EventKind.SIGNED_OFF, actor, signed.at, seen.reference)

    def _handed_out(
        self, actor: Actor, meeting_id: UUID, look: MinutesLook, action: Action, right: Right
    ) -> bytes:
        """The PDF, with one entry for each case in it."""
        with self._access.writing(actor, right) as unit:
            cases = [entry.case for entry in agenda_of(unit, meeting_id)]
            subjects = [about(case, Entity.MINUTES, meeting_id) for case in cases]
            unit.audit.record(
                action,
                subjects or [Subject(Entity.MINUTES, str(meeting_id))],
                Ground.BOARD_MEETING,
                language=look.language,
                deidentified=look.deidentified,
            )
            content = unit.minutes.content(meeting_id, look)
            if content is not None:
                return content
            minutes, identifiers = self._gather(unit, meeting_id, None)
        return _rendered(minutes, identifiers, look)

    def _ended_at(self, seen: Meeting, now: dt.datetime) -> dt.datetime | None:
        """When the meeting ended, where the minutes are finished on its day."""
        if local_day(now) != seen.starts_at.date():
            return None
        return now.astimezone().replace(tzinfo=None, second=0, microsecond=0)

    def signed(self, actor: Actor, meeting_id: UUID) -> SignOff | None:
        """Who signed the minutes off, or None while they are a draft."""
        with self._access.reading(actor) as unit:
            return unit.minutes.sign_off_of(meeting_id)

    def _gather(
        self, unit: UnitOfWork, meeting_id: UUID, signed: SignOff | None
    ) -> tuple[Minutes, tuple[Identifiers, ...]]:
        meeting = unit.meetings.get(meeting_id)
        entries = agenda_of(unit, meeting_id)
        cases = tuple(_case(unit, meeting, place, entry) for place, entry in enumerate(entries, start=1))
        minutes = Minutes(
            institution="",
            starts_at=meeting.starts_at,
            ended_at=meeting.ended_at,
            place=meeting.place,
            chair=meeting.chair,
            minute_taker=meeting.minute_taker,
            attendees=meeting.attendees,
            cases=cases,
            signed=signed,
            written_at=self._clock(),
        )
        return minutes, tuple(_identifiers(unit, entry) for entry in entries)


def _about(meeting: Meeting) -> Subject:
    return Subject(Entity.MINUTES, str(meeting.id))


def _waiting(unit: UnitOfWork, seen: Meeting) -> Submission:
    waiting = unit.minutes.submission(seen.id)
    if waiting is None or seen.state is not MeetingState.AWAITING_APPROVAL:
        raise RuleError(
            "These minutes do not wait for approval.", "Dette referatet venter ikke på godkjenning."
        )
    return waiting


def file_name(meeting: Meeting, look: MinutesLook) -> str:
    """A name for the PDF that says which meeting and nothing of any patient."""
    kind = "referat" if look.language == "nb" else "minutes"
    ending = {"nb": "-avidentifisert", "en": "-deidentified"}[look.language] if look.deidentified else ""
    return f"mol-mdt-{meeting.reference}-{kind}{ending}.pdf"


def _rendered(minutes: Minutes, identifiers: tuple[Identifiers, ...], look: MinutesLook) -> bytes:
    from mtb.documents.minutes import render_minutes

    shown = deidentified(minutes, identifiers, _TREATING[look.language]) if look.deidentified else minutes
    return render_minutes(shown, look.language)


def _case(unit: UnitOfWork, meeting: Meeting, position: int, entry: AgendaEntry) -> MinutesCase:
    case, item = entry.case, entry.item
    decided = item.state is ItemState.DECIDED
    decision = item.decision if decided else Decision(discussion=item.decision.discussion)
    results = unit.results.of_case(case.id)
    reviews = unit.reviews.of_case(case.id)
    newest = next((one for one in results if one.finding_count), results[0] if results else None)
    figures = newest and figures_of(results, newest, paired(unit.findings.of_case(case.id), reviews, case.id))
    supporting = [each.finding_id for each in decision.possibilities if each.finding_id]
    born = case.patient.born if case.patient else None
    shown = tuple(
        each.finding
        for each in unit.findings.for_board(case.id, supporting)
        if each.for_board or not each.germline
    )
    return MinutesCase(
        position=position,
        reference=case.reference,
        state=item.state,
        postponed_because=item.postponed_because,
        sex=case.patient.sex if case.patient else Sex.UNKNOWN,
        age=age_on(born, meeting.starts_at.date()) if born else None,
        referral=unit.cases.referral(case.id),
        material=_material(newest) if newest else None,
        burden=figures.burden if figures else None,
        microsatellites=figures.microsatellites if figures else None,
        genome=figures.genome if figures else None,
        quality=figures.quality.verdict if figures else Verdict.UNKNOWN,
        findings=shown,
        reviews={identity: reviews[identity] for identity in map(identity_of, shown) if identity in reviews},
        decision=decision,
        minutes=item.minutes,
        bands=band_sets(unit).in_force,
    )


def _material(result: StoredResult) -> MinutesMaterial:
    own = [entry.sample_id for entry in result.samples if entry.pair_id == result.pair_id] or [
        result.sample_id
    ]
    return MinutesMaterial(
        samples=tuple(own),
        run_id=result.run_id,
        pipeline_version=result.pipeline_version or "",
        tumour_purity=result.tumour_purity,
        matched_normal=result.matched_normal or "",
        imported_on=local_day(result.imported_at),
        findings_in_files=result.finding_count,
    )


def _identifiers(unit: UnitOfWork, entry: AgendaEntry) -> Identifiers:
    words: list[str] = []
    patient = entry.case.patient
    if patient is not None:
        words += [patient.surname, patient.first_name, f"{patient.first_name} {patient.surname}"]
        words += patient.first_name.split() + patient.surname.split()
        if patient.identity is not None:
            words += [patient.identity.number, patient.identity.spaced]
        if patient.born is not None:
            words += [f"{patient.born:%d.%m.%Y}", patient.born.isoformat()]
    referral = unit.cases.referral(entry.case.id)
    if referral is not None:
        words += [referral.hospital, referral.department, referral.study_id, referral.physician_email]
        words += [referral.physician, *referral.physician.split()]
        words += [referral.responsible_physician, *referral.responsible_physician.split()]
    return Identifiers(tuple(word.strip(" .,") for word in words))
