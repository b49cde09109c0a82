"""Who is at the board: Space says present or not."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from mtb.domain.cases import CaseSummary
from mtb.domain.meetings import Attendee, BoardRole
from mtb.ui import labels
from mtb.ui.allowed import limit
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip

_LINES = (3, 7)


class AttendanceList(QListWidget):
    """One line a person, with a sign before it for present and not present."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attendance")
        self.setAccessibleName(self.tr("Attendance"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: self.toggled.emit(self.row(item)))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self.toggled.emit(self.currentRow())
        elif event.text().isdigit() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AttendancePanel(Card):
    """The people of a meeting, and the treating physicians who could be added to them."""

    toggled = Signal(object)
    """An ``Attendee`` who came or went."""
    edit_wanted = Signal()
    physicians_wanted = Signal(object)
    """The ``tuple[Attendee, ...]`` offered."""

    def __init__(self) -> None:
        super().__init__(self.tr("Attendance"))
        self._people: tuple[Attendee, ...] = ()
        self._offered: tuple[Attendee, ...] = ()
        self._read_only = False
        self._refused = ""
        self.list = AttendanceList()
        self.list.toggled.connect(self._toggle)
        self.setToolTip(plain_tooltip(self.tr("Space: present or not")))
        self._empty = named(
            plain_label(self.tr("Nobody is entered yet."), "muted", wrap=True), "attendance_empty"
        )
        self._edit = push_button(self.tr("Edit people …"), "edit_people", "quiet")
        self._edit.clicked.connect(self.edit_wanted)
        self._physicians = push_button("", "add_physicians", "quiet")
        self._physicians.clicked.connect(self.add_physicians)
        self.add_to_head(self._edit)
        row = QHBoxLayout()
        row.addWidget(self._physicians)
        row.addStretch(1)
        self.add(self._empty)
        self.add(self.list)
        self.add(row)

    def show_people(self, people: Sequence[Attendee], cases: Iterable[CaseSummary]) -> None:
        """Show who is entered, and offer the cases' treating physicians who are not."""
        row = self.list.currentRow()
        self._people = tuple(people)
        self.list.clear()
        for each in self._people:
            item = QListWidgetItem(self._line(each))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(each))
            item.setToolTip(plain_tooltip(self._spoken(each)))
            self.list.addItem(item)
        if self._people:
            self.list.setCurrentRow(min(max(row, 0), len(self._people) - 1))
        self._empty.setVisible(not self._people)
        self.list.setVisible(bool(self._people))
        line = self.list.fontMetrics().height() + 9
        most = min(max(len(self._people), _LINES[0]), _LINES[1])
        self.list.setMinimumHeight(_LINES[0] * line + 6)
        self.list.setMaximumHeight(most * line + 6)
        self._offered = offered_physicians(self._people, cases)
        self._tell_offer()

    def limit(self, why: str) -> None:
        """Say why this person can't change who is there; nothing where they can."""
        self._refused = why
        limit(self._edit, why)
        self._tell_offer()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self._read_only = read_only
        self._edit.setVisible(not read_only)
        self._tell_offer()

    def add_physicians(self) -> None:
        """Take the offered physicians in; they are marked present when they join."""
        if self._offered and not self._read_only:
            self.physicians_wanted.emit(self._offered)

    def _tell_offer(self) -> None:
        words = self.tr("Add %n treating physician(s)", "", len(self._offered))
        self._physicians.setText(f"{words}   Ctrl+Shift+T")
        self._physicians.setAccessibleName(words)
        names = "\n".join(f"{each.name}, {each.affiliation}" for each in self._offered)
        self._physicians.setToolTip(plain_tooltip(names))
        self._physicians.setVisible(bool(self._offered) and not self._read_only)
        limit(self._physicians, self._refused)

    def _toggle(self, row: int) -> None:
        if not self._read_only:
            self.toggled.emit(self._people[row])

    def _line(self, each: Attendee) -> str:
        sign = "✓" if each.present else "○"
        who = ", ".join(part for part in (each.name, each.affiliation) if part)
        return f"{sign}  {labels.board_role(each.role)} · {who}"

    def _spoken(self, each: Attendee) -> str:
        presence = self.tr("present") if each.present else self.tr("not present")
        return ", ".join(
            part for part in (labels.board_role(each.role), each.name, each.affiliation, presence) if part
        )


def offered_physicians(people: Iterable[Attendee], cases: Iterable[CaseSummary]) -> tuple[Attendee, ...]:
    """The physicians of the cases who are not among the people yet, each once."""
    known = {each.name.casefold() for each in people}
    found: dict[str, Attendee] = {}
    for case in cases:
        name = case.physician
        if name and name.casefold() not in known:
            found.setdefault(
                name.casefold(),
                Attendee(name, BoardRole.TREATING_PHYSICIAN, case.hospital, present=False),
            )
    return tuple(found.values())
