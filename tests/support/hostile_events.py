"""Bundles with an event that must be rejected, chained, hashed and signed as only its device's owner can."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from db.schema.canonical_json import canonical, sha256_of_text
from tests.support.honest_bundles import Event, HonestBundle, next_event, write_bundle, write_with_event


def malformed(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A field of the event is missing, extra or invalid."""
    event = next_event(honest, dice)
    where = dice.choice(
        ["v", "device", "seq", "hlc", "author", "change", "entity", "entity_type", "writes", "sup"]
    )
    where = dice.choice([where, "restores", "undoes", "prev", "more", "gone"])
    bad: dict[str, tuple[Any, ...]] = {
        "v": (0, 2, "1", True, None),
        "device": ("", "../x", None, 5, "a" * 200, "a b"),
        "seq": (0, -1, "1", None, 2**41, True),
        "hlc": (0, -5, None, "now", 2**60),
        "author": ("", "\n", None, [], "a/b"),
        "change": ("", None, {}, "a\u0000"),
        "entity": ("", None, 7, "../../etc", "a" * 101),
        "entity_type": ("", "poll", None, "Claim", 3),
        "writes": ({}, [], None, "x", {"UPPER": 1}, {"a b": 1}),
        "sup": (
            {"note": []},
            {"note": ["x"]},
            {"state": ["a" * 64]},
            [],
            None,
            {"note": ["b" * 64, "a" * 64]},
        ),
        "restores": ({"note": None}, [], None, {"note": "a" * 64}),
        "undoes": ("", 5, "a b", {}),
        "prev": (None, "x", 5, "A" * 64),
    }
    if where == "more":
        event["more"] = dice.randrange(5)
    elif where == "gone":
        del event[dice.choice(list(event))]
    else:
        event[where] = dice.choice(bad[where])
    write_with_event(honest, to, event)
    return where


def not_canonical(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A valid event that is not canonical: spaces, another order of keys, escapes, a fraction, half a character."""
    event = next_event(honest, dice)
    how = dice.choice(
        ["spaces", "order", "escapes", "fraction", "twice", "empty", "long", "nest", "surrogate"]
    )
    raw = canonical(event)
    if how == "spaces":
        raw = raw.replace(",", ", ", dice.randrange(1, 5))
    elif how == "order":
        raw = json.dumps(dict(reversed(list(event.items()))), ensure_ascii=False, separators=(",", ":"))
    elif how == "escapes":
        raw = raw.replace("claim", "\\u0063laim", 1)
    elif how == "fraction":
        raw = raw.replace(f'"hlc":{event["hlc"]}', f'"hlc":{event["hlc"]}.0')
    elif how == "twice":
        raw = raw.replace('"v":1', '"v":1,"v":1')
    elif how == "empty":
        raw = dice.choice(["", " ", "null", "[]", "0"])
    elif how == "long":
        raw = raw.replace('"x', '"' + "x" * 4_100_000, 1)
    elif how == "nest":
        raw = "[" * 20_000 + "]" * 20_000
    else:
        raw = raw.replace('"x', '"\\ud800', 1)
    lines = [*honest.raws, raw]
    heads = list(honest.heads.heads)
    write_bundle(honest, to, lines, heads=heads)
    return how


def foreign(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """It supersedes or restores an event of another entity, a younger one, or one with another value."""
    others = [raw for raw in honest.raws if json.loads(raw)["entity"] != honest.claim]
    named = sha256_of_text(dice.choice(others), "event")
    how = dice.choice(["sup", "restores", "value", "kind", "time"])
    made = next(raw for raw in honest.raws if json.loads(raw)["entity"] == honest.claim)
    event = next_event(honest, dice)
    if how == "sup":
        event["sup"] = {"note": [named]}
    elif how == "restores":
        event |= {"undoes": "change", "restores": {"note": named}}
    elif how == "value":
        event |= {
            "undoes": "change",
            "writes": {"kind": "quote"},
            "restores": {"kind": sha256_of_text(made, "event")},
        }
    elif how == "kind":
        event |= {"entity_type": "comment", "writes": {"text": "x"}}
    else:
        event["hlc"] = json.loads(honest.raws[-1])["hlc"] - dice.randrange(0, 5)
    write_with_event(honest, to, event)
    return how


def chain(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """The chain is broken where a signature covers it: an event edited, dropped or doubled in the middle."""
    at = dice.randrange(1, len(honest.raws) - 2)
    raws = list(honest.raws)
    how = dice.choice(["edited", "number", "other device's"])
    event = json.loads(raws[at])
    if how == "edited":
        event["action"] += "!"
    elif how == "number":
        event["seq"] += dice.randrange(1, 100)
    else:
        event["device"] = "ghost"
    raws[at] = canonical(event)
    write_bundle(honest, to, raws, heads=list(honest.heads.heads))
    return f"{how} at {at}"


def values(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """Spans with words that are not in the article."""
    start = dice.randrange(9)
    span = {"start": start, "end": start + 3, "exact": "abc", "prefix": "", "suffix": ""}
    write_with_event(honest, to, next_event(honest, dice, writes={"spans": [span]}))
    return str(span)


def void_events(honest: HonestBundle) -> list[Event]:
    """Parts of events that are taken in and write nothing, because no program can use their values."""
    return [
        {"entity_type": "poll"},
        {"writes": {"note": 10**30}},
        {
            "entity_type": "device",
            "entity": "elsewhere",
            "writes": {"revoked": {"seq": 0, "event": "a" * 64}},
        },
        {"writes": {"note": "a\x00"}},
        {"writes": {"kind": "gossip"}},
        {"writes": {"colour": "red"}},
        {"writes": {"state": {"state": "perfect"}}},
        {"writes": {"spans": []}},
        {"writes": {"spans": [{"start": 5, "end": 3, "exact": ""}]}},
        {"writes": {"figure.value": {"qualifier": "nearly"}}},
        {"writes": {"origin": {"detector": "x", "confidence": "1.5e9"}}},
        {"entity": "new", "writes": {"core": {"article": honest.article}}},
        {"entity": "new", "writes": {"core": "x"}},
        {"entity_type": "article", "entity": "new", "writes": {"core": {"sha256": "../x"}}},
        {"entity_type": "verdict", "entity": "v", "writes": {"core": {"claim": honest.claim}}},
        {"entity_type": "evidence", "entity": "e", "writes": {"core": {"claim": honest.claim}}},
        {"entity_type": "evidence", "entity": "e", "writes": {"stance": "loves"}},
        {"entity_type": "source", "entity": "s", "writes": {"snapshot": {"sha256": "x"}}},
        {"entity_type": "rule", "entity": "r", "writes": {"core": {"name": "casualties"}}},
        {"entity_type": "person", "entity": "p", "writes": {"core": {}, "name": "p", "role": "king"}},
        {"entity_type": "device", "entity": honest.device, "writes": {"key": "short"}},
        {
            "entity_type": "decision",
            "entity": "d",
            "writes": {"core": {"claim": honest.claim, "step": "jump"}},
        },
    ]


def escalation(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """Somebody does what only a supervisor may, or gives themselves what only another may give."""
    me, boss = honest.checker, honest.boss
    bad: dict[str, Event] = {
        "raises herself": {"entity_type": "person", "entity": me, "writes": {"role": "supervisor"}},
        "raises herself again": {
            "entity_type": "person",
            "entity": me,
            "writes": {"core": {}, "name": "ليلى", "role": "supervisor"},
        },
        "lowers the supervisor": {"entity_type": "person", "entity": boss, "writes": {"role": "checker"}},
        "the supervisor raises himself": {
            "author": boss,
            "entity_type": "person",
            "entity": boss,
            "writes": {"role": "supervisor"},
        },
        "approves": {"writes": {"state": {"state": dice.choice(["approved", "published", "corrected"])}}},
        "settles": {"verb": "decide"},
        "settles a role": {
            "verb": "decide",
            "entity_type": "person",
            "entity": me,
            "writes": {"role": "supervisor"},
        },
        "approves in a decision": {
            "entity_type": "decision",
            "entity": f"d{dice.randrange(10**6)}",
            "writes": {"core": {"claim": honest.claim, "step": dice.choice(["approve", "return"])}},
        },
        "undoes an approval that is nobody's": {
            "undoes": "change",
            "writes": {"state": {"state": "approved"}},
            "restores": {"state": sha256_of_text(honest.raws[-2], "event")},
        },
        "another device's key": {
            "entity_type": "device",
            "entity": f"other-{dice.randrange(99)}",
            "writes": {"core": {}, "key": f"{dice.randrange(16**64):064x}"},
        },
        "another key": {
            "entity_type": "device",
            "entity": honest.device,
            "writes": {"key": f"{dice.randrange(16**64):064x}"},
        },
    }
    how = dice.choice(list(bad))
    write_with_event(honest, to, next_event(honest, dice, **bad[how]))
    return how


def revocation(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A revocation that nobody had the right to write, or that names what is not of the device."""
    line = {"seq": dice.randrange(1, 99), "event": f"{dice.randrange(16**64):064x}"}
    stranger = {"entity_type": "device", "entity": "device-elsewhere", "writes": {"revoked": line}}
    first = json.loads(honest.raws[0])
    bad: dict[str, Event] = {
        "by a checker": stranger,
        "lifted by a checker": {**stranger, "writes": {"revoked": None}},
        "of itself": {**stranger, "author": honest.boss, "entity": honest.device},
        "lifted by itself": {
            **stranger,
            "author": honest.boss,
            "entity": honest.device,
            "writes": {"revoked": None},
        },
        "from another's event on": {
            **stranger,
            "author": honest.boss,
            "writes": {"revoked": {"seq": first["seq"], "event": sha256_of_text(honest.raws[0], "event")}},
        },
    }
    how = dice.choice(list(bad))
    write_with_event(honest, to, next_event(honest, dice, **bad[how]))
    return how
