"""Clocks: the wall clock, and the hybrid logical clock of events."""

from __future__ import annotations

import time


def now_us() -> int:
    """The wall clock in microseconds UTC since 1970."""
    return time.time_ns() // 1000


def tick(now: int, last: int) -> int:
    """The next reading of a hybrid logical clock after `last`, both in microseconds.

    It follows the wall clock but always increases: for two events within one microsecond, or after the wall clock
    was set back, it is `last` plus one.
    """
    return max(now, last + 1)
