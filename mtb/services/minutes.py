"""Minutes of a meeting: gathered, shown as a draft, signed off, handed out as PDF."""

import contextlib
import os
import tempfile
from pathlib import Path
from uuid import UUID

from mtb.domain.cases import EventKind, stage_after
from mtb.domain.dates import age_on
from mtb.domain.decisions import Decision
from mtb.domain.errors import FileError
from mtb.domain.meetings import ItemState, Meeting, MeetingState, require_ready_to_sign
from mtb.domain.minutes import (
    Identifiers,
    Minutes,
    MinutesCase,
    MinutesLook,
    MinutesMaterial,
    SignOff,
    deidentified,
)
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.results import StoredResult
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.meetings import AgendaEntry, agenda_of
from mtb.store.database import Database, UnitOfWork

LOOKS = tuple(MinutesLook(language, hidden) for language in ("nb", "en") for hidden in (False, True))
_TREATING = {"nb": "behandlende lege", "en": "treating physician"}


class MinutesService:
    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def pdf(self, actor: Actor, meeting_id: UUID, look: MinutesLook) -> bytes:
        """The minutes as PDF: the signed bytes once there are any, else a draft laid out now."""
        del actor
        with self._database.reading() as unit:
            signed = unit.minutes.content(meeting_id, look)
            if signed is not None:
                return signed
            minutes, identifiers = self._gather(unit, meeting_id, None)
        return _rendered(minutes, identifiers, look)

    def write(self, actor: Actor, meeting_id: UUID, look: MinutesLook, path: Path) -> None:
        """Put the PDF into a file, whole or not at all; FileError where that is impossible."""
        _write_whole(path, self.pdf(actor, meeting_id, look))

    def sign_off(self, actor: Actor, seen: Meeting) -> Meeting:
        """Close the meeting: from now on its decisions stand and its PDF is kept byte for byte.

        RuleError while a case is neither decided nor postponed.
        """
        now = self._clock()
        signed = SignOff(actor.display_name, now)
        with self._database.writing() as unit:
            require_ready_to_sign(unit.meetings.get(seen.id))
            ended_at = None
            if local_day(now) == seen.starts_at.date():
                ended_at = now.astimezone().replace(tzinfo=None, second=0, microsecond=0)
            unit.meetings.set_state(seen, MeetingState.SIGNED_OFF, ended_at)
            minutes, identifiers = self._gather(unit, seen.id, signed)
            for look in LOOKS:
                unit.minutes.keep(seen.id, look, signed, _rendered(minutes, identifiers, look))
            for item in unit.meetings.agenda(seen.id):
                if item.state is ItemState.DECIDED:
                    case = unit.cases.summary(item.case_id)
                    unit.cases.set_stage(case.id, stage_after(case.stage, EventKind.SIGNED_OFF), now)
                    unit.cases.record(case.id, EventKind.SIGNED_OFF, actor, now, seen.reference)
            return unit.meetings.get(seen.id)

    def signed(self, actor: Actor, meeting_id: UUID) -> SignOff | None:
        """Who signed the minutes off, or None while they are a draft."""
        del actor
        with self._database.reading() as unit:
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
    newest = results[0] if results else None
    supporting = [each.finding_id for each in decision.possibilities if each.finding_id]
    born = case.patient.born if case.patient else None
    return MinutesCase(
        position=position,
        reference=case.reference,
        state=item.state,
        postponed_because=item.postponed_because,
        sex=case.patient.sex if case.patient else Sex.UNKNOWN,
        age=age_on(born, meeting.starts_at.date()) if born else None,
        referral=unit.cases.referral(case.id),
        material=_material(newest) if newest else None,
        burden=newest.tmb if newest else None,
        microsatellites=newest.msi if newest else None,
        findings=tuple(each.finding for each in unit.findings.for_board(case.id, supporting)),
        decision=decision,
        minutes=item.minutes,
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


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and rename, so that a full disk leaves no half PDF.

    What is there already is replaced only if it is a PDF: never a database, a key file or a device.
    """
    temporary = ""
    try:
        if path.exists() and not (path.is_file() and path.read_bytes()[:5] == b"%PDF-"):
            raise FileError(
                "Something that is no PDF is here already; it was not touched. Choose another name.",
                "Her ligger det allerede noe som ikke er en PDF; det er ikke rørt. Velg et annet navn.",
                path,
            )
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".mtb-", suffix=".pdf")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink(missing_ok=True) if temporary else None
        raise FileError(
            "The PDF can't be written here. Choose another folder.",
            "PDF-en kan ikke skrives her. Velg en annen mappe.",
            path,
        ) from error
