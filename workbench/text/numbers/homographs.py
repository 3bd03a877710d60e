"""Homographs of number words: what tells a number word from another word with the same letters."""

from __future__ import annotations

from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import Atom, cardinal, number_lexicon, ordinal

_SHADDA = "\u0651"
_SHORT_VOWELS = frozenset("\u064e\u064f\u0650")
#: Stems whose spelling has a doubled letter of its own: ستّة، ميّة، مليّون.
_DOUBLED = ("ست", "مي", "ملي", "بلي", "تري", "تر")


def is_vowelled_as_number(stream: TokenStream, index: int, atom: Atom) -> bool:
    """Whether the written vowel signs, if any, are those of a number word (not ألّف "composed", ألِف "was used to")."""
    token = stream.tokens[index]
    written = stream.span(token.start, token.end).of(stream.folded.original)
    if len(written) == len(token.text):
        return True
    stem = token.text[len(atom.clitic) :]
    letters = written.replace("\u0640", "")
    at = letters.find(_SHADDA)
    if at >= 0 and not stem.startswith(_DOUBLED):
        sun = atom.definite and sum(c.isalpha() for c in letters[:at]) == len(atom.clitic) + 1
        if not sun:
            return False
    if (atom.kind == "unit" and atom.value > 2 and len(stem) == 3) or stem == "الف":
        return not _middle_vowel(letters, stem)
    return True


def _middle_vowel(letters: str, stem: str) -> bool:
    """Whether the second letter of a stem of three has a short vowel: أَلِف and سَبُع are no numbers."""
    tail = letters[-1:] if letters[-1:].isalpha() else ""
    seen = 0
    for at in range(len(letters) - 1, -1, -1):
        if letters[at].isalpha():
            seen += 1
            if seen == len(stem) - 1:
                return letters[at + 1 : at + 2] in _SHORT_VOWELS and (bool(tail) or at + 2 < len(letters))
    return False


def is_homograph(stream: TokenStream, index: int) -> bool:
    """Whether a single word such as عشرة has its other meaning: a definite noun that is no number follows."""
    text = stream.text(index)
    if text not in number_lexicon().ambiguous and text[1:] not in number_lexicon().ambiguous:
        return False
    following = stream.text(index + 1)
    if stream.kind(index + 1) != "w" or not following.startswith("ال") or len(following) < 4:
        return False
    return cardinal(following) is None and ordinal(following) is None
