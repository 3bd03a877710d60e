"""Store: one open store file, with its lock, its connection for writing and its connection for reading."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from db import field_drafts as drafts
from db import opening, own_chains
from db import store_copy as backup
from db.authority import effective_events
from db.change import Change
from db.ids import DeviceIdentity, new_id
from db.journal import event_log, history
from db.maintenance import judgement
from db.maintenance import verification as verify
from db.maintenance.judgement import VoidRegister
from db.opening import OpenStore, StoreKind
from db.own_chains import OwnChains
from db.snapshots import SnapshotFiles
from db.sqlite import connections
from db.sqlite.errors import translated_errors
from db.sqlite.file_lock import StoreLock
from db.sqlite.transaction import Transaction
from workbench.domain.changes import EntityType, HistoryEntry
from workbench.domain.errors import DeviceRevoked, DiskFull, StoreMissing, StoreReadOnly
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reasons import Reason
from workbench.domain.seat import SeatRing
from workbench.system import logs
from workbench.system.clock import now_us
from workbench.system.private_files import create_private_file, make_private_folder

__all__ = ["Change", "Store"]

_log = logs.logger("db.store")
_FACTS = "SELECT key, value FROM meta WHERE key IN ('device', 'home')"
_SET_FACT = (
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


class Store:
    """Made by `open`. Any thread may use it: writers wait for each other, and so do readers."""

    def __init__(
        self,
        path: Path,
        opened: OpenStore,
        lock: StoreLock | None,
        clock: Callable[[], int],
        device: DeviceIdentity | None,
        key: bytes | None = None,
        seats: SeatRing | None = None,
    ) -> None:
        self.path = path
        self.clock = clock
        self.key = key
        self.snapshots = SnapshotFiles.for_store(path, key)
        self._opened = opened
        self._lock = lock
        self._writing = threading.RLock()
        self._reading = threading.RLock()
        self._in_read = False
        self._copying = threading.Lock()
        #: Set when the store is to close: who copies it stops then (see `staying_open`).
        self.closing = threading.Event()
        self.device_id = self._identify(device)
        self._own = None if seats is None else OwnChains(seats, clock, self.device_id)
        self.writes_with_seats = (
            seats is not None
        )  # each person in a chain of their own, not the device for all
        self._judge_again()
        with self.read() as connection:
            self._tip = event_log.chain_tip(connection, self.device_id)
            #: Whether this store's own device was revoked: events written now would have no effect anywhere.
            self.revoked = effective_events.is_revoked(connection, self.device_id)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], int] = now_us,
        device: DeviceIdentity | None = None,
        create: bool = True,
        read_only: bool = False,
        key: bytes | None = None,
        seats: SeatRing | None = None,
    ) -> Store:
        """Open the store at `path`, making it if it is not there and `create` is set.

        People write with the `seats` of this machine, each in a chain of their own; without them all write in the chain of
        the device, as version 1 did.

        `key` is the raw key of an encrypted store (`workbench.services.encryption.store_keys` unlocks it); a store that is made with
        one is encrypted, a plain one is opened without. On a read-only place and on a full disk it opens for looking
        only, as it does with `read_only`. Raises StoreMissing, StoreLocked, StoreNotAStore, StoreDamaged, StoreNewer,
        StoreReadOnly, PassphraseNeeded, KeyFileMissing, DiskFull or StoreUnavailable.
        """
        path = path.absolute()
        with translated_errors(path):
            found = opening.detect_kind(path, key)
            if found is StoreKind.PLAIN:
                key = None
            elif found is StoreKind.NOTHING:
                if read_only or not create:
                    raise StoreMissing(path=path)
                make_private_folder(path.parent)
                if not opening.is_writable(path):
                    raise StoreReadOnly(path=path)
                create_private_file(path.resolve())  # so that there is a file to lock
            writable = opening.is_writable(path)
            lock = StoreLock(path) if writable else None
            if lock is not None:
                lock.acquire()
            try:
                if not writable or read_only:
                    return cls._over(path, opening.open_to_read(path, key), lock, clock, device, key, seats)
                try:
                    with translated_errors(path):
                        opened = opening.open_to_write(path, create, key)
                        return cls._over(path, opened, lock, clock, device, key, seats)
                except DiskFull:
                    return cls._over(
                        path, opening.open_on_full_disk(path, key), lock, clock, device, key, seats
                    )
            except BaseException:
                if lock is not None:
                    lock.release()
                raise

    @classmethod
    def _over(
        cls,
        path: Path,
        opened: OpenStore,
        lock: StoreLock | None,
        clock: Callable[[], int],
        device: DeviceIdentity | None,
        key: bytes | None,
        seats: SeatRing | None,
    ) -> Self:
        try:
            return cls(path, opened, lock, clock, device, key, seats)
        except BaseException:
            opening.close(opened)
            raise

    @property
    def read_only(self) -> bool:
        return self._opened.writer is None

    @contextmanager
    def change(self, action: str, author_id: str, *, seats: SeatRing | None = None) -> Iterator[Change]:
        """One action of a person: one transaction, one step of undo. An exception inside rolls all of it back.

        `seats` is another ring than that of this machine, as a newsroom's slip is.

        Raises SeatMissing, SeatLocked, DeviceRevoked, StoreReadOnly, DiskFull, StoreDamaged or StoreUnavailable; then
        nothing was saved.
        """
        with self._writing:
            chains = self._own if seats is None else OwnChains(seats, self.clock, self.device_id)
            if chains is None:
                with self._change_of_device(action, author_id) as change:
                    yield change
            else:
                with self.local() as connection:
                    own = chains.change(connection, action, author_id)
                    yield own
                    own.flush()
                chains.keep(own)
                if EntityType.LINE in own.changes.touched and self._own is not None:
                    self._own.forget()
        _log.debug("change: %s", action)

    @contextmanager
    def change_within(self, connection: Connection, action: str, person: str) -> Iterator[Change]:
        """As `change`, inside of `merging`: what this copy itself writes when others' events have come."""
        if self._own is None:
            tip = event_log.chain_tip(connection, self.device_id)
            change = Change(connection, tip, self.clock, action, person)
        else:
            self._own.forget()
            change = self._own.change(connection, action, person)
        yield change
        change.flush()

    @contextmanager
    def _change_of_device(self, action: str, author_id: str) -> Iterator[Change]:
        if self.revoked:
            raise DeviceRevoked
        with self.local() as connection:
            change = Change(connection, self._tip, self.clock, action, author_id)
            yield change
            change.flush()
        self._tip = change.tip

    @contextmanager
    def merging(self) -> Iterator[Connection]:
        """A transaction in which events of other copies join the journal (see `db.replication.merge`)."""
        with self._writing:
            with self.local() as connection:
                yield connection
                own_chains.end_forked(connection)
                tip = event_log.chain_tip(connection, self.device_id)
                revoked = effective_events.is_revoked(connection, self.device_id)
            self._tip, self.revoked = tip, revoked
            if self._own is not None:
                self._own.forget()

    def begin_new_chain(self) -> str:
        """Begin a new chain as a new device and return its id; earlier events keep their device."""
        with self._writing:
            fresh = new_id()
            with self.local() as connection:
                own_chains.end_all(connection)
                connection.exec_driver_sql(_SET_FACT, ("device", fresh))
                event_log.add_device(connection, fresh)
                tip = event_log.chain_tip(connection, fresh)
            self.device_id, self._tip, self.revoked = fresh, tip, False
            if self._own is not None:
                self._own.forget()
        return fresh

    def local(self) -> AbstractContextManager[Connection]:
        """A transaction on the tables that are local to this copy and not derived from events."""
        return Transaction(self.path, self._writer, self._writing)

    @property
    def _writer(self) -> Connection:
        if self._opened.writer is None:
            raise DiskFull(path=self.path) if self._opened.disk_full else StoreReadOnly(path=self.path)
        return self._opened.writer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """The connection for reading; it shows one state of the store until the block ends."""
        with self._reading, translated_errors(self.path):
            if self._in_read:
                yield self._opened.reader
                return
            self._in_read = True
            try:
                with connections.read_transaction(self._opened.reader) as reader:
                    yield reader
            finally:
                self._in_read = False

    @contextmanager
    def read_separately(self) -> Iterator[Connection]:
        """As `read`, for long reads: on a connection of its own, so that nobody waits for it."""
        if self.read_only:
            with self.read() as connection:
                yield connection
            return
        with self.keep_open(), translated_errors(self.path):
            connection = connections.reader(self.path, self.key)
            try:
                with connections.read_transaction(connection) as reader:
                    yield reader
            finally:
                connection.close()

    def history(
        self, entity: str | None = None, limit: int = 50, before: str | None = None
    ) -> list[HistoryEntry]:
        """Events of one entity or of all, newest first; `before` is the id of the last event of the previous page."""
        with self.read() as connection:
            return history.page(connection, entity, limit, before)

    def verify(
        self, expected: Mapping[str, tuple[int, str]] | None = None, hook: ProgressHook = no_progress
    ) -> list[Reason]:
        """The problems of this store; empty for a healthy store. See `db.maintenance.verification`."""
        with self.read() as connection:
            return verify.problems(connection, self.snapshots, expected or {}, hook)

    def void_registers(self) -> list[VoidRegister]:
        """What was written and has no effect, because its values cannot be used; see `db.journal.gate`."""
        with self.read() as connection:
            return judgement.void_registers(connection)

    def chain_head_problems(self, expected: Mapping[str, tuple[int, str]]) -> list[Reason]:
        """The differences between this store and chain heads (device -> number, id) that were kept elsewhere."""
        with self.read() as connection:
            return list(verify.missing_heads(connection, expected))

    def cloned(self) -> list[str]:
        """Devices of which two events have the same predecessor."""
        with self.read() as connection:
            return sorted(event_log.cloned_devices(connection))

    def chain_heads(self) -> dict[str, tuple[int, str]]:
        """Device -> number and id of its newest event; kept elsewhere, they prove the state of the history."""
        with self.read() as connection:
            return event_log.chain_heads(connection)

    def own_chains(self) -> list[str]:
        """The chains that this copy began for the seats of its people, also where it was before."""
        with self.read() as connection:
            return own_chains.all_chains(connection)

    def backup(self, target: Path) -> None:
        """Copy the whole store with its snapshots, while it stays open."""
        with translated_errors(target), self._reading:
            backup.copy_store(self._opened.reader, self.path, self.snapshots, target, self.key)

    def compact(self, target: Path) -> None:
        """As `backup`, with the database as small as possible."""
        with translated_errors(target), self._reading:
            backup.compact_copy(self._opened.reader, self.path, self.snapshots, target, self.key)

    def backup_before(self, operation: str) -> Path:
        """Copy the database beside the store, named after the coming `operation`; snapshots never change."""
        with translated_errors(self.path), self._reading:
            stamp = datetime.fromtimestamp(self.clock() / 1_000_000, UTC).strftime("%Y%m%dT%H%M%S%fZ")
            return backup.backup_into_folder(
                self._opened.reader, self.path, f"before-{operation}-{stamp}", self.key
            )

    def save_draft(self, entity: str, field: str, text: str) -> None:
        """Keep what a person typed into a field and has not saved; it is not part of the journal."""
        with self.local() as connection:
            drafts.save_draft(connection, entity, field, text)

    def drafts(self, entity: str) -> dict[str, str]:
        """Field -> text that was typed and not saved."""
        with self.read() as connection:
            return drafts.drafts_of(connection, entity)

    def drop_draft(self, entity: str, field: str | None = None) -> None:
        """Delete the draft of one field, or of all fields of an entity."""
        with self.local() as connection:
            drafts.drop_drafts(connection, entity, field)

    def interrupt(self) -> None:
        """Abort a long read from another thread; it fails with StoreUnavailable."""
        connections.raw_connection(self._opened.reader).interrupt()

    @contextmanager
    def keep_open(self) -> Iterator[None]:
        """Keep the store open and locked while a caller reads it on a connection of its own.

        Such a caller checks `closing` now and then and stops when it is set.
        """
        with self._copying:
            yield

    def close(self) -> None:
        self.closing.set()
        with self._copying, self._writing, self._reading:
            opening.close(self._opened)
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _judge_again(self) -> None:
        """Judge the whole journal by this program's table of registers, where another one judged it before."""
        if self.read_only:
            return
        with self.read() as connection:
            is_due = judgement.is_due(connection)
        if is_due:
            with self.local() as connection:
                judgement.judge_journal(connection)

    def _identify(self, device: DeviceIdentity | None) -> str:
        """The device that writes: the machine's identity if it has one, else the one the store was made with.

        A store that lies at another place than before is a copy: it continues as a new device.
        """
        with self.read() as connection:
            facts = {str(key): str(value) for key, value in connection.exec_driver_sql(_FACTS)}
        known, home = facts.get("device"), device.home if device is not None and device.place else ""
        if device is not None and not home:
            wanted = device.id
        else:
            at_home = not home or facts.get("home", "") == home
            wanted = known if known and at_home else new_id()
        if (wanted, home) != (known, facts.get("home", "")) and not self.read_only:
            with self.local() as connection:
                own_chains.end_all(connection)
                connection.exec_driver_sql(_SET_FACT, ("device", wanted))
                connection.exec_driver_sql(_SET_FACT, ("home", home))
                if event_log.own_run(connection, wanted) is None:
                    event_log.add_device(connection, wanted)
        return wanted
