"""The real window, off screen: from import to export, and undo across a restart. Real store, real threads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.window_driver import MARKET_TEXT, WindowDriver
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.review import Step
from workbench.domain.verdict import VerdictOutcome
from workbench.settings import Settings
from workbench.ui.views.dialogs import ReasonDialog, SourceDialog
from workbench.ui.views.settings_dialog import SettingsDialog
from workbench.workspace import Workspace

# What the off-screen platform cannot do and says each time.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.tadqiq"
    with Workspace.open(path, Settings()) as workspace:
        checker, _ = workspace.people.add("سلمى", Role.CHECKER)
        workspace.people.add("كريم", Role.SUPERVISOR, checker)
    return path


@pytest.fixture
def driver(qtbot: QtBot, store: Path) -> Iterator[WindowDriver]:
    made = WindowDriver(qtbot, store)
    yield made
    made.close()


def _import(driver: WindowDriver, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(MARKET_TEXT, encoding="utf-8")
    driver.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = driver.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(article)])
    dialog.reject()
    driver.qtbot.waitUntil(lambda: driver.session.article is not None)
    driver.qtbot.waitUntil(lambda: bool(driver.session.suggestions))


def test_the_main_job_from_import_to_export(driver: WindowDriver, tmp_path: Path, store: Path) -> None:
    window, session, workspace = driver.window, driver.session, driver.workspace
    _import(driver, tmp_path)
    assert session.article is not None
    article_id = session.article.id
    assert driver.view.document.text == MARKET_TEXT

    # Suggestions: Tab goes to the first, Enter accepts it, Backspace rejects the next one.
    driver.on_text()
    driver.key(Qt.Key.Key_Tab)
    first = session.suggestion()
    assert first is not None
    driver.key(Qt.Key.Key_Return)
    accepted = [c for c in workspace.claims.of_article(article_id) if c.anchors[0].start == first.span.start]
    assert len(accepted) == 1
    assert accepted[0].state is ClaimState.DRAFT
    driver.on_text()
    if session.suggestion() is None:
        driver.key(Qt.Key.Key_Tab)
    rejected = session.suggestion()
    assert rejected is not None
    driver.key(Qt.Key.Key_Backspace)
    everything = workspace.claims.of_article(article_id, include_closed=True)
    assert any(c.state is ClaimState.REJECTED and c.anchors[0].span == rejected.span for c in everything)

    # By hand: the mouse selects words over Latin letters, a digit makes them an event.
    session.select("")
    driver.select_with_mouse("القصف وقع قرب Hotel Plaza")
    span = driver.view.selection()
    assert span is not None
    assert span.of(MARKET_TEXT) == "القصف وقع قرب Hotel Plaza"
    driver.on_text()
    driver.key(Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    assert claim.kind is ClaimKind.EVENT
    assert claim.anchors[0].exact == "القصف وقع قرب Hotel Plaza"

    # A field commits when it is left.
    statement = window.article.claim.form.fields["statement"]
    assert isinstance(statement, QPlainTextEdit)
    statement.setPlainText("وقع القصف قرب فندق بلازا")
    window.article.claim.flush()
    assert workspace.claims.get(claim.id).details.statement == "وقع القصف قرب فندق بلازا"

    # A source from a file, linked through the library's dialog.
    note = tmp_path / "note.txt"
    note.write_text("بيان الدفاع المدني: وقع القصف قرب الفندق", encoding="utf-8")
    driver.shell.controller.sources.add_files([str(note)])
    driver.qtbot.waitUntil(lambda: bool(workspace.sources.list()))
    driver.shell.controller.article_page.evidence.pick()
    picker = window.findChild(SourceDialog)
    assert picker is not None
    picker.stance.setCurrentIndex(picker.stance.findData(Stance.SUPPORTS.value))
    picker.accept()
    driver.qtbot.waitUntil(lambda: len(workspace.evidence.of_claim(claim.id)) == 1)

    # A verdict, then off to review.
    window.article.claim.verdict.outcomes[VerdictOutcome.TRUE.value].click()
    assert workspace.evidence.verdicts_of(claim.id)[0].details.outcome is VerdictOutcome.TRUE
    submit = window.article.claim.workflow.buttons[Step.SUBMIT.value]
    assert submit.isEnabled()
    submit.click()  # the window names what is missing, and gives it the keyboard
    assert workspace.claims.get(claim.id).state is ClaimState.DRAFT
    explanation = window.article.claim.verdict.explanation
    driver.qtbot.waitUntil(lambda: window.focusWidget() is explanation)
    QTest.keyClicks(explanation, "the civil defence says so")
    window.article.claim.verdict.flush()
    submit.click()
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED

    # The checker may not approve, and the button says why; the supervisor may.
    approve = window.article.claim.workflow.buttons[Step.APPROVE.value]
    assert not approve.isEnabled()
    assert approve.toolTip()
    supervisor = workspace.people.find("كريم")
    window.bar.people.setCurrentIndex(window.bar.people.findData(supervisor.id))
    window.bar.people.activated.emit(window.bar.people.currentIndex())
    assert session.actor == supervisor
    driver.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    model = window.queue.model
    driver.qtbot.waitUntil(lambda: model.rowCount() > 0)
    driver.shell.controller.review_page.queue.open(claim.id)
    assert window.reviewing
    assert driver.shell.controller.review_page.review.claim_id == claim.id

    # Returned with a reason, undone, then approved.
    window.review.workflow.buttons[Step.RETURN.value].click()
    reason = window.findChild(ReasonDialog)
    assert reason is not None
    assert not reason.done_button.isEnabled()
    reason.reason.setPlainText("ينقص اسم الفندق بالعربية")
    reason.done_button.click()
    assert workspace.claims.get(claim.id).state is ClaimState.RETURNED
    driver.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED
    window.review.workflow.buttons[Step.APPROVE.value].click()
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED

    # Out as annotated JSON.
    target = tmp_path / "out.json"
    driver.shell.controller.article_page.articles.export(str(target), "annotated-json")
    driver.qtbot.waitUntil(target.exists)
    body = json.loads(target.read_text(encoding="utf-8"))
    text = body["article"]["text"]
    assert text == MARKET_TEXT
    exported = {entry["id"]: entry for entry in body["claims"]}
    assert exported[claim.id]["state"] == "approved"
    assert workspace.store.verify() == []


def test_undo_reaches_back_across_a_restart(qtbot: QtBot, store: Path, tmp_path: Path) -> None:
    first = WindowDriver(qtbot, store)
    _import(first, tmp_path)
    first.session.select("")
    first.select_with_mouse("سوق المدينة")
    first.on_text()
    first.key(Qt.Key.Key_8)
    claim = first.session.claim()
    assert claim is not None
    first.close()

    second = WindowDriver(qtbot, store)
    qtbot.waitUntil(lambda: second.session.article is not None)
    assert claim.id in second.session.claims
    second.on_text()
    second.key(Qt.Key.Key_U)
    assert claim.id not in {c.id for c in second.workspace.claims.of_article(claim.article_id)}
    assert second.view.highlight(claim.id) is None
    second.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert second.workspace.claims.get(claim.id).anchors[0].exact == "سوق المدينة"
    second.close()


def test_a_value_that_does_not_fit_stays_in_its_field(driver: WindowDriver, tmp_path: Path) -> None:
    _import(driver, tmp_path)
    driver.session.select("")
    driver.select_with_mouse("32 شخصًا")
    driver.on_text()
    driver.key(Qt.Key.Key_1)
    claim = driver.session.claim()
    assert claim is not None
    form = driver.window.article.claim.form
    form.committed.emit(claim.id, "as_of", "غدًا")
    assert form.fields["as_of"].property("invalid") == "true"
    assert driver.window.notices.isVisible()
    form.committed.emit(claim.id, "outcome", "killed")
    form.committed.emit(claim.id, "minimum", "٣٢")
    figure = driver.workspace.claims.get(claim.id).figure
    assert figure is not None
    assert figure.minimum == 32


def test_the_window_is_rebuilt_in_english_where_one_was(driver: WindowDriver, tmp_path: Path) -> None:
    _import(driver, tmp_path)
    article = driver.session.article
    driver.shell.preferences.change("language", "en")
    driver.qtbot.waitUntil(lambda: driver.shell.window is not driver.window)
    rebuilt = driver.shell.window
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert rebuilt.rail.buttons["queue"].accessibleName() == "Queue"
    assert driver.shell.session.article == article
    assert rebuilt.findChild(SettingsDialog) is not None


def test_another_opening_of_the_store_shows_the_page_that_was_shown(
    driver: WindowDriver, tmp_path: Path
) -> None:
    """The article is read on the store's thread, and comes after the page."""
    _import(driver, tmp_path)
    article = driver.session.article
    driver.window.show_page("sources")
    driver.shell.swap(driver.workspace)
    driver.qtbot.waitUntil(lambda: driver.shell.session.article is not None)
    assert driver.shell.session.article == article
    assert driver.shell.window.page == "sources"
