"""A newsroom on real stores: who counts, who waits, what lines leave out, and acts that are refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from db import newsroom_acts
from db.ids import chained_id
from db.newsroom_acts import Membership
from db.store import Store
from tests.support.seats import AnySeats
from workbench.domain.changes import EntityType
from workbench.domain.person import Role
from workbench.domain.review_errors import ActWithoutRight
from workbench.domain.seat import Seat

CHECKER, SUPERVISOR = Role.CHECKER, Role.SUPERVISOR


class SlipRing:
    """The ring of a newsroom's slip."""

    def __init__(self, seed: int = 1) -> None:
        self._key = SigningKey(bytes([seed]) * 32)
        root = bytes(self._key.verify_key).hex()
        self._seat = Seat(root, chained_id(0, "person", root))

    def seats(self) -> Sequence[Seat]:
        return [self._seat]

    def seat_of(self, person: str) -> Seat:
        return self._seat

    def sign(self, seat: Seat, statement: bytes) -> str:
        return self._key.sign(statement).signature.hex()


@pytest.fixture
def slip() -> SlipRing:
    return SlipRing()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "desk.db", seats=AnySeats()) as store:
        yield store


def member(person: str, role: Role = CHECKER, name: str = "") -> Membership:
    return Membership(AnySeats().seat_of(person).key, person, name or person, role)


def add_person(store: Store, person: str) -> None:
    with store.change("add person", person) as change:
        change.write(
            "create", EntityType.PERSON, person, {"core": {}, "name": f"own {person}", "role": "checker"}
        )


def test_a_newsroom_is_founded_and_its_first_supervisor_granted(store: Store, slip: SlipRing) -> None:
    add_person(store, "huda")
    founding = newsroom_acts.found(store, slip, "غرفة")
    newsroom_acts.grant(store, slip, member("huda", SUPERVISOR, "هدى"))
    newsroom_acts.grant(store, "huda", member("sara"))
    standing = newsroom_acts.standing(store)
    assert standing.newsroom == newsroom_acts.newsroom_of(store) == founding
    assert {(seat.person, seat.name, seat.role) for seat in standing.seats.values()} == {
        ("huda", "هدى", SUPERVISOR),
        ("sara", "sara", CHECKER),
    }
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT name, role FROM person").all() == [("هدى", "supervisor")]
    assert store.verify() == []


def test_a_checkers_acts_are_refused(store: Store, slip: SlipRing) -> None:
    newsroom_acts.found(store, slip, "غرفة")
    newsroom_acts.grant(store, slip, member("sara"))
    with pytest.raises(ActWithoutRight):
        newsroom_acts.grant(store, "sara", member("omar"))
    with pytest.raises(ActWithoutRight):
        newsroom_acts.draw_line(store, "sara", seat=member("omar").seat)
    assert len(newsroom_acts.standing(store).seats) == 1
    assert store.verify() == []
