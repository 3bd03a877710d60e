"""The corpora of tests/corpora, written by a stranger to the rules: least scores for quotations and copy checks.

With `-s` pytest prints the counts beside each F1.
"""

from __future__ import annotations

import sys
from typing import Any

from tests.corpora import score
from tests.corpora.markup import SETS, read_set
from workbench.suggest.detect import detect
from workbench.suggest.suggestion import SuggestionKind


def rows(text: str) -> list[dict[str, Any]]:
    return [s.as_json(text) for s in detect(text)]


def test_quotations() -> None:
    found = score.quotes(score.answers(read_set("quotes"), rows))
    for tally, least in (
        (found.direct, 0.95),
        (found.indirect, 0.95),
        (found.speakers, 0.95),
        (found.cues, 0.95),
    ):
        sys.stdout.write(f"{tally}\n")
        assert tally.f1 >= least, tally.misses


def test_copy_checks() -> None:
    tally = score.remarks(score.answers(read_set("copy"), rows))
    sys.stdout.write(f"{tally}\n")
    assert tally.f1 >= 0.95, tally.misses


def test_clean_texts_get_no_hints() -> None:
    """Every text of another set is clean, save those whose broken marks and hidden letters are the point."""
    broken = {"c094", "q011", "q012", "q013", "q032", "bsc15", "bsc33", "bsq15", "btq05"}
    clean = [e for name in SETS for e in read_set(name) if e.id not in broken and (name != "copy" or e.trap)]
    noisy = {e.id: [s.span.of(e.text) for s in detect(e.text, {SuggestionKind.COPY})] for e in clean}
    assert {name: hints for name, hints in noisy.items() if hints} == {}
