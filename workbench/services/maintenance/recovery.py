"""Recovery of a damaged store: the newest sound backup, and every event that can still be read from the damaged file.

Every event is proved by its hash, so events found between damaged pages are merged into the backup by the ordinary
merge. The damaged file is only read and then set aside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db import encryption, maintenance, replication, sqlite
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
from workbench.system.files import copy_atomically
from workbench.system.private_files import make_private_folder

#: Findings of `verify` that are no reason to skip a backup: saved bytes, and parts of the file that are removed.
_TOLERABLE = frozenset(
    {ProblemCode.SNAPSHOT_FILE_MISSING, ProblemCode.SNAPSHOT_FILE_CHANGED, ProblemCode.PART_FOREIGN}
)


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """The outcome. `backup`: the one that was used, None when none was sound; `salvaged`: events read from the damaged
    file that are in no backup; `waiting`: how many of these wait for lost events; `refused`: why some could not be
    merged; `bundles`: merged after the backup, so worth merging again; `problems`: what `verify` finds in the
    recovered store.
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
    """Whether a damaged store was encrypted: it has a key file beside it."""
    return encryption.key_file.exists(target.absolute())


def recover(
    target: Path, chosen: Path | None = None, clock: Callable[[], int] = now_us, *, key: bytes | None = None
) -> RecoveryReport:
    """Set a damaged store aside and replace it by one with everything that can be saved.

    `chosen` is a folder of backups besides the one at the store. The new store continues as a new device. Raises
    StoreMissing, StoreLocked (also where somebody has a backup open), NoRoom, DiskFull, and NothingToRecover when
    there is neither a sound backup nor a readable event; then nothing was changed.
    """
    target = target.absolute()
    if not target.is_file():
        raise StoreMissing(path=target)
    with sqlite.translated_errors(target), store_lock(target):
        disk_space.require(target, 2 * disk_space.size_of(target))
        saved = maintenance.salvage_store(target, key)
        return _RecoveryRun(target, chosen, clock, key, saved).run()


class _RecoveryRun:
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
        """Start the new store from the newest sound backup; return which one."""
        for path in self._backups:
            try:
                with open_backup(path, self._key) as copy:
                    if any(problem.code not in _TOLERABLE for problem in copy.verify()):
                        continue
                    self._copy(path, copy)
                    return path
            except (NoRoom, DiskFull, StoreLocked):  # it may be sound: an older one would not help
                raise
            except WorkbenchError:  # this one is not sound either
                remove_store_files(self._new)
        return None

    def _copy(self, path: Path, copy: Store) -> None:
        encryption.key_file.copy_to(path, self._new, copy.key)
        with copy.read() as connection:
            backup.copy_database(connection, self._new, copy.key)
        maintenance.drop_foreign_triggers(self._new, copy.key)
        backup.forget_device(self._new, copy.key)
        here = self._snapshots.folder
        for file in copy.snapshots.paths():
            if not (here / file.name).exists():
                make_private_folder(here)
                copy_atomically(file, here / file.name, private=True)

    def _join(
        self, used: Path | None
    ) -> tuple[int, int, tuple[Reason, ...], tuple[str, ...], tuple[Reason, ...]]:
        """Merge the salvaged events into the new store: how many, how many wait, what was refused."""
        if used is None:
            encryption.key_file.copy_to(self._target, self._new, self._key)
        with Store.open(self._new, clock=self._clock, key=self._key) as store:
            store.snapshots = self._snapshots
            with store.read() as connection:
                known = maintenance.event_ids(connection)
                merged_before = max((one.at_us for one in replication.merge_entries(connection)), default=0)
            new = {name: raw for name, raw in self._saved.events.items() if name not in known}
            with store.merging() as connection:
                refused = maintenance.merge_salvaged_events(
                    connection, self._saved, new.values(), self._clock()
                )
            with store.read() as connection:
                here = maintenance.event_ids(connection)
                waiting = replication.pending_events.waiting_events(connection)
            joined = sum(name in here for name in new)
            with store.local() as connection:
                maintenance.drop_foreign_parts(connection)
            problems = tuple(store.verify())
        bundles = tuple(name for name, at in self._saved.bundles.items() if at > merged_before)
        n_waiting = sum(name in waiting for name in new)
        return joined, n_waiting, tuple(refused), bundles, problems
