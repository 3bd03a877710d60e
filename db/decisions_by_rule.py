"""How the suggestions of each rule were answered in this store, counted off the claims they became.

A claim made of a suggestion carries `detector:<rule>@<version>`; a rejected suggestion is a claim in state
`rejected`. Nothing is kept apart for this: undo, redo, a reset and a merge change the counts by themselves.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from workbench.domain.claim import ClaimKind, ClaimState

_SQL = (
    "SELECT detector, kind, state, corrected, count(*) FROM ("
    "SELECT c.detector AS detector, c.kind AS kind, c.state AS state,"
    # Corrected: a register that the detector filled was written again. What a register stands for is the making
    # of the claim until somebody writes it anew, and again once that was undone.
    " CASE WHEN EXISTS (SELECT 1 FROM head now WHERE now.entity = c.id AND now.stands_for <> own.stands_for"
    " AND now.register IN"
    " ('spans', 'kind', 'figure.outcome', 'figure.value', 'quotation.mode', 'quotation.speaker'))"
    " THEN 1 ELSE 0 END AS corrected"
    " FROM claim c JOIN head own ON own.entity = c.id AND own.register IN ('', 'core')"
    " JOIN event e ON e.id = own.stands_for AND e.action <> 'import annotated article'"
    " LEFT JOIN rule r ON r.present = 1 AND r.reset_us > 0"
    # '@' and 'A' are neighbours: all versions of the rule and nothing else.
    " AND c.detector >= 'detector:' || r.name || '@' AND c.detector < 'detector:' || r.name || 'A'"
    " WHERE c.present = 1 AND c.detector <> ''"
    " AND (r.id IS NULL OR c.created_us > r.reset_us)"
    ") AS decided GROUP BY detector, kind, state, corrected ORDER BY detector, kind, state, corrected"
)


class Answered(NamedTuple):
    """So many suggestions of one rule and version became claims of this kind that are in this state now."""

    rule: str
    kind: ClaimKind
    state: ClaimState
    corrected: bool
    n: int


def answered(connection: Connection) -> list[Answered]:
    """All of them, the store over, but for what was answered before a rule's reset and what files brought in."""
    found = []
    for detector, kind, state, corrected, n in connection.exec_driver_sql(_SQL):
        rule, known = rule_of(detector), kind in set(ClaimKind) and state in set(ClaimState)
        if rule and known:
            found.append(Answered(rule, ClaimKind(kind), ClaimState(state), bool(corrected), n))
    return found


def rule_of(detector: str) -> str:
    """The rule in `detector:<rule>@<version>`, or "" in anything else."""
    prefix, _, rest = detector.partition(":")
    return rest.rpartition("@")[0] if prefix == "detector" else ""
