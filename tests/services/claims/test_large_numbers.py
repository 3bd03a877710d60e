"""Suggestions with numbers that no form takes: they stop nothing that is accepted or rejected with them."""

from __future__ import annotations

import pytest

from workbench.domain.person import Person
from workbench.exchange.articles.plain_text import read_text
from workbench.suggest.suggestion import SuggestionKind
from workbench.workspace import Workspace


@pytest.mark.parametrize(
    "words", ["99999999999999999", "٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩", "عشرة ملايين مليار", "أكثر من 50000000000000000"]
)
def test_a_number_beyond_the_form_stops_nothing_and_is_asked_for(
    workspace: Workspace, checker: Person, words: str
) -> None:
    text = f"أعلنت الوزارة مقتل {words} شخص في غزة، وإصابة 15 آخرين.\n"
    article, _ = workspace.articles.add(checker, read_text(text.encode(), "a.txt"))
    found = [one for one in workspace.suggestions.suggest(text) if one.kind is SuggestionKind.CASUALTY]
    drafts = [workspace.suggestions.to_claim(text, one) for one in found]
    claims, _ = workspace.claims.accept(checker, article.id, [draft for draft in drafts if draft is not None])
    figures = [claim.figure for claim in claims if claim.figure is not None]
    assert len(figures) == len(found) >= 1
    large = figures[0]
    assert (large.minimum, large.best, large.maximum) == (None, None, None)
    assert workspace.store.void_registers() == []
    assert workspace.store.verify() == []
    given, _ = workspace.claims.set_fields(checker, claims[0].id, {"best": "1000000"})
    assert given.figure is not None
    assert given.figure.best == 1_000_000
