"""Text that is cut to a width leaves no isolate open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from workbench.text.isolates import close_isolates, isolate, isolate_ltr
from workbench.ui.views.elided_text import elide
from workbench.ui.views.widgets import ElidedLabel

TEXT = f"المقال «{isolate('GAZA (Reuters) report')}» بتاريخ {isolate_ltr('2024-03-22 10:30')} بقلم هدى"


@pytest.mark.parametrize("mode", [Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle])
def test_an_elided_text_closes_its_isolates(qapp: QGuiApplication, mode: Qt.TextElideMode) -> None:
    metrics = QFontMetrics(qapp.font())
    for width in range(0, metrics.horizontalAdvance(TEXT) + 10, 3):
        shown = elide(metrics, TEXT, width, mode)
        assert close_isolates(shown) == shown
    assert shown == TEXT


def test_an_elided_label_closes_its_isolates(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.say(TEXT)
    for width in range(20, 400, 20):
        label.resize(width, 20)
        assert close_isolates(label.text()) == label.text()
        assert label.toolTip() in {"", TEXT}
