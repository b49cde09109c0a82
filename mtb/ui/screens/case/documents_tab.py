"""The plots that came with the results: looked at here, or saved as a copy."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import FileError
from mtb.domain.imports import Attachment, AttachmentKind
from mtb.domain.results import StoredAttachment
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.dossier import Dossier, Records


@dataclass(frozen=True, slots=True)
class _Document:
    attachment: StoredAttachment
    sample_id: str


class DocumentsTab(QWidget):
    """The list at the left, the document at the right."""

    notice = Signal(str, str)

    def __init__(self, records: Records, background: Background, preferences: Preferences) -> None:
        super().__init__()
        self._records = records
        self._background = background
        self._loaded: tuple[UUID, Attachment] | None = None
        self._case: CaseSummary | None = None
        self._model = RecordModel[_Document](self._columns(), lambda one: one.attachment.id)
        self._table = RecordTable("documents", self._model, preferences, self.tr("Documents"))
        self._table.current_changed.connect(self._load)
        self._table.chosen.connect(lambda _: self._save())
        self._empty = named(plain_label("", "muted", wrap=True), "no_documents")
        self._empty.setText(self.tr("No documents. Plots come with the laboratory's results."))
        self._picture = Picture()
        self._words = named(plain_label("", wrap=True), "document_words")
        self._words.hide()
        self._copy = push_button(self.tr("Save a copy …"), "save_copy")
        self._copy.clicked.connect(self._save)
        self._refused = why_not(records.actor, Right.EXPORT)
        limit(self._copy, self._refused)
        self._lay_out()
        self.setFocusProxy(self._table)

    def show_dossier(self, dossier: Dossier) -> None:
        documents = [
            _Document(attachment, result.sample_id)
            for result in dossier.results
            for attachment in result.attachments
        ]
        self._case = dossier.case.summary
        self._model.show(documents)
        self._empty.setVisible(not documents)
        self._table.setVisible(bool(documents))
        self._shown.setVisible(bool(documents))
        if documents and self._table.current_row() < 0:
            pictures = [
                row for row, one in enumerate(documents) if one.attachment.media_type.startswith("image/")
            ]
            self._table.selectRow(pictures[0] if pictures else 0)

    def clear(self) -> None:
        """Forget the picture before another case is shown."""
        self._loaded = None
        self._picture.show_picture(QPixmap())
        self._model.show([])

    def _load(self, row: int) -> None:
        if row < 0:
            return
        stored = self._model.record(row).attachment
        if self._loaded is not None and self._loaded[0] == stored.id:
            return
        self._copy.setEnabled(False)
        results, actor = self._records.results, self._records.actor
        self._background.run(
            self, lambda: results.attachment(actor, stored.id), partial(self._show, stored.id)
        )

    def _show(self, wanted: UUID, attachment: Attachment) -> None:
        current = self._table.current_record()
        if current is None or current.attachment.id != wanted:
            return
        self._loaded = (wanted, attachment)
        picture = QPixmap()
        if attachment.media_type.startswith("image/"):
            picture.loadFromData(attachment.content)
        self._picture.show_picture(picture)
        self._picture.setAccessibleName(attachment.name)
        self._picture.setVisible(not picture.isNull())
        self._words.setText("" if not picture.isNull() else self._no_picture(attachment))
        self._words.setVisible(picture.isNull())
        self._copy.setEnabled(not self._refused)
        self._shown.set_title(self._kind(current.attachment))
        self._shown.set_note(attachment.name)

    def _no_picture(self, attachment: Attachment) -> str:
        size = self._size(len(attachment.content))
        if attachment.media_type == "application/pdf":
            words = self.tr(
                "A PDF of {size}. It is not shown here: save a copy and open it with your PDF reader."
            )
        else:
            words = self.tr(
                "A document of {size} that can't be shown here. Save a copy to open it elsewhere."
            )
        return words.format(size=size)

    def _save(self) -> None:
        if self._loaded is None or self._refused:
            return
        attachment = self._loaded[1]
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setObjectName("save_copy_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(Path(attachment.name).name)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen), attachment))
        dialog.open()

    def save_to(self, path: Path, attachment: Attachment) -> None:
        """Log that a copy leaves the records, write it in the background and say where it is."""
        cases, actor, case = self._records.cases, self._records.actor, self._case

        def work() -> None:
            if case is not None:
                cases.copied(actor, [case])
            _write(path, attachment.content)

        self._background.run(
            self,
            work,
            lambda _: self.notice.emit("success", self.tr("Saved as {path}").format(path=path)),
        )

    def _kind(self, attachment: StoredAttachment) -> str:
        return {
            AttachmentKind.CNV_PLOT: self.tr("Copy number plot"),
            AttachmentKind.QC_PLOT: self.tr("Quality plot"),
            AttachmentKind.OTHER: self.tr("Document"),
        }[attachment.kind]

    def _size(self, size: int) -> str:
        if size < 1_000_000:
            return self.tr("{size} kB").format(size=labels.number(max(size / 1000, 0.1), 1))
        return self.tr("{size} MB").format(size=labels.number(size / 1_000_000, 1))

    def _columns(self) -> list[Column[_Document]]:
        return [
            Column(
                "name",
                self.tr("Document"),
                lambda one: self._kind(one.attachment),
                lambda one: one.attachment.name,
                stretch=True,
                sortable=False,
            ),
            Column(
                "size",
                self.tr("Size"),
                lambda one: self._size(one.attachment.size),
                lambda one: one.sample_id,
                width=170,
                sortable=False,
            ),
        ]

    def _lay_out(self) -> None:
        listed = Card(self.tr("Documents"))
        listed.add(self._empty)
        listed.add(self._table, 1)
        listed.add_stretch()
        self._shown = Card()
        self._shown.add_to_head(self._copy)
        self._shown.add(self._words)
        self._shown.add(self._picture, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card, share in ((listed, 2), (self._shown, 3)):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(card, share)


class Picture(QLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document_picture")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._whole = QPixmap()

    def show_picture(self, picture: QPixmap) -> None:
        self._whole = picture
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            self.clear()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio)).boundedTo(self._whole.size())
        fitted = self._whole.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self.setPixmap(fitted)

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileError(
            f"The copy could not be written to {path}. Choose another place.",
            f"Kopien kunne ikke skrives til {path}. Velg et annet sted.",
            path,
        ) from error
