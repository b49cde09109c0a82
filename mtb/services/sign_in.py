"""The way into a database: a password or the recovery code opens the keyring, wrong ones make one wait."""

import datetime as dt
import unicodedata

from mtb.domain.errors import RuleError
from mtb.services.clock import Clock, system_clock
from mtb.store.attempts import AttemptLog
from mtb.store.keyring import WrongPasswordError
from mtb.store.keys import KeySource


class SignInService:
    """Works on the keyring alone, before anything of the database can be read."""

    def __init__(self, home: KeySource, clock: Clock = system_clock) -> None:
        self._home = home
        self._clock = clock
        self._attempts = AttemptLog(home.attempts_file)

    def needs_password(self) -> bool:
        """False for a database that has no accounts yet."""
        return not self._home.read().is_open

    def has_recovery_code(self) -> bool:
        return self._home.read().has_recovery

    def wait(self, login: str) -> int:
        """How many seconds this account must wait after wrong passwords; 0 when it need not."""
        account = _typed(login)
        counted = account if account in self._home.read().accounts else _UNKNOWN
        return self._attempts.wait(counted, self._clock())

    def unlock(self, login: str, password: str) -> bytes:
        """The data key; WrongPasswordError with one sentence for account and password alike.

        RuleError while the account must wait.
        """
        account, now = _typed(login), self._clock()
        keyring = self._home.read()
        counted = account if account in keyring.accounts else _UNKNOWN
        seconds = self._attempts.wait(counted, now)
        if seconds:
            raise RuleError(
                f"Too many wrong passwords. Wait {seconds} seconds and try again.",
                f"For mange feil passord. Vent {seconds} sekunder og prøv igjen.",
                field="password",
            )
        try:
            return keyring.unlock(account, password)
        except WrongPasswordError:
            self._attempts.failed(counted, now)
            raise

    def unlock_with_recovery(self, code: str) -> bytes:
        """The data key by the printed code; an error with its own sentence when it does not fit."""
        now = self._clock()
        if self._attempts.wait(_RECOVERY, now):
            raise RuleError(
                "Too many wrong codes. Wait a little and try again.",
                "For mange feil koder. Vent litt og prøv igjen.",
                field="code",
            )
        try:
            return self._home.read().unlock_with_recovery(code)
        except WrongPasswordError:
            self._attempts.failed(_RECOVERY, now)
            raise

    def settled(self, login: str) -> tuple[dt.datetime, ...]:
        """When wrong passwords were typed since the last success; from here on they are forgotten here."""
        return tuple(each.at for each in self._attempts.succeeded(_typed(login), self._clock()))


_RECOVERY = "recovery code"
# Counted together and without the name: somebody may have typed a password into the field above.
_UNKNOWN = "unknown"


def _typed(login: str) -> str:
    return unicodedata.normalize("NFC", login).strip().casefold()
