"""Hospitals, departments, laboratories and physicians, with the time for which an entry is valid."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID, uuid4

from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line


class PlaceKind(StrEnum):
    HOSPITAL = "hospital"
    DEPARTMENT = "department"
    PATHOLOGY = "pathology"
    LABORATORY = "laboratory"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the health service. ``resh`` is its number in the register of units (digits, or empty).

    ``parent`` is the name of the hospital a department belongs to; ``site`` the letter of an inclusion site
    of IMPRESS-Norway.
    """

    kind: PlaceKind
    name: str
    short_name: str = ""
    parent: str = ""
    resh: str = ""
    site: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    id: UUID = field(default_factory=uuid4)
    version: int = 0

    def valid_on(self, day: dt.date) -> bool:
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True, slots=True)
class Physician:
    """A physician who refers patients or answers for them. ``hpr`` has up to nine digits."""

    name: str
    title: str = ""
    hpr: str = ""
    email: str = ""
    phone: str = ""
    hospital: str = ""
    department: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    id: UUID = field(default_factory=uuid4)
    version: int = 0

    def valid_on(self, day: dt.date) -> bool:
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place, and how many referrals, specimens or tests name it."""

    place: Place
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class KnownPhysician:
    """A physician, and how many referrals name them."""

    physician: Physician
    chosen: int = 0


INCLUSION_SITES = MappingProxyType(
    {
        "R": "Radiumhospitalet",
        "U": "Ullevål",
        "C": "Rikshospitalet",
        "A": "Akershus universitetssykehus",
        "D": "Drammen",
        "B": "Bærum",
        "G": "Gjøvik",
        "I": "Hamar",
        "L": "Lillehammer",
        "T": "Vestfold",
        "K": "Sørlandet",
        "Q": "Østfold",
        "V": "Telemark",
        "Y": "Lovisenberg",
        "H": "Haukeland",
        "S": "Stavanger",
        "E": "Fonna",
        "F": "Førde",
        "O": "St. Olavs hospital",
        "M": "Nord-Trøndelag",
        "J": "Møre og Romsdal",
        "N": "Nord-Norge",
        "P": "Nordland",
    }
)
"""The 23 inclusion sites of IMPRESS-Norway by the letter in its study ids (InPreD's report generator)."""

_STUDY_ID = re.compile(r"IMPR\.([A-Z])-\d{4}")


def inclusion_site(study_id: str) -> str | None:
    """The site that a study id such as ``IMPR.H-0123`` names, or None."""
    found = _STUDY_ID.search(study_id)
    return INCLUSION_SITES.get(found[1]) if found else None


def checked_place(place: Place) -> Place:
    """The place with clean text; RuleError for what is missing or can't be so.

    Only departments belong to a hospital, only hospitals are inclusion sites.
    """
    cleaned = replace(
        place,
        name=clean_line(place.name, 200),
        short_name=clean_line(place.short_name, 60),
        parent=clean_line(place.parent, 200) if place.kind is PlaceKind.DEPARTMENT else "",
        resh=clean_line(place.resh, 20),
        site=clean_line(place.site, 1).upper() if place.kind is PlaceKind.HOSPITAL else "",
    )
    if not cleaned.name:
        raise RuleError("The name is missing.", "Navnet mangler.", "name")
    if cleaned.kind is PlaceKind.DEPARTMENT and not cleaned.parent:
        raise RuleError(
            "Name the hospital that the department belongs to.",
            "Skriv hvilket sykehus avdelingen hører til.",
            "parent",
        )
    if cleaned.resh and not cleaned.resh.isdecimal():
        raise RuleError("A RESH number has digits only.", "Et RESH-nummer har bare sifre.", "resh")
    _require_validity(cleaned.valid_from, cleaned.valid_to)
    return cleaned


def checked_physician(physician: Physician) -> Physician:
    """The physician with clean text; RuleError for what is missing or can't be so."""
    lines = {
        name: clean_line(getattr(physician, name), 200)
        for name in ("name", "title", "hpr", "email", "phone", "hospital", "department")
    }
    cleaned = replace(physician, **lines)  # type: ignore[arg-type]
    if not cleaned.name:
        raise RuleError("The name is missing.", "Navnet mangler.", "name")
    if cleaned.hpr and not (cleaned.hpr.isdecimal() and len(cleaned.hpr) <= 9):
        raise RuleError("An HPR number has up to nine digits.", "Et HPR-nummer har inntil ni sifre.", "hpr")
    if cleaned.email and cleaned.email.count("@") != 1:
        raise RuleError("This is not an e-mail address.", "Dette er ikke en e-postadresse.", "email")
    _require_validity(cleaned.valid_from, cleaned.valid_to)
    return cleaned


def _require_validity(first: dt.date | None, last: dt.date | None) -> None:
    if first is not None and last is not None and last < first:
        raise RuleError(
            "The last day of validity is before the first.",
            "Siste gyldighetsdag er før den første.",
            "valid_to",
        )
