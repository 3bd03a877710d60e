"""Search: queries and their hits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.changes import EntityType
from workbench.domain.span import Span


class HitKind(StrEnum):
    """The kinds of hits. Notes are comments, evidence, verdicts and the reasons of decisions."""

    ARTICLE = "article"
    CLAIM = "claim"
    SOURCE = "source"
    NOTE = "note"


class SearchField(StrEnum):
    """A field of a filter: one that holds words (the first seven), or a property of the entity."""

    TITLE = "title"
    OUTLET = "outlet"
    BYLINE = "byline"
    SPEAKER = "speaker"
    NOTE = "note"
    SOURCE = "source"
    TAG = "tag"
    KIND = "kind"
    STATE = "state"
    PERSON = "person"
    IN = "in"
    BEFORE = "before"
    AFTER = "after"


#: Fields that hold words; of the others the value is one of a list, a person or a day.
WORD_FIELDS = frozenset(
    {
        *(SearchField.TITLE, SearchField.OUTLET, SearchField.BYLINE, SearchField.SPEAKER),
        *(SearchField.NOTE, SearchField.SOURCE, SearchField.TAG),
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """Consecutive words in their folded form (see `text.search_terms`); never empty.

    A `literal` term was in quotation marks: no clitic may be joined to its words. The last word of a `prefix` term is the
    start of a word.
    """

    words: tuple[str, ...]
    field: SearchField | None = None
    prefix: bool = False
    literal: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter on a property of an entity: its kind or state, its author's name, or the kind of hit."""

    field: SearchField
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Terms and facets that must all hold. `after` and `before` are days as YYYY-MM-DD; `before` is excluded."""

    terms: tuple[Term, ...] = ()
    facets: tuple[Facet, ...] = ()
    after: str = ""
    before: str = ""

    @property
    def empty(self) -> bool:
        return not (self.terms or self.facets or self.after or self.before)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A hit with a snippet that shows why it was found.

    `article_id` is '' for a source. `spans` are code points of the article's text: the words found in it, or a
    claim's passages; empty where only fields say it. `marks` are code points of `passage`, the words to set off;
    `snippet_start` is where the passage begins in the article's text, None where it is no piece of it.
    """

    kind: HitKind
    entity: EntityType  # what a note is: comment, evidence, verdict, decision
    id: str
    article_id: str
    claim_id: str
    title: str
    snippet: str
    highlights: tuple[Span, ...]
    spans: tuple[Span, ...] = ()
    snippet_start: int | None = None
    exact: bool = True  # the words themselves stand there, not only their stems


@dataclass(frozen=True, slots=True)
class HitPage:
    """A page of hits of one kind, the best (`ranked`) or the newest first.

    `counted` is their number in all where it is known; None means more than `at_least`. `next` is the cursor of the page
    after this one.
    """

    kind: HitKind
    hits: tuple[SearchHit, ...]
    counted: int | None
    at_least: int
    ranked: bool
    next: str | None
