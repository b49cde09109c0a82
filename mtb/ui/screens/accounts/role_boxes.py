"""One box for each role, with what it lets a person do in plain words."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from mtb.domain.rights import Role
from mtb.ui import labels
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

_INDENT = 29


class RoleBoxes(QWidget):
    """An input whose value is a set of roles."""

    value_changed = Signal()

    def __init__(self, name: str, columns: int = 1) -> None:
        super().__init__()
        self.setObjectName(name)
        self._boxes = {role: self._box(role) for role in Role}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        self.setFocusProxy(self._boxes[Role.READER])
        rows = -(-len(self._boxes) // columns)
        for place, (role, box) in enumerate(self._boxes.items()):
            grid.addLayout(_with_meaning(box, role), place % rows, place // rows)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def value(self) -> frozenset[Role]:
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    def set_value(self, roles: Iterable[Role]) -> None:
        """Check these roles and no others."""
        wanted = frozenset(roles)
        for role, box in self._boxes.items():
            box.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
            box.setChecked(role in wanted)
            box.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        self.value_changed.emit()

    def problem(self) -> str | None:
        return None

    def _box(self, role: Role) -> QCheckBox:
        box = named(QCheckBox(labels.role(role)), f"role_{role.value}")
        box.setAccessibleDescription(labels.role_meaning(role))
        box.toggled.connect(self.value_changed)
        return box


def _with_meaning(box: QCheckBox, role: Role) -> QVBoxLayout:
    meaning = plain_label(labels.role_meaning(role), "hint", wrap=True)
    meaning.setContentsMargins(_INDENT, 0, 0, 0)
    both = QVBoxLayout()
    both.setSpacing(0)
    both.addWidget(box)
    both.addWidget(meaning)
    both.addStretch(1)
    return both
