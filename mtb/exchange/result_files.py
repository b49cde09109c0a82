"""The ground under every reader of results: folders, bytes, text, tab-separated cells, and the doubts."""

import csv
import errno
import io
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import Doubt, Severity

MAX_FILE_BYTES = 200 * 1024 * 1024
MAX_LINE_CHARACTERS = 1024 * 1024
_MAX_LINES_IN_A_CELL = 50
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Doubts:
    """Collects the doubts of one reading, in the order they were met."""

    def __init__(self) -> None:
        self._met: list[Doubt] = []

    def inform(self, place: Source, en: str, nb: str) -> None:
        """Something to know; nothing to decide."""
        self._met.append(
            Doubt(Severity.INFO, Sentence(en, nb), place.file, place.line, has_sensible_answer=True)
        )

    def warn(self, place: Source, sentence: Sentence, answer: Sentence) -> None:
        """Something with one sensible answer, which is taken unless a person says otherwise."""
        self._met.append(
            Doubt(Severity.WARNING, sentence, place.file, place.line, has_sensible_answer=True, answer=answer)
        )

    def stop(self, place: Source, en: str, nb: str) -> None:
        """Something only a person can decide."""
        self._met.append(Doubt(Severity.ERROR, Sentence(en, nb), place.file, place.line))

    def all(self) -> tuple[Doubt, ...]:
        return tuple(self._met)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A decoded file. ``content`` is as on disk; ``is_whole`` says that its last line has a line end."""

    path: Path
    name: str
    content: bytes
    lines: tuple[str, ...]
    is_whole: bool


def shown(name: str) -> str:
    """A file's name as it can be shown and stored: no control, direction or undecodable characters."""
    return _UNSEEN.sub(_REPLACEMENT, name.encode("utf-8", "replace").decode("utf-8"))


def folder_entries(folder: Path) -> list[Path]:
    """What lies in the folder, by name, without the files desktop systems leave behind."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - Path.iterdir hides the error until it is used
    except (OSError, ValueError) as error:
        raise _unreadable(folder, error) from error
    left_behind = {"thumbs.db", "desktop.ini", "__macosx"}
    return [folder / name for name in names if name[0] not in ".@~" and name.lower() not in left_behind]


def status(path: Path) -> os.stat_result:
    """What the system says about the path; a link is followed."""
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def is_folder(path: Path) -> bool:
    """Whether the path is a folder that can be looked at; a broken or circular link is not."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def read_bytes(path: Path) -> bytes:
    """The whole file; a FileError when it is no ordinary file, too large or out of reach."""
    found = status(path)
    if not stat.S_ISREG(found.st_mode):
        raise FileError("This is not an ordinary file.", "Dette er ikke en vanlig fil.", path)
    if found.st_size > MAX_FILE_BYTES:
        raise FileError(
            "The file is larger than 200 MB; results are never that large.",
            "Filen er større enn 200 MB; så store er resultater aldri.",
            path,
        )
    try:
        return path.read_bytes()
    except (OSError, MemoryError) as error:
        raise _unreadable(path, error) from error


def read_text(path: Path, doubts: Doubts) -> TextFile:
    """The file's lines: UTF-8, UTF-16 if it is marked so, else Windows-1252/ISO-8859-1 with a doubt."""
    content = read_bytes(path)
    if not content:
        raise FileError(
            "The file is empty (0 bytes); it was probably not copied to its end.",
            "Filen er tom (0 byte); den ble trolig ikke kopiert ferdig.",
            path,
        )
    name = shown(path.name)
    text = _decode(content, path, name, doubts).replace("\r\n", "\n")
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    text = _without_unseen(text, name, doubts)
    lines = text.split("\n")
    is_whole = lines[-1] == ""
    if is_whole:
        lines.pop()
    else:
        _tell_open_end(Source(name, len(lines)), doubts)
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE_CHARACTERS:
            raise FileError(
                "The line is longer than one million characters; this is not a table of results.",
                "Linjen er lengre enn én million tegn; dette er ingen resultattabell.",
                path,
                number,
            )
    return TextFile(path, name, content, tuple(lines), is_whole)


def records(lines: Sequence[str], start: int, width: int) -> Iterator[tuple[int, list[str]]]:
    """The rows from index ``start`` as (line number from 1, cells); blank rows are left out.

    Cells are plain tab-separated text. A cell in quotation marks, as Excel writes it, is unwrapped, and may
    run over several lines as long as none of them could be a row of ``width`` cells of its own.
    Empty cells beyond ``width`` are dropped.
    """
    index = start
    while index < len(lines):
        cells, following = _record(lines, index, width)
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if any(map(str.strip, cells)):
            yield index + 1, cells
        index = following


def unwrapped(cell: str) -> str:
    """The cell without Excel's quotation marks around it and doubled inside it."""
    if len(cell) > 1 and cell[0] == '"' == cell[-1] and '"' not in cell[1:-1].replace('""', ""):
        return cell[1:-1].replace('""', '"')
    return cell


def tell_damaged_row(text: TextFile, line: int, found: int, wanted: int, doubts: Doubts) -> None:
    """Note a row that could not be read because it has too few or too many columns."""
    is_cut = line == len(text.lines) and not text.is_whole and found < wanted
    en = "the file ends in the middle of it" if is_cut else "it is damaged and was not read"
    nb = "filen slutter midt i den" if is_cut else "den er skadet og ble ikke lest"
    doubts.stop(
        Source(text.name, line),
        f"The row has {found} columns instead of {wanted}: {en}.",
        f"Raden har {found} kolonner i stedet for {wanted}: {nb}.",
    )


def _record(lines: Sequence[str], index: int, width: int) -> tuple[list[str], int]:
    """The cells of the row that begins at the index, and the index after it."""
    cells = lines[index].split("\t")
    if '"' not in lines[index]:
        return cells, index + 1
    if any(cell.startswith('"') and unwrapped(cell) is cell for cell in cells):
        over_lines = _record_over_lines(lines, index, width)
        if over_lines is not None:
            return over_lines
    return [unwrapped(cell) for cell in cells], index + 1


def _record_over_lines(lines: Sequence[str], index: int, width: int) -> tuple[list[str], int] | None:
    """A row with tabs or line ends inside quotation marks, if that gives a row of the right width."""
    taken: list[str] = []
    for line in lines[index : index + _MAX_LINES_IN_A_CELL]:
        if taken and line.count("\t") + 1 >= width:
            return None
        taken.append(line)
        if sum(part.count('"') for part in taken) % 2 == 0:
            cells = _quoted_cells("\n".join(taken))
            if cells is not None and len(cells) >= width and not any(cells[width:]):
                return cells, index + len(taken)
    return None


def _quoted_cells(text: str) -> list[str] | None:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _decode(content: bytes, path: Path, name: str, doubts: Doubts) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decode_utf16(content, path, name, doubts)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        is_cut = error.reason == "unexpected end of data" and len(content) - error.start < 4
        if is_cut:
            doubts.stop(
                Source(name, line),
                "The file ends in the middle of a character; it was probably not copied to its end.",
                "Filen slutter midt i et tegn; den ble trolig ikke kopiert ferdig.",
            )
            return content.decode("utf-8-sig", "replace")
        doubts.warn(
            Source(name, line),
            Sentence(
                "The file is not in UTF-8; the first character that shows it is in this line.",
                "Filen er ikke i UTF-8; det første tegnet som viser det, står i denne linjen.",
            ),
            Sentence(
                "It is read as ISO-8859-1 (Windows-1252). Check names and comments with æ, ø and å.",
                "Den leses som ISO-8859-1 (Windows-1252). Kontroller navn og kommentarer med æ, ø og å.",
            ),
        )
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("iso-8859-1")


def _decode_utf16(content: bytes, path: Path, name: str, doubts: Doubts) -> str:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise FileError(
            "The file says it is in UTF-16, but it cannot be read so; it is damaged or cut.",
            "Filen sier at den er i UTF-16, men kan ikke leses slik; den er skadet eller avkuttet.",
            path,
        ) from error
    doubts.inform(
        Source(name),
        "The file is in UTF-16, as Excel writes “Unicode text”; it was read so.",
        "Filen er i UTF-16, slik Excel skriver «Unicode-tekst»; den ble lest slik.",
    )
    return text


def _tell_open_end(place: Source, doubts: Doubts) -> None:
    doubts.warn(
        place,
        Sentence(
            "The last line has no line end; the file was perhaps not copied to its end.",
            "Den siste linjen har ikke linjeslutt; filen ble kanskje ikke kopiert ferdig.",
        ),
        Sentence("What is there is read.", "Det som står der, leses."),
    )


def _without_unseen(text: str, name: str, doubts: Doubts) -> str:
    """The text with every character nobody can see replaced by one everybody can."""
    found = _UNSEEN.search(text)
    if found is None:
        return text
    cleaned, count = _UNSEEN.subn(_REPLACEMENT, text)
    doubts.warn(
        Source(name, text.count("\n", 0, found.start()) + 1),
        Sentence(
            f"The file holds {count} control characters or NUL, the first in this line.",
            f"Filen inneholder {count} kontrolltegn eller NUL, det første i denne linjen.",
        ),
        Sentence(
            f"Each is replaced by “{_REPLACEMENT}”, so that the damage shows.",
            f"Hvert av dem erstattes med «{_REPLACEMENT}», slik at skaden synes.",
        ),
    )
    return cleaned


def _unreadable(path: Path, error: BaseException) -> FileError:
    """The system's reason in words."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return FileError("There is no such file or folder.", "Filen eller mappen finnes ikke.", path)
    if isinstance(error, PermissionError):
        return FileError(
            "You have no permission to read this.", "Du har ikke tillatelse til å lese dette.", path
        )
    if isinstance(error, OSError) and (
        error.errno == errno.ELOOP or getattr(error, "winerror", None) == 1921
    ):
        return FileError("The link leads back to itself.", "Lenken peker tilbake til seg selv.", path)
    return FileError(
        "This could not be read; the disk or network drive may be out of reach.",
        "Dette kunne ikke leses; disken eller nettverksstasjonen er kanskje utenfor rekkevidde.",
        path,
    )
