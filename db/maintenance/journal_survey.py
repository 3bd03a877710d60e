"""Journal survey: finds in a whole journal, event by event, which entities have events that are void or wait.

A merge finds the same for new events alone. What is found is judged again entity by entity (`db.replication.soundness`),
so that a journal that is rebuilt or upgraded is judged as one that arrived event by event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from db import projections
from db.authority import effective_events
from db.authority.judgements import unsound_judgements
from db.journal.event_log import Event
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import Usable
from db.projections import BATCH
from db.replication import soundness, span_check
from db.replication.references import compared_events, reference_faults, referenced_events
from db.schema.canonical_json import JSON
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType

_KNOWN = "SELECT id FROM event WHERE id IN ({})"
_RAW = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_ENTITIES = "SELECT id, entity FROM event WHERE id IN ({})"
_IDS = "SELECT id, entity FROM event"
_FORGET = "DELETE FROM event_awaits WHERE event_id IN (SELECT id FROM event)"
_AWAIT = "INSERT INTO event_awaits (awaited, event_id) VALUES (?, ?)"
#: References to others that are wrong at first sight; exact but for restored values, which are compared one by one.
_WRONG_REFERENCES = (
    "SELECT new.entity FROM event_supersedes s JOIN event old ON old.id = s.superseded JOIN event new ON new.id = s.event_id"
    " WHERE old.entity <> new.entity OR old.entity_type <> new.entity_type"
    " OR json_type(old.raw, '$.writes.\"' || s.register || '\"') IS NULL"
)
#: Parts of the text of an event that names no other event but its predecessor.
_REFERS_TO_NONE = ('"restores":{}', '"sup":{}')


class JournalSurvey:
    """Made for the log of `connection`; the texts of articles are those of `texts`, which may be another connection."""

    def __init__(self, connection: Connection, texts: Connection) -> None:
        self._connection = connection
        self._texts = texts
        self._names: dict[str, frozenset[str]] = {}
        self._kinds: dict[str, EntityType] = {}
        self._spans: list[tuple[str, JSON]] = []
        self._comparing: list[str] = []
        self._judging: list[str] = []
        self._doubtful: set[str] = set()

    def add(self, event: Event, usable: Usable) -> None:
        """Note an event of the log, of which this may be used by itself."""
        entity, kind = event.text("entity"), usable.kind
        if usable.faults:
            self._doubtful.add(entity)
        if kind is None:
            return
        if kind is EntityType.CLAIM:
            if "judged" in usable.writes:
                self._judging.append(event.id)
            if usable.writes.get("spans"):
                self._spans.append((entity, usable.writes["spans"]))
            if "core" in usable.writes and entity in self._kinds:
                self._doubtful.add(entity)  # made twice, perhaps on two articles
        if self._kinds.setdefault(entity, kind) is not kind:
            self._doubtful.add(entity)
        refers = not all(words in event.raw for words in _REFERS_TO_NONE)
        if refers or kind is EntityType.DEVICE or event.version > 1:
            self._note_names(parse_event(event.raw, known_id=event.id, author=event.author))

    def doubt(self, entity: str) -> None:
        """Note an entity that is to be judged and projected again whatever its events say."""
        self._doubtful.add(entity)

    def _note_names(self, event: ParsedEvent) -> None:
        names = referenced_events(event)
        if names:
            self._names[event.id] = names
        if any(event.restores.values()) or event.kind is EntityType.DEVICE:
            self._comparing.append(event.id)

    def judge(self) -> dict[str, list[ParsedEvent]]:
        """Note anew what is void and what waits, once all events were added and their rows are written.

        Returns the entities that have such events, each with all of its events, for `effective_events.refresh`.
        """
        text_of = span_check.texts_of(self._texts)
        raw = raw_connection(self._connection)
        raw.execute(_FORGET)
        waiting = self._waiting()
        projections.execute_many(
            raw, _AWAIT, [(awaited, name) for name, missing in waiting.items() for awaited in missing]
        )
        doubtful = self._doubtful | {
            entity for _, entity in select_by_ids(self._connection, _ENTITIES, waiting)
        }
        doubtful.update(entity for (entity,) in raw.execute(_WRONG_REFERENCES))
        doubtful |= self._wrong_restorations(waiting)
        doubtful |= self._wrong_judgements(waiting)
        doubtful |= span_check.doubtful_claims(self._connection, self._spans, text_of)
        doubtful |= {
            entity
            for _, _, entity, why in effective_events.stored_rows(self._connection)
            if why in effective_events.FAULT_WHYS
        }
        events = load_all_events(self._connection, doubtful)
        soundness.judge_again(self._connection, events, text_of)
        return events

    def _waiting(self) -> dict[str, set[str]]:
        """The events that wait, each with what it names and what is not here."""
        named = {name for names in self._names.values() for name in names}
        here = {name for (name,) in select_by_ids(self._connection, _KNOWN, named)}
        dependents: dict[str, list[str]] = defaultdict(list)
        for name, names in self._names.items():
            for awaited in names:
                dependents[awaited].append(name)
        waiting: dict[str, set[str]] = defaultdict(set)
        missing = [awaited for awaited in dependents if awaited not in here]
        while missing:
            awaited = missing.pop()
            for name in dependents.get(awaited, ()):
                if name not in waiting:
                    missing.append(name)
                waiting[name].add(awaited)
        return waiting

    def _wrong_restorations(self, waiting: Iterable[str]) -> set[str]:
        """Entities of which an event restores another value than there was, or a device says what it may not."""
        names = [name for name in self._comparing if name not in waiting]
        found: set[str] = set()
        for at in range(0, len(names), BATCH):
            events = self._load(names[at : at + BATCH])
            others = self._load(
                {name for event in events.values() for name in compared_events(event)} - events.keys()
            )
            found |= {event.entity for event in events.values() if reference_faults(event, others | events)}
        return found

    def _wrong_judgements(self, waiting: Iterable[str]) -> set[str]:
        """Claims that an event judges otherwise than what it names allows."""
        names = [name for name in self._judging if name not in waiting]
        found: set[str] = set()
        for at in range(0, len(names), BATCH):
            events = self._load(names[at : at + BATCH])
            found |= {one.entity for one in unsound_judgements(self._connection, events.values())}
        return found

    def _load(self, ids: Iterable[str]) -> dict[str, ParsedEvent]:
        return {
            name: parse_event(raw, known_id=name, author=author)
            for name, raw, author in select_by_ids(self._connection, _RAW, ids)
        }


def load_all_events(connection: Connection, entities: set[str]) -> dict[str, list[ParsedEvent]]:
    """All events of these entities, found by a pass over the whole log: they may be in no table yet."""
    found: dict[str, list[ParsedEvent]] = {entity: [] for entity in sorted(entities)}
    if not entities:
        return found
    ids = [name for name, entity in raw_connection(connection).execute(_IDS) if entity in entities]
    for name, raw, author in select_by_ids(connection, _RAW, ids):
        event = parse_event(raw, known_id=name, author=author)
        found[event.entity].append(event)
    for events in found.values():
        events.sort(key=lambda event: (event.hlc, event.id), reverse=True)
    return found
