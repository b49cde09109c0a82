"""What long work tells whoever waits for it, and how it hears that it should stop."""

from typing import Protocol


class Watch(Protocol):
    """Whoever waits for long work: hears how far it has come, and may want it to stop."""

    @property
    def cancelled(self) -> bool: ...
    def report(self, done: int, total: int) -> None: ...


class Patience:
    """Waits without looking."""

    cancelled = False

    def report(self, done: int, total: int) -> None:
        """Let the work go on."""
