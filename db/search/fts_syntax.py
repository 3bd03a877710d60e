"""FTS syntax: queries in the language of FTS5, composed of tokens that cannot contain its operators.

https://www.sqlite.org/fts5.html, "Full-text Query Syntax". A token is letters, digits and
characters beyond ASCII. The index's tokenizer takes it for one token, and it cannot forge quotes, operators or columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_TOKEN = re.compile(r"[0-9A-Za-z\u0080-\U0010ffff]+")

#: The columns: words as they are written, stems that are no such word, and tokens for fields, kinds and days.
WORDS, STEMS, FILTERS = "words", "stems", "marks"
EITHER = f"{WORDS} {STEMS}"


def phrase(tokens: Sequence[str], columns: str = "", *, prefix: bool = False) -> str:
    """These tokens one after the other. Raises ValueError for a string that is no token."""
    for token in tokens:
        if not _TOKEN.fullmatch(token):
            raise ValueError(f"not a token: {token!r}")
    if not tokens:
        raise ValueError("a phrase of no tokens")
    words = '"' + " ".join(tokens) + '"' + (" *" if prefix else "")
    return f"{{{columns}}} : {words}" if columns else words


def any_of(parts: Iterable[str]) -> str:
    """At least one of the parts matches; '' for no part."""
    return _joined(" OR ", parts)


def all_of(parts: Iterable[str]) -> str:
    """All of the parts match; '' for no part."""
    return _joined(" AND ", parts)


def and_not(wanted: str, unwanted: str) -> str:
    """`wanted` matches and `unwanted`, if there is any, does not."""
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _joined(operator: str, parts: Iterable[str]) -> str:
    several = [part for part in dict.fromkeys(parts) if part]
    return several[0] if len(several) == 1 else operator.join(f"({part})" for part in several)
