"""Declension of nouns: from the dictionary form and the plurals to the stems of every form.

Duals, sound plurals, the construct state and pronouns are endings (`affixes`). This module makes the stems that take them:
«جُثَّة» without its ta marbuta, «قَتْلَى» with an alef before a pronoun, «شُهَداء» with its hamza on three seats («شهداءها،
شهداؤها، شهدائها»), «ناجٍ» and «ناجي».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.text.morphology.letters import FATHA, KASRA, bare, parse, spell, without_final_vowel

_TANWIN_I = "\u064d"


@dataclass(frozen=True, slots=True)
class NounStem:
    """A vowelled stem without its ending; `shape` names its endings; `case` is set where the hamza seat shows it."""

    text: str
    shape: str
    gender: str
    number: str
    case: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """A vowelled noun in its dictionary form; `plurals` are «ون», «ات» or whole broken plurals."""

    word: str
    feminine: str = ""
    plurals: Sequence[str] = ()
    dual: bool = True
    gender: str = ""
    number: str = "s"
    ends_weak: bool = False  # a defective noun, which drops its ya without the article: ناجٍ
    tens: bool = False  # عشرون, عشرين: the ending of a plural without its meaning

    def stems(self) -> Iterator[NounStem]:
        gender = self.gender or ("f" if self.word.endswith("ة") else "m")
        if self.tens:
            yield NounStem(_drop(self.word, "ون"), "UN_0", "u", "p")
            return
        yield from _whole(self.word, gender, self.number, dual=self.dual, ends_weak=self.ends_weak)
        for plural in self.plurals:
            yield from self._plural(plural, gender)
        if self.feminine:
            yield from _whole(self.feminine, "f", "s", dual=self.dual, ends_weak=False)
            yield NounStem(_before_at(self.feminine), "AT", "f", "p")

    def _plural(self, plural: str, gender: str) -> Iterator[NounStem]:
        if plural == "ون":
            ends = self.ends_weak or self.word.endswith("ى")
            yield NounStem(_clip(self.word) if ends else self.word, "UN", "m", "p")
        elif plural == "ات":
            yield NounStem(_before_at(self.word), "AT", "f", "p")
        else:
            yield from _whole(plural, gender, "p", dual=False, ends_weak=False)


def inflected(word: str, plurals: Sequence[str] = ("ون", "ات")) -> Noun:
    """A participle: feminine in ة, sound plurals; «مُدَّعِي» and «مُتَوَفَّى» are defective."""
    word = spell(without_final_vowel(parse(word)))
    feminine = word[:-1] + "اة" if word.endswith("ى") else f"{word}{FATHA}ة"
    masculine = tuple(plural for plural in plurals if plural != "ات")
    return Noun(word, feminine, masculine, ends_weak=word.endswith("ي") and word[-2] == KASRA)


def _whole(word: str, gender: str, number: str, *, dual: bool, ends_weak: bool) -> Iterator[NounStem]:
    """The stems of one number of a noun, by how it ends."""
    plain = bare(word)
    stem = NounStem(word, "N", gender, number)
    if plain.endswith("ة"):
        yield replace(stem, text=_clip(word), shape="F_P" if number == "p" else "F" if dual else "F_1")
    elif plain.endswith("ى"):
        yield replace(stem, shape="N_0")
        yield replace(stem, text=word[:-1] + "ا", shape="N_E")
        if dual:
            yield replace(stem, text=_clip(word) + FATHA + "ي", shape="N_2")
    elif plain.endswith("اء"):
        yield replace(stem, shape="N_0")
        for seat, case in (("ء", "a"), ("ؤ", "n"), ("ئ", "g")):
            yield replace(stem, text=word[:-1] + seat, shape="N_E", case=case)
        if dual:
            yield replace(stem, shape="N_2")
    elif ends_weak:
        yield stem if dual else replace(stem, shape="N_1")
        yield replace(stem, text=_clip(word) + _TANWIN_I, shape="N_0")
    elif number == "p" and _is_diptote(plain):
        yield replace(stem, shape="N_T")
    else:
        yield replace(stem, shape="N" if dual else "N_1")


def _is_diptote(plural: str) -> bool:
    """Whether a plural takes no tanwin: those with alef as third letter («رهائن», «ضحايا») and feminine «ات»."""
    return (len(plural) > 4 and plural[2] == "ا") or plural.endswith("ات")


def _clip(word: str) -> str:
    """The word without its last letter, and without the vowel before it."""
    return spell(without_final_vowel(parse(word)[:-1]))


def _drop(word: str, ending: str) -> str:
    letters = parse(word)[: -len(ending)]
    return spell(without_final_vowel(letters))


def _before_at(word: str) -> str:
    """The stem before «ات»: «إِصابَة» -> إِصاب, «مُتَوَفّاة» -> مُتَوَفَّي, «مُسْتَشْفَى» -> مُسْتَشْفَي."""
    plain = bare(word)
    if plain.endswith("اة"):
        return _clip(_clip(word)) + FATHA + "ي"
    if plain.endswith("ى"):
        return _clip(word) + FATHA + "ي"
    return _clip(word) if plain.endswith("ة") else word
