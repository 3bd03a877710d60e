"""Leaves: all that a reader of the exported document sees of a claim, as JSON paths with their values.

An approval names the hash of these. It is computed here from registers, and by anybody else from the published JSON
alone (`leaves_of_document`): a leaf is every covered member that is no object, under its path
`claims/<id>/figure/best`; objects are walked into, lists are one leaf, empty members are left out. Which members are
covered stands in the table of registers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from workbench.domain.canonical_json import canonical, digest
from workbench.domain.changes import EntityType
from workbench.domain.iso_time import time_to_json
from workbench.domain.registers.declaration import EntityDeclaration, Register
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import JSON, MOMENT, Many, Passage, Record, ValueType
from workbench.domain.source import Confidentiality

#: Path -> value of a leaf.
Leaves = Mapping[str, JSON]

#: The member of the published JSON that lists the entities of a kind; also the beginning of their paths.
LISTS: Mapping[EntityType, str] = {
    EntityType.ARTICLE: "article",
    EntityType.CLAIM: "claims",
    EntityType.EVIDENCE: "evidence",
    EntityType.SOURCE: "sources",
    EntityType.VERDICT: "verdicts",
}
WITHDRAWN = "withdrawn"
#: Of what is withdrawn of these, nothing else is a leaf.
_WITHDRAWABLE = frozenset({EntityType.EVIDENCE, EntityType.VERDICT})


class PublishedMember(NamedTuple):
    """A covered member of the published JSON: where it stands, and where its value comes from.

    `member` is the part of the register's value, "" for all of it. `group`: the register without which the member is
    not published.
    """

    path: tuple[str, ...]
    register: str
    member: str
    type: ValueType
    default: JSON
    group: str


@cache
def published_members(kind: EntityType) -> tuple[PublishedMember, ...]:
    """The covered members of a kind of entity, in the order of the table."""
    declaration = TABLE[kind]
    return tuple(
        member
        for register in declaration.registers
        for member in _members(register, _group(declaration, register))
    )


@cache
def covered_registers(kind: EntityType) -> frozenset[str]:
    """The registers of which an approval covers all or a part."""
    return frozenset(member.register for member in published_members(kind))


def _members(register: Register, group: str) -> Iterator[PublishedMember]:
    for path, part in register.published():
        if register.covered or part.covered:
            yield PublishedMember(path, register.name, part.name, part.value, part.default, group)


def _group(declaration: EntityDeclaration, register: Register) -> str:
    """The register without which this one is not published: the first of its group; for an object of its own, itself."""
    name, dot, _ = register.name.partition(".")
    if dot:
        return next(one.name for one in declaration.registers if one.name.startswith(f"{name}."))
    return register.name if register.json and isinstance(register.value, Record) else ""


class Leaf(NamedTuple):
    """A leaf with the register that its value comes from."""

    path: str
    register: str
    value: JSON


def leaves_with_registers(kind: EntityType, entity: str, registers: Mapping[str, JSON]) -> list[Leaf]:
    """The leaves of one entity with these values; of a withdrawn piece of evidence or verdict only that it is."""
    found: list[Leaf] = []
    start = f"{LISTS[kind]}/{entity}"
    for member in published_members(kind):
        value = registers.get(member.register)
        if member.group and registers.get(member.group) is None:
            continue
        if member.member:
            value = value.get(member.member) if isinstance(value, Mapping) else None
        value = member.default if value is None else value
        path = "/".join((start, *member.path))
        found += [
            Leaf(each, member.register, item) for each, item in _flat(path, _published(member.type, value))
        ]
    if kind in _WITHDRAWABLE and registers.get(WITHDRAWN) is True:
        return [leaf for leaf in found if leaf.register == WITHDRAWN]
    return found


def leaves_of_registers(kind: EntityType, entity: str, registers: Mapping[str, JSON]) -> dict[str, JSON]:
    """The same as path -> value."""
    return {leaf.path: leaf.value for leaf in leaves_with_registers(kind, entity, registers)}


def leaves_of_document(body: Mapping[str, Any], claim: str) -> dict[str, JSON]:
    """The leaves of one claim in a published document: of its article, itself, its evidence with the sources, and
    its verdicts.
    """
    found = _leaves_of_json(EntityType.ARTICLE, body["article"])
    own = {
        kind: [item for item in body[LISTS[kind]] if item["claim"] == claim]
        for kind in (EntityType.EVIDENCE, EntityType.VERDICT)
    }
    cited = {item["source"] for item in own[EntityType.EVIDENCE] if not item.get(WITHDRAWN)}
    own[EntityType.CLAIM] = [item for item in body["claims"] if item["id"] == claim]
    own[EntityType.SOURCE] = [item for item in body["sources"] if item["id"] in cited]
    for kind, items in own.items():
        for item in items:
            found |= _leaves_of_json(kind, item)
    return found


def _leaves_of_json(kind: EntityType, item: Mapping[str, Any]) -> dict[str, JSON]:
    start, found = f"{LISTS[kind]}/{item['id']}", dict[str, JSON]()
    for member in published_members(kind):
        value: Any = item
        for name in member.path:
            value = value.get(name) if isinstance(value, Mapping) else None
        found.update(_flat("/".join((start, *member.path)), value))
    mark = f"{start}/{WITHDRAWN}"
    return {mark: True} if kind in _WITHDRAWABLE and mark in found else found


def _flat(path: str, value: JSON) -> Iterator[tuple[str, JSON]]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _flat(f"{path}/{name}", item)
    elif value is not None and value is not False and value not in ("", []):
        yield path, value


def _published(kind: ValueType, value: JSON) -> JSON:
    """A register's value as the published JSON writes it."""
    if value is None:
        return None
    if kind is MOMENT and isinstance(value, int):
        return time_to_json(value)
    if isinstance(kind, Passage):
        return _passage(value)
    if isinstance(kind, Many) and isinstance(kind.item, Passage) and isinstance(value, list):
        return [_passage(item) for item in value]
    return value


def _passage(value: JSON) -> JSON:
    return {name: item for name, item in value.items() if item != ""} if isinstance(value, Mapping) else value


# --- hashes ----------------------------------------------------------------------------------------------------


def digests(leaves: Leaves, salts: Mapping[str, str]) -> dict[str, str]:
    """Path -> SHA-256 of the canonical value, behind the salt of the entity that the path is in.

    `salts`: by the beginning of a path, as `sources/<id>`.
    """
    return {
        path: _digest(value, salts.get("/".join(path.split("/", 2)[:2]), ""))
        for path, value in leaves.items()
    }


def content_of(digests: Mapping[str, str]) -> str:
    """The hash that an approval names: SHA-256 of the canonical object of the leaves' digests."""
    return digest(digests)


def _digest(value: JSON, salt: str) -> str:
    return sha256(salt.encode() + canonical(value)).hexdigest()


def is_confidential(registers: Mapping[str, JSON]) -> bool:
    """Whether a source with these registers is not for everybody."""
    return registers.get("confidentiality") not in (None, Confidentiality.PUBLIC.value)
