"""What is typed and not saved survives the program, and leaves the journal alone until it is saved."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.field_form import TextField
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TYPED = "قصف السوق لم"


def write_in(field: QWidget, text: str) -> None:
    """Type as an input method does: synthetic keys cannot carry Arabic."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


@pytest.fixture
def claim(workspace: Workspace, checker: Person, article: Article, session: Session) -> Claim:
    made, changes = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.EVENT)
    session.announce(changes)
    session.select(made.id)
    return made


def statement(shell: Shell) -> TextField:
    field = shell.window.article.claim.form.fields["statement"]
    assert isinstance(field, TextField)
    return field


def test_what_is_typed_is_kept_and_comes_back(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim
) -> None:
    shell.window.activateWindow()
    statement(shell).setFocus()
    qtbot.waitUntil(statement(shell).hasFocus)
    write_in(statement(shell), TYPED)
    qtbot.waitUntil(lambda: workspace.drafts.of(claim.id) == {"statement": TYPED})
    assert workspace.claims.get(claim.id).details.statement == ""
    # The program is gone without a word; another one opens the same store.
    again = Shell(application([]), Preferences(Settings(autosuggest=False, author="سلمى"), lambda _: None))
    again.window.show()
    again.attach(workspace, InlineRunner())
    again.session.select(claim.id)
    assert statement(again).toPlainText() == TYPED
    before = len(workspace.store.history(limit=500))
    QTest.keyClick(statement(again), Qt.Key.Key_Return)
    assert workspace.claims.get(claim.id).details.statement == TYPED
    assert len(workspace.store.history(limit=500)) == before + 1
    again.controller.drafts.write_now()
    assert workspace.drafts.of(claim.id) == {}
    statement(shell).setPlainText("")
    again.close()


def test_escape_gives_up_what_was_typed(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim
) -> None:
    shell.window.activateWindow()
    statement(shell).setFocus()
    qtbot.waitUntil(statement(shell).hasFocus)
    write_in(statement(shell), TYPED)
    QTest.keyClick(statement(shell), Qt.Key.Key_Escape)
    assert statement(shell).toPlainText() == ""
    shell.controller.drafts.write_now()
    assert workspace.drafts.of(claim.id) == {}


def test_a_comment_that_was_begun_waits_for_its_claim(
    shell: Shell, workspace: Workspace, session: Session, checker: Person, article: Article, claim: Claim
) -> None:
    line = shell.window.article.claim.comments.line
    write_in(line, TYPED)
    other, changes = workspace.claims.tag(checker, article.id, [Span(4, 6)], ClaimKind.EVENT)
    session.announce(changes)
    session.select(other.id)
    assert line.text() == ""
    session.select(claim.id)
    assert line.text() == TYPED
    line.returnPressed.emit()
    shell.controller.drafts.write_now()
    assert [comment.text for comment in workspace.claims.comments(claim.id)] == [TYPED]
    assert workspace.drafts.of(claim.id) == {}


_CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from workbench.domain.claim import ClaimKind
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.ui.state.preferences import Preferences
from workbench.ui.window.shell import Shell
from workbench.ui.start import application
from workbench.workspace import Workspace
app = application([])
workspace = Workspace.open(Path(sys.argv[1]), Settings())
person, _ = workspace.people.add("سلمى", Role.CHECKER)
article, _ = workspace.articles.add(person, IncomingArticle("قصف على سوق", ArticleMeta(title="قصف"), "0" * 64, "paste"))
claim, _ = workspace.claims.tag(person, article.id, [Span(0, 3)], ClaimKind.EVENT)
shell = Shell(app, Preferences(Settings(autosuggest=False), lambda _: None))
shell.show()
shell.attach(workspace, ThreadRunner())
def type_on():
    shell.session.select(claim.id)
    field = shell.window.article.claim.form.fields.get("place") or shell.window.article.claim.form.fields["claimant"]
    event = QInputMethodEvent()
    event.setCommitString(sys.argv[2])
    app.sendEvent(field, event)
def look():
    if workspace.drafts.of(claim.id):
        print(claim.id, flush=True)
    else:
        QTimer.singleShot(20, look)
QTimer.singleShot(200, type_on)
QTimer.singleShot(400, look)
app.exec()
"""


def test_a_killed_program_loses_nothing_of_it(tmp_path: Path) -> None:
    store = tmp_path / "store.tadqiq"
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(store), TYPED], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        claim_id = child.stdout.readline().strip()
        child.send_signal(signal.SIGKILL)
    with Workspace.open(store, Settings()) as workspace:
        assert list(workspace.drafts.of(claim_id).values()) == [TYPED]
        assert workspace.claims.get(claim_id).details.claimant == ""
