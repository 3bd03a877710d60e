"""What keys do in the text. Everything else goes on to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workbench.domain.span import Span
from workbench.ui.actions.keys import physical
from workbench.ui.views.article_view.caret import key_step
from workbench.ui.views.article_view.span_edits import Edge

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_SIDEWAYS = {Key.Key_Left, Key.Key_Right}
_BY_CHARACTER = {Key.Key_Up, Key.Key_Down}
_END = Modifier.AltModifier | Modifier.ShiftModifier
_START = _END | Modifier.ControlModifier
_EDGES = {_END: Edge.END, _START: Edge.START}


def key_pressed(view: ArticleView, event: QKeyEvent) -> bool:
    """Do what the key says; False when it is none of ours."""
    if event.key() == Key.Key_Escape:
        return view.lens.dismissed() or view.span_editor.let_go()
    return _edge(view, event) or _command(view, event) or _caret(view, event)


def _edge(view: ArticleView, event: QKeyEvent) -> bool:
    """Alt+Shift with an arrow moves the end of the active mark, with Ctrl too its start.

    Left and right by words, as the paragraph runs; down and up by characters, on and back.
    """
    held = event.modifiers() & ~Modifier.KeypadModifier
    edge, key = _EDGES.get(held), event.key()
    if edge is None or key not in _SIDEWAYS | _BY_CHARACTER:
        return False
    if key in _BY_CHARACTER:
        return view.span_editor.nudge(edge, forward=key == Key.Key_Down, word=False)
    highlight = view.highlight(view.active) if view.active else None
    if highlight is None:
        return False
    rtl = view.document.laid_at(highlight.spans[0].start).rtl
    return view.span_editor.nudge(edge, forward=(key == Key.Key_Left) == rtl)


def _command(view: ArticleView, event: QKeyEvent) -> bool:
    control = event.modifiers() == Modifier.ControlModifier
    name = physical(event) if control else None
    if name == "c" or event.matches(QKeySequence.StandardKey.Copy):
        view.copy_selection()
        return True
    if name == "a" or event.matches(QKeySequence.StandardKey.SelectAll):
        length = len(view.document.text)
        view.set_selection(Span(0, length) if length else None)
        return True
    if name == "i":
        view.lens.step()
        return True
    return False


def _caret(view: ArticleView, event: QKeyEvent) -> bool:
    lines = max(1, view.viewport().height() // view.document.setting.line_height - 2)
    step = key_step(
        view.document, view.caret, event.key(), event.modifiers(), lines, visual=view.visual_movement
    )
    if step is None:
        return False
    extend = bool(event.modifiers() & Modifier.ShiftModifier)
    view.put_caret(view.caret.moved(step.place, extend=extend, goal=step.goal))
    view.reveal_place(step.place)
    view.tell_selection()
    return True
