"""Stores of every release open with all their contents: normally, after a crash, after a full disk."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from db import migrate, undo
from db.store import Store
from tests.support import released_stores
from tests.support.disks import can_mount, small_disk
from tests.support.repetitions import repetitions
from tests.support.seats import AnySeats
from workbench.domain.errors import NoRoom, StoreReadOnly
from workbench.domain.person import Person, Role
from workbench.workspace import Workspace

pytestmark = pytest.mark.parametrize("release", released_stores.RELEASES)

#: Imports once; for each line it is sent, forks a child that opens the store and is killed at that point of the
#: upgrade: one point for each statement, and some inside of long ones. Says how far it came.
NURSERY = """
import os, signal, sys
from pathlib import Path
import alembic.command
from db.sqlite import connections as engine; from db import migrate
from db.store import Store

upgrade = migrate.upgrade

def opening(path, last):
    passed = 0
    def point(*_):
        nonlocal passed
        passed += 1
        if passed == last:
            os.kill(os.getpid(), signal.SIGKILL)
    def watched(connection, *args, **options):
        raw = engine.raw_connection(connection)
        raw.set_trace_callback(point)
        raw.set_progress_handler(point, 500)
        return upgrade(connection, *args, **options)
    migrate.upgrade = watched
    Store.open(Path(path)).close()
    print("done", passed, flush=True)
    os._exit(0)

for line in sys.stdin:
    path, last = line.rstrip().rsplit(" ", 1)
    child = os.fork()
    if not child:
        opening(path, int(last))
    _, status = os.waitpid(child, 0)
    if status:
        print("killed", os.WTERMSIG(status), flush=True)
"""


@pytest.fixture
def facts(release: str, path: Path) -> dict[str, Any]:
    return released_stores.put(release, path)


def same(path: Path, release: str, facts: dict[str, Any], *, verify: bool = True) -> None:
    """What came up is what was there: journal, stacks, conflicts, quarantine, and every byte of the export."""
    with Workspace.open(path) as workspace:
        assert released_stores.facts_of(workspace, facts["articles"]) == facts
        assert released_stores.export_of(workspace, facts["articles"]) == released_stores.exported(release)
        if verify:
            assert workspace.store.verify() == []


def test_a_released_store_comes_up_as_it_was(release: str, facts: dict[str, Any], path: Path) -> None:
    same(path, release, facts)
    [copy] = Path(f"{path}.backups").iterdir()
    assert f"before-{migrate.revision(migrate.SCHEMA)}" in copy.name
    same(path, release, facts)
    assert len(list(Path(f"{path}.backups").iterdir())) == 1


def test_what_could_be_undone_can_be_undone(release: str, facts: dict[str, Any], path: Path) -> None:
    def person(workspace: Workspace, name: str) -> Person:
        return next(one for one in workspace.people.list() if one.name == name)

    with Workspace.open(path) as workspace:
        for name, label in facts["redo"].items():
            if label is not None:
                workspace.undo.redo(person(workspace, name))
                assert workspace.undo.undo_label(person(workspace, name)) == label
                workspace.undo.undo(person(workspace, name))
        assert released_stores.export_of(workspace, facts["articles"]) == released_stores.exported(release)
        boss = next(one for one in workspace.people.list() if one.role is Role.SUPERVISOR)
        [conflict] = workspace.conflicts.list()
        workspace.conflicts.decide(boss, conflict.id, conflict.sides[1].event_id)
        assert workspace.conflicts.list() == []
        workspace.articles.withdraw(boss, facts["articles"]["quiet"], withdrawn=False)
        workspace.undo.undo(boss)
        assert workspace.store.verify() == []


def test_people_with_seats_go_on_where_the_device_stopped(
    release: str, facts: dict[str, Any], path: Path
) -> None:
    with Workspace.open(path) as workspace:
        people = {person.name: person.id for person in workspace.people.list()}
    with Store.open(path, seats=AnySeats()) as store:
        for name, person in people.items():
            assert undo.undo_label(store, person) == facts["undo"][name]
            assert undo.redo_label(store, person) == facts["redo"][name]
        for name, label in facts["redo"].items():
            if label is not None:
                undo.redo(store, people[name])
                assert undo.undo_label(store, people[name]) == label
                undo.undo(store, people[name])
        assert len(store.own_chains()) == 1
        assert store.verify() == []
    with Workspace.open(path) as workspace:
        assert released_stores.export_of(workspace, facts["articles"]) == released_stores.exported(release)


def test_its_backup_before_the_upgrade_is_that_releases_store(
    release: str, facts: dict[str, Any], path: Path, tmp_path: Path
) -> None:
    Workspace.open(path).close()
    [copy] = Path(f"{path}.backups").iterdir()
    again = tmp_path / "again" / "store.tadqiq"
    again.parent.mkdir()
    shutil.copyfile(copy, again)
    shutil.copytree(f"{path}.snapshots", f"{again}.snapshots")
    same(again, release, facts)


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither fork nor SIGKILL")
def test_a_crash_at_any_point_of_the_upgrade_loses_nothing(
    release: str, facts: dict[str, Any], path: Path, tmp_path: Path
) -> None:
    with nursery() as (orders, said):
        points = came_to(orders, said, copied(path, tmp_path / "whole"), 0)
        step = max(1, points // repetitions(4, points))
        for last in range(1, points + 1, step):
            broken = copied(path, tmp_path / str(last))
            assert came_to(orders, said, broken, last) == -signal.SIGKILL
            same(broken, release, facts, verify=last % (5 * step) == 1)
    assert points > 5


def test_no_room_for_the_upgrade_is_said_before_anything_is_begun(
    release: str, facts: dict[str, Any], path: Path
) -> None:
    if not can_mount():
        pytest.skip("needs the right to mount a small disk; the limit on files is tried below")
    with small_disk(path.stat().st_size * 4) as disk:
        place = copied(path, disk)
        before = place.read_bytes()
        with pytest.raises(NoRoom, match=r"MB are needed and \d+ MB are free"):
            Workspace.open(place)
        assert place.read_bytes() == before
        assert not Path(f"{place}.backups").exists()
        same(copied(place, path.parent / "roomy"), release, facts)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_disk_that_fills_up_during_the_upgrade_leaves_the_store_as_it_was(
    release: str, facts: dict[str, Any], path: Path
) -> None:
    """By a limit on the size of files: the copy that is made first does not fit, or just fits and no more does."""
    pages = path.stat().st_size // 4096
    assert refused_at(path, 4096) == "DiskFull"
    assert refused_at(path, (pages - 1) * 4096) in {"DiskFull", "StoreUnavailable"}
    assert refused_at(path, (pages + 1) * 4096) in {"DiskFull", "StoreUnavailable", ""}
    assert [item.name for item in Path(f"{path}.backups").iterdir() if item.name.endswith(".part")] == []
    same(path, release, facts)


def refused_at(path: Path, limit: int) -> str:
    """The kind of trouble with which the store is not opened where no file may grow beyond `limit` bytes."""
    script = (
        "import resource, sys; from pathlib import Path; from db.store import Store\n"
        "from workbench.domain.errors import WorkbenchError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)\n"
        "try: Store.open(Path(sys.argv[1])).close()\n"
        "except WorkbenchError as error: print(type(error).__name__)"
    )
    command = [sys.executable, "-c", script, str(path), str(limit)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    return run.stdout.strip()


def test_on_a_read_only_place_it_is_said_and_nothing_is_written(
    release: str, facts: dict[str, Any], path: Path
) -> None:
    del facts
    before = {item: item.read_bytes() for item in path.parent.rglob("*") if item.is_file()}
    with pytest.raises(StoreReadOnly, match="read-only place"):
        Workspace.open(path, read_only=True)
    assert before == {
        item: item.read_bytes() for item in path.parent.rglob("*") if item.is_file() and item in before
    }
    assert not Path(f"{path}.backups").exists()


def copied(store: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    shutil.copytree(f"{store}.snapshots", folder / f"{store.name}.snapshots")
    return Path(shutil.copyfile(store, folder / store.name))


@contextmanager
def nursery() -> Iterator[tuple[IO[str], IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with process:  # closing its input ends it
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def came_to(orders: IO[str], said: IO[str], path: Path, last: int) -> int:
    """How many points an upgrade of this store passed, or minus the signal that ended it."""
    orders.write(f"{path} {last}\n")
    orders.flush()
    word, number = said.readline().split()
    return int(number) if word == "done" else -int(number)
