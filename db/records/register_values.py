"""Register values: conversions between the fields of the domain's classes and the values of registers."""

from __future__ import annotations

from collections.abc import Mapping

from db.schema.canonical_json import JSON, is_mapping, parse
from workbench.domain.anchor import Anchor


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


def core_with_provenance(
    core: dict[str, JSON], author: str, created_us: int, changed_us: int
) -> dict[str, JSON]:
    """A `core` that names the author and the time of the entity, as another store's export does."""
    if changed_us:
        core["changed"] = changed_us
    return core | {"author": author, "created": created_us}


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
