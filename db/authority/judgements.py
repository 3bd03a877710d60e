"""Judgements: which of them count nowhere and never, decided from the events that they name (`domain.approval.basis`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal.event_parser import ParsedEvent
from db.journal.judged_events import EventReader, judgement_event, judges
from workbench.domain.approval.basis import find_fault
from workbench.domain.replication_codes import ReplicationCode


class UnsoundJudgement(NamedTuple):
    """An event that judges a claim and counts nowhere, and why."""

    event: str
    entity: str
    code: ReplicationCode


def unsound_judgements(connection: Connection, events: Iterable[ParsedEvent]) -> Iterator[UnsoundJudgement]:
    """Those of these events whose judgement does not follow from what it names. All of that must be in the journal."""
    reader: EventReader | None = None
    for event in events:
        if judges(event):
            reader = reader or EventReader(connection)
            code = find_fault(judgement_event(event), reader)
            if code is not None:
                yield UnsoundJudgement(event.id, event.entity, code)
