"""Totals: numbers that an earlier-named count of casualties reaches.

"ارتفع عدد القتلى منذ مطلع الشتاء إلى 832", "وفيات الحادث ترتفع إلى 11", "قتلى الغارة سبعة", "فارتفع المجموع إلى 208".
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.suggest.casualties.outcome_scope import (
    OutcomeCue,
    has_distant_qualifier,
    is_stop,
    phrase_start,
)
from workbench.suggest.vocabulary.casualty_terms import BOTH, casualty_lexicon, roles_of
from workbench.suggest.vocabulary.lexicon_entries import CasualtyRole
from workbench.text.numbers import NumberExpression, TokenStream
from workbench.text.numbers.qualifier_phrases import qualifiers

_REACH_TOTAL = 40


def total_cue(
    stream: TokenStream, number: NumberExpression, numbers_by_end: dict[int, NumberExpression]
) -> OutcomeCue | None:
    """The outcome of the count that the number is the total of: عدد القتلى ... إلى 832, ارتفعت حصيلة الشهداء إلى 12."""
    lexicon = casualty_lexicon()
    first = phrase_start(stream, number)
    lead = stream.text(first - 1)
    leaning = number.clitic[-1:] in ("ل", "ب") or stream.text(first)[:1] in ("ل", "ب")
    afar = has_distant_qualifier(stream, number)
    near = lead in lexicon.reach or leaning or lead.lstrip("ول") in lexicon.reach or afar
    free = 1 if lead in lexicon.prepositions else 5  # عدد القتلى في صفوف الجيش 600
    said = number.qualifier_span
    verb_end = stream.folded.to_folded(said.end) if afar and said else -1
    for at in range(first - 1, max(-1, first - 1 - _REACH_TOTAL), -1):
        if is_stop(stream, at) or (at in numbers_by_end and not near):
            return None
        if stream.kind(at) != "w" or not (near or first - 1 - at <= free):
            continue
        exceeded = at > 0 and stream.tokens[at - 1].end == verb_end  # تجاوزت الوفيات 200 ألف
        for role in roles_of(stream.text(at)):
            if role.role == "verb" and role.plural and _counting_those(stream, at):
                return OutcomeCue(role.outcome, "casualty.total", at - 1, at, first - 1 - at)
            if role.role not in ("people", "event"):
                continue
            spot = _Spot(at, first, lead, near, exceeded)
            if _subject(stream, at, first, number, numbers_by_end) or _named(spot, role, numbers_by_end):
                return OutcomeCue(role.outcome, "casualty.total", at, at, first - 1 - at)
            if _counted(stream, at, role):
                return OutcomeCue(
                    _both(stream, at, role), "casualty.total", max(0, at - 1), at, first - 1 - at
                )
    return None


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word that may name a count: its token, the first token of the number, the word before the number."""

    at: int
    first: int
    lead: str
    near: bool
    exceeded: bool


def _named(spot: _Spot, role: CasualtyRole, numbers_by_end: dict[int, NumberExpression]) -> bool:
    """Whether a definite noun of people directly precedes the number (القتلى: 14), is exceeded, or joins another total."""
    if role.role != "people" or not role.definite:
        return False
    if spot.exceeded or (spot.first - 1 - spot.at == 1 and spot.lead in ("هم", ":", "-")):
        return True
    return spot.near and role.clitic[:1] == "و" and _follows_number(spot.at, numbers_by_end)  # والجرحى إلى 90


def _counted(stream: TokenStream, at: int, role: CasualtyRole) -> bool:
    """عدد القتلى, or ارتفعت الوفيات."""
    if _counting(stream, at):
        return True
    return role.role == "people" and role.definite and _rising(stream, at)


def _follows_number(at: int, numbers_by_end: dict[int, NumberExpression]) -> bool:
    """Whether a number precedes token `at`, with at most its noun and a comma between."""
    return any(at - back in numbers_by_end for back in range(1, 4))


def _subject(
    stream: TokenStream,
    at: int,
    first: int,
    number: NumberExpression,
    numbers_by_end: dict[int, NumberExpression],
) -> bool:
    """Whether a plural is the subject of a verb of change or heads a headline: وفيات الحادث ترتفع إلى 11, قتلى الغارة سبعة."""
    text = stream.text(at)
    roles = [role for role in roles_of(text) if role.role == "people"]
    dual = text.endswith(("ا", "تين", "ان")) and text != "ضحايا"
    if not roles or dual or any(role.definite or role.singular for role in roles):
        return False
    if any(here in numbers_by_end for here in range(at, first)):
        return False
    lead = stream.text(first - 1)
    if lead in ("الي", "ل") or number.clitic == "ل":
        verb = stream.text(first - 2 if lead in ("الي", "ل") else first - 1)
        return verb in qualifiers().change or verb in _ARRIVE
    opens = at == 0 or is_stop(stream, at - 1) or stream.text(at - 1) in ("#", ":", "🔴")
    definite = stream.text(at + 1).startswith("ال")
    return opens and definite and first - 1 - at <= 2 and number.numeral != "digits"


_ARRIVE = frozenset(("يصل", "تصل", "وصل", "وصلت", "يصلون"))
_WHOLE = frozenset(("المجموع", "الحصيله", "الاجمالي", "العدد", "حصيلتهم", "عددهم", "مجموعهم"))


def repeated_count(stream: TokenStream, number: NumberExpression) -> int | None:
    """The token of a count without an outcome (المجموع, الحصيلة) that إلى or a verb links to the number."""
    first = phrase_start(stream, number)
    lead = stream.text(first - 1)
    reach = casualty_lexicon().reach
    if not (
        lead in reach
        or lead.lstrip("ول") in reach
        or number.clitic == "ل"
        or has_distant_qualifier(stream, number)
    ):
        return None
    if lead == "من":
        return None
    for at in range(first - 1, max(-1, first - 10), -1):
        text = stream.text(at)
        if is_stop(stream, at) or (stream.kind(at) == "n"):
            return None
        if text in _WHOLE or (text[:1] in "وف" and text[1:] in _WHOLE):
            return at
    return None


def _counting_those(stream: TokenStream, at: int) -> bool:
    """عدد الذين قتلوا."""
    return (
        stream.text(at - 1) in ("الذين", "من")
        and stream.text(at - 2).lstrip("و") in casualty_lexicon().counts
    )


def _counting(stream: TokenStream, at: int) -> bool:
    counts = casualty_lexicon().counts
    return any(
        stream.text(at - back).removeprefix("و").removeprefix("ال").removeprefix("ل") in counts
        or stream.text(at - back) in counts
        for back in (1, 2, 3)
    )


def _rising(stream: TokenStream, at: int) -> bool:
    change = qualifiers().change
    return any(
        stream.text(at - back).lstrip("ول") in change or stream.text(at - back) in change for back in (1, 2)
    )


def _both(stream: TokenStream, at: int, role: CasualtyRole) -> str:
    """The outcome of a count; killed_or_injured for both together: عدد القتلى والجرحى."""
    for near in (at - 1, at + 1):
        for other in roles_of(stream.text(near)):
            if other.role == "people" and {other.outcome, role.outcome} == {"killed", "injured"}:
                return BOTH
    return role.outcome
