"""Rule statistics: how people answered the suggestions of each rule, counted from the claims that these became.

A claim made from a suggestion carries `detector:<rule>@<version>`; a rejected suggestion is a claim in state
`rejected`. No counters are stored: so undo, redo, a reset and a merge need no extra code.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from db.sqlite.connections import raw_connection
from workbench.domain.claim import ClaimKind, ClaimState

#: Number of the newest answers to a rule's version that count. The older ones would change little, since a rule is
#: judged by shares, and cost seconds among a million claims.
NEWEST = 1000

#: One detector after the other: each is found in the index after the previous one.
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
    # Corrected: a register that the detector filled was written again. A register stands for the event that made
    # the claim until somebody writes it anew, and again once that was undone.
    " CASE WHEN EXISTS (SELECT 1 FROM head now WHERE now.entity = c.id AND now.stands_for <> own.stands_for"
    " AND now.register IN"
    " ('spans', 'kind', 'figure.outcome', 'figure.value', 'quotation.mode', 'quotation.speaker'))"
    " THEN 1 ELSE 0 END AS corrected"
    " FROM claim c JOIN head own ON own.entity = c.id AND own.register IN ('', 'core')"
    " WHERE c.present = 1 AND c.imported_from = '' AND c.detector <> '' AND c.detector = ? AND c.created_us > ?"
    " ORDER BY c.created_us DESC, c.id DESC LIMIT ?"
    ") AS decided GROUP BY kind, state, corrected ORDER BY kind, state, corrected"
)


class SuggestionOutcome(NamedTuple):
    """Number `n` of the newest suggestions of one rule and version that are now claims of this kind in this state."""

    rule: str
    kind: ClaimKind
    state: ClaimState
    corrected: bool
    n: int


def suggestion_outcomes(connection: Connection) -> list[SuggestionOutcome]:
    """The outcomes of all rules; without answers from before a rule's reset, and without claims that came with files."""
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
