"""A database with accounts: an administrator, and one person for each role. Tests run on both databases."""

import hashlib
import unicodedata
from dataclasses import dataclass

import pytest

from mtb.domain.accounts import AccountDraft
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.store import sealing
from mtb.store.sealing import Cost
from mtb.wiring import Services, person_at_the_keyboard
from tests.postgresql_server import on_both_databases

PASSWORD = "tre små katter i snøen"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    on_both_databases(metafunc)


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost nothing here; what they cost in the program is tested by itself."""

    def stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
        return hashlib.blake2b(
            unicodedata.normalize("NFKC", secret).encode(), digest_size=32, key=salt
        ).digest()

    monkeypatch.setattr(sealing, "stretched", stretched)


@dataclass(frozen=True)
class Hospital:
    """Everybody who works with one database."""

    services: Services
    people: dict[Role, Actor]

    def __getitem__(self, role: Role) -> Actor:
        return self.people[role]

    @property
    def admin(self) -> Actor:
        return self.people[Role.ADMINISTRATOR]

    def account(self, role: Role):
        return next(each for each in self.services.accounts.all(self.admin) if each.login == role.value)


@pytest.fixture
def hospital(services: Services) -> Hospital:
    accounts = services.accounts
    first = AccountDraft("administrator", "A. Sjef", "OUS")
    accounts.set_up(person_at_the_keyboard(), first, PASSWORD, [])
    admin = accounts.begin_session("administrator", "session-admin", "PC-1")
    people = {Role.ADMINISTRATOR: admin}
    for role in Role:
        if role is not Role.ADMINISTRATOR:
            roles = [role] if role is not Role.GERMLINE else [role, Role.MOLECULAR_BIOLOGIST]
            accounts.create(
                admin, AccountDraft(role.value, f"P. {role.name.title()}"), PASSWORD, roles, "Drift"
            )
            people[role] = accounts.begin_session(role.value, f"session-{role.value}", "PC-1")
    return Hospital(services, people)
