"""Everything that is tried, in the order of the table."""

from collections.abc import Callable
from pathlib import Path

from tests.durability.clock_changes import clock_moved
from tests.durability.damage import bits_flipped, log_damaged
from tests.durability.faults import disk_failed, disk_failed_for_good
from tests.durability.figures import Figures, Length
from tests.durability.full_disk import disk_filled, file_limited
from tests.durability.kills import killed_at_random
from tests.durability.power_loss import powered_off
from tests.durability.trouble import Occasion
from tests.durability.updates import updating_killed, updating_powered_off

SCENARIOS: tuple[Callable[[Path, Length], Figures], ...] = (
    killed_at_random,
    powered_off,
    lambda folder, length: disk_failed(folder, length, Occasion.WORKING),
    lambda folder, length: disk_failed(folder, length, Occasion.CLOSING),
    disk_failed_for_good,
    lambda folder, _: disk_filled(folder),
    lambda folder, _: file_limited(folder),
    updating_killed,
    updating_powered_off,
    bits_flipped,
    log_damaged,
    lambda folder, _: clock_moved(folder),
)
