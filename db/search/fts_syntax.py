"""What is asked of the full-text index, in FTS5's own language, made of tokens that can hold none of its signs.

https://www.sqlite.org/fts5.html, "Full-text Query Syntax". Every token is letters and digits, or lies beyond ASCII: that
is what the index's tokenizer takes for one token, and quotation marks, operators and columns cannot be forged by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_TOKEN = re.compile(r"[0-9A-Za-z\u0080-\U0010ffff]+")

#: The columns: words as they stand, stems that are no such word, and marks of fields, kinds and days.
WORDS, STEMS, MARKS = "words", "stems", "marks"
EITHER = f"{WORDS} {STEMS}"


def phrase(tokens: Sequence[str], columns: str = "", *, prefix: bool = False) -> str:
    """These tokens behind each other. Raises ValueError for what is no token."""
    for token in tokens:
        if not _TOKEN.fullmatch(token):
            raise ValueError(f"not a token: {token!r}")
    if not tokens:
        raise ValueError("a phrase of no tokens")
    words = '"' + " ".join(tokens) + '"' + (" *" if prefix else "")
    return f"{{{columns}}} : {words}" if columns else words


def any_of(parts: Iterable[str]) -> str:
    """At least one of them holds; '' for none given."""
    return _joined(" OR ", parts)


def all_of(parts: Iterable[str]) -> str:
    """All of them hold; '' for none given."""
    return _joined(" AND ", parts)


def but_not(wanted: str, unwanted: str) -> str:
    """`wanted` holds and `unwanted`, if there is any, does not."""
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _joined(operator: str, parts: Iterable[str]) -> str:
    several = [part for part in dict.fromkeys(parts) if part]
    return several[0] if len(several) == 1 else operator.join(f"({part})" for part in several)
