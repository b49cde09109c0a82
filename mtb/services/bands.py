"""The versions of the bands for burden and microsatellites: listed, and a new one put in force."""

import datetime as dt
import json
from dataclasses import asdict
from typing import Final

from mtb.domain.audit import Action, Entity, Subject
from mtb.domain.band_sets import OWN_VERSION, BandSets, BandVersion
from mtb.domain.biomarkers import BandSet
from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.access import Access
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_SETTINGS: Final = "band_sets/"


class BandService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def all(self, actor: Actor) -> BandSets:
        """Every version there ever was."""
        with self._access.reading(actor) as unit:
            return band_sets(unit)

    def in_force(self, actor: Actor) -> BandSet:
        """What numbers are read by now."""
        return self.all(actor).in_force

    def today(self) -> dt.date:
        return local_day(self._clock())

    def add(self, actor: Actor, bands: BandSet, seen: BandSet) -> BandSets:
        """Put a new version in force; what is signed keeps the one it was signed with.

        ``seen`` is the one that was in force when the person looked; ConflictError when it no longer is.
        """
        now = self._clock()
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            before = band_sets(unit)
            if before.in_force != seen:
                raise ConflictError
            after = before.with_new(BandVersion(bands, now, actor.display_name))
            _write(unit, len(before.versions), after.versions[-1])
            unit.changed.add(Kind.RESULT)
            unit.audit.record(
                Action.SETTING,
                Subject(Entity.DATABASE),
                setting="band_sets",
                version=bands.label,
                before=seen.label,
            )
            return after


def band_sets(unit: UnitOfWork) -> BandSets:
    """The program's own version and those that were put in force here."""
    kept = unit.settings.named(_SETTINGS)
    return BandSets((OWN_VERSION, *(_version(json.loads(kept[name])) for name in sorted(kept))))


def _write(unit: UnitOfWork, number: int, version: BandVersion) -> None:
    """Each version has a place of its own, so that none is ever written over."""
    since = None if version.since is None else version.since.isoformat()
    content = {"bands": asdict(version.bands), "since": since, "by": version.by}
    unit.settings.set(f"{_SETTINGS}{number:04}", json.dumps(content, ensure_ascii=False, sort_keys=True))


def _version(kept: dict[str, object]) -> BandVersion:
    bands, since = kept["bands"], kept["since"]
    assert isinstance(bands, dict)  # noqa: S101 - written by _write
    return BandVersion(
        BandSet(**bands), None if since is None else dt.datetime.fromisoformat(str(since)), str(kept["by"])
    )
