"""Undo and redo, alone and in random histories of two people."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import undo
from db.ids import DeviceIdentity
from db.records import articles
from db.store import Store
from tests.support.histories import ACTIONS, claims_of, do_action
from tests.support.repetitions import repetitions
from tests.support.replicas import MEMORY_FOLDER
from tests.support.store_driver import StoreDriver, a_quotation, ticking_clock
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import NothingToRedo, NothingToUndo, UndoStale
from workbench.domain.reasons import EntityRef

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_seated]


def test_nothing_to_undo_in_an_empty_store(driver: StoreDriver) -> None:
    with pytest.raises(NothingToUndo):
        undo.undo(driver.store, "sara")
    with pytest.raises(NothingToRedo):
        undo.redo(driver.store, "sara")
    assert undo.undo_label(driver.store, "sara") is None
    assert driver.store.history() == []


def test_an_edit_is_taken_back_and_done_again(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    edited = driver.edit(claim, kind=ClaimKind.QUOTE, figure=None, quotation=a_quotation())
    changes = undo.undo(driver.store, "sara")
    assert changes.ids(EntityType.CLAIM) == (claim.id,)
    assert changes.action == "undo"
    assert driver.loaded(claim.id) == claim
    undo.redo(driver.store, "sara")
    assert driver.loaded(claim.id) == edited


def test_labels_name_the_action_through_any_number_of_undos_and_redos(driver: StoreDriver) -> None:
    driver.claim(driver.article().id)
    for _ in range(3):
        assert undo.undo_label(driver.store, "sara") == "tag claim"
        assert undo.redo_label(driver.store, "sara") is None
        undo.undo(driver.store, "sara")
        assert undo.undo_label(driver.store, "sara") == "import"
        assert undo.redo_label(driver.store, "sara") == "tag claim"
        undo.redo(driver.store, "sara")


def test_something_new_empties_the_stack_of_redo(driver: StoreDriver) -> None:
    article = driver.article()
    driver.claim(article.id)
    undo.undo(driver.store, "sara")
    driver.claim(article.id)
    assert undo.redo_label(driver.store, "sara") is None
    with pytest.raises(NothingToRedo):
        undo.redo(driver.store, "sara")


def test_each_person_takes_back_their_own(driver: StoreDriver) -> None:
    article = driver.article()
    mine = driver.claim(article.id, by="sara")
    theirs = driver.claim(article.id, by="huda")
    undo.undo(driver.store, "sara")
    assert [claim.id for claim in claims_of(driver)] == [theirs.id]
    undo.redo(driver.store, "sara")
    undo.undo(driver.store, "huda")
    assert [claim.id for claim in claims_of(driver)] == [mine.id]


def test_a_stale_step_is_refused_and_leaves_the_stack_for_good(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        claim = driver.claim(driver.article().id)
        mine = driver.edit(claim, priority=1)
        driver.edit(mine, by="huda", priority=2)
        with pytest.raises(UndoStale) as refused:
            undo.undo(driver.store, "sara")
        assert refused.value.parts == {"action": "edit claim", "item": EntityRef(EntityType.CLAIM, claim.id)}
        assert driver.loaded(claim.id).priority == 2
    with StoreDriver.open(path) as driver:
        assert undo.undo_label(driver.store, "sara") == "tag claim"


def test_what_was_changed_and_changed_back_is_not_stale(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    mine = driver.edit(claim, priority=1)
    driver.edit(mine, by="huda", priority=2)
    undo.undo(driver.store, "huda")
    undo.undo(driver.store, "sara")
    assert driver.loaded(claim.id).priority == 0


def test_undoing_a_creation_leaves_what_others_wrote_elsewhere_for_its_return(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    driver.edit(claim, by="huda", assignee_id="huda")
    undo.undo(driver.store, "sara")
    assert claims_of(driver) == []
    undo.redo(driver.store, "sara")
    assert driver.loaded(claim.id).assignee_id == "huda"
    assert driver.store.verify() == []


def test_a_bulk_import_is_one_step(driver: StoreDriver) -> None:
    before = driver.state()
    texts = [f"خبر {number}" for number in range(1200)]
    with driver.store.change("import", "sara") as change:
        names = [articles.save_text(change, text) for text in texts]
        made = [
            Article("", ArticleMeta(text), name, name, len(text), "txt", "utf-8", 0, "sara")
            for text, name in zip(texts, names, strict=True)
        ]
        change.create_many("create", EntityType.ARTICLE, map(articles.registers_of, made))
    assert len(change.changes.ids(EntityType.ARTICLE)) == 1200
    undo.undo(driver.store, "sara")
    assert driver.state() == before
    undo.redo(driver.store, "sara")
    assert driver.store.verify() == []
    with driver.store.read() as connection:
        assert len(articles.page(connection, limit=5000)) == 1200


@pytest.mark.never_seated  # there they go on in the next chain
def test_another_device_has_its_own_stacks(path: Path) -> None:
    with StoreDriver.open(path, device=DeviceIdentity("first")) as driver:
        driver.article()
    with StoreDriver.open(path, device=DeviceIdentity("second")) as driver:
        assert undo.undo_label(driver.store, "sara") is None
        driver.article("خبر آخر")
        assert driver.store.verify() == []
    with StoreDriver.open(path, device=DeviceIdentity("first")) as driver:
        assert undo.undo_label(driver.store, "sara") == "import"
        assert {entry.device_id for entry in driver.store.history()} == {"first", "second"}


# --- random histories ---------------------------------------------------------------------------------------


def undo_all(driver: StoreDriver, people: list[str]) -> list[str]:
    """Take back everything, whoever can; who did in which order."""
    order: list[str] = []
    while True:
        for person in people:
            try:
                undo.undo(driver.store, person)
            except NothingToUndo:
                continue
            except UndoStale:
                order.append("")  # dropped: it will not come back
                break
            order.append(person)
            break
        else:
            return order


@settings(max_examples=repetitions(25, 1000), deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.booleans()), max_size=14), st.randoms())
def test_after_any_history_the_tables_are_what_the_journal_says(
    history: list[tuple[str, bool]], dice: random.Random
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        store = Store.open(Path(folder) / "a.tadqiq", clock=ticking_clock())
        for action, first in history:
            driver = StoreDriver(store)
            if action == "reopen":
                before = driver.state()
                store.close()
                store = Store.open(
                    Path(folder) / "a.tadqiq", clock=ticking_clock()
                )  # the wall clock went back
                assert StoreDriver(store).state() == before
            else:
                do_action(driver, action, "sara" if first else "huda", dice)
        assert store.verify(store.chain_heads()) == []
        store.close()


@settings(max_examples=repetitions(20, 1000), deadline=None)
@given(st.lists(st.sampled_from(ACTIONS[:4]), min_size=1, max_size=12), st.randoms(), st.booleans())
def test_undoing_all_empties_the_store_and_redoing_all_restores_it(
    history: list[str], dice: random.Random, reopen: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        store = Store.open(Path(folder) / "a.tadqiq")
        empty = StoreDriver(store).state()
        for action in history:
            do_action(StoreDriver(store), action, "sara", dice)
        final = StoreDriver(store).state()
        order = undo_all(StoreDriver(store), ["sara"])
        assert StoreDriver(store).state() == empty
        if reopen:
            store.close()
            store = Store.open(Path(folder) / "a.tadqiq")
        for _ in order:
            undo.redo(store, "sara")
        assert StoreDriver(store).state() == final
        assert undo.redo_label(store, "sara") is None
        assert store.verify() == []
        store.close()


@settings(max_examples=repetitions(15, 500), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(ACTIONS[:4]), st.booleans()), min_size=1, max_size=12), st.randoms()
)
def test_two_people_can_take_back_everything_in_the_reverse_order(
    history: list[tuple[str, bool]], dice: random.Random
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as folder:
        store = Store.open(Path(folder) / "a.tadqiq")
        driver = StoreDriver(store)
        empty = driver.state()
        done: list[str] = []
        for action, first in history:
            person = "sara" if first else "huda"
            before = len(store.history(limit=1000))
            do_action(driver, action, person, dice)
            entries = store.history(limit=1000)
            fresh = entries[: len(entries) - before]
            done += [person] * len({entry.change_id for entry in fresh})
        final = driver.state()
        for person in reversed(done):
            undo.undo(store, person)
        assert driver.state() == empty
        for person in done:
            undo.redo(store, person)
        assert driver.state() == final
        assert store.verify() == []
        store.close()


def test_a_claim_that_came_back_is_the_same_to_the_microsecond(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id)
    undo.undo(driver.store, "sara")
    undo.redo(driver.store, "sara")
    again = driver.loaded(claim.id)
    assert again == claim
