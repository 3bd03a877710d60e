"""Judged decisions: the judgements of a claim as decisions, from its journal: the one that stands and those before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db.ids import judgement_id
from db.journal.event_log import Event
from db.schema.canonical_json import is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.approval.judgement import Judgement
from workbench.domain.review import Decision, Step

#: A later program publishes and corrects, which is no step here.
_STEPS = frozenset(step.value for step in Step)
_HEADS = "SELECT event_id FROM head WHERE register = 'judged' AND entity IN ({})"
_EVENTS = "SELECT id, raw, author_id, hlc FROM event WHERE id IN ({})"
_UNCOUNTED = "SELECT event_id FROM uncounted WHERE register IN ('', 'judged') AND event_id IN ({})"


class JudgedDecision(NamedTuple):
    """A judgement as a decision, and the change that it was."""

    change: str
    decision: Decision


def judged_decisions(connection: Connection, claim_ids: Iterable[str]) -> list[JudgedDecision]:
    """The judgements of these claims that were not undone and count here, in no order."""
    found: dict[str, JudgedDecision] = {}
    seen: set[str] = set()
    wanted = {event for (event,) in select_by_ids(connection, _HEADS, claim_ids)}
    while wanted:
        seen |= wanted
        events = [Event.of(*row) for row in select_by_ids(connection, _EVENTS, wanted)]
        below: set[str] = set()
        for event in events:
            if "judged" in event.mapping("restores"):  # an undo: what it took back is not among them
                below.add(event.stands_for("judged"))
                continue
            below.update(event.superseded.get("judged", ()))
            judged = event.writes.get("judged")
            if is_mapping(judged) and judged.get("step") in _STEPS:
                found[event.id] = JudgedDecision(
                    event.text("change"), _decision(event, Judgement.of_register(judged))
                )
        wanted = below - seen - {""}
    for (event_id,) in select_by_ids(connection, _UNCOUNTED, list(found)):
        del found[event_id]
    return list(found.values())


def _decision(event: Event, judgement: Judgement) -> Decision:
    return Decision(
        judgement_id(event.id),
        event.text("entity"),
        Step(judgement.step.value),
        event.author,
        event.at,
        judgement.reason,
        judgement.about,
    )
