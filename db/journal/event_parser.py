"""Event parser: untrusted text into a `ParsedEvent`; all that is not exactly an event of version 1 is rejected.

A value that cannot be used does not make an event invalid: the register is void, and the rest of the event stands
(`db.journal.gate`).

The result depends on the event alone, so every copy of the store rejects the same events. What an event says about
other events (its predecessor, what it supersedes or restores) is checked in `db.replication.causal_order`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import NamedTuple, NoReturn

from db.journal.event_log import LONGEST, RUN_SIZE, VERSION
from db.journal.gate import KIND_NAME, Faults, is_doubtful, usable
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, canonical_unchecked, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.reasons import EventRef, Reason
from workbench.domain.registers.values import is_plain
from workbench.domain.replication_codes import ReplicationCode

#: Microseconds, in the year 2255. A later time comes from a wrong clock, and could not be shown as a date.
LATEST = 2**53

_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}")
_HASH = re.compile(r"[0-9a-f]{64}")
_REGISTER = re.compile(r"[a-z][a-z_.]{0,63}")
FIELDS = frozenset(
    {
        *("action", "author", "change", "device", "entity", "entity_type", "hlc", "prev", "restores", "seq"),
        *("sup", "undoes", "v", "verb", "writes"),
    }
)
#: So deep a value may be nested, and so many digits a number may have.
DEEPEST, MOST_DIGITS = 32, 100
#: NUL in the name of a member: no server could keep such an event, nor put its members in order.
NUL_NAME = r'"(?:[^"\\]|\\.)*\\u0000(?:[^"\\]|\\.)*":'
_NUL_NAME = re.compile(NUL_NAME)
_MANY_DIGITS = re.compile(r"\d{101}", re.ASCII)
_NOTHING: dict[str, list[str]] = {}


class ParsedEvent(NamedTuple):
    """One event of another device. `partial`: it came with a selection, so the one before it may be missing.

    `writes` are the registers that may be used; what else the event writes stands in `faults`. An event that is void
    as a whole, or about a kind of entity that only a newer program knows, has no `kind` and writes nothing: it is
    kept as a link of its chain.
    """

    id: str
    raw: str
    device: str
    seq: int
    prev: str | None
    hlc: int
    author: str
    change: str
    action: str
    verb: str
    kind: EntityType | None
    type_name: str
    entity: str
    undoes: str | None
    writes: Mapping[str, JSON]
    sup: Mapping[str, list[str]]
    restores: Mapping[str, str | None]
    partial: bool
    faults: Faults

    @property
    def name(self) -> str:
        return str(self.ref)

    def mentions(self, register: str) -> bool:
        """Whether the event writes this register, soundly or not."""
        return self.kind is None or register in self.writes or register in self.faults

    @property
    def ref(self) -> EventRef:
        return EventRef(self.device, self.seq)

    def refused(self, cause: Reason | ReplicationCode) -> RejectedEvent:
        """The refusal that names this event, to be raised."""
        return RejectedEvent(Reason(ReplicationCode.IN_EVENT, event=self.ref, cause=cause), self.id)

    def stands_for(self, register: str) -> str:
        """The event whose value this one gives the register: itself, a restored one, or '' for unwritten."""
        return (self.restores[register] or "") if register in self.restores else self.id


def event_id(raw: str) -> str:
    """SHA-256 of the event's text. Raises RejectedEvent for text that UTF-8 cannot hold."""
    try:
        return hashlib.sha256(raw.encode("utf-8")).hexdigest()
    except UnicodeEncodeError:
        raise RejectedEvent(ReplicationCode.HALF_CHARACTER) from None


def parse_event(raw: str, *, partial: bool = False, known_id: str | None = None) -> ParsedEvent:
    """The event in `raw`. Raises RejectedEvent when it is none, or one that only a newer program can read."""
    if len(raw) > LONGEST:
        raise RejectedEvent(Reason(ReplicationCode.EVENT_TOO_LARGE, limit=LONGEST // 1_000_000))
    body = _parse(raw)
    if body.get("v") != VERSION or type(body["v"]) is not int:
        raise RejectedEvent(ReplicationCode.EVENT_OF_NEWER)
    if body.keys() != FIELDS:
        raise RejectedEvent(ReplicationCode.FIELDS_WRONG)
    names = body["device"], body["author"], body["change"], body["entity"]
    for name in names:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise RejectedEvent(ReplicationCode.NOT_AN_ID)
    seq, hlc = body["seq"], body["hlc"]
    if type(seq) is not int or not 0 < seq < RUN_SIZE:
        raise RejectedEvent(ReplicationCode.EVENT_NUMBER_WRONG)
    if type(hlc) is not int or not 0 < hlc < LATEST:
        raise RejectedEvent(
            Reason(
                ReplicationCode.IN_EVENT,
                event=EventRef(str(names[0]), seq),
                cause=ReplicationCode.TIME_IMPOSSIBLE,
            )
        )
    return _event(raw, known_id or event_id(raw), body, seq, hlc, partial)


def _event(raw: str, name: str, body: Mapping[str, JSON], seq: int, hlc: int, partial: bool) -> ParsedEvent:
    prev, undoes, action, verb = body["prev"], body["undoes"], body["action"], body["verb"]
    if not (prev is None or (isinstance(prev, str) and _HASH.fullmatch(prev))) or (prev is None) != (
        seq == 1
    ):
        raise RejectedEvent(ReplicationCode.PREDECESSOR_UNSAID)
    if not (undoes is None or (isinstance(undoes, str) and _NAME.fullmatch(undoes))):
        raise RejectedEvent(ReplicationCode.UNDOES_NO_CHANGE)
    if not isinstance(action, str) or not isinstance(verb, str) or len(action) + len(verb) > 200:
        raise RejectedEvent(ReplicationCode.ACTION_UNSAID)
    if not (is_plain(action) and is_plain(verb)):
        raise RejectedEvent(ReplicationCode.ACTION_UNSAID)
    type_name, writes = body["entity_type"], body["writes"]
    if not isinstance(type_name, str) or not KIND_NAME.fullmatch(type_name):
        raise RejectedEvent(ReplicationCode.ENTITY_TYPE_UNSAID)
    if not is_mapping(writes) or not writes or not all(map(_REGISTER.fullmatch, writes)):
        raise RejectedEvent(ReplicationCode.WRITES_UNKNOWN)
    if raw.count("[") + raw.count("{") > DEEPEST and _is_deeper(writes, DEEPEST):
        raise RejectedEvent(ReplicationCode.NESTED_TOO_DEEPLY)
    sup, restores = _sup(body["sup"], writes), _restores(body["restores"], writes, undoes)
    entity, author = str(body["entity"]), str(body["author"])
    kind, usable_writes, faults = usable(
        type_name, entity, author, writes, restored=undoes is not None, doubtful=is_doubtful(raw)
    )
    if kind is None:
        sup, restores = _NOTHING, {}
    return ParsedEvent(
        name, raw, str(body["device"]), seq, prev, hlc, author, str(body["change"]), action, verb,
        kind, type_name, entity, undoes, usable_writes, sup, restores, partial, faults,
    )  # fmt: skip


def _sup(value: JSON, writes: Mapping[str, JSON]) -> Mapping[str, list[str]]:
    if value == {}:
        return _NOTHING
    if not is_mapping(value) or not value.keys() <= writes.keys():
        raise RejectedEvent(ReplicationCode.SUPERSEDES_UNWRITTEN)
    found: dict[str, list[str]] = {}
    for register, ids in value.items():
        names = [item for item in ids if isinstance(item, str)] if isinstance(ids, list) else []
        if not names or names != ids or names != sorted(set(names)) or not all(map(_HASH.fullmatch, names)):
            raise RejectedEvent(ReplicationCode.SUPERSEDES_NO_EVENTS)
        found[register] = names
    return found


def _restores(value: JSON, writes: Mapping[str, JSON], undoes: JSON) -> Mapping[str, str | None]:
    if not is_mapping(value) or value.keys() != (writes.keys() if undoes is not None else set()):
        raise RejectedEvent(ReplicationCode.RESTORES_UNWRITTEN)
    found: dict[str, str | None] = {}
    for register, item in value.items():
        if item is not None and (not isinstance(item, str) or not _HASH.fullmatch(item)):
            raise RejectedEvent(ReplicationCode.RESTORES_NO_EVENT)
        if item is None and writes[register] is not None:
            raise RejectedEvent(ReplicationCode.RESTORES_NOTHING)
        found[register] = item
    return found


def _parse(raw: str) -> Mapping[str, JSON]:
    try:
        if _MANY_DIGITS.search(raw):
            json.loads(raw, parse_int=_short_number)
        body: JSON = json.loads(raw, parse_float=_no_fraction, parse_constant=_no_fraction)
        same = canonical_unchecked(body) == raw
    except (ValueError, TypeError, RecursionError):
        raise RejectedEvent(ReplicationCode.NOT_AN_EVENT) from None
    if not same or not is_mapping(body) or ("u0000" in raw and _NUL_NAME.search(raw)):
        raise RejectedEvent(ReplicationCode.NOT_CANONICAL)
    if "v" not in body:
        raise RejectedEvent(ReplicationCode.NOT_AN_EVENT)
    return body


def _is_deeper(value: JSON, levels: int) -> bool:
    """Whether lists and objects are nested in a value beyond so many levels."""
    if not isinstance(value, list | dict):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels < 0 or any(_is_deeper(item, levels - 1) for item in inner)


def _short_number(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise ValueError("a number of more digits than anybody needs")
    return int(digits)


def _no_fraction(_: str) -> NoReturn:
    raise ValueError("no fractions in the journal")
