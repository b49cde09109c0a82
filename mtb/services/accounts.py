"""Accounts: who may sign in, what they may do, their passwords, and who granted it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from mtb.domain.accounts import (
    DEFAULT_LOCK_MINUTES,
    EMERGENCY_MINUTES,
    LOCK_MINUTES,
    Account,
    AccountDraft,
    Authorisation,
    AuthorisationKind,
    Confirmation,
    checked_account,
    checked_password,
    require_purpose,
)
from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.errors import Language, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right, Role
from mtb.domain.texts import clean_line, clean_text
from mtb.services.access import Access
from mtb.services.clock import Clock, system_clock
from mtb.services.files import write_whole
from mtb.store.database import UnitOfWork
from mtb.store.keyring import WrongPasswordError
from mtb.store.keys import KeyHome

_LOCK_MINUTES = "lock_minutes"
_SHORTEST_REASON = 10


class AccountService:
    """For a database that is open. ``data_key`` is what the keyring's slots wrap."""

    def __init__(self, access: Access, home: KeyHome, data_key: bytes, clock: Clock = system_clock) -> None:
        self._access = access
        self._home = home
        self._data_key = data_key
        self._clock = clock

    # The register

    def all(self, actor: Actor) -> list[Account]:
        """Every account there is or was."""
        with self._access.reading(actor, Right.MANAGE_ACCOUNTS) as unit:
            return unit.accounts.all()

    def register(self, actor: Actor, account_id: UUID | None = None) -> list[Authorisation]:
        """The register of authorisations, or one account's lines, in the order they were written."""
        with self._access.reading(actor, Right.MANAGE_ACCOUNTS) as unit:
            return unit.accounts.register(account_id)

    def export_register(self, actor: Actor, path: Path, language: Language) -> None:
        """Put the register of authorisations into a CSV file, whole or not at all; that is logged."""
        from mtb.exchange.tables import BEGINS, csv_table
        from mtb.services.register_table import register_table

        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            lines = unit.accounts.register()
            unit.audit.record(
                Action.EXPORTED, Subject(Entity.ACCOUNT), Ground.ADMINISTRATION, lines=len(lines)
            )
        write_whole(path, csv_table(*register_table(lines, language), language), begins=BEGINS)

    def exist(self) -> bool:
        """Whether the database has been set up with accounts."""
        with self._access.checking() as unit:
            return unit.accounts.any()

    def create(
        self, actor: Actor, draft: AccountDraft, password: str, roles: Iterable[Role], purpose: str
    ) -> Account:
        """A new account, whose owner must change the password at the first sign-in."""
        checked = checked_account(draft)
        checked_password(password, checked.login, checked.name)
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            account = self._added(unit, actor, checked, must_change_password=True)
            for role in sorted(set(roles)):
                _enter(unit, actor, account, AuthorisationKind.GRANTED, role, purpose)
            keyring = self._home.read()
            self._home.write(keyring.with_password(self._data_key, checked.login, password))
            return unit.accounts.get(account.id)

    def grant(self, actor: Actor, account: Account, role: Role, purpose: str) -> Account:
        """Give a role; the line in the register stays for ever."""
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            current = unit.accounts.get(account.id)
            if role in current.roles:
                raise RuleError("The account has this role already.", "Kontoen har allerede denne rollen.")
            _enter(unit, actor, current, AuthorisationKind.GRANTED, role, purpose)
            return unit.accounts.get(account.id)

    def withdraw(self, actor: Actor, account: Account, role: Role, purpose: str) -> Account:
        """Take a role away; the last administrator keeps theirs."""
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            current = unit.accounts.get(account.id)
            if role not in current.roles:
                raise RuleError("The account does not have this role.", "Kontoen har ikke denne rollen.")
            if role is Role.ADMINISTRATOR:
                _require_another_administrator(unit, current)
            _enter(unit, actor, current, AuthorisationKind.WITHDRAWN, role, purpose)
            return unit.accounts.get(account.id)

    def describe(self, actor: Actor, account: Account, name: str, unit_name: str) -> Account:
        """Correct a person's name or unit; entries written before keep what they said."""
        checked = checked_account(AccountDraft(account.login, name, unit_name))
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            unit.accounts.describe(account.id, checked.name, checked.unit)
            unit.audit.record(
                Action.ACCOUNT, _about(account), Ground.ADMINISTRATION, name=checked.name, unit=checked.unit
            )
            return unit.accounts.get(account.id)

    def deactivate(self, actor: Actor, account: Account) -> Account:
        """Close an account: its password opens nothing any more, its entries keep the name."""
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            current = unit.accounts.get(account.id)
            if Role.ADMINISTRATOR in current.roles:
                _require_another_administrator(unit, current)
            unit.accounts.deactivate(account.id, self._clock())
            unit.audit.record(Action.ACCOUNT, _about(account), Ground.ADMINISTRATION, deactivated=True)
            self._home.write(self._home.read().without_account(self._data_key, account.login))
            return unit.accounts.get(account.id)

    # Passwords

    def reset_password(self, actor: Actor, account: Account, password: str) -> None:
        """A new password from an administrator, to be changed at the next sign-in; opens a closed account."""
        checked_password(password, account.login, account.name)
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            unit.accounts.deactivate(account.id, None)
            unit.accounts.set_must_change_password(account.id, wanted=True)
            unit.audit.record(Action.PASSWORD, _about(account), Ground.ADMINISTRATION, reset=True)
            self._home.write(self._home.read().with_password(self._data_key, account.login, password))

    def change_password(self, actor: Actor, old: str, new: str) -> None:
        """The person's own password; WrongPasswordError if the old one does not fit."""
        if actor.account_id is None:
            raise RuleError("There is no account to change.", "Det er ingen konto å endre.")
        checked_password(new, actor.account, actor.name)
        if new == old:
            raise RuleError(
                "The new password is the old one.", "Det nye passordet er det gamle.", field="password"
            )
        self._home.read().unlock(actor.account, old)
        with self._access.checking(actor) as unit:
            account = unit.accounts.get(actor.account_id)
            unit.accounts.set_must_change_password(account.id, wanted=False)
            unit.audit.record(Action.PASSWORD, _about(account), Ground.ADMINISTRATION)
            self._home.write(self._home.read().with_password(self._data_key, account.login, new))

    def confirm(self, actor: Actor, password: str) -> Confirmation:
        """Show that it is really this person, for an act that needs it; RuleError if not."""
        try:
            self._home.read().unlock(actor.account, password)
        except WrongPasswordError:
            raise RuleError(
                "The password is wrong; nothing was done.",
                "Passordet er feil; ingenting ble gjort.",
                field="password",
            ) from None
        return Confirmation(actor.account, self._clock())

    def new_recovery_code(self, actor: Actor) -> str:
        """A new code to print and lock away; the one before opens nothing any more."""
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            keyring, code = self._home.read().with_recovery(self._data_key)
            unit.audit.record(Action.KEY_CHANGED, Subject(Entity.DATABASE), Ground.ADMINISTRATION, code=True)
            self._home.write(keyring)
        return code

    def note_key_change(self, actor: Actor) -> None:
        """The data key is about to be changed; only an administrator may."""
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            unit.audit.record(Action.KEY_CHANGED, Subject(Entity.DATABASE), Ground.ADMINISTRATION)

    # Sessions

    def begin_session(self, login: str, session: str, workstation: str) -> Actor:
        """The actor of somebody whose password has opened the database; the sign-in is logged."""
        with self._access.checking() as unit:
            account = unit.accounts.with_login(login)
        if account is None or not account.active:
            raise RuleError("This account is closed.", "Kontoen er stengt.")
        actor = Actor(
            account.login,
            account.name,
            account.roles,
            account.id,
            account.unit,
            session,
            workstation,
        )
        with self._access.checking(actor) as unit:
            unit.audit.record(Action.SIGNED_IN, _about(account), Ground.ADMINISTRATION)
        return actor

    def note_refused(self, actor: Actor, login: str, at: Iterable[dt.datetime]) -> None:
        """Wrong passwords that were typed while the database was closed are entered now."""
        times = [each.isoformat(timespec="seconds") for each in at]
        if times:
            with self._access.checking(actor) as unit:
                unit.audit.record(
                    Action.REFUSED_SIGN_IN,
                    Subject(Entity.ACCOUNT, login),
                    Ground.ADMINISTRATION,
                    times=times,
                )

    def end_session(self, actor: Actor, *, locked: bool = False) -> None:
        """Signed out, or locked after idle time."""
        with self._access.checking(actor) as unit:
            action = Action.LOCKED if locked else Action.SIGNED_OUT
            unit.audit.record(action, Subject(Entity.ACCOUNT, actor.account), Ground.ADMINISTRATION)
        self._access.forget(actor.session)

    def recover(self, actor: Actor, password: str) -> None:
        """A new password for oneself with the recovery code in hand; nobody else knows it."""
        checked_password(password, actor.account, actor.name)
        if actor.account_id is not None:
            with self._access.checking(actor) as unit:
                account = unit.accounts.get(actor.account_id)
                unit.accounts.set_must_change_password(account.id, wanted=False)
                unit.audit.record(Action.PASSWORD, _about(account), Ground.ADMINISTRATION, recovery=True)
                self._home.write(self._home.read().with_password(self._data_key, account.login, password))

    def must_change_password(self, actor: Actor) -> bool:
        """Whether somebody else knows this person's password."""
        if actor.account_id is None:
            return False
        with self._access.checking() as unit:
            return unit.accounts.get(actor.account_id).must_change_password

    def begin_emergency(self, actor: Actor, reason: str) -> Actor:
        """Emergency access: reading for an hour, with a reason that stands in the log and its own report."""
        why = clean_text(reason, 2_000)
        if len(why) < _SHORTEST_REASON:
            raise RuleError(
                "Write why emergency access is needed.", "Skriv hvorfor nødtilgang trengs.", field="reason"
            )
        until = self._clock() + dt.timedelta(minutes=EMERGENCY_MINUTES)
        changed = replace(actor, emergency=why, emergency_until=until)
        with self._access.checking(changed) as unit:
            unit.audit.record(
                Action.EMERGENCY, Subject(Entity.DATABASE), Ground.EMERGENCY, reason=why, until=until
            )
        return changed

    # Settings

    def lock_minutes(self) -> int:
        """After how many idle minutes the program locks."""
        with self._access.checking() as unit:
            return int(unit.settings.get(_LOCK_MINUTES) or DEFAULT_LOCK_MINUTES)

    def set_lock_minutes(self, actor: Actor, minutes: int) -> None:
        if minutes not in LOCK_MINUTES:
            raise RuleError(
                "The program locks after 1 to 60 idle minutes.",
                "Programmet låses etter 1 til 60 minutter uten bruk.",
                field="lock_minutes",
            )
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            unit.settings.set(_LOCK_MINUTES, str(minutes))
            unit.audit.record(
                Action.SETTING, Subject(Entity.DATABASE), Ground.ADMINISTRATION, lock_minutes=minutes
            )

    def set_up(self, actor: Actor, draft: AccountDraft, password: str, roles: Iterable[Role]) -> str:
        """The first account of a database that had none, an administrator; returns the recovery code.

        From here on the database opens only with a password or the code.
        """
        checked = checked_account(draft)
        checked_password(password, checked.login, checked.name)
        if self.exist():
            raise RuleError("The database has accounts already.", "Databasen har allerede kontoer.")
        wanted = frozenset({*roles, Role.ADMINISTRATOR})
        with self._access.writing(actor, Right.MANAGE_ACCOUNTS) as unit:
            account = self._added(unit, actor, checked, must_change_password=False)
            for role in sorted(wanted):
                _enter(unit, actor, account, AuthorisationKind.GRANTED, role, "")
            keyring = self._home.read().with_password(self._data_key, checked.login, password)
            keyring, code = keyring.with_recovery(self._data_key)
            self._home.write(keyring.closed(self._data_key))
        return code

    def _added(
        self, unit: UnitOfWork, actor: Actor, draft: AccountDraft, *, must_change_password: bool
    ) -> Account:
        if unit.accounts.with_login(draft.login) is not None:
            raise RuleError(
                f"There is an account {draft.login} already.",
                f"Det finnes allerede en konto {draft.login}.",
                field="login",
            )
        account_id = unit.accounts.add(
            draft, actor.account, self._clock(), must_change_password=must_change_password
        )
        account = unit.accounts.get(account_id)
        unit.audit.record(Action.ACCOUNT, _about(account), Ground.ADMINISTRATION, created=draft.login)
        return account


def _enter(
    unit: UnitOfWork, actor: Actor, account: Account, kind: AuthorisationKind, role: Role, purpose: str
) -> None:
    """Write a line of the register, and of the log."""
    words = require_purpose(role, purpose) if kind is AuthorisationKind.GRANTED else clean_line(purpose)
    unit.accounts.enter(account, kind, role, words, actor.account, unit.now)
    unit.audit.record(
        Action.AUTHORISATION,
        _about(account),
        Ground.ADMINISTRATION,
        kind=kind.value,
        role=role.value,
        purpose=words,
    )


def _about(account: Account) -> Subject:
    return Subject(Entity.ACCOUNT, account.login)


def _require_another_administrator(unit: UnitOfWork, account: Account) -> None:
    others = [
        each
        for each in unit.accounts.all()
        if each.active and each.id != account.id and Role.ADMINISTRATOR in each.roles
    ]
    if not others:
        raise RuleError(
            "This is the only administrator; make another one first.",
            "Dette er den eneste administratoren; gi rollen til en annen først.",
        )
