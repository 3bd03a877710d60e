"""Keyboard: what keys do in the text. All other keys go on to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workbench.domain.span import Span
from workbench.ui.actions.keys import physical
from workbench.ui.views.article_view.caret import caret_move
from workbench.ui.views.article_view.character_lens import CharacterLens
from workbench.ui.views.article_view.span_editor import SpanEditor
from workbench.ui.views.article_view.span_edits import Edge
from workbench.ui.views.article_view.surface import InputSurface

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_SIDEWAYS = {Key.Key_Left, Key.Key_Right}
_BY_CHARACTER = {Key.Key_Up, Key.Key_Down}
_END = Modifier.AltModifier | Modifier.ShiftModifier
_START = _END | Modifier.ControlModifier
_EDGES = {_END: Edge.END, _START: Edge.START}


class KeyHandler:
    """Escape, changes to an end of a span, commands of the text, moves of the caret: tried in this order."""

    def __init__(self, surface: InputSurface, span_editor: SpanEditor, lens: CharacterLens) -> None:
        self._surface, self._span_editor, self._lens = surface, span_editor, lens

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; False if it means nothing here."""
        if event.key() == Key.Key_Escape:
            return self._lens.dismiss() or self._span_editor.cancel_drag()
        return self._move_edge(event) or self._command(event) or self._move_caret(event)

    def _move_edge(self, event: QKeyEvent) -> bool:
        """Alt+Shift with an arrow moves the end of the active highlight, with Ctrl too its start.

        Left and right move by words, in the paragraph's direction; down and up by characters, forward and back.
        """
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        edge, key = _EDGES.get(modifiers), event.key()
        if edge is None or key not in _SIDEWAYS | _BY_CHARACTER:
            return False
        if key in _BY_CHARACTER:
            return self._span_editor.nudge(edge, forward=key == Key.Key_Down, word=False)
        highlight = self._surface.active_highlight()
        if highlight is None:
            return False
        rtl = self._surface.document.layout_at(highlight.spans[0].start).rtl
        return self._span_editor.nudge(edge, forward=(key == Key.Key_Left) == rtl)

    def _command(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Modifier.ControlModifier
        name = physical(event) if control else None
        if name == "c" or event.matches(QKeySequence.StandardKey.Copy):
            self._surface.copy_selection()
            return True
        if name == "a" or event.matches(QKeySequence.StandardKey.SelectAll):
            length = len(self._surface.document.text)
            self._surface.set_selection(Span(0, length) if length else None)
            return True
        if name == "i":
            self._lens.show_next_edge()
            return True
        return False

    def _move_caret(self, event: QKeyEvent) -> bool:
        surface, document = self._surface, self._surface.document
        lines = max(1, surface.viewport().height() // document.style.line_height - 2)
        move = caret_move(
            document, surface.caret, event.key(), event.modifiers(), lines, visual=surface.visual_movement
        )
        if move is None:
            return False
        extend = bool(event.modifiers() & Modifier.ShiftModifier)
        surface.move_caret(surface.caret.moved(move.position, extend=extend, goal_x=move.goal_x))
        surface.reveal_position(move.position)
        surface.report_selection()
        return True
