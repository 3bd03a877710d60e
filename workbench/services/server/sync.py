"""Synchronization of a store with its newsroom's server: sessions that send and receive, and the state between them.

All work is done in the store on this machine. A session brings it and the server together; between sessions, and
without a network, work only waits to be sent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from db import journal, replication
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import BadInput, DeviceRevoked
from workbench.domain.person import Role
from workbench.domain.reasons import InputKind
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerChanged
from workbench.domain.sync import RefusedStep, SyncPreview, SyncReport, SyncState
from workbench.services.server.access import ServerAccess
from workbench.services.server.pull import PAGE, SLICE, SYNC, Puller, PullResult
from workbench.services.server.push import Pusher, SendResult

if TYPE_CHECKING:
    from db.server import ServerClient
    from workbench.services.replication.signing import DeviceKey


class ServerService:
    """`access` is that of the server; without it the server is the one that the store remembers."""

    def __init__(
        self, store: Store, key: Callable[[], DeviceKey], access: ServerAccess | None = None
    ) -> None:
        self._store, self._key = store, key
        self._access = access

    @property
    def access(self) -> ServerAccess | None:
        """How to reach the server; None where none is known."""
        if self._access is None and (known := self._known()):
            self._access = ServerAccess(ServerAddress.parse(known[0].address))
        return self._access

    @property
    def address(self) -> ServerAddress | None:
        access = self.access
        return None if access is None else access.address

    def use(self, address: ServerAddress) -> None:
        """Connect to this address from now on."""
        if self._access is None:
            self._access = ServerAccess(address)
        else:
            self._access.use(address)

    def account(self) -> str:
        """The id of the person whose account was used last; '' before the first session."""
        known = self._known()
        return known[0].person_id if known else ""

    def state(self) -> SyncState | None:
        """The state after the last session; None when there was none."""
        known = self._known()
        if not known:
            return None
        server, store = known[0], self._store
        with store.read() as connection:
            waiting = replication.outbox.unsent_changes(connection, server.id)
            refused = replication.sync_cursors.refused_events(connection, server.id)
            gaps = sum(gap.n for gap in replication.pending_events.pending_gaps(connection))
            devices = {run.device for run in journal.runs(connection)}
        held_back = _held_back(waiting, server.role, {server.person_id, *devices})
        return SyncState(
            server.id,
            server.address,
            server.person_id,
            server.person_name,
            server.role,
            server.contact_us,
            {who: n for who, n in waiting.items() if who not in devices},
            held_back,
            tuple(_step(row) for row in refused),
            gaps,
        )

    def connect(
        self,
        *,
        adopt: bool = False,
        slice_size: int = SLICE,
        between_slices: Callable[[], None] = lambda: None,
    ) -> SyncSession:
        """Connect to the server, and find out what it has of this store. `adopt`: accept another server than before.

        Raises ServerUnreachable, ServerRefused, ServerNewer, ServerOlder, ServerMissing, ServerChanged, and BadInput
        where no server is known.
        """
        client = self._reach()
        try:
            self._register_server(client, adopt=adopt)
            return SyncSession(self._store, client, self._key, slice_size, between_slices)
        except BaseException:
            client.close()
            raise

    def preview(self, *, adopt: bool = False) -> SyncPreview:
        """What a session would do; nothing is sent, received or written. Raises as `connect`."""
        with self._reach() as client:
            self._check(client, adopt=adopt)
            server, info = client.info.server_id, client.info
            with self._store.read() as connection:
                waiting = replication.outbox.unsent_changes(connection, server)
                cursor = replication.sync_cursors.load_read_cursor(connection, server)
                devices = {run.device for run in journal.runs(connection)}
            authors: Counter[str] = Counter()
            while (served := client.pull(cursor, PAGE)).raws:
                cursor = dict(served.cursor)
                with self._store.read() as connection:
                    authors.update(replication.outbox.authors_of_new(connection, served.raws))
            security = client.transport_security
        held_back = _held_back(waiting, info.role.value, {info.person_id, *devices})
        steps = sum(n for who, n in waiting.items() if who not in devices) - sum(held_back.values())
        return SyncPreview(steps, authors.total(), dict(authors), held_back, security)

    def _reach(self) -> ServerClient:
        access = self.access
        if access is None:
            raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.SERVER_UNNAMED)
        return access.connect()

    def _check(self, client: ServerClient, *, adopt: bool) -> None:
        known = self._known()
        if known and not adopt and client.info.server_id not in {one.id for one in known}:
            raise ServerChanged(address=str(client.address))

    def _register_server(self, client: ServerClient, *, adopt: bool) -> None:
        self._check(client, adopt=adopt)
        info, now = client.info, self._store.clock()
        known = replication.Server(
            info.server_id, str(client.address), info.person_id, info.person_name, info.role.value, now
        )
        with self._store.local() as connection:
            replication.sync_cursors.record_contact(connection, known)

    def _known(self) -> list[replication.Server]:
        with self._store.read() as connection:
            return replication.sync_cursors.servers(connection)


class SyncSession:
    """One connection to the server; a context manager, used by one thread.

    Every call may fail with ServerUnreachable: what was done by then stays done, and the next session continues
    there.
    """

    def __init__(
        self,
        store: Store,
        client: ServerClient,
        key: Callable[[], DeviceKey],
        slice_size: int,
        between_slices: Callable[[], None],
    ) -> None:
        self._store, self.client = store, client
        self._key = key
        self._pusher = Pusher(store, client, key)
        self._puller = Puller(store, client, slice_size, between_slices)
        self._announce()
        if not self._pusher.reconcile():
            self._puller.forget()

    def _announce(self) -> None:
        """Write this device's key into its chain, so that what it sends can be proved to be its own."""
        from workbench.services.replication.bundles import BundleService

        if self._store.writes_with_seats:
            return  # chains begin with the keys that sign them
        with suppress(DeviceRevoked):  # it may still receive, and be restored
            BundleService(self._store, self._key()).announce()

    def send(self) -> SendResult | None:
        """Send one batch of what this account may send; None when there is no more."""
        return self._pusher.send()

    def receive(self) -> PullResult | None:
        """Receive one page of what others sent; None when there is no more."""
        return self._puller.receive()

    def settle(self) -> None:
        """Save how far was read, and write the receipt that is due."""
        self._puller.settle()

    def try_again(self) -> None:
        """Let refused events be sent once more: somebody may have removed the reason."""
        with self._store.local() as connection:
            replication.sync_cursors.retry_refused(connection, self.client.info.server_id)

    def synchronize(self) -> SyncReport:
        """Receive everything new and send everything that may be sent."""
        received, backup = 0, ""
        touched: dict[EntityType, dict[str, None]] = defaultdict(dict)
        while (page := self.receive()) is not None:
            received += page.new
            backup = backup or page.backup
            for kind, ids in page.changes.touched.items():
                touched[kind].update(dict.fromkeys(ids))
        sent = self.send_all()
        self.settle()
        sent += self.send_all()
        with self._store.read() as connection:
            refused = replication.sync_cursors.refused_events(connection, self.client.info.server_id)
        changes = Changes("", SYNC, {kind: tuple(ids) for kind, ids in touched.items()})
        return SyncReport(sent, received, tuple(_step(row) for row in refused), changes, backup)

    def send_all(self) -> int:
        """Send everything that may be sent; return the number of events. A device that was restored sends what was
        refused meanwhile.
        """
        self._pusher.retry_revoked()
        sent = 0
        while (batch := self.send()) is not None:
            sent += batch.accepted
        return sent

    def close(self) -> None:
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _held_back(waiting: dict[str, int], role: str, mine: set[str]) -> dict[str, int]:
    """Of the waiting steps, those of other people: only a supervisor's account sends them."""
    return {} if role == Role.SUPERVISOR.value else {who: n for who, n in waiting.items() if who not in mine}


def _step(row: replication.sync_cursors.RefusedEvent) -> RefusedStep:
    return RefusedStep(
        row.event_id, row.action, row.author_id, row.hlc, row.reason, row.entity_type, row.entity
    )
