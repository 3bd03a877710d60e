"""Bundles between honest offices: conflicts, clones, keys, rolling back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.support.encrypted_stores import move_store
from tests.support.offices import Office
from workbench.domain.errors import (
    ConflictOpen,
    MergeNotUndoable,
    RoleMissing,
    SettlementStands,
    WorkbenchError,
)
from workbench.domain.person import Role
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.services.replication.conflicts import ResolutionRule
from workbench.services.replication.signing import DeviceKey

pytestmark = pytest.mark.also_encrypted


def test_a_conflict_stops_submission_until_a_supervisor_settles_it_by_rule(
    office: Office, branch: Office
) -> None:
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    office.workspace.claims.set_fields(checker, office.claim.id, {"statement": "هنا"})
    branch.workspace.claims.set_fields(boss, branch.claim.id, {"statement": "هناك"})
    report, _ = office.workspace.merging.merge(boss, branch.bundle())
    assert report.conflicts == (office.claim.id,)
    assert office.claim.n_conflicts == 1
    with pytest.raises(ConflictOpen):
        office.workspace.review.submit(checker, office.claim.id)
    [conflict] = office.workspace.conflicts.list()
    assert {side.author_id for side in conflict.sides} == {checker.id, boss.id}
    assert len({side.device_id for side in conflict.sides}) == 2
    done = office.workspace.conflicts.decide_by_rule(boss, ResolutionRule.PERSON, checker.id)
    assert done.action == f"decide by rule: person {checker.id}"
    assert office.claim.details.statement == "هنا"
    assert office.claim.n_conflicts == 0
    branch.workspace.merging.merge(boss, office.bundle())
    assert branch.claim.details.statement == "هنا"
    assert branch.workspace.conflicts.list() == []


def test_an_edit_in_a_conflict_leaves_the_other_value_standing(office: Office, branch: Office) -> None:
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    office.workspace.claims.set_fields(checker, office.claim.id, {"statement": "هنا"})
    branch.workspace.claims.set_fields(boss, branch.claim.id, {"statement": "هناك"})
    office.workspace.merging.merge(boss, branch.bundle())
    shown = office.claim.details.statement
    office.workspace.claims.set_fields(checker, office.claim.id, {"statement": "وسط"})
    [conflict] = office.workspace.conflicts.list()
    assert {side.value for side in conflict.sides} == {"وسط", ({"هنا", "هناك"} - {shown}).pop()}
    assert office.workspace.store.verify() == []


def test_a_granted_role_travels(office: Office, branch: Office) -> None:
    boss, checker = office.person(Role.SUPERVISOR), office.person(Role.CHECKER)
    office.workspace.people.set_role(boss, checker, Role.SUPERVISOR)
    invited, _ = office.workspace.people.add("مدعو", Role.SUPERVISOR, boss)
    report, _ = branch.workspace.merging.merge(None, office.bundle())
    assert report.declared == ()
    roles = {person.id: person.role for person in branch.workspace.people.list()}
    assert roles[checker.id] is roles[invited.id] is Role.SUPERVISOR
    assert branch.workspace.proof.verify() == []


def test_nobody_joins_as_a_second_supervisor(office: Office) -> None:
    for actor in (None, office.person(Role.CHECKER)):
        with pytest.raises(RoleMissing):
            office.workspace.people.add("غريب", Role.SUPERVISOR, actor)


def test_two_verdicts_are_no_conflict(office: Office, branch: Office) -> None:
    for place, role, outcome in (
        (office, Role.CHECKER, VerdictOutcome.TRUE),
        (branch, Role.SUPERVISOR, VerdictOutcome.FALSE),
    ):
        place.workspace.evidence.give_verdict(place.person(role), place.claim.id, VerdictDetails(outcome))
    report, _ = office.workspace.merging.merge(None, branch.bundle())
    assert report.conflicts == ()
    assert len(office.workspace.evidence.verdicts_of(office.claim.id)) == 2


def test_a_cloned_device_is_shown_and_both_branches_are_kept(office: Office, tmp_path: Path) -> None:
    checker = office.person(Role.CHECKER)
    office.bundle()
    twin = Office(tmp_path, "twin")
    twin.workspace.close()
    office.workspace.store.backup(twin.folder / "copy.tadqiq")
    move_store(twin.folder / "copy.tadqiq", twin.folder / "store.tadqiq")
    for beside in ("-wal", "-shm"):
        Path(f"{twin.folder / 'store.tadqiq'}{beside}").unlink(missing_ok=True)
    twin.key_file.write_bytes(office.key_file.read_bytes())
    twin.workspace = twin.open()
    with twin.workspace:
        assert twin.workspace.store.device_id == office.workspace.store.device_id
        office.workspace.claims.comment(checker, office.claim.id, "من المكتب")
        twin.workspace.claims.comment(checker, twin.claim.id, "من النسخة")
        report, _ = office.workspace.merging.merge(None, twin.bundle())
        assert report.forked == (office.workspace.store.device_id,)
        twin.workspace.merging.merge(None, office.bundle())
        for place in (office, twin):
            assert len(place.workspace.claims.comments(place.claim.id)) == 2
            assert place.workspace.proof.verify() == []
            assert "cloned" in place.workspace.proof.notes()[0]
            place.workspace.claims.comment(checker, place.claim.id, "وبعد")
            assert place.workspace.store.verify() == []


def test_a_key_is_made_once_and_only_its_owner_can_read_it(office: Office) -> None:
    office.bundle()
    assert stat.S_IMODE(office.key_file.stat().st_mode) == 0o600
    first = office.workspace.key.public
    assert DeviceKey(office.key_file).public == first
    office.key_file.write_text("garbage")
    with pytest.raises(WorkbenchError, match="cannot be read"):
        DeviceKey(office.key_file).sign(b"x")


def test_going_back_is_refused_after_something_followed(office: Office, branch: Office) -> None:
    with pytest.raises(MergeNotUndoable, match="nothing was merged"):
        office.workspace.merging.undoable()
    assert Path(branch.workspace.merging.undoable().backup).is_file()
    branch.workspace.claims.comment(branch.person(Role.CHECKER), branch.claim.id, "تعليق")
    with pytest.raises(MergeNotUndoable, match="written since"):
        branch.workspace.merging.undoable()


def test_a_preview_says_what_merging_then_does(office: Office, branch: Office) -> None:
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق")
    bundle = office.bundle()
    seen = branch.workspace.merging.preview(bundle)
    done, changes = branch.workspace.merging.merge(None, bundle)
    assert (seen.new, seen.by_kind, seen.conflicts) == (done.new, done.by_kind, done.conflicts)
    assert changes.touched


def test_what_a_rolled_back_store_lost_comes_back_with_a_bundle(
    office: Office, branch: Office, tmp_path: Path
) -> None:
    """The file of yesterday is put in the place of today's, work goes on, and a colleague has today's."""
    checker = office.person(Role.CHECKER)
    office.workspace.store.backup(tmp_path / "yesterday.tadqiq")
    office.workspace.claims.comment(checker, office.claim.id, "فُقد")
    branch.workspace.merging.merge(None, office.bundle())
    office.workspace.close()
    place = office.folder / "store.tadqiq"
    place.write_bytes((tmp_path / "yesterday.tadqiq").read_bytes())
    for beside in ("-wal", "-shm"):
        Path(f"{place}{beside}").unlink(missing_ok=True)
    office.workspace = office.open()
    with office.workspace as workspace:
        workspace.claims.comment(checker, office.claim.id, "كُتب بعدها")
        report, _ = workspace.merging.merge(None, branch.bundle())
        assert report.forked == (workspace.store.device_id,)
        assert {comment.text for comment in workspace.claims.comments(office.claim.id)} == {
            "فُقد",
            "كُتب بعدها",
        }
        workspace.undo.undo(checker)
        assert [comment.text for comment in workspace.claims.comments(office.claim.id)] == ["فُقد"]
        branch.workspace.merging.merge(None, office.bundle())
        assert workspace.proof.verify() == branch.workspace.proof.verify() == []


def test_a_settled_conflict_is_not_undone_and_the_sentence_says_what_to_do(
    office: Office, branch: Office
) -> None:
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    office.workspace.claims.set_fields(checker, office.claim.id, {"statement": "هنا"})
    branch.workspace.claims.set_fields(boss, branch.claim.id, {"statement": "هناك"})
    office.workspace.merging.merge(boss, branch.bundle())
    [conflict] = office.workspace.conflicts.list()
    assert office.workspace.conflicts.count() == 1
    assert office.workspace.conflicts.of_claim(office.claim.id) == [conflict]
    [summary] = office.workspace.conflicts.summaries()
    assert (summary.conflict, summary.claim_id) == (conflict, office.claim.id)
    newest = office.workspace.conflicts.chosen_by(ResolutionRule.NEWEST)
    assert [side.value for _, side in newest] == ["هناك"]
    office.workspace.conflicts.decide(boss, conflict.id, conflict.sides[0].event_id)
    with pytest.raises(SettlementStands, match="write the other value"):
        office.workspace.undo.undo(boss)
    assert office.claim.details.statement == "هنا"
    assert office.workspace.conflicts.count() == 0
    office.workspace.claims.set_fields(boss, office.claim.id, {"statement": "هناك"})
    assert office.claim.details.statement == "هناك"
