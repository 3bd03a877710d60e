"""An article view without a window, with the bundled typefaces."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.article_view_driver import ViewMaker
from workbench.ui.theme.fonts import load_fonts
from workbench.ui.views.article_view import ArticleView


@pytest.fixture(scope="session", autouse=True)
def _faces(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def make_view(qtbot: QtBot) -> ViewMaker:
    """Make a shown view: `make_view(text, width=..., height=...)`."""

    def make(text: str = "", width: int = 900, height: int = 600) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_text(text)
        view.show()
        return view

    return make
