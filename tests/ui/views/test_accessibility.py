"""Everything that can be used has a name, in the window and in every dialog, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from workbench.domain.claim import ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.ui.state.session import Session
from workbench.ui.window.shell import Shell

#: Qt's own inner parts: a combo box's list, a table's corner.
_PARTS = ("QComboBoxPrivateContainer", "QueueTable", "ClaimList")
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def nameless(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        inside = widget.parent()
        part_of_a_control = (
            isinstance(inside, QComboBox | QLineEdit | QScrollBar) or "qt_" in widget.objectName()
        )
        popup = inside is not None and inside.metaObject().className() in _PARTS
        if not isinstance(widget, CONTROLS) or part_of_a_control or popup:
            continue
        accessible = QAccessible.queryAccessibleInterface(widget)
        if accessible is None or not accessible.text(QAccessible.Text.Name).strip():
            yield f"{type(widget).__name__} {widget.objectName()} in {type(inside).__name__}"


@pytest.fixture
def full(session: Session, shell: Shell) -> Shell:
    """The window with a claim, evidence, a verdict and a comment shown."""
    workspace, actor = session.workspace, session.actor
    assert actor is not None
    assert session.article is not None
    claim, _ = workspace.claims.tag(actor, session.article.id, [Span(22, 28)], ClaimKind.CASUALTY)
    source, _ = workspace.sources.add_url(actor, "https://example.org/a", "تقرير")
    session.open_article(session.article, session.text, workspace.claims.of_article(session.article.id))
    session.select(claim.id)
    shell.controller.article_page.evidence.link(source.id, Stance.SUPPORTS)
    session.perform(
        lambda person: workspace.evidence.give_verdict(person, claim.id, VerdictDetails(VerdictOutcome.TRUE))
    )
    session.perform(lambda person: workspace.claims.comment(person, claim.id, "تعليق"))
    shell.window.show_page("sources")
    shell.controller.review_page.queue.open(claim.id)
    return shell


def test_every_control_of_the_window_has_a_name(full: Shell) -> None:
    assert list(nameless(full.window)) == []


@pytest.mark.qt_log_ignore("does not support")
def test_every_control_of_the_dialogs_has_a_name(full: Shell) -> None:
    controller = full.controller
    openers = (
        full.open_settings,
        controller.open_help,
        controller.open_palette,
        controller.people.ask,
        controller.article_page.articles.ask_paste,
        controller.article_page.articles.ask_details,
        controller.article_page.evidence.pick,
        controller.article_page.evidence.ask_url,
        controller.rules.open,
        lambda: controller.review_page.review.ask_reason(controller.review_page.review.claim_id),
    )
    for opener in openers:
        opener()
        dialogs = [d for d in full.window.findChildren(QDialog) if not isinstance(d, QFileDialog)]
        assert dialogs
        for dialog in dialogs:
            assert dialog.accessibleName() or dialog.windowTitle()
            assert list(nameless(dialog)) == []
            dialog.close()
        QApplication.processEvents()


def test_labels_show_plain_text(full: Shell) -> None:
    guessing = [
        label.text()
        for label in full.window.findChildren(QLabel)
        # The lens over a claim's ends sets its own, escaped, text.
        if label.textFormat() != Qt.TextFormat.PlainText and label.objectName() != "lens"
    ]
    assert guessing == []
