"""Opening, locking and saving: success, and the errors that a person sees."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from db import undo
from db.ids import DeviceIdentity
from db.records import articles
from db.sqlite import connections, errors
from db.sqlite.connections import APPLICATION_ID
from db.store import Store
from tests.support.store_driver import StoreDriver
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.errors import DiskFull, RegisterUnsound, StoreReadOnly, StoreUnavailable

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_seated]


def test_everything_is_there_after_reopening(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.link(claim.id, driver.source().id)
        driver.comment(claim.id, "من أين الرقم؟")
        state, device = driver.state(), driver.store.device_id
    with StoreDriver.open(path) as driver:
        assert driver.state() == state
        assert driver.store.device_id == device
        assert driver.store.verify() == []


def test_a_store_writes_ahead_and_waits_for_the_disk(driver: StoreDriver) -> None:
    raw = connections.raw_connection(driver.store._writer)
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id")
    assert [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 1, APPLICATION_ID]


def test_an_exception_inside_a_change_undoes_all_of_it(driver: StoreDriver) -> None:
    before, heads = driver.state(), driver.store.chain_heads()

    def fail() -> None:
        with driver.store.change("import", "sara") as change:
            change.create("create", EntityType.ARTICLE, {"core": {"sha256": "ab" * 32}})
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert driver.state() == before
    assert driver.store.chain_heads() == heads
    driver.article()
    assert driver.store.verify() == []


def test_a_change_inside_a_change_is_a_bug(driver: StoreDriver) -> None:
    with pytest.raises(RuntimeError, match="inside"), driver.store.change("one", "sara"):
        driver.article()
    driver.article()


@pytest.mark.parametrize(
    ("writes", "error", "match"),
    [
        ([{"core": {"sha256": "ab" * 32}}, {"title": "t"}], ValueError, "twice"),
        ([{"body": "t"}], ValueError, "register"),
        ([{}], ValueError, "nothing"),
        ([{"core": {"length": 0.5}}], TypeError, "strings"),
    ],
)
def test_a_thing_is_written_once_a_change_and_only_in_its_registers(
    driver: StoreDriver, writes: list[dict[str, Any]], error: type[Exception], match: str
) -> None:
    def write() -> None:
        with driver.store.change("import", "sara") as change:
            entity = change.new_id()
            for groups in writes:
                change.write("create", EntityType.ARTICLE, entity, groups)

    with pytest.raises(error, match=match):
        write()
    assert driver.store.history() == []


def test_half_a_character_is_refused_by_name(driver: StoreDriver) -> None:
    with (
        pytest.raises(RegisterUnsound, match="half a character"),
        driver.store.change("import", "sara") as change,
    ):
        change.create("create", EntityType.ARTICLE, {"core": {"sha256": "ab" * 32}, "title": "\ud800"})
    assert driver.store.history() == []


def test_many_new_things_must_be_new(driver: StoreDriver) -> None:
    article = driver.article()
    errors_of_mode = (dbapi2.IntegrityError, RegisterUnsound)  # a seat's id is bound to its event
    with pytest.raises(errors_of_mode), driver.store.change("import", "sara") as change:
        change.write_many("create", EntityType.ARTICLE, [(article.id, {"core": {"sha256": "ab" * 32}})])
    assert driver.store.verify() == []


def test_the_journal_refuses_update_and_delete(driver: StoreDriver) -> None:
    driver.article()
    for statement in ("UPDATE event SET raw = ''", "DELETE FROM event"):
        with (
            pytest.raises(dbapi2.IntegrityError, match="only ever added"),
            driver.store.local() as connection,
        ):
            connections.raw_connection(connection).execute(statement)


def test_the_reader_cannot_write_and_sees_one_state(driver: StoreDriver) -> None:
    with driver.store.read() as connection:
        assert articles.page(connection) == []
        driver.article()
        with driver.store.read() as again:
            assert articles.page(again) == []
        with pytest.raises(dbapi2.OperationalError):
            connections.raw_connection(connection).execute("DELETE FROM draft")
    with driver.store.read() as connection:
        assert len(articles.page(connection)) == 1


def test_a_reader_does_not_wait_for_a_long_write(driver: StoreDriver) -> None:
    first = driver.article()
    started, finish = threading.Event(), threading.Event()

    def write() -> None:
        item = Article("", ArticleMeta(), "ab" * 32, "ab" * 32, 1, "txt", "utf-8", 0, "sara")
        with driver.store.change("import", "sara") as change:
            change.create_many("create", EntityType.ARTICLE, [articles.registers_of(item)] * 3000)
            started.set()
            assert finish.wait(30)

    writer = threading.Thread(target=write)
    writer.start()
    assert started.wait(30)
    with driver.store.read() as connection:  # comes back while the write is still open
        assert [item.article.id for item in articles.page(connection)] == [first.id]
    finish.set()
    writer.join()
    with driver.store.read() as connection:
        assert len(articles.page(connection, limit=5000)) == 3001


def test_threads_save_one_after_the_other(driver: StoreDriver) -> None:
    article = driver.article()
    threads = [
        threading.Thread(target=lambda: [driver.claim(article.id) for _ in range(10)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert driver.store.verify() == []
    with driver.store.read() as connection:
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
    driver: StoreDriver, number: int, kind: type[Exception]
) -> None:
    def fail() -> None:
        with driver.store.change("add source", "sara") as change:
            change.create("create", EntityType.SOURCE, {"core": {}})
            raise OSError(number, os.strerror(number))

    with pytest.raises(kind, match=r"desk\.tadqiq"):
        fail()
    assert driver.store.history() == []


def test_a_bug_passes_through_unexplained(path: Path) -> None:
    assert errors.domain_error_of(path, dbapi2.ProgrammingError("no")) is None
    assert errors.domain_error_of(path, OSError(errno.ENOENT, "no such file")) is None
    assert errors.domain_error_of(path, ValueError("no")) is None


def test_a_long_read_can_be_broken_off(driver: StoreDriver) -> None:
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + stop() + 1 FROM n) SELECT max(i) FROM n"

    def stop() -> int:
        driver.store.interrupt()
        return 0

    connections.raw_connection(driver.store._opened.reader).create_function("stop", 0, stop)
    with pytest.raises(StoreUnavailable, match="interrupted"), driver.store.read() as connection:
        connection.exec_driver_sql(endless).all()
    assert driver.state()["articles"] == []


# --- devices, drafts, copies --------------------------------------------------------------------------------


def test_a_store_on_another_machine_takes_its_device(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.article()
        first = driver.store.device_id
    with StoreDriver.open(path, device=DeviceIdentity("other-machine")) as driver:
        assert driver.store.device_id == "other-machine"
        driver.article("خبر")
    with StoreDriver.open(path) as driver:
        assert driver.store.device_id == "other-machine"
        heads = driver.store.chain_heads()
        assert sorted(heads) == sorted(driver.store.own_chains() or [first, "other-machine"])
        assert len({seq for seq, _ in heads.values()}) == 1
        assert driver.store.verify() == []


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


def test_a_backup_is_a_whole_store_of_its_own(driver: StoreDriver, tmp_path: Path) -> None:
    claim = driver.claim(driver.article().id)
    driver.link(claim.id, driver.source(b"saved page").id)
    copy = tmp_path / "stick" / "copy.tadqiq"
    driver.store.backup(copy)
    with StoreDriver.open(copy, read_only=True) as other:
        assert other.state() == driver.state()
        assert other.store.verify() == []
    driver.article("بعد النسخة")
    driver.store.backup(copy)
    with StoreDriver.open(copy) as other:
        assert other.state() == driver.state()


def test_history_reads_newest_first_with_before_and_after(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    driver.edit(claim, by="huda", priority=3)
    driver.edit(driver.loaded(claim.id), priority=5)
    undo.undo(driver.store, "sara")
    entries = driver.store.history(claim.id)
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
    everything = driver.store.history()
    assert everything[:4] == entries
    assert driver.store.history(limit=2) + driver.store.history(before=everything[1].event_id) == everything
    assert driver.store.history(claim.id, before=entries[1].event_id) == entries[2:]
    assert driver.store.history(before="unknown") == []
