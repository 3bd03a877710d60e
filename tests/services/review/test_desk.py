"""The desk: what a supervisor sets for everybody, how it is kept, undone and carried to other laptops."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.ids import DESK
from db.schema.canonical_json import JSON
from tests.support.changed_program import older_program
from tests.support.complete_claims import complete
from tests.support.newsroom_laptops import Laptop
from tests.support.offices import Office
from workbench.domain.article import Article
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.claim_fields import default_fields
from workbench.domain.desk import Demands, Desk, EvidenceDemand
from workbench.domain.errors import FieldUnknown, RoleMissing
from workbench.domain.person import Person, Role
from workbench.domain.review import Step
from workbench.domain.review_errors import ActWithoutRight, ClaimIncomplete
from workbench.domain.span import Span
from workbench.domain.submission import Demand
from workbench.workspace import Workspace

DEMANDS = Demands(
    {ClaimKind.CASUALTY: frozenset({"outcome", "producer"}), ClaimKind.EVENT: frozenset()},
    explanation=False,
    evidence=EvidenceDemand.ALWAYS,
)


def test_without_any_event_the_desk_is_as_the_program_comes(workspace: Workspace) -> None:
    assert workspace.desk.get() == Desk()
    assert Demands().evidence is EvidenceDemand.WHERE_NEEDED
    assert default_fields(ClaimKind.CASUALTY) == {"kind", "outcome", "qualifier", "producer"}
    assert default_fields(ClaimKind.QUOTE) == {"kind", "mode", "fidelity"}


@pytest.mark.also_encrypted
@pytest.mark.also_on_server
def test_what_a_supervisor_sets_comes_back_and_can_be_undone(
    workspace: Workspace, supervisor: Person
) -> None:
    desk, changes = workspace.desk.set_demands(supervisor, DEMANDS)
    assert desk.demands == workspace.desk.get().demands == DEMANDS
    assert changes.action == "set desk"
    assert len(changes.ids(EntityType.DESK)) == 1
    assert workspace.desk.set_demands(supervisor, DEMANDS)[1].touched == {}
    workspace.desk.set_demands(supervisor, Demands())
    assert workspace.desk.get() == Desk()
    workspace.undo.undo(supervisor)
    assert workspace.desk.get().demands == DEMANDS
    workspace.undo.undo(supervisor)
    assert workspace.desk.get() == Desk()
    workspace.undo.redo(supervisor)
    assert workspace.desk.get().demands == DEMANDS
    assert workspace.store.verify() == []


def test_nobody_but_a_supervisor_sets_it(workspace: Workspace, checker: Person, supervisor: Person) -> None:
    with pytest.raises(RoleMissing, match="change what the desk demands"):
        workspace.desk.set_demands(checker, DEMANDS)
    with pytest.raises(FieldUnknown, match="colour"):
        workspace.desk.set_demands(supervisor, Demands({ClaimKind.CASUALTY: frozenset({"colour"})}))
    assert workspace.desk.get() == Desk()


def test_two_laptops_that_set_it_at_once_disagree_until_somebody_settles_it(
    office: Office, branch: Office
) -> None:
    for one, demands in ((office, DEMANDS), (branch, Demands(verdict=False))):
        one.workspace.desk.set_demands(one.person(Role.SUPERVISOR), demands)
    office.workspace.merging.merge(None, branch.bundle("branch.bundle"))
    branch.workspace.merging.merge(None, office.bundle("office.bundle"))
    assert office.workspace.desk.get() == branch.workspace.desk.get()
    [found] = office.workspace.conflicts.list()
    assert (found.entity_type, found.register) == (EntityType.DESK, "demands")
    for one in (office, branch):
        assert one.workspace.store.verify() == []


def test_in_a_newsroom_the_desk_is_an_act_of_a_supervisors_seat(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "huda")
    huda = laptop.add("هدى", Role.SUPERVISOR)
    omar = laptop.add("عمر", Role.CHECKER, huda)
    workspace = laptop.workspace
    with pytest.raises(ActWithoutRight), workspace.store.change("set desk", omar.id) as change:
        change.write("create", EntityType.DESK, DESK, {"core": {}, "demands": {"verdict": False}})
    assert workspace.desk.get() == Desk()
    workspace.desk.set_demands(huda, DEMANDS)
    assert workspace.desk.get().demands == DEMANDS
    workspace.undo.undo(huda)
    assert workspace.desk.get() == Desk()
    assert workspace.store.verify() == []
    laptop.close()


def submit_as_an_older_program(workspace: Workspace, author: str, claim_id: str) -> None:
    """Nothing is asked: neither a verdict nor evidence."""
    state: JSON = {"state": "submitted", "submitted_by": author}
    with older_program(), workspace.store.change("submit", author) as change:
        change.write("submit", EntityType.CLAIM, claim_id, {"state": state})


def demand_refusal(workspace: Workspace, boss: Person, claim_id: str) -> None:
    """The submission is content and says what it lacks; it is not approved before it has that."""
    claim = workspace.claims.get(claim_id)
    assert claim.state is ClaimState.SUBMITTED
    assert Demand.VERDICT in {part.demand for part in workspace.review.missing(claim)}
    assert Step.APPROVE not in workspace.review.allowed(boss, claim)
    with pytest.raises(ClaimIncomplete, match="no verdict"):
        workspace.review.approve(boss, claim_id)


def test_a_submission_that_came_in_a_bundle_without_its_verdict_is_not_approved(
    office: Office, branch: Office
) -> None:
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    submit_as_an_older_program(branch.workspace, checker.id, branch.claim.id)
    office.workspace.merging.merge(None, branch.bundle())
    demand_refusal(office.workspace, boss, office.claim.id)
    complete(office.workspace, checker, office.claim.id)
    [approved], _ = office.workspace.review.approve(boss, office.claim.id)
    assert approved.state is ClaimState.APPROVED


@pytest.mark.also_on_server
def test_a_submission_without_its_verdict_passes_a_server_and_is_not_approved(
    workspace: Workspace, checker: Person, supervisor: Person, article: Article
) -> None:
    claim, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    submit_as_an_older_program(workspace, checker.id, claim.id)
    demand_refusal(workspace, supervisor, claim.id)
