"""Own chains: those that this copy of the store writes, one for each seat; begun when its person first writes here.

A copy of the store at another place, and one that was restored, begins a new chain of the same seat, which says the
one that it goes on from: so no two copies ever write into one chain, and the stacks of undo follow.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from db.authority import newsroom_effects
from db.change import Change
from db.ids import chained_id
from db.journal import event_log
from db.journal.event_log import ChainTip
from db.journal.signatures import Signer
from workbench.domain.changes import EntityType
from workbench.domain.errors import DeviceRevoked, SeatLocked, SeatMissing
from workbench.domain.seat import Seat, SeatRing

#: The action of the change that begins a chain.
BEGIN = "begin"

_CURRENT = (
    "SELECT o.chain FROM own_chain o JOIN chain c ON c.id = o.chain"
    " WHERE o.seat = ? AND o.current = 1 AND c.person = ? ORDER BY o.no DESC LIMIT 1"
)
_NEWEST_OF_PERSON = "SELECT o.chain FROM own_chain o JOIN chain c ON c.id = o.chain WHERE c.person = ? ORDER BY o.no DESC LIMIT 1"
_AFTER = "SELECT after FROM chain WHERE id = ?"
_ALL = "SELECT chain FROM own_chain ORDER BY no"
_ADD = (
    "INSERT INTO own_chain (no, chain, seat, current) SELECT coalesce(max(no), 0) + 1, ?, ?, 1 FROM own_chain"
)
_END = "UPDATE own_chain SET current = 0"
_END_FORKED = (
    "UPDATE own_chain SET current = 0 WHERE current = 1"
    " AND chain IN (SELECT id FROM device GROUP BY id HAVING count(*) > 1)"
)
_WROTE = "SELECT 1 FROM event WHERE n BETWEEN ? AND ? AND author_id = ? LIMIT 1"
_NAME = "SELECT name FROM person WHERE id = ?"


class OwnChains:
    """Makes the changes of people, each in the chain of their seat. The ends of the chains are kept in memory."""

    def __init__(self, ring: SeatRing, clock: Callable[[], int], device: str) -> None:
        """`device` is the chain that this copy wrote before there were seats."""
        self._ring = ring
        self._clock = clock
        self._device = device
        self._tips: dict[Seat, ChainTip] = {}

    def change(self, connection: Connection, action: str, person: str) -> SeatChange:
        """A change of this person, in a transaction of the caller. Raises SeatMissing, DeviceRevoked, and SeatLocked at
        its end.
        """
        try:
            seat = self._ring.seat_of(person)
            signer = Signer(self._ring, seat)
            tip = self._tips.get(seat) or self._tip(connection, signer)
            return SeatChange(connection, tip, self._clock, action, person, signer)
        except SeatMissing:
            raise SeatMissing(person=name_of(connection, person)) from None

    def keep(self, change: SeatChange) -> None:
        """Remember the end of the chain after a change that was committed."""
        self._tips[change.seat] = change.tip

    def forget(self) -> None:
        """Read the ends of the chains again: something else wrote into the journal."""
        self._tips.clear()

    def _tip(self, connection: Connection, signer: Signer) -> ChainTip:
        if newsroom_effects.is_revoked(connection, signer.seat.key):
            raise DeviceRevoked
        chain = connection.exec_driver_sql(_CURRENT, (signer.seat.key, signer.seat.person)).scalar()
        if chain is not None:
            return event_log.own_tip(connection, str(chain))
        return self._begin(connection, signer)

    def _begin(self, connection: Connection, signer: Signer) -> ChainTip:
        seat, nonce = signer.seat, os.urandom(16).hex()
        chain = chained_id(self._clock(), "chain", seat.key, nonce)
        after = newest_chain(connection, seat.person, self._device)
        core = {"seat": seat.key, "nonce": nonce, "person": seat.person}
        connection.exec_driver_sql(_ADD, (chain, seat.key))
        event_log.add_device(connection, chain)
        tip = event_log.own_tip(connection, chain)
        change = SeatChange(connection, tip, self._clock, BEGIN, seat.person, signer)
        change.write(
            "create", EntityType.CHAIN, chain, {"core": core if after is None else {**core, "after": after}}
        )
        change.flush()
        return change.tip


class SeatChange(Change):
    """A change in the chain of a seat."""

    def __init__(
        self,
        connection: Connection,
        tip: ChainTip,
        clock: Callable[[], int],
        action: str,
        person: str,
        signer: Signer,
    ) -> None:
        super().__init__(connection, tip, clock, action, person, signer)
        self.seat = signer.seat

    def flush(self) -> None:
        try:
            super().flush()
        except SeatLocked:
            raise SeatLocked(person=name_of(self.connection, self.author_id)) from None


def all_chains(connection: Connection) -> list[str]:
    """Every chain that this copy began, here or where it was before, in the order of their beginnings."""
    return list(connection.exec_driver_sql(_ALL).scalars())


def end_all(connection: Connection) -> None:
    """Go on in new chains from here: this copy has moved, or was restored."""
    connection.exec_driver_sql(_END)


def end_forked(connection: Connection) -> None:
    """Go on in a new chain where an own one came back with events that this copy did not write: it was copied, or this
    copy is an older state of the store than the one that wrote them.
    """
    connection.exec_driver_sql(_END_FORKED)


def newest_chain(connection: Connection, person: str, device: str) -> str | None:
    """The chain in which this person wrote here last; that of the device if they wrote before there were seats."""
    found = connection.exec_driver_sql(_NEWEST_OF_PERSON, (person,)).scalar()
    if found is not None:
        return str(found)
    run = event_log.own_run(connection, device)
    wrote = run is not None and connection.exec_driver_sql(_WROTE, (*run.keys, person)).first() is not None
    return device if wrote else None


def chains_back(connection: Connection, person: str, device: str) -> Iterator[str]:
    """The chains in which this person wrote here, the newest first: each goes on from the next."""
    chain, seen = connection.exec_driver_sql(_NEWEST_OF_PERSON, (person,)).scalar() or device, set[str]()
    while chain and chain not in seen:
        yield chain
        seen.add(chain)
        chain = connection.exec_driver_sql(_AFTER, (chain,)).scalar()


def name_of(connection: Connection, person: str) -> str:
    """The name of this person; the id where none is known."""
    return str(connection.exec_driver_sql(_NAME, (person,)).scalar() or person)
