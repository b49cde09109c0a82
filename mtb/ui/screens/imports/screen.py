"""Bringing a results folder in: read, look, decide, and only then store."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtb.domain.cases import CaseSummary
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.imports import ResultsFolder
from mtb.domain.people import Actor
from mtb.domain.results import ImportedCase
from mtb.services.results import PlannedImport, ResultService
from mtb.ui import labels
from mtb.ui.kit.background import Background, Progress
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip, set_role
from mtb.ui.screens.imports.folder_choice import choose_folder
from mtb.ui.screens.imports.outcome import OutcomePage, ProblemPage
from mtb.ui.screens.imports.preview import Preview

_Read = tuple[ResultsFolder, tuple[PlannedImport, ...]]


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
        self._path: Path | None = None
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
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        hub.changed.connect(self._replan_if_touched)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # what the window calls

    def begin(self, path: Path, into: CaseSummary | None = None) -> None:
        """Read a folder and show what it holds; ``into`` names the case for a folder of one sample."""
        self._path, self._into, self._read = path, into, None
        self._folder.set_text(str(path))
        self._target.setText(
            self.tr("Into case {case}").format(case=into.reference) if into is not None else ""
        )
        self._target.setVisible(into is not None)
        self._show_page(self._reading)
        self._start(lambda: self._read_and_plan(path, into))

    def choose_folder(self, into: CaseSummary | None = None) -> QFileDialog:
        """Ask for the folder, beginning where the last one lay, and then ``begin``."""
        start = self._path.parent if self._path is not None else None
        return choose_folder(self, lambda path: self.begin(path, into), start)

    def cancel(self) -> None:
        """Leave; nothing is stored. While storing there is nothing to cancel any more."""
        if not self._storing:
            self._stop_reading()
            self.closed.emit()

    # reading

    def _read_and_plan(self, path: Path, into: CaseSummary | None) -> _Read:
        folder = self._results.read(path)
        return folder, self._results.plan(self._actor, folder, into)

    def _start(self, work: Callable[[], _Read]) -> None:
        """Do the work in the background; an answer nobody waits for any more is dropped."""
        self._stop_reading()
        turn = self._turn

        def failed(error: ExpectedError) -> None:
            if turn == self._turn:
                self._show_problem(error)

        self._progress = self._background.run_long(self, lambda _: work(), self._show_preview, failed)

    def _stop_reading(self) -> None:
        self._turn += 1
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def _show_preview(self, read: _Read) -> None:
        self._progress = None
        self._read = read
        folder, plan = read
        self._preview.show_plan(folder, plan)
        problem = self._what_blocks(folder, plan)
        self._verdict.setText(problem or self._what_happens(plan))
        done_before = bool(plan) and all(planned.already_there for planned in plan)
        set_role(self._verdict, "danger" if problem and not done_before else "body")
        self._store_button.setEnabled(not problem)
        self._show_page(self._looking)

    def _what_blocks(self, folder: ResultsFolder, plan: tuple[PlannedImport, ...]) -> str:
        open_doubts = folder.open_doubts
        if open_doubts:
            count = self.tr("%n doubt(s) stop the import.", "", len(open_doubts))
            what = self.tr(
                "Nothing is stored. Have the file corrected where it came from, then read it again."
            )
            return f"{count} {what}"
        if not plan:
            return self.tr("The folder holds no sample that could be imported. Choose another folder.")
        if all(planned.already_there for planned in plan):
            return self.tr("Everything here was imported before; there is nothing to do.")
        return ""

    def _what_happens(self, plan: tuple[PlannedImport, ...]) -> str:
        new = [planned for planned in plan if not planned.already_there]
        findings = sum(len(planned.result.findings) for planned in new)
        cases = sum(planned.case is None for planned in new)
        parts = [
            self.tr("%n sample(s)", "", len(new)),
            self.tr("%n finding(s)", "", findings),
            self.tr("%n new case(s)", "", cases) if cases else "",
        ]
        return self.tr("To be stored: {what}").format(what=" · ".join(part for part in parts if part))

    def _show_problem(self, error: ExpectedError) -> None:
        self._progress = None
        self._storing = False
        place = ""
        if isinstance(error, FileError) and error.path is not None:
            place = str(error.path) if error.line is None else f"{error.path}:{error.line}"
        words = error.text(labels.current_language())
        self._problem.show_problem(words, "" if place in words else place)
        self._show_page(self._problem)

    def _replan_if_touched(self, changes: Changes) -> None:
        """Another case may have come, or this folder been imported, while the preview was looked at."""
        looking = self._pages.currentWidget() is self._looking and not self._storing
        if looking and self._read is not None and changes.touches(Kind.CASE, Kind.RESULT, Kind.PATIENT):
            folder, into = self._read[0], self._into
            self._start(lambda: (folder, self._results.plan(self._actor, folder, into)))

    # storing

    def _store(self) -> None:
        if self._read is None or self._storing:
            return
        self._stop_reading()
        self._storing = True
        self._store_button.setEnabled(False)
        self._verdict.setText(self.tr("Storing …"))
        folder, into = self._read[0], self._into
        self._background.run(
            self, lambda: self._results.store(self._actor, folder, into), self._stored, self._show_problem
        )

    def _stored(self, cases: tuple[ImportedCase, ...]) -> None:
        self._storing = False
        self._outcome.show_cases(cases)
        self._show_page(self._outcome)
        self.imported.emit(cases)

    def _read_again(self) -> None:
        if self._path is not None:
            self.begin(self._path, self._into)

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
        elif page is self._problem:
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
        self._again.clicked.connect(self._read_again)
        self._other = push_button(self.tr("Choose another folder …"), "choose_another", "plain")
        self._other.clicked.connect(lambda: self.choose_folder(self._into))
        self._problem = ProblemPage()
        self._problem.another_wanted.connect(lambda: self.choose_folder(self._into))
        self._problem.again_wanted.connect(self._read_again)
        self._problem.closed.connect(self.cancel)
        self._outcome = OutcomePage()
        self._outcome.case_chosen.connect(self.case_chosen)
        self._outcome.closed.connect(self.closed)

    def _lay_out(self) -> None:
        self._reading = Card(self.tr("Reading the folder …"))
        bar = named(QProgressBar(), "reading_progress")
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Reading the folder"))
        self._reading.add(bar)
        self._reading.add(plain_label(self.tr("Nothing is stored until you say so. Esc stops."), "muted"))
        self._reading.add_stretch()
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
        for page in (self._reading, self._looking, self._problem, self._outcome):
            self._pages.addWidget(page)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(plain_label(self.tr("Import results"), "title"))
        head.addWidget(self._target)
        head.addWidget(self._folder)
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
