"""Taking a list, a form or a sheet over: read, look, correct, and only then store."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from mtb.domain.case_list import CaseListPreview
from mtb.domain.cases import CaseSummary
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.material_form import MaterialForm
from mtb.domain.people import Actor
from mtb.services.case_lists import CaseListService
from mtb.services.cases import CaseService
from mtb.services.incoming_files import IncomingFile, Workbook, read_incoming
from mtb.services.material_imports import MaterialImportService
from mtb.ui import labels
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background, Progress
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.file_choice import choose_file
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.lists.columns_page import ColumnsPage
from mtb.ui.screens.lists.material_page import MaterialPage
from mtb.ui.screens.lists.report import Report, ReportPage
from mtb.ui.screens.lists.rows_page import RowsPage
from mtb.ui.screens.lists.trouble_page import TroublePage

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ListImportScreen(QWidget):
    """Esc leaves without storing anything; Ctrl+Enter does what the main button of the page says."""

    file_chosen = Signal(object)
    """The ``Path`` the person wants to read: whoever listens calls ``begin``."""
    case_chosen = Signal(object)
    """The UUID of a case in the report."""
    sheet_written = Signal(object)
    """The ``Path`` of a metadata sheet that has been written to."""
    worklist_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        services: tuple[CaseListService, MaterialImportService, CaseService],
        actor: Actor,
        background: Background,
        hub: ChangeHub,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._lists, materials, cases = services
        self._background = background
        self._path: Path | None = None
        self._into: CaseSummary | None = None
        self._progress: Progress | None = None
        self._turn = 0
        self._read_as: tuple[object, ...] | None = None
        """The sheet and columns the rows were read by."""
        self._columns = ColumnsPage(self._lists)
        self._rows = RowsPage(self._lists, actor, background)
        self._material = MaterialPage(materials, actor, background)
        self._report = ReportPage(CaseCopying(self, cases, actor, background).ask)
        self._trouble = TroublePage()
        self._lay_out()
        self._connect()
        hub.changed.connect(self._records_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # what the window calls

    def begin(self, path: Path, into: CaseSummary | None = None) -> None:
        """Read a file and show what it holds; ``into`` takes a form that names no case."""
        if self.may_leave(lambda: self._begin(path, into)):
            self._begin(path, into)

    def ask_for_file(self) -> QFileDialog:
        """Ask for a file, beginning where the last one lay; ``file_chosen`` tells which."""
        start = self._path.parent if self._path is not None else None
        title = self.tr("Choose a list, a material form or a metadata sheet")
        return choose_file(self, title, self.file_chosen.emit, start)

    def cancel(self) -> None:
        """Leave, asking first where corrections would be lost; while storing nobody leaves by Esc."""
        if self.may_leave(self.closed.emit):
            self._forget()
            self.closed.emit()

    def may_leave(self, go: Callable[[], object]) -> bool:
        """True to leave now; False while storing, or after asking whether corrections may go."""
        if self._rows.is_storing() or self._material.is_storing():
            return False
        if not self._rows.is_corrected():
            return True

        def answered(key: str) -> None:
            if key == "discard":
                self._forget()
                go()

        ask(
            self,
            self.tr("Discard your corrections?"),
            self.tr("Nothing of this list is stored yet. The file itself stays as it is."),
            [
                Choice("discard", self.tr("Discard"), "danger"),
                Choice("keep", self.tr("Go on correcting"), "primary"),
            ],
            answered,
        )
        return False

    # from page to page

    def _begin(self, path: Path, into: CaseSummary | None) -> None:
        self._forget()
        self._path, self._into, self._read_as = path, into, None
        self._file.set_text(str(path))
        self._run(lambda _: read_incoming(path), self._show_file)

    def _show_file(self, found: IncomingFile) -> None:
        if isinstance(found, Workbook):
            self._columns.show_workbook(found)
            self._show_page(self._columns, self.tr("Import a list of cases: what each column states"))
        else:
            is_form = isinstance(found, MaterialForm)
            title = (
                self.tr("Import a Material Transit Form") if is_form else self.tr("Import a metadata sheet")
            )
            self._material.show_source(self._path or Path(), found, self._into)
            self._show_page(self._material, title)

    def _read_rows(self) -> None:
        """The rows by the columns chosen; corrections made before stay."""
        sheet, columns, first = self._columns.sheet(), self._columns.columns(), self._columns.first_row()
        if sheet is None or not columns:
            return
        before, wanted = self._rows.preview(), (sheet.name, first, columns)
        if before is not None and self._read_as == wanted:
            self._show_rows()
            return
        keep = before if self._read_as is not None and self._read_as[0] == sheet.name else None

        def work(_progress: Progress) -> CaseListPreview:
            preview = self._lists.preview(sheet, columns, first)
            return preview.with_corrections_of(keep) if keep is not None else preview

        def show(preview: CaseListPreview) -> None:
            self._read_as = wanted
            self._rows.show_list(preview)
            self._show_rows()

        self._run(work, show)

    def _show_rows(self) -> None:
        self._show_page(self._rows, self.tr("Import a list of cases: what becomes of each row"))

    def _back_to_columns(self) -> None:
        self._show_page(self._columns, self.tr("Import a list of cases: what each column states"))

    def _show_report(self, report: Report) -> None:
        self._report.show_report(report)
        self._show_page(self._report, self.tr("Imported"))

    def _show_trouble(self, error: ExpectedError) -> None:
        self._progress = None
        place = ""
        if isinstance(error, FileError) and error.path is not None:
            place = str(error.path) if error.line is None else f"{error.path}:{error.line}"
        self._trouble.show_trouble(error.sentence.text(labels.current_language()), place)
        self._show_page(self._trouble, self.tr("Import a list, form or sheet"))

    def _show_page(self, page: QWidget, title: str) -> None:
        self._title.setText(title)
        self._pages.setCurrentWidget(page)
        self._focus_page()

    def _focus_page(self) -> None:
        page = self._pages.currentWidget()
        if page is not None and self.isVisible():
            page.setFocus()

    def _run(self, work: Callable[[Progress], object], done: Callable[..., None]) -> None:
        """Do it in the background; an answer nobody waits for any more is dropped."""
        self._stop_reading()
        turn = self._turn

        def finished(found: object) -> None:
            self._progress = None
            done(found)

        def failed(error: ExpectedError) -> None:
            if turn == self._turn:
                self._show_trouble(error)

        self._show_page(self._reading, self.tr("Import a list, form or sheet"))
        self._progress = self._background.run_long(self, work, finished, failed)

    def _stop_reading(self) -> None:
        self._turn += 1
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def _forget(self) -> None:
        self._stop_reading()
        self._rows.leave()
        self._material.leave()

    def _records_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.CASE, Kind.PATIENT):
            page = self._pages.currentWidget()
            if page is self._rows:
                self._rows.look_up_again()
            elif page is self._material:
                self._material.look_up_again()

    def _main_key(self) -> None:
        answers: dict[QWidget, Callable[[], object]] = {
            self._columns: self._columns.next_button.click,
            self._rows: self._rows.store,
            self._material: self._material.store,
            self._report: self.worklist_wanted.emit,
            self._trouble: self.ask_for_file,
        }
        page = self._pages.currentWidget()
        if page in answers:
            answers[page]()

    # how it is built

    def _connect(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._main_key)
        self._columns.wanted.connect(self._read_rows)
        self._rows.back_wanted.connect(self._back_to_columns)
        self._report.case_chosen.connect(self.case_chosen)
        self._report.worklist_wanted.connect(self.worklist_wanted)
        for page in (self._rows, self._material):
            page.stored.connect(self._show_report)
            page.failed.connect(self._show_trouble)
        for asking in (self._report.another_wanted, self._trouble.another_wanted):
            asking.connect(self.ask_for_file)
        self._trouble.again_wanted.connect(self._read_again)
        self._material.written.connect(self._read_again)
        self._material.written.connect(self.sheet_written)

    def _read_again(self) -> None:
        if self._path is not None:
            self.begin(self._path, self._into)

    def _lay_out(self) -> None:
        self._title = named(plain_label("", "title"), "list_title")
        self._file = named(ElidedLabel("", "muted"), "list_file")
        self._reading = Card(self.tr("Reading the file …"))
        bar = named(QProgressBar(), "list_reading")
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Reading the file"))
        self._reading.add(bar)
        self._reading.add(plain_label(self.tr("Nothing is stored until you say so. Esc stops."), "muted"))
        self._reading.add_stretch()
        self._pages = named(QStackedWidget(), "list_pages")
        for page in (self._reading, self._columns, self._rows, self._material, self._report, self._trouble):
            self._pages.addWidget(page)
        other = push_button(self.tr("Another file …"), "list_another", "plain", "Ctrl+D")
        other.clicked.connect(self.ask_for_file)
        close = push_button(self.tr("Close"), "list_close", "plain", "Esc")
        close.clicked.connect(self.cancel)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._file, 1)
        head.addWidget(other)
        head.addWidget(close)
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
        here = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _ENTER and isinstance(here, QPushButton):
            here.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_page()
