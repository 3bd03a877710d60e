"""A fresh workspace with two people and one article, for tests of what people can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.support.encrypted_stores import key_of, prepare_encrypted_store
from tests.support.offices import Office
from tests.support.postgres import Newsroom
from tests.support.sample_articles import CROSSING_TEXT
from tests.support.server_laptops import assert_synchronized
from tests.support.store_kinds import also_encrypted, also_on_server, also_seated
from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.person import Person, Role
from workbench.domain.span import Span
from workbench.exchange.articles.plain_text import read_text
from workbench.services.server.access import ServerAccess
from workbench.workspace import Workspace


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run marked tests on other kinds of store as well (tests/support/store_kinds.py)."""
    encrypted = ["encrypted"] if also_encrypted(metafunc) else []
    if "workspace" in metafunc.fixturenames:
        server = ["server"] if also_on_server(metafunc) else []
        seated = ["seated"] if also_seated(metafunc) else []
        metafunc.parametrize("workspace", ["file", *server, *encrypted, *seated], indirect=True)
    elif "office" in metafunc.fixturenames:
        metafunc.parametrize("office", ["plain", *encrypted], indirect=True)


@pytest.fixture
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    kind = getattr(request, "param", "file")
    if kind != "server":
        place = tmp_path / "store.tadqiq"
        key = key_of(prepare_encrypted_store(place)) if kind == "encrypted" else None
        with Workspace.open(
            place, key=key, key_file=tmp_path / "device.key", with_seats=kind == "seated"
        ) as opened:
            yield opened
        return
    newsroom: Newsroom = request.getfixturevalue("newsroom")
    address = newsroom.address(newsroom.hire("المكتب", Role.SUPERVISOR, str(uuid4())).login)
    request.getfixturevalue("monkeypatch").setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    with Workspace.open(ServerAccess(address), key_file=tmp_path / "device.key") as opened:
        yield opened
        assert_synchronized(opened, newsroom)


@pytest.fixture
def checker(workspace: Workspace) -> Person:
    return workspace.people.add("ليلى", Role.CHECKER)[0]


@pytest.fixture
def supervisor(workspace: Workspace) -> Person:
    return workspace.people.add("سامي", Role.SUPERVISOR)[0]


@pytest.fixture
def article(workspace: Workspace, checker: Person) -> Article:
    return workspace.articles.add(checker, read_text(CROSSING_TEXT.encode(), "article.txt"))[0]


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    if getattr(request, "param", "plain") == "encrypted":
        prepare_encrypted_store(tmp_path / "office" / "store.tadqiq")
    made = Office(tmp_path, "office")
    checker, _ = made.workspace.people.add("ليلى", Role.CHECKER)
    made.workspace.people.add("سامي", Role.SUPERVISOR)
    article, _ = made.workspace.articles.add(checker, read_text(CROSSING_TEXT.encode(), "article.txt"))
    made.workspace.claims.tag(checker, article.id, [Span(14, 16)], ClaimKind.CASUALTY)
    with made.workspace:
        yield made


@pytest.fixture
def branch(tmp_path: Path, office: Office) -> Iterator[Office]:
    """Another machine that has merged what the office had."""
    made = Office(tmp_path, "branch")
    made.workspace.merging.merge(None, office.bundle("first.bundle"))
    with made.workspace:
        yield made
