"""Spaces: a preposition apart from its word («لـ الشرق»), a comma without one behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.suggest.copy.base import Text, hint
from workbench.suggest.suggestion import Suggestion

_DETACHED = re.compile(
    r"(?<![\w\u0640])([لبكف])(\u0640 +|\u0640? +(?=ال))([\u0621-\u064a][\w\u064b-\u0652]+)"
)
_TIGHT_COMMA = re.compile(r"(?<=[\u0621-\u064a])([،؛])(?=[\u0621-\u064a])")
_ARTICLE = {"ل": "لل", "ب": "بال", "ك": "كال", "ف": "فال"}
#: More of one kind than this is the house's way of typesetting (tokenised text), not a slip.
_HABIT = 12


def check(words: Text) -> Iterator[Suggestion]:
    """Detached prepositions and commas stuck to the next word."""
    text = words.original
    detached = list(_DETACHED.finditer(text))
    for m in detached[: _HABIT if len(detached) <= _HABIT else 0]:
        letter, word = m.group(1), m.group(3)
        joined = _ARTICLE[letter] + word[2:] if word.startswith("ال") and len(word) > 4 else letter + word
        other = (f"إلى {word}",) if letter == "ل" else ()
        yield hint(
            Span(*m.span()),
            "spacing",
            "A preposition of one letter is written joined to its word.",
            joined,
            0.8,
            *other,
        )
    tight = list(_TIGHT_COMMA.finditer(text))
    for m in tight[: _HABIT if len(tight) <= _HABIT else 0]:
        yield hint(Span(*m.span()), "spacing", "A space is missing behind the comma.", m.group(1) + " ", 0.6)


__all__ = ["check"]
