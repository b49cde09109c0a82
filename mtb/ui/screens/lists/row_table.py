"""The rows of a list as they would become cases; Enter corrects the field the person stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from mtb.domain.case_list import PreviewRow
from mtb.domain.case_list_fields import CaseField
from mtb.domain.imports import Severity
from mtb.services.case_lists import PlannedRow, RowFate
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.table_cells import CellDelegate
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.theme import Tone, current_theme
from mtb.ui.screens.lists import list_words

_DISPLAY: Final = Qt.ItemDataRole.DisplayRole
_GRAVE: Final = frozenset({Severity.ERROR, Severity.FATAL})
_BEFORE_FIELDS: Final = 2
_WIDE: Final = frozenset({CaseField.DIAGNOSIS, CaseField.QUESTION, CaseField.CLINICAL_HISTORY})


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row, and what becomes of it as far as that has been looked up."""

    row: PreviewRow
    planned: PlannedRow | None = None

    @property
    def fate(self) -> RowFate | None:
        """None while it is not known."""
        if not self.row.is_whole:
            return RowFate.INCOMPLETE
        return self.planned.fate if self.planned is not None else None

    @property
    def stops(self) -> bool:
        """Whether something keeps the row from becoming a case, or is doubtful in it."""
        doubtful = any(problem.severity is not Severity.INFO for problem in self.row.all_problems)
        return doubtful or self.fate in {RowFate.REFUSED, RowFate.INCOMPLETE}


class RowModel(RecordModel[ShownRow]):
    """Row, fate, then one column for each field."""

    corrected = Signal(int, object, str)
    """A row's number, the ``CaseField`` and its new text."""

    def __init__(self, fields: Sequence[CaseField], parent: QObject | None = None) -> None:
        self.fields = tuple(fields)
        super().__init__(self._columns(), lambda shown: shown.row.number, parent)

    def update_rows(self, records: Sequence[ShownRow]) -> None:
        """The same rows with other contents: whoever stands in a cell goes on standing there."""
        if [one.row.number for one in records] != [one.row.number for one in self._records]:
            self.show(records)
            return
        self._records = list(records)
        if records:
            last = self.index(len(records) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def field_at(self, column: int) -> CaseField | None:
        """The field of a table column; None for those before the fields."""
        at = column - _BEFORE_FIELDS
        return self.fields[at] if 0 <= at < len(self.fields) else None

    def column_of(self, about: CaseField) -> int:
        return self.fields.index(about) + _BEFORE_FIELDS if about in self.fields else -1

    def _columns(self) -> list[Column[ShownRow]]:
        before: list[Column[ShownRow]] = [
            Column(
                "row", self.tr("Row"), lambda one: str(one.row.number), width=60, right=True, sortable=False
            ),
            Column("fate", self.tr("Becomes"), self._fate, chip=self._tone, width=150, sortable=False),
        ]
        return before + [
            Column(
                about.value,
                list_words.field(about),
                partial(self._text, about),
                tone=partial(_tone, about),
                width=230 if about in _WIDE else 150,
                sortable=False,
            )
            for about in self.fields
        ]

    def _fate(self, shown: ShownRow) -> str:
        return list_words.fate(shown.fate) if shown.fate is not None else self.tr("Looking …")

    def _tone(self, shown: ShownRow) -> Tone:
        return list_words.fate_tone(shown.fate) if shown.fate is not None else "neutral"

    def _text(self, about: CaseField, shown: ShownRow) -> str:
        return self.tr("missing") if about in shown.row.missing else shown.row.text(about)

    # Qt overrides

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        editable = self.field_at(index.column()) is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        about = self.field_at(index.column()) if index.isValid() else None
        if role == Qt.ItemDataRole.EditRole and about is not None:
            return self.record(index.row()).row.text(about)
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        about = self.field_at(index.column())
        if role != Qt.ItemDataRole.EditRole or about is None:
            return False
        row = self.record(index.row()).row
        if str(value).strip() != row.text(about).strip():
            self.corrected.emit(row.number, about, str(value))
        return True


class RowTable(RecordTable[ShownRow]):
    """Left and right go from field to field; columns keep their widths and scroll."""

    def __init__(self, model: RowModel, accessible_name: str) -> None:
        super().__init__("list_preview", model, None, accessible_name)
        self.rows = model
        self.copy_guard = lambda _records, _copy: None  # what is in the file is copied from the file
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setItemDelegate(FieldDelegate(self))

    def edit_field(self, about: CaseField | None = None) -> None:
        """Begin to correct: this field, the one stood on, or the first that has a problem."""
        row = self.current_row()
        if row < 0:
            return
        here = self.rows.field_at(self.currentIndex().column())
        wanted = about or here or self._first_problem(row)
        column = self.rows.column_of(wanted) if wanted is not None else -1
        if column >= 0:
            index = self.rows.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def _first_problem(self, row: int) -> CaseField | None:
        problems = self.rows.record(row).row.all_problems
        told = [problem.field for problem in problems if problem.field in self.rows.fields]
        return told[0] if told else next(iter(self.rows.fields), None)

    def _fit(self) -> None:
        """A list has more columns than fit; they scroll instead of yielding."""
        growth = max(1.0, self.font().pixelSize() / 15)
        header = self.horizontalHeader()
        for number, column in enumerate(self.records.columns):
            header.resizeSection(number, max(round(column.width * growth), header.sectionSizeHint(number)))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == self.State.EditingState:
            event.accept()  # what ended the correction reaches the table too
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_field()
        else:
            super().keyPressEvent(event)


class FieldDelegate(CellDelegate):
    """Frames the field the person stands on, and opens a line to write in."""

    # Qt overrides

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if editable and state & QStyle.StateFlag.State_HasFocus and self._focused():
            painter.save()
            painter.setPen(QColor(current_theme().accent_text))
            painter.drawRect(rect.adjusted(3, 4, -4, -5))
            painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        del option
        editor = LineEdit("list_field", 100_000)
        editor.setParent(parent)
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


def _tone(about: CaseField, shown: ShownRow) -> Tone | None:
    severities = {problem.severity for problem in shown.row.all_problems if problem.field is about}
    if severities & _GRAVE:
        return "danger"
    return "warning" if Severity.WARNING in severities else None
