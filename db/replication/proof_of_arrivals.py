"""Proof of arrivals: which of the events that a merge is given are their seats', as far as this copy can tell.

Events of a chain whose beginning is not here cannot be judged: they wait, and their signatures with them. What leads down
from an event that is in the log already needs no signature: the log holds nothing that is not proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db import projections
from db.journal.event_parser import ParsedEvent
from db.journal.signatures import signature_holds
from db.replication.proof import prove
from db.schema.canonical_json import is_mapping
from db.sqlite.batched_queries import select_by_ids

_SEATS = "SELECT id, seat FROM chain WHERE present = 1 AND id IN ({})"
_LED_TO = (
    "SELECT e.prev FROM device d JOIN event e ON e.id = d.first WHERE d.loose = 1 AND e.prev IS NOT NULL"
)
_UNSIGNED = (
    "SELECT e.n, e.id, c.seat FROM event e JOIN chain c ON c.id = e.device_id"
    " LEFT JOIN signature s ON s.n = e.n WHERE s.n IS NULL AND e.id IN ({})"
)
_KEPT = "SELECT event_id, signature FROM quarantine_signature"
_KEEP = "INSERT OR REPLACE INTO quarantine_signature (event_id, signature) VALUES (?, ?)"
_FORGET = "DELETE FROM quarantine_signature WHERE event_id NOT IN (SELECT id FROM quarantine)"
_INSERT = "INSERT INTO signature (n, signature) VALUES (?, ?)"


class ProvedArrivals(NamedTuple):
    """`unproved`: what stays out, and comes again. `signatures`: those to be kept, by event."""

    unproved: tuple[ParsedEvent, ...]
    signatures: Mapping[str, bytes]


def prove_arrivals(
    connection: Connection, events: Mapping[str, ParsedEvent], signatures: Mapping[str, str]
) -> ProvedArrivals:
    """Prove the events of version 2 among these; `signatures` are those that came with them, by event in hexadecimal."""
    kept = {str(name): bytes(octets).hex() for name, octets in connection.exec_driver_sql(_KEPT)}
    signatures = {**kept, **signatures}
    of_seats = {name: event for name, event in events.items() if event.version > 1}
    seats = {event.device: _seat(event) for event in of_seats.values() if event.seq == 1}
    seats |= dict(select_by_ids(connection, _SEATS, {event.device for event in of_seats.values()}))
    judged = {name: event for name, event in of_seats.items() if seats.get(event.device)}
    proof = prove(judged.values(), seats, signatures)
    unproved = {event.id: event for event in proof.unproved}
    for name in connection.exec_driver_sql(_LED_TO).scalars():
        at: str | None = name
        while at is not None and at in unproved:
            at = unproved.pop(at).prev
    waiting = {
        name: bytes.fromhex(signatures[name])
        for name in of_seats.keys() - judged.keys()
        if _is_signature(signatures.get(name, ""))
    }
    return ProvedArrivals(tuple(unproved.values()), {**proof.signatures, **waiting})


def keep_signatures(
    raw: driver.Connection, keys: Mapping[str, int], pending: Iterable[str], signatures: Mapping[str, bytes]
) -> None:
    """Keep the signatures over events that joined the log (`keys`: by event), and over those that wait."""
    rows = [(keys[name], signature) for name, signature in signatures.items() if name in keys]
    projections.execute_many(raw, _INSERT, list(rows))
    kept = [(name, signatures[name]) for name in pending if name in signatures]
    projections.execute_many(raw, _KEEP, list(kept))
    raw.execute(_FORGET)


def complete_signatures(
    connection: Connection, raw: driver.Connection, signatures: Mapping[str, str]
) -> None:
    """Keep good signatures over events of the log that have none yet: others may hand these on alone."""
    rows = [
        (n, bytes.fromhex(signatures[name]))
        for n, name, seat in select_by_ids(connection, _UNSIGNED, signatures)
        if _is_signature(signatures[name]) and signature_holds(seat, name, bytes.fromhex(signatures[name]))
    ]
    projections.execute_many(raw, _INSERT, list(rows))


def _seat(event: ParsedEvent) -> str:
    core = event.writes.get("core")
    return str(core["seat"]) if is_mapping(core) else ""


def _is_signature(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == 64
    except ValueError:
        return False
