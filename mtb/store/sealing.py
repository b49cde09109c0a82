"""The building blocks of a keyring: stretch a password, encrypt under a key, seal to a public key."""

import hmac
import os
import unicodedata
from dataclasses import dataclass
from typing import Final

from mtb.domain.errors import StorageError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
ENCRYPTED_BYTES: Final = _NONCE_BYTES + KEY_BYTES + _TAG_BYTES
SEALED_BYTES: Final = KEY_BYTES + ENCRYPTED_BYTES  # the sender's passing public key stands before it


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work one try of a password takes."""

    time: int
    memory_kib: int
    lanes: int

    @property
    def acceptable(self) -> bool:
        """Neither so cheap that guessing pays, nor so dear that a prepared file stops the machine."""
        return 2 <= self.time <= 20 and 19 << 10 <= self.memory_kib <= 1 << 20 and 1 <= self.lanes <= 8


def hkdf(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    """32 bytes for one purpose (HKDF-SHA256 with a single block, RFC 5869)."""
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), purpose + b"\x01", "sha256")


def stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    """The key a password stands for; the same however the keyboard composes its letters."""
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    if not cost.acceptable:
        raise ValueError("the cost of a password is out of range")
    password = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            password, salt, cost.time, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID, version=19
        )
    except HashingError as error:
        raise StorageError(
            "There is not enough memory to check the password; nothing was opened. Close other programs.",
            "Det er for lite minne til å kontrollere passordet; ingenting ble åpnet. Lukk andre programmer.",
        ) from error


def encrypted(key: bytes, content: bytes, bound_to: bytes, *, once: bool = False) -> bytes:
    """AES-256-GCM with a random nonce in front; opens only with the same ``bound_to``.

    A key that encrypts one content only, ever, may do it ``once``: the same goes in, the same comes out.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = bytes(_NONCE_BYTES) if once else os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, bound_to)


def decrypted(key: bytes, box: bytes, bound_to: bytes) -> bytes | None:
    """None where key, content or ``bound_to`` is another one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], bound_to)
    except InvalidTag:
        return None


def new_pair() -> tuple[bytes, bytes]:
    """A private X25519 key and its public one."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def sealed(public: bytes, content: bytes, bound_to: bytes) -> bytes:
    """Only who has the private key reads it; the sender's own key is forgotten at once."""
    private, passing = new_pair()
    return passing + encrypted(_shared(private, public, passing + public), content, bound_to)


def unsealed(private: bytes, public: bytes, box: bytes, bound_to: bytes) -> bytes | None:
    """None where the box was not sealed to this pair, or was changed."""
    passing, content = box[:KEY_BYTES], box[KEY_BYTES:]
    try:
        key = _shared(private, passing, passing + public)
    except ValueError:  # a public key of low order, which no honest sender has
        return None
    return decrypted(key, content, bound_to)


def _shared(private: bytes, public: bytes, both: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    secret = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
    return hkdf(secret, both, b"mtb sealed data key")
