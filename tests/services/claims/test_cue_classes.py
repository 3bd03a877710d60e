"""Reporting verbs of the lexicon and the classes of cues that claims know."""

from __future__ import annotations

import tomllib
from pathlib import Path

import workbench
from workbench.services.claims.suggestions import cue_class


def test_every_class_of_reporting_verbs_has_a_name_in_claims() -> None:
    resources = Path(workbench.__file__).parents[1] / "resources" / "lexicons" / "reporting_verbs.toml"
    table = tomllib.loads(resources.read_text(encoding="utf-8"))
    assert all(cue_class(verb["class"]) is not None for verb in table["verb"])
