"""Every reason that the program gives by itself has words in the interface's language."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import workbench
from workbench.domain.span import Span
from workbench.services.claims.suggestions import cue_class
from workbench.ui.errors.reasons import KnownReasons
from workbench.ui.rows.return_target import pointed, pointer


def test_what_the_system_says_is_left_as_it_is(qtbot: QtBot) -> None:
    assert KnownReasons().say("permission denied") is None


def test_numbers_stand_isolated_in_the_sentence(qtbot: QtBot) -> None:
    assert (
        KnownReasons().say("it is longer than 100 characters")
        == "it is longer than \u2066100\u2069 characters"
    )


@pytest.mark.parametrize(
    ("field", "span"), [("", None), ("producer", None), ("", Span(3, 9)), ("producer", Span(0, 1))]
)
def test_what_a_return_points_at_is_read_again(field: str, span: Span | None) -> None:
    assert pointed(pointer(field, span)) == (field, span)


@pytest.mark.parametrize("word", ["two words", "a@b", "@9-3", "حقل"])
def test_other_words_point_at_no_span(word: str) -> None:
    assert pointed(word)[1] is None


def test_every_class_of_reporting_verbs_has_a_name_in_claims() -> None:
    resources = Path(workbench.__file__).parents[1] / "resources" / "lexicons" / "reporting_verbs.toml"
    table = tomllib.loads(resources.read_text(encoding="utf-8"))
    assert all(cue_class(verb["class"]) is not None for verb in table["verb"])
