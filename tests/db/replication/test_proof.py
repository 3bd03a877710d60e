"""Proof of what arrives: a signature proves what is below it, and nothing above."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.journal.event_parser import ParsedEvent, parse_event
from db.replication.proof import prove
from tests.support.seat_chains import SeatChain


def chain_of(
    n: int, person: str = "sara", acts: frozenset[int] = frozenset()
) -> tuple[SeatChain, list[ParsedEvent]]:
    """A chain of `n` events; those with the numbers `acts` are acts."""
    chain = SeatChain(person)
    chain.begin()
    for seq in range(2, n + 1):
        chain.event(
            "comment", "", {"core": {"claim": "c"}, "text": str(seq)}, via="ab" * 32 if seq in acts else None
        )
    return chain, [parse_event(raw, author=person) for raw in chain.raws]


@given(st.integers(1, 9), st.sets(st.integers(1, 9)), st.sets(st.integers(1, 9)), st.randoms())
def test_what_is_above_the_newest_good_signature_stays_out(
    n: int, signed: set[int], garbled: set[int], chance: random.Random
) -> None:
    chain, events = chain_of(n)
    signatures = {}
    for event in events:
        if event.seq in signed | garbled:
            found = chain.signatures[event.id]
            signatures[event.id] = (
                found if event.seq not in garbled else chance.choice(["", "zz", "00" * 64, found[2:]])
            )
    chance.shuffle(events)
    proof = prove(events, {chain.chain: chain.seat}, signatures)
    newest = max((seq for seq in signed - garbled if seq <= n), default=0)
    assert proof.proved == {event.id for event in events if event.seq <= newest}
    assert {event.id for event in proof.unproved} == {event.id for event in events if event.seq > newest}
    assert proof.signatures.keys() <= proof.proved
    assert all(signatures[name] == signature.hex() for name, signature in proof.signatures.items())
    assert prove(events, {}, signatures).proved == frozenset()
    assert prove(events, {chain.chain: SeatChain("huda").seat}, signatures).proved == frozenset()


def test_an_act_needs_a_signature_of_its_own() -> None:
    chain, events = chain_of(5, acts=frozenset({2, 3}))
    by_seq = {event.seq: event.id for event in events}
    signatures = {name: chain.signatures[name] for name in (by_seq[2], by_seq[5])}
    for wrong in ({}, {by_seq[3]: "00" * 64}, {by_seq[3]: chain.signatures[by_seq[2]]}):
        proof = prove(events, {chain.chain: chain.seat}, signatures | wrong)
        assert proof.proved == set(by_seq.values())
        assert proof.unsigned_acts == {by_seq[3]}
        assert proof.signatures.keys() == signatures.keys()


def test_each_branch_of_a_fork_is_proved_for_itself() -> None:
    chain, events = chain_of(3)
    seq, prev = chain.seq, chain.prev
    branches = []
    for text in ("one", "other"):
        chain.seq, chain.prev = seq, prev
        branches.append(
            parse_event(chain.event("comment", "", {"core": {"claim": "c"}, "text": text}), author="sara")
        )
    one, other = branches
    signatures = {one.id: chain.signatures[one.id]}
    proof = prove([*events, one, other], {chain.chain: chain.seat}, signatures)
    assert proof.proved == {event.id for event in (*events, one)}
    assert [event.id for event in proof.unproved] == [other.id]


def test_a_gap_ends_what_a_signature_proves() -> None:
    chain, events = chain_of(6)
    here = [event for event in events if event.seq != 4]
    last = events[-1]
    proof = prove(here, {chain.chain: chain.seat}, {last.id: chain.signatures[last.id]})
    assert {event.seq for event in here if event.id in proof.proved} == {5, 6}


@pytest.mark.parametrize("other", [True, False])
def test_nobody_proves_the_events_of_another_chain(other: bool) -> None:
    sara, huda = chain_of(2), chain_of(2, "huda")
    [(one, ones), (two, twos)] = sara, huda
    forged = parse_event(
        two.event(
            "comment", "", {"core": {"claim": "c"}, "text": "x"}, prev=ones[-1].id if other else twos[-1].id
        ),
        author="huda",
    )
    seats = {one.chain: one.seat, two.chain: two.seat}
    proof = prove([*ones, *twos, forged], seats, {forged.id: two.signatures[forged.id]})
    assert proof.proved == {forged.id, *(() if other else (event.id for event in twos))}
