"""Which backups are kept: the newest, one for each hour of a day, one for each day of a month.

Hours and days are those in which backups were made, counted back from the newest; a laptop that lay in a drawer for
a year loses nothing by it. The order is that of the making (`number`), never that of the clock: a clock that was set
back or ahead pushes no good backup out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

#: 24 hours touch up to 25 hours of the clock, 30 days up to 31 of the calendar.
HOURS, DAYS = 25, 31
_HOUR_US = 3_600_000_000
_DAY_US = 24 * _HOUR_US


class BackupStamp(NamedTuple):
    """One backup: which one in a row it is, and what the clock said (microseconds UTC)."""

    number: int
    at_us: int


def backups_to_keep(made: Iterable[BackupStamp]) -> set[int]:
    """The numbers of the backups to keep: of each hour and day the last one."""
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
