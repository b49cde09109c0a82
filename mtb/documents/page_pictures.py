"""Pages of a PDF as pictures, painted in memory."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mtb.domain.errors import RuleError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PIXELS: Final = 16_000_000
_FEWEST: Final = 16
# The library is not made for two threads at a time.
_alone = threading.Lock()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One painted page: four bytes for each pixel (blue, green, red, unused), ``stride`` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(content: bytes) -> int:
    """How many pages a PDF has; RuleError when it is damaged or closed by a password."""
    with _opened(content) as document:
        return len(document)


def page_picture(content: bytes, page: int, width: int) -> PagePicture:
    """One page, counted from 0, as wide as asked for, or less where that would take too much memory."""
    from pypdfium2 import PdfiumError

    with _opened(content) as document:
        try:
            sheet = document[page]
            across, down = (max(side, 1.0) for side in sheet.get_size())
            scale = max(width, _FEWEST) / across
            scale = min(scale, (_MOST_PIXELS / (across * down)) ** 0.5)
            bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        except (PdfiumError, IndexError) as error:
            raise _damaged() from error


@contextmanager
def _opened(content: bytes) -> Generator["PdfDocument"]:
    from pypdfium2 import PdfDocument, PdfiumError

    with _alone:
        try:
            document = PdfDocument(content)
        except PdfiumError as error:
            raise _closed() if "password" in str(error).lower() else _damaged() from error
        try:
            if len(document) == 0:
                raise _damaged()
            yield document
        finally:
            document.close()


def _damaged() -> RuleError:
    return RuleError(
        "This PDF is damaged or cut off and can't be read. Get it anew from where it came.",
        "PDF-filen er skadet eller kuttet og kan ikke leses. Hent den på nytt der den kom fra.",
    )


def _closed() -> RuleError:
    return RuleError(
        "This PDF is closed by a password. Save a copy without one and add that.",
        "PDF-filen er låst med passord. Lagre en kopi uten og legg til den.",
    )
