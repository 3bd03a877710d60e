"""Encrypting, decrypting and giving another key lose nothing, whatever happens meanwhile: kill -9, a full or a broken
disk, damage to what was written.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.store import Store
from tests.support.disk_faults import faulty_disk
from tests.support.disks import can_mount, small_disk
from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import (
    OTHER,
    PRIVATE,
    encrypt_store,
    files_containing,
    furnish_store,
    key_of,
    open_driver,
    verified_state,
)
from tests.support.repetitions import repetitions, seeded_dice
from tests.support.replicas import MEMORY_FOLDER
from workbench.domain.errors import DiskFull, SnapshotDamaged, StoreDamaged, StoreUnavailable
from workbench.domain.progress import ProgressHook, no_progress
from workbench.services.encryption import store_encryption, store_keys
from workbench.services.encryption.encryption_status import is_encrypted
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.system import paths
from workbench.system.private_files import make_private_folder

STEPS = ("encrypt", "new key", "decrypt")
Begun = Callable[[str], tuple[Path, str]]
Copied = Callable[[str], tuple[Path, str]]

#: Imports once; for each line it is sent, forks a child that does one step and dies at its n-th look at the disk
#: (Python's audit events: each opening, renaming, linking and removing of a file) or is killed from outside.
NURSERY = """
import os, signal, sys
from pathlib import Path
from tests.services.encryption.test_store_encryption_faults import do

def work(step, path, last):
    seen = 0
    def look(event, _):
        nonlocal seen
        if event in ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir"):
            seen += 1
            if seen == last:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(look)
    do(step, path)
    print("done", seen, flush=True)
    os._exit(0)

for line in sys.stdin:
    step, last, loops, path = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if not child:
        work(step, Path(path), int(last))
    for _ in range(int(loops)):
        pass
    if int(loops):
        os.kill(child, signal.SIGKILL)  # nobody waited for it yet: the number is still its own
    os.waitpid(child, 0)
    print("dead", flush=True)
"""


def do(step: str, path: Path, hook: ProgressHook = no_progress) -> None:
    key = key_of(path) or b""
    if step == "encrypt":
        store_encryption.encrypt(path, WORDS, cost=CHEAP, hook=hook)
    elif step == "new key":
        store_encryption.new_key(path, key, OTHER, cost=CHEAP, seats=seats_of(path), hook=hook)
    else:
        store_encryption.decrypt(path, key, seats=seats_of(path), hook=hook)


def seats_of(path: Path) -> LocalSeatRing:
    """The seats of a machine on which this store is open."""
    return LocalSeatRing(path.parent / "seats", key_of(path), cost=CHEAP)


def state_here(path: Path) -> str:
    """The whole state of the store; the seat that writes in it can sign."""
    ring = seats_of(path)
    [seat] = ring.seats()
    assert ring.sign(seat, b"words")
    return verified_state(path)


@pytest.fixture(scope="module")
def begun() -> Iterator[Begun]:
    """Gives a folder with a store on which a step can be done, and its state."""
    with TemporaryDirectory(dir=MEMORY_FOLDER) as root:

        @cache
        def made(step: str) -> tuple[Path, str]:
            folder = Path(root) / step
            folder.mkdir()
            before = furnish_store(folder / "desk.tadqiq")
            if step != "encrypt":
                store_encryption.shred(encrypt_store(folder / "desk.tadqiq").left)
            seats_of(folder / "desk.tadqiq").make("سمر")
            return folder, before

        yield made


@pytest.fixture
def copied(begun: Begun) -> Iterator[Copied]:
    """Makes a copy of the store of a step, to be spoiled."""
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        count = 0

        def copy(step: str) -> tuple[Path, str]:
            nonlocal count
            count += 1
            source, before = begun(step)
            target = Path(folder) / str(count)
            shutil.copytree(source, target)
            return target / "desk.tadqiq", before

        yield copy


# --- kill -9 ----------------------------------------------------------------------------------------------------


class Nursery:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._said = process.stdin, process.stdout

    def run(self, step: str, path: Path, last: int = 0, loops: int = 0) -> int:
        """Let a child do a step; it dies at its `last` look at the disk, or after a moment of so many loops. Returns
        how many looks a whole step takes, 0 when it did not end.
        """
        self._orders.write(f"{step}\t{last}\t{loops}\t{path}\n")
        self._orders.flush()
        line, looks = self._said.readline(), 0
        while not line.endswith("dead\n"):  # the kill may cut short what was being said before it
            looks = int(line.split()[1])
            line = self._said.readline()
        return looks


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    root = Path(__file__).parents[3]
    make_private_folder(paths.lock_folder())  # else only the first child makes it, and looks more often
    command = [sys.executable, "-c", NURSERY]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    ) as process:
        yield Nursery(process)


@pytest.mark.skipif(os.name == "nt", reason="Windows forks no processes")
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_look_at_the_disk_loses_nothing(step: str, copied: Copied, nursery: Nursery) -> None:
    looks = nursery.run(step, copied(step)[0])
    assert looks > 20
    ended = set()
    for last in (*range(1, looks, repetitions(looks // 4, 1)), looks):  # the last one is after the swap
        path, before = copied(step)
        assert nursery.run(step, path, last) == 0
        ended.add(is_encrypted(path))
        assert state_here(path) == before
        assert not Path(f"{path}.changing").exists()
        assert not Path(f"{path}.key.next").exists()
    if step == "new key" or is_encrypted(path) == (step == "decrypt"):
        do(step, path)  # and it can be done again
        assert state_here(path) == before
    assert ended == ({True} if step == "new key" else {True, False})


@pytest.mark.skipif(os.name == "nt", reason="Windows forks no processes")
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_moment_loses_nothing(step: str, copied: Copied, nursery: Nursery) -> None:
    dice = seeded_dice(7)
    for _ in range(repetitions(2, 100)):
        path, before = copied(step)
        nursery.run(step, path, loops=dice.randrange(1, 4_000_000))
        assert state_here(path) == before


# --- the disk ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
def test_a_disk_that_fails_at_any_write_of_sqlite_loses_nothing(
    step: str, number: int, copied: Copied
) -> None:
    with faulty_disk() as disk:
        path, before = copied(step)
        disk.plan(number, 0)
        do(step, path)
        writes, ends = disk.passed, 0
        assert writes > 20
        for at in range(1, writes + 1, repetitions(writes // 3, 1)):
            path, before = copied(step)
            disk.plan(number, at, lasting=True, half=at % 2 == 0)
            refused = ""
            try:
                do(step, path)
            except (DiskFull, StoreUnavailable, StoreDamaged) as error:
                refused = str(error)
            disk.heal()
            assert state_here(path) == before
            done = is_encrypted(path) != (step == "decrypt")
            assert (bool(refused) or done) if step == "new key" else bool(refused) != done
            assert not list(path.parent.glob("*.changing*"))
            ends += bool(refused)
        assert ends


@pytest.mark.skipif(not can_mount(), reason="needs a small disk to fill, which only root may mount")
@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_another_program_fills_meanwhile_loses_nothing(step: str, begun: Begun) -> None:
    with small_disk(24 * 1024 * 1024) as disk:
        calls = 0
        for at in range(1, 1000, repetitions(29, 1)):
            folder = disk / "work"
            shutil.copytree(begun(step)[0], folder)
            path, before, calls = folder / "desk.tadqiq", begun(step)[1], 0

            def filling(_done: int, _total: int | None = None, /, at: int = at) -> None:
                nonlocal calls
                calls += 1
                if calls == at:
                    fill(disk)

            with suppress(DiskFull, StoreUnavailable):
                do(step, path, filling)
            (disk / "ballast").unlink(missing_ok=True)
            assert state_here(path) == before
            shutil.rmtree(folder)
            if calls < at:
                break
        assert 10 < calls < at


def fill(disk: Path) -> None:
    with (disk / "ballast").open("wb", buffering=0) as file:
        for size in (1024 * 1024, 4096, 1):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass
    assert shutil.disk_usage(disk).free < 4096


# --- damage -----------------------------------------------------------------------------------------------------


def flipped(content: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << dice.randrange(8))]) + content[at + 1 :]


def test_two_hundred_bits_that_flip_are_noticed(copied: Copied) -> None:
    path, before = copied("decrypt")
    key = store_keys.unlock(path, WORDS)
    sound, dice = path.read_bytes(), seeded_dice(11)
    for _ in range(repetitions(200, 2000)):
        path.write_bytes(flipped(sound, dice))
        assert is_noticed(path, key)
    path.write_bytes(sound)
    assert pages(path, key) == ["ok"]
    assert state_here(path) == before


def is_noticed(path: Path, key: bytes) -> bool:
    """Whether a store does not open, or its pages are not all whole: an index that is read by no opening is named only
    when all pages are looked at.
    """
    try:
        return pages(path, key) != ["ok"]
    except StoreDamaged as error:
        return "restore the newest backup" in str(error)


def pages(path: Path, key: bytes) -> list[str]:
    """What SQLite says of all pages of a store."""
    with Store.open(path, key=key) as store, store.read() as connection:
        return list(connection.exec_driver_sql("PRAGMA integrity_check").scalars())


def test_damage_to_a_snapshot_is_noticed_and_named(copied: Copied) -> None:
    path, _ = copied("decrypt")
    dice = seeded_dice(3)
    with open_driver(path) as driver:
        files = driver.store.snapshots
        for sha256 in files.hashes():
            place = files.path_of(sha256)
            sound = place.read_bytes()
            damages = [sound[:-1], sound + b"x", b"", sound[:40]]
            damages += [flipped(sound, dice) for _ in range(repetitions(20, 2000))]
            for damage in damages:
                place.write_bytes(damage)
                assert not files.is_intact(sha256)
                with pytest.raises(SnapshotDamaged, match=place.name):
                    files.read(sha256)
            assert any(sha256 in str(line) for line in driver.store.verify())
            place.write_bytes(sound)
        one, other = files.hashes()
        shutil.copyfile(files.path_of(one), files.path_of(other))  # a whole file under another's name
        assert files.hashes() == [one]
        with pytest.raises(SnapshotDamaged):
            files.read(other)


def test_a_damaged_snapshot_does_not_stop_the_work_and_is_named(copied: Copied) -> None:
    path, _ = copied("encrypt")
    victim = next(iter(sorted(Path(f"{path}.snapshots").iterdir())))
    victim.write_bytes(b"something else")
    made = encrypt_store(path)
    assert made.damaged == (victim,)
    with open_driver(path) as driver:
        assert [line for line in driver.store.verify() if victim.name in str(line)]


def test_words_of_the_store_stand_in_no_file(copied: Copied) -> None:
    path, _ = copied("decrypt")
    assert files_containing(path.parent, PRIVATE) == []
