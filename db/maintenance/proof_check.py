"""Proof check: whether the events of seats are theirs: each chain has its beginning, and signatures prove what follows.

A signature proves all events below it in its run, because each names the one before; so the last event of a run needs
one. An act that counts needs its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal.event_log import RUN_SIZE
from db.journal.event_parser import ParsedEvent
from db.journal.signatures import signature_holds
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import EventRef

_UNCOUNTED = "SELECT event_id FROM uncounted WHERE register = ''"
_CHAINS = "SELECT id, seat, person FROM chain WHERE present = 1"


class _Last(NamedTuple):
    """The last event of a run so far."""

    ref: EventRef
    seat: str
    event: str
    signature: bytes | None

    @property
    def is_signed(self) -> bool:
        return self.signature is not None and signature_holds(self.seat, self.event, self.signature)


class ProofCheck:
    """Sees the events of version 2 in the order of the journal."""

    def __init__(self, connection: Connection) -> None:
        #: Chain -> its seat and person.
        self._chains = {
            str(chain): (str(seat), str(person))
            for chain, seat, person in connection.exec_driver_sql(_CHAINS)
        }
        self._uncounted = set(connection.exec_driver_sql(_UNCOUNTED).scalars())
        self._run = -1
        self._last: _Last | None = None
        self._unproved: list[EventRef] = []

    def is_of_seat(self, chain: str) -> bool:
        return chain in self._chains

    def problems(self, event: ParsedEvent, n: int, signature: bytes | None) -> Iterator[ProblemCode]:
        """What is wrong with the next event; of the last one of its run `unproved` tells."""
        if n // RUN_SIZE != self._run:
            self._end_run()
            self._run = n // RUN_SIZE
        known = self._chains.get(event.device)
        if known is None:
            yield ProblemCode.EVENT_CHAIN_UNBEGUN
            return
        seat, person = known
        if event.author != person:
            yield ProblemCode.EVENT_COLUMNS_WRONG
        self._last = _Last(event.ref, seat, event.id, signature)
        if event.via is not None and event.id not in self._uncounted and not self._last.is_signed:
            self._last = None  # said here
            yield ProblemCode.EVENT_UNPROVED

    def unproved(self) -> list[EventRef]:
        """The ends of runs that no signature proves."""
        self._end_run()
        return self._unproved

    def _end_run(self) -> None:
        if self._last is not None and not self._last.is_signed:
            self._unproved.append(self._last.ref)
        self._last = None
