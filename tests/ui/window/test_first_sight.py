"""First views: rows that do not overlap, a form from its top, answers in view, an ordered file dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QScrollArea, QTreeView
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.ui.labels.formats import FileFilter
from workbench.ui.state.session import Session
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.palette_dialog import PaletteDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard", extend=True)
def test_rows_of_the_palette_do_not_overlap_on_first_sight(
    qtbot: QtBot, shell: Shell, session: Session
) -> None:
    shell.controller.open_palette()
    palette = shell.window.findChild(PaletteDialog)
    assert palette is not None
    QApplication.processEvents()
    first, second = (palette.list.visualItemRect(palette.list.item(row)) for row in (0, 1))
    assert first.height() >= palette.list.fontMetrics().lineSpacing() + 8
    assert second.top() >= first.bottom()
    palette.line.setText("م")
    palette.line.setText("")
    QApplication.processEvents()
    assert palette.list.visualItemRect(palette.list.item(0)).height() == first.height()
    palette.close()


def test_a_claims_form_opens_at_its_top(
    qtbot: QtBot, shell: Shell, session: Session, workspace: Workspace, checker: Person, article: Article
) -> None:
    made = [
        workspace.claims.tag(checker, article.id, [Span(at, at + 3)], ClaimKind.CASUALTY)[0] for at in (0, 4)
    ]
    session.add_claims(made)
    session.select(made[0].id)
    area = shell.window.article.claim.tabs.currentWidget()
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    session.announce(workspace.claims.set_fields(checker, made[0].id, {"priority": "2"}))
    QApplication.processEvents()
    assert bar.value() > 0
    session.select(made[1].id)
    QApplication.processEvents()
    assert bar.value() == 0


def test_another_tab_of_a_claim_keeps_the_keys_in_its_panel(
    qtbot: QtBot, shell: Shell, session: Session, workspace: Workspace, checker: Person, article: Article
) -> None:
    claim, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.CASUALTY)
    session.add_claims([claim])
    session.select(claim.id)
    panel = shell.window.article.claim
    panel.form.findChildren(QLineEdit)[0].setFocus()
    for tab in (1, 2, 0):
        bar = panel.tabs.tabBar()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tab).center())
        assert QApplication.focusWidget() is bar


def test_on_a_small_screen_both_answers_to_a_quotation_are_in_view(
    qtbot: QtBot, shell: Shell, session: Session
) -> None:
    panel, marks = shell.window.article.claim, shell.window.article.claims
    shell.controller.article_page.suggestions.look()
    session.select("")
    QApplication.processEvents()
    long = marks.height()
    quotes = [key for key in session.suggestion_order if key.startswith("s:quote")]
    session.select(quotes[0])
    QApplication.processEvents()
    for made in (panel.suggestion.accept, panel.suggestion.reject):
        assert made.visibleRegion().boundingRect() == made.rect()
    share = marks.height()
    assert share < long
    session.select("")
    session.select(quotes[-1])
    QApplication.processEvents()
    assert marks.height() == share


def test_the_file_dialog_reads_well_in_arabic(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    dialog = FileDialog(shell.window, "", (FileFilter("نصوص", (".txt", ".md")),))
    dialog.setDirectory(str(tmp_path))
    dialog.open()
    QApplication.processEvents()
    assert dialog.nameFilters() == ["نصوص \u200e(*.txt *.md)"]
    path = dialog.findChild(QComboBox, "lookInCombo")
    files = dialog.findChild(QTreeView, "treeView")
    assert path is not None
    assert path.layoutDirection() == Qt.LayoutDirection.LeftToRight
    # The path begins at the left: its first slash is painted right of the icon.
    picture = path.grab().toImage()
    ground = picture.pixelColor(path.width() // 2, path.height() // 2)
    beginning = range(path.iconSize().width() + 12, path.iconSize().width() + 40)
    assert any(picture.pixelColor(x, y) != ground for x in beginning for y in range(8, path.height() - 8)), (
        "nothing is written there"
    )
    assert files is not None
    assert files.header().isSectionHidden(2)
    dialog.reject()
