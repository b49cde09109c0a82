"""From a database that stands open, or is not there yet, to one with its first account signed in."""

from collections.abc import Iterable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from mtb.domain.accounts import AccountDraft
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.program.program import Written
from mtb.store.address import Address
from mtb.ui.kit.background import Background
from mtb.ui.kit.preferences import Preferences
from mtb.ui.screens.set_up.window import SetUpWindow
from mtb.wiring import Services, create_database, new_session, open_services, workstation


class SettingUp(QObject):
    """``services`` are those of a database that is open already; else it is made when all is known."""

    entered = Signal(object, object)
    """The ``Services`` and the ``Actor`` of the first account, whose code has been typed back."""

    def __init__(self, address: Address, person: Actor, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.services: Services | None = None
        self.written: Written | None = None
        """What the person had not saved; the new account finds it again."""
        self._address = address
        self._person = person
        self._background = background

    def window(self, preferences: Preferences) -> SetUpWindow:
        """The pages, to be shown."""
        window = SetUpWindow(
            self._make, self._background, preferences, self._address.label, self._person.account
        )
        window.done.connect(self._sign_in)
        return window

    def close(self) -> None:
        """The person has left on the way."""
        if self.services is not None:
            self.services.close()
            self.services = None

    def _make(self, draft: AccountDraft, password: str, roles: Iterable[Role]) -> str:
        """In the background: the first account, and the database where there is none."""
        if self.services is None:
            path = self._address.path
            if path is None or not path.exists():
                create_database(self._address)
            self.services = open_services(self._address)
        return self.services.accounts.set_up(self._person, draft, password, roles)

    def _sign_in(self, login: str) -> None:
        services = self.services
        if services is None:
            return

        def begin() -> Actor:
            actor = services.accounts.begin_session(login, new_session(), workstation())
            if self.written is not None:
                with suppress(ExpectedError):
                    services.drafts.keep(actor, *self.written)
            return actor

        def came_in(actor: Actor) -> None:
            self.services = None
            self.entered.emit(services, actor)

        self._background.run(self, begin, came_in)
