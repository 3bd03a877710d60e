"""The controller: brings window, session and presenters together, and says what each action of the table does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import FigureUnsound
from workbench.domain.evidence import Stance
from workbench.domain.review import Step
from workbench.tasks.sync_loop import SyncLoop
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.shortcut_router import KeyRouter
from workbench.ui.actions.table import BY_NAME, KIND_ACTIONS, Section, When
from workbench.ui.errors.messages import ErrorMessages
from workbench.ui.errors.notifier import Notifier
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.claim import ClaimPresenter
from workbench.ui.presenters.detector_rules import DetectorRulesPresenter
from workbench.ui.presenters.devices import DevicesPresenter
from workbench.ui.presenters.drafts import DraftKeeper
from workbench.ui.presenters.evidence import EvidencePresenter
from workbench.ui.presenters.find import FindPresenter
from workbench.ui.presenters.history import HistoryPresenter
from workbench.ui.presenters.marks import MarksPresenter
from workbench.ui.presenters.people import PeoplePresenter
from workbench.ui.presenters.places import PlacesPresenter
from workbench.ui.presenters.queue import QueuePresenter
from workbench.ui.presenters.review import ReviewPresenter
from workbench.ui.presenters.search import SearchPresenter
from workbench.ui.presenters.server import ServerPresenter
from workbench.ui.presenters.source_pane import SourcePanePresenter
from workbench.ui.presenters.sources import SourcesPresenter
from workbench.ui.presenters.suggestions import SuggestionsPresenter, missing
from workbench.ui.presenters.tagging import TaggingPresenter
from workbench.ui.state.flow_requests import FlowRequests
from workbench.ui.state.session import Session
from workbench.ui.views.help_sheet import HelpSheet
from workbench.ui.views.palette import Palette, PaletteItem
from workbench.ui.window.command_list import CommandList
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.navigation import Navigator
from workbench.ui.window.replication import ReplicationController

#: On the review screen these go through the queue's list.
_TO_ANOTHER = {"next_claim": 1, "previous_claim": -1}
#: Steps of work that are about what is selected in the article's place.
_ARTICLE_WORK = frozenset({"submit", "submit_all", "withdraw", "find"})
_STANCES = dict(zip(ClaimKind, Stance, strict=False))


class WindowController(QObject):
    def __init__(
        self,
        session: Session,
        window: MainWindow,
        requests: FlowRequests,
        *,
        autosuggest: bool,
        suggested_name: str,
        keymap: Keymap | None = None,
        loop: SyncLoop | None = None,
    ) -> None:
        super().__init__(window)
        self.session, self.window, self._requests = session, window, requests
        self._name = suggested_name
        keymap = keymap or Keymap()
        self._keymap = keymap
        self.notices = ErrorMessages(session.words)
        self.telling = Notifier(self.notices, window.notices)
        explain = self.notices.sentence
        panel = window.article.claim
        self.people = PeoplePresenter(session, window.bar, window)
        self.devices = DevicesPresenter(session, window)
        self.article = ArticlePresenter(session, window.bar, window, self.ensure_actor)
        self.marks = MarksPresenter(session, window.article)
        self.suggestions = SuggestionsPresenter(session, window.article, autosuggest=autosuggest)
        self.tagging = TaggingPresenter(session, window.article, self._accept)
        self.find = FindPresenter(session, window.article)
        self.drafts = DraftKeeper(session)
        self.drafts.watch(panel.form)
        self.claim = ClaimPresenter(session, panel, explain, self.drafts)
        self.evidence = EvidencePresenter(session, panel)
        self.review = ReviewPresenter(session, panel, window.review, window, explain)
        self.queue = QueuePresenter(session, window.queue)
        self.sources = SourcesPresenter(session, window.sources)
        self.drafts.watch(window.sources.form)
        self.history = HistoryPresenter(session, window.bar)
        self.rules = DetectorRulesPresenter(session, window, window.theme)
        self.beside = SourcePanePresenter(session, window.article)
        self.exchange = ReplicationController(
            session, window, self.article, explain, self.claim.focus_field, self.settle
        )
        self.server = ServerPresenter(session, window.bar, window, loop, explain)
        self.server.connect_wanted.connect(requests.show_server)
        self.server.own_wanted.connect(requests.own_store)
        self.exchange.reopen_wanted.connect(requests.reopen)
        self.ways = Navigator(session, window, self.article, self.queue, self.sources, self.beside)
        self.places = PlacesPresenter(lambda: self.ways.here(self.review.claim_id), self.ways.go)
        self.search = SearchPresenter(
            session, window.search, window.search_words, explain, self.ways.to_found
        )
        for signal in (session.selected, window.place_shown, window.sources.chosen):
            signal.connect(lambda _: self.places.note())
        self._guide = CommandList(session, keymap)
        self.handlers = {
            **self._article_handlers(),
            **self._mark_handlers(),
            **self._work_handlers(),
            **self._window_handlers(),
            **self.exchange.handlers(),
        }
        self._wire()

    def _wire(self) -> None:
        session, window = self.session, self.window
        session.trouble.connect(self.telling.trouble)
        self.telling.unsound.connect(self._point)
        self.telling.damaged.connect(self._requests.recovery)
        session.said.connect(window.bar.flash)
        self.rules.decided.connect(self._look_again)
        self.article.shown.connect(lambda: window.go("article"))
        self.article.working.connect(self.telling.working)
        self.article.finished.connect(window.notices.hide)
        self.queue.opened.connect(self._review)
        self.queue.waiting.connect(self._waiting)
        window.review.previous.connect(lambda: self.queue.step(self.review.claim_id, -1))
        window.review.next.connect(lambda: self.queue.step(self.review.claim_id, 1))
        window.review.open_article.connect(self._to_article)
        window.article.welcome.sample.connect(lambda: self.trigger("sample"))
        window.article.welcome.import_file.connect(lambda: self.trigger("import"))
        window.article.welcome.paste.connect(lambda: self.trigger("paste"))
        window.article.marks.opened.connect(
            lambda _: self.trigger("accept") if session.suggestion() else None
        )
        window.article.claim.form.entered.connect(window.article.view.setFocus)
        panel = window.article.claim.suggestion
        panel.accepted.connect(lambda: self.trigger("accept"))
        panel.rejected.connect(lambda: self.trigger("reject"))
        window.rail.settings.connect(self._requests.settings)
        window.triggered.connect(self.trigger)
        window.place_shown.connect(self._place)
        window.closing.connect(self.settle)
        window.closing.connect(self.server.leave)
        session.selected.connect(lambda _: self._enable())
        session.marks_changed.connect(self._enable)
        session.changed.connect(lambda _: self._enable())
        window.bar.menu.menu().aboutToShow.connect(self._enable)
        self.router = KeyRouter(window, self._surfaces, self.trigger, self._keymap)
        self.evidence.reading.connect(self.ways.read_beside)
        self.sources.reading.connect(self.ways.read_beside)
        self.beside.wanted.connect(self.evidence.open_menu)
        window.article.claim.workflow.haven = window.article.marks
        window.review.workflow.haven = window.review.next_button
        self.beside.evidence_chosen.connect(lambda _: self.evidence.show_tab())
        self.places.moved.connect(self._enable)
        view = window.article.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda at: window.context_menu(lambda name: self._makes_sense(BY_NAME[name].when)).popup(
                view.viewport().mapToGlobal(at)
            )
        )

    def settle(self) -> None:
        """Commit what is typed; what cannot be committed is kept as a draft."""
        self.window.article.claim.flush()
        self.window.sources.form.flush()
        self.drafts.write_now()

    def start(self) -> None:
        """Show what is there; call when the window has its native handle."""
        if (handle := self.window.windowHandle()) is not None:
            handle.installEventFilter(self.router)
        people = self.session.people()
        self.window.article.welcome.ask_name(self._name, wanted=not people)
        self.people.show()
        self.article.show_chooser()
        self.history.show()
        self.exchange.start()
        self._enable()

    def disconnect_server(self) -> None:
        """Show nothing more of the server in this window: it goes, or another one takes its place."""
        self.server.leave()

    def set_keymap(self, keymap: Keymap) -> None:
        """Use other keys from now on."""
        self.router.keymap = keymap
        self._guide = CommandList(self.session, keymap)

    # -- what actions do

    def _article_handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "import": self.article.ask_import,
            "paste": self.article.ask_paste,
            "sample": self.article.import_sample,
            "details": self.article.ask_details,
            "export": self.article.ask_export,
        }

    def _mark_handlers(self) -> dict[str, Callable[[], object]]:
        kinds: dict[str, Callable[[], object]] = {
            name: partial(self._kind, kind) for name, kind in KIND_ACTIONS.items()
        }
        return {
            "suggest": self.suggestions.look,
            "next_suggestion": lambda: self.suggestions.step(1),
            "previous_suggestion": lambda: self.suggestions.step(-1),
            "accept": self._accept,
            "reject": self.suggestions.reject,
            "accept_all": self.suggestions.accept_all,
            "next_claim": lambda: self.tagging.step(1),
            "previous_claim": lambda: self.tagging.step(-1),
            **kinds,
            "next_mark": lambda: self.tagging.step_mark(1),
            "previous_mark": lambda: self.tagging.step_mark(-1),
            "beside": self.beside.toggle,
            "marks_in_out": self.window.article.view.span_editor.toggle_quotation_marks,
            "join": self.window.article.view.span_editor.join_selection,
            "split": self.window.article.view.span_editor.split_at_caret,
            "evidence": self._evidence,
            "verdict": self.claim.focus_verdict,
            "comment": self.claim.focus_comment,
        }

    def _work_handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "submit": lambda: self.review.take(self.session.mark_id, Step.SUBMIT),
            "submit_all": self.review.submit_all,
            "approve": lambda: self.review.take(self.review.claim_id, Step.APPROVE),
            "return": lambda: self.review.take(self.review.claim_id, Step.RETURN),
            "withdraw": self.tagging.withdraw,
            "undo": self.history.undo,
            "redo": self.history.redo,
        }

    def _window_handlers(self) -> dict[str, Callable[[], object]]:
        view = self.window.article.view
        return {
            "queue": self.window.show_queue,
            "article": lambda: self.window.go("article"),
            "sources": lambda: self.window.go("sources"),
            "search": lambda: self.window.go("search"),
            "back": lambda: self.places.step(-1),
            "forward": lambda: self.places.step(1),
            "other_part": self.ways.other_part,
            "find": self.find.begin,
            "palette": self.open_palette,
            "larger": lambda: view.zoom_by(1),
            "smaller": lambda: view.zoom_by(-1),
            "rules": self.rules.open,
            "server": self.server.open,
            "devices": self.devices.open,
            "settings": self._requests.settings.emit,
            "backups": self._requests.backups.emit,
            "protection": self._requests.encryption.emit,
            "lock": self._requests.lock.emit,
            "help": self.open_help,
            "quit": self.window.close,
        }

    def trigger(self, name: str) -> bool:
        """Run an action by name; False where it makes no sense now, so that its key stays an ordinary key."""
        action = BY_NAME[name]
        if self._reviewing() and name in _TO_ANOTHER:
            self.queue.step(self.review.claim_id, _TO_ANOTHER[name])
            return True
        if self.window.place == "conflicts" and self.exchange.conflict_key(name):
            return True
        if not self._makes_sense(action.when):
            return False
        here = action.section in (Section.SUGGESTIONS, Section.CLAIMS) or name in _ARTICLE_WORK
        if here and self.window.place != "article":
            return False
        self.window.article.claim.flush()
        self.handlers[name]()
        return True

    def _makes_sense(self, when: When) -> bool:
        session = self.session
        if when is When.ALWAYS:
            return True
        checks: dict[When, Callable[[], bool]] = {
            When.ARTICLE: lambda: session.article is not None,
            When.SUGGESTIONS: lambda: bool(session.suggestions),
            When.SUGGESTION: lambda: session.suggestion() is not None,
            When.CLAIM: lambda: session.claim() is not None,
            When.MARKABLE: self.tagging.can_mark,
            When.REVIEW: self._reviewing,
            When.BACK: lambda: self.places.can(-1),
            When.FORWARD: lambda: self.places.can(1),
            When.UNDO: lambda: self.history.undo_label is not None,
            When.REDO: lambda: self.history.redo_label is not None,
        }
        return checks[when]()

    def _reviewing(self) -> bool:
        return self.window.place == "queue" and self.window.reviewing

    def _enable(self) -> None:
        for name, made in self.window.menu_actions.items():
            made.setEnabled(self._makes_sense(BY_NAME[name].when))

    def _surfaces(self) -> tuple[QWidget, ...]:
        return (self.window.article.view, self.window.article.marks)

    def _kind(self, kind: ClaimKind) -> None:
        """A digit marks in the article; in the source beside it, the first three say what a passage shows."""
        if not self.ways.in_source():
            self.tagging.kind(kind)
        elif (stance := _STANCES.get(kind)) is not None and self.beside.can_cite():
            self.beside.cite(stance)

    def _evidence(self) -> None:
        if self.ways.in_source() and self.beside.can_cite():
            self.beside.cite()
        else:
            self.evidence.open_menu()

    def _accept(self, kind: ClaimKind | None = None) -> Claim | None:
        """Accept; only where a required field is missing does the form open."""
        claim = self.suggestions.accept(kind)
        if claim is not None and (field := missing(claim)):
            self.claim.focus_field(field)
        return claim

    def _look_again(self) -> None:
        """A rule was pinned, freed or reset: what it says is shown or hidden at once."""
        if self.session.proposed or self.suggestions.autosuggest:
            self.suggestions.look()

    # -- places

    def _place(self, place: str) -> None:
        self.queue.show(active=place == "queue")
        self.sources.show(active=place == "sources")
        self.exchange.place(place)

    def _review(self, claim_id: str, position: str) -> None:
        self.review.open(claim_id, position)
        self.window.show_review()

    def _to_article(self) -> None:
        claim = self.session.workspace.claims.get(self.review.claim_id)
        self.article.open(claim.article_id, claim.id)

    def _waiting(self, count: int, more: bool) -> None:
        shown = self.session.words.number(count) + ("+" if more else "")
        self.window.rail.show_count("queue", shown if count else "")

    # -- people

    def ensure_actor(self) -> bool:
        """Somebody acts: the welcome names the first person of a store."""
        welcome = self.window.article.welcome
        return self.people.ensure(welcome.name.text(), str(welcome.role.currentData()))

    def _point(self, error: FigureUnsound, sentence: str) -> None:
        """Lead to the field that trouble is about, and mark it."""
        claim_id, field = str(error.parts["claim"]), str(error.parts["field"])
        if self.window.place == "article" and claim_id in self.session.claims:
            self.session.select(claim_id)
            self.claim.focus_field(field)
            self.window.article.claim.form.mark_invalid(field, sentence)

    # -- palette and help

    def open_palette(self) -> None:
        palette = Palette(self.window, self.palette_items())
        palette.chosen.connect(self._palette_chose)
        palette.finished.connect(palette.deleteLater)
        palette.show()
        palette.line.setFocus()

    def palette_items(self) -> list[PaletteItem]:
        return self._guide.palette(lambda action: self._makes_sense(action.when))

    def _palette_chose(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "action":
            self.trigger(name)
        elif kind == "article":
            self.article.open(name)
        elif kind == "source":
            self.sources.choose(name)
            self.window.go("sources")
        else:
            self.window.go("article")
            self.session.select(name)

    def open_help(self) -> None:
        sheet = HelpSheet(self.window, self._guide.help())
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
