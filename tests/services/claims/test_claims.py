from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain import claim_fields
from workbench.domain.anchor import Anchor
from workbench.domain.article import Article
from workbench.domain.changes import EntityType
from workbench.domain.claim import Checkable, Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.errors import (
    BadInput,
    FieldInvalid,
    FieldUnknown,
    NotFound,
    SpanMismatch,
    SpanOutside,
    StepNotAllowed,
)
from workbench.domain.figure import CasualtyFigure, Outcome, Qualifier
from workbench.domain.person import Person
from workbench.domain.quotation import Quotation, QuoteMode
from workbench.domain.span import Span
from workbench.services.claims import field_parser
from workbench.suggest.suggestion import SuggestionKind
from workbench.workspace import Workspace

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_on_server, pytest.mark.also_seated]


def place(words: str) -> Span:
    start = CROSSING_TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def claim(workspace: Workspace, article: Article, checker: Person) -> Claim:
    return workspace.claims.tag(checker, article.id, [place("32 شخصًا")], ClaimKind.CASUALTY)[0]


def test_a_tagged_passage_is_kept_with_its_words_and_surroundings(
    workspace: Workspace, article: Article, claim: Claim, checker: Person
) -> None:
    [anchor] = claim.anchors
    assert anchor == Anchor.of(CROSSING_TEXT, anchor.start, anchor.end)
    assert anchor.exact == "32 شخصًا"
    assert (claim.state, claim.author_id, claim.article_id) == (ClaimState.DRAFT, checker.id, article.id)
    assert workspace.claims.get(claim.id[-8:]) == claim
    assert workspace.claims.of_article(article.id) == [claim]


def test_a_quotation_broken_by_its_cue_has_its_passages_in_reading_order(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    spans = [place("بلا شروط"), place("سنعيد فتح المعبر غدًا")]
    made, changes = workspace.claims.tag(checker, article.id, spans, ClaimKind.QUOTE)
    assert [anchor.exact for anchor in made.anchors] == ["سنعيد فتح المعبر غدًا", "بلا شروط"]
    assert changes.ids(EntityType.CLAIM) == (made.id,)
    joined, _ = workspace.claims.join(checker, made.id, [place("الوزير")])
    assert joined.anchors[0].exact == "الوزير"


@pytest.mark.parametrize(
    ("spans", "error"),
    [
        ([Span(0, len(CROSSING_TEXT) + 1)], SpanOutside),
        ([Span(10_000, 10_001)], SpanOutside),
        ([Span(0, 5), Span(4, 8)], BadInput),
        ([], BadInput),
    ],
)
def test_a_passage_that_is_none_is_refused_and_nothing_changes(
    workspace: Workspace, article: Article, checker: Person, spans: list[Span], error: type[Exception]
) -> None:
    with pytest.raises(error):
        workspace.claims.tag(checker, article.id, spans, ClaimKind.OTHER)
    assert workspace.claims.of_article(article.id, include_closed=True) == []


def test_anchors_of_speaker_and_cue_must_hold_their_words(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    wrong = Quotation(QuoteMode.DIRECT, speaker_anchor=Anchor(0, 3, "لا!"))
    with pytest.raises(SpanMismatch):
        workspace.claims.tag(checker, article.id, [place("بلا شروط")], ClaimKind.QUOTE, quotation=wrong)


def test_details_belong_to_their_kind(workspace: Workspace, article: Article, checker: Person) -> None:
    figure = CasualtyFigure(Outcome.KILLED, best=32)
    with pytest.raises(BadInput, match="casualty"):
        workspace.claims.tag(checker, article.id, [place("غزة")], ClaimKind.EVENT, figure=figure)


def test_fields_are_set_by_name_and_come_back_by_undo(
    workspace: Workspace, claim: Claim, checker: Person
) -> None:
    given = {
        "outcome": "killed",
        "minimum": "٣٢",
        "best": "1,032",
        "as_of": "2024-05",
        "statement": "قُتل 32.",
    }
    after, _ = workspace.claims.set_fields(
        checker, claim.id, given | {"tags": "غزة، صحة,غزة", "priority": "2"}
    )
    assert after.figure == CasualtyFigure(Outcome.KILLED, minimum=32, best=1032, as_of="2024-05")
    assert (after.details.tags, after.priority) == (("غزة", "صحة"), 2)
    shown = {field.name: claim_fields.value_of(after, field) for field in claim_fields.fields_of(after.kind)}
    assert (shown["minimum"], shown["outcome"], shown["tags"]) == ("32", "killed", "غزة, صحة")
    workspace.undo.undo(checker)
    assert workspace.claims.get(claim.id).figure is None
    workspace.undo.redo(checker)
    assert workspace.claims.get(claim.id).figure == after.figure


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"colour": "red"}, FieldUnknown, "statement"),
        ({"speaker": "x"}, FieldUnknown, "outcome"),
        ({"outcome": "dead"}, FieldInvalid, "killed"),
        ({"outcome": ""}, FieldInvalid, "empty"),
        ({"minimum": "3"}, FieldInvalid, "outcome"),
        ({"outcome": "killed", "minimum": "many"}, FieldInvalid, "whole number"),
        ({"outcome": "killed", "minimum": "-3"}, FieldInvalid, "0"),
        ({"outcome": "killed", "best": "9" * 14}, FieldInvalid, "whole number"),
        ({"outcome": "killed", "as_of": "2024-02-31"}, FieldInvalid, "YYYY"),
        ({"outcome": "killed", "as_of": "yesterday"}, FieldInvalid, "YYYY"),
        ({"priority": "100"}, FieldInvalid, "-9"),
        ({"statement": "a\x00b"}, FieldInvalid, "cannot be saved"),
        ({"statement": "\ud800"}, FieldInvalid, "cannot be saved"),
        ({"note": "a" * 100_001}, FieldInvalid, "longer"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(
    workspace: Workspace,
    claim: Claim,
    checker: Person,
    given: dict[str, str],
    error: type[Exception],
    says: str,
) -> None:
    with pytest.raises(error, match=says):
        workspace.claims.set_fields(checker, claim.id, given)
    assert workspace.claims.get(claim.id) == claim


@given(st.sampled_from(claim_fields.FIELDS), st.text(max_size=20))
def test_any_words_are_parsed_or_refused_and_what_is_shown_is_parsed_again(
    field: claim_fields.Field, words: str
) -> None:
    try:
        value = field_parser.parse(field, words)
    except FieldInvalid:
        return
    shown = ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    assert field_parser.parse(field, shown) == value


def test_another_kind_takes_off_what_it_does_not_have(
    workspace: Workspace, claim: Claim, checker: Person
) -> None:
    workspace.claims.set_fields(checker, claim.id, {"outcome": "killed", "best": "32"})
    after, _ = workspace.claims.edit(checker, claim.id, kind=ClaimKind.STATISTIC)
    assert (after.kind, after.figure) == (ClaimKind.STATISTIC, None)
    workspace.undo.undo(checker)
    before = workspace.claims.get(claim.id)
    assert before.figure == CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, best=32)


def test_an_edit_leaves_alone_what_is_not_given(workspace: Workspace, claim: Claim, checker: Person) -> None:
    details = ClaimDetails("قُتل 32 شخصًا", checkable=Checkable.YES)
    after, _ = workspace.claims.edit(checker, claim.id, details=details, priority=3)
    assert (after.details, after.priority, after.anchors) == (details, 3, claim.anchors)
    after, _ = workspace.claims.edit(checker, claim.id, spans=[place("15 آخرون")])
    assert (after.anchors[0].exact, after.details) == ("15 آخرون", details)
    same, changes = workspace.claims.edit(checker, claim.id, priority=3)
    assert (same, changes.touched) == (after, {})


def test_a_withdrawn_claim_is_out_of_the_work_and_readable(
    workspace: Workspace, article: Article, claim: Claim, checker: Person
) -> None:
    after, _ = workspace.claims.withdraw(checker, claim.id, "مكرر")
    assert after.state is ClaimState.WITHDRAWN
    assert workspace.claims.of_article(article.id) == []
    assert workspace.claims.of_article(article.id, include_closed=True) == [after]
    assert [decision.reason for decision in workspace.review.decisions(claim.id)] == ["مكرر"]
    with pytest.raises(StepNotAllowed):
        workspace.claims.withdraw(checker, claim.id)


def test_comments_are_kept_under_their_author(workspace: Workspace, claim: Claim, checker: Person) -> None:
    made, _ = workspace.claims.comment(checker, claim.id, " لماذا؟ ")
    assert workspace.claims.comments(claim.id) == [made]
    assert (made.text, made.author_id) == ("لماذا؟", checker.id)
    assert workspace.claims.get(claim.id).n_comments == 1
    with pytest.raises(BadInput):
        workspace.claims.comment(checker, claim.id, "  ")


@pytest.mark.always_on_server
def test_undoing_the_tagging_takes_the_claim_away_and_redo_brings_it_back(
    workspace: Workspace, article: Article, claim: Claim, checker: Person
) -> None:
    workspace.undo.undo(checker)
    assert workspace.claims.of_article(article.id, include_closed=True) == []
    with pytest.raises(NotFound):
        workspace.claims.get(claim.id)
    workspace.undo.redo(checker)
    assert workspace.claims.get(claim.id).anchors == claim.anchors


def test_accepting_all_suggestions_is_one_step_and_they_do_not_come_back(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    service = workspace.suggestions
    found = service.suggest(CROSSING_TEXT)
    drafts = [new for new in (service.to_claim(CROSSING_TEXT, item) for item in found) if new is not None]
    assert any(draft.kind is ClaimKind.CASUALTY and draft.figure for draft in drafts)
    assert any(draft.kind is ClaimKind.QUOTE and draft.quotation for draft in drafts)
    made, _ = workspace.claims.accept(checker, article.id, drafts)
    assert all(claim.origin.detector and claim.origin.reason for claim in made)
    assert [
        item
        for item in service.open_suggestions(CROSSING_TEXT, made)
        if service.to_claim(CROSSING_TEXT, item)
    ] == []
    workspace.undo.undo(checker)
    assert workspace.claims.of_article(article.id) == []


@pytest.mark.parametrize(
    ("day", "iso"),
    [("2024-03-01", "2024-02-29"), ("2024-03-01T10:00", "2024-02-29"), ("2024", None), ("", None)],
)
def test_the_day_of_the_article_gives_its_dates_theirs(
    workspace: Workspace, day: str, iso: str | None
) -> None:
    text = "وصل الوفد أمس."
    found = workspace.suggestions.suggest(text, {SuggestionKind.DATE}, day)
    assert [one.as_json(text)["date"].get("iso") for one in found] == [iso]


def test_a_rejected_suggestion_stays_rejected(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    service = workspace.suggestions
    first = next(item for item in service.suggest(CROSSING_TEXT) if service.to_claim(CROSSING_TEXT, item))
    draft = service.to_claim(CROSSING_TEXT, first)
    assert draft is not None
    workspace.claims.reject_suggestion(checker, article.id, draft)
    closed = workspace.claims.of_article(article.id, include_closed=True)
    assert [claim.state for claim in closed] == [ClaimState.REJECTED]
    assert first not in service.open_suggestions(CROSSING_TEXT, closed)
    assert workspace.claims.of_article(article.id) == []


def test_a_field_that_is_only_expected_can_be_cleared() -> None:
    [producer] = [field for field in claim_fields.FIELDS if field.expected]
    assert (producer.name, producer.required) == ("producer", False)
    assert field_parser.parse(producer, "") == ""
