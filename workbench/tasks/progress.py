"""Progress of long work: counts on their way to the window, and a wish to stop on its way back."""

from __future__ import annotations

import threading
from collections.abc import Callable

from workbench.domain.progress import CancelledError


class Progress:
    """Handed to long work: it says how far it is and asks whether to stop. Safe across threads."""

    def __init__(self, report: Callable[[int, int | None], None] | None = None) -> None:
        self._report = report
        self._told: tuple[int, int | None] | None = None
        self._stop = threading.Event()

    def cancel(self) -> None:
        self._stop.set()

    def cancelled(self) -> bool:
        return self._stop.is_set()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Report `done` of `total` items; `total` is None while it is not known."""
        if self._report is not None:
            self._report(done, total)

    def hook(self, done: int, total: int | None = None, /) -> None:
        """The same for work that is taken back when it is cancelled: raises CancelledError then."""
        if self.cancelled():
            raise CancelledError
        if (done, total) != self._told:  # the window hears of what has changed, not of every step
            self._told = done, total
            self(done, total)
