"""Delivery: accept a bundle or a batch from a server in the caller's transaction: events, texts, signatures, receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Connection

from db import projections
from db.authority import authorization, effective_events
from db.change import Change
from db.journal import event_log
from db.journal.event_log import Event
from db.journal.event_parser import ParsedEvent, event_id
from db.journal.rejected_events import RejectedEvent
from db.replication import devices, event_selection
from db.replication.merge import MergeResult, merge
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.bundle import SignedHead
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

RECEIPT = "receipt"

_TEXT = "INSERT INTO article_text (sha256, body) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"
_STORED = "SELECT sha256 FROM article_text WHERE sha256 IN ({})"
#: Kinds of events that devices write automatically. They get no receipt, or receipts would be answered by receipts for ever.
_DEVICE_KINDS = frozenset({EntityType.RECEIPT, EntityType.DEVICE, EntityType.CHAIN})


@dataclass(frozen=True, slots=True)
class Delivery:
    """The content of a bundle; its signatures have been verified.

    `is_selection`: a selection of articles; chains have gaps, and the sender vouches for the events. `from_server`:
    a server accepted every event from its author's own account; chains are complete, but not every event is covered
    by a signature. `signatures`: of seats, by event, which prove their events; None where the server vouches for them.
    """

    raws: tuple[str, ...]
    texts: Iterable[tuple[str, str]]
    snapshots: frozenset[str]
    heads: tuple[SignedHead, ...]
    sender: str
    sender_key: str
    is_selection: bool
    from_server: bool = False
    signatures: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """The result of a delivery.

    `unsigned`: devices with new events that no signature of their own covers. `self_declared`: new supervisors
    without a grant by another supervisor. `without_text`, `without_snapshot`: new articles and sources whose text or saved
    bytes did not come.
    """

    merged: MergeResult
    unsigned: tuple[str, ...]
    self_declared: tuple[str, ...]
    without_text: tuple[str, ...]
    without_snapshot: tuple[str, ...]


def accept_delivery(
    connection: Connection,
    delivery: Delivery,
    now_us: int,
    has_snapshot: Callable[[str], bool],
    hook: ProgressHook = no_progress,
) -> DeliveryResult:
    """Merge a delivery. Raises RejectedEvent where its signatures are forged; the caller's transaction then rolls back."""
    referenced = {sha256 for raw in delivery.raws for sha256 in event_selection.referenced_hashes(raw)}
    texts = {sha256: body for sha256, body in delivery.texts if sha256 in referenced}
    known_texts = {sha256 for (sha256,) in select_by_ids(connection, _STORED, texts)}
    projections.execute_many(raw_connection(connection), _TEXT, list(texts.items()))
    known = devices.public_keys(connection)
    merged = merge(
        connection,
        delivery.raws,
        now_us,
        partial=delivery.is_selection,
        texts=texts.keys() - known_texts,
        signatures=delivery.signatures,
        hook=hook,
    )
    unsigned = _check_signatures(connection, delivery, merged, known)
    devices.store_signatures(connection, delivery.heads)
    return DeliveryResult(
        merged,
        unsigned,
        authorization.self_declared_supervisors(connection, merged.new),
        _missing_texts(connection, merged),
        _missing_snapshots(delivery, merged, has_snapshot),
    )


def acknowledge_merge(
    connection: Connection, device: str, clock: Callable[[], int], merged: MergeResult
) -> None:
    """Write a receipt of what this device has seen, if other people's work arrived."""
    if has_work_of_others(merged):
        write_receipt(connection, device, clock)


def has_work_of_others(merged: MergeResult) -> bool:
    """Whether anything arrived besides what devices write automatically."""
    return any(event.kind not in _DEVICE_KINDS for event in merged.new)


def write_receipt(connection: Connection, device: str, clock: Callable[[], int]) -> None:
    """Write a receipt: an event of this device that lists the end of every other chain it has seen."""
    if effective_events.is_revoked(connection, device):
        return  # its events have no effect anywhere
    ends = [(end.device, end.seq, end.id) for end in event_log.chain_ends(connection) if end.device != device]
    change = Change(connection, event_log.chain_tip(connection, device), clock, RECEIPT, device)
    change.create(RECEIPT, EntityType.RECEIPT, devices.receipt_registers(ends))
    change.flush()


def write_own_receipt(change: Change) -> None:
    """Write a receipt in the chain of a person: the end of every chain that is none of this copy's own."""
    own = set(change.connection.exec_driver_sql("SELECT chain FROM own_chain").scalars())
    ends = event_log.chain_ends(change.connection)
    seen = [(end.device, end.seq, end.id) for end in ends if end.device not in own]
    change.create(RECEIPT, EntityType.RECEIPT, devices.receipt_registers(seen))


def _check_signatures(
    connection: Connection, delivery: Delivery, merged: MergeResult, known: dict[str, str]
) -> tuple[str, ...]:
    new_events = {event.id: event for event in (*merged.new, *merged.pending)}
    keys = {**_announced_keys(new_events.values()), **known}
    for head in delivery.heads:
        if head.signature and keys.get(head.device, head.key) != head.key:
            raise RejectedEvent(Reason(ReplicationCode.HEAD_KEY_FOREIGN, device=head.device))
    if keys.get(delivery.sender, delivery.sender_key) != delivery.sender_key:
        raise RejectedEvent(ReplicationCode.SENDER_KEY_FOREIGN)
    covered = _signed_events(connection, delivery.heads, new_events, _links_left_out(delivery, merged))
    # Events that were pending came in an earlier delivery, which was checked for their signatures.
    arrived = set(delivery.raws)
    unsigned = {
        event.device for name, event in new_events.items() if name not in covered and event.raw in arrived
    }
    for device in sorted(unsigned & keys.keys()):
        if not (delivery.is_selection or delivery.from_server):
            raise RejectedEvent(Reason(ReplicationCode.EVENTS_UNSIGNED, device=device))
    return tuple(sorted(unsigned))


def _announced_keys(events: Iterable[ParsedEvent]) -> dict[str, str]:
    return {
        event.device: str(event.writes["key"])
        for event in events
        if event.kind is EntityType.DEVICE and event.writes.get("key")
    }


def _signed_events(
    connection: Connection,
    heads: Iterable[SignedHead],
    new_events: dict[str, ParsedEvent],
    links: Mapping[str, str],
) -> set[str]:
    """The events covered by a signature: each signed head and its ancestors, also across lines that were left out."""
    covered: set[str] = set()
    for head in heads:
        at: str | None = head.event if head.signature else None
        event = new_events.get(head.event)
        if event is not None and (event.device, event.seq) != (head.device, head.seq):
            raise RejectedEvent(Reason(ReplicationCode.HEAD_EVENT_FOREIGN, device=head.device))
        while at is not None and at not in covered:
            event = new_events.get(at)
            if event is not None:
                covered.add(at)
                at = event.prev
            else:
                at = links.get(at) or event_log.event_before_run_of(connection, at)
    return covered


def _links_left_out(delivery: Delivery, merged: MergeResult) -> dict[str, str]:
    """The predecessors of lines that were left out, as far as they say any."""
    left_out = {line.event for line in merged.left_out}
    links: dict[str, str] = {}
    for raw in delivery.raws if left_out else ():
        with suppress(RejectedEvent, ValueError, RecursionError):
            name = event_id(raw)
            if name in left_out:
                links[name] = Event.of(name, raw).text("prev")
    return links


def _missing_texts(connection: Connection, merged: MergeResult) -> tuple[str, ...]:
    """The articles made by the new events whose texts are not here."""
    texts = {
        event.entity: event_selection.referenced_hashes(event.raw).text
        for event in merged.new
        if event.kind is EntityType.ARTICLE and "core" in event.writes
    }
    stored = {sha256 for (sha256,) in select_by_ids(connection, _STORED, set(texts.values()))}
    return tuple(article for article, sha256 in texts.items() if sha256 and sha256 not in stored)


def _missing_snapshots(
    delivery: Delivery, merged: MergeResult, has_snapshot: Callable[[str], bool]
) -> tuple[str, ...]:
    """The sources made by the new events whose saved bytes are neither here nor delivered."""
    return tuple(
        event.entity
        for event in merged.new
        if event.kind is EntityType.SOURCE
        and event.verb == "create"
        and (snapshot := event_selection.referenced_hashes(event.raw).snapshot)
        and snapshot not in delivery.snapshots
        and not has_snapshot(snapshot)
    )
