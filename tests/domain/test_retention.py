"""Retention: which backups stay, for any series of backups and any clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.retention import DAYS, HOURS, BackupStamp, backups_to_keep

HOUR = 3_600_000_000
DAY = 24 * HOUR
TIMES = st.lists(st.integers(0, 500 * DAY), max_size=150)


def numbered(times: list[int]) -> list[BackupStamp]:
    return [BackupStamp(number, at) for number, at in enumerate(times, start=1)]


def rotated(made: list[BackupStamp]) -> set[int]:
    """What is left when after each backup the superfluous ones go at once."""
    left: list[BackupStamp] = []
    for one in made:
        left.append(one)
        kept = backups_to_keep(left)
        left = [other for other in left if other.number in kept]
    return {one.number for one in left}


def test_nothing_of_nothing() -> None:
    assert backups_to_keep([]) == set()


@given(TIMES)
def test_the_newest_stays_whatever_its_clock_says(times: list[int]) -> None:
    made = numbered(times)
    assert {one.number for one in made[-1:]} <= backups_to_keep(made) <= {one.number for one in made}
    assert len(backups_to_keep(made)) <= HOURS + DAYS


@given(TIMES)
def test_each_hour_of_a_day_and_each_day_of_a_month_keeps_its_last(times: list[int]) -> None:
    made = numbered(sorted(times))
    kept = backups_to_keep(made)
    if not made:
        return
    end = made[-1].at_us
    for width, span in ((HOUR, DAY), (DAY, 30 * DAY)):
        last = {one.at_us // width: one.number for one in made if one.at_us >= end - span}
        assert set(last.values()) <= kept


@given(TIMES)
def test_rotating_each_time_or_once_at_the_end_is_the_same(times: list[int]) -> None:
    made = numbered(times)
    assert rotated(made) == backups_to_keep(made)
    assert backups_to_keep([one for one in made if one.number in backups_to_keep(made)]) == backups_to_keep(
        made
    )


@given(TIMES.filter(bool), st.integers(-3000, 3000))
def test_a_clock_set_back_or_ahead_pushes_out_one_backup_an_hour_and_a_day_at_most(
    times: list[int], days: int
) -> None:
    made = numbered(sorted(times))
    before = backups_to_keep(made)
    after = backups_to_keep([*made, BackupStamp(len(made) + 1, made[-1].at_us + days * DAY)])
    # The new one may take the last place of the hours and of the days, and its own hour's and day's.
    assert len(before - after) <= 2
    assert len(made) + 1 in after


def test_a_month_of_hourly_work() -> None:
    made = numbered([hour * HOUR for hour in range(31 * 24)])
    kept = backups_to_keep(made)
    assert len(kept) == HOURS + DAYS - 2  # today's and yesterday's last are among the hours
    assert {31 * 24 - back for back in range(HOURS)} <= kept
