"""The view to assistive tools: its role, name, text, caret, selection and character boxes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextCursorEvent
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView


def text_replaced(view: ArticleView) -> None: ...


def caret_moved(view: ArticleView) -> None: ...


@cache
def install() -> None: ...
