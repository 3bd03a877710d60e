"""Source reader: the text of a source's saved copy beside the article, with the claim's evidence highlighted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget

from workbench.ui.theme import Theme, scaled
from workbench.ui.views.article_view import ArticleColours, ArticleView
from workbench.ui.views.widgets import ElidedLabel, EmptyState, button, columns, rows, separator


class SourceReader(QWidget):
    cite = Signal(str)  # the stance
    closed = Signal()
    chosen = Signal(str)  # a source of the list

    def __init__(self, stances: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Source beside the article"))
        outer = rows(self, 0, 0)
        self.view = ArticleView()
        self.view.setObjectName("source_view")
        self.view.set_reader_name(self.tr("Text of the source"))
        self.view.set_colours(ArticleColours.from_theme(theme))
        self.message = EmptyState("")
        self.body = QStackedWidget()
        self.body.addWidget(self.view)
        self.body.addWidget(self.message)
        outer.addLayout(self._head())
        outer.addWidget(separator())
        outer.addWidget(self.body, 1)
        outer.addWidget(separator())
        outer.addLayout(self._foot(stances))
        self.setMinimumWidth(scaled(50))
        self.view.selection_changed.connect(lambda _: self.refresh())
        self._ready = False
        self.hide()

    def _head(self) -> QLayout:
        line = columns(gap=2)
        line.setContentsMargins(scaled(4), scaled(1), scaled(2), scaled(1))
        self.sources = QComboBox()
        self.sources.setObjectName("source_beside")
        self.sources.setAccessibleName(self.tr("Source"))
        self.sources.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sources.setMinimumContentsLength(8)
        self.sources.activated.connect(lambda _: self.chosen.emit(str(self.sources.currentData() or "")))
        close = button(self.tr("Close"), self.closed.emit, "quiet")
        close.setObjectName("close_source")
        line.addWidget(self.sources, 1)
        line.addWidget(close)
        return line

    def _foot(self, stances: Sequence[tuple[str, str]]) -> QLayout:
        line = columns(gap=2)
        line.setContentsMargins(scaled(4), scaled(2), scaled(4), scaled(2))
        self.hint = ElidedLabel("muted")
        self.stance = QComboBox()
        self.stance.setObjectName("cite_stance")
        self.stance.setAccessibleName(self.tr("Stance of the evidence"))
        for stored, shown in stances:
            self.stance.addItem(shown, stored)
        self.make = button(self.tr("Make it evidence"), self._cite, "primary")
        self.make.setObjectName("cite")
        line.addWidget(self.hint, 1)
        line.addWidget(self.stance)
        line.addWidget(self.make)
        return line

    # -- what is shown

    def show_sources(self, sources: Sequence[tuple[str, str]], chosen: str) -> None:
        """The sources that can be read here, as (id, title)."""
        self.sources.clear()
        for source_id, title in sources:
            self.sources.addItem(title, source_id)
        self.sources.setCurrentIndex(self.sources.findData(chosen))

    def show_text(self, text: str) -> None:
        self.view.set_text(text)
        self.body.setCurrentWidget(self.view)

    def show_message(self, title: str, text: str) -> None:
        """Show a message instead of the text: why there is none, or that it is being read."""
        self.view.set_text("")
        self.message.say(title, text)
        self.body.setCurrentWidget(self.message)

    def enable(self, *, ready: bool, hint: str) -> None:
        """Enable linking if a claim that accepts evidence is selected; show what to do next."""
        self._ready = ready
        self.hint.say(hint)
        self.refresh()

    def refresh(self) -> None:
        there = self.body.currentWidget() is self.view and self.view.selection() is not None
        self.make.setEnabled(self._ready and there)

    def focus_target(self) -> QWidget:
        return self.view if self.body.currentWidget() is self.view else self.sources

    def focus(self) -> None:
        self.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _cite(self) -> None:
        self.cite.emit(str(self.stance.currentData()))
