"""A damaged store made whole: the newest backup that holds, and everything that can still be read of the damaged file.

Every event proves itself by its hash, so what is found between the damaged pages is joined to the backup by the
ordinary merge. The damaged file is only read and then set aside.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from db import encryption, journal, maintenance, replication, sqlite
from db import store_copy as backup
from db.snapshots import SnapshotFiles
from db.store import Store
from workbench.domain.errors import (
    DiskFull,
    NoRoom,
    NothingToRecover,
    StoreLocked,
    StoreMissing,
    WorkbenchError,
)
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import Reason
from workbench.services.maintenance.backups import list_backups, open_backup
from workbench.services.maintenance.restore import remove_store_files, replace_store, store_lock
from workbench.system import disk_space
from workbench.system.clock import now_us
from workbench.system.files import write_atomically

#: What `verify` says of saved bytes: no reason to leave a backup out.
_OF_SNAPSHOTS = frozenset({ProblemCode.SNAPSHOT_FILE_MISSING, ProblemCode.SNAPSHOT_FILE_CHANGED})


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What became of a damaged store. `backup`: the one it was begun from, None when no one held; `salvaged`: events
    that were read off the damaged file and are in no backup; `waiting`: of these, so many wait for others that are
    lost; `refused`: why some could not be joined; `bundles`: taken in after the backup, so worth merging again;
    `problems`: what does not hold in the store as it is now.
    """

    store: Path
    set_aside: Path | None
    backup: Path | None
    salvaged: int
    waiting: int
    refused: tuple[Reason, ...]
    bundles: tuple[str, ...]
    problems: tuple[Reason, ...]


def needs_key(target: Path) -> bool:
    """Whether a damaged store was an encrypted one: told by the key file beside it."""
    return encryption.key_file.exists(target.absolute())


def recover(
    target: Path, chosen: Path | None = None, clock: Callable[[], int] = now_us, *, key: bytes | None = None
) -> RecoveryReport:
    """Set a damaged store aside and put one in its place that has all that can be had; `chosen` is a folder of
    backups besides that at the store.

    The new store goes on as a new device. Raises StoreMissing, StoreLocked (also where somebody has a backup open),
    NoRoom, DiskFull, and NothingToRecover when there is neither a backup that holds nor a readable event; then nothing was changed.
    """
    target = target.absolute()
    if not target.is_file():
        raise StoreMissing(path=target)
    with sqlite.translated_errors(target), store_lock(target):
        disk_space.require(target, 2 * disk_space.size_of(target))
        saved = maintenance.salvage.salvage_store(target, key)
        return _Rescue(target, chosen, clock, key, saved).run()


class _Rescue:
    def __init__(
        self,
        target: Path,
        chosen: Path | None,
        clock: Callable[[], int],
        key: bytes | None,
        saved: maintenance.SalvageResult,
    ) -> None:
        self._target, self._clock, self._key, self._saved = target, clock, key, saved
        self._new = target.with_name(f"{target.name}.recovering")
        self._snapshots = SnapshotFiles.for_store(target, key)
        self._backups = [one.path for one in list_backups(target, chosen)]

    def run(self) -> RecoveryReport:
        remove_store_files(self._new)
        try:
            used = self._begin()
            if used is None and not self._saved.events:
                raise NothingToRecover(path=self._target)
            done = self._join(used)
            aside = replace_store(self._new, self._target, self._clock)
        finally:
            remove_store_files(self._new)
        return RecoveryReport(self._target, aside, used, *done)

    def _begin(self) -> Path | None:
        """The store to be, from the newest backup that holds; which one."""
        for path in self._backups:
            try:
                with open_backup(path, self._key) as copy:
                    if any(problem.code not in _OF_SNAPSHOTS for problem in copy.verify()):
                        continue
                    self._copy(path, copy)
                    return path
            except (NoRoom, DiskFull, StoreLocked):  # it may hold: an older one is no answer to that
                raise
            except WorkbenchError:  # this one does not hold either
                remove_store_files(self._new)
        return None

    def _copy(self, path: Path, copy: Store) -> None:
        encryption.key_file.copy_to(path, self._new, copy.key)
        with copy.read() as connection:
            backup.copy_database(connection, self._new, copy.key)
        backup.forget_device(self._new, copy.key)
        here = self._snapshots.folder
        for file in copy.snapshots.paths():
            if not (here / file.name).exists():
                here.mkdir(exist_ok=True)
                write_atomically(here / file.name, [file.read_bytes()], private=True)

    def _join(
        self, used: Path | None
    ) -> tuple[int, int, tuple[Reason, ...], tuple[str, ...], tuple[Reason, ...]]:
        """What was salvaged into the store to be: how much, how much of it waits, what was refused."""
        if used is None:
            encryption.key_file.copy_to(self._target, self._new, self._key)
        with Store.open(self._new, clock=self._clock, key=self._key) as store:
            store.snapshots = self._snapshots
            with store.read() as connection:
                known = maintenance.salvage.event_ids(connection)
                merged_before = max(
                    (one.at_us for one in replication.merge_log.all_entries(connection)), default=0
                )
            new = {name: raw for name, raw in self._saved.events.items() if name not in known}
            refused = tuple(self._merge(store, sorted(new.values(), key=_time)))
            with store.read() as connection:
                here = maintenance.salvage.event_ids(connection)
            joined = sum(name in here for name in new)
            problems = tuple(store.verify())
        bundles = tuple(name for name, at in self._saved.bundles.items() if at > merged_before)
        return joined, len(new) - joined, refused, bundles, problems

    def _merge(self, store: Store, raws: list[str]) -> Iterator[Reason]:
        """Join these events; why some could not be. Where all are refused, it is tried with each half of them."""
        try:
            self._take(store, raws)
        except journal.RejectedEvent as refused:
            if len(raws) < 2:
                yield refused.reason
                return
            middle = len(raws) // 2
            yield from self._merge(store, raws[:middle])
            yield from self._merge(store, raws[middle:])

    def _take(self, store: Store, raws: Iterable[str]) -> None:
        with store.merging() as connection:
            maintenance.salvage.merge_into(connection, self._saved, raws, self._clock())


def _time(raw: str) -> int:
    return int(json.loads(raw)["hlc"])
