"""White surfaces that hold a part of a screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mtb.ui.kit.text import ElidedLabel, plain_label


class Card(QFrame):
    """A framed surface with an optional title and a note at its right; fill it with ``add`` or ``body``."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.title = plain_label(title, "heading")
        self.note = ElidedLabel(note, "muted")
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(self.head)
        layout.addLayout(self.body, 1)
        self.set_title(title)
        self.set_note(note)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        self.note.set_text(note)
        self.note.setVisible(bool(note))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a chip, filter or button at the right of the title row."""
        self.head.addWidget(widget)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)

    def add_stretch(self) -> None:
        self.body.addStretch(1)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        """Mark as the one looked at, by a thicker border in the accent colour."""
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)


class Band(QFrame):
    """A surface across the whole screen, such as the case banner; lines are added from above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "band")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 10, 22, 8)
        self._layout.setSpacing(4)

    def add_line(self) -> QHBoxLayout:
        """A new row at the bottom of the band."""
        line = QHBoxLayout()
        line.setSpacing(12)
        self._layout.addLayout(line)
        return line


def separator() -> QFrame:
    """A thin line between parts of a card."""
    line = QFrame()
    line.setProperty("surface", "separator")
    return line


def screen_layout(screen: QWidget) -> QVBoxLayout:
    """The layout every screen starts from: margins and distances on the eight-pixel grid."""
    layout = QVBoxLayout(screen)
    layout.setContentsMargins(22, 16, 22, 12)
    layout.setSpacing(12)
    return layout


def title_row(title: str, *widgets: QWidget) -> QHBoxLayout:
    """The first row of a screen: its title at the left, search and buttons at the right."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(plain_label(title, "title"))
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    return row


def scroll_area(content: QWidget, name: str) -> QScrollArea:
    """Content that scrolls up and down when the window is low; Tab still reaches its fields, not the area."""
    content.setObjectName("scrolled")
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
