"""The history of places: where one was, and back and forth between them, as in a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: a place of the rail, and there an article with its mark, a claim under review, or a source."""

    name: str
    article_id: str = ""
    mark_id: str = ""
    claim_id: str = ""
    source_id: str = ""


class PlacesPresenter(QObject):
    """`here` says where one is now, `go` leads to a place; neither of them is asked while one is led there."""

    moved = Signal()

    def __init__(self, here: Callable[[], Place], go: Callable[[Place], None]) -> None:
        super().__init__()
        self._here, self._go = here, go
        self._been: list[Place] = []
        self._at = -1
        self._leading = False

    def note(self) -> None:
        """Remember where one is now, if that is another place than before; what lay ahead is forgotten."""
        if self._leading:
            return
        now = self._here()
        if self._at >= 0 and self._been[self._at] == now:
            return
        before = self._been[self._at] if self._at >= 0 else None
        if before is not None and _only_arrived(before, now):
            self._been[self._at] = now
        else:
            self._been = [*self._been[: self._at + 1], now][-_MOST:]
            self._at = len(self._been) - 1
        self.moved.emit()

    def can(self, by: int) -> bool:
        return 0 <= self._at + by < len(self._been)

    def step(self, by: int) -> None:
        """Back (-1) or forth (1) to a place one was at."""
        if not self.can(by):
            return
        self._at += by
        self._leading = True
        try:
            self._go(self._been[self._at])
        finally:
            self._leading = False
        self.moved.emit()


def _only_arrived(before: Place, now: Place) -> bool:
    """Whether nothing was looked at between the two: an article that had no mark chosen yet."""
    same = before.name == now.name == "article" and before.article_id == now.article_id
    return same and not before.mark_id
