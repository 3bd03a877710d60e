"""Complete claims: with all that the desk demands before a submission."""

from __future__ import annotations

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person
from workbench.domain.submission import empty_fields
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.workspace import Workspace

#: An outcome that needs no evidence.
OPINION = VerdictDetails(VerdictOutcome.OPINION, explanation="رأي لا يُدقَّق")
_VALUES = {
    "outcome": "killed",
    "qualifier": "exact",
    "producer": "وزارة الصحة",
    "mode": "direct",
    "fidelity": "unverified",
}


def complete(workspace: Workspace, person: Person, claim_id: str) -> Claim:
    """Fill what is demanded and empty in a claim, and give a verdict on it; returns the claim as it is then."""
    claim = workspace.claims.get(claim_id)
    empty = empty_fields(claim, workspace.desk.get().demands)
    if claim.kind is ClaimKind.CASUALTY and claim.figure is None:
        empty = ("outcome", *empty)
    if empty:
        workspace.claims.set_fields(person, claim_id, {name: _VALUES[name] for name in empty})
    if not workspace.evidence.verdicts_of(claim_id):
        workspace.evidence.give_verdict(person, claim_id, OPINION)
    return workspace.claims.get(claim_id)


def submit_complete(workspace: Workspace, person: Person, claim_id: str) -> Claim:
    """The claim with all that is demanded, submitted by this person."""
    complete(workspace, person, claim_id)
    [submitted], _ = workspace.review.submit(person, claim_id)
    return submitted
