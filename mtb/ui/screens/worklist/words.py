"""Words of the worklist: days, due days, what a list shows."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject

from mtb.domain.cases import CaseColumn, CaseSummary
from mtb.domain.patients import Patient
from mtb.domain.stages import Stage
from mtb.domain.worklist_views import WorklistView
from mtb.ui import case_words, labels

_BOKMAL: Final = QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway)
_ENGLISH: Final = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
_SORTED: Final[dict[CaseColumn, object]] = {
    CaseColumn.REFERENCE: QT_TRANSLATE_NOOP("Worklist", "InPreD ID"),
    CaseColumn.PATIENT: QT_TRANSLATE_NOOP("Worklist", "patient"),
    CaseColumn.DIAGNOSIS: QT_TRANSLATE_NOOP("Worklist", "diagnosis"),
    CaseColumn.HOSPITAL: QT_TRANSLATE_NOOP("Worklist", "hospital"),
    CaseColumn.STAGE: QT_TRANSLATE_NOOP("Worklist", "stage"),
    CaseColumn.IN_STAGE: QT_TRANSLATE_NOOP("Worklist", "days in stage"),
    CaseColumn.DUE: QT_TRANSLATE_NOOP("Worklist", "due day"),
    CaseColumn.PHYSICIAN: QT_TRANSLATE_NOOP("Worklist", "physician"),
    CaseColumn.OWNER: QT_TRANSLATE_NOOP("Worklist", "who works on it"),
    CaseColumn.MEETING: QT_TRANSLATE_NOOP("Worklist", "board meeting"),
}


class Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def overdue(self, cases: int) -> str:
        return self.tr("%n overdue", "", cases)

    def chosen(self, cases: int, of: int) -> str:
        return self.tr("{chosen} of %n chosen", "", of).format(chosen=cases)

    def cases(self, count: int) -> str:
        return self.tr("%n case(s)", "", count)


def sorted_by(column: CaseColumn) -> str:
    """What a list is sorted by, within a sentence."""
    return QCoreApplication.translate("Worklist", str(_SORTED[column]))


def day_and_month(day: dt.date, today: dt.date) -> str:
    """``24 Nov`` or ``24. nov.``, with the year where it is another one."""
    form = "d MMM" if day.year == today.year else "d MMM yyyy"
    when = QDate(day.year, day.month, day.day)
    if labels.current_language() == "nb":
        return _BOKMAL.toString(when, form.replace("d ", "d. ", 1))
    return _ENGLISH.toString(when, form)


def due(case: CaseSummary, today: dt.date) -> str:
    """``Overdue 4 d``, ``Today``, ``24 Nov``, or ``24 Nov 14:00`` for a meeting."""
    if case.due_on is None:
        return ""
    late = case.overdue(today)
    if late:
        return QCoreApplication.translate("Worklist", "Overdue {days} d").format(days=late)
    starts = case.meeting_starts_at
    if case.stage is Stage.ON_AGENDA and starts is not None:
        return f"{day_and_month(starts.date(), today)} {labels.clock(starts)}"
    if case.due_on == today:
        return QCoreApplication.translate("Worklist", "Today")
    return day_and_month(case.due_on, today)


def board_day(case: CaseSummary) -> str:
    """When the board takes the case; empty unless it is on an agenda."""
    starts = case.meeting_starts_at
    if case.stage is not Stage.ON_AGENDA or starts is None:
        return ""
    return labels.short_day(starts.date())


def patient_number(patient: Patient | None) -> str:
    """The masked number, or the birthday of who has none."""
    if patient is None:
        return ""
    if patient.identity is not None:
        return patient.identity.masked
    return labels.day(patient.born) if patient.born else ""


def hold(case: CaseSummary, today: dt.date) -> str:
    """Until when a case waits on purpose, and why; empty for one that does not."""
    if case.hold is None:
        return ""
    words = QCoreApplication.translate("Worklist", "Until {day}: {why}")
    return words.format(day=day_and_month(case.hold.until, today), why=case.hold.why)


def view_name(view: WorklistView) -> str:
    """A saved view's own name, or the words of one the program comes with."""
    return view.name or case_words.case_view(view.view)


def shown(view: WorklistView, *, search: bool) -> str:
    """Which cases a list shows: its view, its stage, and what was searched for."""
    parts = [view_name(view)]
    if view.name:
        parts.append(case_words.case_view(view.view))
    if view.stage is not None:
        stage = QCoreApplication.translate("Worklist", "stage: {stage}")
        parts.append(stage.format(stage=labels.stage(view.stage)))
    if view.text and search:
        parts.append(QCoreApplication.translate("Worklist", "search: {words}").format(words=view.text))
    elif view.text:
        parts.append(QCoreApplication.translate("Worklist", "narrowed by a search"))
    return ", ".join(dict.fromkeys(parts))
