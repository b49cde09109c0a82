"""The ways to what is taken over from files: lists of cases, material forms and metadata sheets."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QObject

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.rights import Right
from mtb.program.session import Session
from mtb.ui.allowed import why_not
from mtb.ui.main_window import MainWindow

if TYPE_CHECKING:
    from mtb.ui.screens.lists.screen import ListImportScreen

_KEY = "lists"


class Leads(Protocol):
    """Where the report leads to, and where the person stands."""

    @property
    def open_case_id(self) -> UUID | None: ...
    def open_case(self, case_id: UUID) -> None: ...
    def fill_from_form(self, file: Path) -> None: ...
    def import_results(self, paths: Sequence[Path]) -> None: ...


class TakingOver(QObject):
    """Builds the screen when it is first wanted."""

    def __init__(self, session: Session, window: MainWindow, ways: Leads) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._ways = ways

    def connect_commands(self) -> None:
        """Answer the command, and files that are dropped anywhere on the window."""
        self._window.commands.on("import_list", self.choose_file)
        self._window.file_dropped.connect(self._take_dropped)

    @cached_property
    def screen(self) -> "ListImportScreen":
        """Columns, rows, report; forms and sheets."""
        from mtb.ui.screens.lists.screen import ListImportScreen

        session, services = self._session, self._session.services
        screen = ListImportScreen(
            (services.case_lists, services.material_imports, services.cases),
            session.actor,
            session.background,
            session.hub,
        )
        self._window.add_screen(_KEY, self.tr("Import a list, form or sheet"), screen, in_rail=False)
        screen.file_chosen.connect(self.import_file)
        screen.case_chosen.connect(self._ways.open_case)
        screen.worklist_wanted.connect(lambda: self._window.show_screen("worklist"))
        screen.sheet_written.connect(self._tell_written)
        screen.closed.connect(self._window.back)
        return screen

    def choose_file(self) -> None:
        """Ask for the file; a form that names no case goes to the case that is open."""
        if not self._refused():
            self.screen.ask_for_file()

    def _take_dropped(self, file: Path) -> None:
        """Results go where results go, whatever stands open."""
        results = self._session.services.results

        def go(is_result: bool) -> None:  # noqa: FBT001 - the answer of the question below
            if is_result:
                self._ways.import_results((file,))
            else:
                self.import_file(file)

        self._session.background.run(self, lambda: results.recognises(file), go)

    def import_file(self, file: Path) -> None:
        """Show what a file holds."""
        if self._refused():
            return
        if self._window.current_key() == "referral":
            self._ways.fill_from_form(file)
            return
        case_id = self._ways.open_case_id
        if case_id is None:
            self._begin(file, None)
            return
        session = self._session

        def begin(case: Case) -> None:
            self._begin(file, case.summary)

        session.background.run(self, lambda: session.services.cases.get(session.actor, case_id), begin)

    def _begin(self, file: Path, into: CaseSummary | None) -> None:
        screen = self.screen
        self._window.show_screen(_KEY)
        if self._window.current_key() == _KEY:  # the screen before may hold unsaved text and stay
            screen.begin(file, into)

    def _tell_written(self, path: Path) -> None:
        self._window.notice("success", self.tr("Written: {file}").format(file=path.name))

    def _refused(self) -> bool:
        """Whether the person may not, and has been told so."""
        why = why_not(self._session.actor, Right.WRITE_CASES)
        if why:
            self._window.notice("warning", why)
        return bool(why)
