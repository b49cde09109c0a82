"""The hospital's targets, kept among the database's settings."""

import json

from sqlalchemy import Connection

from mtb.domain.stages import Stage
from mtb.domain.targets import StageTargets
from mtb.store.settings import SettingStore

_NAME = "stage_targets"


def read_targets(connection: Connection) -> StageTargets:
    """The targets that were set, or those the program comes with."""
    text = SettingStore(connection).get(_NAME)
    if text is None:
        return StageTargets()
    kept = json.loads(text)
    return StageTargets(
        _days(kept["days"]),
        {hospital: _days(days) for hospital, days in kept["by_hospital"].items()},
        kept["remind_after"],
    )


def write_targets(connection: Connection, targets: StageTargets) -> None:
    """Put the targets in the place of those before."""
    content = {
        "days": {stage.value: days for stage, days in targets.days.items()},
        "by_hospital": {
            hospital.casefold(): {stage.value: count for stage, count in days.items()}
            for hospital, days in targets.by_hospital.items()
        },
        "remind_after": targets.remind_after,
    }
    SettingStore(connection).set(_NAME, json.dumps(content, ensure_ascii=False, sort_keys=True))


def _days(kept: dict[str, int]) -> dict[Stage, int]:
    return {Stage(stage): days for stage, days in kept.items()}
