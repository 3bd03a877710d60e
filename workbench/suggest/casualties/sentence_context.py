"""Sentence context of a figure: the scope of the count, and whether the sentence is about disease or sport.

Each sentence is evaluated once, so that a text of one endless sentence takes linear time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.suggest.casualties.outcome_scope import is_stop
from workbench.suggest.vocabulary.casualty_terms import casualty_lexicon, roles_of
from workbench.text.lexicon import fold_words, load_lexicon
from workbench.text.numbers import TokenStream

#: The most tokens of a sentence; a longer one is split.
_LONGEST = 250


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens `first` to `end` (half open) of a sentence; `cases`: about disease or sport, so that cases are no wounds."""

    first: int
    end: int
    scope: str | None
    cases: bool
    outcomes: bool


class Sentences:
    """The sentences of a text, evaluated on demand; callers must ask in ascending order of tokens."""

    def __init__(self, stream: TokenStream) -> None:
        self._lexed = stream
        self._last: Sentence | None = None

    def at(self, index: int) -> Sentence:
        """The sentence of the token `index`."""
        if self._last is not None and self._last.first <= index < self._last.end:
            return self._last
        floor = self._last.end if self._last is not None and self._last.end <= index else 0
        first = index
        while first > max(floor, index - _LONGEST) and not is_stop(self._lexed, first - 1):
            first -= 1
        end = index
        while end < min(len(self._lexed.tokens), index + _LONGEST) and not is_stop(self._lexed, end):
            end += 1
        self._last = self._read(first, max(end, index + 1))
        return self._last

    def _read(self, first: int, end: int) -> Sentence:
        words = {token.text for token in self._lexed.tokens[first:end] if token.kind != "s"}
        known = casualty_lexicon()
        return Sentence(
            first, end, _scope(words),
            any(word in known.disease or bare(word) in known.disease for word in words)
            or not words.isdisjoint(known.sport),
            any(_expresses_outcome(word) for word in words if len(word) < 24),
        )  # fmt: skip


def bare(word: str) -> str:
    """A word without its proclitic: بكوفيد, للاحتيال."""
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[:1] in "وبلفك" and len(word) > 3 else word


def _expresses_outcome(word: str) -> bool:
    """Whether a word can express an outcome."""
    known = casualty_lexicon()
    return bool(roles_of(word)) or word in known.before or word[1:] in known.before or word in known.after


@lru_cache(maxsize=1)
def _scopes() -> tuple[frozenset[str], frozenset[str]]:
    scope = load_lexicon("producers")["scope"]
    return fold_words(scope["cumulative"]), fold_words(scope["daily"])


def _scope(words: set[str]) -> str | None:
    """The scope: cumulative for a start or a total, daily for today or the last hours, else None."""
    cumulative, daily = _scopes()
    if words & cumulative:
        return "cumulative"
    return "daily" if words & daily else None
