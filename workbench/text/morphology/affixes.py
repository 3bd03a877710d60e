"""Affixes: proclitics before a stem, endings and pronouns behind it, and which of them combine.

Three properties decide: the *shape* of the stem (which endings it takes), the *kind* of the ending (bare, tanwin,
construct ...) and the *front* of the word (article, preposition, future ...). `prefixes()` and `suffixes()` are the tables A
and C of an ALMOR database; `fronts_of`, `endings_of` and `allowed` are its three compatibility tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.text.morphology.letters import bare

#: Pronouns joined to a noun and to a verb, vowelled.
ON_NOUNS = ("هُ", "هَا", "هُمَا", "هُمْ", "هُنَّ", "كَ", "كُمَا", "كُمْ", "كُنَّ", "نَا", "ي")
ON_VERBS = ("هُ", "هَا", "هُمَا", "هُمْ", "هُنَّ", "كَ", "كُمْ", "نَا", "نِي")


@dataclass(frozen=True, slots=True)
class Affix:
    """A prefix or a suffix: its vowelled text, its category, and the features it gives the word."""

    text: str
    category: str
    features: dict[str, str] = field(default_factory=dict)


# --- before the stem ---------------------------------------------------------------------------------------

_CONJUNCTIONS = (("", ""), ("وَ", "و"), ("فَ", "ف"))
#: kind: ((vowelled text, preposition or particle, article), ...); the kinds are those of `allowed`.
_NOUN_FRONTS = {
    "Bare": (("", "", ""),),
    "Prep": (("بِ", "ب", ""), ("كَ", "ك", ""), ("لِ", "ل", "")),
    "Art": (("ال", "", "ال"),),
    "PrepArt": (("بِال", "ب", "ال"), ("كَال", "ك", "ال")),
    "LiArt": (("لِل", "ل", "ال"),),
    # Before an initial lam the article loses its letters: ل + اللاجئين is «للاجئين».
    "LiArtL": (("لِ", "ل", "ال"),),
}
_VERB_FRONTS = {
    "Verb": (("", "", ""),),
    "Will": (("سَ", "س", ""),),
    "Li": (("لِ", "ل", ""), ("لَ", "ل", "")),
}


def prefixes() -> Iterator[Affix]:
    """Every prefix, with `prc2` (و, ف), `prc1` (ب, ك, ل, س) and `prc0` (ال)."""
    for fronts in (_NOUN_FRONTS, _VERB_FRONTS):
        for kind, parts in fronts.items():
            for conjunction, plain in _CONJUNCTIONS:
                for text, particle, article in parts:
                    features = {
                        "prc2": plain,
                        "prc1": particle,
                        "prc0": article,
                        "stt": "d" if article else "",
                    }
                    yield Affix(conjunction + text, kind, {k: v for k, v in features.items() if v})


# --- after the stem ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ending:
    """An inflection: its vowelled text alone, the same before a pronoun (None: it takes none), its kind."""

    name: str
    alone: str | None
    joined: str | None
    kind: str
    features: dict[str, str]


def _verb(name: str, alone: str, joined: str | None, kind: str) -> Ending:
    """`name` is tense, person, gender and number, as in `p3ms`; `kind` the mood, or `past`."""
    features = {"per": name[1], "gen": name[2], "num": name[3]}
    return Ending(name, alone, joined, kind, features | ({"mod": kind} if kind != "past" else {}))


_PAST = (
    _verb("p3ms", "َ", "َ", "past"),
    _verb("p3fs", "َت", "َت", "past"),
    _verb("p3md", "َا", "َا", "past"),
    _verb("p3fd", "َتَا", "َتَا", "past"),
    _verb("p3mp", "ُوا", "ُو", "past"),
    _verb("p3fp", "ْنَ", "ْنَ", "past"),
    _verb("p1us", "ْتُ", "ْتُ", "past"),
    _verb("p2ms", "ْتَ", "ْتَ", "past"),
    _verb("p2fs", "ْتِ", "ْتِ", "past"),
    _verb("p1up", "ْنَا", "ْنَا", "past"),
    _verb("p2mp", "ْتُم", "ْتُمُو", "past"),
    _verb("p3ms weak", "", "", "past"),
    _verb("p3mp weak", "وا", "و", "past"),
)
#: The present; the first letter of the name is the person group of the stem (`verbs.PERSONS`).
_PRESENT = (
    *(
        _verb(f"{name}{mark}", "", "", mood)
        for name in ("Y3ms", "T3fs", "T2ms", "A1us", "N1up")
        for mark, mood in (("", "u"), (" jussive", "j"))
    ),
    _verb("Y3md", "ان", "ان", "i"),
    _verb("T3fd", "ان", "ان", "i"),
    _verb("Y3mp", "ونَ", "ونَ", "i"),
    _verb("T2mp", "ونَ", "ونَ", "i"),
    _verb("T2fs", "ينَ", "ينَ", "i"),
    _verb("Y3fp", "نَ", "نَ", "u"),
    _verb("Y3md short", "ا", "ا", "s"),
    _verb("T3fd short", "ا", "ا", "s"),
    _verb("Y3mp short", "وا", "و", "s"),
    _verb("T2mp short", "وا", "و", "s"),
    _verb("T2fs short", "ي", "ي", "s"),
)


def _noun(name: str, alone: str | None, joined: str | None, kind: str, features: str) -> Ending:
    """`features` is gender, number and case in one word; a hyphen leaves what the stem says."""
    pairs = zip(("gen", "num", "cas"), features, strict=True)
    return Ending(name, alone, joined, kind, {key: value for key, value in pairs if value != "-"})


_NOUN = (
    _noun("bare", "", None, "any", "---"),
    _noun("owned", None, "", "construct", "---"),
    _noun("tanwin", "ًا", None, "tanwin", "--a"),
    _noun("two.n", "َانِ", None, "nominative", "-dn"),
    _noun("two.g", "َيْنِ", None, "any", "-dg"),
    _noun("two.nc", "َا", "َا", "construct nominative", "-dn"),
    _noun("two.gc", "َيْ", "َيْ", "construct", "-dg"),
    _noun("f", "َة", "َت", "any", "fs-"),
    _noun("f.two.n", "َتَانِ", None, "nominative", "fdn"),
    _noun("f.two.g", "َتَيْنِ", None, "any", "fdg"),
    _noun("f.two.nc", "َتَا", "َتَا", "construct nominative", "fdn"),
    _noun("f.two.gc", "َتَيْ", "َتَيْ", "construct", "fdg"),
    _noun("f.many", "َة", "َت", "any", "-p-"),
    _noun("at", "َات", "َات", "any", "fp-"),
    _noun("un.n", "ُونَ", None, "nominative", "mpn"),
    _noun("un.g", "ِينَ", None, "any", "mpg"),
    _noun("tens.n", "ُونَ", None, "nominative", "-pn"),
    _noun("tens.g", "ِينَ", None, "any", "-pg"),
    _noun("un.nc", "ُو", "ُو", "construct nominative", "mpn"),
    _noun("un.gc", "ِي", "ِي", "construct", "mpg"),
)
_ONE = ("bare", "owned", "tanwin")
_TWO = ("two.n", "two.g", "two.nc", "two.gc")
_PRESENT_PERSONS = ("Y3ms", "T3fs", "T2ms", "A1us", "N1up")
_PRESENT_DUAL = ("Y3md", "T3fd", "Y3md short", "T3fd short")
_PRESENT_PLURAL = ("Y3mp", "T2mp", "T2fs", "Y3mp short", "T2mp short", "T2fs short")
_PAST_CONSONANT = ("p3fp", "p1us", "p2ms", "p2fs", "p1up", "p2mp")
_JUSSIVE = tuple(f"{name} jussive" for name in _PRESENT_PERSONS)

#: shape of the stem: the endings it takes. `E` shapes take a pronoun only, `0` shapes none.
SHAPES: dict[str, tuple[str, ...]] = {
    "PV": ("p3ms", "p3fs", "p3md", "p3fd", "p3mp", *_PAST_CONSONANT),
    "PV_V": ("p3ms", "p3fs", "p3md", "p3fd", "p3mp"),
    "PV_C": _PAST_CONSONANT,
    "PV_H": ("p3ms", "p3fs", "p3fd", *_PAST_CONSONANT),
    "PV_I": ("p3ms", "p3fs", "p3md", "p3fd"),
    "PV_0": ("p3ms weak",),
    "PV_0E": ("p3ms weak",),
    "PV_T": ("p3fs", "p3fd"),
    "PV_D": ("p3md",),
    "PV_W": ("p3mp weak",),
    "IV": (*_PRESENT_PERSONS, *_PRESENT_DUAL, *_PRESENT_PLURAL, "Y3fp"),
    "IV_H": (*_PRESENT_PERSONS, "Y3fp"),
    "IV_0": _PRESENT_PERSONS,
    "IV_0E": _PRESENT_PERSONS,
    "IV_D": (*_PRESENT_DUAL, "Y3fp"),
    "IV_W": _PRESENT_PLURAL,
    "IV_S": (*_JUSSIVE, "Y3fp"),
    "IV_J": _JUSSIVE,
    "N": (*_ONE, *_TWO),
    "N_1": _ONE,  # no dual
    "N_2": _TWO,  # the dual only
    "N_0": ("bare",),
    "N_E": ("owned",),
    "N_T": ("bare", "owned"),  # no tanwin: جرائم
    "F": ("f", "f.two.n", "f.two.g", "f.two.nc", "f.two.gc"),
    "F_1": ("f",),
    "F_P": ("f.many",),  # broken plurals in ة: قادة
    "AT": ("at",),
    "UN": ("un.n", "un.g", "un.nc", "un.gc"),
    "UN_0": ("tens.n", "tens.g"),  # the tens
}
_ENDINGS = {ending.name: ending for ending in (*_PAST, *_PRESENT, *_NOUN)}


_VERB_NAMES = "pYTAN"


def _category(name: str, *, owned: bool) -> str:
    return name.replace(" ", "_") + ("+" if owned else "")


def suffixes() -> Iterator[Affix]:
    """Every ending, alone and with each pronoun (`enc0`); its category is its name, with + for a pronoun."""
    for ending in _ENDINGS.values():
        is_noun = ending.name[0] not in _VERB_NAMES
        if ending.alone is not None:
            state = {"tanwin": "i", "construct": "c", "construct nominative": "c"}.get(ending.kind)
            features = ending.features | ({"stt": state} if state else {})
            yield Affix(ending.alone, _category(ending.name, owned=False), features)
        if ending.joined is not None:
            for pronoun in ON_NOUNS if is_noun else ON_VERBS:
                if pronoun == "ي" and ending.name not in {"owned", "f", "at"}:
                    continue
                features = ending.features | {"enc0": bare(pronoun)} | ({"stt": "c"} if is_noun else {})
                yield Affix(ending.joined + pronoun, _category(ending.name, owned=True), features)


# --- what may stand together -------------------------------------------------------------------------------


def stem_category(shape: str, *, person: str = "", voice: str = "", starts_with_lam: bool = False) -> str:
    """The category of a stem; `person` and `voice` for verbs, `starts_with_lam` for nouns."""
    return (
        shape
        + (f".{person}" if person else "")
        + (f".{voice}" if voice else "")
        + (".L" if starts_with_lam else "")
    )


def fronts() -> tuple[str, ...]:
    """The names of all fronts."""
    return (*_NOUN_FRONTS, *_VERB_FRONTS)


def fronts_of(category: str) -> tuple[str, ...]:
    """The fronts that combine with a stem of this category."""
    if category.startswith("PV"):
        return ("Verb",)
    if category.startswith("IV"):
        return ("Verb", "Will", "Li")
    return ("Bare", "Prep", "Art", "PrepArt", "LiArtL" if category.endswith(".L") else "LiArt")


def endings_of(category: str) -> Iterator[str]:
    """The categories of endings that a stem of this category takes."""
    shape, *rest = category.split(".")
    for name in SHAPES[shape]:
        if shape.startswith("IV") and name[0] != rest[0]:
            continue
        ending = _ENDINGS[name]
        if ending.alone is not None and not shape.endswith("E"):
            yield _category(name, owned=False)
        if ending.joined is not None and shape not in {"PV_0", "IV_0"} and "p" not in rest:
            yield _category(name, owned=True)


_CONSTRUCT = {"construct", "construct nominative"}
_NOT_BEFORE: dict[str, set[str]] = {
    "Bare": set(),
    "Prep": {"tanwin", "nominative", "construct nominative"},
    "Art": {"tanwin", *_CONSTRUCT},
    "PrepArt": {"tanwin", "nominative", *_CONSTRUCT},
    "LiArt": {"tanwin", "nominative", *_CONSTRUCT},
    "LiArtL": {"tanwin", "nominative", *_CONSTRUCT},
    "Verb": set(),
    "Will": {"s", "j", "past"},
    "Li": {"i", "past"},
}


def allowed(front: str) -> Iterator[str]:
    """The categories of endings that combine with this front."""
    verbal = front in _VERB_FRONTS
    for name, ending in _ENDINGS.items():
        is_verb = ending.name[0] in _VERB_NAMES
        if is_verb != verbal or ending.kind in _NOT_BEFORE[front]:
            continue
        if ending.alone is not None:
            yield _category(name, owned=False)
        # A pronoun makes the noun definite: no article before it.
        if ending.joined is not None and not (not verbal and "Art" in front):
            yield _category(name, owned=True)
