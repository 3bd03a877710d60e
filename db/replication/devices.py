"""Devices: the keys they announced, and the signatures over the heads of their chains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from db.journal import event_log
from db.schema.canonical_json import JSON, is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.bundle import SignedHead
from workbench.domain.device import Device, Revocation

_KEYS = "SELECT id, public_key FROM installation WHERE public_key <> ''"
_SIGNED = "SELECT device_id, seq, event_id, public_key, signature FROM chain_head WHERE event_id IN ({})"
_ALL_SIGNED = "SELECT device_id, seq, event_id, public_key, signature FROM chain_head ORDER BY device_id, seq"
_PUT = (
    "INSERT INTO chain_head (event_id, device_id, seq, public_key, signature) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (event_id) DO"
)
_INSTEAD = " UPDATE SET public_key = excluded.public_key, signature = excluded.signature"
_COVERED = (
    "DELETE FROM chain_head WHERE device_id = ? AND EXISTS (SELECT 1 FROM event covered, chain_head newer"
    " JOIN event over ON over.id = newer.event_id WHERE covered.id = chain_head.event_id"
    " AND newer.device_id = chain_head.device_id AND newer.public_key = chain_head.public_key"
    " AND newer.seq > chain_head.seq AND over.n / ? = covered.n / ?)"
)
_RECEIPTS = "SELECT id, author_id, heads FROM receipt WHERE present = 1 ORDER BY id"


def key_registers(public_key: str) -> dict[str, JSON]:
    """The registers with which a device announces its key."""
    return {"core": {}, "key": public_key}


def receipt_registers(heads: Iterable[tuple[str, int, str]]) -> dict[str, JSON]:
    """The registers of a receipt: what this device has seen of each chain."""
    return {"core": {"heads": [[device, seq, event] for device, seq, event in heads]}}


def public_keys(connection: Connection) -> dict[str, str]:
    """Device -> the public key (hexadecimal) that it announced."""
    return {str(row[0]): str(row[1]) for row in connection.exec_driver_sql(_KEYS)}


def signatures_over(connection: Connection, events: Iterable[str]) -> Mapping[str, SignedHead]:
    """Event -> the signature over it by the key that its device announced, where one is kept."""
    known = public_keys(connection)
    found = (SignedHead(*row) for row in select_by_ids(connection, _SIGNED, events))
    return {head.event: head for head in found if known.get(head.device) == head.key}


def all_signatures(connection: Connection) -> list[SignedHead]:
    """All signatures by keys that their devices announced."""
    known = public_keys(connection)
    found = (SignedHead(*row) for row in connection.exec_driver_sql(_ALL_SIGNED))
    return [head for head in found if known.get(head.device) == head.key]


def store_signatures(connection: Connection, heads: Iterable[SignedHead]) -> None:
    """Keep these signatures. One by the key that its device announced takes the place of another; one of a device
    whose key is not here yet is kept until it is, and counts for nothing before.
    """
    known = public_keys(connection)
    for head in heads:
        if head.signature:
            sure = known.get(head.device) == head.key
            row = (head.event, head.device, head.seq, head.key, head.signature)
            connection.exec_driver_sql(_PUT + (_INSTEAD if sure else " NOTHING"), row)


def delete_covered_signatures(connection: Connection, heads: Iterable[SignedHead]) -> None:
    """Of the signatures of these heads' devices keep the newest by each key in each run: it covers those before it."""
    for device in {head.device for head in heads}:
        connection.exec_driver_sql(_COVERED, (device, event_log.RUN_SIZE, event_log.RUN_SIZE))


def receipts(connection: Connection) -> list[tuple[str, str, str]]:
    """Id, device and the heads (as JSON) of every receipt."""
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_RECEIPTS)]


# --- who writes here, and whose writing counts ----------------------------------------------------------------

_ACTIVITY = "SELECT device_id, count(*), max(seq), max(hlc) FROM event GROUP BY device_id ORDER BY min(hlc), device_id"
_AUTHORS = "SELECT DISTINCT device_id, author_id FROM event WHERE part = 0 ORDER BY author_id"
_INSTALLATIONS = "SELECT id, public_key, name FROM installation"
_UNCOUNTED = (
    "SELECT device_id, count(*) FROM event WHERE id IN (SELECT event_id FROM uncounted WHERE register = '')"
    " GROUP BY device_id"
)
_REVOCATIONS = (
    "SELECT r.device_id, r.event_id, r.seq, r.line, e.author_id, e.hlc, e.raw FROM revocation r"
    " JOIN event e ON e.id = r.event_id ORDER BY e.hlc, e.id"
)
_AT = "SELECT id FROM event WHERE n IN (SELECT no * ? + ? FROM device WHERE id = ?) ORDER BY id"


def all_devices(connection: Connection, own: str) -> list[Device]:
    """Every device of which something is here, the eldest first."""
    people: dict[str, list[str]] = {}
    for device, author in connection.exec_driver_sql(_AUTHORS):
        if author != device:
            people.setdefault(device, []).append(author)
    named = {row[0]: row for row in connection.exec_driver_sql(_INSTALLATIONS)}
    uncounted = {row[0]: row[1] for row in connection.exec_driver_sql(_UNCOUNTED)}
    lines: dict[str, list[Revocation]] = {}
    for device, event, seq, last, author, hlc, raw in connection.exec_driver_sql(_REVOCATIONS):
        lines.setdefault(device, []).append(Revocation(event, seq, last, author, hlc, _reason(event, raw)))
    cloned = event_log.cloned_devices(connection)
    return [
        Device(
            device,
            named[device][2] if device in named else "",
            tuple(people.get(device, ())),
            n,
            last_seq,
            last_us,
            named[device][1] if device in named else "",
            device == own,
            device in cloned,
            uncounted.get(device, 0),
            tuple(lines.get(device, ())),
        )
        for device, n, last_seq, last_us in connection.exec_driver_sql(_ACTIVITY)
    ]


def events_at(connection: Connection, device: str, seq: int) -> list[str]:
    """The device's events of this number: more than one where it was cloned."""
    return list(connection.exec_driver_sql(_AT, (event_log.RUN_SIZE, seq, device)).scalars())


def revocation_registers(seq: int, last: str, reason: str) -> dict[str, JSON]:
    """The register that says what of a device is accepted; None lifts it again."""
    line: dict[str, JSON] = {"seq": seq, "event": last}
    return {"revoked": line | {"reason": reason} if reason else line}


def _reason(event_id: str, raw: str) -> str:
    line = event_log.Event.of(event_id, raw).writes.get("revoked")
    reason = line.get("reason") if is_mapping(line) else ""
    return reason if isinstance(reason, str) else ""


def sequence_number(connection: Connection, device: str, event: str) -> int | None:
    """The number that this event has in this device's chain; None where it is none of its."""
    sql = "SELECT seq FROM event WHERE id = ? AND device_id = ?"
    found: int | None = connection.exec_driver_sql(sql, (event, device)).scalar()
    return found
