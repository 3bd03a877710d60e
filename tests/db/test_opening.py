"""Opening a store: what is at the path, who else has it open, and whether it can be written."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db import opening, undo
from db.migrate import SCHEMA, revision
from db.sqlite import connections
from db.sqlite.connections import APPLICATION_ID
from db.store import Store
from tests.support.disks import can_mount, mounted_again
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import (
    DiskFull,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreNotAStore,
    StoreReadOnly,
    StoreUnfinished,
)
from workbench.domain.problem_codes import ProblemCode
from workbench.services.maintenance import recovery
from workbench.system import paths

# --- another program ----------------------------------------------------------------------------------------


def test_a_second_program_is_told_who_has_the_store(driver: StoreDriver, path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from db.store import Store\n"
        "from workbench.domain.errors import StoreLocked\n"
        "try: Store.open(Path(sys.argv[1]))\n"
        "except StoreLocked as error: print(error)"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert f"process {os.getpid()}" in found.stdout
    assert "open in another program" in found.stdout


def test_the_same_program_cannot_open_it_twice_but_can_after_closing(path: Path) -> None:
    with Store.open(path), pytest.raises(StoreLocked):
        Store.open(path)
    Store.open(path).close()


def test_a_refused_opening_leaves_no_lock_behind(path: Path) -> None:
    Store.open(path).close()
    raw = connections.bare_connection(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    for _ in range(2):
        with pytest.raises(StoreNewer, match="9999"):
            Store.open(path)


# --- what lies at the path ----------------------------------------------------------------------------------


def test_a_missing_store_is_made_only_when_asked(path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(path, create=False)
    with pytest.raises(StoreMissing):
        Store.open(path, read_only=True)
    assert list(path.parent.iterdir()) == []
    Store.open(path.parent / "new" / "folder" / "a.tadqiq").close()


def test_a_store_whose_making_was_cut_off_is_made_again(path: Path) -> None:
    path.touch()
    Store.open(path).close()
    other = path.with_name("marked.tadqiq")
    raw = connections.bare_connection(other)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.close()
    with StoreDriver.open(other) as driver:
        driver.article()


def test_a_strangers_file_is_refused_and_left_as_it_was(path: Path) -> None:
    raw = dbapi2.connect(str(path))
    raw.execute("CREATE TABLE recipes (id)")
    raw.close()
    text = path.with_name("notes.txt")
    text.write_text("هذا نص وليس قاعدة بيانات", "utf-8")
    for stranger in (path, text):
        before = stranger.read_bytes()
        with pytest.raises(StoreNotAStore, match="not a Tadqiq store"):
            Store.open(stranger)
        assert stranger.read_bytes() == before
    with pytest.raises(StoreNotAStore):
        Store.open(path.parent)
    assert sorted(item.name for item in path.parent.iterdir()) == ["desk.tadqiq", "notes.txt"]


@pytest.mark.parametrize("keep", [60, 5000, 4096 * 20])
def test_a_store_cut_short_is_called_damaged(path: Path, keep: int) -> None:
    with StoreDriver.open(path) as driver:
        driver.claim(driver.article().id)
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    with pytest.raises(StoreDamaged, match="restore the newest backup"):
        Store.open(path)


def test_a_garbled_store_is_called_damaged_when_the_garbage_is_met(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        for _ in range(30):
            driver.article()
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xa5" * (len(whole) - 4096)
    path.write_bytes(bytes(whole))
    with pytest.raises(StoreDamaged):
        StoreDriver(Store.open(path)).state()


def test_a_newer_store_is_not_opened(path: Path) -> None:
    Store.open(path).close()
    raw = connections.bare_connection(path)
    raw.execute("UPDATE alembic_version SET version_num = ?", (revision(SCHEMA + 1),))
    raw.close()
    with pytest.raises(StoreNewer, match=f"{revision(SCHEMA + 1)} > {revision(SCHEMA)}"):
        Store.open(path)


# --- where nothing can be written ---------------------------------------------------------------------------


def test_a_read_only_store_is_looked_at_but_not_changed(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
        state = driver.state()
    before = path.read_bytes()
    with StoreDriver.open(path, read_only=True) as driver:
        assert driver.store.read_only
        assert driver.state() == state
        with pytest.raises(StoreReadOnly):
            driver.article()
        with pytest.raises(StoreReadOnly):
            undo.undo(driver.store, "sara")
        with pytest.raises(StoreReadOnly):
            driver.store.save_draft("a", "note", "x")
        assert driver.store.verify() == []
    assert path.read_bytes() == before


def test_committed_work_in_the_log_is_read_on_a_read_only_place(path: Path, tmp_path: Path) -> None:
    medium = tmp_path / "medium" / path.name
    medium.parent.mkdir()
    with StoreDriver.open(path) as driver:
        driver.article()
        state = driver.state()
        shutil.copyfile(path, medium)  # as after a power cut: the log was not yet taken into the file
        shutil.copyfile(f"{path}-wal", f"{medium}-wal")
    with StoreDriver.open(medium, read_only=True) as driver:
        assert driver.state() == state
    assert sorted(item.suffix for item in medium.parent.iterdir()) == [".lock", ".tadqiq", ".tadqiq-wal"]


def test_an_old_store_cannot_be_brought_up_on_a_read_only_place(path: Path) -> None:
    raw = connections.bare_connection(path)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute("CREATE TABLE keepsake (x)")
    raw.close()
    with pytest.raises(StoreReadOnly):
        Store.open(path, read_only=True)


def test_a_full_disk_loses_only_the_action_that_met_it(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
        raw = connections.raw_connection(driver.store._writer)
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages + 2}")
        state, heads = driver.state(), driver.store.chain_heads()
        with pytest.raises(DiskFull, match="everything before it is safe"):
            driver.article("خبر طويل " * 20_000)
        assert driver.state() == state
        assert driver.store.chain_heads() == heads
        raw.execute("PRAGMA max_page_count=1000000")
        driver.article("خبر طويل " * 20_000)
        assert driver.store.verify() == []


# --- two names of one file ----------------------------------------------------------------------------------


@pytest.fixture
def other_name(
    path: Path, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Another name of the store's file: a hard link, a symbolic link, another spelling."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with StoreDriver.open(path) as driver:
        driver.article()
    other = tmp_path / "other" / "desk.tadqiq"
    other.parent.mkdir()
    if request.param == "hard link":
        other.hardlink_to(path)
    elif request.param == "symbolic link":
        other.symlink_to(path)
    else:
        other = tmp_path / "other" / ".." / "desk.tadqiq"
    return other


NAMES = ("hard link", "symbolic link", "spelling")


@pytest.mark.parametrize("other_name", NAMES, indirect=True)
def test_two_names_of_one_file_are_one_store(path: Path, other_name: Path) -> None:
    for first, second in ((path, other_name), (other_name, path)):
        with Store.open(first), pytest.raises(StoreLocked, match=f"process {os.getpid()}"):
            Store.open(second)
    Store.open(other_name).close()
    assert list(paths.lock_folder().glob("*.name")) == []


@pytest.mark.parametrize("other_name", NAMES, indirect=True)
def test_another_program_is_refused_by_the_other_name_too(path: Path, other_name: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from db.store import Store\n"
        "from workbench.domain.errors import StoreLocked\n"
        "try: Store.open(Path(sys.argv[1]))\n"
        "except StoreLocked as error: print(error)"
    )
    with Store.open(path):
        found = subprocess.run(
            [sys.executable, "-c", script, str(other_name)], capture_output=True, text=True, check=True
        )
    assert f"process {os.getpid()}" in found.stdout


@pytest.mark.skipif(not can_mount(), reason="this process may not mount anything")
def test_two_mounts_of_one_folder_are_one_store(path: Path, tmp_path: Path) -> None:
    with mounted_again(path.parent, tmp_path / "again") as again:
        Store.open(path).close()
        with Store.open(path), pytest.raises(StoreLocked):
            Store.open(again / path.name)


def _die_with_the_store_open(path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.support.store_driver import StoreDriver\n"
        "with StoreDriver.open(Path(sys.argv[1])) as driver:\n"
        "    driver.article()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert ended.returncode == -signal.SIGKILL


@pytest.mark.parametrize("other_name", ["hard link"], indirect=True)
def test_a_log_beside_the_other_name_is_not_left_behind(path: Path, other_name: Path) -> None:
    _die_with_the_store_open(path)
    with pytest.raises(StoreUnfinished, match="open it there once"):
        Store.open(other_name)
    with StoreDriver.open(path) as driver:
        assert len(driver.store.history()) == 2
    with StoreDriver.open(other_name) as driver:
        assert len(driver.store.history()) == 2
        assert driver.store.verify() == []


@pytest.mark.parametrize("other_name", ["symbolic link", "spelling"], indirect=True)
def test_the_log_of_a_linked_store_is_found(path: Path, other_name: Path) -> None:
    _die_with_the_store_open(path)
    assert opening.has_log(other_name)
    with StoreDriver.open(other_name, read_only=True) as driver:
        assert len(driver.store.history()) == 2


# --- what does not belong in a store ------------------------------------------------------------------------


def _put(path: Path, *statements: str) -> None:
    raw = connections.bare_connection(path)
    for statement in statements:
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TRIGGER watcher AFTER INSERT ON event BEGIN UPDATE person SET name = 'x'; END",),
        (
            "CREATE TABLE loot (raw TEXT)",
            "CREATE TRIGGER reader AFTER INSERT ON event BEGIN INSERT INTO loot VALUES (new.raw); END",
        ),
        (
            "DROP TRIGGER event_no_update",
            "CREATE TRIGGER event_no_update AFTER INSERT ON head BEGIN SELECT 1; END",
        ),
        ("CREATE TABLE leech (entity TEXT REFERENCES person (id) ON DELETE CASCADE)",),
        ("CREATE TABLE eraser (id TEXT UNIQUE ON CONFLICT REPLACE)",),
    ],
    ids=[
        "a trigger that writes",
        "one that reads along",
        "one under our name",
        "a cascade",
        "a replacing key",
    ],
)
def test_parts_that_act_by_themselves_are_refused_and_recovery_removes_them(
    path: Path, statements: tuple[str, ...]
) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
        driver.store.backup_before("test")
        history = driver.store.history()
    _put(path, *statements)
    before = path.read_bytes()
    with pytest.raises(StoreDamaged, match=r"somebody put parts into it .* `workbench recover`"):
        Store.open(path)
    assert path.read_bytes() == before
    with StoreDriver.open(path, read_only=True) as driver:  # nothing acts while nobody writes
        assert driver.store.history() == history
        assert {problem.code for problem in driver.store.verify()} <= {
            ProblemCode.PART_FOREIGN,
            ProblemCode.PART_CHANGED,
        }
    report = recovery.recover(path)
    assert report.problems == ()
    with StoreDriver.open(path) as driver:
        assert driver.store.history() == history
        assert driver.store.verify() == []


def test_parts_that_do_nothing_are_named_by_a_verification(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
    _put(
        path,
        "CREATE TABLE notes (body TEXT)",
        "CREATE VIEW everybody AS SELECT name FROM person",
        "CREATE INDEX ix_names ON person (name)",
        "DROP INDEX ix_claim_state",
    )
    with StoreDriver.open(path) as driver:
        found = {(problem.code, dict(problem.parts)["name"]) for problem in driver.store.verify()}
        assert found == {
            (ProblemCode.PART_FOREIGN, "notes"),
            (ProblemCode.PART_FOREIGN, "everybody"),
            (ProblemCode.PART_FOREIGN, "ix_names"),
            (ProblemCode.PART_CHANGED, "ix_claim_state"),
        }


def test_recovery_also_cleans_a_backup_that_holds_a_foreign_trigger(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
        history = driver.store.history()
    _put(path, "CREATE TRIGGER watcher AFTER INSERT ON event BEGIN UPDATE person SET name = 'x'; END")
    with StoreDriver.open(path, read_only=True) as driver:
        driver.store.backup(path.parent / "backups" / "kept.tadqiq")
    recovery.recover(path, path.parent / "backups")
    with StoreDriver.open(path) as driver:
        assert driver.store.history() == history
        assert driver.store.verify() == []
