"""Number words: the entries of `lexicons/numbers.toml` as atoms, and numerals in digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon
from workbench.text.numbers.lexer import split_proclitics

Number = int | float

#: A longer numeral is no quantity (and Python does not convert more than 4,300 digits).
MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Atom:
    """`kind`: zero unit teen_unit ten teen tens hundred scale fraction fraction_plural ordinal numeral.

    `form` of a scale: one, dual, many, either (one behind a number, else dual). `clitic`: the proclitics of the word;
    `definite`: the article ال is among them.
    """

    kind: str
    value: Number
    form: str = ""
    clitic: str = ""

    @property
    def joined(self) -> bool:
        return self.clitic.startswith("و")

    @property
    def definite(self) -> bool:
        return self.clitic.endswith("ال") or self.clitic.endswith("لل")


@dataclass(frozen=True, slots=True)
class NumberLexicon:
    """The number words as look-ups by folded word."""

    cardinals: dict[str, Atom]
    teen_units: dict[str, int]
    ordinals: dict[str, int]
    suffixes: dict[str, int]
    vague: frozenset[str]
    vague_heads: frozenset[str]
    vague_tails: frozenset[str]
    guarded: frozenset[str]
    minus: frozenset[str]
    decimal: frozenset[str]
    stop: frozenset[str]
    spoken_half: frozenset[str]
    ambiguous: frozenset[str]


@lru_cache(maxsize=1)
def number_lexicon() -> NumberLexicon:
    """The number words, folded."""
    book = load_lexicon("numbers")
    cardinals: dict[str, Atom] = {}

    def enter(forms: list[str], atom: Atom) -> None:
        for form in forms:
            cardinals.setdefault(fold_word(form), atom)

    for kind, table in (("unit", "units"), ("teen", "teens"), ("tens", "tens")):
        for value, forms in book[table].items():
            enter(forms, Atom(kind, int(value)))
    enter(book["words"]["zero"], Atom("zero", 0))
    enter(book["words"]["ten"], Atom("ten", 10))
    enter(book["hundreds"]["100"], Atom("hundred", 100))
    enter(book["hundreds"]["200"], Atom("hundred", 200, "dual"))
    for value, stems in book["hundreds"]["stems"].items():
        enter(
            [s + h for s in stems for h in ("مئة", "مائة", "مئه")],
            Atom("hundred", 100 * int(value), "joined"),
        )
    for value, forms in book["scales"].items():
        for form, spellings in forms.items():
            enter(spellings, Atom("scale", int(value), form))
    for entry in book["fractions"].values():
        enter(entry["words"], Atom("fraction", entry["over"][0] / entry["over"][1]))
    for value, forms in book["fraction_plurals"].items():
        enter(forms, Atom("fraction_plural", int(value)))
    return NumberLexicon(
        cardinals,
        {fold_word(w): int(v) for v, forms in book["teen_units"].items() for w in forms},
        {fold_word(w): int(v) for v, forms in book["ordinals"].items() for w in forms},
        book["suffixes"],
        *(
            frozenset(fold_word(w) for w in forms)
            for forms in (
                book["vague"]["words"], book["vague"]["heads"], book["vague"]["tails"],
                book["hundreds"]["guarded"], book["signs"]["minus"], book["signs"]["decimal"],
                book["stop"]["words"], book["stop"]["spoken_half"], book["ambiguous"]["words"],
            )
        ),
    )  # fmt: skip


@lru_cache(maxsize=65536)
def cardinal(word: str) -> Atom | None:
    """The cardinal that a folded word with its proclitics is, or None."""
    table = number_lexicon().cardinals
    if word in number_lexicon().stop:
        return None
    for clitic, stem in split_proclitics(word):
        atom = table.get(stem)
        if atom is not None:
            return Atom(atom.kind, atom.value, atom.form, clitic)
    return None


@lru_cache(maxsize=65536)
def teen_unit(word: str) -> tuple[str, int] | None:
    """Proclitics and value of a word that is a unit only before عشر (أحد، اثنا)."""
    table = number_lexicon().teen_units
    if word in number_lexicon().cardinals:
        return None  # واحد is no و and أحد
    return next(((c, table[s]) for c, s in split_proclitics(word) if s in table), None)


@lru_cache(maxsize=65536)
def ordinal(word: str) -> tuple[str, int] | None:
    """Proclitics and value of an ordinal (السادسة)."""
    table = number_lexicon().ordinals
    return next(((c, table[s]) for c, s in split_proclitics(word) if s in table), None)


@lru_cache(maxsize=65536)
def may_begin_number(word: str) -> bool:
    """Whether a folded word can be the first of a number with a value."""
    return cardinal(word) is not None or teen_unit(word) is not None or ordinal(word) is not None


@lru_cache(maxsize=65536)
def vague_numeral(word: str) -> tuple[str, str] | None:
    """Proclitics and stem of a vague numeral (العشرات), or None."""
    for clitic in ("", "ال", "و", "ب", "ل", "ف", "وال", "بال", "لل", "وب", "ول"):
        if word.startswith(clitic) and word[len(clitic) :] in number_lexicon().vague:
            return clitic, word[len(clitic) :]
    return None


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value in digits; `other` is the second value of ambiguous separators (1.500)."""

    value: Number
    other: Number | None = None


_GROUPED = re.compile(r"[0-9]{1,3}([.,٬،])[0-9]{3}(?:\1[0-9]{3})*")
_GROUPED_DECIMAL = re.compile(r"([0-9]{1,3}(?:([.,٬،])[0-9]{3})(?:\2[0-9]{3})*)([.,٫])([0-9]+)")
_DECIMAL = re.compile(r"([0-9]*)[.,٫]([0-9]+)")


def numeral(text: str) -> Numeral | None:
    """The value of digits with separators; None for what is no quantity (1.2.3, a thousand digits).

    Three digits after a single point or comma are thousands, unless a zero leads; after a single point the
    decimal is kept as `other`.
    """
    if len(text) > MOST_DIGITS + 8:
        return None
    if text.isdigit():
        named = len(text) > MOST_DIGITS or (text.startswith("0") and len(text) > 6)  # a telephone number
        return None if named else Numeral(int(text))
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        whole = int(re.sub(r"\D", "", text))
        single = len(re.findall(r"\D", text)) == 1 and "٬" not in text
        return Numeral(whole, float(re.sub(r"\D", ".", text)) if single else None)
    match = _GROUPED_DECIMAL.fullmatch(text)
    if match and match.group(2) != match.group(3):
        return Numeral(int_if_whole(float(re.sub(r"\D", "", match.group(1)) + "." + match.group(4))))
    match = _DECIMAL.fullmatch(text)
    if match:
        return Numeral(int_if_whole(float(f"{match.group(1) or 0}.{match.group(2)}")))
    return None


def int_if_whole(value: Number) -> Number:
    """An int where the value is whole."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded
