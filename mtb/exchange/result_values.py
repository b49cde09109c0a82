"""Single values of a result file: not stated, numbers with their doubts, sample names that may not differ."""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Source
from mtb.domain.samples import SampleId, case_key, decode_sample_id
from mtb.exchange.result_files import Doubts

_NOT_STATED = frozenset({"", ".", "-", "NA", "na", "N/A", "#N/A"})
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]{1,15},[0-9]{1,30}(?:[eE][+-]?[0-9]{1,3})?")
_MONTH = r"(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*"
_DATE = re.compile(
    rf"[0-9]{{1,2}}[-. ]+{_MONTH}\.?|{_MONTH}\.?[-. ]+[0-9]{{1,4}}"
    r"|[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}(?: 0{1,2}:00(?::00)?)?",
    re.IGNORECASE,
)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "mai may", "jun", "jul", "aug", "sep", "okt oct", "nov", "des dec"), 1
    )
    for name in names.split()
}
_NUMBERS_AND_NAMES: Final = re.compile(r"[0-9]+|[a-z]{3}", re.IGNORECASE)
_FIRST_SERIAL_DAY: Final = dt.date(1899, 12, 30)
_SERIAL_DAYS: Final = range(36_526, 73_051)
"""The numbers a spreadsheet gives the days of the years 2000 to 2099."""

_GENES_OF_MONTHS: Final = {
    3: ("MARCH{0} (MARCHF{0})", 11),
    9: ("SEPT{0} (SEPTIN{0})", 14),
    10: ("OCT{0} (POU5F1)", 4),
    12: ("DEC{0} (DELEC1)", 1),
}
"""Which gene a month stands for, with today's symbol behind, and the highest number it has."""
NOT_STATED_ANSWER = Sentence(
    "The value is taken as not stated; the text is kept with the row.",
    "Verdien regnes som ikke oppgitt; teksten beholdes sammen med raden.",
)


def stated(text: str) -> str | None:
    """The text without blanks around it, or ``None`` when it says NA, a dot or nothing."""
    text = text.strip()
    return None if text in _NOT_STATED else text


def looks_like_a_date(gene: str) -> bool:
    """Whether a spreadsheet turned a gene such as SEPT14 or MARCH1 into a date, or its number."""
    return gene.isdigit() or _DATE.fullmatch(gene) is not None


def likely_gene(date: str) -> str | None:
    """The gene that a spreadsheet probably made this date of: ``SEPT14 (SEPTIN14)`` for ``14-Sep``."""
    month, number = _month_and_day(date)
    gene, highest = _GENES_OF_MONTHS.get(month, ("", 0))
    return gene.format(number) if 1 <= number <= highest else None


def _month_and_day(text: str) -> tuple[int, int]:
    """The month and the day a date says, in any of a spreadsheet's ways; zeros where it is unclear."""
    if text.isascii() and text.isdigit():
        serial = int(text) if len(text) < 6 else 0
        day = _FIRST_SERIAL_DAY + dt.timedelta(days=serial)
        return (day.month, day.day) if serial in _SERIAL_DAYS else (0, 0)
    parts = _NUMBERS_AND_NAMES.findall(text)
    names = [part.lower() for part in parts if part.isalpha()]
    numbers = [int(part) for part in parts if part.isdigit()]
    if names and numbers:
        return _MONTHS.get(names[0], 0), numbers[0]
    if len(numbers) < 3:
        return 0, 0
    if numbers[1] > 12:  # 9/14/2026, as it is written in America
        return numbers[0], numbers[1]
    return (numbers[1], numbers[2]) if len(parts[0]) == 4 else (numbers[1], numbers[0])


def same_sample(one: str, other: str) -> bool:
    """Whether two names can mean one sample: same patient, and no part that both state differs."""
    if case_key(one) != case_key(other):
        return False
    first, second = decode_sample_id(one), decode_sample_id(other)
    return all(a is None or b is None or a == b for a, b in zip(_parts(first), _parts(second), strict=True))


def _parts(sample: SampleId) -> tuple[str | int | None, ...]:
    return (
        sample.nucleic_acid,
        sample.assay if sample.assay != "XX" else None,
        sample.sample_type,
        sample.attempt,
        sample.replicate,
        sample.material,
        sample.tumour_site,
    )


@dataclass(slots=True)
class _Commas:
    first_line: int
    count: int = 0


@dataclass(slots=True)
class Numbers:
    """Reads numbers; says once for each column that it has decimal commas."""

    file: str
    doubts: Doubts
    _commas: dict[str, _Commas] = field(default_factory=dict)

    def fraction(self, column: str, text: str, line: int) -> float | None:
        """A number from 0 to 1."""
        value = self.number(column, text, line)
        if value is None or value <= 1:
            return value
        self._doubt(column, text, line, "is larger than 1", "er større enn 1")
        return None

    def count(self, column: str, text: str, line: int) -> int | None:
        """A whole number from 0."""
        written = stated(text)
        if written is None:
            return None
        if written.isascii() and written.isdigit() and len(written) <= 15:
            return int(written)
        value = None if "," in written else self.number(column, text, line)
        if value is not None and value.is_integer():
            return int(value)
        if value is not None or "," in written:
            self._doubt(column, text, line, "is not a whole number", "er ikke et heltall")
        return None

    def number(self, column: str, text: str, line: int) -> float | None:
        """A number from 0, with a decimal point or comma."""
        written = stated(text)
        if written is None:
            return None
        if _DECIMAL_COMMA.fullmatch(written):
            self._commas.setdefault(column, _Commas(line)).count += 1
            written = written.replace(",", ".")
        if _NUMBER.fullmatch(written) is None:
            self._doubt(column, text, line, "is not a number", "er ikke et tall")
            return None
        value = float(written)
        if value < 0 or value > 1e15:
            self._doubt(column, text, line, "is outside what can be", "ligger utenfor det mulige")
            return None
        return value

    def tell_commas(self) -> None:
        """Note the decimal commas met since the beginning."""
        for column, commas in self._commas.items():
            self.doubts.warn(
                Source(self.file, commas.first_line),
                Sentence(
                    f"The column {column} has decimal commas in {commas.count} rows, the first in this line.",
                    f"Kolonnen {column} har desimalkomma i {commas.count} rader, den første i denne linjen.",
                ),
                Sentence("The commas are read as decimal points.", "Kommaene leses som desimalpunktum."),
            )

    def _doubt(self, column: str, text: str, line: int, en: str, nb: str) -> None:
        written = text.strip()[:40]
        self.doubts.warn(
            Source(self.file, line),
            Sentence(f"{column} “{written}” {en}.", f"{column} «{written}» {nb}."),
            NOT_STATED_ANSWER,
        )
