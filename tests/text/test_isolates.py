"""Every isolate that is opened is closed, whatever the text holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.isolates import FSI, LRI, PDI, close_isolates, isolate, isolate_ltr

texts = st.text(alphabet="اب c\u2066\u2067\u2068\u2069", max_size=30)


def is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += character in "\u2066\u2067\u2068"
        depth -= character == PDI
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("قال", "قال"),
        (f"{LRI}Ctrl+K", f"{LRI}Ctrl+K{PDI}"),
        (f"Ctrl{PDI} K", "Ctrl K"),
        (f"{FSI}a{LRI}b{PDI}", f"{FSI}a{LRI}b{PDI}{PDI}"),
    ],
)
def test_closers_are_added_and_those_that_close_nothing_removed(text: str, closed: str) -> None:
    assert close_isolates(text) == closed


@given(texts)
def test_isolates_are_closed(text: str) -> None:
    for made in (close_isolates(text), isolate(text), isolate_ltr(text)):
        assert is_balanced(made)
        assert close_isolates(made) == made
