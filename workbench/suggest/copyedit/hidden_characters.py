"""Hidden characters: zero-width characters in words, letters split by dots or tatweel, digits in a bidi override."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion

_ZERO = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = "\u0621-\u063f\u0641-\u064a\u0671-\u06d3"
_WORD = rf"[{_LETTER}\u064b-\u0652]"
# The look-behinds let a word be tried once, from its first letter: linear on a megabyte without a space.
_INSIDE = re.compile(rf"(?<!{_WORD}){_WORD}++(?:[{_ZERO}]++{_WORD}++)++")
_BROKEN = re.compile(rf"(?<!{_WORD}){_WORD}++(?:\u0640+[.·•*_]\u0640+{_WORD}++)++")
_STRETCHED = re.compile(rf"(?<!{_WORD}){_WORD}++(?:\u0640++{_WORD}++)++")
#: «بـثمانية»: many newspapers set a tatweel behind a proclitic.
_PARTICLE = re.compile(rf"[وف]?[بلك]\u0640{_WORD}+")
_STRIP = re.compile(rf"[{_ZERO}]|\u0640+[.·•*_]\u0640+|\u0640")
#: The most hints of one kind: a text with more tatweel or joiners is typeset so on purpose.
_HABIT = 25


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on hidden characters, split words, and digits that a bidi override shows in another order."""
    text = tokenized.original
    if any(c in text for c in _ZERO):
        yield from _stripped(text, _INSIDE, "Characters of no width stand inside the word.", 0.7)
    if "\u0640" in text:
        yield from _stripped(text, _BROKEN, "Signs between the letters hide this word from search.", 0.7)
        yield from _stripped(
            text, _STRETCHED, "The word is stretched by tatweel, and search may miss it.", 0.4
        )
    if "\u202e" in text or "\u202d" in text:
        yield from _overridden(text)


def _stripped(text: str, pattern: re.Pattern[str], message: str, confidence: float) -> Iterator[Suggestion]:
    found = [m for m in pattern.finditer(text) if not _PARTICLE.fullmatch(m.group())]
    if len(found) <= _HABIT:
        for m in found:
            yield copy_hint(Span(*m.span()), "hidden", message, _STRIP.sub("", m.group()), confidence)


def _overridden(text: str) -> Iterator[Suggestion]:
    from workbench.text.bidi import misleading_digits  # rarely needed

    for span in misleading_digits(text):
        number = span.of(text)
        message = f"A direction override shows this number as {number[::-1]}."
        yield copy_hint(span, "bidi_digits", message, number, 0.9)
