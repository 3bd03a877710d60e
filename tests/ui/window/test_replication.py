"""Bundles and conflicts in the window, off screen, with a colleague's store to exchange with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person, Role
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.ui.start import run
from workbench.ui.state.session import Session
from workbench.ui.views.bidi_text import Prose
from workbench.ui.views.bundle_export_dialog import ARTICLES, EVERYTHING, FOR_KEY, PASSPHRASE, HandOverDialog
from workbench.ui.views.bundle_import_dialog import TakeInDialog
from workbench.ui.views.conflict_sides import SideShown
from workbench.ui.views.rule_dialog import RuleDialog
from workbench.ui.window.controller import WindowController
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

PHRASE = "عبارة مرور لا يعرفها أحد"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "here" / "store.tadqiq"
    with Workspace.open(path, Settings(), key_file=tmp_path / "here" / "device.key") as opened:
        yield opened


@pytest.fixture
def claim(workspace: Workspace, article: Article, checker: Person) -> Claim:
    return workspace.claims.tag(checker, article.id, [Span(37, 49)], ClaimKind.CASUALTY)[0]


@pytest.fixture
def colleague(workspace: Workspace, claim: Claim, supervisor: Person, tmp_path: Path) -> Iterator[Workspace]:
    """Another machine that has all that is here."""
    workspace.bundles.create(tmp_path / "first.bundle")
    place = tmp_path / "there"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as opened:
        opened.merging.merge(None, tmp_path / "first.bundle")
        yield opened


@pytest.fixture
def quarrel(
    workspace: Workspace,
    colleague: Workspace,
    claim: Claim,
    checker: Person,
    supervisor: Person,
    tmp_path: Path,
) -> Path:
    """A bundle of the colleague's whose statement of the claim is another than ours, and a comment beside it."""
    workspace.claims.set_fields(checker, claim.id, {"statement": "قُتل 32 شخصًا في السوق"})
    colleague.claims.set_fields(supervisor, claim.id, {"statement": "قُتل 30 شخصًا في السوق"})
    colleague.claims.comment(supervisor, claim.id, "من أين الرقم؟")
    colleague.bundles.create(tmp_path / "quarrel.bundle")
    return tmp_path / "quarrel.bundle"


def dialog_of(shell: Shell, kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    [found] = [one for one in shell.window.findChildren(kind) if one.isVisible()]
    return found


def hand_over(shell: Shell) -> HandOverDialog:
    shell.controller.trigger("hand_over")
    found = dialog_of(shell, HandOverDialog)
    assert isinstance(found, HandOverDialog)
    return found


def take_in(shell: Shell, bundle: Path) -> TakeInDialog:
    shell.controller.exchange.take_in.look(bundle)
    found = dialog_of(shell, TakeInDialog)
    assert isinstance(found, TakeInDialog)
    return found


def words(part: QWidget) -> str:
    """Everything that can be read on a widget."""
    labels = [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
    return "\n".join(labels + [prose.text for prose in part.findChildren(Prose) if prose.isVisibleTo(part)])


def taken(shell: Shell, bundle: Path) -> TakeInDialog:
    dialog = take_in(shell, bundle)
    dialog.take.click()
    settle()
    return dialog


def settle() -> None:
    """What was left for the next turns of the event loop is done."""
    for _ in range(4):
        QApplication.processEvents()


# -- handing over


def test_a_bundle_of_everything_is_written_and_said(
    session: Session, shell: Shell, claim: Claim, tmp_path: Path
) -> None:
    dialog = hand_over(shell)
    target = tmp_path / "out.bundle"
    assert dialog.what.chosen == EVERYTHING
    assert dialog.own.text() == session.workspace.key.public
    dialog.file.line.setText(str(target))
    dialog._write.click()
    assert target.is_file()
    said = words(dialog)
    assert str(target) in said
    assert "نصوص المقالات: 1" in said
    assert "الإعدادات" in said
    dialog.accept()


def test_one_article_goes_to_the_holder_of_a_key_alone(
    session: Session, shell: Shell, colleague: Workspace, article: Article, tmp_path: Path
) -> None:
    dialog = hand_over(shell)
    dialog.what.choose(ARTICLES)
    assert dialog.ticks.chosen() == (article.id,)  # the open one
    dialog.whom.choose(FOR_KEY)
    dialog.file.line.setText(str(tmp_path / "key.bundle"))
    assert not dialog._write.isEnabled()
    dialog.key.setText("no key")
    dialog._write.click()
    assert dialog.trouble.isVisible()
    assert not (tmp_path / "key.bundle").exists()
    dialog.key.setText(colleague.key.public)
    dialog._write.click()
    assert colleague.merging.preview(tmp_path / "key.bundle").known > 0
    assert "سائر المقالات" in words(dialog)
    dialog.accept()


def test_a_passphrase_is_typed_twice_and_judged(
    qtbot: QtBot, session: Session, shell: Shell, tmp_path: Path
) -> None:
    dialog = hand_over(shell)
    dialog.whom.choose(PASSPHRASE)
    second_line = dialog.phrase.second
    qtbot.waitUntil(
        lambda: second_line.visibleRegion().boundingRect() == second_line.rect()
    )  # also on a low screen
    dialog.file.line.setText(str(tmp_path / "locked.bundle"))
    hints = []
    for first, second in (("", ""), ("abc", ""), (PHRASE, "x"), (PHRASE, PHRASE)):
        dialog.phrase.first.setText(first)
        dialog.phrase.second.setText(second)
        hints.append(dialog.phrase.hint.text())
        assert dialog._write.isEnabled() is (first == second != "")
    assert len(set(hints)) == 4
    dialog.reject()


def test_writing_can_be_stopped_and_leaves_no_file(session: Session, shell: Shell, tmp_path: Path) -> None:
    dialog = hand_over(shell)
    target = tmp_path / "out.bundle"
    dialog.file.line.setText(str(target))
    dialog.working.bar.valueChanged.connect(lambda _: dialog.stop())
    before = session.workspace.people.list()
    dialog._write.click()
    assert not target.exists()
    assert not list(tmp_path.glob("bundle-*"))
    assert dialog.trouble.isVisible()
    assert not dialog.at_work
    assert session.workspace.people.list() == before
    dialog.reject()


# -- taking in


def test_a_preview_tells_everything_before_anything_happens(
    session: Session, shell: Shell, quarrel: Path, claim: Claim, supervisor: Person
) -> None:
    store = session.workspace.store
    before = store.chain_heads()
    dialog = take_in(shell, quarrel)
    said = words(dialog._preview)
    for part in (supervisor.name, "قُتل 32 شخصًا", "قُتل 30 شخصًا", "قصف على سوق المدينة", "صياغة الادعاء"):
        assert part in said
    assert "التعليقات: جديد 1" in said
    assert claim.id not in said
    assert store.chain_heads() == before
    dialog.resize(dialog.width(), 300)
    settle()
    bar = dialog._bars[dialog._preview]
    QTest.keyClick(dialog.take, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    dialog.reject()
    assert store.chain_heads() == before


def test_taking_in_shows_what_came_and_leads_to_the_conflicts(
    session: Session, shell: Shell, quarrel: Path, claim: Claim
) -> None:
    window = shell.window
    session.select(claim.id)
    dialog = taken(shell, quarrel)
    assert not dialog.to_conflicts.isHidden()
    assert not dialog.go_back.isHidden()
    assert session.workspace.conflicts.count() == 1
    assert session.claims[claim.id].n_conflicts == 1  # the open article was refreshed
    assert len(session.workspace.claims.comments(claim.id)) == 1
    button = window.rail.buttons["conflicts"]
    assert not button.isHidden()
    assert button.accessibleDescription() == "1"
    assert "صياغة الادعاء" in window.article.claim.conflicts.accessibleName()
    assert window.article.claim.form.fields["statement"].accessibleDescription() != ""
    dialog.to_conflicts.click()
    assert window.place == "conflicts"
    assert len(window.conflicts.sides.sides) == 2


def test_a_second_time_brings_nothing_new(session: Session, shell: Shell, quarrel: Path) -> None:
    taken(shell, quarrel).accept()
    dialog = take_in(shell, quarrel)
    assert "لا جديد فيها" in words(dialog._refused)
    dialog.reject()


def test_stopping_a_merge_changes_nothing(session: Session, shell: Shell, quarrel: Path) -> None:
    store = session.workspace.store
    before = store.chain_heads()
    dialog = take_in(shell, quarrel)
    dialog.working.bar.valueChanged.connect(lambda at: dialog.stop() if at > 500 else None)
    dialog.take.click()
    assert store.chain_heads() == before
    assert "لم يتغير شيء" in words(dialog._refused)
    assert session.workspace.conflicts.count() == 0
    dialog.reject()
    taken(shell, quarrel).accept()
    assert session.workspace.conflicts.count() == 1


def test_a_locked_bundle_asks_for_its_passphrase_again_and_again(
    session: Session, shell: Shell, colleague: Workspace, claim: Claim, supervisor: Person, tmp_path: Path
) -> None:
    colleague.claims.comment(supervisor, claim.id, "سرّ")
    bundle = tmp_path / "locked.bundle"
    colleague.bundles.create(bundle, passphrase=PHRASE)
    dialog = take_in(shell, bundle)
    asked = dialog.asking.text()
    dialog.phrase.setText("غيرها")
    dialog._unlock()
    assert dialog.asking.text() != asked
    assert dialog.phrase.text() == ""
    dialog.phrase.setText(PHRASE)
    dialog._unlock()
    dialog.take.click()
    assert [comment.text for comment in session.workspace.claims.comments(claim.id)] == ["سرّ"]
    dialog.accept()


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04", b""])
def test_what_is_no_bundle_gets_its_sentence(
    session: Session, shell: Shell, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.bundle"
    bad.write_bytes(content)
    dialog = take_in(shell, bad)
    assert "لم يتغير شيء" in words(dialog._refused)
    dialog.reject()


def test_a_bundle_for_somebody_else_is_refused(
    session: Session, shell: Shell, colleague: Workspace, tmp_path: Path
) -> None:
    bundle = tmp_path / "other.bundle"
    colleague.bundles.create(bundle, for_key=colleague.key.public)
    dialog = take_in(shell, bundle)
    assert "مفتاح آخر" in words(dialog._refused)
    dialog.reject()


def test_a_bundle_that_is_dropped_is_looked_into_and_a_text_is_an_article(
    session: Session, shell: Shell, quarrel: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("مقال آخر عن السوق.", encoding="utf-8")
    for path in (quarrel, text):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        shell.window.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    dialog_of(shell, TakeInDialog).reject()
    assert session.article is not None
    assert session.article.meta.title == "text" or session.text == "مقال آخر عن السوق."


def test_an_empty_store_takes_work_in_and_shows_it(
    shell: Shell, workspace: Workspace, tmp_path: Path
) -> None:
    place = tmp_path / "giver"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as giver:
        person, _ = giver.people.add("نور", Role.CHECKER)
        giver.articles.add(person, IncomingArticle("خبر عاجل.", ArticleMeta(title="خبر"), "0" * 64, "paste"))
        giver.bundles.create(place / "all.bundle")
    taken(shell, place / "all.bundle").accept()
    assert shell.session.article is not None
    assert shell.session.article.meta.title == "خبر"


# -- conflicts


@pytest.fixture
def disputed(session: Session, shell: Shell, quarrel: Path, supervisor: Person) -> WindowController:
    """The window with the conflict open and a supervisor acting."""
    session.act_as(supervisor)
    taken(shell, quarrel).accept()
    shell.controller.trigger("conflicts")
    return shell.controller


def cell(dialog: RuleDialog, column: int) -> str:
    """A cell of the first row of what a rule would choose."""
    item = dialog.table.item(0, column)
    return item.text() if item is not None else ""


def sides(controller: WindowController) -> tuple[SideShown, ...]:
    return controller.window.conflicts.sides.sides


def test_sides_stand_beside_each_other_with_what_each_had_seen(
    disputed: WindowController, supervisor: Person
) -> None:
    ours, theirs = sides(disputed)
    assert "".join(text for text, _ in ours.pieces) == "قُتل 32 شخصًا في السوق"
    assert ("30", "differs") in theirs.pieces
    assert (ours.who, theirs.who) == ("سلمى", supervisor.name)
    assert ours.device != theirs.device
    assert theirs.meanwhile
    assert not ours.meanwhile


def test_a_digit_keeps_a_value_and_the_place_is_empty_then(disputed: WindowController, claim: Claim) -> None:
    assert disputed.trigger("kind_casualty")  # the key 1
    settle()
    workspace = disputed.session.workspace
    assert workspace.claims.get(claim.id).details.statement == "قُتل 32 شخصًا في السوق"
    page = disputed.window.conflicts
    assert page.body.currentWidget() is page.empty
    assert disputed.window.rail.buttons["conflicts"].accessibleDescription() == ""
    assert disputed.window.article.claim.conflict_line.isHidden()


def test_keeping_a_value_can_lead_to_its_field(disputed: WindowController, claim: Claim) -> None:
    page = disputed.window.conflicts
    page.sides.kept_to_edit.emit(sides(disputed)[1].id)
    settle()
    assert disputed.window.place == "article"
    assert disputed.session.mark_id == claim.id
    field = disputed.window.article.claim.form.fields["statement"]
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "قُتل 30 شخصًا في السوق"
    assert disputed.window.focusWidget() is field


def test_a_checker_sees_both_values_and_why_somebody_else_decides(
    disputed: WindowController, checker: Person, claim: Claim
) -> None:
    disputed.session.act_as(checker)
    page = disputed.window.conflicts
    assert page.why_not.isVisible()
    assert checker.name in page.why_not.text()
    assert not any(made.isEnabled() for made in page.sides.keep_buttons)
    assert not page.by_rule.isEnabled()
    disputed.trigger("kind_quote")
    assert disputed.window.notices.isVisible()
    assert disputed.session.workspace.conflicts.count() == 1


def test_a_rule_shows_what_it_would_choose_and_settles_the_batch(
    disputed: WindowController, claim: Claim, checker: Person, shell: Shell
) -> None:
    disputed.exchange.conflicts.ask_rule()
    dialog = dialog_of(shell, RuleDialog)
    assert isinstance(dialog, RuleDialog)
    assert "قُتل 30" in cell(dialog, 1)
    dialog.rules["oldest"].setChecked(True)
    assert "قُتل 32" in cell(dialog, 1)
    dialog.rules["person"].setChecked(True)
    assert dialog.whose.currentData() == checker.id
    assert cell(dialog, 2) == checker.name
    assert disputed.session.workspace.conflicts.count() == 1
    dialog.done_button.click()
    workspace = disputed.session.workspace
    assert workspace.conflicts.count() == 0
    assert workspace.claims.get(claim.id).details.statement == "قُتل 32 شخصًا في السوق"
    last = workspace.claims.history(claim.id)[0]
    assert last.verb == "decide"


def test_a_passage_stands_within_the_articles_text(
    workspace: Workspace,
    colleague: Workspace,
    claim: Claim,
    shell: Shell,
    session: Session,
    checker: Person,
    supervisor: Person,
    tmp_path: Path,
) -> None:
    workspace.claims.edit(checker, claim.id, spans=[Span(37, 39)])
    colleague.claims.edit(supervisor, claim.id, spans=[Span(31, 49)])
    colleague.bundles.create(tmp_path / "spans.bundle")
    session.act_as(supervisor)
    taken(shell, tmp_path / "spans.bundle").accept()
    shell.controller.trigger("conflicts")
    for side, span in zip(sides(shell.controller), (Span(37, 39), Span(31, 49)), strict=True):
        marked = [text for text, style in side.pieces if style == "mark"]
        assert marked == [span.of(session.text)]
        around = "".join(text for text, _ in side.pieces)
        assert around in session.text
        assert len(around) > len(marked[0])


def test_going_back_is_refused_with_its_sentence_when_something_followed(
    disputed: WindowController, claim: Claim, shell: Shell
) -> None:
    disputed.trigger("kind_casualty")
    disputed.trigger("merge_back")
    assert disputed.window.notices.isVisible()
    assert not [one for one in shell.window.findChildren(QDialog) if one.isVisible()]


def test_a_bundle_named_on_the_command_line_is_looked_into(
    workspace: Workspace, quarrel: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """`workbench FILE`: the program's own start, with its own event loop."""
    path = workspace.path
    workspace.close()
    seen: list[str] = []

    def look() -> None:
        windows = QApplication.topLevelWidgets()
        shown = [one for one in windows if isinstance(one, TakeInDialog) and one.isVisible()]
        if not shown or shown[0].at_work:
            QTimer.singleShot(10, look)
            return
        seen.append(words(shown[0]._preview))
        shown[0].reject()
        for window in windows:
            if isinstance(window, MainWindow):
                window.close()

    QTimer.singleShot(10, look)
    assert run(path, settings=Settings(), open_file=quarrel, settings_path=tmp_path / "s.toml") == 0
    assert "قُتل 30 شخصًا" in seen[0]
