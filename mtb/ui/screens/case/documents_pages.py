"""Pictures of a document's pages, painted off the GUI thread: PDF, picture, or nothing to be seen."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from mtb.domain.case_documents import PDF
from mtb.domain.errors import RuleError
from mtb.services.case_documents import CaseDocumentService, OpenedDocument

_MOST_SIDE: Final = 8_000
_WIDEST: Final = 4_000


@dataclass(frozen=True, slots=True)
class Sheets:
    """A document opened to be shown; ``pages`` is 0 where it has no picture."""

    opened: OpenedDocument
    pages: int

    @property
    def is_text(self) -> bool:
        return bool(self.opened.text)


def sheets_of(opened: OpenedDocument) -> Sheets:
    """How many pages of an opened document can be shown."""
    if opened.media_type == PDF:
        return Sheets(opened, opened.pages)
    if opened.media_type.startswith("image/"):
        _buffer, reader = _reader(opened.content)
        return Sheets(opened, max(reader.imageCount(), 1))
    return Sheets(opened, 0)


def paint(service: CaseDocumentService, sheets: Sheets, page: int, width: int) -> QImage:
    """One page, counted from 0, as wide as asked for; a picture is never made larger than it is.

    RuleError where it can't be read.
    """
    opened = sheets.opened
    if opened.media_type == PDF:
        sheet = service.picture(opened, page, min(width, _WIDEST))
        image = QImage(sheet.pixels, sheet.width, sheet.height, sheet.stride, QImage.Format.Format_RGB32)
        return image.copy()
    _buffer, reader = _reader(opened.content)
    if page:
        reader.jumpToImage(page)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(_fitted(size, width))
    image = reader.read()
    if image.isNull():
        raise RuleError(
            "This picture is damaged or cut off and can't be shown. Save a copy, or get it anew.",
            "Bildet er skadet eller kuttet og kan ikke vises. Lagre en kopi, eller hent det på nytt.",
        )
    return image


def _fitted(size: QSize, width: int) -> QSize:
    """As wide as asked for at most, and small enough to be held in memory."""
    wanted = min(width, size.width(), _WIDEST)
    high = max(round(size.height() * wanted / max(size.width(), 1)), 1)
    if high > _MOST_SIDE:
        return QSize(max(round(wanted * _MOST_SIDE / high), 1), _MOST_SIDE)
    return QSize(max(wanted, 1), high)


def _reader(content: bytes) -> tuple[QBuffer, QImageReader]:
    """The reader works on the buffer, which must live as long as it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return buffer, reader
