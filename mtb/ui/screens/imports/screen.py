"""Bringing results in: read, look, decide, and only then store."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtb.domain.cases import CaseSummary
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.imports import ImportCancelledError, ResultsFolder
from mtb.domain.people import Actor
from mtb.domain.results import ImportedCase
from mtb.services.results import PlannedImport, ResultService
from mtb.ui import labels
from mtb.ui.kit.background import Background, Progress
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import screen_layout
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip, set_role
from mtb.ui.screens.imports import words
from mtb.ui.screens.imports.folder_choice import choose_files, choose_folder
from mtb.ui.screens.imports.outcome import OutcomePage, ProblemPage
from mtb.ui.screens.imports.preview import Preview
from mtb.ui.screens.imports.verdict import verdict, what_blocks
from mtb.ui.screens.imports.waiting import StartPage, WaitingPage

_Read = tuple[tuple[ResultsFolder, ...], tuple[PlannedImport, ...]]


class ImportScreen(QWidget):
    """Esc leaves without storing anything; Enter or Ctrl+Enter does what the main button says."""

    imported = Signal(object)
    """A tuple of ``ImportedCase``, once they are stored."""
    case_chosen = Signal(object)
    """The UUID of a case just imported into."""
    closed = Signal()

    def __init__(self, results: ResultService, actor: Actor, background: Background, hub: ChangeHub) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._results = results
        self._actor = actor
        self._background = background
        self._paths: tuple[Path, ...] = ()
        self._last_place: Path | None = None
        self._into: CaseSummary | None = None
        self._read: _Read | None = None
        self._progress: Progress | None = None
        self._storing = False
        self._turn = 0
        self._build()
        self._lay_out()
        for key, do in (
            ("Ctrl+Return", self._main_key),
            ("Ctrl+Enter", self._main_key),
            ("Return", self._enter_key),
            ("Enter", self._enter_key),
            ("Ctrl+O", lambda: self.choose_files(self._into)),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        hub.changed.connect(self._replan_if_touched)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # what the window calls

    @property
    def target(self) -> CaseSummary | None:
        """The case that what is chosen next would go to, while nothing is chosen yet."""
        return self._into if self._pages.currentWidget() is self._start_page else None

    def start(self, into: CaseSummary | None = None) -> None:
        """Forget what was read and wait for a folder or files; ``into`` names the case they go to."""
        if self._storing:
            return
        self._stop_reading()
        self._name((), into)
        self._show_page(self._start_page)

    def begin(self, paths: Path | Sequence[Path], into: CaseSummary | None = None) -> None:
        """Read files and folders and show what they hold; ``into`` names the case they go to."""
        if self._storing:
            return
        chosen = (paths,) if isinstance(paths, Path) else tuple(paths)
        self._name(chosen, into)
        self._waiting.show_reading()
        self._show_page(self._waiting)

        def read_and_plan(watch: Progress) -> _Read:
            folders = self._results.read(chosen, watch)
            return folders, self._results.plan(self._actor, folders, into)

        self._start(read_and_plan)

    def choose_folder(self, into: CaseSummary | None = None) -> QFileDialog:
        """Ask for the folder, beginning where the last one lay, and then ``begin``."""
        return choose_folder(self, lambda paths: self.begin(paths, into), self._last_place)

    def choose_files(self, into: CaseSummary | None = None) -> QFileDialog:
        """Ask for files, and then ``begin``."""
        return choose_files(self, lambda paths: self.begin(paths, into), self._last_place)

    def cancel(self) -> None:
        """Leave; nothing is stored. While storing, ask that to stop: it then ends as if never begun."""
        if self._storing:
            if self._progress is not None:
                self._progress.cancel()
            self._waiting.show_stopping()
        else:
            self._stop_reading()
            self.closed.emit()

    # reading

    def _name(self, paths: tuple[Path, ...], into: CaseSummary | None) -> None:
        self._paths = paths
        self._last_place = paths[0].parent if paths else self._last_place
        self._into, self._read = into, None
        one = str(paths[0]) if len(paths) == 1 else words.Counted().files(len(paths)) if paths else ""
        self._folder.set_text(one)
        self._folder.setVisible(bool(one))
        said = self.tr("Into case {case}").format(case=into.reference) if into is not None else ""
        self._target.setText(said)
        self._target.setVisible(into is not None)

    def _start(self, work: Callable[[Progress], _Read]) -> None:
        """Do the work in the background; an answer nobody waits for any more is dropped."""
        self._stop_reading()
        turn = self._turn

        def failed(error: ExpectedError) -> None:
            if turn == self._turn:
                self._show_problem(error)

        self._progress = self._background.run_long(self, work, self._show_preview, failed)
        self._progress.moved.connect(self._waiting.show_progress)

    def _stop_reading(self) -> None:
        self._turn += 1
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def _show_preview(self, read: _Read) -> None:
        self._progress = None
        self._read = read
        folders, plan = read
        self._preview.show_plan(folders, plan)
        problem = what_blocks(folders, plan)
        self._verdict.setText(problem or verdict(plan))
        done_before = bool(plan) and all(planned.already_there for planned in plan)
        set_role(self._verdict, "danger" if problem and not done_before else "body")
        self._store_button.setEnabled(not problem)
        self._show_page(self._looking)

    def _show_problem(self, error: ExpectedError) -> None:
        self._progress = None
        place = ""
        if isinstance(error, FileError) and error.path is not None:
            place = str(error.path) if error.line is None else f"{error.path}:{error.line}"
        said = error.text(labels.current_language())
        self._problem.show_problem(said, "" if place in said else place)
        self._show_page(self._problem)

    def _replan_if_touched(self, changes: Changes) -> None:
        """Another case may have come, or these results been imported, while the preview was looked at."""
        looking = self._pages.currentWidget() is self._looking and not self._storing
        kinds = (Kind.CASE, Kind.RESULT, Kind.PATIENT, Kind.FINDING)
        if looking and self._read is not None and changes.touches(*kinds):
            folders, into = self._read[0], self._into
            self._start(lambda _: (folders, self._results.plan(self._actor, folders, into)))

    # storing

    def _store(self) -> None:
        if self._read is None or self._storing:
            return
        self._stop_reading()
        self._storing = True
        progress = self._progress = Progress(self)
        progress.moved.connect(self._waiting.show_progress)
        self._waiting.show_storing()
        self._show_page(self._waiting)
        folders, into = self._read[0], self._into
        # Not run_long: what was committed before the wish to stop was heard is told all the same.
        self._background.run(
            self,
            lambda: self._results.store_all(self._actor, folders, into, progress),
            self._stored,
            self._not_stored,
        )

    def _stored(self, cases: tuple[ImportedCase, ...]) -> None:
        self._storing, self._progress = False, None
        self._outcome.show_cases(cases, self._read[1] if self._read is not None else ())
        self._show_page(self._outcome)
        self.imported.emit(cases)

    def _not_stored(self, error: ExpectedError) -> None:
        self._storing, self._progress = False, None
        if not isinstance(error, ImportCancelledError) or self._read is None:
            self._show_problem(error)
            return
        self._show_preview(self._read)
        self._verdict.setText(error.text(labels.current_language()))

    # pages and keys

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self._focus_page()

    def _focus_page(self) -> None:
        page = self._pages.currentWidget()
        if page is not None and self.isVisible():
            page.setFocus()

    def _main_key(self) -> None:
        page = self._pages.currentWidget()
        if page is self._looking and self._store_button.isEnabled():
            self._store()
        elif page in (self._problem, self._start_page):
            self.choose_folder(self._into)
        elif page is self._outcome:
            self._outcome.choose()

    def _enter_key(self) -> None:
        """Enter on a button presses that button, never another one."""
        here = QApplication.focusWidget()
        if isinstance(here, QPushButton):
            here.click()
        else:
            self._main_key()

    def _build(self) -> None:
        self._folder = named(ElidedLabel("", "muted"), "import_folder")
        self._target = named(plain_label("", "strong"), "import_target")
        self._preview = Preview()
        self._verdict = named(plain_label("", wrap=True), "import_verdict")
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._store_button = push_button(self.tr("Import"), "import", "primary", "Ctrl+Enter")
        self._store_button.setToolTip(plain_tooltip(self.tr("Store what is shown (Enter or Ctrl+Enter)")))
        self._store_button.clicked.connect(self._store)
        self._cancel = push_button(self.tr("Cancel"), "cancel_import", "plain", "Esc")
        self._cancel.setToolTip(plain_tooltip(self.tr("Leave without storing anything (Esc)")))
        self._cancel.clicked.connect(self.cancel)
        self._again = push_button(self.tr("Read again"), "read_again", "plain")
        self._again.clicked.connect(lambda: self.begin(self._paths, self._into))
        self._other = push_button(self.tr("Choose others …"), "choose_another", "plain")
        self._other.clicked.connect(lambda: self.start(self._into))
        self._waiting = WaitingPage()
        self._waiting.cancelled.connect(self.cancel)
        self._start_page, self._problem = StartPage(), ProblemPage()
        self._start_page.folder_wanted.connect(lambda: self.choose_folder(self._into))
        self._problem.another_wanted.connect(lambda: self.choose_folder(self._into))
        for page in (self._start_page, self._problem):
            page.files_wanted.connect(lambda: self.choose_files(self._into))
            page.closed.connect(self.cancel)
        self._problem.again_wanted.connect(lambda: self.begin(self._paths, self._into))
        self._outcome = OutcomePage()
        self._outcome.case_chosen.connect(self.case_chosen)
        self._outcome.closed.connect(self.closed)

    def _lay_out(self) -> None:
        self._looking = QWidget()
        looking = QVBoxLayout(self._looking)
        looking.setContentsMargins(0, 0, 0, 0)
        looking.addWidget(self._preview, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._verdict, 1)
        for button in (self._again, self._other, self._cancel, self._store_button):
            row.addWidget(button)
        looking.addLayout(row)
        self._looking.setFocusProxy(self._preview)
        self._pages = named(QStackedWidget(), "import_pages")
        for page in (self._start_page, self._waiting, self._looking, self._problem, self._outcome):
            self._pages.addWidget(page)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(plain_label(self.tr("Import results"), "title"))
        head.addWidget(self._target)
        head.addWidget(self._folder)
        self._name((), None)
        layout = screen_layout(self)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape:
            event.accept()  # Esc is ours: leaving by it must also stop the reading
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_page()
