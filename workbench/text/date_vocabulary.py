"""Date vocabulary: months, weekdays and relative days of `lexicons/months.toml` as look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.folding import fold_word
from workbench.text.lexicon import fold_phrases, fold_words, load_lexicon


@dataclass(frozen=True, slots=True)
class DateLexicon:
    """Months by first word, weekdays (Monday is 0), relative expressions; all folded."""

    months: dict[str, list[tuple[tuple[str, ...], int, str]]]
    alone: frozenset[str]
    weekdays: dict[str, int]
    days: dict[str, list[tuple[tuple[str, ...], int]]]
    shifts: dict[str, str]
    periods: dict[str, str]
    year_words: frozenset[str]
    year_before: frozenset[str]
    eras: dict[str, str]


@lru_cache(maxsize=1)
def date_lexicon() -> DateLexicon:
    """The date words, folded."""
    book = load_lexicon("months")
    months: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for era in ("gregorian", "hijri"):
        for number, names in book[era].items():
            for phrase in fold_phrases(names):
                months.setdefault(phrase[0], []).append((phrase, int(number), era))
    for entries in months.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    days: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for shift, names in book["relative"]["days"].items():
        for phrase in fold_phrases(names):
            days.setdefault(phrase[0], []).append((phrase, int(shift)))
    for choices in days.values():
        choices.sort(key=lambda entry: -len(entry[0]))
    relative = book["relative"]
    return DateLexicon(
        months,
        fold_words(book["alone"]["words"]),
        {fold_word(name): int(n) for n, names in book["weekdays"].items() for name in names},
        days,
        {fold_word(w): shift for shift in ("last", "next", "this") for w in relative[shift]["words"]},
        {fold_word(w): period for period, names in relative["periods"].items() for w in names},
        fold_words(book["year"]["words"]),
        fold_words(book["year"]["before"]),
        {fold_word(w): era for era in ("hijri", "gregorian") for w in book["year"][era]},
    )
