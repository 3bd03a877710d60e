"""Garbage is collected on the window's thread only.

Python's collector runs on whichever thread happens to allocate. Were that a worker, Qt objects caught in a cycle
would be destroyed off their thread, and the program with them. So while workers live, automatic collection is off
and a timer of the window's thread does the same work by the same thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(_EVERY_MS)

    def check(self) -> None:
        """Collect the oldest generation whose threshold is passed; nothing when none is."""
        for generation in (2, 1, 0):
            limit = gc.get_threshold()[generation]
            if limit and gc.get_count()[generation] > limit:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Hand collection back to Python."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
