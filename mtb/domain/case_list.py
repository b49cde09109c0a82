"""A hospital's own list of cases as it would become referrals, corrected before anything is stored."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mtb.domain.case_list_cells import Cell, CellDoubt, column_letters, gravest
from mtb.domain.case_list_fields import FIELD_WORDS, REQUIRED_FIELDS, CaseField
from mtb.domain.case_list_values import RowReading
from mtb.domain.errors import NotFoundError, Sentence
from mtb.domain.imports import Severity
from mtb.domain.referrals import ReferralDraft

_UNIQUE_FIELDS = (CaseField.INPRED_ID, CaseField.NATIONAL_ID)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What stands in doubt in a row. ``field`` is None for the row as a whole; ``place`` names the cell."""

    severity: Severity
    sentence: Sentence
    field: CaseField | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row of the list. ``draft`` is there when the row is whole; ``missing`` names what a referral needs.

    ``cells`` holds each field's text as it stands; ``corrected`` names what a person changed.
    ``repeats`` are problems that come from other rows of the same list, ``from_sheet`` those of the file's
    cells: one with an error is asked about until a person has corrected its field.
    """

    number: int
    cells: Mapping[CaseField, Cell]
    missing: tuple[CaseField, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    repeats: tuple[RowProblem, ...] = ()
    corrected: frozenset[CaseField] = frozenset()
    draft: ReferralDraft | None = None
    from_sheet: tuple[RowProblem, ...] = ()

    def text(self, about: CaseField) -> str:
        """The field's text; empty where the list does not state it."""
        cell = self.cells.get(about)
        return "" if cell is None else cell.text

    @property
    def all_problems(self) -> tuple[RowProblem, ...]:
        """Every problem of the row, the gravest first."""
        order = list(Severity)
        problems = (*self.problems, *self.repeats)
        return tuple(sorted(problems, key=lambda problem: -order.index(problem.severity)))

    @property
    def is_whole(self) -> bool:
        """Whether the row can become a referral as it stands."""
        return self.draft is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListPreview:
    """What a list offers. A correction gives a new preview; the list's file is never changed."""

    rows: tuple[PreviewRow, ...]
    today: dt.date
    sheet: str = ""
    columns: Mapping[CaseField, int] = field(default_factory=dict)
    doubts: tuple[CellDoubt, ...] = ()

    @property
    def whole(self) -> tuple[PreviewRow, ...]:
        return tuple(row for row in self.rows if row.is_whole)

    @property
    def incomplete(self) -> tuple[PreviewRow, ...]:
        """The rows that lack something or have an error."""
        return tuple(row for row in self.rows if not row.is_whole)

    @property
    def gravest(self) -> Severity | None:
        """The gravest severity of the doubts about the list and the problems of its rows."""
        problems = [
            CellDoubt(problem.severity, problem.sentence) for row in self.rows for problem in row.all_problems
        ]
        return gravest([*self.doubts, *problems])

    def row(self, number: int) -> PreviewRow:
        """The row of this number in the sheet; raises NotFoundError."""
        for row in self.rows:
            if row.number == number:
                return row
        raise NotFoundError(f"The list has no row {number}.", f"Listen har ingen rad {number}.")

    def with_value(self, row: int, about: CaseField, text: str) -> "CaseListPreview":
        """The preview with one field of a row corrected."""
        corrected = _corrected(self.row(row), about, text, self.today)
        return replace(
            self,
            rows=with_repeats(corrected if before.number == row else before for before in self.rows),
        )

    def with_missing_value(self, about: CaseField, text: str) -> "CaseListPreview":
        """The preview with the same text in this field of every row that states nothing there."""
        return replace(
            self,
            rows=with_repeats(
                row if row.text(about) else _corrected(row, about, text, self.today) for row in self.rows
            ),
        )

    def with_corrections_of(self, other: "CaseListPreview") -> "CaseListPreview":
        """The preview with what a person has corrected in another reading of the same sheet."""
        corrected = {row.number: row for row in other.rows if row.corrected}
        return replace(
            self,
            rows=with_repeats(_as_corrected(row, corrected.get(row.number), self.today) for row in self.rows),
        )


def read_row(row: PreviewRow, today: dt.date) -> PreviewRow:
    """The row with its draft, or with what it lacks and what is wrong, after its cells."""
    reading = RowReading(row.cells, today)
    is_damaged = any(problem.severity is Severity.ERROR for problem in row.from_sheet)
    draft = reading.draft()
    missing = tuple(about for about in REQUIRED_FIELDS if about in reading.missing)
    lacking = [_missing_problem(row, about) for about in missing]
    found = [
        RowProblem(severity, sentence, about, _place(row, about))
        for severity, sentence, about in reading.problems
    ]
    return replace(
        row,
        draft=None if is_damaged else draft,
        missing=missing,
        problems=(*row.from_sheet, *lacking, *found),
    )


def with_repeats(rows: Iterable[PreviewRow]) -> tuple[PreviewRow, ...]:
    """The rows with a warning in each that has an identity another row has too."""
    listed = tuple(rows)
    seen: dict[tuple[CaseField, str], list[int]] = {}
    for row in listed:
        for key in _identities(row):
            seen.setdefault(key, []).append(row.number)
    result: list[PreviewRow] = []
    for row in listed:
        repeats = tuple(
            _repeat_problem(row, key[0], seen[key]) for key in _identities(row) if len(seen[key]) > 1
        )
        result.append(row if repeats == row.repeats else replace(row, repeats=repeats))
    return tuple(result)


def _corrected(row: PreviewRow, about: CaseField, text: str, today: dt.date) -> PreviewRow:
    before = row.cells.get(about, Cell(row.number, 0))
    cells = {**row.cells, about: Cell(before.row, before.column, text.strip())}
    kept = tuple(problem for problem in row.from_sheet if problem.field is not about)
    changed = replace(row, cells=cells, corrected=row.corrected | {about}, from_sheet=kept)
    return read_row(changed, today)


def _as_corrected(row: PreviewRow, other: PreviewRow | None, today: dt.date) -> PreviewRow:
    for about in sorted(other.corrected) if other is not None else ():
        row = _corrected(row, about, other.text(about) if other is not None else "", today)
    return row


def _identities(row: PreviewRow) -> list[tuple[CaseField, str]]:
    plain = ((about, "".join(row.text(about).upper().split())) for about in _UNIQUE_FIELDS)
    return [(about, text) for about, text in plain if text]


def _repeat_problem(row: PreviewRow, about: CaseField, numbers: list[int]) -> RowProblem:
    others = ", ".join(str(number) for number in numbers if number != row.number)
    words = FIELD_WORDS[about]
    return RowProblem(
        Severity.WARNING,
        Sentence(
            f"{words.en}: the same stands in row {others}. Is it the same patient?",
            f"{words.nb}: det samme står i rad {others}. Er det samme pasient?",
        ),
        about,
        _place(row, about),
    )


def _missing_problem(row: PreviewRow, about: CaseField) -> RowProblem:
    words = FIELD_WORDS[about]
    sentence = Sentence(
        f"{words.en} is missing; a referral needs it.", f"{words.nb} mangler; en henvisning trenger det."
    )
    return RowProblem(Severity.ERROR, sentence, about, _place(row, about))


def _place(row: PreviewRow, about: CaseField | None) -> str:
    cell = row.cells.get(about) if about is not None else None
    if cell is None or not cell.column:
        return str(row.number)
    return f"{column_letters(cell.column)}{cell.row}"
