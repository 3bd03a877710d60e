"""Lexer of the number grammar: folded text as words, numerals and signs.

A word is a run of letters of one script, so that "35ألف" and "و7جرحى" are two tokens each. Positions are code points of the
*folded* text; `TokenStream.span` maps them to the original text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from workbench.domain.span import Span
from workbench.text.folding import FoldedText

#: A numeral with its separators: 32,000 · 32.000 · 32٬000 · 32٫5 · 3,5 · .75
_TOKEN = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+)"
    r"|(?P<number>[0-9]+(?:(?:[.,٬٫]|،(?=[0-9]{3}(?![0-9])))[0-9]+)*|(?<![\w.])[.٫][0-9]+)"
    r"|(?P<word>[\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]+|[^\W\d_\u0600-\u06ff]+)"
    r"|(?P<sign>\S)|(?P<line>\n)",
)
_KINDS = {"link": "s", "number": "n", "word": "w", "sign": "s", "line": "l"}


@dataclass(slots=True)
class Token:
    """`kind`: n numeral, w word, s other sign (also a link), l line end; `glued`: no space before it."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool


#: Tokens beyond either end are read as empty ones up to this distance; no rule looks farther.
_MARGIN = 256


@dataclass(slots=True)
class TokenStream:
    """The tokens of one folded text, with look-ahead and look-behind.

    `text` is the folded text of a token, empty beyond either end; `kind` is its kind, a line end beyond either end. Both are
    look-ups in padded lists (a negative index falls into the padding), because rules call them about fifty times a number.
    """

    folded: FoldedText
    tokens: list[Token]
    text: Callable[[int], str] = field(init=False)
    kind: Callable[[int], str] = field(init=False)

    def __post_init__(self) -> None:
        self.text = [*(token.text for token in self.tokens), *[""] * _MARGIN].__getitem__
        self.kind = [*(token.kind for token in self.tokens), *["l"] * _MARGIN].__getitem__

    def span(self, start: int, end: int) -> Span:
        """The original span of the folded positions `start` to `end`."""
        return self.folded.span(start, end)

    def tokens_span(self, first: int, last: int) -> Span:
        """The original span of the tokens `first` to `last`, both included."""
        return self.folded.span(self.tokens[first].start, self.tokens[last].end)


def tokenize(folded: FoldedText) -> TokenStream:
    """The tokens of `folded`, in order; linear in its length."""
    tokens: list[Token] = []
    add, kinds = tokens.append, _KINDS
    previous = -1
    for match in _TOKEN.finditer(folded.text):
        start, end = match.span()
        add(Token(kinds[match.lastgroup or ""], match.group(), start, end, start == previous))
        previous = end
    return TokenStream(folded, tokens)


#: Proclitics of a number word or noun, longest first.
PROCLITICS = (
    "وبال", "وكال", "فبال", "ولل", "وال", "بال", "فال", "كال", "فلل", "لل", "ال",
    "وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك",
)  # fmt: skip


def split_proclitics(word: str) -> list[tuple[str, str]]:
    """The possible splits of `word` into proclitics and stem, the whole word first."""
    return [
        ("", word),
        *((c, word[len(c) :]) for c in PROCLITICS if word.startswith(c) and len(word) > len(c) + 1),
    ]
