"""Seat files: damage, foreign files, a full disk, a kill in the middle. One sentence, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.encryption import checksum
from tests.support.encrypted_stores import CHEAP
from tests.support.repetitions import repetitions
from workbench.domain.errors import DiskFull, SeatMissing
from workbench.domain.newsroom_errors import SeatFileUnusable
from workbench.services.seats import seat_file
from workbench.services.seats.seat_file import SeatFile
from workbench.services.seats.seat_ring import LocalSeatRing

FIRST = "first of passwords"
WORDS, OTHER = "كلمات سر طويلة", "ثلاثة قوارب بيضاء"


def changed(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 4 or 0x41]) + content[at + 1 :]


def test_a_seat_file_is_read_as_it_was_written(ring: LocalSeatRing, folder: Path) -> None:
    ring.make("سمر «العطار»\u200c\ufffe", password=WORDS)
    [path] = folder.iterdir()
    assert seat_file.read(path).to_bytes() == path.read_bytes()


@given(st.binary(max_size=400) | st.text(max_size=100).map(str.encode))
def test_nothing_else_is_a_seat_file(data: bytes) -> None:
    with pytest.raises(ValueError, match="no seat file"):
        SeatFile.from_bytes(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
    st.sampled_from(["tadqiq_seat", "key", "person", "name", "created", "wraps", "box"]),
)
def test_any_value_in_any_member_is_a_seat_file_or_none(value: object, member: str) -> None:
    body = {
        "tadqiq_seat": 1, "key": "ab" * 32, "person": "p", "name": "n", "created": 1,
        "wraps": [{"by": "none", "box": "00" * 32}], "box": "00" * 90, member: value,
    }  # fmt: skip
    try:
        found = SeatFile.from_bytes(json.dumps({**body, "checksum": checksum(body)}).encode())
    except ValueError:
        return
    assert found.open_box(bytes(32)) is None


def test_any_damage_is_said_and_the_file_is_left_as_it_is(ring: LocalSeatRing, folder: Path) -> None:
    other, seat = ring.make("هدى"), ring.make("سمر", password=WORDS)
    path = folder / f"{seat.key[:16]}.seat"
    whole = path.read_bytes()
    damages = [b"", whole[:100], b"\xff" * len(whole), b"[]", b"{}", b"null", b"[" * 60_000]
    damages += [changed(whole, at) for at in range(0, len(whole), 11)]
    for damage in damages:
        path.write_bytes(damage)
        again = LocalSeatRing(folder, cost=CHEAP)
        with pytest.raises(SeatFileUnusable, match="left as it is") as caught:
            again.seat_of(seat.person)
        assert str(path) in str(caught.value)
        assert [str(error) for error in again.unusable()] == [str(caught.value)]
        assert again.sign(other, b"words")
        again.make("لمى")
        assert path.read_bytes() == damage
    path.write_bytes(whole)
    again = LocalSeatRing(folder, cost=CHEAP)
    again.unlock(seat.person, WORDS)
    assert again.sign(seat, b"words")
    assert not again.unusable()


def test_a_box_from_another_file_opens_nothing(ring: LocalSeatRing, folder: Path) -> None:
    one, other = ring.make("سمر"), ring.make("هدى")
    files = {seat.key: seat_file.read(folder / f"{seat.key[:16]}.seat") for seat in (one, other)}
    [wrap], box = files[other.key].wraps, files[other.key].box
    mixed = SeatFile(one.key, one.person, "سمر", 1, (wrap,), box)
    assert files[other.key].open_box(wrap.box) is not None
    assert mixed.open_box(wrap.box) is None
    whose = SeatFile(other.key, one.person, "سمر", 1, (wrap,), box)
    assert whose.open_box(wrap.box) is None


def test_a_file_of_a_newer_version_is_told_apart(ring: LocalSeatRing, folder: Path) -> None:
    seat = ring.make("سمر")
    [path] = folder.iterdir()
    body = json.loads(path.read_bytes())
    body.pop("checksum")
    body["tadqiq_seat"] = 2
    path.write_text(json.dumps({**body, "checksum": checksum(body)}), "ascii")
    with pytest.raises(SeatFileUnusable, match="newer version"):
        LocalSeatRing(folder).seat_of(seat.person)


def test_other_files_and_folders_in_the_folder_do_no_harm(ring: LocalSeatRing, folder: Path) -> None:
    seat = ring.make("سمر")
    (folder / "notes.txt").write_text("x")
    os.mkfifo(folder / "a.seat")
    again = LocalSeatRing(folder)
    with pytest.raises(SeatFileUnusable, match="damaged"):
        again.seat_of("huda")
    (folder / "a.seat").unlink()
    (folder / "folder.seat").mkdir()
    again = LocalSeatRing(folder)
    assert again.sign(again.seat_of(seat.person), b"words")
    with pytest.raises(SeatFileUnusable, match="folder"):
        again.seat_of("huda")


def test_a_file_that_may_not_be_read_is_said(ring: LocalSeatRing, folder: Path) -> None:
    seat = ring.make("سمر")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", _refused)  # root may read everything
        with pytest.raises(SeatFileUnusable, match="permission denied"):
            LocalSeatRing(folder).seat_of(seat.person)
    assert LocalSeatRing(folder).seat_of(seat.person) == seat


def _refused(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "denied")


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file in the way")
    ring = LocalSeatRing(tmp_path / "settings" / "seats")
    with pytest.raises(SeatFileUnusable, match="folder"):
        ring.make("سمر")
    assert list(ring.seats()) == []


@contextmanager
def full_disk() -> Iterator[None]:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_leaves_every_seat_as_it_was(ring: LocalSeatRing, folder: Path) -> None:
    with full_disk(), pytest.raises(DiskFull):
        ring.make("سمر")
    assert not folder.exists() or list(folder.iterdir()) == []
    seat = ring.make("سمر", password=WORDS)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with full_disk():
        for change in (
            lambda: ring.set_password(seat.person, OTHER),
            lambda: ring.remove_password(seat.person),
            lambda: ring.rename(seat.person, "هدى"),
            lambda: ring.keep_slip(seat, "news", bytes(18)),
            lambda: ring.assign(seat, "other"),
            lambda: ring.make("لمى"),
        ):
            with pytest.raises(DiskFull):
                change()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    again = LocalSeatRing(folder, cost=CHEAP)
    again.unlock(seat.person, WORDS)
    assert again.kept_slip("news") is None
    assert again.sign(seat, b"words")


#: For each line forks a child that gives the seat new passwords without end.
NURSERY = """
import os, sys
from itertools import count
from pathlib import Path
from db.encryption import KdfCost
from workbench.services.seats.seat_ring import LocalSeatRing

folder, person = Path(sys.argv[1]), sys.argv[2]

def work():
    ring = LocalSeatRing(folder, cost=KdfCost(passes=1, memory=8 * 1024))
    for words in ("first of passwords", "second of passwords"):
        try:
            ring.unlock(person, words)
        except Exception:
            continue
    print("open", os.getpid(), flush=True)
    for n in count():
        ring.set_password(person, "first of passwords" if n % 2 else "second of passwords")
        ring.keep_slip(ring.seat_of(person), "news", bytes([n % 256]) * 18)
        ring.make("new")

for _ in sys.stdin:
    child = os.fork()
    if not child:
        work()
    os.waitpid(child, 0)
    print("dead", child, flush=True)
"""


def test_a_kill_while_a_file_is_written_loses_nothing(ring: LocalSeatRing, folder: Path) -> None:
    seat = ring.make("سمر", password=FIRST)
    ring.keep_slip(seat, "news", bytes(18))
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(folder), seat.person],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    with process:  # closing its input ends it
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(repetitions(15, 150)):
            process.stdin.write("go\n")
            process.stdin.flush()
            child = int(process.stdout.readline().split()[1])
            for _ in range(number * 60_000):
                pass  # a moment of some length, so that the blow falls anywhere
            os.kill(child, signal.SIGKILL)
            while not process.stdout.readline().startswith("dead"):
                pass
            again = LocalSeatRing(folder, cost=CHEAP)
            assert not again.unusable()
            for words in ("first of passwords", "second of passwords"):
                with suppress(Exception):
                    again.unlock(seat.person, words)
            assert again.sign(again.seat_of(seat.person), b"words")
            kept = again.kept_slip("news")
            assert kept is not None
            assert len(kept) == 18
            for made in again.seats():
                assert again.sign(made, b"words")


def test_what_a_killed_run_left_is_removed_later(ring: LocalSeatRing, folder: Path) -> None:
    ring.make("سمر")
    left, fresh = folder / ".tadqiq-0123456789abcdef.tmp", folder / ".tadqiq-fedcba9876543210.tmp"
    for path in (left, fresh):
        path.write_bytes(b"half a seat")
    os.utime(left, (0, 0))
    seat = ring.make("هدى")
    assert not left.exists()
    assert fresh.exists()  # another window may be writing it
    assert ring.sign(seat, b"words")


def test_a_missing_folder_has_no_seats(tmp_path: Path) -> None:
    ring = LocalSeatRing(tmp_path / "none")
    assert [*ring.seats(), *ring.holders(), *ring.unusable()] == []
    with pytest.raises(SeatMissing):
        ring.seat_of("huda")
