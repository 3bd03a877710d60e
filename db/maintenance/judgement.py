"""Judgement of a whole journal: which registers of its events may be used, by the table of registers as it is now.

It is made when a store is opened by a program whose table is another one than that of the program before: what only a
newer program knew is then known, and values that an older program let through are void, so that they strand nobody.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from db.authority import effective_events, entitlement, trust
from db.journal.event_log import Event
from db.journal.event_parser import usable_of
from db.journal.gate import FINGERPRINT
from db.maintenance.journal_survey import JournalSurvey
from db.projections import BATCH
from db.replication import soundness, span_check
from db.schema.canonical_json import is_mapping
from db.sqlite.connections import raw_connection
from workbench.domain.reasons import Reason

_EVENTS = "SELECT id, raw, author_id FROM event ORDER BY n"
_KNOWN = "SELECT value FROM meta WHERE key = 'gate'"
_REMEMBER = (
    "INSERT INTO meta (key, value) VALUES ('gate', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_VOID = (
    "SELECT e.id, u.register, u.entity FROM uncounted u JOIN event e ON e.id = u.event_id"
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
    survey = JournalSurvey(connection, connection)
    cursor = raw.execute(_EVENTS)
    while batch := cursor.fetchmany(BATCH):
        for event_id, text, author in batch:
            event = Event.of(event_id, text, author)
            survey.add(event, usable_of(event))
            if _names_author(event):
                survey.doubt(event.text("entity"))
    events = survey.judge()
    touched = entitlement.record_all(connection)
    if events or touched:
        trust.trust_first_supervisors(connection, all_here=True)
        effective_events.refresh(connection, rejudged=touched, judged=events)
    raw.execute(_REMEMBER, (FINGERPRINT,))


def void_registers(connection: Connection) -> list[VoidRegister]:
    """What writes nothing in this journal, in the order of the journal: what somebody may want to write again."""
    rows = connection.exec_driver_sql(_VOID, tuple(effective_events.WHY.values())).all()
    events = soundness.load_events(connection, {entity for _, _, entity in rows})
    faulty = soundness.faulty_registers(connection, events, span_check.texts_of(connection))
    reasons = {(one.event.id, one.register): one for one in faulty if one.reason is not None}
    found = []
    for event_id, register, _ in rows:
        one = reasons.get((event_id, register))
        if one is not None and one.reason is not None:
            event = one.event
            found.append(
                VoidRegister(event_id, event.author, event.type_name, event.entity, register, one.reason)
            )
    return found


def _names_author(event: Event) -> bool:
    """Whether the event brought in another store's item, of which earlier programs made its author's own."""
    core = event.writes.get("core")
    return is_mapping(core) and "author" in core
