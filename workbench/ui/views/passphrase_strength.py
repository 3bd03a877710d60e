"""Passphrase strength: a rough estimate by length and variety."""

from __future__ import annotations

from enum import IntEnum


class Strength(IntEnum):
    NONE = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3


_FAIR, _GOOD = 12, 18
_FEW_LETTERS, _FEW_WORDS = 6, 4


def strength(passphrase: str) -> Strength:
    """Strong: four different words, or eighteen characters that are not a few repeated ones; weak: below twelve.

    Each guess costs a tenth of a second and 64 MB (Argon2id), so length is what counts.
    """
    text = passphrase.strip()
    if not text:
        return Strength.NONE
    varied = len(set(text.casefold())) > _FEW_LETTERS
    if len(text) < _FAIR or not varied or text.isdigit():
        return Strength.WEAK
    words = {word.casefold() for word in text.split()}
    return Strength.GOOD if len(words) >= _FEW_WORDS or len(text) >= _GOOD else Strength.FAIR
