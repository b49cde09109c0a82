"""People and places: hospitals and departments, pathology and laboratories, physicians."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.people import Actor
from mtb.domain.places import KnownPlace, Physician, Place, PlaceKind
from mtb.domain.rights import Right
from mtb.services.directory import DirectoryService
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.inputs import search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.directory.forms import PhysicianForm, PlaceForm
from mtb.ui.screens.directory.list_part import Keeping, ListPart
from mtb.ui.screens.directory.tables import physician_table, place_table
from mtb.ui.screens.directory.words import Entry

_HOSPITALS: Final = (PlaceKind.HOSPITAL, PlaceKind.DEPARTMENT)
_LABORATORIES: Final = (PlaceKind.PATHOLOGY, PlaceKind.LABORATORY)
_NEW_KEY: Final = "Ctrl+Shift+I"


class DirectoryScreen(QWidget):
    """Three lists beneath a row of tabs; Ctrl+PgUp and Ctrl+PgDn turn the pages."""

    notice = Signal(str, str, object)
    """Kind and text of something to tell, and what can be done about it."""

    def __init__(
        self, directory: DirectoryService, actor: Actor, background: Background, hub: ChangeHub
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._directory = directory
        self._actor = actor
        self._background = background
        self._why_not = why_not(actor, Right.WRITE_CASES)
        self._search = search_edit(self.tr("Name, hospital or number"), "directory_search")
        self._new = push_button(self.tr("New entry"), "new_entry", "primary", _NEW_KEY)
        limit(self._new, self._why_not)
        self._bar = named(QTabBar(), "directory_tabs")
        self._bar.setAccessibleName(self.tr("Lists"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._stack = named(QStackedWidget(), "directory_parts")
        self._parts: list[ListPart] = []
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("People and places"), self._search, self._new))
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._add(self.tr("Hospitals and departments"), self._places("hospitals", _HOSPITALS))
        self._add(self.tr("Pathology and laboratories"), self._places("laboratories", _LABORATORIES))
        self._add(self.tr("Physicians"), self._physicians())
        self._connect(hub)

    def new(self) -> None:
        """Begin an entry in the list that is shown."""
        if self._new.isEnabled():
            self._part().new()

    def save(self) -> None:
        """Keep what is written about the entry that is shown."""
        self._part().form.save()

    def end(self) -> None:
        """The entry that is shown is not offered after today."""
        self._part().form.end()

    def focus_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def may_leave(self, go: Callable[[], object]) -> bool:
        """What is written and not saved is asked about."""
        names = [entry.name for part in self._parts for entry in part.form.waiting()]
        if not names:
            return True

        def answered(answer: str) -> None:
            if answer == "drop":
                for part in self._parts:
                    part.form.revert()
                    part.form.forget()
                go()

        ask(
            self,
            self.tr("%n entry(s) not saved", "", len(names)),
            self.tr("What you wrote here is lost when you leave without saving."),
            [
                Choice("drop", self.tr("Leave without saving"), "danger"),
                Choice("stay", self.tr("Stay"), "primary"),
            ],
            answered,
        )
        return False

    def _part(self) -> ListPart:
        return self._parts[self._stack.currentIndex()]

    def _places(self, name: str, kinds: Sequence[PlaceKind]) -> ListPart:
        hospitals = kinds is _HOSPITALS
        title = self.tr("Hospitals and departments") if hospitals else self.tr("Pathology and laboratories")
        form = PlaceForm(name, self.tr("New place"), kinds, self._why_not)
        form.offer(self._background, self._find_hospitals)
        table = place_table(name, self._directory.today, title, sites=hospitals)
        keeping = Keeping(
            lambda words: self._directory.places(self._actor, kinds, words),
            self._keep,
            lambda: Place(kinds[0], ""),
            self._directory.today,
        )
        return ListPart(table, form, keeping, self._background)

    def _physicians(self) -> ListPart:
        form = PhysicianForm("physicians", self.tr("New physician"), self._why_not)
        form.offer(self._background, self._find_hospitals, self._find_departments)
        table = physician_table("physicians", self._directory.today, self.tr("Physicians"))
        keeping = Keeping(
            lambda words: self._directory.physicians(self._actor, words),
            self._keep,
            lambda: Physician(""),
            self._directory.today,
        )
        return ListPart(table, form, keeping, self._background)

    def _keep(self, entry: Entry) -> Entry:
        if isinstance(entry, Place):
            return self._directory.save_place(self._actor, entry)
        return self._directory.save_physician(self._actor, entry)

    def _find_hospitals(self, typed: str) -> Sequence[KnownPlace]:
        return self._directory.find_places(self._actor, typed, (PlaceKind.HOSPITAL,))

    def _find_departments(self, typed: str, hospital: str) -> Sequence[KnownPlace]:
        return self._directory.find_places(self._actor, typed, (PlaceKind.DEPARTMENT,), hospital)

    def _add(self, title: str, part: ListPart) -> None:
        part.notice.connect(self.notice)
        self._parts.append(part)
        self._stack.addWidget(part)
        self._bar.addTab(title)

    def _connect(self, hub: ChangeHub) -> None:
        self._new.clicked.connect(self.new)
        self._search.value_changed.connect(lambda: self._part().search(self._search.value()))
        self._search.returnPressed.connect(lambda: self._part().setFocus())
        self._bar.currentChanged.connect(self._turned)
        hub.changed.connect(self._reload_if_touched)
        QShortcut(QKeySequence("Ctrl+PgUp"), self).activated.connect(lambda: self._turn(-1))
        QShortcut(QKeySequence("Ctrl+PgDown"), self).activated.connect(lambda: self._turn(1))

    def _turn(self, by: int) -> None:
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def _turned(self, number: int) -> None:
        """The list gets the focus, unless the person walks along the tabs themselves."""
        self._stack.setCurrentIndex(number)
        self._part().search(self._search.value())
        if self.isVisible() and not self._bar.hasFocus():
            self._part().setFocus()

    def _reload_if_touched(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(Kind.DIRECTORY, Kind.CASE):
            self._part().reload()

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the list. A focus proxy would make Tab leave out what stands before it."""
        super().focusInEvent(event)
        self._part().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._part().reload()
