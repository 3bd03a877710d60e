"""Casualty detector: sentences that detect a mutant of a rule (docs/mutation.md)."""

from __future__ import annotations

import pytest

from tests.support.suggestions import FigureRow, exact_figure, figure_producers, figure_rows

FIGURES: list[tuple[str, list[FigureRow]]] = [
    ("قتل 3 من كل 10 جنود", []),
    ("مصرع عائلة من 5 أفراد", [exact_figure("5", "killed", 5)]),
    ("مقتل أسرة من ستة أشخاص", [exact_figure("ستة", "killed", 6)]),
    ("قتيلا الغارة سبعة", []),
    ("ضحايا الغارة سبعة", [exact_figure("سبعة", "killed", 7)]),
    ("وفيات الحادث ترتفع إلى 11", [exact_figure("11", "killed", 11)]),
    ("ارتفع عدد القتلى والمصابين إلى 40", [exact_figure("40", "killed_or_injured", 40)]),
    ("عدد الجرحى والمفقودين 40", [exact_figure("40", "missing", 40)]),
    ("بلغ عدد القتلى في صفوف الجيش 600", [exact_figure("600", "killed", 600)]),
    ("تحذير الأمم المتحدة من خطر مقتل 20 شخصا", []),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[text for text, _ in FIGURES])
def test_each_decision_of_a_rule(text: str, expected: list[FigureRow]) -> None:
    assert figure_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "producer"),
    [
        ("وثقت منظمة الحقوق مقتل 280 مدنيا", "منظمة الحقوق"),
        ("وأكد يزيد سالم مقتل 5 جنود", "يزيد سالم"),
        ("عاجل الدفاع المدني: إصابة 9 أشخاص", None),
        ("حصيلة الغارة: إصابة 9 أشخاص", None),
        ("صور من الموقع: إصابة 9 أشخاص", None),
        ("بيروت: إصابة 9 أشخاص", None),
        ("سالم رشيد: إصابة 9 أشخاص", "سالم رشيد"),
    ],
)
def test_who_counted(text: str, producer: str | None) -> None:
    assert [name for name, _ in figure_producers(text)] == [producer]
