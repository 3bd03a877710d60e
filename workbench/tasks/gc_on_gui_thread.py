"""Garbage collection on the window's thread only.

Python's collector runs on whichever thread happens to allocate. On a worker it would destroy Qt objects that are caught
in a cycle off their thread, and crash the program. So automatic collection is off while workers live, and a timer of the
window's thread collects by the same thresholds.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_CHECK_EVERY_MS = 500
_OLDEST_GENERATION = 2
#: The oldest generation is collected only after so many seconds without activity, and for at most this share of the time:
#: with 50,000 claims in memory a collection takes long enough to be felt.
_QUIET_S, _MAX_SHARE = 2.0, 0.02
#: After a collection of so many seconds the survivors are frozen (left out of later ones): they are the data of an open
#: article.
_LONG_COLLECTION_S = 0.016
#: So many new objects at once are data that is being read, not garbage: they are frozen instead of collected.
_DATA_OBJECTS = 15_000


class GarbageCollector(QObject):
    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._clock = clock
        self._last_activity, self._next_full_collection = clock(), 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(_CHECK_EVERY_MS)

    def note_activity(self) -> None:
        """A result is being delivered: no time for a full collection."""
        self._last_activity = self._clock()

    def check(self) -> None:
        """Collect the oldest generation whose threshold is passed; nothing when none is."""
        if gc.get_count()[0] > _DATA_OBJECTS:
            gc.freeze()
            return
        for generation in (_OLDEST_GENERATION, 1, 0):
            limit = gc.get_threshold()[generation]
            if limit and gc.get_count()[generation] > limit:
                if generation < _OLDEST_GENERATION:
                    gc.collect(generation)
                    return
                now = self._clock()
                if now >= self._next_full_collection and now - self._last_activity >= _QUIET_S:
                    self._collect_all(now)
                    return

    def _collect_all(self, started: float) -> None:
        gc.collect()
        seconds = self._clock() - started
        self._next_full_collection = started + seconds / _MAX_SHARE
        if seconds > _LONG_COLLECTION_S:
            gc.freeze()

    def close(self) -> None:
        """Hand collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
