"""The parts of a filter: what each asks of a finding, and how it says why a finding is hidden."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from types import MappingProxyType
from typing import Final, Protocol

from mtb.domain.errors import Sentence
from mtb.domain.finding_fields import NumberField, Statement, TextField
from mtb.domain.finding_rows import MASKED, MISSING, Row, Rows


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one finding is hidden, and the same for all that are hidden for this reason."""

    said: Sentence
    group: Sentence


@dataclass(frozen=True, slots=True)
class Ready:
    """A condition asked of one table: ``answer`` has a bit for each row (see ``Rows``).

    ``against`` says why a row fails, ``despite`` why it fails the opposite.
    """

    answer: int
    holds: Callable[[Row], bool]
    against: Callable[[Row], Reason]
    despite: Callable[[Row], Reason]


class Condition(Protocol):
    """Anything a filter can ask."""

    def ready(self, rows: Rows, /) -> Ready: ...


def reason(en: str, nb: str) -> Reason:
    """A reason that is the same for every finding."""
    sentence = Sentence(en, nb)
    return Reason(sentence, sentence)


HIDDEN_GERMLINE: Final = Reason(MASKED, MASKED)
_SIGNS: Final[Mapping[str, Callable[[float, float], bool]]] = MappingProxyType(
    {
        ">": lambda value, limit: value > limit,
        "<": lambda value, limit: value < limit,
        "≥": lambda value, limit: value >= limit,
        "≤": lambda value, limit: value <= limit,
        "=": lambda value, limit: abs(value - limit) < 1e-9,
        "≠": lambda value, limit: abs(value - limit) >= 1e-9,
    }
)
_SIGN_WORDS: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        ">": Sentence("above", "over"),
        "<": Sentence("below", "under"),
        "≥": Sentence("at least", "minst"),
        "≤": Sentence("at most", "høyst"),
        "=": Sentence("equal to", "lik"),
        "≠": Sentence("different from", "ulik"),
    }
)


def number_text(value: float, *, fraction: bool) -> Sentence:
    """``3.1 %`` and ``3,1 %``; never rounded onto a limit."""
    shown = f"{value * 100 if fraction else value:.6g}"
    if "e" in shown:
        shown = f"{value * 100 if fraction else value:.10f}".rstrip("0").rstrip(".")
    percent = " %" if fraction else ""
    return Sentence(shown + percent, shown.replace(".", ",") + percent)


@dataclass(frozen=True, slots=True)
class Always:
    """Nothing is asked."""

    def ready(self, rows: Rows, /) -> Ready:
        nothing = reason("Everything is shown", "Alt vises")
        return Ready(rows.everything, lambda _: True, lambda _: nothing, lambda _: nothing)


@dataclass(frozen=True, slots=True)
class Word:
    """The row contains it; a word that is a whole gene means that gene.

    ``unfinished`` is the beginning of a word of the filter itself, which may be meant where no row has it;
    ``links`` is the beginning of “and”, “or” or “not”, which is meant unless it is a gene.
    """

    word: str
    typing: bool = False
    unfinished: bool = False
    links: bool = False
    shown: str = ""

    def ready(self, rows: Rows, /) -> Ready:
        word = self.word.casefold()
        shown = self.shown or self.word
        missing = reason(f"Does not contain “{shown}”", f"Inneholder ikke «{shown}»")
        there = reason(f"Contains “{shown}”", f"Inneholder «{shown}»")
        holds: Callable[[Row], bool] = lambda row: word in row.text  # noqa: E731
        if word in rows.genes:
            holds = lambda row: word in row.genes  # noqa: E731
        answer = rows.answer(("word", word), holds)
        if (self.links and word not in rows.genes) or (self.unfinished and not answer):
            return Always().ready(rows)
        return Ready(answer, holds, lambda _: missing, lambda _: there)


@dataclass(frozen=True, slots=True)
class Compared:
    """A limit on a number. What a finding does not state is not within any limit."""

    field: NumberField
    sign: str
    limit: float

    def ready(self, rows: Rows, /) -> Ready:
        read, absent, compare, limit = self.field.value, self.field.absent, _SIGNS[self.sign], self.limit

        def holds(row: Row) -> bool:
            value = read(row.finding)
            if value is None:
                value = absent
            return value is not None and compare(value, limit)

        answer = rows.answer((self.field.key, self.sign, limit), holds)
        return Ready(answer, holds, self._against, self._despite)

    def _against(self, row: Row) -> Reason:
        value = self.field.value(row.finding)
        if value is None and self.field.absent is None:
            name = self.field.name
            return reason(f"{name.en} is not stated", f"{name.nb} er ikke oppgitt")
        return self._reason(row, Sentence("is not", "er ikke"))

    def _despite(self, row: Row) -> Reason:
        return self._reason(row, Sentence("is", "er"))

    def _reason(self, row: Row, verb: Sentence) -> Reason:
        name, sign = self.field.name, _SIGN_WORDS[self.sign]
        value = self.field.value(row.finding)
        number = number_text(value or 0.0, fraction=self.field.fraction)
        limit = number_text(self.limit, fraction=self.field.fraction)
        en, nb = f"{verb.en} {sign.en} {limit.en}", f"{verb.nb} {sign.nb} {limit.nb}"
        return Reason(
            Sentence(f"{name.en} {number.en} {en}", f"{name.nb} {number.nb} {nb}"),
            Sentence(f"{name.en} {en}", f"{name.nb} {nb}"),
        )


_EXCLUDED: Final = reason("Excluded by the laboratory", "Ekskludert av laboratoriet")
_EXCLUDED_HERE: Final = reason("Excluded in the review", "Ekskludert i vurderingen")


@dataclass(frozen=True, slots=True)
class Stated:
    """A text field holds one of some values, or contains one of them.

    The last value may still be ``typing``: it then also means what begins with it. ``unfinished`` may be
    the beginning of “not”: no row is hidden for not having that.
    """

    field: TextField
    values: tuple[str, ...]
    contains: bool = False
    typing: bool = False
    unfinished: bool = False
    shown: tuple[str, ...] = ()

    def ready(self, rows: Rows, /) -> Ready:
        key, wanted = self.field.key, frozenset(self.values)

        def equal(row: Row) -> bool:
            return not wanted.isdisjoint(row.values(key))

        def within(row: Row) -> bool:
            return any(one in value for value in row.values(key) for one in wanted)

        def last(row: Row) -> bool:
            return self.values[-1] in row.values(key)

        def begun(row: Row) -> bool:
            return equal(row) or any(
                value.startswith(self.values[-1]) for value in row.values(key) if value != MISSING
            )

        holds = within if self.contains else equal
        answer = rows.answer((key, self.contains, self.values), holds)
        if self.typing and not self.contains and not rows.answer((key, self.values[-1:]), last):
            holds = begun
            answer = rows.answer((key, "begun", self.values), begun)
            if self.unfinished and not answer:
                return Always().ready(rows)
        return Ready(answer, holds, self._against, self._despite)

    def _words(self) -> str:
        return ", ".join(self.shown or self.values)

    def _against(self, row: Row) -> Reason:
        if self.field.key == "class" and "exclude" in row.values("class"):
            return _excluded(row)
        name, words = self.field.name, self._words()
        if self.contains:
            return reason(f"{name.en} does not contain {words}", f"{name.nb} inneholder ikke {words}")
        several = len(self.values) > 1
        en = f"{name.en} is {'none of' if several else 'not'} {words}"
        nb = f"{name.nb} er {'ingen av' if several else 'ikke'} {words}"
        return reason(en, nb)

    def _despite(self, row: Row) -> Reason:
        if self.field.key == "class" and "exclude" in row.values("class"):
            return _excluded(row)
        name, words = self.field.name, self._words()
        if self.contains:
            return reason(f"{name.en} contains {words}", f"{name.nb} inneholder {words}")
        held = next((one for one in row.values(self.field.key) if one in self.values), words)
        return reason(f"{name.en} is {held}", f"{name.nb} er {held}")


def _excluded(row: Row) -> Reason:
    return _EXCLUDED if row.reviewed.review.is_from_file else _EXCLUDED_HERE


@dataclass(frozen=True, slots=True)
class Is:
    """A plain statement about a finding holds."""

    statement: Statement

    def ready(self, rows: Rows, /) -> Ready:
        holds = self.statement.holds
        against = Reason(self.statement.refusal, self.statement.refusal)
        despite = Reason(self.statement.name, self.statement.name)
        answer = rows.answer(("is", self.statement.key), holds)
        return Ready(answer, holds, lambda _: against, lambda _: despite)


_TOO_SHORT_TO_HIDE: Final = 3


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite. Of a word that is still being typed the first letters hide nothing."""

    part: Condition

    def ready(self, rows: Rows, /) -> Ready:
        if isinstance(self.part, Word) and self.part.typing and len(self.part.word) < _TOO_SHORT_TO_HIDE:
            return Always().ready(rows)
        inner = self.part.ready(rows)
        opposite = rows.everything & ~inner.answer
        return Ready(opposite, lambda row: not inner.holds(row), inner.despite, inner.against)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; the first that does not says why."""

    parts: tuple[Condition, ...]

    def ready(self, rows: Rows, /) -> Ready:
        parts = [part.ready(rows) for part in self.parts]
        answer = reduce(and_, (one.answer for one in parts), rows.everything)

        def against(row: Row) -> Reason:
            return next(one for one in parts if not one.holds(row)).against(row)

        def despite(row: Row) -> Reason:
            return _joined([one.despite(row) for one in parts], Sentence(" and ", " og "))

        return Ready(answer, lambda row: all(one.holds(row) for one in parts), against, despite)


@dataclass(frozen=True, slots=True)
class Any:
    """One of the parts holds; when none does, each says why."""

    parts: tuple[Condition, ...]

    def ready(self, rows: Rows, /) -> Ready:
        parts = [part.ready(rows) for part in self.parts]
        answer = reduce(or_, (one.answer for one in parts), 0)

        def against(row: Row) -> Reason:
            return _joined([one.against(row) for one in parts], Sentence("; ", "; "))

        def despite(row: Row) -> Reason:
            return next(one for one in parts if one.holds(row)).despite(row)

        return Ready(answer, lambda row: any(one.holds(row) for one in parts), against, despite)


def _joined(reasons: list[Reason], between: Sentence) -> Reason:
    """One reason of several. An exclusion by a person or the laboratory says it all."""
    for decisive in (_EXCLUDED, _EXCLUDED_HERE):
        if decisive in reasons:
            return decisive
    return Reason(
        _linked([one.said for one in reasons], between), _linked([one.group for one in reasons], between)
    )


def _linked(sentences: list[Sentence], between: Sentence) -> Sentence:
    parts = list(dict.fromkeys(sentences))
    rest = [Sentence(_lower(one.en), _lower(one.nb)) for one in parts[1:]]
    shown = [*parts[:1], *rest]
    return Sentence(between.en.join(one.en for one in shown), between.nb.join(one.nb for one in shown))


def _lower(text: str) -> str:
    """The text going on in the middle of a sentence; names such as VAF and ClinVar stay."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or first == "" else text[0].lower() + text[1:]
