"""Unsaved text: kept for its writer, offered again after a lock or a crash."""

import datetime as dt

from mtb.domain.drafts import Draft
from mtb.domain.people import Actor
from mtb.services.access import Access
from mtb.services.clock import Clock, system_clock


class DraftService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def keep(self, actor: Actor, place: str, values: dict[str, object]) -> dt.datetime:
        """Keep what is written at a place, which names the form and its record, instead of what was there.

        Gives back when that was, in UTC.
        """
        draft = Draft(place, values, self._clock())
        with self._access.checking(actor) as unit:
            unit.drafts.keep(actor.account, draft)
        return draft.saved_at

    def of(self, actor: Actor) -> list[Draft]:
        """What this person has not saved, the newest first."""
        with self._access.checking() as unit:
            return unit.drafts.of(actor.account)

    def forget(self, actor: Actor, place: str) -> None:
        """It was saved, or thrown away."""
        with self._access.checking(actor) as unit:
            unit.drafts.forget(actor.account, place)
