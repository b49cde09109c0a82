"""Reads documented JSON strictly: a wrong key or value is named with its line."""

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from mtb.domain.dates import PartialDate
from mtb.domain.errors import FileError, RuleError
from mtb.domain.texts import excerpt

E = TypeVar("E", bound=StrEnum)
Step = str | int


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON text and what to call it in messages."""

    text: str
    path: Path

    def fault(self, steps: tuple[Step, ...], en: str, nb: str) -> FileError:
        """An error that says where in the document it is."""
        where = "".join(
            f"[{step}]" if isinstance(step, int) else f".{excerpt(step)}" for step in steps
        ).lstrip(".")
        prefix = f"{where}: " if where else ""
        return FileError(prefix + en, prefix + nb, self.path, _line_of(self.text, steps))


class Fields:
    """One JSON object under the reader's eye. Each value is asked for once; ``done`` refuses leftovers."""

    def __init__(self, document: Document, values: dict[str, Any], steps: tuple[Step, ...] = ()) -> None:
        self._document = document
        self._values = values
        self._steps = steps
        self._asked: set[str] = set()

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._take(name)
        if value is None and not required:
            return ""
        if not isinstance(value, str) or (required and not value.strip()):
            raise self.fault(name, "a text is expected here", "her ventes en tekst")
        return value

    def whole_number(self, name: str) -> int | None:
        value = self._take(name)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise self.fault(name, "a whole number is expected here", "her ventes et heltall")

    def truth(self, name: str, *, default: bool) -> bool:
        value = self._take(name)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        raise self.fault(name, "true or false is expected here", "her ventes true eller false")

    def choice(self, name: str, kind: type[E], default: E | None = None) -> E:
        """One of an enum's values; without a default it must be there."""
        found = self.optional_choice(name, kind)
        if found is not None:
            return found
        if default is None:
            raise self._not_one_of(name, kind)
        return default

    def optional_choice(self, name: str, kind: type[E]) -> E | None:
        value = self._take(name)
        if value is None:
            return None
        try:
            return kind(value)
        except ValueError:
            raise self._not_one_of(name, kind) from None

    def date(self, name: str) -> dt.date | None:
        text = self.text(name)
        try:
            return dt.date.fromisoformat(text) if text else None
        except ValueError:
            raise self.fault(
                name,
                f"“{excerpt(text)}” is not a date like 2026-11-24",
                f"«{excerpt(text)}» er ikke en dato som 2026-11-24",
            ) from None

    def required_date(self, name: str) -> dt.date:
        found = self.date(name)
        if found is None:
            raise self.fault(name, "a date like 2026-11-24 is expected", "her ventes en dato som 2026-11-24")
        return found

    def partial_date(self, name: str) -> PartialDate | None:
        text = self.text(name)
        try:
            return PartialDate.parse(text) if text else None
        except RuleError as error:
            raise self.fault(name, error.sentence.en, error.sentence.nb) from None

    def local_time(self, name: str) -> dt.datetime:
        text = self.text(name, required=True)
        try:
            found = dt.datetime.fromisoformat(text)
        except ValueError:
            found = None
        if found is None or found.tzinfo is not None or len(text) <= len("2026-11-24"):
            raise self.fault(
                name,
                f"“{excerpt(text)}” is not a local time like 2026-11-24T14:00",
                f"«{excerpt(text)}» er ikke et lokalt tidspunkt som 2026-11-24T14:00",
            )
        return found

    def identifier(self, name: str) -> UUID | None:
        text = self.text(name)
        try:
            return UUID(text) if text else None
        except ValueError:
            raise self.fault(name, "this is not an identifier", "dette er ikke en identifikator") from None

    def object(self, name: str) -> "Fields":
        return _fields(self._document, self._take(name), (*self._steps, name))

    def objects(self, name: str) -> list["Fields"]:
        value = self._take(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fault(name, "a list is expected here", "her ventes en liste")
        return [
            _fields(self._document, each, (*self._steps, name, place)) for place, each in enumerate(value)
        ]

    def done(self) -> None:
        """Refuse a key nobody asked for: it is a spelling mistake, and its value would be lost."""
        for name in self._values:
            if name not in self._asked:
                known = ", ".join(sorted(self._asked))
                raise self.fault(name, f"unknown key; known are {known}", f"ukjent nøkkel; kjente er {known}")

    def fault(self, name: str, en: str, nb: str) -> FileError:
        """An error at one of this object's values."""
        return self._document.fault((*self._steps, name), en, nb)

    def _take(self, name: str) -> Any:  # noqa: ANN401 - whatever the document holds
        self._asked.add(name)
        return self._values.get(name)

    def _not_one_of(self, name: str, kind: type[StrEnum]) -> FileError:
        known = ", ".join(kind)
        return self.fault(name, f"one of these is expected: {known}", f"her ventes en av: {known}")


def read_object(text: str, path: Path) -> Fields:
    """The object a JSON text holds; FileError with the line where it is none."""
    document = Document(text, path)
    try:
        value = json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise FileError(
            f"This is not JSON: {error.msg}.", f"Dette er ikke JSON: {error.msg}.", path, error.lineno
        ) from None
    except (ValueError, RecursionError) as error:  # a key twice, NaN, a number of thousands of digits
        raise FileError(
            f"This JSON can't be read: {error}.", f"JSON-teksten kan ikke leses: {error}.", path
        ) from None
    return _fields(document, value, ())


class _DuplicateError(ValueError):
    pass


def _fields(document: Document, value: object, steps: tuple[Step, ...]) -> Fields:
    if not isinstance(value, dict):
        raise document.fault(steps, "an object in braces is expected", "her ventes et objekt i krøllparentes")
    return Fields(document, value, steps)


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        [(twice, _count)] = Counter(name for name, _ in pairs).most_common(1)
        raise _DuplicateError(f"the key {excerpt(twice)} stands twice")
    return found


def _no_constant(name: str) -> None:
    raise _DuplicateError(f"{name} is not a number here")


def _line_of(text: str, steps: tuple[Step, ...]) -> int | None:
    """The line (from 1) where the value reached by ``steps`` begins, or its object where it is missing."""
    decoder, position = json.JSONDecoder(), _past_space(text, 0)
    for step in steps:
        try:
            found = _child(decoder, text, position, step)
        except RecursionError:  # deeper than any record: the line of what it lies in will do
            found = None
        if found is None:
            break
        position = found
    return text.count("\n", 0, position) + 1


def _child(decoder: json.JSONDecoder, text: str, start: int, step: Step) -> int | None:
    """Where the named or numbered child of the object or list at ``start`` begins."""
    position, place = _past_space(text, start + 1), 0
    while position < len(text) and text[position] not in "}]":
        key: Step = place
        if isinstance(step, str):
            key, position = decoder.raw_decode(text, position)
            position = _past_space(text, _past_space(text, position) + 1)
        if key == step:
            return position
        _value, position = decoder.raw_decode(text, position)
        position = _past_space(text, position)
        if text[position : position + 1] == ",":
            position = _past_space(text, position + 1)
        place += 1
    return None


def _past_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position
