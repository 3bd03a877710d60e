"""The registers of a claim by which it is submitted and judged."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.approval.steps import JudgementStep
from workbench.domain.registers.declaration import Register
from workbench.domain.registers.values import DIGEST, ID, REGISTER, Many, Member, Record, Text, Word

#: So many events a judgement may cover: a claim with some thousand pieces of evidence.
MOST_EVENTS = 3_000

#: Who submitted the claim last: the author of the event that says it (`db.journal.judgement_rules`).
SUBMITTED = Register("submitted", Record((Member("by", ID, required=True),)))


def judged(registers: Iterable[Register]) -> Register:
    """What a supervisor decided about a claim that has these registers.

    `basis` and `content` say what was approved (`domain.approval.basis`). A return may suggest other values
    (`suggested`), and empty ones (`cleared`).
    """
    suggested = Record(
        tuple(Member(register.name, register.value) for register in registers if register.covered)
    )
    return Register(
        "judged",
        Record(
            (
                Member("step", Word(JudgementStep), required=True),
                Member("newsroom", Text(64, empty=True), required=True),
                Member("basis", Many(DIGEST, 1, MOST_EVENTS)),
                Member("content", DIGEST),
                Member("reason", Text()),
                Member("field", Text(200)),
                Member("suggested", suggested),
                Member("cleared", Many(REGISTER, 1, 100)),
            )
        ),
        clears=False,
    )
