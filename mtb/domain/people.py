"""Who acts: every service method is told, so that accounts and audit can build on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the keyboard, as the record keeps them."""

    account: str
    name: str

    @property
    def display_name(self) -> str:
        return self.name or self.account
