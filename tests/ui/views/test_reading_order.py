"""Reading order: whatever is put in and taken out, what is left stands in order and is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.views.reading_order import ReadingOrder

KEYS = st.tuples(st.integers(0, 50), st.integers(51, 60), st.sampled_from("abcdefgh"))


@given(st.lists(st.tuples(st.booleans(), KEYS)))
def test_it_is_a_sorted_list(steps: list[tuple[bool, tuple[int, int, str]]]) -> None:
    order, plain = ReadingOrder(), dict[str, tuple[int, int, str]]()
    for put, key in steps:
        if put:
            order.put(*key)
            plain[key[2]] = key
        else:
            order.drop(key[2])
            plain.pop(key[2], None)
    expected = [key[2] for key in sorted(plain.values())]
    assert list(order) == expected
    assert [order.position(thing) for thing in expected] == list(range(len(expected)))
    assert order.within(0, 51) == expected


@given(st.lists(KEYS, unique_by=lambda key: key[2]), st.lists(KEYS, unique_by=lambda key: key[2]))
def test_many_at_once_are_as_one_by_one(
    first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]
) -> None:
    known = {key[2] for key in first}
    new = [key for key in second if key[2] not in known]
    order = ReadingOrder(first)
    order.merge(new)
    assert list(order) == [key[2] for key in sorted([*first, *new])]


def test_steps_go_round() -> None:
    order = ReadingOrder([(0, 1, "a"), (5, 6, "b")])
    assert order.step("a", 0, 1) == "b"
    assert order.step("b", 0, 1) == "a"
    assert order.step("", 3, 1) == "b"
    assert order.step("", 3, -1) == "a"
    assert ReadingOrder().step("", 0, 1) == ""
