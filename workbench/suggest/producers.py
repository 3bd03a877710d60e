"""Who counted: the source named in the sentence of a figure ("بحسب وزارة الصحة", "أعلنت الشرطة مقتل").

«نقلت وكالة س عن وزارة الصحة»: the ministry is the producer, the agency relays.
"""

from __future__ import annotations

from functools import lru_cache

from workbench.domain.span import Span
from workbench.suggest.outcomes import roles_of, vocabulary
from workbench.text.lexicon import load, phrases
from workbench.text.normalize import fold_word
from workbench.text.numbers import Lexed

_LONGEST = 8
_ENDS = frozenset(
    fold_word(w)
    for w in (
        "أن", "إن", "أنه", "أنها", "بأن", "بأنه", "عن", "التي", "الذي", "الذين", "أمس", "اليوم", "يوم", "مساء", "صباح", "خلال", "منذ", "بعد", "قبل", "حتى", "حيث", "و", "فإن", "فقد", "قد", "إلى", "على", "بينهم", "جراء", "إثر",
    )
)  # fmt: skip


@lru_cache(maxsize=1)
def _cues() -> tuple[frozenset[tuple[str, ...]], frozenset[str], frozenset[str]]:
    book = load("producers")
    return (
        frozenset(phrases(book["frames"])),
        frozenset(fold_word(w) for w in book["verbs"]),
        frozenset(fold_word(w) for w in book["relay"]),
    )


def producer(lexed: Lexed, first: int, end: int) -> tuple[Span | None, Span | None]:
    """The producer and the relayer of the figures in the sentence of tokens `first` to `end` (half open)."""
    frames, verbs, relay = _cues()
    said: Span | None = None
    for here in range(first, end):
        word = lexed.text(here)
        stem = word[1:] if word[:1] in "وفك" and len(word) > 3 else word
        if word in relay or stem in relay:
            return _relayed(lexed, here, end)
        for size in (1, 2):
            head = (stem, *(lexed.text(here + k) for k in range(1, size)))
            if head in frames:
                found = _name(lexed, here + size, end)
                if found is not None:
                    return found, None
            if (*head, "ل") in frames and lexed.text(here + size).startswith("ل"):
                found = _name(lexed, here + size, end, lead=1)
                if found is not None:
                    return found, None
        if said is None and (stem in verbs or word in verbs):
            said = _name(lexed, here + 1, end)
    return said, None


def _relayed(lexed: Lexed, here: int, end: int) -> tuple[Span | None, Span | None]:
    """نقلت R عن P."""
    for at in range(here + 1, min(here + 8, end)):
        if lexed.text(at) == "عن":
            relayer = lexed.tokens_span(here + 1, at - 1) if at > here + 1 else None
            return _name(lexed, at + 1, end), relayer
    return None, None


def _name(lexed: Lexed, at: int, end: int, lead: int = 0) -> Span | None:
    """The noun phrase at token `at`: to the next comma, particle, number or word of casualties."""
    last = at - 1
    verbs = _cues()[1]
    if lexed.text(at) in verbs:
        at, last = at + 1, at
    while last + 1 < min(at + _LONGEST, end):
        here = last + 1
        text = lexed.text(here)
        if lexed.kind(here) != "w" or text in _ENDS or text in vocabulary().barriers or text in verbs:
            break
        if any(role.role in ("event", "verb") for role in roles_of(text)) and here > at:
            break
        last = here
    if last < at:
        return None
    return lexed.span(lexed.tokens[at].start + lead, lexed.tokens[last].end)
