"""The documents of a case: added by choosing, dropping or pasting, shown in place, handed out as copies."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from mtb.domain.case_documents import SHOWN_IN_PLACE, CaseDocument
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.rights import Right
from mtb.services.case_documents import OpenedDocument, suggested_name
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.documents_adding import DocumentAdding, Offered, files_in
from mtb.ui.screens.case.documents_list import ListedDocument, first_to_show, listed, not_shown, size_words
from mtb.ui.screens.case.documents_pages import Sheets, sheets_of
from mtb.ui.screens.case.documents_viewer import DocumentViewer
from mtb.ui.screens.case.dossier import Dossier, Records


class DocumentsTab(QWidget):
    """The list at the left, the document at the right. Enter goes into the document, Delete removes it."""

    notice = Signal(str, str)
    removed = Signal(object)
    """The ``CaseDocument`` just taken out of sight, so that somebody offers to put it back."""

    def __init__(self, records: Records, background: Background, preferences: Preferences) -> None:
        super().__init__()
        self._records = records
        self._background = background
        self._loaded: UUID | None = None
        self._wanted: UUID | None = None
        self._case: CaseSummary | None = None
        self._own: tuple[CaseDocument, ...] = ()
        self._adding = DocumentAdding(records.documents, records.actor, background, self)
        self._may_write = not why_not(records.actor, Right.WRITE_CASES)
        self._may_export = not why_not(records.actor, Right.EXPORT)
        self._model = RecordModel[ListedDocument](self._columns(), lambda one: one.id)
        self._table = RecordTable("documents", self._model, preferences, self.tr("Documents"))
        self._table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._viewer = DocumentViewer(records.documents, background)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(self._may_write)
        self.setFocusProxy(self._table)

    def show_dossier(self, dossier: Dossier) -> None:
        documents = listed(dossier)
        self._case, self._own = dossier.case.summary, dossier.documents
        self._model.show(documents)
        self._empty.setVisible(not documents)
        self._table.setVisible(bool(documents))
        self._shown.setVisible(bool(documents))
        if documents and self._table.current_row() < 0:
            self._table.selectRow(first_to_show(documents))

    def clear(self) -> None:
        """Forget the document before another case is shown."""
        self._loaded = self._wanted = None
        self._own = ()
        self._viewer.clear()
        self._model.show([])

    def choose_files(self) -> None:
        """Ask which files to add."""
        if self._case is None or not self._may_write:
            return
        dialog = QFileDialog(self.window(), self.tr("Add documents"))
        dialog.setObjectName("add_documents_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.add_files([Path(each) for each in chosen]))
        dialog.open()

    def add_files(self, paths: list[Path]) -> None:
        """Add these files to the case that is shown."""
        self._add([Offered(path.name, path) for path in paths])

    def save_to(self, path: Path, document: ListedDocument) -> None:
        """Write a copy in the background, which is logged, and say where it is."""
        records = self._records

        def work() -> Path:
            if document.own is not None:
                return records.documents.save_copy(records.actor, document.id, path)
            return records.documents.save_attachment(records.actor, document.id, path)

        def saved(target: Path) -> None:
            self.notice.emit("success", self.tr("Saved as {path}").format(path=target))

        self._background.run(self, work, saved, self._tell)

    def _add(self, offered: list[Offered]) -> None:
        if self._case is not None and self._may_write and offered:
            self._adding.add(self._case.id, offered)
            self._busy(self._adding.progress is not None)

    def _busy(self, busy: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._stop.setVisible(busy)
        self._new.setEnabled(self._may_write and not busy)

    def _progressed(self, done: int, every: int) -> None:
        self._bar.setRange(0, every)
        self._bar.setValue(done)

    def _load(self, row: int) -> None:
        document = self._model.record(row) if 0 <= row < self._model.rowCount() else None
        self._copy.setEnabled(document is not None and self._may_export)
        self._remove.setEnabled(document is not None and document.own is not None and self._may_write)
        if document is None or document.id == self._loaded:
            return
        self._wanted, self._loaded = document.id, None
        self._shown.set_title(document.title if document.own is None else document.type_words)
        self._shown.set_note(document.name)
        self._viewer.clear()
        if document.media_type not in SHOWN_IN_PLACE and not document.media_type.startswith("image/"):
            self._loaded = document.id
            self._viewer.say(not_shown(document))
            return
        self._background.run(
            self,
            partial(self._open, document),
            partial(self._show, document),
            partial(self._not_opened, document.id),
        )

    def _open(self, document: ListedDocument) -> Sheets:
        """Off the GUI thread."""
        records = self._records
        if document.own is not None:
            return sheets_of(records.documents.open(records.actor, document.id))
        attachment = records.results.attachment(records.actor, document.id)
        opened: OpenedDocument = records.documents.opened(attachment.media_type, attachment.content)
        return sheets_of(opened)

    def _show(self, document: ListedDocument, sheets: Sheets) -> None:
        if document.id == self._wanted:
            self._loaded = document.id
            self._viewer.show_sheets(sheets, f"{document.title}, {document.name}")

    def _not_opened(self, document_id: UUID, error: ExpectedError) -> None:
        if document_id == self._wanted:
            self._viewer.say(error.text(labels.current_language()))

    def _save(self) -> None:
        document = self._table.current_record()
        if document is None or self._case is None or not self._may_export:
            return
        name = Path(document.name).name
        if document.own is not None:
            name = suggested_name(self._case, document.own, self._own)
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setObjectName("save_copy_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen), document))
        dialog.open()

    def _take_away(self) -> None:
        document = self._table.current_record()
        if document is None or document.own is None or not self._may_write:
            return
        records = self._records
        self._background.run(
            self,
            partial(records.documents.remove, records.actor, document.id),
            self.removed.emit,
            self._tell,
        )

    def _tell(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _columns(self) -> list[Column[ListedDocument]]:
        return [
            Column(
                "title",
                self.tr("Document"),
                lambda one: one.title,
                lambda one: one.source,
                stretch=True,
                sortable=False,
                tooltip=lambda one: f"{one.name}\n{one.source}",
            ),
            Column(
                "type",
                self.tr("Kind"),
                lambda one: one.type_words,
                lambda one: size_words(one.size),
                width=150,
                sortable=False,
            ),
        ]

    def _connect(self) -> None:
        self._table.current_changed.connect(self._load)
        self._table.chosen.connect(lambda _: self._viewer.setFocus())
        self._adding.notice.connect(self.notice)
        self._adding.progressed.connect(self._progressed)
        self._adding.ended.connect(lambda: self._busy(False))  # noqa: FBT003 - a state, like setVisible
        self._new.clicked.connect(self.choose_files)
        self._stop.clicked.connect(self._adding.cancel)
        self._copy.clicked.connect(self._save)
        self._remove.clicked.connect(self._take_away)

    def _build_buttons(self) -> None:
        actor = self._records.actor
        self._new = push_button(self.tr("Add documents …"), "add_documents")
        self._copy = push_button(self.tr("Save a copy …"), "save_copy")
        self._remove = push_button(self.tr("Remove"), "remove_document", "quiet", "Del")
        limit(self._new, why_not(actor, Right.WRITE_CASES))
        limit(self._copy, why_not(actor, Right.EXPORT))
        limit(self._remove, why_not(actor, Right.WRITE_CASES))
        self._bar = named(QProgressBar(), "adding_progress")
        self._bar.setAccessibleName(self.tr("Adding documents"))
        self._bar.setTextVisible(False)
        self._stop = push_button(self.tr("Stop"), "stop_adding", "quiet")

    def _lay_out(self) -> None:
        self._build_buttons()
        self._empty = named(plain_label("", "muted", wrap=True), "no_documents")
        self._empty.setText(
            self.tr(
                "No documents. Add a file, drop it here or paste it with Ctrl+V: PDF, pictures, text, Word, "
                "Excel, e-mail. Plots come with the laboratory's results."
            )
        )
        busy = QHBoxLayout()
        busy.addWidget(self._bar, 1)
        busy.addWidget(self._stop)
        self._list = Card(self.tr("Documents"))
        self._list.add_to_head(self._new)
        self._list.add(busy)
        self._list.add(self._empty)
        self._list.add(self._table, 1)
        self._shown = Card()
        self._shown.add_to_head(self._copy)
        self._shown.add_to_head(self._remove)
        self._shown.add(self._viewer, 1)
        self._busy(False)  # noqa: FBT003 - a state, like setVisible
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card, share in ((self._list, 2), (self._shown, 3)):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(card, share)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._add(self._adding.offered_by(QGuiApplication.clipboard().mimeData()))
        elif event.key() == Qt.Key.Key_Delete:
            self._take_away()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._case is not None and files_in(event.mimeData()):
            event.acceptProposedAction()
            self._list.set_current(True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._list.set_current(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._list.set_current(False)
        event.acceptProposedAction()
        self._add(self._adding.offered_by(event.mimeData()))
