"""Boundary values of registers, the same in each run: every JSON type, the bounds of a type, records one member off."""

from __future__ import annotations

from workbench.domain.registers.values import (
    DECIMAL,
    DIGEST,
    FIELD,
    JSON,
    NONCE,
    ChainPosition,
    Either,
    Flag,
    Many,
    Map,
    Number,
    Passage,
    Pattern,
    Record,
    Text,
    Tuple,
    ValueType,
    Word,
)

#: One value of every type that JSON has, and the values at which numbers and texts change their meaning.
JSON_BOUNDARIES: tuple[JSON, ...] = (
    *(None, True, False, 0, 1, -1, 2**53 - 1, 2**53, -(2**53), 2**63, 10**30),
    *(
        "",
        "x",
        "a_word",
        "Two Words",
        "../x",
        "\x00",
        "a\uffff",
        "\u2028😀",
        "ab" * 32,
        "0.5",
        "2",
        "2026-02-30",
    ),
    *([], [None], ["x"], [["x"]], [0], {}, {"later": 1}, {"no name": "x"}),
)


def boundaries(kind: ValueType, sound_one: JSON) -> list[JSON]:
    """Values of every JSON type, at the bounds of this type, and around a sound example of a record."""
    found: list[JSON] = [*JSON_BOUNDARIES, *_own_bounds(kind)]
    found += _around(kind, sound_one) if isinstance(sound_one, dict) else [sound_one]
    return [value for at, value in enumerate(found) if not _seen(value, found[:at])]


def _seen(value: JSON, before: list[JSON]) -> bool:
    """Whether a value was there already; `1` and `true` are two."""
    return any(type(value) is type(other) and value == other for other in before)


def _own_bounds(kind: ValueType) -> list[JSON]:
    match kind:
        case Text():
            few = min(kind.longest, 3_000)
            return ["a" * few, *(["a" * (few + 1)] if kind.longest == few else [])]
        case Word():
            return [*sorted(kind.words)[:1], "a_word_of_a_later_version"]
        case Number():
            return [kind.least, kind.least - 1, kind.most, kind.most + 1]
        case Many():
            inner: list[JSON] = [[value] for value in _own_bounds(kind.item)]
            return [*inner, [example(kind.item)] * (kind.least + 1)]
        case Map():
            return [{"page": value} for value in _own_bounds(kind.item)]
    return []


#: One value of each type that JSON has.
_OTHER_TYPES: tuple[JSON, ...] = (None, True, -1, "", [], {}, "a_word")


def _around(kind: ValueType, sound_one: dict[str, JSON]) -> list[JSON]:
    """A sound record, without each of its members, with each of them of another type, and with one more."""
    found: list[JSON] = [sound_one, {**sound_one, "later": 1}, {**sound_one, "no name": 1}]
    for name in sound_one:
        found.append({key: item for key, item in sound_one.items() if key != name})
        found += [{**sound_one, name: value} for value in _OTHER_TYPES]
    if isinstance(kind, Record):
        found += [
            {**sound_one, member.name: value}
            for member in kind.members
            for value in _own_bounds(member.value)
        ]
    return found


def example(kind: ValueType) -> JSON:  # noqa: PLR0911, C901  # one line a type
    """One sound value of a type, the same each time; of a record with all of its members."""
    match kind:
        case Text():
            return "نص"
        case Word():
            return min(kind.words)
        case Number():
            return max(kind.least, 1)
        case Flag():
            return True
        case Pattern():
            return {DIGEST: "ab" * 32, DECIMAL: "0.5", FIELD: "outcome", NONCE: "0f" * 16}.get(kind, "anna")
        case Passage():
            return {"start": 19, "end": 21, "exact": "32", "prefix": "", "suffix": ""}
        case ChainPosition():
            return {"seq": 0, "event": ""}
        case Record():
            return {item.name: example(item.value) for item in kind.members if item.name not in _PROVENANCE}
        case Many():
            return [example(kind.item)] * max(kind.least, 1)
        case Tuple():
            return [example(item) for item in kind.items]
        case Map():
            return {"page": example(kind.item)}
        case Either():
            return example(kind.kinds[0])
    raise TypeError(f"no value is known for {kind!r}")


#: Members of `core` that only what came with a file has.
_PROVENANCE = frozenset({"author", "created", "changed", "imported"})
