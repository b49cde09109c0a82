"""Reads and writes people and places within one unit of work; both are ended and never deleted."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Text,
    and_,
    func,
    insert,
    literal,
    or_,
    select,
    union_all,
    update,
)

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.places import KnownPhysician, KnownPlace, Physician, Place, PlaceKind
from mtb.domain.texts import folded
from mtb.store.case_tables import earlier_tests, physicians, places, specimens
from mtb.store.tables import referrals

_MOST_WORDS: Final = 20
_SEARCHED: Final = {
    places: ("name", "short_name", "parent", "resh", "site"),
    physicians: ("name", "title", "hospital", "department", "hpr", "email"),
}


class DirectoryStore:
    """A record with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def place(self, place_id: UUID) -> Place:
        row = self._connection.execute(select(places).where(places.c.id == place_id)).first()
        if row is None:
            raise NotFoundError("There is no such place.", "Stedet finnes ikke.")
        return _place(row._mapping)

    def physician(self, physician_id: UUID) -> Physician:
        row = self._connection.execute(select(physicians).where(physicians.c.id == physician_id)).first()
        if row is None:
            raise NotFoundError("There is no such physician.", "Legen finnes ikke.")
        return _physician(row._mapping)

    def find_places(
        self,
        words: str,
        kinds: Iterable[PlaceKind] = PlaceKind,
        *,
        valid_on: dt.date | None = None,
        parent: str = "",
        most: int | None = None,
    ) -> list[KnownPlace]:
        """The places that have all the words, the most used first; with a day, those valid then.

        ``parent`` leaves the departments of that hospital alone.
        """
        wanted = sorted(kind.value for kind in kinds)
        used = _used_places()
        statement = (
            select(places, func.coalesce(func.sum(used.c.chosen), 0).label("chosen"))
            .outerjoin(
                used,
                and_(
                    used.c.kind == places.c.kind,
                    or_(used.c.name == places.c.name, _is_short_name(used.c.name)),
                    or_(used.c.kind != PlaceKind.DEPARTMENT.value, used.c.parent == places.c.parent),
                ),
            )
            .where(places.c.kind.in_(wanted), *_with_words(places, words), *_valid(places, valid_on))
            .group_by(places.c.id)
        )
        if parent:
            statement = statement.where(places.c.parent == parent)
        rows = self._connection.execute(_in_order(statement, places, most))
        return [KnownPlace(_place(row._mapping), int(row.chosen)) for row in rows]

    def find_physicians(
        self, words: str, *, valid_on: dt.date | None = None, most: int | None = None
    ) -> list[KnownPhysician]:
        """The physicians who have all the words, the most used first; with a day, those valid then."""
        short_names = select(places.c.short_name).where(
            places.c.kind == PlaceKind.HOSPITAL.value,
            places.c.name == physicians.c.hospital,
            places.c.short_name != "",
        )
        chosen = (
            select(func.count())
            .select_from(referrals)
            .where(
                referrals.c.physician == physicians.c.name,
                or_(
                    physicians.c.hospital == "",
                    referrals.c.hospital == physicians.c.hospital,
                    referrals.c.hospital.in_(short_names),
                ),
            )
            .scalar_subquery()
        )
        statement = select(physicians, chosen.label("chosen")).where(
            *_with_words(physicians, words), *_valid(physicians, valid_on)
        )
        rows = self._connection.execute(_in_order(statement, physicians, most))
        return [KnownPhysician(_physician(row._mapping), row.chosen) for row in rows]

    def places_named(self, kind: PlaceKind, name: str, parent: str = "") -> list[Place]:
        """The places of this name or short name, however cased, at any time; of one hospital if named."""
        wanted = folded(name)
        rows = self._connection.execute(
            select(places).where(places.c.kind == kind.value, *_with_words(places, name))
        )
        return [
            one
            for one in (_place(row._mapping) for row in rows)
            if wanted in {folded(one.name), folded(one.short_name)}
            and (not parent or folded(one.parent) == folded(parent))
        ]

    def physicians_named(self, name: str) -> list[Physician]:
        """The physicians of this name, however it is cased, at any time and any hospital."""
        rows = self._connection.execute(select(physicians).where(*_with_words(physicians, name)))
        return [one for one in (_physician(row._mapping) for row in rows) if folded(one.name) == folded(name)]

    def save_place(self, place: Place) -> Place:
        """Insert a new place or replace the version seen; ConflictError if that is gone."""
        self._write(places, place)
        return replace(place, version=place.version + 1)

    def save_physician(self, physician: Physician) -> Physician:
        """Insert a new physician or replace the version seen; ConflictError if that is gone."""
        self._write(physicians, physician)
        return replace(physician, version=physician.version + 1)

    def _write(self, table: Any, record: Place | Physician) -> None:
        values = {
            field.name: getattr(record, field.name)
            for field in fields(record)
            if field.name not in {"id", "version"}
        }
        values["search_text"] = folded("\n".join(values[name] for name in _SEARCHED[table]))
        if record.version == 0:
            self._connection.execute(insert(table).values(**values, id=record.id, version=1))
        else:
            done = self._connection.execute(
                update(table)
                .where(table.c.id == record.id, table.c.version == record.version)
                .values(**values, version=record.version + 1)
            )
            if done.rowcount != 1:
                raise ConflictError
        self._changed.add(Kind.DIRECTORY)


def _used_places() -> Subquery:
    """How often each place is named, by kind and name; departments by their hospital too."""
    nowhere = literal("", Text())
    named = (
        (PlaceKind.HOSPITAL, nowhere, referrals.c.hospital),
        (PlaceKind.DEPARTMENT, referrals.c.hospital, referrals.c.department),
        (PlaceKind.PATHOLOGY, nowhere, specimens.c.pathology),
        (PlaceKind.LABORATORY, nowhere, earlier_tests.c.laboratory),
    )
    counts = []
    for kind, parent, name in named:
        by = (parent, name) if kind is PlaceKind.DEPARTMENT else (name,)
        counts.append(
            select(
                literal(kind.value, Text()).label("kind"),
                parent.label("parent"),
                name.label("name"),
                func.count().label("chosen"),
            ).group_by(*by)
        )
    return union_all(*counts).subquery("used")


def _is_short_name(name: ColumnElement[str]) -> ColumnElement[bool]:
    return and_(places.c.short_name != "", places.c.short_name != places.c.name, name == places.c.short_name)


def _with_words(table: Any, words: str) -> Sequence[ColumnElement[bool]]:
    return [
        table.c.search_text.contains(folded(word), autoescape=True) for word in words.split()[:_MOST_WORDS]
    ]


def _valid(table: Any, day: dt.date | None) -> Sequence[ColumnElement[bool]]:
    if day is None:
        return []
    return [
        or_(table.c.valid_from.is_(None), table.c.valid_from <= day),
        or_(table.c.valid_to.is_(None), table.c.valid_to >= day),
    ]


def _in_order(statement: Select[Any], table: Any, most: int | None) -> Select[Any]:
    ordered = statement.order_by(statement.selected_columns.chosen.desc(), table.c.search_text, table.c.id)
    return ordered if most is None else ordered.limit(most)


def _place(row: Any) -> Place:
    values = {field.name: row[field.name] for field in fields(Place)}
    values["kind"] = PlaceKind(values["kind"])
    return Place(**values)


def _physician(row: Any) -> Physician:
    return Physician(**{field.name: row[field.name] for field in fields(Physician)})
