"""What a return points at: a field or a passage, kept as one word."""

from __future__ import annotations

import pytest

from workbench.domain.span import Span
from workbench.ui.rows.return_target import format_target, parse_target


@pytest.mark.parametrize(
    ("field", "span"), [("", None), ("producer", None), ("", Span(3, 9)), ("producer", Span(0, 1))]
)
def test_what_a_return_points_at_is_read_again(field: str, span: Span | None) -> None:
    assert parse_target(format_target(field, span)) == (field, span)


@pytest.mark.parametrize("word", ["two words", "a@b", "@9-3", "حقل"])
def test_other_words_point_at_no_span(word: str) -> None:
    assert parse_target(word)[1] is None
