"""Newsrooms as commands print them: JSON for programs, short lines for people, and the words that people compare."""

from __future__ import annotations

from typing import Any

from workbench.cli.output import short, when
from workbench.domain.iso_time import time_to_json
from workbench.domain.newsroom import (
    JoinRequest,
    Newsroom,
    NewsroomLine,
    NewsroomSeat,
    WaitingSeat,
)
from workbench.text.fingerprint import fingerprint_words

#: So many characters of a key or of an event's id are shown; commands accept them.
_SHOWN = 12


def word_lines(digest: str) -> list[str]:
    """The eight words in both languages."""
    return [f"  {' '.join(fingerprint_words(digest, arabic=arabic))}" for arabic in (True, False)]


def words_json(digest: str) -> dict[str, list[str]]:
    return {
        "ar": list(fingerprint_words(digest, arabic=True)),
        "en": list(fingerprint_words(digest, arabic=False)),
    }


def newsroom_json(here: Newsroom) -> dict[str, Any]:
    return {
        "id": here.id,
        "name": here.name,
        "words": words_json(here.id),
        "slip_is_here": here.slip_is_here,
        "seats": [seat_json(seat) for seat in here.seats],
        "lines": [line_json(line) for line in here.lines],
    }


def newsroom_lines(here: Newsroom) -> list[str]:
    lines = [here.name, *word_lines(here.id)]
    lines += [seat_line(seat) for seat in here.seats]
    lines += [line_line(line) for line in here.lines]
    if here.slip_is_here:
        lines.append("The slip is still on this machine: write it down (`workbench newsroom slip`).")
    return lines


def seat_json(seat: NewsroomSeat) -> dict[str, Any]:
    return {
        "seat": seat.seat,
        "person": seat.person,
        "name": seat.name,
        "role": seat.role.value,
        "grant": seat.grant,
        "granted_by": seat.granted_by,
        "confirmed": seat.is_confirmed,
        "here": seat.is_here,
    }


def seat_line(seat: NewsroomSeat) -> str:
    marks = [
        word
        for word, is_so in (("this machine", seat.is_here), ("not confirmed", not seat.is_confirmed))
        if is_so
    ]
    return f"{seat.seat[:_SHOWN]}  {seat.role.value:<11} {seat.name}" + (
        f"  ({', '.join(marks)})" if marks else ""
    )


def line_json(line: NewsroomLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "seat": line.on_seat,
        "grant": line.grant,
        "by": line.drawn_by,
        "reason": line.reason,
        "at": time_to_json(line.at_us),
        "disputed": line.is_disputed,
        "left_out": line.later,
    }


def line_line(line: NewsroomLine) -> str:
    what = "the earlier role" if line.grant else f"the work, {line.later} later events"
    by = line.drawn_by_name or "the slip"
    reason = f": {line.reason}" if line.reason else ""
    dispute = "  (disputed: somebody above both, or the slip, lifts one)" if line.is_disputed else ""
    return f"{line.id[:_SHOWN]}  ended {what} of {line.on_name or line.on_seat[:_SHOWN]}, by {by}, {when(line.at_us)}{reason}{dispute}"


def waiting_json(one: WaitingSeat) -> dict[str, Any]:
    return {
        "seat": one.seat,
        "person": one.person,
        "name": one.name,
        "events": one.events,
        "last": time_to_json(one.last_us),
        "here": one.is_here,
        "words": words_json(one.digest),
    }


def waiting_line(one: WaitingSeat) -> str:
    here = "  (this machine)" if one.is_here else ""
    return f"{one.seat[:_SHOWN]}  waits       {one.name or short(one.person)}, {one.events} events, last {when(one.last_us)}{here}"


def request_json(request: JoinRequest) -> dict[str, Any]:
    return {
        "seat": request.seat,
        "person": request.person,
        "name": request.name,
        "member": request.is_member,
        "words": words_json(request.digest),
    }
