"""Tells which cases hold every word that was typed, and how many."""

from dataclasses import dataclass
from math import sqrt
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from mtb.store.case_search_tables import case_search, case_search_index
from mtb.store.case_search_texts import refresh_due
from mtb.store.case_search_words import ways_to_write
from mtb.store.tables import cases, patients

_MOST_WORDS: Final = 50
_TRIGRAM: Final = 3
_LONGEST_INDEXED: Final = 60
_FEW: Final = 10_001
"""Fewer cases than this are kept by their numbers, so that the index is asked once."""
_READING_WORDS: Final = 4
"""What it costs to look into the words of one case, when sorting one costs 1; measured."""
_NATIONAL_ID_DIGITS: Final = 11


@dataclass(frozen=True, slots=True)
class _Word:
    """A typed word: the forms it may be kept in, and the patient's whole number that it may be."""

    forms: tuple[str, ...]
    number: str = ""


class CaseSearch:
    """The cases that hold every word of a text.

    A word is found anywhere in a kept word; one of one or two signs only where a kept word begins with it,
    as nearly every case has them somewhere. A whole national identity number is compared exactly.
    """

    def __init__(self, connection: Connection, text: str) -> None:
        self._connection = connection
        self._on_sqlite = connection.dialect.name == "sqlite"
        self._words = list(filter(None, map(_word, _typed(text))))
        self._is_indexed = self._on_sqlite and not any(map(_is_special, self._words))
        self._found: int | None = None
        self._numbers: str | None = None
        """The numbers of the cases as a JSON array, where there are few and they are known."""

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._words)

    def total(self, at_most: int | None = None) -> int:
        """How many cases hold the words, whatever else is asked; no more than ``at_most`` are looked for."""
        if not self._is_indexed:
            return count_of(self._connection, select(cases.c.id).where(self.condition()), at_most)
        found = self._first_found()
        if found < _FEW or (at_most is not None and at_most <= _FEW):
            return found if at_most is None else min(found, at_most)
        return count_of(self._connection, self._of_index(), at_most)

    def _first_found(self) -> int:
        """How many there are, up to ``_FEW``; if there are fewer, their numbers are kept."""
        if self._found is None:
            some = self._of_index().limit(_FEW).subquery()
            question = select(func.count(), func.json_group_array(some.c.rowid))
            self._found, numbers = self._connection.execute(question).one()
            self._numbers = numbers if self._found < _FEW else None
        return self._found

    def narrowed(self, found: Select[Any]) -> Select[Any]:
        """The cases of a question that hold the words, to be counted."""
        if not self._is_indexed or self._numbers is not None:
            return found.where(self.condition())
        # From the words to the cases, one after the other, so that counting can end before the last.
        numbered = cases.c.number == case_search_index.c.rowid
        return found.select_from(case_search_index.join(cases, numbered)).where(_matches(self._words))

    def condition(self) -> ColumnElement[bool]:
        """For questions that go from the words to the cases."""
        if self._numbers is not None:
            known = func.json_each(self._numbers).table_valued("value")
            return cases.c.number.in_(select(known.c.value))
        if not self._on_sqlite:
            return and_(*(self._by_text(word) for word in self._words))
        special = [word for word in self._words if _is_special(word)]
        plain = [word for word in self._words if not _is_special(word)]
        conditions = [_numbered(_matches([word]), word) for word in special]
        if plain:
            conditions.append(_numbered(_matches(plain)))
        return and_(*conditions)

    def are_common(self, last: int) -> bool:
        """Whether a page that ends at this place is found sooner by going through the cases in their order.

        Sorting all that hold the word costs their number. Going through the list in order until the page is
        full costs the page's end divided by the share of cases that hold it, and more for each, as its words
        are read. The lower one is taken.
        """
        if not self._is_indexed:
            return False
        turning_point = int(sqrt(_READING_WORDS * last * self._numbered_cases()))
        return self._first_found() > min(turning_point, _FEW - 1)

    def condition_of_page(self, last: int) -> ColumnElement[bool]:
        """For a page that ends at this place."""
        if not self.are_common(last):
            return self.condition()
        texts = (_holds(word) for word in self._words)
        return exists().where(case_search.c.number == cases.c.number, *texts)

    def _of_index(self) -> Select[Any]:
        return select(case_search_index.c.rowid).where(_matches(self._words))

    def _numbered_cases(self) -> int:
        return int(self._connection.execute(select(func.max(case_search.c.number))).scalar() or 0)

    def _by_text(self, word: _Word) -> ColumnElement[bool]:
        alike = or_(*(case_search.c.text.contains(form, autoescape=True) for form in word.forms))
        return _or_number(cases.c.number.in_(select(case_search.c.number).where(alike)), word)


def count_of(connection: Connection, found: Select[Any], at_most: int | None = None) -> int:
    """How many rows a question finds; no more than ``at_most`` are looked for."""
    some = (found if at_most is None else found.limit(at_most)).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def up_to_date(connection: Connection) -> bool:
    """Whether the search knew all that was written in this transaction; if not, it does now."""
    writing = connection.get_execution_options().get("mtb_writing", False)
    return not (writing and refresh_due(connection))


def _typed(text: str) -> list[str]:
    """The words to look for; a national identity number is one, however it is spaced."""
    number = text.replace(" ", "").replace(".", "")
    return [number] if _is_national_id(number) else text.split()[:_MOST_WORDS]


def _word(typed: str) -> _Word | None:
    forms = tuple(
        form.rjust(_TRIGRAM) if len(form) < _TRIGRAM else form for form in ways_to_write(typed) if form
    )
    return _Word(forms, typed if _is_national_id(typed) else "") if forms else None


def _is_national_id(text: str) -> bool:
    return len(text) == _NATIONAL_ID_DIGITS and text.isdecimal()


def _is_special(word: _Word) -> bool:
    """Whether the index of trigrams alone can't answer for it."""
    return bool(word.number) or any(len(form) > _LONGEST_INDEXED for form in word.forms)


def _matches(words: list[_Word]) -> ColumnElement[bool]:
    """FTS5's own language, every form in quotes, so that no sign of it means anything."""
    asked = " AND ".join(f"({' OR '.join(_quoted(form) for form in word.forms)})" for word in words)
    return case_search_index.c.case_search_index.op("MATCH")(asked)


def _quoted(form: str) -> str:
    escaped = form[:_LONGEST_INDEXED].replace('"', '""')
    return f'"{escaped}"'


def _numbered(match: ColumnElement[bool], word: _Word | None = None) -> ColumnElement[bool]:
    numbers = select(case_search_index.c.rowid).where(match)
    if word is None:
        return cases.c.number.in_(numbers)
    sure = select(case_search.c.number).where(case_search.c.number.in_(numbers), _holds(word))
    return _or_number(cases.c.number.in_(sure), word)


def _holds(word: _Word) -> ColumnElement[bool]:
    """The same by the text itself, on SQLite."""
    return or_(*(func.instr(case_search.c.text, form) > 0 for form in word.forms))


def _or_number(condition: ColumnElement[bool], word: _Word) -> ColumnElement[bool]:
    if not word.number:
        return condition
    named: Any = select(patients.c.id).where(patients.c.national_id == word.number)
    return or_(condition, cases.c.patient_id.in_(named))
