"""What opens a database: its keyring, where that is kept, and the keys that follow from the data key."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mtb import paths
from mtb.store.address import Address, require_database
from mtb.store.key_file import LockedError, raw_key, read_keyring, write_keyring
from mtb.store.keyring import Keyring, derived
from mtb.store.server_keys import read_server_keyring, write_server_keyring


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """An opened keyring. ``cipher`` is what SQLCipher takes, empty for a server."""

    data_key: bytes
    audit_key: bytes
    cipher: str
    anchor_file: Path

    @property
    def anchor_key(self) -> bytes:
        """Signs the anchor; it follows the audit key, which a change of the data key leaves as it is."""
        return derived(self.audit_key, "anchor")


class KeySource(Protocol):
    """Where a keyring is read, and the small files that go with it."""

    @property
    def attempts_file(self) -> Path: ...

    @property
    def anchor_file(self) -> Path: ...

    def read(self) -> Keyring:
        """The keyring; FileError where it is missing, damaged or of another database."""
        ...


class KeyHome(KeySource, Protocol):
    """Where a database's keyring lives, and is changed."""

    def write(self, keyring: Keyring) -> None:
        """Put the keyring in the place of the one before, whole or not at all."""
        ...


class LocalKeyHome:
    """Beside a local database."""

    def __init__(self, database: Path) -> None:
        self._database = database

    @property
    def attempts_file(self) -> Path:
        return self._database.with_name(self._database.name + ".attempts")

    @property
    def anchor_file(self) -> Path:
        return self._database.with_name(self._database.name + ".anchor")

    def read(self) -> Keyring:
        require_database(self._database)
        return read_keyring(self._database)

    def write(self, keyring: Keyring) -> None:
        write_keyring(self._database, keyring)


class ServerKeyHome:
    """In a table of the server; attempts and anchor lie on each workstation."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._read: Keyring | None = None

    @property
    def attempts_file(self) -> Path:
        return self._folder() / f"{self._known().database}.attempts"

    @property
    def anchor_file(self) -> Path:
        return self._folder() / f"{self._known().database}.anchor"

    def read(self) -> Keyring:
        self._read = read_server_keyring(self._address)
        return self._read

    def write(self, keyring: Keyring) -> None:
        write_server_keyring(self._address, keyring)
        self._read = keyring

    def _known(self) -> Keyring:
        return self._read or self.read()

    def _folder(self) -> Path:
        folder = paths.data() / "servers"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder


def key_home(address: Address) -> KeyHome:
    """Where the keyring of a database is kept."""
    return ServerKeyHome(address) if address.path is None else LocalKeyHome(address.path)


def open_keys(address: Address, data_key: bytes | None = None) -> Keys:
    """The keys of a database: with the data key a password opened, or of a keyring that stands open.

    Raises LockedError where somebody must sign in first.
    """
    home = key_home(address)
    keyring = home.read()
    key = data_key or keyring.open_key()
    if key is None:
        raise LockedError
    cipher = "" if address.path is None else raw_key(key, keyring.salt)
    return Keys(key, keyring.audit_key(key), cipher, home.anchor_file)
