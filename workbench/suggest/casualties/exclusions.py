"""What sounds like a casualty figure and is none: fears, forecasts, sentences of courts, disease, freed people, titles.

«يُخشى مقتل 20», «تتوقع المنظمة نزوح 200 ألف», «قضت المحكمة بإعدام 4», «12 أسيرًا محررًا», «3 ضحايا للقرصنة».
"""

from __future__ import annotations

from workbench.suggest.casualties.counted_nouns import Counted
from workbench.suggest.casualties.outcome_scope import COMMAS, Cause, is_stop, phrase_start
from workbench.suggest.casualties.sentence_context import Sentence, bare
from workbench.suggest.vocabulary.casualty_terms import vocabulary
from workbench.text.folding import fold_word
from workbench.text.numbers import Lexed, NumberExpression

_DOUBT = 4
_FORECAST = 8
_SENTENCE = 5
_BEHIND = 4
_SAFE = 6
_TITLE = 5
_OPENERS = frozenset('«"“‹')
_CLOSERS = frozenset('»"”›')
#: Past verbs that begin like present ones.
_PAST = frozenset(
    fold_word(w) for w in ("توفي", "توفيت", "توفوا", "تعرض", "تعرضت", "تعرضوا", "تشرد", "تشردت")
)
_EXECUTION = fold_word("إعدام")


def excluded(lexed: Lexed, number: NumberExpression, noun: Counted, cause: Cause, sentence: Sentence) -> bool:
    """Whether the figure is not one after all."""
    start = min(cause.first, phrase_start(lexed, number))
    behind = max(noun.at, number.last) + 1
    return (
        (cause.outcome == "injured" and sentence.cases)
        or _feared(lexed, start, sentence.first)
        or _may_be(lexed, start, behind)
        or _sentenced(lexed, cause, sentence.first)
        or _freed(lexed, number, noun, cause, behind)
        or (noun.outcome == "killed" and _metaphor(lexed, behind))
        or _title(lexed, number)
    )


def _feared(lexed: Lexed, start: int, first: int) -> bool:
    """A word of fear close before, or one of forecast not much farther with no comma between."""
    words = vocabulary()
    for at in range(start - 1, max(first, start - _FORECAST) - 1, -1):
        text = lexed.text(at)
        if text in COMMAS:
            return False
        stem = _unowned(text.lstrip("وف"))
        if text in words.forecast or stem in words.forecast:
            return True
        if start - at > _DOUBT:
            continue
        if text in words.doubt or stem in words.doubt:
            return True
        if text in words.warning or stem in words.warning:
            between = [lexed.text(k) for k in range(at + 1, start)]
            return "من" in between[:3] and words.barriers.isdisjoint(between)
    return False


def _unowned(word: str) -> str:
    """A noun without the pronoun that is joined to it: خشيته and خشيتها are خشية."""
    for pronoun in ("هم", "ها", "ه"):
        base = word.removesuffix(pronoun)
        if base != word and len(base) > 3:
            return base[:-1] + "ه" if base.endswith("ت") else base
    return word


def _may_be(lexed: Lexed, start: int, behind: int) -> bool:
    """قد with a present verb, before the figure or behind its noun (آلاف القتلى قد يسقطون)."""
    for at in (*range(max(0, start - _DOUBT), start + 1), *range(behind, behind + 3)):
        if is_stop(lexed, at) and at >= behind:
            return False
        verb = lexed.text(at + 1)
        if lexed.text(at) not in ("قد", "ربما", "سوف") or lexed.kind(at + 1) != "w":
            continue
        if verb.startswith("ي") or (verb.startswith("ت") and at < behind and verb not in _PAST):
            return True
    return False


def _sentenced(lexed: Lexed, cause: Cause, first: int) -> bool:
    """قضت المحكمة بإعدام 4: they live until it is done."""
    if not lexed.text(cause.first).endswith(_EXECUTION):
        return False
    verbs = vocabulary().sentence
    before = (lexed.text(at) for at in range(max(first, cause.first - _SENTENCE), cause.first))
    return any(text in verbs or bare(text) in verbs for text in before)


def _freed(lexed: Lexed, number: NumberExpression, noun: Counted, cause: Cause, behind: int) -> bool:
    """12 أسيرا محررا, 30 رهينة أفرج عنهم, هرب 12 سجينا, خرج 18 مصابا, أجلي 300 سائح من الفندق بأمان."""
    words = vocabulary()
    if cause.outcome in ("killed", "missing"):
        return False
    before = lexed.text(phrase_start(lexed, number) - 1)
    leaving = {"injured": words.discharge, "detained": words.escape}.get(noun.outcome or "", frozenset())
    if before in leaving or bare(before) in leaving:
        return True
    if cause.outcome == "detained" and lexed.text(behind) in words.release:
        return True
    for at in range(behind, behind + (_SAFE if cause.outcome == "displaced" else 1)):
        if is_stop(lexed, at) or lexed.text(at) in COMMAS:
            return False
        if lexed.text(at) in words.freed:
            return True
    return False


def _metaphor(lexed: Lexed, behind: int) -> bool:
    """3 ضحايا جدد للقرصنة."""
    words = vocabulary().metaphor
    for at in range(behind, behind + _BEHIND):
        if lexed.kind(at) != "w":
            return False
        if lexed.text(at)[:1] in "لب" and bare(lexed.text(at)) in words:
            return True
    return False


def _title(lexed: Lexed, number: NumberExpression) -> bool:
    """فيلم «عشرة قتلى صغار»: words in marks behind the name of a kind of work."""
    for at in range(number.first - 1, max(-1, number.first - 1 - _TITLE), -1):
        if lexed.text(at) in _OPENERS:
            work = lexed.text(at - 1)
            ends = any(lexed.text(k) in _CLOSERS for k in range(number.last + 1, number.last + 1 + _TITLE))
            return ends and (work in vocabulary().works or bare(work) in vocabulary().works)
        if lexed.kind(at) != "w":
            return False
    return False
