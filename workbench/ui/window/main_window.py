"""The window: rail, top bar, notices and the places. Passive; the controller gives it life."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from workbench.domain.claim import ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.review import Step
from workbench.domain.verdict import Deception, VerdictOutcome
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.keys import isolated
from workbench.ui.actions.labels import ActionWords
from workbench.ui.actions.table import ACTIONS, BY_NAME, IN_CONTEXT, Action, Section
from workbench.ui.labels.enums import Words
from workbench.ui.rows.search import SearchWords
from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.theme.fonts import reading_font
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.claim_panel import PanelChoices
from workbench.ui.views.conflicts_page import ConflictsPage
from workbench.ui.views.navigation_rail import Rail
from workbench.ui.views.notice_bar import NoticeBar
from workbench.ui.views.queue_page import QueuePage
from workbench.ui.views.review_page import ReviewPage
from workbench.ui.views.search_page import SearchPage
from workbench.ui.views.sources_page import SourcesPage
from workbench.ui.views.top_bar import TopBar
from workbench.ui.views.widgets import columns, rows, rule

_PRIMARY = {Step.SUBMIT: "primary", Step.APPROVE: "primary", Step.WITHDRAW: "quiet", Step.REOPEN: "quiet"}
_STEPS = (Step.APPROVE, Step.SUBMIT, Step.RETURN, Step.REOPEN, Step.WITHDRAW)


#: Below so many units of width the rail shows icons alone, and what stood side by side stands one under the other.
_ROOMY, _NARROW = 240, 190


class MainWindow(QWidget):
    closing = Signal()
    triggered = Signal(str)
    place_shown = Signal(str)
    activated = Signal()
    dropped = Signal(list)  # paths of files

    def __init__(
        self, words: Words, theme: Theme, face: str, size: float, keymap: Keymap | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Tadqiq"))
        self.setAccessibleName(self.tr("Tadqiq"))
        self.setMinimumSize(50 * UNIT, 50 * UNIT)
        self._keymap = keymap or Keymap()
        self.menu_actions: dict[str, QAction] = {}
        self.rail = Rail(theme)
        self.bar = TopBar(theme, self._menu())
        self.notices = NoticeBar()
        self.article = ArticlePage(self._choices(words), [(r.value, words.of(r)) for r in Role], theme)
        self.article.view.set_reading_font(face, size)
        self.theme, self._words, self._face = theme, words, face
        self.queue = QueuePage(theme, [(kind.value, words.of(kind)) for kind in ClaimKind])
        self.review = ReviewPage(theme, reading_font(face, 15), self._steps(words))
        self.sources = SourcesPage(theme, reading_font(face, 13))
        self.prose_font = reading_font(face, scaled(13) / UNIT)  # it grows with the interface's text
        self.conflicts = ConflictsPage(theme, self.prose_font)
        self.search_words = SearchWords(
            words, arabic=self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        self.search = SearchPage(
            theme, self.prose_font, self.search_words.kinds(), self.search_words.offers()
        )
        self.places = QStackedWidget()
        self.queue_stack = QStackedWidget()
        self.queue_stack.addWidget(self.queue)
        self.queue_stack.addWidget(self.review)
        for place in (self.queue_stack, self.article, self.sources, self.search, self.conflicts):
            self.places.addWidget(place)
        self.places.setCurrentWidget(self.article)
        self._pages = {
            "queue": self.queue_stack,
            "article": self.article,
            "sources": self.sources,
            "search": self.search,
            "conflicts": self.conflicts,
        }
        self.setAcceptDrops(True)
        self._lay_out()
        self.rail.chosen.connect(self.go)
        self.review.back.connect(self.show_queue)

    def _lay_out(self) -> None:
        outer = columns(self, 0, 0)
        outer.addWidget(self.rail)
        right = QWidget()
        inner = rows(right, 0, 0)
        inner.addWidget(self.bar)
        inner.addWidget(rule())
        inner.addWidget(self.notices)
        inner.addWidget(self.places, 1)
        outer.addWidget(right, 1)

    def _choices(self, words: Words) -> PanelChoices:
        return PanelChoices(
            kinds=[(kind.value, words.of(kind)) for kind in ClaimKind],
            stances=[(stance.value, words.of(stance)) for stance in Stance],
            outcomes=[(outcome.value, words.of(outcome)) for outcome in VerdictOutcome],
            deceptions=[(deception.value, words.of(deception)) for deception in Deception],
            steps=self._steps(words),
        )

    def _steps(self, words: Words) -> Sequence[tuple[str, str, str]]:
        return [(step.value, words.of(step), _PRIMARY.get(step, "")) for step in _STEPS]

    def _menu(self) -> QMenu:
        """Every action of the table, by section, with its first key."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Menu"))
        words = ActionWords()
        names, sections = words.table(), words.sections()
        for section in Section:
            part = menu.addMenu(sections[section])
            part.setAccessibleName(sections[section])
            for action in ACTIONS:
                if action.section is section and action.menu:
                    made = part.addAction(names[action.name] + self._key(action))
                    made.triggered.connect(lambda _=False, n=action.name: self.triggered.emit(n))
                    self.menu_actions[action.name] = made
        return menu

    def context_menu(self, enabled: Callable[[str], bool]) -> QMenu:
        """What can be done with what is selected in the article, for the mouse and the menu key."""
        menu, names = QMenu(self), ActionWords().table()
        menu.setAccessibleName(self.tr("What can be done here"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in IN_CONTEXT:
            if not name:
                menu.addSeparator()
                continue
            made = menu.addAction(names[name] + self._key(BY_NAME[name]))
            made.setEnabled(enabled(name))
            made.triggered.connect(lambda _=False, n=name: self.triggered.emit(n))
        return menu

    def _key(self, action: Action) -> str:
        shown = self._keymap.first(action)
        return f"\t{isolated(shown)}" if shown else ""

    def show_keys(self, keymap: Keymap) -> None:
        """Take other keys into the menu."""
        self._keymap, names = keymap, ActionWords().table()
        for action in ACTIONS:
            if action.name in self.menu_actions:
                self.menu_actions[action.name].setText(names[action.name] + self._key(action))

    # -- places

    @property
    def place(self) -> str:
        shown = self.places.currentWidget()
        return next(name for name, page in self._pages.items() if page is shown)

    def go(self, place: str) -> None:
        self.places.setCurrentWidget(self._pages[place])
        self.rail.show_place(place)
        self.place_shown.emit(place)
        focus = {
            "queue": self.review.back_button if self.reviewing else self.queue.table,
            "article": self.article.focus_target(),
            "sources": self.sources.list,
            "search": self.search.line,
            "conflicts": self.conflicts.focus_target(),
        }[place]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reviewing(self) -> bool:
        return self.queue_stack.currentWidget() is self.review

    def show_review(self) -> None:
        self.queue_stack.setCurrentWidget(self.review)
        self.go("queue")

    def show_queue(self) -> None:
        self.queue_stack.setCurrentWidget(self.queue)
        self.go("queue")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks: everything is on disk; what is still typed is committed."""
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls()])
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where there is little room: icons alone in the rail, what stood side by side one under the other."""
        super().resizeEvent(event)
        self.rail.set_compact(compact=self.width() < scaled(_ROOMY))
        narrow = self.width() < scaled(_NARROW)
        for part in (self.bar, self.article, self.sources, self.review, self.conflicts):
            part.set_narrow(narrow=narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
