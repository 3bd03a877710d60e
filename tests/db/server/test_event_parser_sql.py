"""The server's event parser rejects what `db.journal.event_parser` rejects."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.journal.event_parser import parse_event
from db.journal.event_validation import DEEPEST
from db.journal.rejected_events import RejectedEvent
from db.schema.canonical_json import JSON, canonical
from tests.support.repetitions import repetitions
from tests.support.server_people import AccountOffice, DeviceChain
from workbench.domain.reason_codes import ReasonCode

#: To make a failing list smaller takes minutes.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
_TEXT = st.text(max_size=12) | st.sampled_from(
    ["\x00", "\x7f", "\u2028", "\ud800", "😀", '"', "\\", "\x1f\n"]
)
_VALUES: st.SearchStrategy[JSON] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.integers(-9, 9) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=12,
)
_ANCHOR = st.fixed_dictionaries({"start": st.integers(-1, 2), "end": st.integers(0, 3), "exact": _TEXT})
_REGISTERS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "claim": st.fixed_dictionaries(
        {},
        optional={
            "core": st.fixed_dictionaries({}, optional={"article": _TEXT, "author": _VALUES}) | _VALUES,
            "spans": st.lists(_ANCHOR, max_size=2) | _VALUES,
            "kind": st.sampled_from(["casualty", "quote", "none"]) | _VALUES,
            "state": st.fixed_dictionaries({"state": st.sampled_from(["draft", "approved", "x"])}) | _VALUES,
            "tags": _VALUES,
            "figure.value": _VALUES,
            "quotation.speaker": st.fixed_dictionaries({"anchor": _ANCHOR | st.none()}) | _VALUES,
            "origin": st.fixed_dictionaries({"confidence": st.sampled_from(["0.5", "2", 1, "1e-9", None])}),
            "unknown": _VALUES,
        },
    ),
    "device": st.fixed_dictionaries(
        {},
        optional={
            "core": _VALUES,
            "key": st.sampled_from(["ab" * 32, "AB" * 32, None]) | _VALUES,
            "revoked": st.fixed_dictionaries(
                {"seq": st.integers(-1, 2), "event": st.sampled_from(["", "ab" * 32])},
                optional={"reason": _TEXT, "more": _VALUES},
            )
            | _VALUES,
        },
    ),
    "source": st.fixed_dictionaries(
        {}, optional={"snapshot": st.fixed_dictionaries({"sha256": _VALUES}) | _VALUES, "title": _VALUES}
    ),
}
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
    "entity_type": st.sampled_from(["claim", "device", "source", "nothing", 1]),
    "writes": _VALUES,
    "sup": st.dictionaries(
        st.sampled_from(["core", "kind"]), st.lists(st.sampled_from(["ab" * 32, "cd" * 32, "x"]))
    )
    | _VALUES,
    "restores": st.dictionaries(st.sampled_from(["core", "kind"]), st.sampled_from(["ab" * 32, None, "x"]))
    | _VALUES,
}


@st.composite
def events(draw: st.DrawFn) -> str:
    """An event that is nearly right: some of its fields are replaced, some letters of its text are changed."""
    kind = draw(st.sampled_from(sorted(_REGISTERS)))
    writes = draw(_REGISTERS[kind])
    strange = draw(st.lists(st.sampled_from(sorted(_FIELDS)), max_size=2))
    more = {name: draw(_FIELDS[name]) for name in strange}
    body = json.loads(DeviceChain("person", "device").event(kind, "an-entity", writes)) | more
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


def accepts(raw: str) -> bool:
    try:
        parse_event(raw)
    except RejectedEvent:
        return False
    return True


def _reasons(psql: psycopg.Connection[Any], raws: list[str]) -> list[str | None]:
    """What the server's reading says of each, asked of the functions themselves."""
    sql = "SELECT reason FROM tadqiq.read_events(%s, true) ORDER BY ord"
    return [row[0] for row in psql.execute(sql, (raws,))]


@settings(max_examples=repetitions(25, 5000), phases=_PHASES, suppress_health_check=list(HealthCheck))
@given(st.lists(events(), min_size=1, max_size=25, unique=True))
def test_what_a_laptop_refuses_the_server_refuses(office: AccountOffice, raws: list[str]) -> None:
    sendable = [raw for raw in raws if "\x00" not in raw and _sendable(raw)]
    with office.newsroom.psql() as psql:
        psql.execute("SET search_path = pg_catalog, tadqiq, pg_temp")
        for raw, reason in zip(sendable, _reasons(psql, sendable), strict=True):
            if reason is None:
                assert accepts(raw), raw
            elif accepts(raw):  # the server may be stricter in what no program writes, and nowhere else
                assert _extreme(raw, reason), (raw, reason)


def _sendable(raw: str) -> bool:
    try:
        raw.encode()
    except UnicodeEncodeError:
        return False
    return True


def _extreme(raw: str, reason: str) -> bool:
    if reason == ReasonCode.NESTED_TOO_DEEPLY:
        return _depth(json.loads(raw)["writes"]) > DEEPEST
    canonical_form = reason == ReasonCode.NOT_CANONICAL
    return canonical_form and ("\\u0000" in raw or any(len(digits) > 16 for digits in _digits(raw)))


def _depth(value: JSON) -> int:
    """How many containers stand around the innermost one."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max((1 + _depth(item) for item in inner if isinstance(item, dict | list)), default=0)


@settings(max_examples=repetitions(25, 3000), phases=_PHASES, suppress_health_check=list(HealthCheck))
@given(st.lists(_VALUES, min_size=1, max_size=25))
def test_the_canonical_form_is_the_same_here_and_there(office: AccountOffice, values: list[JSON]) -> None:
    """Any value in the canonical form passes, and the same value written otherwise does not."""
    right, wrong = [], []
    for number, value in enumerate(values):
        chain = DeviceChain("person", f"d{number}")
        text = canonical(value)
        if not _sendable(text) or "\\u0000" in text or any(len(part) > 15 for part in _digits(text)):
            continue
        raw = chain.event("source", f"s{number}", {"title": value})
        right.append(raw)
        other = json.dumps(json.loads(raw), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        wrong += [other] if other != raw else []
    with office.newsroom.psql() as psql:
        psql.execute("SET search_path = pg_catalog, tadqiq, pg_temp")
        assert set(_reasons(psql, right)) <= {None}
        assert None not in _reasons(psql, wrong)


def _digits(text: str) -> list[str]:
    return "".join(letter if letter.isdigit() else " " for letter in text).split()


@pytest.mark.parametrize("text", ["{", "[" * 50_000, '{"action":' * 20_000, "", "null", '"' * 9, "{}" * 9])
def test_what_is_no_event_is_refused_and_breaks_nothing(office: AccountOffice, text: str) -> None:
    chain = DeviceChain(office.sara.person_id)
    good = chain.event("source", "s-" + chain.device, {"core": {}, "title": "x"})
    pushed = office.push(office.sara, text, good)
    assert len(pushed.accepted) == 1
    assert [reason.code for _, reason in pushed.refused] == [ReasonCode.NOT_CANONICAL]
