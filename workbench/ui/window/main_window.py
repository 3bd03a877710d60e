"""The main window: navigation rail, top bar, notices and the stack of pages. Passive; the controller gives it life."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from workbench.text.isolates import isolate_ltr
from workbench.ui.actions.action_table import IN_CONTEXT, Action, Section
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.labels import ActionWords
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.theme import UNIT, scaled
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.navigation_rail import NavigationRail, RailEntry
from workbench.ui.views.notice_bar import NoticeBar
from workbench.ui.views.plain_text import add_menu_action, add_submenu, set_menu_action, set_window_title
from workbench.ui.views.top_bar import TopBar
from workbench.ui.views.widgets import columns, rows, separator
from workbench.ui.window import pages as table
from workbench.ui.window.appearance import Appearance
from workbench.ui.window.pages import AnyPage, OnRail, Page

if TYPE_CHECKING:
    from workbench.ui.views.conflicts_page import ConflictsPage
    from workbench.ui.views.queue_page import QueuePage
    from workbench.ui.views.review_page import ReviewPage
    from workbench.ui.views.search_page import SearchPage
    from workbench.ui.views.sources_page import SourcesPage

V = TypeVar("V", bound=QWidget)
P = TypeVar("P", bound=PagePresenter)

#: Below so many units of width the rail shows icons alone, and what stood side by side stands one under the other.
_ROOMY, _NARROW = 240, 190


class MainWindow(QWidget):
    """Opens on the article's page; the view of another page is built when it is asked for."""

    closing = Signal()
    triggered = Signal(str)  # an action, from a menu
    page_built = Signal(object)  # Page
    page_shown = Signal(str)
    activated = Signal()
    dropped = Signal(list)  # paths of files

    def __init__(
        self, appearance: Appearance, registry: ActionRegistry, keymap: Keymap, pages: Sequence[AnyPage]
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        set_window_title(self, self.tr("Tadqiq"))
        self.setMinimumSize(50 * UNIT, 50 * UNIT)
        self.appearance, self._registry, self._keymap = appearance, registry, keymap
        self._pages = {page.name: page for page in pages}
        self._views: dict[str, QWidget] = {}
        self._narrow = False
        self.menu_actions: dict[str, QAction] = {}
        self.rail = NavigationRail(appearance.theme, _rail_entries(pages))
        self.bar = TopBar(appearance.theme, self._menu())
        self.notices = NoticeBar()
        self.stack = QStackedWidget()
        self.view(table.ARTICLE)
        self.setAcceptDrops(True)
        self._lay_out()
        self.rail.chosen.connect(self.show_page)

    def _lay_out(self) -> None:
        outer = columns(self, 0, 0)
        outer.addWidget(self.rail)
        right = QWidget()
        inner = rows(right, 0, 0)
        inner.addWidget(self.bar)
        inner.addWidget(separator())
        inner.addWidget(self.notices)
        inner.addWidget(self.stack, 1)
        outer.addWidget(right, 1)

    def _menu(self) -> QMenu:
        """Every action, by section, with its first key."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Menu"))
        names, sections = self._registry.labels(), ActionWords().sections()
        for section in Section:
            part = add_submenu(menu, sections[section])
            for action in self._registry.actions:
                if action.section is section and action.menu:
                    made = add_menu_action(part, names[action.name], self._key(action))
                    made.triggered.connect(lambda _=False, n=action.name: self.triggered.emit(n))
                    self.menu_actions[action.name] = made
        return menu

    def context_menu(self, enabled: Callable[[str], bool]) -> QMenu:
        """What can be done with what is selected in the article, for the mouse and the menu key."""
        menu, names = QMenu(self), self._registry.labels()
        menu.setAccessibleName(self.tr("Available actions"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in IN_CONTEXT:
            if not name:
                menu.addSeparator()
                continue
            made = add_menu_action(menu, names[name], self._key(self._registry.by_name[name]))
            made.setEnabled(enabled(name))
            made.triggered.connect(lambda _=False, n=name: self.triggered.emit(n))
        return menu

    def _key(self, action: Action) -> str:
        shown = self._keymap.first(action)
        return isolate_ltr(shown) if shown else ""

    def show_keys(self, keymap: Keymap) -> None:
        """Show other keys in the menu."""
        self._keymap, names = keymap, self._registry.labels()
        for action in self._registry.actions:
            if action.name in self.menu_actions:
                set_menu_action(self.menu_actions[action.name], names[action.name], self._key(action))

    # -- pages

    @property
    def pages(self) -> list[AnyPage]:
        """Every page of the table."""
        return list(self._pages.values())

    def view(self, page: Page[V, P]) -> V:
        """The view of a page, built where it is not there yet."""
        if page.name not in self._views:
            view = page.build(self.appearance)
            self._views[page.name] = view
            self.stack.addWidget(view)
            if self._narrow:
                page.set_narrow(view, True)
            self.page_built.emit(page)
        return cast("V", self._views[page.name])

    def built_pages(self) -> list[AnyPage]:
        return [self._pages[name] for name in self._views]

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        shown = self.stack.currentWidget()
        return next(name for name, view in self._views.items() if view is shown)

    def show_page(self, name: str) -> None:
        """Show a page and give it the keys."""
        page = self._pages[name]
        view = self.view(page)
        self.stack.setCurrentWidget(view)
        if name in self.rail.buttons:
            self.rail.show_place(name)
        self.page_shown.emit(name)
        page.focus(view).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def article(self) -> ArticlePage:
        return self.view(table.ARTICLE)

    @property
    def queue(self) -> QueuePage:
        return self.view(table.QUEUE).queue

    @property
    def review(self) -> ReviewPage:
        return self.view(table.QUEUE).review

    @property
    def reviewing(self) -> bool:
        return self.view(table.QUEUE).reviewing

    @property
    def sources(self) -> SourcesPage:
        return self.view(table.SOURCES)

    @property
    def search(self) -> SearchPage:
        return self.view(table.SEARCH)

    @property
    def conflicts(self) -> ConflictsPage:
        return self.view(table.CONFLICTS)

    # -- Qt's events

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
        """Where there is little room: icons alone in the rail, and what stands side by side goes one under the other."""
        super().resizeEvent(event)
        self.rail.set_compact(compact=self.width() < scaled(_ROOMY))
        self._narrow = self.width() < scaled(_NARROW)
        self.bar.set_narrow(narrow=self._narrow)
        for page in self.built_pages():
            page.set_narrow(self._views[page.name], self._narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()


def _rail_entries(pages: Sequence[AnyPage]) -> list[RailEntry]:
    return [
        RailEntry(page.name, page.icon, page.title(), page.on_rail is OnRail.ALWAYS)
        for page in pages
        if page.on_rail is not OnRail.NEVER
    ]
