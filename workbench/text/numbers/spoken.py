"""What tells a number word from its lookalikes, and numbers as they are read out: صفر فاصلة صفر اثنان, واحد على خمسة."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.text.numbers.core import Core
from workbench.text.numbers.lex import Lexed
from workbench.text.numbers.words import Atom, cardinal, ordinal, plain, words

_SHADDA = "\u0651"
_SHORT_VOWELS = frozenset("\u064e\u064f\u0650")
#: Stems whose spelling has a doubled letter of its own: ستّة، ميّة، مليّون.
_DOUBLED = ("ست", "مي", "ملي", "بلي", "تري", "تر")
#: Words that may follow a fraction read out as "three over four"; any other noun is shared among (5 على 20 أسرة).
_BEHIND = frozenset(("من", "في", "مليون", "هو", "هي", "يساوي", "تساوي"))


def spoken_as_number(lexed: Lexed, index: int, atom: Atom) -> bool:
    """Whether the vowel signs, where written, are those of a number word (not ألّف "composed", ألِف "was used to")."""
    token = lexed.tokens[index]
    written = lexed.span(token.start, token.end).of(lexed.folded.original)
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
    """Whether the second letter of a stem of three carries a short vowel: أَلِف, سَبُع are no numbers."""
    tail = letters[-1:] if letters[-1:].isalpha() else ""
    seen = 0
    for at in range(len(letters) - 1, -1, -1):
        if letters[at].isalpha():
            seen += 1
            if seen == len(stem) - 1:
                return letters[at + 1 : at + 2] in _SHORT_VOWELS and (bool(tail) or at + 2 < len(letters))
    return False


def another_word(lexed: Lexed, index: int) -> bool:
    """Whether a lone word such as عشرة is the other word it can be: a definite noun that is no number follows."""
    text = lexed.text(index)
    if text not in words().ambiguous and text[1:] not in words().ambiguous:
        return False
    following = lexed.text(index + 1)
    if lexed.kind(index + 1) != "w" or not following.startswith("ال") or len(following) < 4:
        return False
    return cardinal(following) is None and ordinal(following) is None


def digit_by_digit(lexed: Lexed, at: int) -> tuple[str, int] | None:
    """Decimals read out one by one from token `at` (صفر اثنان), or written with zeros in front (05); the last token."""
    if lexed.kind(at) == "n":
        text = lexed.text(at)
        return (text, at) if text.isdigit() and text.startswith("0") and len(text) < 10 else None
    digits, here = "", at
    while lexed.kind(here) == "w" and len(digits) < 10:
        atom = cardinal(lexed.text(here)) if len(lexed.text(here)) <= 24 else None
        if atom is None or atom.kind not in ("zero", "unit") or atom.clitic:
            break
        digits += str(atom.value)
        here += 1
    following = (
        cardinal(lexed.text(here)) if lexed.kind(here) == "w" and len(lexed.text(here)) <= 24 else None
    )
    if len(digits) < 2 or (following is not None and not following.joined):
        return None
    return digits, here - 1


def over(lexed: Lexed, core: Core, read: Callable[[Lexed, int], Core | None]) -> Core:
    """واحد على خمسة is a fifth; a score or a sharing out is not (3 على 1, 5 على 20 أسرة)."""
    if (
        lexed.text(core.last + 1) != "علي"
        or core.value is None
        or core.ordinal
        or core.fraction
        or core.scale > 1
    ):
        return core
    below = read(lexed, core.last + 2)
    if below is None or below.value is None or below.clitic or below.fraction or below.scale > 1:
        return core
    behind = below.last + 1
    if not 0 < core.value < below.value or (lexed.kind(behind) == "w" and lexed.text(behind) not in _BEHIND):
        return core
    return replace(core, last=below.last, end=below.end, value=plain(core.value / below.value), fraction=True)
