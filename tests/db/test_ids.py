"""Ids that follow from what they stand for."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ids import chained_id, is_chain_of, is_chained, is_chained_id, new_id, verdict_id

US = 1_764_580_000_000_000
TIMES = st.integers(0, 2**48 * 1000 - 1)
PARTS = st.lists(
    st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])), min_size=1, max_size=4
)


def test_an_id_is_made_as_documented() -> None:
    seat = "ab" * 32
    assert chained_id(US, "person", seat) == "019ad92a-0100-8a8c-8f94-33a59c21247b"
    assert uuid.UUID(chained_id(US, "person", seat)).version == 8


@given(TIMES, PARTS)
def test_an_id_is_a_uuid_of_its_own_parts(us: int, parts: list[str]) -> None:
    made = chained_id(us, *parts)
    assert str(uuid.UUID(made)) == made
    assert uuid.UUID(made).variant == uuid.RFC_4122
    assert is_chained_id(made, *parts)
    assert is_chained(made)
    assert not is_chained_id(made, *parts, "")
    assert not is_chained_id(made.upper() + " ", *parts)


@given(TIMES, TIMES, PARTS)
def test_ids_sort_by_their_millisecond(one: int, other: int, parts: list[str]) -> None:
    if one // 1000 < other // 1000:
        assert chained_id(one, *parts) < chained_id(other, *parts)


@pytest.mark.parametrize(
    "name", ["", "x", "-1", "019ad92a", "０19ad92a-0100-8bfd-a7f9-feb00a6ef7a5", "+19ad92a-0100"]
)
def test_what_is_no_id_is_not_one(name: str) -> None:
    assert not is_chained_id(name, "person")
    assert not is_chained(name)


def test_ids_of_before_and_of_imports_have_another_form() -> None:
    assert not is_chained(new_id())
    assert not is_chained(verdict_id(new_id(), new_id()))


def test_a_chain_is_bound_to_its_seat_and_nonce() -> None:
    chain = chained_id(US, "chain", "ab", "01")
    assert is_chain_of(chain, "ab", "01")
    assert not is_chain_of(chain, "ab", "02")
    assert not is_chain_of(chain, "ac", "01")
