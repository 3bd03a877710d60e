"""The queue: keyset pages, filters and counters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import undo
from db.records import claims, queue
from db.sqlite import connections
from tests.support.imported_items import ORIGIN, brought_in
from tests.support.store_driver import StoreDriver, a_claim, a_quotation
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.queue import QueueFilter, QueueKey, QueueRow

pytestmark = pytest.mark.also_seated

STATES = (ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.APPROVED, ClaimState.REJECTED)
KINDS = (ClaimKind.CASUALTY, ClaimKind.QUOTE)
PEOPLE = ("sara", "huda")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreDriver]:
    """Claims over all combinations of what can be filtered by."""
    with StoreDriver.open(tmp_path_factory.mktemp("queue") / "desk.tadqiq") as driver:
        homes = [driver.article(title="أول").id, driver.article("خبر ثانٍ " * 9, title="ثانٍ").id]
        for author in PEOPLE:
            choices = product(homes, STATES, KINDS, (*PEOPLE, None), (0, 2))
            made = [
                a_claim(
                    home,
                    author,
                    state=state,
                    kind=kind,
                    assignee_id=assignee,
                    priority=priority,
                    state_imported=state is ClaimState.APPROVED,
                )
                for home, state, kind, assignee, priority in choices
            ]
            made = [
                brought_in(claim, replace(ORIGIN, id=claim.id)) if claim.state_imported else claim
                for claim in made
            ]
            with driver.store.change("accept", author) as change:
                change.write_many(
                    "create", EntityType.CLAIM, ((claim.id, claims.registers_of(claim)) for claim in made)
                )
        yield driver


def everything(driver: StoreDriver, wanted: QueueFilter, limit: int = 1000) -> list[QueueRow]:
    rows: list[QueueRow] = []
    after: QueueKey | None = None
    while True:
        with driver.store.read() as connection:
            page = queue.queue_page(connection, wanted, after, limit)
        assert len(page.rows) <= limit
        rows += page.rows
        if page.next is None:
            return rows
        after = page.next


def fits(row: QueueRow, wanted: QueueFilter) -> bool:
    return (
        (not wanted.states or row.state in wanted.states)
        and (not wanted.kinds or row.kind in wanted.kinds)
        and wanted.assignee_id in (None, row.assignee_id)
        and wanted.author_id in (None, row.author_id)
        and wanted.article_id in (None, row.article_id)
        and (wanted.for_reviewer is None or (wanted.for_reviewer != row.author_id and not row.state_imported))
    )


filters = st.builds(
    QueueFilter,
    states=st.lists(st.sampled_from(STATES), max_size=3).map(tuple),
    kinds=st.lists(st.sampled_from(KINDS), max_size=2).map(tuple),
    assignee_id=st.sampled_from((None, *PEOPLE)),
    author_id=st.sampled_from((None, *PEOPLE)),
    for_reviewer=st.sampled_from((None, *PEOPLE)),
)


@settings(max_examples=60, deadline=None)
@given(filters, st.integers(1, 40), st.booleans())
def test_pages_hold_each_fitting_claim_once_and_in_order(
    full: StoreDriver, wanted: QueueFilter, limit: int, one_article: bool
) -> None:
    every = everything(full, QueueFilter())
    assert len(every) == 192
    if one_article:
        wanted = QueueFilter(wanted.states, wanted.kinds, wanted.assignee_id, article_id=every[0].article_id)
    rows = everything(full, wanted, limit)
    assert rows == [row for row in every if fits(row, wanted)]
    keys = [(row.priority, row.created_us, row.claim_id) for row in rows]
    assert keys == sorted(keys, reverse=True)


def test_every_walk_uses_an_index_and_sorts_nothing(full: StoreDriver) -> None:
    asked = [
        (QueueFilter(), "ix_claim_queue"),
        (QueueFilter(states=(ClaimState.DRAFT,)), "ix_claim_state"),
        (QueueFilter(kinds=(ClaimKind.QUOTE,)), "ix_claim_state_kind"),
        (QueueFilter(assignee_id="sara"), "ix_claim_assignee"),
        (QueueFilter(assignee_id="sara", kinds=(ClaimKind.QUOTE,)), "ix_claim_assignee"),
        (QueueFilter(for_reviewer="sara", states=(ClaimState.SUBMITTED,)), "ix_claim_author"),
        (QueueFilter(author_id="sara", states=(ClaimState.DRAFT,)), "ix_claim_author"),
    ]
    with full.store.read() as connection:
        raw = connections.raw_connection(connection)
        for wanted, index in asked:
            seen: list[str] = []
            raw.set_trace_callback(seen.append)
            queue.queue_page(connection, wanted, QueueKey(1, 2, "x"))
            raw.set_trace_callback(None)
            walks = [sql for sql in seen if sql.startswith("SELECT priority")]
            assert walks
            for sql in walks:
                plan = " ".join(row[3] for row in raw.execute("EXPLAIN QUERY PLAN " + sql))
                assert f"{index} " in plan
                assert "TEMP B-TREE" not in plan


def test_a_row_shows_evidence_sources_and_comments(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article(title="عنوان الخبر").id, quotation=a_quotation())
    source = driver.source()
    driver.link(claim.id, source.id)
    driver.link(claim.id, source.id)
    driver.comment(claim.id, "من؟")
    driver.edit(claim, state=ClaimState.SUBMITTED, submitted_by="sara")
    with driver.store.read() as connection:
        (row,) = queue.queue_page(connection, QueueFilter(), None).rows
        assert queue.queue_page(connection, QueueFilter(for_reviewer="sara"), None).rows == ()
    assert (row.article_title, row.exact, row.n_evidence, row.n_sources, row.n_comments) == (
        "عنوان الخبر",
        "32",
        2,
        1,
        1,
    )
    assert row.state_since_us > row.created_us


def test_badges_follow_every_change_and_its_undoing(driver: StoreDriver) -> None:
    def badges() -> dict[ClaimState, int]:
        with driver.store.read() as connection:
            return queue.queue_badges(connection).by_state

    assert badges() == {}
    article = driver.article()
    first: Claim = driver.claim(article.id)
    driver.claim(article.id)
    assert badges() == {ClaimState.DRAFT: 2}
    driver.edit(first, state=ClaimState.SUBMITTED)
    assert badges() == {ClaimState.DRAFT: 1, ClaimState.SUBMITTED: 1}
    undo.undo(driver.store, "sara")
    undo.undo(driver.store, "sara")
    assert badges() == {ClaimState.DRAFT: 1}
    undo.redo(driver.store, "sara")
    assert badges() == {ClaimState.DRAFT: 2}
