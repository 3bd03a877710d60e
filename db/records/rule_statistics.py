"""How the suggestions of each rule were answered in this store, counted off the claims they became.

A claim made of a suggestion carries `detector:<rule>@<version>`; a rejected suggestion is a claim in state
`rejected`. Nothing is kept apart for this: undo, redo, a reset and a merge change the counts by themselves.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from db.sqlite.connections import raw_connection
from workbench.domain.claim import ClaimKind, ClaimState

#: So many answers to a rule's version count, the newest. The rest would change little (a rule is judged by shares)
#: and cost seconds among a million claims.
NEWEST = 1000

#: One detector after the other, each found in the index behind the one before it.
_DETECTORS = """
WITH RECURSIVE known (detector) AS (
  SELECT min(detector) FROM claim WHERE present = 1 AND detector <> ''
  UNION ALL
  SELECT (SELECT min(c.detector) FROM claim c
           WHERE c.present = 1 AND c.detector <> '' AND c.detector > known.detector)
    FROM known WHERE known.detector IS NOT NULL
) SELECT detector FROM known WHERE detector IS NOT NULL
"""
_RESETS = "SELECT name, reset_us FROM rule WHERE present = 1 AND reset_us > 0"
_SQL = (
    "SELECT kind, state, corrected, count(*) FROM ("
    "SELECT c.kind AS kind, c.state AS state,"
    # Corrected: a register that the detector filled was written again. What a register stands for is the making
    # of the claim until somebody writes it anew, and again once that was undone.
    " CASE WHEN EXISTS (SELECT 1 FROM head now WHERE now.entity = c.id AND now.stands_for <> own.stands_for"
    " AND now.register IN"
    " ('spans', 'kind', 'figure.outcome', 'figure.value', 'quotation.mode', 'quotation.speaker'))"
    " THEN 1 ELSE 0 END AS corrected"
    " FROM claim c JOIN head own ON own.entity = c.id AND own.register IN ('', 'core')"
    " JOIN event e ON e.id = own.stands_for AND e.action <> 'import annotated article'"
    " WHERE c.present = 1 AND c.detector <> '' AND c.detector = ? AND c.created_us > ?"
    " ORDER BY c.created_us DESC, c.id DESC LIMIT ?"
    ") AS decided GROUP BY kind, state, corrected ORDER BY kind, state, corrected"
)


class SuggestionOutcome(NamedTuple):
    """So many of the newest suggestions of one rule and version became claims of this kind, in this state now."""

    rule: str
    kind: ClaimKind
    state: ClaimState
    corrected: bool
    n: int


def suggestion_outcomes(connection: Connection) -> list[SuggestionOutcome]:
    """The newest of them, the store over, but for what was answered before a rule's reset and what files brought in."""
    resets = dict(raw_connection(connection).execute(_RESETS).fetchall())
    found = []
    for detector in connection.exec_driver_sql(_DETECTORS).scalars().all():
        rule = rule_of(detector)
        if not rule:
            continue
        arguments = (detector, resets.get(rule, 0), NEWEST)
        for kind, state, corrected, n in connection.exec_driver_sql(_SQL, arguments):
            if kind in set(ClaimKind) and state in set(ClaimState):
                found.append(SuggestionOutcome(rule, ClaimKind(kind), ClaimState(state), bool(corrected), n))
    return found


def rule_of(detector: str) -> str:
    """The rule in `detector:<rule>@<version>`, or "" in anything else."""
    prefix, _, rest = detector.partition(":")
    return rest.rpartition("@")[0] if prefix == "detector" else ""
