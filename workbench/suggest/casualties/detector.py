"""Casualty detector: numbers of people killed, injured, missing, detained or displaced.

"قُتل حوالي 32 ألف فلسطيني" is about 32,000 killed; "أعلنت الوزارة مقتل 45 مدنيا، بينهم 12 طفلا" is 45 killed and, as a part of
them, 12 children. A number is a figure if its counted noun, or a word before or behind it in the same sentence, expresses an
outcome. Ages, dates, sums of money, houses, rockets, released prisoners and fears are no figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.suggest.casualties.counted_nouns import CountedNoun, counted_noun
from workbench.suggest.casualties.exclusions import is_excluded
from workbench.suggest.casualties.outcome_scope import (
    COMMAS,
    OutcomeCue,
    cue_after,
    cue_before,
    is_stop,
    phrase_start,
)
from workbench.suggest.casualties.producers import Producers, producers_of
from workbench.suggest.casualties.sentence_context import Sentence, Sentences
from workbench.suggest.casualties.totals import repeated_count, total_cue
from workbench.suggest.numbers.cached_parse import ParseResult, parse_cached
from workbench.suggest.suggestion import FigureReading, Suggestion, SuggestionKind
from workbench.suggest.vocabulary.casualty_terms import BOTH, casualty_lexicon, roles_of
from workbench.text.folding import FoldedText
from workbench.text.lexicon import fold_words, load_lexicon
from workbench.text.numbers import NumberExpression, TokenStream

_REASONS = {
    "casualty.noun": "The noun counted says what happened to the people.",
    "casualty.outcome_after": "Words behind the number say what happened to the people.",
    "casualty.verb_after": "A verb behind the number says what happened to the people.",
    "casualty.event_before": "A verbal noun before the number says what happened.",
    "casualty.verb_before": "A verb before the number says what happened.",
    "casualty.phrase_before": "A set phrase before the number says what happened.",
    "casualty.total": "A count of casualties named before reaches this number.",
    "casualty.part": "A part of the figure before it.",
    "casualty.carried": "Joined by و to the figure before it.",
}
_CONFIDENCE = {
    "casualty.noun": 0.95,
    "casualty.carried": 0.7,
    "casualty.part": 0.8,
    "casualty.verb_before": 0.85,
}
_CARRY = 10
#: The most tokens from a total without an outcome back to its figure, over sentence ends too.
_AGAIN = 60
#: A fraction is a count from this value on: ربع مليون is one, a half and 4/2 are none.
_FRACTION_OF = 1000
_OF_THEM = ("منهم", "منهن", "منها")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its outcome."""

    number: NumberExpression
    noun: CountedNoun
    cue: OutcomeCue
    sentence: Sentence
    part: bool = False
    hedge: NumberExpression | None = None  #: the number whose qualifier applies to this one too


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A number that may be a figure: its noun, its sentence, the numbers by their last token, the next number's token."""

    number: NumberExpression
    noun: CountedNoun
    sentence: Sentence
    numbers_by_end: dict[int, NumberExpression]
    stop: int
    #: The next number if both may share an outcome (5 نساء و3 أطفال قتلوا).
    next: FigureCandidate | None = None


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """The casualty figures of `text`, in order."""
    del folded  # the shared reading keeps its own
    reading = parse_cached(text)
    by_sentence: dict[int, Producers] = {}  # by the sentence's first token; filled on demand
    return [
        _suggestion(reading.stream, figure, _producers_of_figure(reading.stream, figure, by_sentence))
        for figure in find_figures(reading)
    ]


def _producers_of_figure(stream: TokenStream, figure: Figure, by_sentence: dict[int, Producers]) -> Producers:
    first, end = figure.sentence.first, figure.sentence.end
    if first not in by_sentence:
        by_sentence[first] = producers_of(
            stream.folded, stream.tokens[first].start, stream.tokens[end - 1].end
        )
    return by_sentence[first]


def find_figures(reading: ParseResult) -> Iterator[Figure]:
    """The figures among the numbers of the text."""
    stream, numbers = reading.stream, reading.numbers
    numbers_by_end = {n.last: n for n in numbers}
    nouns = _nouns(stream, numbers)
    sentences = Sentences(stream)
    previous: Figure | None = None
    for position, number in enumerate(numbers):
        stop = numbers[position + 1].first if position + 1 < len(numbers) else len(stream.tokens)
        if not _countable(stream, number):
            continue
        noun = nouns[position]
        if noun.kind == "thing" or _rate(stream, number, noun):
            continue
        sentence = sentences.at(number.first)
        if not sentence.outcomes and noun.kind != "casualty":
            continue
        candidate = FigureCandidate(number, noun, sentence, numbers_by_end, stop)
        if position + 1 < len(numbers) and _share(stream, number, numbers[position + 1], nouns[position + 1]):
            after_next = numbers[position + 2].first if position + 2 < len(numbers) else len(stream.tokens)
            candidate = replace(
                candidate,
                next=FigureCandidate(
                    numbers[position + 1], nouns[position + 1], sentence, numbers_by_end, after_next
                ),
            )
        figure = _figure(stream, candidate, previous)
        if figure is not None and not is_excluded(stream, number, noun, figure.cue, sentence):
            previous = figure
            yield figure


def _nouns(stream: TokenStream, numbers: list[NumberExpression]) -> list[CountedNoun]:
    """The counted noun of each number; in "33 و34 و39 عاما" and "من 12 إلى 19 قتيلا" all share the last noun."""
    nouns: list[CountedNoun] = []
    for position in range(len(numbers) - 1, -1, -1):
        number = numbers[position]
        noun = counted_noun(stream, number)
        if noun.kind == "none" and nouns:
            following = numbers[position + 1]
            gap = [stream.text(at) for at in range(number.last + 1, following.first)]
            alike = gap in ([], ["و"], ["،"], [","]) and nouns[-1].kind == "thing"
            if alike or (gap == ["الي"] and nouns[-1].kind == "casualty"):
                noun = nouns[-1]
        nouns.append(noun)
    return nouns[::-1]


def _countable(stream: TokenStream, number: NumberExpression) -> bool:
    if number.ordinal or number.percent or (number.fraction and _size(number) < _FRACTION_OF):
        return False
    dash = number.first - 1
    if stream.text(dash) in ("-", "–") and stream.tokens[number.first].glued and stream.kind(dash - 1) == "w":
        return not stream.tokens[dash].glued  # كوفيد-19
    values = [v for v in (number.value, number.minimum, number.maximum) if v is not None]
    if any(v != int(v) or v == 0 for v in values) or (not values and number.qualifier != "vague"):
        return False
    before = stream.text(number.first - 1)
    named = before in casualty_lexicon().names and stream.text(number.first - 2) != "ما"  # ما مجموعه 1200
    return not named and before not in (
        "$",
        "€",
        "£",
        "/",
        "#",
        ":" if number.first > 1 and stream.kind(number.first - 2) == "n" else "$",
    )


def _size(number: NumberExpression) -> float:
    return max((v for v in (number.value, number.minimum, number.maximum) if v is not None), default=0)


def _rate(stream: TokenStream, number: NumberExpression, noun: CountedNoun) -> bool:
    """Whether the number belongs to a rate: 3 من كل 10."""
    at = number.last + 1
    if stream.text(at) in ("من", "ل") and stream.text(at + 1) == "كل":
        return True
    return stream.text(number.first - 1) in ("كل", "لكل") or stream.text(noun.at) == "كل"


def _figure(stream: TokenStream, candidate: FigureCandidate, previous: Figure | None) -> Figure | None:
    number, noun, sentence = candidate.number, candidate.noun, candidate.sentence
    after = cue_after(stream, number, noun, candidate.stop)
    if after is None and candidate.next is not None and noun.kind == "person":
        after = _together(stream, candidate, candidate.next)
    if after is not None and after.outcome == BOTH:
        return Figure(number, noun, after, sentence)
    before = cue_before(stream, number, noun, candidate.numbers_by_end)
    saved = before == "release" and noun.outcome not in ("killed", "injured")
    if saved and (after is None or after.rule != "casualty.outcome_after" or after.outcome != "injured"):
        return None
    part = before == "part" or stream.text(number.last + 1) in _OF_THEM
    part = (
        part
        or (isinstance(before, OutcomeCue) and before.rule == "casualty.part")
        or _is_subset_by_were(stream, candidate, previous)
    )
    cue = _choose(noun, before if isinstance(before, OutcomeCue) else None, after)
    near = _near(stream, previous, number)
    if near is not None and noun.outcome not in (None, near.cue.outcome):
        part = False  # "7 قتلى بينهم 3 أطفال، و11 جريحا": the wounded are no part of the dead
    if cue is None:
        cue = (
            _inherited(stream, candidate, near)
            if part
            else total_cue(stream, number, candidate.numbers_by_end)
        )
        cue = cue or _continued_count(stream, number, noun, previous)
    joined = near is not None and (_joined(stream, number) or _behind_noun(stream, near, number))
    if cue is None and near is not None and joined and _carries_outcome_over(stream, near, number, noun):
        cue = OutcomeCue(near.cue.outcome, "casualty.carried", near.cue.first, near.cue.last)
        part = part or near.part
    if cue is None:
        return None
    if number.numeral == "dual" and number.definite and cue.rule != "casualty.noun" and cue.gap:
        return None
    return Figure(number, noun, cue, sentence, part, _covering(stream, near, number))


def _share(
    stream: TokenStream, number: NumberExpression, following: NumberExpression, noun: CountedNoun
) -> bool:
    """Whether a cue behind the next number applies to both numbers.

    خمس نساء و3 أطفال كانوا بين القتلى; 18 شخصا بينهم سبعة من الشرطة قتلوا.
    """
    if noun.kind not in ("person", "none") or following.first - number.last > 5:
        return False
    return (
        _joined(stream, following)
        or stream.text(phrase_start(stream, following) - 1) in casualty_lexicon().parts
    )


def _together(stream: TokenStream, candidate: FigureCandidate, other: FigureCandidate) -> OutcomeCue | None:
    """The outcome behind a coordinated number of people, if no cue before gives one."""
    if cue_before(stream, candidate.number, candidate.noun, candidate.numbers_by_end) is not None:
        return None
    number = other.number
    said = cue_after(stream, number, other.noun, other.stop)
    if said is None and not _joined(stream, number):  # 18 شخصا , بينهم سبعة من الشرطة , قتلوا
        comma = next(
            (at for at in range(number.last + 1, number.last + 6) if stream.text(at) in COMMAS), None
        )
        if comma is not None:
            said = cue_after(stream, replace(number, last=comma), other.noun, min(other.stop, comma + 4))
    return said


def _choose(noun: CountedNoun, before: OutcomeCue | None, after: OutcomeCue | None) -> OutcomeCue | None:
    """The outcome of the counted noun, unless a cue directly before overrides it (مقتل 3 أسرى); else the nearest cue."""
    direct = before is not None and before.gap <= 1
    if noun.kind == "casualty" and noun.outcome is not None:
        if direct and before is not None and _overrules(before.outcome, noun.outcome):
            return before
        return OutcomeCue(noun.outcome, "casualty.noun", noun.at, noun.at)
    if after is not None and (before is None or not direct):
        return after
    return before


def _overrules(event: str, noun: str) -> bool:
    """Whether an event right before says more than the noun: مقتل 3 أسرى are dead, إجلاء 120 جريحا are wounded."""
    return event == BOTH or (noun != "killed" and event not in (noun, "displaced"))


def _near(stream: TokenStream, previous: Figure | None, number: NumberExpression) -> Figure | None:
    """The previous figure, if it is in the same sentence."""
    if previous is None or number.first - previous.number.last > 40:
        return None
    if any(is_stop(stream, at) for at in range(previous.number.last + 1, number.first)):
        return None
    return previous


def _inherited(stream: TokenStream, candidate: FigureCandidate, near: Figure | None) -> OutcomeCue | None:
    """The outcome of a part: that of the previous figure, else that of the nearest term before it in the sentence."""
    if near is not None:
        return OutcomeCue(near.cue.outcome, "casualty.part", near.cue.first, near.cue.last)
    for at in range(
        candidate.number.first - 1, max(candidate.sentence.first, candidate.number.first - 60) - 1, -1
    ):
        if at in candidate.numbers_by_end:
            return None  # a part of what is counted there (900 مليون دولار، لم يصل منها)
        for role in roles_of(stream.text(at)):
            if role.role in ("event", "people", "verb") and not role.weak and not role.needs:
                return OutcomeCue(role.outcome, "casualty.part", at, at)
    return None


def _joined(stream: TokenStream, number: NumberExpression) -> bool:
    first = phrase_start(stream, number)
    return number.joined or stream.text(first - 1) == "و" or stream.text(first).startswith("و")


def _behind_noun(stream: TokenStream, near: Figure, number: NumberExpression) -> bool:
    """Whether the number is definite and its noun is coordinated with the previous figure: مقتل ركابها ال 31 وأفراد طاقمها الأربعة."""
    gap = number.first - near.number.last - 1
    definite = number.definite and number.numeral == "words"
    return definite and gap in (1, 2) and stream.text(near.number.last + 1)[:1] == "و"


def _carries_outcome_over(
    stream: TokenStream, near: Figure, number: NumberExpression, noun: CountedNoun
) -> bool:
    """Whether the conjunction و carries the outcome over: people, close by, without a clause or preposition between."""
    between = range(near.number.last + 1, phrase_start(stream, number))
    if len(between) > _CARRY or (noun.kind == "other" and len(between) > 5):
        return False
    shut = casualty_lexicon().barriers
    return not any(stream.text(at) in shut for at in between) and number.clitic in ("", "و", "وال", "ال")


def _covering(stream: TokenStream, near: Figure | None, number: NumberExpression) -> NumberExpression | None:
    """The previous number if its qualifier applies to this one too: "نحو 30 قتيلا و90 جريحا"."""
    if near is None or number.qualifier != "exact" or near.number.qualifier not in ("about", "at_least"):
        return None
    said = near.number.qualifier_span
    if said is None or said.start > near.number.span.start or number.first - near.number.last > 4:
        return None
    if near.hedge is not None or not (number.joined or stream.text(number.first - 1) == "و"):
        return None
    between = range(near.number.last + 1, number.first)
    verbs = any(r.role in ("verb", "event") for at in between for r in roles_of(stream.text(at)))
    return None if verbs else near.number


def _is_subset_by_were(stream: TokenStream, candidate: FigureCandidate, previous: Figure | None) -> bool:
    """Whether كان and من make the number a part of the previous one: كان 28 من النساء والأطفال."""
    near = _near(stream, previous, candidate.number)
    was = stream.text(phrase_start(stream, candidate.number) - 1) in ("كان", "كانت", "وكان")
    return near is not None and was and candidate.noun.of and candidate.noun.kind == "person"


def _continued_count(
    stream: TokenStream, number: NumberExpression, noun: CountedNoun, previous: Figure | None
) -> OutcomeCue | None:
    """The outcome of a count without one, from the previous figure: فارتفع المجموع إلى 208, والجرحى 120."""
    if previous is None or noun.kind in ("thing", "other") or number.first - previous.number.last > _AGAIN:
        return None
    first = phrase_start(stream, number)
    before = stream.text(first - 1)
    same = not any(is_stop(stream, at) for at in range(previous.number.last + 1, first))
    if same and previous.cue.rule == "casualty.total" and before.startswith("وال"):
        for role in roles_of(before):
            if role.role == "people" and role.definite:
                return OutcomeCue(role.outcome, "casualty.total", first - 1, first - 1)
    whole = repeated_count(stream, number)
    if whole is None or any(is_stop(stream, at) for at in range(whole, number.first)):
        return None
    return OutcomeCue(previous.cue.outcome, "casualty.total", whole, whole)


def _suggestion(stream: TokenStream, figure: Figure, producers: Producers) -> Suggestion:
    number, cue = figure.number, figure.cue
    hedge = figure.hedge
    qualifier = hedge.qualifier if hedge else number.qualifier
    minimum, maximum, best = _whole(number.minimum), _whole(number.maximum), _whole(number.value)
    if hedge is not None and qualifier == "at_least":
        minimum, best = best, None
    total_ = cue.rule == "casualty.total"
    producer, relayer = producers.of(stream.tokens[number.first].start)
    reading = FigureReading(
        cue.outcome, number.span, qualifier, number.numeral, minimum, maximum, best,
        number.qualifier_span or (hedge.qualifier_span if hedge else None),
        producer=producer, relayed_by=relayer,
        scope="cumulative" if total_ else figure.sentence.scope,
        population=figure.noun.population, part_of_total=figure.part, increase=_increase(stream, number),
    )  # fmt: skip
    trigger = stream.tokens_span(cue.first, cue.last)
    triggers = tuple(s for s in (trigger, number.qualifier_span) if s is not None)
    confidence = _CONFIDENCE.get(cue.rule, 0.9) - (0.1 if number.other is not None else 0)
    return Suggestion(
        SuggestionKind.CASUALTY, number.span, cue.rule, confidence, _REASONS[cue.rule], reading, triggers
    )


def _whole(value: float | None) -> int | None:
    return None if value is None else abs(int(value))


@lru_cache(maxsize=1)
def _steps() -> frozenset[str]:
    return fold_words(load_lexicon("producers")["scope"]["increase"])


def _increase(stream: TokenStream, number: NumberExpression) -> bool:
    """Whether the number adds to an earlier count: 12 قتيلا إضافيا, 3 شهداء جدد."""
    return any(stream.text(number.last + step) in _steps() for step in (1, 2))
