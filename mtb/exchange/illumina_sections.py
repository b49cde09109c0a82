"""The sections of Illumina's result files: headings in brackets, keys with values, and tables."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import KeptSection
from mtb.exchange.result_files import Doubts, TextFile, tell_damaged_row, unwrapped
from mtb.exchange.result_values import Numbers, stated

_HEADING: Final = re.compile(r"\[\s*([^\[\]]*[^\[\]\s])\s*\]")
_RUN: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{2})?[0-9]{6}_[A-Za-z0-9]+_(?:[A-Za-z]+_)?[0-9]{3,4}_[A-Za-z0-9-]+"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``cells`` are without blanks around them; ``said`` drops the empty ones at its end."""

    number: int
    cells: tuple[str, ...]

    @property
    def said(self) -> tuple[str, ...]:
        count = len(self.cells)
        while count and not self.cells[count - 1]:
            count -= 1
        return self.cells[:count]

    @property
    def is_blank(self) -> bool:
        return not self.said

    @property
    def lone(self) -> str | None:
        """What stands in the first cell where nothing else stands in the line."""
        return self.said[0] if len(self.said) == 1 else None


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below one heading. ``name`` is without brackets, ``place`` is the heading's line."""

    name: str
    place: Source
    lines: tuple[Line, ...]

    @property
    def key(self) -> str:
        return self.name.casefold()

    def kept(self) -> KeptSection:
        """The section as it is written, for what the program does not know."""
        return KeptSection(self.name, tuple("\t".join(line.said) for line in self.lines), self.place)


@dataclass(frozen=True, slots=True)
class SectionedFile:
    """``preamble`` is what stands above the first heading; ``loose`` what belongs to no section."""

    text: TextFile
    preamble: tuple[str, ...]
    sections: tuple[Section, ...]
    loose: tuple[KeptSection, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What every small reader needs while a file is read."""

    text: TextFile
    numbers: Numbers

    @property
    def doubts(self) -> Doubts:
        return self.numbers.doubts

    def at(self, line: int | None) -> Source:
        return Source(self.text.name, line)


@dataclass(frozen=True, slots=True)
class KeyedValue:
    """A key with its text, as both are written."""

    key: str
    text: str
    place: Source

    @property
    def line(self) -> int:
        return self.place.line or 0


@dataclass(frozen=True, slots=True)
class TableRow:
    """``columns`` is every column of the row as written."""

    columns: Mapping[str, str]
    place: Source
    _by_key: Mapping[str, str] = field(repr=False)

    @property
    def line(self) -> int:
        return self.place.line or 0

    def raw(self, name: str) -> str:
        """The text of a column, whatever the case of its name; empty where there is no such column."""
        return self._by_key.get(name.casefold(), "")

    def text(self, name: str) -> str | None:
        return stated(self.raw(name))


def split_sections(text: TextFile, doubts: Doubts) -> SectionedFile:
    """Cut the file at its headings. A blank line ends a section; what follows it is loose."""
    preamble: list[str] = []
    sections: list[Section] = []
    loose: list[KeptSection] = []
    for heading, block in _blocks(text):
        if heading is not None:
            sections.append(Section(heading.name, heading.place, block))
        elif sections:
            loose.append(_loose(sections[-1].name, block, text, doubts))
        else:
            preamble.extend("\t".join(line.said) for line in block)
    return SectionedFile(text, tuple(preamble), tuple(sections), tuple(loose))


def run_in_path(path: Path) -> str:
    """The run's name where a folder above the file carries it, else empty."""
    found = next(filter(None, (_RUN.search(part) for part in reversed(path.absolute().parts[:-1]))), None)
    return found[0] if found else ""


def keyed_values(section: Section, reading: Reading) -> tuple[KeyedValue, ...]:
    """The section's keys and values. Of a key with two values the first holds, and a doubt says so."""
    first: dict[str, KeyedValue] = {}
    for line in section.lines:
        if line.lone is not None and stated(line.lone) is None:
            continue
        value = KeyedValue(line.cells[0], "\t".join(line.said[1:]), reading.at(line.number))
        earlier = first.setdefault(value.key.casefold(), value)
        if earlier.text != value.text:
            reading.doubts.stop(
                value.place,
                f"“{value.key[:60]}” stands twice in [{section.name}], with two values.",
                f"«{value.key[:60]}» står to ganger i [{section.name}], med to verdier.",
            )
    return tuple(first.values())


def table_rows(section: Section, required: Sequence[str], reading: Reading) -> tuple[TableRow, ...] | None:
    """The rows of a table; ``None`` where its header cannot be trusted, with a doubt that says why.

    A row that says NA alone stands for an empty table; a sentence alone is a note, and is told.
    """
    lines = list(section.lines)
    while lines and lines[0].lone is not None and lines[0].lone.casefold() != required[0].casefold():
        _tell_lone(lines.pop(0), len(required), section, reading)
    if not lines:
        return ()
    header = lines.pop(0)
    names = header.said
    if not _can_be_read(names, required, section, reading.at(header.number), reading.doubts):
        return None
    return tuple(_rows(section, lines, names, reading))


def _rows(
    section: Section, lines: Iterable[Line], names: tuple[str, ...], reading: Reading
) -> Iterator[TableRow]:
    keys = tuple(map(str.casefold, names))
    width = len(names)
    for line in lines:
        said = line.said
        if all(stated(cell) is None for cell in said):
            continue
        in_full = width if _says_nothing_of_a_gene(said) else min(width, len(line.cells))
        cells = said + ("",) * (in_full - len(said))
        if len(cells) == width:
            yield TableRow(
                dict(zip(names, cells, strict=True)),
                reading.at(line.number),
                dict(zip(keys, cells, strict=True)),
            )
        elif len(said) == 1:
            _tell_lone(line, width, section, reading)
        else:
            tell_damaged_row(reading.text, line.number, len(cells), width, reading.doubts)


def _says_nothing_of_a_gene(said: tuple[str, ...]) -> bool:
    """``BRCA1 NA`` and no more: the gene was looked at and nothing was found."""
    return len(said) == 2 and said[0] != "" and stated(said[1]) is None


def _can_be_read(
    names: tuple[str, ...], required: Sequence[str], section: Section, place: Source, doubts: Doubts
) -> bool:
    keys = [name.casefold() for name in names]
    missing = [name for name in required if name.casefold() not in keys]
    if not missing and len(set(keys)) == len(keys) and all(keys):
        return True
    listed = ", ".join(missing)
    en = f"the header lacks {listed}" if missing else "two columns have the same name, or one has none"
    nb = f"overskriften mangler {listed}" if missing else "to kolonner har samme navn, eller én har ikke navn"
    doubts.stop(
        place,
        f"[{section.name}] was not read: {en}. Its text is kept.",
        f"[{section.name}] ble ikke lest: {nb}. Teksten er beholdt.",
    )
    return False


def _tell_lone(line: Line, width: int, section: Section, reading: Reading) -> None:
    """A sentence is a note; a word alone is what is left of a row."""
    note = line.lone or ""
    if stated(note) is None:
        return
    if " " not in note:
        tell_damaged_row(reading.text, line.number, 1, width, reading.doubts)
        return
    reading.doubts.inform(
        reading.at(line.number),
        f"[{section.name}] has a note: “{note[:200]}”.",
        f"[{section.name}] har en merknad: «{note[:200]}».",
    )


@dataclass(frozen=True, slots=True)
class _Heading:
    name: str
    place: Source


def _blocks(text: TextFile) -> Iterator[tuple[_Heading | None, tuple[Line, ...]]]:
    """Stretches of lines, each with the heading right above it if there is one."""
    heading: _Heading | None = None
    block: list[Line] = []
    for number, written in enumerate(text.lines, 1):
        line = _line(number, written)
        found = _HEADING.fullmatch(line.lone) if line.lone is not None else None
        ends = found is not None or (line.is_blank and bool(block))
        if ends and (heading is not None or block):
            yield heading, tuple(block)
            heading, block = None, []
        if found is not None:
            heading = _Heading(found[1], Source(text.name, number))
        elif not line.is_blank:
            block.append(line)
    if heading is not None or block:
        yield heading, tuple(block)


def _line(number: int, written: str) -> Line:
    cells = written.split("\t")
    if '"' in written:
        cells = [unwrapped(cell) for cell in cells]
    return Line(number, tuple(map(str.strip, cells)))


def _loose(name: str, block: tuple[Line, ...], text: TextFile, doubts: Doubts) -> KeptSection:
    """Text alone is a remark; several cells may be rows that lost their heading."""
    kept = KeptSection(
        name, tuple("\t".join(line.said) for line in block), Source(text.name, block[0].number)
    )
    if all(line.lone is not None for line in block):
        doubts.warn(
            kept.source,
            Sentence(
                f"Text stands outside every section, after [{name}].",
                f"Det står tekst utenfor alle deler, etter [{name}].",
            ),
            Sentence("It is kept as text.", "Den beholdes som tekst."),
        )
    else:
        doubts.stop(
            kept.source,
            f"{len(block)} rows stand outside every section, after [{name}]; they were not read.",
            f"{len(block)} rader står utenfor alle deler, etter [{name}]; de ble ikke lest.",
        )
    return kept
