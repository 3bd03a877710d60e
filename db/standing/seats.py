"""Seats: by which of its grants a seat is known, and whether the seat is surely its person's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from db.standing.acts import Act, Countersigning, Grant
from db.standing.authority_state import GrantedSeat
from workbench.domain.person import Role

#: A seat's public key and the person for whom it writes.
SeatOfPerson = tuple[str, str]


def granted_seats(
    grants: Iterable[Grant],
    ended: AbstractSet[str],
    countersignings: Iterable[Countersigning],
    acts: Mapping[str, Act],
) -> dict[SeatOfPerson, GrantedSeat]:
    """The seats of these grants, all of which count. `ended`: the grants on which no new act can rely.

    `countersignings` are those that count; `acts` are all that are here, by which one grant is newer than another.
    """
    by_seat: dict[SeatOfPerson, list[Grant]] = defaultdict(list)
    for grant in grants:
        by_seat[grant.to_seat, grant.to_person].append(grant)
    confirmed = _confirmed(by_seat, countersignings)
    return {
        seat: _seat(several, ended, acts, is_confirmed=seat in confirmed) for seat, several in by_seat.items()
    }


def seats_shown(
    seats: Iterable[GrantedSeat], ended: AbstractSet[str], acts: Mapping[str, Act]
) -> dict[str, GrantedSeat]:
    """By person the seat by whose grant their name and role are shown: that with the newest."""
    by_person: dict[str, list[GrantedSeat]] = defaultdict(list)
    for seat in seats:
        by_person[seat.person].append(seat)
    shown = {}
    for person, several in by_person.items():
        by_grant = {seat.grant: seat for seat in several}
        shown[person] = by_grant[_newest(by_grant.keys() - ended or by_grant.keys(), acts)]
    return shown


def _seat(
    grants: Collection[Grant], ended: AbstractSet[str], acts: Mapping[str, Act], *, is_confirmed: bool
) -> GrantedSeat:
    by_id = {grant.id: grant for grant in grants}
    in_use = by_id.keys() - ended
    grant = by_id[_newest(in_use or by_id.keys(), acts)]
    role = grant.role if in_use else Role.CHECKER
    return GrantedSeat(grant.to_seat, grant.to_person, grant.name, role, grant.id, grant.seat, is_confirmed)


def _newest(names: AbstractSet[str], acts: Mapping[str, Act]) -> str:
    """The act that none of the others knew of; of several that with the greatest time, which is only a claim."""
    newest = set(names)
    if len(names) > 1:
        seen: set[str] = set()
        queue = [older for name in names for older in _known_to(name, acts)]
        while queue:
            name = queue.pop()
            if name not in seen:
                seen.add(name)
                queue += _known_to(name, acts)
        newest -= seen
    return max(newest, key=lambda name: (acts[name].time, name))


def _known_to(name: str, acts: Mapping[str, Act]) -> tuple[str, ...]:
    act = acts.get(name)
    return () if act is None else (act.via, *act.sees)


def _confirmed(
    seats: Mapping[SeatOfPerson, Iterable[Grant]], countersignings: Iterable[Countersigning]
) -> set[SeatOfPerson]:
    """The seats that are their person's first, and those countersigned by confirmed ones."""
    grants = {grant.id: seat for seat, several in seats.items() for grant in several}
    countersigned: dict[SeatOfPerson, list[SeatOfPerson]] = defaultdict(list)
    for act in countersignings:
        countersigned[act.seat, act.person].append(grants[act.grant])
    confirmed = {seat for seat, several in seats.items() if any(grant.is_first for grant in several)}
    queue = list(confirmed)
    while queue:
        for seat in countersigned[queue.pop()]:
            if seat not in confirmed:
                confirmed.add(seat)
                queue.append(seat)
    return confirmed
