"""Filters of findings: a sentence, the rules that rescue what it would hide, and what comes of both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from uuid import UUID

from mtb.domain.errors import Sentence
from mtb.domain.finding_conditions import HIDDEN_GERMLINE, All, Condition, Ready, Reason
from mtb.domain.finding_filter_grammar import FilterError, read_condition
from mtb.domain.finding_rows import Row, Rows
from mtb.domain.reviews import Reviewed
from mtb.domain.saved_filters import INPRED, RESCUES, Rescue, SavedFilter

__all__ = [
    "INPRED",
    "FilterError",
    "Filtered",
    "FindingFilter",
    "Hidden",
    "PreparedRows",
    "Rescue",
    "Rescued",
    "SavedFilter",
    "filter_of",
    "read_filter",
    "read_typed",
]


class Hidden:
    """A finding that is not shown. Its reasons are put into words when somebody asks."""

    __slots__ = ("_ready", "_row", "reviewed")

    def __init__(self, row: Row, ready: Ready) -> None:
        self.reviewed = row.reviewed
        self._row = row
        self._ready = ready

    @property
    def reason(self) -> Sentence:
        """Why this one is hidden: ``VAF 3.1 % is not above 5 %``."""
        return self._why().said

    @property
    def group(self) -> Sentence:
        """The same for all that are hidden for this reason: ``VAF is not above 5 %``."""
        return self._why().group

    def _why(self) -> Reason:
        """Of a germline finding somebody may not see nothing is told, not even by the reason."""
        return HIDDEN_GERMLINE if self._row.masked else self._ready.against(self._row)


@dataclass(frozen=True, slots=True)
class Rescued:
    """A finding that is shown although the filter would hide it."""

    reviewed: Reviewed
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Filtered:
    """What a filter makes of a table, each in the table's order. The rescued are among the shown.

    ``unjudged`` counts the small variants of the table that neither laboratory nor reviewer has judged.
    """

    shown: tuple[Reviewed, ...]
    rescued: tuple[Rescued, ...]
    total: int
    unjudged: int
    _find_hidden: Callable[[], tuple[Hidden, ...]] = field(compare=False, repr=False)

    @property
    def hidden(self) -> tuple[Hidden, ...]:
        """What is not shown. Put together when somebody asks: nobody does at every keystroke."""
        return self._find_hidden()


class PreparedRows:
    """Keeps the table that was filtered last ready for the next keystroke."""

    def __init__(self) -> None:
        self._rows = Rows(())

    def of(self, reviewed: Sequence[Reviewed]) -> Rows:
        """The rows of these findings; the same object handed in again costs nothing."""
        if self._rows.reviewed is not reviewed:
            self._rows = Rows(reviewed)
        return self._rows

    def forget(self) -> None:
        """Let go of the findings."""
        self._rows = Rows(())


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What is shown fulfils the sentence or is rescued, and fulfils each filter that narrows it down.

    ``anyway`` names findings a person wants to see whatever is asked.
    """

    sentence: str
    rescues: tuple[Rescue, ...] = ()
    condition: Condition | None = None
    narrowed: "FindingFilter | None" = None
    anyway: frozenset[UUID] = frozenset()
    prepared: PreparedRows = field(default_factory=PreparedRows, compare=False, repr=False)

    def narrowed_by(self, other: "FindingFilter") -> "FindingFilter":
        """Only what both show; a rescue does not lift what the other asks."""
        if self.narrowed is None:
            return replace(self, narrowed=other)
        both = All((self.narrowed.asked(), other.asked()))
        sentence = f"({self.narrowed.sentence}) and ({other.sentence})"
        return replace(self, narrowed=FindingFilter(sentence, (), both))

    def asked(self) -> Condition:
        """What the sentence means."""
        return self.condition if self.condition is not None else read_condition(self.sentence)[0]

    def apply(self, reviewed: Sequence[Reviewed]) -> Filtered:
        """Part the findings. The order stays."""
        rows = self.prepared.of(reviewed)
        ready = self.ready(rows)
        rescues = [(read_condition(one.sentence)[0].ready(rows), one.reason) for one in self.rescues]
        lifted = reduce(or_, (one.answer for one, _ in rescues), 0) & ~ready.answer & ~rows.masked
        kept, first = ready.answer | lifted, rows.bits(ready.answer | lifted)
        narrow = ready
        if self.narrowed is not None:
            narrow = self.narrowed.ready(rows)
            kept &= narrow.answer
        anyway = self.anyway
        kept |= rows.answer(("anyway", anyway), lambda row: row.reviewed.stored.id in anyway) if anyway else 0
        bits = rows.bits(kept)
        shown = tuple([row.reviewed for row, bit in zip(rows.all, bits, strict=True) if bit == "1"])

        def hidden() -> tuple[Hidden, ...]:
            return tuple(
                Hidden(row, ready if asked == "0" else narrow)
                for row, bit, asked in zip(rows.all, bits, first, strict=True)
                if bit == "0"
            )

        rescued = tuple(
            Rescued(row.reviewed, next(why for rescue, why in rescues if rescue.holds(row)))
            for row, bit in zip(rows.all, rows.bits(kept & lifted), strict=True)
            if bit == "1"
        )
        return Filtered(shown, rescued, len(rows.all), rows.unjudged, hidden)

    def ready(self, rows: Rows) -> Ready:
        """The sentence made ready for a table, without its rescues."""
        return self.asked().ready(rows)


def read_filter(sentence: str, rescues: tuple[Rescue, ...] = ()) -> FindingFilter:
    """The filter a whole sentence means; FilterError says what is wrong in it, and where."""
    condition, error = read_condition(sentence)
    if error is not None:
        raise error
    return FindingFilter(sentence, rescues, condition)


def read_typed(sentence: str) -> tuple[FindingFilter, FilterError | None]:
    """The filter that what is typed so far means: its last complete part; and what is missing or wrong."""
    condition, error = read_condition(sentence, typing=True)
    return FindingFilter(sentence, (), condition), error


def filter_of(saved: SavedFilter) -> FindingFilter:
    """A saved filter ready to be applied. One that ``rescues`` narrows down what the laboratory's shows."""
    condition, _ = read_condition(saved.sentence)
    if saved.id == INPRED.id:
        return FindingFilter(saved.sentence, RESCUES, condition)
    own = FindingFilter(saved.sentence, (), condition)
    return filter_of(INPRED).narrowed_by(own) if saved.rescues else own
