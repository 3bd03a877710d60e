"""Handing on: which signatures go with events of seats, and which events must go with them to be proved.

A signature that came along unseen may be missing or garbled. So each event that is handed on must be led down to by a
good one: its own, or one above it with everything between. Where the own one is not good, the events above it go along up
to the next good one, and whoever takes them in is stranded by nobody's stripped signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal.event_log import RUN_SIZE
from db.journal.signatures import signature_holds
from db.sqlite.batched_queries import select_by_ids

_KEYS = "SELECT n, id FROM event WHERE id IN ({})"
_SEATS = "SELECT id, seat FROM chain WHERE present = 1"
_RUNS = "SELECT no, id FROM device"
_UPWARD = (
    "SELECT e.n, e.id, s.signature FROM event e LEFT JOIN signature s ON s.n = e.n"
    " WHERE e.n BETWEEN ? AND ? ORDER BY e.n"
)
_SIGNATURES = "SELECT e.id, s.signature FROM event e JOIN signature s ON s.n = e.n WHERE e.id IN ({})"


class ProvedSelection(NamedTuple):
    """`added`: events that go along because they lead to a good signature. `signatures`: those of all of these events."""

    added: tuple[str, ...]
    signatures: dict[str, bytes]


def prove_selection(connection: Connection, ids: Iterable[str]) -> ProvedSelection:
    """What goes with these events so that a stranger can prove those of seats; events of version 1 need nothing."""
    keys: dict[int, str] = dict(select_by_ids(connection, _KEYS, ids))
    seats = {str(chain): str(seat) for chain, seat in connection.exec_driver_sql(_SEATS)}
    runs = {no: seats[chain] for no, chain in connection.exec_driver_sql(_RUNS) if chain in seats}
    taken, added = set(keys), list[str]()
    for n in sorted(keys, reverse=True):  # so what is above is led to already
        seat = runs.get(n // RUN_SIZE)
        if seat is not None and n + 1 not in taken:
            for above, name in _above(connection, n, seat, taken):
                taken.add(above)
                added.append(name)
    of_seats = [name for n, name in keys.items() if n // RUN_SIZE in runs]
    signatures = dict(select_by_ids(connection, _SIGNATURES, [*of_seats, *added]))
    return ProvedSelection(tuple(added), signatures)


def _above(connection: Connection, n: int, seat: str, taken: AbstractSet[int]) -> Iterator[tuple[int, str]]:
    """The events above `n` up to the next good signature, or to one that is taken."""
    last = (n // RUN_SIZE + 1) * RUN_SIZE - 1
    for key, name, signature in connection.exec_driver_sql(_UPWARD, (n, last)):
        if key != n:
            if key in taken:
                return
            yield key, name
        if signature is not None and signature_holds(seat, name, signature):
            return
