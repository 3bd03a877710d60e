"""Ancestry: what the rules of standing ask of the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from db.standing.acts import ChainPosition, KeyRange


class Ancestry(Protocol):
    """Walks along `prev` over all events that are here, those that count and those that are void or wait."""

    def beyond(self, seat: str, last: Sequence[ChainPosition]) -> tuple[KeyRange, ...]:
        """The keys of the seat's events that no walk down from `last` reaches, and the keys that later ones will get.

        A walk ends at an event that is not here: what lies below is beyond as well, until the gap is filled. Positions in
        chains of other seats reach nothing.
        """
        ...
