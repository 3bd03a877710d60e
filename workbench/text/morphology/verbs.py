"""Conjugation of verbs: from two dictionary forms («قَتَلَ», «يَقْتُلُ») to the stems of every form.

The *shape* of a stem names its endings (`affixes.SHAPES`): a sound past stem takes all of them («قَتَل»: قتل، قتلت، قتلوا،
قتلن), a hollow verb needs two stems («قال», «قُل»), a defective verb (weak last radical) five. Shapes, voices and persons
follow Arabic grammars; nothing is taken from a lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from workbench.text.morphology.letters import (
    DAMMA,
    FATHA,
    KASRA,
    SUKUN,
    Letter,
    is_short_vowel,
    parse,
    seat_hamza,
    spell,
    without_final_vowel,
)

Voice = Literal["a", "p"]
Word = list[Letter]

#: The letter of the present that stands for the person, and the name of its group of endings.
PERSONS = {"ي": "Y", "ت": "T", "أ": "A", "ن": "N"}


@dataclass(frozen=True, slots=True)
class VerbStem:
    """A vowelled stem without its ending; `shape` names the endings it takes, `person` the present's group."""

    text: str
    shape: str
    voice: Voice
    person: str = ""


def conjugate(past: str, present: str, voice: Voice) -> Iterator[VerbStem]:
    """All stems of the verb «`past`, `present`» (vowelled, active, third person masculine) in one voice."""
    past_active = without_final_vowel(_long(parse(past)))
    present_active = without_final_vowel(_long(parse(present)))
    active = voice == "a"
    past_word = past_active if active else _passive_past(past_active)
    present_word = present_active if active else _passive_present(past_active, present_active)
    for word, shape in _past_stems(past_word, present_active, voice):
        yield VerbStem(spell(word), shape, voice)
    for word, shape in _present_stems(present_word):
        for letter, group in PERSONS.items():
            yield VerbStem(spell(_person(word, letter)), shape, voice, group)


def is_simple(past: str) -> bool:
    """Whether the verb is of form I («قَتَل», «رَدّ»), whose participles have a pattern of their own."""
    word = parse(past)
    return len(word) == 2 or (len(word) == 3 and not word[1].doubled and not word[2].doubled)


def participle(past: str, present: str, voice: Voice) -> str:
    """The participle of a derived verb (forms II to X): «يُصَرِّحُ» gives «مُصَرِّح», passive «مُصَرَّح»."""
    past_word, word = (without_final_vowel(_long(parse(part))) for part in (past, present))
    if voice == "p":
        word = _passive_present(past_word, word)
    else:
        at = 0 if word[-1].doubled else len(word) - 2  # مُحْتَجّ keeps its vowel
        word = [
            letter.with_vowel(KASRA) if place == at and is_short_vowel(letter.vowel) else letter
            for place, letter in enumerate(word)
        ]
        if word[-1].base == "ى":
            word = [*word[:-1], Letter("ي")]
    return spell(seat_hamza([Letter("م", DAMMA), *word[1:]]))


# --- reading the dictionary forms --------------------------------------------------------------------------


def _long(word: Word) -> Word:
    """Add the fatha before a long alef, which is seldom written («قال»)."""
    for place in range(1, len(word)):
        if word[place].base in "اى" and not word[place].vowel and not word[place - 1].vowel:
            word[place - 1] = word[place - 1].with_vowel(FATHA)
    return word


def _is_weak_final(word: Word) -> bool:
    """Whether the verb is defective (its last radical is weak): «نَفَى», «دَعا», «لَقِي», «يَدْعُو»."""
    last, before = word[-1], word[-2]
    return last.base in "اىيو" and not last.doubled and is_short_vowel(before.vowel)


def _is_hollow(word: Word) -> bool:
    """Whether the verb is hollow (a long vowel before the last letter): «قال», «أَصاب», «يَقُول»; not «بَيَّن» or «سافَر»."""
    middle, before = word[-2], word[-3] if len(word) > 2 else None
    pairs = {"ا": FATHA, "و": DAMMA, "ي": KASRA}
    return (
        before is not None
        and not middle.vowel
        and not middle.doubled
        and pairs.get(middle.base) == before.vowel
    )


# --- the past ----------------------------------------------------------------------------------------------


def _past_stems(word: Word, present: Word, voice: Voice) -> Iterator[tuple[Word, str]]:
    if _is_weak_final(word):
        yield from _weak_past(word, present)
    elif word[-1].doubled:
        yield word, "PV_V"
        yield _undoubled(word, voice), "PV_C"
    elif _is_hollow(word):
        yield word, "PV_V"
        yield seat_hamza(_short_hollow_past(word, present, voice)), "PV_C"
        if word[-1].base == "ء":
            yield [*word[:-1], Letter("ؤ")], "PV_W"  # جاؤوا beside جاءوا
    elif word[-1].base == "أ":
        yield word, "PV_H"
        yield word, "PV_W"  # لجأوا beside the older لجؤوا
        yield [*word[:-1], Letter("ؤ")], "PV_W"
    else:
        yield word, "PV"


def _weak_past(word: Word, present: Word) -> Iterator[tuple[Word, str]]:
    stem, last = word[:-1], word[-1]
    if last.base == "ي":  # لَقِيَ، لقيت، لقيا، لَقُوا
        yield word, "PV_I"
        yield word, "PV_C"
        yield [*stem[:-1], stem[-1].with_vowel(DAMMA)], "PV_W"
        return
    root_letter = Letter("و" if present[-1].base == "و" and last.base == "ا" else "ي")
    yield word, "PV_0"
    yield [*stem[:-1], Letter("آ")] if stem[-1].base == "أ" else [*stem, Letter("ا")], "PV_0E"  # رآه، نفاه
    yield stem, "PV_T"
    yield [*stem, root_letter], "PV_D"
    yield [*stem, root_letter], "PV_C"
    yield stem, "PV_W"


def _undoubled(word: Word, voice: Voice) -> Word:
    """«رَدّ» -> «رَدَد», passive «رُدِد»; «أَصَرّ» -> «أَصْرَر»: the form before an ending with a consonant."""
    begins = "".join(letter.base for letter in word)
    if len(word) > 2 and (begins[0] == "أ" or begins.startswith("است")):
        return [*word[:-2], word[-2].with_vowel(SUKUN), *_two(word[-1], word[-2].vowel)]
    return [*word[:-1], *_two(word[-1], FATHA if voice == "a" else KASRA)]


def _short_hollow_past(word: Word, present: Word, voice: Voice) -> Word:
    """«قال» -> «قُل», «باع» -> «بِع», «أَصاب» -> «أَصَب», «أُصِيب» -> «أُصِب»."""
    if voice == "a" and len(word) == 3:
        vowel = DAMMA if present[-2].base == "و" else KASRA
        return [word[0].with_vowel(vowel), word[-1]]
    return [*word[:-2], word[-1]]


def _passive_past(word: Word) -> Word:
    """«قَتَل» -> «قُتِل», «أَصاب» -> «أُصِيب», «اعْتَقَل» -> «اُعْتُقِل», «نَفَى» -> «نُفِي», «رَدّ» -> «رُدّ»."""
    weak, hollow = _is_weak_final(word), _is_hollow(word)
    last_vowel = len(word) - (3 if hollow else 2)
    keeps_damma = word[-1].doubled and word[0].base != "أ" and not spell(word).startswith("اسْت")
    passive: Word = []
    for place, letter in enumerate(word):
        if place == len(word) - 1:
            passive.append(Letter("ي") if weak else letter)
        elif place == len(word) - 2 and hollow:
            passive.append(Letter("ي"))
        elif place == last_vowel:
            passive.append(letter.with_vowel(DAMMA if keeps_damma else KASRA))
        elif letter.base == "ا" and place:
            passive.append(Letter("و"))  # هاجَم -> هُوجِم
        elif is_short_vowel(letter.vowel) or (place == 0 and letter.base == "ا"):
            passive.append(letter.with_vowel(DAMMA))
        else:
            passive.append(letter)
    return seat_hamza(passive)


# --- the present -------------------------------------------------------------------------------------------


def _present_stems(word: Word) -> Iterator[tuple[Word, str]]:
    if _is_weak_final(word):
        stem, last = word[:-1], word[-1]
        if last.base in "ىا":  # يُنْفَى، ينفاه، ينفيان، ينفون، لم يُنفَ
            yield word, "IV_0"
            yield [*stem, Letter("ا")], "IV_0E"
            yield [*stem, Letter("ي")], "IV_D"
        else:  # يَنْفِي، ينفيه، ينفيان، يَنْفُون، لم يَنْفِ
            yield word, "IV_0"
            yield word, "IV_0E"
            yield word, "IV_D"
        yield [*stem[:-1], stem[-1].with_vowel(FATHA if last.base in "ىا" else DAMMA)], "IV_W"
        yield stem, "IV_J"
        return
    if word[-1].base == "أ":
        yield word, "IV_H"
        yield word, "IV_W"
        yield [*word[:-1], Letter("ؤ")], "IV_W"
        return
    yield word, "IV"
    if word[-1].doubled:
        yield _undoubled_present(word), "IV_S"
    elif _is_hollow(word):
        yield [*word[:-2], word[-1]], "IV_S"


def _undoubled_present(word: Word) -> Word:
    """«يَرُدّ» -> «يَرْدُد», «يُصِرّ» -> «يُصْرِر», but «يَحْتَجّ» -> «يَحْتَجِج»: two letters in a row need a vowel."""
    if word[-3].vowel == SUKUN:
        return [*word[:-1], *_two(word[-1], KASRA if word[0].vowel == FATHA else FATHA)]
    return [*word[:-2], word[-2].with_vowel(SUKUN), *_two(word[-1], word[-2].vowel)]


def _two(doubled: Letter, vowel: str) -> Word:
    single = replace(doubled, doubled=False)
    return [single.with_vowel(vowel), single.with_vowel("")]


def _passive_present(past: Word, word: Word) -> Word:
    """«يَقْتُل» -> «يُقْتَل», «يَقُول» -> «يُقال», «يُصِيب» -> «يُصاب», «يَنْفِي» -> «يُنْفَى», «يَعِد» -> «يُوعَد»."""
    weak, hollow = _is_weak_final(word), _is_hollow(word)
    passive = [Letter("ي", DAMMA)]
    if len(past) == 3 and past[0].base == "و" and word[1].base != "و":
        passive.append(Letter("و"))
    for place, letter in enumerate(word[1:], 1):
        if weak and place == len(word) - 1:
            passive.append(Letter("ى"))
        elif hollow and place == len(word) - 2:
            passive.append(Letter("ا"))
        elif is_short_vowel(letter.vowel) and place < len(word) - 1:
            passive.append(letter.with_vowel(FATHA))
        else:
            passive.append(letter)
    if passive[1].base == "أ" and passive[1].vowel == SUKUN:
        passive[1] = replace(passive[1], base="ؤ")
    return passive


def _person(word: Word, letter: str) -> Word:
    if letter == "أ" and word[1].base in "أؤ" and word[1].vowel == SUKUN and word[0].vowel == FATHA:
        return [Letter("آ"), *word[2:]]
    return [replace(word[0], base=letter), *word[1:]]
