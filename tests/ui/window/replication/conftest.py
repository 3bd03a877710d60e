"""A store and a colleague's copy of it, which disagree about a claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "here" / "store.tadqiq"
    with Workspace.open(path, Settings(), key_file=tmp_path / "here" / "device.key") as opened:
        yield opened


@pytest.fixture
def claim(workspace: Workspace, article: Article, checker: Person) -> Claim:
    return workspace.claims.tag(checker, article.id, [Span(37, 49)], ClaimKind.CASUALTY)[0]


@pytest.fixture
def colleague(workspace: Workspace, claim: Claim, supervisor: Person, tmp_path: Path) -> Iterator[Workspace]:
    """Another machine that has all that is here."""
    workspace.bundles.create(tmp_path / "first.bundle")
    place = tmp_path / "there"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as opened:
        opened.merging.merge(None, tmp_path / "first.bundle")
        yield opened


@pytest.fixture
def quarrel(
    workspace: Workspace,
    colleague: Workspace,
    claim: Claim,
    checker: Person,
    supervisor: Person,
    tmp_path: Path,
) -> Path:
    """A bundle of the colleague's whose statement of the claim is another than ours, and a comment beside it."""
    workspace.claims.set_fields(checker, claim.id, {"statement": "قُتل 32 شخصًا في السوق"})
    colleague.claims.set_fields(supervisor, claim.id, {"statement": "قُتل 30 شخصًا في السوق"})
    colleague.claims.comment(supervisor, claim.id, "من أين الرقم؟")
    colleague.bundles.create(tmp_path / "quarrel.bundle")
    return tmp_path / "quarrel.bundle"
