"""A real window on a real store, off screen, with background work done at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.sample_articles import MARKET_TEXT
from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.person import Person, Role
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.flows.store_reopening import StoreReopening
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.window.controller import WindowController
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the off-screen platform cannot do and says each time a window has a smallest size."""
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq", Settings()) as opened:
        yield opened


@pytest.fixture
def checker(workspace: Workspace) -> Person:
    return workspace.people.add("سلمى", Role.CHECKER)[0]


@pytest.fixture
def supervisor(workspace: Workspace, checker: Person) -> Person:
    return workspace.people.add("كريم", Role.SUPERVISOR, checker)[0]


@pytest.fixture
def article(workspace: Workspace, checker: Person) -> Article:
    incoming = IncomingArticle(MARKET_TEXT, ArticleMeta(title="قصف على سوق المدينة"), "0" * 64, "paste")
    return workspace.articles.add(checker, incoming)[0]


@pytest.fixture
def shell(qtbot: QtBot, workspace: Workspace) -> Iterator[Shell]:
    made = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
    made.window.resize(1366, 768)
    made.window.show()
    StoreReopening(made)
    made.attach(workspace, InlineRunner())
    yield made
    made.close()
    QApplication.processEvents()
    # Without an event loop of its own a test has to let go of what was left for later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def controller(shell: Shell) -> WindowController:
    return shell.controller


@pytest.fixture
def session(checker: Person, supervisor: Person, article: Article, shell: Shell) -> Session:
    """The window's session with the article open and the checker acting."""
    shell.session.act_as(checker)
    shell.controller.people.show()
    shell.controller.article_page.articles.open(article.id)
    return shell.session
