"""Two laptops with real windows, threads and stores, which exchange bundle files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.settings import Settings
from workbench.tasks.runner import ThreadRunner
from workbench.ui.flows.store_reopening import StoreReopening
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.bundle_export_dialog import BundleExportDialog
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.views.dialogs import Form
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "أعلنت وزارة الصحة مقتل 32 شخصًا في قصف استهدف السوق أمس.\n"


class Laptop:
    """One person's window over their own store; `author` acts."""

    def __init__(self, qtbot: QtBot, folder: Path, author: str) -> None:
        self.qtbot = qtbot
        self.runner = ThreadRunner()
        workspace = Workspace.open(folder / "store.tadqiq", Settings(), key_file=folder / "device.key")
        self.shell = Shell(
            application([]), Preferences(Settings(author=author, autosuggest=False), lambda _: None)
        )
        self.shell.window.resize(1366, 768)
        self.shell.window.show()
        StoreReopening(self.shell)
        self.shell.attach(workspace, self.runner)
        qtbot.waitExposed(self.shell.window)

    @property
    def workspace(self) -> Workspace:
        return self.shell.workspace

    @property
    def session(self) -> Session:
        return self.shell.session

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20_000)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        handle = self.shell.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifiers)

    def dialogs(self, kind: type[QDialog]) -> list[QDialog]:
        return [one for one in self.shell.window.findChildren(kind) if one.isVisible()]

    def hand_over(self, target: Path) -> Path:
        """A bundle of everything, written through the window."""
        self.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.wait(lambda: bool(self.dialogs(BundleExportDialog)))
        [dialog] = self.dialogs(BundleExportDialog)
        assert isinstance(dialog, BundleExportDialog)
        dialog.file.line.setText(str(target))
        dialog._write.click()
        self.wait(target.is_file)
        self.wait(lambda: not dialog.at_work)
        dialog.accept()
        return target

    def look(self, bundle: Path) -> BundleImportDialog:
        """The preview of a bundle."""
        self.shell.controller.replication.bundle_import.look(bundle)
        [dialog] = self.dialogs(BundleImportDialog)
        assert isinstance(dialog, BundleImportDialog)
        self.wait(lambda: not dialog.at_work)
        return dialog

    def take_in(self, bundle: Path) -> None:
        dialog = self.look(bundle)
        dialog.take.click()
        self.wait(lambda: dialog.pages.currentWidget() is dialog._result)
        dialog.accept()

    def write(self, statement: str) -> None:
        """The person who acts puts the claim in words."""
        claim, claims = self.claim(), self.workspace.claims
        self.session.perform(lambda actor: claims.set_fields(actor, claim.id, {"statement": statement}))

    def claim(self) -> Claim:
        [article] = self.workspace.articles.list()
        [claim] = self.workspace.claims.of_article(article.article.id)
        return claim

    def close(self) -> None:
        self.shell.close()
        self.runner.close()
        self.workspace.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def laptops(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """A checker's laptop with an article and a claim, and a supervisor's empty one."""
    folders = tmp_path / "checker", tmp_path / "supervisor"
    place = folders[0]
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as workspace:
        checker, _ = workspace.people.add("سلمى", Role.CHECKER)
        workspace.people.add("كريم", Role.SUPERVISOR, checker)
        incoming = IncomingArticle(TEXT, ArticleMeta(title="قصف على السوق"), "0" * 64, "paste")
        article, _ = workspace.articles.add(checker, incoming)
        workspace.claims.tag(checker, article.id, [Span(23, 31)], ClaimKind.CASUALTY)
    made = Laptop(qtbot, folders[0], "سلمى"), Laptop(qtbot, folders[1], "كريم")
    yield made
    for laptop in made:
        laptop.close()


def _quarrel(ours: Laptop, theirs: Laptop, tmp_path: Path) -> None:
    """Both have the same work, then write different statements; then the checker has both."""
    theirs.take_in(ours.hand_over(tmp_path / "1.bundle"))
    for laptop, words in ((ours, "قُتل 32 شخصًا"), (theirs, "قُتل 30 شخصًا")):
        laptop.session.act_as(laptop.workspace.people.find("سلمى" if laptop is ours else "كريم"))
        laptop.write(words)
    theirs.take_in(ours.hand_over(tmp_path / "2.bundle"))


def test_a_conflict_is_decided_on_one_laptop_and_both_agree(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    ours, theirs = laptops
    _quarrel(ours, theirs, tmp_path)
    theirs.wait(lambda: not theirs.shell.window.rail.buttons["conflicts"].isHidden())
    theirs.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = theirs.shell.window.conflicts
    theirs.wait(lambda: len(page.sides.sides) == 2)
    shown = ["".join(text for text, _ in side.pieces) for side in page.sides.sides]
    assert shown == ["قُتل 32 شخصًا", "قُتل 30 شخصًا"]
    page.list.setFocus()
    theirs.key(Qt.Key.Key_1)
    theirs.wait(lambda: theirs.claim().n_conflicts == 0)
    theirs.wait(lambda: page.body.currentWidget() is page.empty)

    # The decision travels back, and both stores hold the same.
    ours.take_in(theirs.hand_over(tmp_path / "3.bundle"))
    assert ours.claim().details.statement == theirs.claim().details.statement == "قُتل 32 شخصًا"
    assert ours.workspace.conflicts.count() == 0
    heads = ours.workspace.store.chain_heads()
    theirs.take_in(ours.hand_over(tmp_path / "4.bundle"))  # a receipt alone
    assert ours.workspace.store.chain_heads() == heads
    for laptop in laptops:
        assert laptop.workspace.proof.verify() == []


def test_a_merge_is_taken_back_in_the_window_and_taken_in_again(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    ours, theirs = laptops
    _quarrel(ours, theirs, tmp_path)
    ours.take_in(theirs.hand_over(tmp_path / "3.bundle"))
    ours.wait(lambda: ours.session.claims[ours.claim().id].n_conflicts == 1)
    window, claim = ours.shell.window, ours.claim()
    ours.session.select(claim.id)
    ours.shell.controller.run_action("merge_back")
    ours.wait(lambda: bool(ours.dialogs(Form)))
    [asking] = ours.dialogs(Form)
    asking.accept()
    ours.wait(lambda: ours.shell.window is not window)
    ours.wait(lambda: ours.session.article is not None)
    assert ours.claim().n_conflicts == 0
    assert ours.claim().details.statement == "قُتل 32 شخصًا"
    ours.wait(lambda: ours.session.selected_id == claim.id)  # at the same place
    assert ours.session.actor is not None
    assert ours.session.actor.name == "سلمى"
    assert "3.bundle" in ours.shell.window.notices.text.text()
    assert len(list(Path(ours.workspace.path).parent.glob("store-set-aside-*.tadqiq"))) == 1
    ours.take_in(tmp_path / "3.bundle")
    assert ours.claim().n_conflicts == 1
    assert ours.workspace.store.verify() == []


def test_escape_stops_a_merge_that_is_under_way(laptops: tuple[Laptop, Laptop], tmp_path: Path) -> None:
    """The work waits at its first step until the person has pressed Escape: no luck of timing is needed."""
    ours, theirs = laptops
    bundle = ours.hand_over(tmp_path / "1.bundle")
    dialog = theirs.look(bundle)
    before = theirs.workspace.store.chain_heads()
    with theirs.workspace.store.merging():  # the store's own lock holds the merge up
        dialog.take.click()
        theirs.wait(lambda: dialog.working.bar.value() > 0)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    theirs.wait(lambda: not dialog.at_work)
    assert dialog.pages.currentWidget() is dialog._refused
    assert theirs.workspace.store.chain_heads() == before
    assert not theirs.workspace.articles.list()
    dialog.reject()
    theirs.take_in(bundle)
    assert theirs.claim().n_conflicts == 0
