"""Letter shaping: presentation forms for output that does not join letters itself (some terminals, plain images).

For output only: lam-alef becomes one character, so lengths and offsets change. Neither stored text nor text in a window
is shaped here.
"""

from __future__ import annotations

from functools import lru_cache

from arabic_reshaper import ArabicReshaper

#: By default the library drops vowel signs and joins whole words (Allah). Here only the mandatory ligature lam-alef is
#: made.
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
