"""The review workflow: assign, submit, approve, return, reopen. One action on an article is one step for all its
claims.

The rules are in `domain/review`; this service gives them what they need to know: evidence, verdicts, people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db import records, replication
from db.change import Change
from db.store import Store
from workbench.domain.approval.approval import Approval
from workbench.domain.approval.steps import STANDING, JudgementStep
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import Claim, ClaimState
from workbench.domain.errors import (
    BadInput,
    ConflictBeside,
    NotFound,
    NothingToReview,
    NothingToSubmit,
    PersonUnknown,
    ReasonNeeded,
    WorkbenchError,
)
from workbench.domain.person import Person
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, RecordKind, RegisterRef
from workbench.domain.review import JUDGING, Decision, Step, is_step_allowed, next_state
from workbench.domain.submission import MissingPart
from workbench.services.review import judgement
from workbench.services.review.completeness import demand_complete, missing_by_claim
from workbench.services.validation import check_text

#: The action of each step in the history and in undo.
ACTIONS = {
    Step.RESEARCH: "take into research",
    Step.SUBMIT: "submit",
    Step.TAKE_UP: "take up for review",
    Step.APPROVE: "approve",
    Step.RETURN: "return",
    Step.WITHDRAW: "withdraw claim",
    Step.REJECT: "reject",
    Step.REOPEN: "reopen",
}


class ReviewService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def assign(
        self, actor: Person, target_ids: Sequence[str], person_id: str | None
    ) -> tuple[list[Claim], Changes]:
        """Assign claims (or all open claims of articles) to a person, or to nobody with None."""
        if person_id is not None:
            with self._store.read() as connection:
                if records.people.load(connection, person_id) is None:
                    raise PersonUnknown(name=person_id)
        found = {claim.id: claim for target in target_ids for claim in self._claims(target)}
        moved = [claim for claim in found.values() if claim.assignee_id != person_id]
        if not moved:
            return list(found.values()), Changes("", "assign")
        with self._store.change("assign", actor.id) as change:
            for before in moved:
                groups = records.claims.changed_registers(before, replace(before, assignee_id=person_id))
                change.write("assign", EntityType.CLAIM, before.id, groups)
        return self._load_claims(list(found)), change.changes

    def submit(self, actor: Person, target: str) -> tuple[list[Claim], Changes]:
        """Submit a claim, or all open claims of an article.

        Raises ClaimIncomplete or ArticleIncomplete for what the desk demands and is not there, ConflictOpen,
        ConflictBeside, StepNotAllowed or NothingToSubmit; then nothing was submitted.
        """
        found = self._fitting(target, Step.SUBMIT)
        if not found:
            raise NothingToSubmit(item=EntityRef(EntityType.ARTICLE, target))
        for claim in found:
            next_state(claim, Step.SUBMIT, actor)
        demand_complete(self._store, target, found, Step.SUBMIT)
        for claim in found:
            self._nothing_in_question(claim)
        return self._take(actor, found, Step.SUBMIT)

    def approve(self, actor: Person, target: str) -> tuple[list[Claim], Changes]:
        """Approve a claim, or all submitted claims of an article, in their present state.

        Raises OwnWork, RoleMissing, StepNotAllowed, ConflictOpen, ConflictBeside or NothingToReview, and what `submit`
        raises for claims that came without what the desk demands; then nothing was approved.
        """
        found = self._fitting(target, Step.APPROVE)
        if not found:
            raise NothingToReview(item=EntityRef(EntityType.ARTICLE, target))
        for claim in found:
            self._next_state(claim, Step.APPROVE, actor)
            judgement.demand_others_work(self._store, claim.id, actor, Step.APPROVE)
        demand_complete(self._store, target, found, Step.APPROVE)
        for claim in found:
            self._nothing_in_question(claim)
        return self._take(actor, found, Step.APPROVE)

    def return_(
        self, actor: Person, target: str, reason: str, field: str = ""
    ) -> tuple[list[Claim], Changes]:
        """Return a claim, or all submitted claims of an article, with a reason that may point to a field."""
        reason = check_text("reason", reason.strip())
        if not reason:
            raise ReasonNeeded
        found = self._fitting(target, Step.RETURN)
        if not found:
            raise NothingToReview(item=EntityRef(EntityType.ARTICLE, target))
        for claim in found:
            self._next_state(claim, Step.RETURN, actor)
            judgement.demand_others_work(self._store, claim.id, actor, Step.RETURN)
        return self._take(actor, found, Step.RETURN, reason, check_text("field", field.strip()))

    def withdraw(self, actor: Person, claim_id: str, reason: str = "") -> tuple[list[Claim], Changes]:
        """Withdraw one claim, with the reason in its decisions."""
        return self._take(actor, [self._claim(claim_id)], Step.WITHDRAW, check_text("reason", reason.strip()))

    def reopen(self, actor: Person, claim_id: str, reason: str = "") -> tuple[list[Claim], Changes]:
        """Reopen a closed or approved claim."""
        return self._take(actor, [self._claim(claim_id)], Step.REOPEN, check_text("reason", reason.strip()))

    def take_up(self, actor: Person, claim_id: str) -> tuple[list[Claim], Changes]:
        """A reviewer starts on a submitted claim."""
        return self._take(actor, [self._claim(claim_id)], Step.TAKE_UP)

    def research(self, actor: Person, claim_id: str) -> tuple[list[Claim], Changes]:
        """A checker starts to look for evidence."""
        return self._take(actor, [self._claim(claim_id)], Step.RESEARCH)

    def allowed(self, actor: Person, claim: Claim) -> set[Step]:
        """The steps that this person may take with this claim now; the window offers no others."""
        return {step for step in Step if self._may(actor, claim, step)}

    def missing(self, claim: Claim) -> tuple[MissingPart, ...]:
        """What the claim lacks of what the desk demands, the first thing to mend first."""
        return missing_by_claim(self._store, [claim]).get(claim.id, ())

    def approval(self, claim_id: str) -> Approval | None:
        """The judgement by which a claim stands approved, with what was changed since; None where there is none."""
        with self._store.read() as connection:
            found = records.approvals.standing_judgements(connection, [claim_id]).get(claim_id)
            if found is None or found.judgement.step is JudgementStep.RETURN:
                return None
            return records.approvals.with_changes(connection, found)

    def decisions(self, claim_id: str) -> list[Decision]:
        """The decisions on a claim, oldest first; `imported` ones came with a file and are unverified."""
        with self._store.read() as connection:
            return records.reviews.decisions_by_claim(connection, claim_id)

    def decisions_by_change(self, claim_id: str) -> dict[str, Decision]:
        """The decisions on a claim by the id of the change that also wrote the claim's new state."""
        with self._store.read() as connection:
            return records.reviews.decisions_by_change(connection, claim_id)

    def _may(self, actor: Person, claim: Claim, step: Step) -> bool:
        try:
            self._next_state(claim, step, actor)
            if step in JUDGING:
                judgement.demand_others_work(self._store, claim.id, actor, step)
            if step is Step.APPROVE:
                demand_complete(self._store, claim.id, [claim], step)
        except WorkbenchError:
            return False
        return True

    def _take(
        self, actor: Person, found: Sequence[Claim], step: Step, reason: str = "", field: str = ""
    ) -> tuple[list[Claim], Changes]:
        """Check every claim, then write all of them and their decisions in one change."""
        for claim in found:
            self._next_state(claim, step, actor)
        with self._store.change(ACTIONS[step], actor.id) as change:
            for before in found:
                if step in JUDGING:
                    judgement.judge(change, before, JudgementStep(step.value), reason, field)
                else:
                    self._write(change, actor, before, step, reason, field)
        return self._load_claims([claim.id for claim in found]), change.changes

    def _write(
        self, change: Change, actor: Person, before: Claim, step: Step, reason: str, field: str
    ) -> None:
        after = replace(
            before,
            state=self._next_state(before, step, actor),
            submitted_by=actor.id if step is Step.SUBMIT else _submitter(before),
            state_imported=False,
        )
        registers = records.claims.changed_registers(before, after)
        if step is Step.SUBMIT:
            registers["submitted"] = {"by": actor.id}
        change.write(step.value, EntityType.CLAIM, before.id, registers)
        now = self._store.clock()
        decision = Decision(change.new_id(), before.id, step, actor.id, now, reason, field)
        change.write("create", EntityType.DECISION, decision.id, records.reviews.decision_registers(decision))

    def _next_state(self, claim: Claim, step: Step, actor: Person) -> ClaimState:
        disputed = bool(claim.n_conflicts) and judgement.is_disputed(self._store, claim.id)
        return next_state(claim, step, actor, disputed=disputed)

    def _fitting(self, target: str, step: Step) -> list[Claim]:
        """The claim that is meant, or those claims of an article whose state admits the step.

        The return of an article leaves approved claims alone: those have to be named themselves.
        """
        with self._store.read() as connection:
            claim = records.claims.load(connection, target)
        if claim is not None:
            return [claim]
        found = [claim for claim in self._claims(target) if is_step_allowed(claim, step)]
        return [claim for claim in found if step is not Step.RETURN or claim.state not in STANDING]

    def _claims(self, target: str) -> list[Claim]:
        with self._store.read() as connection:
            claim = records.claims.load(connection, target)
            if claim is not None:
                return [claim]
            if records.articles.load(connection, target) is not None:
                return records.claims.of_article(connection, target)
        raise NotFound(kind=RecordKind.CLAIM_OR_ARTICLE, id=target)

    def _claim(self, claim_id: str) -> Claim:
        with self._store.read() as connection:
            claim = records.claims.load(connection, claim_id)
        if claim is None:
            raise NotFound(kind=RecordKind.CLAIM, id=claim_id)
        return claim

    def _load_claims(self, ids: Sequence[str]) -> list[Claim]:
        with self._store.read() as connection:
            return records.claims.load_many(connection, ids)

    def _nothing_in_question(self, claim: Claim) -> None:
        """What a claim rests on must be free of conflicts before the claim is submitted or approved. Raises
        ConflictBeside.
        """
        with self._store.read() as connection:
            found = replication.conflicts.related_to_claim(connection, claim.id)
        if found:
            what = dict.fromkeys(RegisterRef(one.entity_type, one.register) for one in found)
            raise ConflictBeside(item=EntityRef(EntityType.CLAIM, claim.id), what=tuple(what))


def resolve(store: Store, piece: str) -> str:
    """The id of the claim or article that begins or ends with `piece`. Raises NotFound or BadInput."""
    with store.read() as connection:
        found = [
            *records.id_lookup.find_by_part(connection, EntityType.CLAIM, piece),
            *records.id_lookup.find_by_part(connection, EntityType.ARTICLE, piece),
        ]
    if not found:
        raise NotFound(kind=RecordKind.CLAIM_OR_ARTICLE, id=piece)
    if len(found) > 1:
        raise BadInput(where=piece, reason=ReasonCode.ID_AMBIGUOUS)
    return found[0]


def _submitter(claim: Claim) -> str | None:
    """Whoever submitted the claim here; what a file named is nobody of this store."""
    return None if claim.state_imported else claim.submitted_by
