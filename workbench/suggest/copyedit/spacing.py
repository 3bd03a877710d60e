"""Spacing: a proclitic preposition separated from its word («لـ الشرق»), a comma without a space behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import TokenizedText, copy_hint
from workbench.suggest.suggestion import Suggestion

_DETACHED = re.compile(
    r"(?<![\w\u0640\u064b-\u0652\u0670])([لبكف])(\u0640 +|\u0640? +(?=ال))([\u0621-\u064a][\w\u064b-\u0652]+)"
)
#: «ب توضيحات»: without tatweel and article; behind some nouns the letter is a label («الفئة ب»).
_LONE = re.compile(r"(?<=[\u0621-\u064a\u064b-\u0652] )([لبك]) (?!ال)([\u0621-\u064a][\w\u064b-\u0652]{2,})")
_LETTERED = re.compile(
    r"(?:ال|لل|\b[وفبل]?)(?:فيتامين|حرف|فئة|مجموعة|قسم|فقرة|نموذج|فصيلة|رقم|بند|درجة|كبد|كبدي|منطقة|صنف|فريق|خطة|مبنى|بوابة|قاعة|"
    r"شعبة|صف|دوري|ملحق|جدول|محور|خيار|سيناريو|جناح|عمود|نقطة|مسار|نوع|إجابة|سؤال) $"
)
_TIGHT_COMMA = re.compile(r"(?<=[\u0621-\u064a])([،؛])(?=[\u0621-\u064a])")
_ARTICLE = {"ل": "لل", "ب": "بال", "ك": "كال", "ف": "فال"}
#: The most hints of one kind: more of them are the text's own typesetting (tokenized text).
_HABIT = 12


def check(tokenized: TokenizedText) -> Iterator[Suggestion]:
    """Hints on detached prepositions and on commas without a space behind them."""
    text = tokenized.original
    detached = list(_DETACHED.finditer(text))
    for m in detached[: _HABIT if len(detached) <= _HABIT else 0]:
        letter, word = m.group(1), m.group(3)
        joined = _ARTICLE[letter] + word[2:] if word.startswith("ال") and len(word) > 4 else letter + word
        other = (f"إلى {word}",) if letter == "ل" else ()
        yield copy_hint(
            Span(*m.span()),
            "spacing",
            "A preposition of one letter is written joined to its word.",
            joined,
            0.8,
            *other,
        )
    lone = [m for m in _LONE.finditer(text) if not _LETTERED.search(text, max(0, m.start() - 24), m.start())]
    for m in lone[: _HABIT if len(lone) <= _HABIT else 0]:
        message = "A preposition of one letter is written joined to its word."
        yield copy_hint(Span(*m.span()), "spacing", message, m.group(1) + m.group(2), 0.7)
    tight = list(_TIGHT_COMMA.finditer(text))
    for m in tight[: _HABIT if len(tight) <= _HABIT else 0]:
        yield copy_hint(
            Span(*m.span()), "spacing", "A space is missing behind the comma.", m.group(1) + " ", 0.6
        )


__all__ = ["check"]
