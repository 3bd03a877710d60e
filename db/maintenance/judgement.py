"""Judgement of a whole journal: which registers of its events may be used, by the table of registers as it is now.

It is made when a store is opened by a program whose table is another one than that of the program before: what only a
newer program knew is then known, and values that an older program let through are void, so that they strand nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from db import projections
from db.authority import effective_events, entitlement, trust
from db.journal.event_log import Event
from db.journal.event_parser import usable_of
from db.journal.gate import FINGERPRINT, Fault
from db.projections import BATCH
from db.schema.canonical_json import is_mapping
from db.sqlite.connections import raw_connection
from workbench.domain.reasons import Reason

_EVENTS = "SELECT id, raw, author_id FROM event ORDER BY n"
_KNOWN = "SELECT value FROM meta WHERE key = 'gate'"
_REMEMBER = (
    "INSERT INTO meta (key, value) VALUES ('gate', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_FORGET = "DELETE FROM uncounted WHERE why IN (?, ?)"
_VOID = (
    "SELECT e.id, e.raw, e.author_id, u.register FROM uncounted u JOIN event e ON e.id = u.event_id"
    " WHERE u.why IN (?, ?) ORDER BY e.n, u.register"
)


class VoidRegister(NamedTuple):
    """A register that writes nothing, and why; `register` is "" for a whole event."""

    event: str
    author: str
    entity_type: str
    entity: str
    register: str
    reason: Reason


def is_due(connection: Connection) -> bool:
    """Whether this journal was judged by another table of registers, or never."""
    return connection.exec_driver_sql(_KNOWN).scalar() != FINGERPRINT


def judge_journal(connection: Connection) -> None:
    """Judge every event, and project again the entities for which the answer changed."""
    raw = raw_connection(connection)
    whys = tuple(effective_events.WHY.values())
    before = {entity for _, _, entity, why in effective_events.stored_rows(connection) if why in whys}
    raw.execute(_FORGET, whys)
    touched: set[str] = set()
    cursor = raw.execute(_EVENTS)
    while batch := cursor.fetchmany(BATCH):
        events = [Event.of(event_id, text, author) for event_id, text, author in batch]
        touched |= {event.text("entity") for event in events if _names_author(event)}
        rows = [
            (event.id, register, event.text("entity"), effective_events.WHY[fault.soundness])
            for event in events
            for register, fault in _faults(event)
        ]
        projections.execute_many(raw, effective_events.INSERT, list(rows))
        touched |= {entity for _, _, entity, _ in rows}
    touched |= entitlement.record_all(connection)
    if before | touched:
        trust.trust_first_supervisors(connection, all_here=True)
        effective_events.refresh(connection, rejudged=before | touched)
    raw.execute(_REMEMBER, (FINGERPRINT,))


def void_registers(connection: Connection) -> list[VoidRegister]:
    """What writes nothing in this journal, in the order of the journal: what somebody may want to write again."""
    found = []
    for event_id, text, author, register in raw_connection(connection).execute(
        _VOID, tuple(effective_events.WHY.values())
    ):
        event = Event.of(event_id, text, author)
        reason = dict(_faults(event)).get(register)
        if reason is not None:
            found.append(
                VoidRegister(
                    event_id, event.author, event.text("entity_type"), event.text("entity"), register,
                    reason.reason,
                )
            )  # fmt: skip
    return found


def _names_author(event: Event) -> bool:
    """Whether the event brought in another store's item, of which earlier programs made its author's own."""
    core = event.writes.get("core")
    return is_mapping(core) and "author" in core


def _faults(event: Event) -> Iterator[tuple[str, Fault]]:
    yield from usable_of(event).faults.items()
