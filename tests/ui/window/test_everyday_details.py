"""Everyday details: carets, counts, hints, names."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.complete_claims import complete
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person, Role
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import SourceDialog
from workbench.ui.views.field_form import Editor, FieldSpec, TextField
from workbench.ui.views.settings_dialog import SettingsDialog
from workbench.ui.views.widgets import LineEdit
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def claim(workspace: Workspace, session: Session, checker: Person, article: Article) -> Claim:
    """A bare number, submitted by the checker."""
    start = session.text.index("32")
    made, changes = workspace.claims.tag(checker, article.id, [Span(start, start + 2)], ClaimKind.CASUALTY)
    session.announce((made, changes))
    complete(workspace, checker, made.id)
    session.announce(workspace.review.submit(checker, made.id))
    return made


def test_the_caret_of_an_empty_arabic_field_stands_at_the_right(qtbot: QtBot, shell: Shell) -> None:
    assert QApplication.isRightToLeft()
    line, text = LineEdit(), TextField(FieldSpec("x", "", Editor.TEXT))
    for field in (line, text):
        qtbot.addWidget(field)
        field.resize(300, 80)
        field.show()
    QApplication.processEvents()
    assert line.cursorRect().center().x() > 150
    assert QPlainTextEdit.cursorRect(text).center().x() > 150
    line.setText("http://a.example")
    line.setCursorPosition(0)
    line.grab()  # Qt scrolls a line when it paints it
    assert line.cursorRect().center().x() < 150
    line.clear()
    line.grab()
    assert line.cursorRect().center().x() > 150


def test_a_bare_number_stands_in_the_queue_with_words_around_it(
    qtbot: QtBot, shell: Shell, claim: Claim
) -> None:
    shell.controller.review_page.show_table()
    QApplication.processEvents()
    cells = shell.window.queue.model.lines[0].cells
    assert "مقتل 32 شخصًا" in cells[0]


def test_the_badge_counts_what_one_may_judge(
    qtbot: QtBot, shell: Shell, session: Session, claim: Claim, supervisor: Person
) -> None:
    counted: list[int] = []
    shell.controller.review_page.queue.waiting.connect(lambda count, more: counted.append(count))
    shell.controller.review_page.queue.refresh()
    assert counted[-1] == 0
    session.act_as(supervisor)
    shell.controller.review_page.queue.refresh()
    assert counted[-1] == 1


def test_what_is_approved_is_open_no_more(
    qtbot: QtBot, shell: Shell, session: Session, workspace: Workspace, claim: Claim, supervisor: Person
) -> None:
    shell.controller.review_page.show_table()
    session.act_as(supervisor)
    QApplication.processEvents()
    assert len(shell.window.queue.model.lines) == 1
    session.announce(workspace.review.approve(supervisor, claim.id))
    QApplication.processEvents()
    assert not shell.window.queue.model.lines
    shell.window.queue.filtered.emit("approved")
    QApplication.processEvents()
    assert len(shell.window.queue.model.lines) == 1


def test_flags_in_the_queue_are_explained(
    qtbot: QtBot, shell: Shell, session: Session, workspace: Workspace, claim: Claim, supervisor: Person
) -> None:
    queue = shell.window.queue
    shell.controller.review_page.show_table()
    QApplication.processEvents()
    assert not queue.legend.isVisibleTo(queue)
    session.announce(workspace.claims.set_fields(supervisor, claim.id, {"outcome": "killed"}))
    session.announce(workspace.review.approve(supervisor, claim.id))
    session.announce(workspace.claims.set_fields(supervisor, claim.id, {"statement": "قُتل 32 شخصًا"}))
    queue.filtered.emit("approved")
    QApplication.processEvents()
    assert queue.model.lines[0].flags
    assert queue.legend.isVisibleTo(queue)
    assert queue.model.lines[0].flags in queue.legend.accessibleName()


def test_an_empty_library_says_so_where_a_source_is_picked(
    qtbot: QtBot, shell: Shell, session: Session, claim: Claim
) -> None:
    session.select(claim.id)
    shell.controller.article_page.evidence.pick()
    dialog = shell.window.findChild(SourceDialog)
    assert dialog is not None
    assert dialog.none.isVisibleTo(dialog)
    assert dialog.none.text()
    dialog.reject()


def test_settings_name_who_acts(qtbot: QtBot, shell: Shell, session: Session, checker: Person) -> None:
    shell.open_settings()
    dialog = shell.window.findChild(SettingsDialog)
    assert dialog is not None
    assert dialog.author.text() == checker.name
    dialog.reject()


def test_before_the_first_article_the_window_says_that_it_opens_one(
    qtbot: QtBot, workspace: Workspace, checker: Person
) -> None:
    shell = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
    page = shell.window.article
    shell.window.show()
    assert shell.window.page == "article"
    assert page.currentWidget() is page.opening
    assert page.opening.title.text()
    shell.attach(workspace, InlineRunner(), expecting=True)
    assert page.currentWidget() is page.opening
    shell.controller.article_page.articles.import_files(["/nowhere/at/all.txt"])
    assert page.currentWidget() is page.welcome
    shell.close()
    QApplication.processEvents()


def test_who_acted_here_acts_at_the_next_start_too(
    session: Session, shell: Shell, supervisor: Person
) -> None:
    """A colleague who stands first in the store is not taken for the person at this machine."""
    shell.controller.people.choose(supervisor.id)
    assert shell.preferences.settings.author == supervisor.name
    again = Shell(application([]), Preferences(shell.preferences.settings, lambda _: None))
    again.attach(shell.workspace, InlineRunner())
    assert again.session.actor == supervisor
    again.close()


def test_who_acts_is_remembered_when_colleagues_come(
    shell: Shell, workspace: Workspace, checker: Person, tmp_path: Path
) -> None:
    place = tmp_path / "there"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as other:
        other.people.add("هدى", Role.CHECKER, None)
        other.bundles.create(tmp_path / "hers.bundle")
    shell.session.act_as(checker)
    assert shell.preferences.settings.author == ""
    shell.session.announce(workspace.merging.merge(checker, tmp_path / "hers.bundle"))
    assert {person.name for person in workspace.people.list()} >= {"هدى", checker.name}
    assert shell.preferences.settings.author == checker.name
