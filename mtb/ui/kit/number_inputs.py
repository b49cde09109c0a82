"""An input for figures, typed with a comma or a point."""

import math
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

_LONGEST: Final = 20


class FigureEdit(QLineEdit):
    """A number that is not negative; the value is a float, None when the field is empty."""

    value_changed = Signal()

    def __init__(self, name: str, most: float | None = None, *, whole: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(_LONGEST)
        self.setAcceptDrops(False)
        self._most = most
        self._whole = whole
        self.textChanged.connect(self.value_changed)

    def value(self) -> float | None:
        """The number; None when the field is empty or holds none."""
        written = "".join(self.text().split()).replace(",", ".")
        if not written.isascii() or not written.replace(".", "", 1).isdigit():
            return None
        number = float(written)
        return None if not math.isfinite(number) or (self._whole and not number.is_integer()) else number

    def set_value(self, value: float | None) -> None:
        written = "" if value is None else f"{value:.10g}"
        self.setText(written.replace(".", self.locale().decimalPoint()))

    def problem(self) -> str | None:
        """What is wrong with the input itself, in the user's words."""
        if not self.text().strip():
            return None
        value = self.value()
        if value is None:
            return self.tr("Not a whole number") if self._whole else self.tr("Not a number")
        if self._most is not None and value > self._most:
            return self.tr("At most {most}").format(most=f"{self._most:g}")
        return None
