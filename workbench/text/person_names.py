"""Names of people: what makes two of them alike to a reader, and characters that a reader does not see."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from workbench.text.folding import HIDDEN, fold_word

#: Combining marks of Latin, Greek and Cyrillic letters; those of Arabic are dropped by folding.
_MARKS = re.compile("[\u0300-\u036f]+")
#: Shown as nothing although their category is a letter's or a mark's (Default_Ignorable_Code_Point of Unicode).
_BLANK = re.compile(
    f"[{HIDDEN}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\uffa0\U000e0000-\U000e0fff]"
)
#: Controls, formats, surrogates, private use, unassigned, separators of lines and paragraphs.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
#: Characters of an id that tell apart people of one name, from its end: those that lists show.
_SHORT = 8
#: The zero-width non-joiner inside a word is part of Persian spelling.
_NON_JOINER = re.compile("(?<=\\w)\u200c(?=\\w)")


def join_spaces(name: str) -> str:
    """`name` without spaces at its ends, and with one space where there are several."""
    return " ".join(name.split())


def fold_name(name: str) -> str:
    """What two names have in common that a reader takes for one.

    Case, alef and hamza forms, tatweel, vowel signs, accents, width and the number of spaces make no difference.

        >>> fold_name("أَحْمَــد  عليّ") == fold_name("احمد علي")
        True
    """
    plain = _BLANK.sub("", unicodedata.normalize("NFKC", name))
    plain = _MARKS.sub("", unicodedata.normalize("NFD", fold_word(plain).casefold()))
    return join_spaces(unicodedata.normalize("NFC", fold_word(plain)))


def is_blank(name: str) -> bool:
    """Whether no letter and no digit remains to read."""
    return not any(character.isalnum() for character in fold_name(name))


def unseen_character(name: str) -> str:
    """The first character that a reader does not see, as U+XXXX; '' where there is none."""
    for character in _NON_JOINER.sub("", name):
        if unicodedata.category(character) in _UNSEEN or _BLANK.match(character):
            return f"U+{ord(character):04X}"
    return ""


def visible_name(name: str) -> str:
    """A name as it may be shown: what a reader does not see stands in it by its number, in angle brackets.

    Names that arrive from other copies may hold anything; whoever adds a person here cannot use such characters.

        >>> visible_name("Ali\u202e")
        'Ali⟨202E⟩'
    """
    joiners = {found.start() for found in _NON_JOINER.finditer(name)}
    shown = (
        f"⟨{ord(character):04X}⟩"
        if place not in joiners
        and not character.isspace()
        and (unicodedata.category(character) in _UNSEEN or _BLANK.match(character))
        else character
        for place, character in enumerate(name)
    )
    return join_spaces("".join(shown))


def distinct_names(names: Mapping[str, str]) -> dict[str, str]:
    """The names of people (by id) as they may be shown, each told apart from those that a reader takes for the same."""
    alike = Counter(map(fold_name, names.values()))
    return {
        person: f"{visible_name(name)} (…{person[-_SHORT:]})".lstrip()
        if alike[fold_name(name)] > 1 or is_blank(name)
        else visible_name(name)
        for person, name in names.items()
    }
