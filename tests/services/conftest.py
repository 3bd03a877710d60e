"""A fresh workspace with two people and one article, for tests of what people can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.person import Person, Role
from workbench.exchange.text import read_text
from workbench.workspace import Workspace

TEXT = (
    "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون.\n"
    "وأضاف الوزير: «سنعيد فتح المعبر غدًا»، وتابع: «بلا شروط».\n"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq") as opened:
        yield opened


@pytest.fixture
def checker(workspace: Workspace) -> Person:
    return workspace.people.add("ليلى", Role.CHECKER)[0]


@pytest.fixture
def supervisor(workspace: Workspace) -> Person:
    return workspace.people.add("سامي", Role.SUPERVISOR)[0]


@pytest.fixture
def article(workspace: Workspace, checker: Person) -> Article:
    return workspace.articles.add(checker, read_text(TEXT.encode(), "article.txt"))[0]
