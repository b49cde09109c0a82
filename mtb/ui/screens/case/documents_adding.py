"""Takes files, pictures and texts into a case: chosen, dropped or pasted; read off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from mtb.domain.errors import ExpectedError, Sentence
from mtb.domain.people import Actor
from mtb.services.case_documents import AddedDocument, CaseDocumentService
from mtb.ui import labels
from mtb.ui.kit.background import Background, Progress


@dataclass(frozen=True, slots=True)
class Offered:
    """Something to be added: a file, or a content that has no file. ``name`` is what it is called."""

    name: str
    path: Path | None = None
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of each: added or there already; or why not, by name."""

    added: tuple[AddedDocument, ...]
    refused: tuple[tuple[str, Sentence], ...]


class DocumentAdding(QObject):
    """One batch at a time; what can't be kept is told one by one, the others are added."""

    progressed = Signal(int, int)
    ended = Signal()
    notice = Signal(str, str)

    def __init__(
        self, service: CaseDocumentService, actor: Actor, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._actor = actor
        self._background = background
        self.progress: Progress | None = None

    def add(self, case_id: UUID, offered: Sequence[Offered]) -> None:
        """Add these to a case; nothing happens while another batch is under way."""
        if self.progress is not None or not offered:
            return

        progress = Progress(self)
        self.progress = progress
        progress.moved.connect(self.progressed)
        self._background.run(
            self, lambda: self._add_all(case_id, offered, progress), self._done, self._failed
        )

    def cancel(self) -> None:
        """Leave out what was not begun; what was added stays."""
        if self.progress is not None:
            self.progress.cancel()

    def _add_all(self, case_id: UUID, offered: Sequence[Offered], progress: Progress) -> Outcome:
        added: list[AddedDocument] = []
        refused: list[tuple[str, Sentence]] = []
        for place, one in enumerate(offered):
            if progress.cancelled:
                break
            try:
                added.append(self._add_one(case_id, one, place, len(offered), progress))
            except ExpectedError as error:
                refused.append((one.name, error.sentence))
            progress.report(100 * (place + 1), 100 * len(offered))
        return Outcome(tuple(added), tuple(refused))

    def _add_one(
        self, case_id: UUID, one: Offered, place: int, every: int, progress: Progress
    ) -> AddedDocument:
        def report(done: int, size: int) -> None:
            progress.report(100 * place + 99 * done // max(size, 1), 100 * every)

        content = self._service.read(one.path, report) if one.path is not None else one.content
        return self._service.add(self._actor, case_id, self._service.check(one.name, content))

    def _done(self, outcome: Outcome) -> None:
        self.progress = None
        self.ended.emit()
        new = [one for one in outcome.added if not one.already_there]
        if new:
            self.notice.emit("success", self.tr("%n document(s) added", "", len(new)))
        for one in outcome.added:
            if one.already_there:
                words = self.tr("“{title}” is with this case already; it was not added again.")
                self.notice.emit("warning", words.format(title=one.document.title))
            elif one.also_in:
                words = self.tr(
                    "“{title}” is the same as a document of {cases}. Check which case it belongs to."
                )
                self.notice.emit(
                    "warning", words.format(title=one.document.title, cases=", ".join(one.also_in))
                )
        for name, sentence in outcome.refused:
            self.notice.emit("error", f"{name}: {sentence.text(labels.current_language())}")

    def _failed(self, error: ExpectedError) -> None:
        self.progress = None
        self.ended.emit()
        self.notice.emit("error", error.text(labels.current_language()))

    def offered_by(self, data: QMimeData) -> list[Offered]:
        """What a drop or the clipboard holds: files first, else a picture, else a text."""
        files = files_in(data)
        if files:
            return [Offered(path.name, path) for path in files]
        if data.hasImage():
            image = data.imageData()
            content = _as_png(image) if isinstance(image, QImage) else b""
            return [Offered(self.tr("Pasted picture") + ".png", content=content)]
        if data.hasText() and data.text().strip():
            return [Offered(self.tr("Pasted text") + ".txt", content=data.text().encode())]
        return []


def files_in(data: QMimeData) -> list[Path]:
    """The files of a drop or the clipboard; folders are none of ours."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [] if any(path.is_dir() for path in paths) else paths


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
