"""Attribution phrases: the folded words of `resources/lexicons/frames.toml` (بحسب, على حد قوله) and tests on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from workbench.text.lexicon import fold_phrases, fold_words, load_lexicon

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class AttributionLexicon:
    """Folded word lists; the lexicon's comments explain each."""

    sources: dict[str, list[tuple[str, ...]]]
    own_words: dict[str, list[tuple[str, ...]]]
    not_sources: frozenset[str]
    not_complement_after: frozenset[str]
    adverbs: frozenset[str]
    bodies: frozenset[str]
    occasions: frozenset[str]
    listeners: frozenset[str]
    roles: frozenset[str]
    labels: frozenset[str]
    places: frozenset[str]
    outlets: frozenset[str]
    own_voice: frozenset[str]
    times: frozenset[str]
    particles: frozenset[str]
    leading: frozenset[str]
    prepositions: frozenset[str]
    partitive: frozenset[str]
    envoys: frozenset[str]
    dailies: frozenset[str]
    issued: frozenset[str]
    named: frozenset[str]
    first_person: frozenset[str]

    def is_role(self, word: str) -> bool:
        """Whether a folded word, with or without the article, begins a speaker's role: وزير، الوزارة."""
        return word in self.roles or (word.startswith("ال") and word[2:] in self.roles)

    def is_body(self, word: str) -> bool:
        return word in self.bodies or (word.startswith("ال") and word[2:] in self.bodies)

    def is_occasion(self, word: str) -> bool:
        """Whether a word, with or without a pronoun suffix, is an occasion of speech: بيان، مقاله، كلمتها."""
        if word in self.occasions:
            return True
        for pronoun in ("ها", "هم", "ه"):
            stem = word.removesuffix(pronoun)
            if stem != word and (
                stem in self.occasions or (stem.endswith("ت") and stem[:-1] + "ه" in self.occasions)
            ):
                return True
        return False

    def is_source(self, word: str) -> bool:
        """Whether a word, with or without the proclitic ل, begins a source's name: a role, a body, a medium."""
        bare = ("ال" + word[2:]) if word.startswith("لل") else word.removeprefix("ل")
        named = self.is_role(word) or self.is_role(bare) or self.is_body(bare)
        return named or word in self.listeners or bare in self.listeners

    def speaks_of_us(self, words: str) -> bool:
        """Whether folded words are in the first person: «سنعود»، «لن نقبل»، «أرضنا»."""
        tokens = _WORD.findall(words)
        for before, word in pairwise(["", *tokens]):
            bare = word[1:] if word[:1] in {"و", "ف"} and len(word) > 3 else word
            future = (
                bare.startswith("سن") and len(bare) > 4 and bare not in {"سنوات", "سنويا", "سنتين", "سنتان"}
            )
            denied = before in {"لن", "لا", "لم"} and bare[:1] in {"ن", "ا"} and not bare.startswith("ال")
            if bare in self.first_person or future or (denied and len(bare) > 3):
                return True
        return False

    def is_listener(self, word: str) -> bool:
        """Whether a word with the proclitic ل names the addressee: لرويترز، للصحفيين."""
        if not word.startswith("ل"):
            return False
        rest = word[2:] if word.startswith("لل") else word[1:]
        return rest in self.listeners or "ال" + rest in self.listeners


@lru_cache(maxsize=1)
def attribution_lexicon() -> AttributionLexicon:
    data = load_lexicon("frames")
    lists = {name: fold_words(words) for name, words in data.items() if name not in {"sources", "own_words"}}
    return AttributionLexicon(
        sources=_by_first(data["sources"]), own_words=_by_first(data["own_words"]), **lists
    )


def _by_first(lines: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(fold_phrases(lines), key=len, reverse=True):
        table.setdefault(phrase[0], []).append(phrase)
    return table
