"""The whole job on one article, once without the mouse and once without the keyboard. Real store, real threads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window_driver import WindowDriver
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.person import Role
from workbench.settings import Settings
from workbench.ui.actions.labels import ActionWords
from workbench.ui.views.dialogs import PersonDialog, SourceDialog, UrlDialog
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
URL = "https://example.org/report"


class Walker(WindowDriver):
    """A person at the window."""

    def write(self, text: str) -> None:
        """Type as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, event)

    def named(self, parent: QWidget, name: str) -> QWidget:
        """The control below `parent` that assistive tools call `name`."""
        return next(one for one in parent.findChildren(QWidget) if one.accessibleName() == name)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until a control has the keys."""
        for _ in range(80):
            if self.window.focusWidget() is wanted:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted.accessibleName()} is not reached by Tab")

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of a kind, once it is there and has the keys."""
        found: list[QDialog] = []

        def there() -> bool:
            found[:] = [one for one in self.window.findChildren(QDialog) if isinstance(one, kind)]
            return bool(found) and found[-1].isVisible()

        self.qtbot.waitUntil(there)
        found[-1].activateWindow()
        self.qtbot.waitUntil(found[-1].isActiveWindow)
        return found[-1]

    def press(self, dialog: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(dialog.focusWidget() or dialog, key)

    def popup(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        shown = QApplication.activePopupWidget()
        assert shown is not None
        return shown

    def click(self, widget: QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
        """Click where a control is seen; in its middle by default."""
        assert widget.isVisible()
        assert widget.isEnabled()
        place = at or widget.rect().center()
        if twice:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def choose(self, box: QComboBox, row: int) -> None:
        """Open a combo box with the mouse and click an entry."""
        self.click(box)
        view = box.view()
        self.qtbot.waitUntil(view.isVisible)
        place = view.visualRect(box.model().index(row, 0)).center()
        QTest.mouseMove(view.viewport(), place)
        # Qt takes a release soon after the popup for the end of the first click.
        self.qtbot.waitUntil(lambda: view.currentIndex().row() == row)
        self.qtbot.wait(QApplication.doubleClickInterval() + 50)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose_in_menu(self, menu: QWidget, words: str) -> None:
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text().startswith(words))
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def claims(self) -> list[ClaimState]:
        assert self.session.article is not None
        found = self.workspace.claims.of_article(self.session.article.id, include_closed=True)
        return [claim.state for claim in found]


@pytest.fixture
def walker(qtbot: QtBot, tmp_path: Path) -> Iterator[Walker]:
    made = Walker(qtbot, tmp_path / "store.tadqiq")
    yield made
    made.close()


def test_without_the_mouse(walker: Walker, tmp_path: Path) -> None:
    window, session, workspace = walker.window, walker.session, walker.workspace

    # A fresh store: a name, then the sample article by its button.
    welcome = window.article.welcome
    window.activateWindow()
    walker.qtbot.waitUntil(welcome.name.hasFocus)
    walker.key(Qt.Key.Key_A, CONTROL)
    walker.write("سلمى")
    sample = walker.named(welcome, "فتح المقال التجريبي")
    walker.tab_to(sample)
    walker.key(Qt.Key.Key_Space)
    walker.qtbot.waitUntil(lambda: bool(session.suggestions))
    walker.qtbot.waitUntil(walker.view.hasFocus)

    # Suggestions: one is accepted, one rejected.
    walker.key(Qt.Key.Key_Tab)
    walker.key(Qt.Key.Key_Return)
    assert ClaimState.DRAFT in walker.claims()
    while not walker.view.hasFocus():
        walker.key(Qt.Key.Key_F6)
    walker.key(Qt.Key.Key_Tab)
    walker.key(Qt.Key.Key_Backspace)
    assert ClaimState.REJECTED in walker.claims()

    # By hand: two words from the caret on, and a digit.
    session.select("")
    walker.key(Qt.Key.Key_Home, CONTROL)
    walker.key(Qt.Key.Key_Left, CONTROL | SHIFT)
    walker.key(Qt.Key.Key_Left, CONTROL | SHIFT)
    walker.key(Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    assert claim.kind is ClaimKind.EVENT
    assert len(claim.anchors[0].exact.split()) == 2

    # A field of its form, committed by Enter.
    while not window.article.claim.isAncestorOf(window.focusWidget()):
        walker.key(Qt.Key.Key_F6)
    walker.tab_to(window.article.claim.form.fields["statement"])
    walker.write("حريق في الميناء")
    walker.key(Qt.Key.Key_Return)
    assert workspace.claims.get(claim.id).details.statement == "حريق في الميناء"

    # A source for the library, then evidence out of it.
    walker.key(Qt.Key.Key_3, CONTROL)
    walker.qtbot.waitUntil(lambda: window.page == "sources")
    walker.tab_to(walker.named(window.sources.empty, "إضافة رابط…"))
    walker.key(Qt.Key.Key_Space)
    dialog = walker.dialog(UrlDialog)
    walker.write(URL)
    walker.press(dialog, Qt.Key.Key_Return)
    assert workspace.sources.list()[0].details.url == URL
    window.activateWindow()
    walker.key(Qt.Key.Key_2, CONTROL)
    walker.on_text()
    walker.key(Qt.Key.Key_E)
    menu = walker.popup()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    walker.press(walker.dialog(SourceDialog), Qt.Key.Key_Return)
    walker.qtbot.waitUntil(lambda: len(workspace.evidence.of_claim(claim.id)) == 1)

    # A verdict, and off to review.
    window.activateWindow()
    walker.on_text()
    walker.key(Qt.Key.Key_V)
    walker.key(Qt.Key.Key_Space)
    assert len(workspace.evidence.verdicts_of(claim.id)) == 1
    walker.key(Qt.Key.Key_Return, CONTROL)
    assert workspace.claims.get(claim.id).state is ClaimState.DRAFT, "its verdict does not say why"
    walker.qtbot.waitUntil(window.article.claim.verdict.explanation.hasFocus)
    walker.write("يطابق البيان")
    walker.key(Qt.Key.Key_Return, CONTROL)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED

    # A supervisor joins, takes over, and approves out of the queue.
    walker.key(Qt.Key.Key_1, CONTROL)
    walker.tab_to(window.bar.people)
    walker.key(Qt.Key.Key_Down)
    person = walker.dialog(PersonDialog)
    walker.write("كريم")
    walker.press(person, Qt.Key.Key_Tab)
    walker.press(person, Qt.Key.Key_Down)
    walker.press(person, Qt.Key.Key_Return)
    assert workspace.people.find("كريم").role is Role.SUPERVISOR
    window.activateWindow()
    walker.tab_to(window.bar.people)
    walker.key(Qt.Key.Key_Down)
    assert session.actor is not None
    assert session.actor.name == "كريم"
    walker.tab_to(window.queue.table)
    model = window.queue.model
    walker.qtbot.waitUntil(lambda: any(line.id == claim.id for line in model.lines))
    walker.key(Qt.Key.Key_Home, CONTROL)
    for _ in range(next(i for i, line in enumerate(model.lines) if line.id == claim.id)):
        walker.key(Qt.Key.Key_Down)
    walker.key(Qt.Key.Key_Return)
    assert window.reviewing
    walker.key(Qt.Key.Key_A)
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED

    # Out as annotated JSON.
    target = tmp_path / "out.json"
    walker.key(Qt.Key.Key_E, CONTROL)
    saving = walker.dialog(QFileDialog)
    QTest.keyClick(saving.focusWidget() or saving, Qt.Key.Key_A, CONTROL)
    walker.write(str(target))
    walker.press(saving, Qt.Key.Key_Return)
    walker.qtbot.waitUntil(target.exists)
    assert json.loads(target.read_text(encoding="utf-8"))["claims"]


def test_without_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    store = tmp_path / "store.tadqiq"
    with Workspace.open(store, Settings()) as workspace:
        checker, _ = workspace.people.add("سلمى", Role.CHECKER)
        workspace.people.add("كريم", Role.SUPERVISOR, checker)
        workspace.sources.add_url(checker, URL, "تقرير")
    walker = Walker(qtbot, store)
    try:
        _with_the_mouse(walker)
    finally:
        walker.close()


def _with_the_mouse(walker: Walker) -> None:
    window, session, workspace = walker.window, walker.session, walker.workspace
    words = ActionWords().table()
    walker.click(walker.named(window.article.welcome, "فتح المقال التجريبي"))
    walker.qtbot.waitUntil(lambda: bool(session.suggestions))

    # A suggestion on the text, accepted on its card; the next one put away there.
    card = window.article.claim.suggestion
    first = next(
        one for one in session.suggestions.values() if workspace.suggestions.to_claim(session.text, one)
    )
    port = walker.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=walker.point(first.span.start))
    assert session.suggestion() is not None
    walker.click(card.accept)
    assert ClaimState.DRAFT in walker.claims()
    if session.suggestion() is None:
        other = next(iter(session.suggestions.values()))
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=walker.point(other.span.start))
    walker.click(card.reject)
    assert ClaimState.REJECTED in walker.claims()

    # Words are swept over, and their kind is chosen from the menu of the right button.
    session.select("")
    free = next(
        at
        for at in range(200, len(session.text))
        if session.text[at - 1 : at + 6].strip().isalpha()
        and session.text[at - 1] == " "
        and not walker.view.highlights_over(at)
        and not walker.view.highlights_over(at + 3)
    )
    one, two = walker.point(free), walker.point(free + 3)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=one)
    QTest.mouseMove(port, (one + two) / 2)
    QTest.mouseMove(port, two)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=two)
    assert walker.view.selection() is not None
    walker.view.customContextMenuRequested.emit(two)
    walker.choose_in_menu(walker.popup(), words["kind_event"])
    claim = session.claim()
    assert claim is not None
    assert claim.kind is ClaimKind.EVENT

    # Evidence from the library, a verdict, off to review.
    panel = window.article.claim
    bar = panel.tabs.tabBar()
    walker.click(bar, bar.tabRect(1).center())
    panel.evidence.open_menu()
    walker.choose_in_menu(walker.popup(), "من مكتبة المصادر")
    picker = walker.dialog(SourceDialog)
    assert isinstance(picker, SourceDialog)
    walker.click(picker.done_button)
    walker.qtbot.waitUntil(lambda: len(workspace.evidence.of_claim(claim.id)) == 1)
    walker.click(bar, bar.tabRect(2).center())
    walker.click(panel.verdict.outcomes["true"])
    walker.click(panel.workflow.buttons["submit"])
    assert workspace.claims.get(claim.id).state is ClaimState.DRAFT, "its verdict does not say why"
    walker.qtbot.waitUntil(lambda: window.focusWidget() is panel.verdict.explanation)
    QApplication.clipboard().setText("يطابق البيان")
    panel.verdict.explanation.paste()  # as its context menu does
    walker.click(panel.workflow.buttons["submit"])
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED

    # The supervisor takes over and approves out of the queue.
    people = window.bar.people
    row = people.findData(workspace.people.find("كريم").id)
    walker.choose(people, row)
    assert session.actor is not None
    assert session.actor.name == "كريم"
    walker.click(window.rail.buttons["queue"])
    model, table = window.queue.model, window.queue.table
    walker.qtbot.waitUntil(lambda: any(line.id == claim.id for line in model.lines))
    at = next(i for i, line in enumerate(model.lines) if line.id == claim.id)
    cell = table.visualRect(model.index(at, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    walker.click(table.viewport(), cell, twice=True)
    assert window.reviewing
    walker.click(window.review.workflow.buttons["approve"])
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED
    walker.click(window.bar.undo_button)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED
