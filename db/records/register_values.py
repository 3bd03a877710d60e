"""Register values: conversions between the fields of the domain's classes and the values of registers."""

from __future__ import annotations

from collections.abc import Mapping

from db.schema.canonical_json import JSON, is_mapping, parse
from workbench.domain.anchor import Anchor
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson


def without_unset(registers: Mapping[str, JSON]) -> dict[str, JSON]:
    """The registers that have a value: a new entity is written without empty registers."""
    return {name: value for name, value in registers.items() if value is not None}


def differences(before: Mapping[str, JSON], after: Mapping[str, JSON]) -> dict[str, JSON]:
    """The registers whose value differs, with the value afterwards (null: cleared)."""
    names = [*after, *(name for name in before if name not in after)]
    return {name: after.get(name) for name in names if before.get(name) != after.get(name)}


def without_empty_members(value: Mapping[str, JSON]) -> dict[str, JSON] | None:
    """An object without its empty members, or None if none is left."""
    return {key: item for key, item in value.items() if item is not None and item != ""} or None


def none_if_empty(text: str) -> str | None:
    return text or None


def none_if_default(value: str, default: str) -> str | None:
    """None where the value is the default of an empty register."""
    return None if value == default else value


def core_of(members: dict[str, JSON], imported: ForeignOrigin | None) -> dict[str, JSON]:
    """The register that creates an entity: what it belongs to, and its origin if it comes from another store."""
    if imported is None:
        return members
    author: dict[str, JSON] = {"id": imported.author.id}
    if imported.author.name:
        author["name"] = imported.author.name
    return {**members, "imported": {"id": imported.id, "author": author, "created": imported.created_us}}


def read_imported(text: str, entity: str) -> ForeignOrigin | None:
    """The origin in the column `imported_from` of an entity; one of an older program's import kept its id."""
    value = parse(text) if text else None
    if not is_mapping(value):
        return None
    author, created = value.get("author"), value.get("created")
    said = author if is_mapping(author) else {}
    return ForeignOrigin(
        id=str(value.get("id", entity)),
        author=ForeignPerson(str(said.get("id", "")), str(said.get("name", ""))),
        created_us=created if isinstance(created, int) else 0,
    )


def anchor_json(anchor: Anchor | None) -> JSON:
    if anchor is None:
        return None
    return {
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def anchors(text: str) -> tuple[Anchor, ...]:
    """The spans of a claim, in reading order."""
    value = parse(text)
    items = [anchor_of(item) for item in value] if isinstance(value, list) else []
    return tuple(item for item in items if item is not None)


def anchor_of(value: JSON) -> Anchor | None:
    if not is_mapping(value):
        return None
    start, end = value.get("start"), value.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    words = [text if isinstance(text := value.get(key), str) else "" for key in ("exact", "prefix", "suffix")]
    return Anchor(start, end, *words)
