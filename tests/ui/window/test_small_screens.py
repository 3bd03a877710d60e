"""Small screens and large text: nothing breaks, optional parts give way, and settings take effect at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.text.isolates import isolate_ltr
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.state.session import Session
from workbench.ui.views.settings_dialog import SettingsDialog
from workbench.ui.window.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize("width", [200, 400, 800, 1366, 2560])
def test_every_place_stands_in_any_width(shell: Shell, session: Session, width: int) -> None:
    window = shell.window
    window.resize(width, 700)
    for place in ("article", "queue", "sources"):
        window.show_page(place)
        QApplication.processEvents()
        assert window.width() == width
        assert not window.grab().isNull()
    narrow = width < 760
    assert (window.article.split.orientation() == Qt.Orientation.Vertical) is narrow
    assert window.queue.table.isColumnHidden(9) is (width < 1200)


@pytest.mark.parametrize("percent", [80, 200, 300])
def test_the_windows_text_has_the_size_that_was_chosen(
    qtbot: QtBot, shell: Shell, session: Session, percent: int
) -> None:
    usual = QApplication.font().pointSizeF()
    before = shell.window
    shell.preferences.change("interface_size", percent)
    qtbot.waitUntil(lambda: shell.window is not before)
    assert QApplication.font().pointSizeF() == pytest.approx(usual * percent / 100)
    assert not shell.window.grab().isNull()
    again = shell.window
    shell.preferences.change("interface_size", 100)
    qtbot.waitUntil(lambda: shell.window is not again)


def test_a_key_is_given_and_told_whose_it_was(qtbot: QtBot, shell: Shell, session: Session) -> None:
    actions = ActionRegistry().by_name
    shell.open_settings(2)
    dialog = shell.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    panel = dialog.keys
    names = [row.name for row in panel._rows]
    panel.list.setCurrentRow(names.index("palette"))
    QTest.keyClick(panel.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "«تراجع»" in panel.told.text()
    panel.give.click()
    assert Keymap.read(shell.preferences.settings.shortcuts).first(actions["palette"]) == "Ctrl+Z"
    assert shell.window.menu_actions["palette"].text().endswith(isolate_ltr("Ctrl+Z"))
    assert shell.preferences.settings.shortcuts == "palette=Ctrl+z"
    assert panel.own.isEnabled()
    panel.all.click()
    assert shell.preferences.settings.shortcuts == ""
    assert Keymap.read(shell.preferences.settings.shortcuts).first(actions["undo"]) == "Ctrl+Z"
    dialog.close()


def test_the_caret_follows_the_screen_at_once(shell: Shell, session: Session) -> None:
    shell.preferences.change("visual_movement", value=True)
    assert shell.window.article.view.visual_movement
    assert shell.window.article.beside.view.visual_movement
    assert replace(shell.preferences.settings).visual_movement
