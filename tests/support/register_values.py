"""Values of registers made from the table of registers: sound ones, ones at the bounds, and ones that are not sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from hypothesis import strategies as st

from workbench.domain.registers.declaration import EntityDeclaration
from workbench.domain.registers.values import (
    DECIMAL,
    DIGEST,
    FIELD,
    JSON,
    REGISTER,
    SALT,
    ChainPosition,
    Either,
    Flag,
    Many,
    Map,
    Member,
    Number,
    Passage,
    Pattern,
    Record,
    Text,
    Tuple,
    ValueType,
    Word,
)

Values = st.SearchStrategy[JSON]

_TEXT = st.text(max_size=12) | st.sampled_from(
    ["\x00", "\uffff", "\x7f", "\u2028", "😀", '"', "\\", "\\u0000", "\x1f\n", "a_word", "a word"]
)
_NUMBERS = st.integers(-9, 9) | st.sampled_from([10**12, 10**16, 2**53 - 1, 2**53, 2**63, 10**18, -(10**30)])
ANYTHING = cast(
    "Values",
    st.recursive(
        st.none() | st.booleans() | _NUMBERS | _TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
        max_leaves=8,
    ),
)


def drawn(kind: Record) -> tuple[Member, ...]:
    """The members that are drawn: few of a record that repeats all registers of a claim, which are drawn elsewhere."""
    return kind.members if len(kind.members) <= 12 else kind.members[:3]


def sound(kind: ValueType) -> Values:  # noqa: PLR0911  # one line a type
    """Values of a type that may be written."""
    few = _examples(kind)
    if few:
        return st.sampled_from(few)
    match kind:
        case Text():
            return cast(
                "Values",
                st.text(
                    st.characters(codec="utf-8", exclude_characters="\x00\uffff"), min_size=1, max_size=9
                ),
            )
        case Flag():
            return st.booleans()
        case Passage():
            return st.sampled_from(["قتل", "a😀b", "x"]).map(
                lambda exact: {"start": 3, "end": 3 + len(exact), "exact": exact, "prefix": "", "suffix": "."}
            )
        case Record():
            required = {item.name: sound(item.value) for item in kind.members if item.required}
            optional = {item.name: sound(item.value) for item in drawn(kind) if not item.required}
            return cast("Values", st.fixed_dictionaries(required, optional=optional))
        case Either():
            return st.one_of([sound(one) for one in kind.kinds])
        case Many():
            return cast("Values", st.lists(sound(kind.item), min_size=kind.least, max_size=kind.least + 2))
        case Tuple():
            return cast("Values", st.tuples(*map(sound, kind.items)).map(list))
        case Map():
            names = st.sampled_from(["page", "start", "casualty"])
            most = min(kind.most, kind.least + 2)
            return cast(
                "Values", st.dictionaries(names, sound(kind.item), min_size=kind.least, max_size=most)
            )
    raise TypeError(f"no values are known for {kind!r}")


def _examples(kind: ValueType) -> Sequence[JSON]:
    """The few values that stand for all of a type, for types where a few are enough."""
    match kind:
        case Word():
            return sorted(kind.words)
        case Number():
            return [kind.least, kind.most, min(kind.most, kind.least + 1)]
        case Pattern():
            examples = {
                DIGEST: ["ab" * 32, "0" * 64],
                DECIMAL: ["0.5", "1", "1e-05"],
                FIELD: ["outcome", "a_1"],
                REGISTER: ["statement", "figure.value"],
                SALT: ["5f" * 16],
            }
            return examples.get(kind, ["019ad92a-0100-87c0-98e3-9396deebe37d", "anna"])
        case ChainPosition():
            return [{"seq": 0, "event": ""}, {"seq": 7, "event": "ab" * 32, "reason": "x"}]
    return ()


def near(kind: ValueType) -> Values:
    """Values of a type, and values that miss it by one member, one word, one bound, or altogether."""
    return sound(kind) | ANYTHING | _misses(kind)


def _misses(kind: ValueType) -> Values:
    found: object = st.nothing()
    match kind:
        case Text():
            found = st.sampled_from([kind.longest, kind.longest + 1]).map(lambda n: "a" * min(n, 1_001))
        case Word():
            found = st.sampled_from(["evacuated", "Killed", "", "two words"])
        case Number():
            found = st.sampled_from([kind.least - 1, kind.most + 1])
        case Passage():
            found = st.fixed_dictionaries(
                {"start": st.integers(-1, 2), "end": st.integers(0, 3), "exact": _TEXT},
                optional={"prefix": _TEXT, "later": ANYTHING},
            )
        case ChainPosition():
            found = st.fixed_dictionaries(
                {"seq": st.integers(-1, 2), "event": st.sampled_from(["", "ab" * 32])},
                optional={"reason": _TEXT},
            )
        case Record():
            parts = {item.name: near(item.value) for item in drawn(kind)}
            found = st.fixed_dictionaries({}, optional=parts | {"later": ANYTHING, "no name": ANYTHING})
        case Either():
            found = st.one_of([near(one) for one in kind.kinds])
        case Many():
            found = st.lists(near(kind.item), max_size=2)
        case Map():
            found = st.dictionaries(st.sampled_from(["page", "No"]), near(kind.item), max_size=2)
        case Tuple():
            found = st.tuples(*map(near, kind.items)).map(list)
    return cast("Values", found)


def writes(declaration: EntityDeclaration) -> st.SearchStrategy[dict[str, JSON]]:
    """What an event about such an entity may write: its registers, sound, nearly sound or cleared, and an unknown one."""
    parts = {item.name: near(item.value) | st.none() for item in declaration.registers}
    required = {item.name: sound(item.value) for item in declaration.registers if item.required}
    wild = st.fixed_dictionaries({}, optional=parts | {"later": ANYTHING})
    others = {name: value for name, value in parts.items() if name not in required}
    made = st.fixed_dictionaries(required, optional=others)
    return cast("st.SearchStrategy[dict[str, JSON]]", wild | made)
