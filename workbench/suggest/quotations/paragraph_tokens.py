"""Paragraph tokens: a paragraph as words and signs, with its cues, quote pairs and sentence starts."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from unicodedata import category

from workbench.suggest.vocabulary.lexicon_entries import Cue
from workbench.suggest.vocabulary.reporting_verbs import read_clitic, read_cue
from workbench.text.folding import FoldedText
from workbench.text.quotation_marks import QuotePair

_TOKEN = re.compile(r"\d+(?:[.,٫٬:]\d+)+|\w+|[^\w\s]")
_ADDRESS = re.compile(r"https?://|www\.|pic\.")
_STOPS = {".", "؟", "?", "!", "…", "؛"}
COMMAS = {"،", ","}
_PREPOSITIONS = {"في", "من", "علي", "الي", "عن", "مع", "بين"}
#: What follows these is a verbal noun that looks like a past: «رفض ذكر اسمه»، «طلب عدم كشف هويته»، «في رد».
_BEFORE_NOUNS = frozenset(
    [
        "عدم",
        "دون",
        "رفض",
        "رفضت",
        "رفضوا",
        "يرفض",
        "ترفض",
        "في",
        "الي",
        "عن",
        "قبل",
        "بعد",
        "منذ",
        "لدي",
        "عند",
        "بعض",
    ]
)
RELATIVE = frozenset(["الذي", "التي", "الذين", "اللذان", "اللتان", "والذي", "والتي", "والذين"])
DASHES = {"-", "–", "—", "•", "*", "▪", "●"}


@dataclass(slots=True)
class CueToken:
    """The cue at token `at`; `clitic` is the number of letters of its proclitic."""

    at: int
    cue: Cue
    clitic: int


@dataclass(slots=True)
class ParagraphTokens:
    """The tokens `words[i]` at `starts[i]` to `ends[i]` of the folded text; `pairs` are the outermost quote pairs.

    `inside[i]` is the number of the pair around token i, its marks included, or -1; `sentence[i]` is the first token of its
    sentence; `tail` is the token from which only hashtags follow; `covered[i]` is set for tokens of a quotation found so far.
    """

    folded: FoldedText
    words: list[str]
    starts: list[int]
    ends: list[int]
    pairs: list[QuotePair]
    inside: list[int] = field(default_factory=list)
    cues: dict[int, CueToken] = field(default_factory=dict)
    sentence: list[int] = field(default_factory=list)
    tail: int = 0
    covered: bytearray = field(default_factory=bytearray)

    def __len__(self) -> int:
        return len(self.words)

    def letter(self, i: int, n: int = 0) -> str:
        """The n-th letter of token i in the original text, which distinguishes أن، إن، آن."""
        return self.folded.original[self.folded.to_original(self.starts[i] + n)]

    def is_stop(self, i: int) -> bool:
        """Whether token i ends a sentence: a stop with no letter or digit behind it."""
        if self.words[i] == "/":  # «// انتهى //» closes an agency's text
            return self.words[i + 1 : i + 2] == ["/"] and self.words[i - 1 : i] != [":"]
        if self.words[i] not in _STOPS:
            return False
        text = self.folded.text
        end = self.ends[i]
        return end >= len(text) or not text[end].isalnum()

    def starts_sentence(self, i: int) -> bool:
        """Whether only quotation marks and dashes separate token i from the end of the sentence before."""
        j = i - 1
        while j >= 0 and (self.words[j] in DASHES or self.words[j] in {'"', "»", "”", "“", "|"}):
            j -= 1
        return j < 0 or self.is_stop(j)

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token i."""
        return self.sentence[i]

    def cover(self, start: int, end: int) -> None:
        """Record that the folded range `start` to `end` belongs to a quotation."""
        first, last = self.token_at(start), self.token_at(end)
        self.covered[first:last] = b"\1" * (last - first)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no quotation found so far covers a token of the folded range."""
        return not any(self.covered[self.token_at(start) : self.token_at(end)])

    def token_at(self, position: int) -> int:
        """The first token that starts at or behind a folded position."""
        return bisect_left(self.starts, position)

    def opens(self, i: int) -> int:
        """The number of the pair whose opening mark is token i, or -1."""
        n = self.inside[i]
        return n if n >= 0 and self.pairs[n].opener == self.starts[i] else -1

    def after(self, n: int) -> int:
        """The token behind pair n with its closing mark."""
        pair = self.pairs[n]
        return self.token_at(pair.end if pair.closer is None else pair.closer + pair.width)

    def size(self, n: int) -> int:
        """How many words pair n holds."""
        pair = self.pairs[n]
        first, last = self.token_at(pair.start), self.token_at(pair.end)
        return sum(self.words[i][0].isalnum() for i in range(first, min(last, first + 12)))


def tokenize_paragraph(folded: FoldedText, start: int, end: int, pairs: list[QuotePair]) -> ParagraphTokens:
    """Tokens of the folded range `start` to `end`; `pairs` are those that begin in it."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for token in _TOKEN.finditer(folded.text, start, end):
        word = token.group()
        if words and words[-1] == "و" and word[0].isalpha() and ends[-1] < token.start():
            # «و اضاف» of tokenised corpora is one word; its و is counted as the letter before the rest
            words[-1], starts[-1], ends[-1] = f"و{word}", token.start() - 1, token.end()
            continue
        words.append(word)
        starts.append(token.start())
        ends.append(token.end())
    paragraph = ParagraphTokens(folded, words, starts, ends, [q for q in pairs if q.depth == 0])
    paragraph.inside = [-1] * len(words)
    for n, pair in enumerate(paragraph.pairs):
        first = paragraph.token_at(pair.start if pair.opener is None else pair.opener)
        for i in range(first, min(paragraph.after(n), len(words))):
            paragraph.inside[i] = n
    paragraph.covered = bytearray(len(words))
    begin = 0
    for i, word in enumerate(words):
        paragraph.sentence.append(begin)
        if paragraph.is_stop(i):
            begin = i + 1
        found = read_cue(word)
        if found and found[0].document and words[i + 1 : i + 2] != ["في"]:
            found = read_clitic(word)  # «ورد الوزير على سؤال» is و and رد
        if found and not (found[0].finite and i and words[i - 1] in _BEFORE_NOUNS):
            paragraph.cues[i] = CueToken(i, *found)
    paragraph.tail = _tail(paragraph)
    if 0 < paragraph.tail < len(words) and words[paragraph.tail - 1] in _PREPOSITIONS:
        paragraph.tail = min(paragraph.tail + 2, len(words))  # «في #غزة» belongs to the sentence
    return paragraph


def _tail(paragraph: ParagraphTokens) -> int:
    """The token from which only hashtags, emoji and web addresses follow."""
    tail = len(paragraph)
    while tail > 0:
        if _is_tag(paragraph.words, tail - 1):
            tail -= 1
            continue
        address = _ADDRESS.match(
            paragraph.folded.text, _word_begin(paragraph, tail - 1), paragraph.ends[tail - 1]
        )
        if address is None:
            break
        tail = paragraph.token_at(address.start())
    return tail


def _word_begin(paragraph: ParagraphTokens, i: int) -> int:
    """The start of the run of characters without white space around token i."""
    while i > 0 and paragraph.starts[i] == paragraph.ends[i - 1]:
        i -= 1
    return paragraph.starts[i]


def _is_tag(words: list[str], i: int) -> bool:
    word = words[i]
    return (
        word == "#" or (i > 0 and words[i - 1] == "#") or (len(word) == 1 and category(word) in {"So", "Sk"})
    )
