"""R2: the register of authorisations as a spreadsheet shows it."""

import datetime as dt
from uuid import UUID

import pytest

from mtb.domain.accounts import Authorisation, AuthorisationKind
from mtb.domain.rights import Role
from mtb.services.register_table import register_table

AT = dt.datetime(2026, 11, 24, 9, 5, 7, tzinfo=dt.UTC)


def line(kind: AuthorisationKind, role: Role) -> Authorisation:
    return Authorisation(UUID(int=1), "kari", "Kari Berg", kind, role, "OUS", "Drift", "iadm", AT)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ("gitt", "Kimbanefunn", "trukket", "Leser")),
        ("en", ("granted", "Germline findings", "withdrawn", "Reader")),
    ],
)
def test_r02_each_line_says_who_what_why_by_whom_and_when(language, words):
    lines = [line(AuthorisationKind.GRANTED, Role.GERMLINE), line(AuthorisationKind.WITHDRAWN, Role.READER)]
    heads, rows = register_table(lines, language)
    assert len(heads) == 8
    assert [(row[4], row[5]) for row in rows] == [words[:2], words[2:]]
    assert rows[0][:4] == [f"{AT.astimezone():%Y-%m-%d %H:%M:%S}", "kari", "Kari Berg", "OUS"]
    assert rows[0][6:] == ["Drift", "iadm"]
