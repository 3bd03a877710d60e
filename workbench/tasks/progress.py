"""Progress of long work: counts go to the window, and a request to cancel comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable

from workbench.domain.progress import CancelledError


class Progress:
    """Handed to long work, which reports how far it is and asks whether to stop. Safe across threads."""

    def __init__(self, report: Callable[[int, int | None], None] | None = None) -> None:
        self._report = report
        self._last_reported: tuple[int, int | None] | None = None
        self._cancel_requested = threading.Event()

    def cancel(self) -> None:
        self._cancel_requested.set()

    def cancelled(self) -> bool:
        return self._cancel_requested.is_set()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Report `done` of `total` items; `total` is None while it is not known."""
        if self._report is not None:
            self._report(done, total)

    def hook(self, done: int, total: int | None = None, /) -> None:
        """As a call, for work that rolls back when it is cancelled. Raises CancelledError then."""
        if self.cancelled():
            raise CancelledError
        if (done, total) != self._last_reported:  # the window hears of changes, not of every step
            self._last_reported = done, total
            self(done, total)
