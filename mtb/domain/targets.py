"""How many days a case may be in a stage before it is late: for every hospital, or for one of them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mtb.domain.errors import RuleError
from mtb.domain.stages import OPEN_STAGES, Stage, Standing

DEFAULT_DAYS: Mapping[Stage, int] = MappingProxyType(
    {
        Stage.REFERRED: 3,
        Stage.MATERIAL: 10,
        Stage.LABORATORY: 10,
        Stage.SEQUENCING: 10,
        Stage.INTERPRETATION: 7,
        Stage.READY: 7,
        Stage.DECIDED: 7,
        Stage.FOLLOW_UP: 112,
    }
)
"""Days; nobody has published a national target, so every hospital sets its own. 112 days are 16 weeks."""

DEFAULT_REMIND_AFTER = 7
_MOST_DAYS = 1_000


@dataclass(frozen=True, slots=True)
class StageTargets:
    """Days per stage, and where a hospital differs; ``remind_after`` days an unanswered request is late."""

    days: Mapping[Stage, int] = field(default_factory=lambda: DEFAULT_DAYS)
    by_hospital: Mapping[str, Mapping[Stage, int]] = field(default_factory=dict)
    remind_after: int = DEFAULT_REMIND_AFTER

    def target(self, stage: Stage, hospital: str = "") -> int | None:
        """Days a case of this hospital may be in the stage; None where there is no target."""
        own = self.by_hospital.get(hospital.casefold(), {})
        return own.get(stage, self.days.get(stage))

    def due_on(self, standing: Standing, hospital: str, meeting_on: dt.date | None) -> dt.date | None:
        """The day by which the case should have moved on; None for a closed case or one without a target."""
        if standing.stage is Stage.CLOSED:
            return None
        if standing.hold is not None:
            return standing.hold.until
        if standing.stage is Stage.ON_AGENDA:
            return meeting_on
        days = self.target(standing.stage, hospital)
        return None if days is None else standing.since.date() + dt.timedelta(days=days)


def checked_targets(targets: StageTargets) -> StageTargets:
    """RuleError unless every target is a believable number of days."""
    tables = (targets.days, *targets.by_hospital.values())
    given = [days for table in tables for days in table.values()] + [targets.remind_after]
    if any(not 1 <= days <= _MOST_DAYS for days in given):
        raise RuleError("A target is from 1 to 1,000 days.", "Et mål er fra 1 til 1000 dager.")
    if any(stage not in OPEN_STAGES for table in tables for stage in table):
        raise RuleError("A closed case has no target.", "En avsluttet sak har ikke noe mål.")
    return targets
