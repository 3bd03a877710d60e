"""Chains and newsrooms: the part of the table of registers from which it follows whose word counts.

Only events of seats make these entities. Grants and lines are named by their events, never by their ids, which the branches
of a fork share.
"""

from __future__ import annotations

from workbench.domain.changes import EntityType
from workbench.domain.person import Role
from workbench.domain.registers.declaration import EntityDeclaration, Register, Who
from workbench.domain.registers.values import (
    DIGEST,
    ID,
    NONCE,
    Many,
    Member,
    Number,
    Record,
    Text,
    Tuple,
    Word,
)

#: The first event of a chain: whose it is, and the own chain that it goes on from.
CHAIN = EntityDeclaration(
    EntityType.CHAIN,
    (
        Register(
            "core",
            Record(
                (
                    Member("seat", DIGEST, required=True),
                    Member("nonce", NONCE, required=True),
                    Member("person", ID, required=True),
                    Member("after", ID),
                )
            ),
            required=True,
        ),
    ),
)

#: Events by their chain, number and id, up to which something counts.
_POSITIONS = Many(Tuple((ID, Number(1), DIGEST)), most=2_000)
#: A newsroom's slip (`root` is its public key) signs the founding. `vouched`: work from before there were seats counts so far,
#: and `roots` are the people whom it took for its first supervisors.
NEWSROOM = EntityDeclaration(
    EntityType.NEWSROOM,
    (
        Register(
            "core",
            Record((Member("name", Text(200), required=True), Member("root", DIGEST, required=True))),
            required=True,
            who=Who.NOBODY,
        ),
        Register(
            "vouched",
            Record((Member("heads", _POSITIONS, required=True), Member("roots", Many(ID, most=1_000)))),
            clears=False,
        ),
    ),
    who=Who.SUPERVISOR,
)
#: A newsroom is named by its founding event. Who has a seat already countersigns a grant of theirs, by the grant's event.
GRANT = EntityDeclaration(
    EntityType.GRANT,
    (
        Register(
            "core",
            Record(
                (
                    Member("newsroom", DIGEST, required=True),
                    Member("seat", DIGEST, required=True),
                    Member("person", ID, required=True),
                    Member("name", Text(200), required=True),
                    Member("role", Word(Role), required=True),
                )
            ),
            required=True,
            who=Who.SUPERVISOR,
        ),
        Register("countersigned", Record((Member("grant", DIGEST, required=True),)), clears=False),
    ),
)
#: Of a seat, or of one grant; beyond `last` nothing of it counts. `instead`: the lines whose place it takes, by their events.
LINE = EntityDeclaration(
    EntityType.LINE,
    (
        Register(
            "core",
            Record(
                (
                    Member("newsroom", DIGEST, required=True),
                    Member("seat", DIGEST),
                    Member("grant", DIGEST),
                    Member("last", _POSITIONS, required=True),
                    Member("reason", Text(empty=True)),
                    Member("instead", Many(DIGEST, 1, 1_000)),
                )
            ),
            required=True,
            who=Who.SUPERVISOR,
        ),
        Register(
            "lifted",
            Record((Member("line", DIGEST, required=True), Member("reason", Text(empty=True)))),
            clears=False,
        ),
    ),
    who=Who.SUPERVISOR,
)
