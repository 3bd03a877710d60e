"""Events of version 2 from elsewhere: what has a place in a chain stays as a link of it, whatever else it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db.ids import chained_id, new_id, verdict_id
from db.journal.event_log import Event
from db.journal.event_parser import judged_for, parse_event, usable_of
from db.journal.gate import WHOLE
from db.journal.rejected_events import RejectedEvent
from db.journal.seat_event_parser import FIELDS, LONGEST_BYTES
from db.schema.canonical_json import canonical, is_mapping, parse
from tests.support.register_values import ANYTHING
from tests.support.seat_chains import US, SeatChain
from tests.support.seats import AnySeats
from tests.support.server_people import DeviceChain
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import Soundness
from workbench.domain.verdict import VerdictOutcome

PLACE = {"chain", "seq", "prev", "v"}
COMMENT: dict[str, Any] = {"core": {"claim": "claim-1"}, "text": "تعليق"}


def begun(person: str = "sara") -> SeatChain:
    chain = SeatChain(person)
    chain.begin()
    return chain


def changed(raw: str, **more: Any) -> str:
    body = parse(raw)
    assert is_mapping(body)
    return canonical({**body, **more})


def test_what_a_store_writes_is_read_without_a_fault(path: Path) -> None:
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.edit(claim, by="huda", priority=2)
        driver.link(claim.id, driver.source().id)
        driver.judge(claim.id, VerdictOutcome.TRUE, by="huda")
        driver.comment(claim.id, "تعليق")
        with driver.store.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT id, raw, device_id, seq, prev, hlc, author_id, change, action, verb, entity_type, entity FROM event"
            ).all()
    assert len(rows) > 9
    for event_id, raw, *columns in rows:
        event = parse_event(raw, author=columns[4])
        assert event.id == event_id
        assert event.version == 2
        assert not event.faults
        assert columns == [
            *(event.device, event.seq, event.prev, event.hlc, event.author, event.change, event.action),
            *(event.verb, event.type_name, event.entity),
        ]
        waiting = parse_event(raw)
        assert waiting == event if event.seq == 1 else waiting.author == ""
        assert judged_for(waiting, event.author) == event
        usable = usable_of(Event.of(event_id, raw, event.author))
        assert (usable.kind, usable.writes, usable.faults) == (event.kind, event.writes, event.faults)


@given(st.sampled_from(sorted(FIELDS - PLACE)), ANYTHING)
def test_whatever_a_field_says_the_event_is_a_link_of_its_chain(field: str, value: Any) -> None:
    chain = begun()
    raw = changed(chain.event("comment", "", COMMENT), **{field: value})
    assume("\\u0000" not in raw)  # no name of a member holds NUL
    event = parse_event(raw, author="sara")
    assert (event.device, event.seq, event.prev) == (
        chain.chain,
        2,
        chain.raws and parse_event(chain.raws[0]).id,
    )
    if event.faults.get(WHOLE):
        assert event.kind is None
        assert event.writes == {}
        assert event.sup == {}
    assert judged_for(parse_event(raw), "sara") == event
    usable = usable_of(Event.of(event.id, raw, "sara"))
    assert (usable.kind, usable.writes, usable.faults) == (event.kind, event.writes, event.faults)


@pytest.mark.parametrize("field", sorted(FIELDS - PLACE))
def test_a_field_too_few_or_too_many_makes_an_event_void(field: str) -> None:
    body = parse(begun().event("comment", "", COMMENT))
    assert is_mapping(body)
    for wrong in ({name: value for name, value in body.items() if name != field}, {**body, f"{field}_": 1}):
        event = parse_event(canonical(wrong), author="sara")
        assert event.kind is None
        assert event.faults[WHOLE].soundness is Soundness.UNSOUND


@pytest.mark.parametrize(
    "wrong",
    [
        {"chain": None}, {"chain": ""}, {"chain": "../x"}, {"seq": 0}, {"seq": "2"}, {"seq": True}, {"seq": 2**40},
        {"seq": 1}, {"prev": None}, {"prev": "ab"}, {"prev": 7}, {"v": 3}, {"v": "2"}, {"v": 2.0}, {"v": True},
    ],
)  # fmt: skip
def test_what_has_no_place_in_a_chain_is_no_event(wrong: dict[str, Any]) -> None:
    raw = begun().event("comment", "", COMMENT)
    if "v" in wrong and isinstance(wrong["v"], float):
        raw = raw.replace('"v":2', '"v":2.0')
    else:
        raw = changed(raw, **wrong)
    with pytest.raises(RejectedEvent):
        parse_event(raw, author="sara")


@pytest.mark.parametrize(
    "core",
    [
        {"nonce": "ff" * 16},
        {"seat": "ab" * 32},
        {"seat": "AB" * 32},
        {"person": "a person"},
        {"person": None},
        {"after": 7},
        {"role": "supervisor"},
        {"author": "huda"},
    ],
)
def test_a_chain_begins_with_its_own_key_and_nothing_else(core: dict[str, Any]) -> None:
    chain = SeatChain("sara")
    with pytest.raises(RejectedEvent, match="does not begin with the key"):
        parse_event(chain.begin(writes={"core": chain.core | core}))


@pytest.mark.parametrize(
    "more",
    [
        {"entity_type": "comment"},
        {"entity": "another"},
        {"writes": {}},
        {"sup": {"core": ["ab" * 32]}},
        {"undoes": "change", "restores": {"core": "ab" * 32}},
        {"t": 0},
    ],
)
def test_the_first_event_of_a_chain_is_its_beginning(more: dict[str, Any]) -> None:
    fine = {"sup": {"core": ["ab" * 32]}}  # what it supersedes does not make it less of a beginning
    chain = SeatChain("sara")
    if more == fine:
        assert parse_event(chain.begin(**more)).author == "sara"
        return
    with pytest.raises(RejectedEvent):
        parse_event(chain.begin(**more))


def test_a_beginning_says_who_writes() -> None:
    raw = SeatChain("sara", after="device-1").begin()
    event = parse_event(raw)
    assert event.author == "sara"
    assert event.kind is EntityType.CHAIN
    with pytest.raises(RejectedEvent):
        parse_event(raw, author="huda")


def test_no_chain_begins_in_the_middle() -> None:
    chain = begun()
    again = chain.event("chain", chain.chain, {"core": chain.core})
    assert parse_event(again, author="sara").kind is None


def test_an_event_larger_than_the_limit_is_refused() -> None:
    chain = begun()
    room = LONGEST_BYTES - len(chain.event("comment", "", {**COMMENT, "text": ""}).encode())
    for letters, fits in ((room // 2, True), (room // 2 + 1, False)):
        chain = begun()
        raw = chain.event("comment", "", {**COMMENT, "text": "ش" * letters})
        if fits:
            assert parse_event(raw, author="sara").faults == {}
        else:
            with pytest.raises(RejectedEvent, match="larger than 256 kB"):
                parse_event(raw, author="sara")


@pytest.mark.parametrize(
    ("via", "sees", "sound"),
    [
        (None, [], True),
        ("ab" * 32, [], True),
        ("ab" * 32, ["cd" * 32, "ef" * 32], True),
        (None, ["cd" * 32], False),
        ("ab" * 32, ["ef" * 32, "cd" * 32], False),
        ("ab" * 32, ["cd" * 32, "cd" * 32], False),
        ("ab" * 32, ["cd"], False),
        ("ab" * 32, "cd" * 32, False),
        ("ab", [], False),
        (7, [], False),
    ],
)
def test_an_act_names_what_it_relies_on(via: Any, sees: Any, sound: bool) -> None:
    event = parse_event(begun().event("comment", "", COMMENT, via=via, sees=sees), author="sara")
    assert (event.kind is not None) is sound
    if sound:
        assert (event.via, event.sees) == (via, tuple(sees))


def test_nobody_makes_an_entity_under_anothers_id() -> None:
    chain, bound = begun(), 0
    for entity in (
        new_id(),
        "comment-1",
        chained_id(US, chain.chain, "change-2", 3),
        chained_id(US, chain.chain, "change-3", 2),
        chained_id(US, "another", "change-2", 2),
        "",
    ):
        chain = begun()
        event = parse_event(chain.event("comment", entity, COMMENT), author="sara")
        bound += event.kind is not None
        assert (event.kind is not None) is (entity == "")
    assert bound == 1


def test_an_undo_puts_an_entity_back_under_its_own_id() -> None:
    chain = begun()
    event = parse_event(
        chain.event(
            "comment", new_id(), COMMENT, undoes="change-1", restores={"core": "ab" * 32, "text": "ab" * 32}
        ),
        author="sara",
    )
    assert event.kind is EntityType.COMMENT


def test_a_verdict_is_its_authors_and_nobody_speaks_for_another() -> None:
    claim = new_id()
    for person, author, sound in (("sara", "sara", True), ("huda", "sara", False)):
        event = begun().event(
            "verdict", verdict_id(claim, person), {"core": {"claim": claim}, "outcome": {"outcome": "true"}}
        )
        assert (parse_event(event, author=author).kind is not None) is sound
    stated = begun().event("comment", "", {**COMMENT, "core": {"claim": "c", "author": "huda"}})
    assert parse_event(stated, author="sara").kind is None


def test_a_persons_record_is_their_own_or_a_new_one() -> None:
    writes: dict[str, Any] = {"core": {}, "name": "سارة"}
    assert parse_event(begun().event("person", "sara", writes), author="sara").kind is EntityType.PERSON
    assert parse_event(begun().event("person", "huda", writes), author="sara").kind is None
    assert parse_event(begun().event("person", "", writes), author="sara").kind is EntityType.PERSON


def test_version_1_makes_nothing_under_an_id_of_version_2() -> None:
    device = DeviceChain("sara")
    assert parse_event(device.event("comment", new_id(), COMMENT)).kind is EntityType.COMMENT
    assert parse_event(device.event("comment", chained_id(US, "x"), COMMENT)).kind is None
    chain = SeatChain("sara")
    assert parse_event(device.event("chain", chain.chain, {"core": chain.core})).kind is None


def test_version_1_speaks_for_nobody_who_has_keys_and_goes_on_with_no_chain() -> None:
    person = chained_id(US, "person", "ab" * 32)
    forged = parse_event(DeviceChain(person).event("comment", new_id(), COMMENT))
    assert forged.kind is None
    assert forged.faults[WHOLE].soundness is Soundness.UNSOUND
    assert usable_of(Event.of(forged.id, forged.raw)).kind is None
    chain = begun()
    last = parse_event(chain.raws[-1])
    with pytest.raises(RejectedEvent, match="does not begin with the key"):
        parse_event(DeviceChain("sara", chain.chain).event("comment", new_id(), COMMENT, seq=2, prev=last.id))
