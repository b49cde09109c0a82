"""What every screen of one person's session is built from."""

from dataclasses import dataclass
from uuid import UUID

from mtb.domain.people import Actor
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.preferences import Preferences
from mtb.wiring import Services


@dataclass(frozen=True, slots=True)
class Session:
    """One person at one open database."""

    services: Services
    actor: Actor
    background: Background
    hub: ChangeHub
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody stood when the program was locked; ``record`` is the case or the meeting."""

    account: str
    key: str
    record: UUID | None = None
