"""Back and forward between visited pages, mirrored with the interface; highlights; parts of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.presenters.location_history import LocationHistory
from workbench.ui.state.location import Location
from workbench.ui.state.session import Session
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_history_is_that_of_a_browser() -> None:
    now = [Location("queue")]
    led: list[Location] = []
    history = LocationHistory(lambda: now[0], led.append)
    for location in (
        Location("queue"),
        Location("article", "a"),
        Location("article", "a", "m"),
        Location("sources"),
    ):
        now[0] = location
        history.record()
        history.record()
    history.step(-1)
    history.step(-1)
    assert led == [Location("article", "a", "m"), Location("queue")]
    assert not history.can_step(-1)
    history.step(1)
    assert led[-1] == Location("article", "a", "m")
    now[0] = Location("queue", claim_id="c")
    history.record()
    assert not history.can_step(1)


def test_arrows_lead_back_in_the_direction_of_reading(
    qtbot: QtBot, shell: Shell, workspace: Workspace, session: Session, checker: Person, article: Article
) -> None:
    made = [
        workspace.claims.tag(checker, article.id, [Span(at, at + 2)], ClaimKind.EVENT)[0] for at in (0, 4)
    ]
    session.add_claims(made)
    session.select(made[0].id)
    session.select(made[1].id)
    shell.window.show_page("sources")
    handle = shell.window.windowHandle()
    assert handle is not None
    assert QApplication.isRightToLeft()
    QTest.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shell.window.page == "article"
    assert session.selected_id == made[1].id
    QTest.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert session.selected_id == made[0].id
    QTest.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert session.selected_id == made[1].id
    assert ActionRegistry().by_name["back"].keys[0].shown() == "Alt+→"


def test_marks_of_any_sort_and_parts_are_reached_by_keys(
    qtbot: QtBot, shell: Shell, workspace: Workspace, session: Session, checker: Person, article: Article
) -> None:
    claim = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.EVENT)[0]
    session.add_claims([claim])
    shell.controller.article_page.suggestions.look()
    assert session.suggestions
    handle = shell.window.windowHandle()
    assert handle is not None
    shell.window.activateWindow()
    shell.window.article.view.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Period)
    seen = [session.selected_id]
    for _ in range(len(session.suggestions)):
        QTest.keyClick(handle, Qt.Key.Key_Period)
        seen.append(session.selected_id)
    assert seen[0] == claim.id
    assert set(seen) == {claim.id, *session.suggestions}
    QTest.keyClick(handle, Qt.Key.Key_Comma)
    assert session.selected_id == seen[-2]
    QTest.keyClick(handle, Qt.Key.Key_F6)
    assert shell.window.focusWidget() is shell.window.article.claims
    QTest.keyClick(handle, Qt.Key.Key_F6)
    assert shell.window.article.claim.isAncestorOf(shell.window.focusWidget())
    QTest.keyClick(handle, Qt.Key.Key_F6)
    assert shell.window.focusWidget() is shell.window.article.view


def test_the_palette_leads_to_sources(shell: Shell, workspace: Workspace, checker: Person) -> None:
    source, _ = workspace.sources.add_url(checker, "https://example.org/a", "تقرير السوق")
    items = {item.key: item for item in shell.controller.palette.items()}
    assert items[f"source:{source.id}"].text == "تقرير السوق"
    shell.controller.palette.choose(f"source:{source.id}")
    assert shell.window.page == "sources"
    assert shell.controller.sources.chosen == source.id
