"""Name variants: two spellings of one name in an article, «بلبينكن» beside «بلينكن», «الاسرائيلي» beside «الإسرائيلي».

Names are words beside a reporting verb that occur again. Other words are not compared by distance, because Arabic words that
differ by one letter are usually two words. A hamza is missing where the article writes the same word with it elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion
from workbench.suggest.vocabulary.attribution_phrases import attribution_lexicon
from workbench.suggest.vocabulary.reporting_verbs import read_cue

_PREFIX = re.compile("^[وف]?(?:[بكل]?ال|لل)?(?=.{4})")
_HAMZA = re.compile("[أإآ]")
#: Verbal nouns that begin with a bare alef by rule: انتخاب، اتفاق، اقتصاد.
_DERIVED = re.compile("ا(?:ن|ت|.ت|.ط|.د)")
#: An article with more bare alefs than this leaves its hamzas out as a habit.
_HABIT = 8
#: Long number words, which come back and stand next to verbs like names.
_NUMBERS = frozenset(
    [
        "ثلاثه",
        "اربعه",
        "ثمانيه",
        "ثمانون",
        "ثمانين",
        "ثلاثون",
        "ثلاثين",
        "اربعون",
        "اربعين",
        "خمسون",
        "خمسين",
        "سبعون",
        "سبعين",
        "تسعون",
        "تسعين",
        "عشرون",
        "عشرين",
        "مليون",
        "مليار",
    ]
)
_SHORTEST = 6
_MOST_NAMES = 60


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Variants of names, then words that have lost their hamza or the dots of their ta marbuta."""
    yield from _variants(tokenized)
    yield from _letters(tokenized)


def _variants(tokenized: TokenizedText) -> Iterator[Suggestion]:
    counts = Counter(tokenized.keys)
    names = _speaking(tokenized, counts)
    if not names:
        return
    usual: dict[str, Span] = {}
    for key, span in zip(tokenized.keys, tokenized.spans, strict=True):
        if key in names:
            usual.setdefault(key, span)
    by_end: dict[str, list[str]] = {}
    for name in names:
        for end in {name[-1], name[-2]}:
            by_end.setdefault(end, []).append(name)
    for i, key in enumerate(tokenized.keys):
        if counts[key] > 2 or len(key) < _SHORTEST - 1 or key in names:
            continue
        for name in by_end.get(key[-1], ()):
            if abs(len(key) - len(name)) > 2 or counts[key] >= counts[name]:
                continue
            proposal = _as_variant(key, name)
            if proposal is not None:
                printed = names[name]
                other = [proposal.replace(name, printed), printed]
                message = f"Spelled {printed} elsewhere in the article."
                yield copy_hint(
                    tokenized.spans[i], "name_variant", message, *_first(other), because=usual[name]
                )
                break


def _first(proposals: list[str]) -> tuple[str, float, *tuple[str, ...]]:
    """The proposal, the confidence and the alternatives."""
    distinct = list(dict.fromkeys(proposals))
    return distinct[0], 0.8, *distinct[1:]


def _speaking(tokenized: TokenizedText, counts: Counter[str]) -> dict[str, str]:
    """Folded names that stand next to a verb of speech and come back, with their usual spelling."""
    lists = attribution_lexicon()
    candidates: Counter[str] = Counter()
    for i, key in enumerate(tokenized.keys):
        found = read_cue(key)
        if found is None or not found[0].finite:
            continue
        for j in (i + 1, i - 1):
            if 0 <= j < len(tokenized.keys):
                name = tokenized.keys[j]
                plain = (
                    name not in _NUMBERS
                    and name.isalpha()
                    and not name.startswith("ال")
                    and not name.isascii()
                )
                if plain and len(name) >= _SHORTEST and counts[name] >= 2 and not lists.is_role(name):
                    candidates[name] += 1
    chosen = [
        n for n, _ in candidates.most_common(_MOST_NAMES) if n not in lists.adverbs and read_cue(n) is None
    ]
    forms: dict[str, Counter[str]] = {name: Counter() for name in chosen}
    for key, bare in zip(tokenized.keys, tokenized.bare, strict=True):
        if key in forms:
            forms[key][bare] += 1
    return {name: form.most_common(1)[0][0] for name, form in forms.items()}


def _as_variant(word: str, name: str) -> str | None:
    """What to write for `word` if it is `name` with one slip (a clitic kept), else None."""
    if word[:1] in "وفبلك" and _one_slip(word[1:], name) and len(word) - 1 == len(name):
        return word[0] + name
    if word.endswith(name):
        return None
    return name if _one_slip(word, name) and _inner(word, name) else None


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is other, missing, too many, or two neighbours are swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    k = 0
    while k < min(len(a), len(b)) and a[k] == b[k]:
        k += 1
    rest_a, rest_b = a[k:], b[k:]
    if len(a) == len(b):
        swapped = rest_a[1:2] + rest_a[0:1] + rest_a[2:]
        return rest_a[1:] == rest_b[1:] or swapped == rest_b
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _inner(word: str, name: str) -> bool:
    """Whether the two begin and end alike: a letter more at an end is a clitic or an ending."""
    return word[0] == name[0] and word[-1] == name[-1]


def _letters(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on words without their hamza, and on ال-words with ه for ة, by their other spelling in the article."""
    right: dict[str, Counter[str]] = {}
    bases = [_PREFIX.sub("", bare) for bare in tokenized.bare]
    for bare, base in zip(tokenized.bare, bases, strict=True):
        if len(base) >= 4 and _HAMZA.search(base[:3]):
            right.setdefault(_HAMZA.sub("ا", base), Counter())[base] += 1
        if bare.endswith("ة") and "ال" in bare[:3]:
            right.setdefault(bare[:-1] + "ه", Counter())[bare] += 1
    yield from _hamzas(tokenized, bases, right)
    for i, bare in enumerate(tokenized.bare):
        if bare.endswith("ه") and bare in right and bare[:-1] + "ة" in right[bare]:
            yield _as_elsewhere(tokenized.spans[i], bare[:-1] + "ة", "with ة")


def _hamzas(
    tokenized: TokenizedText, bases: list[str], right: dict[str, Counter[str]]
) -> Iterator[Suggestion]:
    """Words that begin with a bare alef here and with hamza elsewhere; many of them are the paper's habit."""
    slips = []
    for i, base in enumerate(bases):
        if len(base) < 4 or _HAMZA.search(base) or base not in right or base.startswith("است"):
            continue
        proper, count = right[base].most_common(1)[0]
        sure = (
            count >= 2
            or (len(base) >= 6 and not _DERIVED.match(base))
            or (tokenized.bare[i] in {base, "ال" + base} and proper[0] == "أ")
        )
        if proper != base and sure:
            slips.append((i, base, proper))
    if len(slips) > _HABIT:
        return
    for i, base, proper in slips:
        bare = tokenized.bare[i]
        written = bare[: len(bare) - len(base)] + proper
        if len(base) == 4:
            yield copy_hint(
                tokenized.spans[i], "spelling", "Written with hamza elsewhere in the article.", written, 0.7
            )
        else:
            yield _as_elsewhere(tokenized.spans[i], written, "with hamza")


def _as_elsewhere(span: Span, proposal: str, how: str) -> Suggestion:
    return copy_hint(span, "name_variant", f"Written {how} elsewhere in the article.", proposal, 0.75)
