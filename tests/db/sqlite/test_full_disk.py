"""A full disk: the store can be looked at, nothing can be saved, nothing is lost.

A limit on the size of files stands in for the full disk: to SQLite and to us both are "no more can be written".
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db.sqlite import connections
from db.sqlite.connections import APPLICATION_ID
from db.sqlite.errors import disk_is_full
from tests.support.store_driver import StoreDriver

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")

_ROOT = Path(__file__).resolve().parents[3]
_ON_FULL_DISK = """
import json, resource, sys
from pathlib import Path
from db.sqlite.errors import disk_is_full
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import WorkbenchError

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
path, found = Path(sys.argv[1]), {"no_room": disk_is_full(Path(sys.argv[1]).parent)}
try:
    with StoreDriver.open(path) as driver:
        found |= {"state": repr(driver.state()), "read_only": driver.store.read_only}
        try:
            driver.store.backup(path.with_name("backup.tadqiq"))
        except WorkbenchError as error:
            found |= {"backup": type(error).__name__}
        driver.article()
except WorkbenchError as error:
    found |= {"error": type(error).__name__, "says": str(error)}
print(json.dumps(found))
"""


def on_full_disk(path: Path) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-c", _ON_FULL_DISK, str(path)],
        capture_output=True,
        check=True,
        cwd=_ROOT,
        text=True,
        encoding="utf-8",
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@pytest.mark.also_seated
@pytest.mark.parametrize("log", [False, True], ids=["closed", "cut off"])
def test_a_store_is_read_on_a_full_disk_and_refuses_each_change(path: Path, *, log: bool) -> None:
    disk = path.parent / "disk" / path.name
    disk.parent.mkdir(parents=True)
    with StoreDriver.open(path) as driver:
        driver.hire()
        driver.claim(driver.article().id)
        state = driver.state()
        if log:  # as after a power cut: the log was not yet taken into the file
            shutil.copyfile(path, disk)
            shutil.copyfile(f"{path}-wal", f"{disk}-wal")
    if not log:
        shutil.copyfile(path, disk)
    found = on_full_disk(disk)
    assert found["no_room"]
    assert found["state"] == repr(state)
    assert found["read_only"]
    assert found["error"] == found["backup"] == "DiskFull"
    assert "Make room" in found["says"]
    assert not [item.name for item in disk.parent.iterdir() if "backup" in item.name]
    with StoreDriver.open(disk) as driver:  # room was made
        assert not driver.store.read_only
        assert driver.state() == state
        driver.article("خبر آخر")
        assert driver.store.verify() == []


def test_nothing_can_be_made_on_a_full_disk(path: Path) -> None:
    assert on_full_disk(path)["error"] == "DiskFull"
    with StoreDriver.open(path) as driver:
        driver.article()


def test_an_old_store_cannot_be_brought_up_on_a_full_disk(path: Path) -> None:
    raw = connections.bare_connection(path)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute("CREATE TABLE keepsake (x)")
    raw.close()
    assert on_full_disk(path)["error"] == "DiskFull"


def test_there_is_room_where_there_is(tmp_path: Path) -> None:
    assert not disk_is_full(tmp_path)
    assert not disk_is_full(tmp_path / "absent")
    assert list(tmp_path.iterdir()) == []
