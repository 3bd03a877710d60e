"""Event parser of version 2: events of seats, in chains that begin with the key that signs them."""

from __future__ import annotations

from collections.abc import Mapping

from db.journal.entity_names import EventPlace
from db.journal.event_form import (
    HASH,
    LATEST,
    NAME,
    NOTHING,
    ParsedEvent,
    checked_action,
    checked_number,
    checked_predecessor,
    checked_type,
    checked_undoes,
    checked_writes,
    restored_by,
    superseded_by,
)
from db.journal.gate import KINDS, NO_FAULTS, WHOLE, Fault, is_doubtful, usable
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.reasons import EventRef, Reason
from workbench.domain.registers.values import Soundness
from workbench.domain.replication_codes import ReplicationCode

VERSION = 2
#: Longest text of one event, in bytes of UTF-8.
LONGEST_BYTES = 262_144
#: So many grants and lines an act may name.
MOST_SEEN = 1_000
FIELDS = frozenset(
    {
        *(
            "action",
            "chain",
            "change",
            "entity",
            "entity_type",
            "prev",
            "restores",
            "sees",
            "seq",
            "sup",
            "t",
        ),
        *("undoes", "v", "verb", "via", "writes"),
    }
)


def parse(
    raw: str, event_id: str, body: Mapping[str, JSON], partial: bool, author: str | None
) -> ParsedEvent:
    """The event with this body. Raises RejectedEvent for one that has no place in a chain, or begins one wrongly."""
    if len(raw) > LONGEST_BYTES // 4 and len(raw.encode("utf-8")) > LONGEST_BYTES:
        raise RejectedEvent(Reason(ReplicationCode.EVENT_TOO_LONG, limit=LONGEST_BYTES // 1024))
    chain, seq = body.get("chain"), checked_number(body.get("seq"))
    if not isinstance(chain, str) or not NAME.fullmatch(chain):
        raise RejectedEvent(ReplicationCode.NOT_AN_ID)
    prev = checked_predecessor(body.get("prev"), seq)
    try:
        event = _unjudged(raw, event_id, body, chain, seq, prev, partial)
    except RejectedEvent as refused:
        event = _link(raw, event_id, chain, seq, prev, partial, refused.reason)
    if seq == 1:
        return _beginning(event, author)
    return event if author is None else judged_for(event, author)


def judged_for(event: ParsedEvent, author: str) -> ParsedEvent:
    """The event as one of this person, the one of its chain: what of it may be used."""
    if event.kind is None and event.faults:
        return event._replace(author=author)  # it is void whoever wrote it
    kind, writes, faults = usable(
        event.type_name, event.entity, author, event.writes,
        restored=event.undoes is not None, doubtful=is_doubtful(event.raw),
        place=EventPlace(VERSION, event.device, event.change, event.seq),
    )  # fmt: skip
    sup, restores = (NOTHING, {}) if kind is None else (event.sup, event.restores)
    return event._replace(author=author, kind=kind, writes=writes, faults=faults, sup=sup, restores=restores)


def _beginning(event: ParsedEvent, author: str | None) -> ParsedEvent:
    """The first event of a chain, whose author is the person that it names."""
    core = event.writes.get("core")
    named = core.get("person") if is_mapping(core) else None
    judged = judged_for(event, named if isinstance(named, str) else "")
    if judged.kind is not EntityType.CHAIN or judged.faults or author not in {None, judged.author}:
        raise RejectedEvent(
            Reason(
                ReplicationCode.IN_EVENT,
                event=EventRef(event.device, event.seq),
                cause=ReplicationCode.CHAIN_UNBEGUN,
            ),
            event.id,
        )
    return judged


def _unjudged(
    raw: str,
    event_id: str,
    body: Mapping[str, JSON],
    chain: str,
    seq: int,
    prev: str | None,
    partial: bool,
) -> ParsedEvent:
    if body.keys() != FIELDS:
        raise RejectedEvent(ReplicationCode.FIELDS_WRONG)
    change, entity, t = body["change"], body["entity"], body["t"]
    for name in (change, entity):
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise RejectedEvent(ReplicationCode.NOT_AN_ID)
    if type(t) is not int or not 0 < t < LATEST:
        raise RejectedEvent(ReplicationCode.TIME_IMPOSSIBLE)
    action, verb = checked_action(body)
    undoes = checked_undoes(body["undoes"])
    type_name, writes = checked_type(body["entity_type"]), checked_writes(raw, body["writes"])
    via, sees = _relied_on(body["via"], body["sees"])
    return ParsedEvent(
        event_id, raw, chain, seq, prev, t, "", str(change), action, verb,
        KINDS.get(type_name), type_name, str(entity), undoes, writes, superseded_by(body["sup"], writes),
        restored_by(body["restores"], writes, undoes), partial, NO_FAULTS, VERSION, via, sees,
    )  # fmt: skip


def _link(
    raw: str, event_id: str, chain: str, seq: int, prev: str | None, partial: bool, reason: Reason
) -> ParsedEvent:
    """An event of which nothing is known but its place: void, and none the less a link of its chain."""
    return ParsedEvent(
        event_id, raw, chain, seq, prev, 1, "", "", "", "", None, "", "", None, {}, NOTHING, {}, partial,
        {WHOLE: Fault(Soundness.UNSOUND, reason)}, VERSION,
    )  # fmt: skip


def _relied_on(via: JSON, sees: JSON) -> tuple[str | None, tuple[str, ...]]:
    names = [item for item in sees if isinstance(item, str)] if isinstance(sees, list) else None
    if names is None or names != sees or names != sorted(set(names)) or len(names) > MOST_SEEN:
        raise RejectedEvent(ReplicationCode.GRANT_UNSAID)
    if not all(map(HASH.fullmatch, names)) or (via is None and names):
        raise RejectedEvent(ReplicationCode.GRANT_UNSAID)
    if via is not None and (not isinstance(via, str) or not HASH.fullmatch(via)):
        raise RejectedEvent(ReplicationCode.GRANT_UNSAID)
    return via, tuple(names)
