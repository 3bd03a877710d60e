"""Entity events: which events of one entity are its heads, once those without effect are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from db.journal.event_parser import ParsedEvent
from db.journal.heads import ALL, Head
from db.schema.registers import Stamp

#: Ineffective events: (event, register) -> (entity, reason).
Ineffective = Mapping[tuple[str, str], tuple[str, str]]


class EntityEvents:
    """All events of one entity, and which of them are effective."""

    def __init__(self, events: Iterable[ParsedEvent], ineffective: Ineffective) -> None:
        self._events = {event.id: event for event in events}
        self._ineffective = ineffective

    def head_rows(self, entity: str) -> list[tuple[str, str, str, str]]:
        """The rows of table `head`. A single, wholly effective event has one row for all its registers."""
        heads = self._head_names()
        if len(self._events) == 1:
            [event] = self._events.values()
            if len(heads) == len(event.writes) and not event.faults:
                return [(entity, ALL, event.id, event.id)]
        return [
            (entity, register, name, self.effective_source(self._events[name].stands_for(register), register))
            for register, names in heads.items()
            for name in names
        ]

    def heads(self) -> dict[str, list[Head]]:
        return {
            register: [self._head(name, register) for name in names]
            for register, names in self._head_names().items()
        }

    def _is_effective(self, name: str, register: str) -> bool:
        return (name, ALL) not in self._ineffective and (name, register) not in self._ineffective

    def _head_names(self) -> dict[str, list[str]]:
        """By register, the effective events that no effective event superseded."""
        effective: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._events):
            for register in self._events[name].writes:
                if self._is_effective(name, register):
                    effective[register].append(name)
        heads = {}
        for register, names in effective.items():
            superseded = self._superseded_by(names, register)
            heads[register] = [name for name in names if name not in superseded]
        return heads

    def _superseded_by(self, names: Iterable[str], register: str) -> set[str]:
        superseded: set[str] = set()
        queue = list(names)
        while queue:
            event = self._events.get(queue.pop())
            more = set(event.sup.get(register, ())) - superseded if event is not None else set()
            superseded |= more
            queue += more
        return superseded

    def effective_source(self, name: str, register: str) -> str:
        """The event whose value is current where `name` was restored: itself, or the newest effective one below it."""
        candidates, visited = {name} & self._events.keys(), set[str]()
        while candidates:
            effective = [self._events[event] for event in candidates if self._is_effective(event, register)]
            if effective:
                return max(effective, key=lambda event: (event.hlc, event.id)).id
            visited |= candidates
            below = {old for event in candidates for old in self._events[event].sup.get(register, ())}
            below &= self._events.keys()  # what is about something else was named wrongly
            candidates = {self._events[old].stands_for(register) for old in below} & self._events.keys()
            candidates -= visited
        return ""

    def _head(self, name: str, register: str) -> Head:
        hlc, source_id = (
            self._events[name].hlc,
            self.effective_source(self._events[name].stands_for(register), register),
        )
        if not source_id:
            return Head(name, "", hlc, None, Stamp(hlc, ""))
        source = self._events[source_id]
        stamp = Stamp(source.hlc, source.author)
        return Head(name, source_id, hlc, source.writes.get(register), stamp)
