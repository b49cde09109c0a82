"""A line across the top of the window that stays as long as what it tells is so."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

BannerKind = Literal["warning", "danger"]


class Banner(QFrame):
    """Words, and at their right what can be done."""

    def __init__(self, kind: BannerKind, name: str, text: str = "") -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", kind)
        self._words = named(plain_label(text, "strong", wrap=True), name)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(22, 7, 16, 7)
        self._row.setSpacing(12)
        self._row.addWidget(self._words, 1)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)

    def add(self, button: QPushButton) -> None:
        self._row.addWidget(button)
