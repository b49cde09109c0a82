"""Makes a demonstration: invented patients carried through the real services, from referral to minutes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from mtb.domain.cases import CaseSummary
from mtb.domain.decisions import (
    Decision,
    EscatTier,
    FollowUpTask,
    GermlineAdvice,
    NoPossibility,
    Pathway,
    Possibility,
)
from mtb.domain.errors import FileError
from mtb.domain.meetings import AgendaItem, Attendee, BoardRole, Meeting, MeetingDraft
from mtb.domain.minutes import MinutesLook
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE
from mtb.services.access import Access
from mtb.services.case_flow import CaseFlowService
from mtb.services.cases import CaseService
from mtb.services.decisions import DecisionService
from mtb.services.demonstration_material import MaterialDesk
from mtb.services.demonstration_people import REFERRALS, WAITING_REFERRALS, draft
from mtb.services.demonstration_reviews import review_for_board
from mtb.services.inquiries import InquiryService
from mtb.services.laboratory import LaboratoryService
from mtb.services.material import MaterialService
from mtb.services.meetings import MeetingService
from mtb.services.minutes import MinutesService, file_name
from mtb.services.results import ResultService
from mtb.services.reviews import ReviewService
from mtb.store import schema
from mtb.store.address import Address
from mtb.store.database import Database

DATABASE_NAME = "demo.db"
_ACTOR = Actor("demo", "K. Berg", EVERY_ROLE)
_BIOLOGIST = Actor("mlie", "M. Lie", EVERY_ROLE)
_SECOND = Actor("onord", "O. Nord", EVERY_ROLE)
_UNREVIEWED = "IPD9005"
_BOARD = (
    Attendee("Å. Test", BoardRole.ONCOLOGIST, "Oslo universitetssykehus"),
    Attendee("P. Prøve", BoardRole.PATHOLOGIST, "Oslo universitetssykehus"),
    Attendee("G. Demo", BoardRole.GENETICIST, "Haukeland universitetssjukehus"),
    Attendee("M. Lie", BoardRole.MOLECULAR_BIOLOGIST, "Oslo universitetssykehus"),
    Attendee("B. Eksempel", BoardRole.BIOINFORMATICIAN, "Oslo universitetssykehus", present=False),
    Attendee("N. Mal", BoardRole.STUDY_PHYSICIAN, "Oslo universitetssykehus"),
    Attendee("T. Fiktiv", BoardRole.TREATING_PHYSICIAN, "Haukeland universitetssjukehus"),
)


class _Calendar:
    """A clock that is set by hand, so that the demonstration has a history."""

    def __init__(self, today: dt.datetime) -> None:
        self.today = today
        self.now = today

    def __call__(self) -> dt.datetime:
        return self.now

    def days_ago(self, days: int, hour: int = 9) -> None:
        self.now = (self.today - dt.timedelta(days=days)).replace(hour=hour, minute=0)


@dataclass(frozen=True, slots=True)
class _Desk:
    cases: CaseService
    results: ResultService
    reviews: ReviewService
    meetings: MeetingService
    decisions: DecisionService
    minutes: MinutesService
    material: MaterialDesk


def make_demonstration(folder: Path) -> Iterator[str]:
    """Make database, results folder and minutes in ``folder``; yields a sentence for each thing made."""
    from mtb.exchange.demonstration_results import write_results_folder

    database_file = folder / DATABASE_NAME
    if database_file.exists():
        raise FileError(
            "There is a demonstration here already. Choose a new folder.",
            "Her ligger det allerede en demonstrasjon. Velg en ny mappe.",
            database_file,
        )
    address = Address(path=database_file.absolute())
    schema.create(address)
    yield f"Database: {database_file} (key file beside it)"
    try:
        results_folder = write_results_folder(folder)
    except OSError as error:
        raise FileError("The folder can't be written to.", "Mappen kan ikke skrives til.", folder) from error
    yield f"Results folder: {results_folder}"
    calendar = _Calendar(dt.datetime.now(dt.UTC))
    database = Database(address)
    access = Access(database, calendar)
    desk = _Desk(
        CaseService(access, calendar),
        ResultService(access, calendar),
        ReviewService(access, calendar),
        MeetingService(access, calendar),
        DecisionService(access, calendar),
        MinutesService(access, calendar),
        MaterialDesk(
            _ACTOR,
            CaseService(access, calendar),
            CaseFlowService(access, calendar),
            MaterialService(access, calendar),
            LaboratoryService(access, calendar),
            InquiryService(access, calendar),
            calendar.days_ago,
            calendar.today.astimezone().date(),
        ),
    )
    try:
        yield from _fill(desk, calendar, folder, results_folder)
    finally:
        database.close()


def _fill(desk: _Desk, calendar: _Calendar, folder: Path, results_folder: Path) -> Iterator[str]:
    cases = _refer(desk, calendar)
    yield f"Referrals: {len(REFERRALS) + len(WAITING_REFERRALS)} synthetic patients"
    desk.material.carry(cases)
    yield "Material: blocks asked for, in the laboratory, on a run; one on hold, one closed"
    calendar.days_ago(9)
    done = desk.results.store(_ACTOR, desk.results.read(results_folder))
    yield f"Results: {sum(each.findings for each in done)} findings in {len(done)} cases"
    calendar.days_ago(7)
    _mark_findings(desk, calendar, cases)
    held, coming = _plan(desk, calendar, cases)
    _decide(desk, held)
    signed = desk.minutes.sign_off(_ACTOR, desk.meetings.get(_ACTOR, held.id))
    yield f"Meeting {signed.reference}: {signed.decided} decided, {signed.postponed} postponed; signed off"
    yield f"Meeting {coming.reference}: planned"
    for look in (MinutesLook("nb", False), MinutesLook("en", False), MinutesLook("nb", True)):  # noqa: FBT003
        path = folder / file_name(signed, look)
        desk.minutes.write(_ACTOR, signed.id, look, path)
        yield f"Minutes: {path}"
    yield f"Open it with: mtb --database {folder / DATABASE_NAME}"


def _refer(desk: _Desk, calendar: _Calendar) -> dict[str, CaseSummary]:
    cases = {}
    for referral in (*REFERRALS, *WAITING_REFERRALS):
        calendar.days_ago(referral.days_ago)
        day = calendar.now.astimezone().date()
        case = desk.cases.register(_ACTOR, draft(referral, day))
        cases[referral.inpred_id] = case
    return cases


def _mark_findings(desk: _Desk, calendar: _Calendar, cases: dict[str, CaseSummary]) -> None:
    """What the molecular biologist shows the board: the named findings of each case, reviewed but for one."""
    day = calendar.now.astimezone().date()
    for referral in REFERRALS:
        case_id = cases[referral.inpred_id].id
        for stored in desk.results.findings(_ACTOR, case_id):
            if stored.finding.gene in referral.genes_for_board:
                desk.results.mark_for_board(_ACTOR, stored, wanted=True)
        if referral.inpred_id != _UNREVIEWED:
            review_for_board(desk.reviews, _BIOLOGIST, _SECOND, case_id, day)
        if referral.reviewed:
            desk.results.close_review(_ACTOR, desk.cases.find(_ACTOR, referral.inpred_id))


def _plan(desk: _Desk, calendar: _Calendar, cases: dict[str, CaseSummary]) -> tuple[Meeting, Meeting]:
    """Last week's meeting with five cases, and the coming Tuesday's with one."""
    today = calendar.today.astimezone()
    since_tuesday = (today.weekday() - 1) % 7 or 7
    last = (today - dt.timedelta(days=since_tuesday)).replace(hour=14, minute=0, tzinfo=None)
    held, coming = (
        desk.meetings.plan(
            _ACTOR, MeetingDraft(starts_at, "Video (Norsk helsenett)", "Å. Test", "K. Berg", _BOARD)
        )
        for starts_at in (last, last + dt.timedelta(days=7))
    )
    for referral in REFERRALS:
        if referral.reviewed:
            meeting = held if referral.at_last_meeting else coming
            desk.meetings.put_on_agenda(_ACTOR, meeting.id, cases[referral.inpred_id].id)
    calendar.now = last.astimezone() + dt.timedelta(minutes=110)
    return held, coming


def _decide(desk: _Desk, held: Meeting) -> None:
    due = held.starts_at.date() + dt.timedelta(days=3)
    for entry in desk.meetings.agenda(_ACTOR, held.id):
        reference = entry.case.reference
        if reference == "IPD9005":
            desk.decisions.postpone(_ACTOR, entry.item, "RNA-svaret mangler; tas opp på neste møte.")
            continue
        decision = _with_support(desk, entry.item, _DECISIONS[reference])
        who = f"{entry.case.physician}, {entry.case.hospital}"
        task = FollowUpTask("Journalføre konklusjonen og informere pasienten", who, due)
        desk.decisions.decide(_ACTOR, entry.item, replace(decision, tasks=(task, *decision.tasks)))


def _with_support(desk: _Desk, item: AgendaItem, decision: Decision) -> Decision:
    """Point each possibility at the finding whose gene its text begins with."""
    shown = {
        stored.finding.gene: stored.id
        for stored in desk.results.findings(_ACTOR, item.case_id)
        if stored.for_board
    }

    def supported(each: Possibility) -> Possibility:
        finding_id: UUID | None = shown.get(each.supported_by)
        return replace(each, finding_id=finding_id, supported_by="" if finding_id else each.supported_by)

    return replace(decision, possibilities=tuple(supported(each) for each in decision.possibilities))


_DECISIONS = {
    "IPD9001": Decision(
        discussion=(
            "FGFR2-fusjonen er bekreftet på RNA med 48 støttende lesninger. IDH1 R132C ble drøftet som "
            "annen mulighet. Bilirubin må kontrolleres før studiehenvisning."
        ),
        conclusion=(
            "Mulig inklusjon i IMPRESS med pemigatinib (FGFR2-fusjon). Ivosidenib i annen studie er en "
            "subsidiær mulighet dersom bilirubin utelukker den første."
        ),
        possibilities=(
            Possibility(
                Pathway.IMPRESS,
                "pemigatinib",
                "kohort FGFR2, galleveier",
                "FGFR2/BICC1",
                escat=EscatTier.I_B,
                escat_other=EscatTier.III_A,
                reason="FGFR2-fusjon i intrahepatisk kolangiokarsinom.",
                condition="bilirubin under 1,5 × øvre grense",
            ),
            Possibility(
                Pathway.OTHER_TRIAL,
                "ivosidenib",
                "",
                "IDH1",
                escat=EscatTier.I_A,
                escat_other=EscatTier.III_A,
                reason="IDH1 R132C.",
                condition="hvis den første ikke lar seg gjøre",
            ),
        ),
        tasks=(FollowUpTask("Bilirubin, henvise til studielege", "T. Fiktiv, Haukeland", None),),
    ),
    "IPD9002": Decision(
        discussion="BRCA1-varianten kan være medfødt. Pasienten har hatt PARP-hemmer uten effekt.",
        conclusion="Ingen utprøvende mulighet nå. Kimbanetest av BRCA1 bør drøftes med pasienten.",
        no_possibility=NoPossibility.NOT_ELIGIBLE,
        no_possibility_reason="Har alt hatt PARP-hemmer; ingen åpen kohort for CCNE1.",
        germline=GermlineAdvice.ADVISED,
    ),
    "IPD9003": Decision(
        discussion="BRAF V600E er påvist. Ingen åpen kohort for hjernesvulst på møtedatoen.",
        conclusion="Særskilt tilgang (compassionate use) til dabrafenib og trametinib kan søkes.",
        possibilities=(
            Possibility(
                Pathway.COMPASSIONATE_USE,
                "dabrafenib + trametinib",
                "",
                "BRAF",
                escat=EscatTier.I_B,
                escat_other=EscatTier.I_A,
                reason="BRAF V600E i glioblastom.",
            ),
        ),
        tasks=(FollowUpTask("Søke om særskilt tilgang", "N. Mal, OUS", None),),
    ),
    "IPD9004": Decision(
        discussion="MET exon 14-overhopping er sett både på DNA og RNA.",
        conclusion="Godkjent legemiddel for MET exon 14 er en mulighet.",
        possibilities=(
            Possibility(
                Pathway.APPROVED_DRUG,
                "tepotinib",
                "",
                "MET",
                escat=EscatTier.I_B,
                reason="MET exon 14 skipping.",
            ),
        ),
    ),
}
