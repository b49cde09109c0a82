"""The rows of a list before anything is stored: what becomes of each, its problems, its corrections."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mtb.domain.case_list import CaseListPreview
from mtb.domain.case_list_fields import CaseField
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.imports import Severity
from mtb.domain.people import Actor
from mtb.services.case_lists import CaseListService, PlannedRow, RowFate
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.lists import list_words
from mtb.ui.screens.lists.planning import Planning
from mtb.ui.screens.lists.report import Report, ReportLine
from mtb.ui.screens.lists.row_detail import RowDetail
from mtb.ui.screens.lists.row_table import RowModel, RowTable, ShownRow

_FIRST: Final = (CaseField.INPRED_ID, CaseField.NATIONAL_ID, CaseField.FULL_NAME, CaseField.SURNAME)


class RowsPage(QWidget):
    """Ctrl+Enter stores; Enter in the table corrects the field; Alt+P shows only rows with problems."""

    back_wanted = Signal()
    stored = Signal(object)
    """A ``Report``."""
    failed = Signal(object)
    """An ``ExpectedError`` met while the rows were looked up."""

    def __init__(self, lists: CaseListService, actor: Actor, background: Background) -> None:
        super().__init__()
        self._lists = lists
        self._actor = actor
        self._background = background
        self._preview: CaseListPreview | None = None
        self._shown: frozenset[int] | None = None
        """The rows that had problems when only those were asked for; None for all."""
        self._storing = False
        self._planning = Planning(lists, actor, background, self)
        self._planning.ready.connect(self._tell)
        self._planning.failed.connect(self.failed)
        self._table: RowTable | None = None
        self._build()
        self._lay_out()
        self._planning.moved.connect(self._tell_progress)

    # what the screen calls

    def show_list(self, preview: CaseListPreview) -> None:
        """Show the rows; what was shown before goes."""
        self._preview, self._shown, self._storing = preview, None, False
        self._planning.forget()
        self._only.setChecked(False)
        self._make_table(preview)
        self._planning.look_up(preview)
        self._tell()

    def preview(self) -> CaseListPreview | None:
        return self._preview

    def is_corrected(self) -> bool:
        """Whether leaving would lose what a person has written here."""
        return self._preview is not None and any(row.corrected for row in self._preview.rows)

    def is_storing(self) -> bool:
        return self._storing

    def leave(self) -> None:
        """Stop looking up; nothing here is kept."""
        self._planning.forget()
        self._preview = None

    def look_up_again(self) -> None:
        """The records have changed while the rows are looked at."""
        if self._preview is not None and not self._storing:
            self._planning.look_up(self._preview, anew=True)
            self._tell()

    def store(self) -> None:
        """Store what becomes a case, if anything does and all has been looked up."""
        preview = self._preview
        if preview is None or not self.store_button.isEnabled():
            return
        self._storing = True
        self.store_button.setEnabled(False)
        self._counts.setText(self.tr("Storing …"))
        before = {row.number: self._planning.planned(row) for row in preview.rows}

        def work() -> tuple[tuple[CaseSummary, ...], tuple[PlannedRow, ...]]:
            stored = self._lists.store(self._actor, preview)
            return stored, self._lists.plan(self._actor, preview)

        def done(found: tuple[tuple[CaseSummary, ...], tuple[PlannedRow, ...]]) -> None:
            self._storing = False
            self.leave()
            self.stored.emit(list_report(*found, before))

        self._background.run(self, work, done, self._not_stored)

    # what the person does

    def _correct(self, number: int, about: CaseField, text: str) -> None:
        if self._preview is not None and not self._storing:
            self._take(self._preview.with_value(number, about, text))

    def _fill_all(self) -> None:
        about, text = self._lacking.value(), self._value.value()
        if self._preview is not None and about is not None and text and not self._storing:
            self._value.clear()
            self._take(self._preview.with_missing_value(about, text))

    def _take(self, preview: CaseListPreview) -> None:
        self._preview = preview
        self._planning.look_up(preview)
        self._tell()

    def _filter(self) -> None:
        """Which rows are shown is settled here: a row that is put right does not vanish under the hands."""
        rows = self._rows()
        chosen = frozenset(one.row.number for one in rows if one.stops)
        self._shown = chosen if self._only.isChecked() else None
        self._tell()

    def _go_to_field(self, about: CaseField) -> None:
        if self._table is not None:
            self._table.setFocus()
            self._table.edit_field(about)

    def _not_stored(self, error: ExpectedError) -> None:
        self._storing = False
        self._trouble.setText(error.text(labels.current_language()))
        self._trouble.show()
        self.look_up_again()

    # what is told

    def _rows(self) -> list[ShownRow]:
        rows = self._preview.rows if self._preview is not None else ()
        return [ShownRow(row, self._planning.planned(row)) for row in rows]

    def _tell(self) -> None:
        if self._table is None or self._preview is None:
            return
        rows = self._rows()
        shown = rows if self._shown is None else [one for one in rows if one.row.number in self._shown]
        self._table.rows.update_rows(shown)
        self._tell_counts(rows)
        self._tell_lacking()
        self._tell_row()

    def _tell_counts(self, rows: list[ShownRow]) -> None:
        fates = [one.fate for one in rows]
        counted = list_words.Counted()
        whole = sum(fate in {RowFate.NEW, RowFate.JOINS} for fate in fates)
        others = (
            (counted.already_there, RowFate.ALREADY_THERE),
            (counted.refused, RowFate.REFUSED),
            (counted.incomplete, RowFate.INCOMPLETE),
        )
        words = [counted.become_cases(whole, len(rows))]
        words += [say(fates.count(fate)) for say, fate in others if fate in fates]
        busy = self._planning.busy
        self._counts.setText(self.tr("Looking in the records …") if busy else " · ".join(words))
        self._bar.setVisible(busy)
        self.store_button.setEnabled(whole > 0 and not busy and not self._storing)
        set_role(self._counts, "strong")

    def _tell_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _tell_lacking(self) -> None:
        """The fields that some rows state nothing in: those a referral needs first."""
        rows = self._preview.rows if self._preview is not None else ()
        counts: dict[CaseField, int] = {}
        for row in rows:
            for about in row.missing:
                counts[about] = counts.get(about, 0) + 1
        counted = list_words.Counted()
        self._lacking.set_choices(
            [(about, counted.lacking(list_words.field(about), number)) for about, number in counts.items()]
        )
        self._fill_part.setVisible(bool(counts))

    def _tell_row(self) -> None:
        self._detail.show_row(self._table.current_record() if self._table is not None else None)

    # how it is built

    def _make_table(self, preview: CaseListPreview) -> None:
        """A table with this list's fields in place of the one before."""
        model = RowModel(_fields(preview), self)
        # Queued: the rows change only once the editor in the table has closed.
        model.corrected.connect(self._correct, Qt.ConnectionType.QueuedConnection)
        table = RowTable(model, self.tr("Rows of the list"))
        table.current_changed.connect(lambda _: self._tell_row())
        table.set_empty_text(self.tr("No row has a problem."))
        if self._table is not None:
            self._table_place.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table_place.addWidget(table)
        self._table = table
        self.setFocusProxy(table)
        model.show([ShownRow(row) for row in preview.rows])
        if preview.rows:
            table.selectRow(0)

    def _build(self) -> None:
        self._counts = named(plain_label("", "strong"), "list_counts")
        self._bar = named(QProgressBar(), "list_progress")
        self._bar.setAccessibleName(self.tr("Looking in the records"))
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(160)
        self._only = push_button(self.tr("Only rows with problems"), "list_only_problems", "plain", "Alt+P")
        self._only.setCheckable(True)
        self._only.setShortcut("Alt+P")
        self._only.toggled.connect(lambda _: self._filter())
        self._lacking: ChoiceBox[CaseField] = ChoiceBox("list_lacking")
        self._lacking.setAccessibleName(self.tr("Field that rows lack"))
        self._lacking.setMinimumWidth(270)
        self._value = LineEdit("list_value", 1_000, self.tr("The same value for all of them"))
        self._value.setAccessibleName(self.tr("The same value for all rows that lack it"))
        self._value.returnPressed.connect(self._fill_all)
        self._fill = push_button(self.tr("Fill in"), "list_fill", "plain")
        self._fill.clicked.connect(self._fill_all)
        self._detail = RowDetail()
        self._detail.field_wanted.connect(self._go_to_field)
        self._trouble = named(plain_label("", "problem", wrap=True), "list_trouble")
        self._trouble.hide()
        self.back_button = push_button(self.tr("Back to the columns"), "list_back", "plain", "Alt+K")
        self.back_button.setShortcut("Alt+K")
        self.back_button.clicked.connect(self.back_wanted)
        self.store_button = push_button(self.tr("Import"), "list_store", "primary", "Ctrl+Enter")
        self.store_button.clicked.connect(self.store)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._counts)
        head.addWidget(self._bar)
        head.addStretch(1)
        head.addWidget(self._only)
        self._fill_part = QWidget()
        fill = QHBoxLayout(self._fill_part)
        fill.setContentsMargins(0, 0, 0, 0)
        fill.setSpacing(8)
        fill.addWidget(plain_label(self.tr("Missing:"), "field"))
        fill.addWidget(self._lacking)
        fill.addWidget(self._value, 1)
        fill.addWidget(self._fill)
        self._table_place = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(
            plain_label(self.tr("Enter corrects the field; nothing is stored before Import."), "muted")
        )
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back_button)
        self.buttons.addWidget(self.store_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._fill_part)
        column.addLayout(self._table_place, 1)
        column.addWidget(self._detail)
        column.addWidget(self._trouble)
        column.addLayout(self.buttons)


def _fields(preview: CaseListPreview) -> list[CaseField]:
    """What the list states and what a referral needs, who it is about first."""
    stated = set(preview.columns)
    wanted = stated | set(list_words.missing_fields(stated))
    return [
        *(one for one in _FIRST if one in wanted),
        *(one for one in CaseField if one in wanted - set(_FIRST)),
    ]


def list_report(
    stored: tuple[CaseSummary, ...], now: tuple[PlannedRow, ...], before: Mapping[int, PlannedRow | None]
) -> Report:
    """What was stored of a list and what was not: ``before`` says what was to become of each row."""
    made = {case.id for case in stored}
    lines: list[ReportLine] = []
    for one in now:
        was = before.get(one.row.number)
        is_made = was is not None and one.case is not None and one.case.id in made
        fate = was.fate if was is not None and is_made else one.fate
        place = list_words.row_place(one.row.number)
        lines.append(
            ReportLine(place, list_words.done(fate), list_words.fate_tone(fate), one.case, "", _why(one))
        )
    return Report(list_words.Counted().made(len(stored), len(now)), tuple(lines))


def _why(planned: PlannedRow) -> str:
    """Why the row was not stored; nothing where it was."""
    language = labels.current_language()
    if planned.why is not None:
        return planned.why.text(language)
    if planned.fate is not RowFate.INCOMPLETE:
        return ""
    errors = [one for one in planned.row.all_problems if one.severity is Severity.ERROR]
    return " ".join(f"{one.place}: {one.sentence.text(language)}" for one in errors)
