"""Conflicts page: the list of all conflicts by article, and the values of the selected one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.views.claim_list import ClaimRow
from workbench.ui.views.conflict_list import ConflictList, Heading
from workbench.ui.views.conflict_sides import ConflictDetails, SidesView
from workbench.ui.views.plain_text import set_tooltip
from workbench.ui.views.splitter import Splitter
from workbench.ui.views.widgets import (
    ElidedLabel,
    EmptyState,
    button,
    columns,
    label,
    rows,
    scroll_area,
    separator,
)


class ConflictsPage(QWidget):
    chosen = Signal(str)
    kept = Signal(str, str)  # conflict, side
    kept_to_edit = Signal(str, str)
    rule_wanted = Signal()
    article_wanted = Signal(str)  # of this conflict

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._sheet_id = ""
        outer = rows(self, 0, 0)
        outer.addWidget(self._head())
        outer.addWidget(separator())
        self.list = ConflictList(theme)
        self.list.chosen.connect(self.chosen)
        self.sides = SidesView(theme, font)
        self.sides.kept.connect(lambda side: self.kept.emit(self._sheet_id, side))
        self.sides.kept_to_edit.connect(lambda side: self.kept_to_edit.emit(self._sheet_id, side))
        self.split = Splitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.list)
        self.split.addWidget(self._right())
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([scaled(85), scaled(200)])
        self.split.splitterMoved.connect(lambda *_: self._fit())
        self.empty = EmptyState(
            self.tr("No conflicts"),
            self.tr(
                "If two laptops gave one field different values, both are shown here until a supervisor "
                "decides. Verdicts of two people on one claim are not a conflict: both count."
            ),
        )
        self.body = QStackedWidget()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.split)
        outer.addWidget(self.body, 1)

    def _head(self) -> QWidget:
        head = QWidget()
        line = columns(head, 0, 3)
        line.setContentsMargins(6 * UNIT, 4 * UNIT, 6 * UNIT, 3 * UNIT)
        line.addWidget(label(self.tr("Conflicts"), "title"))
        self.count = label("", "muted")
        line.addWidget(self.count)
        line.addStretch(1)
        self.by_rule = button(self.tr("Resolve by a rule…"), self.rule_wanted.emit)
        line.addWidget(self.by_rule)
        return head

    def _right(self) -> QWidget:
        page = QWidget()
        inner = self._inner = rows(page, 6, 3)
        self.title = label("", "strong", wrap=True)
        self.about = ElidedLabel("muted")
        top = columns(gap=3)
        top.addWidget(self.title, 1)
        self.article = button(
            self.tr("Open in the article"), lambda: self.article_wanted.emit(self._sheet_id), "quiet"
        )
        top.addWidget(self.article, 0, Qt.AlignmentFlag.AlignTop)
        self.why_not = label("", "warn", wrap=True)
        inner.addLayout(top)
        inner.addWidget(self.about)
        inner.addWidget(self.why_not)
        inner.addWidget(self.sides)
        explained = self.tr(
            "No clock decides. The value shown meanwhile is only the newest by the laptops' clocks; "
            "the claim cannot be submitted or approved until the conflict is resolved. Values that "
            "are not kept stay in the history; the next bundle carries the decision."
        )
        inner.addWidget(label(explained, "muted", wrap=True))
        inner.addStretch(1)
        self._area = scroll_area(page)
        return self._area

    def set_narrow(self, *, narrow: bool) -> None:
        self.split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Place the values side by side or stacked, by the space available."""
        margins = self._inner.contentsMargins()
        self.sides.fit(self._area.viewport().width() - margins.left() - margins.right())

    def show_list(
        self, items: Sequence[Heading | str], row_of: Callable[[str], ClaimRow], count: str, *, why_not: str
    ) -> None:
        """Show all conflicts by id, with articles as headings; `why_not` says why they cannot be resolved now."""
        self.list.show_rows(items, row_of)
        self.count.setText(count)
        self.by_rule.setEnabled(not why_not)
        set_tooltip(self.by_rule, why_not)
        self.by_rule.setVisible(bool(items))
        self.body.setCurrentWidget(self.split if items else self.empty)

    def show_sheet(self, sheet: ConflictDetails) -> None:
        self._sheet_id = sheet.id
        self.title.setText(sheet.title)
        self.about.say(sheet.about)
        self.about.setVisible(bool(sheet.about))
        self.why_not.setText(sheet.why_not)
        self.why_not.setVisible(bool(sheet.why_not))
        self.article.setVisible(sheet.in_article)
        self.sides.show_sheet(sheet)
        self._fit()
        self.list.choose(sheet.id)

    def focus_target(self) -> QWidget:
        """The widget that takes the focus when the page is opened."""
        return self.list if self.body.currentWidget() is self.split else self
