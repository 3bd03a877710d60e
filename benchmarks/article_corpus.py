"""Corpus of artificial Arabic articles: words made of roots and patterns, distributed as Zipf's law says.

The texts have no meaning. What matters to an index is realistic: a few particles in every text, some ten thousand
stems, most of them rare, and particles and pronouns attached to them (و ف ب ك ل ال، ها هم نا ات ين).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_PARTICLES = [
    "في",
    "من",
    "على",
    "إلى",
    "أن",
    "التي",
    "عن",
    "مع",
    "هذا",
    "الذي",
    "ما",
    "لم",
    "بعد",
    "لا",
    "قال",
    "هذه",
    "بين",
    "كان",
    "كما",
    "قد",
    "أو",
    "كل",
    "حتى",
    "ذلك",
    "خلال",
]
_NAMES = [
    "وكالة",
    "الأنباء",
    "الوطنية",
    "مراسلنا",
    "في",
    "العاصمة",
    "صحيفة",
    "الصباح",
    "قناة",
    "الشرق",
    "موقع",
    "اليوم",
]
_LETTERS = "بتثجحخدذرزسشصضطعغفقكلمنهوي"
_PATTERNS = (
    "{0}{1}{2}", "{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "{0}{1}ي{2}", "{0}{1}ا{2}", "است{0}{1}ا{2}",
    "م{0}{1}{2}ة", "ا{0}ت{1}ا{2}", "ان{0}{1}ا{2}", "م{0}ا{1}{2}ة", "{0}{1}{2}ة", "أ{0}{1}ا{2}", "ت{0}ا{1}{2}",
    "م{0}{1}{2}", "{0}{1}و{2}",
)  # fmt: skip
#: Affixes and their percentages.
_PREFIXES = (("", 55), ("ال", 24), ("و", 5), ("وال", 5), ("بال", 3), ("لل", 3), ("ب", 2), ("ل", 2), ("ف", 1))
_SUFFIXES = (("", 78), ("ات", 6), ("ها", 4), ("ه", 4), ("ين", 3), ("هم", 2), ("ية", 2), ("ون", 1))
_STEMS = 40_000


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    title: str
    outlet: str
    text: str


class Corpus:
    """A generator of articles: the same for the same seed, in every process."""

    def __init__(self, seed: int = 7, stems: int = _STEMS) -> None:
        self._random = random.Random(seed)
        roots = ["".join(self._random.sample(_LETTERS, 3)) for _ in range(stems // 4)]
        made: dict[str, None] = {}
        while len(made) < stems:
            root = self._random.choice(roots)
            made[self._random.choice(_PATTERNS).format(*root)] = None
        self._particles = frozenset(_PARTICLES)
        self.words = [*_PARTICLES, *made]
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.25 for rank in range(len(self.words))))
        self._before = [word for word, n in _PREFIXES for _ in range(n)]
        self._behind = [word for word, n in _SUFFIXES for _ in range(n)]

    def articles(self, n: int) -> Iterator[CorpusArticle]:
        """Articles of 80 to 480 words, 280 on average."""
        for _ in range(n):
            words = self._words(self._random.randint(80, 480))
            yield CorpusArticle(
                " ".join(words[:8]), " ".join(self._random.sample(_NAMES, 2)), _format_text(words)
            )

    def _words(self, n: int) -> list[str]:
        chosen = self._random.choices(self.words, cum_weights=self._weights, k=n)
        before, behind = self._random.choices(self._before, k=n), self._random.choices(self._behind, k=n)
        return [
            word if word in self._particles else join_affixes(one, word, other)
            for word, one, other in zip(chosen, before, behind, strict=True)
        ]


def join_affixes(before: str, word: str, behind: str) -> str:
    """A word with a prefix and a suffix; a final taa marbuta becomes an open taa before a suffix."""
    if behind and word.endswith("ة"):
        word = word[:-1] + ("" if behind in ("ات", "ية", "ين", "ون") else "ت")
    return before + word + behind


def _format_text(words: list[str]) -> str:
    lines = []
    for at in range(0, len(words), 60):
        sentences = [" ".join(words[n : n + 20]) for n in range(at, min(at + 60, len(words)), 20)]
        lines.append("، ".join(sentences) + ".")
    return "\n".join(lines)
