"""Keys and mouse for the article view, claims to show in it, and the edits of spans that it asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from workbench.domain.span import Span
from workbench.ui.views.article_view import ArticleView, Highlight

#: Makes a shown view: `make_view(text, width=..., height=...)`.
ViewMaker = Callable[..., ArticleView]

Key, Mod = Qt.Key, Qt.KeyboardModifier

#: Modifiers that move the end, or the start, of the active claim's span.
END, START = Mod.AltModifier | Mod.ShiftModifier, Mod.AltModifier | Mod.ShiftModifier | Mod.ControlModifier

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا في BBC News اليوم.\nوأضاف: «لا تعليق على بـ32 مخيمًا»."


def highlight(
    highlight_id: str, *spans: tuple[int, int], kind: str = "casualty", state: str = "draft"
) -> Highlight:
    return Highlight(
        highlight_id, tuple(Span(*span) for span in spans), kind, state, "ادعاء", "سبب <b>", "شارة"
    )


def press(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> bool:
    """Send a key; return whether the view accepted it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def point_of(view: ArticleView, offset: int, *, share: float = 0.5) -> QPointF:
    """A viewport position on the character `offset`, at `share` of its width from the left."""
    box = next(view.frame().boxes(offset, offset + 1))
    return QPointF(box.left() + box.width() * share, box.center().y())


def mouse(
    view: ArticleView, kind: QEvent.Type, at: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    """Send one mouse event at a viewport position."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    where = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, where, button, held, modifiers))


def drag(
    view: ArticleView, start: QPointF, end: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start, modifiers)
    mouse(view, QEvent.Type.MouseMove, end, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, end, modifiers)


def click(view: ArticleView, at: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, at, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, at, modifiers)


#: What a view asked for: the id of a claim and its new spans.
SpanRequests = list[tuple[str, tuple[Span, ...]]]


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def show_active_claim(view: ArticleView, *words: str) -> SpanRequests:
    """Show one active claim over `words`, and grant the spans that the view asks for, as its presenter would."""
    asked: SpanRequests = []

    def grant(highlight_id: str, spans: object) -> None:
        assert isinstance(spans, tuple)
        asked.append((highlight_id, spans))
        view.put_highlight(highlight(highlight_id, *((one.start, one.end) for one in spans)))

    view.span_change_requested.connect(grant)
    view.set_highlights([highlight("a", *((one.start, one.end) for one in map(span_of, words)))])
    view.set_active("a")
    return asked


def requested_texts(asked: SpanRequests, text: str = TEXT) -> list[list[str]]:
    return [[one.of(text) for one in spans] for _, spans in asked]
