"""A changed program: one whose own writes ask nobody, so that only the rules of other copies are left to hold it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from db.authority import effective_events, entitlement
from db.authority.own_acts import OwnActs
from db.change import Change
from db.journal.event_parser import parse_event
from db.journal.gate import judge
from db.replication import soundness
from db.store import Store

_NEW = "SELECT id, raw, author_id, entity FROM event WHERE change = ?"


class _UncheckedActs(OwnActs):
    """Names the grants that the writer wants to name, and checks nothing."""

    def relied_on(self, verb: Any, kind: Any, entity: Any, registers: Any, via: Any, sees: Any) -> Any:
        return via, sees

    def note(self, *_: Any) -> None:
        pass


@contextmanager
def forged_change(store: Store, person: str) -> Iterator[Change]:
    """A change that this copy then judges as events from elsewhere."""
    with store.change("forge", person) as change:
        change._acts = _UncheckedActs(change.connection, "", person, None)
        yield change
    with store.local() as connection:
        rows = connection.exec_driver_sql(_NEW, (change.id,)).all()
        events = [parse_event(row.raw, known_id=row.id, author=row.author_id) for row in rows]
        faulty = entitlement.record(connection, events)
        faulty |= effective_events.record_faults(
            connection, soundness.without_unsound_judgements(connection, events)
        )
        effective_events.refresh(connection, {row.entity for row in rows} | faulty)


@contextmanager
def older_program() -> Iterator[None]:
    """What is written is let through the gate as events of programs before keys are, which knew no judgements."""

    def as_from_elsewhere(*asked: Any, **options: Any) -> Any:
        return judge(*asked, **options | {"own": False})

    with patch("db.change.gate.judge", as_from_elsewhere):
        yield


def forget_own_chain(store: Store, person: str) -> None:
    """Let this person's chain be that of another laptop, from which its events came."""
    with store.local() as connection:
        connection.exec_driver_sql(
            "DELETE FROM own_chain WHERE chain IN (SELECT id FROM chain WHERE person = ?)", (person,)
        )
        effective_events.refresh(connection)
