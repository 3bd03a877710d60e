"""Highlights: the claims and suggestions of the open article, on the text and in the list beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from workbench.domain.claim import Claim, ClaimState
from workbench.domain.span import Span
from workbench.suggest.suggestion import CopyReading, QuoteReading, Suggestion, SuggestionKind
from workbench.ui.labels.suggestion_reasons import SuggestionWords
from workbench.ui.rows.claim_details import state_words
from workbench.ui.rows.excerpt import in_context
from workbench.ui.state.session import Session
from workbench.ui.theme.state_tones import TONES
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.article_view import Highlight
from workbench.ui.views.claim_list import ClaimRow

_COLOURS = {SuggestionKind.QUANTITY: "quantity", SuggestionKind.COPY: "copy"}

# So many highlights are shown at once; the others follow in slices of so many milliseconds, after the article is shown.
_AT_ONCE, _SLICE_MS, _GULP = 200, 4.0, 40


class HighlightsPresenter(QObject):
    def __init__(self, session: Session, page: ArticlePage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._reasons = SuggestionWords()
        self._waiting: deque[str] = deque()
        self._next_slice = QTimer(self)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._slice)
        page.claims.rows.row_of = self._row
        page.view.highlight_activated.connect(session.select)
        page.view.highlight_hovered.connect(page.claims.hover)
        page.claims.hovered.connect(page.view.set_hovered)
        page.claims.chosen.connect(session.select)
        session.opened.connect(self._opened)
        session.touched.connect(self._touched)
        session.selected.connect(self._light)

    def _opened(self) -> None:
        view, session = self._page.view, self._session
        self._page.show_article(visible=session.article is not None)
        if view.document.text != session.text:
            view.set_text(session.text)

    # -- what is shown follows the session

    def _touched(self, ids: set[str] | None) -> None:
        """Show again what changed; None is everything."""
        session = self._session
        if ids is None:
            self._waiting.clear()
            keys = [*session.order, *session.suggestions]
            self._page.view.set_highlights([])
            self._page.claims.rows.clear()
        else:
            keys = list(ids)
        first = _AT_ONCE if ids is None else _GULP
        self._show(keys[:first])
        self._waiting.extend(keys[first:])
        if self._waiting:
            self._next_slice.start(0)
        text = self._counts(len(session.order), len(session.suggestions))
        there = bool(session.order) or bool(session.suggestions)
        self._page.show_counts(text, suggestions=bool(session.suggestions), any_claims=there)
        if ids is None or session.selected_id in ids:
            self._light(session.selected_id)

    @property
    def waiting(self) -> int:
        """How many highlights are still to be shown."""
        return len(self._waiting)

    def _slice(self) -> None:
        """Show some more of what waits, for no longer than a part of a frame."""
        until = perf_counter() + _SLICE_MS / 1000
        while self._waiting and perf_counter() < until:
            self._show([self._waiting.popleft() for _ in range(min(_GULP, len(self._waiting)))])
        if self._waiting:
            self._next_slice.start(1)

    def _show(self, ids: Sequence[str]) -> None:
        """Show these on the text and in the list, or remove them, as they are in the session now."""
        view, model, session = self._page.view, self._page.claims.rows, self._session
        put, gone = [], []
        for key in ids:
            found = session.order.key(key) or session.suggestion_order.key(key)
            if found is None:
                view.remove_highlight(key)
                gone.append(key)
            else:
                view.put_highlight(self._mark(key))
                put.append(found)
        model.drop(gone)
        model.put(put)

    def _mark(self, key: str) -> Highlight:
        one = self._session.suggestions.get(key)
        return self._claim_mark(self._session.claims[key]) if one is None else self._suggestion_mark(key, one)

    def _row(self, key: str) -> ClaimRow:
        one = self._session.suggestions.get(key)
        return self._claim_row(self._session.claims[key]) if one is None else self._suggestion_row(key, one)

    def _counts(self, claims: int, suggestions: int) -> str:
        return self._reasons.counts(claims, suggestions)

    def _light(self, selected_id: str) -> None:
        view, session = self._page.view, self._session
        view.set_active(selected_id or None)
        self._page.claims.choose(selected_id)
        if (span := self._place(selected_id)) is not None and not self._session.applying_remote:
            view.scroll_to(span)
        if selected_id and session.suggestion() is not None:
            view.clear_selection()

    def _place(self, selected_id: str) -> Span | None:
        if (claim := self._session.claims.get(selected_id)) is not None:
            return claim.anchors[0].span
        suggestion = self._session.suggestions.get(selected_id)
        return suggestion.span if suggestion is not None else None

    def _claim_mark(self, claim: Claim) -> Highlight:
        words = self._session.words
        chips = [] if claim.state is ClaimState.DRAFT else [state_words(words, claim)]
        if claim.n_comments:
            chips.append(self._reasons.comments(claim.n_comments))
        return Highlight(
            claim.id,
            tuple(anchor.span for anchor in claim.anchors),
            claim.kind.value,
            claim.state.value,
            words.of(claim.kind),
            claim.details.statement or words.of(claim.state),
            " · ".join(chips),
        )

    def _claim_row(self, claim: Claim) -> ClaimRow:
        words = self._session.words
        spans = [anchor.span for anchor in claim.anchors]
        exact = in_context(self._session.text, spans)
        return ClaimRow(
            claim.id,
            claim.kind.value,
            words.of(claim.kind),
            " ".join((claim.details.statement or exact).split()),
            state_words(words, claim),
            TONES.get(claim.state, ""),
            self._notes(claim),
        )

    def _notes(self, claim: Claim) -> str:
        """The notes beside the kind: that there is a conflict, and how much evidence there is."""
        conflict = self.tr("≠ in conflict") if claim.n_conflicts else ""
        evidence = self._reasons.evidence(claim.n_evidence) if claim.n_evidence else ""
        return " · ".join(part for part in (conflict, evidence) if part)

    def _suggestion_mark(self, key: str, one: Suggestion) -> Highlight:
        spans: tuple[Span, ...] = (one.span,)
        if isinstance(one.reading, QuoteReading):
            spans = tuple(sorted((one.span, *one.reading.more)))
        kind = self._session.words.of(one.kind)
        return Highlight(
            key, spans, _COLOURS.get(one.kind, one.kind.value), "suggestion", kind, self._reasons.why(one)
        )

    def _suggestion_row(self, key: str, one: Suggestion) -> ClaimRow:
        text = in_context(self._session.text, [one.span])
        why = self._reasons.why(one)
        if isinstance(one.reading, CopyReading):
            exact = one.span.of(self._session.text)
            text = f"{exact} ← {one.reading.suggestion}" if one.reading.suggestion else text
        return ClaimRow(
            key,
            _COLOURS.get(one.kind, one.kind.value),
            self._session.words.of(one.kind),
            text,
            notes=why,
            suggestion=True,
            why=why,
        )
