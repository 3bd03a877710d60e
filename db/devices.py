"""Devices: the keys they announced, and the signatures over the heads of their chains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from db.canonical import JSON
from db.lookups import by_ids
from workbench.domain.bundle import SignedHead

_KEYS = "SELECT id, public_key FROM installation WHERE public_key <> ''"
_SIGNED = "SELECT device_id, seq, event_id, public_key, signature FROM chain_head WHERE event_id IN ({})"
_ALL_SIGNED = "SELECT device_id, seq, event_id, public_key, signature FROM chain_head ORDER BY device_id, seq"
_PUT = (
    "INSERT INTO chain_head (event_id, device_id, seq, public_key, signature) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (event_id) DO"
)
_INSTEAD = " UPDATE SET public_key = excluded.public_key, signature = excluded.signature"
_RECEIPTS = "SELECT id, author_id, heads FROM receipt WHERE present = 1 ORDER BY id"


def groups(public_key: str) -> dict[str, JSON]:
    """The registers with which a device announces its key."""
    return {"core": {}, "key": public_key}


def receipt_groups(heads: Iterable[tuple[str, int, str]]) -> dict[str, JSON]:
    """The registers of a receipt: what this device has seen of each chain."""
    return {"core": {"heads": [[device, seq, event] for device, seq, event in heads]}}


def keys(connection: Connection) -> dict[str, str]:
    """Device -> the public key (hexadecimal) that it announced."""
    return {str(row[0]): str(row[1]) for row in connection.exec_driver_sql(_KEYS)}


def signed(connection: Connection, events: Iterable[str]) -> Mapping[str, SignedHead]:
    """Event -> the signature over it by the key that its device announced, where one is kept."""
    known = keys(connection)
    found = (SignedHead(*row) for row in by_ids(connection, _SIGNED, events))
    return {head.event: head for head in found if known.get(head.device) == head.key}


def all_signed(connection: Connection) -> list[SignedHead]:
    """All signatures by keys that their devices announced."""
    known = keys(connection)
    found = (SignedHead(*row) for row in connection.exec_driver_sql(_ALL_SIGNED))
    return [head for head in found if known.get(head.device) == head.key]


def keep_signed(connection: Connection, heads: Iterable[SignedHead]) -> None:
    """Keep these signatures. One by the key that its device announced takes the place of another; one of a device
    whose key is not here yet is kept until it is, and counts for nothing before.
    """
    known = keys(connection)
    for head in heads:
        if head.signature:
            sure = known.get(head.device) == head.key
            row = (head.event, head.device, head.seq, head.key, head.signature)
            connection.exec_driver_sql(_PUT + (_INSTEAD if sure else " NOTHING"), row)


def receipts(connection: Connection) -> list[tuple[str, str, str]]:
    """Id, device and the heads (as JSON) of every receipt."""
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_RECEIPTS)]
