"""Retention of backups: the newest, the last of each hour of a day, the last of each day of a month.

Only hours and days with a backup count, from the newest back, so a laptop that is switched off for a year loses none.
Backups are ordered by `number`, never by the clock: a clock that was set back or ahead removes no good backup.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

#: 24 hours touch up to 25 hours of the clock, 30 days up to 31 of the calendar.
HOURS, DAYS = 25, 31
_HOUR_US = 3_600_000_000
_DAY_US = 24 * _HOUR_US


class BackupStamp(NamedTuple):
    """A backup's sequence number and the time of the clock (microseconds UTC)."""

    number: int
    at_us: int


def backups_to_keep(made: Iterable[BackupStamp]) -> set[int]:
    """The numbers of the backups to keep: the last one of each hour and of each day."""
    newest_first = sorted(made, reverse=True)
    kept = {newest_first[0].number} if newest_first else set()
    for width, most in ((_HOUR_US, HOURS), (_DAY_US, DAYS)):
        seen: set[int] = set()
        for one in newest_first:
            slot = one.at_us // width
            if len(seen) < most and slot not in seen:
                seen.add(slot)
                kept.add(one.number)
    return kept
