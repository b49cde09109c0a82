"""Taking over the hospital's own list of cases: read, compare with the records, and store all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from mtb.domain.audit import Action, Entity, Subject
from mtb.domain.case_list import CaseListPreview, PreviewRow
from mtb.domain.case_list_fields import CaseField
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError, RuleError, Sentence
from mtb.domain.national_identity import parse_national_identity
from mtb.domain.people import Actor
from mtb.domain.referrals import ReferralDraft
from mtb.domain.rights import Right
from mtb.domain.specimens import Specimen, checked_specimen
from mtb.domain.stages import EventKind
from mtb.domain.texts import folded
from mtb.exchange.case_list import find_header, guess_columns, read_rows
from mtb.exchange.sheets import Workbook, read_workbook
from mtb.exchange.sheets_table import Sheet
from mtb.services.access import Access
from mtb.services.cases import register_in
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork


class RowFate(StrEnum):
    """What becomes of a row of the list."""

    NEW = "new"
    JOINS = "joins"
    ALREADY_THERE = "already_there"
    REFUSED = "refused"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row and what becomes of it. ``case`` is the one it joins or already is; ``why`` what stops it."""

    row: PreviewRow
    fate: RowFate
    case: CaseSummary | None = None
    why: Sentence | None = None

    @property
    def is_stored(self) -> bool:
        """Whether storing the list makes or completes a case of this row."""
        return self.fate in {RowFate.NEW, RowFate.JOINS}


class CaseListService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def read(self, path: Path) -> Workbook:
        """The sheets of a workbook or delimited text; FileError where it can't be read as a whole."""
        return read_workbook(path)

    def guess(self, sheet: Sheet) -> tuple[dict[CaseField, int], int]:
        """Which column states what, and the row of the headings (0 when there seem to be none)."""
        header = find_header(sheet)
        return (guess_columns(sheet.rows[header - 1]) if header else {}), header

    def preview(self, sheet: Sheet, columns: Mapping[CaseField, int], first_row: int) -> CaseListPreview:
        """The rows as referrals, with their problems."""
        return read_rows(sheet, columns, first_row, today=local_day(self._clock()))

    def plan(self, actor: Actor, preview: CaseListPreview) -> tuple[PlannedRow, ...]:
        """What would become of every row; the same list read again is already there."""
        with self._access.reading(actor, Right.WRITE_CASES) as unit:
            return tuple(_planned(unit, row) for row in preview.rows)

    def store(self, actor: Actor, preview: CaseListPreview) -> tuple[CaseSummary, ...]:
        """Make cases of the rows that are whole and new: all of them, or none.

        RuleError with the row where one can't be stored after all.
        """
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            plan = [_planned(unit, row) for row in preview.rows]
            stored = tuple(
                self._store_row(unit, actor, planned.row, planned.row.draft)
                for planned in plan
                if planned.is_stored and planned.row.draft is not None
            )
            if not stored:
                raise RuleError(
                    "No row of the list is new and whole; nothing was stored.",
                    "Ingen rad i listen er ny og hel; ingenting ble lagret.",
                )
            unit.audit.record(Action.IMPORTED, Subject(Entity.CASE), cases=len(stored))
            return stored

    def _store_row(
        self, unit: UnitOfWork, actor: Actor, row: PreviewRow, draft: ReferralDraft
    ) -> CaseSummary:
        now = self._clock()
        try:
            case = register_in(unit, actor, draft, now)
            if block := row.text(CaseField.BLOCK):
                pathology = row.text(CaseField.PATHOLOGY_DEPARTMENT)
                specimen = checked_specimen(Specimen(case.id, block, pathology), local_day(now))
                kept = unit.specimens.save(specimen)
                unit.revisions.keep(Entity.SPECIMEN, kept.id, kept)
        except ExpectedError as error:
            raise RuleError(
                f"Row {row.number}: {error.text('en')}", f"Rad {row.number}: {error.text('nb')}"
            ) from error
        unit.history.record(case.id, EventKind.LIST_IMPORTED, actor, now, _said(row))
        return unit.cases.summary(case.id)


def _planned(unit: UnitOfWork, row: PreviewRow) -> PlannedRow:
    draft = row.draft
    if draft is None:
        return PlannedRow(row, RowFate.INCOMPLETE)
    there = unit.cases.with_inpred_id(draft.inpred_id) if draft.inpred_id else None
    if there is not None and not there.has_referral:
        return PlannedRow(row, RowFate.JOINS, there)
    if there is not None:
        if there.patient is not None and _same_person(there, draft):
            return PlannedRow(row, RowFate.ALREADY_THERE, there)
        return PlannedRow(
            row,
            RowFate.REFUSED,
            there,
            Sentence(
                f"{draft.inpred_id} is another patient's case.",
                f"{draft.inpred_id} er en annen pasients sak.",
            ),
        )
    try:
        known = _cases_of_patient(unit, draft)
    except RuleError as error:
        return PlannedRow(row, RowFate.REFUSED, None, Sentence(error.text("en"), error.text("nb")))
    same = next((case for case in known if _same_referral(unit, case, draft)), None)
    return PlannedRow(row, RowFate.ALREADY_THERE, same) if same else PlannedRow(row, RowFate.NEW)


def _cases_of_patient(unit: UnitOfWork, draft: ReferralDraft) -> list[CaseSummary]:
    """The cases of who the row is about; RuleError where the number is somebody else's."""
    patient = draft.patient
    if patient.national_id:
        known = unit.patients.with_national_id(parse_national_identity(patient.national_id).number)
        if known is None:
            return []
        if folded(known.surname) != folded(patient.surname):
            raise RuleError(
                "This national identity number belongs to another patient in the records.",
                "Fødselsnummeret tilhører en annen pasient i registeret.",
            )
        return unit.cases.of_patient(known.id)
    names = (folded(patient.surname), folded(patient.first_name), patient.born)
    alike: list[UUID] = [
        patient_id
        for patient_id, surname, first_name, born in unit.patients.people()
        if (folded(surname), folded(first_name), born) == names
    ]
    return [case for patient_id in alike for case in unit.cases.of_patient(patient_id)]


def _same_person(case: CaseSummary, draft: ReferralDraft) -> bool:
    patient = case.patient
    return patient is not None and folded(patient.surname) == folded(draft.patient.surname)


def _same_referral(unit: UnitOfWork, case: CaseSummary, draft: ReferralDraft) -> bool:
    referral = unit.cases.referral(case.id)
    return (
        referral is not None
        and referral.received_on == draft.referral.received_on
        and folded(referral.diagnosis) == folded(draft.referral.diagnosis)
    )


def _said(row: PreviewRow) -> str:
    """What the list says of the case that has no field of its own."""
    said = [row.text(field) for field in (CaseField.STATUS, CaseField.COMMENT)]
    return " · ".join(text for text in said if text)
