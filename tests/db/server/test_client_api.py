"""What the server gives: pages of events, texts, snapshots in pieces, signatures over the ends of chains."""

from __future__ import annotations

import hashlib

import psycopg
import pytest

from db.server import schema_sql
from tests.support.server_people import TEXT, AccountOffice, DeviceChain, event_id
from workbench.domain.bundle import SignedHead
from workbench.domain.errors import NotFound
from workbench.domain.server_errors import ServerRefused


def test_snapshots_go_there_and_come_back_in_pieces(office: AccountOffice) -> None:
    large, small = bytes(range(256)) * 10_000, b"%PDF"
    names = [hashlib.sha256(data).hexdigest() for data in (large, small, b"")]
    with office.newsroom.link(office.sara) as link:
        assert link.missing_blobs(names) == set(names)
        assert [link.put_blob(data) for data in (large, small, b"")] == names
        assert link.put_blob(small) == names[1]
        assert link.missing_blobs(names) == set()
    with office.newsroom.link(office.omar) as link:
        assert [link.blob(name) for name in names] == [large, small, b""]
        with pytest.raises(NotFound):
            link.blob("ab" * 32)
    kept = office.one("SELECT count(*) FROM tadqiq.blob_part WHERE sha256 = %s", names[0])
    assert kept == -(-len(large) // schema_sql.PIECE_BYTES)


def test_pieces_that_are_not_what_their_name_says_are_not_kept(office: AccountOffice) -> None:
    data = b"what it should be"
    name = hashlib.sha256(data).hexdigest()
    with office.newsroom.psql(office.omar) as psql:
        psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (name, b"something else"))
        assert psql.execute("SELECT tadqiq.keep_blob(%s, 1)", (name,)).fetchone() == (False,)
        psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (name, b"half of"))
        for part, piece in ((-1, b""), (schema_sql.MAX_PIECES, b""), (0, bytes(schema_sql.PIECE_BYTES + 1))):
            with pytest.raises(psycopg.Error, match="snapshot_too_large"):
                psql.execute("SELECT tadqiq.leave_part(%s, %s, %s)", (name, part, piece))
        assert psql.execute("SELECT tadqiq.blob_piece(%s, 0)", (name,)).fetchone() == (None,)
    with office.newsroom.link(office.sara) as link:  # what omar left there is in nobody's way
        assert link.put_blob(data) == name
        assert link.blob(name) == data
    with office.newsroom.psql(office.omar) as psql:
        psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (name, b"something else"))
        assert psql.execute("SELECT tadqiq.blob_piece(%s, 0)", (name,)).fetchone() == (data,)
    with (
        office.newsroom.link(office.sara) as link,
        pytest.raises(ServerRefused, match="larger than it takes"),
    ):
        link.put_blob(bytes(schema_sql.PIECE_BYTES * schema_sql.MAX_PIECES + 1))


def test_a_false_signature_hides_no_true_one(office: AccountOffice) -> None:
    """The server cannot judge them: it keeps one for each account, and whoever reads chooses the one that holds."""
    chain = DeviceChain(office.sara.person_id)
    key = "ab" * 32
    announced = chain.event("device", chain.device, {"core": {}, "key": key}, author=chain.device)
    _, raw = chain.article()
    true = SignedHead(chain.device, 2, event_id(raw), key, "12" * 64)
    false = SignedHead(chain.device, 2, event_id(raw), key, "00" * 64)
    with office.newsroom.link(office.omar) as link:
        assert link.push([], (), [true]).accepted == ()  # nothing is there to be signed
    with office.newsroom.link(office.sara) as link:
        assert link.push([announced, raw], [TEXT], [true]).refused == ()
    with office.newsroom.link(office.omar) as link:
        strange = SignedHead(chain.device, 2, event_id(raw), "cd" * 32, "34" * 64)  # of another key
        elsewhere = SignedHead(chain.device, 1, event_id(raw), key, "34" * 64)  # of another number
        link.push([], (), [false])
        link.push([], (), [strange])
        link.push([], (), [elsewhere])
        found = [head for head in link.pull({}).heads if head.device == chain.device]
    assert sorted(found, key=lambda head: head.signature) == [false, true]


def test_pages_end_where_they_should_and_go_on_from_there(office: AccountOffice) -> None:
    chains = [DeviceChain(office.huda.person_id) for _ in range(3)]
    raws = [chain.event("source", f"{chain.device}-{n}", {"core": {}}) for n in range(5) for chain in chains]
    with office.newsroom.link(office.huda) as link:
        before = link.pull({}, limit=100_000).cursor
        for raw in raws:
            assert link.push([raw]).refused == ()
        cursor, served = before, list[str]()
        while page := link.pull(cursor, limit=4).raws:
            assert len(page) <= 4
            served += page
            cursor = link.pull(cursor, limit=4).cursor
        assert served == raws  # in the order of their arrival, whatever their devices
        assert link.pull(before, limit=100_000).raws == tuple(raws)
        # A server that was put back has less than was read: that account's run is read anew.
        further = {**cursor, office.huda.login: 9999}
        assert set(raws) <= set(link.pull(further, limit=100_000).raws)
        assert link.known([event_id(raws[0]), "ab" * 32]) == {event_id(raws[0])}
