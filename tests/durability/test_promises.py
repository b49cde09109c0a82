"""What was acknowledged is kept, whatever happens; ``installer/test.py --long`` tries hundreds of times."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtb.domain.stages import EventKind
from tests.durability.clock_changes import clock_moved, history_across_a_change
from tests.durability.damage import bits_flipped, has_anchor, log_damaged, noticed, unfolded
from tests.durability.faults import disk_failed, disk_failed_for_good
from tests.durability.figures import Figures, asked_length
from tests.durability.full_disk import disk_filled, file_limited
from tests.durability.kills import killed_at_random
from tests.durability.places import quick_folder
from tests.durability.power_loss import powered_off
from tests.durability.trouble import Occasion
from tests.durability.updates import updating_killed, updating_powered_off

LENGTH = asked_length()


@pytest.fixture
def folder() -> Iterator[Path]:
    with quick_folder() as place:
        yield place


def assert_kept(figures: Figures) -> None:
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert figures.broken == ()
    assert (figures.lost, figures.corrupt) == (0, 0)
    assert figures.tries > 0


def test_r19_what_was_acknowledged_survives_the_death_of_the_program(folder: Path):
    figures = killed_at_random(folder, LENGTH)
    assert_kept(figures)
    assert figures.acknowledged > 0


def test_r19_what_was_acknowledged_survives_a_power_loss_that_a_weaker_setting_would_not(folder: Path):
    assert_kept(powered_off(folder, LENGTH))


def test_r20_a_failing_disk_is_said_in_a_sentence_and_the_work_goes_on(folder: Path):
    assert_kept(disk_failed(folder, LENGTH, Occasion.WORKING))


def test_r20_a_disk_that_fails_when_the_database_is_closed_is_said_in_a_sentence(folder: Path):
    assert_kept(disk_failed(folder, LENGTH, Occasion.CLOSING))


def test_an_action_that_failed_is_there_whole_or_not_at_all_after_a_death(folder: Path):
    assert_kept(disk_failed_for_good(folder, LENGTH))


def test_r20_a_full_disk_is_said_and_with_room_the_work_goes_on(folder: Path):
    assert_kept(disk_filled(folder))


def test_a_file_that_may_not_grow_is_said_and_later_the_work_goes_on(folder: Path):
    assert_kept(file_limited(folder))


def test_r23_an_update_that_is_killed_leaves_the_old_database_or_the_new_one(folder: Path):
    assert_kept(updating_killed(folder, LENGTH))


def test_r23_an_update_without_power_leaves_the_old_database_or_the_new_one(folder: Path):
    assert_kept(updating_powered_off(folder, LENGTH))


def test_a_flipped_bit_is_never_accepted(folder: Path):
    assert_kept(bits_flipped(folder, LENGTH))


def test_a_damaged_log_leaves_whole_actions_only(folder: Path):
    assert_kept(log_damaged(folder, LENGTH))


def test_r08_the_loss_of_the_newest_actions_is_noticed(folder: Path):
    database, _ = unfolded(folder)
    if not has_anchor(database):
        pytest.skip("the end of the audit log is not remembered outside the database yet")
    database.with_name("mtb.db-wal").unlink()
    assert noticed(database)


def test_the_work_goes_on_when_the_clock_is_moved(folder: Path):
    assert_kept(clock_moved(folder))


def test_a_history_keeps_its_order_when_the_clock_is_set_back(folder: Path):
    assert history_across_a_change(folder) == [EventKind.REFERRED, EventKind.REFERRAL_CORRECTED]
