"""Opening, locking, saving: what goes well and what a person is told when it does not."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver

from db import articles, engine, failures, ledger
from db.engine import APPLICATION_ID
from db.ids import DeviceIdentity, new_id
from db.store import Store
from tests.db.desk import Desk
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.errors import (
    BadInput,
    DiskFull,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreNotAStore,
    StoreReadOnly,
    StoreUnavailable,
)


def test_everything_is_there_after_reopening(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.hire()
        claim = desk.claim(desk.article().id)
        desk.link(claim.id, desk.source().id)
        desk.comment(claim.id, "من أين الرقم؟")
        state, device = desk.state(), desk.store.device_id
    with Desk.open(path) as desk:
        assert desk.state() == state
        assert desk.store.device_id == device
        assert desk.store.verify() == []


def test_a_store_writes_ahead_and_waits_for_the_disk(desk: Desk) -> None:
    raw = engine.raw_connection(desk.store._writer)
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id")
    assert [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 1, APPLICATION_ID]


def test_an_exception_inside_a_change_undoes_all_of_it(desk: Desk) -> None:
    before, heads = desk.state(), desk.store.chain_heads()

    def fail() -> None:
        with desk.store.change("import", "sara") as change:
            change.write("create", EntityType.ARTICLE, new_id(), {"core": {"sha256": "x"}})
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert desk.state() == before
    assert desk.store.chain_heads() == heads
    desk.article()
    assert desk.store.verify() == []


def test_a_change_inside_a_change_is_a_bug(desk: Desk) -> None:
    with pytest.raises(RuntimeError, match="inside"), desk.store.change("one", "sara"):
        desk.article()
    desk.article()


@pytest.mark.parametrize(
    ("writes", "error", "match"),
    [
        ([{"core": {"sha256": "x"}}, {"title": "t"}], ValueError, "twice"),
        ([{"body": "t"}], ValueError, "register"),
        ([{}], ValueError, "nothing"),
        ([{"core": {"length": 0.5}}], TypeError, "strings"),
    ],
)
def test_a_thing_is_written_once_a_change_and_only_in_its_registers(
    desk: Desk, writes: list[dict[str, Any]], error: type[Exception], match: str
) -> None:
    def write() -> None:
        with desk.store.change("import", "sara") as change:
            for groups in writes:
                change.write("create", EntityType.ARTICLE, "a", groups)

    with pytest.raises(error, match=match):
        write()
    assert desk.store.history() == []


def test_half_a_character_is_refused_by_name(desk: Desk) -> None:
    with pytest.raises(BadInput, match="half a character"), desk.store.change("import", "sara") as change:
        change.write("create", EntityType.ARTICLE, "a", {"core": {"sha256": "x"}, "title": "\ud800"})
    assert desk.store.history() == []


def test_many_new_things_must_be_new(desk: Desk) -> None:
    article = desk.article()
    with pytest.raises(driver.IntegrityError), desk.store.change("import", "sara") as change:
        change.write_many("create", EntityType.ARTICLE, [(article.id, {"core": {"sha256": "x"}})])
    assert desk.store.verify() == []


def test_the_journal_refuses_update_and_delete(desk: Desk) -> None:
    desk.article()
    for statement in ("UPDATE event SET raw = ''", "DELETE FROM event"):
        with pytest.raises(driver.IntegrityError, match="only ever added"), desk.store.local() as connection:
            engine.raw_connection(connection).execute(statement)


def test_the_reader_cannot_write_and_sees_one_state(desk: Desk) -> None:
    with desk.store.read() as connection:
        assert articles.page(connection) == []
        desk.article()
        with desk.store.read() as again:
            assert articles.page(again) == []
        with pytest.raises(driver.OperationalError):
            engine.raw_connection(connection).execute("DELETE FROM draft")
    with desk.store.read() as connection:
        assert len(articles.page(connection)) == 1


def test_a_reader_does_not_wait_for_a_long_write(desk: Desk) -> None:
    first = desk.article()
    started, finish = threading.Event(), threading.Event()

    def write() -> None:
        made = [Article(new_id(), ArticleMeta(), "x", "x", 1, "txt", "utf-8", 0, "sara") for _ in range(3000)]
        with desk.store.change("import", "sara") as change:
            change.write_many(
                "create", EntityType.ARTICLE, ((item.id, articles.groups(item)) for item in made)
            )
            started.set()
            assert finish.wait(30)

    writer = threading.Thread(target=write)
    writer.start()
    assert started.wait(30)
    with desk.store.read() as connection:  # comes back while the write is still open
        assert [item.article.id for item in articles.page(connection)] == [first.id]
    finish.set()
    writer.join()
    with desk.store.read() as connection:
        assert len(articles.page(connection, limit=5000)) == 3001


def test_threads_save_one_after_the_other(desk: Desk) -> None:
    article = desk.article()
    threads = [threading.Thread(target=lambda: [desk.claim(article.id) for _ in range(10)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desk.store.verify() == []
    with desk.store.read() as connection:
        assert articles.page(connection)[0].counts == {"draft": 40}


# --- another program ----------------------------------------------------------------------------------------


def test_a_second_program_is_told_who_has_the_store(desk: Desk, path: Path) -> None:
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
    raw = engine.plain(path)
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
    raw = engine.plain(other)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.close()
    with Desk.open(other) as desk:
        desk.article()


def test_a_strangers_file_is_refused_and_left_as_it_was(path: Path) -> None:
    raw = driver.connect(str(path))
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
    with Desk.open(path) as desk:
        desk.claim(desk.article().id)
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    with pytest.raises(StoreDamaged, match="restore the newest backup"):
        Store.open(path)


def test_a_garbled_store_is_called_damaged_when_the_garbage_is_met(path: Path) -> None:
    with Desk.open(path) as desk:
        for _ in range(30):
            desk.article()
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xa5" * (len(whole) - 4096)
    path.write_bytes(bytes(whole))
    with pytest.raises(StoreDamaged):
        Desk(Store.open(path)).state()


def test_a_newer_store_is_not_opened(path: Path) -> None:
    Store.open(path).close()
    raw = engine.plain(path)
    raw.execute("UPDATE alembic_version SET version_num = '0002'")
    raw.close()
    with pytest.raises(StoreNewer, match="0002 > 0001"):
        Store.open(path)


# --- where nothing can be written ---------------------------------------------------------------------------


def test_a_read_only_store_is_looked_at_but_not_changed(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.article()
        state = desk.state()
    before = path.read_bytes()
    with Desk.open(path, read_only=True) as desk:
        assert desk.store.read_only
        assert desk.state() == state
        with pytest.raises(StoreReadOnly):
            desk.article()
        with pytest.raises(StoreReadOnly):
            ledger.undo(desk.store, "sara")
        with pytest.raises(StoreReadOnly):
            desk.store.save_draft("a", "note", "x")
        assert desk.store.verify() == []
    assert path.read_bytes() == before


def test_committed_work_in_the_log_is_read_on_a_read_only_place(path: Path, tmp_path: Path) -> None:
    medium = tmp_path / "medium" / path.name
    medium.parent.mkdir()
    with Desk.open(path) as desk:
        desk.article()
        state = desk.state()
        shutil.copyfile(path, medium)  # as after a power cut: the log was not yet taken into the file
        shutil.copyfile(f"{path}-wal", f"{medium}-wal")
    with Desk.open(medium, read_only=True) as desk:
        assert desk.state() == state
    assert sorted(item.suffix for item in medium.parent.iterdir()) == [".lock", ".tadqiq", ".tadqiq-wal"]


def test_an_old_store_cannot_be_brought_up_on_a_read_only_place(path: Path) -> None:
    raw = engine.plain(path)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute("CREATE TABLE keepsake (x)")
    raw.close()
    with pytest.raises(StoreReadOnly):
        Store.open(path, read_only=True)


def test_a_full_disk_loses_only_the_action_that_met_it(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.article()
        raw = engine.raw_connection(desk.store._writer)
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages + 2}")
        state, heads = desk.state(), desk.store.chain_heads()
        with pytest.raises(DiskFull, match="everything before it is safe"):
            desk.article("خبر طويل " * 20_000)
        assert desk.state() == state
        assert desk.store.chain_heads() == heads
        raw.execute("PRAGMA max_page_count=1000000")
        desk.article("خبر طويل " * 20_000)
        assert desk.store.verify() == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EIO, StoreUnavailable),
        (errno.EACCES, StoreUnavailable),
    ],
)
def test_trouble_of_the_system_inside_a_change_is_explained(
    desk: Desk, number: int, kind: type[Exception]
) -> None:
    def fail() -> None:
        with desk.store.change("add source", "sara") as change:
            change.write("create", EntityType.SOURCE, "s", {"core": {}})
            raise OSError(number, os.strerror(number))

    with pytest.raises(kind, match=r"desk\.tadqiq"):
        fail()
    assert desk.store.history() == []


def test_a_bug_passes_through_unexplained(path: Path) -> None:
    assert failures.explain(path, driver.ProgrammingError("no")) is None
    assert failures.explain(path, OSError(errno.ENOENT, "no such file")) is None
    assert failures.explain(path, ValueError("no")) is None


# --- devices, drafts, copies --------------------------------------------------------------------------------


def test_a_store_on_another_machine_takes_its_device(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.article()
        first = desk.store.device_id
    with Desk.open(path, device=DeviceIdentity("other machine")) as desk:
        assert desk.store.device_id == "other machine"
        desk.article("خبر")
    with Desk.open(path) as desk:
        assert desk.store.device_id == "other machine"
        assert {name: seq for name, (seq, _) in desk.store.chain_heads().items()} == {
            first: 1,
            "other machine": 1,
        }
        assert desk.store.verify() == []


def test_drafts_are_kept_outside_the_journal(path: Path) -> None:
    with Store.open(path) as store:
        store.save_draft("claim", "statement", "نصف جم")
        store.save_draft("claim", "statement", "نصف جملة")
        store.save_draft("claim", "note", "ملاحظة")
    with Store.open(path) as store:
        assert store.drafts("claim") == {"note": "ملاحظة", "statement": "نصف جملة"}
        store.drop_draft("claim", "note")
        assert store.drafts("claim") == {"statement": "نصف جملة"}
        store.drop_draft("claim")
        assert store.drafts("claim") == {}
        assert store.history() == []


def test_a_backup_is_a_whole_store_of_its_own(desk: Desk, tmp_path: Path) -> None:
    claim = desk.claim(desk.article().id)
    desk.link(claim.id, desk.source(b"saved page").id)
    copy = tmp_path / "stick" / "copy.tadqiq"
    desk.store.backup(copy)
    with Desk.open(copy, read_only=True) as other:
        assert other.state() == desk.state()
        assert other.store.verify() == []
    desk.article("بعد النسخة")
    desk.store.backup(copy)
    with Desk.open(copy) as other:
        assert other.state() == desk.state()


def test_history_reads_newest_first_with_before_and_after(desk: Desk) -> None:
    claim = desk.claim(desk.article().id)
    desk.edit(claim, by="huda", priority=3)
    desk.edit(desk.loaded(claim.id), priority=5)
    ledger.undo(desk.store, "sara")
    entries = desk.store.history(claim.id)
    assert [(entry.verb, entry.author_id) for entry in entries] == [
        ("undo", "sara"),
        ("edit", "sara"),
        ("edit", "huda"),
        ("create", "sara"),
    ]
    assert [(entry.before, entry.after) for entry in entries[:3]] == [
        ({"priority": 5}, {"priority": 3}),
        ({"priority": 3}, {"priority": 5}),
        ({}, {"priority": 3}),
    ]
    assert entries[0].undoes == entries[1].change_id
    everything = desk.store.history()
    assert everything[:4] == entries
    assert desk.store.history(limit=2) + desk.store.history(before=everything[1].event_id) == everything
    assert desk.store.history(claim.id, before=entries[1].event_id) == entries[2:]
    assert desk.store.history(before="unknown") == []
