"""Many people at once: no saved event is lost, and all chains are complete."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from tests.support.repetitions import repetitions
from tests.support.server_people import AccountOffice, DeviceChain, event_id
from workbench.domain.person import Role

_PEOPLE, _ROUNDS = 20, repetitions(3, 100)


def test_twenty_people_save_at_once(office: AccountOffice) -> None:
    """Each makes claims of their own, and all write on one claim: every value is there or was seen by who wrote over it."""
    _, article, shared = office.a_claim(office.omar)
    logins = [office.newsroom.hire(f"محرر {number}", Role.CHECKER) for number in range(_PEOPLE)]
    start = threading.Barrier(_PEOPLE)

    def work(number: int) -> list[str]:
        chain = DeviceChain(logins[number].person_id)
        sent = []
        with office.newsroom.link(logins[number]) as link:
            start.wait()
            for round_ in range(_ROUNDS):
                _, mine = chain.claim(article)
                priority = chain.event("claim", shared, {"priority": number * 1000 + round_}, verb="edit")
                assert link.push([mine]).refused == ()
                assert link.push([priority]).refused == ()
                sent += [mine, priority]
        return sent

    with ThreadPoolExecutor(_PEOPLE) as pool:
        sent = [raw for raws in pool.map(work, range(_PEOPLE)) for raw in raws]

    with office.newsroom.psql() as admin:
        kept = {row[0] for row in admin.execute("SELECT id FROM tadqiq.event")}
        heads = admin.execute(
            "SELECT count(*) FROM tadqiq.head WHERE entity = %s AND register = 'priority'", (shared,)
        ).fetchone()
    assert {event_id(raw) for raw in sent} <= kept
    # Nobody had seen anybody's value: each stands beside the others, and the row says that they disagree.
    assert heads == (_PEOPLE * _ROUNDS,)
    assert office.one("SELECT n_conflicts FROM tadqiq.claim WHERE id = %s", shared) == 1
    drafts = office.one("SELECT n FROM tadqiq.badge WHERE state = 'draft'")
    assert drafts == office.one("SELECT count(*) FROM tadqiq.claim WHERE state = 'draft' AND present = 1")
    with office.newsroom.admin() as admin_of_server:
        assert admin_of_server.check() == []


def test_two_pushes_of_the_same_events_at_once(office: AccountOffice) -> None:
    """The same laptop from two places, and a supervisor who brings it as well: all are there once."""
    chain, article, _ = office.a_claim(office.sara)
    raws = [chain.claim(article)[1] for _ in range(60)]
    start = threading.Barrier(3)

    def push(login: int) -> tuple[str, ...]:
        with office.newsroom.link((office.sara, office.sara, office.huda)[login]) as link:
            start.wait()
            found = link.push(raws)
        assert found.refused == ()
        return found.accepted

    with ThreadPoolExecutor(3) as pool:
        assert len(set(pool.map(push, range(3)))) == 1
    n = office.one("SELECT count(*) FROM tadqiq.event WHERE device_id = %s", chain.device)
    assert n == chain.seq


def test_who_reads_while_others_write_misses_nothing(office: AccountOffice) -> None:
    """Pages are read while events arrive on several devices: in the end every event was served, none before its chain."""
    chains = [DeviceChain(office.huda.person_id) for _ in range(3)]
    raws = {
        chain.device: [chain.event("source", f"{chain.device}-{n}", {"core": {}}) for n in range(40)]
        for chain in chains
    }
    done = threading.Event()

    def write(device: str) -> None:
        with office.newsroom.link(office.huda) as link:
            for raw in raws[device]:
                assert link.push([raw]).refused == ()

    def read() -> list[str]:
        cursor: dict[str, int] = {}
        served: list[str] = []
        with office.newsroom.link(office.omar) as link:
            while True:
                over = done.is_set()
                page = link.pull(cursor, limit=7)
                served += page.raws
                cursor = dict(page.cursor)
                if over and not page.raws:
                    return served

    with ThreadPoolExecutor(4) as pool:
        reader = pool.submit(read)
        list(pool.map(write, raws))
        done.set()
        served = reader.result()
    assert len(served) == len(set(served))
    for device, written in raws.items():
        assert [raw for raw in served if f'"device":"{device}"' in raw] == written


def test_whoever_waits_is_told(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    with office.newsroom.link(office.omar) as waiting, office.newsroom.link(office.sara) as writing:
        seen = waiting.pull({}, limit=100_000)
        assert waiting.wait(0.0) is False
        with ThreadPoolExecutor(1) as pool:
            told = pool.submit(waiting.wait, 60.0)
            raw = chain.event("source", chain.device, {"core": {}})
            assert writing.push([raw]).refused == ()
            assert told.result() is True
        assert waiting.pull(seen.cursor).raws == (raw,)
        with ThreadPoolExecutor(1) as pool:
            broken = pool.submit(waiting.wait, 60.0)
            waiting.interrupt()
            assert broken.result() is False
