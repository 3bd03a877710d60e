"""Quotation mark pairs: marks without a partner, and pairs of different shapes («وأضاف”…”»)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion
from workbench.text.quotation_marks import QuotePair, quote_pairs

_PARTNER = {"”": "“", "»": "«", "›": "‹", "“": "”", "«": "»", "‹": "›"}
#: A word directly before the mark («وأضاف”»), not a proclitic («لـ”»).
_WORD_BEFORE = re.compile("[\u0621-\u063f\u0641-\u064a]{3}$")
#: The most unpaired marks: more of them mean a damaged text (wrong encoding, a dump) and are not reported.
_DAMAGED = 40


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on unpaired and mismatched marks; an inch sign behind a digit is no quotation mark."""
    text = tokenized.original
    odd = [q for q in quote_pairs(text) if q.marks in {"missing_open", "missing_close", "wrong_mark"}]
    if len(odd) > _DAMAGED:
        return
    for pair in odd:
        if pair.marks == "wrong_mark":
            yield from _wrong(text, pair)
        elif pair.marks == "missing_open" and pair.closer is not None:
            if not text[pair.closer - 1 : pair.closer].isdigit():
                yield _alone(text, pair.closer, "A closing mark has no opening one.")
        elif pair.opener is not None:
            yield _alone(text, pair.opener, "An opening mark has no closing one.")


def _alone(text: str, at: int, message: str) -> Suggestion:
    width = 2 if text[at : at + 2] == "''" else 1
    return copy_hint(Span(at, at + width), "marks", message, None, 0.75)


def _wrong(text: str, pair: QuotePair) -> Iterator[Suggestion]:
    """A hint on the wrong side: on the opener if it has a closing shape, else on the closer."""
    if pair.opener is None or pair.closer is None:
        return
    opener, closer = text[pair.opener], text[pair.closer]
    if opener in "”»›":
        stuck = _WORD_BEFORE.search(text, max(0, pair.opener - 4), pair.opener) is not None
        proposal = (": " if stuck else "") + _PARTNER[opener]
        yield copy_hint(
            Span(pair.opener, pair.opener + 1), "marks", "A closing mark opens the quotation.", proposal, 0.8
        )
    else:
        proposal = _PARTNER.get(opener, opener)
        message = "The closing mark does not match the opening one."
        yield copy_hint(Span(pair.closer, pair.closer + len(closer)), "marks", message, proposal, 0.6)
