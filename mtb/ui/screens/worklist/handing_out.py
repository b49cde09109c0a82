"""Takes the list out of the program: as a file or on paper, logged before anything leaves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mtb.domain.case_sheet import CaseSheet, file_name
from mtb.domain.cases import CaseQuery, CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.worklist_views import WorklistView
from mtb.services.clock import system_clock
from mtb.services.worklist_views import WorklistViewService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.naming import named
from mtb.ui.screens.worklist import words
from mtb.ui.screens.worklist.columns import CaseField
from mtb.ui.screens.worklist.hand_out_form import FORMS, HandOutForm, Target


@dataclass(frozen=True, slots=True)
class ListOnScreen:
    """What the person sees: the chosen cases, the whole list's question and length, and its columns."""

    chosen: Sequence[CaseSummary]
    query: CaseQuery
    total: int
    fields: Sequence[CaseField]
    reference: CaseField
    view: WorklistView


class HandingOut(QObject):
    """From the question what shall leave to the written file."""

    notice = Signal(str, str, object)

    def __init__(
        self, screen: QWidget, views: WorklistViewService, actor: Actor, background: Background
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._views = views
        self._actor = actor
        self._background = background

    def ask(self, target: Target, shown: ListOnScreen) -> None:
        """Ask which rows, as what, and with names or not."""
        titles = [field.column.title for field in shown.fields]
        form = HandOutForm(self._screen, target, len(shown.chosen), shown.total, titles)

        def go() -> None:
            all_rows, with_names, where = form.all_rows(), form.with_names(), form.target()

            def gather() -> tuple[Sequence[CaseSummary], CaseSheet]:
                query = shown.query
                cases = self._views.everything(self._actor, query) if all_rows else shown.chosen
                return cases, self.sheet(cases, shown, with_names=with_names)

            def gathered(found: tuple[Sequence[CaseSummary], CaseSheet]) -> None:
                form.accept()
                self._hand_out(where, *found)

            self._background.run(
                form, gather, gathered, lambda error: form.refuse(error, labels.current_language())
            )

        form.wanted.connect(go)
        form.open()

    def sheet(self, cases: Sequence[CaseSummary], shown: ListOnScreen, *, with_names: bool) -> CaseSheet:
        """The rows as they stand on the screen; without names the InPreD ID stands for the patient."""
        fields = list(dict.fromkeys(_allowed(field, shown, with_names=with_names) for field in shown.fields))
        return CaseSheet(
            self.tr("Cases"),
            self._facts(len(cases), shown, with_names=with_names),
            tuple(field.sheet_column() for field in fields),
            tuple(tuple(field.sheet_value(case) for field in fields) for case in cases),
            with_names,
        )

    def write(self, cases: Sequence[CaseSummary], sheet: CaseSheet, target: Target, path: Path) -> None:
        """Put the file where the person chose."""
        language = labels.current_language()

        def work() -> None:
            if target is Target.PDF:
                self._views.export_pages(self._actor, cases, sheet, pages, path)
            else:
                self._views.export(self._actor, cases, sheet, path, language)

        pages = self._pdf(sheet) if target is Target.PDF else b""
        said = self.tr("{cases} written to {file}.")
        text = said.format(cases=words.Counted().cases(len(cases)), file=path.name)
        self._run(work, lambda: self.notice.emit("success", text, None))

    def _facts(self, cases: int, shown: ListOnScreen, *, with_names: bool) -> tuple[tuple[str, str], ...]:
        names = self.tr("with patients' names") if with_names else self.tr("without patients' names")
        return (
            (self.tr("Made"), self._made()),
            (self.tr("Shows"), words.shown(shown.view, search=with_names)),
            (self.tr("Sorted by"), words.sorted_by(shown.view.sorted_by)),
            (self.tr("Cases"), f"{cases}, {names}"),
        )

    def _made(self) -> str:
        return f"{labels.moment(system_clock())}, {self._actor.display_name}"

    def _hand_out(self, target: Target, cases: Sequence[CaseSummary], sheet: CaseSheet) -> None:
        if target is Target.PRINTER:
            self._ask_printer(cases, sheet)
        else:
            self._ask_where(target, cases, sheet)

    def _ask_where(self, target: Target, cases: Sequence[CaseSummary], sheet: CaseSheet) -> None:
        ending = FORMS[target].value
        dialog = named(QFileDialog(self._screen.window(), self.tr("Export the list")), "export_list_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if place and Path(place).is_dir():
            dialog.setDirectory(place)
        dialog.selectFile(file_name(self._views.today(), FORMS[target], [self.tr("cases")]))
        dialog.fileSelected.connect(lambda chosen: self.write(cases, sheet, target, Path(chosen)))
        dialog.open()

    def _ask_printer(self, cases: Sequence[CaseSummary], sheet: CaseSheet) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from mtb.ui.screens.worklist.print_sheet import prepare

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheet.title)
        prepare(printer)
        dialog = named(QPrintDialog(printer, self._screen.window()), "print_list_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printer, cases, sheet))
        dialog.show()

    def print_on(self, printer: object, cases: Sequence[CaseSummary], sheet: CaseSheet) -> None:
        """Log that the list goes to paper, then draw it."""
        from mtb.ui.screens.worklist.print_sheet import paint_pages

        def paint() -> None:
            if paint_pages(printer, sheet, self._made()):  # type: ignore[arg-type]
                self.notice.emit("success", self.tr("The list was sent to the printer."), None)
            else:
                self.notice.emit("error", self.tr("The printer takes nothing. Choose another."), None)

        self._run(lambda: self._views.note_printed(self._actor, cases, sheet), paint)

    def _pdf(self, sheet: CaseSheet) -> bytes:
        from mtb.ui.screens.worklist.print_sheet import pdf_of

        return pdf_of(sheet, self._made())

    def _run(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        self._background.run(self, work, lambda _: done(), self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)


def _allowed(field: CaseField, shown: ListOnScreen, *, with_names: bool) -> CaseField:
    return shown.reference if field.names and not with_names else field
