"""Event parser: untrusted text into a `ParsedEvent`; all that is not exactly an event of a known version is rejected.

A value that cannot be used does not make an event invalid: the register is void, and the rest of the event stands
(`db.journal.gate`). Of version 2 no more is needed than a place in a chain: whatever else is wrong with an event makes it
void, and it stays as a link.

The result depends on the event alone, so every copy of the store rejects the same events. What an event says about
other events (its predecessor, what it supersedes or restores) is checked in `db.replication.causal_order`.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.ids import is_chained
from db.journal import gate, seat_event_parser
from db.journal.event_form import (
    DEEPEST,
    LATEST,
    NAME,
    NOTHING,
    NUL_NAME,
    ParsedEvent,
    checked_action,
    checked_number,
    checked_predecessor,
    checked_type,
    checked_undoes,
    checked_writes,
    event_id,
    read_body,
    restored_by,
    superseded_by,
)
from db.journal.event_log import LONGEST, VERSION, Event
from db.journal.gate import Usable, is_doubtful, usable
from db.journal.rejected_events import RejectedEvent
from db.journal.seat_event_parser import judged_for
from db.schema.canonical_json import JSON
from workbench.domain.reasons import EventRef, Reason
from workbench.domain.replication_codes import ReplicationCode

__all__ = [
    "DEEPEST",
    "FIELDS",
    "LATEST",
    "NUL_NAME",
    "ParsedEvent",
    "event_id",
    "judged_for",
    "parse_event",
    "usable_of",
]

FIELDS = frozenset(
    {
        *("action", "author", "change", "device", "entity", "entity_type", "hlc", "prev", "restores", "seq"),
        *("sup", "undoes", "v", "verb", "writes"),
    }
)


def parse_event(
    raw: str, *, partial: bool = False, known_id: str | None = None, author: str | None = None
) -> ParsedEvent:
    """The event in `raw`. Raises RejectedEvent when it is none, or one that only a newer program can read.

    `author` is the person of its chain, of which version 1 itself says who it is. Without one an event of version 2 is not
    judged, unless it begins its chain.
    """
    if len(raw) > LONGEST:
        raise RejectedEvent(Reason(ReplicationCode.EVENT_TOO_LARGE, limit=LONGEST // 1_000_000))
    body = read_body(raw)
    version = body.get("v")
    if type(version) is int and version == seat_event_parser.VERSION:
        return seat_event_parser.parse(raw, known_id or event_id(raw), body, partial, author)
    if type(version) is not int or version != VERSION:
        raise RejectedEvent(ReplicationCode.EVENT_OF_NEWER)
    return _first_version(raw, known_id, body, partial)


def usable_of(event: Event) -> Usable:
    """What of an event of the journal may be used, read back from its text."""
    if event.version == VERSION:
        return gate.usable_of(event)
    parsed = seat_event_parser.parse(event.raw, event.id, event.body, False, event.author)
    return Usable(parsed.kind, parsed.writes, parsed.faults)


def _first_version(raw: str, known_id: str | None, body: Mapping[str, JSON], partial: bool) -> ParsedEvent:
    if body.keys() != FIELDS:
        raise RejectedEvent(ReplicationCode.FIELDS_WRONG)
    names = body["device"], body["author"], body["change"], body["entity"]
    for name in names:
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise RejectedEvent(ReplicationCode.NOT_AN_ID)
    if is_chained(str(names[0])):  # only the key with which a chain begins goes on with it
        raise RejectedEvent(ReplicationCode.CHAIN_UNBEGUN)
    seq, hlc = checked_number(body["seq"]), body["hlc"]
    if type(hlc) is not int or not 0 < hlc < LATEST:
        raise RejectedEvent(
            Reason(
                ReplicationCode.IN_EVENT,
                event=EventRef(str(names[0]), seq),
                cause=ReplicationCode.TIME_IMPOSSIBLE,
            )
        )
    prev, undoes = checked_predecessor(body["prev"], seq), checked_undoes(body["undoes"])
    action, verb = checked_action(body)
    type_name, writes = checked_type(body["entity_type"]), checked_writes(raw, body["writes"])
    sup, restores = superseded_by(body["sup"], writes), restored_by(body["restores"], writes, undoes)
    entity, author = str(body["entity"]), str(body["author"])
    kind, usable_writes, faults = usable(
        type_name, entity, author, writes, restored=undoes is not None, doubtful=is_doubtful(raw)
    )
    if kind is None:
        sup, restores = NOTHING, {}
    return ParsedEvent(
        known_id or event_id(raw), raw, str(body["device"]), seq, prev, hlc, author, str(body["change"]), action, verb,
        kind, type_name, entity, undoes, usable_writes, sup, restores, partial, faults,
    )  # fmt: skip
