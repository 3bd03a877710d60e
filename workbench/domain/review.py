"""The review workflow of a claim: a state machine of steps, and who may take each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.changes import EntityType
from workbench.domain.claim import CLOSED, Claim, ClaimState
from workbench.domain.errors import ConflictOpen, OwnWork, RoleMissing, StepNotAllowed
from workbench.domain.foreign_origin import ForeignOrigin
from workbench.domain.person import Person, Role
from workbench.domain.reasons import EntityRef


class Step(StrEnum):
    RESEARCH = "research"
    SUBMIT = "submit"
    TAKE_UP = "take_up"
    APPROVE = "approve"
    RETURN = "return"
    WITHDRAW = "withdraw"
    REJECT = "reject"
    REOPEN = "reopen"


_OPEN = frozenset({ClaimState.DRAFT, ClaimState.IN_RESEARCH, ClaimState.RETURNED})
_SUBMITTED = frozenset({ClaimState.SUBMITTED, ClaimState.IN_REVIEW})

#: Step -> the states from which it may be taken, and the state to which it leads.
STEPS: dict[Step, tuple[frozenset[ClaimState], ClaimState]] = {
    Step.RESEARCH: (frozenset({ClaimState.DRAFT, ClaimState.RETURNED}), ClaimState.IN_RESEARCH),
    Step.SUBMIT: (_OPEN, ClaimState.SUBMITTED),
    Step.TAKE_UP: (frozenset({ClaimState.SUBMITTED}), ClaimState.IN_REVIEW),
    Step.APPROVE: (_SUBMITTED, ClaimState.APPROVED),
    Step.RETURN: (_SUBMITTED | {ClaimState.APPROVED}, ClaimState.RETURNED),
    Step.WITHDRAW: (_OPEN | _SUBMITTED | {ClaimState.SUGGESTED}, ClaimState.WITHDRAWN),
    Step.REJECT: (frozenset({ClaimState.SUGGESTED}), ClaimState.REJECTED),
    Step.REOPEN: (
        frozenset({ClaimState.WITHDRAWN, ClaimState.REJECTED, ClaimState.APPROVED}),
        ClaimState.DRAFT,
    ),
}

#: Steps that judge a claim: not on one's own work, and not while laptops disagree about it.
JUDGING = frozenset({Step.APPROVE, Step.RETURN})


@dataclass(frozen=True, slots=True)
class Decision:
    """One step that a person took in a claim's workflow. `state_hash` stands in approvals of programs before keys."""

    id: str
    claim_id: str
    step: Step
    author_id: str
    at_us: int
    reason: str = ""
    field: str = ""
    state_hash: str = ""
    imported: ForeignOrigin | None = None  # with an origin: shown as unverified, counts for no approval


@dataclass(frozen=True, slots=True)
class Comment:
    id: str
    claim_id: str
    author_id: str
    text: str
    created_us: int
    withdrawn: bool = False
    imported: ForeignOrigin | None = None


def is_step_allowed(claim: Claim, step: Step, *, disputed: bool = False) -> bool:
    """Whether the claim's state admits the step, whoever takes it.

    A submission or judgement that came in with a file is nobody's here: such a claim is as good as a draft. The approval
    of a program before keys is nobody's judgement: it can be given anew. `disputed`: only judgements of the claim are in
    conflict, which a new judgement ends.
    """
    state = ClaimState.DRAFT if claim.state_imported and claim.state not in CLOSED else claim.state
    anew = step is Step.APPROVE and claim.before_keys and state is ClaimState.APPROVED
    return anew or (disputed and step in JUDGING) or state in STEPS[step][0]


def next_state(claim: Claim, step: Step, person: Person, *, disputed: bool = False) -> ClaimState:
    """The state after `step`, when `person` may take it.

    Raises StepNotAllowed, OwnWork, RoleMissing or ConflictOpen. Only a supervisor approves or returns; nobody
    judges a claim that they wrote. Who else contributed to it follows from the journal (`domain.approval.basis`).
    """
    target = STEPS[step][1]
    item = EntityRef(EntityType.CLAIM, claim.id)
    if not is_step_allowed(claim, step, disputed=disputed):
        raise StepNotAllowed(item=item, state=claim.state, action=step)
    if claim.n_conflicts and step in JUDGING | {Step.SUBMIT} and not (disputed and step in JUDGING):
        raise ConflictOpen(item=item)
    if step in JUDGING:
        if person.id == claim.author_id:
            raise OwnWork(item=item)
        if person.role is not Role.SUPERVISOR:
            raise RoleMissing(person=person.name, action=step, role=Role.SUPERVISOR)
    return target
