"""Judging: what a supervisor writes when she approves or returns a claim."""

from __future__ import annotations

import secrets

from db import journal, records
from db.change import JSON, Change
from db.store import Store
from workbench.domain.approval.basis import UnfitBasisError
from workbench.domain.approval.judgement import Judgement
from workbench.domain.approval.steps import STEP_TO, JudgementStep
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.errors import OwnWork
from workbench.domain.person import Person
from workbench.domain.reasons import EntityRef, Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.review import Step
from workbench.domain.review_errors import ActWithoutRight

#: The registers in which judgements can be in conflict.
_JUDGED = frozenset({"state", "judged"})


def demand_others_work(store: Store, claim_id: str, actor: Person, step: Step) -> None:
    """Raise OwnWork for a person who contributed to what they would approve, or submitted what they would return."""
    with store.read() as connection:
        people = (
            records.approvals.contributors_now(connection, claim_id)
            if step is Step.APPROVE
            else records.approvals.submitters_now(connection, claim_id)
        )
    if actor.id in people:
        raise OwnWork(item=EntityRef(EntityType.CLAIM, claim_id))


def is_disputed(store: Store, claim_id: str) -> bool:
    """Whether judgements of the claim are in conflict, and nothing else of it is."""
    with store.read() as connection:
        heads = journal.heads.of_entity(connection, claim_id)
    found = {name for name, several in heads.items() if journal.heads.count_conflicts({name: several})}
    return bool(found) and found <= _JUDGED


def judge(change: Change, claim: Claim, step: JudgementStep, reason: str, about: str) -> None:
    """Write the judgement of a claim with all that it covers; it supersedes every earlier one.

    Raises ActWithoutRight for a claim whose article or parts are not here.
    """
    judgement = Judgement(step, records.approvals.newsroom(change.connection), reason=reason, about=about)
    if step is not JudgementStep.RETURN:
        judgement = _covering(change, claim, step, judgement.newsroom)
    state = next(state for state, its_step in STEP_TO.items() if its_step is step)
    registers: dict[str, JSON] = {"state": {"state": state}, "judged": judgement.to_register()}
    heads = journal.heads.of_entity(change.connection, claim.id)
    change.rewrite(step.value, EntityType.CLAIM, claim.id, registers, heads, settle_all=True)


def _covering(change: Change, claim: Claim, step: JudgementStep, newsroom: str) -> Judgement:
    """An approval of what stands now. Confidential sources that have no salt get one before."""
    connection = change.connection
    for source in records.approvals.unsalted_sources(connection, claim.id):
        if not change.has_written(source):
            change.write("edit", EntityType.SOURCE, source, {"salt": secrets.token_hex(16)})
    basis = records.approvals.basis_of(connection, claim.id)
    try:
        content = records.approvals.version_of_basis(connection, claim.id, basis).content()
    except UnfitBasisError:
        raise ActWithoutRight(reason=Reason(ReplicationCode.BASIS_UNFIT)) from None
    return Judgement(step, newsroom, basis, content)
