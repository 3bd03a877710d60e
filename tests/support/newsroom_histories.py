"""Random histories of a made-up newsroom: honest laptops, and people who sign whatever their keys let them sign.

The slip R grants F; F grants the supervisors S2, S3 and the checkers C1, C2; S2 grants C3, and S3 the supervisor S4.
X and Y are strangers, Z is a seat that a thief makes. Each seat writes on a laptop of its own and knows what it met there.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from db.standing import ChainPosition
from tests.support.newsroom_events import (
    CHECKER,
    SLIP,
    SUPERVISOR,
    Judgement,
    NewsroomEvent,
    judgement_of,
    person_of,
)

SUPERVISORS = ("F.1", "S2.1", "S3.1", "S4.1")
CHECKERS = ("C1.1", "C2.1", "C3.1")
STRANGERS = ("X.1", "Y.1")
#: Microseconds from 1970 to the greatest number that JSON holds exactly: clocks prove nothing.
CLOCKS = (0, 1_764_580_000_000_000, 2**53)


class Laptop:
    """What one seat has met, and the chain that it writes."""

    def __init__(self, seat: str) -> None:
        self.seat = seat
        self.events: dict[str, NewsroomEvent] = {}
        self._last = 0, ""

    def meet(self, events: Iterable[NewsroomEvent]) -> None:
        self.events.update((event.id, event) for event in events)

    def write(self, kind: str, **said: Any) -> NewsroomEvent:
        seq, prev = self._last
        event = NewsroomEvent(self.seat, self.seat + "#0", seq + 1, prev, kind, **said)
        self._last = event.seq, event.id
        self.events[event.id] = event
        return event

    def ends_of(self, seat: str) -> tuple[ChainPosition, ...]:
        """The ends of the seat's chains, as far as they are known here."""
        mine = [event for event in self.events.values() if event.seat == seat]
        followed = {event.prev for event in mine}
        return tuple(sorted(event.position for event in mine if event.id not in followed))

    def newest_acts(self) -> tuple[str, ...]:
        acts = [event for event in self.events.values() if event.kind in {"grant", "line"}]
        seen = {name for event in acts for name in event.sees}
        return tuple(sorted(event.id for event in acts if event.id not in seen))


class Newsroom:
    """A founded newsroom with its laptops."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.laptops = {seat: Laptop(seat) for seat in (SLIP, *SUPERVISORS, *CHECKERS, "C2.2")}
        slip = self.laptops[SLIP]
        self.id = slip.write("found", target=SLIP).id
        founder = slip.write("grant", via=self.id, target="F.1", role=SUPERVISOR)
        self.grant_of = {"F.1": founder.id}
        self._enrol("F.1", "S2.1", "S3.1", role=SUPERVISOR)
        self._enrol("F.1", "C1.1", "C2.1")
        self._enrol("S2.1", "C3.1")
        self._enrol("S3.1", "S4.1", role=SUPERVISOR)
        for laptop in self.laptops.values():
            laptop.meet(self.events().values())

    def _enrol(self, by: str, *seats: str, role: Any = CHECKER) -> None:
        laptop = self.laptops[by]
        laptop.meet(self.events().values())
        for seat in seats:
            grant = laptop.write(
                "grant", via=self.grant_of[by], sees=laptop.newest_acts(), target=seat, role=role
            )
            self.grant_of[seat] = grant.id

    def events(self) -> dict[str, NewsroomEvent]:
        """Everything that honest people wrote."""
        return {name: event for laptop in self.laptops.values() for name, event in laptop.events.items()}

    def clock(self) -> int:
        return self.dice.choice(CLOCKS) + self.dice.randrange(10)

    # --- honest people ----------------------------------------------------------------------------------------

    def honest_step(self) -> None:
        seat = self.dice.choice([*SUPERVISORS, *SUPERVISORS, *CHECKERS, "C2.2"])
        laptop = self.laptops[seat]
        if seat in SUPERVISORS and self.dice.random() < 0.3:
            self._honest_act(laptop)
        else:
            laptop.write("write", time=self.clock(), words=str(len(laptop.events)))
        if self.dice.random() < 0.5:
            one, other = self.dice.sample(list(self.laptops), 2)
            self.laptops[one].meet(self.laptops[other].events.values())

    def _honest_act(self, laptop: Laptop) -> None:
        """What the program lets a supervisor do, who looks at what counts here before."""
        here = judgement_of(laptop.events.values(), self.id)
        via = self.usable_grant(laptop, here)
        if via is None:
            return
        said = {"via": via, "sees": laptop.newest_acts(), "time": self.clock()}
        beside = [
            seat
            for seat in ("C1.1", "C3.1", "S4.1", "S3.1", "S2.1")
            if seat != laptop.seat and not self._above(laptop, via, seat)
        ]
        lines = [
            event
            for event in laptop.events.values()
            if event.id in here.force and event.seat == laptop.seat and not event.ended
        ]
        match self.dice.choice(
            ["judge", "judge", "line", "end grant", "lift", "longer", "vouch", "second seat"]
        ):
            case "judge":
                laptop.write("judge", **said, newsroom=self.id)
            case "line" if beside:
                target = self.dice.choice(beside)
                laptop.write("line", **said, target=target, last=laptop.ends_of(target))
            case "end grant" if beside:
                target = self.dice.choice(beside)
                old = self.grant_of[target]
                if old in here.counting:
                    laptop.write("line", **said, ended=old, last=laptop.ends_of(target))
                    laptop.write("grant", **said, target=target, role=CHECKER)
            case "lift" if lines:
                laptop.write("lift", **said, names=(self.dice.choice(lines).id,))
            case "longer" if lines:
                line = self.dice.choice(lines)
                ends = laptop.ends_of(line.target)
                laptop.write("line", **said, target=line.target, last=ends, names=(line.id,))
            case "vouch":
                heads = (ChainPosition("before", self.dice.randrange(5), f"v1-{self.dice.randrange(5)}"),)
                laptop.write("vouch", **said, target="newsroom", last=heads)
            case "second seat":
                grant = laptop.write("grant", **said, target="C2.2", role=CHECKER)
                self.laptops["C2.1"].meet([grant])
                if self.dice.random() < 0.7:
                    self.laptops["C2.1"].write("countersign", names=(grant.id,))

    def usable_grant(self, laptop: Laptop, here: Judgement) -> str | None:
        """A grant that makes this seat a supervisor, by which it may still act."""
        ended = {laptop.events[name].ended for name in here.force}
        return next(
            (
                event.id
                for event in laptop.events.values()
                if event.kind == "grant"
                and (event.target, event.role) == (laptop.seat, SUPERVISOR)
                and event.id in here.counting
                and event.id not in ended
            ),
            None,
        )

    def _above(self, laptop: Laptop, via: str, seat: str) -> bool:
        while via != self.id:
            if laptop.events[via].seat == seat:
                return True
            via = laptop.events[via].via
        return False


class Attacker:
    """Whoever holds the key of `seat`, and signs anything: any branch, reference, grant, line, time."""

    def __init__(self, dice: random.Random, here: dict[str, NewsroomEvent], seat: str, newsroom: str) -> None:
        self.dice, self.seat, self.newsroom = dice, seat, newsroom
        self.events = list(here.values())
        self.grants = [event for event in self.events if event.kind == "grant"]
        self.lines = [event for event in self.events if event.kind == "line"]

    def event(self) -> NewsroomEvent:
        kinds = ["grant", "line", "end", "longer", "lift", "write", "judge", "vouch", "countersign"]
        kinds += ["countersign"] * (4 if self.seat in {"Z.1", "Z.2"} else 0)
        kind = self.dice.choice(kinds)
        said = self._common(kind) | getattr(self, f"_{kind}")()
        chain, seq, prev = self._place()
        kind = "line" if kind in {"end", "longer"} else kind
        return NewsroomEvent(self.seat, chain, seq, prev, kind, **said)

    def _place(self) -> tuple[str, int, str]:
        chain = f"{self.seat}#{self.dice.choice([0, 0, 0, 1, 2])}"
        mine = [event for event in self.events if event.chain == chain]
        if self.dice.random() < 0.05:
            return chain, self.dice.randrange(2, 50), "nowhere"
        if not mine or self.dice.random() < 0.1:
            return chain, 1, ""
        before = self.dice.choice(mine)
        return chain, before.seq + 1, before.id

    def _common(self, kind: str) -> dict[str, Any]:
        said: dict[str, Any] = {"time": self.dice.choice(CLOCKS) + self.dice.randrange(10)}
        if self.seat in {"Z.1", "Z.2"}:
            said["person"] = "C2"
        elif self.dice.random() < 0.1:
            said["person"] = self.dice.choice(["F", "S2", "C2"])
        if kind != "write":
            own = [event for event in self.grants if event.target == self.seat] or self.grants
            any_event = self.dice.choice(self.events)
            said["via"] = self.dice.choice([*(event.id for event in own), any_event.id, self.newsroom])
            said["sees"] = tuple(sorted(event.id for event in self.dice.sample(self.events, 2)))
            said["newsroom"] = self.dice.choice(["", "", self.newsroom, "another"])
        return said

    def _target(self) -> str:
        others = {event.seat for event in self.events} | {
            *STRANGERS,
            "Z.1",
            "C2.2",
            f"{person_of(self.seat)}.2",
        }
        return self.dice.choice([*sorted(others), *(event.seat for event in self.grants)])

    def _last(self, seat: str) -> tuple[ChainPosition, ...]:
        known = [event.position for event in self.events if event.seat == seat]
        return tuple(sorted(self.dice.sample(known, min(len(known), self.dice.randrange(3)))))

    def _grant(self) -> dict[str, Any]:
        said = {"target": self._target(), "role": self.dice.choice([SUPERVISOR, CHECKER]), "words": "اسم"}
        if self.dice.random() < 0.3:
            said |= {
                "target": self.dice.choice(["Z.1", "Z.2"]),
                "to_person": self.dice.choice(["C2", "C2", "F"]),
            }
        return said

    def _line(self) -> dict[str, Any]:
        target = self._target()
        return {"target": target, "last": self._last(target)}

    def _end(self) -> dict[str, Any]:
        grant = self.dice.choice(self.grants)
        return {"ended": grant.id, "last": self._last(grant.target)}

    def _longer(self) -> dict[str, Any]:
        line = self.dice.choice(self.lines or self.events)
        said = {"names": (line.id,), "target": line.target, "ended": line.ended, "last": line.last[:1]}
        return said | ({"target": self._target()} if self.dice.random() < 0.2 else {})

    def _lift(self) -> dict[str, Any]:
        return {"names": (self.dice.choice(self.lines or self.events).id,)}

    def _write(self) -> dict[str, Any]:
        return {"words": str(len(self.events))}

    def _judge(self) -> dict[str, Any]:
        return {}

    def _vouch(self) -> dict[str, Any]:
        return {"target": self.dice.choice(["newsroom", "elsewhere"]), "last": self._last(self._target())}

    def _countersign(self) -> dict[str, Any]:
        grant = self.dice.choice(
            [event for event in self.grants if event.target in {"Z.1", "Z.2"}] or self.grants
        )
        return {
            "person": self.dice.choice([grant.to_person, person_of(self.seat), "C2"]),
            "names": (grant.id,),
        }
