"""What a return points at: a field or a passage, kept as one word."""

from __future__ import annotations

import pytest

from workbench.domain.span import Span
from workbench.ui.rows.return_target import pointed, pointer


@pytest.mark.parametrize(
    ("field", "span"), [("", None), ("producer", None), ("", Span(3, 9)), ("producer", Span(0, 1))]
)
def test_what_a_return_points_at_is_read_again(field: str, span: Span | None) -> None:
    assert pointed(pointer(field, span)) == (field, span)


@pytest.mark.parametrize("word", ["two words", "a@b", "@9-3", "حقل"])
def test_other_words_point_at_no_span(word: str) -> None:
    assert pointed(word)[1] is None
