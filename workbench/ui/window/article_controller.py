"""The controller of the article's page: the text with its claims and suggestions, the claim panel, the source beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.span import Span
from workbench.domain.submission import Demand, empty_fields
from workbench.ui.actions.action_table import KIND_ACTIONS
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.claim import ClaimPresenter
from workbench.ui.presenters.evidence import EvidencePresenter
from workbench.ui.presenters.find_bar import FindBarPresenter
from workbench.ui.presenters.highlights import HighlightsPresenter
from workbench.ui.presenters.source_pane import SourcePanePresenter
from workbench.ui.presenters.suggestions import SuggestionsPresenter
from workbench.ui.presenters.tagging import TaggingPresenter
from workbench.ui.state.location import Location
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.window.page_context import PageContext

#: The keys of the first kinds give a passage of the source beside the article its stance.
_STANCES = {
    ClaimKind.CASUALTY: Stance.SUPPORTS,
    ClaimKind.QUOTE: Stance.REFUTES,
    ClaimKind.STATISTIC: Stance.CONTEXT,
}


class ArticleController(PagePresenter):
    def __init__(self, context: PageContext, page: ArticlePage) -> None:
        super().__init__()
        session = context.session
        self._session, self._context, self._page = session, context, page
        self.articles = ArticlePresenter(session, context.bar, context.window, context.ensure_actor)
        self.highlights = HighlightsPresenter(session, page)
        self.suggestions = SuggestionsPresenter(session, page, autosuggest=context.autosuggest)
        self.tagging = TaggingPresenter(session, page, self.accept)
        self.find_bar = FindBarPresenter(session, page)
        self.claim = ClaimPresenter(session, page.claim, context.explain, context.drafts)
        self.evidence = EvidencePresenter(session, page.claim)
        self.source_pane = SourcePanePresenter(session, page)
        context.drafts.watch(page.claim.form)
        self._wire()

    def _wire(self) -> None:
        session, page, run = self._session, self._page, self._context.run_action
        self.articles.shown.connect(self._context.show)
        self.articles.shown.connect(self._context.navigator.article_shown)
        page.welcome.sample.connect(lambda: run("sample"))
        page.welcome.import_file.connect(lambda: run("import"))
        page.welcome.paste.connect(lambda: run("paste"))
        page.claims.opened.connect(lambda _: run("accept") if session.suggestion() else None)
        page.claim.form.entered.connect(page.view.setFocus)
        page.claim.missing_wanted.connect(self.open_missing)
        page.claim.suggestion.accepted.connect(lambda: run("accept"))
        page.claim.suggestion.rejected.connect(lambda: run("reject"))
        page.claim.workflow.haven = page.claims
        self.evidence.reading.connect(self._context.navigator.to_source_beside)
        self.source_pane.wanted.connect(self.evidence.open_menu)
        self.source_pane.evidence_chosen.connect(lambda _: self.evidence.show_tab())

    # -- as a page

    def settle(self) -> None:
        self._page.claim.flush()

    def location(self, page: str) -> Location:
        session = self._session
        return Location(page, session.article.id if session.article is not None else "", session.selected_id)

    def go_to(self, location: Location) -> None:
        session = self._session
        if location.article_id and (session.article is None or session.article.id != location.article_id):
            self.articles.open(location.article_id, location.selected_id)
        elif location.selected_id in session.claims or location.selected_id in session.suggestions:
            session.select(location.selected_id)

    # -- what others ask of it

    def open_article(self, article_id: str, claim_id: str = "") -> None:
        self.articles.open(article_id, claim_id)

    def focus_field(self, field: str) -> None:
        """Give the keys to a field of the selected claim."""
        self.claim.focus_field(field)

    def read_beside(self, source_id: str) -> None:
        """Open a source beside the article."""
        self.source_pane.open(source_id)

    def select_span(self, span: Span) -> None:
        """Select words of the text and give them the keys."""
        view = self._page.view
        view.set_selection(span)
        view.scroll_to(span)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_missing(self, sentence: str = "") -> None:
        """Open the first thing that the selected claim lacks and give it the keys; a field is marked with the sentence."""
        claim = self._session.claim()
        missing = self._session.workspace.review.missing(claim) if claim is not None else ()
        for part in missing[:1]:
            if part.demand is Demand.EVIDENCE:
                self.evidence.focus()
            elif part.demand is Demand.VERDICT:
                self.claim.focus_verdict()
            elif part.demand is Demand.EXPLANATION:
                self.claim.focus_explanation()
            else:
                self.claim.focus_field(part.field)
                self._page.claim.form.mark_invalid(part.field, sentence)

    def suggest_again(self) -> None:
        """A detector rule was pinned, freed or reset: show or hide what it says."""
        if self._session.all_suggestions or self.suggestions.autosuggest:
            self.suggestions.look()

    def focus_next_part(self) -> None:
        """Give the keys to the next part of the page that is there: text, source, list, form."""
        page = self._page
        focus = page.window().focusWidget()
        every_part: tuple[tuple[QWidget, QWidget], ...] = (
            (page.view, page.view),
            (page.beside, page.beside.focus_target()),
            (page.claims, page.claims),
            (page.claim, page.claim.focus_target()),
        )
        parts = [(part, target) for part, target in every_part if target.isVisibleTo(page.window())]
        at = next((i for i, (part, _) in enumerate(parts) if part is focus or part.isAncestorOf(focus)), -1)
        if parts:
            parts[(at + 1) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def surfaces(self) -> tuple[QWidget, ...]:
        """Where single keys without Ctrl act on claims and suggestions."""
        return (self._page.view, self._page.claims)

    # -- actions

    def handlers(self) -> dict[str, Callable[[], object]]:
        view = self._page.view
        kinds: dict[str, Callable[[], object]] = {
            name: partial(self._mark_as, kind) for name, kind in KIND_ACTIONS.items()
        }
        return {
            "import": self.articles.ask_import,
            "paste": self.articles.ask_paste,
            "sample": self.articles.import_sample,
            "details": self.articles.ask_details,
            "export": self.articles.ask_export,
            "suggest": self.suggestions.look,
            "next_suggestion": lambda: self.suggestions.step(1),
            "previous_suggestion": lambda: self.suggestions.step(-1),
            "accept": self.accept,
            "reject": self.suggestions.reject,
            "accept_all": self.suggestions.accept_all,
            "next_claim": lambda: self.tagging.step(1),
            "previous_claim": lambda: self.tagging.step(-1),
            **kinds,
            "next_mark": lambda: self.tagging.step_mark(1),
            "previous_mark": lambda: self.tagging.step_mark(-1),
            "beside": self.source_pane.toggle,
            "marks_in_out": view.span_editor.toggle_quotation_marks,
            "join": view.span_editor.join_selection,
            "split": view.span_editor.split_at_caret,
            "evidence": self._link_evidence,
            "verdict": self.claim.focus_verdict,
            "comment": self.claim.focus_comment,
            "withdraw": self.tagging.withdraw,
            "find": self.find_bar.begin,
            "larger": lambda: view.zoom_by(1),
            "smaller": lambda: view.zoom_by(-1),
        }

    def accept(self, kind: ClaimKind | None = None) -> Claim | None:
        """Accept the selected suggestion; the form is opened only where a field that is demanded is empty."""
        claim = self.suggestions.accept(kind)
        if claim is not None:
            for field in empty_fields(claim, self._session.workspace.desk.get().demands)[:1]:
                self.claim.focus_field(field)
        return claim

    def _in_source(self) -> bool:
        """Whether the keys go to the source beside the article."""
        return self._page.window().focusWidget() is self._page.beside.view

    def _mark_as(self, kind: ClaimKind) -> None:
        """Mark the selection as a claim; in the source beside, the first kinds' keys give its passage a stance."""
        if not self._in_source():
            self.tagging.kind(kind)
        elif (stance := _STANCES.get(kind)) is not None and self.source_pane.can_cite():
            self.source_pane.cite(stance)

    def _link_evidence(self) -> None:
        if self._in_source() and self.source_pane.can_cite():
            self.source_pane.cite()
        else:
            self.evidence.open_menu()
