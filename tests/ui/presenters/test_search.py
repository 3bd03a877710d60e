"""The search page: results while typing, by kind, into the exact place; mistakes; the index in the background."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.sample_articles import MARKET_TEXT
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.evidence import Stance
from workbench.domain.search import SearchField
from workbench.domain.source import SourceKind
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.text.query_parser import parse
from workbench.text.query_vocabulary import format_filter
from workbench.ui.labels.enums import Words
from workbench.ui.rows.search import SearchWords
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.search_list import ResultRow
from workbench.ui.window.controller import WindowController
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

ZAYTOUN = "نص آخر\nفيه كلمة زيتون وأخرى 😀 وزارة الزيتون في آخره"


@pytest.fixture
def claim(session: Session, workspace: Workspace) -> Claim:
    """A claim with evidence and a comment; and a second article, the open one."""
    assert session.actor is not None
    assert session.article is not None
    start = MARKET_TEXT.index("32")
    article_id, span = session.article.id, Span(start, start + 8)
    tagged = session.perform(
        lambda actor: workspace.claims.tag(actor, article_id, [span], ClaimKind.CASUALTY)
    )
    assert tagged is not None
    made = tagged[0]
    source, _ = workspace.sources.add_url(session.actor, "https://moh.example/a", "بيان وزارة الصحة")
    workspace.evidence.link(session.actor, made.id, source.id, Stance.SUPPORTS, quote="أحصت الوزارة 32 قتيلًا")
    workspace.claims.comment(session.actor, made.id, "ينبغي سؤال المستشفى")
    incoming = IncomingArticle(ZAYTOUN, ArticleMeta(title="مقال ثان"), "1" * 64, "paste")
    workspace.articles.add(session.actor, incoming)
    return made


def ask(controller: WindowController, words: str) -> list[ResultRow]:
    controller.run_action("search")
    controller.window.search.line.setText(words)
    controller.search.look()
    return controller.window.search.list.found.rows


def keys(rows: list[ResultRow]) -> list[str]:
    return [row.key.partition(":")[0] or row.title for row in rows]


def test_what_is_found_stands_by_kind_with_its_words_set_off(
    controller: WindowController, claim: Claim
) -> None:
    rows = ask(controller, "وزارة")
    assert keys(rows) == [
        "المقالات · 2",
        "article",
        "article",
        "المصادر · 1",
        "source",
        "الملاحظات · 1",
        "evidence",
    ]
    first = rows[1]
    assert first.title == "مقال ثان"
    units = first.passage.encode("utf-16-le")
    shown = [units[2 * start : 2 * (start + length)].decode("utf-16-le") for start, length in first.marks]
    assert shown == ["وزارة"]
    assert rows[-1].detail == "دليل · بصيغة أخرى"
    page = controller.window.search
    assert page.kinds["article"].text() == "المقالات · 2"
    page.kinds["source"].click()
    assert keys(page.list.found.rows) == ["المصادر · 1", "source"]
    page.kinds[""].click()
    assert len(page.list.found.rows) == 7
    page.line.setText("وزارة")
    _action(page.filters.menu(), "نوع الادعاء", "حصيلة").trigger()
    assert page.line.text() == "وزارة نوع:حصيلة"
    assert claim


def test_enter_opens_the_exact_place(
    controller: WindowController, session: Session, claim: Claim, qtbot: QtBot
) -> None:
    ask(controller, "زيتون")
    page = controller.window.search
    press(qtbot, page.line, Qt.Key.Key_Return)
    assert controller.window.page == "article"
    assert session.text == ZAYTOUN
    span = controller.window.article.view.selection()
    assert span is not None
    assert span.of(session.text) == "زيتون"
    controller.locations.step(-1)
    assert controller.window.page == "search"
    ask(controller, "32 شخصا")  # up and down choose while the keys stay in the line
    assert page.list.key().startswith("article:")
    press(qtbot, page.line, Qt.Key.Key_Down)
    assert page.list.key() == f"claim:{claim.id}"
    press(qtbot, page.line, Qt.Key.Key_Up)
    assert page.list.key().startswith("article:")
    press(qtbot, page.line, Qt.Key.Key_Down)
    press(qtbot, page.line, Qt.Key.Key_Return)
    assert session.claim() is not None
    session.select("")
    ask(controller, "سؤال المستشفى")  # a note leads to its claim
    page.list.take()
    assert session.selected_id == claim.id
    ask(controller, "in:source وزارة")
    page.list.take()
    assert controller.window.page == "sources"
    assert controller.sources.chosen


def press(qtbot: QtBot, line: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(line, key)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it


def test_more_are_shown_when_asked_for(
    controller: WindowController, session: Session, workspace: Workspace
) -> None:
    assert session.actor is not None
    several = [
        IncomingArticle(f"خبر {n} من غزة", ArticleMeta(title=str(n)), f"{n:064}", "txt") for n in range(9)
    ]
    workspace.articles.add_many(session.actor, several)
    rows = ask(controller, "غزة")
    assert keys(rows) == ["المقالات · 9", *["article"] * 6, "more"]
    controller.window.search.list.choose("more:article")
    chosen = controller.window.search.list
    chosen.take()
    assert keys(chosen.found.rows) == ["المقالات · 9", *["article"] * 9]


def test_mistakes_and_empty_answers_say_what_one_can_do(controller: WindowController, claim: Claim) -> None:
    before = len(ask(controller, "وزارة"))
    ask(controller, "وزارة نشر:غزة")
    page = controller.window.search
    assert page.wrong.isVisibleTo(page)
    assert "نشر" in page.wrong.text()
    assert len(page.list.found.rows) == before  # what was found stays
    ask(controller, "برلين")
    assert not page.wrong.isVisibleTo(page)
    assert page.body.currentWidget() is page.empty
    assert "مستش*" in page.empty.text.text()
    ask(controller, "زيتون")
    page.list.take()
    ask(controller, "")  # what was looked for and opened is offered again
    [again] = [made for made in page.empty.findChildren(QPushButton) if made.text() == "زيتون"]
    again.click()
    assert page.line.text() == "زيتون"
    assert claim


def test_what_changed_is_found_and_indexed_behind_the_work(
    qtbot: QtBot, controller: WindowController, session: Session, claim: Claim
) -> None:
    ask(controller, "in:note زيتون")
    session.perform(lambda actor: session.workspace.claims.comment(actor, claim.id, "تعليق عن الزيتون"))
    assert keys(ask(controller, "in:note زيتون")) == ["الملاحظات · 1", "comment"]
    session.perform(lambda actor: session.workspace.claims.comment(actor, claim.id, "تعليق آخر"))
    assert session.workspace.search.pending() > 0
    controller.search._calm.start(0)
    qtbot.waitUntil(lambda: session.workspace.search.pending() == 0)


def test_only_the_newest_answer_is_shown(
    qtbot: QtBot, workspace: Workspace, session: Session, claim: Claim
) -> None:
    made = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
    runner = ThreadRunner()
    made.attach(workspace, runner)
    page = made.window.search
    made.window.show_page("search")
    for words in ("ن", "وزارة", "زيتو", "زيتون"):
        page.line.setText(words)
        made.controller.search.look()
    qtbot.waitUntil(lambda: bool(page.list.found.rows))
    qtbot.wait(50)
    assert keys(page.list.found.rows) == ["المقالات · 1", "article"]
    runner.close()
    made.close()
    assert session
    assert claim


def test_a_store_that_is_much_behind_says_how_far_it_is(
    qtbot: QtBot,
    controller: WindowController,
    session: Session,
    claim: Claim,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("workbench.ui.presenters.search._LITTLE", 0)
    monkeypatch.setattr("workbench.ui.presenters.search._SLICE", 1)
    said: list[str] = []
    page = controller.window.search
    page.progress.valueChanged.connect(lambda _: said.append(page.status.text()))
    ask(controller, "وزارة")
    qtbot.waitUntil(lambda: session.workspace.search.pending() == 0)
    qtbot.waitUntil(lambda: len(page.list.found.rows) == 7)
    assert claim
    assert any(text.startswith("الفهرسة: 1 من ") for text in said)
    assert page.status.text() == ""


# --- filters ------------------------------------------------------------------------------------------------


def _action(menu: QMenu, *path: str) -> QAction:
    for name in path[:-1]:
        menu = next(inner for inner in menu.findChildren(QMenu) if inner.title() == name)
    return next(action for action in menu.actions() if action.text() == path[-1])


@pytest.mark.parametrize("arabic", [True, False])
def test_every_filter_can_be_read(qtbot: QtBot, arabic: bool) -> None:
    for field, members in ((SearchField.KIND, [*ClaimKind, *SourceKind]), (SearchField.STATE, [*ClaimState])):
        for member in members:
            [facet] = parse(format_filter(field, member.value, arabic=arabic)).facets
            assert (facet.field, facet.value) == (field, member.value)
    for offer in SearchWords(Words(eastern_digits=False), arabic=arabic).offers():
        if offer.writes.endswith(":"):
            assert parse(f"{offer.writes}2024") != parse("2024")
