"""Standing: whose word counts in a newsroom, as a function of the acts that are here. No SQL, no clock, no order."""

from db.standing.acts import (
    Act,
    ChainPosition,
    Countersigning,
    Founding,
    Grant,
    KeyRange,
    Lift,
    Line,
    Vouch,
)
from db.standing.ancestry import Ancestry
from db.standing.authority_state import NOBODY, GrantedSeat, LineInForce, Standing
from db.standing.roll import standing_of

__all__ = [
    "NOBODY",
    "Act",
    "Ancestry",
    "ChainPosition",
    "Countersigning",
    "Founding",
    "Grant",
    "GrantedSeat",
    "KeyRange",
    "Lift",
    "Line",
    "LineInForce",
    "Standing",
    "Vouch",
    "standing_of",
]
