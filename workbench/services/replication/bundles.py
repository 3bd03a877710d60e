"""Bundles: writing them and opening them. `services/replication/merge` merges their content."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from db import journal, records, replication, sqlite
from db.store import Store
from workbench.domain.bundle import BundleHeads, SignedHead
from workbench.domain.changes import EntityType
from workbench.domain.errors import BadInput, BundleInvalid, DeviceRevoked, FileMissing, NotFound
from workbench.domain.progress import ProgressHook, no_progress, split_progress, with_progress
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, RecordKind
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.system_reasons import system_reason
from workbench.exchange.bundles import encryption
from workbench.exchange.bundles.bag_files import BagFiles, open_files
from workbench.exchange.bundles.bundle import (
    BundleReader,
    BundleWriter,
    head_statement,
    looks_encrypted,
    sender_statement,
)
from workbench.services.replication.signing import DeviceKey, signature_holds
from workbench.system.files import atomic_file, flush_to_disk

ANNOUNCE = "announce device"
#: Relative durations of: reading the older bundle, events, texts, snapshots, flushing to the disk.
_STRETCHES = (2, 5, 2, 4, 1)
#: An encrypted bundle up to this size is decrypted in memory and never lies unencrypted on a disk.
_IN_MEMORY = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BundleSummary:
    """What a new bundle contains; `missing`: saved copies that its events name and that this store does not have."""

    path: Path
    events: int
    texts: int
    snapshots: int
    missing: int = 0


class BundleService:
    def __init__(self, store: Store, key: DeviceKey) -> None:
        self._store = store
        self._key = key

    def create(
        self,
        target: Path,
        *,
        since: Path | None = None,
        articles: Sequence[str] = (),
        for_key: str = "",
        passphrase: str = "",
        hook: ProgressHook = no_progress,
    ) -> BundleSummary:
        """Write a bundle to a path where no file exists: everything, or what is new since another bundle, or what
        concerns some articles.

        Raises BadInput, NotFound, BundleInvalid, StoreReadOnly, DiskFull. When the hook cancels, no file is left;
        the announcement of this device's key stays, as it is made once.
        """
        older, *filling, ending = split_progress(hook, _STRETCHES)
        if target.exists():
            raise BadInput(where=str(target), reason=ReasonCode.TARGET_EXISTS)
        known: tuple[SignedHead, ...] = ()
        if since is not None:
            with open_bundle(since, self._key, passphrase, older) as reader:
                known = reader.heads.heads
        self.announce()
        older(1, 1)
        with _writing(target), _new_file(target) as file:
            # Encrypted on its way: plain text on a stick could be read from it even after its removal.
            locked = (
                encryption.BundleEncryptor(file, for_key=for_key, passphrase=passphrase)
                if for_key or passphrase
                else None
            )
            with closing(BundleWriter(locked or file)) as writer:
                summary = self._fill(writer, target, [head.event for head in known], articles, filling)
            if locked is not None:
                locked.close()
            flush_to_disk(file)  # a stick takes its time: report the end when the data is there
            ending(1, 1)
        return summary

    def announce(self) -> None:
        """Write this device's public key into its own chain, once. Raises DeviceRevoked: a revoked device has no say."""
        if self._store.writes_with_seats:
            return  # what people write is signed by themselves
        if self._store.revoked:
            raise DeviceRevoked
        with self._store.read() as connection:
            announced_key = replication.devices.public_keys(connection).get(self._store.device_id)
        if announced_key is None:
            device = self._store.device_id
            with self._store.change(ANNOUNCE, device) as change:
                change.write(
                    "announce", EntityType.DEVICE, device, replication.devices.key_registers(self._key.public)
                )
        elif announced_key != self._key.public:
            reason = ReplicationCode.STORE_KEY_FOREIGN
            raise BadInput(where=str(self._store.path), reason=reason)

    def _fill(
        self,
        writer: BundleWriter,
        target: Path,
        known: Sequence[str],
        articles: Sequence[str],
        hooks: Sequence[ProgressHook],
    ) -> BundleSummary:
        of_events, of_texts, of_snapshots = hooks
        texts: set[str] = set()
        snapshots: set[str] = set()
        n_events = 0
        of_seats: list[str] = []

        def noted(raws: Iterable[str]) -> Iterator[str]:
            nonlocal n_events
            for raw in raws:
                text, snapshot = replication.referenced_hashes(raw)
                texts.update({text} - {""})
                snapshots.update({snapshot} - {""})
                n_events += 1
                if '"v":2,' in raw:
                    of_seats.append(journal.event_id(raw))
                yield raw

        with self._store.read_separately() as connection, _writing(target):
            if articles:
                self._check_articles(articles)
            raws = (
                replication.events_about(connection, articles)
                if articles
                else replication.events_after(connection, known)
            )
            n_all = journal.count_events(connection)
            with closing(
                raws
            ):  # after a cancellation the reading ends here, and not when the generator is collected
                events = writer.events(with_progress(noted(raws), of_events, n_all))
            kept = journal.signatures_of(connection, of_seats)
            writer.signatures({name: signature.hex() for name, signature in kept.items()})
            here = records.articles.stored_texts(connection, texts)
            for sha256 in with_progress(sorted(here), of_texts, len(here), 1):
                writer.text(sha256, records.articles.texts(connection, (sha256,))[sha256])
            copies = [sha256 for sha256 in sorted(snapshots) if self._store.snapshots.has(sha256)]
            for sha256 in with_progress(copies, of_snapshots, len(copies), 1):
                writer.snapshot(sha256, self._store.snapshots.read(sha256))
            heads = self._sign(
                journal.chain_ends(connection),
                replication.devices.public_keys(connection),
            )
            signed = replication.devices.signatures_over(connection, [head.event for head in heads])
        heads = [signed.get(head.event, head) if not head.signature else head for head in heads]
        whole = BundleHeads(tuple(heads), bool(articles), self._store.device_id, self._key.public, "", events)
        writer.finish(replace(whole, signature=self._key.sign(sender_statement(whole))))
        return BundleSummary(target, n_events, len(texts), len(copies), len(snapshots) - len(copies))

    def _sign(self, ends: Iterable[journal.ChainEnd], keys: dict[str, str]) -> list[SignedHead]:
        """The heads, signed where the device is this machine's."""
        mine = self._key.public
        return [
            SignedHead(
                end.device, end.seq, end.id, mine, self._key.sign(head_statement(end.device, end.seq, end.id))
            )
            if keys.get(end.device) == mine
            else SignedHead(end.device, end.seq, end.id)
            for end in ends
        ]

    def _check_articles(self, articles: Sequence[str]) -> None:
        with self._store.read() as connection:
            for article in articles:
                if not records.articles.was_imported(connection, article):
                    raise NotFound(kind=RecordKind.ARTICLE, id=article)


@contextmanager
def _new_file(target: Path) -> Iterator[BinaryIO]:
    """The file to write a bundle into; it gets its name when the block ends. Raises BadInput for a folder that cannot
    be written.
    """
    with ExitStack() as stack:
        try:
            file = stack.enter_context(atomic_file(target, private=True))
        except OSError as error:
            reason = Reason(ReasonCode.FOLDER_NOT_WRITABLE, cause=system_reason(error))
            raise BadInput(where=str(target), reason=reason) from None
        yield file


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Report trouble of the disk by the bundle's path, and not by that of the store which is being read."""
    try:
        yield
    except OSError as error:
        known = sqlite.from_os_error(target, error)
        if known is None:
            raise
        raise known from error


@contextmanager
def open_bag(
    path: Path, key: DeviceKey | None, passphrase: str, hook: ProgressHook = no_progress
) -> Iterator[BagFiles]:
    """The files of a bag, decrypted if necessary. Raises FileMissing, BundleInvalid or BundleLocked."""
    if not path.exists():
        raise FileMissing(path=path)
    if looks_encrypted(path):
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as plain:
            with path.open("rb") as source:
                own = key.key if key is not None else None
                encryption.decrypt(source, plain, str(path), key=own, passphrase=passphrase, hook=hook)
            plain.seek(0)
            with open_files(path, plain) as files:
                yield files
    else:
        with open_files(path) as files:
            yield files


@contextmanager
def open_bundle(
    path: Path, key: DeviceKey | None, passphrase: str = "", hook: ProgressHook = no_progress
) -> Iterator[BundleReader]:
    """A bundle, after a check of its bag and its sender's signature. Raises as `open_bag`."""
    unlocking, checking = split_progress(hook, (1, 2))
    with open_bag(path, key, passphrase, unlocking) as files:
        reader = BundleReader(files, checking)
        heads = reader.heads
        if not signature_holds(heads.key, sender_statement(heads), heads.signature):
            raise BundleInvalid(path=path, reason=ReplicationCode.SENDER_FORGED)
        for head in heads.heads:
            if head.signature and not signature_holds(
                head.key, head_statement(head.device, head.seq, head.event), head.signature
            ):
                raise BundleInvalid(path=path, reason=Reason(ReplicationCode.HEAD_FORGED, device=head.device))
        yield reader
