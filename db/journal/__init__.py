"""Journal: the events, their chains, parsing and validation, and the heads of each register."""

from __future__ import annotations

from db.journal import heads
from db.journal.event_log import RUN_SIZE, ChainEnd, chain_ends, count_events, has_events_of_people, runs
from db.journal.event_parser import event_id
from db.journal.rejected_events import RejectedEvent
from db.journal.signatures import keep_signatures, signatures_of

__all__ = [
    "RUN_SIZE",
    "ChainEnd",
    "RejectedEvent",
    "chain_ends",
    "count_events",
    "event_id",
    "has_events_of_people",
    "heads",
    "keep_signatures",
    "runs",
    "signatures_of",
]
