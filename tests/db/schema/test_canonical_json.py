"""Canonical JSON, compared with the standard library's encoder."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.schema.canonical_json import JSON, canonical, canonical_string, canonical_unchecked, parse

#: Any characters at all: controls, quotes, marks, half surrogate pairs, code points beyond the first plane.
TEXTS = st.text(st.characters(codec=None, min_codepoint=0))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_a_value_is_written_as_the_standard_library_writes_it(value: JSON) -> None:
    public = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    assert canonical(value) == canonical_unchecked(value) == public
    assert parse(public) == value


@given(TEXTS)
def test_a_string_alone_is_quoted_alike(text: str) -> None:
    assert canonical_string(text) == canonical(text) == json.dumps(text, ensure_ascii=False)


@given(VALUES, st.floats())
def test_a_fraction_is_refused_wherever_it_stands(value: JSON, fraction: float) -> None:
    for spoiled in (fraction, [value, fraction], {"a": value, "b": {"c": [fraction]}}):
        with pytest.raises(TypeError, match="strings"):
            canonical(spoiled)  # type: ignore[arg-type]  # what the types forbid is what is tried


@given(st.dictionaries(TEXTS, st.integers(), min_size=2))
def test_members_stand_in_the_order_of_their_code_points(value: dict[str, JSON]) -> None:
    assert list(json.loads(canonical(value))) == sorted(value, key=lambda name: [ord(sign) for sign in name])
