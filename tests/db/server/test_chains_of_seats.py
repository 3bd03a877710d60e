"""Events of version 2 on a server: an account brings the chains of one person, and laptops judge all else."""

from __future__ import annotations

import psycopg
import pytest

from tests.support.server_people import AccountOffice, SeatChain, event_id
from workbench.domain.message_code import Code
from workbench.domain.person import Role
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import PushResult, ServerLogin
from workbench.domain.server_errors import ServerRefused


@pytest.fixture
def login(office: AccountOffice) -> ServerLogin:
    """An account that brings the chains of the seat of its own name."""
    number = office.one("SELECT count(*) FROM tadqiq.login")
    made = office.newsroom.hire(f"محرر {number}", Role.CHECKER)
    with office.newsroom.link(made) as link:
        link.claim_person(SeatChain(made.login).person)
    return made


_SET = "UPDATE tadqiq.event SET {0} = {0}"


def _codes(pushed: PushResult) -> list[Code]:
    return [reason.code for _, reason in pushed.refused]


def test_events_come_back_with_their_signatures(office: AccountOffice, login: ServerLogin) -> None:
    chain = SeatChain(login.login)
    first, second = chain.source(), chain.source()
    raws, signatures = [chain.begun, first, second], chain.signed(chain.begun, second)
    with office.newsroom.link(login) as link:
        assert link.push(raws, signatures=signatures).refused == ()
    with office.newsroom.link(login) as link:
        assert link.info.person_id == chain.person
    with office.newsroom.link(office.omar) as link:
        served = link.pull({}, limit=100_000)
    assert [raw for raw in served.raws if raw in raws] == raws
    named = {event_id(raw) for raw in raws}
    assert {name: word for name, word in served.signatures.items() if name in named} == signatures
    assert office.one("SELECT count(*) FROM tadqiq.source WHERE author_id = %s", chain.person) == 2


def test_a_signature_may_come_later_and_no_other_takes_its_place(
    office: AccountOffice, login: ServerLogin
) -> None:
    chain = SeatChain(login.login)
    raw = chain.source()
    true, false = chain.signed(raw), {event_id(raw): "00" * 64}
    with office.newsroom.link(login) as link:
        assert link.push([chain.begun, raw]).refused == ()
        assert link.push([raw], signatures={event_id(raw): "no signature"}).refused == ()
    with office.newsroom.link(office.omar) as link:  # another account leaves none on this chain
        link.push([raw], signatures=false)
    with office.newsroom.link(login) as link:
        assert link.push([raw], signatures=true).refused == ()
        assert link.push([raw], signatures=false).refused == ()
    kept = office.one("SELECT signature FROM tadqiq.event WHERE id = %s", event_id(raw))
    assert kept == true[event_id(raw)]


def test_an_account_brings_the_chains_of_one_person(office: AccountOffice, login: ServerLogin) -> None:
    mine, again, other = SeatChain(login.login), SeatChain(login.login), SeatChain("nobody's account")
    assert office.push(login, mine.begun, mine.source()).refused == ()
    assert office.push(login, again.begun, again.source()).refused == ()  # another copy of her store
    # The chains of those who have no account come with anybody's: a newsroom's slip, colleagues who come by stick.
    assert office.push(login, other.begun, other.source()).refused == ()
    # Nobody else brings hers, a supervisor neither, and nobody takes her person over.
    with office.newsroom.link(office.omar) as link, pytest.raises(ServerRefused, match="somebody else"):
        link.claim_person(mine.person)
    with office.newsroom.link(login) as link, pytest.raises(ServerRefused, match="somebody else"):
        link.claim_person(other.person)
    with office.newsroom.link(office.omar) as link:
        assert link.with_account([mine.person, other.person]) == {mine.person}
    for somebody in (office.huda, office.omar):
        assert _codes(office.push(somebody, mine.source())) == [ReplicationCode.WORK_OF_ANOTHER]
        mine.seq, mine.prev = (
            2,
            office.one("SELECT id FROM tadqiq.event WHERE device_id = %s AND seq = 2", mine.chain),
        )
    beside = SeatChain(login.login)
    assert _codes(office.push(office.omar, beside.begun)) == [ReplicationCode.WORK_OF_ANOTHER]


def test_a_chain_begins_before_it_goes_on(office: AccountOffice, login: ServerLogin) -> None:
    chain = SeatChain(login.login)
    raw = chain.source()
    assert _codes(office.push(login, raw)) == [ReplicationCode.PREDECESSOR_MISSING]
    assert office.push(login, chain.begun, raw).refused == ()
    unbound = SeatChain(login.login)
    unbound.chain, unbound.seq, unbound.prev = chain.chain[:-1] + "0", 0, None
    wrong = unbound.event(
        "chain", unbound.chain, {"core": {"seat": "ab" * 32, "nonce": "cd" * 16, "person": chain.person}}
    )
    assert _codes(office.push(login, wrong)) == [ReplicationCode.CHAIN_UNBEGUN]


def test_nothing_that_stands_in_its_chain_is_refused(office: AccountOffice, login: ServerLogin) -> None:
    """What is unsound writes nothing; what names events that are not here, or claims to judge, goes through all the same."""
    chain = SeatChain(login.login)
    raws = [
        chain.begun,
        chain.event("claim", "some-claim", {"state": {"state": ["approved"]}}),
        chain.event("claim", "some-claim", {"statement": "x"}, sup={"statement": ["ab" * 32]}),
        chain.event("source", "019ad92a-0100-87c0-98e3-9396deebe37d", {"core": {}}),
        chain.event("source", "a", {"core": {}}, sees=["no hash"]),
        chain.event("rumour", "", {"core": {}}),
        chain.event("claim", "some-claim", {"state": {"state": "approved"}}, via="cd" * 32, verb="approve"),
        chain.event("person", office.huda.person_id, {"role": "supervisor"}),
        chain.source("honest"),
    ]
    assert office.push(login, *raws).refused == ()
    void = [raws[1], *raws[3:7]]
    for raw in raws:
        found = office.one("SELECT count(*) FROM tadqiq.uncounted WHERE event_id = %s", event_id(raw))
        assert found == (1 if raw in void else 0), raw
    assert office.one("SELECT count(*) FROM tadqiq.source WHERE title = 'honest'") == 1
    # It gives nobody a role here: the account of a checker stays one.
    assert office.one("SELECT role FROM tadqiq.login WHERE login = %s", login.login) == "checker"
    with office.newsroom.admin() as admin:
        assert admin.check() == []


def test_a_branch_of_a_chain_is_kept(office: AccountOffice, login: ServerLogin) -> None:
    chain = SeatChain(login.login)
    here = chain.source("here")
    chain.seq, chain.prev = 1, event_id(chain.begun)  # type: ignore[assignment]
    there = chain.source("there")
    assert office.push(login, chain.begun, here, there).refused == ()
    assert office.one("SELECT count(*) FROM tadqiq.event WHERE device_id = %s", chain.chain) == 3


def test_an_event_of_version_2_is_short(office: AccountOffice, login: ServerLogin) -> None:
    chain = SeatChain(login.login)
    long = chain.source("ن" * 131_000)
    assert _codes(office.push(login, chain.begun, long)) == [ReplicationCode.EVENT_TOO_LONG]


def test_the_signature_of_an_event_is_all_that_its_owner_may_add(office: AccountOffice) -> None:
    with office.newsroom.psql() as admin:
        admin.execute(f"SET ROLE {office.newsroom.roles.owner}".encode())
        admin.execute("UPDATE tadqiq.event SET signature = NULL WHERE false")
        for column in ("raw", "author_id", "n", "received_us"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                admin.execute(_SET.format(column).encode())
