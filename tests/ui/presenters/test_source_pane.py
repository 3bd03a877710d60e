"""A source beside the article: it follows the claim, and a passage of it becomes evidence at its exact place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Person
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
REPORT = "بيان وزارة الصحة\r\nارتفع عدد القتلى إلى 32 شخصًا 😀 في السوق.\r\n"
QUOTE = "القتلى إلى 32 شخصًا"


@pytest.fixture
def claim(workspace: Workspace, checker: Person, article: Article, session: Session) -> Claim:
    made, changes = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.EVENT)
    session.announce(changes)
    session.select(made.id)
    return made


def kept(workspace: Workspace, checker: Person, tmp_path: Path, name: str, data: bytes) -> Source:
    path = tmp_path / name
    path.write_bytes(data)
    return workspace.sources.add_file(checker, path)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_passage_becomes_evidence_at_its_place(
    shell: Shell, workspace: Workspace, checker: Person, claim: Claim, tmp_path: Path, encoding: str
) -> None:
    source = kept(workspace, checker, tmp_path, "report.txt", REPORT.encode(encoding))
    controller, reader = shell.controller, shell.window.article.beside
    controller.article_page.source_pane.open(source.id)
    assert reader.isVisible()
    text = reader.view.document.text
    assert text == REPORT.replace("\r\n", "\n")
    at = text.index(QUOTE)
    assert not controller.article_page.source_pane.can_cite()
    reader.view.set_selection(Span(at - 1, at + len(QUOTE) + 1))  # blanks at the ends are left out
    assert controller.article_page.source_pane.can_cite()
    reader.make.click()
    piece = workspace.evidence.of_claim(claim.id)[0]
    assert piece.details.quote == QUOTE
    where = dict(piece.details.locator)
    assert text[int(where["start"]) : int(where["end"])] == QUOTE
    mark = reader.view.highlight(piece.id)
    assert mark is not None
    assert mark.spans == (Span(at, at + len(QUOTE)),)


def test_the_reader_follows_the_claim(
    shell: Shell,
    workspace: Workspace,
    session: Session,
    checker: Person,
    article: Article,
    claim: Claim,
    tmp_path: Path,
) -> None:
    first = kept(workspace, checker, tmp_path, "first.txt", REPORT.encode())
    second = kept(workspace, checker, tmp_path, "second.txt", "نص آخر فيه شهادة".encode())
    other, changes = workspace.claims.tag(checker, article.id, [Span(4, 6)], ClaimKind.EVENT)
    session.announce(changes)
    session.announce(workspace.evidence.link(checker, claim.id, first.id, Stance.SUPPORTS, QUOTE))
    session.announce(workspace.evidence.link(checker, other.id, second.id, Stance.REFUTES, "شهادة"))
    reader = shell.window.article.beside
    shell.controller.article_page.source_pane.toggle()
    assert reader.sources.currentData() == first.id
    assert [mark.spans[0].of(reader.view.document.text) for mark in reader.view.shown_highlights.all()] == [
        QUOTE
    ]
    session.select(other.id)
    assert reader.sources.currentData() == second.id
    assert [mark.spans[0].of(reader.view.document.text) for mark in reader.view.shown_highlights.all()] == [
        "شهادة"
    ]
    shell.controller.article_page.source_pane.toggle()
    assert reader.isHidden()


def test_what_is_no_text_is_said_calmly(
    shell: Shell, workspace: Workspace, checker: Person, claim: Claim, tmp_path: Path
) -> None:
    picture = kept(workspace, checker, tmp_path, "photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    reader = shell.window.article.beside
    shell.controller.article_page.source_pane.open(picture.id)
    assert reader.body.currentWidget() is reader.message
    assert "photo.png" in reader.message.text.text()
    assert not shell.window.notices.isVisible()
    address, _ = workspace.sources.add_url(checker, "https://example.org/a", "تقرير")
    shell.controller.article_page.source_pane.open(address.id)
    assert reader.message.title.text()
    assert not shell.controller.article_page.source_pane.can_cite()


def test_digits_say_the_stance_in_the_source(
    qtbot: QtBot, shell: Shell, workspace: Workspace, checker: Person, claim: Claim, tmp_path: Path
) -> None:
    source = kept(workspace, checker, tmp_path, "report.txt", REPORT.encode())
    shell.controller.article_page.source_pane.open(source.id)
    view = shell.window.article.beside.view
    shell.window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.set_selection(Span(0, 4))
    handle = shell.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_2)
    piece = workspace.evidence.of_claim(claim.id)[0]
    assert piece.details.stance is Stance.REFUTES
    assert piece.details.quote == "بيان"
    assert workspace.claims.get(claim.id).kind is ClaimKind.EVENT


def test_blanks_are_no_evidence(
    shell: Shell, workspace: Workspace, checker: Person, claim: Claim, tmp_path: Path
) -> None:
    source = kept(workspace, checker, tmp_path, "report.txt", REPORT.encode())
    shell.controller.article_page.source_pane.open(source.id)
    view = shell.window.article.beside.view
    view.set_selection(Span(4, 5))
    shell.window.article.beside.make.click()
    assert workspace.evidence.of_claim(claim.id) == []
    assert shell.window.notices.isVisible()
