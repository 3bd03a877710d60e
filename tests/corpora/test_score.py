"""The scorer: a perfect detector gets everything, a silent one nothing, and each error costs once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.corpora import score
from tests.corpora.markup import SETS, Example, read_set

EXAMPLES = {name: read_set(name) for name in SETS}


def span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def figure(example: Example, row: dict[str, Any]) -> dict[str, Any]:
    number = span(example.text, row["start"], row["end"])
    producer = span(example.text, *row["producer"]) if "producer" in row else None
    value = row["value"]
    return {
        "kind": "casualty",
        **number,
        "figure": {
            "outcome": row.get("detail") or row["counted"],
            "qualifier": "vague" if row.get("vague") else "exact",
            "number": number,
            "best": value,
            "minimum": row.get("min"),
            "maximum": row.get("max"),
            "producer": producer,
        },
    }


def quote(example: Example, row: dict[str, Any]) -> dict[str, Any]:
    def of(place: list[int] | None) -> dict[str, Any] | None:
        return span(example.text, *place) if place else None

    reading = {"mode": row["type"], "speaker": of(row["speaker"]), "cue": of(row["cue"])}
    more = [of(p) for p in row.get("more", [])]
    return {"kind": "quote", **span(example.text, *row["quote"]), "quote": reading | {"more": more}}


def other(example: Example, row: dict[str, Any]) -> dict[str, Any]:
    place = span(example.text, row["start"], row["end"])
    if "check" in row:
        return {"kind": "copy", **place, "copy": {"check": row["check"]}}
    if "kind" in row:
        reading = {"value": row["value"], "minimum": row.get("min"), "maximum": row.get("max")}
        return {"kind": "quantity", **place, "quantity": reading}
    return {"kind": "date", **place, "date": {k: row.get(k) for k in ("year", "month", "day", "calendar")}}


MAKERS = {"mentions": figure, "quotes": quote, "results": other, "dates": other, "checks": other}


def perfect(name: str) -> list[score.Answer]:
    def said(example: Example) -> tuple[dict[str, Any], ...]:
        return tuple(MAKERS[m](example, r) for m, found in example.gold.items() for r in found)

    return [score.Answer(e, said(e)) for e in EXAMPLES[name]]


def silent(name: str) -> list[score.Answer]:
    return score.answers(EXAMPLES[name], lambda _text: [])


def tallies(make: Any) -> list[score.Tally]:
    quotes = score.quotes(make("quotes"))
    return [
        *score.casualties(make("casualties")),
        quotes.direct,
        quotes.indirect,
        quotes.speakers,
        quotes.cues,
        score.numbers(make("numbers")),
        score.dates(make("dates")),
        score.remarks(make("copy")),
    ]


def test_a_perfect_detector_gets_every_point() -> None:
    for tally in tallies(perfect):
        assert (tally.fp, tally.fn, tally.misses) == (0, 0, [])
        assert tally.f1 == tally.precision == tally.recall == 1.0


def test_a_silent_detector_gets_none_and_invents_nothing() -> None:
    for tally in tallies(silent):
        assert tally.tp == tally.fp == 0
        assert tally.f1 == 0.0


def test_optional_entries_neither_count_nor_cost() -> None:
    example = next(e for e in EXAMPLES["casualties"] if any(m.get("optional") for m in e.gold["mentions"]))
    needed = [m for m in example.gold["mentions"] if not m.get("optional")]
    with_all = score.Answer(example, tuple(figure(example, m) for m in example.gold["mentions"]))
    with_needed = score.Answer(example, tuple(figure(example, m) for m in needed))
    both = [score.casualties([a])[0] for a in (with_all, with_needed)]
    assert [(t.tp, t.fp, t.fn) for t in both] == [(len(needed), 0, 0)] * 2


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({"outcome": "injured"}, (0, 1, 1)),
        ({"best": 46}, (0, 1, 1)),
        ({"minimum": 44}, (0, 1, 1)),
        ({"maximum": 50}, (0, 1, 1)),
        ({"producer": None}, (1, 0, 0)),
    ],
)
def test_a_figure_is_right_when_outcome_and_value_are(
    change: dict[str, Any], counts: tuple[int, int, int]
) -> None:
    text = "قُتل 45 أو أكثر"
    mention = {"start": 5, "end": 7, "text": "45", "counted": "killed", "value": None, "min": 45, "max": None}
    if "best" in change:
        mention |= {"value": 45}
    example = Example("س1", "casualties", text, trap=False, gold={"mentions": [mention]})
    said = figure(example, mention)
    said["figure"] |= change
    tally, _ = score.casualties([score.Answer(example, (said,))])
    assert (tally.tp, tally.fp, tally.fn) == counts


def test_a_figure_on_a_trap_is_an_alarm() -> None:
    trap = next(e for e in EXAMPLES["quotes"] if e.trap)
    said = figure(trap, {"start": 0, "end": 1, "counted": "killed", "value": 1})
    assert len(score.figures_on_traps([score.Answer(trap, (said,))])) == 1
    assert not score.figures_on_traps([score.Answer(trap, ())])


def test_outer_marks_and_stops_are_not_part_of_a_quotation() -> None:
    text = "قال: «لن نغادر.»"
    start, end = score.inner(text, (5, len(text)))
    assert text[start:end] == "لن نغادر"
