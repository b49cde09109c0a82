"""Accounts and the register of authorisations within one unit of work."""

import datetime as dt
from collections import defaultdict
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select, update

from mtb.domain.accounts import (
    Account,
    AccountDraft,
    Authorisation,
    AuthorisationKind,
    roles_after,
)
from mtb.domain.changes import Kind
from mtb.domain.errors import NotFoundError
from mtb.domain.rights import Role
from mtb.store.safety_tables import accounts, authorisations


class AccountStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def all(self) -> list[Account]:
        """Every account there is or was, by login."""
        rows = self._connection.execute(select(accounts).order_by(accounts.c.login)).all()
        lines = self._lines_by_account()
        return [_account(row, lines[row.id]) for row in rows]

    def get(self, account_id: UUID) -> Account:
        return self._one(accounts.c.id == account_id)

    def with_login(self, login: str) -> Account | None:
        try:
            return self._one(accounts.c.login == login)
        except NotFoundError:
            return None

    def any(self) -> bool:
        """Whether the database has been set up with accounts."""
        return self._connection.execute(select(accounts.c.id).limit(1)).first() is not None

    def add(self, draft: AccountDraft, by: str, now: dt.datetime, *, must_change_password: bool) -> UUID:
        account_id = uuid4()
        self._connection.execute(
            insert(accounts).values(
                id=account_id,
                login=draft.login,
                name=draft.name,
                unit=draft.unit,
                created_at=now,
                created_by=by,
                must_change_password=must_change_password,
            )
        )
        self._changed.add(Kind.ACCOUNT)
        return account_id

    def describe(self, account_id: UUID, name: str, unit: str) -> None:
        """A person's name or unit has changed."""
        self._set(account_id, name=name, unit=unit)

    def deactivate(self, account_id: UUID, at: dt.datetime | None) -> None:
        """Close an account, or open it again with None."""
        self._set(account_id, deactivated_at=at)

    def set_must_change_password(self, account_id: UUID, *, wanted: bool) -> None:
        self._set(account_id, must_change_password=wanted)

    def enter(
        self, account: Account, kind: AuthorisationKind, role: Role, purpose: str, by: str, now: dt.datetime
    ) -> None:
        """Write the next line of the register."""
        last = self._connection.execute(select(func.max(authorisations.c.line))).scalar() or 0
        self._connection.execute(
            insert(authorisations).values(
                line=last + 1,
                account_id=account.id,
                kind=kind.value,
                role=role.value,
                unit=account.unit,
                purpose=purpose,
                by=by,
                at=now,
            )
        )
        self._changed.add(Kind.ACCOUNT)

    def register(self, account_id: UUID | None = None) -> list[Authorisation]:
        """Every line of the register, or of one account, in the order they were written."""
        statement = (
            select(authorisations, accounts.c.login, accounts.c.name)
            .join(accounts, accounts.c.id == authorisations.c.account_id)
            .order_by(authorisations.c.line)
        )
        if account_id is not None:
            statement = statement.where(authorisations.c.account_id == account_id)
        return [_authorisation(row) for row in self._connection.execute(statement)]

    def _one(self, condition: Any) -> Account:
        row = self._connection.execute(select(accounts).where(condition)).first()
        if row is None:
            raise NotFoundError("There is no such account.", "Kontoen finnes ikke.")
        return _account(row, self.register(row.id))

    def _set(self, account_id: UUID, **values: object) -> None:
        self._connection.execute(update(accounts).where(accounts.c.id == account_id).values(**values))
        self._changed.add(Kind.ACCOUNT)

    def _lines_by_account(self) -> dict[UUID, list[Authorisation]]:
        lines = defaultdict(list)
        for line in self.register():
            lines[line.account_id].append(line)
        return lines


def _account(row: Any, lines: list[Authorisation]) -> Account:
    return Account(
        id=row.id,
        login=row.login,
        name=row.name,
        unit=row.unit,
        created_at=row.created_at,
        created_by=row.created_by,
        deactivated_at=row.deactivated_at,
        must_change_password=row.must_change_password,
        roles=roles_after(lines),
    )


def _authorisation(row: Any) -> Authorisation:
    return Authorisation(
        row.account_id,
        row.login,
        row.name,
        AuthorisationKind(row.kind),
        Role(row.role),
        row.unit,
        row.purpose,
        row.by,
        row.at,
    )
