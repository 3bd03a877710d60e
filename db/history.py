"""The journal as people read it."""

from __future__ import annotations

from sqlalchemy import Connection

from db.heads import load_events
from db.journal import Event
from workbench.domain.changes import EntityType, HistoryEntry

_ALL = "SELECT id, raw FROM event WHERE n < ? ORDER BY n DESC LIMIT ?"
_OF_ENTITY = "SELECT id, raw FROM event WHERE entity = ? AND n < ? ORDER BY n DESC LIMIT ?"
_N = "SELECT n FROM event WHERE id = ?"
_END = 2**62


def page(connection: Connection, entity: str | None, limit: int, before: str | None) -> list[HistoryEntry]:
    """Events, newest first, after the event `before`; an unknown `before` gives nothing."""
    end: int | None = _END if before is None else connection.exec_driver_sql(_N, (before,)).scalar()
    if end is None:
        return []
    if entity is None:
        rows = connection.exec_driver_sql(_ALL, (end, limit)).all()
    else:
        rows = connection.exec_driver_sql(_OF_ENTITY, (entity, end, limit)).all()
    events = [Event.of(row[0], row[1]) for row in rows]
    earlier = load_events(
        connection, {old for event in events for ids in event.superseded.values() for old in ids}
    )
    return [_entry(event, earlier) for event in events]


def _entry(event: Event, earlier: dict[str, Event]) -> HistoryEntry:
    before: dict[str, object] = {}
    for register, ids in event.superseded.items():
        known = [earlier[old] for old in ids if old in earlier]
        if known:
            newest = max(known, key=lambda old: (old.whole("hlc"), old.id))
            before[register] = newest.writes.get(register)
    return HistoryEntry(
        event_id=event.id,
        change_id=event.text("change"),
        device_id=event.text("device"),
        seq=event.whole("seq"),
        at_us=event.whole("hlc"),
        author_id=event.text("author"),
        verb=event.text("verb"),
        entity_type=EntityType(event.text("entity_type")),
        entity=event.text("entity"),
        before=before,
        after=dict(event.writes),
        undoes=event.text("undoes") or None,
    )
