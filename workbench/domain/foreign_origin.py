"""The origin of an item in another store, as a file tells it. Nothing of it is proved.

In this store the importer is the item's author; who wrote it elsewhere stands here, and stays with it through every
export and import.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ForeignPerson:
    """A person of another store. `name` is "" where only the id is known."""

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ForeignOrigin:
    """The id of an item in the store where it was made, who made it there, and when (microseconds UTC)."""

    id: str
    author: ForeignPerson
    created_us: int
