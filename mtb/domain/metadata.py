"""The metadata sheet of the report generator, kept byte for byte: an edit changes its one field only."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from mtb.domain.errors import RuleError
from mtb.domain.imports import Doubt
from mtb.domain.texts import excerpt, printable

SAMPLE_ID: Final = "Sample_id"
RUN_ID: Final = "Sequencing_run_id"
CREATE_REPORT: Final = "Create_report"
REQUIRED_COLUMNS: Final = (SAMPLE_ID, RUN_ID, CREATE_REPORT)
COMMENT_COLUMNS: Final = (
    "Molecular_pathology_comment",
    "Sample_info_comment",
    "Extraction_data_comment",
    "Library_data_comment",
)
MISSING: Final = "-"
_SEPARATOR: Final = "\t"


@dataclass(frozen=True, slots=True)
class MetadataLine:
    """One line of the file and what ends it; ``cells`` are the texts between its tabs."""

    text: str
    end: str

    @property
    def cells(self) -> list[str]:
        return self.text.split(_SEPARATOR)

    @property
    def is_comment(self) -> bool:
        """Comments begin with a hash; Excel may have put a quotation mark before it."""
        return self.text.lstrip('"').startswith("#")

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """One sample's row. ``line`` counts from 1; ``values`` are as written, ``-`` included."""

    line: int
    values: Mapping[str, str]

    @property
    def sample_id(self) -> str:
        return self.values.get(SAMPLE_ID, "").strip()

    @property
    def run_id(self) -> str:
        return self.values.get(RUN_ID, "").strip()

    def stated(self, column: str) -> str:
        """The value without blanks around it; empty for ``-``, NA and a column that is not there."""
        text = self.values.get(column, "").strip()
        return "" if text in {MISSING, "NA"} else text


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataSheet:
    """The whole file. ``content`` is what it would be when written: unedited, the very bytes that were read.

    ``mark`` is the file's byte order mark, where it has one.
    """

    lines: tuple[MetadataLine, ...]
    encoding: str
    header: int
    mark: bytes = b""
    doubts: tuple[Doubt, ...] = ()

    @property
    def content(self) -> bytes:
        """The file's bytes."""
        text = "".join(line.text + line.end for line in self.lines)
        return self.mark + text.encode(self.encoding)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings as written, without blanks around them; an empty one is a trailing tab."""
        return tuple(cell.strip() for cell in self.lines[self.header].cells)

    @property
    def rows(self) -> tuple[MetadataRow, ...]:
        """The samples, in the file's order."""
        columns = self.columns
        return tuple(
            MetadataRow(index + 1, _by_first_heading(columns, line.cells))
            for index, line in enumerate(self.lines)
            if self._is_row(index)
        )

    def row(self, sample_id: str, run_id: str) -> MetadataRow:
        """The row of a sample in a run; raises RuleError when there is none, or more than one."""
        found = [row for row in self.rows if (row.sample_id, row.run_id) == (sample_id, run_id)]
        if len(found) == 1:
            return found[0]
        name = excerpt(sample_id)
        if found:
            raise RuleError(
                f"The sample {name} stands {len(found)} times in this run; correct the sheet first.",
                f"Prøven {name} står {len(found)} ganger i denne kjøringen; rett arket først.",
            )
        raise RuleError(
            f"The sheet has no sample {name} in this run.", f"Arket har ingen prøve {name} i denne kjøringen."
        )

    def with_value(self, sample_id: str, run_id: str, column: str, text: str) -> "MetadataSheet":
        """The sheet with one field changed; an empty text is written as ``-``. Raises RuleError."""
        row = self.row(sample_id, run_id)
        position = self._position(column)
        line = self.lines[row.line - 1]
        cells = line.cells
        cells += [MISSING] * (position + 1 - len(cells))
        cells[position] = self._checked(column, text)
        changed = replace(line, text=_SEPARATOR.join(cells))
        return replace(self, lines=(*self.lines[: row.line - 1], changed, *self.lines[row.line :]))

    def with_row(self, values: Mapping[str, str]) -> "MetadataSheet":
        """The sheet with a row more, after the last one; what is not stated is ``-``. Raises RuleError."""
        for column in values:
            self._position(column)
        self._require_new(values)
        cells = [self._checked(name, values.get(name, "")) if name else "" for name in self.columns]
        at = max((row.line for row in self.rows), default=self.header + 1)
        end = self.lines[self.header].end or "\n"
        before = self.lines[at - 1]
        whole = before if before.end else replace(before, end=end)
        added = MetadataLine(_SEPARATOR.join(cells), end)
        return replace(self, lines=(*self.lines[: at - 1], whole, added, *self.lines[at:]))

    def _is_row(self, index: int) -> bool:
        line = self.lines[index]
        return index > self.header and not line.is_comment and not line.is_blank

    def _position(self, column: str) -> int:
        if column and column in self.columns:
            return self.columns.index(column)
        raise RuleError(
            f"The sheet has no column “{excerpt(column)}”.",
            f"Arket har ingen kolonne «{excerpt(column)}».",
            column,
        )

    def _require_new(self, values: Mapping[str, str]) -> None:
        identity = (values.get(SAMPLE_ID, "").strip(), values.get(RUN_ID, "").strip())
        if not all(identity) or MISSING in identity:
            raise RuleError(
                "A row needs the sample's name and the sequencing run.",
                "En rad trenger prøvens navn og sekvenseringskjøringen.",
            )
        if any((row.sample_id, row.run_id) == identity for row in self.rows):
            raise RuleError(
                f"The sample {excerpt(identity[0])} already stands in the sheet for this run.",
                f"Prøven {excerpt(identity[0])} står allerede i arket for denne kjøringen.",
            )

    def _checked(self, column: str, text: str) -> str:
        """The text as the file can hold it; raises RuleError that names what it cannot."""
        plain = " ".join(text.split())
        if not plain:
            return MISSING
        if printable(plain) != plain:
            raise RuleError(
                f"{column}: the text holds a character that is not printable.",
                f"{column}: teksten inneholder et tegn som ikke kan skrives.",
                column,
            )
        if plain.lstrip('"').startswith("#") and self.columns.index(column) == 0:
            raise RuleError(
                "A sample's name does not begin with “#”: the row would become a comment.",
                "Et prøvenavn begynner ikke med «#»: raden ville blitt en kommentar.",
                column,
            )
        for sign in plain:
            self._require_encodable(column, sign)
        return plain

    def _require_encodable(self, column: str, sign: str) -> None:
        try:
            sign.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise RuleError(
                f"{column}: the file is in {self.encoding.upper()} and cannot hold “{sign}”.",
                f"{column}: filen er i {self.encoding.upper()} og har ikke plass til «{sign}».",
                column,
            ) from error


def _by_first_heading(columns: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    """The cells by their headings; of headings that repeat, the first has the cell."""
    values: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column:
            values.setdefault(column, cell)
    return values
