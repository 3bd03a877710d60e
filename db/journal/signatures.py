"""Signatures of seats over events: what is signed, and whether a signature holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nacl import bindings
from nacl.exceptions import CryptoError
from sqlalchemy import Connection

from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.seat import Seat, SeatRing

INSERT = "INSERT INTO signature (n, signature) VALUES (?, ?)"
_UNSIGNED = (
    "SELECT e.n, e.id, c.seat FROM event e JOIN chain c ON c.id = e.device_id LEFT JOIN signature s ON s.n = e.n"
    " WHERE s.n IS NULL AND e.id IN ({})"
)
_OF_EVENTS = "SELECT e.id, s.signature FROM event e JOIN signature s ON s.n = e.n WHERE e.id IN ({})"


def statement(event_id: str) -> bytes:
    """What is signed of an event: its id, which is a hash of all that it says."""
    return f"tadqiq-event-2\n{event_id}\n".encode()


def signature_holds(seat: str, event_id: str, signature: bytes) -> bool:
    """Whether this seat (a public key in hexadecimal) signed this event."""
    if len(signature) != bindings.crypto_sign_BYTES:  # more would be read as the beginning of what was signed
        return False
    try:
        bindings.crypto_sign_open(signature + statement(event_id), bytes.fromhex(seat))
    except (CryptoError, ValueError, TypeError):
        return False
    return True


def signatures_of(connection: Connection, events: Iterable[str]) -> dict[str, bytes]:
    """The signatures that are kept over these events, by event."""
    return dict(select_by_ids(connection, _OF_EVENTS, events))


def keep_signatures(connection: Connection, signatures: Mapping[str, str]) -> None:
    """Keep those of these signatures (hexadecimal, by event) that hold, over events that are here and have none."""
    rows = [
        (n, signature)
        for n, event, seat in select_by_ids(connection, _UNSIGNED, signatures)
        if signature_holds(seat, event, signature := bytes.fromhex(signatures[event]))
    ]
    if rows:
        raw_connection(connection).executemany(INSERT, rows)


class Signer:
    """Signs the events of one seat."""

    def __init__(self, ring: SeatRing, seat: Seat) -> None:
        self.seat = seat
        self._ring = ring

    def sign(self, event_id: str) -> bytes:
        """Raises SeatLocked."""
        return bytes.fromhex(self._ring.sign(self.seat, statement(event_id)))
