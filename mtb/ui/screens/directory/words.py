"""What is said of a person or a place: its validity, how often it was chosen, where it belongs."""

import datetime as dt
from typing import TypeAlias

from PySide6.QtCore import QObject

from mtb.domain.places import INCLUSION_SITES, KnownPhysician, KnownPlace, Physician, Place, PlaceKind
from mtb.ui import labels
from mtb.ui.case_words import place_kind
from mtb.ui.kit.suggest_field import Suggestion

Entry: TypeAlias = Place | Physician
Known: TypeAlias = KnownPlace | KnownPhysician


def entry_of(known: Known) -> Entry:
    """The record itself, without how often it was chosen."""
    return known.place if isinstance(known, KnownPlace) else known.physician


def has_ended(entry: Entry, today: dt.date) -> bool:
    """Whether the last day of validity is over."""
    return entry.valid_to is not None and entry.valid_to < today


class EntryWords(QObject):
    """One for each list: the tool that gathers words sees them in ``tr``."""

    def validity(self, entry: Entry, today: dt.date) -> str:
        """``ended 31.12.2024``, ``until …``, ``from …``; nothing for what is always valid."""
        first, last = entry.valid_from, entry.valid_to
        if last is not None and last < today:
            return self.tr("ended {day}").format(day=labels.day(last))
        if first is not None and first > today:
            return self.tr("from {day}").format(day=labels.day(first))
        if last is not None:
            return self.tr("until {day}").format(day=labels.day(last))
        return self.tr("since {day}").format(day=labels.day(first)) if first is not None else ""

    def chosen(self, times: int) -> str:
        return self.tr("chosen %n time(s)", "", times) if times else self.tr("not chosen yet")

    def belongs_to(self, place: Place) -> str:
        """The hospital of a department, or a place's short name."""
        return place.parent if place.kind is PlaceKind.DEPARTMENT else place.short_name

    def kind(self, place: Place) -> str:
        return place_kind(place.kind)

    def site(self, place: Place) -> str:
        """``H`` for the inclusion site whose study ids have that letter."""
        return place.site

    def offered(self, known: KnownPlace) -> Suggestion:
        """How a hospital or a department is offered while somebody types."""
        facts = (self.belongs_to(known.place), self.chosen(known.chosen) if known.chosen else "")
        return Suggestion(known.place.name, " · ".join(fact for fact in facts if fact))


def site_choices() -> list[tuple[str, str]]:
    """Every inclusion site with its letter."""
    return [(letter, f"{letter} · {name}") for letter, name in sorted(INCLUSION_SITES.items())]
