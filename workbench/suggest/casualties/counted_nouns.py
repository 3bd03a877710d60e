"""Counted nouns (tamyiz): what a number counts, people, things, a unit, or an elided noun ("قتل تسعة وأصيب عشرون")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.suggest.numbers.units import unit_after, unit_at
from workbench.suggest.vocabulary.casualty_terms import noun_forms, roles_of
from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_words, load_lexicon
from workbench.text.numbers import NumberExpression, TokenStream
from workbench.text.numbers.lexer import split_proclitics


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The counted noun of a number.

    `kind`: casualty (with an outcome of its own), person, thing, other (unknown noun), none (elided). `at` is the noun's token,
    or the token behind the number if the noun is elided; `of`: the preposition من precedes it.
    """

    kind: str
    at: int
    outcome: str | None = None
    population: str | None = None
    of: bool = False


@dataclass(frozen=True, slots=True)
class _Nouns:
    people: dict[str, str | None]
    others: frozenset[str]
    things: frozenset[str]
    collectives: frozenset[str]
    not_people: frozenset[str]
    in_waw: frozenset[str]  #: nouns of people whose first letter is و


_CASES = frozenset(fold_word(w) for w in ("حالة", "حالات", "عملية", "عمليات"))
_PLAIN = frozenset(
    fold_word(w)
    for w in (
        "في", "على", "من", "إلى", "عن", "مع", "خلال", "منذ", "حتى", "أو", "ثم", "بين", "بينهم", "بينهن", "منهم", "منهن", "جراء", "إثر", "نتيجة", "بعد", "قبل", "حسب", "وفق", "بسبب",
        "على", "أثناء", "بحسب", "قد", "لقوا", "ما", "لا", "كما", "فيما", "حيث", "تقريبا", "أمس", "اليوم", "داخل", "قرب", "ضمن", "بينما", "عندما", "كانوا", "كان", "كانت", "هم", "وهم", "لم", "عبر", "إن", "أن", "ممن", "بجروح",
    )
)  # fmt: skip
_NISBA = ("ي", "يا", "يين", "يون", "يه", "يات")


@lru_cache(maxsize=1)
def _nouns() -> _Nouns:
    book = load_lexicon("populations")
    people = {form: noun.get("population") for noun in reversed(book["nouns"]) for form in noun_forms(noun)}
    people |= {fold_word(nation): None for nation in book["nationalities"]}
    return _Nouns(
        people,
        fold_words(book["others"]),
        fold_words(book["things"]["words"]),
        fold_words(book["collectives"]),
        fold_words(book["not_people"]),
        frozenset(form for form in people if form.startswith("و")),
    )


@lru_cache(maxsize=65536)
def _class(word: str) -> tuple[str, str | None]:
    """The kind of a noun and its population."""
    nouns = _nouns()
    for clitic, stem in split_proclitics(word):
        if clitic not in ("", "ال", "لل"):
            continue
        if stem in nouns.things or stem.removesuffix("ا") in nouns.things:
            return "thing", None
        if stem in nouns.people:
            return "person", nouns.people[stem]
        if stem in nouns.others:
            return "person", None
    if word in nouns.not_people:
        return "other", None
    rational = word.endswith(_NISBA) or (word.endswith(("ين", "ون")) and len(word) > 5)
    return ("person" if len(word) > 4 and rational else "other"), None


def counted_noun(stream: TokenStream, number: NumberExpression) -> CountedNoun:
    """The counted noun behind the number; for واحد before it, for a dual in it."""
    if number.numeral == "dual":
        return _of_word(stream, number.first)
    if number.value in (1, 2) and number.numeral == "words" and stream.kind(number.first - 1) == "w":
        two = number.value == 2 and not stream.text(number.first - 1).endswith(("ان", "ين"))
        before = None if two else _before_one(stream, number.first - 1)
        if before is not None:
            return before
    at = number.last + 1
    if stream.text(at) in (")", '"', "»"):
        at += 1
    if unit_after(stream, at - 1) is not None:
        return CountedNoun("thing", at)
    of = stream.text(at) == "من"
    crowd = number.qualifier == "vague" and number.clitic.endswith(("ال", "لل"))
    if crowd and not of and not stream.text(at).startswith("ال"):
        return CountedNoun("none", at)  # شيع الآلاف جثامين 5
    return _noun_at(stream, at + of, of=of)


def _before_one(stream: TokenStream, at: int) -> CountedNoun | None:
    """The noun before واحد (شخصا واحدا), or None if the word before is no countable noun."""
    if unit_at(stream, at) is not None:
        return CountedNoun("thing", at)  # في يوم واحد
    found = _of_word(stream, at)
    return found if found.kind in ("person", "casualty", "thing") else None


def _noun_at(stream: TokenStream, at: int, *, of: bool) -> CountedNoun:
    if stream.text(at) in _CASES and any(r.outcome for r in roles_of(stream.text(at + 1))):
        at += 1
    if stream.kind(at) != "w":
        return CountedNoun("none", at, of=of)
    word = stream.text(at)
    if not of and (word in _PLAIN or (word[:1] == "و" and not _known(word)) or _is_verb(word)):
        return CountedNoun("none", at)
    found = _of_word(stream, at)
    member = of and word.removeprefix("ال") in _nouns().collectives
    return CountedNoun("person" if member else found.kind, at, found.outcome, found.population, of)


def _known(word: str) -> bool:
    """Whether a word's initial و is part of the noun (وزراء), and no conjunction (والجرحى, وسوريين)."""
    nouns = _nouns()
    return (
        word.removesuffix("ا") in nouns.things
        or word in nouns.in_waw
        or (any(role.role == "people" and not role.clitic for role in roles_of(word)))
    )


def _is_verb(word: str) -> bool:
    roles = roles_of(word)
    return bool(roles) and all(role.role == "verb" for role in roles)


def _of_word(stream: TokenStream, at: int) -> CountedNoun:
    word = stream.text(at)
    for role in roles_of(word):
        if role.role == "people":
            return CountedNoun("casualty", at, role.outcome)
    dual = _singular_of_dual(word)
    if dual is not None:
        for role in roles_of(dual):
            if role.role == "people":
                return CountedNoun("casualty", at, role.outcome)
        word = dual
    kind, population = _class(word)
    return CountedNoun(kind, at, None, population)


def _singular_of_dual(word: str) -> str | None:
    if not word.endswith(("ان", "ين")) or len(word) < 5:
        return None
    for _, stem in split_proclitics(word):
        base = stem[:-2]
        for singular in (base, base[:-1] + "ه" if base.endswith("ت") else base):
            if singular in _nouns().people or any(role.singular for role in roles_of(singular)):
                return singular
    return None
