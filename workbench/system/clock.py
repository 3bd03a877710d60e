"""Time as the journal counts it."""

from __future__ import annotations

import time


def now_us() -> int:
    """The wall clock in microseconds UTC since 1970."""
    return time.time_ns() // 1000


def tick(now: int, last: int) -> int:
    """The next reading of a hybrid logical clock after `last`, both in microseconds.

    Follows the wall clock, but never stands still nor goes back: where two events fall into one microsecond, or
    the wall clock was set back, it counts on by one.
    """
    return max(now, last + 1)
