"""What the worklist can show of a case, column by column, on the screen and in a file."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from mtb.domain.case_sheet import SheetColumn, Value
from mtb.domain.cases import CaseColumn, CaseSummary
from mtb.domain.referrals import Urgency
from mtb.domain.specimens import SampleState
from mtb.domain.stages import Stage
from mtb.services.clock import local_day, system_clock
from mtb.ui import case_words, labels
from mtb.ui.kit.table_model import Column
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.worklist import words

USUAL: Final = ("reference", "patient", "diagnosis", "hospital", "stage", "in_stage", "due", "next_step")
"""The columns that are shown before anybody has chosen."""
_STRETCHING: Final = ("next_step", "diagnosis", "hold")
_LONG: Final = 30


@dataclass(frozen=True)
class CaseField:
    """A column of the worklist. ``value`` is what a file gets where it is more than the words.

    ``names`` marks what a patient can be recognised by; ``characters`` is the width in a file.
    """

    column: Column[CaseSummary]
    value: Callable[[CaseSummary], Value] | None = None
    names: bool = False
    characters: int = 16
    head: str = ""

    @property
    def key(self) -> str:
        return self.column.key

    def sheet_column(self) -> SheetColumn:
        return SheetColumn(self.head or self.column.title, self.characters)

    def sheet_value(self, case: CaseSummary) -> Value:
        """What a file says of a case in this column."""
        if self.value is not None:
            return self.value(case)
        second = self.column.second_line(case) if self.column.second_line else ""
        return ", ".join(part for part in (self.column.text(case), second) if part)


def case_fields(remind_after: Callable[[], int]) -> dict[str, CaseField]:
    """Every column there is, by its key; ``remind_after`` days an unanswered request is late."""
    fields = [*_who(), *_where_it_stands(remind_after), *_more()]
    return {field.key: field for field in fields}


def known(keys: Sequence[str], fields: dict[str, CaseField]) -> tuple[str, ...]:
    """The keys that are columns, each once; the usual ones where none is left."""
    return tuple(dict.fromkeys(key for key in keys if key in fields)) or USUAL


def on_screen(keys: Sequence[str], fields: dict[str, CaseField]) -> list[Column[CaseSummary]]:
    """The columns in this order; one of them takes the room that is left."""
    wide = next((key for key in _STRETCHING if key in keys), "")
    return [replace(fields[key].column, stretch=key == wide) for key in keys]


def _who() -> list[CaseField]:
    return [
        CaseField(
            Column(
                CaseColumn.REFERENCE,
                QCoreApplication.translate("Worklist", "InPreD ID"),
                lambda case: case.reference,
                second_line=lambda case: labels.urgency(Urgency.URGENT) if case.urgent else "",
                tone=_urgent_tone,
                width=92,
            )
        ),
        CaseField(
            Column(
                CaseColumn.PATIENT,
                QCoreApplication.translate("Worklist", "Patient"),
                lambda case: case.patient.listed_name if case.patient else "–",
                second_line=lambda case: words.patient_number(case.patient),
                width=132,
            ),
            names=True,
            characters=30,
        ),
        CaseField(
            Column(
                CaseColumn.DIAGNOSIS,
                QCoreApplication.translate("Worklist", "Diagnosis"),
                _diagnosis,
                second_line=lambda case: case.icd10,
                chip=lambda case: None if case.has_referral else "warning",
                width=172,
            ),
            characters=34,
        ),
        CaseField(
            Column(
                CaseColumn.HOSPITAL,
                QCoreApplication.translate("Worklist", "Hospital"),
                lambda case: case.hospital,
                width=108,
            ),
            characters=24,
        ),
        CaseField(
            Column(
                CaseColumn.PHYSICIAN,
                QCoreApplication.translate("Worklist", "Physician"),
                lambda case: case.physician,
                width=130,
            ),
            characters=24,
        ),
    ]


def _where_it_stands(remind_after: Callable[[], int]) -> list[CaseField]:
    def step(case: CaseSummary) -> str:
        return case_words.next_step(case, _today(), remind_after())

    return [
        CaseField(
            Column(
                CaseColumn.STAGE,
                QCoreApplication.translate("Worklist", "Stage"),
                lambda case: labels.stage(case.stage),
                chip=lambda case: labels.stage_tone(case.stage),
                width=136,
            )
        ),
        CaseField(
            Column(
                CaseColumn.IN_STAGE,
                QCoreApplication.translate("Worklist", "In stage"),
                lambda case: labels.days_in_stage(case, system_clock()),
                width=70,
            ),
            _days_in_stage,
            characters=14,
            head=QCoreApplication.translate("Worklist", "Days in stage"),
        ),
        CaseField(
            Column(
                CaseColumn.DUE,
                QCoreApplication.translate("Worklist", "Due"),
                lambda case: words.due(case, _today()),
                second_line=_on_hold,
                tone=lambda case: "danger" if case.overdue(_today()) else None,
                tooltip=_due_in_full,
                width=108,
            ),
            lambda case: case.due_on,
            characters=12,
        ),
        CaseField(
            Column(
                "next_step",
                QCoreApplication.translate("Worklist", "Next step"),
                lambda case: _two_lines(step(case))[0],
                second_line=lambda case: _two_lines(step(case))[1],
                width=236,
                sortable=False,
            ),
            step,
            characters=52,
        ),
        CaseField(
            Column(
                CaseColumn.MEETING,
                QCoreApplication.translate("Worklist", "Board"),
                words.board_day,
                second_line=_board_time,
                width=96,
            ),
            lambda case: case.meeting_starts_at if words.board_day(case) else None,
            characters=17,
        ),
    ]


def _more() -> list[CaseField]:
    return [
        CaseField(
            Column(
                CaseColumn.OWNER,
                QCoreApplication.translate("Worklist", "Works on it"),
                lambda case: case.owner_name or case.owner,
                width=120,
            ),
            characters=22,
        ),
        CaseField(
            Column(
                "hold",
                QCoreApplication.translate("Worklist", "On hold"),
                lambda case: words.hold(case, _today()),
                width=150,
                sortable=False,
            ),
            characters=40,
        ),
        CaseField(
            Column(
                "material",
                QCoreApplication.translate("Worklist", "Material"),
                _blocks,
                second_line=_last_block_state,
                width=130,
                sortable=False,
            ),
            characters=30,
        ),
        CaseField(
            Column(
                "run",
                QCoreApplication.translate("Worklist", "Run"),
                _run,
                width=160,
                sortable=False,
            ),
            characters=30,
        ),
        CaseField(
            Column(
                "findings",
                QCoreApplication.translate("Worklist", "Findings"),
                lambda case: str(case.finding_count) if case.finding_count else "",
                width=76,
                right=True,
                sortable=False,
            ),
            lambda case: case.finding_count,
            characters=10,
        ),
        CaseField(
            Column(
                "closed_because",
                QCoreApplication.translate("Worklist", "Closed because"),
                lambda case: case_words.exit_reason(case.exit_reason) if case.exit_reason else "",
                width=160,
                sortable=False,
            ),
            characters=28,
        ),
    ]


def _today() -> dt.date:
    return local_day(system_clock())


def _urgent_tone(case: CaseSummary) -> Tone | None:
    return "danger" if case.urgent else None


def _diagnosis(case: CaseSummary) -> str:
    """The diagnosis, or that the results came before the referral."""
    if not case.has_referral:
        return QCoreApplication.translate("Worklist", "Referral missing")
    return case.diagnosis


def _days_in_stage(case: CaseSummary) -> Value:
    return max(0, (_today() - case.in_stage_since.astimezone().date()).days)


def _on_hold(case: CaseSummary) -> str:
    """A due day that ends a wait says so, whether it has passed or not."""
    return QCoreApplication.translate("Worklist", "on hold") if case.hold is not None else ""


def _due_in_full(case: CaseSummary) -> str:
    day = labels.day(case.due_on) if case.due_on else ""
    return "\n".join(part for part in (words.due(case, _today()), day, words.hold(case, _today())) if part)


def _board_time(case: CaseSummary) -> str:
    starts = case.meeting_starts_at
    return labels.clock(starts) if case.stage is Stage.ON_AGENDA and starts is not None else ""


def _two_lines(text: str) -> tuple[str, str]:
    """A long step broken at its last comma or colon, where what it waits for begins."""
    if len(text) > _LONG:
        for sign in (", ", ": "):
            before, found, after = text.rpartition(sign)
            if found:
                return before, after
    return text, ""


def _blocks(case: CaseSummary) -> str:
    return ", ".join(each.block for each in case.specimens)


def _last_block_state(case: CaseSummary) -> str:
    return case_words.specimen_state(case.specimens[-1].state) if case.specimens else ""


def _run(case: CaseSummary) -> str:
    runs = [each.run_id for each in case.samples if each.state is SampleState.ON_RUN]
    return runs[-1] if runs else ""
