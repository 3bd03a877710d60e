"""Pull: receives from a newsroom's server what others sent there, by the same merge as a bundle's, slice by slice.

Each slice is one transaction together with the cursor of how far was read: an interrupted slice is read again, and a
slice that is merged twice changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import journal, records, replication
from db.store import Store
from workbench.domain.bundle import SignedHead
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import NotFound
from workbench.domain.reasons import Reason
from workbench.domain.server import EventBatch
from workbench.domain.server_errors import ServerInvalid

if TYPE_CHECKING:
    from db.server import ServerClient

SYNC = "sync"

#: Events of one page of the server, and of one transaction.
PAGE, SLICE = 1000, 1000
#: The shortest time between two receipts for others' work.
RECEIPT_EVERY_US = 3_600_000_000


@dataclass(frozen=True, slots=True)
class PullResult:
    """What one page of the server brought."""

    new: int
    changes: Changes
    backup: str = ""


class Puller:
    """Pulls over one connection; used by one thread.

    `between_slices` is called between transactions, so that whoever waits to save goes first; `slice_size` is the
    number of events of one transaction.
    """

    def __init__(
        self,
        store: Store,
        client: ServerClient,
        slice_size: int = SLICE,
        between_slices: Callable[[], None] = lambda: None,
    ) -> None:
        self._store, self._client = store, client
        self._slice, self._between_slices = slice_size, between_slices
        self._server = client.info.server_id
        with store.read() as connection:
            self._cursor = replication.sync_cursors.load_read_cursor(connection, self._server)
        self._kept = dict(self._cursor)

    def receive(self) -> PullResult | None:
        """Merge the next page; None when everything was read. Raises ServerUnreachable, ServerRefused and
        ServerInvalid.
        """
        served = self._client.pull(self._cursor, PAGE)
        if not served.raws:
            self._cursor = dict(served.cursor) or self._cursor
            return None
        with self._store.read() as connection:
            new = replication.pending_events.has_new_events(connection, served.raws)
        if not new:
            self._cursor = dict(served.cursor)
            return PullResult(0, Changes("", SYNC))
        backup = self._backup()
        self._fetch_snapshots(served)
        texts = self._texts(served)
        n_new = 0
        touched: dict[EntityType, dict[str, None]] = defaultdict(dict)
        for raws, last in _slices(served.raws, self._slice):
            merged = self._take(served, raws, texts, last=last)
            n_new += len(merged.new)
            for kind, ids in merged.touched.items():
                touched[kind].update(dict.fromkeys(ids))
            self._between_slices()
        self._cursor = dict(served.cursor)
        self._kept = dict(served.cursor)
        return PullResult(
            n_new, Changes("", SYNC, {kind: tuple(ids) for kind, ids in touched.items()}), backup
        )

    def settle(self) -> None:
        """Save the cursor, and write the receipt if one is due: once an hour, for others' work only.

        When nothing was received, nothing is written: copies that only receive come to rest.
        """
        store, now = self._store, self._store.clock()
        with store.read() as connection:
            known = next(
                one for one in replication.sync_cursors.servers(connection) if one.id == self._server
            )
        due = (
            not (store.revoked or store.writes_with_seats)
            and known.receipt_owed
            and abs(now - known.receipt_us) >= RECEIPT_EVERY_US
        )
        if not due and self._cursor == self._kept:
            return
        with store.merging() as connection:
            replication.sync_cursors.save_read_cursor(connection, self._server, self._cursor)
            if due:
                replication.write_receipt(connection, store.device_id, store.clock)
                replication.sync_cursors.record_receipt(connection, self._server, now)
        self._kept = dict(self._cursor)

    def forget(self) -> None:
        """Read everything again: the server lost events."""
        self._cursor, self._kept = {}, {}

    # -- one page

    def _backup(self) -> str:
        """Back up a store that has work of its own, before anything is received from a server for the first time."""
        with self._store.read() as connection:
            first = not replication.sync_cursors.load_read_cursor(connection, self._server)
            worked = journal.has_events_of_people(connection)
        return str(self._store.backup_before(SYNC)) if first and worked else ""

    def _fetch_snapshots(self, served: EventBatch) -> None:
        snapshots = self._store.snapshots
        for sha256 in sorted({replication.referenced_hashes(raw).snapshot for raw in served.raws} - {""}):
            if snapshots.has(sha256):
                continue
            # `verify` reports what the server has lost; it is no reason to receive nothing.
            with suppress(NotFound):
                snapshots.put(self._client.blob(sha256))

    def _texts(self, served: EventBatch) -> dict[str, str]:
        """The texts that these events name and that are missing here."""
        named = {replication.referenced_hashes(raw).text for raw in served.raws} - {""}
        with self._store.read() as connection:
            here = records.articles.stored_texts(connection, named)
        missing = sorted(named - here)
        return self._client.texts(missing) if missing else {}

    def _take(
        self, served: EventBatch, raws: Sequence[str], texts: dict[str, str], *, last: bool
    ) -> replication.MergeResult:
        delivery = replication.Delivery(
            tuple(raws), tuple(texts.items()), frozenset(), (), "", "", False, from_server=True
        )
        store = self._store
        try:
            with store.merging() as connection:
                result = replication.accept_delivery(connection, delivery, store.clock(), lambda _: True)
                journal.keep_signatures(connection, served.signatures)
                came = set(raws)  # an event that waited here for these may have come another way
                there = [event.id for event in result.merged.new if event.raw in came]
                replication.sync_cursors.advance_high_water_marks(connection, self._server, there)
                if replication.has_work_of_others(result.merged):
                    replication.sync_cursors.require_receipt(connection, self._server)
                if last:
                    replication.sync_cursors.save_read_cursor(connection, self._server, served.cursor)
                    heads = self._holding(served.heads, replication.devices.public_keys(connection))
                    replication.devices.store_signatures(connection, heads)
                    replication.devices.delete_covered_signatures(connection, heads)
        except journal.RejectedEvent as refused:
            raise self._invalid(refused.reason) from None
        return result.merged

    def _holding(self, heads: Sequence[SignedHead], keys: Mapping[str, str]) -> list[SignedHead]:
        """The heads that are signed with the key which their device announced; others are ignored."""
        if not heads:
            return []
        from workbench.exchange.bundles.bundle import head_statement
        from workbench.services.replication.signing import signature_holds

        return [
            head
            for head in heads
            if keys.get(head.device) == head.key
            and signature_holds(head.key, head_statement(head.device, head.seq, head.event), head.signature)
        ]

    def _invalid(self, reason: Reason) -> ServerInvalid:
        return ServerInvalid(address=str(self._client.address), reason=reason)


def _slices(raws: Sequence[str], size: int) -> Iterator[tuple[Sequence[str], bool]]:
    for at in range(0, len(raws), size):
        yield raws[at : at + size], at + size >= len(raws)
