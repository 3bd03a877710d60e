"""Form of an event: what every version has in common, and the parsed event itself."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import NamedTuple, NoReturn

from db.journal.event_log import RUN_SIZE
from db.journal.gate import KIND_NAME, Faults
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, canonical_unchecked, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.reasons import EventRef, Reason
from workbench.domain.registers.values import is_plain
from workbench.domain.replication_codes import ReplicationCode

#: Microseconds, in the year 2255. A later time comes from a wrong clock, and could not be shown as a date.
LATEST = 2**53

NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}")
HASH = re.compile(r"[0-9a-f]{64}")
REGISTER = re.compile(r"[a-z][a-z_.]{0,63}")
#: So deep a value may be nested, and so many digits a number may have.
DEEPEST, MOST_DIGITS = 32, 100
#: NUL in the name of a member: no server could keep such an event, nor put its members in order.
NUL_NAME = r'"(?:[^"\\]|\\.)*\\u0000(?:[^"\\]|\\.)*":'
_NUL_NAME = re.compile(NUL_NAME)
_MANY_DIGITS = re.compile(r"\d{101}", re.ASCII)
NOTHING: dict[str, list[str]] = {}


class ParsedEvent(NamedTuple):
    """One event of another copy. `partial`: it came with a selection, so the one before it may be missing.

    `writes` are the registers that may be used; what else the event writes stands in `faults`. An event that is void
    as a whole, or about a kind of entity that only a newer program knows, has no `kind` and writes nothing: it is
    kept as a link of its chain.

    In version 2 `device` is the chain and `hlc` the time by its writer's clock; `author` is the person of the chain, ""
    as long as its beginning is not known: such an event was not judged yet (`event_parser.judged_for`).
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
    version: int = 1
    via: str | None = None  # the grant that an act relies on
    sees: tuple[str, ...] = ()  # the newest grants and lines that its author knew

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


def checked_action(body: Mapping[str, JSON]) -> tuple[str, str]:
    """The action and the verb."""
    action, verb = body["action"], body["verb"]
    if not isinstance(action, str) or not isinstance(verb, str) or len(action) + len(verb) > 200:
        raise RejectedEvent(ReplicationCode.ACTION_UNSAID)
    if not (is_plain(action) and is_plain(verb)):
        raise RejectedEvent(ReplicationCode.ACTION_UNSAID)
    return action, verb


def checked_undoes(value: JSON) -> str | None:
    if value is None or (isinstance(value, str) and NAME.fullmatch(value)):
        return value
    raise RejectedEvent(ReplicationCode.UNDOES_NO_CHANGE)


def checked_type(value: JSON) -> str:
    if not isinstance(value, str) or not KIND_NAME.fullmatch(value):
        raise RejectedEvent(ReplicationCode.ENTITY_TYPE_UNSAID)
    return value


def checked_writes(raw: str, writes: JSON) -> Mapping[str, JSON]:
    if not is_mapping(writes) or not writes or not all(map(REGISTER.fullmatch, writes)):
        raise RejectedEvent(ReplicationCode.WRITES_UNKNOWN)
    if raw.count("[") + raw.count("{") > DEEPEST and is_deeper(writes, DEEPEST):
        raise RejectedEvent(ReplicationCode.NESTED_TOO_DEEPLY)
    return writes


def checked_number(value: JSON) -> int:
    """The number of an event in its chain."""
    if type(value) is not int or not 0 < value < RUN_SIZE:
        raise RejectedEvent(ReplicationCode.EVENT_NUMBER_WRONG)
    return value


def checked_predecessor(prev: JSON, seq: int) -> str | None:
    if prev is None and seq == 1:
        return None
    if isinstance(prev, str) and HASH.fullmatch(prev) and seq > 1:
        return prev
    raise RejectedEvent(ReplicationCode.PREDECESSOR_UNSAID)


def superseded_by(value: JSON, writes: Mapping[str, JSON]) -> Mapping[str, list[str]]:
    if value == {}:
        return NOTHING
    if not is_mapping(value) or not value.keys() <= writes.keys():
        raise RejectedEvent(ReplicationCode.SUPERSEDES_UNWRITTEN)
    found: dict[str, list[str]] = {}
    for register, ids in value.items():
        names = [item for item in ids if isinstance(item, str)] if isinstance(ids, list) else []
        if not names or names != ids or names != sorted(set(names)) or not all(map(HASH.fullmatch, names)):
            raise RejectedEvent(ReplicationCode.SUPERSEDES_NO_EVENTS)
        found[register] = names
    return found


def restored_by(value: JSON, writes: Mapping[str, JSON], undoes: JSON) -> Mapping[str, str | None]:
    if not is_mapping(value) or value.keys() != (writes.keys() if undoes is not None else set()):
        raise RejectedEvent(ReplicationCode.RESTORES_UNWRITTEN)
    found: dict[str, str | None] = {}
    for register, item in value.items():
        if item is not None and (not isinstance(item, str) or not HASH.fullmatch(item)):
            raise RejectedEvent(ReplicationCode.RESTORES_NO_EVENT)
        if item is None and writes[register] is not None:
            raise RejectedEvent(ReplicationCode.RESTORES_NOTHING)
        found[register] = item
    return found


def read_body(raw: str) -> Mapping[str, JSON]:
    try:
        if _MANY_DIGITS.search(raw):
            json.loads(raw, parse_int=_short_number)
        body: JSON = _DECODER.decode(raw)
        same = canonical_unchecked(body) == raw
    except (ValueError, TypeError, RecursionError):
        raise RejectedEvent(ReplicationCode.NOT_AN_EVENT) from None
    if not same or not is_mapping(body) or ("u0000" in raw and _NUL_NAME.search(raw)):
        raise RejectedEvent(ReplicationCode.NOT_CANONICAL)
    if "v" not in body:
        raise RejectedEvent(ReplicationCode.NOT_AN_EVENT)
    return body


def is_deeper(value: JSON, levels: int) -> bool:
    """Whether lists and objects are nested in a value beyond so many levels."""
    if not isinstance(value, list | dict):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels < 0 or any(is_deeper(item, levels - 1) for item in inner)


def _short_number(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise ValueError("a number of more digits than anybody needs")
    return int(digits)


def _no_fraction(_: str) -> NoReturn:
    raise ValueError("no fractions in the journal")


#: Made once: `json.loads` makes a decoder of its own for every text that it reads with such functions.
_DECODER = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction)
