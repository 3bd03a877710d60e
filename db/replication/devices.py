"""Devices: the public keys that they announced, signatures over the heads of their chains, receipts and revocations."""

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
    """The registers with which a device announces its public key."""
    return {"core": {}, "key": public_key}


def receipt_registers(heads: Iterable[tuple[str, int, str]]) -> dict[str, JSON]:
    """The registers of a receipt: the end of each chain that this device has seen."""
    return {"core": {"heads": [[device, seq, event] for device, seq, event in heads]}}


def public_keys(connection: Connection) -> dict[str, str]:
    """Device -> the public key (hexadecimal) that it announced."""
    return {str(device): str(key) for device, key in connection.exec_driver_sql(_KEYS)}


def signatures_over(connection: Connection, events: Iterable[str]) -> Mapping[str, SignedHead]:
    """Event -> the stored signature over it by the announced key of its device, if there is one."""
    announced = public_keys(connection)
    found = (SignedHead(*row) for row in select_by_ids(connection, _SIGNED, events))
    return {head.event: head for head in found if announced.get(head.device) == head.key}


def all_signatures(connection: Connection) -> list[SignedHead]:
    """All signatures by keys that their devices announced."""
    announced = public_keys(connection)
    found = (SignedHead(*row) for row in connection.exec_driver_sql(_ALL_SIGNED))
    return [head for head in found if announced.get(head.device) == head.key]


def store_signatures(connection: Connection, heads: Iterable[SignedHead]) -> None:
    """Store these signatures.

    A signature by the announced key of the device replaces another one. A signature of a device whose key is not
    here yet is stored but has no effect until the key arrives.
    """
    announced = public_keys(connection)
    for head in heads:
        if head.signature:
            is_announced = announced.get(head.device) == head.key
            row = (head.event, head.device, head.seq, head.key, head.signature)
            connection.exec_driver_sql(_PUT + (_INSTEAD if is_announced else " NOTHING"), row)


def delete_covered_signatures(connection: Connection, heads: Iterable[SignedHead]) -> None:
    """Keep only the newest signature per device, key and run: it covers the ones before it."""
    for device in {head.device for head in heads}:
        connection.exec_driver_sql(_COVERED, (device, event_log.RUN_SIZE, event_log.RUN_SIZE))


def receipts(connection: Connection) -> list[tuple[str, str, str]]:
    """Id, device and heads (as JSON) of every receipt."""
    return [(receipt, device, heads) for receipt, device, heads in connection.exec_driver_sql(_RECEIPTS)]


# --- activity and revocations ---------------------------------------------------------------------------------

_ACTIVITY = "SELECT device_id, count(*), max(seq), max(hlc) FROM event GROUP BY device_id ORDER BY min(hlc), device_id"
_AUTHORS = "SELECT DISTINCT device_id, author_id FROM event WHERE part = 0 ORDER BY author_id"
_INSTALLATIONS = "SELECT id, public_key, name FROM installation"
_INEFFECTIVE = (
    "SELECT device_id, count(*) FROM event WHERE id IN (SELECT event_id FROM uncounted WHERE register = '')"
    " GROUP BY device_id"
)
_REVOCATIONS = (
    "SELECT r.device_id, r.event_id, r.seq, r.line, e.author_id, e.hlc, e.raw FROM revocation r"
    " JOIN event e ON e.id = r.event_id ORDER BY e.hlc, e.id"
)
_AT = "SELECT id FROM event WHERE n IN (SELECT no * ? + ? FROM device WHERE id = ?) ORDER BY id"


def all_devices(connection: Connection, own: str) -> list[Device]:
    """Every device with something in this store, the oldest first."""
    people: dict[str, list[str]] = {}
    for device, author in connection.exec_driver_sql(_AUTHORS):
        if author != device:
            people.setdefault(device, []).append(author)
    keys: dict[str, str] = {}
    names: dict[str, str] = {}
    for device, key, name in connection.exec_driver_sql(_INSTALLATIONS):
        keys[device], names[device] = key, name
    ineffective = {device: int(n) for device, n in connection.exec_driver_sql(_INEFFECTIVE)}
    revocations: dict[str, list[Revocation]] = {}
    for device, event, seq, last, author, hlc, raw in connection.exec_driver_sql(_REVOCATIONS):
        revocations.setdefault(device, []).append(
            Revocation(event, seq, last, author, hlc, _reason(event, raw))
        )
    cloned = event_log.cloned_devices(connection)
    return [
        Device(
            device,
            names.get(device, ""),
            tuple(people.get(device, ())),
            n,
            last_seq,
            last_us,
            keys.get(device, ""),
            device == own,
            device in cloned,
            ineffective.get(device, 0),
            tuple(revocations.get(device, ())),
        )
        for device, n, last_seq, last_us in connection.exec_driver_sql(_ACTIVITY)
    ]


def events_at(connection: Connection, device: str, seq: int) -> list[str]:
    """The events of this number in the device's chain: more than one if the device was cloned."""
    return list(connection.exec_driver_sql(_AT, (event_log.RUN_SIZE, seq, device)).scalars())


def revocation_registers(seq: int, last: str, reason: str) -> dict[str, JSON]:
    """The register that names the last accepted event of a revoked device; the value None restores the device."""
    revocation: dict[str, JSON] = {"seq": seq, "event": last}
    return {"revoked": revocation | {"reason": reason} if reason else revocation}


def _reason(event_id: str, raw: str) -> str:
    revocation = event_log.Event.of(event_id, raw).writes.get("revoked")
    reason = revocation.get("reason") if is_mapping(revocation) else ""
    return reason if isinstance(reason, str) else ""


def sequence_number(connection: Connection, device: str, event: str) -> int | None:
    """The number of this event in this device's chain; None if it is not in the chain."""
    sql = "SELECT seq FROM event WHERE id = ? AND device_id = ?"
    found: int | None = connection.exec_driver_sql(sql, (event, device)).scalar()
    return found
