"""Poison: lines that no honest program writes, put into the chain of a laptop by a changed one, between its honest work."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from db.ids import verdict_id
from db.schema.canonical_json import canonical, sha256_of_text
from tests.support.replicas import journal_of, merge_events
from tests.support.store_driver import TEXT, StoreDriver

Event = dict[str, Any]
Poison = Callable[[StoreDriver, random.Random], Event]


def inject(driver: StoreDriver, **fields: Any) -> str:
    """Append an event to the laptop's own chain that is right but for these fields; return its text."""
    device = driver.store.device_id
    own = [event for raw in journal_of(driver) if (event := json.loads(raw))["device"] == device]
    last = own[-1]
    event = {
        **last,
        "seq": last["seq"] + 1,
        "prev": sha256_of_text(canonical(last), "event"),
        "hlc": last["hlc"] + 1,
        "author": "sara",
        "change": f"poison-{last['seq'] + 1}",
        "action": "edit claim",
        "verb": "edit",
        "sup": {},
        "restores": {},
        "undoes": None,
        **fields,
    }
    raw = canonical(event)
    merge_events(driver, [raw])
    assert raw in journal_of(driver), fields
    return raw


def events_about(driver: StoreDriver, kind: str) -> list[tuple[str, Event]]:
    """Id and content of the events about entities of this kind."""
    found = [(sha256_of_text(raw, "event"), json.loads(raw)) for raw in journal_of(driver)]
    return [(name, event) for name, event in found if event["entity_type"] == kind]


def _on_claim(driver: StoreDriver, dice: random.Random, **fields: Any) -> Event:
    _, event = dice.choice(events_about(driver, "claim"))
    return {"entity_type": "claim", "entity": event["entity"], "writes": {"note": "سم"}, **fields}


def _foreign_sup(driver: StoreDriver, dice: random.Random) -> Event:
    name, _ = dice.choice(events_about(driver, "article"))
    return _on_claim(driver, dice, sup={"note": [name]})


def _sup_of_other_register(driver: StoreDriver, dice: random.Random) -> Event:
    name, event = dice.choice(events_about(driver, "claim"))
    return {
        "entity_type": "claim",
        "entity": event["entity"],
        "writes": {"note": "سم"},
        "sup": {"note": [name]},
    }


def _foreign_restore(driver: StoreDriver, dice: random.Random) -> Event:
    name, _ = dice.choice(events_about(driver, "article"))
    return _on_claim(driver, dice, undoes="nothing", restores={"note": name})


def _other_value(driver: StoreDriver, dice: random.Random) -> Event:
    name, event = dice.choice(events_about(driver, "claim"))
    register = max(event["writes"])
    other = {"type": "quote", "state": {"state": "approved"}, "spans": []}.get(register, "سم")
    return _on_claim(
        driver,
        dice,
        entity=event["entity"],
        undoes="nothing",
        writes={register: other},
        restores={register: name},
    )


def _missing(driver: StoreDriver, dice: random.Random) -> Event:
    return _on_claim(driver, dice, sup={"note": [f"{dice.randrange(16**64):064x}"]})


def _other_kind(driver: StoreDriver, dice: random.Random) -> Event:
    _, event = dice.choice(events_about(driver, "claim"))
    core = {"claim": event["entity"]}
    return {
        "entity_type": dice.choice(["comment", "article", "source", "decision"]),
        "entity": event["entity"],
        "verb": "create",
        "writes": dice.choice([{"text": "سم"}, {"core": core, "text": "سم"}, {"title": "سم"}]),
        "hlc": 2**53 - 10**9,  # before version 2 the maker with the earlier clock has the id
    }


def _wrong_spans(driver: StoreDriver, dice: random.Random) -> Event:
    start = dice.randrange(len(TEXT) - 5)
    span = {"start": start, "end": start + 3, "exact": "غيره", "prefix": "", "suffix": ""}
    return _on_claim(driver, dice, writes={"spans": [span]})


def _no_text(driver: StoreDriver, dice: random.Random) -> Event:
    digest = f"{dice.randrange(16**64):064x}"
    core = {
        "sha256": digest,
        "source_sha256": digest,
        "length": 9,
        "encoding": "utf-8",
        "source_format": "txt",
    }
    return {
        "entity_type": "article",
        "entity": f"poison-{dice.randrange(10**9)}",
        "verb": "create",
        "writes": {"core": core, "title": "سم"},
    }


def _escalation(driver: StoreDriver, dice: random.Random) -> Event:
    person = {"entity_type": "person", "entity": "sara", "writes": {"role": "supervisor"}}
    bad: list[Event] = [
        person,
        person | {"writes": {"core": {}, "name": "سارة", "role": "supervisor"}},
        person | {"entity": "huda", "writes": {"role": "checker"}},
        _on_claim(driver, dice, writes={"state": {"state": "approved"}}),
        _on_claim(driver, dice, verb="decide"),
        {"entity_type": "device", "entity": "elsewhere", "writes": {"revoked": {"seq": 0, "event": ""}}},
        {"entity_type": "device", "entity": driver.store.device_id, "writes": {"revoked": None}},
        {"entity_type": "device", "entity": "elsewhere", "writes": {"core": {}, "key": "ab" * 32}},
    ]
    return dice.choice(bad)


def _nonsense(driver: StoreDriver, dice: random.Random) -> Event:
    bad: list[Any] = [None, True, -1, 10**30, "", "x" * 5000, [], {}, [[]], {"state": ["approved"]}, "سم"]
    register = dice.choice(["state", "spans", "note", "core", "figure", "assignee", "colour", "type"])
    return _on_claim(
        driver, dice, writes={register: dice.choice(bad)}, entity_type=dice.choice(["claim", "poll"])
    )


def _foreign_verdict(driver: StoreDriver, dice: random.Random) -> Event:
    _, event = dice.choice(events_about(driver, "claim"))
    return {
        "entity_type": "verdict",
        "entity": dice.choice([verdict_id(event["entity"], "huda"), "verdict"]),
        "verb": "create",
        "writes": {"core": {"claim": event["entity"]}, "outcome": "true"},
    }


def _clock(driver: StoreDriver, dice: random.Random) -> Event:
    return _on_claim(driver, dice, hlc=dice.choice([1, 1_600_000_000_000_000, 4 * 10**15, 2**53 - 10**9]))


POISONS: dict[str, Poison] = {
    "supersedes an event about something else": _foreign_sup,
    "supersedes what wrote another register": _sup_of_other_register,
    "restores an event about something else": _foreign_restore,
    "restores another value": _other_value,
    "supersedes what is nowhere": _missing,
    "an id of another kind": _other_kind,
    "spans with other words": _wrong_spans,
    "an article without its text": _no_text,
    "authority that nobody gave": _escalation,
    "values that are none": _nonsense,
    "a verdict of somebody else": _foreign_verdict,
    "a clock that is off": _clock,
}
