"""Imported work in the window: its foreign authors are named as such, and what came with a file is nobody's judgement here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.exchange.articles.plain_text import read_text
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.labels.history import HistoryWords
from workbench.ui.rows.claim_details import author_name, comment_rows, state_words, verdict_row
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def document(tmp_path: Path) -> ArticleDocument:
    """An approved claim of another store, by somebody whose name would turn a sentence around."""
    with Workspace.open(tmp_path / "foreign.tadqiq", key_file=tmp_path / "foreign.key") as foreign:
        writer, _ = foreign.people.add("كاتبة", Role.CHECKER)
        article, _ = foreign.articles.add(writer, read_text(CROSSING_TEXT.encode(), "a.txt"))
        claim, _ = foreign.claims.tag(writer, article.id, [Span(0, 3)], ClaimKind.OTHER)
        given = VerdictDetails(VerdictOutcome.OPINION, explanation="شرح")
        foreign.evidence.give_verdict(writer, claim.id, given)
        foreign.claims.comment(writer, claim.id, "تعليق غريب")
        whole = foreign.export.article_document(article.id)
    return replace(
        whole,
        people=tuple(replace(person, name=f"{person.name}\u202e") for person in whole.people),
        claims=tuple(replace(one, state=ClaimState.APPROVED) for one in whole.claims),
    )


@pytest.fixture
def shell(tmp_path: Path, document: ArticleDocument) -> Iterator[Shell]:
    with Workspace.open(tmp_path / "here.tadqiq", Settings(), key_file=tmp_path / "here.key") as here:
        importer, _ = here.people.add("المستورد", Role.CHECKER)
        here.people.add("سامي", Role.SUPERVISOR, importer)
        here.export.import_document(importer, document)
        shown = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
        shown.window.show()
        shown.attach(here, InlineRunner())
        shown.session.act_as(here.people.find("سامي"))
        yield shown
        shown.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.qt_log_ignore("does not support")
def test_foreign_authors_and_states_are_marked(shell: Shell) -> None:
    session, words = shell.session, shell.session.words
    [claim] = shell.workspace.claims.of_article(shell.workspace.articles.list()[0].article.id)
    author = words.unverified("كاتبة⟨202E⟩")
    assert state_words(words, claim) == words.unverified(words.of(ClaimState.APPROVED))
    assert author_name(session, claim) == author
    [verdict] = shell.workspace.evidence.verdicts_of(claim.id)
    assert verdict_row(session, verdict).author == author
    [comment] = comment_rows(session, claim.id)
    assert comment.who == author
    history = HistoryWords(words)
    said = {history.of(entry) for entry in shell.workspace.claims.history(claim.id)}
    assert not [line for line in said if words.of(ClaimState.APPROVED) in line]
    session.select(claim.id)
    shell.controller.review_page.queue.open(claim.id)
    QApplication.processEvents()
    shown = [label.text() for label in shell.window.findChildren(QLabel)]
    for line in (state_words(words, claim), author, "المستورد"):
        assert [text for text in shown if line in text], line
    assert not [text for text in shown if "\u202e" in text]
