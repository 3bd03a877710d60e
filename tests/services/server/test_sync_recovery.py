"""Synchronization after a loss: a damaged snapshot, a lost cursor, a restored or another server, a broken connection."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from db.replication import sync_cursors
from db.snapshots import SnapshotFiles
from tests.support.postgres import Newsroom, PostgresServer
from tests.support.repetitions import repetitions
from tests.support.server_laptops import (
    BreakingConnection,
    Laptop,
    LaptopPair,
    assert_agreement,
    database_copy,
    server_id_of,
    server_journal,
    sync_rounds,
)
from workbench.domain.errors import BadInput
from workbench.domain.person import Role
from workbench.domain.server_errors import ServerChanged, ServerUnreachable
from workbench.domain.sync import AWAY


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["plain", "encrypted"])
def test_a_damaged_snapshot_holds_no_work_up(
    fresh: LaptopPair, newsroom: Newsroom, tmp_path: Path, key: bytes | None
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
    assert huda.journal() == sara.journal() == server_journal(newsroom)
    assert any(source.snapshot.sha256 in str(line) for line in huda.workspace.store.verify())


def test_a_lost_mark_costs_a_question(pair: LaptopPair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    for n in range(9):
        sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
    sync_rounds(sara, huda)
    # As after a crash between sending and noting: the server has more than is noted here.
    with sara.workspace.store.local() as connection:
        for run, seq in sync_cursors.load_high_water_marks(connection, server_id_of(sara)).items():
            sync_cursors.save_high_water_marks(connection, server_id_of(sara), {run: min(seq, 3)})
    assert sara.sync().sent == 0
    huda.sync()
    assert_agreement(shared, sara, huda)


def test_a_server_that_was_put_back_gets_what_it_lost(pair: LaptopPair, shared: Newsroom) -> None:
    sara, huda = pair
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    with database_copy(shared) as yesterday:
        for n in range(5):
            sara.workspace.claims.comment(sara.me, claim.id, f"سبب {n}")
            huda.workspace.claims.comment(huda.me, claim.id, f"جواب {n}")
        sync_rounds(sara, huda)
        assert_agreement(shared, sara, huda)
        for laptop in pair:
            laptop.through(yesterday.address(laptop.login.login))
        assert sara.sync().sent >= 5
        sync_rounds(huda, sara)
        assert_agreement(yesterday, sara, huda)
    for laptop in pair:
        laptop.through(laptop.address)
    sync_rounds(sara, huda)
    assert_agreement(shared, sara, huda)


def test_another_server_gets_nothing(pair: LaptopPair, pg_server: PostgresServer) -> None:
    sara, _ = pair
    sara.article()
    with pg_server.newsroom() as other:
        login = other.hire("سارة", Role.CHECKER, sara.login.person_id)
        sara.through(other.address(login.login))
        before = server_journal(other)
        with pytest.raises(ServerChanged):
            sara.sync()
        with pytest.raises(ServerChanged):
            sara.workspace.server.preview()
        assert server_journal(other) == before
        with sara.workspace.server.connect(adopt=True) as session:
            assert session.synchronize().sent > 0
    sara.through(sara.address)


def test_a_store_that_knows_no_server_says_so(tmp_path: Path, newsroom: Newsroom) -> None:
    laptop = Laptop(tmp_path, newsroom, newsroom.hire("سارة", Role.CHECKER))
    laptop.workspace.close()
    with laptop.open() as workspace:
        workspace.server._access = None
        assert workspace.server.state() is None
        with pytest.raises(BadInput):
            workspace.server.connect()


def test_a_line_that_breaks_anywhere_loses_and_doubles_nothing(
    pair: LaptopPair, shared: Newsroom, tmp_path: Path
) -> None:
    """Cut after every so many bytes: in the greeting, in a push, between a push and its answer, in a pull."""
    sara, huda = pair
    claim = sara.claim(sara.article())
    sync_rounds(sara, huda)
    page = tmp_path / "page.html"
    line = BreakingConnection(shared.host)
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
        sync_rounds(sara, huda)
        assert len(sara.comments(claim.id)) == 2 * repetitions(8, 100)
        assert_agreement(shared, sara, huda)
    finally:
        sara.through(sara.address)
        line.close()


def test_a_statement_that_the_server_breaks_off_is_done_again(pair: LaptopPair, shared: Newsroom) -> None:
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
    sync_rounds(sara, huda)
    assert_agreement(shared, sara, huda)
