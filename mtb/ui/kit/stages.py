"""A tile that counts and, pressed, narrows a list to what it counts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from mtb.ui.kit.buttons import set_kind
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, set_role


class StageButton(QPushButton):
    """Title, figure and a line beneath, as one checkable button."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = title
        self._figure = named(plain_label("", "figure"), f"{name}_count")
        self._below = named(plain_label("", "small"), f"{name}_below")
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(0)
        for label in (ElidedLabel(title, "field"), self._figure, self._below):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        set_kind(self, "stage")

    def show_count(self, count: int, below: str = "", *, overdue: bool = False) -> None:
        """The figure, and what is worth knowing of it; overdue in the colour of danger."""
        self._figure.setText(str(count))
        self._below.setText(below)
        set_role(self._below, "overdue" if overdue else "small")
        self.setAccessibleName(", ".join(part for part in (self._title, str(count), below) if part))

    # Qt overrides

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()
