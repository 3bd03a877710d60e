"""Judge a detector by the texts of this folder: counts, precision, recall and F1 of each set.

A detector is a function from a text to its suggestions in the shape of `workbench detect --json`. What counts:

- casualties: the number span overlaps by half or more (intersection over union), outcome and value are right;
- quotes: the span, without outer marks and punctuation, overlaps by 0.7; speaker and cue by half, where found;
- numbers: some span overlaps by half and the value, or both bounds, are equal;
- dates: overlap by half, and year, month and day where the text gives them;
- copy: the same kind of remark on overlapping words.

A gold entry marked optional neither counts nor costs. `misses` says in words what went wrong, for the editor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.corpora.markup import Example

Row = dict[str, Any]
Range = tuple[int, int]
Detector = Callable[[str], Sequence[Row]]

OUTER = " \t\n\"“”«»‹›„‟'‘’().،؛:,;.!؟?…-–"


@dataclass(slots=True)
class Tally:
    """tp, fp and fn of one question, with a line for every miss."""

    name: str
    tp: int = 0
    fp: int = 0
    fn: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0

    def missed(self, example: Example, what: str) -> None:
        self.fn += 1
        self.misses.append(f"{example.id} missed: {what}")

    def surplus(self, example: Example, what: str) -> None:
        self.fp += 1
        self.misses.append(f"{example.id} extra: {what}")

    def wrong(self, example: Example, what: str) -> None:
        self.fp += 1
        self.fn += 1
        self.misses.append(f"{example.id} wrong: {what}")

    def __str__(self) -> str:
        return (
            f"{self.name}: tp {self.tp} fp {self.fp} fn {self.fn}"
            f"  P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """One text with what the detector said about it."""

    example: Example
    suggestions: tuple[Row, ...]

    def of(self, *kinds: str) -> list[Row]:
        return [s for s in self.suggestions if s["kind"] in kinds]


def answers(examples: Iterable[Example], detect: Detector) -> list[Answer]:
    return [Answer(e, tuple(detect(e.text))) for e in examples]


def overlap(a: Range, b: Range) -> float:
    """Intersection over union of two half-open ranges."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 0.0 if shared <= 0 else shared / (max(a[1], b[1]) - min(a[0], b[0]))


def range_of(row: Row) -> Range:
    return row["start"], row["end"]


def ranges_of(row: Row) -> list[Range]:
    return [range_of(row), *((s, e) for s, e in row.get("also", []))]


def same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-9)


def couple(gold: int, found: int, likeness: Callable[[int, int], float], least: float) -> dict[int, int]:
    """One found thing for one gold thing, the likest couples first."""
    likes = [(likeness(g, f), g, f) for g in range(gold) for f in range(found)]
    coupled: dict[int, int] = {}
    taken: set[int] = set()
    for like, g, f in sorted(likes, key=lambda one: -one[0]):
        if like >= least and g not in coupled and f not in taken:
            coupled[g] = f
            taken.add(f)
    return coupled


# Casualty figures


def casualties(given: Sequence[Answer]) -> tuple[Tally, Tally]:
    """The figures, and the producers of those figures that were found."""
    figures, producers = Tally("casualties"), Tally("producers")
    for answer in given:
        gold, found = answer.example.gold["mentions"], answer.of("casualty")

        def likeness(g: int, f: int, gold: list[Row] = gold, found: list[Row] = found) -> float:
            figure = found[f]["figure"]
            return max(overlap(r, range_of(figure.get("number") or found[f])) for r in ranges_of(gold[g]))

        coupled = couple(len(gold), len(found), likeness, 0.5)
        for g, mention in enumerate(gold):
            if mention.get("optional"):
                continue
            if g not in coupled:
                figures.missed(answer.example, f"{mention['counted']} {mention['text']}")
                continue
            figure = found[coupled[g]]["figure"]
            if _figure_right(mention, figure):
                figures.tp += 1
            else:
                figures.wrong(
                    answer.example, f"{mention['counted']} {mention['text']} read as {_value(figure)}"
                )
            _producer(producers, answer.example, mention, figure)
        for f in set(range(len(found))) - set(coupled.values()):
            figures.surplus(answer.example, f"{found[f]['text']} read as {_value(found[f]['figure'])}")
    return figures, producers


def _value(figure: Row) -> str:
    return " ".join(str(figure.get(k)) for k in ("outcome", "qualifier", "minimum", "best", "maximum"))


def _figure_right(mention: Row, figure: Row) -> bool:
    if figure.get("outcome") != (mention.get("detail") or mention["counted"]):
        return False
    if mention.get("vague"):
        return bool(figure.get("qualifier") == "vague")
    low, high = figure.get("minimum"), figure.get("maximum")
    if mention["value"] is not None:
        best = figure.get("best")
        return same(mention["value"], best if best is not None or low != high else low)
    return same(mention["min"], low) and same(mention["max"], high)


def _producer(tally: Tally, example: Example, mention: Row, figure: Row) -> None:
    gold, found = mention.get("producer"), figure.get("producer")
    if gold and found and overlap((gold[0], gold[1]), range_of(found)) >= 0.5:
        tally.tp += 1
    elif gold and found:
        tally.wrong(example, found["text"])
    elif gold:
        tally.missed(example, example.text[slice(*gold)])
    elif found:
        tally.surplus(example, found["text"])


def figures_on_traps(given: Sequence[Answer]) -> list[str]:
    """Every casualty figure found where a trap, of any set, has none."""
    return [
        f"{a.example.id} {s['text']} read as {_value(s['figure'])} in: {a.example.text}"
        for a in given
        if a.example.trap
        for s in a.of("casualty")
    ]


# Quotations


@dataclass(slots=True)
class QuoteTallies:
    direct: Tally = field(default_factory=lambda: Tally("direct and mixed quotes"))
    indirect: Tally = field(default_factory=lambda: Tally("indirect quotes"))
    speakers: Tally = field(default_factory=lambda: Tally("speakers"))
    cues: Tally = field(default_factory=lambda: Tally("cues"))

    def of(self, mode: str) -> Tally:
        return self.indirect if mode == "indirect" else self.direct


def quotes(given: Sequence[Answer]) -> QuoteTallies:
    """Content spans part by part (a cue may split a quotation); speakers and cues of the first parts found."""
    out = QuoteTallies()
    for answer in given:
        text = answer.example.text
        gold = [(q, part, first) for q in answer.example.gold["quotes"] for part, first in _gold_parts(q)]
        found = [(s, part) for s in answer.of("quote") for part in _found_parts(s)]

        def likeness(g: int, f: int, gold: Any = gold, found: Any = found, text: str = text) -> float:
            return overlap(inner(text, gold[g][1]), inner(text, found[f][1]))

        coupled = couple(len(gold), len(found), likeness, 0.7)
        for g, (quote, part, first) in enumerate(gold):
            if quote.get("optional"):
                continue
            if g not in coupled:
                out.of(quote["type"]).missed(answer.example, text[slice(*part)])
                continue
            out.of(quote["type"]).tp += 1
            if first:
                _voice(out, answer.example, quote, found[coupled[g]][0]["quote"])
        for f in set(range(len(found))) - set(coupled.values()):
            reading, part = found[f]
            out.of(reading["quote"]["mode"]).surplus(answer.example, text[slice(*part)])
    return out


def _gold_parts(quote: Row) -> list[tuple[Range, bool]]:
    return [(tuple(quote["quote"]), True), *((tuple(p), False) for p in quote.get("more", []))]


def _found_parts(suggestion: Row) -> list[Range]:
    return [range_of(suggestion), *(range_of(p) for p in suggestion["quote"].get("more", []))]


def inner(text: str, span: Range) -> Range:
    """The span without the marks and stops around it."""
    start, end = span
    while start < end and text[start] in OUTER:
        start += 1
    while end > start and text[end - 1] in OUTER:
        end -= 1
    return start, end


def _voice(out: QuoteTallies, example: Example, quote: Row, reading: Row) -> None:
    for tally, name in ((out.speakers, "speaker"), (out.cues, "cue")):
        gold, found = quote[name], reading.get(name)
        spans = [(s, e) for s, e in ([gold] if gold else []) + quote[f"{name}_also"]]
        left_out = found is None and (gold is None or (name == "speaker" and quote.get("speaker_elided")))
        if left_out or (found and any(overlap(s, range_of(found)) >= 0.5 for s in spans)):
            tally.tp += 1
        elif found is None:
            tally.missed(example, example.text[slice(*gold)])
        elif gold is None:
            tally.surplus(example, found["text"])
        else:
            tally.wrong(example, f"{example.text[slice(*gold)]} read as {found['text']}")


# Numbers, dates, remarks


def numbers(given: Sequence[Answer]) -> Tally:
    tally = Tally("numbers")
    for answer in given:
        gold, used = answer.example.gold["results"], answer.of("quantity", "casualty", "date")
        for result in gold:
            near = [s for s in used if max(overlap(r, range_of(s)) for r in ranges_of(result)) >= 0.5]
            if result.get("optional"):
                continue
            if any(_amount_right(result, s.get("quantity") or s.get("figure") or {}) for s in near):
                tally.tp += 1
            elif near:
                readings = [s.get("quantity") or s.get("figure") for s in near]
                tally.wrong(answer.example, f"{result['text']} read as {readings}")
            else:
                tally.missed(answer.example, result["text"])
        places = [r for result in gold for r in ranges_of(result)]
        for s in answer.of("quantity", "casualty"):
            if not any(overlap(r, range_of(s)) for r in places):
                tally.surplus(answer.example, f"{s['text']} in: {answer.example.text}")
    return tally


def _amount_right(result: Row, reading: Row) -> bool:
    if result["value"] is not None:
        value = reading.get("value", reading.get("best"))
        percent = result["kind"] == "percent"
        return same(value, result["value"]) or (percent and same(value, result["value"] / 100))
    return same(result["min"], reading.get("minimum")) and same(result["max"], reading.get("maximum"))


def dates(given: Sequence[Answer]) -> Tally:
    def right(gold: Row, found: Row) -> bool:
        return all(
            gold.get(k) is None or gold[k] == found["date"].get(k)
            for k in ("year", "month", "day", "calendar")
        )

    return _marked(given, "dates", "date", right, 0.5)


def remarks(given: Sequence[Answer]) -> Tally:
    def right(gold: Row, found: Row) -> bool:
        return bool(gold["check"] == found["copy"]["check"])

    return _marked(given, "checks", "copy", right, 1e-9)


def _marked(
    given: Sequence[Answer], member: str, kind: str, right: Callable[[Row, Row], bool], least: float
) -> Tally:
    tally = Tally(member)
    for answer in given:
        gold, found = answer.example.gold[member], answer.of(kind)

        def likeness(g: int, f: int, gold: list[Row] = gold, found: list[Row] = found) -> float:
            return max(overlap(r, range_of(found[f])) for r in ranges_of(gold[g]))

        coupled = couple(len(gold), len(found), likeness, least)
        for g, row in enumerate(gold):
            if g not in coupled:
                tally.missed(answer.example, row["text"])
            elif right(row, found[coupled[g]]):
                tally.tp += 1
            else:
                tally.wrong(answer.example, f"{row['text']} read as {found[coupled[g]][kind]}")
        for f in set(range(len(found))) - set(coupled.values()):
            tally.surplus(answer.example, f"{found[f]['text']} in: {answer.example.text}")
    return tally
