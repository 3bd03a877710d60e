"""Submission: what a claim still lacks of what the desk demands, before it may be submitted or approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.claim_fields import default_fields, fields_of, value_of
from workbench.domain.desk import Demands, EvidenceDemand
from workbench.domain.figure import CasualtyFigure, figure_problems
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, Reason
from workbench.domain.verdict import NEEDS_NO_EVIDENCE, Verdict


class Demand(StrEnum):
    """The kinds of what may be missing, in the order in which they are asked for."""

    FIELD = "field"
    VERDICT = "verdict"
    EXPLANATION = "explanation"
    EVIDENCE = "evidence"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class MissingPart:
    """One thing that a claim lacks; `field` is the field of its form that mends it, "" where none does."""

    demand: Demand
    reason: Reason
    field: str = ""


def missing_parts(
    claim: Claim, demands: Demands, verdicts: Sequence[Verdict], n_evidence: int
) -> tuple[MissingPart, ...]:
    """All that the claim lacks, in the order of `Demand`, fields in the order of the form.

    `verdicts` are those that were not withdrawn; `n_evidence` counts the evidence that was not. Where no verdict is given
    yet, it is not known whether one will need evidence or what its explanation will be: only the verdict is missing.
    """
    return (
        *(_empty_part(claim, name) for name in empty_fields(claim, demands)),
        *_verdict_parts(claim, demands, verdicts),
        *_evidence_part(claim, demands, verdicts, n_evidence),
        *(_contradiction(claim, claim.figure) if demands.contradictions and claim.figure else ()),
    )


def demanded_fields(kind: ClaimKind, demands: Demands) -> frozenset[str]:
    """The names of the fields that may not be empty in a claim of this kind."""
    return demands.fields.get(kind, default_fields(kind))


def empty_fields(claim: Claim, demands: Demands) -> tuple[str, ...]:
    """The names of the fields that are demanded and empty, in the order of the form."""
    demanded = demanded_fields(claim.kind, demands)
    fields = (field for field in fields_of(claim.kind) if field.name in demanded)
    return tuple(field.name for field in fields if not value_of(claim, field))


def _empty_part(claim: Claim, name: str) -> MissingPart:
    reason = Reason(ReasonCode.FIELD_MISSING, field=FieldName(name), claim=claim.id)
    return MissingPart(Demand.FIELD, reason, name)


def _verdict_parts(claim: Claim, demands: Demands, verdicts: Sequence[Verdict]) -> Iterator[MissingPart]:
    if not verdicts:
        if demands.verdict:
            yield MissingPart(Demand.VERDICT, Reason(ReasonCode.VERDICT_MISSING, claim=claim.id))
    elif demands.explanation and not any(verdict.details.explanation.strip() for verdict in verdicts):
        given = verdicts[0].details.outcome
        reason = Reason(ReasonCode.EXPLANATION_MISSING, claim=claim.id, outcome=given)
        yield MissingPart(Demand.EXPLANATION, reason)


def _evidence_part(
    claim: Claim, demands: Demands, verdicts: Sequence[Verdict], n_evidence: int
) -> Iterator[MissingPart]:
    needed = demands.evidence is EvidenceDemand.ALWAYS or (
        demands.evidence is EvidenceDemand.WHERE_NEEDED
        and any(verdict.details.outcome not in NEEDS_NO_EVIDENCE for verdict in verdicts)
    )
    if needed and not n_evidence:
        yield MissingPart(Demand.EVIDENCE, Reason(ReasonCode.EVIDENCE_MISSING, claim=claim.id))


#: What a person can mend of what does not hold together in a figure, and the field where it is mended.
_PROBLEMS = {
    "negative": ReasonCode.COUNT_NEGATIVE,
    "minimum_above_maximum": ReasonCode.MINIMUM_ABOVE_MAXIMUM,
    "best_outside_bounds": ReasonCode.BEST_OUTSIDE_BOUNDS,
}


def _contradiction(claim: Claim, figure: CasualtyFigure) -> Iterator[MissingPart]:
    values = {"minimum": figure.minimum, "best": figure.best, "maximum": figure.maximum}
    for problem in figure_problems(figure):
        cause = _PROBLEMS.get(problem)
        if cause is None:
            continue
        negative = next((name for name, value in values.items() if value is not None and value < 0), "")
        field = negative or ("best" if problem == "best_outside_bounds" else "minimum")
        reason = Reason(
            ReasonCode.FIGURE_CONTRADICTS,
            value=values[field],
            field=FieldName(field),
            cause=cause,
            claim=claim.id,
        )
        yield MissingPart(Demand.CONTRADICTION, reason, field)
