"""Synchronization of events that the server refuses or that wait: of other people, of revoked and cloned laptops."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db.authority import authorization
from db.schema.canonical_json import JSON
from tests.support.changed_program import older_program
from tests.support.postgres import Newsroom
from tests.support.server_laptops import Laptop, LaptopPair, assert_agreement, sync_rounds, sync_state_of
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.errors import DeviceRevoked
from workbench.domain.replication_codes import ReplicationCode


def test_others_steps_wait_until_they_sign_in(pair: LaptopPair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    huda_here = sara.workspace.people.find("هدى")
    sara.workspace.claims.comment(sara.me, claim.id, "قبل")
    sara.workspace.claims.comment(huda_here, claim.id, "من هدى")
    sara.workspace.claims.comment(huda_here, claim.id, "وأيضًا")
    sara.workspace.claims.comment(sara.me, claim.id, "بعد")
    sara.sync()
    state = sara.workspace.server.state()
    assert state is not None
    assert state.held == {huda_here.id: 2}
    assert state.waiting[sara.me.id] == 1
    huda.sync()
    assert huda.comments(claim.id) == ["قبل"]
    sara.through(huda.address)  # she signs in on this laptop
    sara.sync()
    sara.through(sara.address)
    sara.sync()
    sync_rounds(huda, sara)
    assert sorted(huda.comments(claim.id)) == sorted(["قبل", "من هدى", "وأيضًا", "بعد"])
    assert_agreement(shared, sara, huda)


def test_a_refused_step_is_kept_told_and_not_sent_again(
    fresh: LaptopPair, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    sara, huda = fresh
    article = sara.article()
    claim = sara.claim(article)
    sync_rounds(sara, huda)
    forbidden: dict[str, JSON] = {
        "state": {"state": ClaimState.APPROVED.value, "since": 1, "submitted_by": sara.me.id}
    }
    with monkeypatch.context() as changed_program:
        changed_program.setattr(authorization, "check", lambda *_: None)
        with older_program(), sara.workspace.store.change("approve", sara.me.id) as change:
            change.write("approve", EntityType.CLAIM, claim.id, forbidden)
    report = sara.sync()
    [step] = report.refused
    assert step.entity == claim.id
    assert "supervisor" in str(step.reason)
    assert huda.sync().received == 0
    # Later work goes over in a chain of its own; what rests on the refused step waits with it.
    other = sara.claim(article, 0, 3)
    sara.workspace.claims.comment(sara.me, other.id, "بعدها")
    again = sara.sync()
    assert [one.event_id for one in again.refused] == [step.event_id]
    assert again.refused[0] == step
    huda.sync()
    assert huda.comments(other.id) == ["بعدها"]
    assert huda.workspace.claims.get(claim.id).state is ClaimState.DRAFT
    assert sara.workspace.claims.get(claim.id).state is ClaimState.APPROVED
    assert sara.workspace.store.verify() == []
    with sara.workspace.server.connect() as session:
        session.try_again()
        assert [one.event_id for one in session.synchronize().refused] == [step.event_id]


def test_a_revoked_laptop_still_hears_and_goes_on_when_it_is_restored(
    fresh: LaptopPair, newsroom: Newsroom
) -> None:
    sara, huda = fresh
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    device = huda.workspace.devices.find(sara.workspace.store.device_id)
    huda.workspace.devices.revoke(huda.me, device, reason="سُرق")
    huda.sync()
    sara.workspace.claims.comment(sara.me, claim.id, "قبل أن تسمع")
    sara.sync()
    assert [step.reason.code for step in sync_state_of(sara).refused] == [ReplicationCode.DEVICE_REVOKED]
    assert sara.workspace.store.device_id == device.id  # no way round it by another chain
    with pytest.raises(DeviceRevoked):
        sara.workspace.claims.comment(sara.me, claim.id, "بعدها")
    assert sara.sync().sent == 0
    assert huda.sync().received == 0
    huda.workspace.devices.restore(huda.me, huda.workspace.devices.find(device.id))
    huda.sync()
    sync_rounds(sara, huda)
    assert huda.comments(claim.id) == ["قبل أن تسمع"]
    sara.workspace.claims.comment(sara.me, claim.id, "وبعدها")
    sync_rounds(sara, huda)
    assert huda.comments(claim.id) == ["قبل أن تسمع", "وبعدها"]
    assert_agreement(newsroom, sara, huda)


def test_both_branches_of_a_cloned_laptop_arrive(pair: LaptopPair, shared: Newsroom, tmp_path: Path) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    sara.workspace.close()
    shutil.copytree(sara.folder, tmp_path / "clone")
    sara.workspace = sara.open()
    twin = Laptop(tmp_path / "clone", shared, sara.login)
    assert twin.workspace.store.device_id == sara.workspace.store.device_id
    with twin.workspace:
        for n in range(3):
            sara.workspace.claims.comment(sara.me, claim.id, f"هنا {n}")
            twin.workspace.claims.comment(twin.me, claim.id, f"هناك {n}")
        sync_rounds(sara, twin, huda)
        assert len(huda.comments(claim.id)) == 6
        assert huda.workspace.store.cloned() == [sara.workspace.store.device_id]
        assert_agreement(shared, sara, twin, huda)
