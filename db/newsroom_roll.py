"""Newsroom roll: what services read of acts, seats and chains. Which acts count is decided in `db.authority.newsroom`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db.authority.newsroom import (
    JournalAncestry,
    acts,
    newsroom_of,
    standing_in,
)
from db.journal import chain_ends, history, runs
from db.journal.event_log import own_run
from db.journal.heads import load_events
from db.standing import Act, Founding, KeyRange, Standing, standing_of

__all__ = [
    "SeatEnd",
    "acts",
    "are_all_seated",
    "authors_before_seats",
    "count_events",
    "founding_of",
    "has_other_devices",
    "name_of_newsroom",
    "newsroom_of",
    "own_name_of",
    "own_seats",
    "person_of_seat",
    "seat_ends",
    "set_all_seated",
    "standing_if_trusted",
    "standing_in",
]

_CHAINS = "SELECT id, seat, person FROM chain"
_COUNT = "SELECT count(*) FROM event WHERE n BETWEEN ? AND ?"
_OWN = "SELECT DISTINCT seat FROM own_chain"
_SEATED = "SELECT 1 FROM meta WHERE key = 'seated'"
_SET_SEATED = "INSERT OR REPLACE INTO meta (key, value) VALUES ('seated', '1')"
_AUTHORS = "SELECT DISTINCT author_id FROM event WHERE n BETWEEN ? AND ?"
_TIME = "SELECT hlc FROM event WHERE id = ?"
_PERSON = "SELECT person FROM chain WHERE seat = ? ORDER BY id LIMIT 1"


class SeatEnd(NamedTuple):
    """The newest event of a chain of a seat, or of one of its branches."""

    seat: str
    person: str
    chain: str
    seq: int
    id: str
    at_us: int


def seat_ends(connection: Connection) -> list[SeatEnd]:
    """The ends of all chains of seats, sorted by chain."""
    seats = {chain: (seat, person) for chain, seat, person in connection.exec_driver_sql(_CHAINS)}
    return [
        SeatEnd(*seats[end.device], end.device, end.seq, end.id, _time_of(connection, end.id))
        for end in chain_ends(connection)
        if end.device in seats
    ]


def own_seats(connection: Connection) -> frozenset[str]:
    """The public keys of the seats that wrote in this copy of the store."""
    return frozenset(connection.exec_driver_sql(_OWN).scalars())


def count_events(connection: Connection, ranges: Iterable[KeyRange]) -> int:
    """How many events have keys in these ranges."""
    return sum(connection.exec_driver_sql(_COUNT, keys).scalar_one() for keys in ranges)


def are_all_seated(connection: Connection) -> bool:
    """Whether those who wrote in this copy before there were seats were given some."""
    return connection.exec_driver_sql(_SEATED).first() is not None


def set_all_seated(connection: Connection) -> None:
    connection.exec_driver_sql(_SET_SEATED)


def authors_before_seats(connection: Connection, device: str) -> frozenset[str]:
    """Who wrote in the chain of this device, which is this copy's own."""
    run = own_run(connection, device)
    return frozenset() if run is None else frozenset(connection.exec_driver_sql(_AUTHORS, run.keys).scalars())


def has_other_devices(connection: Connection, device: str) -> bool:
    """Whether another device than this one wrote here before there were seats."""
    seats = set(connection.exec_driver_sql(_CHAINS).scalars())
    return any(run.device not in seats and run.device != device for run in runs(connection))


def person_of_seat(connection: Connection, seat: str) -> str:
    """For whom this seat wrote first; "" where it wrote nothing here."""
    return str(connection.exec_driver_sql(_PERSON, (seat,)).scalar() or "")


def own_name_of(connection: Connection, person: str) -> str:
    """The name that a person gave themselves, also where their work does not count; "" for none."""
    names = (
        event.writes.get("name") for event in history.events_of(connection, person) if event.author == person
    )
    return next((name for name in names if isinstance(name, str)), "")


def standing_if_trusted(connection: Connection, newsroom: str) -> Standing:
    """Whose word would count here, if this copy trusted another newsroom."""
    return standing_of(acts(connection), newsroom, JournalAncestry(connection))


def founding_of(here: list[Act], newsroom: str) -> Founding | None:
    """The act that founded a newsroom, if it is here."""
    return next((act for act in here if isinstance(act, Founding) and act.id == newsroom), None)


def name_of_newsroom(connection: Connection, newsroom: str) -> str:
    """What a newsroom is called; "" where its founding is not here."""
    event = load_events(connection, [newsroom]).get(newsroom)
    core = event.writes.get("core") if event is not None else None
    name = core.get("name") if isinstance(core, dict) else None
    return name if isinstance(name, str) else ""


def _time_of(connection: Connection, event: str) -> int:
    found: int = connection.exec_driver_sql(_TIME, (event,)).scalar_one()
    return found
