"""Targets are kept with the database, for all hospitals and for single ones."""

from mtb.domain.stages import Stage
from mtb.domain.targets import StageTargets


def test_without_a_setting_the_programs_targets_hold(unit):
    assert unit.worklist.targets() == StageTargets()


def test_targets_come_back_as_they_were_set(unit):
    targets = StageTargets({Stage.REFERRED: 2, Stage.READY: 5}, {"Haukeland": {Stage.READY: 3}}, 4)
    unit.worklist.set_targets(targets)
    kept = unit.worklist.targets()
    assert kept.target(Stage.READY, "haukeland") == 3
    assert kept.target(Stage.READY, "Førde") == 5
    assert (kept.target(Stage.MATERIAL), kept.remind_after) == (None, 4)
