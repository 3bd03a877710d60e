"""Number and noun: 3 to 10 take the gender that their noun has not («ثلاثة أيام»، «ثلاث سنوات»).

From 11 to 19 the ten agrees with the noun and the unit, from 3 on, does not: «خمسة عشر يومًا»، «خمس عشرة سنة».
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion
from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_words, load_lexicon

#: Number words for feminine nouns and for masculine ones, as printed; keys are folded.
_FOR_FEMININE = {
    "ثلاث": "ثلاثة", "اربع": "أربعة", "خمس": "خمسة", "ست": "ستة", "سبع": "سبعة", "ثماني": "ثمانية",
    "ثمان": "ثمانية", "تسع": "تسعة", "عشر": "عشرة",
}  # fmt: skip
_FOR_MASCULINE = {
    "ثلاثه": "ثلاث", "اربعه": "أربع", "خمسه": "خمس", "سته": "ست", "سبعه": "سبع", "ثمانيه": "ثماني", "تسعه": "تسع",
    "عشره": "عشر",
}  # fmt: skip
#: The unit of 11 to 19, by its folded form: for masculine nouns, for feminine ones.
_TEENS = {
    **{fold_word(word): (masculine, feminine)
       for masculine, feminine in (("ثلاثة", "ثلاث"), ("أربعة", "أربع"), ("خمسة", "خمس"), ("ستة", "ست"), ("سبعة", "سبع"),
                                   ("ثمانية", "ثماني"), ("تسعة", "تسع"), ("أحد", "إحدى"), ("اثنا", "اثنتا"),
                                   ("اثني", "اثنتي"))
       for word in (masculine, feminine)},
    "ثمان": ("ثمانية", "ثماني"),
}  # fmt: skip
#: Feminine nouns whose accusative looks like a masculine one.
_BARE_FEMININE = frozenset(
    [
        "حربا",
        "نارا",
        "دارا",
        "قدما",
        "عينا",
        "يدا",
        "ساقا",
        "بئرا",
        "بيرا",
        "سوقا",
        "نفسا",
        "روحا",
        "كاسا",
        "ارضا",
        "طريقا",
    ]
)
_CLITICS = ("و", "ف", "ب", "ل", "ك")


@lru_cache(maxsize=1)
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    data = load_lexicon("agreement")
    return fold_words(data["masculine"]), fold_words(data["feminine"])


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on a number word before a plural noun of the wrong gender."""
    yield from _teens(tokenized)
    masculine, feminine = _nouns()
    for i, key in enumerate(tokenized.keys):
        number, clitic = _number(key)
        if number is None or not tokenized.is_adjacent(i):
            continue
        noun = tokenized.keys[i + 1]
        if number in _FOR_FEMININE and noun in masculine:
            right, gender = _FOR_FEMININE[number], "masculine"
        elif number in _FOR_MASCULINE and (noun in feminine or _sounds_feminine(noun, masculine)):
            right, gender = _FOR_MASCULINE[number], "feminine"
        else:
            continue
        if (
            number in {"عشر", "عشره"}
            and i
            and tokenized.is_adjacent(i - 1)
            and _number(tokenized.keys[i - 1])[0]
        ):
            continue  # ثلاثة عشر: a compound number has rules of its own
        start = tokenized.spans[i].start
        span = Span(start + clitic, tokenized.spans[i + 1].end)
        proposal = f"{right} {tokenized.spans[i + 1].of(tokenized.original)}"
        message = f"The noun's singular is {gender}, and numbers from 3 to 10 take the other gender."
        yield copy_hint(span, "agreement", message, proposal, 0.85)


def _sounds_feminine(noun: str, masculine: frozenset[str]) -> bool:
    """Plurals in يات have a singular in ية: عمليات، صحفيات."""
    return noun.endswith("يات") and len(noun) > 5 and noun not in masculine


def _teens(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on 11 to 19 before a noun whose ending shows its gender."""
    for i in range(len(tokenized.keys) - 2):
        ten = tokenized.keys[i + 1]
        if ten not in {"عشر", "عشره"} or not (tokenized.is_adjacent(i) and tokenized.is_adjacent(i + 1)):
            continue
        unit, clitic = _unit(tokenized.keys[i])
        gender = _gender(tokenized.bare[i + 2], tokenized.keys[i + 2])
        if unit is None or gender is None:
            continue
        right = unit[gender] + (" عشرة " if gender else " عشر ")
        wrong = fold_word(right).split() != [tokenized.keys[i][clitic:], ten]
        if wrong:
            name = "feminine" if gender else "masculine"
            span = Span(tokenized.spans[i].start + clitic, tokenized.spans[i + 2].end)
            message = f"The noun is {name}, and both parts of the number go with it."
            yield copy_hint(
                span, "agreement", message, right + tokenized.spans[i + 2].of(tokenized.original), 0.8
            )


def _unit(key: str) -> tuple[tuple[str, str] | None, int]:
    """The masculine and feminine forms of the unit in a number of the teens, and the length of its clitic."""
    for clitic in (0, 1):
        if clitic and key[:1] not in _CLITICS:
            break
        if key[clitic:] in _TEENS:
            return _TEENS[key[clitic:]], clitic
    return None, 0


def _gender(bare: str, key: str) -> int | None:
    """The gender by the ending: 1 (feminine) for ة, 0 (masculine) for tanwin ا except listed feminines, else None."""
    if bare.endswith("ة"):
        return None if key in {"طلبه", "خليفه"} else 1
    return 0 if bare.endswith("ا") and len(bare) > 3 and key not in _BARE_FEMININE else None


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
