"""Norwegian personal identifiers: fødselsnummer, D-number and the numbers hospitals use beside them.

Rules after Skatteetaten's documentation of the National Population Register; the wider first control digit
(remainder 0-3) is issued from 2032 and is accepted today. Sex and century are never derived from a number:
from 2032 it no longer holds them, so birth date and sex are fields of their own.
"""

from dataclasses import dataclass
from enum import StrEnum
from operator import mul

from mtb.domain.errors import RuleError

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_ALLOWED_REMAINDERS = frozenset({0, 1, 2, 3})
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class IdentifierKind(StrEnum):
    NATIONAL = "fnr"
    D_NUMBER = "dnr"
    AID_NUMBER = "hnr"
    SHARED_AID_NUMBER = "fhn"


@dataclass(frozen=True, slots=True)
class NationalIdentity:
    """A checked number of eleven digits."""

    number: str
    kind: IdentifierKind
    synthetic: bool

    @property
    def masked(self) -> str:
        """As it is shown until somebody asks: the date part only."""
        return f"{self.number[:6]} *****"

    @property
    def spaced(self) -> str:
        return f"{self.number[:6]} {self.number[6:]}"

    @property
    def birth_day_and_month(self) -> tuple[int, int] | None:
        """Day and month of birth, to compare with the recorded date; None for numbers without a date."""
        return None if self.kind is IdentifierKind.SHARED_AID_NUMBER else _day_and_month(self.number)


def parse_national_identity(text: str) -> NationalIdentity:
    """Check a number as it was typed (spaces and points are allowed); raises RuleError in words."""
    number = "".join(sign for sign in text if sign not in " .-\u00a0")
    if not (number.isascii() and number.isdigit()):
        raise RuleError(
            "A national identity number holds digits only.", "Et fødselsnummer inneholder bare sifre."
        )
    if len(number) != 11:
        raise RuleError(
            f"A national identity number has 11 digits; this has {len(number)}.",
            f"Et fødselsnummer har 11 sifre; dette har {len(number)}.",
        )
    digits = [int(sign) for sign in number]
    if _sum(_FIRST_WEIGHTS, digits) not in _ALLOWED_REMAINDERS or _sum(_SECOND_WEIGHTS, digits) != 0:
        raise RuleError(
            "The check digits do not fit: one of the digits is wrong.",
            "Kontrollsifrene stemmer ikke: minst ett siffer er feil.",
        )
    return NationalIdentity(number, _kind(number), synthetic=_is_synthetic(number))


def synthetic_number(day: int, month: int, year: int, first_serial: int = 0) -> str:
    """A number for demonstrations and tests: month + 80, so it can belong to nobody.

    Takes the first serial (0-998) from ``first_serial`` on that gives valid check digits of the rule in
    force before 2032.
    """
    for serial in range(first_serial, 999):
        stem = f"{day:02}{month + 80:02}{year % 100:02}{serial:03}"
        digits = [int(sign) for sign in stem]
        first = -_sum(_FIRST_WEIGHTS[:9], digits) % 11
        second = -_sum(_SECOND_WEIGHTS[:10], [*digits, first]) % 11
        if first < 10 and second < 10:
            return f"{stem}{first}{second}"
    raise ValueError("no serial left for this date")


def _sum(weights: tuple[int, ...], digits: list[int]) -> int:
    total: int = sum(map(mul, weights, digits))
    return total % 11


def _kind(number: str) -> IdentifierKind:
    if number[0] in "89":
        return IdentifierKind.SHARED_AID_NUMBER
    if _day_and_month(number) is None:
        raise RuleError("The date in this number does not exist.", "Datoen i nummeret finnes ikke.")
    if int(number[:2]) > 40:
        return IdentifierKind.D_NUMBER
    if 40 < int(number[2:4]) <= 52:
        return IdentifierKind.AID_NUMBER
    return IdentifierKind.NATIONAL


def _day_and_month(number: str) -> tuple[int, int] | None:
    day, month = int(number[:2]) % 40, int(number[2:4])
    for added in (80, 65, 40):  # Skatteetaten's and Norsk Helsenett's synthetic numbers; aid numbers
        if month > added:
            month -= added
            break
    if 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        return day, month
    return None


def _is_synthetic(number: str) -> bool:
    return number[0] not in "89" and int(number[2:4]) > 65
