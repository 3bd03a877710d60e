"""Effects of a newsroom: which events have none there, and by which name and role people are shown.

Work of a seat without a grant waits, except where it was written: so nobody's work disappears before their eyes. Beginnings
of chains always count, because they say who wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection

from db.authority.entitlement import FOREIGN, UNGROUNDED
from db.authority.newsroom import JournalAncestry
from db.journal import heads as heads_of
from db.journal.event_log import RUN_SIZE
from db.journal.event_parser import ParsedEvent
from db.journal.heads import ALL
from db.schema.canonical_json import canonical, parse
from db.schema.journal_tables import ACTS
from db.sqlite.batched_queries import select_by_ids
from db.standing import KeyRange, Standing
from workbench.domain.changes import EntityType
from workbench.domain.person import Role

#: Why an event has no effect: its seat has no grant here, it acts without authority, nobody vouched for what is older than keys.
UNGRANTED, ROLE, BEFORE_KEYS = "ungranted", "role", "before-keys"
#: Whys that follow from an event and its entity alone, and stay whatever the standing is.
STATIC = (FOREIGN, UNGROUNDED)

_ACTS = "SELECT id, entity FROM event WHERE {}".replace("{}", ACTS)
_CHAINS = "SELECT id, seat, person FROM chain WHERE id NOT IN (SELECT chain FROM own_chain)"
_SEATS = "SELECT id, seat FROM chain WHERE id IN ({})"
_RUNS = "SELECT no FROM device WHERE id = ?"
_IN_RANGE = "SELECT id, entity FROM event WHERE n BETWEEN ? AND ? AND entity_type <> 'chain'"
_PEOPLE = "SELECT id, name, role FROM person WHERE present = 1"
_SHOW = "UPDATE person SET name = ?, role = ? WHERE id = ?"
_REMEMBERED = "SELECT value FROM meta WHERE key = ?"
_REMEMBER = (
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_OF_SEATS = frozenset({EntityType.NEWSROOM, EntityType.GRANT, EntityType.LINE})

#: (event, register) -> (entity, why)
Ineffective = dict[tuple[str, str], tuple[str, str]]


def ineffective_by_standing(connection: Connection, standing: Standing) -> Ineffective:
    """The events that have no effect in the newsroom, those without effect for ever left out."""
    found: Ineffective = {}
    for name, entity in connection.exec_driver_sql(_ACTS):
        if name not in standing.counting:
            found[name, ALL] = entity, standing.left_out.get(name, ROLE)
    for chain, seat, person in connection.exec_driver_sql(_CHAINS).all():
        if (seat, person) not in standing.seats:
            for name, entity in _in_ranges(connection, _whole(connection, chain)):
                if name not in standing.counting:  # as acts of the slip do
                    found[name, ALL] = entity, UNGRANTED
    # Reversed, so that of several lines the least id stays.
    for line in reversed(standing.lines):
        for name, entity in _in_ranges(connection, () if line.grant else line.ranges):
            if name not in standing.counting:
                found[name, ALL] = entity, line.id
    unvouched = JournalAncestry(connection).vouched_ranges(standing.vouched)
    for name, entity in _in_ranges(connection, unvouched):
        found[name, ALL] = entity, BEFORE_KEYS
    return found


def _whole(connection: Connection, chain: str) -> Iterator[KeyRange]:
    for no in connection.exec_driver_sql(_RUNS, (chain,)).scalars().all():
        yield no * RUN_SIZE, (no + 1) * RUN_SIZE - 1


def _in_ranges(connection: Connection, ranges: Iterable[KeyRange]) -> Iterator[tuple[str, str]]:
    for keys in ranges:
        yield from ((name, entity) for name, entity in connection.exec_driver_sql(_IN_RANGE, keys))


# --- people -----------------------------------------------------------------------------------------------------


def show_people(connection: Connection, standing: Standing) -> list[str]:
    """Show everybody by the newest grant of theirs, or by the name they give themselves. Returns who is shown anew."""
    rows = connection.exec_driver_sql(_PEOPLE).all()
    own = heads_of.of_entities(connection, [row.id for row in rows])
    changed = []
    for person, name, role in rows:
        granted = standing.people.get(person)
        if granted is not None:
            shown = granted.name, granted.role.value
        else:
            said, _ = heads_of.winning_registers(own.get(person, {})).get("name", ("", None))
            shown = (said if isinstance(said, str) else ""), Role.CHECKER.value
        if shown != (name, role):
            connection.exec_driver_sql(_SHOW, (*shown, person))
            changed.append(person)
    return changed


# --- when a merge has to look again -------------------------------------------------------------------------------


def remember_seats(connection: Connection, standing: Standing) -> None:
    """Note the seats whose new content simply counts, granted ones without a line, and those under a line."""
    plain = sorted(f"{seat} {person}" for seat, person in standing.seats if not standing.lines_on(seat))
    connection.exec_driver_sql(_REMEMBER, ("plain_seats", canonical(plain)))
    revoked = sorted({line.to_seat for line in standing.lines if not line.grant})
    connection.exec_driver_sql(_REMEMBER, ("revoked_seats", canonical(revoked)))


def is_revoked(connection: Connection, seat: str) -> bool:
    """Whether a line in force is on this seat, so that nothing counts that it writes from now on."""
    return seat in _remembered(connection, "revoked_seats")


def must_look_again(connection: Connection, events: Iterable[ParsedEvent]) -> bool:
    """Whether new events may change what counts: acts, people, older work, and work of seats that do not simply count."""
    authors: set[tuple[str, str]] = set()
    for event in events:
        if (
            event.version == 1
            or event.via is not None
            or event.kind in _OF_SEATS
            or event.kind is EntityType.PERSON
        ):
            return True
        authors.add((event.device, event.author))
    seats = dict(select_by_ids(connection, _SEATS, {chain for chain, _ in authors}))
    return not {f"{seats.get(chain, '')} {person}" for chain, person in authors} <= _remembered(
        connection, "plain_seats"
    )


def _remembered(connection: Connection, key: str) -> AbstractSet[str]:
    found = parse(connection.exec_driver_sql(_REMEMBERED, (key,)).scalar() or "[]")
    return frozenset(str(item) for item in found) if isinstance(found, list) else frozenset()
