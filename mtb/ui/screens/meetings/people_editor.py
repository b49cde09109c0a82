"""A list of people to fill in: who, in which seat, from where; an empty row is always ready at the end."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from mtb.domain.meetings import Attendee, BoardRole
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

_COLUMNS: Final = 5


class PersonRow:
    """The inputs of one person."""

    def __init__(self, number: int) -> None:
        roles = [(role, labels.board_role(role)) for role in BoardRole]
        self.role: ChoiceBox[BoardRole] = ChoiceBox(f"person_role_{number}", roles)
        self.name = LineEdit(f"person_name_{number}", 200)
        self.affiliation = LineEdit(f"person_affiliation_{number}", 200)
        self.present = named(QCheckBox(), f"person_present_{number}")
        self.remove: QPushButton = push_button(
            QCoreApplication.translate("PeopleEditor", "Remove"), f"person_remove_{number}", "quiet"
        )
        for widget, words in (
            (self.role, QCoreApplication.translate("PeopleEditor", "Seat")),
            (self.name, QCoreApplication.translate("PeopleEditor", "Name")),
            (self.affiliation, QCoreApplication.translate("PeopleEditor", "Affiliation")),
            (self.present, QCoreApplication.translate("PeopleEditor", "Present")),
        ):
            widget.setAccessibleName(f"{words} {number}")

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.role, self.name, self.affiliation, self.present, self.remove)

    @property
    def empty(self) -> bool:
        return not self.name.value()

    def fill(self, attendee: Attendee) -> None:
        self.role.set_value(attendee.role)
        self.name.set_value(attendee.name)
        self.affiliation.set_value(attendee.affiliation)
        self.present.setChecked(attendee.present)

    def attendee(self) -> Attendee:
        role = self.role.value() or BoardRole.OBSERVER
        return Attendee(self.name.value(), role, self.affiliation.value(), self.present.isChecked())


class PeopleEditor(QWidget):
    """Rows of people. Seats may stay without a name; those are not kept."""

    value_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people")
        self._rows: list[PersonRow] = []
        self._made = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, (words, share) in enumerate(
            ((self.tr("Seat"), 3), (self.tr("Name"), 4), (self.tr("Affiliation"), 3), (self.tr("Present"), 0))
        ):
            self._grid.addWidget(plain_label(words, "field"), 0, column)
            self._grid.setColumnStretch(column, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        layout.addStretch(1)

    def value(self) -> tuple[Attendee, ...]:
        """Everybody who has a name."""
        return tuple(row.attendee() for row in self._rows if not row.empty)

    def set_value(self, people: Sequence[Attendee]) -> None:
        """Show these people; one without a name is an empty seat to fill."""
        for row in list(self._rows):
            self._take_out(row)
        for each in people:
            self._add(each)
        self._keep_one_empty()

    def _add(self, attendee: Attendee) -> None:
        self._made += 1
        row = PersonRow(self._made)
        row.fill(attendee)
        row.name.value_changed.connect(self._keep_one_empty)
        for signal in (row.role.value_changed, row.name.value_changed, row.affiliation.value_changed):
            signal.connect(self.value_changed)
        row.present.toggled.connect(self.value_changed)
        row.remove.clicked.connect(lambda: self._remove(row))
        for column in range(_COLUMNS):
            self._grid.addWidget(row.widgets[column], self._made, column)
            row.widgets[column].show()
        self._rows.append(row)

    def _remove(self, row: PersonRow) -> None:
        place = self._rows.index(row)
        self._take_out(row)
        self._keep_one_empty()
        self._rows[min(place, len(self._rows) - 1)].name.setFocus()
        self.value_changed.emit()

    def _take_out(self, row: PersonRow) -> None:
        self._rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _keep_one_empty(self) -> None:
        if not self._rows or not self._rows[-1].empty:
            self._add(Attendee("", BoardRole.OBSERVER))
