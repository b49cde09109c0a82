"""Who acts: every service method is told, and the audit log keeps it."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.rights import EMERGENCY_RIGHTS, Right, Role, rights_of


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the keyboard, in one session at one workstation.

    ``account_id`` is None in a database that has no accounts yet: then the operating system says who it is.
    ``emergency`` is the reason for an emergency access that is under way, else empty.
    """

    account: str
    name: str
    roles: frozenset[Role] = frozenset()
    account_id: UUID | None = None
    unit: str = ""
    session: str = ""
    workstation: str = ""
    emergency: str = ""
    emergency_until: dt.datetime | None = None

    @property
    def display_name(self) -> str:
        return self.name or self.account

    def may(self, right: Right) -> bool:
        """Whether this person has a right now."""
        return right in rights_of(self.roles) or (bool(self.emergency) and right in EMERGENCY_RIGHTS)
