"""Laptops and a newsroom's server: what one does the others have, and what breaks in between costs nothing."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.journal import event_log
from db.replication import devices, sync_cursors
from db.schema.canonical_json import JSON
from db.snapshots import SnapshotFiles
from tests.support.postgres import Newsroom, PostgresServer
from tests.support.repetitions import repetitions
from tests.support.server_laptops import CuttingLine, Laptop, agree, copied, journal_on, rounds, staff
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.errors import (
    BadInput,
    DeviceRevoked,
    NotFound,
    ServerChanged,
    ServerUnreachable,
    UndoStale,
)
from workbench.domain.person import Role
from workbench.domain.sync import AWAY, SyncState
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.services.server.pull import RECEIPT_EVERY_US

Pair = tuple[Laptop, Laptop]


@pytest.fixture(scope="module")
def shared(pg_server: PostgresServer) -> Iterator[Newsroom]:
    """One newsroom for most of these tests: what the others left there is work like any other."""
    with pg_server.newsroom() as made:
        yield made


@pytest.fixture(scope="module")
def pair(shared: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with staff(shared, tmp_path_factory.mktemp("pair")) as made:
        yield made


@pytest.fixture
def fresh(newsroom: Newsroom, tmp_path: Path) -> Iterator[Pair]:
    with staff(newsroom, tmp_path) as made:
        yield made


def test_what_one_does_the_others_have(pair: Pair, shared: Newsroom, tmp_path: Path) -> None:
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
    agree(shared, sara, huda)


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["plain", "encrypted"])
def test_a_damaged_snapshot_holds_no_work_up(
    fresh: Pair, newsroom: Newsroom, tmp_path: Path, key: bytes | None
) -> None:
    sara, huda = fresh
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>33</p>" * 9)
    store = sara.workspace.store
    before, store.snapshots = store.snapshots, SnapshotFiles.for_store(sara.path, key)
    try:
        source, _ = sara.workspace.sources.add_file(sara.me, page)
        assert source.snapshot is not None
        file = store.snapshots.path_of(source.snapshot.sha256)
        file.unlink()
        file.write_bytes(b"something else")
        assert sara.sync().refused == ()
    finally:
        store.snapshots = before
    huda.sync()
    assert huda.workspace.sources.get(source.id).snapshot == source.snapshot
    with newsroom.link(sara.login) as link:
        wanted = {source.snapshot.sha256, hashlib.sha256(b"something else").hexdigest()}
        assert link.missing_blobs(wanted) == wanted
    assert huda.journal() == sara.journal() == journal_on(newsroom)
    assert any(source.snapshot.sha256 in line for line in huda.workspace.store.verify())


def test_two_idle_laptops_stop_writing(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    sara.claim(sara.article())
    huda.workspace.people.find("سارة")
    rounds(sara, huda, n=3)
    before = journal_on(shared)
    rounds(sara, huda, n=3)
    for laptop in pair:  # an hour later each thanks once for what came since, and nobody for thanks
        laptop.skew_us += RECEIPT_EVERY_US
    rounds(sara, huda, n=3)
    thanked = journal_on(shared) - before
    assert len(thanked) <= 2
    for laptop in pair:
        laptop.skew_us += RECEIPT_EVERY_US
    rounds(sara, huda, n=3)
    assert journal_on(shared) == before | thanked
    agree(shared, sara, huda)


def test_a_lost_mark_costs_a_question(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    for n in range(9):
        sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
    rounds(sara, huda)
    # As after a crash between sending and noting: the server has more than is noted here.
    with sara.workspace.store.local() as connection:
        for run, seq in sync_cursors.load_high_water_marks(connection, _server(sara)).items():
            sync_cursors.save_high_water_marks(connection, _server(sara), {run: min(seq, 3)})
    assert sara.sync().sent == 0
    huda.sync()
    agree(shared, sara, huda)


def test_a_server_that_was_put_back_gets_what_it_lost(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    rounds(sara, huda)
    with copied(shared) as yesterday:
        for n in range(5):
            sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
            huda.workspace.claims.comment(huda.me, claim.id, f"جواب {n}")
        rounds(sara, huda)
        agree(shared, sara, huda)
        for laptop in pair:
            laptop.through(yesterday.address(laptop.login.login))
        assert sara.sync().sent >= 5
        rounds(huda, sara)
        agree(yesterday, sara, huda)
    for laptop in pair:
        laptop.through(laptop.address)
    rounds(sara, huda)
    agree(shared, sara, huda)


def test_another_server_gets_nothing(pair: Pair, pg_server: PostgresServer) -> None:
    sara, _ = pair
    sara.article()
    with pg_server.newsroom() as other:
        login = other.hire("سارة", Role.CHECKER, sara.login.person_id)
        sara.through(other.address(login.login))
        before = journal_on(other)
        with pytest.raises(ServerChanged):
            sara.sync()
        with pytest.raises(ServerChanged):
            sara.workspace.server.preview()
        assert journal_on(other) == before
        with sara.workspace.server.connect(adopt=True) as session:
            assert session.synchronize().sent > 0
    sara.through(sara.address)


def test_a_store_that_knows_no_server_says_so(tmp_path: Path, newsroom: Newsroom) -> None:
    laptop = Laptop(tmp_path, newsroom, newsroom.hire("سارة", Role.CHECKER))
    laptop.workspace.close()
    with laptop.open() as workspace:
        workspace.server._given = None
        assert workspace.server.state() is None
        with pytest.raises(BadInput):
            workspace.server.connect()


def test_others_steps_wait_until_they_sign_in(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    rounds(sara, huda)
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
    rounds(huda, sara)
    assert sorted(huda.comments(claim.id)) == sorted(["قبل", "من هدى", "وأيضًا", "بعد"])
    agree(shared, sara, huda)


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
        agree(newsroom, laptop)
        state = workspace.server.state()
        assert state is not None
        assert state.waiting == {}


def test_a_refused_step_is_kept_told_and_not_sent_again(fresh: Pair, newsroom: Newsroom) -> None:
    sara, huda = fresh
    article = sara.article()
    claim = sara.claim(article)
    rounds(sara, huda)
    forbidden: dict[str, JSON] = {
        "state": {"state": ClaimState.APPROVED.value, "since": 1, "submitted_by": sara.me.id}
    }
    with sara.workspace.store.change("approve", sara.me.id) as change:  # as a changed program would
        change.write("approve", EntityType.CLAIM, claim.id, forbidden)
    report = sara.sync()
    [step] = report.refused
    assert step.entity == claim.id
    assert "supervisor" in step.reason
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
    fresh: Pair, newsroom: Newsroom
) -> None:
    sara, huda = fresh
    claim = sara.claim(sara.article())
    rounds(sara, huda)
    device = huda.workspace.devices.find(sara.workspace.store.device_id)
    huda.workspace.devices.revoke(huda.me, device, reason="سُرق")
    huda.sync()
    sara.workspace.claims.comment(sara.me, claim.id, "قبل أن تسمع")
    sara.sync()
    assert [step.reason for step in _state(sara).refused] == ["its device is revoked"]
    assert sara.workspace.store.device_id == device.id  # no way round it by another chain
    with pytest.raises(DeviceRevoked):
        sara.workspace.claims.comment(sara.me, claim.id, "بعدها")
    assert sara.sync().sent == 0
    assert huda.sync().received == 0
    huda.workspace.devices.restore(huda.me, huda.workspace.devices.find(device.id))
    huda.sync()
    rounds(sara, huda)
    assert huda.comments(claim.id) == ["قبل أن تسمع"]
    sara.workspace.claims.comment(sara.me, claim.id, "وبعدها")
    rounds(sara, huda)
    assert huda.comments(claim.id) == ["قبل أن تسمع", "وبعدها"]
    agree(newsroom, sara, huda)


def test_both_branches_of_a_cloned_laptop_arrive(pair: Pair, shared: Newsroom, tmp_path: Path) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    rounds(sara, huda)
    sara.workspace.close()
    shutil.copytree(sara.folder, tmp_path / "clone")
    sara.workspace = sara.open()
    twin = Laptop(tmp_path / "clone", shared, sara.login)
    assert twin.workspace.store.device_id == sara.workspace.store.device_id
    with twin.workspace:
        for n in range(3):
            sara.workspace.claims.comment(sara.me, claim.id, f"هنا {n}")
            twin.workspace.claims.comment(twin.me, claim.id, f"هناك {n}")
        rounds(sara, twin, huda)
        assert len(huda.comments(claim.id)) == 6
        assert huda.workspace.store.cloned() == [sara.workspace.store.device_id]
        agree(shared, sara, twin, huda)


def test_clocks_that_disagree_lose_nothing(newsroom: Newsroom, tmp_path: Path) -> None:
    year = 366 * 24 * RECEIPT_EVERY_US
    slow = Laptop(tmp_path / "slow", newsroom, newsroom.hire("سارة", Role.CHECKER), -year)
    fast = Laptop(tmp_path / "fast", newsroom, newsroom.hire("منى", Role.CHECKER), year)
    with slow.workspace, fast.workspace:
        rounds(slow, fast)
        claim = fast.claim(fast.article())
        rounds(fast, slow)
        slow.workspace.claims.comment(slow.me, claim.id, "من الماضي")
        slow.skew_us -= year
        slow.workspace.claims.comment(slow.me, claim.id, "ومن قبله")
        rounds(slow, fast)
        assert fast.comments(claim.id) == ["من الماضي", "ومن قبله"]
        agree(newsroom, slow, fast)


def test_conflicts_show_and_a_decision_travels(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    rounds(sara, huda)
    sara.workspace.claims.set_fields(sara.me, claim.id, {"statement": "قُتل 32"})
    huda.workspace.claims.set_fields(huda.me, claim.id, {"statement": "قُتل 23"})
    rounds(sara, huda)
    [conflict] = [one for one in sara.workspace.conflicts.list() if one.entity == claim.id]
    assert conflict.id in {one.id for one in huda.workspace.conflicts.list()}
    huda.workspace.conflicts.decide(huda.me, conflict.id, conflict.sides[0].event_id[:12])
    rounds(huda, sara)
    assert conflict.id not in {one.id for one in sara.workspace.conflicts.list()}
    agree(shared, sara, huda)


def test_signatures_reach_others_through_the_server(pair: Pair, shared: Newsroom, tmp_path: Path) -> None:
    """Whoever has another's work from the server can hand it on in a bundle that proves whose it is."""
    sara, huda = pair
    sara.claim(sara.article())
    rounds(sara, huda)
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


def test_a_verdict_and_an_approval_go_round(pair: Pair, shared: Newsroom, tmp_path: Path) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sara.workspace.evidence.give_verdict(
        sara.me, claim.id, VerdictDetails(VerdictOutcome.OPINION, None, explanation="رأي")
    )
    sara.workspace.review.submit(sara.me, claim.id)
    rounds(sara, huda)
    huda.workspace.review.approve(huda.me, claim.id)
    rounds(huda, sara)
    assert sara.workspace.claims.get(claim.id).state is ClaimState.APPROVED
    undone = huda.workspace.ledger.undo(huda.me)
    assert undone.touched
    rounds(huda, sara)
    assert sara.workspace.claims.get(claim.id).state is ClaimState.SUBMITTED
    agree(shared, sara, huda)


def test_a_line_that_breaks_anywhere_loses_and_doubles_nothing(
    pair: Pair, shared: Newsroom, tmp_path: Path
) -> None:
    """Cut after every so many bytes: in the greeting, in a push, between a push and its answer, in a pull."""
    sara, huda = pair
    claim = sara.claim(sara.article())
    rounds(sara, huda)
    page = tmp_path / "page.html"
    line = CuttingLine(shared.host)
    try:
        sara.through(line.address(sara.address))
        cut = 0
        for n in range(repetitions(8, 100)):
            page.write_bytes(bytes([n]) * 3000)
            sara.workspace.sources.add_file(sara.me, page)
            sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
            huda.workspace.claims.comment(huda.me, claim.id, f"جواب {n}")
            huda.sync()
            line.cut_after(100 + (n * 7919) % 9000)
            try:
                sara.sync()
            except AWAY:
                cut += 1
        assert cut
        line.mend()
        rounds(sara, huda)
        assert len(sara.comments(claim.id)) == 2 * repetitions(8, 100)
        agree(shared, sara, huda)
    finally:
        sara.through(sara.address)
        line.close()


def test_a_statement_that_the_server_breaks_off_is_done_again(pair: Pair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    with sara.workspace.server.connect() as session, shared.psql() as admin:
        session.send_all()
        for n in range(repetitions(3, 30)):
            sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
            if n == 1:
                admin.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s",
                    (sara.login.login,),
                )
                with pytest.raises(ServerUnreachable):
                    session.send_all()
                break
            session.send_all()
    rounds(sara, huda)
    agree(shared, sara, huda)


@settings(
    max_examples=repetitions(3, 60),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_order_of_working_and_syncing_converges(
    data: st.DataObject, pair: Pair, shared: Newsroom
) -> None:
    claim = pair[0].claim(pair[0].article())
    rounds(*pair)
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
            elif work.ledger.can_undo(me):
                work.ledger.undo(me)
    rounds(*pair, n=3)
    agree(shared, *pair)


def _state(laptop: Laptop) -> SyncState:
    state = laptop.workspace.server.state()
    assert state is not None
    return state


def _server(laptop: Laptop) -> str:
    return _state(laptop).server_id
