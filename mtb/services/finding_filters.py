"""Filters of findings that people have saved: for themselves, or for everybody at this database."""

import json
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from mtb.domain.audit import Action, Entity, Subject
from mtb.domain.errors import RuleError
from mtb.domain.finding_filters import filter_of
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.saved_filters import INPRED, SavedFilter, with_filter
from mtb.services.access import Access
from mtb.store.database import UnitOfWork

_OWN: Final = "finding_filters/"
_SHARED: Final = "shared_finding_filters"


class FindingFilterService:
    def __init__(self, access: Access) -> None:
        self._access = access

    def all(self, actor: Actor) -> tuple[SavedFilter, ...]:
        """The laboratory's filter first, then those for everybody, then this person's own.

        What reads sentences is made ready here, in the background, and not at somebody's first keystroke.
        """
        filter_of(INPRED)
        with self._access.checking() as unit:
            return _all(unit, actor)

    def save(self, actor: Actor, wanted: SavedFilter) -> tuple[SavedFilter, ...]:
        """Keep a filter, in the place of one with the same identity or name; all are given back.

        One for everybody is saved by who may review findings, and that is logged.
        """
        if INPRED.id == wanted.id or wanted.name.strip().casefold() == INPRED.name.casefold():
            raise RuleError(
                "This name belongs to the laboratory’s filter, which stays as it is. Give yours another.",
                "Dette navnet tilhører laboratoriets filter, som blir som det er. Gi ditt et annet.",
                "name",
            )
        if wanted.own:
            with self._access.checking(actor) as unit:
                _write(unit, _own(actor), with_filter(_read(unit, _own(actor), own=True), wanted))
                return _all(unit, actor)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            kept = with_filter(_read(unit, _SHARED, own=False), wanted)
            _write(unit, _SHARED, kept)
            unit.audit.record(Action.SETTING, Subject(Entity.DATABASE), setting=_SHARED)
            return _all(unit, actor)

    def delete(self, actor: Actor, filter_id: UUID) -> tuple[SavedFilter, ...]:
        """Take a filter away; saving it again undoes that. The laboratory's own stays."""
        with self._access.checking(actor) as unit:
            shared = any(one.id == filter_id for one in _read(unit, _SHARED, own=False))
            if not shared:
                mine = _read(unit, _own(actor), own=True)
                _write(unit, _own(actor), [one for one in mine if one.id != filter_id])
                return _all(unit, actor)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            kept = [one for one in _read(unit, _SHARED, own=False) if one.id != filter_id]
            _write(unit, _SHARED, kept)
            unit.audit.record(Action.SETTING, Subject(Entity.DATABASE), setting=_SHARED)
            return _all(unit, actor)


def _own(actor: Actor) -> str:
    return f"{_OWN}{actor.account}"


def _all(unit: UnitOfWork, actor: Actor) -> tuple[SavedFilter, ...]:
    return (INPRED, *_read(unit, _SHARED, own=False), *_read(unit, _own(actor), own=True))


def _read(unit: UnitOfWork, setting: str, *, own: bool) -> tuple[SavedFilter, ...]:
    kept = unit.settings.get(setting)
    if kept is None:
        return ()
    return tuple(
        SavedFilter(
            name=str(one["name"]),
            sentence=str(one["sentence"]),
            rescues=bool(one.get("rescues")),
            own=own,
            version=str(one.get("version", "1")),
            id=UUID(str(one["id"])),
        )
        for one in json.loads(kept)
    )


def _write(unit: UnitOfWork, setting: str, filters: Sequence[SavedFilter]) -> None:
    content = [
        {
            "id": str(one.id),
            "name": one.name,
            "sentence": one.sentence,
            "rescues": one.rescues,
            "version": one.version,
        }
        for one in filters
    ]
    unit.settings.set(setting, json.dumps(content, ensure_ascii=False))
