"""Joined letter forms for output that does not shape by itself: some terminals and plain images.

For output only: lam-alef becomes one character, so lengths and offsets change. Stored text and what a window
shows are never reshaped.
"""

from __future__ import annotations

from functools import lru_cache

from arabic_reshaper import ArabicReshaper

from workbench.text.bidi import Direction, to_visual_order

#: The library drops vowel signs unless told not to, and can fuse whole words (Allah): only lam-alef, which
#: Arabic writing demands, is made.
_SETTINGS = {
    "delete_harakat": False,
    "delete_tatweel": False,
    "shift_harakat_position": False,
    "support_zwj": True,
    "support_ligatures": True,
    "ARABIC LIGATURE ALLAH": False,
}


@lru_cache(maxsize=1)
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper(configuration=_SETTINGS)


def shape(text: str) -> str:
    """`text` in logical order with presentation forms, vowel signs kept."""
    return str(_reshaper().reshape(text))


def shape_for_display(text: str, direction: Direction | None = None) -> str:
    """`text` shaped and in display order, ready for a place that only paints characters from left to right."""
    return to_visual_order(shape(text), direction)
