"""Every reason that the program gives by itself has words in the interface's language."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import workbench
from workbench.domain.errors import BundleInvalid
from workbench.domain.span import Span
from workbench.services.claims.suggestions import cue_class
from workbench.ui.errors.messages import ErrorMessages
from workbench.ui.errors.reasons import KnownReasons
from workbench.ui.labels.enums import Words
from workbench.ui.rows.return_target import pointed, pointer
from workbench.ui.start import application
from workbench.ui.translations import Language

ROOMS = ("domain", "services", "exchange")


def said() -> Iterator[str]:
    """The words of each `reason=` and `reason = ` in the rooms below the window; what is filled in becomes a digit."""
    here = Path(workbench.__file__).parent
    for path in sorted(path for room in ROOMS for path in (here / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (isinstance(node, ast.keyword) and node.arg == "reason") or (
                isinstance(node, ast.Assign) and [ast.unparse(to) for to in node.targets] == ["reason"]
            ):
                if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                    yield node.value.value
                elif isinstance(node.value, ast.JoinedStr):
                    yield "".join(
                        str(part.value) if isinstance(part, ast.Constant) else "7"
                        for part in node.value.values
                    )


def test_every_reason_has_words(qtbot: QtBot) -> None:
    known = KnownReasons()
    assert [reason for reason in said() if reason.strip() and known.say(reason) is None] == []


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


def refusals() -> Iterator[str]:
    """What the store says of events that it refuses, with a word for each thing that is filled in."""
    here = Path(workbench.__file__).parents[1] / "db"
    for path in sorted(here.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if called == "Refused" and isinstance(node, ast.Call) and node.args:
                said = node.args[0]
                if isinstance(said, ast.Constant):
                    yield str(said.value)
                elif isinstance(said, ast.JoinedStr):
                    yield "".join(
                        str(part.value) if isinstance(part, ast.Constant) else "x" for part in said.values
                    )


def test_whatever_a_bundle_is_refused_for_is_said_in_the_interfaces_words(qtbot: QtBot) -> None:
    installed = Language(application([]))
    installed.put_on("ar", eastern_digits=False)
    try:
        notices = ErrorMessages(Words(eastern_digits=False))
        reasons = set(refusals())
        assert len(reasons) > 20
        for reason in reasons:
            said = notices.sentence(BundleInvalid(path="a.bundle", reason=reason))
            assert re.fullmatch(r"[^A-Za-z]*a\.bundle[^A-Za-z]*", said), reason
        own = notices.sentence(
            BundleInvalid(path="a", reason="event 3 of device x approves its author's own claim")
        )
        assert KnownReasons().unsound() not in own
    finally:
        installed.take_off()
