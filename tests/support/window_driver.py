"""The real window of one run, driven by keys and mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.article_view import ArticleView
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

MARKET_TEXT = (
    "قصف على سوق المدينة\n"
    "أعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين في قصف استهدف السوق أمس.\n"
    "وقال المتحدث باسم الوزارة: «لم نتلق أي مساعدة حتى الآن».\n"
    "وأفاد شهود بأن القصف وقع قرب Hotel Plaza عند الساعة العاشرة.\n"
)


class WindowDriver:
    """The window of one run, driven by keys and mouse."""

    def __init__(self, qtbot: QtBot, store: Path) -> None:
        self.qtbot = qtbot
        app = application([])
        self.runner = ThreadRunner()
        self.workspace = Workspace.open(store, Settings())
        self.shell = Shell(app, Preferences(Settings(author="سلمى"), lambda _: None))
        self.window = self.shell.window
        self.window.resize(1366, 768)
        self.window.show()
        self.shell.attach(self.workspace, self.runner)
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.session = self.shell.session

    @property
    def view(self) -> ArticleView:
        return self.window.article.view

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifiers)

    def on_text(self) -> None:
        self.window.activateWindow()
        self.view.setFocus()
        self.qtbot.waitUntil(self.view.hasFocus)

    def point(self, offset: int) -> QPoint:
        """The middle of the character at `offset`, in the viewport."""
        self.view.scroll_to(Span(offset, offset + 1))
        area = self.view.viewport().rect()
        for y in range(0, area.height(), 4):
            for x in range(0, area.width(), 3):
                found = self.view.frame().character(QPointF(x, y))
                if found is not None and found[0] == offset:
                    return QPoint(x, y)
        raise AssertionError(f"character {offset} is not on the screen")

    def select_with_mouse(self, words: str) -> None:
        start = MARKET_TEXT.index(words)
        first, last = self.point(start), self.point(start + len(words) - 1)
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(port, (first + last) / 2)
        QTest.mouseMove(port, last)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)

    def close(self) -> None:
        self.shell.close()
        self.runner.close()
        self.workspace.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
