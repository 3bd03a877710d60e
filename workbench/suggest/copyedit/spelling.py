"""Spelling: listed misspellings, impossible tanwin, misspelt words in fixed phrases, repeated words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion
from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_words, load_lexicon

_TANWIN = re.compile("\u064b\u0627?$|\u0627\u064b$")
_INNER = re.compile("[ةى](?=[\u0621-\u063a\u0641-\u064a]{2})")
_PREFIX = re.compile("^([وف]?(?:ال|[بكل]ال|لل|[بكل])?)(.+)$")


@dataclass(frozen=True, slots=True)
class _Lists:
    words: dict[str, str]
    two: dict[tuple[str, str], str]
    tanwin: frozenset[str]
    behind: dict[str, list[tuple[str, str]]]  # folded second word -> (folded first, first as printed)
    doubled: frozenset[str]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    data = load_lexicon("spelling")
    words, two = {}, {}
    for wrong, right in data["words"].items():
        parts = wrong.split()
        if right and len(parts) == 2:
            two[parts[0], parts[1]] = right
        elif right:
            words[wrong] = right
    behind: dict[str, list[tuple[str, str]]] = {}
    for phrase in data["phrases"]["fixed"]:
        first, second = phrase.split()
        behind.setdefault(fold_word(second), []).append((fold_word(first), first))
    return _Lists(
        words, two, fold_words(data["tanwin"]["never"]), behind, fold_words(data["doubled"]["words"])
    )


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on misspelt words."""
    lists = _lists()
    for i, span in enumerate(tokenized.spans):
        bare = tokenized.bare[i]
        yield from _known(tokenized, i, lists)
        if bare[-1:] == "ا" and "\u064b" in span.of(tokenized.original) and tokenized.keys[i] in lists.tanwin:
            written = span.of(tokenized.original)
            if _TANWIN.search(written):
                yield copy_hint(
                    span, "spelling", "This word takes no tanwin.", written.replace("\u064b", ""), 0.9
                )
        if tokenized.keys[i] in lists.behind and i and tokenized.is_adjacent(i - 1):
            yield from _neighbour(tokenized, i, lists)
        if tokenized.keys[i] in lists.doubled and tokenized.is_adjacent(i) and tokenized.bare[i + 1] == bare:
            both = Span(span.start, tokenized.spans[i + 1].end)
            yield copy_hint(both, "spelling", "The word stands here twice.", span.of(tokenized.original), 0.7)
        inner = _INNER.search(bare)
        if inner and len(bare) > 5:
            split = f"{bare[: inner.end()]} {bare[inner.end() :]}"
            yield copy_hint(
                span, "spelling", f"The letter {inner.group()} stands only at the end of a word.", split, 0.6
            )


def _known(tokenized: TokenizedText, i: int, lists: _Lists) -> Iterator[Suggestion]:
    bare, span = tokenized.bare[i], tokenized.spans[i]
    pair = lists.two.get((bare, tokenized.bare[i + 1])) if tokenized.is_adjacent(i) else None
    if pair:
        yield copy_hint(
            Span(span.start, tokenized.spans[i + 1].end), "spelling", "A common slip of spelling.", pair, 0.8
        )
        return
    right = lists.words.get(bare)
    if right is None:
        parts = _PREFIX.match(bare)
        stem = lists.words.get(parts.group(2)) if parts and parts.group(1) else None
        right = parts.group(1) + stem if parts and stem else None
    if right:
        yield copy_hint(span, "spelling", "A common slip of spelling.", right, 0.8)


def _neighbour(tokenized: TokenizedText, i: int, lists: _Lists) -> Iterator[Suggestion]:
    """A hint on a misspelt first word of a fixed phrase («عيبن الاعتبار»): one letter too many or, in longer words, wrong."""
    key = tokenized.keys[i - 1]
    if any(key.endswith(first) or first.endswith(key) for first, _ in lists.behind[tokenized.keys[i]]):
        return
    for first, printed in lists.behind[tokenized.keys[i]]:
        if _one_letter_more(key, first) or (len(first) >= 5 and _one_letter_other(key, first)):
            yield copy_hint(
                tokenized.spans[i - 1], "spelling", "Not a word in this fixed expression.", printed, 0.75
            )
            return


def _one_letter_more(word: str, right: str) -> bool:
    """Whether one inner letter of `word` is too many."""
    if len(word) != len(right) + 1 or word[0] != right[0] or word[-1] != right[-1]:
        return False
    return any(word[:k] + word[k + 1 :] == right for k in range(1, len(word) - 1))


def _one_letter_other(word: str, right: str) -> bool:
    if len(word) != len(right):
        return False
    different = [k for k in range(len(word)) if word[k] != right[k]]
    if len(different) == 1:
        return 0 < different[0] < len(word) - 1
    return len(different) == 2 and different[1] == different[0] + 1 and sorted(word) == sorted(right)
