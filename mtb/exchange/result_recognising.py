"""Which kind of result a file holds, judged by what stands in it, and which files lie in a folder."""

import gzip
import io
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError
from mtb.exchange.result_files import folder_entries, is_folder, status
from mtb.exchange.variant_call_header import MAGIC
from mtb.exchange.variant_call_lines import GZIP_MARK

MAX_FILES: Final = 5_000
MAX_DEPTH: Final = 3
_HEAD_BYTES: Final = 64 * 1024
_HEAD_LINES: Final = 400
_INTERMEDIATE: Final = "logs_intermediates"


class FileKind(StrEnum):
    """What a file is. The two of TSOPPI are read together, as the folder they lie in."""

    COMBINED_VARIANTS = "combined_variants"
    METRICS = "metrics"
    ALL_FUSIONS = "all_fusions"
    VARIANT_CALLS = "variant_calls"
    TSOPPI_TABLE = "tsoppi_table"
    TSOPPI_SUMMARY = "tsoppi_summary"

    @property
    def is_tsoppi(self) -> bool:
        return self in {FileKind.TSOPPI_TABLE, FileKind.TSOPPI_SUMMARY}


@dataclass(slots=True)
class Found:
    """What lies in a folder. ``others`` are no results, ``links`` lead back or nowhere."""

    results: list[tuple[Path, FileKind]] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)
    unreadable: list[tuple[Path, FileError]] = field(default_factory=list)


def kind_of(path: Path) -> FileKind | None:
    """What the file says it is; None when it is no result. A FileError when it cannot be looked at."""
    head = _head(path)
    if head.removeprefix(b"\xef\xbb\xbf").startswith(MAGIC):
        return FileKind.VARIANT_CALLS
    lines = [line.strip().casefold() for line in _text(head).splitlines()[:_HEAD_LINES]]
    lines = [line for line in lines if line]
    return (_by_banner(lines[0]) or _by_heading(lines)) if lines else None


def look_into(folder: Path) -> Found:
    """Every file in the folder and in those inside it, as deep as results ever lie."""
    found = Found()
    seen = {_real(folder)}
    for path in _files(folder, MAX_DEPTH, seen, found):
        _sort(path, found, folder)
    return found


def _sort(path: Path, found: Found, folder: Path) -> None:
    try:
        kind = kind_of(path)
    except FileError as error:
        found.unreadable.append((path, error))
        return
    if kind is None:
        found.others.append(path)
    else:
        found.results.append((path, kind))
    if len(found.results) + len(found.others) > MAX_FILES:
        raise FileError(
            f"The folder holds more than {MAX_FILES} files; choose the folder with the results alone.",
            f"Mappen inneholder mer enn {MAX_FILES} filer; velg mappen med bare resultatene.",
            folder,
        )


def _files(folder: Path, depth: int, seen: set[Path], found: Found) -> Iterator[Path]:
    for entry in folder_entries(folder):
        if not is_folder(entry):
            if entry.is_symlink() and _leads_nowhere(entry):
                found.links.append(entry)
            else:
                yield entry
        elif entry.name.casefold() == _INTERMEDIATE or depth == 0:
            found.left_out.append(entry)
        elif (real := _real(entry)) in seen:
            found.links.append(entry)
        else:
            seen.add(real)
            try:
                yield from _files(entry, depth - 1, seen, found)
            except FileError as error:
                found.unreadable.append((entry, error))


def _leads_nowhere(link: Path) -> bool:
    try:
        status(link)
    except FileError:
        return True
    return False


def _real(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        return folder


def _head(path: Path) -> bytes:
    """The beginning of an ordinary file, unpacked; nothing of anything else."""
    if not stat.S_ISREG(status(path).st_mode):
        return b""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise FileError(
            "This could not be read; check that you may read it and that the disk is within reach.",
            "Dette kunne ikke leses; kontroller at du har tillatelse og at disken er innen rekkevidde.",
            path,
        ) from error
    return _unpacked(head) if head.startswith(GZIP_MARK) else head


def _unpacked(head: bytes) -> bytes:
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(head)).read1(4096)
    except (EOFError, OSError, zlib.error):
        return b""


def _text(head: bytes) -> str:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "replace")
    return head.decode("utf-8-sig", "replace")


def _by_banner(first: str) -> FileKind | None:
    if "combined variant output" in first:
        return FileKind.COMBINED_VARIANTS
    return FileKind.METRICS if "metrics output" in first else None


def _by_heading(lines: list[str]) -> FileKind | None:
    """By a section's name, where the banner was lost, or by the names of a table's columns."""
    for line in lines:
        if line.startswith("[analysis details]"):
            return FileKind.COMBINED_VARIANTS
        if line.startswith("[run qc metrics]"):
            return FileKind.METRICS
        names = {name.strip(' "#') for name in line.replace(",", "\t").split("\t")}
        if {"gene a", "gene b"} <= names:
            return FileKind.ALL_FUSIONS
        if {"sample_id", "gene_symbol"} <= names:
            return FileKind.TSOPPI_TABLE
        if {"sample_id", "tmb"} <= names or {"sample_id", "msi"} <= names:
            return FileKind.TSOPPI_SUMMARY
    return None
