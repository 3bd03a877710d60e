"""A quote must be in its source; where nobody can tell, it is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.made_up_format import MADE_UP, WITH_MADE_UP
from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import BadInput
from workbench.domain.evidence import Stance
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.services.evidence.quote_check import contains_quote, text_of
from workbench.workspace import Workspace


def test_a_quote_that_the_source_has_not_is_refused_and_nothing_is_kept(
    workspace: Workspace, checker: Person, article: Article, tmp_path: Path
) -> None:
    claim, _ = workspace.claims.tag(checker, article.id, [Span(14, 16)], ClaimKind.CASUALTY)
    page = tmp_path / "page.txt"
    page.write_text("أعلنت الوزارة مقتل 32 شخصًا", encoding="utf-8")
    new = workspace.sources.from_file(page)
    with pytest.raises(BadInput, match="do not stand"):
        workspace.evidence.link(checker, claim.id, new, Stance.SUPPORTS, "مقتل 33")
    assert workspace.sources.list() == []
    made, _ = workspace.evidence.link(checker, claim.id, new, Stance.SUPPORTS, "مَقتل  32")
    with pytest.raises(BadInput, match="do not stand"):
        workspace.evidence.link(checker, claim.id, made.source_id, Stance.SUPPORTS, "مقتل 33")
    address = workspace.sources.from_url("https://news.example/1")
    workspace.evidence.link(checker, claim.id, address, Stance.SUPPORTS, "لا أحد يستطيع أن يعرف")
    assert len(workspace.evidence.of_claim(claim.id)) == 2


def test_the_text_of_a_saved_copy_is_read_by_its_format(
    workspace: Workspace, checker: Person, tmp_path: Path
) -> None:
    page = tmp_path / "page.madeup"
    page.write_text("بيان: مقتل 32 شخصًا", encoding="utf-8")
    sources = workspace.sources
    sources.formats = WITH_MADE_UP
    new = sources.from_file(page)
    assert new.media_type == MADE_UP.media_types[0]
    source, _ = sources.add(checker, new)
    assert text_of(sources, source) == "مقتل 32 شخصًا"
    assert contains_quote(sources, source, "مقتل  32")
    assert not contains_quote(sources, new, "بيان")  # the title is no part of the text
