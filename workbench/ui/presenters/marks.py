"""Claims and suggestions of the open article, on the text and in the list; what is lit is lit in both."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claim import Claim, ClaimState
from workbench.domain.span import Span
from workbench.suggest.suggestion import CopyReading, QuoteReading, Suggestion, SuggestionKind
from workbench.ui.reasons import Reasons
from workbench.ui.session import Session
from workbench.ui.tones import TONES
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.article_view import Mark
from workbench.ui.views.mark_list import MarkRow

_COLOURS = {SuggestionKind.QUANTITY: "quantity", SuggestionKind.COPY: "copy"}

#: Marks of so many characters or fewer are shown with so many around them.
_SHORT, _AROUND = 16, 24
#: A thing, where it begins, and how it is shown on the text and in the list.
_Shown = tuple[Claim | Suggestion, int, Mark, MarkRow]


class MarksPresenter:
    def __init__(self, session: Session, page: ArticlePage) -> None:
        self._session, self._page = session, page
        self._reasons = Reasons()
        self._shown: dict[str, _Shown] = {}
        page.view.mark_activated.connect(session.select)
        page.view.mark_hovered.connect(page.marks.hover)
        page.marks.hovered.connect(page.view.set_hovered)
        page.marks.chosen.connect(session.select)
        session.opened.connect(self._opened)
        session.marks_changed.connect(self._show)
        session.selected.connect(self._light)

    def _opened(self) -> None:
        view, session = self._page.view, self._session
        self._page.show_article(there=session.article is not None)
        if view.document.text != session.text:
            view.set_text(session.text)

    def _show(self) -> None:
        session = self._session
        claims, suggestions = session.open_claims(), session.suggestions
        known: dict[str, _Shown] = {}
        for claim in claims:
            known[claim.id] = self._known(claim.id, claim) or (
                claim,
                claim.anchors[0].start,
                self._claim_mark(claim),
                self._claim_row(claim),
            )
        for key, one in suggestions.items():
            known[key] = self._known(key, one) or (
                one,
                one.span.start,
                self._suggestion_mark(key, one),
                self._suggestion_row(key, one),
            )
        self._shown = known
        self._page.view.set_marks([mark for _, _, mark, _ in known.values()])
        ordered = sorted(known.values(), key=lambda shown: shown[1])
        self._page.marks.show_rows([row for _, _, _, row in ordered])
        text = self._counts(len(claims), len(suggestions))
        self._page.show_counts(text, suggestions=bool(suggestions), any_marks=bool(known))
        self._light(session.mark_id)

    def _known(self, key: str, thing: Claim | Suggestion) -> _Shown | None:
        """What was made for this very thing before: only what changed is made again."""
        shown = self._shown.get(key)
        return shown if shown is not None and shown[0] is thing else None

    def _counts(self, claims: int, suggestions: int) -> str:
        return self._reasons.counts(claims, suggestions)

    def _light(self, mark_id: str) -> None:
        view, session = self._page.view, self._session
        view.set_active(mark_id or None)
        self._page.marks.choose(mark_id)
        if (span := self._place(mark_id)) is not None:
            view.scroll_to(span)
        if mark_id and session.suggestion() is not None:
            view.clear_selection()

    def _place(self, mark_id: str) -> Span | None:
        if (claim := self._session.claims.get(mark_id)) is not None:
            return claim.anchors[0].span
        suggestion = self._session.suggestions.get(mark_id)
        return suggestion.span if suggestion is not None else None

    def _claim_mark(self, claim: Claim) -> Mark:
        words = self._session.words
        chips = [] if claim.state is ClaimState.DRAFT else [words.of(claim.state)]
        if claim.n_comments:
            chips.append(self._reasons.comments(claim.n_comments))
        return Mark(
            claim.id,
            tuple(anchor.span for anchor in claim.anchors),
            claim.kind.value,
            claim.state.value,
            words.of(claim.kind),
            claim.details.statement or words.of(claim.state),
            " · ".join(chips),
        )

    def _claim_row(self, claim: Claim) -> MarkRow:
        words = self._session.words
        spans = [anchor.span for anchor in claim.anchors]
        exact = in_context(self._session.text, spans)
        return MarkRow(
            claim.id,
            claim.kind.value,
            words.of(claim.kind),
            " ".join((claim.details.statement or exact).split()),
            words.of(claim.state),
            TONES.get(claim.state, ""),
            self._reasons.evidence(claim.n_evidence) if claim.n_evidence else "",
        )

    def _suggestion_mark(self, key: str, one: Suggestion) -> Mark:
        spans: tuple[Span, ...] = (one.span,)
        if isinstance(one.reading, QuoteReading):
            spans = tuple(sorted((one.span, *one.reading.more)))
        kind = self._session.words.of(one.kind)
        return Mark(
            key, spans, _COLOURS.get(one.kind, one.kind.value), "suggestion", kind, self._reasons.why(one)
        )

    def _suggestion_row(self, key: str, one: Suggestion) -> MarkRow:
        text = in_context(self._session.text, [one.span])
        why = self._reasons.why(one)
        if isinstance(one.reading, CopyReading):
            exact = one.span.of(self._session.text)
            text = f"{exact} ← {one.reading.suggestion}" if one.reading.suggestion else text
        return MarkRow(
            key,
            _COLOURS.get(one.kind, one.kind.value),
            self._session.words.of(one.kind),
            text,
            notes=why,
            suggestion=True,
            why=why,
        )


def in_context(text: str, spans: Sequence[Span]) -> str:
    """The words of a mark; a short one (a bare number) with what stands around it, cut at words."""
    exact = " … ".join(span.of(text) for span in spans)
    if len(exact) <= _SHORT and len(spans) == 1:
        span = spans[0]
        before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _AROUND].partition("\n")[0]
        if span.start > _AROUND and len(before) == _AROUND:
            before = f"… {before.partition(' ')[2]}"
        if len(after) == _AROUND:
            after = f"{after.rpartition(' ')[0]} …"
        exact = f"{before}{exact}{after}"
    return " ".join(exact.split())
