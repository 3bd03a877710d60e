"""JSON records: domain records as plain JSON values and back, under the names that the annotated JSON publishes.

Empty optional members are left out, so that a value has one form only. Times are ISO 8601 in UTC with microseconds;
ids are unchanged; anchors become `{start, end, exact, prefix, suffix}` in code points. Values that are derived from
other records or belong to one store (counts, the time of the last change) are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from operator import attrgetter
from types import UnionType
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workbench.domain.anchor import Anchor
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.iso_time import time_from_json, time_to_json
from workbench.domain.person import Person
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source, SourceDetails
from workbench.domain.verdict import Verdict

T = TypeVar("T")
JSON = dict[str, Any]

#: Nested records whose members are published beside the others.
_FLAT: dict[type, frozenset[str]] = {
    Article: frozenset({"meta"}),
    Claim: frozenset({"details"}),
    Evidence: frozenset({"details"}),
    Verdict: frozenset({"details"}),
}

_LEFT_OUT: dict[type, frozenset[str]] = {
    Article: frozenset({"length"}),
    Claim: frozenset({"article_id", "n_conflicts", "n_evidence", "n_comments", "changed_us", "before_keys"}),
    Source: frozenset({"n_conflicts", "changed_us"}),
    Evidence: frozenset({"n_conflicts", "changed_us"}),
    Verdict: frozenset({"n_conflicts", "changed_us"}),
}

#: Published names that differ from the field's name.
_NAMES = {
    "article_id": "article",
    "claim_id": "claim",
    "source_id": "source",
    "author_id": "author",
    "assignee_id": "assignee",
    "created_us": "created_at",
    "imported_us": "imported_at",
    "captured_us": "captured_at",
    "state_since_us": "state_since",
    "at_us": "at",
    "anchors": "spans",
}
_CSL_NAMES = {"container_title": "container-title", "url": "URL"}


class Member(NamedTuple):
    """How one field of a record is published."""

    field: str
    name: str
    flat: bool  # its own members are published beside the record's
    required: bool
    blank: object  # the empty value: no text, or the default of a number, flag or record
    time: bool  # microseconds


class Members(NamedTuple):
    """All fields of a record type: a function that reads them at once, and how each is published."""

    read: Callable[[object], tuple[object, ...]]
    each: tuple[Member, ...]


#: Cached because a large export asks for them a million times.
_MEMBERS: dict[type[Any], Members] = {}


def _members(kind: type[Any]) -> Members:
    if kind not in _MEMBERS:
        flat = _FLAT.get(kind, frozenset())
        each = tuple(
            Member(
                entry.name,
                _name(kind, entry.name),
                entry.name in flat,
                _required(entry),
                "" if isinstance(entry.default, str) else entry.default,
                entry.name.endswith("_us"),
            )
            for entry in _fields(kind)
        )
        one = attrgetter(each[0].field)
        several = attrgetter(*(member.field for member in each))
        _MEMBERS[kind] = Members(several if len(each) > 1 else lambda record: (one(record),), each)
    return _MEMBERS[kind]


def to_json(record: object) -> JSON:
    """A domain record as a JSON object, without its empty optional members."""
    out: JSON = {}
    read, each = _members(type(record))
    for (field, name, flat, required, blank, time), value in zip(each, read(record), strict=True):
        if not required and (value is None or value is blank):
            continue
        kind: type[Any] = type(value)
        if kind is str:
            if value or required:
                out[name] = value
        elif kind is int:
            if required or value != blank:
                out[name] = time_to_json(cast("int", value)) if time else value
        elif isinstance(value, str):  # a value of an enum
            out[name] = str(value)
        elif not required and value in (blank, ()):
            continue
        elif field == "anchors":
            out[name] = [_span(anchor) for anchor in cast("tuple[Anchor, ...]", value)]
        elif flat:
            out.update(to_json(value))
        else:
            out[name] = _plain(value, field)
    return out


def from_json(kind: type[T], data: Mapping[str, Any], **fixed: object) -> T:
    """The record that `to_json` made `data` from; `fixed` gives the fields that are left out of the JSON.

    `data` has been validated against the schema. Raises ValueError for an invalid time.
    """
    values: dict[str, object] = dict(fixed)
    known: type[Any] = kind
    hints = _hints(known)
    if "changed_us" in _LEFT_OUT.get(kind, ()):
        values["changed_us"] = time_from_json(data["created_at"])
    for entry in _fields(known):
        name = _name(kind, entry.name)
        if entry.name in _FLAT.get(kind, ()):
            values[entry.name] = from_json(hints[entry.name], data)
        elif name in data:
            value = data[name]
            values[entry.name] = None if value is None else _typed(hints[entry.name], value, entry.name)
    return kind(**values)


#: Resolved annotations, cached because resolving them is slow.
_HINTS: dict[type[Any], dict[str, Any]] = {}


def _hints(kind: type[Any]) -> dict[str, Any]:
    if kind not in _HINTS:
        _HINTS[kind] = get_type_hints(kind)
    return _HINTS[kind]


def _fields(kind: type[Any]) -> tuple[Field[Any], ...]:
    left_out = _LEFT_OUT.get(kind, frozenset())
    return tuple(entry for entry in fields(kind) if entry.name not in left_out)


def _name(kind: type, name: str) -> str:
    if kind is SourceDetails:
        return _CSL_NAMES.get(name, name)
    return _NAMES.get(name, name)


def _required(entry: Field[Any]) -> bool:
    return entry.default is MISSING and entry.default_factory is MISSING


def _span(anchor: Anchor) -> JSON:
    """As `to_json`, for the most frequent record of a document."""
    out: JSON = {"start": anchor.start, "end": anchor.end, "exact": anchor.exact}
    if anchor.prefix:
        out["prefix"] = anchor.prefix
    if anchor.suffix:
        out["suffix"] = anchor.suffix
    return out


def _plain(value: object, name: str) -> object:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return to_json(value)
    if name == "locator":
        return dict(cast("tuple[tuple[str, str], ...]", value))
    if isinstance(value, tuple):
        return [_plain(item, "") for item in value]
    if name.endswith("_us") and isinstance(value, int):
        return time_to_json(value)
    return value


def _typed(hint: object, value: Any, name: str) -> object:  # noqa: ANN401  # any JSON value, already checked
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if name == "locator":
        return tuple(sorted(value.items()))
    if get_origin(hint) is tuple:
        return tuple(_typed(get_args(hint)[0], item, "") for item in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, value)
    if name.endswith("_us"):
        return time_from_json(value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum | float) else value


#: Record types of a document, by the member that lists them.
MEMBERS: dict[str, type] = {
    "people": Person,
    "claims": Claim,
    "sources": Source,
    "evidence": Evidence,
    "verdicts": Verdict,
    "comments": Comment,
    "decisions": Decision,
}
