"""Event batches: events as they go to a server and come from it, told apart by their text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from db.journal import event_id
from db.server.schema_sql import MAX_EVENTS

#: Bytes of events and texts in one call; a single larger event is sent alone.
_BATCH_BYTES = 8_000_000
_PREV = ',"prev":"'
#: In an event this text occurs once only: a quotation mark inside a string is preceded by a backslash.
_TIME = re.compile(r'"hlc":(\d{1,16})[,}]')


def split(events: Sequence[str], bodies: Mapping[str, str]) -> Iterator[tuple[list[str], list[str]]]:
    """Events in their order with the texts that they name, small enough for one call each."""
    raws: list[str] = []
    texts: dict[str, str] = {}
    room = _BATCH_BYTES
    for raw in events:
        its_texts = {name: bodies[name] for name in _texts_named(raw, bodies)}
        size = len(raw) + sum(map(len, its_texts.values()))
        if raws and (size > room or len(raws) == MAX_EVENTS):
            yield raws, list(texts.values())
            raws, texts, room = [], {}, _BATCH_BYTES
        raws.append(raw)
        texts |= its_texts
        room -= size
    if raws:
        yield raws, list(texts.values())


def _texts_named(raw: str, bodies: Mapping[str, str]) -> Iterator[str]:
    """The hashes of texts that an event names, found by the text before them, which is unique in canonical JSON."""
    at = raw.find('"sha256":"') if bodies else -1
    while at >= 0:
        name = raw[at + 10 : at + 74]
        if name in bodies:
            yield name
        at = raw.find('"sha256":"', at + 10)


def hlc(raw: str) -> int:
    """The event's clock; 0 for text that is no event, which the server refuses."""
    found = _TIME.search(raw)
    return int(found[1]) if found else 0


def ends(raws: Sequence[str]) -> list[str]:
    """The events without a successor among these: the ends of branches, of which a cloned device has several."""
    found = dict.fromkeys(event_id(raw) for raw in raws)
    for raw in raws:  # in canonical JSON this key occurs once before the values
        at = raw.find(_PREV) + len(_PREV)
        found.pop(raw[at : at + 64], None)
    return list(found)
