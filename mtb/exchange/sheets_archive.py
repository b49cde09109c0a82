"""Opens a workbook's archive with care: bounded in size, whole, not protected, and only the parts needed."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError

MAX_UNPACKED_BYTES: Final = 200 * 1024 * 1024
MAX_PARTS: Final = 5_000
_PIECE: Final = 1024 * 1024
_SIGNATURE: Final = b"PK\x03\x04"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument.spreadsheet"
_NEEDED_ENDINGS: Final = (".xml", ".rels", "mimetype")
_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """A workbook's parts, unpacked, and ``content``: an archive of these parts alone."""

    content: bytes
    parts: dict[str, bytes]

    @property
    def is_open_document(self) -> bool:
        return "content.xml" in self.parts


def is_archive(content: bytes) -> bool:
    """Whether the content begins as .xlsx and .ods files do."""
    return content.startswith(_SIGNATURE)


def checked_archive(path: Path, content: bytes) -> Archive:
    """The parts of an .xlsx or .ods file; raises FileError for anything else.

    The parts are packed anew, so that the reader of the workbook sees exactly what was measured here:
    an archive may claim a smaller size than it unpacks to.
    """
    try:
        parts = _parts(path, content)
    except MemoryError as error:
        raise _too_much(path) from error
    except _UNREADABLE as error:
        raise FileError(
            "The workbook is damaged or was cut short: its archive cannot be unpacked. Fetch it again.",
            "Arbeidsboken er skadet eller avkuttet: arkivet lar seg ikke pakke ut. Hent den på nytt.",
            path,
        ) from error
    _require_workbook(path, parts)
    return Archive(_packed(parts), parts)


def protected(path: Path) -> FileError:
    """The refusal of a workbook that only opens with a password."""
    return FileError(
        "The workbook is protected by a password. Open it, remove the password, save it and try again.",
        "Arbeidsboken er beskyttet med passord. Åpne den, fjern passordet, lagre og prøv igjen.",
        path,
    )


def _parts(path: Path, content: bytes) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
            raise _too_much(path)
        for member in members:
            if member.flag_bits & 1:
                raise protected(path)
            name = member.filename.replace("\\", "/")  # some programs write Windows' own separators
            if name.endswith(_NEEDED_ENDINGS) or name == "xl/workbook.bin":
                parts[name] = _unpacked(archive, member)
    return parts


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The member's bytes, never more than it claims; in pieces, so that no piece grows beyond all measure."""
    with archive.open(member) as source:
        return b"".join(iter(lambda: source.read(_PIECE), b""))


def _packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _require_workbook(path: Path, parts: dict[str, bytes]) -> None:
    if "content.xml" in parts:
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise protected(path)
        if parts.get("mimetype", b"").strip().decode("ascii", "replace").startswith(_OPEN_DOCUMENT):
            return
    elif "xl/workbook.bin" in parts:
        raise FileError(
            "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
            "Dette er en binær arbeidsbok (.xlsb). Åpne den i Excel og lagre som .xlsx.",
            path,
        )
    elif "[Content_Types].xml" in parts and "xl/workbook.xml" in parts:
        return
    raise FileError(
        "This is not a workbook: the archive holds no sheets. Choose .xlsx, .xls, .ods or CSV.",
        "Dette er ikke en arbeidsbok: arkivet inneholder ingen ark. Velg .xlsx, .xls, .ods eller CSV.",
        path,
    )


def _too_much(path: Path) -> FileError:
    size = MAX_UNPACKED_BYTES // (1024 * 1024)
    return FileError(
        f"The workbook unpacks to more than {size} MB and was not read. Save only the sheet with the list.",
        f"Arbeidsboken pakkes ut til mer enn {size} MB og ble ikke lest. Lagre bare arket med listen.",
        path,
    )
