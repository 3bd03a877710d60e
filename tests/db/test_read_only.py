"""Places that cannot be written: a read-only disk, an immutable file, a locked stick."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from db import undo
from db.backup_rotation import rotate
from db.encryption import key_file
from db.store import Store
from tests.support import released_stores
from tests.support.disks import can_mount, immutable, unwritable
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import StoreDamaged, StoreMissing, StoreReadOnly

KEY = bytes(range(32))

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions"),
    pytest.mark.skipif(
        os.name != "nt" and os.geteuid() == 0 and not can_mount(),
        reason="root may write everywhere and cannot mount a read-only disk here",
    ),
]


def files_of(path: Path) -> dict[str, bytes]:
    return {item.name: item.read_bytes() for item in path.parent.rglob("*") if item.is_file()}


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("log", [False, True], ids=["closed", "with a log"])
def test_a_store_on_a_read_only_disk_is_read_whole_and_refuses_each_change(
    path: Path, tmp_path: Path, key: bytes | None, *, log: bool
) -> None:
    medium = tmp_path / "medium" / path.name
    medium.parent.mkdir()
    if key is not None:
        key_file.write(path, key_file.KeyFile(key_file.fingerprint(key), ()))
    with StoreDriver.open(path, key=key) as driver:
        driver.hire()
        driver.claim(driver.article().id)
        driver.source(b"saved bytes")
        state = driver.state()
        if log:
            copy(path, medium)
    if not log:
        copy(path, medium)
    before = files_of(medium)
    assert (f"{medium.name}-wal" in before) is log
    with unwritable(medium):
        with StoreDriver.open(medium, key=key) as driver:
            assert driver.store.read_only
            assert driver.state() == state
            assert driver.store.verify() == []
            for change in (driver.article, driver.hire, lambda: undo.undo(driver.store, "sara")):
                with pytest.raises(StoreReadOnly, match="nothing can be saved there"):
                    change()
            with pytest.raises(StoreReadOnly):
                driver.source(b"other bytes")
            assert rotate(driver.store, medium) is None
            driver.store.backup(tmp_path / "taken.tadqiq")
            driver.store.compact(tmp_path / "small.tadqiq")
        assert files_of(medium) == before
    for taken in (tmp_path / "taken.tadqiq", tmp_path / "small.tadqiq"):
        with StoreDriver.open(taken, key=key) as driver:
            assert driver.state() == state
            assert driver.store.verify() == []


def copy(path: Path, medium: Path) -> None:
    """As after a power cut: what was in the log is not in the file yet."""
    for item in path.parent.glob(f"{path.name}*"):
        if item.is_dir():
            shutil.copytree(item, medium.parent / item.name)
        elif not item.name.endswith((".lock", ".holder", "-shm")):
            shutil.copyfile(item, medium.parent / item.name)


@pytest.mark.parametrize("release", released_stores.RELEASES)
def test_an_older_store_there_says_so(path: Path, release: str) -> None:
    released_stores.put(release, path)
    before = files_of(path)
    with unwritable(path), pytest.raises(StoreReadOnly, match="read-only place"):
        Store.open(path)
    assert files_of(path) == before


def test_nothing_can_be_made_there(path: Path) -> None:
    (path.parent / "keep").write_text("x")
    with unwritable(path):
        with pytest.raises(StoreReadOnly):
            Store.open(path)
        with pytest.raises(StoreMissing):
            Store.open(path, create=False)


def test_a_damaged_store_there_says_so(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
    path.write_bytes(path.read_bytes()[: 8 * 4096])
    with unwritable(path), pytest.raises(StoreDamaged), StoreDriver.open(path) as driver:
        driver.state()


def test_a_file_that_may_not_be_changed_is_only_looked_at(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        state = driver.state()
    with immutable(path) as done:
        if not done:
            pytest.skip("this disk has no immutable files, or they take other rights")
        with StoreDriver.open(path) as driver:
            assert driver.store.read_only
            assert driver.state() == state
            with pytest.raises(StoreReadOnly):
                driver.article()
    with StoreDriver.open(path) as driver:
        assert not driver.store.read_only
