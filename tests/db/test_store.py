"""Opening, locking, saving: what goes well and what a person is told when it does not."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver

from db import undo
from db.journal.ids import DeviceIdentity, new_id
from db.records import articles
from db.sqlite import connections, errors
from db.sqlite.connections import APPLICATION_ID
from db.store import Store
from tests.support.store_driver import Desk
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.errors import (
    BadInput,
    DiskFull,
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
    raw = connections.raw_connection(desk.store._writer)
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
            connections.raw_connection(connection).execute(statement)


def test_the_reader_cannot_write_and_sees_one_state(desk: Desk) -> None:
    with desk.store.read() as connection:
        assert articles.page(connection) == []
        desk.article()
        with desk.store.read() as again:
            assert articles.page(again) == []
        with pytest.raises(driver.OperationalError):
            connections.raw_connection(connection).execute("DELETE FROM draft")
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


# --- trouble of the system --------------------------------------------------------------------------------


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
    assert errors.explain(path, driver.ProgrammingError("no")) is None
    assert errors.explain(path, OSError(errno.ENOENT, "no such file")) is None
    assert errors.explain(path, ValueError("no")) is None


def test_a_long_read_can_be_broken_off(desk: Desk) -> None:
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + stop() + 1 FROM n) SELECT max(i) FROM n"

    def stop() -> int:
        desk.store.interrupt()
        return 0

    connections.raw_connection(desk.store._opened.reader).create_function("stop", 0, stop)
    with pytest.raises(StoreUnavailable, match="interrupted"), desk.store.read() as connection:
        connection.exec_driver_sql(endless).all()
    assert desk.state()["articles"] == []


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
    undo.undo(desk.store, "sara")
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
