"""Disputes: which lines are in force where lines leave each other out, independently of the order of arrival.

1. A line that one which is certainly in force leaves out has no effect.
2. Two lines that leave each other out are both in force: no later work of either seat counts until somebody above
   them, or the slip, lifts one.
3. A lift counts only if no line in force leaves it out: nobody who is cut off frees themselves or an accomplice.

Sets of lines are bits of a number, so that a newsroom's acts are judged in milliseconds. Each round settles or lifts at
least one line, so every loop ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

#: A set of lines: line number n is bit n.
Lines = int


def lines_in_force(opponents: Sequence[Lines], endings: Iterable[tuple[Lines, Lines]]) -> Lines:
    """The lines that are in force, those in dispute included.

    `opponents[n]` are the lines that leave out line n, or a grant that it relies on. `endings` are lifts, and lines that
    take the place of others: the lines that leave the act out, and those that it ends.
    """
    drawn = (1 << len(opponents)) - 1
    victims = _victims(opponents)
    waiting = list(endings)
    while True:
        force = drawn & ~_certainly_left_out(opponents, victims, drawn)
        ended = 0
        for opposing, lines in waiting:
            if not opposing & force:
                ended |= lines & drawn
        if not ended:
            return force
        drawn &= ~ended
        waiting = [ending for ending in waiting if ending[1] & drawn]


def _victims(opponents: Sequence[Lines]) -> list[Lines]:
    """By line: the lines that it leaves out."""
    found = [0] * len(opponents)
    for number, opposing in enumerate(opponents):
        for line in members(opposing):
            found[line] |= 1 << number
    return found


def _certainly_left_out(opponents: Sequence[Lines], victims: Sequence[Lines], drawn: Lines) -> Lines:
    """The lines that are left out however the disputes are decided (the grounded extension of an argumentation framework).

    A line is certainly in force if all lines that leave it out are left out themselves.
    """
    left_out, undecided = 0, drawn
    while undecided:
        certain = 0
        for line in members(undecided):
            if not opponents[line] & drawn & ~left_out:
                certain |= 1 << line
        newly_out = _union(victims, certain) & drawn & ~left_out
        left_out |= newly_out
        undecided = _union(victims, newly_out) & drawn & ~left_out
    return left_out


def _union(sets: Sequence[Lines], chosen: Lines) -> Lines:
    union = 0
    for line in members(chosen):
        union |= sets[line]
    return union


def members(lines: Lines) -> Iterator[int]:
    """The numbers in a set, from the least."""
    while lines:
        lowest = lines & -lines
        yield lowest.bit_length() - 1
        lines ^= lowest
