"""Push: sends to a newsroom's server what it does not have of this copy, as far as this account may.

The server is asked what it has. So a connection that breaks between sending and recording, and a server that was
restored from an old backup, cost a question and never an event.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import journal, replication
from db.store import Store
from workbench.domain.bundle import SignedHead
from workbench.domain.person import Role
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import PushResult
from workbench.domain.server_errors import ServerInvalid

if TYPE_CHECKING:
    from db.server import ServerClient
    from workbench.services.replication.signing import DeviceKey

#: Events and characters of one batch: a broken connection wastes no more than the time for one.
BATCH, _ROOM = 200, 1_000_000

#: The server's answer for a sound event after one that it refuses: it waits and is not refused itself.
_FOLLOWS = ReplicationCode.FOLLOWS_REFUSED
#: The server's answer for events of a revoked device: no reason to start a new chain.
_REVOKED = ReplicationCode.DEVICE_REVOKED


@dataclass(frozen=True, slots=True)
class SendResult:
    """The outcome of one batch."""

    accepted: int
    refused: tuple[tuple[str, Reason], ...]


class Pusher:
    """Pushes over one connection; used by one thread. `key` signs the heads of this machine's chains."""

    def __init__(self, store: Store, client: ServerClient, key: Callable[[], DeviceKey]) -> None:
        self._store, self._client, self._key = store, client, key
        self._info = client.info
        self._with_account: set[str] = set()
        self._retried_revoked = False

    # -- what the server has

    def reconcile(self) -> bool:
        """Find out how much of this journal the server has; False when it lost something that it had."""
        self._know_accounts()
        server = self._info.server_id
        with self._store.read() as connection:
            extents = replication.outbox.extents(connection)
            believed = replication.sync_cursors.load_high_water_marks(connection, server)
            asked = replication.outbox.event_ids(
                connection,
                [
                    (run, seq)
                    for run, extent in extents.items()
                    for seq in {
                        believed.get(run, 0),
                        max(believed.get(run, 0) + 1, extent.first),
                        extent.last,
                    }
                ],
            )
        known_positions = self._known_positions(asked)
        lost = any(place in asked and place not in known_positions for place in believed.items())
        ends = self._search(extents, asked, known_positions)
        moved = {run: seq for run, seq in ends.items() if seq != believed.get(run, 0)}
        if moved or lost:
            with self._store.local() as connection:
                replication.sync_cursors.save_high_water_marks(connection, server, moved)
                if lost:
                    replication.sync_cursors.reset_read_cursor(connection, server)
        return not lost

    def _know_accounts(self) -> None:
        """Find out whose chains others bring. An account that never said whose it is says so: of who wrote here first."""
        with self._store.read() as connection:
            persons = replication.outbox.persons_of_chains(connection)
        if persons and self._store.writes_with_seats and not self._client.info.seat_person:
            self._client.claim_person(persons[0])
        self._with_account = self._client.with_account(persons) if persons else set()

    def _search(
        self,
        extents: dict[int, replication.RunExtent],
        asked: dict[replication.RunPosition, str],
        known_positions: set[replication.RunPosition],
    ) -> dict[int, int]:
        """Run -> the last number that the server has, 0 for none. With an event it has all earlier ones, so each
        question halves what is unknown.
        """
        low = {run: extent.first - 1 for run, extent in extents.items()}
        high = {run: extent.last for run, extent in extents.items()}
        while True:
            for run, seq in asked:
                if (run, seq) in known_positions:
                    low[run] = max(low[run], seq)
                else:
                    high[run] = min(high[run], seq - 1)
            middle = [(run, (low[run] + high[run] + 1) // 2) for run in extents if low[run] < high[run]]
            if not middle:
                return {run: low[run] if low[run] >= extent.first else 0 for run, extent in extents.items()}
            with self._store.read() as connection:
                asked = replication.outbox.event_ids(connection, middle)
            known_positions = self._known_positions(asked)

    def _known_positions(self, asked: dict[replication.RunPosition, str]) -> set[replication.RunPosition]:
        known = self._client.known(asked.values())
        return {place for place, event_id in asked.items() if event_id in known}

    # -- sending

    def send(self) -> SendResult | None:
        """Send one batch; None when nothing is left that may be sent.

        Raises ServerInvalid, and ServerUnreachable or ServerRefused (then the next `reconcile` finds out what was
        accepted).
        """
        with self._store.read() as connection:
            batch = replication.outbox.next_batch(connection, self._info.server_id, self._may, BATCH)
            batch, texts = replication.outbox.fit_batch(connection, batch, _ROOM)
        if not batch:
            return None
        self._send_snapshots(batch)
        with self._store.read() as connection:
            kept = journal.signatures_of(connection, [row.id for row in batch if row.of_seat])
        pushed = self._client.push(
            [row.raw for row in batch],
            texts.values(),
            self._signatures(batch),
            {event: signature.hex() for event, signature in kept.items()},
        )
        if not pushed.accepted and not pushed.refused:
            raise ServerInvalid(
                address=str(self._client.address), reason=ReplicationCode.SERVER_ANSWERED_NOTHING
            )
        refused = tuple((event, reason) for event, reason in pushed.refused if reason.code is not _FOLLOWS)
        self._note(batch, PushResult(pushed.accepted, refused))
        return SendResult(len(pushed.accepted), refused)

    def _may(self, row: replication.OutboxEvent) -> bool:
        """The chains of the account's person, and of those who have no account: a newsroom's slip, colleagues who come by
        stick. Of version 1 only a supervisor sends others' work; a device's events about itself
        go with its chain.
        """
        if row.of_seat:
            return row.author == self._client.info.seat_person or row.author not in self._with_account
        return self._info.role is Role.SUPERVISOR or row.author in (self._info.person_id, row.device)

    def _send_snapshots(self, batch: Sequence[replication.OutboxEvent]) -> None:
        snapshots = self._store.snapshots
        named = {replication.referenced_hashes(row.raw).snapshot for row in batch} - {""}
        here = [sha256 for sha256 in sorted(named) if snapshots.has(sha256)]
        if here:
            for sha256 in sorted(self._client.missing_blobs(here)):
                # `verify` reports a damaged one; it is no reason to send nothing.
                if snapshots.is_intact(sha256):
                    self._client.put_blob(snapshots.read(sha256))

    def _note(self, batch: Sequence[replication.OutboxEvent], pushed: PushResult) -> None:
        """Record the outcome; after a refusal this machine starts a new chain, so that later work can be sent."""
        server, reasons = self._info.server_id, dict(pushed.refused)
        with self._store.local() as connection:
            replication.sync_cursors.advance_high_water_marks(connection, server, pushed.accepted)
            replication.sync_cursors.record_refusals(connection, server, reasons, self._store.clock())
        mine = [row for row in batch if row.id in reasons and row.device == self._store.device_id]
        if any(row.prev is not None and reasons[row.id].code is not _REVOKED for row in mine):
            self._store.begin_new_chain()

    def retry_revoked(self) -> None:
        """Send refused events of a revoked device again, once the device was restored."""
        if self._store.revoked:
            return
        with self._store.read() as connection:
            has_refused = any(
                row.reason.code is _REVOKED
                for row in replication.sync_cursors.refused_events(connection, self._info.server_id)
            )
        if has_refused and not self._retried_revoked:
            self._retried_revoked = True  # once a session: the server may not know of it yet
            with self._store.local() as connection:
                replication.sync_cursors.retry_refused(connection, self._info.server_id, _REVOKED)

    def _signatures(self, batch: Sequence[replication.OutboxEvent]) -> list[SignedHead]:
        """Signatures over the heads of the chains in the batch: of this machine's own, and those that others' devices
        left here.
        """
        ends = {row.device: row for row in batch}
        with self._store.read() as connection:
            keys = replication.devices.public_keys(connection)
            kept = [head for head in replication.devices.all_signatures(connection) if head.device in ends]
        own = ends.get(self._store.device_id)
        if own is not None and keys.get(own.device) == self._key().public:
            kept = [head for head in kept if head.device != own.device]
            kept.append(self._signed(own))
        return kept

    def _signed(self, row: replication.OutboxEvent) -> SignedHead:
        from workbench.exchange.bundles.bundle import head_statement

        seq, key = row.n % journal.RUN_SIZE, self._key()
        words = head_statement(row.device, seq, row.id)
        return SignedHead(row.device, seq, row.id, key.public, key.sign(words))
