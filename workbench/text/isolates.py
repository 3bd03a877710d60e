"""Directional isolates (UAX #9): put around a part of a sentence, and always closed again.

An isolate that is never closed takes the rest of the paragraph with it: it is then shown in the wrong order.
"""

from __future__ import annotations

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENERS = frozenset((LRI, RLI, FSI))


def isolate(text: str) -> str:
    """`text` in a direction of its own, by its first strong character: for names, titles and other data."""
    return f"{FSI}{close_isolates(text)}{PDI}"


def isolate_ltr(text: str) -> str:
    """`text` from left to right: for keys, paths, codes and dates."""
    return f"{LRI}{close_isolates(text)}{PDI}"


def close_isolates(text: str) -> str:
    """`text` with each isolate closed: missing closers are added at the end, those that close nothing are removed."""
    if PDI not in text and _OPENERS.isdisjoint(text):
        return text
    depth, kept = 0, []
    for character in text:
        if character in _OPENERS:
            depth += 1
        elif character == PDI:
            if not depth:
                continue
            depth -= 1
        kept.append(character)
    return "".join(kept) + PDI * depth
