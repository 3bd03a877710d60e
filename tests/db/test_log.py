"""A cut or garbled write-ahead log never shows half an action: what is left is a beginning of what was done.

SQLite's frames carry sums over all frames before them (https://www.sqlite.org/fileformat.html, section 4.2), so
damage ends the log where it begins.
"""

from __future__ import annotations

import random
import shutil
from itertools import groupby
from pathlib import Path

from db.store import Store
from tests.conftest import long_run
from tests.db.desk import Desk

_FRAME = 24 + 4096  # a frame's header and its page
_EVENTS = "SELECT change, id FROM event ORDER BY n"
_SEED = 20261122


def test_damage_in_the_log_leaves_a_whole_beginning(path: Path, tmp_path: Path) -> None:
    copy = crashed(path, tmp_path)
    log = Path(f"{copy}-wal").read_bytes()
    chance = random.Random(_SEED)
    beginnings = beginnings_of(copy, tmp_path / "whole")
    left: set[int] = set()
    for trial in range(long_run(24, 500)):
        place = tmp_path / f"trial-{trial}"
        place.mkdir()
        shutil.copyfile(copy, place / copy.name)
        damage = (cut, garble_a_byte, garble_a_stretch, swap_two_frames)[trial % 4]
        (place / f"{copy.name}-wal").write_bytes(damage(log, chance))
        with Store.open(place / copy.name) as store:
            assert store.verify() == [], trial
            found = events(store)
            assert found in beginnings, trial
            left.add(len(found))
        shutil.rmtree(place)
    assert len(left) > 5  # the blows fell in many places


def test_after_damage_the_work_goes_on(path: Path, tmp_path: Path) -> None:
    copy = crashed(path, tmp_path)
    log = Path(f"{copy}-wal")
    log.write_bytes(log.read_bytes()[: -_FRAME // 2])
    with Desk.open(copy) as desk:
        before = len(events(desk.store))
        desk.claim(desk.article().id)
        assert len(events(desk.store)) == before + 2
        assert desk.store.verify() == []


def crashed(path: Path, tmp_path: Path) -> Path:
    """The files of a store that was working when the power went: all of its work is in the log."""
    Store.open(path).close()  # the schema goes into the file itself
    copy = tmp_path / "crashed" / path.name
    copy.parent.mkdir()
    with Desk.open(path) as desk:
        desk.hire()
        article = desk.article().id
        for _ in range(12):
            desk.claim(article)
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-wal", f"{copy}-wal")
    return copy


def beginnings_of(copy: Path, place: Path) -> list[list[str]]:
    """The events after nothing, after the first action, ... after the last."""
    shutil.copytree(copy.parent, place)
    with Store.open(place / copy.name) as store, store.read() as connection:
        rows = connection.exec_driver_sql(_EVENTS).all()
    done: list[list[str]] = [[]]
    for _, action in groupby(rows, key=lambda row: row[0]):
        done.append(done[-1] + [row[1] for row in action])
    return done


def events(store: Store) -> list[str]:
    with store.read() as connection:
        return [row[1] for row in connection.exec_driver_sql(_EVENTS)]


def cut(log: bytes, chance: random.Random) -> bytes:
    return log[: chance.randrange(len(log))]


def garble_a_byte(log: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(log))
    return log[:at] + bytes([log[at] ^ chance.randrange(1, 256)]) + log[at + 1 :]


def garble_a_stretch(log: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(log))
    stretch = chance.randbytes(min(len(log) - at, chance.randrange(1, 3 * _FRAME)))
    return log[:at] + stretch + log[at + len(stretch) :]


def swap_two_frames(log: bytes, chance: random.Random) -> bytes:
    """As a disk that wrote in another order would leave it."""
    n_frames = (len(log) - 32) // _FRAME
    one, other = sorted(chance.sample(range(n_frames), 2))
    frames = [log[32 + index * _FRAME :][:_FRAME] for index in range(n_frames)]
    frames[one], frames[other] = frames[other], frames[one]
    return log[:32] + b"".join(frames)
