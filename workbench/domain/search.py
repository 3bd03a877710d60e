"""What can be asked of a search, and what it answers with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.changes import EntityType
from workbench.domain.span import Span


class HitKind(StrEnum):
    """The kinds of things that are found. Notes are comments, evidence, verdicts and the reasons of decisions."""

    ARTICLE = "article"
    CLAIM = "claim"
    SOURCE = "source"
    NOTE = "note"


class SearchField(StrEnum):
    """Where a word is to stand (the first seven), or what is to be true of a thing."""

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
    """Words that stand behind each other, as they are compared (see `text.terms`); never empty.

    A `literal` one was put in quotation marks: nothing may be joined to its words. Of a `prefix` the last word
    is only the beginning of one.
    """

    words: tuple[str, ...]
    field: SearchField | None = None
    prefix: bool = False
    literal: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """What is to be true of a thing: its kind or state, its author's name, which kind of thing it is."""

    field: SearchField
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All of it must hold. `after` and `before` are days as YYYY-MM-DD, the second one no longer included."""

    terms: tuple[Term, ...] = ()
    facets: tuple[Facet, ...] = ()
    after: str = ""
    before: str = ""

    @property
    def empty(self) -> bool:
        return not (self.terms or self.facets or self.after or self.before)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A thing that was found, with a passage that shows why.

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
    """Some hits of one kind, the best or the newest first.

    `counted` is how many there are where that is known; None says more than `at_least`. `ranked` says that
    the best come first. `next` goes on behind the last one.
    """

    kind: HitKind
    hits: tuple[SearchHit, ...]
    counted: int | None
    at_least: int
    ranked: bool
    next: str | None
