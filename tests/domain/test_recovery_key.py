"""Recovery keys as people type them: with slips, in lower case, with Arabic digits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain import recovery_key
from workbench.domain.recovery_key import MisreadError, first_slip, format_key, possible_keys

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
keys = st.integers(0, 2**140 - 1).map(lambda number: number.to_bytes(recovery_key.BYTES, "big"))


@given(keys)
def test_what_was_written_is_read(key: bytes) -> None:
    text = format_key(key)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){6}", text)
    assert list(possible_keys(text)) == [key]
    assert first_slip(text) == 0


@given(keys)
def test_it_may_be_typed_in_other_ways(key: bytes) -> None:
    text = format_key(key)
    ways = (
        text.lower(),
        text.replace("-", ""),
        f"  {text.replace('-', ' ')}\n",
        text.replace("0", "O").replace("1", "l"),
        text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        "\u2066" + text.replace("-", "\u2013") + "\u2069",
    )
    for way in ways:
        assert list(possible_keys(way)) == [key]


@given(keys, st.sets(st.integers(0, 6), min_size=1, max_size=4), st.data())
def test_a_slip_in_each_of_some_groups_is_noticed_and_among_the_readings(
    key: bytes, groups: set[int], data: st.DataObject
) -> None:
    signs = list(format_key(key).replace("-", ""))
    for group in groups:
        at = group * 5 + data.draw(st.integers(0, 4))
        signs[at] = data.draw(st.sampled_from([sign for sign in _SIGNS if sign != signs[at]]))
    typed = "".join(signs)
    assert first_slip(typed) == min(groups) + 1
    assert key in set(possible_keys(typed))


@given(keys, st.integers(0, 6), st.integers(0, 3))
def test_two_signs_exchanged_are_noticed(key: bytes, group: int, at: int) -> None:
    signs = list(format_key(key).replace("-", ""))
    place = group * 5 + at
    if signs[place] == signs[place + 1]:
        return
    signs[place], signs[place + 1] = signs[place + 1], signs[place]
    assert first_slip("".join(signs)) == group + 1
    assert key in set(possible_keys("".join(signs)))


@given(keys)
def test_groups_in_each_others_place_are_noticed(key: bytes) -> None:
    groups = format_key(key).split("-")
    groups[2], groups[5] = groups[5], groups[2]
    assert first_slip("-".join(groups)) == (0 if groups[2] == groups[5] else 3)


@pytest.mark.parametrize("typed", ["", "K7QX9", "K7QX9-" * 8, "كلمة السر", "!" * 35])
def test_what_is_no_key_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(MisreadError):
        list(possible_keys(typed))


def test_too_many_slips_name_the_first_group() -> None:
    signs = list(format_key(recovery_key.generate_key()).replace("-", ""))
    for group in range(5):
        at = group * 5
        signs[at] = _SIGNS[(_SIGNS.index(signs[at]) + 1) % 32]
    with pytest.raises(MisreadError, match="several groups") as caught:
        list(possible_keys("".join(signs)))
    assert caught.value.group == 1


def test_new_keys_are_never_alike() -> None:
    made = {recovery_key.generate_key() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(key) == recovery_key.BYTES for key in made)
