"""Undo and redo, alone and in random histories of two people."""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import undo
from db.journal.ids import DeviceIdentity, new_id
from db.records import articles
from db.store import Store
from tests.conftest import long_run
from tests.support.store_driver import TEXT, Desk, a_quotation, ticking
from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.errors import NothingToRedo, NothingToUndo, UndoStale
from workbench.domain.verdict import VerdictOutcome


def test_nothing_to_undo_in_an_empty_store(desk: Desk) -> None:
    with pytest.raises(NothingToUndo):
        undo.undo(desk.store, "sara")
    with pytest.raises(NothingToRedo):
        undo.redo(desk.store, "sara")
    assert undo.undo_label(desk.store, "sara") is None
    assert desk.store.history() == []


def test_an_edit_is_taken_back_and_done_again(desk: Desk) -> None:
    claim = desk.claim(desk.article().id)
    edited = desk.edit(claim, kind=ClaimKind.QUOTE, figure=None, quotation=a_quotation())
    changes = undo.undo(desk.store, "sara")
    assert changes.ids(EntityType.CLAIM) == (claim.id,)
    assert changes.action == "undo"
    assert desk.loaded(claim.id) == claim
    undo.redo(desk.store, "sara")
    assert desk.loaded(claim.id) == edited


def test_labels_name_the_action_through_any_number_of_undos_and_redos(desk: Desk) -> None:
    desk.claim(desk.article().id)
    for _ in range(3):
        assert undo.undo_label(desk.store, "sara") == "tag claim"
        assert undo.redo_label(desk.store, "sara") is None
        undo.undo(desk.store, "sara")
        assert undo.undo_label(desk.store, "sara") == "import"
        assert undo.redo_label(desk.store, "sara") == "tag claim"
        undo.redo(desk.store, "sara")


def test_something_new_empties_the_stack_of_redo(desk: Desk) -> None:
    article = desk.article()
    desk.claim(article.id)
    undo.undo(desk.store, "sara")
    desk.claim(article.id)
    assert undo.redo_label(desk.store, "sara") is None
    with pytest.raises(NothingToRedo):
        undo.redo(desk.store, "sara")


def test_each_person_takes_back_their_own(desk: Desk) -> None:
    article = desk.article()
    mine = desk.claim(article.id, by="sara")
    theirs = desk.claim(article.id, by="huda")
    undo.undo(desk.store, "sara")
    assert [claim.id for claim in desk_claims(desk)] == [theirs.id]
    undo.redo(desk.store, "sara")
    undo.undo(desk.store, "huda")
    assert [claim.id for claim in desk_claims(desk)] == [mine.id]


def test_a_stale_step_is_refused_and_leaves_the_stack_for_good(path: Path) -> None:
    with Desk.open(path) as desk:
        claim = desk.claim(desk.article().id)
        mine = desk.edit(claim, priority=1)
        desk.edit(mine, by="huda", priority=2)
        with pytest.raises(UndoStale) as refused:
            undo.undo(desk.store, "sara")
        assert refused.value.parts == {"action": "edit claim", "item": f"claim {claim.id}"}
        assert desk.loaded(claim.id).priority == 2
    with Desk.open(path) as desk:
        assert undo.undo_label(desk.store, "sara") == "tag claim"


def test_what_was_changed_and_changed_back_is_not_stale(desk: Desk) -> None:
    claim = desk.claim(desk.article().id)
    mine = desk.edit(claim, priority=1)
    desk.edit(mine, by="huda", priority=2)
    undo.undo(desk.store, "huda")
    undo.undo(desk.store, "sara")
    assert desk.loaded(claim.id).priority == 0


def test_undoing_a_creation_leaves_what_others_wrote_elsewhere_for_its_return(desk: Desk) -> None:
    claim = desk.claim(desk.article().id)
    desk.edit(claim, by="huda", assignee_id="huda")
    undo.undo(desk.store, "sara")
    assert desk_claims(desk) == []
    undo.redo(desk.store, "sara")
    assert desk.loaded(claim.id).assignee_id == "huda"
    assert desk.store.verify() == []


def test_a_bulk_import_is_one_step(desk: Desk) -> None:
    before = desk.state()
    texts = [f"خبر {number}" for number in range(1200)]
    with desk.store.change("import", "sara") as change:
        names = [articles.put_text(change, text) for text in texts]
        made = [
            Article(new_id(), ArticleMeta(text), name, name, len(text), "txt", "utf-8", 0, "sara")
            for text, name in zip(texts, names, strict=True)
        ]
        change.write_many("create", EntityType.ARTICLE, ((item.id, articles.groups(item)) for item in made))
    assert len(change.changes.ids(EntityType.ARTICLE)) == 1200
    undo.undo(desk.store, "sara")
    assert desk.state() == before
    undo.redo(desk.store, "sara")
    assert desk.store.verify() == []
    with desk.store.read() as connection:
        assert len(articles.page(connection, limit=5000)) == 1200


def test_another_device_has_its_own_stacks(path: Path) -> None:
    with Desk.open(path, device=DeviceIdentity("first")) as desk:
        desk.article()
    with Desk.open(path, device=DeviceIdentity("second")) as desk:
        assert undo.undo_label(desk.store, "sara") is None
        desk.article("خبر آخر")
        assert desk.store.verify() == []
    with Desk.open(path, device=DeviceIdentity("first")) as desk:
        assert undo.undo_label(desk.store, "sara") == "import"
        assert {entry.device_id for entry in desk.store.history()} == {"first", "second"}


def desk_claims(desk: Desk) -> list[Claim]:
    found = desk.state()["claims"]
    assert isinstance(found, list)
    return [claim for several in found for claim in several]


# --- random histories ---------------------------------------------------------------------------------------

#: Hundreds of stores are made here: in memory where the system has such a place.
FAST = _SHM if (_SHM := Path("/dev", "shm")).is_dir() else None

ACTIONS = ("article", "claim", "edit", "other", "undo", "redo", "reopen")


def act(desk: Desk, action: str, person: str, dice: random.Random) -> None:
    """One random action; what cannot be done just now is left."""
    known = desk_claims(desk)
    if action == "article":
        desk.article(f"{TEXT}{dice.random()}", by=person)
    elif action == "claim" and (shown := desk.state()["articles"]):
        assert isinstance(shown, list)
        desk.claim(dice.choice(shown).article.id, by=person)
    elif action == "edit" and known:
        claim = dice.choice(known)
        desk.edit(claim, by=person, **dice.choice(edits(claim, dice)))
    elif action == "other" and known:
        other(desk, dice.choice(known), person, dice)
    elif action in {"undo", "redo"}:
        with suppress(NothingToUndo, NothingToRedo, UndoStale):
            (undo.undo if action == "undo" else undo.redo)(desk.store, person)


def edits(claim: Claim, dice: random.Random) -> list[dict[str, object]]:
    start = dice.randrange(30)
    return [
        {"priority": claim.priority + 1},
        {"details": ClaimDetails(f"جملة {dice.random()}", note="ملاحظة")},
        {"state": dice.choice([state for state in ClaimState if state is not claim.state])},
        {"anchors": (Anchor.of(TEXT, start, start + 5), Anchor.of(TEXT, start + 9, start + 12))},
        {"figure": None, "quotation": a_quotation(), "kind": ClaimKind.QUOTE, "priority": claim.priority + 7},
        {"assignee_id": "huda" if claim.assignee_id != "huda" else None},
    ]


def other(desk: Desk, claim: Claim, person: str, dice: random.Random) -> None:
    kind = dice.randrange(3)
    if kind == 0:
        desk.comment(claim.id, f"تعليق {dice.random()}", by=person)
    elif kind == 1:
        desk.link(claim.id, desk.source(str(dice.random()).encode(), by=person).id, by=person)
    else:
        desk.judge(claim.id, dice.choice([VerdictOutcome.TRUE, VerdictOutcome.FALSE]), by=person)


def undo_all(desk: Desk, people: list[str]) -> list[str]:
    """Take back everything, whoever can; who did in which order."""
    order: list[str] = []
    while True:
        for person in people:
            try:
                undo.undo(desk.store, person)
            except NothingToUndo:
                continue
            except UndoStale:
                order.append("")  # dropped: it will not come back
                break
            order.append(person)
            break
        else:
            return order


@settings(max_examples=long_run(25, 1000), deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.booleans()), max_size=14), st.randoms())
def test_after_any_history_the_tables_are_what_the_journal_says(
    history: list[tuple[str, bool]], dice: random.Random
) -> None:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        store = Store.open(Path(folder) / "a.tadqiq", clock=ticking())
        for action, first in history:
            desk = Desk(store)
            if action == "reopen":
                before = desk.state()
                store.close()
                store = Store.open(Path(folder) / "a.tadqiq", clock=ticking())  # the wall clock went back
                assert Desk(store).state() == before
            else:
                act(desk, action, "sara" if first else "huda", dice)
        assert store.verify(store.chain_heads()) == []
        store.close()


@settings(max_examples=long_run(20, 1000), deadline=None)
@given(st.lists(st.sampled_from(ACTIONS[:4]), min_size=1, max_size=12), st.randoms(), st.booleans())
def test_undoing_all_empties_the_store_and_redoing_all_restores_it(
    history: list[str], dice: random.Random, reopen: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        store = Store.open(Path(folder) / "a.tadqiq")
        empty = Desk(store).state()
        for action in history:
            act(Desk(store), action, "sara", dice)
        final = Desk(store).state()
        order = undo_all(Desk(store), ["sara"])
        assert Desk(store).state() == empty
        if reopen:
            store.close()
            store = Store.open(Path(folder) / "a.tadqiq")
        for _ in order:
            undo.redo(store, "sara")
        assert Desk(store).state() == final
        assert undo.redo_label(store, "sara") is None
        assert store.verify() == []
        store.close()


@settings(max_examples=long_run(15, 500), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(ACTIONS[:4]), st.booleans()), min_size=1, max_size=12), st.randoms()
)
def test_two_people_can_take_back_everything_in_the_reverse_order(
    history: list[tuple[str, bool]], dice: random.Random
) -> None:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        store = Store.open(Path(folder) / "a.tadqiq")
        desk = Desk(store)
        empty = desk.state()
        done: list[str] = []
        for action, first in history:
            person = "sara" if first else "huda"
            before = len(store.history(limit=1000))
            act(desk, action, person, dice)
            entries = store.history(limit=1000)
            fresh = entries[: len(entries) - before]
            done += [person] * len({entry.change_id for entry in fresh})
        final = desk.state()
        for person in reversed(done):
            undo.undo(store, person)
        assert desk.state() == empty
        for person in done:
            undo.redo(store, person)
        assert desk.state() == final
        assert store.verify() == []
        store.close()


def test_a_claim_that_came_back_is_the_same_to_the_microsecond(desk: Desk) -> None:
    claim = desk.claim(desk.article().id)
    undo.undo(desk.store, "sara")
    undo.redo(desk.store, "sara")
    again = desk.loaded(claim.id)
    assert again == claim
