"""The line a filter is written in: it offers how the sentence may go on, and never stands in the way."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate

from mtb.domain.finding_completions import completions
from mtb.domain.finding_filter_grammar import LONGEST
from mtb.domain.finding_rows import Rows
from mtb.ui import labels
from mtb.ui.kit.suggest_field import SuggestField, SuggestionList
from mtb.ui.kit.text import plain_tooltip


class FilterLine(SuggestField):
    """What is offered stands below the line and nothing of it is marked: Down goes into it, Enter takes."""

    presets_wanted = Signal()
    """Alt+Down was pressed."""

    def __init__(self) -> None:
        super().__init__("finding_filter", LONGEST, self.tr("Filter: gene, consequence, VAF > 5 %"))
        self.setAccessibleName(self.tr("Filter"))
        self.setAccessibleDescription(self._help())
        self.setToolTip(plain_tooltip(self._help()))
        self.setClearButtonEnabled(True)
        self._rows = Rows(())
        self._start = 0

    def know(self, rows: Rows) -> None:
        """The findings whose genes and values are offered."""
        self._rows = rows

    def _typed(self, text: str) -> None:
        """Offer only behind what was typed last: what is mended in the middle is the person's own."""
        if self._choosing:
            return
        found = completions(text, self._rows, labels.current_language())
        if not found.words or self.cursorPosition() != len(text):
            self.close_suggestions()
            return
        self._start = found.start
        if self._list is None:
            self._list = SuggestionList(self, self._model)
            self._list.setItemDelegate(QStyledItemDelegate(self._list))
            self._list.taken.connect(self._take)
        self._model.show(found.words)
        self._list.setCurrentIndex(QModelIndex())
        self._list.place()

    def _take(self, row: int) -> None:
        word = self._model.record(row)
        self.close_suggestions()
        self._choosing = True
        self.setSelection(self._start, len(self.text()) - self._start)
        self.insert(f"{word} ")  # unlike setText, Ctrl+Z brings back what was typed
        self._choosing = False
        self._typed(self.text())

    def _press(self, key: int, shown: SuggestionList) -> None:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shown.currentIndex().isValid():
            self.close_suggestions()
        else:
            super()._press(key, shown)

    def _help(self) -> str:
        return self.tr(
            "Words must stand in the row: BRAF V600E, stop gained, pathogenic. A gene means that gene.\n"
            "VAF > 5 % and not synonymous · gene is BRCA1, BRCA2 or PALB2 · depth >= 50 · gnomAD < 0.1 %\n"
            "tier is 1 or 2 · class is not exclude · ClinVar is pathogenic · consequence contains splice\n"
            "for the board · fusion · (…) and, or, not. What a finding does not state is within no limit; "
            "what is not in gnomAD is rarer than any."
        )

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_menu_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_menu_key(event):
            self.close_suggestions()
            self.presets_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_menu_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Down
        and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    )
