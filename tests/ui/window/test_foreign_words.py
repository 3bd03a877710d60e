"""Words of data that look like HTML: each page and dialog shows their characters, and no file that they name is opened.

The file is a pipe: whoever opens it for reading is stopped until somebody writes. A watcher opens its other end, which
works only once a reader is there, and notes that.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.support.complete_claims import submit_complete
from tests.support.shown_words import shown_words
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import WorkbenchError
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.source import SourceDetails
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.services.evidence.sources import NewSource
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.plain_text import warning_box
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

TEXT = "قصف على سوق المدينة\nأعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين أمس.\n"
MARK = "عريض"


@dataclass
class Pipe:
    """A pipe whose readers are noted in a file."""

    path: Path
    noted: Path
    watcher: subprocess.Popen[bytes]

    def was_opened(self) -> bool:
        return self.noted.exists()

    def words(self, name: str) -> str:
        """Words of the field `name` that open the pipe where they are taken for HTML."""
        return f'{name} <img src="file://{self.path}"><b>{MARK}</b> & &#x202e; <a href="x">ر</a>'


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Pipe]:
    path, noted = tmp_path / "p", tmp_path / "opened"
    os.mkfifo(path)
    watcher = subprocess.Popen(["/bin/sh", "-c", 'while :; do : >"$1"; : >"$2"; done', "sh", path, noted])
    yield Pipe(path, noted, watcher)
    watcher.kill()
    watcher.wait()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), key_file=tmp_path / "device.key") as opened:
        yield opened


@pytest.fixture
def claim_id(workspace: Workspace, pipe: Pipe, tmp_path: Path) -> str:
    """A store whose every field of words looks like HTML; the claim that has most of them."""
    words = pipe.words
    person, _ = workspace.people.add(words("checker"), Role.CHECKER)
    boss, _ = workspace.people.add(words("supervisor"), Role.SUPERVISOR, person)
    meta = ArticleMeta(title=words("title"), byline=words("byline"), outlet=words("outlet"))
    article, _ = workspace.articles.add(
        person, IncomingArticle(f"{TEXT}{words('text')}", meta, "0" * 64, "paste")
    )
    file = tmp_path / f"file <b>{MARK}<b> & &#x202e;.txt"
    file.write_text("بيان الوزارة", encoding="utf-8")
    workspace.sources.add_file(person, file)
    claim, _ = workspace.claims.tag(person, article.id, [Span(20, 30)], ClaimKind.QUOTE)
    workspace.claims.set_fields(person, claim.id, {"statement": words("statement"), "note": words("note")})
    details = SourceDetails(title=words("source"), url="https://example.org/a")
    linked = NewSource(details=details)
    workspace.evidence.link(person, claim.id, linked, Stance.SUPPORTS, words("quote"), note=words("link"))
    workspace.evidence.give_verdict(
        person, claim.id, VerdictDetails(VerdictOutcome.FALSE, explanation=words("explanation"))
    )
    workspace.claims.comment(person, claim.id, words("comment"))
    submit_complete(workspace, person, claim.id)
    workspace.review.return_(boss, claim.id, words("reason"))
    return claim.id


@dataclass
class Window:
    shell: Shell
    pipe: Pipe
    fields: set[str] = field(default_factory=set)

    def check(self, root: QWidget, where: str) -> None:
        """Everything that `root` shows or speaks shows the characters; its tooltips are really shown."""
        QApplication.processEvents()
        for part, text in shown_words(root):
            self._literal(text, f"{where}: {part}")
        for widget in (root, *root.findChildren(QWidget)):
            if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
                assert MARK not in widget.text() or "&lt;b&gt;" in widget.text(), where
            spoken = QAccessible.queryAccessibleInterface(widget)
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help):
                self._literal(spoken.text(kind), f"{where}: spoken")
            for tip in {widget.toolTip(), *_tips(widget)}:
                if MARK in tip:
                    QToolTip.showText(QPoint(1, 1), tip, widget)
                    QApplication.processEvents()
        QToolTip.hideText()
        assert not self.pipe.was_opened(), where

    def _literal(self, text: str, where: str) -> None:
        assert "\u202e" not in text, where
        if MARK in text:
            assert f"<b>{MARK}" in text, (where, text)
            assert "&amp;" not in text, (where, text)
            assert "&lt;" not in text, (where, text)
            self.fields.add(text.strip("«»\u2068\u2067\u2066 ").split(" ")[0])


def _tips(widget: QWidget) -> list[str]:
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return []
    model = widget.model()
    found = [
        model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    ]
    return [tip for tip in found if isinstance(tip, str)]


@pytest.fixture
def window(workspace: Workspace, claim_id: str, pipe: Pipe) -> Iterator[Window]:
    shell = Shell(application([]), Preferences(Settings(autosuggest=True), lambda _: None))
    shell.window.resize(1366, 900)
    shell.window.show()
    shell.attach(workspace, InlineRunner())
    shell.session.act_as(next(one for one in workspace.people.list() if one.name.startswith("supervisor")))
    shell.session.select(claim_id)
    yield Window(shell, pipe)
    shell.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_watcher_notices_html(qtbot: QtBot, pipe: Pipe) -> None:
    """The teeth of the tests below: a label that takes the words for HTML, as a tooltip is one, opens the pipe."""
    label = QLabel(pipe.words("title"))
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.AutoText
    label.sizeHint()
    qtbot.waitUntil(pipe.was_opened)


@pytest.mark.qt_log_ignore("does not support")
def test_pages(window: Window, claim_id: str) -> None:
    shell = window.shell
    for page in ("article", "queue", "sources", "search", "conflicts"):
        shell.window.show_page(page)
        window.check(shell.window, page)
    shell.controller.review_page.queue.open(claim_id)
    window.check(shell.window, "review")
    shell.window.show_page("search")
    shell.window.search.line.setText("statement")
    window.check(shell.window, "search")
    shell.window.show_page("article")
    window.check(shell.window, "article again")
    expected = {"checker", "supervisor", "title", "statement", "note", "source", "quote", "comment", "reason"}
    assert expected - window.fields == set()


@pytest.mark.qt_log_ignore("does not support")
def test_dialogs(window: Window, claim_id: str) -> None:
    shell, controller = window.shell, window.shell.controller
    openers: dict[str, Callable[[], object]] = {
        "settings": shell.open_settings,
        "help": controller.open_help,
        "palette": controller.open_palette,
        "person": controller.people.ask,
        "paste": controller.article_page.articles.ask_paste,
        "details": controller.article_page.articles.ask_details,
        "pick": controller.article_page.evidence.pick,
        "url": controller.article_page.evidence.ask_url,
        "rules": controller.rules.open,
        "devices": controller.devices.open,
        "reason": lambda: controller.review_page.review.ask_reason(claim_id),
        "export": controller.replication.bundle_export.open,
    }
    for name, opener in openers.items():
        opener()
        QApplication.processEvents()
        dialogs = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
        assert dialogs, name
        for dialog in dialogs:
            window.check(dialog, name)
            dialog.close()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert {"title", "byline", "outlet", "source"} <= window.fields


@pytest.mark.qt_log_ignore("does not support")
def test_notices_results_and_messages(window: Window) -> None:
    words, shell = window.pipe.words, window.shell
    shell.window.bar.flash(words("result"))
    shell.window.bar.show_steps("undo", "redo", words("undo"), words("redo"))
    shell.window.bar.show_server(words("server"), words("tip"))
    window.check(shell.window, "results")
    box = warning_box(shell.window, shell.explain(WorkbenchError(detail=words("error"))))
    box.show()
    window.check(box, "message")
    box.close()
    box.deleteLater()
    assert {"result", "undo", "redo", "server", "tip"} <= window.fields
