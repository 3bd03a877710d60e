"""The outbox: events for a server in order of time, up to the first that may not go, with those that they need."""

from __future__ import annotations

from pathlib import Path

from db.replication import outbox, sync_cursors
from db.replication.sync_cursors import Server
from tests.support.store_driver import StoreDriver
from workbench.domain.claim import ClaimState
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

HOME = Server("home", "postgresql+psycopg://sara@news/desk", "sara", "سارة", "checker", 1)


def _next(driver: StoreDriver, *people: str, limit: int = 100) -> list[str]:
    """Authors of what goes next, when these people's work may go."""
    with driver.store.read() as connection:
        chosen = outbox.next_batch(connection, HOME.id, lambda row: row.author in people, limit)
    return [row.author for row in chosen]


def _send(driver: StoreDriver, *people: str) -> None:
    with driver.store.local() as connection:
        rows = outbox.next_batch(connection, HOME.id, lambda row: row.author in people, 100)
        sync_cursors.advance_high_water_marks(connection, HOME.id, [row.id for row in rows])


def test_a_chain_stops_at_what_may_not_go(driver: StoreDriver) -> None:
    article = driver.article(by="sara").id
    driver.claim(article, "huda")
    driver.claim(article, "sara")
    assert _next(driver, "sara") == ["sara"]
    assert _next(driver, "sara", "huda") == ["sara", "huda", "sara"]
    assert _next(driver, "sara", "huda", limit=2) == ["sara", "huda"]
    _send(driver, "sara")
    assert _next(driver, "sara") == []
    with driver.store.read() as connection:
        assert outbox.unsent_changes(connection, HOME.id) == {"huda": 1, "sara": 1}
    _send(driver, "huda")
    assert _next(driver, "sara") == ["sara"]
    _send(driver, "sara")
    with driver.store.read() as connection:
        assert outbox.unsent_changes(connection, HOME.id) == {}


def test_what_was_refused_stops_its_chain_until_it_is_tried_again(driver: StoreDriver) -> None:
    driver.article(by="sara")
    driver.article(by="sara")
    with driver.store.local() as connection:
        [first, _] = outbox.next_batch(connection, HOME.id, lambda _: True, 100)
        sync_cursors.record_refusals(
            connection, HOME.id, {first.id: Reason(ReplicationCode.AUTHOR_NO_SUPERVISOR)}, 7
        )
    assert _next(driver, "sara") == []
    with driver.store.local() as connection:
        [row] = sync_cursors.refused_events(connection, HOME.id)
        assert (row.event_id, row.reason, row.author_id) == (
            first.id,
            Reason(ReplicationCode.AUTHOR_NO_SUPERVISOR),
            "sara",
        )
        sync_cursors.retry_refused(connection, HOME.id, ReplicationCode.DEVICE_REVOKED)
        assert sync_cursors.refused_events(connection, HOME.id) == [row]
        sync_cursors.retry_refused(connection, HOME.id)
    assert _next(driver, "sara") == ["sara", "sara"]


def test_in_a_new_chain_what_rests_on_a_waiting_event_waits(driver: StoreDriver) -> None:
    article = driver.article(by="sara").id
    claim = driver.claim(article, "huda")
    driver.store.begin_new_chain()
    driver.edit(claim, "sara", state=ClaimState.SUBMITTED)  # takes the place of what huda wrote
    assert _next(driver, "sara") == ["sara"]
    driver.store.begin_new_chain()
    driver.article(by="sara")
    assert _next(driver, "sara") == ["sara", "sara"]
    _send(driver, "sara", "huda")
    assert _next(driver, "sara") == []


def test_marks_are_kept_by_server(driver: StoreDriver, path: Path) -> None:
    with driver.store.local() as connection:
        assert sync_cursors.servers(connection) == []
        sync_cursors.record_contact(connection, HOME)
        sync_cursors.record_contact(connection, Server("home", HOME.address, "sara", "سارة", "supervisor", 9))
        sync_cursors.save_read_cursor(connection, "home", {"a": 3, "b": 1})
        sync_cursors.save_read_cursor(connection, "home", {"a": 5})
        sync_cursors.save_read_cursor(connection, "other", {"a": 1})
        assert sync_cursors.load_read_cursor(connection, "home") == {"a": 5, "b": 1}
        sync_cursors.reset_read_cursor(connection, "home")
        assert sync_cursors.load_read_cursor(connection, "home") == {}
        assert sync_cursors.load_read_cursor(connection, "other") == {"a": 1}
        [known] = sync_cursors.servers(connection)
        assert (known.role, known.contact_us, known.receipt_owed) == ("supervisor", 9, 0)
        sync_cursors.require_receipt(connection, "home")
        sync_cursors.record_contact(connection, HOME)
        assert sync_cursors.servers(connection)[0].receipt_owed == 1
        sync_cursors.record_receipt(connection, "home", 44)
        assert (
            sync_cursors.servers(connection)[0].receipt_us,
            sync_cursors.servers(connection)[0].receipt_owed,
        ) == (44, 0)
    assert driver.store.verify() == []
