"""The server reads events with the same suspicion as a laptop: it refuses the same events and finds the same faults."""

from __future__ import annotations

import json
from typing import Any

import psycopg
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.authority import effective_events
from db.ids import DESK, chained_id, imported_id, rule_id, verdict_id
from db.journal.event_parser import parse_event
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, canonical
from tests.support.register_values import ANYTHING, writes
from tests.support.repetitions import repetitions
from tests.support.server_people import AccountOffice, DeviceChain
from workbench.domain.changes import EntityType
from workbench.domain.registers.table import TABLE

#: To make a failing list smaller takes minutes.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
_TEXT = st.text(max_size=12) | st.sampled_from(
    ["\x00", "\uffff", "\u2028", "\ud800", "😀", '"', "\\", "\x1f\n"]
)
_VALUES = ANYTHING
_FIELDS = {
    "seq": st.sampled_from([0, 1, 2, 2**40, True, "1"]),
    "hlc": st.sampled_from([0, 1, 2**53, -1, None]),
    "prev": st.sampled_from([None, "ab" * 32, "AB" * 32, ""]),
    "v": st.sampled_from([1, 2, True, "1", None]),
    "device": _TEXT | st.sampled_from(["a", "-a", "a" * 101]),
    "author": _VALUES,
    "change": _VALUES,
    "entity": _VALUES,
    "action": _TEXT | st.sampled_from(["a" * 201]),
    "verb": _VALUES,
    "undoes": st.none() | _TEXT | st.just("a-change"),
    "entity_type": st.sampled_from(["claim", "device", "source", "nothing", "No Kind", 1]),
    "writes": _VALUES,
    "sup": st.dictionaries(
        st.sampled_from(["core", "kind"]), st.lists(st.sampled_from(["ab" * 32, "cd" * 32, "x"]))
    )
    | _VALUES,
    "restores": st.dictionaries(st.sampled_from(["core", "kind"]), st.sampled_from(["ab" * 32, None, "x"]))
    | _VALUES,
}


def _derived_id(kind: EntityType, written: dict[str, JSON]) -> str:
    """The id that such an entity must have where it follows from what the entity is, as far as it can be told."""
    core = written.get("core")
    if not isinstance(core, dict):
        return "an-entity"
    if isinstance(core.get("imported"), dict):
        try:
            return imported_id(kind.value, canonical(core))
        except UnicodeEncodeError:
            return "an-entity"
    if kind is EntityType.VERDICT:
        return verdict_id(str(core.get("claim")), str(core.get("author", "person")))
    return rule_id(str(core.get("name"))) if kind is EntityType.RULE else "an-entity"


@st.composite
def events(draw: st.DrawFn) -> str:
    """An event that is nearly right: some of its fields are replaced, some letters of its text are changed."""
    kind = draw(st.sampled_from(EntityType))
    written = draw(writes(TABLE[kind]))
    strange = draw(st.lists(st.sampled_from(sorted(_FIELDS)), max_size=2))
    more = {name: draw(_FIELDS[name]) for name in strange}
    entity = _derived_id(kind, written) if draw(st.booleans()) else "an-entity"
    body = json.loads(DeviceChain("person", "device").event(kind.value, entity, written)) | more
    if draw(st.booleans()) and "sup" not in more:
        named = sorted(draw(st.sets(st.sampled_from(["ab" * 32, "cd" * 32]), min_size=1)))
        body["sup"] = dict.fromkeys(body["writes"], named) if isinstance(body["writes"], dict) else {}
    raw = canonical(body)
    how = draw(st.integers(0, 9))
    if how == 0:
        at = draw(st.integers(0, len(raw)))
        raw = (
            raw[:at]
            + draw(st.sampled_from([" ", "\n", "\\", '"', ",", "0", "-", ".5", "e1", "}"]))
            + raw[at:]
        )
    elif how == 1:
        raw = json.dumps(body, sort_keys=draw(st.booleans()), ensure_ascii=draw(st.booleans()))
    elif how == 2:
        raw = raw.replace(
            '"v":1', draw(st.sampled_from(['"v":1.0', '"v":1,"v":1', '"v":01', '"v":-0', '"v":1e0']))
        )
    return raw


_V2_FIELDS = {
    "seq": st.sampled_from([0, 1, 2, 3, 2**40, True, "1"]),
    "t": st.sampled_from([0, 1, 2**53, -1, None]),
    "chain": _TEXT | st.sampled_from(["-a", "a" * 101]),
    "via": st.sampled_from([None, "ab" * 32, "AB" * 32, "", 1]),
    "sees": st.sampled_from([[], ["ab" * 32], ["cd" * 32, "ab" * 32], ["ab" * 32] * 2, ["x"], {}, None, 1]),
    **{name: _FIELDS[name] for name in ("prev", "v", "change", "entity", "action", "verb", "undoes")},
    **{name: _FIELDS[name] for name in ("entity_type", "writes", "sup", "restores")},
}
_SEAT, _NONCE = "12" * 32, "34" * 16
#: A chain's name, bound to its seat.
CHAIN = chained_id(1_800_000_000_000_000, "chain", _SEAT, _NONCE)


def _bound_id(kind: EntityType, written: dict[str, JSON], seq: int) -> str:
    """The id that an event of version 2 may give what it makes."""
    core = written.get("core")
    if kind is EntityType.PERSON:
        return "person"
    imported = isinstance(core, dict) and isinstance(core.get("imported"), dict)
    if imported or kind in {EntityType.VERDICT, EntityType.RULE}:
        return _derived_id(kind, written)
    return DESK if kind is EntityType.DESK else chained_id(1_800_000_000_000_000, CHAIN, "change", seq)


@st.composite
def events_of_seats(draw: st.DrawFn) -> str:
    """The same of version 2."""
    kind = draw(st.sampled_from(EntityType))
    written = draw(writes(TABLE[kind]))
    seq = draw(st.sampled_from([2, 2, 2, 1]))
    core = written.get("core")
    if isinstance(core, dict) and draw(st.booleans()):
        written["core"] = {name: core[name] for name in core if name not in {"author", "created", "changed"}}
    entity = _bound_id(kind, written, seq) if draw(st.booleans()) else "an-entity"
    if seq == 1 and draw(st.booleans()):
        kind, entity = EntityType.CHAIN, CHAIN
        written = {"core": {"seat": _SEAT, "nonce": _NONCE, "person": "person"}}
    strange = draw(st.lists(st.sampled_from(sorted(_V2_FIELDS)), max_size=2))
    body: dict[str, JSON] = {
        "action": "work",
        "chain": CHAIN,
        "change": "change",
        "entity": entity,
        "entity_type": kind.value,
        "prev": None if seq == 1 else "ab" * 32,
        "restores": {},
        "sees": [],
        "seq": seq,
        "sup": {},
        "t": 1_800_000_000_000_000,
        "undoes": None,
        "v": 2,
        "verb": "create",
        "via": None,
        "writes": written,
    } | {name: draw(_V2_FIELDS[name]) for name in strange}
    if draw(st.booleans()) and "sup" not in strange and isinstance(body["writes"], dict):
        body["sup"] = {register: ["ab" * 32] for register in body["writes"]}
    if draw(st.integers(0, 9)) == 0:
        body.pop(draw(st.sampled_from(sorted(body))))
    raw = canonical(body)
    how = draw(st.integers(0, 9))
    if how == 0:
        at = draw(st.integers(0, len(raw)))
        raw = raw[:at] + draw(st.sampled_from([" ", "\\", '"', ",", "0", ".5", "}"])) + raw[at:]
    elif how == 1:
        raw = json.dumps(body, sort_keys=draw(st.booleans()), ensure_ascii=False, separators=(",", ":"))
    return raw


def faults(raw: str) -> dict[str, str] | None:
    """The faults that a laptop finds, by register; None for what is no event to it."""
    try:
        event = parse_event(raw, author="person")
    except RejectedEvent:
        return None
    return {register: effective_events.WHY[fault.soundness] for register, fault in event.faults.items()}


def _read(psql: psycopg.Connection[Any], raws: list[str]) -> list[dict[str, str] | None]:
    """The same of the server, asked of its functions themselves."""
    sql = (
        "SELECT e.reason, e.void FROM unnest(%s::text[]) WITH ORDINALITY g(raw, ord)"
        " CROSS JOIN LATERAL tadqiq.read_event(g.raw, g.ord, true, %s) e ORDER BY g.ord"
    )
    rows = psql.execute(sql, (raws, json.dumps({CHAIN: "person"})))
    return [(void or {}) if reason is None else None for reason, void in rows]


@settings(max_examples=repetitions(60, 5000), phases=_PHASES, suppress_health_check=list(HealthCheck))
@given(st.lists(events() | events_of_seats(), min_size=1, max_size=20, unique=True))
def test_a_server_finds_the_faults_that_a_laptop_finds(office: AccountOffice, raws: list[str]) -> None:
    sendable = [raw for raw in raws if "\x00" not in raw and _sendable(raw)]
    with office.newsroom.psql() as psql:
        psql.execute("SET search_path = pg_catalog, tadqiq, pg_temp")
        for raw, found in zip(sendable, _read(psql, sendable), strict=True):
            assert found == faults(raw), raw


def _sendable(raw: str) -> bool:
    try:
        raw.encode()
    except UnicodeEncodeError:
        return False
    return True
