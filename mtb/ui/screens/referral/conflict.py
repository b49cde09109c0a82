"""Two texts for one field: mine and what somebody else saved, beside each other, and a choice for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import scroll_area
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.referral.form_words import spoken

_WIDTH: Final = 860
_HIGHEST: Final = 620
_MARGIN: Final = 48


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the form and the records differ; ``only_theirs`` if nobody changed it here."""

    key: str
    label: str
    mine: object
    saved: object
    only_theirs: bool


def differences(
    mine: Mapping[str, object],
    before: Mapping[str, object],
    saved: Mapping[str, object],
    labels: Mapping[str, str],
) -> tuple[Difference, ...]:
    """What a person has to look at: what both changed, and what only the other one did.

    Where it is not known what stood there ``before``, everything that differs.
    """
    return tuple(
        Difference(key, label, mine[key], saved[key], only_theirs=key in before and mine[key] == before[key])
        for key, label in labels.items()
        if mine[key] != saved[key] and (key not in before or saved[key] != before[key])
    )


class ConflictDialog(QDialog):
    """Esc leaves the form as it is; nothing that was typed is lost by any choice but one's own."""

    def __init__(
        self, parent: QWidget, found: Sequence[Difference], done: Callable[[dict[str, object]], None]
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("conflict")
        self.setWindowTitle(self.tr("Two versions of this referral"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done = done
        self._choices: list[tuple[Difference, QRadioButton]] = []
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in enumerate((self.tr("Field"), self.tr("Mine"), self.tr("Saved meanwhile"))):
            grid.addWidget(plain_label(words, "field"), 0, column)
        for row, difference in enumerate(found, start=1):
            self._add(grid, row, difference)
        grid.setRowStretch(len(found) + 1, 1)
        self._area = scroll_area(inside, "conflict_area")
        self._inside = inside
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self.tr("Two versions of this referral"), "heading"))
        text = self.tr("Somebody else saved this referral while you wrote. Choose for each field.")
        layout.addWidget(plain_label(text, wrap=True))
        layout.addWidget(self._area, 1)
        layout.addLayout(self._buttons())

    def _add(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        field = plain_label(difference.label, "strong", wrap=True)
        field.setContentsMargins(0, 5, 0, 0)
        grid.addWidget(field, row, 0)
        group = QButtonGroup(self)
        sides = (
            ("mine", self.tr("Keep mine"), difference.mine),
            ("saved", self.tr("Take the saved"), difference.saved),
        )
        for column, (side, words, value) in enumerate(sides, start=1):
            button = named(QRadioButton(words), f"{side}_{difference.key}")
            text = spoken(difference.key, value)
            button.setAccessibleName(f"{difference.label}, {words}: {text}")
            button.setChecked((side == "saved") is difference.only_theirs)
            group.addButton(button)
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(button)
            cell.addWidget(_value(text, f"{side}_text_{difference.key}"))
            cell.addStretch(1)
            grid.addLayout(cell, row, column)
            if side == "saved":
                self._choices.append((difference, button))

    def _buttons(self) -> QHBoxLayout:
        later = push_button(self.tr("Later"), "conflict_later", key="Esc")
        later.clicked.connect(self.reject)
        use = push_button(self.tr("Use this choice"), "conflict_use", "primary", "Ctrl+Enter")
        use.setShortcut("Ctrl+Return")
        use.setDefault(True)
        use.clicked.connect(self._use)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(use)
        return row

    def _use(self) -> None:
        taken = {one.key: one.saved for one, theirs in self._choices if theirs.isChecked()}
        self.accept()
        self._done(taken)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its content, as far as the window below goes."""
        super().showEvent(event)
        below = self.parentWidget() or self
        width = min(_WIDTH, below.width() - _MARGIN)
        content = self._inside.layout()
        wanted = content.totalHeightForWidth(width - 2 * _MARGIN) if content else 0
        around = self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(width, min(wanted + around, _HIGHEST, below.height() - _MARGIN))


def _value(text: str, name: str) -> QLabel:
    label = named(plain_label(text, wrap=True), name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
