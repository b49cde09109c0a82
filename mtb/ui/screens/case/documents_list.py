"""What stands in the list of documents: the case's own, and what came with the laboratory's results."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.case_documents import EMAIL, EXCEL, JPEG, OUTLOOK, PDF, PNG, TEXT, TIFF, WORD, CaseDocument
from mtb.domain.imports import AttachmentKind
from mtb.domain.results import StoredAttachment
from mtb.ui import labels
from mtb.ui.screens.case.dossier import Dossier

_TYPES: Final[dict[str, object]] = {
    PDF: QT_TRANSLATE_NOOP("DocumentsList", "PDF"),
    PNG: QT_TRANSLATE_NOOP("DocumentsList", "Picture"),
    JPEG: QT_TRANSLATE_NOOP("DocumentsList", "Picture"),
    TIFF: QT_TRANSLATE_NOOP("DocumentsList", "Picture"),
    TEXT: QT_TRANSLATE_NOOP("DocumentsList", "Text"),
    EMAIL: QT_TRANSLATE_NOOP("DocumentsList", "E-mail"),
    OUTLOOK: QT_TRANSLATE_NOOP("DocumentsList", "E-mail"),
    WORD: QT_TRANSLATE_NOOP("DocumentsList", "Word"),
    EXCEL: QT_TRANSLATE_NOOP("DocumentsList", "Excel"),
}
_PLOTS: Final[dict[AttachmentKind, object]] = {
    AttachmentKind.CNV_PLOT: QT_TRANSLATE_NOOP("DocumentsList", "Copy number plot"),
    AttachmentKind.QC_PLOT: QT_TRANSLATE_NOOP("DocumentsList", "Quality plot"),
    AttachmentKind.OTHER: QT_TRANSLATE_NOOP("DocumentsList", "Document"),
}


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One line of the list. Exactly one of ``own`` and ``plot`` is there."""

    own: CaseDocument | None = None
    plot: StoredAttachment | None = None
    sample_id: str = ""

    @property
    def id(self) -> UUID:
        one = self.own or self.plot
        assert one is not None  # noqa: S101 - a line is about something
        return one.id

    @property
    def title(self) -> str:
        if self.own is not None:
            return self.own.title
        kind = self.plot.kind if self.plot else AttachmentKind.OTHER
        return QCoreApplication.translate("DocumentsList", str(_PLOTS[kind]))

    @property
    def name(self) -> str:
        """The file's name as it came."""
        one = self.own or self.plot
        return one.name if one else ""

    @property
    def media_type(self) -> str:
        one = self.own or self.plot
        return one.media_type if one else ""

    @property
    def type_words(self) -> str:
        known = _TYPES.get(self.media_type)
        return QCoreApplication.translate("DocumentsList", str(known or _PLOTS[AttachmentKind.OTHER]))

    @property
    def source(self) -> str:
        """Who added it when, or with which sample's results it came."""
        if self.own is not None:
            return f"{labels.day(self.own.added_at.astimezone().date())} · {self.own.added_by}"
        words = QCoreApplication.translate("DocumentsList", "with the results of {sample}")
        return words.format(sample=self.sample_id)

    @property
    def size(self) -> int:
        one = self.own or self.plot
        return one.size if one else 0


def listed(dossier: Dossier) -> list[ListedDocument]:
    """The case's own papers first, the newest of them on top; then the plots."""
    return [
        *(ListedDocument(own=document) for document in dossier.documents),
        *(
            ListedDocument(plot=attachment, sample_id=result.sample_id)
            for result in dossier.results
            for attachment in result.attachments
        ),
    ]


def first_to_show(documents: Sequence[ListedDocument]) -> int:
    """The row to begin with: the newest paper, else the first plot that is a picture."""
    if documents and documents[0].own is not None:
        return 0
    return next((row for row, one in enumerate(documents) if one.media_type.startswith("image/")), 0)


def size_words(size: int) -> str:
    """``12.4 kB`` or ``3,1 MB``."""
    if size < 1_000_000:
        kilobytes = QCoreApplication.translate("DocumentsList", "{size} kB")
        return kilobytes.format(size=labels.number(max(size / 1000, 0.1), 1))
    megabytes = QCoreApplication.translate("DocumentsList", "{size} MB")
    return megabytes.format(size=labels.number(size / 1_000_000, 1))


def not_shown(document: ListedDocument) -> str:
    """What stands in the place of a document that can't be shown here."""
    words = QCoreApplication.translate(
        "DocumentsList",
        "A document ({kind}, {size}) that is not shown here. Save a copy to open it elsewhere.",
    )
    return words.format(kind=document.type_words, size=size_words(document.size))
