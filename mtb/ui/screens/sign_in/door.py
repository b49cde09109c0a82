"""What the window of the way in asks of the program."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from mtb.domain.people import Actor
from mtb.services.accounts import AccountService


class Why(Enum):
    """Why nobody is signed in."""

    STARTED = "started"
    IDLE = "idle"
    ASKED = "asked"
    SYSTEM = "system"
    SIGNED_OUT = "signed_out"


@dataclass(frozen=True, slots=True)
class Reason:
    """``minutes`` is how long nobody used the program, where that is why."""

    why: Why = Why.STARTED
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and who has opened it. ``services`` is for the program alone."""

    services: object
    accounts: AccountService
    actor: Actor
    must_change_password: bool


class Door(Protocol):
    """A database that is closed. Every method may take a moment: call it in the background."""

    @property
    def label(self) -> str:
        """How the database is called."""
        ...

    def prepare(self) -> None:
        """Load what a sign-in needs, so that it is quick."""
        ...

    def wait(self, login: str) -> int:
        """How many seconds this account must wait after wrong passwords."""
        ...

    def enter(self, login: str, password: str) -> Opened:
        """Open with a password; an ExpectedError where that can't be."""
        ...

    def recover(self, code: str, login: str, password: str) -> Opened:
        """Open with the printed code and give the account a new password."""
        ...

    def give_up(self, opened: Opened) -> None:
        """Close again what was opened: the person has turned back."""
        ...
