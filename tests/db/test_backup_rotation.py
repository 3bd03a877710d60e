"""Backup rotation: backups made while people save, checked, thinned out, never in the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from db.backup_rotation import backups_at, content_digest_of_file, rotate
from db.encryption import key_file
from db.sqlite import connections
from db.store import Store
from tests.support.disks import can_mount, small_disk
from tests.support.repetitions import repetitions
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import NoRoom, StoreDamaged
from workbench.domain.progress import CancelledError
from workbench.domain.retention import BackupStamp, backups_to_keep

pytestmark = pytest.mark.also_seated

HOUR = 3_600_000_000
KEY = bytes(range(32))

#: Imports once; for each line it is sent, forks a child that saves and backs up until it is killed.
NURSERY = """
import os, sys
from pathlib import Path
from db.backup_rotation import rotate
from tests.support.store_driver import StoreDriver, ticking_clock
from db.store import Store

def work(path, start):
    driver = StoreDriver(Store.open(path, clock=ticking_clock(start)))
    print("open", os.getpid(), flush=True)
    while True:
        print("saved", driver.article(f"خبر {os.getpid()} " * 4000).id, flush=True)
        print("copied", rotate(driver.store, path).name, flush=True)

for line in sys.stdin:
    child = os.fork()
    if not child:
        work(Path(sys.argv[1]), int(line))
    os.waitpid(child, 0)
    print("dead", child, flush=True)
"""


class Watch:
    """A clock in a person's hand."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000_000

    def __call__(self) -> int:
        self.now += 1
        return self.now


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_backup_holds_what_the_store_held(path: Path, key: bytes | None) -> None:
    if key:
        key_file.write(path, key_file.KeyFile(key_file.fingerprint(key), ()))
    with StoreDriver.open(path, key=key) as driver:
        driver.hire()
        driver.claim(driver.article().id)
        made = rotate(driver.store, path)
        state = driver.state()
        driver.article("بعدها")
    assert made is not None
    assert made.read_bytes().startswith(b"SQLite") is (key is None)
    assert key_file.exists(made) is (key is not None)
    with StoreDriver.open(made, key=key, read_only=True) as copy:
        assert copy.state() == state
        assert copy.store.verify() == []


def test_only_what_changed_is_backed_up(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        assert rotate(driver.store, path) is not None
        assert rotate(driver.store, path) is None
        driver.store.save_draft("a", "note", "مسودة")
        assert rotate(driver.store, path) is None
        driver.article()
        assert rotate(driver.store, path) is not None
    with StoreDriver.open(path) as driver:
        assert rotate(driver.store, path) is None
    assert [copy.number for copy in backups_at(path)] == [2]  # the other one was of the same hour


def test_old_ones_go_by_the_rule_and_only_when_the_new_one_holds(path: Path) -> None:
    watch = Watch()
    with StoreDriver.open(path, clock=watch) as driver:
        made: list[BackupStamp] = []
        for number in range(1, 41):
            driver.article(f"خبر {number}")
            watch.now += HOUR * (1 + number % 7 * 3)
            if number == 30:
                watch.now -= 400 * 24 * HOUR  # the clock is set back
            rotate(driver.store, path)
            made.append(BackupStamp(number, backups_at(path)[0].at_us))
            assert {copy.number for copy in backups_at(path)} == backups_to_keep(made)
        mine = path.with_name("mine.db")
        other = Path(f"{path}.backups") / "desk-before-merge-20261122T100000Z.tadqiq"
        for stranger in (mine, other):
            stranger.write_bytes(b"x")
        driver.article()
        rotate(driver.store, path)
        assert mine.exists()
        assert other.exists()


def test_in_another_folder_snapshots_lie_there_once(path: Path, tmp_path: Path) -> None:
    place = tmp_path / "stick" / "desk-1234.tadqiq"
    with StoreDriver.open(path) as driver:
        first = driver.source(b"one").snapshot
        rotate(driver.store, place)
        second = driver.source(b"two").snapshot
        rotate(driver.store, place)
        assert first is not None
        assert second is not None
        shared = Path(f"{place}.snapshots")
        assert {item.name: item.read_bytes() for item in shared.iterdir()} == {
            first.sha256: b"one",
            second.sha256: b"two",
        }
    assert len(backups_at(place)) == 1
    assert backups_at(path) == []


def test_a_store_that_is_only_looked_at_is_left_alone(path: Path) -> None:
    Store.open(path).close()
    with Store.open(path, read_only=True) as store:
        assert rotate(store, path) is None
    assert not Path(f"{path}.backups").exists()


def test_what_was_broken_off_leaves_nothing_and_is_made_the_next_time(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        for number in range(20):
            driver.article(f"خبر طويل {number} " * 5000)
        with pytest.raises(CancelledError):
            rotate(driver.store, path, lambda: True)
        assert list(Path(f"{path}.backups").iterdir()) == []
        (Path(f"{path}.backups") / "desk-kept-000001-20261122T100000Z.tadqiq.part").write_bytes(b"torn")
        assert rotate(driver.store, path) is not None
        assert len(list(Path(f"{path}.backups").iterdir())) == 1


@pytest.mark.parametrize("where", [0.4, 0.6, 0.9])
def test_a_damaged_store_pushes_no_good_backup_out(path: Path, where: float) -> None:
    with StoreDriver.open(path) as driver:
        for number in range(40):
            driver.article(f"خبر {number} " * 400)
        rotate(driver.store, path)
        [good] = backups_at(path)
        driver.article("الأخير")
    with path.open("r+b") as file:
        file.seek(int(path.stat().st_size * where) // 4096 * 4096)
        file.write(b"\xa5" * 4096)
    with Store.open(path) as store, pytest.raises(StoreDamaged, match=r"desk\.tadqiq. is damaged"):
        rotate(store, path)
    assert [item.name for item in Path(f"{path}.backups").iterdir()] == [good.path.name]
    assert content_digest_of_file(good.path, None) is not None


def test_room_is_asked_for_first(path: Path) -> None:
    if not can_mount():
        pytest.skip("needs the right to mount a small disk")
    with small_disk(1024 * 1024) as disk, StoreDriver.open(path) as driver:
        driver.article("خبر")
        with pytest.raises(NoRoom):
            rotate(driver.store, disk / path.name)
        assert list(disk.iterdir()) == []


def test_people_save_while_a_backup_is_made_and_it_shows_one_moment(path: Path) -> None:
    """Saving goes on between the steps of a backup; the backup is the store as it was when it was begun."""
    with StoreDriver.open(path) as driver:
        for number in range(30):
            driver.article(f"خبر {number} " * 3000)
        n_before = number_of_articles(driver.store)
        begun, saved, made = threading.Event(), threading.Event(), []

        def between() -> bool:
            begun.set()
            saved.wait(30)
            return False

        thread = threading.Thread(target=lambda: made.append(rotate(driver.store, path, between)))
        thread.start()
        assert begun.wait(30)
        for number in range(5):
            driver.article(f"أثناء النسخ {number}")
        saved.set()
        thread.join()
        assert number_of_articles(driver.store) == n_before + 5
        [copy] = backups_at(path)
    assert count_of(copy.path) == n_before
    with StoreDriver.open(path) as driver:
        assert rotate(driver.store, path) is not None


def test_closing_waits_for_a_backup_to_stop_and_keeps_the_lock_so_long(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        for number in range(30):
            driver.article(f"خبر {number} " * 3000)
    store, begun, ended = Store.open(path), threading.Event(), []

    def copy() -> None:
        try:
            rotate(store, path, lambda: begun.set() or False)  # type: ignore[func-returns-value]
        except CancelledError:
            ended.append("stopped")
        else:
            ended.append("made")

    thread = threading.Thread(target=copy)
    thread.start()
    assert begun.wait(30)
    store.close()
    thread.join()
    assert ended in (["stopped"], ["made"])
    Store.open(path).close()
    assert all(content_digest_of_file(one.path, None) for one in backups_at(path))
    with pytest.raises(CancelledError):
        rotate(store, path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither fork nor SIGKILL")
def test_kills_while_backups_are_made_leave_only_whole_ones(path: Path) -> None:
    Store.open(path).close()
    saved: set[str] = set()
    n_kills = repetitions(8, 150)
    command = [sys.executable, "-c", NURSERY, str(path)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(n_kills):
            process.stdin.write(f"{1_700_000_000_000_000 + number * HOUR}\n")
            process.stdin.flush()
            lines = [process.stdout.readline() for _ in range(2 + number % 6)]
            for _ in range(number * 7919 % 300_000):
                pass  # a moment of some length, so that the blow falls anywhere inside a backup
            os.kill(int(lines[0].split()[1]), signal.SIGKILL)
            while not lines[-1].startswith("dead"):
                lines.append(process.stdout.readline())
            saved |= {line.split()[1] for line in lines if line.startswith("saved")}
        process.stdin.close()
    kept = backups_at(path)
    assert kept
    assert all(whole(copy.path) for copy in kept)
    with StoreDriver.open(path) as driver:
        assert driver.store.verify() == []
        assert number_of_articles(driver.store) >= len(saved) >= n_kills // 2
        driver.article("الأخير")
        assert rotate(driver.store, path) is not None
    left = [item.name for item in Path(f"{path}.backups").iterdir()]
    assert [name for name in left if ".part" in name] == []


def whole(path: Path) -> bool:
    raw = connections.bare_connection(path)
    try:
        return bool(raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        raw.close()


def number_of_articles(store: Store) -> int:
    with store.read() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM article").scalar_one()
        return found


def count_of(path: Path) -> int:
    raw = connections.bare_connection(path)
    try:
        found: int = raw.execute("SELECT count(*) FROM article").fetchone()[0]
        return found
    finally:
        raw.close()
