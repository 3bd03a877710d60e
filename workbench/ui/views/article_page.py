"""Article page: the text, and beside it the list of claims and the selected claim."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from workbench.ui.theme import UNIT, Theme, fitting, scaled
from workbench.ui.views.article_view import ArticleColours, ArticleView
from workbench.ui.views.claim_list import ClaimList
from workbench.ui.views.claim_panel import ClaimPanel, PanelChoices
from workbench.ui.views.find_bar import FindBar
from workbench.ui.views.source_reader import SourceReader
from workbench.ui.views.splitter import Splitter
from workbench.ui.views.widgets import EmptyState, LineEdit, button, card, columns, label, rows, separator

#: So many units high is the panel that says only how to choose a claim.
_HINT = 36


class Welcome(EmptyState):
    """The empty article page: a name, and three ways to begin."""

    sample = Signal()
    import_file = Signal()
    paste = Signal()
    join = Signal()

    def __init__(self, roles: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            self.tr("Check the news, claim by claim"),
            self.tr("Open an article: every number and quotation worth checking is suggested, you decide."),
        )
        self.title.setProperty("role", "hero")
        self.who, inner = card(4, 3)
        self.name = LineEdit()
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setObjectName("welcome_name")
        self.name.setMinimumWidth(scaled(60))
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("Role"))
        for stored, shown in roles:
            self.role.addItem(shown, stored)
        inner.addWidget(label(self.tr("Your name"), "caption"))
        line = columns(gap=3)
        line.addWidget(self.name, 1)
        line.addWidget(self.role)
        inner.addLayout(line)
        self.who.setMaximumWidth(fitting(110, 10).width())
        self.extra.addSpacing(2 * UNIT)
        self.extra.addWidget(self.who, 0, Qt.AlignmentFlag.AlignHCenter)
        self.offer(button(self.tr("Open the sample article"), self.sample.emit, "primary"))
        self.offer(button(self.tr("Import an article…"), self.import_file.emit))
        self.offer(button(self.tr("Paste a text…"), self.paste.emit))
        self.join_button = button(self.tr("Join a newsroom…"), self.join.emit, "quiet")
        self.links.addWidget(self.join_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.join_button.hide()

    def ask_name(self, name: str, *, wanted: bool, with_seats: bool = False) -> None:
        """Ask for the first person's name. Who works `with_seats` begins alone or joins: nobody picks a role."""
        self.who.setVisible(wanted)
        self.role.setVisible(not with_seats)
        self.join_button.setVisible(with_seats and wanted)
        if not self.name.text():
            self.name.setText(name)


class ArticlePage(QStackedWidget):
    dropped = Signal(list)
    accept_all = Signal()

    def __init__(self, choices: PanelChoices, roles: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.welcome = Welcome(roles)
        self.view = ArticleView()
        self.view.setObjectName("article_view")
        self.view.set_colours(ArticleColours.from_theme(theme))
        self.claims = ClaimList(theme)
        self.claim = ClaimPanel(choices, theme)
        self.split = Splitter(Qt.Orientation.Horizontal)
        reader = QWidget()
        column = rows(reader, 0, 0)
        self.finder = FindBar()
        column.addWidget(self.finder)
        column.addWidget(self.view, 1)
        self.readers = Splitter(Qt.Orientation.Horizontal)
        self.beside = SourceReader(choices.stances, theme)
        self.readers.addWidget(reader)
        self.readers.addWidget(self.beside)
        self.split.addWidget(self.readers)
        self.split.addWidget(self._side())
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setSizes([820, 440])
        self.opening = EmptyState(self.tr("Opening…"))
        self.addWidget(self.opening)
        self.addWidget(self.welcome)
        self.addWidget(self.split)

    def _side(self) -> QWidget:
        side = QWidget()
        self._side_widget = side
        side.setMinimumWidth(fitting(96, 10).width())
        outer = rows(side, 0, 0)
        head = columns(gap=2)
        head.setContentsMargins(4 * UNIT, UNIT, 4 * UNIT, UNIT)
        self.counts = label("", "muted")
        self.all = button(self.tr("Accept all shown"), self.accept_all.emit, "quiet")
        head.addWidget(self.counts, 1)
        head.addWidget(self.all)
        outer.addLayout(head)
        outer.addWidget(separator())
        self.inner = Splitter(Qt.Orientation.Vertical)
        self.no_claims = EmptyState(
            self.tr("No claims yet"),
            self.tr("Select words in the article and press a digit, or press Tab for the first suggestion."),
        )
        upper = QStackedWidget()
        upper.addWidget(self.claims)
        upper.addWidget(self.no_claims)
        upper.setMinimumHeight(scaled(24))
        self._upper = upper
        self.inner.addWidget(upper)
        self.inner.addWidget(self.claim)
        self.inner.setStretchFactor(0, 3)
        self.inner.setStretchFactor(1, 4)
        self._shares = [scaled(72), scaled(96)]
        self.inner.setSizes(self._shares)
        self._filled = True
        self.claim.filled.connect(self._share)
        outer.addWidget(self.inner, 1)
        return side

    def _share(self, filled: bool) -> None:
        """Give the list nearly all the space if nothing is selected, else the share it had last."""
        if filled == self._filled:
            return
        self._filled = filled
        if not filled:
            self._shares = self.inner.sizes()
            self._keep_list_long()
        elif sum(self._shares):
            self.inner.setSizes(self._shares)

    def _keep_list_long(self) -> None:
        whole = sum(self.inner.sizes())
        self.inner.setSizes([whole - min(whole // 3, scaled(_HINT)), min(whole // 3, scaled(_HINT))])

    def show_article(self, *, visible: bool) -> None:
        self.setCurrentWidget(self.split if visible else self.welcome)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stack the parts where there is no space side by side."""
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.split.orientation() != way:
            self.split.setOrientation(way)
            self.readers.setOrientation(way)
            self._side_widget.setMinimumWidth(0 if narrow else fitting(96, 10).width())
            self._upper.setMinimumHeight(scaled(12 if narrow else 24))
            if narrow:
                half = self.height() // 2
                self.split.setSizes([half, half])

    def show_beside(self, *, visible: bool) -> None:
        """Open or close the reader beside the article; both get the same width."""
        if visible and self.beside.isHidden():
            self.beside.show()
            half = self.readers.width() // 2
            self.readers.setSizes([half, half])
        elif not visible:
            self.beside.hide()

    def focus_target(self) -> QWidget:
        """The widget that takes the focus when the page is opened."""
        if self.currentWidget() is not self.welcome:
            return self.view
        return self.welcome.name if self.welcome.who.isVisibleTo(self) else self.welcome

    def show_counts(self, text: str, *, suggestions: bool, any_claims: bool) -> None:
        self.counts.setText(text)
        self.all.setVisible(suggestions)
        self._upper.setCurrentWidget(self.claims if any_claims else self.no_claims)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls()])
        event.acceptProposedAction()
