"""Check input: the tokenized text that every copy check reads, and the suggestion that it returns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.suggestion import CopyReading, Suggestion, SuggestionKind
from workbench.text.folding import FoldedText, fold_word
from workbench.text.sentences import tokens

_NO_MARKS = str.maketrans("", "", "".join(map(chr, range(0x64B, 0x660))) + "\u0670\u0640")


@dataclass(frozen=True, slots=True)
class TokenizedText:
    """The words of a text in three forms: `spans`, `bare` (letters without vowel signs) and `keys` (folded)."""

    original: str
    folded: FoldedText
    spans: list[Span]
    bare: list[str]
    keys: list[str]

    @classmethod
    def of(cls, text: str, folded: FoldedText) -> TokenizedText:
        spans = tokens(text)
        raw = [s.of(text) for s in spans]
        return cls(text, folded, spans, [_bare(w) for w in raw], [_key(w) for w in raw])

    def is_adjacent(self, i: int) -> bool:
        """Whether only spaces separate word i from the next."""
        if i + 1 >= len(self.spans):
            return False
        between = self.original[self.spans[i].end : self.spans[i + 1].start]
        return bool(between) and between.strip(" \u00a0\u200f\u200e") == ""


@lru_cache(maxsize=1 << 16)
def _bare(word: str) -> str:
    return word.translate(_NO_MARKS)


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold_word(word)


def copy_hint(
    span: Span,
    check: str,
    message: str,
    proposal: str | None,
    confidence: float,
    *other: str,
    because: Span | None = None,
) -> Suggestion:
    """A copy suggestion; `message` is one English sentence, `because` another place in the text that is evidence for it."""
    return Suggestion(
        kind=SuggestionKind.COPY,
        span=span,
        rule=f"copy.{check}",
        confidence=confidence,
        reason=message,
        reading=CopyReading(check, message, proposal, tuple(other)),
        triggers=(span,) if because is None else tuple(sorted((span, because))),
    )
