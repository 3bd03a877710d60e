"""Own acts: what one change writes that takes a right, the grant that it names, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from db.authority import authorization, newsroom
from db.authority.authorization import OwnEvent
from db.authority.entitlement import is_act, is_bound, unentitled
from db.authority.judgements import unsound_judgements
from db.authority.newsroom import Grounds
from db.journal import heads as heads_of
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.rejected_events import RejectedEvent
from db.journal.signatures import Signer
from db.schema.canonical_json import JSON
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.review_errors import ActWithoutRight

OF_NEWSROOM = frozenset({EntityType.NEWSROOM, EntityType.GRANT, EntityType.LINE})


class OwnActs:
    """The acts of one change."""

    def __init__(self, connection: Connection, chain: str, person: str, signer: Signer | None) -> None:
        """Without a `signer` the events are those of a device, which name no grant."""
        self._connection = connection
        self._device = chain
        self._person = person
        self._signer = signer
        self._acts: list[str] = []
        self._newsroom_acts: list[str] = []
        self._needs_newsroom = False
        self._bound: list[str] = []
        self._grounds: Grounds | None = None

    def relied_on(
        self,
        verb: str,
        kind: EntityType,
        entity: str,
        registers: Mapping[str, JSON],
        via: str | None,
        sees: tuple[str, ...],
    ) -> tuple[str | None, tuple[str, ...]]:
        """What the event names of grants: as its writer says, or the grant by which this person acts in the newsroom."""
        if via is not None or self._signer is None:
            return via, sees
        event = OwnEvent(kind, entity, self._device, self._person, verb, registers)
        if not is_act(kind, event):
            return None, ()
        if self._grounds is None:
            self._grounds = newsroom.grounds_of(self._connection, self._signer.seat.key, self._person)
        return (None, ()) if self._grounds is None else (self._grounds.via, self._grounds.sees)

    def note(
        self,
        event_id: str,
        verb: str,
        kind: EntityType,
        entity: str,
        registers: Mapping[str, JSON],
        via: str | None,
    ) -> None:
        """Remember an event that takes a right: `flush` asks whether its author has it."""
        event = OwnEvent(kind, entity, self._device, self._person, verb, registers)
        if authorization.is_restricted(kind, event):
            self._acts.append(event_id)
        elif via is not None or kind in OF_NEWSROOM:
            self._newsroom_acts.append(event_id)
            self._needs_newsroom |= kind in OF_NEWSROOM
        if self._signer is not None and registers.get("core") is None and is_bound(kind, registers):
            self._bound.append(event_id)

    def check(self) -> None:
        """Let acts through the rules that every other copy holds them to. Raises ActWithoutRight."""
        for unsound in unsound_judgements(self._connection, self._events(self._acts)) if self._acts else ():
            raise ActWithoutRight(reason=Reason(unsound.code))
        if self._acts and not newsroom.newsroom_of(self._connection):
            try:
                authorization.check(self._connection, self._events(self._acts))
            except RejectedEvent as refused:
                raise ActWithoutRight(reason=refused.reason.root) from refused

    def check_standing(self) -> None:
        """Refuse what has no effect in the newsroom. Raises ActWithoutRight."""
        if not self._acts and not self._newsroom_acts and not self._bound:
            return
        if not newsroom.newsroom_of(self._connection):
            if self._needs_newsroom:
                raise ActWithoutRight(reason=Reason(ReplicationCode.ACT_WITHOUT_GRANT))
            return
        if self._bound and any(unentitled(self._connection, self._events(self._bound))):
            raise ActWithoutRight(reason=Reason(ReplicationCode.WORK_OF_ANOTHER))
        acts = [*self._acts, *self._newsroom_acts]
        if acts:
            counting = newsroom.standing_in(self._connection).counting
            for act in self._events(name for name in acts if name not in counting):
                raise ActWithoutRight(reason=Reason(authorization.without_right(act)))

    def _events(self, names: Iterable[str]) -> list[ParsedEvent]:
        found = heads_of.load_events(self._connection, names)
        return [parse_event(event.raw, known_id=name, author=event.author) for name, event in found.items()]
