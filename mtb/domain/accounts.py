"""Accounts, the register of authorisations, and what a password must be."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.domain.texts import clean_line

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256
DEFAULT_LOCK_MINUTES = 10
LOCK_MINUTES = range(1, 61)
EMERGENCY_MINUTES = 60
CONFIRMED_FOR = dt.timedelta(minutes=2)
_LOGIN = re.compile(r"[a-z0-9æøå][a-z0-9æøå._-]{1,39}")


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """What a new account needs. ``login`` is what its owner types; ``unit`` their department and hospital."""

    login: str
    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's own account; it is deactivated, never deleted."""

    id: UUID
    login: str
    name: str
    unit: str
    created_at: dt.datetime
    created_by: str
    deactivated_at: dt.datetime | None = None
    must_change_password: bool = False
    roles: frozenset[Role] = frozenset()

    @property
    def active(self) -> bool:
        return self.deactivated_at is None


class AuthorisationKind(StrEnum):
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Authorisation:
    """One line of the register: a role granted to an account or withdrawn, by whom, when and what for."""

    account_id: UUID
    login: str
    name: str
    kind: AuthorisationKind
    role: Role
    unit: str
    purpose: str
    by: str
    at: dt.datetime


def roles_after(history: Iterable[Authorisation]) -> frozenset[Role]:
    """The roles an account has, from its lines in the order they were written."""
    roles: set[Role] = set()
    for line in history:
        if line.kind is AuthorisationKind.GRANTED:
            roles.add(line.role)
        else:
            roles.discard(line.role)
    return frozenset(roles)


def checked_account(draft: AccountDraft) -> AccountDraft:
    """The draft with clean texts; RuleError if the login can't be one or the name is missing."""
    login = clean_line(draft.login).casefold()
    name = clean_line(draft.name)
    if _LOGIN.fullmatch(login) is None:
        raise RuleError(
            "A user name has 2 to 40 letters, digits, dots or hyphens.",
            "Et brukernavn har 2 til 40 bokstaver, tall, punktum eller bindestrek.",
            field="login",
        )
    if not name:
        raise RuleError(
            "The person's full name is missing; minutes and log show it.",
            "Fullt navn mangler; referat og logg viser det.",
            field="name",
        )
    return AccountDraft(login, name, clean_line(draft.unit))


def checked_password(password: str, login: str = "", name: str = "") -> str:
    """The password unchanged; RuleError if it is too short, too long or says who its owner is."""
    if len(password) < SHORTEST_PASSWORD:
        raise RuleError(
            f"A password has at least {SHORTEST_PASSWORD} characters; a sentence is easy to remember.",
            f"Et passord har minst {SHORTEST_PASSWORD} tegn; en setning er lett å huske.",
            field="password",
        )
    if len(password) > LONGEST_PASSWORD:
        raise RuleError(
            f"A password has at most {LONGEST_PASSWORD} characters.",
            f"Et passord har høyst {LONGEST_PASSWORD} tegn.",
            field="password",
        )
    plain = password.casefold()
    own = [word for word in (login.casefold(), *name.casefold().split()) if len(word) > 3]
    if len(set(plain)) < 5 or any(len(plain.replace(word, "")) < 8 for word in own):
        raise RuleError(
            "This password is easy to guess. Choose other words.",
            "Dette passordet er lett å gjette. Velg andre ord.",
            field="password",
        )
    return password


def require_purpose(role: Role, purpose: str) -> str:
    """Why a role is granted; the germline right never without a stated purpose."""
    cleaned = clean_line(purpose)
    if role is Role.GERMLINE and not cleaned:
        raise RuleError(
            "The right to germline findings is granted for a stated purpose. Write it.",
            "Rett til kimbanefunn gis for et angitt formål. Skriv det.",
            field="purpose",
        )
    return cleaned


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person has just typed their password again, for an act that needs it."""

    account: str
    at: dt.datetime


def require_confirmed(confirmation: Confirmation, actor: Actor, now: dt.datetime) -> None:
    """RuleError unless it was this person, within the last two minutes."""
    age = now - confirmation.at
    if confirmation.account != actor.account or not dt.timedelta(0) <= age <= CONFIRMED_FOR:
        raise RuleError("Type your password again.", "Skriv passordet på nytt.", field="password")
