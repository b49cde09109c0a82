"""People and places: found while typing, kept with their validity, learnt from the referrals."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from mtb.domain.audit import Action, Entity, Revision, Subject
from mtb.domain.errors import ConflictError, RuleError
from mtb.domain.people import Actor
from mtb.domain.places import (
    KnownPhysician,
    KnownPlace,
    Physician,
    Place,
    PlaceKind,
    checked_physician,
    checked_place,
)
from mtb.domain.referrals import Referral
from mtb.domain.rights import Right
from mtb.domain.texts import folded, printable
from mtb.services.access import Access
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

MOST_OFFERED: Final = 8
_LONGEST_NAME: Final = 200
_ALREADY_THERE = ("This name stands in the list already.", "Dette navnet står allerede i listen.", "name")


class DirectoryService:
    """What is offered while typing is valid on the day; the lists hold what has ended too."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def today(self) -> dt.date:
        """The day it is, for what is valid."""
        return local_day(self._clock())

    def find_physicians(
        self, actor: Actor, words: str, on: dt.date | None = None, most: int = MOST_OFFERED
    ) -> list[KnownPhysician]:
        """Physicians to offer while somebody types: all the words in any order, the most used first."""
        with self._access.reading(actor) as unit:
            return unit.directory.find_physicians(printable(words), valid_on=on or self.today(), most=most)

    def find_places(
        self,
        actor: Actor,
        words: str,
        kinds: Iterable[PlaceKind],
        parent: str = "",
        on: dt.date | None = None,
    ) -> list[KnownPlace]:
        """Places of these kinds to offer while somebody types; departments of the hospital ``parent``."""
        with self._access.reading(actor) as unit:
            return unit.directory.find_places(
                printable(words),
                kinds,
                valid_on=on or self.today(),
                parent=parent.strip(),
                most=MOST_OFFERED,
            )

    def physicians(self, actor: Actor, words: str = "") -> list[KnownPhysician]:
        """Everybody in the list who has these words; those whose validity is over come last."""
        with self._access.reading(actor) as unit:
            found = unit.directory.find_physicians(printable(words))
        today = self.today()
        return sorted(found, key=lambda one: not one.physician.valid_on(today))

    def places(self, actor: Actor, kinds: Iterable[PlaceKind], words: str = "") -> list[KnownPlace]:
        """Every place of these kinds that has these words; those whose validity is over come last."""
        with self._access.reading(actor) as unit:
            found = unit.directory.find_places(printable(words), kinds)
        today = self.today()
        return sorted(found, key=lambda one: not one.place.valid_on(today))

    def history(self, actor: Actor, record: Place | Physician) -> list[Revision]:
        """Every state the record was saved in, the oldest first."""
        with self._access.reading(actor) as unit:
            return unit.revisions.of(_entity(record), record.id)

    def save_place(self, actor: Actor, place: Place) -> Place:
        """Add a place or save a corrected one; ConflictError if it was saved in the meantime."""
        checked = checked_place(place)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            named = unit.directory.places_named(checked.kind, checked.name, checked.parent)
            if any(one.id != checked.id and one.parent == checked.parent for one in named):
                raise RuleError(*_ALREADY_THERE)
            return _keep_place(unit, checked)

    def save_physician(self, actor: Actor, physician: Physician) -> Physician:
        """Add a physician or save a corrected one; ConflictError if saved in the meantime."""
        checked = checked_physician(physician)
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            named = unit.directory.physicians_named(checked.name)
            if any(one.id != checked.id and _same(one.hospital, checked.hospital) for one in named):
                raise RuleError(*_ALREADY_THERE)
            return _keep_physician(unit, checked)

    def end_place(self, actor: Actor, place: Place, last_day: dt.date | None = None) -> Place:
        """The place is not offered after its last day, which is today unless stated; it stays in the list."""
        return self.save_place(actor, replace(place, valid_to=last_day or self.today()))

    def end_physician(self, actor: Actor, physician: Physician, last_day: dt.date | None = None) -> Physician:
        """The physician is not offered after their last day, which is today unless stated."""
        return self.save_physician(actor, replace(physician, valid_to=last_day or self.today()))


def learn(unit: UnitOfWork, referral: Referral) -> None:
    """Take whom a saved referral names into the lists, and fill what was blank there.

    What stands there is never overwritten, and what the lists would refuse is left out: a referral is
    saved whatever it says.
    """
    _learn_place(unit, Place(PlaceKind.HOSPITAL, referral.hospital, resh=referral.hospital_resh))
    hospital = _whole_name(unit, referral.hospital)
    _learn_place(unit, Place(PlaceKind.DEPARTMENT, referral.department, parent=hospital))
    named = Physician(
        referral.physician,
        hpr=referral.physician_hpr,
        email=referral.physician_email,
        phone=referral.physician_phone,
        hospital=hospital,
        department=referral.department,
    )
    _learn_physician(unit, named)
    if not _same(referral.responsible_physician, referral.physician):
        _learn_physician(unit, Physician(referral.responsible_physician, hospital=hospital))


def _whole_name(unit: UnitOfWork, hospital: str) -> str:
    """The name of a hospital that may be called by its short name."""
    known = unit.directory.places_named(PlaceKind.HOSPITAL, hospital) if hospital else []
    return known[0].name if len(known) == 1 else hospital


def _learn_place(unit: UnitOfWork, named: Place) -> None:
    if not _is_name(named.name) or len(named.parent) > _LONGEST_NAME:
        return
    wanted = replace(named, resh=_acceptable_resh(named.resh))
    known = unit.directory.places_named(wanted.kind, wanted.name, wanted.parent)
    if not known:
        _keep_place(unit, wanted)
    elif len(known) == 1:
        filled = replace(known[0], resh=known[0].resh or wanted.resh)
        if filled != known[0]:
            _keep_if_nobody_was_faster(unit, filled)


def _learn_physician(unit: UnitOfWork, named: Physician) -> None:
    if not _is_name(named.name) or max(len(named.hospital), len(named.department)) > _LONGEST_NAME:
        return
    wanted = _acceptable(named)
    everywhere = unit.directory.physicians_named(wanted.name)
    known = [one for one in everywhere if _same(one.hospital, wanted.hospital)]
    known = known or [one for one in everywhere if not one.hospital]
    if not known:
        _keep_physician(unit, wanted)
        return
    blank = ("hpr", "email", "phone", "hospital", "department")
    filled = _with(known[0], {name: getattr(known[0], name) or getattr(wanted, name) for name in blank})
    if filled != known[0]:
        _keep_if_nobody_was_faster(unit, filled)


def _keep_if_nobody_was_faster(unit: UnitOfWork, record: Place | Physician) -> None:
    """Somebody who corrects the entry at the same moment knows better than a referral."""
    try:
        if isinstance(record, Place):
            _keep_place(unit, record)
        else:
            _keep_physician(unit, record)
    except ConflictError:
        return


def _keep_place(unit: UnitOfWork, place: Place) -> Place:
    saved = unit.directory.save_place(place)
    _note(unit, saved)
    return saved


def _keep_physician(unit: UnitOfWork, physician: Physician) -> Physician:
    saved = unit.directory.save_physician(physician)
    _note(unit, saved)
    return saved


def _note(unit: UnitOfWork, saved: Place | Physician) -> None:
    number = unit.revisions.keep(_entity(saved), saved.id, saved)
    action = Action.CREATED if saved.version == 1 else Action.CHANGED
    unit.audit.record(action, Subject(_entity(saved), str(saved.id)), revision=number)


def _entity(record: Place | Physician) -> Entity:
    return Entity.PLACE if isinstance(record, Place) else Entity.PHYSICIAN


def _same(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME


def _acceptable_resh(resh: str) -> str:
    try:
        return checked_place(Place(PlaceKind.HOSPITAL, "-", resh=resh)).resh
    except RuleError:
        return ""


def _acceptable(named: Physician) -> Physician:
    """The physician without what the list would refuse."""
    kept = named
    for name in ("hpr", "email", "phone"):
        try:
            checked_physician(_with(Physician("-"), {name: getattr(named, name)}))
        except RuleError:
            kept = _with(kept, {name: ""})
    return kept


def _with(physician: Physician, texts: dict[str, str]) -> Physician:
    return replace(physician, **texts)  # type: ignore[arg-type]
