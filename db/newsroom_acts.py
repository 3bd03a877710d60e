"""Acts of a newsroom: found one, grant, countersign, draw and lift lines, vouch; and the standing of everybody here.

Acts are written by a supervisor, named by their id, or by the newsroom's slip, which is a ring of one seat. Each is a
change of its own; what does not count here is refused with ActWithoutRight and not saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection

from db.authority import effective_events, entitlement, newsroom, trust
from db.authority.effective_events import RefreshResult
from db.change import Change
from db.journal import event_log
from db.schema.canonical_json import JSON
from db.standing import ChainPosition, Standing
from db.store import Store
from workbench.domain.changes import EntityType
from workbench.domain.person import Role
from workbench.domain.seat import SeatRing

#: Who acts: a person with a seat on this machine, or a newsroom's slip.
By = str | SeatRing

_ENDS = "SELECT id FROM chain WHERE seat = ?"
_GRANT_ENTITY = "SELECT entity FROM event WHERE id = ?"
_WAITING = (
    "SELECT c.seat, c.person, count(*), sum(length(e.raw)) FROM chain c JOIN event e ON e.device_id = c.id"
    " WHERE e.entity_type <> 'chain' AND e.id IN (SELECT event_id FROM uncounted WHERE why = 'ungranted')"
    " GROUP BY c.seat, c.person ORDER BY c.seat, c.person"
)


class Membership(NamedTuple):
    """Whom a grant takes in: the public key of a seat, the person for whom it writes, their name and role."""

    seat: str
    person: str
    name: str
    role: Role


class WaitingSeat(NamedTuple):
    """A seat without a grant here, and how much of its work waits."""

    seat: str
    person: str
    n_events: int
    n_characters: int


def found(store: Store, slip: SeatRing, name: str) -> str:
    """Found a newsroom, trust it here, and vouch for all work from before there were seats. Returns its id.

    `slip` is a ring that has the slip's key and no other.
    """
    (root,) = slip.seats()
    with _change(store, "found newsroom", slip) as change:
        connection = change.connection
        entity = change.new_id()
        core: dict[str, JSON] = {"name": name, "root": root.key}
        founding = change.write("create", EntityType.NEWSROOM, entity, {"core": core})
        _trust(connection, founding)
    heads = older_heads(store)
    if heads:
        vouch(store, slip, heads)
    return founding


def join(store: Store, founding: str) -> RefreshResult:
    """Trust the newsroom that this event founded, and no other: what counts here follows from its grants from now on."""
    with store.local() as connection:
        return _trust(connection, founding)


def grant(store: Store, by: By, member: Membership) -> str:
    """Take a seat into the newsroom, or give it another role. Returns the event's id."""
    with _change(store, "grant", by) as change:
        core: dict[str, JSON] = {
            "newsroom": newsroom.newsroom_of(change.connection), "seat": member.seat, "person": member.person,
            "name": member.name, "role": member.role.value,
        }  # fmt: skip
        return change.write("create", EntityType.GRANT, change.new_id(), {"core": core})


def countersign(store: Store, person: str, granted: str) -> str:
    """Say by a seat of this machine that the seat of this grant (its event) is the same person's."""
    with store.change("countersign", person) as change:
        entity = _entity_of(change, granted)
        return change.write("edit", EntityType.GRANT, entity, {"countersigned": {"grant": granted}})


def draw_line(
    store: Store,
    by: By,
    *,
    seat: str = "",
    grant: str = "",
    last: Sequence[ChainPosition] | None = None,
    instead: Sequence[str] = (),
    reason: str = "",
) -> str:
    """Let nothing of a seat count beyond `last`, or, with `grant`, nothing that it does by that grant.

    Without `last` it is what is here of the seat. `instead` are the lines whose place it takes. Returns the event's id.
    """
    with _change(store, "draw line", by) as change:
        connection = change.connection
        ended = newsroom.granted_seat(connection, grant) if grant else seat
        positions = ends_of(connection, ended) if last is None else last
        core: dict[str, JSON] = {
            "newsroom": newsroom.newsroom_of(connection),
            "last": _json(positions),
            "reason": reason,
            ("grant" if grant else "seat"): grant or seat,
        }
        if instead:
            core["instead"] = list(instead)
        return change.write("create", EntityType.LINE, change.new_id(), {"core": core})


def lift_line(store: Store, by: By, line: str, reason: str = "") -> str:
    """Let a line (its event) have no effect any more. Returns the event's id."""
    with _change(store, "lift line", by) as change:
        entity = _entity_of(change, line)
        return change.write("edit", EntityType.LINE, entity, {"lifted": {"line": line, "reason": reason}})


def vouch(store: Store, by: By, heads: Sequence[ChainPosition]) -> str:
    """Let work from before there were seats count, up to these events, by the supervisors whom this copy took for the first.

    Returns the event's id.
    """
    with _change(store, "vouch", by) as change:
        entity = _entity_of(change, newsroom.newsroom_of(change.connection))
        roots: list[JSON] = [*sorted(trust.roots(change.connection))]
        value: dict[str, JSON] = {"heads": _json(heads), "roots": roots}
        return change.write("edit", EntityType.NEWSROOM, entity, {"vouched": value})


# --- what stands ------------------------------------------------------------------------------------------------


def newsroom_of(store: Store) -> str:
    """The id of the newsroom that this copy trusts; "" for none."""
    with store.read() as connection:
        return newsroom.newsroom_of(connection)


def standing(store: Store) -> Standing:
    """Whose word counts here: granted seats with names and roles, lines in force, disputes (`db.standing.Standing`)."""
    with store.read() as connection:
        return newsroom.standing_in(connection)


def waiting_seats(store: Store) -> list[WaitingSeat]:
    """The seats without a grant whose work waits here."""
    with store.read() as connection:
        return [WaitingSeat(*row) for row in connection.exec_driver_sql(_WAITING)]


def older_heads(store: Store) -> list[ChainPosition]:
    """The ends of the chains from before there were seats, as `vouch` takes them."""
    with store.read() as connection:
        seats = newsroom.seats_of_chains(connection)
        return [ChainPosition(*end) for end in event_log.chain_ends(connection) if end.device not in seats]


def ends_of(connection: Connection, seat: str) -> list[ChainPosition]:
    """The ends of all chains of a seat, as far as they are here."""
    chains = set(connection.exec_driver_sql(_ENDS, (seat,)).scalars())
    return [ChainPosition(*end) for end in event_log.chain_ends(connection) if end.device in chains]


def _trust(connection: Connection, founding: str) -> RefreshResult:
    newsroom.trust_newsroom(connection, founding)
    return effective_events.refresh(connection, rejudged=entitlement.record_all(connection))


def _json(positions: Iterable[ChainPosition]) -> JSON:
    return [[chain, seq, name] for chain, seq, name in positions]


def _entity_of(change: Change, event: str) -> str:
    found = change.connection.exec_driver_sql(_GRANT_ENTITY, (event,)).scalar()
    if found is None:
        raise ValueError(f"there is no event {event}")
    return str(found)


@contextmanager
def _change(store: Store, action: str, by: By) -> Iterator[Change]:
    if isinstance(by, str):
        with store.change(action, by) as change:
            yield change
    else:
        (root,) = by.seats()
        with store.change(action, root.person, seats=by) as change:
            yield change
