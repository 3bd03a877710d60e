"""Disk faults at any write of a save, once or lasting: an error message, no torn state, no acknowledged save lost."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.backup_rotation import backups_at, rotate
from db.encryption import key_file
from db.sqlite import connections
from db.store import Store
from tests.support import released_stores
from tests.support.disk_faults import DiskFaults, faulty_disk
from tests.support.disks import can_mount, small_disk
from tests.support.repetitions import repetitions
from tests.support.replicas import MEMORY_FOLDER
from tests.support.seats import AnySeats
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import DiskFull, StoreReadOnly, StoreUnavailable
from workbench.domain.seat import SeatRing
from workbench.workspace import Workspace

KEY = bytes(range(32))
#: What the disk does: say it is full or broken once, stay full, or take half and then be full.
WAYS = {
    "full once": (errno.ENOSPC, False, False),
    "full for good": (errno.ENOSPC, True, False),
    "broken once": (errno.EIO, False, False),
    "broken for good": (errno.EIO, True, False),
    "half written": (errno.ENOSPC, True, True),
}


@dataclass(frozen=True)
class Kind:
    """A save, and what makes it write in one way or another."""

    settings: tuple[str, ...] = ()
    text: str = "خبر آخر"
    key: bytes | None = None
    seats: SeatRing | None = None


KINDS = {
    "into the log": Kind(),
    "with a checkpoint": Kind(("wal_autocheckpoint=1",)),
    "larger than the cache": Kind(("cache_size=5", "cache_spill=1"), "خبر طويل " * 8000),
    "encrypted": Kind(("wal_autocheckpoint=1",), key=KEY),
    "signed": Kind(("cache_size=5", "cache_spill=1"), seats=AnySeats()),  # and the first in its chain
}


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where the system has such a place: faults are as real there, and faster."""
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        yield Path(folder)


@pytest.fixture
def disk() -> Iterator[DiskFaults]:
    with faulty_disk() as faults:
        yield faults


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes | None], Path]:
    """A store in which something is saved already, to be copied."""
    made = {key: begun(tmp_path_factory.mktemp("whole"), key) for key in (None, KEY)}
    return made.__getitem__


def begun(folder: Path, key: bytes | None) -> Path:
    path = folder / "desk.tadqiq"
    if key is not None:
        key_file.write(path, key_file.KeyFile(key_file.fingerprint(key), ()))
    with StoreDriver.open(path, key=key) as driver:
        driver.hire()
        driver.claim(driver.article().id)
    return path


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_at_any_write_of_a_save(
    disk: DiskFaults, whole: Callable[[bytes | None], Path], tmp_path: Path, kind: str, way: str
) -> None:
    store = whole(KINDS[kind].key)
    n_writes = writes_of(disk, copied(store, tmp_path / "counted"), KINDS[kind])
    assert n_writes > 5
    refused = [
        at
        for at in points(n_writes, repetitions(2, n_writes))
        if failed_at(disk, copied(store, tmp_path / str(at)), KINDS[kind], way, at)
    ]
    assert refused


def points(last: int, most: int) -> range:
    """Numbers from 1 to `last`, about so many."""
    return range(1, last + 1, max(1, -(-last // most)))


def writes_of(disk: DiskFaults, path: Path, kind: Kind) -> int:
    with opened(path, kind) as driver:
        disk.plan(0, 0)
        driver.article(kind.text)
        return disk.passed


def failed_at(disk: DiskFaults, path: Path, kind: Kind, way: str, at: int) -> bool:
    """Let the disk fail at the `at`-th write of a save; whether the save was refused. Everything must hold after."""
    number, lasting, half = WAYS[way]
    with opened(path, kind) as driver:
        before = driver.state()
        disk.plan(number, at, lasting=lasting, half=half)
        refused = not acknowledged(lambda: driver.article(kind.text))
        assert disk.met
        if refused:
            assert driver.state() == before
        disk.heal()
        driver.article("بعد أن عاد القرص")
    with StoreDriver.open(path, key=kind.key, seats=kind.seats) as driver:
        assert driver.store.verify() == []
        assert len(driver.store.own_chains()) == (1 if kind.seats else 0)
        assert number_of_articles(driver) == (2 if refused else 3)
    return refused


@pytest.mark.parametrize("way", WAYS)
def test_a_fault_while_a_store_is_opened_and_closed(
    disk: DiskFaults, whole: Callable[[bytes | None], Path], tmp_path: Path, way: str
) -> None:
    number, lasting, half = WAYS[way]

    def life(path: Path) -> None:
        with StoreDriver.open(path) as driver:
            driver.article("خبر آخر")

    disk.plan(0, 0)
    life(copied(whole(None), tmp_path / "counted"))
    n_writes = disk.passed
    for at in points(n_writes, repetitions(2, n_writes)):
        path = copied(whole(None), tmp_path / str(at))
        disk.plan(number, at, lasting=lasting, half=half)
        done = acknowledged(partial(life, path))
        disk.heal()
        with StoreDriver.open(path) as driver:
            assert driver.store.verify() == []
            assert number_of_articles(driver) >= (2 if done else 1)
            driver.article("ويُحفظ من جديد")


def test_a_new_store_that_met_a_fault_is_made_when_the_disk_is_well(disk: DiskFaults, tmp_path: Path) -> None:
    disk.plan(0, 0)
    Store.open(tmp_path / "counted.tadqiq").close()
    n_writes = disk.passed
    for at in points(n_writes, repetitions(3, n_writes)):
        path = tmp_path / f"{at}.tadqiq"
        disk.plan(errno.ENOSPC, at, lasting=True)
        acknowledged(partial(made, path))
        disk.heal()
        with StoreDriver.open(path) as driver:
            driver.hire()
            assert driver.store.verify() == []


@pytest.mark.parametrize("way", ["full for good", "broken once"])
def test_a_fault_while_a_backup_is_made_leaves_the_older_ones(
    disk: DiskFaults, whole: Callable[[bytes | None], Path], tmp_path: Path, way: str
) -> None:
    number, lasting, half = WAYS[way]
    path = copied(whole(None), tmp_path / "store")
    with StoreDriver.open(path) as driver:
        assert rotate(driver.store, path) is not None
        [older] = backups_at(path)
        content = older.path.read_bytes()
        driver.article("بعدها")
        disk.plan(0, 0)
        rotate(driver.store, tmp_path / "counted.tadqiq")
        n_writes, refused = disk.passed, 0
        for at in points(n_writes, repetitions(6, n_writes)):
            disk.plan(number, at, lasting=lasting, half=half)
            done = acknowledged(partial(rotate, driver.store, path))
            disk.heal()
            if done:
                driver.article(f"ومرة أخرى {at}")
                [older] = backups_at(path)
                content = older.path.read_bytes()
            else:
                refused += 1
                assert [item.name for item in older.path.parent.iterdir()] == [older.path.name]
                assert older.path.read_bytes() == content
        assert refused
        assert rotate(driver.store, path) is not None
        assert driver.store.verify() == []


@pytest.mark.parametrize("way", ["full for good", "broken once"])
@pytest.mark.parametrize("release", released_stores.RELEASES)
def test_a_fault_while_an_older_store_is_brought_up(
    disk: DiskFaults, tmp_path: Path, release: str, way: str
) -> None:
    number, lasting, half = WAYS[way]
    old = tmp_path / "old" / "desk.tadqiq"
    old.parent.mkdir()
    facts = released_stores.put(release, old)
    disk.plan(0, 0)
    made(copied(old, tmp_path / "counted"))
    n_writes, refused = disk.passed, 0
    for at in points(n_writes, repetitions(5, n_writes)):
        path = copied(old, tmp_path / str(at))
        disk.plan(number, at, lasting=lasting, half=half)
        refused += not acknowledged(partial(made, path))
        disk.heal()
        with Workspace.open(path) as workspace:
            assert released_stores.facts_of(workspace, facts["articles"]) == facts
            assert workspace.store.verify() == []
        shutil.rmtree(path.parent)
    assert refused


def made(path: Path) -> None:
    Store.open(path).close()


def test_bytes_of_a_source_that_find_no_room_leave_nothing_behind(
    whole: Callable[[bytes | None], Path],
) -> None:
    if not can_mount():
        pytest.skip("needs the right to mount a small disk")
    with small_disk(4 * 1024 * 1024) as folder:
        store = copied(whole(None), folder / "store")
        with StoreDriver.open(store) as driver:
            state = driver.state()
            with pytest.raises(DiskFull, match="full"):
                driver.source(b"x" * 8 * 1024 * 1024)
            assert driver.state() == state
            assert list(driver.store.snapshots.folder.iterdir()) == []
            driver.source(b"small")
            assert driver.store.verify() == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_bytes_of_a_source_that_do_not_reach_the_disk_are_refused(
    driver: StoreDriver, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    driver.hire()
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", _failing(number))
        with pytest.raises((DiskFull, StoreUnavailable)):
            driver.source(b"bytes")
    assert list(driver.store.snapshots.folder.iterdir()) == []
    driver.source(b"bytes")
    assert driver.store.verify() == []


def _failing(number: int) -> Callable[[int], None]:
    def fsync(_: int) -> None:
        raise OSError(number, "the disk said so")

    return fsync


def copied(path: Path, folder: Path) -> Path:
    shutil.copytree(path.parent, folder)
    return folder / path.name


@contextmanager
def opened(path: Path, kind: Kind) -> Iterator[StoreDriver]:
    """A store whose writer has the settings of this kind of save."""
    with Store.open(path, key=kind.key, seats=kind.seats) as store:
        raw = connections.raw_connection(store._writer)
        for setting in kind.settings:
            raw.execute(f"PRAGMA {setting}")
        yield StoreDriver(store)


def acknowledged(save: Callable[[], object]) -> bool:
    """Whether a save was acknowledged; where it was not, the person was told in a sentence that fits."""
    try:
        save()
    except (DiskFull, StoreUnavailable, StoreReadOnly) as error:
        told = str(error)
    else:
        return True
    assert "not saved" in told or "nothing can be saved" in told
    return False


def number_of_articles(driver: StoreDriver) -> int:
    with driver.store.read() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM article").scalar_one()
        return found
