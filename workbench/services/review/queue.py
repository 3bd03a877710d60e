"""The queue: claims that wait, page by page, and their counts."""

from __future__ import annotations

from db import records
from db.store import Store
from workbench.domain.queue import Badges, QueueFilter, QueueKey, QueuePage


class QueueService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, wanted: QueueFilter | None = None, after: QueueKey | None = None, limit: int = 50
    ) -> QueuePage:
        """The next claims: highest priority first, then the newest. `next` starts the page after."""
        with self._store.read() as connection:
            return records.queue_page(connection, wanted or QueueFilter(), after, limit)

    def badges(self) -> Badges:
        """The number of claims in each state."""
        with self._store.read() as connection:
            return records.queue_badges(connection)
