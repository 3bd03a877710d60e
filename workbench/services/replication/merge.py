"""Merging of bundles: completely or not at all, after a backup, with a report of every doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from db import journal, replication
from db.store import Store
from workbench.domain.bundle import MergeEntry, MergeReport, MergeSummary, PendingEvents, VoidValue
from workbench.domain.changes import Changes
from workbench.domain.errors import BundleInvalid, MergeNotUndoable, SeatMissing
from workbench.domain.person import Person
from workbench.domain.progress import ProgressHook, no_progress, split_progress, with_progress
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.exchange.bundles.bundle import SNAPSHOTS, TEXTS, BundleReader
from workbench.services.maintenance.restore import RestoreReport, restore
from workbench.services.replication.bundles import open_bundle
from workbench.services.replication.signing import DeviceKey
from workbench.system import disk_space

MERGE, RECEIPT = "merge", "receipt"
#: Bytes on the disk for a character of an event, for a while: in the log, in the file, and in the projections.
_GROWTH = 6
#: Relative durations of: reading the bundle, the backup, the merge, writing snapshots.
_STRETCHES = (4, 1, 12, 2)


class _PreviewEnd(Exception):  # noqa: N818  # not a failure: it rolls back the preview's transaction
    pass


def _end_preview() -> NoReturn:
    raise _PreviewEnd


class MergeService:
    def __init__(self, store: Store, key: DeviceKey) -> None:
        self._store = store
        self._key = key

    def preview(self, bundle: Path, passphrase: str = "", hook: ProgressHook = no_progress) -> MergeReport:
        """What `merge` would do; nothing is changed. Raises as `merge`."""
        reading, _, placing, _ = split_progress(hook, _STRETCHES)
        with open_bundle(bundle, self._key, passphrase, reading) as reader:
            delivery = _delivery(reader)
            if not self._anything_new(reader, delivery):
                return MergeReport(0, len(delivery.raws))
            try:
                with self._store.merging() as connection:
                    delivered = self._take(
                        bundle,
                        lambda: replication.accept_delivery(connection, delivery, 0, self._has, placing),
                    )
                    summary = replication.summarize_merge(connection, delivered.merged)
                    _end_preview()
            except _PreviewEnd:
                return _report(delivered, summary)

    def merge(
        self, actor: Person | None, bundle: Path, passphrase: str = "", hook: ProgressHook = no_progress
    ) -> tuple[MergeReport, Changes]:
        """Merge a bundle in one transaction, after a backup of the store when anything in it is new.

        `actor` is recorded as the one who let it in. Raises FileMissing, BundleInvalid, BundleLocked, NoRoom, or the
        store's errors; then, and when the hook cancels, nothing was changed.
        """
        reading, *later = split_progress(hook, _STRETCHES)
        with open_bundle(bundle, self._key, passphrase, reading) as reader:
            delivery = _delivery(reader)
            if not self._anything_new(reader, delivery):
                return MergeReport(0, len(delivery.raws)), Changes("", MERGE)
            later[0](0, 1)
            growth = _GROWTH * sum(map(len, delivery.raws)) + bundle.stat().st_size
            disk_space.require(self._store.path, disk_space.size_of(self._store.path) + growth)
            backup = self._store.backup_before(MERGE)
            try:
                delivered, summary = self._merge(actor, bundle, reader, delivery, backup, later)
            except BaseException:
                backup.unlink(missing_ok=True)
                raise
        merged = delivered.merged
        return _report(delivered, summary, str(backup)), Changes("", MERGE, dict(merged.touched))

    def merges(self) -> list[MergeEntry]:
        """All merges of this store, newest first."""
        with self._store.read() as connection:
            return replication.merge_entries(connection)

    def undoable(self) -> MergeEntry:
        """The last merge, if nothing followed it. Raises MergeNotUndoable."""
        with self._store.read() as connection:
            found = replication.reversible_merge(connection)
            several = replication.merge_entries(connection)
        if found is None:
            reason = ReasonCode.WRITTEN_SINCE_MERGE if several else ReasonCode.NOTHING_MERGED
            raise MergeNotUndoable(reason=reason)
        if not Path(found.backup).is_file():
            raise MergeNotUndoable(reason=Reason(ReasonCode.MERGE_BACKUP_GONE, backup=found.backup))
        return found

    def waiting(self) -> list[PendingEvents]:
        """Events that wait for others which were not delivered yet, by device."""
        with self._store.read() as connection:
            return [PendingEvents(*gap) for gap in replication.pending_events.pending_gaps(connection)]

    def _merge(
        self,
        actor: Person | None,
        bundle: Path,
        reader: BundleReader,
        delivery: replication.Delivery,
        backup: Path,
        hooks: Sequence[ProgressHook],
    ) -> tuple[replication.DeliveryResult, MergeSummary]:
        _, placing, keeping = hooks
        with self._store.merging() as connection, self._kept_if_done() as kept:
            now = self._store.clock()
            delivered = self._take(
                bundle,
                lambda: replication.accept_delivery(connection, delivery, now, self._has, placing),
            )
            summary = replication.summarize_merge(connection, delivered.merged)
            snapshots = with_progress(reader.snapshots(), keeping, len(delivery.snapshots), 1)
            for sha256, data in snapshots:  # the files come before the commit that names them
                if not self._has(sha256):
                    kept.append(sha256)
                self._store.snapshots.put(data)
            keeping(1, 1)
            if not self._store.writes_with_seats:
                replication.acknowledge_merge(
                    connection, self._store.device_id, self._store.clock, delivered.merged
                )
            elif actor is not None and replication.has_work_of_others(delivered.merged):
                with (
                    suppress(SeatMissing),  # who has no key here gives no receipt
                    self._store.change_within(connection, RECEIPT, actor.id) as change,
                ):
                    replication.write_own_receipt(change)
            entry = MergeEntry(
                bundle.name, now, actor.id if actor else "", str(backup), len(delivered.merged.new)
            )
            replication.record_merge(connection, entry)
        return delivered, summary

    @contextmanager
    def _kept_if_done(self) -> Iterator[list[str]]:
        """Remove the snapshots that were written for a merge when it is rolled back."""
        kept: list[str] = []
        try:
            yield kept
        except BaseException:
            for sha256 in kept:
                self._store.snapshots.path_of(sha256).unlink(missing_ok=True)
            raise

    def _take(
        self, bundle: Path, take: Callable[[], replication.DeliveryResult]
    ) -> replication.DeliveryResult:
        try:
            return take()
        except journal.RejectedEvent as refused:
            raise BundleInvalid(path=bundle, reason=refused.reason) from None

    def _anything_new(self, reader: BundleReader, delivery: replication.Delivery) -> bool:
        """Whether the bundle brings events, or a text or saved bytes that are missing here."""
        with self._store.read() as connection:
            return (
                replication.pending_events.has_new_events(connection, delivery.raws)
                or bool(replication.missing_texts(connection, reader.names(TEXTS)))
                or not all(map(self._has, replication.named_snapshots(connection, reader.names(SNAPSHOTS))))
            )

    def _has(self, sha256: str) -> bool:
        return self._store.snapshots.has(sha256)


def undo_merge(entry: MergeEntry, store: Path, key: bytes | None = None) -> RestoreReport:
    """Roll the store back to the state before this merge; its present state is set aside. The store must be closed.

    `key` opens an encrypted one.
    """
    return restore(Path(entry.backup), store, own=True, key=key)


def _delivery(reader: BundleReader) -> replication.Delivery:
    heads = reader.heads
    return replication.Delivery(
        tuple(reader.events()),
        reader.texts(),
        frozenset(reader.names(SNAPSHOTS)),
        heads.heads,
        heads.sender,
        heads.key,
        heads.selection,
        signatures=reader.signatures(),
    )


def _report(delivered: replication.DeliveryResult, summary: MergeSummary, backup: str = "") -> MergeReport:
    merged = delivered.merged
    return MergeReport(
        len(merged.new),
        merged.n_known,
        Counter(event.type_name for event in merged.new),
        Counter(event.author for event in merged.new),
        Counter(event.device for event in merged.new),
        tuple(
            PendingEvents(*gap) for gap in replication.pending_events.gaps((*merged.pending, *merged.waiting))
        ),
        merged.in_conflict,
        merged.forked,
        delivered.unsigned,
        delivered.self_declared,
        backup,
        summary,
        Counter(event.device for event in merged.ineffective),
        merged.revoked,
        merged.restored,
        tuple(
            VoidValue(
                one.event.device,
                one.event.seq,
                one.event.author,
                one.event.type_name,
                one.event.entity,
                one.register,
                one.reason,
            )
            for one in merged.void
            if one.reason is not None
        ),
        tuple(line.reason for line in merged.left_out),
        delivered.without_text,
        delivered.without_snapshot,
    )
