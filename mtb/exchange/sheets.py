"""Reads a workbook or a delimited text file into plain tables whose cells know their places."""

import stat
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError
from mtb.exchange.sheets_archive import checked_archive, is_archive
from mtb.exchange.sheets_compound import checked_compound, is_compound
from mtb.exchange.sheets_table import Sheet, Workbook
from mtb.exchange.sheets_text import read_table
from mtb.exchange.sheets_workbook import read_archive, read_old_workbook

__all__ = ["MAX_FILE_BYTES", "Sheet", "Workbook", "read_limited", "read_workbook", "workbook_of"]

MAX_FILE_BYTES: Final = 25 * 1024 * 1024
_OTHER_KINDS: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"SQLite format", b"\x7fELF")
_MARKUP: Final = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<workbook", b"mime-version")
_WORKBOOK_ENDINGS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".xlsb"})


def read_workbook(path: Path) -> Workbook:
    """Every sheet of an .xlsx, .xls or .ods workbook, or the table of a CSV or TSV file.

    The content decides what it is, not the name. Raises FileError for a file that cannot be trusted as a
    whole: too large, damaged, protected, empty or something else.
    """
    return workbook_of(path, read_limited(path))


def workbook_of(path: Path, content: bytes) -> Workbook:
    """The same for content already read; ``path`` is only named in errors."""
    if not content.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise _empty(path)
    if is_archive(content):
        workbook = read_archive(path, checked_archive(path, content))
    elif is_compound(content):
        workbook = read_old_workbook(path, checked_compound(path, content))
    else:
        _require_table_text(path, content)
        workbook = read_table(path, content)
    if all(sheet.is_empty and not sheet.doubts for sheet in workbook.sheets):
        raise _empty(path)
    return workbook


def read_limited(path: Path, most: int = MAX_FILE_BYTES) -> bytes:
    """The file's bytes; a FileError when it is no ordinary file, larger than ``most`` or out of reach."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileError("This is not an ordinary file.", "Dette er ikke en vanlig fil.", path)
        if found.st_size > most:
            raise _too_large(path, most)
        with path.open("rb") as source:
            content = source.read(most + 1)
    except (OSError, ValueError, MemoryError) as error:
        raise _out_of_reach(path, error) from error
    if len(content) > most:
        raise _too_large(path, most)
    return content


def _require_table_text(path: Path, content: bytes) -> None:
    start = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith(_MARKUP):
        raise FileError(
            "This is a web page or XML, whatever its name says. Open it in Excel and save it as .xlsx.",
            "Dette er en nettside eller XML, uansett hva navnet sier. Åpne den i Excel og lagre som .xlsx.",
            path,
        )
    if path.suffix.lower() in _WORKBOOK_ENDINGS or content.startswith(_OTHER_KINDS):
        raise FileError(
            "This is not a workbook: it is damaged, was cut short, or is another kind of file.",
            "Dette er ikke en arbeidsbok: den er skadet, avkuttet eller en annen slags fil.",
            path,
        )


def _empty(path: Path) -> FileError:
    return FileError(
        "The file is empty: there is not one value in it.",
        "Filen er tom: det står ikke én verdi i den.",
        path,
    )


def _too_large(path: Path, most: int) -> FileError:
    size = most // (1024 * 1024)
    return FileError(
        f"The file is larger than {size} MB and was not read; lists and forms are never that large.",
        f"Filen er større enn {size} MB og ble ikke lest; så store er lister og skjemaer aldri.",
        path,
    )


def _out_of_reach(path: Path, error: BaseException) -> FileError:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return FileError("There is no such file.", "Filen finnes ikke.", path)
    if isinstance(error, PermissionError):
        return FileError(
            "The file cannot be opened: you have no permission, or another program holds it.",
            "Filen kan ikke åpnes: du mangler tillatelse, eller et annet program holder på den.",
            path,
        )
    return FileError(
        "The file could not be read; the disk or network drive may be out of reach.",
        "Filen kunne ikke leses; disken eller nettverksstasjonen er kanskje utenfor rekkevidde.",
        path,
    )
