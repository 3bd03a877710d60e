"""Number and noun: 3 to 10 take the gender that their noun has not («ثلاثة أيام»، «ثلاث سنوات»)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.copy.base import Text, hint
from workbench.suggest.suggestion import Suggestion
from workbench.text.lexicon import folded, load

#: Number words for feminine nouns and for masculine ones, as printed; keys are folded.
_FOR_FEMININE = {
    "ثلاث": "ثلاثة", "اربع": "أربعة", "خمس": "خمسة", "ست": "ستة", "سبع": "سبعة", "ثماني": "ثمانية",
    "ثمان": "ثمانية", "تسع": "تسعة", "عشر": "عشرة",
}  # fmt: skip
_FOR_MASCULINE = {
    "ثلاثه": "ثلاث", "اربعه": "أربع", "خمسه": "خمس", "سته": "ست", "سبعه": "سبع", "ثمانيه": "ثماني", "تسعه": "تسع",
    "عشره": "عشر",
}  # fmt: skip
_CLITICS = ("و", "ف", "ب", "ل", "ك")


@lru_cache(maxsize=1)
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    data = load("agreement")
    return folded(data["masculine"]), folded(data["feminine"])


def check(words: Text) -> Iterator[Suggestion]:
    """A number word directly before a plural noun of the gender it does not go with."""
    masculine, feminine = _nouns()
    for i, key in enumerate(words.keys):
        number, clitic = _number(key)
        if number is None or not words.near(i):
            continue
        noun = words.keys[i + 1]
        if number in _FOR_FEMININE and noun in masculine:
            right, gender = _FOR_FEMININE[number], "masculine"
        elif number in _FOR_MASCULINE and noun in feminine:
            right, gender = _FOR_MASCULINE[number], "feminine"
        else:
            continue
        if number in {"عشر", "عشره"} and i and words.near(i - 1) and _number(words.keys[i - 1])[0]:
            continue  # ثلاثة عشر: a compound number has rules of its own
        start = words.spans[i].start
        span = Span(start + clitic, words.spans[i + 1].end)
        proposal = f"{right} {words.spans[i + 1].of(words.original)}"
        message = f"The noun's singular is {gender}, and numbers from 3 to 10 take the other gender."
        yield hint(span, "agreement", message, proposal, 0.85)


def _number(key: str) -> tuple[str | None, int]:
    if key in _FOR_FEMININE or key in _FOR_MASCULINE:
        return key, 0
    for clitic in (1, 2):
        rest = key[clitic:]
        if key[clitic - 1 : clitic] not in _CLITICS:
            break
        if rest in _FOR_FEMININE or rest in _FOR_MASCULINE:
            return rest, clitic
    return None, 0
