"""The window's controller: builds what brings the window, the session and the pages together while a store is attached."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.domain.person import Role
from workbench.domain.review import Step
from workbench.domain.review_errors import ArticleIncomplete, ClaimIncomplete
from workbench.tasks.sync_loop import SyncLoop
from workbench.ui.actions.action_table import When
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.errors.error_words import ErrorWords
from workbench.ui.errors.notifier import Notifier
from workbench.ui.presenters.detector_rules import DetectorRulesPresenter
from workbench.ui.presenters.devices import DevicesPresenter
from workbench.ui.presenters.draft_keeper import FieldDraftKeeper
from workbench.ui.presenters.history import HistoryPresenter
from workbench.ui.presenters.location_history import LocationHistory
from workbench.ui.presenters.newsroom import NewsroomPresenter
from workbench.ui.presenters.people import PeoplePresenter
from workbench.ui.presenters.server import ServerPresenter
from workbench.ui.state.flow_requests import FlowRequests
from workbench.ui.state.location import Location
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.state.session import Session
from workbench.ui.window import pages as table
from workbench.ui.window.action_dispatcher import ActionDispatcher
from workbench.ui.window.article_controller import ArticleController
from workbench.ui.window.command_palette import CommandPalette
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.navigation import Navigator
from workbench.ui.window.page_context import PageContext
from workbench.ui.window.pages import AnyPage, Page, PageAction
from workbench.ui.window.replication import ReplicationController

if TYPE_CHECKING:
    from workbench.ui.presenters.conflicts import ConflictsPresenter
    from workbench.ui.presenters.search import SearchPresenter
    from workbench.ui.presenters.sources import SourcesPresenter
    from workbench.ui.window.review_controller import ReviewController

V = TypeVar("V", bound=QWidget)
P = TypeVar("P", bound=PagePresenter)


class WindowController(QObject):
    """`loop` syncs the store with its server, None for a store of one's own; `suggested_name` is offered to the first
    person of a new store.
    """

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        requests: FlowRequests,
        registry: ActionRegistry,
        *,
        autosuggest: bool,
        suggested_name: str,
        keymap: Keymap,
        loop: SyncLoop | None = None,
    ) -> None:
        super().__init__(window)
        self.session, self.window, self._requests = session, window, requests
        self._suggested_name = suggested_name
        self.messages = ErrorWords(session.words)
        self.notifier = Notifier(self.messages, window.notices)
        explain = self.messages.sentence
        self.people = PeoplePresenter(session, window.bar, window, explain)
        self.devices = DevicesPresenter(session, window)
        self.newsroom = NewsroomPresenter(session, window, explain, self.ensure_actor)
        self.history = HistoryPresenter(session, window.bar)
        self.rules = DetectorRulesPresenter(session, window, window.appearance.theme)
        self.drafts = FieldDraftKeeper(session)
        self.server = ServerPresenter(session, window.bar, window, loop, explain)
        self.navigator = Navigator(
            session,
            partial(window.show_page, table.ARTICLE.name),
            partial(window.show_page, table.SOURCES.name),
            lambda: self.article_page,
            lambda: self.sources,
        )
        self.locations = LocationHistory(self._location, self._go_to)
        self._context = partial(
            PageContext,
            session=session,
            window=window,
            bar=window.bar,
            claim_panel=window.article.claim,
            appearance=window.appearance,
            navigator=self.navigator,
            drafts=self.drafts,
            autosuggest=autosuggest,
            explain=explain,
            ensure_actor=self.ensure_actor,
            run_action=self.run_action,
        )
        self._presenters: dict[str, PagePresenter] = {}
        self._present_pages()
        self.replication = ReplicationController(
            session, window, requests, self.article_page.articles, self.conflicts, explain, self.settle
        )
        self.dispatcher = ActionDispatcher(
            window,
            registry,
            keymap,
            self._handlers(),
            self._conditions(),
            self._page_conditions(),
            page=lambda: window.page,
            run_on_page=self._run_on_page,
            surfaces=self.article_page.surfaces,
        )
        self._registry = registry
        self.palette = CommandPalette(
            session, window, registry, keymap, self.dispatcher.can_run, self._on_palette
        )
        self._wire()

    def _wire(self) -> None:
        session, window, requests = self.session, self.window, self._requests
        session.failed.connect(self.notifier.show_error)
        session.succeeded.connect(window.bar.flash)
        self.notifier.incomplete.connect(self._lead_to_missing)
        self.notifier.damaged.connect(requests.recovery)
        self.notifier.seat_locked.connect(requests.unlock_seat)
        self.server.connect_wanted.connect(requests.show_server)
        self.server.own_wanted.connect(requests.own_store)
        window.rail.settings.connect(requests.settings)
        window.triggered.connect(self.run_action)
        window.page_shown.connect(self._on_page_shown)
        window.closing.connect(self.settle)
        window.closing.connect(self.disconnect_server)
        window.bar.menu.menu().aboutToShow.connect(self._show_enabled)
        self.dispatcher.starting.connect(window.article.claim.flush)
        self.article_page.articles.working.connect(self.notifier.show_progress)
        self.article_page.articles.finished.connect(window.notices.hide)
        self.rules.decided.connect(self.article_page.suggest_again)
        for signal in (session.selection_changed, self.locations.moved):
            signal.connect(self._show_enabled)
        session.changed.connect(lambda _: self._show_enabled())
        session.selected.connect(self._on_selected)
        view = window.article.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda at: window.context_menu(self._can_run).popup(view.viewport().mapToGlobal(at))
        )

    def start(self) -> None:
        """Show what is there; call when the window has its native handle."""
        if (handle := self.window.windowHandle()) is not None:
            handle.installEventFilter(self.dispatcher.router)
        self.window.article.welcome.ask_name(
            self._suggested_name,
            wanted=not self.session.people(),
            with_seats=self.session.workspace.newsroom is not None,
        )
        self.window.article.welcome.join.connect(self._join_newsroom)
        self.people.show()
        self.article_page.articles.show_chooser()
        self.history.show()
        self.conflicts.start()
        self._show_enabled()

    def settle(self) -> None:
        """Commit what is typed; what cannot be committed is kept as a draft."""
        for presenter in self._presenters.values():
            presenter.settle()
        self.drafts.write_now()

    def disconnect_server(self) -> None:
        """Show nothing more of the server in this window: it goes, or another one takes its place."""
        self.server.disconnect_loop()

    def set_keymap(self, keymap: Keymap) -> None:
        """Use other keys from now on."""
        self.dispatcher.router.keymap = keymap
        self.palette.keymap = keymap

    def set_autosuggest(self, wanted: bool) -> None:
        """Whether suggestions are looked for when an article is opened."""
        self.article_page.suggestions.autosuggest = wanted

    # -- pages

    def presenter(self, page: Page[V, P]) -> P:
        """The presenter of a page, built where it is not there yet."""
        self.window.view(page)  # the window tells when it builds one
        return cast("P", self._presenters[page.name])

    @property
    def article_page(self) -> ArticleController:
        return self.presenter(table.ARTICLE)

    @property
    def review_page(self) -> ReviewController:
        return self.presenter(table.QUEUE)

    @property
    def sources(self) -> SourcesPresenter:
        return self.presenter(table.SOURCES)

    @property
    def search(self) -> SearchPresenter:
        return self.presenter(table.SEARCH)

    @property
    def conflicts(self) -> ConflictsPresenter:
        return self.presenter(table.CONFLICTS)

    def _present_pages(self) -> None:
        """The pages that are built already, and those that have something to do before they are shown."""
        for page in self.window.built_pages():
            self._present(page)
        self.window.page_built.connect(self._present)
        for page in self.window.pages:
            if not page.lazy:
                self.window.view(page)

    def _present(self, page: AnyPage) -> None:
        window, name = self.window, page.name
        context = self._context(
            show=partial(window.show_page, name), show_count=partial(window.rail.show_count, name)
        )
        self._presenters[name] = page.present(context, window.view(page))

    def _on_page_shown(self, shown: str) -> None:
        for name, presenter in self._presenters.items():
            presenter.show(active=name == shown)
        self.locations.record()

    def _run_on_page(self, name: str) -> bool:
        return self._presenters[self.window.page].run_action(name)

    # -- locations

    def _location(self) -> Location:
        page = self.window.page
        return self._presenters[page].location(page)

    def _go_to(self, location: Location) -> None:
        self.window.show_page(location.page)
        self._presenters[location.page].go_to(location)

    def _on_selected(self, selected_id: str) -> None:
        self.locations.record()
        self.navigator.claim_selected(selected_id)
        self._show_enabled()

    def _focus_next_part(self) -> None:
        if self.window.page == table.ARTICLE.name:
            self.article_page.focus_next_part()
        else:
            self.window.show_page(self.window.page)

    # -- actions

    def run_action(self, name: str) -> bool:
        """Run an action by name; False where it makes no sense now."""
        return self.dispatcher.run(name)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        window, requests = self.window, self._requests
        return {
            **self._page_handlers(),
            **self.replication.handlers(),
            "undo": self.history.undo,
            "redo": self.history.redo,
            "back": lambda: self.locations.step(-1),
            "forward": lambda: self.locations.step(1),
            "other_part": self._focus_next_part,
            "palette": self.open_palette,
            "rules": self.rules.open,
            "server": self.server.open,
            "devices": self._open_newsroom,
            "settings": requests.settings.emit,
            "backups": requests.backups.emit,
            "protection": requests.encryption.emit,
            "lock": requests.lock.emit,
            "help": self.open_help,
            "quit": window.close,
        }

    def _page_handlers(self) -> dict[str, Callable[[], object]]:
        """What leads to each page, what the pages carry out of the action table, and the actions of their own."""
        pages = self.window.pages
        handlers: dict[str, Callable[[], object]] = {
            page.name: partial(self.window.show_page, page.name) for page in pages
        }
        for presenter in self._presenters.values():
            handlers.update(presenter.handlers())
        own = {
            action.action.name: partial(self._run_own, page, action)
            for page in pages
            for action in page.actions
        }
        return {**handlers, **own}

    def _run_own(self, page: AnyPage, own: PageAction[Any]) -> None:
        """Run an action of a page's own, on that page."""
        if self.window.page != page.name:
            self.window.show_page(page.name)
        presenter = self._presenters[page.name]
        if own.enabled(presenter):  # a lazy page is asked here for the first time
            presenter.handlers()[own.action.name]()

    def _page_conditions(self) -> dict[str, Callable[[], bool]]:
        return {
            own.action.name: partial(self._can_run_own, page, own)
            for page in self.window.pages
            for own in page.actions
        }

    def _can_run_own(self, page: AnyPage, own: PageAction[Any]) -> bool:
        if own.only_shown and self.window.page != page.name:
            return False
        presenter = self._presenters.get(page.name)  # None for a lazy page that was not shown yet
        return presenter is None or own.enabled(presenter)

    def _conditions(self) -> dict[When, Callable[[], bool]]:
        session = self.session
        return {
            When.ARTICLE: lambda: session.article is not None,
            When.SUGGESTIONS: lambda: bool(session.suggestions),
            When.SUGGESTION: lambda: session.suggestion() is not None,
            When.CLAIM: lambda: session.claim() is not None,
            When.MARKABLE: self.article_page.tagging.can_mark,
            When.BACK: lambda: self.locations.can_step(-1),
            When.FORWARD: lambda: self.locations.can_step(1),
            When.UNDO: lambda: self.history.undo_label is not None,
            When.REDO: lambda: self.history.redo_label is not None,
        }

    def _can_run(self, name: str) -> bool:
        return self.dispatcher.can_run(self._registry.by_name[name])

    def _show_enabled(self) -> None:
        for name, shown in self.window.menu_actions.items():
            shown.setEnabled(self._can_run(name))

    def open_palette(self) -> None:
        self.palette.open()

    def open_help(self) -> None:
        self.palette.open_help()

    def _on_palette(self, kind: str, name: str) -> None:
        if kind == "action":
            self.run_action(name)
        elif kind == "article":
            self.navigator.to_article(name)
        elif kind == "source":
            self.navigator.to_source(name)
        else:
            self.navigator.to_claim(name)

    def _open_newsroom(self) -> None:
        """The people whose work counts; in a store that devices write, the devices."""
        if self.session.workspace.newsroom is not None:
            self.newsroom.open()
        else:
            self.devices.open()

    # -- people and errors

    def ensure_actor(self) -> bool:
        """Whether somebody acts; the welcome names the first person of a store."""
        welcome = self.window.article.welcome
        alone = self.session.workspace.newsroom is not None
        role = Role.SUPERVISOR.value if alone else str(welcome.role.currentData())
        return self.people.ensure(welcome.name.text(), role)

    def _join_newsroom(self) -> None:
        """Begin as somebody who joins: what they write waits here until they are let in."""
        if self.people.ensure(self.window.article.welcome.name.text(), Role.CHECKER.value):
            self.window.article.welcome.ask_name("", wanted=False, with_seats=True)
            self.newsroom.ask_request()

    def _lead_to_missing(self, error: ClaimIncomplete | ArticleIncomplete, sentence: str) -> None:
        """A refused submission leads to the claim; who approves only hears what is missing."""
        if error.parts["action"] is Step.SUBMIT:
            claim = self.session.workspace.claims.get(str(error.parts["claim"]))
            self.navigator.to_missing(claim.article_id, claim.id, sentence)
