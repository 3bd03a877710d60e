"""Judged events: the events on which judgements rest, read from the journal as `domain.approval` asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from db.journal.event_parser import ParsedEvent, parse_event
from db.schema.canonical_json import is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.approval.basis import JournalEvent, JudgementEvent
from workbench.domain.approval.judgement import Judgement

_EVENTS = "SELECT id, raw, author_id FROM event WHERE id IN ({})"


class EventReader:
    """Events by id; each is read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, JournalEvent] = {}

    def events(self, ids: Collection[str]) -> Mapping[str, JournalEvent]:
        wanted = [name for name in ids if name not in self._read]
        if wanted:
            for name, raw, author in select_by_ids(self._connection, _EVENTS, wanted):
                self._read[name] = _journal_event(parse_event(raw, known_id=name, author=author))
        return {name: self._read[name] for name in ids if name in self._read}


def _journal_event(event: ParsedEvent) -> JournalEvent:
    return JournalEvent(
        event.id, event.kind, event.entity, event.author, event.writes, event.sup, event.restores
    )


def judges(event: ParsedEvent) -> bool:
    """Whether an event judges a claim itself: an undo or redo stands for another event."""
    return is_mapping(event.writes.get("judged")) and "judged" not in event.restores


def judgement_of(event: ParsedEvent | JournalEvent) -> Judgement:
    """What an event says that judges a claim."""
    judged = event.writes["judged"]
    if not is_mapping(judged):
        raise ValueError(f"event {event.id} judges nothing")
    return Judgement.of_register(judged)


def judgement_event(event: ParsedEvent) -> JudgementEvent:
    return JudgementEvent(event.entity, event.author, judgement_of(event), event.sup.get("state", ()))


def basis_of(event: ParsedEvent) -> Iterable[str]:
    """The events that an event names as what it judges."""
    return judgement_of(event).basis if judges(event) else ()
