"""Review page: passage, claim, evidence, verdict, comments and history on one page; approve or return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.theme import UNIT, Theme, mixed, scaled
from workbench.ui.views.claim_list import is_arabic
from workbench.ui.views.comments_panel import CommentsPanel, NoteRow, NotesList
from workbench.ui.views.evidence_panel import EvidenceRow, WorkflowBar
from workbench.ui.views.verdict_panel import VerdictRow
from workbench.ui.views.widgets import ElidedLabel, button, card, clear, columns, label, rows, separator


@dataclass(frozen=True, slots=True)
class ReviewDetails:
    """All that a reviewer needs of one claim, ready to be shown."""

    id: str
    article: str
    kind: str
    colour: str
    state: str
    flags: str
    before: str
    exact: str
    after: str
    facts: Sequence[tuple[str, str]]
    evidence: Sequence[EvidenceRow]
    stances: dict[str, str]
    verdicts: Sequence[VerdictRow]
    comments: Sequence[NoteRow]
    history: Sequence[NoteRow]
    position: str = ""


class PassageView(QWidget):
    """The claim's passage in context, its own words tinted, in the reading font."""

    def __init__(self, font: QFont, theme: Theme) -> None:
        super().__init__()
        self._font = font
        self._theme = theme
        self._layout = QTextLayout()
        self._colour = "other"
        self._parts = ("", "", "")
        self.setAccessibleName(self.tr("The claim in the article"))

    def show_passage(self, before: str, exact: str, after: str, colour: str) -> None:
        self._parts, self._colour = (before, exact, after), colour
        self.setAccessibleDescription(exact)
        self._lay_out()

    def _lay_out(self) -> None:
        before, exact, after = (part.replace("\n", " ") for part in self._parts)
        layout = QTextLayout(before + exact + after, self._font)
        rtl = is_arabic(exact)
        edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        tint = QTextCharFormat()
        line = self._theme.colour("kinds", self._colour)
        tint.setBackground(mixed(line, self._theme.colour("surface", "paper"), 0.2))
        muted = QTextCharFormat()
        muted.setForeground(self._theme.colour("ink", "muted"))
        lengths = [len(part.encode("utf-16-le")) // 2 for part in (before, exact, after)]
        ranges, at = [], 0
        for length, style in zip(lengths, (muted, tint, muted), strict=True):
            ranges.append(_range(at, length, style))
            at += length
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        while (text_line := layout.createLine()).isValid():
            text_line.setLineWidth(max(100, self.width() - 8 * UNIT))
            text_line.setPosition(QPointF(4 * UNIT, y))
            y += text_line.height() * 1.05
        layout.endLayout()
        self._layout = layout
        self.setMinimumHeight(int(y) + 6 * UNIT)
        self.update()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(480, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("surface", "paper"))
        painter.setPen(QColor(self._theme.surface["line"]))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        painter.setPen(self._theme.colour("ink", "text"))
        self._layout.draw(painter, QPointF(0, 3 * UNIT))
        painter.end()


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, style
    return made


class ReviewPage(QWidget):
    back = Signal()
    previous = Signal()
    next = Signal()
    open_article = Signal()

    def __init__(self, theme: Theme, font: QFont, steps: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        outer = rows(self, 0, 0)
        outer.addWidget(self._head())
        outer.addWidget(separator())
        body = QWidget()
        sides = columns(body, 5, 5)
        self.passage = PassageView(font, theme)
        self._left = self._side((self.passage,))
        self._facts = rows(gap=2)
        self._left.addLayout(self._facts)
        self._left.addWidget(label(self.tr("History"), "section"))
        self.history = NotesList(self.tr("No history yet."))
        self._left.addWidget(self.history)
        self._left.addStretch(1)
        self._right = self._side((label(self.tr("Verdict"), "section"),))
        self._verdicts = rows(gap=2)
        self._right.addLayout(self._verdicts)
        self._right.addWidget(label(self.tr("Evidence"), "section"))
        self._evidence = rows(gap=2)
        self._right.addLayout(self._evidence)
        self._right.addWidget(label(self.tr("Comments"), "section"))
        self.comments = CommentsPanel(margin=0)
        self._right.addWidget(self.comments)
        self._right.addStretch(1)
        self._sides = sides
        sides.addLayout(self._left, 3)
        sides.addLayout(self._right, 2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(area, 1)
        outer.addWidget(separator())
        self.workflow = WorkflowBar(steps)
        outer.addWidget(self.workflow)

    def _side(self, parts: Sequence[QWidget]) -> QVBoxLayout:
        side = rows(gap=3)
        for part in parts:
            side.addWidget(part)
        return side

    def _head(self) -> QWidget:
        head = QWidget()
        line = columns(head, 3, 2)
        self.back_button = button(self.tr("Back to the queue"), self.back.emit, "quiet")
        self.kind = label("", "strong")
        self.state = label("", "chip")
        self.flags = ElidedLabel("warn")
        self.article = ElidedLabel("muted")
        self.where = label("", "muted")
        self.previous_button = button(self.tr("Previous"), self.previous.emit, "quiet")
        self.next_button = button(self.tr("Next"), self.next.emit, "quiet")
        self.article_button = button(self.tr("Open in the article"), self.open_article.emit, "quiet")
        line.addWidget(self.back_button)
        for part in (self.kind, self.state):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.flags, 1)
        line.addWidget(self.article, 1)
        line.addWidget(self.where)
        for control in (self.previous_button, self.next_button, self.article_button):
            line.addWidget(control)
        return head

    def set_narrow(self, *, narrow: bool) -> None:
        """Stack passage and evidence where there is no space side by side."""
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def show_sheet(self, sheet: ReviewDetails) -> None:
        self.kind.setText(sheet.kind)
        self.state.setText(sheet.state)
        self.flags.say(sheet.flags)
        self.flags.setVisible(bool(sheet.flags))
        self.article.say(sheet.article)
        self.where.setText(sheet.position)
        self.passage.show_passage(sheet.before, sheet.exact, sheet.after, sheet.colour)
        self._show_facts(sheet.facts)
        self._show_cards(sheet)
        self.comments.show_comments(sheet.comments, enabled=True)
        self.history.show_notes(sheet.history)

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        clear(self._facts)
        frame, inner = card(4, 2)
        for name, value in facts:
            line = columns(gap=3)
            caption = label(name, "caption", wrap=True)
            caption.setFixedWidth(scaled(36))
            line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(value, wrap=True), 1)
            inner.addLayout(line)
        self._facts.addWidget(frame)

    def _show_cards(self, sheet: ReviewDetails) -> None:
        clear(self._verdicts)
        clear(self._evidence)
        for verdict in sheet.verdicts:
            frame, inner = card(3, 1)
            inner.addWidget(label(verdict.outcome, "strong", wrap=True))
            inner.addWidget(label(verdict.author, "muted"))
            if verdict.detail:
                inner.addWidget(label(verdict.detail, wrap=True))
            self._verdicts.addWidget(frame)
        if not sheet.verdicts:
            self._verdicts.addWidget(label(self.tr("No verdict yet."), "muted", wrap=True))
        for row in sheet.evidence:
            frame, inner = card(3, 1)
            inner.addWidget(
                label(sheet.stances.get(row.stance, row.stance), "chip"), 0, Qt.AlignmentFlag.AlignLeading
            )
            inner.addWidget(label(row.title, "strong", wrap=True))
            for text in (row.detail, row.quote):
                if text:
                    inner.addWidget(label(text, "muted", wrap=True))
            self._evidence.addWidget(frame)
        if not sheet.evidence:
            self._evidence.addWidget(label(self.tr("No evidence yet."), "muted", wrap=True))
