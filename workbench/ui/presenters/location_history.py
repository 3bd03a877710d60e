"""The history of locations: where the person was, with back and forward as in a browser."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.ui.state.location import Location

_MOST = 200


class LocationHistory(QObject):
    """`current` gives the location now, `go_to` leads to one; nothing is recorded while it leads there."""

    moved = Signal()

    def __init__(self, current: Callable[[], Location], go_to: Callable[[Location], None]) -> None:
        super().__init__()
        self._current, self._go_to = current, go_to
        self._visited: list[Location] = []
        self._at = -1
        self._leading = False

    def record(self) -> None:
        """Record the current location if it is another one than before; what lay ahead is dropped."""
        if self._leading:
            return
        now = self._current()
        before = self._visited[self._at] if self._at >= 0 else None
        if before == now:
            return
        if before is not None and _only_arrived(before, now):
            self._visited[self._at] = now
        else:
            self._visited = [*self._visited[: self._at + 1], now][-_MOST:]
            self._at = len(self._visited) - 1
        self.moved.emit()

    def can_step(self, by: int) -> bool:
        return 0 <= self._at + by < len(self._visited)

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1) to a recorded location."""
        if not self.can_step(by):
            return
        self._at += by
        self._leading = True
        try:
            self._go_to(self._visited[self._at])
        finally:
            self._leading = False
        self.moved.emit()


def _only_arrived(before: Location, now: Location) -> bool:
    """Whether nothing was looked at between the two: an article in which nothing was selected yet."""
    same = before.page == now.page and before.article_id == now.article_id
    return same and bool(now.article_id) and not before.selected_id
