"""Papers and pictures that belong to a case and are kept inside the database."""

import datetime as dt
import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.picture_sizes import pixels_of
from mtb.domain.texts import clean_line, printable

MOST_DOCUMENT_BYTES: Final = 50_000_000
MOST_PIXELS: Final = 100_000_000
LONGEST_SHOWN: Final = 200_000

PDF: Final = "application/pdf"
PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
TIFF: Final = "image/tiff"
TEXT: Final = "text/plain"
EMAIL: Final = "message/rfc822"
OUTLOOK: Final = "application/vnd.ms-outlook"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

ENDINGS: Final = {
    PDF: ".pdf",
    PNG: ".png",
    JPEG: ".jpg",
    TIFF: ".tif",
    TEXT: ".txt",
    EMAIL: ".eml",
    OUTLOOK: ".msg",
    WORD: ".docx",
    EXCEL: ".xlsx",
}
"""Every kind that is kept, with the ending a copy gets: never the ending a file came with."""

PICTURES: Final = frozenset({PNG, JPEG, TIFF})
TEXTS: Final = frozenset({TEXT, EMAIL})
SHOWN_IN_PLACE: Final = frozenset({PDF, *PICTURES, *TEXTS})

_PROGRAMS: Final = (
    *(b"MZ", b"\x7fELF", b"#!", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf"),
    *(b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"),
)
_ARCHIVES: Final = (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF", b"(\xb5/\xfd")
_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK_STREAM: Final = "__substg1.0_".encode("utf-16-le")
_HEADER: Final = re.compile(
    r"(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):"
)
_TEXT_OF_OTHERS: Final = ("{\\rtf", "%!PS")
_PDF_BEGINS_WITHIN: Final = 1_024


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """A document without its content. ``size`` is in bytes; ``media_type`` follows from the content.

    ``digest`` is the content's SHA-256; ``removed_at`` is set while the document is taken out of sight.
    """

    id: UUID
    case_id: UUID
    name: str
    title: str
    media_type: str
    size: int
    added_at: dt.datetime
    added_by: str
    digest: str = ""
    removed_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """A file that may be kept: its name without a folder, what it is, and its content."""

    name: str
    media_type: str
    content: bytes

    @property
    def title(self) -> str:
        """The name without its ending."""
        return PurePath(self.name).stem

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def checked_incoming(name: str, content: bytes) -> IncomingDocument:
    """A file as it can be kept; RuleError for one that is empty, too large, dangerous or of another kind."""
    require_size(len(content))
    media_type = _kind(content)
    if media_type in PICTURES:
        _require_measured(content)
    last = re.split(r"[/\\]", printable(name))[-1]
    return IncomingDocument(clean_line(last[:200]) or f"…{ENDINGS[media_type]}", media_type, content)


def require_size(size: int) -> None:
    """RuleError for an empty file and for one that is too large; known before it is read."""
    if size == 0:
        raise RuleError(
            "The file is empty. Nothing was added; get it anew from where it came.",
            "Filen er tom. Ingenting er lagt til; hent den på nytt der den kom fra.",
        )
    if size > MOST_DOCUMENT_BYTES:
        raise RuleError(
            f"The file has {size // 1_000_000:,} MB, and {MOST_DOCUMENT_BYTES // 1_000_000} MB fit here. "
            "Nothing was added; save a smaller copy and add that.",
            f"Filen er på {size // 1_000_000} MB, og her er det plass til "
            f"{MOST_DOCUMENT_BYTES // 1_000_000} MB. Ingenting er lagt til; lagre en mindre kopi og legg til "
            "den.",
        )


def text_of(content: bytes) -> str:
    """A text's characters, of a very long one its beginning."""
    text = printable(_decoded(content[: 4 * LONGEST_SHOWN]) or "")
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]} …"


def _kind(content: bytes) -> str:
    if content.startswith(_PROGRAMS):
        raise RuleError(
            "This is a program, and programs are not kept with a case. Nothing was added.",
            "Dette er et program, og programmer oppbevares ikke i en sak. Ingenting er lagt til.",
        )
    if content.startswith(_ARCHIVES) or content[257:262] == b"ustar":
        raise _archive()
    known = next((kind for begins, kind in _BEGINNINGS if content.startswith(begins)), None)
    if known is not None:
        return known
    if b"%PDF-" in content[:_PDF_BEGINS_WITHIN]:
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    if content.startswith(_COMPOUND) and _OUTLOOK_STREAM in content:
        return OUTLOOK
    return _text_kind(content)


def _office(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise _damaged() from error
    if any(name.lower().endswith(("vbaproject.bin", ".exe", ".dll")) for name in names):
        raise RuleError(
            "This document holds macros, which are programs. Nothing was added; save it without macros, or "
            "as a PDF.",
            "Dokumentet inneholder makroer, som er programmer. Ingenting er lagt til; lagre det uten "
            "makroer, eller som PDF.",
        )
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", WORD), ("xl/", EXCEL)):
            if any(name.startswith(folder) for name in names):
                return kind
    raise _archive()


def _text_kind(content: bytes) -> str:
    text = _decoded(content)
    if text is None or text.lstrip().startswith(_TEXT_OF_OTHERS):
        raise RuleError(
            "This kind of file can't be kept here. PDF, PNG, JPEG, TIFF, text, Word, Excel and e-mail can. "
            "Nothing was added.",
            "Denne typen fil kan ikke oppbevares her. Det kan PDF, PNG, JPEG, TIFF, tekst, Word, Excel og "
            "e-post. Ingenting er lagt til.",
        )
    head = text[:8_000]
    first = _HEADER.match(head)
    return EMAIL if first and len({found.lower() for found in _HEADER.findall(head)}) >= 3 else TEXT


def _decoded(content: bytes) -> str | None:
    """The text in the first encoding that fits; None where it is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _plain(content.decode("utf-16", "replace"))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return _plain(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _plain(content.decode("utf-8", "replace")) if content.count(0) == 0 else None


def _plain(text: str) -> str | None:
    odd = sum(sign < " " and sign not in "\t\n\r\f\x1b" for sign in text)
    unread = text.count("\N{REPLACEMENT CHARACTER}")
    return None if odd or unread * 20 > len(text) else text


def _require_measured(content: bytes) -> None:
    pixels = pixels_of(content)
    if pixels is None:
        raise _damaged()
    if pixels > MOST_PIXELS:
        raise RuleError(
            f"The picture has {pixels // 1_000_000:,} megapixels, and {MOST_PIXELS // 1_000_000} can be "
            "shown. Nothing was added; save a smaller copy and add that.",
            f"Bildet har {pixels // 1_000_000} megapiksler, og {MOST_PIXELS // 1_000_000} kan vises. "
            "Ingenting er lagt til; lagre en mindre kopi og legg til den.",
        )


def _damaged() -> RuleError:
    return RuleError(
        "The file is damaged or cut off. Nothing was added; get it anew from where it came.",
        "Filen er skadet eller kuttet. Ingenting er lagt til; hent den på nytt der den kom fra.",
    )


def _archive() -> RuleError:
    return RuleError(
        "This is an archive. Nothing was added; unpack it and add the papers in it one by one.",
        "Dette er et arkiv. Ingenting er lagt til; pakk det ut og legg til dokumentene i det hver for seg.",
    )
