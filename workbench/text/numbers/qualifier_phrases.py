"""Qualifier phrases: hedges around a number, entries of `lexicons/qualifiers.toml` as look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.lexicon import fold_phrases, fold_words, load_lexicon
from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import cardinal, number_lexicon

#: Proclitics of the first word of a phrase (لأكثر من، وبنحو).
_LEADS = ("", "و", "ب", "ل", "ف", "ك", "ول", "وب", "فب")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DistantQualifier:
    """A verb that qualifies a number at a distance (يزيد عدد القتلى ... على 80)."""

    reading: str
    negated: str
    verbs: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The qualifiers: `before` by last word, `after` by first word, the longest phrase first."""

    before: dict[str, list[tuple[Phrase, str]]]
    after: dict[str, list[tuple[Phrase, str]]]
    open: dict[str, list[tuple[Phrase, str]]]
    far: tuple[DistantQualifier, ...]
    negations: frozenset[str]
    origin: frozenset[str]
    to: frozenset[str]
    either: frozenset[str]
    change: frozenset[str]
    counts: frozenset[str]


@lru_cache(maxsize=1)
def qualifiers() -> Qualifiers:
    """The qualifier phrases, folded."""
    book = load_lexicon("qualifiers")
    readings = ("about", "at_least", "at_most")

    def index(section: str, key: int) -> dict[str, list[tuple[Phrase, str]]]:
        table: dict[str, list[tuple[Phrase, str]]] = {}
        for reading in readings:
            for phrase in fold_phrases(book[reading][section]):
                table.setdefault(phrase[key], []).append((phrase, reading))
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return table

    opening: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase in sorted(fold_phrases(book["ranges"]["open"]), key=len, reverse=True):
        opening.setdefault(phrase[-1], []).append((phrase, "range"))
    ranges = book["ranges"]
    return Qualifiers(
        index("before", -1),
        index("after", 0),
        opening,
        tuple(
            DistantQualifier(
                f["reading"], f["negated"], fold_words(f["verbs"]), fold_words(f["prepositions"])
            )
            for f in book["far"]
        ),
        fold_words(book["negations"]["words"]),
        fold_words(ranges["from"]),
        fold_words(ranges["to"]),
        fold_words(ranges["or"]),
        fold_words(ranges["change"]),
        fold_words(book["counts"]["words"]),
    )


@dataclass(frozen=True, slots=True)
class Hedge:
    """A qualifier in the text: its meaning and its folded range."""

    reading: str
    start: int
    end: int


def _next_number(stream: TokenStream, at: int) -> bool:
    """Whether من and a number begin at `at`: "وأكثر من 2400" qualifies the next number."""
    if stream.text(at) != "من":
        return False
    text = stream.text(at + 1)
    return stream.kind(at + 1) == "n" or (
        len(text) <= 24 and (cardinal(text) is not None or text in number_lexicon().vague)
    )


def phrase_ending_at(
    stream: TokenStream, index: int, table: dict[str, list[tuple[Phrase, str]]]
) -> Hedge | None:
    """The longest phrase of `table` whose last word is token `index`, without proclitics."""
    last = stream.text(index)
    stripped = [(last, "")] + [(last[len(c) :], c) for c in _LEADS[1:] if last.startswith(c)]
    for word, lead in stripped:
        for phrase, reading in table.get(word, ()):
            first = index - len(phrase) + 1
            found = _lead(stream, first, phrase, lead if len(phrase) == 1 else "")
            if found is not None and (len(phrase) == 1 or not lead):
                return Hedge(reading, found, stream.tokens[index].end)
    return None


def _lead(stream: TokenStream, first: int, phrase: Phrase, lead: str) -> int | None:
    """The start of the phrase if its words begin at token `first`."""
    if first < 0:
        return None
    if len(phrase) == 1:
        return stream.tokens[first].start + len(lead)
    for step, word in enumerate(phrase[1:], start=1):
        if stream.text(first + step) != word:
            return None
    head = stream.text(first)
    if not head.endswith(phrase[0]) or head[: len(head) - len(phrase[0])] not in _LEADS:
        return None
    return stream.tokens[first].end - len(phrase[0])


def phrase_starting_at(
    stream: TokenStream, index: int, table: dict[str, list[tuple[Phrase, str]]]
) -> Hedge | None:
    """The longest phrase of `table` whose first word is token `index`."""
    for phrase, reading in table.get(stream.text(index), ()):
        stands = all(stream.text(index + step) == word for step, word in enumerate(phrase))
        if stands and not _next_number(stream, index + len(phrase)):
            return Hedge(reading, stream.tokens[index].start, stream.tokens[index + len(phrase) - 1].end)
    return None
