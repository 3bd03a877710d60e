"""Judgements among laptops: what a changed program writes of them counts on no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.replicas import journal_of, merge_events
from tests.support.store_driver import StoreDriver
from workbench.domain.approval.steps import JudgementStep
from workbench.domain.claim import Claim, ClaimDetails, ClaimState
from workbench.domain.review_errors import ActWithoutRight

APPROVE = JudgementStep.APPROVE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[StoreDriver]:
    with StoreDriver.open(tmp_path / "desk.db") as driver:
        driver.hire()
        yield driver


def submitted(desk: StoreDriver) -> Claim:
    return desk.edit(desk.claim(desk.article().id), state=ClaimState.SUBMITTED)


def say(desk: StoreDriver, claim: Claim, words: str, by: str) -> Claim:
    return desk.edit(claim, by=by, details=ClaimDetails(words))


def elsewhere(desk: StoreDriver, folder: Path) -> ClaimState:
    """The state of the only claim on a laptop that takes all events in, the newest first."""
    with StoreDriver.open(folder / "other.db") as other:
        merge_events(other, list(reversed(journal_of(desk))))
        with other.store.read() as connection:
            return ClaimState(str(connection.exec_driver_sql("SELECT state FROM claim").scalar_one()))


def test_own_words_are_approved_neither_here_nor_elsewhere(desk: StoreDriver, tmp_path: Path) -> None:
    claim = submitted(desk)
    claim = say(desk, claim, "كلام المشرفة", "huda")
    claim = say(desk, claim, "كلام آخر", "sara")
    claim = say(desk, claim, "كلام المشرفة", "sara")
    with pytest.raises(ActWithoutRight, match="contributed"):
        desk.pass_judgement(claim, APPROVE, by="huda")
    assert desk.pass_judgement(claim, APPROVE, by="huda", changed_program=True).state is ClaimState.SUBMITTED
    assert elsewhere(desk, tmp_path) is ClaimState.SUBMITTED


def test_an_approval_counts_everywhere_and_a_later_change_is_seen(desk: StoreDriver, tmp_path: Path) -> None:
    claim = desk.pass_judgement(submitted(desk), APPROVE, by="huda")
    assert (claim.state, claim.changed_after_approval) == (ClaimState.APPROVED, False)
    assert say(desk, claim, "كلام آخر", "sara").changed_after_approval
    assert elsewhere(desk, tmp_path) is ClaimState.APPROVED
