"""Writer of version 2: what it writes is what the parser reads, and signatures stand where they must."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.ids import chained_id, is_chained_id
from db.journal.event_log import ChainTip
from db.journal.event_parser import parse_event
from db.journal.gate import JUDGING
from db.journal.seat_event_writer import SeatEventWriter, own_time
from db.journal.signatures import Signer, signature_holds
from tests.support.register_values import sound
from tests.support.seats import AnySeats
from workbench.domain.changes import EntityType
from workbench.domain.registers.table import TABLE

FIRST, LAST = 1_577_836_800_000_000, 4_102_444_800_000_000  # 2020, 2100
HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)
EDITABLE = [
    (kind, register)
    for kind in (EntityType.CLAIM, EntityType.ARTICLE, EntityType.SOURCE, EntityType.VERDICT)
    for register in TABLE[kind].registers
    if register.name != "core" and register.name not in JUDGING
]


def writer(tip: ChainTip | None = None) -> SeatEventWriter:
    ring = AnySeats()
    tip = tip or ChainTip(7 * 2**40, 0, chained_id(FIRST, "chain", "x"), 0, None)
    return SeatEventWriter(tip, "change-1", "work", "sara", Signer(ring, ring.seat_of("sara")))


@given(st.data())
def test_what_is_written_is_read_again(data: st.DataObject) -> None:
    kind, register = data.draw(st.sampled_from(EDITABLE))
    value = data.draw(sound(register.value))
    sup = data.draw(st.lists(HASHES, max_size=3, unique=True).map(sorted))
    via = data.draw(st.none() | HASHES)
    sees = tuple(data.draw(st.sets(HASHES, max_size=3))) if via else ()
    now = data.draw(st.integers(0, 2**53 - 1))
    one = writer(ChainTip(7 * 2**40 + 3, FIRST, chained_id(FIRST, "chain", "x"), 3, "ab" * 32))
    if data.draw(st.booleans()):
        one.set_reversed_change("change-0")
    restores = {register.name: "cd" * 32} if data.draw(st.booleans()) else None
    row: tuple[Any, ...] = one.event(
        now, "edit", kind.value, "entity-1", {register.name: value}, {register.name: sup} if sup else None,
        restores, via=via, sees=sees,
    )  # fmt: skip
    (
        n,
        event_id,
        chain,
        seq,
        prev,
        hlc,
        author,
        change,
        part,
        action,
        verb,
        type_name,
        entity,
        undoes,
        raw,
        _,
    ) = row
    event = parse_event(raw, author="sara")
    assert event.id == event_id == one.last_id
    assert (n, seq, part) == (7 * 2**40 + 4, 4, 0)
    if (undoes == "") is (restores is None):  # else it says something wrong, and is void
        assert (event.kind, event.writes, event.sup) == (
            kind,
            {register.name: value},
            {register.name: sup} if sup else {},
        )
        assert (event.device, event.prev, event.hlc, event.author) == (chain, prev, hlc, author)
        assert (event.change, event.action, event.verb, event.type_name) == (change, action, verb, type_name)
        assert (event.entity, event.undoes or "", event.restores) == (entity, undoes, restores or {})
        assert (event.via, event.sees) == (via, tuple(sorted(sees)))


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_acts_and_the_last_event_are_signed_once(acts: list[bool]) -> None:
    one = writer()
    rows = [
        one.event(FIRST, "edit", "claim", "c", {"note": "x"}, via="ab" * 32 if act else None) for act in acts
    ]
    signatures: list[Any] = one.signatures()
    signed: dict[Any, Any] = dict(signatures)
    assert one.signatures() == list(signed.items())
    wanted = [row for row, act in zip(rows, acts, strict=True) if act or row is rows[-1]]
    assert list(signed) == [n for n, *_ in wanted]
    key = AnySeats().seat_of("sara").key
    assert all(signature_holds(key, str(name), signed[n]) for n, name, *_ in wanted)
    assert writer().signatures() == []


@given(HASHES, st.binary(max_size=200), st.integers(0, 511))
def test_only_the_seats_own_signature_holds(event: str, more: bytes, bit: int) -> None:
    ring = AnySeats()
    seat, other = ring.seat_of("sara"), ring.seat_of("huda")
    signature = Signer(ring, seat).sign(event)
    assert signature_holds(seat.key, event, signature)
    assert not signature_holds(other.key, event, signature)
    assert not signature_holds(seat.key, event[::-1] if event != event[::-1] else "x", signature)
    assert not signature_holds(seat.key, event, signature[:-1])
    assert not signature_holds(seat.key, event, more)
    changed = bytearray(signature)
    changed[bit // 8] ^= 1 << bit % 8
    assert not signature_holds(seat.key, event, bytes(changed))
    signed = bytes.fromhex(ring.sign(seat, more + b"tadqiq-event-2\n" + event.encode() + b"\n"))
    assert signature_holds(seat.key, event, signed + more) is (more == b"")


@given(st.integers(0, 5))
def test_an_id_waits_for_its_event(ahead: int) -> None:
    one = writer()
    entity = one.new_id(FIRST, ahead)
    for _ in range(ahead):
        one.event(FIRST, "edit", "claim", "c", {"note": "x"})
    place = one.place()
    assert is_chained_id(entity, place.chain, place.change, place.seq)
    assert re.fullmatch("[0-9a-f-]{36}", entity)


@given(st.integers(0, 2**53), st.integers(0, 2**53))
def test_time_is_the_writers_own_unless_it_cannot_be(now: int, last: int) -> None:
    t = own_time(now, last)
    if not FIRST <= now < LAST:
        assert t == max(last + 1, FIRST)
    elif last - 60_000_000 < now <= last:
        assert t == last + 1
    else:
        assert t == now
