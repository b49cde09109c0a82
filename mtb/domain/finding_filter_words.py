"""Takes a filter's sentence apart into the words of the filter language, English and bokmål alike."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from mtb.domain.finding_fields import NUMBERS, STATEMENTS, TEXTS, NumberField, TextField
from mtb.domain.finding_rows import plain


class Kind(StrEnum):
    """What a word of a sentence is; the values are the grammar's names."""

    OPEN = "_OPEN"
    CLOSE = "_CLOSE"
    AND = "_AND"
    OR = "_OR"
    NOT = "NOT"
    COMMA = "_COMMA"
    LIST_OR = "_LIST_OR"
    NUMBER_FIELD = "NUMBER_FIELD"
    SIGN = "SIGN"
    NUMBER = "NUMBER"
    TEXT_FIELD = "TEXT_FIELD"
    RELATION = "RELATION"
    VALUE = "VALUE"
    STATEMENT = "STATEMENT"
    WORD = "WORD"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word of the sentence, from ``start`` to ``end``. ``meaning`` is what it stands for."""

    kind: Kind
    text: str
    start: int
    end: int
    meaning: object = None


@dataclass(frozen=True, slots=True)
class Relation:
    """How a text field is held against its values."""

    contains: bool = False
    negated: bool = False


_ENDS: Final = r"(?=$|[\s,()])"
_FIELD_ENDS: Final = r"(?=$|[\s,()<>=≥≤!≠:])"
_LINKS: Final = {
    "and": Kind.AND,
    "og": Kind.AND,
    "&": Kind.AND,
    "&&": Kind.AND,
    "or": Kind.OR,
    "eller": Kind.OR,
    "|": Kind.OR,
    "||": Kind.OR,
    "not": Kind.NOT,
    "ikke": Kind.NOT,
}
_RELATIONS: Final = {
    **dict.fromkeys(("is not", "er ikke", "!=", "≠"), Relation(negated=True)),
    **dict.fromkeys(("is", "er", "is one of", "er en av", "in", "=", ":"), Relation()),
    **dict.fromkeys(("contains", "inneholder"), Relation(contains=True)),
    **dict.fromkeys(
        ("does not contain", "contains not", "inneholder ikke"), Relation(contains=True, negated=True)
    ),
}
_SIGNS: Final = {
    **{sign: sign for sign in (">", "<", "≥", "≤", "=", "≠")},
    ">=": "≥",
    "<=": "≤",
    "!=": "≠",
    **dict.fromkeys(("above", "over", "is above", "er over"), ">"),
    **dict.fromkeys(("below", "under", "is below", "er under"), "<"),
    **dict.fromkeys(("at least", "minst", "is at least", "er minst"), "≥"),
    **dict.fromkeys(("at most", "høyst", "is at most", "er høyst"), "≤"),
    **dict.fromkeys(("is", "er"), "="),
}
_FIELDS: Final = {word: one for one in (*NUMBERS, *TEXTS) for word in one.words}
_STATEMENTS: Final = {word: one for one in STATEMENTS for word in one.words}
_NEVER: Final = re.compile(r"(?!)")
_SPACE: Final = re.compile(r"\s*")
_QUOTED: Final = re.compile(r"[\"“”«]([^\"“”»]*)(?:[\"“”»]|$)")
_WORD: Final = re.compile(r"[^\s(),\"“”«»]+(?:\([^\s()]*\)?[^\s(),\"]*)*")
_NUMBER: Final = re.compile(r"(\d+(?:[.,]\d+)?)(?:[.,]$)?\s*(%|percent\b|prosent\b)?", re.IGNORECASE)
_SIZE: Final = re.compile(r"[<>≥≤]=?")
_BANG: Final = re.compile(r"!(?!=)")


def _phrases(words: Iterable[str], ends: str) -> re.Pattern[str]:
    """Any of these, the longest first; signs need nothing behind them."""
    longest = sorted(words, key=len, reverse=True)
    each = (
        re.escape(word) if word[-1] in "<>=≥≤≠:" else re.escape(word).replace(r"\ ", r"\s+") + ends
        for word in longest
    )
    return re.compile("|".join(each), re.IGNORECASE)


LINK_WORDS: Final = frozenset(word for word in _LINKS if word.isalpha())
LANGUAGE_WORDS: Final = frozenset((*_FIELDS, *_STATEMENTS, *LINK_WORDS))
"""Every word that means something of its own at the beginning of a condition."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the words of the language look like."""

    link: re.Pattern[str]
    field: re.Pattern[str]
    statement: re.Pattern[str]
    relation: re.Pattern[str]
    sign: re.Pattern[str]


@cache
def _known() -> _Known:
    """Made when the first sentence is read, and not while the program starts."""
    return _Known(
        link=_phrases(_LINKS, _ENDS),
        field=_phrases(_FIELDS, _FIELD_ENDS),
        statement=_phrases(_STATEMENTS, _ENDS),
        relation=_phrases(_RELATIONS, _ENDS),
        sign=_phrases(_SIGNS, r"(?=$|[\s\d])"),
    )


@cache
def _meanings(key: str) -> re.Pattern[str] | None:
    """The phrases a field knows; None for a field that takes any word."""
    field = next(one for one in TEXTS if one.key == key)
    return _phrases(field.meanings, _ENDS) if field.meanings else None


@cache
def _is_before(values: str) -> re.Pattern[str]:
    return re.compile(rf"(?:is|er)(?=\s+(?:not|ikke)\s)(?=\s+(?:{values}))", re.IGNORECASE)


class Scanner:
    """Reads a sentence from left to right; what may come next depends on what came last."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._at = 0
        self._known = _known()
        self._found: list[Lexeme] = []
        self._follow: dict[Kind, Callable[[], bool]] = {
            Kind.NUMBER_FIELD: self._sign,
            Kind.SIGN: self._number,
            Kind.TEXT_FIELD: self._relation,
            Kind.RELATION: self._value,
            Kind.LIST_OR: self._value,
            Kind.VALUE: self._between_values,
            Kind.COMMA: self._after_comma,
        }

    def lexemes(self) -> list[Lexeme]:
        """The words of the sentence; nothing typed makes this fail."""
        self._skip()
        while self._at < len(self._sentence):
            if not self._after_last():
                self._condition()
            self._skip()
        return _without_idle_commas(self._found)

    def _skip(self) -> None:
        space = _SPACE.match(self._sentence, self._at)
        self._at = space.end() if space else self._at

    def _take(self, kind: Kind, pattern: re.Pattern[str] | str, meaning: object = None) -> bool:
        """Take what stands here if it is this; ``meaning`` may be a table of what words mean."""
        if isinstance(pattern, str):
            found = self._sentence.startswith(pattern, self._at)
            end = self._at + len(pattern)
        else:
            match = pattern.match(self._sentence, self._at)
            found, end = match is not None, match.end() if match else self._at
        if not found:
            return False
        text = self._sentence[self._at : end]
        said = meaning.get(" ".join(text.casefold().split())) if isinstance(meaning, dict) else meaning
        self._found.append(Lexeme(kind, text, self._at, end, said))
        self._at = end
        return True

    def _last(self, back: int = 1) -> Lexeme | None:
        return self._found[-back] if len(self._found) >= back else None

    def _after_last(self) -> bool:
        """What only the word before gives a meaning to: signs, numbers, values."""
        last = self._last()
        if last is None or last.kind not in self._follow:
            return False
        return self._follow[last.kind]()

    def _sign(self) -> bool:
        return self._take(Kind.SIGN, self._known.sign, _SIGNS)

    def _after_comma(self) -> bool:
        return self._in_list() and (self._list_or() or self._value())

    def _in_list(self) -> bool:
        before = self._last(2)
        return before is not None and before.kind is Kind.VALUE

    def _number(self) -> bool:
        match = _NUMBER.match(self._sentence, self._at)
        if match is None:
            return False
        meaning = (float(match[1].replace(",", ".")), bool(match[2]))
        return self._take(Kind.NUMBER, _NUMBER, meaning)

    def _relation(self) -> bool:
        rest = self._sentence[self._at :].casefold()
        if any(word.startswith(rest) and word != rest for word in ("is", "er", "contains", "inneholder")):
            self._at = len(self._sentence)  # a relation that is still being typed is no value
            return True
        if self._take(Kind.RELATION, self._plain_is(), Relation()):
            return True
        if self._take(Kind.RELATION, self._known.relation, _RELATIONS) or self._take(Kind.SIGN, _SIZE):
            return True
        return self._value()

    def _plain_is(self) -> re.Pattern[str]:
        """“is” where the “not” behind it belongs to the value, as in ``IGV is Not OK``."""
        known = _meanings(self._field().key)
        return _NEVER if known is None else _is_before(known.pattern)

    def _value(self) -> bool:
        field = self._field()
        known = _meanings(field.key)
        if known is not None and (match := known.match(self._sentence, self._at)):
            return self._take(Kind.VALUE, known, field.meanings[" ".join(match[0].casefold().split())])
        if self._known.link.match(self._sentence, self._at):
            return False
        return self._quoted(Kind.VALUE) or self._plain_value()

    def _plain_value(self) -> bool:
        match = _WORD.match(self._sentence, self._at)
        return match is not None and self._take(Kind.VALUE, _WORD, plain(match[0]))

    def _quoted(self, kind: Kind) -> bool:
        match = _QUOTED.match(self._sentence, self._at)
        return match is not None and self._take(kind, _QUOTED, plain(match[1]))

    def _between_values(self) -> bool:
        return self._take(Kind.COMMA, ",") or self._list_or()

    def _list_or(self) -> bool:
        """An “or” between values, and not between conditions: what follows is no condition of its own."""
        match = self._known.link.match(self._sentence, self._at)
        if match is None or _LINKS[match[0].casefold()] is not Kind.OR:
            return False
        space = _SPACE.match(self._sentence, match.end())
        after = space.end() if space else match.end()
        known = _meanings(self._field().key)
        is_value = known is not None and known.match(self._sentence, after) is not None
        others = (self._known.link, self._known.field, self._known.statement)
        begins = self._sentence.startswith("(", after) or any(
            one.match(self._sentence, after) for one in others
        )
        if begins and not is_value:
            return False
        return self._take(Kind.LIST_OR, self._known.link)

    def _field(self) -> TextField:
        meanings = (one.meaning for one in reversed(self._found) if one.kind is Kind.TEXT_FIELD)
        return next(one for one in meanings if isinstance(one, TextField))

    def _condition(self) -> None:
        """What can stand anywhere."""
        if self._take(Kind.OPEN, "(") or self._take(Kind.CLOSE, ")") or self._take(Kind.COMMA, ","):
            return
        if self._take(Kind.NOT, _BANG):
            return
        link = self._known.link.match(self._sentence, self._at)
        if link:
            self._take(_LINKS[link[0].casefold()], self._known.link)
        elif not (self._take(Kind.STATEMENT, self._known.statement, _STATEMENTS) or self._take_field()):
            self._word()

    def _take_field(self) -> bool:
        match = self._known.field.match(self._sentence, self._at)
        if match is None:
            return False
        field = _FIELDS[" ".join(match[0].casefold().split())]
        return self._take(
            Kind.NUMBER_FIELD if isinstance(field, NumberField) else Kind.TEXT_FIELD, self._known.field, field
        )

    def _word(self) -> None:
        if self._quoted(Kind.WORD):
            return
        match = _WORD.match(self._sentence, self._at)
        if match is None:  # a sign that is no part of any word, such as a closing quotation mark
            self._at += 1
            return
        self._take(Kind.WORD, _WORD, match[0].casefold())


def _without_idle_commas(found: list[Lexeme]) -> list[Lexeme]:
    """A comma joins values and plain words; between whole conditions it says no more than a space."""

    def joins(number: int) -> bool:
        before = found[number - 1].kind if number else None
        after = found[number + 1].kind if number + 1 < len(found) else None
        return before is Kind.VALUE or (before is Kind.WORD and after in {Kind.WORD, None})

    return [one for number, one in enumerate(found) if one.kind is not Kind.COMMA or joins(number)]
