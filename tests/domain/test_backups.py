"""Which backups rotation lets go."""

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.backups import DAYS, MONTHS, MOST_KEPT_BY_HAND, WEEKS, Backup, BackupKind, superfluous

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


def backup(
    made_at: dt.datetime, kind: BackupKind = BackupKind.DAILY, *, verified: bool = True, name: str = ""
) -> Backup:
    folder = Path(name or f"{made_at:%Y%m%dT%H%M%SZ}-{kind}")
    return Backup(folder, made_at, kind, verified_at=made_at if verified else None)


moments = st.integers(0, 900 * 24).map(lambda hours: NOON - dt.timedelta(hours=hours))
single = st.tuples(moments, st.sampled_from(BackupKind), st.booleans())
collections = st.lists(single, max_size=80).map(
    lambda rows: [
        backup(at, kind, verified=verified, name=f"{number:03}")
        for number, (at, kind, verified) in enumerate(rows)
    ]
)


def kept_of(backups: list[Backup]) -> list[Backup]:
    gone = {one.folder for one in superfluous(backups)}
    return [one for one in backups if one.folder not in gone]


@given(collections)
def test_r22_rotation_never_lets_the_newest_verified_backup_go(backups):
    sound = [one for one in backups if one.sound]
    if sound:
        newest = max(one.made_at for one in sound)
        assert any(one.sound and one.made_at == newest for one in kept_of(backups))


@given(collections)
def test_r22_rotation_lets_nothing_go_that_a_person_made_among_the_newest_twenty(backups):
    by_hand = sorted(
        (one for one in backups if not one.kind.automatic), key=lambda one: (one.made_at, one.folder.name)
    )
    assert set(by_hand[-MOST_KEPT_BY_HAND:]) <= set(kept_of(backups))


@given(collections)
def test_r22_rotation_leaves_no_more_than_it_says(backups):
    kept = kept_of(backups)
    assert sum(one.kind.automatic for one in kept) <= DAYS + WEEKS + MONTHS + 1
    assert sum(not one.kind.automatic for one in kept) <= MOST_KEPT_BY_HAND + 1


@given(collections)
def test_r22_rotating_twice_takes_no_more_than_once(backups):
    assert superfluous(kept_of(backups)) == []


@given(collections)
def test_r22_every_one_of_the_newest_seven_days_keeps_a_backup(backups):
    automatic = [one for one in backups if one.kind.automatic]
    days = sorted({one.made_at.date() for one in automatic}, reverse=True)[:DAYS]
    assert set(days) <= {one.made_at.date() for one in kept_of(backups)}


@given(collections)
def test_r22_a_backup_that_is_not_verified_never_drives_out_a_verified_one_of_its_day(backups):
    kept = kept_of([one for one in backups if one.kind.automatic])
    days = sorted({one.made_at.date() for one in backups if one.kind.automatic}, reverse=True)[:DAYS]
    for day in days:
        of_the_day = [one for one in backups if one.kind.automatic and one.made_at.date() == day]
        if any(one.sound for one in of_the_day):
            assert any(one.sound and one.made_at.date() == day for one in kept)


def test_r22_two_years_of_daily_backups_leave_days_weeks_and_months():
    backups = [backup(NOON - dt.timedelta(days=days)) for days in range(730)]
    kept = sorted(one.made_at.date() for one in kept_of(backups))
    assert kept[-DAYS:] == [NOON.date() - dt.timedelta(days=days) for days in reversed(range(DAYS))]
    assert len({(day.year, day.month) for day in kept}) == MONTHS
    assert len(kept) < DAYS + WEEKS + MONTHS
