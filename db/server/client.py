"""Client: one account's connection to a server, which pulls new events from it and pushes new events to it."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Self, TypeVar

import psycopg

from db.journal import event_id
from db.server import connection as server_connection
from db.server import errors
from db.server.errors import translated_errors
from db.server.event_batches import ends, hlc, split
from db.server.schema_sql import MAX_PIECES, PIECE_BYTES, VERSION
from workbench.domain.bundle import SignedHead
from workbench.domain.errors import NotFound
from workbench.domain.person import Role
from workbench.domain.reasons import Reason, RecordKind
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import (
    VERIFIED,
    EventBatch,
    PushResult,
    ServerAddress,
    ServerInfo,
    TransportSecurity,
)
from workbench.domain.server_errors import ServerMissing, ServerNewer, ServerOlder, ServerRefused
from workbench.system import logs

_LISTEN, _NOTIFY = "LISTEN tadqiq", "NOTIFY tadqiq"
#: How often a push is tried that conflicted with another one.
_TRIES = 5
#: Seconds between polls: a notification may be lost, and some engines have none.
POLL_SECONDS = 5.0
#: Seconds of one wait for a notification; an interruption has effect after it.
_NOTIFY_SECONDS = 0.05

_WHO = "SELECT * FROM tadqiq.whoami()"
_CLAIM = "SELECT tadqiq.claim_person(%s)"
_WITH_ACCOUNT = "SELECT * FROM tadqiq.with_account(%s::text[])"
_SUBMIT = "SELECT refused, reason FROM tadqiq.submit(%b::text[], %b::text[], %b::text[])"
_PULL = "SELECT run, arrival, device, raw, signature FROM tadqiq.pull(%s::text[], %s::bigint[], %s)"
_ARRIVED = "SELECT coalesce(sum(arrived), 0)::bigint FROM tadqiq.arrival_run"
_HEADS = (
    "(SELECT DISTINCT ON (device_id, login) device_id, seq, event_id, public_key, signature FROM tadqiq.chain_head"
    " WHERE device_id = ANY(%s::text[]) ORDER BY device_id, login, seq DESC) UNION"
    " SELECT device_id, seq, event_id, public_key, signature FROM tadqiq.chain_head WHERE event_id = ANY(%s::text[])"
)
_SIGN = "SELECT tadqiq.leave_signatures(%s::text[], %s::text[], %s::bigint[], %s::text[], %s::text[])"
_KNOWN = "SELECT id FROM tadqiq.event WHERE id = ANY(%s::text[])"
_TEXTS = "SELECT sha256, body FROM tadqiq.article_text WHERE sha256 = ANY(%s::text[])"
_BLOBS = "SELECT sha256 FROM tadqiq.blob WHERE sha256 = ANY(%s::text[])"
_SIZE = "SELECT DISTINCT size FROM tadqiq.blob WHERE sha256 = %s"
_LEAVE = "SELECT tadqiq.leave_part(%s, %s, %s)"
_KEEP = "SELECT tadqiq.keep_blob(%s, %s)"
_BLOB_PIECE = "SELECT tadqiq.blob_piece(%s, %s)"

_UNINDEXED = "SELECT entity, n_events, body FROM tadqiq.unindexed(%s, %s)"
_INDEX = "SELECT tadqiq.index_text(%s, %b::text[], %b::bigint[], %b::text[], %b::text[])"
_FIND = "SELECT entity, kind, changed_us, body FROM tadqiq.find_text(%s, %s)"
T = TypeVar("T")
_log = logs.logger("db.server")


class ServerClient:
    """A client of a server; make one with `open`.

    One thread at a time may use it; only `wake` and `interrupt` may be called from another.
    """

    def __init__(self, address: ServerAddress, connection: psycopg.Connection, info: ServerInfo) -> None:
        self.address = address
        self.info = info
        self._connection = connection
        self._listening: bool | None = False  # None: not supported
        self._arrived_at_pull: int | None = None
        self._stop = threading.Event()
        self.poll_seconds = POLL_SECONDS

    @classmethod
    def open(cls, address: ServerAddress) -> Self:
        """Connect and identify.

        Raises ServerUnreachable, ServerRefused, ServerMissing, ServerNewer or ServerOlder.
        """
        connection = server_connection.connect(address)
        try:
            return cls(address, connection, _identify(address, connection))
        except BaseException:
            connection.close()
            raise

    @property
    def transport_security(self) -> TransportSecurity:
        """How the connection is secured."""
        if self.address.local:
            return TransportSecurity.LOCAL_SOCKET
        if not self._connection.pgconn.ssl_in_use:
            return TransportSecurity.NOT_ENCRYPTED
        checked = self.address.sslmode == VERIFIED
        return TransportSecurity.NAME_CHECKED if checked else TransportSecurity.NAME_NOT_CHECKED

    def claim_person(self, person: str) -> None:
        """Say once whose chains this account brings. Raises ServerRefused where they are another's."""
        ((mine,),) = self._query(_CLAIM, (person,))
        if mine != person:
            raise ServerRefused(address=str(self.address), reason=ReplicationCode.ACCOUNT_OF_ANOTHER)
        self.info = replace(self.info, person_id=person, seat_person=person)

    def with_account(self, persons: Iterable[str]) -> set[str]:
        """Those of these persons whose chains an account of the server brings."""
        return {person for (person,) in self._query(_WITH_ACCOUNT, (list(persons),))}

    def pull(self, cursor: Mapping[str, int], limit: int = 5000) -> EventBatch:
        """Events after the cursor in the order of their arrival there, at most `limit`. No events: all were read."""
        ((arrived,),) = self._query(_ARRIVED)
        rows = self._query(_PULL, (list(cursor), list(cursor.values()), limit))
        if len(rows) < limit:
            self._arrived_at_pull = arrived
        _log.debug("pull: %d events", len(rows))
        moved = {**cursor, **{run: arrival for run, arrival, *_ in rows}}
        devices = sorted({device for _, _, device, *_ in rows})
        raws = tuple(raw for *_, raw, _ in rows)
        signatures = {event_id(raw): signature for *_, raw, signature in rows if signature}
        heads = self._query(_HEADS, (devices, ends(raws))) if devices else []
        return EventBatch(raws, moved, tuple(SignedHead(*head) for head in heads), signatures)

    def push(
        self,
        raws: Iterable[str],
        texts: Iterable[str] = (),
        heads: Iterable[SignedHead] = (),
        signatures: Mapping[str, str] = MappingProxyType({}),
    ) -> PushResult:
        """Send these events, in any order, and the texts that they name, as one transaction.

        The result names each event that the server refuses, and each that depends on a refused one, with a reason;
        all others are on the server afterwards. Sending an event again changes nothing. Signatures over events that
        the server does not have are ignored; `signatures` are those of seats, by event.
        """
        events = sorted(raws, key=hlc)  # chains are in order, and causes come before effects
        bodies = {hashlib.sha256(text.encode("utf-8")).hexdigest(): text for text in texts}
        signed = [head for head in heads if head.signature]
        refused = self._with_retries(lambda: self._push(events, bodies, signed, signatures))
        ids = [hashlib.sha256(raw.encode("utf-8")).hexdigest() for raw in events]
        accepted = tuple(name for name in ids if name not in refused)
        _log.debug("push: %d events accepted, %d refused", len(accepted), len(refused))
        if accepted:
            self._notify()
        return PushResult(accepted, tuple(refused.items()))

    def known(self, ids: Iterable[str]) -> set[str]:
        """Those of these events that the server has."""
        return {event for (event,) in self._query(_KNOWN, (list(ids),))}

    def texts(self, hashes: Iterable[str]) -> dict[str, str]:
        """The article texts with these hashes that the server has. A text with another hash is left out."""
        rows = self._query(_TEXTS, (list(hashes),))
        return {name: body for name, body in rows if hashlib.sha256(body.encode("utf-8")).hexdigest() == name}

    def missing_blobs(self, hashes: Iterable[str]) -> set[str]:
        """Those of these snapshots that the server does not have."""
        names = set(hashes)
        return names - {sha256 for (sha256,) in self._query(_BLOBS, (sorted(names),))}

    def put_blob(self, data: bytes) -> str:
        """Store the bytes of a snapshot there; return their SHA-256. Raises ServerRefused if there are too many."""
        parts = range(0, len(data), PIECE_BYTES)
        if len(parts) > MAX_PIECES:
            raise ServerRefused(address=str(self.address), reason=ReplicationCode.SNAPSHOT_TOO_LARGE)
        name = hashlib.sha256(data).hexdigest()
        for number, at in enumerate(parts):
            self._query(_LEAVE, (name, number, data[at : at + PIECE_BYTES]))
        ((stored,),) = self._query(_KEEP, (name, len(parts)))
        if not stored:
            raise ServerRefused(address=str(self.address), reason=ReplicationCode.SNAPSHOT_NOT_WHOLE)
        return name

    def blob(self, sha256: str) -> bytes:
        """The bytes of a snapshot. Raises NotFound, also for bytes with another hash."""
        found = self._query(_SIZE, (sha256,))
        pieces: list[bytes] = []
        n_pieces = sum(-(-size // PIECE_BYTES) for (size,) in found)
        for number in range(n_pieces):
            ((piece,),) = self._query(_BLOB_PIECE, (sha256, number))
            pieces.append(bytes(piece or b""))
        data = b"".join(pieces)
        if not found or hashlib.sha256(data).hexdigest() != sha256:
            raise NotFound(kind=RecordKind.SNAPSHOT, id=sha256)
        return data

    def unindexed(self, version: int, limit: int) -> list[tuple[str, int, str]]:
        """Entities whose current words the server has not indexed: id, number of its events, text. None if the server
        indexes words of another version.
        """
        return [
            (entity, n_events, body) for entity, n_events, body in self._query(_UNINDEXED, (version, limit))
        ]

    def index(self, version: int, rows: Sequence[tuple[str, int, str, str]]) -> None:
        """Submit words for the index: id, number of the entity's events, folded words, light stems."""
        columns = [list(column) for column in zip(*rows, strict=True)]
        self._query(_INDEX, (version, *columns))

    def find(self, tsquery: str, limit: int) -> list[tuple[str, str, int, str]]:
        """Entities matching a tsquery, the newest first: id, kind, time of the last change, beginning of the text."""
        return [
            (entity, kind, changed_us, body)
            for entity, kind, changed_us, body in self._query(_FIND, (tsquery, limit))
        ]

    def wait(self, seconds: float) -> bool:
        """Wait, at most so long, until events arrive that `pull` has not seen; return whether some did.

        It uses NOTIFY where the engine supports it, and polls as well, because a notification may be lost.
        `interrupt` ends it.
        """
        with translated_errors(self.address):
            if self._listening is False:
                self._listening = _start_listening(self._connection)
            end = time.monotonic() + seconds
            while not self._stop.is_set():
                if self._has_new_events():
                    return True
                look = min(end, time.monotonic() + self.poll_seconds)
                if not self._notified(look) and look >= end:
                    return self._has_new_events()
        self._stop.clear()
        return False

    def wake(self) -> None:
        """From another thread: end the current wait, or the next one; a running statement goes on."""
        self._stop.set()

    def interrupt(self) -> None:
        """From another thread: end the wait, or cancel a running statement, which fails with ServerUnreachable."""
        self._stop.set()
        with suppress(psycopg.Error):
            self._connection.cancel_safe(timeout=2.0)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _query(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with translated_errors(self.address):
            return self._connection.execute(statement, values).fetchall()

    def _push(
        self,
        events: list[str],
        bodies: Mapping[str, str],
        heads: Sequence[SignedHead],
        signatures: Mapping[str, str],
    ) -> dict[str, Reason]:
        refused: list[tuple[str, str]] = []
        batches = [
            (raws, texts, [signatures.get(event_id(raw), "") for raw in raws] if signatures else [])
            for raws, texts in split(events, bodies)
        ]
        if (
            len(batches) == 1 and not heads
        ):  # every single save takes this way: one statement is one transaction
            return _reasons(self._connection.execute(_SUBMIT, batches[0]).fetchall())
        with self._connection.transaction():
            for batch in batches:
                refused += self._connection.execute(_SUBMIT, batch).fetchall()
            if heads:
                self._connection.execute(_SIGN, _columns(heads))
        return _reasons(refused)

    def _with_retries(self, action: Callable[[], T]) -> T:
        for left in reversed(range(_TRIES)):
            with translated_errors(self.address):
                try:
                    return action()
                except psycopg.Error as error:
                    if not left or not errors.is_retryable(error):
                        raise
        raise AssertionError("the last try returns or raises")

    def _notify(self) -> None:
        """Notify listeners after the commit; inside the transaction, pushes would queue up behind each other."""
        try:
            self._connection.execute(_NOTIFY)
        except psycopg.Error:  # the events are stored; whoever misses the notification polls
            return

    def _has_new_events(self) -> bool:
        """Whether the server has other events than at the last complete pull."""
        ((found,),) = self._connection.execute(_ARRIVED).fetchall()
        if self._arrived_at_pull is None:
            self._arrived_at_pull = found
        return bool(found != self._arrived_at_pull)

    def _notified(self, until: float) -> bool:
        """Whether a notification came before this time.

        It waits in short intervals, so that `interrupt` has effect.
        """
        while not self._stop.is_set() and (left := until - time.monotonic()) > 0:
            if self._listening is None:
                self._stop.wait(left)
            elif any(
                True for _ in self._connection.notifies(timeout=min(left, _NOTIFY_SECONDS), stop_after=1)
            ):
                return True
        return False


def _start_listening(connection: psycopg.Connection) -> bool | None:
    """Listen for notifications; None if the engine cannot."""
    try:
        connection.execute(_LISTEN)
    except (psycopg.errors.FeatureNotSupported, psycopg.errors.ReadOnlySqlTransaction):  # or a standby
        return None
    return True


def _identify(address: ServerAddress, connection: psycopg.Connection) -> ServerInfo:
    with translated_errors(address):
        try:
            row = connection.execute(_WHO).fetchone()
        except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedFunction):
            raise ServerMissing(address=str(address)) from None
    if row is None:
        raise ServerRefused(address=str(address), reason=ReplicationCode.ACCOUNT_OF_NOBODY)
    server, schema, person, name, role, seat_person = row
    if server is None:
        raise ServerMissing(address=str(address))
    if schema > VERSION:
        raise ServerNewer(address=str(address), found=schema, known=VERSION)
    if schema < VERSION:
        raise ServerOlder(address=str(address), found=schema, known=VERSION)
    return ServerInfo(server, schema, person, name, Role(role), seat_person)


def _reasons(rows: Iterable[tuple[str, str]]) -> dict[str, Reason]:
    return {event_id: Reason.of_wire(text) for event_id, text in rows}


def _columns(heads: Sequence[SignedHead]) -> tuple[list[Any], ...]:
    return (
        [head.event for head in heads],
        [head.device for head in heads],
        [head.seq for head in heads],
        [head.key for head in heads],
        [head.signature for head in heads],
    )
