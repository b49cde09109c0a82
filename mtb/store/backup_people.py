"""Who may open a backup and restore it, as key files and the accounts inside a database file tell."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.accounts import AuthorisationKind
from mtb.domain.errors import FileError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.store.backups import opened_to_read
from mtb.store.key_file import kept_key_file_of, key_file_of, read_keyring
from mtb.store.keyring import MOST_BYTES, Keyring
from mtb.store.sidecar import read_file


@dataclass(frozen=True, slots=True)
class OneKeyring:
    """A keyring that is only read; wrong passwords are counted where the database counts them."""

    keyring: Keyring
    attempts_file: Path
    anchor_file: Path

    def read(self) -> Keyring:
        return self.keyring


def present_keyring(database: Path) -> Keyring | None:
    """The keyring beside a database, however damaged the database is; None where none can be read."""
    try:
        return read_keyring(database)
    except FileError:
        pass
    for path in (key_file_of(database), kept_key_file_of(database)):
        try:
            return Keyring.from_text(read_file(path, MOST_BYTES).decode(), path)
        except (OSError, ValueError, FileError):
            continue
    return None


def person_in(database: Path, cipher: str, login: str, *, at_rest: bool) -> tuple[Actor, bool] | None:
    """An account's person with their roles, and whether the account is active; None where there is none.

    None also for a file that can't be read.
    """
    try:
        with opened_to_read(database, cipher, at_rest=at_rest) as connection:
            found = connection.execute(
                "SELECT id, login, name, unit, deactivated_at FROM accounts WHERE login = ?", [login]
            ).fetchone()
            if found is None:
                return None
            lines = connection.execute(
                "SELECT kind, role FROM authorisations WHERE account_id = ? ORDER BY line", [found[0]]
            ).fetchall()
    except sqlcipher.Error:
        return None
    roles: set[Role] = set()
    for kind, role in lines:
        (roles.add if kind == AuthorisationKind.GRANTED else roles.discard)(Role(role))
    return Actor(found[1], found[2], frozenset(roles), UUID(found[0]), found[3]), found[4] is None
