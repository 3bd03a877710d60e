"""Garbage is collected on the window's thread only.

Python's collector runs on whichever thread happens to allocate. Were that a worker, Qt objects caught in a cycle
would be destroyed off their thread, and the program with them. So while workers live, automatic collection is off
and a timer of the window's thread does the same work by the same thresholds.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
_WHOLE = 2  # the oldest generation
#: The oldest generation is looked through only after so many seconds without work, and never for more than this share
#: of the time: with 50,000 claims in memory that takes long enough to be felt.
_QUIET_S, _SHARE = 2.0, 0.02
#: What survives a search of so many seconds is left out of later ones: it is the data of an open article.
_LONG_S = 0.016
#: So many new objects at once are data that is being read in, not litter: left out too, rather than looked through.
_DATA = 15_000


class Collector(QObject):
    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._clock = clock
        self._worked, self._next_whole = clock(), 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(_EVERY_MS)

    def busy(self) -> None:
        """Work is being handed over: no time to look through everything."""
        self._worked = self._clock()

    def check(self) -> None:
        """Collect the oldest generation whose threshold is passed; nothing when none is."""
        if gc.get_count()[0] > _DATA:
            gc.freeze()
            return
        for generation in (_WHOLE, 1, 0):
            limit = gc.get_threshold()[generation]
            if limit and gc.get_count()[generation] > limit:
                if generation < _WHOLE:
                    gc.collect(generation)
                    return
                now = self._clock()
                if now >= self._next_whole and now - self._worked >= _QUIET_S:
                    self._whole(now)
                    return

    def _whole(self, started: float) -> None:
        gc.collect()
        taken = self._clock() - started
        self._next_whole = started + taken / _SHARE
        if taken > _LONG_S:
            gc.freeze()

    def close(self) -> None:
        """Hand collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
