"""Small helpers of the modules that turn dataclasses into registers and rows into dataclasses."""

from __future__ import annotations

from collections.abc import Mapping

from db.schema.canonical_json import JSON, is_mapping, parse
from workbench.domain.anchor import Anchor


def without_unset(registers: Mapping[str, JSON]) -> dict[str, JSON]:
    """Only the registers that hold a value: a new thing is written without its empty ones."""
    return {name: value for name, value in registers.items() if value is not None}


def differences(before: Mapping[str, JSON], after: Mapping[str, JSON]) -> dict[str, JSON]:
    """The registers whose value differs, with the value afterwards (null: cleared)."""
    names = [*after, *(name for name in before if name not in after)]
    return {name: after.get(name) for name in names if before.get(name) != after.get(name)}


def without_empty_members(value: Mapping[str, JSON]) -> dict[str, JSON] | None:
    """An object without its empty members, or None when nothing is left of it."""
    return {key: item for key, item in value.items() if item is not None and item != ""} or None


def none_if_empty(text: str) -> str | None:
    return text or None


def none_if_default(value: str, default: str) -> str | None:
    """None where the value is what an empty register means anyway."""
    return None if value == default else value


def core_with_provenance(
    core: dict[str, JSON], author: str, created_us: int, changed_us: int
) -> dict[str, JSON]:
    """A `core` that says who made the thing and when, as another store's export has it."""
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
