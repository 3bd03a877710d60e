"""A damaged write-ahead log gives a consistent prefix of what was saved, never a torn state."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.encryption import key_file
from db.sqlite import connections
from tests.support.repetitions import repetitions, seeded_dice
from tests.support.replicas import MEMORY_FOLDER
from tests.support.seats import SEATED
from tests.support.store_driver import StoreDriver, ticking_clock
from workbench.domain.anchor import Anchor

KEY = bytes(range(32))
_FRAME = 24 + 4096


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    with TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        yield Path(folder)


def worked(folder: Path, key: bytes | None) -> tuple[Path, list[str]]:
    """A store as after a power cut: some of its saves in the file, some only in the log; all events in order."""
    path, cut = folder / "desk.tadqiq", folder / "cut"
    folder.mkdir(parents=True)
    if key is not None:
        key_file.write(path, key_file.KeyFile(key_file.fingerprint(key), ()))
    with StoreDriver.open(path, key=key, clock=ticking_clock()) as driver:
        driver.hire()
        driver.claim(driver.article().id)
        connections.raw_connection(driver.store._writer).execute("PRAGMA wal_checkpoint(FULL)")
        for number in range(6):
            text = f"خبر {number} " * 300
            claim = driver.claim(driver.article(text).id, anchors=(Anchor.of(text, 0, 3),))
            driver.edit(claim, priority=number)
        shutil.copytree(folder, cut, ignore=shutil.ignore_patterns("cut", "*.lock*", "*-shm"))
        return cut / path.name, events_of(driver)


def events_of(driver: StoreDriver) -> list[str]:
    with driver.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT id FROM event ORDER BY received_us, n").scalars())


def garbled(log: bytes, chance: random.Random) -> bytes:
    data = bytearray(log)
    at = chance.randrange(len(data))
    kind = chance.randrange(6)
    if kind == 0:
        return bytes(data[:at])
    if kind == 1:  # cut between two frames
        return bytes(data[: 32 + (at - 32) // _FRAME * _FRAME])
    if kind == 2:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 3:
        data[at : at + 512] = chance.randbytes(len(data[at : at + 512]))
    elif kind == 4:
        data[at:] = bytes(len(data) - at)
    else:  # frames in another order
        frame = (at - 32) // _FRAME * _FRAME + 32
        data[frame : frame + _FRAME], data[32 : 32 + _FRAME] = (
            data[32 : 32 + _FRAME],
            data[frame : frame + _FRAME],
        )
    return bytes(data)


@pytest.mark.parametrize(
    ("key", "folder"),
    [(None, "plain"), (KEY, "encrypted"), (None, SEATED)],
    ids=["plain", "encrypted", SEATED],
)
def test_a_cut_or_garbled_log_gives_a_clean_beginning(tmp_path: Path, key: bytes | None, folder: str) -> None:
    path, events = worked(tmp_path / folder / "whole", key)
    log = Path(f"{path}-wal").read_bytes()
    lengths = set()
    for seed in range(repetitions(8, 250)):
        place = tmp_path / folder / str(seed)
        shutil.copytree(path.parent, place)
        (place / f"{path.name}-wal").write_bytes(garbled(log, seeded_dice(seed)))
        with StoreDriver.open(place / path.name, key=key, clock=ticking_clock()) as driver:
            found = events_of(driver)
            assert found == events[: len(found)]
            assert driver.store.verify() == []
            driver.article("ويُحفظ من جديد")
        lengths.add(len(found))
        shutil.rmtree(place)
    assert len(lengths) > 2
    assert max(lengths) <= len(events)
