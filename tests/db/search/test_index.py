"""The search index equals a rebuilt one after any edits, undo, merges, revocations and crashes."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.journal import heads
from db.replication import devices
from db.search import fts_syntax
from db.search import index as search_index
from db.sqlite.connections import raw_connection
from db.store import Store
from tests.support import released_stores
from tests.support.encryption_checks import encrypt_store, files_containing, furnish_store, open_driver
from tests.support.histories import ACTIONS, do_action
from tests.support.repetitions import repetitions
from tests.support.replicas import MEMORY_FOLDER, journal_of, laptops, merge_events
from tests.support.store_driver import StoreDriver, ticking_clock
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.services.encryption.store_encryption import leftover_plain_files
from workbench.services.search.indexer import SearchIndex

#: What stands in the index: table, word, number below zero or not, thing, column, place.
Content = set[tuple[str, str, bool, str, str, int]]


def content(store: Store) -> Content:
    """All that is in the index, by the names of the things."""
    found: Content = set()
    with store.local() as connection:
        raw = raw_connection(connection)
        names = dict(raw.execute("SELECT no, entity FROM search_item").fetchall())
        for table in search_index.TABLES.values():
            raw.execute(f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab('main', '{table}', 'instance')")
            rows = raw.execute('SELECT term, doc, col, "offset" FROM temp.seen').fetchall()
            raw.execute("DROP TABLE temp.seen")
            found |= {(table, term, doc < 0, names[abs(doc)], col, at) for term, doc, col, at in rows}
    return found


def made_anew(store: Store) -> Content:
    """What the index holds when it is emptied and built again."""
    with store.local() as connection:
        search_index.empty_index(connection, "")
    SearchIndex(store).catch_up()
    return content(store)


def entities(store: Store) -> set[str]:
    return {entity for _, _, _, entity, _, _ in content(store)}


@settings(max_examples=repetitions(8, 400), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from((*ACTIONS, "index", "index")), st.booleans()), max_size=16),
    st.randoms(),
    st.integers(1, 7),
)
def test_after_any_history_the_index_is_as_if_made_anew(
    history: list[tuple[str, bool]], dice: random.Random, size: int
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        store = Store.open(Path(folder) / "a.tadqiq", clock=ticking_clock())
        index = SearchIndex(store)
        for action, first in history:
            if action == "reopen":
                store.close()
                store = Store.open(Path(folder) / "a.tadqiq", clock=ticking_clock())
                index = SearchIndex(store)
            elif action == "index":
                index.step(size)
            else:
                do_action(StoreDriver(store), action, "sara" if first else "huda", dice)
        index.catch_up(size=size)
        assert index.pending() == 0
        assert content(store) == made_anew(store)
        assert store.verify() == []
        store.close()


@settings(max_examples=repetitions(5, 200), deadline=None)
@given(st.lists(st.sampled_from(("a", "b", "ab", "ba", "index", "undo")), max_size=14), st.randoms())
def test_what_merges_bring_is_indexed_like_ones_own(steps: list[str], dice: random.Random) -> None:
    with laptops(2, believed=["huda"]) as (one, other):
        index = SearchIndex(one.store)
        one.hire()
        merge_events(other, journal_of(one), one)
        for step in [*steps, "ba"]:
            if step == "a":
                do_action(one, dice.choice(("article", "claim", "edit", "other")), "sara", dice)
            elif step == "b":
                do_action(other, dice.choice(("article", "claim", "edit", "other")), "huda", dice)
            elif step == "undo":
                do_action(other, "undo", "huda", dice)
            elif step == "ab":
                merge_events(other, journal_of(one), one)
            elif step == "ba":
                merge_events(one, journal_of(other), other)
            else:
                index.step(3)
        index.catch_up()
        assert content(one.store) == made_anew(one.store)


def test_a_revoked_devices_work_leaves_the_index() -> None:
    with laptops(2, believed=["huda"]) as (one, other):
        one.hire()
        merge_events(other, journal_of(one), one)
        other.article("نص من جهاز مفقود")
        merge_events(one, journal_of(other), other)
        index = SearchIndex(one.store)
        index.catch_up()
        before = entities(one.store)
        with one.store.read() as connection:
            held = heads.of_entity(connection, "device-1")
        with one.store.change("revoke device", "huda") as change:
            groups = devices.revocation_registers(0, "", "ضاع")
            if held:
                change.rewrite("revoke", EntityType.DEVICE, "device-1", groups, held, settle_all=True)
            else:
                change.write("revoke", EntityType.DEVICE, "device-1", groups)
        index.catch_up()
        assert content(one.store) == made_anew(one.store)
        assert len(before) == 1
        assert entities(one.store) == set()


def test_saving_writes_nothing_to_the_index(driver: StoreDriver) -> None:
    driver.claim(driver.article().id)
    assert content(driver.store) == set()
    with driver.store.read() as connection:
        assert search_index.index_lag(connection).events == 2


def test_a_new_folding_makes_the_index_anew_and_keeps_the_numbers(
    driver: StoreDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.claim(driver.article().id)
    SearchIndex(driver.store).catch_up()
    before, numbers = content(driver.store), _numbers(driver)
    monkeypatch.setattr("workbench.services.search.indexer.FOLD_VERSION", 999)
    index = SearchIndex(driver.store)
    assert index.pending() == 2
    index.catch_up()
    assert (content(driver.store), _numbers(driver)) == (before, numbers)
    assert SearchIndex(driver.store).pending() == 0


def test_what_is_set_aside_stands_below_zero_and_comes_back(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    index = SearchIndex(driver.store)
    index.catch_up()
    open_ = content(driver.store)
    away = driver.edit(claim, state=ClaimState.WITHDRAWN)
    index.catch_up()
    assert {entity for _, _, below, entity, _, _ in content(driver.store) if below} == {claim.id}
    driver.edit(away, state=ClaimState.DRAFT)
    index.catch_up()
    assert content(driver.store) == open_


def test_of_long_articles_fewer_are_taken_at_once(
    driver: StoreDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.services.search.indexer._LONG", 100)
    for n in range(4):
        driver.article(f"كلمة {n} " * 120)
    index = SearchIndex(driver.store)
    assert [index.step(4) for _ in range(5)] == [1, 1, 1, 1, 0]
    assert len(entities(driver.store)) == 4


def test_a_slice_that_fails_leaves_the_index_as_it_was(
    driver: StoreDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SearchIndex(driver.store)
    driver.article()
    index.catch_up()
    before = content(driver.store)
    driver.article("خبر آخر")
    with monkeypatch.context() as patched:
        patched.setattr(search_index, "_MARK", "no such statement")
        patched.setattr(search_index, "_many", _failing_at_the_marks)
        with pytest.raises(RuntimeError):
            index.catch_up()
    assert content(driver.store) == before
    index.catch_up()
    assert content(driver.store) == made_anew(driver.store) != before


def _failing_at_the_marks(raw: object, statement: str, rows: list[tuple[object, ...]]) -> None:
    if statement == "no such statement":
        raise RuntimeError("the power went")
    raw.executemany(statement, rows)  # type: ignore[attr-defined]


@pytest.mark.parametrize("token", ['a"b', "a b", "", "a\0b", "a*", "(", "a:b", "-"])
def test_only_tokens_can_be_asked_for(token: str) -> None:
    with pytest.raises(ValueError, match="not a token"):
        fts_syntax.phrase([token])


def _numbers(driver: StoreDriver) -> list[tuple[object, ...]]:
    with driver.store.read() as connection:
        return [
            tuple(row) for row in connection.exec_driver_sql("SELECT no, entity FROM search_item ORDER BY no")
        ]


def test_encrypting_takes_the_index_along_and_none_of_its_words_can_be_read(path: Path) -> None:
    furnish_store(path)
    with StoreDriver.open(path) as driver:
        SearchIndex(driver.store).catch_up()
        before = content(driver.store)
    assert files_containing(path.parent, "صدر") != []
    encrypt_store(path)
    for left in leftover_plain_files(path):
        left.unlink()
    with open_driver(path) as driver:
        assert SearchIndex(driver.store).pending() == 0
        assert content(driver.store) == before == made_anew(driver.store)
    assert files_containing(path.parent, "صدر") == []


@pytest.mark.parametrize("release", released_stores.RELEASES)
def test_a_store_of_an_older_release_is_numbered_by_age_and_indexed(path: Path, release: str) -> None:
    released_stores.put(release, path)
    with StoreDriver.open(path) as driver:
        index = SearchIndex(driver.store)
        waiting = index.pending()
        assert waiting > 10
        with driver.store.read() as connection:
            sql = "SELECT no FROM search_item JOIN article ON id = entity ORDER BY created_us, id"
            numbers = list(connection.exec_driver_sql(sql).scalars())
        assert numbers == sorted(numbers)
        seen: list[int] = []
        while taken := index.step(3):
            seen.append(taken)
            if len(seen) == 2:
                driver.comment("nothing", "جاء في أثناء الفهرسة")
        assert index.pending() == 0
        if release == "0.1.0":  # it had no index: everything in it is taken once
            assert sum(seen) == waiting + 1
        assert content(driver.store) == made_anew(driver.store)
        assert driver.store.verify() == []
