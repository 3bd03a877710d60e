"""Verification finds every change made to a store without the program."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from db.journal import event_log
from db.schema.canonical_json import canonical, is_mapping, parse, sha256_of_text
from db.sqlite import connections
from db.store import Store
from tests.support.store_driver import StoreDriver, tamper
from workbench.domain.progress import WHOLE, CancelledError


@pytest.fixture
def filled(path: Path) -> Path:
    """A store with ten events of two people, closed."""
    with StoreDriver.open(path) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.edit(claim, by="huda", priority=4)
        source = driver.source(b"saved page")
        driver.link(claim.id, source.id)
        driver.comment(claim.id, "تعليق")
        assert driver.store.verify(driver.store.chain_heads()) == []
    return path


def problems(path: Path, expected: dict[str, tuple[int, str]] | None = None) -> list[str]:
    with Store.open(path) as store:
        return [problem.sentence for problem in store.verify(expected)]


def events(path: Path) -> list[tuple[int, str, str]]:
    raw = connections.bare_connection(path)
    try:
        return [tuple(row) for row in raw.execute("SELECT n, id, raw FROM event ORDER BY n")]
    finally:
        raw.close()


def test_every_edited_event_is_noticed(filled: Path) -> None:
    for n, _, raw in events(filled):
        at = raw.index('"hlc":') + 6
        changed = raw[:at] + ("8" if raw[at] != "8" else "9") + raw[at + 1 :]
        tamper(filled, ("UPDATE event SET raw = ? WHERE n = ?", (changed, n)))
        assert any("does not have its hash" in line for line in problems(filled)), raw
        tamper(filled, ("UPDATE event SET raw = ? WHERE n = ?", (raw, n)))
    assert problems(filled) == []


def test_every_event_rewritten_with_its_hash_is_noticed(filled: Path) -> None:
    for n, event_id, raw in events(filled):
        body = parse(raw)
        assert is_mapping(body)
        forged = canonical({**body, "author": "mallory"})
        name = sha256_of_text(forged, "event")
        tamper(
            filled,
            ("UPDATE event SET raw = ?, id = ?, author_id = 'mallory' WHERE n = ?", (forged, name, n)),
        )
        assert problems(filled), raw
        tamper(
            filled,
            (
                "UPDATE event SET raw = ?, id = ?, author_id = ? WHERE n = ?",
                (raw, event_id, body["author"], n),
            ),
        )
    assert problems(filled) == []


def test_every_dropped_event_is_noticed(filled: Path) -> None:
    raw = connections.bare_connection(filled)
    rows = raw.execute("SELECT * FROM event ORDER BY n").fetchall()
    raw.close()
    for n, *cells in rows:
        tamper(filled, ("DELETE FROM event WHERE n = ?", (n,)))
        assert problems(filled), n
        tamper(filled, (event_log.INSERT, (n, *cells)))
    assert problems(filled) == []


def test_two_events_that_changed_places_are_noticed(filled: Path) -> None:
    known = events(filled)
    for (first, _, _), (second, _, _) in pairwise(known):
        swap = [
            ("UPDATE event SET n = -1 WHERE n = ?", (first,)),
            ("UPDATE event SET n = ? WHERE n = ?", (first, second)),
            ("UPDATE event SET n = ? WHERE n = -1", (second,)),
        ]
        tamper(filled, *swap)
        assert problems(filled), first
        tamper(filled, *swap)
    assert problems(filled) == []


def test_a_journal_cut_short_with_all_its_traces_is_noticed_against_kept_heads(filled: Path) -> None:
    with Store.open(filled) as store:
        kept = store.chain_heads()
        (last,) = store.history(limit=1)
    tamper(
        filled,
        ("DELETE FROM event WHERE id = ?", (last.event_id,)),
        ("DELETE FROM head WHERE event_id = ?", (last.event_id,)),
        ("DELETE FROM comment WHERE id = ?", (last.entity,)),
    )
    assert problems(filled) == []
    assert "ends before event" in problems(filled, kept)[0]
    assert "not the one that was there" in problems(filled, {last.device_id: (1, "x")})[0]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE claim SET state = 'approved'", "Table claim"),
        ("UPDATE claim SET priority = 99", "Table claim"),
        ("UPDATE claim SET spans = '[]'", "Table claim"),
        ("UPDATE claim SET figure = ''", "Table claim"),
        ("DELETE FROM comment", "Table comment"),
        ("UPDATE person SET role = 'supervisor' WHERE id = 'sara'", "Table person"),
        ("UPDATE badge SET n = 7", "Table badge"),
        ("DELETE FROM head WHERE register = 'priority'", "Table head"),
        ("UPDATE article_text SET body = 'غيره'", "Text"),
        ("UPDATE snapshot SET sha256 = replace(sha256, 'a', 'b')", "Table snapshot"),
        ("INSERT INTO badge VALUES ('approved', 1)", "Table badge"),
        ("UPDATE comment SET id = 'forged'", "is in no event"),
    ],
)
def test_a_table_that_does_not_say_what_the_journal_says_is_named(
    filled: Path, statement: str, named: str
) -> None:
    tamper(filled, (statement, ()))
    assert any(named in line for line in problems(filled))


def test_missing_and_swapped_snapshots_are_named(filled: Path) -> None:
    with Store.open(filled) as store:
        (name,) = store.snapshots.hashes()
        file = store.snapshots.path_of(name)
    file.write_bytes(b"another page")
    assert problems(filled) == [f"Snapshot {name}: its file was changed."]
    file.unlink()
    assert problems(filled) == [f"Snapshot {name}: its file is missing."]


def test_a_page_that_rotted_is_named(filled: Path) -> None:
    raw = connections.bare_connection(filled)
    page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_claim_state'").fetchone()[0]
    raw.close()
    data = bytearray(filled.read_bytes())
    data[page * 4096 - 40 : page * 4096] = b"\xff" * 40
    filled.write_bytes(bytes(data))
    assert any(line.startswith("SQLite:") for line in problems(filled))


def test_it_says_how_far_it_is_and_can_be_stopped(filled: Path) -> None:
    heard: list[int] = []

    def hook(done: int, _total: int | None = None, /) -> None:
        heard.append(done)

    def stop(done: int, _total: int | None = None, /) -> None:
        if done > WHOLE // 4:
            raise CancelledError

    with Store.open(filled) as store:
        assert store.verify(hook=hook) == []
        assert heard == sorted(heard)
        assert len(set(heard)) > 3
        with pytest.raises(CancelledError):
            store.verify(hook=stop)
        assert store.verify() == []


def test_things_written_again_and_again_are_rebuilt_in_several_batches(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("db.maintenance.rebuild", "db.maintenance.verification", "db.projections"):
        monkeypatch.setattr(f"{module}.BATCH", 2)
    assert problems(filled) == []
    tamper(filled, ("UPDATE claim SET priority = 99", ()), ("DELETE FROM comment", ()))
    found = problems(filled)
    assert any("Table claim" in line and "not what the journal says" in line for line in found)
    assert any("Table comment" in line and "is missing" in line for line in found)
