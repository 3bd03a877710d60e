"""Exclusions: numbers that resemble casualty figures, in fears, forecasts, sentences, disease, releases and titles.

«يُخشى مقتل 20», «تتوقع المنظمة نزوح 200 ألف», «قضت المحكمة بإعدام 4», «12 أسيرًا محررًا», «3 ضحايا للقرصنة».
"""

from __future__ import annotations

from workbench.suggest.casualties.counted_nouns import CountedNoun
from workbench.suggest.casualties.outcome_scope import COMMAS, OutcomeCue, is_stop, phrase_start
from workbench.suggest.casualties.sentence_context import Sentence, bare
from workbench.suggest.vocabulary.casualty_terms import casualty_lexicon
from workbench.text.folding import fold_word
from workbench.text.numbers import NumberExpression, TokenStream

_DOUBT = 4
_FORECAST = 8
_SENTENCE = 5
_BEHIND = 4
_SAFE = 6
_TITLE = 5
_OPENERS = frozenset('«"“‹')
_CLOSERS = frozenset('»"”›')
#: Past verbs that start with the prefix of a present verb.
_PAST = frozenset(
    fold_word(w) for w in ("توفي", "توفيت", "توفوا", "تعرض", "تعرضت", "تعرضوا", "تشرد", "تشردت")
)
_EXECUTION = fold_word("إعدام")


def is_excluded(
    stream: TokenStream, number: NumberExpression, noun: CountedNoun, cue: OutcomeCue, sentence: Sentence
) -> bool:
    """Whether the number is no casualty figure."""
    start = min(cue.first, phrase_start(stream, number))
    behind = max(noun.at, number.last) + 1
    return (
        (cue.outcome == "injured" and sentence.cases)
        or _feared(stream, start, sentence.first)
        or _may_be(stream, start, behind)
        or _sentenced(stream, cue, sentence.first)
        or _is_released_or_safe(stream, number, noun, cue, behind)
        or (noun.outcome == "killed" and _metaphor(stream, behind))
        or _title(stream, number)
    )


def _feared(stream: TokenStream, start: int, first: int) -> bool:
    """Whether a word of fear shortly precedes, or one of forecast with no comma between."""
    lexicon = casualty_lexicon()
    for at in range(start - 1, max(first, start - _FORECAST) - 1, -1):
        text = stream.text(at)
        if text in COMMAS:
            return False
        stem = _without_possessive(text.lstrip("وف"))
        if text in lexicon.forecast or stem in lexicon.forecast:
            return True
        if start - at > _DOUBT:
            continue
        if text in lexicon.doubt or stem in lexicon.doubt:
            return True
        if text in lexicon.warning or stem in lexicon.warning:
            between = [stream.text(k) for k in range(at + 1, start)]
            return "من" in between[:3] and lexicon.barriers.isdisjoint(between)
    return False


def _without_possessive(word: str) -> str:
    """A noun without its possessive suffix: خشية for خشيته and خشيتها."""
    for pronoun in ("هم", "ها", "ه"):
        base = word.removesuffix(pronoun)
        if base != word and len(base) > 3:
            return base[:-1] + "ه" if base.endswith("ت") else base
    return word


def _may_be(stream: TokenStream, start: int, behind: int) -> bool:
    """Whether قد with a present verb precedes the figure or follows its noun (آلاف القتلى قد يسقطون)."""
    for at in (*range(max(0, start - _DOUBT), start + 1), *range(behind, behind + 3)):
        if is_stop(stream, at) and at >= behind:
            return False
        verb = stream.text(at + 1)
        if stream.text(at) not in ("قد", "ربما", "سوف") or stream.kind(at + 1) != "w":
            continue
        if verb.startswith("ي") or (verb.startswith("ت") and at < behind and verb not in _PAST):
            return True
    return False


def _sentenced(stream: TokenStream, cue: OutcomeCue, first: int) -> bool:
    """Whether the death is a court's sentence, not an event: قضت المحكمة بإعدام 4."""
    if not stream.text(cue.first).endswith(_EXECUTION):
        return False
    verbs = casualty_lexicon().sentence
    before = (stream.text(at) for at in range(max(first, cue.first - _SENTENCE), cue.first))
    return any(text in verbs or bare(text) in verbs for text in before)


def _is_released_or_safe(
    stream: TokenStream, number: NumberExpression, noun: CountedNoun, cue: OutcomeCue, behind: int
) -> bool:
    """Whether the people are freed or safe: 12 أسيرا محررا, 30 رهينة أفرج عنهم, هرب 12 سجينا, أجلي 300 سائح بأمان."""
    lexicon = casualty_lexicon()
    if cue.outcome in ("killed", "missing"):
        return False
    before = stream.text(phrase_start(stream, number) - 1)
    leaving = {"injured": lexicon.discharge, "detained": lexicon.escape}.get(noun.outcome or "", frozenset())
    if before in leaving or bare(before) in leaving:
        return True
    if cue.outcome == "detained" and stream.text(behind) in lexicon.release:
        return True
    for at in range(behind, behind + (_SAFE if cue.outcome == "displaced" else 1)):
        if is_stop(stream, at) or stream.text(at) in COMMAS:
            return False
        if stream.text(at) in lexicon.freed:
            return True
    return False


def _metaphor(stream: TokenStream, behind: int) -> bool:
    """Whether the victims are metaphorical: 3 ضحايا جدد للقرصنة."""
    words = casualty_lexicon().metaphor
    for at in range(behind, behind + _BEHIND):
        if stream.kind(at) != "w":
            return False
        if stream.text(at)[:1] in "لب" and bare(stream.text(at)) in words:
            return True
    return False


def _title(stream: TokenStream, number: NumberExpression) -> bool:
    """Whether the number is in the quoted title of a work: فيلم «عشرة قتلى صغار»."""
    for at in range(number.first - 1, max(-1, number.first - 1 - _TITLE), -1):
        if stream.text(at) in _OPENERS:
            work = stream.text(at - 1)
            ends = any(stream.text(k) in _CLOSERS for k in range(number.last + 1, number.last + 1 + _TITLE))
            return ends and (work in casualty_lexicon().works or bare(work) in casualty_lexicon().works)
        if stream.kind(at) != "w":
            return False
    return False
