"""Outcome scope: the word before or behind a number that expresses what happened to the people it counts.

Before the number: a verb or verbal noun ("أصيب حوالي 1000 شخص", "مقتل ما لا يقل عن 45"), a set phrase ("أودى بحياة"), a total
("عدد القتلى ... إلى 832"), a part ("بينهم 12 طفلا"). Behind it: "لقوا مصرعهم", "قد أصيبوا", "بين شهيد وجريح". The nearest word
of the sentence is chosen; relative clauses and counted things end the search.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.suggest.casualties.counted_nouns import CountedNoun
from workbench.suggest.vocabulary.casualty_terms import casualty_lexicon, roles_of
from workbench.suggest.vocabulary.lexicon_entries import CasualtyRole
from workbench.text.folding import fold_word
from workbench.text.numbers import NumberExpression, TokenStream

STOPS = frozenset(".؟?!؛;|\n")
COMMAS = frozenset("،,:–—-")
_REACH_BEFORE = 16
_REACH_AFTER = 12
#: A qualifier with more words than this before its number is a distant verb.
_SHORT, _FAR = 1, 4
_LOST = "فقدوا"
_WHEN = frozenset(
    fold_word(w) for w in ("أمس", "اليوم", "جراء", "إثر", "نتيجة", "أثناء", "قرب", "بسبب", "عقب", "تحت")
)
_HOUSEHOLDS = frozenset(fold_word(w) for w in ("عائلة", "أسرة"))
_SKIPPED = frozenset(("ال", "(", '"', "«", "ـ", "“"))


@dataclass(frozen=True, slots=True)
class OutcomeCue:
    """The outcome of a number, the rule that found it, and the tokens that express it."""

    outcome: str
    rule: str
    first: int
    last: int
    gap: int = 0


def is_stop(stream: TokenStream, at: int) -> bool:
    """Whether a sentence ends at token `at`."""
    return stream.kind(at) == "l" or (stream.kind(at) == "s" and stream.text(at) in STOPS)


def phrase_start(stream: TokenStream, number: NumberExpression) -> int:
    """The first token of the number with its qualifier and proclitics."""
    first = number.first
    while first > 0 and stream.text(first - 1) in _SKIPPED:
        first -= 1
    if number.clitic and stream.text(first - 1) == number.clitic:
        first -= 1
    if number.qualifier_span is not None and not has_distant_qualifier(stream, number):
        start = stream.folded.to_folded(number.qualifier_span.start)
        while first > 0 and stream.tokens[first - 1].end > start and number.first - first < 8:
            first -= 1
    return first


def has_distant_qualifier(stream: TokenStream, number: NumberExpression) -> bool:
    """Whether the qualifier is a verb with its subject before the number (لم يتجاوز عدد القتلى عشرين)."""
    said = number.qualifier_span
    if said is None or said.start > number.span.start or number.qualifier == "range":
        return False
    end = stream.folded.to_folded(said.end)
    between, at = 0, number.first - 1
    while at >= 0 and stream.tokens[at].start >= end and between < _FAR:
        if stream.text(at) in COMMAS:
            return False  # أكثر، وفق مصادر، من 40
        between += stream.kind(at) == "w"
        at -= 1
    return between > _SHORT


def cue_after(
    stream: TokenStream, number: NumberExpression, noun: CountedNoun, stop: int
) -> OutcomeCue | None:
    """The phrase or verb behind the number and its noun; `stop` is the first token of the next number."""
    lexicon = casualty_lexicon()
    start = number.last + 1
    for at in range(start, min(start + _REACH_AFTER, stop)):
        text = stream.text(at)
        if is_stop(stream, at) or (at > start and text in ("،", ",", ":")):
            return None
        if stream.kind(at) != "w":
            continue
        for phrase, outcome in lexicon.after.get(text, ()):
            whole = all(stream.text(at + step) == word for step, word in enumerate(phrase) if step)
            if whole and not (text == _LOST and len(phrase) == 1 and _object_follows(stream, at)):
                return OutcomeCue(outcome, "casualty.outcome_after", at, at + len(phrase) - 1, at - start)
        if text in lexicon.barriers and text not in ("الذين", "اللذين", "التي"):
            return None
        for role in roles_of(text):
            follows = role.plural or stream.text(at - 1) in ("قد", "ممن", "الذين", "تم")
            if (
                role.role == "verb"
                and follows
                and not role.needs
                and role.clitic in ("", "ل")
                and _not_object(stream, at, noun)
                and not (text == _LOST and _object_follows(stream, at))
            ):
                return OutcomeCue(role.outcome, "casualty.verb_after", at, at, at - start)
            if role.role == "back" and not role.clitic and not role.weak:
                return OutcomeCue(role.outcome, "casualty.outcome_after", at, at, at - start)
    return None


def _object_follows(stream: TokenStream, at: int) -> bool:
    """Whether فقدوا has an object, so that its subject is not missing: 17 ألف طفل فقدوا أحد والديهم."""
    follower = stream.text(at + 1)
    known = follower in casualty_lexicon().prepositions or follower in casualty_lexicon().barriers
    return stream.kind(at + 1) == "w" and not known and follower not in _WHEN and follower[:1] != "و"


def _not_object(stream: TokenStream, at: int, noun: CountedNoun) -> bool:
    """Whether the verb has no number as its object: "3 جنود وقتلوا 5" starts a clause of its own."""
    return noun.kind != "thing" and stream.kind(at + 1) != "n"


def cue_before(
    stream: TokenStream,
    number: NumberExpression,
    noun: CountedNoun,
    numbers_by_end: dict[int, NumberExpression],
) -> OutcomeCue | str | None:
    """The cue before the number: an outcome, "part" (of a total), "release", or None."""
    first = phrase_start(stream, number)
    if noun.at == number.first - 1 and noun.kind in ("person", "casualty"):
        first = noun.at  # شخصا واحدا
    if stream.text(first - 1) == "من" and stream.text(first - 2) in _HOUSEHOLDS:
        first -= 2  # مصرع عائلة من 5 أفراد
    joined = number.joined or stream.text(first).startswith("و") or stream.text(first - 1) == "و"
    context = _NumberContext(number, noun, first, _governed(stream, first, number), joined, numbers_by_end)
    for at, commas in _backwards(stream, first, numbers_by_end, joined=joined):
        found = _cue_at(stream, at, context, commas)
        if found is not None or stream.text(at) in casualty_lexicon().barriers:
            return found
    return None


@dataclass(frozen=True, slots=True)
class _NumberContext:
    """A number with its noun, the start of its phrase, and whether a preposition governs it or و joins it."""

    number: NumberExpression
    noun: CountedNoun
    first: int
    governed: bool
    joined: bool
    numbers_by_end: dict[int, NumberExpression]


def _backwards(
    stream: TokenStream, first: int, numbers_by_end: dict[int, NumberExpression], *, joined: bool
) -> Iterator[tuple[int, int]]:
    """The words before token `first`, nearest first, each with the number of commas between.

    They end with the sentence, and at another number unless و joins the two (at most two numbers are crossed).
    """
    crossed = commas = 0
    at = first - 1
    while at >= max(0, first - _REACH_BEFORE) and not is_stop(stream, at):
        if at in numbers_by_end:
            crossed += 1
            if not joined or crossed > 2:
                return
            at = phrase_start(stream, numbers_by_end[at])  # behind "ما لا يقل عن 19" too
        elif stream.kind(at) == "w":
            yield at, commas
        else:
            commas += stream.text(at) in COMMAS
        at -= 1


def _cue_at(stream: TokenStream, at: int, context: _NumberContext, commas: int) -> OutcomeCue | str | None:
    lexicon, text = casualty_lexicon(), stream.text(at)
    gap = context.first - 1 - at
    if text in lexicon.parts or (text[:1] == "و" and text[1:] in lexicon.parts):
        return "part"
    rescuers = text.startswith("ال") and stream.text(at - 1) in _RESCUERS
    if _releases(text) and not rescuers and not _means_displacement(stream, at, context):
        return "release"
    among = _among(stream, at, gap)
    if among is not None:
        return among
    cue = _phrase_before(stream, at, context.first)
    if cue is not None or (context.governed and gap) or (commas and not context.joined):
        return cue
    if at - 1 in context.numbers_by_end and not any(role.clitic for role in roles_of(text)):
        return None  # "2901 وفاة و5530 إصابة": the noun of the number before it
    return _role_before(stream, at, gap, context.number, context.noun)


def _means_displacement(stream: TokenStream, at: int, context: _NumberContext) -> bool:
    """Whether the verb of leaving has a home as its object, so that it means displacement: غادر ... منازلهم."""
    return any(
        role.outcome == "displaced" and role.needs and _needed(stream, context.number, role)
        for role in roles_of(stream.text(at))
    )


def _among(stream: TokenStream, at: int, gap: int) -> OutcomeCue | None:
    """The outcome of the group behind بين: ومن بين القتلى 7 أجانب."""
    if gap > 1 or not stream.text(at - 1).endswith("بين"):
        return None
    for role in roles_of(stream.text(at)):
        if role.role == "people" and role.definite:
            return OutcomeCue(role.outcome, "casualty.part", at - 1, at, gap)
    return None


def _governed(stream: TokenStream, first: int, number: NumberExpression) -> bool:
    """Whether a preposition governs the number, so that no verb before it does."""
    lexicon = casualty_lexicon()
    if stream.text(first - 1) in lexicon.prepositions:
        return True
    lead = number.clitic or (
        stream.text(first)[:1] if stream.text(first)[:1] in "بلك" and _hedged(stream, first, number) else ""
    )
    return lead in lexicon.clitics and lead not in ("ل", "ول", "لل")


def _hedged(stream: TokenStream, first: int, number: NumberExpression) -> bool:
    if number.qualifier_span is None or first >= number.first:
        return False
    return stream.folded.to_folded(number.qualifier_span.start) > stream.tokens[first].start


_RESCUERS = frozenset(
    fold_word(w) for w in ("فرق", "فريق", "رجال", "عمليات", "طواقم", "أطقم", "عناصر", "جهود", "أعمال", "عمال")
)


def _releases(text: str) -> bool:
    release = casualty_lexicon().release
    return (
        text in release or (text[:1] in "وفبل" and text[1:] in release) or text.removeprefix("ال") in release
    )


def _phrase_before(stream: TokenStream, at: int, first: int) -> OutcomeCue | str | None:
    """The set phrase that ends at token `at`, at most one word before the number."""
    gap, text = first - 1 - at, stream.text(at)
    if gap > (_FAR if text == "ضحيه" else 1):
        return None
    if text == "ارواح" and _releases(stream.text(at - 1)):
        return "release"  # إنقاذ أرواح 20 شخصا
    for word in (text, text[1:]):
        for phrase, outcome in casualty_lexicon().before.get(word, ()):
            start = at - len(phrase) + 1
            if start < 0 or (word != text and len(phrase) > 1):
                continue
            rest = all(stream.text(start + step) == other for step, other in enumerate(phrase) if step)
            head = stream.text(start)
            if rest and (head == phrase[0] or (head[:1] in "وفلب" and head[1:] == phrase[0])):
                return OutcomeCue(outcome, "casualty.phrase_before", start, at, first - 1 - at)
    return None


def _role_before(
    stream: TokenStream, at: int, gap: int, number: NumberExpression, noun: CountedNoun
) -> OutcomeCue | None:
    for role in roles_of(stream.text(at)):
        if _rules(stream, at, gap, role, number, noun):
            rule = "casualty.event_before" if role.role == "event" else "casualty.verb_before"
            return OutcomeCue(role.outcome, rule, at, at, gap)
    return None


def _lost_objects(stream: TokenStream, at: int) -> bool:
    """Whether an object with the people's pronoun follows, so that they lost something: فقد 300 موظف وظائفهم."""
    for here in range(at, at + 4):
        text = stream.text(here)
        if stream.kind(here) != "w" or text in casualty_lexicon().parts:
            return False
        if len(text) > 4 and text.endswith(("هم", "هما", "هن")) and not text.startswith("اثر"):
            return True
    return False


def _rules(
    stream: TokenStream, at: int, gap: int, role: CasualtyRole, number: NumberExpression, noun: CountedNoun
) -> bool:
    """Whether a verb or verbal noun at `at` can have the number as its argument."""
    named = noun.kind == "person" or (noun.kind == "none" and number.qualifier != "vague") or noun.of
    people_next = noun.kind == "person" and gap == 0
    if role.role == "event" and not role.definite and stream.text(at - 1) not in _LEGAL:
        if role.weak:  # كانت أعلنت سقوط 115
            return people_next or (role.outcome == "killed" and noun.kind == "none" and gap == 0)
        return gap <= 1 or (named and not _numbered(stream, number, noun))
    if role.role == "back":  # لقتله 6 أشخاص
        return people_next and not role.weak
    return role.role == "verb" and _verb_rules(stream, gap, role, number, noun)


def _verb_rules(
    stream: TokenStream, gap: int, role: CasualtyRole, number: NumberExpression, noun: CountedNoun
) -> bool:
    people_next = noun.kind == "person" and gap <= (0 if role.plural or role.next else 3)
    if role.needs:
        return _needed(stream, number, role)
    if role.plural:  # its subject precedes it, the number is its object (فقتلوا 8 أشخاص)
        return gap == 0 and noun.kind in ("person", "casualty", "none") and (people_next or not role.weak)
    if role.weak:
        if role.next and role.clitic == "و" and noun.kind == "none" and not noun.of:
            return gap == 0  # قتل 4 وفقد 6
        return people_next and not (role.outcome == "missing" and _lost_objects(stream, number.last + 1))
    named = noun.kind == "person" or (noun.kind == "none" and number.qualifier != "vague") or noun.of
    return named or (gap == 0 and noun.kind != "thing")


def _needed(stream: TokenStream, number: NumberExpression, role: CasualtyRole) -> bool:
    """Whether the noun that the verb requires follows the number (لقي 45 شخصا مصرعهم)."""
    words = (stream.text(at).removeprefix("ال") for at in range(number.last + 1, number.last + 9))
    return any(word.startswith(role.needs) for word in words)


def _numbered(stream: TokenStream, number: NumberExpression, noun: CountedNoun) -> bool:
    """Whether digits behind a definite noun are its name: كتيبة الاتصالات 481, but not ركابها ال 31."""
    if noun.kind != "none" or number.numeral != "digits" or number.definite:
        return False
    return stream.text(number.first - 1).startswith("ال")


_LEGAL = frozenset(("عقوبه", "حكم", "احكام", "قانون", "مذكره", "محاوله", "تهديدات"))
