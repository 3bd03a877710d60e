"""Revoking a lost laptop, and roles that need a supervisor's word: on any laptop, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.complete_claims import submit_complete
from tests.support.offices import Office
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.device import Device
from workbench.domain.errors import BadInput, DeviceRevoked, NotFound, RoleMissing
from workbench.domain.person import Role
from workbench.domain.span import Span


@pytest.fixture
def lost(branch: Office, office: Office) -> Device:
    """The branch's device as the office knows it, from a bundle that was exchanged before it was lost."""
    branch.workspace.claims.comment(branch.person(Role.CHECKER), branch.claim.id, "قبل الفقد")
    exchange(branch, office)
    return office.workspace.devices.find(branch.workspace.store.device_id)


@pytest.fixture
def third(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, "third")
    yield made
    made.workspace.close()


def exchange(source: Office, target: Office) -> None:
    target.workspace.merging.merge(None, source.bundle("exchange.bundle"))


def comments(office: Office) -> list[str]:
    return [comment.text for comment in office.workspace.claims.comments(office.claim.id)]


def state(office: Office, claim: str = "") -> str:
    return office.workspace.claims.get(claim or office.claim.id).state.value


def test_what_a_lost_laptop_writes_counts_nowhere_and_is_kept(
    office: Office, branch: Office, third: Office, lost: Device
) -> None:
    boss = office.person(Role.SUPERVISOR)
    revoked, changes = office.workspace.devices.revoke(boss, lost, reason="سُرق في المعبر")
    assert changes.action == "revoke device"
    assert [(line.seq, line.by, line.reason) for line in revoked.revocations] == [
        (lost.n_events, boss.id, "سُرق في المعبر")
    ]
    branch.workspace.claims.comment(branch.person(Role.CHECKER), branch.claim.id, "بعد الفقد")
    report = office.workspace.merging.preview(branch.bundle())
    assert report.uncounted == {lost.id: 1}
    exchange(office, third)  # there the line arrives before what lies beyond it
    exchange(branch, third)
    exchange(branch, office)
    for place in (office, third):
        assert comments(place) == ["قبل الفقد"]
        assert place.workspace.proof.verify() == []
        assert any("was revoked: " in note for note in place.workspace.proof.notes())
        told = [entry for entry in place.workspace.undo.history(limit=200) if not entry.counts]
        assert [(entry.device_id, entry.after["text"]) for entry in told if "text" in entry.after] == [
            (lost.id, "بعد الفقد")
        ]
    assert office.workspace.devices.find(lost.id).uncounted == 1


def test_a_revoked_laptop_says_so_and_hands_on_nothing(office: Office, branch: Office, lost: Device) -> None:
    office.workspace.devices.revoke(office.person(Role.SUPERVISOR), lost)
    branch.workspace.claims.comment(branch.person(Role.CHECKER), branch.claim.id, "لم يُسلَّم بعد")
    bundle = office.bundle()
    report, changes = branch.workspace.merging.merge(None, bundle)
    assert report.revoked == (lost.id,)
    assert branch.workspace.store.revoked
    assert comments(branch) == ["قبل الفقد"]
    assert changes.ids(EntityType.COMMENT)  # the comment that went is among what screens show anew
    checker = branch.person(Role.CHECKER)
    with pytest.raises(DeviceRevoked):
        branch.workspace.claims.comment(checker, branch.claim.id, "وبعد")
    with pytest.raises(DeviceRevoked):
        branch.bundle("later.bundle")
    assert branch.workspace.proof.verify() == []
    branch.workspace.close()
    branch.workspace = branch.open()
    assert branch.workspace.store.revoked
    office.workspace.devices.restore(office.person(Role.SUPERVISOR), office.workspace.devices.find(lost.id))
    report, _ = branch.workspace.merging.merge(None, office.bundle())
    assert report.restored == (lost.id,)
    assert comments(branch) == ["قبل الفقد", "لم يُسلَّم بعد"]
    branch.workspace.claims.comment(checker, branch.claim.id, "وبعد")
    assert branch.workspace.proof.verify() == []


def test_a_revocation_is_a_step_that_can_be_taken_back(office: Office, lost: Device) -> None:
    boss = office.person(Role.SUPERVISOR)
    office.workspace.devices.revoke(boss, lost, 0)
    assert comments(office) == []
    assert office.workspace.undo.undo_label(boss) == "revoke device"
    changes = office.workspace.undo.undo(boss)
    assert comments(office) == ["قبل الفقد"]
    assert any(ids for ids in changes.touched.values())
    office.workspace.undo.redo(boss)
    assert comments(office) == []
    assert office.workspace.devices.find(lost.id).revocations[0].seq == 0
    assert office.workspace.proof.verify() == []


def test_who_may_revoke_what(office: Office, lost: Device) -> None:
    boss, service = office.person(Role.SUPERVISOR), office.workspace.devices
    with pytest.raises(RoleMissing):
        service.revoke(office.person(Role.CHECKER), lost)
    with pytest.raises(BadInput, match="no laptop revokes"):
        service.revoke(boss, service.find(office.workspace.store.device_id))
    with pytest.raises(BadInput, match="not revoked"):
        service.restore(boss, lost)
    with pytest.raises(NotFound):
        service.revoke(boss, lost, 10_000)
    with pytest.raises(NotFound):
        service.revoke(boss, lost, "a" * 64)
    with pytest.raises(NotFound):
        service.find("zzzz")


def test_a_stranger_who_says_to_be_a_supervisor_counts_when_one_says_so(
    office: Office, third: Office
) -> None:
    """The stranger's approval is kept and does not count; a grant, whenever it comes, makes it count."""
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    submit_complete(office.workspace, checker, office.claim.id)
    stranger, _ = third.workspace.people.add("غريب", Role.SUPERVISOR)
    exchange(office, third)
    assert third.workspace.people.find(boss.id).role is Role.CHECKER  # there, the stranger came first
    third.workspace.review.approve(stranger, third.claim.id)
    report, _ = office.workspace.merging.merge(None, third.bundle())
    assert report.declared == (stranger.id,)
    assert office.workspace.people.find(stranger.id).role is Role.CHECKER
    assert state(office) == "submitted"
    assert office.workspace.review.decisions(office.claim.id)[-1].author_id == checker.id
    assert office.workspace.proof.verify() == third.workspace.proof.verify() == []
    with pytest.raises(RoleMissing):
        office.workspace.review.approve(office.workspace.people.find(stranger.id), office.claim.id)
    office.workspace.people.set_role(boss, office.workspace.people.find(stranger.id), Role.SUPERVISOR)
    assert state(office) == "approved"
    assert office.workspace.proof.verify() == []
    office.workspace.people.set_role(boss, office.workspace.people.find(stranger.id), Role.CHECKER)
    assert state(office) == "approved"  # a role that ends takes back nothing
    third.workspace.people.set_role(stranger, third.workspace.people.find(boss.id), Role.SUPERVISOR)
    exchange(office, third)
    exchange(third, office)
    for place in (office, third):
        assert place.workspace.proof.verify() == []
    assert office.workspace.people.list() == third.workspace.people.list()


def test_a_role_given_by_a_revoked_laptop_takes_what_rests_on_it_along(
    office: Office, branch: Office, third: Office
) -> None:
    boss, checker = office.person(Role.SUPERVISOR), office.person(Role.CHECKER)
    exchange(branch, office)
    last = office.workspace.devices.find(branch.workspace.store.device_id).n_events
    branch.workspace.people.set_role(
        branch.person(Role.SUPERVISOR), branch.person(Role.CHECKER), Role.SUPERVISOR
    )
    article = office.workspace.articles.list()[0].article
    made, _ = office.workspace.claims.tag(boss, article.id, [Span(0, 3)], ClaimKind.OTHER)
    submit_complete(office.workspace, boss, made.id)
    exchange(office, third)
    exchange(branch, third)
    third.workspace.review.approve(third.workspace.people.find(checker.id), made.id)
    exchange(third, office)
    assert state(office, made.id) == "approved"
    lost = office.workspace.devices.find(branch.workspace.store.device_id)
    office.workspace.devices.revoke(boss, lost, last)
    assert state(office, made.id) == "submitted"
    assert office.workspace.people.find(checker.id).role is Role.CHECKER
    exchange(office, third)
    assert state(third, made.id) == "submitted"
    for place in (office, third):
        assert place.workspace.proof.verify() == []


def test_a_file_makes_nobody_a_person_of_the_store(office: Office, branch: Office, third: Office) -> None:
    checker, boss = office.person(Role.CHECKER), office.person(Role.SUPERVISOR)
    submit_complete(office.workspace, checker, office.claim.id)
    office.workspace.review.approve(boss, office.claim.id)
    document = office.workspace.export.article_document(office.claim.article_id)
    reader, _ = third.workspace.people.add("نور", Role.CHECKER)
    third.workspace.export.import_document(reader, document)
    assert third.workspace.people.list() == [reader]
    third.workspace.undo.undo(reader)
    third.workspace.undo.redo(reader)
    assert third.workspace.proof.verify() == []
    exchange(office, third)  # the native items beside the imported ones: neither takes the other's id
    exchange(third, branch)
    exchange(office, branch)
    for place in (third, branch):
        assert place.workspace.people.find(boss.id).role is Role.SUPERVISOR
        assert len(place.workspace.articles.list()) == 2
        assert place.workspace.conflicts.list() == []
        assert place.workspace.proof.verify() == []
