"""Names of entities: under which id an event may make an entity, so that nobody takes the id of another's.

In version 2 the id is bound to the event that makes the entity, or follows from what the entity is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from db.ids import DESK, imported_id, is_chain_of, is_chained, is_chained_id, rule_id, verdict_id
from db.schema.canonical_json import JSON, canonical_unchecked, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.replication_codes import ReplicationCode

#: What an event of version 2 says of its author nowhere else than by its chain.
_STATED = frozenset({"author", "created", "changed"})


class EventPlace(NamedTuple):
    """The version of an event, and where it stands: what the id of an entity that it makes is bound to."""

    version: int = 1
    chain: str = ""
    change: str = ""
    seq: int = 0


FIRST_VERSION = EventPlace()


def naming_fault(
    kind: EntityType, entity: str, author: str, core: Mapping[str, JSON], place: EventPlace
) -> ReplicationCode | None:
    """Why an entity with this core may not be made under this id; None if it may."""
    if place.version == 1:
        if is_chained(entity):
            return ReplicationCode.ID_NOT_BOUND
        return _derived_fault(kind, entity, str(core.get("author", author)), core)
    if not _STATED.isdisjoint(core):
        return ReplicationCode.AUTHOR_STATED
    if kind is EntityType.CHAIN:
        bound = is_chain_of(entity, str(core["seat"]), str(core["nonce"]))
        begun = bound and entity == place.chain and place.seq == 1 and author == core["person"]
        return None if begun else ReplicationCode.CHAIN_UNBEGUN
    if kind in _DERIVED or is_mapping(core.get("imported")):
        return _derived_fault(kind, entity, author, core)
    own_name = kind is EntityType.PERSON and entity == author
    bound = own_name or is_chained_id(entity, place.chain, place.change, place.seq)
    return None if bound else ReplicationCode.ID_NOT_BOUND


_DERIVED = frozenset({EntityType.VERDICT, EntityType.RULE, EntityType.DESK})


def _derived_fault(
    kind: EntityType, entity: str, author: str, core: Mapping[str, JSON]
) -> ReplicationCode | None:
    if is_mapping(core.get("imported")):
        return (
            None
            if entity == imported_id(kind.value, canonical_unchecked(core))
            else ReplicationCode.IMPORT_MISNAMED
        )
    if kind is EntityType.VERDICT and entity != verdict_id(str(core["claim"]), author):
        return ReplicationCode.VERDICT_MISNAMED
    if kind is EntityType.RULE and entity != rule_id(str(core["name"])):
        return ReplicationCode.RULE_MISNAMED
    if kind is EntityType.DESK and entity != DESK:
        return ReplicationCode.DESK_MISNAMED
    return None
