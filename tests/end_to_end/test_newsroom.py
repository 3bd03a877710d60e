"""Two people at two real windows on one newsroom's server, with real threads and interrupted connections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.postgres import Newsroom
from tests.support.server_laptops import (
    BreakingConnection,
    projections_of,
    server_journal,
    server_projections,
)
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress
from workbench.domain.span import Span
from workbench.exchange.articles.plain_text import read_text
from workbench.services.server.access import ServerAccess
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.ui.flows.server_connection import ServerConnection
from workbench.ui.flows.server_login import open_server_store
from workbench.ui.presenters.server import address_of, typed_of
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.field_form import TextField
from workbench.ui.views.server_dialogs import ConnectDialog, ConnectInput, ServerDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "أعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين في قصف استهدف السوق أمس.\n"


SECRET = "geheim"  # noqa: S105  # it opens nothing


class Window:
    """One person's window on the server's work; her machine has a data folder of its own."""

    def __init__(
        self, qtbot: QtBot, address: ServerAddress, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.qtbot = qtbot
        monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        workspace = open_server_store(ServerAccess(address), Settings())
        self.runner = ThreadRunner()
        self.shell = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
        self.shell.window.resize(1366, 768)
        self.shell.window.show()
        self.connection = ServerConnection(self.shell)
        self.shell.attach(workspace, self.runner, connect=self.connection.sync_loop)
        qtbot.waitExposed(self.shell.window)

    @property
    def workspace(self) -> Workspace:
        return self.shell.workspace

    @property
    def session(self) -> Session:
        return self.shell.session

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20_000)

    def word(self) -> str:
        """What the top bar says of the server."""
        return self.shell.window.bar.server.text()

    def connected(self) -> bool:
        return self.word() == self.shell.controller.server.tr("Connected")

    def waiting(self) -> bool:
        """Without the server, and with a step that waits for it."""
        offline = self.shell.controller.server.tr("Offline")
        return self.word().startswith(offline) and self.word() != offline

    def open(self, article_id: str) -> None:
        self.shell.controller.article_page.articles.open(article_id)
        self.wait(lambda: self.session.article is not None and self.session.article.id == article_id)

    def tag(self, start: int, end: int) -> Claim:
        article = self.session.article
        assert article is not None
        made = self.session.perform(
            lambda actor: self.workspace.claims.tag(actor, article.id, [Span(start, end)], ClaimKind.CASUALTY)
        )
        assert made is not None
        return made[0]

    def close(self) -> None:
        self.shell.close()
        self.runner.close()
        self.shell.workspace.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def line(newsroom: Newsroom) -> Iterator[BreakingConnection]:
    made = BreakingConnection(newsroom.host)
    yield made
    made.close()


@pytest.fixture
def windows(
    qtbot: QtBot,
    newsroom: Newsroom,
    line: BreakingConnection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Window, Window]]:
    """A checker and a supervisor; their lines can be cut."""
    made = [
        Window(
            qtbot,
            line.address(newsroom.address(newsroom.hire(name, role).login)),
            tmp_path / str(role),
            monkeypatch,
        )
        for name, role in (("سارة", Role.CHECKER), ("هدى", Role.SUPERVISOR))
    ]
    yield made[0], made[1]
    for window in made:  # all lines first: without a runner the collector runs on any thread
        window.connection.close()
    for window in made:
        window.close()


def _article(window: Window) -> str:
    me = window.session.actor
    assert me is not None
    made = window.workspace.articles.add(me, read_text(TEXT.encode(), "سوق.txt"))
    window.session.announce(made)
    return made[0].id


def test_one_tags_and_the_other_sees_it(windows: tuple[Window, Window], newsroom: Newsroom) -> None:
    sara, huda = windows
    assert sara.session.actor is not None
    assert sara.session.actor.name == "سارة"
    article = _article(sara)
    chooser = huda.shell.window.bar.articles
    huda.wait(lambda: chooser.findData(article) >= 0)
    sara.open(article)
    huda.open(article)
    first = sara.tag(23, 25)
    huda.wait(lambda: first.id in huda.session.claims)

    # Huda selects it, scrolls, and is in the middle of a sentence when Sara changes another field and adds a claim.
    huda.session.select(first.id)
    statement = huda.shell.window.article.claim.form.fields["statement"]
    assert isinstance(statement, TextField)
    huda.shell.window.activateWindow()
    statement.setFocus()
    huda.wait(statement.hasFocus)
    statement.setPlainText("قُتل اثنان وثلا")
    second = sara.tag(39, 41)
    sara.session.perform(
        lambda actor: sara.workspace.claims.set_fields(actor, first.id, {"statement": "قُتل 32"})
    )
    huda.wait(
        lambda: (
            second.id in huda.session.claims and huda.session.claims[first.id].details.statement == "قُتل 32"
        )
    )
    assert huda.session.selected_id == first.id
    assert statement.toPlainText() == "قُتل اثنان وثلا"
    assert statement.hasFocus()

    statement.flush()  # she goes on, and Sara sees what she wrote
    sara.wait(lambda: sara.session.claims[first.id].details.statement == "قُتل اثنان وثلا")
    for window in windows:
        window.wait(window.connected)


def test_whoever_looks_at_the_queue_goes_on_where_they_were(windows: tuple[Window, Window]) -> None:
    sara, huda = windows
    article = _article(sara)
    sara.open(article)
    claims = [sara.tag(start, start + 2).id for start in range(0, 60, 2)]
    huda.shell.controller.review_page.show_table()
    table, model = huda.shell.window.queue.table, huda.shell.window.queue.model
    huda.wait(lambda: model.rowCount() == len(claims))
    table.setCurrentIndex(model.index(20, 0))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    selected, looked = huda.shell.window.queue.selected(), table.verticalScrollBar().value()
    assert looked
    sara.session.perform(lambda actor: sara.workspace.claims.set_fields(actor, claims[3], {"priority": "1"}))
    huda.wait(lambda: model.lines[0].id == claims[3])
    assert huda.shell.window.queue.selected() == selected
    assert table.verticalScrollBar().value() == looked
    assert table.currentIndex().row() == model.lines.index(
        next(line for line in model.lines if line.id == selected[0])
    )


def test_the_server_goes_away_and_both_go_on(
    windows: tuple[Window, Window], newsroom: Newsroom, line: BreakingConnection
) -> None:
    sara, huda = windows
    article = _article(sara)
    huda.wait(lambda: huda.shell.window.bar.articles.findData(article) >= 0)
    for window in windows:
        window.open(article)
    line.cut_now()
    mine, theirs = sara.tag(23, 25), huda.tag(39, 41)
    for window in windows:
        window.wait(window.waiting)
    sara.session.perform(
        lambda actor: sara.workspace.claims.set_fields(actor, mine.id, {"statement": "دون شبكة"})
    )
    line.mend()
    for window in windows:
        window.shell.window.bar.server.click()
        [dialog] = window.shell.window.findChildren(ServerDialog)
        dialog.now.click()
        dialog.accept()
    sara.wait(lambda: theirs.id in sara.session.claims)
    huda.wait(
        lambda: (
            mine.id in huda.session.claims and huda.session.claims[mine.id].details.statement == "دون شبكة"
        )
    )
    for window in windows:
        window.wait(partial(_agrees, window, newsroom))
        assert window.workspace.store.verify() == []


def test_connecting_from_the_window(
    qtbot: QtBot, newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window on a store of one's own comes to the newsroom's by its form; a wrong account is told in the form."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    login = newsroom.hire("سارة", Role.CHECKER)
    kept: list[Settings] = []
    runner = ThreadRunner()
    shell = Shell(application([]), Preferences(Settings(autosuggest=False), kept.append))
    shell.window.resize(1366, 768)
    shell.window.show()
    connection = ServerConnection(shell)
    shell.attach(Workspace.open(tmp_path / "own.tadqiq"), runner, connect=connection.sync_loop)
    assert not shell.window.bar.server.isVisible()
    shell.controller.run_action("server")
    [form] = shell.window.findChildren(ConnectDialog)
    assert not form.done_button.isEnabled()
    form.host.setText(str(newsroom.address("nobody")))
    form.login.setText("nobody")
    form.test.click()
    qtbot.waitUntil(lambda: bool(form.said.text()) and form.test.isEnabled(), timeout=20_000)
    assert form.said.property("role") == "error"
    form.login.setText(login.login)
    form.done_button.click()
    qtbot.waitUntil(lambda: shell.workspace.shared, timeout=20_000)
    qtbot.waitUntil(lambda: shell.session.actor is not None, timeout=20_000)
    assert shell.session.actor is not None
    assert shell.session.actor.name == "سارة"
    assert kept[-1].store == str(newsroom.address(login.login))
    qtbot.waitUntil(shell.window.bar.server.isVisible, timeout=20_000)
    shell.controller.run_action("server")
    [dialog] = shell.window.findChildren(ServerDialog)
    dialog.own.click()
    dialog.accept()
    assert kept[-1].store == ""
    connection.close()
    shell.close()
    runner.close()
    shell.workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_what_the_form_holds_is_an_address() -> None:
    typed = ConnectInput("news.example:5433", "desk", "sara", SECRET, "/etc/news.crt")
    address = address_of(typed)
    assert address == ServerAddress("news.example", "desk", "sara", 5433, sslrootcert="/etc/news.crt")
    assert address.password == SECRET
    assert SECRET not in str(address) + repr(address)
    assert typed_of(address) == ConnectInput("news.example:5433", "desk", "sara", "", "/etc/news.crt")


def _agrees(window: Window, newsroom: Newsroom) -> bool:
    same = _n_events(window.workspace) == len(server_journal(newsroom))
    return same and projections_of(window.workspace.store) == server_projections(newsroom)


def _n_events(workspace: Workspace) -> int:
    with workspace.store.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one())
