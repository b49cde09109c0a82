"""A database with accounts, and somebody at the window of the way in."""

from typing import Any

from mtb.app import Entrance
from mtb.domain.accounts import AccountDraft
from mtb.domain.rights import Role
from mtb.store.address import Address
from mtb.store.sealing import Cost
from mtb.wiring import open_services, person_at_the_keyboard, sign_in
from tests.ui.desk import Desk

CHEAP = Cost(time=2, memory_kib=19 << 10, lanes=1)
PASSWORD = "en lang setning her"
ANOTHER = "en helt annen setning"


def set_up_accounts(address: Address) -> str:
    """kberg is administrator and case worker, leser reads, admin runs the accounts, ny was never here."""
    services = open_services(address)
    draft = AccountDraft("kberg", "K. Berg", "OUS")
    code = services.accounts.set_up(person_at_the_keyboard(), draft, PASSWORD, [Role.CASE_WORKER])
    services.close()
    services, actor = sign_in(address, "kberg", PASSWORD)
    for login, name, role in (
        ("leser", "L. Eser", Role.READER),
        ("admin", "A. Dmin", Role.ADMINISTRATOR),
        ("ny", "N. Yankomst", Role.CASE_WORKER),
    ):
        account = services.accounts.create(actor, AccountDraft(login, name), PASSWORD, [role], "")
        if login != "ny":
            with services.database.writing() as unit:
                unit.accounts.set_must_change_password(account.id, wanted=False)
    services.accounts.end_session(actor)
    services.close()
    return code


class Visitor(Desk):
    """A person before the entrance; the window is whatever it shows now."""

    def __init__(self, qtbot: Any, entrance: Entrance) -> None:
        self.qtbot = qtbot
        self.entrance = entrance

    @property
    def window(self) -> Any:
        return self.entrance.program.window if self.entrance.program else self.entrance.window

    def sign_in(self, login: str = "kberg", password: str = PASSWORD) -> None:
        """Type name and password and come in."""
        self.type_into("login", login)
        self.type_into("password", password)
        self.click("sign_in")
        self.sees(lambda: self.entrance.program is not None, "nobody came in")
        self.settle()

    def settle(self) -> None:
        """Let what was begun end, and its answers arrive."""
        program = self.entrance.program
        self.sees(lambda: program is None or not program.is_busy())
