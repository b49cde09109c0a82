"""The columns of the worklist."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from mtb.domain.cases import CaseColumn, CaseSummary, Stage
from mtb.domain.patients import Patient
from mtb.domain.referrals import Urgency
from mtb.services.clock import system_clock
from mtb.ui import labels
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.theme import Tone

Model = RecordModel[CaseSummary]
Table = RecordTable[CaseSummary]


def case_table(preferences: Preferences) -> Table:
    """The worklist's table, sorted by the days in the stage at first."""
    model: Model = RecordModel(_columns(), _identity)
    title = QCoreApplication.translate("Worklist", "Cases")
    table: Table = RecordTable("cases", model, preferences, title)
    table.horizontalHeader().setAccessibleName(title)
    table.show_sorted(CaseColumn.IN_STAGE, descending=True)
    return table


def sql_order(key: str, *, descending: bool) -> tuple[CaseColumn, bool]:
    """What to sort by for an arrow in a header: most days in a stage means the earliest beginning."""
    column = CaseColumn(key)
    return column, descending is not (column is CaseColumn.IN_STAGE)


def patient_number(patient: Patient | None) -> str:
    """The masked number, or the birthday of who has none."""
    if patient is None:
        return ""
    if patient.identity is not None:
        return patient.identity.masked
    return labels.day(patient.born) if patient.born else ""


def board_day(case: CaseSummary) -> str:
    """When the board takes the case; empty unless it is on an agenda."""
    starts = case.meeting_starts_at
    if case.stage is not Stage.ON_AGENDA or starts is None:
        return ""
    return labels.short_day(starts.date())


def diagnosis(case: CaseSummary) -> str:
    """The diagnosis, or that the results came before the referral."""
    if not case.has_referral:
        return QCoreApplication.translate("Worklist", "Referral missing")
    return case.diagnosis


def _columns() -> list[Column[CaseSummary]]:
    return [
        Column(
            CaseColumn.REFERENCE,
            QCoreApplication.translate("Worklist", "InPreD ID"),
            lambda case: case.reference,
            second_line=_urgent,
            tone=_urgent_tone,
            width=92,
        ),
        Column(
            CaseColumn.PATIENT,
            QCoreApplication.translate("Worklist", "Patient"),
            lambda case: case.patient.listed_name if case.patient else "–",
            second_line=lambda case: patient_number(case.patient),
            width=156,
        ),
        Column(
            CaseColumn.DIAGNOSIS,
            QCoreApplication.translate("Worklist", "Diagnosis"),
            diagnosis,
            second_line=lambda case: case.icd10,
            chip=lambda case: None if case.has_referral else "warning",
            width=180,
            stretch=True,
        ),
        Column(
            CaseColumn.HOSPITAL,
            QCoreApplication.translate("Worklist", "Hospital"),
            lambda case: case.hospital,
            second_line=lambda case: case.physician,
            width=150,
        ),
        Column(
            CaseColumn.STAGE,
            QCoreApplication.translate("Worklist", "Stage"),
            lambda case: labels.stage(case.stage),
            chip=lambda case: labels.stage_tone(case.stage),
            width=146,
        ),
        Column(
            CaseColumn.IN_STAGE,
            QCoreApplication.translate("Worklist", "In stage"),
            lambda case: labels.days_in_stage(case, system_clock()),
            width=86,
        ),
        Column(
            "board",
            QCoreApplication.translate("Worklist", "Board"),
            board_day,
            second_line=_board_time,
            width=92,
            sortable=False,
        ),
        Column(
            "next_step",
            QCoreApplication.translate("Worklist", "Next step"),
            labels.next_step,
            width=196,
            sortable=False,
        ),
    ]


def _identity(case: CaseSummary) -> UUID:
    return case.id


def _urgent(case: CaseSummary) -> str:
    return labels.urgency(Urgency.URGENT) if case.urgent else ""


def _urgent_tone(case: CaseSummary) -> Tone | None:
    return "danger" if case.urgent else None


def _board_time(case: CaseSummary) -> str:
    starts = case.meeting_starts_at
    return labels.clock(starts) if board_day(case) and starts is not None else ""
