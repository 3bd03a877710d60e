"""The window with a very long article: the time until it can be read, and the longest frame while it loads."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.measure import Result, median, result
from benchmarks.view_widgets import sample
from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.claim import ClaimKind, NewClaim
from workbench.domain.person import Role
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

_PLAIN = [kind for kind in ClaimKind if kind not in (ClaimKind.CASUALTY, ClaimKind.QUOTE)]
_BATCH = 5000


def view_open_1m() -> Result:
    """1,000,000 words with 50,000 claims: from opening the article to its first paint in the window.

    The detail has the time until all claims are there, and the longest time that the window's thread was busy with one
    thing meanwhile (a frame cannot be shorter).
    """
    with tempfile.TemporaryDirectory() as name, Workspace.open(Path(name) / "store.db", Settings()) as store:
        article, text = _prepare(store)
        seconds = [_open_article(store, article) for _ in range(3)]
        rival = median([_open_in_text_edit(text) for _ in range(3)])
    first, whole, busy = (median([run[i] for run in seconds]) for i in range(3))
    detail = (
        f"all claims after {whole:.0f} ms, longest frame {busy:.1f} ms; beside a QTextEdit with the bare text"
    )
    return result("view_open_1m", first, "ms", rival, detail)


def _prepare(store: Workspace) -> tuple[Article, str]:
    content = sample("1m")
    person, _ = store.people.add("سلمى", Role.CHECKER)
    incoming = IncomingArticle(content.text, ArticleMeta(title="طويل"), "0" * 64, "paste")
    article, _ = store.articles.add(person, incoming)
    chosen = random.Random(7)
    claims = [NewClaim(highlight.spans, chosen.choice(_PLAIN)) for highlight in content.highlights]
    for at in range(0, len(claims), _BATCH):
        store.claims.accept(person, article.id, claims[at : at + _BATCH])
    return article, content.text


class _FrameTimer(QObject):
    """Fires whenever the window's thread is idle; the longest gap is the longest frame."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self) -> None:
        self._timer.stop()


class _FirstPaintWatcher(QObject):
    """Quits the event loop when the article's text was painted for the first time."""

    def __init__(self, shell: Shell, loop: QEventLoop) -> None:
        super().__init__()
        self._view, self._loop, self.at = shell.window.article.view, loop, 0.0
        self._view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt's signature
        if event.type() == QEvent.Type.Paint and not self.at and self._view.document.text:
            self.at = time.perf_counter()
            QTimer.singleShot(0, self._loop.quit)
        return False


def _open_article(store: Workspace, article: Article) -> tuple[float, float, float]:
    """Milliseconds to the first paint and to the last claim, and the longest frame after the first paint."""
    app, runner = application([]), ThreadRunner()
    shell = Shell(app, Preferences(Settings(autosuggest=False), lambda _: None))
    loop = QEventLoop()
    painted = _FirstPaintWatcher(shell, loop)
    shell.show()
    app.processEvents()
    start = time.perf_counter()
    shell.attach(store, runner, article.id)
    shell.controller.article_page.articles.complete.connect(loop.quit)
    loop.exec()
    heart = _FrameTimer()
    loop.exec()  # until all claims are read
    while shell.controller.article_page.highlights.waiting:
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    whole = time.perf_counter()
    heart.stop()
    shell.close()
    runner.close()
    app.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return (painted.at - start) * 1000, (whole - start) * 1000, heart.longest * 1000


def _open_in_text_edit(text: str) -> float:
    """Milliseconds that a QTextEdit takes to show the same text without any mark."""
    edit = QTextEdit()
    edit.resize(820, 800)
    edit.show()
    QApplication.processEvents()
    start = time.perf_counter()
    edit.setPlainText(text)
    QApplication.processEvents()
    seconds = time.perf_counter() - start
    edit.close()
    return seconds * 1000
