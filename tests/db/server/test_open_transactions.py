"""An account that never ends a transaction: whatever it has written in it, nobody else waits for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from tests.support.server_people import TEXT, AccountOffice, DeviceChain
from workbench.text.search_terms import FOLD_VERSION

#: Who waits for a lock longer than this is told so; nobody does.
_SOON = "SET lock_timeout = '5s'"

Work = Callable[[psycopg.Connection[Any], AccountOffice, str], None]


def _submits_the_same_text(psql: psycopg.Connection[Any], office: AccountOffice, who: str) -> None:
    chain = DeviceChain(who)
    _, raw = chain.article(text=TEXT + "ن")
    rows = psql.execute("SELECT reason FROM tadqiq.submit(%s, %s, '{}')", ([raw], [TEXT + "ن"])).fetchall()
    assert rows == []


def _writes_the_same_claim(psql: psycopg.Connection[Any], office: AccountOffice, who: str) -> None:
    raw = DeviceChain(who).event("claim", _shared(office), {"priority": 1}, verb="edit")
    assert psql.execute("SELECT reason FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)).fetchall() == []


def _goes_on_in_the_same_chain(psql: psycopg.Connection[Any], office: AccountOffice, who: str) -> None:
    """A branch of somebody's chain, which anybody can write who can read."""
    _shared(office)
    (device, seq, prev, hlc) = psql.execute(
        "SELECT device_id, seq, id, hlc FROM tadqiq.event WHERE entity_type = 'claim' ORDER BY hlc LIMIT 1"
    ).fetchone() or ("", 0, "", 0)
    chain = DeviceChain(who, device)
    chain.seq, chain.prev, chain.hlc = seq, prev, hlc  # type: ignore[assignment]
    raw = chain.event("source", f"{who}-source", {"core": {}, "title": "x"})
    assert psql.execute("SELECT reason FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)).fetchall() == []


def _sends_the_same_snapshot(psql: psycopg.Connection[Any], office: AccountOffice, who: str) -> None:
    data = b"%PDF the same for both"
    name = hashlib.sha256(data).hexdigest()
    psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (name, data))
    assert psql.execute("SELECT tadqiq.keep_blob(%s, 1)", (name,)).fetchone() == (True,)


def _indexes_the_same_words(psql: psycopg.Connection[Any], office: AccountOffice, who: str) -> None:
    claim = _shared(office)
    found = psql.execute("SELECT entity, n_events FROM tadqiq.unindexed(%s, 100)", (FOLD_VERSION,)).fetchall()
    assert claim in {entity for entity, _ in found}
    entities, counts = [list(column) for column in zip(*found, strict=True)]
    words = ["كلمة"] * len(found)
    psql.execute(
        "SELECT tadqiq.index_text(%s, %s, %s::bigint[], %s, %s)",
        (FOLD_VERSION, entities, counts, words, words),
    )


def _shared(office: AccountOffice) -> str:
    """A claim that is there for all."""
    found = office.one("SELECT min(entity) FROM tadqiq.event WHERE entity_type = 'claim'")
    return str(found or office.a_claim(office.omar)[2])


@pytest.mark.parametrize(
    "work",
    [
        _submits_the_same_text,
        _writes_the_same_claim,
        _goes_on_in_the_same_chain,
        _sends_the_same_snapshot,
        _indexes_the_same_words,
    ],
)
def test_nobody_waits_for_a_transaction_that_never_ends(office: AccountOffice, work: Work) -> None:
    _shared(office)
    with office.newsroom.psql(office.omar) as hostile, office.newsroom.psql(office.sara) as honest:
        hostile.execute("SET idle_in_transaction_session_timeout = 0")
        hostile.execute("BEGIN")
        work(hostile, office, office.omar.person_id)
        honest.execute(_SOON)
        work(honest, office, office.sara.person_id)
        hostile.execute("ROLLBACK")
