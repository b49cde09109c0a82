"""A tier of ESCAT with its reference and the day it was looked up, on one line."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtb.domain.decisions import EscatTier
from mtb.domain.reviews import EscatLevel
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.suggest_field import SuggestField, Suggestion
from mtb.ui.kit.text import plain_label, set_role

_TIER_WIDTH = 84
_DAY_WIDTH = 108


class EscatField(QWidget):
    """Choosing a tier puts today's date beside it; Down in the reference offers those used before."""

    value_changed = Signal()

    def __init__(self, name: str, title: str, background: Background) -> None:
        super().__init__()
        self.setObjectName(name)
        self.today = dt.date.min
        self.references: Sequence[str] = ()
        self._tier = ChoiceBox[EscatTier](f"{name}_tier", [(one, one.value) for one in EscatTier], empty="–")
        self._reference = SuggestField(f"{name}_reference", 500, self.tr("Reference"))
        self._reference.offer_from(background, self._known, Suggestion)
        self._on = DateEdit(f"{name}_on")
        label = plain_label(title, "field")
        label.setBuddy(self._tier)
        self._below = plain_label("", "problem", wrap=True)
        self._below.hide()
        self._tier.setAccessibleName(title)
        self._reference.setAccessibleName(self.tr("{level}: reference").format(level=title))
        self._on.setAccessibleName(self.tr("{level}: looked up on").format(level=title))
        self._tier.setFixedWidth(_TIER_WIDTH)
        self._on.setFixedWidth(_DAY_WIDTH)
        self._lay_out(label)
        self.setFocusProxy(self._tier)
        self._tier.value_changed.connect(self._tier_chosen)
        for part in (self._reference, self._on):
            part.value_changed.connect(self._changed)

    def value(self) -> EscatLevel | None:
        """None without a tier: a reference alone is no level."""
        tier = self._tier.value()
        return None if tier is None else EscatLevel(tier, self._reference.value(), self._on.value())

    def set_value(self, level: EscatLevel | None) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self._tier.blockSignals(True)  # noqa: FBT003
        self._tier.set_value(level.tier if level else None)
        self._tier.blockSignals(False)  # noqa: FBT003
        self._reference.set_value(level.reference if level else "")
        self._on.set_value(level.on if level else None)
        self.blockSignals(False)  # noqa: FBT003
        self._tell()

    def typed(self) -> tuple[str, str]:
        """Reference and day as they are typed, finished or not."""
        return self._reference.text(), self._on.text()

    def type_again(self, typed: tuple[str, str]) -> None:
        """Put what was typed into the fields again."""
        self._reference.setText(typed[0])
        self._on.setText(typed[1])

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if self._tier.value() is None and (self._reference.value() or self._on.text()):
            return self.tr("Choose a tier for this reference.")
        return self._reference.problem() or self._on.problem()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setReadOnly
        self._tier.setEnabled(not read_only)
        self._reference.setReadOnly(read_only)
        self._on.setReadOnly(read_only)

    def _lay_out(self, label: QLabel) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._tier)
        row.addWidget(self._reference, 1)
        row.addWidget(self._on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(label)
        layout.addLayout(row)
        layout.addWidget(self._below)

    def _known(self, words: str) -> list[str]:
        """The references used before that contain what was typed, the last used first."""
        return [one for one in self.references if words.casefold() in one.casefold()]

    def _tier_chosen(self) -> None:
        if self._tier.value() is not None and not self._on.text():
            self._on.set_value(self.today)
        self._changed()

    def _changed(self) -> None:
        self._tell()
        self.value_changed.emit()

    def _tell(self) -> None:
        problem = self.problem() if not self._reference.hasFocus() and not self._on.hasFocus() else None
        self._below.setText(problem or "")
        self._below.setVisible(bool(problem))
        set_role(self._below, "problem")
