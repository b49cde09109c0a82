"""The register of authorisations as a table for a spreadsheet."""

from collections.abc import Iterable
from typing import Final

from mtb.documents.access_wording import ROLES
from mtb.domain.accounts import Authorisation, AuthorisationKind
from mtb.domain.errors import Language, Sentence

_HEADS: Final = (
    Sentence("Time", "Tidspunkt"),
    Sentence("User name", "Brukernavn"),
    Sentence("Name", "Navn"),
    Sentence("Unit", "Enhet"),
    Sentence("What", "Hva"),
    Sentence("Role", "Rolle"),
    Sentence("Purpose", "Formål"),
    Sentence("By", "Av"),
)
_KINDS: Final = {
    AuthorisationKind.GRANTED: Sentence("granted", "gitt"),
    AuthorisationKind.WITHDRAWN: Sentence("withdrawn", "trukket"),
}


def register_table(lines: Iterable[Authorisation], language: Language) -> tuple[list[str], list[list[str]]]:
    """Heads, and the lines in the order they were written; times are local."""
    return [head.text(language) for head in _HEADS], [_row(line, language) for line in lines]


def _row(line: Authorisation, language: Language) -> list[str]:
    return [
        f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}",
        line.login,
        line.name,
        line.unit,
        _KINDS[line.kind].text(language),
        ROLES[line.role].text(language),
        line.purpose,
        line.by,
    ]
