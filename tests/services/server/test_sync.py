"""Synchronization with the server: what one laptop writes, all laptops get."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.journal import event_log
from db.replication import devices
from tests.support.complete_claims import submit_complete
from tests.support.postgres import Newsroom
from tests.support.repetitions import repetitions
from tests.support.server_laptops import Laptop, LaptopPair, assert_agreement, server_journal, sync_rounds
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.errors import NotFound, UndoStale
from workbench.domain.person import Role
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.services.server.pull import RECEIPT_EVERY_US


def test_what_one_does_the_others_have(pair: LaptopPair, shared: Newsroom, tmp_path: Path) -> None:
    sara, huda = pair
    article = sara.article()
    claim = sara.claim(article)
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>32</p>" * 9)
    source, _ = sara.workspace.sources.add_file(sara.me, page)
    sara.sync()
    report = huda.sync()
    assert report.received >= 3
    assert huda.workspace.articles.text(huda.workspace.articles.get(article.id)).startswith("قال")
    assert source.snapshot is not None
    assert huda.workspace.store.snapshots.read(source.snapshot.sha256) == page.read_bytes()
    huda.workspace.claims.comment(huda.me, claim.id, "لماذا؟")
    huda.sync()
    assert sara.sync().changes.ids(EntityType.COMMENT)
    assert sara.comments(claim.id) == ["لماذا؟"]
    assert_agreement(shared, sara, huda)


def test_two_idle_laptops_stop_writing(pair: LaptopPair, shared: Newsroom) -> None:
    sara, huda = pair
    sara.claim(sara.article())
    huda.workspace.people.find("سارة")
    sync_rounds(sara, huda, n=3)
    before = server_journal(shared)
    sync_rounds(sara, huda, n=3)
    for laptop in pair:  # an hour later each thanks once for what came since, and nobody for thanks
        laptop.skew_us += RECEIPT_EVERY_US
    sync_rounds(sara, huda, n=3)
    thanked = server_journal(shared) - before
    assert len(thanked) <= 2
    for laptop in pair:
        laptop.skew_us += RECEIPT_EVERY_US
    sync_rounds(sara, huda, n=3)
    assert server_journal(shared) == before | thanked
    assert_agreement(shared, sara, huda)


def test_a_supervisor_brings_a_whole_laptop(newsroom: Newsroom, tmp_path: Path) -> None:
    """A store that worked without a network and never had an account: everybody's work goes in her name."""
    boss = newsroom.hire("هدى", Role.SUPERVISOR)
    laptop = Laptop(tmp_path / "old", newsroom, boss)
    with laptop.workspace as workspace:
        layla, _ = workspace.people.add("ليلى", Role.CHECKER)
        from workbench.exchange.articles.plain_text import read_text

        workspace.articles.add(layla, read_text("نص".encode(), "a.txt"))
        report = laptop.sync()
        assert report.backup
        assert Path(report.backup).is_file()
        assert report.sent >= 3
        assert_agreement(newsroom, laptop)
        state = workspace.server.state()
        assert state is not None
        assert state.waiting == {}


def test_clocks_that_disagree_lose_nothing(newsroom: Newsroom, tmp_path: Path) -> None:
    year = 366 * 24 * RECEIPT_EVERY_US
    slow = Laptop(tmp_path / "slow", newsroom, newsroom.hire("سارة", Role.CHECKER), -year)
    fast = Laptop(tmp_path / "fast", newsroom, newsroom.hire("منى", Role.CHECKER), year)
    with slow.workspace, fast.workspace:
        sync_rounds(slow, fast)
        claim = fast.claim(fast.article())
        sync_rounds(fast, slow)
        slow.workspace.claims.comment(slow.me, claim.id, "من الماضي")
        slow.skew_us -= year
        slow.workspace.claims.comment(slow.me, claim.id, "ومن قبله")
        sync_rounds(slow, fast)
        assert fast.comments(claim.id) == ["من الماضي", "ومن قبله"]
        assert_agreement(newsroom, slow, fast)


def test_conflicts_show_and_a_decision_travels(pair: LaptopPair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    sara.workspace.claims.set_fields(sara.me, claim.id, {"statement": "قُتل 32"})
    huda.workspace.claims.set_fields(huda.me, claim.id, {"statement": "قُتل 23"})
    sync_rounds(sara, huda)
    [conflict] = [one for one in sara.workspace.conflicts.list() if one.entity == claim.id]
    assert conflict.id in {one.id for one in huda.workspace.conflicts.list()}
    huda.workspace.conflicts.decide(huda.me, conflict.id, conflict.sides[0].event_id[:12])
    sync_rounds(huda, sara)
    assert conflict.id not in {one.id for one in sara.workspace.conflicts.list()}
    assert_agreement(shared, sara, huda)


def test_signatures_reach_others_through_the_server(
    pair: LaptopPair, shared: Newsroom, tmp_path: Path
) -> None:
    """Whoever has another's work from the server can hand it on in a bundle that proves whose it is."""
    sara, huda = pair
    sara.claim(sara.article())
    sync_rounds(sara, huda)
    bundle = tmp_path / "all.bundle"
    huda.workspace.bundles.create(bundle)
    third = Laptop(tmp_path / "third", shared, sara.login)
    with third.workspace:
        report, _ = third.workspace.merging.merge(None, bundle)
        assert report.new > 0
        assert sara.workspace.store.device_id not in report.unsigned
    with huda.workspace.store.read() as connection:
        kept = [head.device for head in devices.all_signatures(connection)]
        runs = [run.device for run in event_log.runs(connection)]
    device = sara.workspace.store.device_id
    assert 1 <= kept.count(device) <= runs.count(device)  # in each run the newest covers all before it


def test_a_verdict_and_an_approval_go_round(pair: LaptopPair, shared: Newsroom, tmp_path: Path) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sara.workspace.evidence.give_verdict(
        sara.me, claim.id, VerdictDetails(VerdictOutcome.OPINION, None, explanation="رأي")
    )
    submit_complete(sara.workspace, sara.me, claim.id)
    sync_rounds(sara, huda)
    huda.workspace.review.approve(huda.me, claim.id)
    sync_rounds(huda, sara)
    assert sara.workspace.claims.get(claim.id).state is ClaimState.APPROVED
    undone = huda.workspace.undo.undo(huda.me)
    assert undone.touched
    sync_rounds(huda, sara)
    assert sara.workspace.claims.get(claim.id).state is ClaimState.SUBMITTED
    assert_agreement(shared, sara, huda)


@settings(
    max_examples=repetitions(3, 60),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_order_of_working_and_syncing_converges(
    data: st.DataObject, pair: LaptopPair, shared: Newsroom
) -> None:
    claim = pair[0].claim(pair[0].article())
    sync_rounds(*pair)
    for n in range(data.draw(st.integers(4, 12))):
        laptop = data.draw(st.sampled_from(pair))
        what = data.draw(st.sampled_from(("sync", "comment", "edit", "undo", "claim")))
        work, me = laptop.workspace, laptop.me
        with suppress(UndoStale, NotFound, IndexError):  # what was undone before is not there
            if what == "sync":
                laptop.sync()
            elif what == "comment":
                work.claims.comment(me, claim.id, f"سبب {n}")
            elif what == "edit":
                work.claims.set_fields(me, claim.id, {"statement": f"نص {n}"})
            elif what == "claim":
                laptop.claim(work.articles.list()[0].article, 0, 3)
            elif work.undo.undo_label(me) is not None:
                work.undo.undo(me)
    sync_rounds(*pair, n=3)
    assert_agreement(shared, *pair)
