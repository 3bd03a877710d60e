"""Looking after a store: checking, copying, putting a copy back. Nothing is deleted: what is replaced is set aside."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.backup import forget_home
from db.clock import now_us
from db.failures import explained
from db.lock import StoreLock
from db.migrate import SCHEMA
from db.store import Store
from workbench.domain.errors import BadInput, StoreMissing

#: What belongs to a store besides its file.
_BESIDE = ("-wal", "-shm")


class CareService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def verify(self) -> list[str]:
        """What is wrong with the store, a line each; empty when everything holds."""
        return self._store.verify()

    def backup(self, to: Path) -> Path:
        """Copy the whole store, snapshots included, to a path where nothing is yet."""
        if to.exists():
            raise BadInput(where=str(to), reason="there is a file of this name already: choose another one")
        self._store.backup(to)
        return to


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the store is now, and where the one that it replaced lies (None when there was none)."""

    store: Path
    set_aside: Path | None


def restore(backup: Path, target: Path, clock: Callable[[], int] = now_us, *, own: bool = False) -> Restored:
    """Put a backup in the place of a store, which is set aside with all that belongs to it, never deleted.

    The backup is checked first, but for one that the program made itself just before a merge (`own`): its
    snapshots lie beside the store. From another one the store goes on as a new device: what it wrote since may
    come back in a bundle. Raises the store's errors, StoreLocked when the target is open somewhere, and
    BadInput for a backup that does not hold; then nothing was changed.
    """
    backup, target = backup.absolute(), target.absolute()
    if backup == target:
        raise BadInput(where=str(backup), reason="this is the store itself: name a backup")
    if not backup.exists():
        raise StoreMissing(path=backup)
    with Store.open(backup, create=False, read_only=True) as copy:
        problems = [] if own else copy.verify()
        if problems:
            reason = f"this backup does not hold ({problems[0]}): choose another one"
            raise BadInput(where=str(backup), reason=reason)
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            lock = StoreLock(target)
            lock.acquire()
            try:
                aside = _set_aside(target, clock)
                copy.backup(target)
                if not own:
                    forget_home(target)
            finally:
                lock.release()
    return Restored(target, aside)


def schema() -> int:
    """The newest schema that this program knows."""
    return SCHEMA


def free_space(path: Path) -> int:
    """Bytes free where `path` lies or would lie."""
    place = path
    while not place.exists() and place.parent != place:
        place = place.parent
    return shutil.disk_usage(place).free


def _set_aside(target: Path, clock: Callable[[], int]) -> Path | None:
    if not target.exists():
        return None
    stamp = datetime.fromtimestamp(clock() / 1_000_000, UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = target.with_name(f"{target.stem}-set-aside-{stamp}{target.suffix}")
    for ending in _BESIDE:
        beside = Path(f"{target}{ending}")
        if beside.exists():
            beside.replace(f"{aside}{ending}")
    target.replace(aside)
    # Snapshots never change and are named by hash: both stores may need them.
    snapshots = Path(f"{target}.snapshots")
    if snapshots.is_dir():
        shutil.copytree(snapshots, f"{aside}.snapshots", dirs_exist_ok=True)
    return aside
