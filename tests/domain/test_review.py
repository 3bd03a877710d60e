"""The workflow's table, written a second time: which step may be taken from which state, and by whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from workbench.domain.claim import CLOSED, Claim, ClaimKind, ClaimState
from workbench.domain.errors import ConflictOpen, OwnWork, RoleMissing, StepNotAllowed
from workbench.domain.person import Person, Role
from workbench.domain.review import JUDGING, STEPS, Step, is_step_allowed, next_state

S = ClaimState
AUTHOR = Person("author", "ليلى", Role.CHECKER)
CHECKER = Person("checker", "هدى", Role.CHECKER)
SUPERVISOR = Person("supervisor", "سامي", Role.SUPERVISOR)

ALLOWED = {
    Step.RESEARCH: ({S.DRAFT, S.RETURNED}, S.IN_RESEARCH),
    Step.SUBMIT: ({S.DRAFT, S.IN_RESEARCH, S.RETURNED}, S.SUBMITTED),
    Step.TAKE_UP: ({S.SUBMITTED}, S.IN_REVIEW),
    Step.APPROVE: ({S.SUBMITTED, S.IN_REVIEW}, S.APPROVED),
    Step.RETURN: ({S.SUBMITTED, S.IN_REVIEW, S.APPROVED}, S.RETURNED),
    Step.WITHDRAW: (
        {S.SUGGESTED, S.DRAFT, S.IN_RESEARCH, S.RETURNED, S.SUBMITTED, S.IN_REVIEW},
        S.WITHDRAWN,
    ),
    Step.REJECT: ({S.SUGGESTED}, S.REJECTED),
    Step.REOPEN: ({S.WITHDRAWN, S.REJECTED, S.APPROVED}, S.DRAFT),
}


def a_claim(state: ClaimState = S.SUBMITTED) -> Claim:
    return Claim("c1", "a1", ClaimKind.OTHER, (), state, AUTHOR.id, 0, 0, submitted_by=AUTHOR.id)


@pytest.mark.parametrize(("step", "state"), list(product(Step, ClaimState)))
def test_each_step_from_each_state(step: Step, state: ClaimState) -> None:
    states, target = ALLOWED[step]
    claim = a_claim(state)
    assert is_step_allowed(claim, step) == (state in states)
    if state in states:
        assert next_state(claim, step, SUPERVISOR) is target
    else:
        with pytest.raises(StepNotAllowed, match=f"claim c1 is {state}"):
            next_state(claim, step, SUPERVISOR)


def test_the_table_has_every_step() -> None:
    assert STEPS.keys() == ALLOWED.keys() == set(Step)


@pytest.mark.parametrize("step", sorted(JUDGING))
def test_nobody_judges_a_claim_of_their_own(step: Step) -> None:
    with pytest.raises(OwnWork, match="claim c1"):
        next_state(replace(a_claim(), author_id=SUPERVISOR.id), step, SUPERVISOR)


@pytest.mark.parametrize("step", sorted(JUDGING))
def test_who_is_named_as_submitter_keeps_nobody_from_judging(step: Step) -> None:
    next_state(replace(a_claim(), submitted_by=SUPERVISOR.id), step, SUPERVISOR)


def test_a_new_judgement_ends_a_conflict_of_judgements() -> None:
    for step, state in product(sorted(JUDGING), (S.APPROVED, S.RETURNED, S.DRAFT)):
        claim = replace(a_claim(state), n_conflicts=1)
        assert next_state(claim, step, SUPERVISOR, disputed=True) is ALLOWED[step][1]
    with pytest.raises(ConflictOpen):
        next_state(replace(a_claim(S.DRAFT), n_conflicts=1), Step.SUBMIT, SUPERVISOR, disputed=True)


@pytest.mark.parametrize("step", sorted(JUDGING))
def test_only_a_supervisor_judges(step: Step) -> None:
    with pytest.raises(RoleMissing, match=f"هدى may not {step}: only a supervisor"):
        next_state(a_claim(), step, CHECKER)


@pytest.mark.parametrize("step", sorted(set(Step) - JUDGING))
def test_all_other_steps_are_open_to_everybody(step: Step) -> None:
    for state, person in product(ALLOWED[step][0], (AUTHOR, CHECKER)):
        assert next_state(a_claim(state), step, person) is ALLOWED[step][1]


def test_what_laptops_disagree_about_is_neither_submitted_nor_judged() -> None:
    for step, (states, _) in ALLOWED.items():
        for state in states:
            claim = replace(a_claim(state), n_conflicts=1)
            if step in JUDGING | {Step.SUBMIT}:
                with pytest.raises(ConflictOpen):
                    next_state(claim, step, SUPERVISOR)
            else:
                next_state(claim, step, SUPERVISOR)


@pytest.mark.parametrize("state", sorted(set(S) - CLOSED))
def test_an_imported_state_is_nobodys_here(state: S) -> None:
    """It is as good as a draft: it must be submitted here before anybody judges it."""
    claim = replace(a_claim(state), state_imported=True)
    allowed = {step for step in Step if is_step_allowed(claim, step)}
    assert allowed == {step for step in Step if is_step_allowed(a_claim(S.DRAFT), step)}
    assert next_state(claim, Step.SUBMIT, CHECKER) is S.SUBMITTED
    for step in JUDGING:
        with pytest.raises(StepNotAllowed):
            next_state(claim, step, SUPERVISOR)


@pytest.mark.parametrize("state", sorted(CLOSED))
def test_what_was_closed_elsewhere_stays_closed(state: S) -> None:
    claim = a_claim(state)
    for step in Step:
        assert is_step_allowed(replace(claim, state_imported=True), step) is is_step_allowed(claim, step)


def test_an_approval_that_nobody_judged_can_be_given() -> None:
    claim = replace(a_claim(S.APPROVED), before_keys=True)
    assert next_state(claim, Step.APPROVE, SUPERVISOR) is S.APPROVED
    assert not is_step_allowed(replace(claim, state=S.DRAFT), Step.APPROVE)
    assert not is_step_allowed(claim, Step.SUBMIT)
    with pytest.raises(RoleMissing):
        next_state(claim, Step.APPROVE, CHECKER)
