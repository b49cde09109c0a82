"""Who can open a database: one random data key, locked in once for every account.

An account's slot is a pair of keys. The private one is encrypted under the account's password, and the data
key is sealed to the public one. So the data key can be changed for everybody without anybody else's password.
A seal over all slots, made with the data key, shows any change by someone who could not open the database.
"""

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal
from uuid import UUID

from mtb.domain.errors import ExpectedError, FileError, RuleError
from mtb.store import sealing
from mtb.store.recovery_code import new_code, typed_code
from mtb.store.sealing import Cost

FORMAT: Final = "mtb key file 2"
MOST_BYTES: Final = 1 << 20
COST = Cost(time=3, memory_kib=64 << 10, lanes=4)
_FAMILY: Final = "mtb key file "
_OPENING: Final = f'{{\n "format": "{_FAMILY}'
_PARTS: Final = {
    "salt": sealing.SALT_BYTES,
    "public": sealing.KEY_BYTES,
    "private": sealing.ENCRYPTED_BYTES,
    "sealed": sealing.SEALED_BYTES,
}
_KDF: Final = "argon2id"

LockedKind = Literal["password", "recovery"]


class WrongPasswordError(ExpectedError):
    """The password does not open the account, or there is no such account: nobody is told which."""

    def __init__(
        self,
        en: str = "User name or password is wrong; nothing was opened. Check Caps Lock and try again.",
        nb: str = "Brukernavn eller passord er feil; ingenting ble åpnet. Sjekk Caps Lock og prøv igjen.",
    ) -> None:
        super().__init__(en, nb)


class WrongRecoveryCodeError(WrongPasswordError):
    """The recovery code was mistyped, or belongs to another database or to an earlier print."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key: an account's password, or the printed recovery code."""

    kind: LockedKind
    account: str
    cost: Cost
    salt: bytes
    public: bytes
    private: bytes
    sealed: bytes

    def header(self, database: UUID, purpose: str) -> bytes:
        """What an encrypted part is bound to, so that no part can be moved or weakened."""
        cost = [_KDF, self.cost.time, self.cost.memory_kib, self.cost.lanes]
        parts = [self.kind, self.account, *cost, self.salt.hex(), self.public.hex()]
        return _canonical([FORMAT, str(database), purpose, *parts])

    def sealing(self, data_key: bytes, database: UUID) -> "Slot":
        """The same way in to another data key."""
        bound_to = self.header(database, "data key")
        return replace(self, sealed=sealing.sealed(self.public, data_key, bound_to))


@dataclass(frozen=True, slots=True)
class Keyring:
    """The slots of one database. A value: every change gives a new keyring, and nothing is written here.

    ``audit`` is the audit log's key, encrypted by the data key: changing that one leaves it as it is.
    """

    database: UUID
    salt: bytes
    slots: tuple[Slot, ...]
    open_slot: bytes | None = field(repr=False)
    mac: bytes
    audit: bytes = b""
    path: Path | None = field(default=None, compare=False)

    @classmethod
    def new(cls, data_key: bytes, *, database: UUID, salt: bytes) -> "Keyring":
        """An open keyring: whoever can read it has the data key, until ``closed``.

        ``salt`` is what the encrypted file begins with (16 bytes), or nothing for a server.
        """
        if len(salt) not in {0, sealing.SALT_BYTES}:
            raise ValueError("a salt has 16 bytes, or none")
        audit = _wrapped_audit_key(derived(data_key, "audit"), data_key, database)
        return _signed(cls(database, salt, (), data_key, b"", audit), data_key)

    @classmethod
    def from_text(cls, text: str, path: Path | None = None) -> "Keyring":
        """Read a keyring; raises FileError with a sentence on what is wrong, before any password is asked."""
        if len(text) > MOST_BYTES:
            raise not_a_key_file(path)
        return _keyring(_parsed(text, path), path)

    def to_text(self) -> str:
        """The keyring as ``from_text`` reads it."""
        content = _content(self) | {"mac": self.mac.hex(), "check": _check(self)}
        return json.dumps(content, indent=1) + "\n"

    @property
    def accounts(self) -> tuple[str, ...]:
        return tuple(slot.account for slot in self.slots if slot.kind == "password")

    @property
    def has_recovery(self) -> bool:
        return any(slot.kind == "recovery" for slot in self.slots)

    @property
    def is_open(self) -> bool:
        return self.open_slot is not None

    def audit_key(self, data_key: bytes) -> bytes:
        """The key of the audit log's chain; raises FileError for an edited keyring."""
        key = sealing.decrypted(derived(data_key, "audit key"), self.audit, self.database.bytes)
        if key is None:
            raise edited(self.path)
        return key

    def open_key(self) -> bytes | None:
        """The data key where no password is asked for yet; raises FileError for an edited keyring."""
        if self.open_slot is not None:
            self._require(self.open_slot)
        return self.open_slot

    def unlock(self, account: str, password: str) -> bytes:
        """The data key; raises WrongPasswordError, or FileError for an edited keyring.

        An unknown account takes the same steps as a known one, so that time does not tell them apart.
        """
        slot = self._slot("password", account) or self._decoy()
        data_key = self._opened(slot, password)
        if data_key is None:
            raise WrongPasswordError
        return data_key

    def unlock_with_recovery(self, code: str) -> bytes:
        """The data key by the printed code, however it is spaced; raises WrongRecoveryCodeError."""
        typed = typed_code(code)
        if typed is None:
            raise WrongRecoveryCodeError(
                "The recovery code has a typing error; nothing was opened. Compare it with the print.",
                "Gjenopprettingskoden har en skrivefeil; ingenting ble åpnet. Sammenlign med utskriften.",
            )
        slot = self._slot("recovery", "")
        data_key = None if slot is None else self._opened(slot, typed)
        if data_key is None:
            raise WrongRecoveryCodeError(
                "The recovery code does not fit this database; nothing was opened. Use the newest print.",
                "Gjenopprettingskoden passer ikke til denne databasen; ingenting ble åpnet. "
                "Bruk den nyeste utskriften.",
            )
        return data_key

    def with_password(self, data_key: bytes, account: str, password: str) -> "Keyring":
        """Let an account in by a password; its earlier password no longer counts."""
        self._require(data_key)
        return self._with_slot(data_key, self._new_slot("password", account, password))

    def with_recovery(self, data_key: bytes) -> tuple["Keyring", str]:
        """A new recovery code, as it is to be printed; an earlier one no longer counts."""
        self._require(data_key)
        code = new_code()
        slot = self._new_slot("recovery", "", typed_code(code) or "")
        return self._with_slot(data_key, slot), code

    def without_account(self, data_key: bytes, account: str) -> "Keyring":
        """Take an account's way in away; one that has none changes nothing.

        Who had the data key still knows it: a new data key takes that back.
        """
        self._require(data_key)
        left = tuple(slot for slot in self.slots if (slot.kind, slot.account) != ("password", account))
        shortened = replace(self, slots=left)
        if not shortened.accounts and not self.is_open:
            raise RuleError(
                "This is the last account that can open the database; it was kept. Add another one first.",
                "Dette er den siste kontoen som kan åpne databasen; den er beholdt. Legg til en annen først.",
            )
        return _signed(shortened, data_key)

    def closed(self, data_key: bytes) -> "Keyring":
        """From now on a password or the recovery code is needed."""
        self._require(data_key)
        if not self.accounts:
            raise RuleError(
                "No account can open the database yet, so it was not closed. Make an account first.",
                "Ingen konto kan åpne databasen ennå, så den ble ikke lukket. Opprett en konto først.",
            )
        return _signed(replace(self, open_slot=None), data_key)

    def with_new_key(self, old_key: bytes, new_key: bytes, salt: bytes) -> "Keyring":
        """The same people with the same passwords, for a database that is encrypted anew."""
        self._require(old_key)
        slots = tuple(slot.sealing(new_key, self.database) for slot in self.slots)
        open_slot = None if self.open_slot is None else new_key
        audit = _wrapped_audit_key(self.audit_key(old_key), new_key, self.database)
        return _signed(replace(self, salt=salt, slots=slots, open_slot=open_slot, audit=audit), new_key)

    def _with_slot(self, data_key: bytes, new: Slot) -> "Keyring":
        others = [slot for slot in self.slots if (slot.kind, slot.account) != (new.kind, new.account)]
        slots = (*others, new.sealing(data_key, self.database))
        return _signed(replace(self, slots=slots), data_key)

    def _new_slot(self, kind: LockedKind, account: str, secret: str) -> Slot:
        """A slot that still lacks the data key."""
        private, public = sealing.new_pair()
        slot = Slot(kind, account, COST, os.urandom(sealing.SALT_BYTES), public, b"", b"")
        key = sealing.stretched(secret, slot.salt, slot.cost)
        bound_to = slot.header(self.database, "private key")
        return replace(slot, private=sealing.encrypted(key, private, bound_to))

    def _slot(self, kind: LockedKind, account: str) -> Slot | None:
        found = (slot for slot in self.slots if (slot.kind, slot.account) == (kind, account))
        return next(found, None)

    def _decoy(self) -> Slot:
        """A slot that nothing opens and that costs as much as a real one."""
        cost = self.slots[0].cost if self.slots else COST
        return Slot("password", "", cost, *map(os.urandom, _PARTS.values()))

    def _opened(self, slot: Slot, secret: str) -> bytes | None:
        """None for a wrong secret. What comes after the right one can only fail in an edited keyring."""
        key = sealing.stretched(secret, slot.salt, slot.cost)
        private = sealing.decrypted(key, slot.private, slot.header(self.database, "private key"))
        if private is None:
            return None
        bound_to = slot.header(self.database, "data key")
        data_key = sealing.unsealed(private, slot.public, slot.sealed, bound_to)
        if data_key is None:
            raise edited(self.path)
        self._require(data_key)
        return data_key

    def _require(self, data_key: bytes) -> None:
        if not hmac.compare_digest(_seal(self, data_key), self.mac):
            raise edited(self.path)


def new_data_key() -> bytes:
    """32 random bytes."""
    return secrets.token_bytes(sealing.KEY_BYTES)


def derived(data_key: bytes, purpose: str) -> bytes:
    """A key of its own for another purpose, from which nobody finds back to the data key."""
    return sealing.hkdf(data_key, b"", f"mtb {purpose}".encode())


def not_a_key_file(path: Path | None) -> FileError:
    """What to say of a file that never was a key file."""
    return FileError(
        "This is not a key file. Put the database's own key file here; the database was not touched.",
        "Dette er ikke en nøkkelfil. Legg databasens egen nøkkelfil her; databasen er ikke rørt.",
        path,
    )


def edited(path: Path | None) -> FileError:
    """What to say of a key file that someone or something has changed."""
    return FileError(
        "The key file is damaged or was edited. Put the newest copy of it back; "
        "the database was not touched.",
        "Nøkkelfilen er skadet eller endret. Legg tilbake den nyeste kopien; databasen er ikke rørt.",
        path,
    )


def _truncated(path: Path | None) -> FileError:
    return FileError(
        "The key file is damaged: its end is missing. Put the newest copy of it back; "
        "the database was not touched.",
        "Nøkkelfilen er skadet: slutten mangler. Legg tilbake den nyeste kopien; databasen er ikke rørt.",
        path,
    )


def _from_newer_version(path: Path | None) -> FileError:
    return FileError(
        "The key file is from a newer version of the program; nothing was touched. Install that version.",
        "Nøkkelfilen er fra en nyere versjon av programmet; ingenting er rørt. Installer den versjonen.",
        path,
    )


def _content(keyring: Keyring) -> dict[str, Any]:
    key = keyring.open_slot
    opened = [] if key is None else [{"kind": "open", "key": key.hex()}]
    return {
        "format": FORMAT,
        "database": str(keyring.database),
        "salt": keyring.salt.hex(),
        "audit": keyring.audit.hex(),
        "slots": [*opened, *map(_fields, keyring.slots)],
    }


def _check(keyring: Keyring) -> str:
    """Shows damage by chance before a password is asked for; against intent stands the seal."""
    return hashlib.sha256(_canonical([_content(keyring), keyring.mac.hex()])).hexdigest()


def _wrapped_audit_key(audit_key: bytes, data_key: bytes, database: UUID) -> bytes:
    return sealing.encrypted(derived(data_key, "audit key"), audit_key, database.bytes, once=True)


def _seal(keyring: Keyring, data_key: bytes) -> bytes:
    return hmac.digest(derived(data_key, "key file"), _canonical(_content(keyring)), "sha256")


def _signed(keyring: Keyring, data_key: bytes) -> Keyring:
    return replace(keyring, mac=_seal(keyring, data_key))


def _canonical(content: object) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _fields(slot: Slot) -> dict[str, Any]:
    cost = {"kdf": _KDF, "time": slot.cost.time, "memory_kib": slot.cost.memory_kib, "lanes": slot.cost.lanes}
    parts = {name: getattr(slot, name).hex() for name in _PARTS}
    return {"kind": slot.kind, "account": slot.account, **cost, **parts}


def _parsed(text: str, path: Path | None) -> dict[str, Any]:
    """The fields of a key file of today's format; their values are not looked at yet."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        if _OPENING.startswith(text.strip("\0")):  # nothing but zeros is what a power cut can leave
            raise _truncated(path) from None
        if not text.startswith(_OPENING):
            raise not_a_key_file(path) from None
        # Only the whole text has a bracket at the very beginning of its last line.
        raise (edited(path) if text.rstrip().endswith("\n}") else _truncated(path)) from None
    form = content.get("format") if isinstance(content, dict) else None
    if not isinstance(form, str) or not form.startswith(_FAMILY):
        raise not_a_key_file(path)
    if form != FORMAT:
        number = form.removeprefix(_FAMILY)
        raise _from_newer_version(path) if number.isascii() and number.isdigit() else edited(path)
    return dict(content)


def _keyring(content: dict[str, Any], path: Path | None) -> Keyring:
    try:
        rows = content["slots"]
        keys = [_sized(row["key"], sealing.KEY_BYTES) for row in rows if row["kind"] == "open"]
        keyring = Keyring(
            database=UUID(content["database"]),
            salt=_sized(content["salt"], sealing.SALT_BYTES if content["salt"] else 0),
            slots=tuple(_slot(row) for row in rows if row["kind"] != "open"),
            open_slot=keys[0] if keys else None,
            mac=_sized(content["mac"], hashlib.sha256().digest_size),
            audit=_sized(content["audit"], sealing.ENCRYPTED_BYTES),
            path=path,
        )
        names = [(slot.kind, slot.account) for slot in keyring.slots]
        sound = len(keys) <= 1 and len(rows) > 0 and len(set(names)) == len(names)
        whole = sound and json.loads(keyring.to_text()) == content
    except (ValueError, KeyError, TypeError, AttributeError):
        raise edited(path) from None
    if not whole:
        raise edited(path)
    return keyring


def _slot(row: dict[str, Any]) -> Slot:
    numbers = [row[name] for name in ("time", "memory_kib", "lanes")]
    cost = Cost(*numbers)
    if {type(number) for number in numbers} != {int} or not cost.acceptable:
        raise ValueError
    if row["kind"] not in {"password", "recovery"} or not isinstance(row["account"], str):
        raise ValueError
    parts = {name: _sized(row[name], length) for name, length in _PARTS.items()}
    return Slot(row["kind"], row["account"], cost, **parts)


def _sized(digits: str, length: int) -> bytes:
    value = bytes.fromhex(digits)
    if len(value) != length:
        raise ValueError
    return value
