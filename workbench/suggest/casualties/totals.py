"""Totals: a number that a count of casualties named before it reaches.

"ارتفع عدد القتلى منذ مطلع الشتاء إلى 832", "وفيات الحادث ترتفع إلى 11", "قتلى الغارة سبعة", "فارتفع المجموع إلى 208".
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.suggest.casualties.outcome_scope import Cause, far_hedge, is_stop, phrase_start
from workbench.suggest.vocabulary.casualty_terms import BOTH, roles_of, vocabulary
from workbench.suggest.vocabulary.entries import Role
from workbench.text.numbers import Lexed, NumberExpression
from workbench.text.numbers.phrases import qualifiers

_REACH_TOTAL = 40


def total(lexed: Lexed, number: NumberExpression, taken: dict[int, NumberExpression]) -> Cause | None:
    """A total said before: عدد القتلى ... إلى 832, ارتفعت حصيلة الشهداء إلى 12."""
    words = vocabulary()
    first = phrase_start(lexed, number)
    lead = lexed.text(first - 1)
    leaning = number.clitic[-1:] in ("ل", "ب") or lexed.text(first)[:1] in ("ل", "ب")
    afar = far_hedge(lexed, number)
    near = lead in words.reach or leaning or lead.lstrip("ول") in words.reach or afar
    free = 1 if lead in words.prepositions else 5  # عدد القتلى في صفوف الجيش 600
    said = number.qualifier_span
    verb_end = lexed.folded.to_folded(said.end) if afar and said else -1
    for at in range(first - 1, max(-1, first - 1 - _REACH_TOTAL), -1):
        if is_stop(lexed, at) or (at in taken and not near):
            return None
        if lexed.kind(at) != "w" or not (near or first - 1 - at <= free):
            continue
        exceeded = at > 0 and lexed.tokens[at - 1].end == verb_end  # تجاوزت الوفيات 200 ألف
        for role in roles_of(lexed.text(at)):
            if role.role == "verb" and role.plural and _counting_those(lexed, at):
                return Cause(role.outcome, "casualty.total", at - 1, at, first - 1 - at)
            if role.role not in ("people", "event"):
                continue
            spot = _Spot(at, first, lead, near, exceeded)
            if _subject(lexed, at, first, number, taken) or _named(spot, role, taken):
                return Cause(role.outcome, "casualty.total", at, at, first - 1 - at)
            if _counted(lexed, at, role):
                return Cause(_both(lexed, at, role), "casualty.total", max(0, at - 1), at, first - 1 - at)
    return None


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word that may name a count: its token, the number's first one, the word before that."""

    at: int
    first: int
    lead: str
    near: bool
    exceeded: bool


def _named(spot: _Spot, role: Role, taken: dict[int, NumberExpression]) -> bool:
    """Definite people right before the number (القتلى: 14), behind a verb of exceeding, or joined to another total."""
    if role.role != "people" or not role.definite:
        return False
    if spot.exceeded or (spot.first - 1 - spot.at == 1 and spot.lead in ("هم", ":", "-")):
        return True
    return spot.near and role.clitic[:1] == "و" and _follows_number(spot.at, taken)  # والجرحى إلى 90


def _counted(lexed: Lexed, at: int, role: Role) -> bool:
    """عدد القتلى, or ارتفعت الوفيات."""
    if _counting(lexed, at):
        return True
    return role.role == "people" and role.definite and _rising(lexed, at)


def _follows_number(at: int, taken: dict[int, NumberExpression]) -> bool:
    """Whether a number stands right before token `at`, its noun and a comma between at most."""
    return any(at - back in taken for back in range(1, 4))


def _subject(
    lexed: Lexed, at: int, first: int, number: NumberExpression, taken: dict[int, NumberExpression]
) -> bool:
    """A plural that is the subject of a verb of rising, or heads a headline: وفيات الحادث ترتفع إلى 11, قتلى الغارة سبعة."""
    text = lexed.text(at)
    roles = [role for role in roles_of(text) if role.role == "people"]
    dual = text.endswith(("ا", "تين", "ان")) and text != "ضحايا"
    if not roles or dual or any(role.definite or role.singular for role in roles):
        return False
    if any(here in taken for here in range(at, first)):
        return False
    lead = lexed.text(first - 1)
    if lead in ("الي", "ل") or number.clitic == "ل":
        verb = lexed.text(first - 2 if lead in ("الي", "ل") else first - 1)
        return verb in qualifiers().change or verb in _ARRIVE
    opens = at == 0 or is_stop(lexed, at - 1) or lexed.text(at - 1) in ("#", ":", "🔴")
    definite = lexed.text(at + 1).startswith("ال")
    return opens and definite and first - 1 - at <= 2 and number.numeral != "digits"


_ARRIVE = frozenset(("يصل", "تصل", "وصل", "وصلت", "يصلون"))
_WHOLE = frozenset(("المجموع", "الحصيله", "الاجمالي", "العدد", "حصيلتهم", "عددهم", "مجموعهم"))


def same_count(lexed: Lexed, number: NumberExpression) -> int | None:
    """The token of a count that names no outcome (المجموع, الحصيلة) and that إلى or a verb leads to the number."""
    first = phrase_start(lexed, number)
    lead = lexed.text(first - 1)
    reach = vocabulary().reach
    if not (lead in reach or lead.lstrip("ول") in reach or number.clitic == "ل" or far_hedge(lexed, number)):
        return None
    if lead == "من":
        return None
    for at in range(first - 1, max(-1, first - 10), -1):
        text = lexed.text(at)
        if is_stop(lexed, at) or (lexed.kind(at) == "n"):
            return None
        if text in _WHOLE or (text[:1] in "وف" and text[1:] in _WHOLE):
            return at
    return None


def _counting_those(lexed: Lexed, at: int) -> bool:
    """عدد الذين قتلوا."""
    return lexed.text(at - 1) in ("الذين", "من") and lexed.text(at - 2).lstrip("و") in vocabulary().counts


def _counting(lexed: Lexed, at: int) -> bool:
    counts = vocabulary().counts
    return any(
        lexed.text(at - back).removeprefix("و").removeprefix("ال").removeprefix("ل") in counts
        or lexed.text(at - back) in counts
        for back in (1, 2, 3)
    )


def _rising(lexed: Lexed, at: int) -> bool:
    change = qualifiers().change
    return any(
        lexed.text(at - back).lstrip("ول") in change or lexed.text(at - back) in change for back in (1, 2)
    )


def _both(lexed: Lexed, at: int, role: Role) -> str:
    """عدد القتلى والجرحى is one count of both."""
    for near in (at - 1, at + 1):
        for other in roles_of(lexed.text(near)):
            if other.role == "people" and {other.outcome, role.outcome} == {"killed", "injured"}:
                return BOTH
    return role.outcome
