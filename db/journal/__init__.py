"""Journal: the events, their chains, parsing and validation, and the heads of each register."""

from __future__ import annotations

from db.journal import event_log, heads
from db.journal.event_log import RUN_SIZE, ChainEnd
from db.journal.event_parser import event_id
from db.journal.rejected_events import RejectedEvent

__all__ = ["RUN_SIZE", "ChainEnd", "RejectedEvent", "event_id", "event_log", "heads"]
