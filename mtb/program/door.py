"""The way into one database, as the sign-in window asks for it."""

from typing import cast

from mtb.domain.people import Actor
from mtb.store.address import Address
from mtb.ui.screens.sign_in.door import Opened
from mtb.wiring import Services, entrance, prepare_sign_in, recover, sign_in


class DatabaseDoor:
    """Every method works on the files and the database: call it in the background."""

    def __init__(self, address: Address) -> None:
        self._address = address

    @property
    def label(self) -> str:
        return self._address.label

    def prepare(self) -> None:
        prepare_sign_in()

    def wait(self, login: str) -> int:
        return entrance(self._address).wait(login)

    def enter(self, login: str, password: str) -> Opened:
        return self._opened(*sign_in(self._address, login, password))

    def recover(self, code: str, login: str, password: str) -> Opened:
        return self._opened(*recover(self._address, code, login, password))

    def give_up(self, opened: Opened) -> None:
        opened.accounts.end_session(opened.actor)
        cast("Services", opened.services).close()

    def _opened(self, services: Services, actor: Actor) -> Opened:
        accounts = services.accounts
        return Opened(services, accounts, actor, accounts.must_change_password(actor))
