"""Quotation detector: sentences that detect a mutant of a rule (docs/mutation.md)."""

from __future__ import annotations

import pytest

from tests.support.suggestions import QuotationRow, quotation_rows
from workbench.suggest.quotations.quotation_builder import strip_punctuation
from workbench.suggest.vocabulary.attribution_phrases import attribution_lexicon

TURNS: list[tuple[str, list[QuotationRow]]] = [
    # words in marks: what may stand before them and between two of them
    ("في البيت، «هذا بيت أجدادنا»، قال الرجل.", [("direct", "هذا بيت أجدادنا", "الرجل", "قال")]),
    ("أرضنا»، قال الرجل، «هذا بيت أجدادنا».", [("direct", "هذا بيت أجدادنا", "الرجل", "قال")]),
    ("قال: «هذا بيت أجدادنا» ثم «ولن نتركه أبدا».", [("direct", "هذا بيت أجدادنا", None, "قال")]),
    (
        "قال: «هذا بيت أجدادنا» — «ولن نتركه أبدا».",
        [("direct", "هذا بيت أجدادنا", None, "قال"), ("direct", "ولن نتركه أبدا", None, "قال")],
    ),
    ("قال: “سمي ب“السيد” هنا”.", [("direct", "سمي ب“السيد” هنا", None, "قال")]),
    ("وأضاف: نحن هنا”.", [("direct", "نحن هنا", None, "أضاف")]),
    # cues and what only looks like one
    ("وبكى عند ذكر أن البيت بيع.", []),
    ("وهي كاتبة: «الباب المفتوح على البحر».", []),
    ("ورد في التقرير أن السد قديم.", [("indirect", "أن السد قديم", "التقرير", "ورد")]),
    ("كتب: كريم سالم", []),
    (
        "وقف كريم طويلا أمام باب بيته القديم وكتب: لن نعود",
        [("direct", "لن نعود", None, "كتب")],
    ),
    # clauses: which أن is governed, and where they end
    ("وأكد الوزير الأمر بعد أن السيل جرف الجسر.", []),
    ("وأكد الوزير بعد أن وصل أن الجسر آمن.", [("indirect", "أن الجسر آمن", "الوزير", "أكد")]),
    ("وأكد بأن يكون اللقاء غدا.", []),
    (
        "وبعد جولة طويلة في السوق أمس تساءل كريم عما سيأكل الناس.",
        [("indirect", "عما سيأكل الناس", "كريم", "تساءل")],
    ),
    ("وقال الوزير إن الحل قريب من #غزة", [("indirect", "إن الحل قريب من #غزة", "الوزير", "قال")]),
    ("وقال الوزير إن الحل قريب #غزة #سلام", [("indirect", "إن الحل قريب", "الوزير", "قال")]),
    (
        "قال الوزير: الجسر آمن، وأكد أن السد قديم.",
        [("direct", "الجسر آمن", "الوزير", "قال"), ("indirect", "أن السد قديم", "الوزير", "أكد")],
    ),
    # names: where they begin and end
    (
        "الجسر آمن للعبور اليوم، بحسب الوزير بأن الفحص تم.",
        [("indirect", "الجسر آمن للعبور اليوم", "الوزير", "بحسب")],
    ),
    ("وغادر وزير المالية الذي قال إن الجسر آمن.", [("indirect", "إن الجسر آمن", "وزير المالية", "قال")]),
    (
        "وقالت حركة «نحن على الدرب» إن الحل قريب.",
        [("indirect", "إن الحل قريب", "حركة «نحن على الدرب»", "قالت")],
    ),
    ("وقال كريم، رئيس اللجنة، إن المطر غزير.", [("indirect", "إن المطر غزير", "كريم، رئيس اللجنة", "قال")]),
    ("لافروف أثناء مؤتمر صحفي: الحل قريب جدا منا.", [("direct", "الحل قريب جدا منا", "لافروف", None)]),
    ("لافروف أمام مجلس الأمن: الحل قريب جدا منا.", [("direct", "الحل قريب جدا منا", "لافروف", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TURNS, ids=[text[:50] for text, _ in TURNS])
def test_each_decision_of_a_rule(text: str, expected: list[QuotationRow]) -> None:
    assert quotation_rows(text) == expected


def test_nothing_between_two_commas_stays_nothing() -> None:
    assert strip_punctuation("قال: ، .", 5, 8) == (7, 7)
    assert strip_punctuation("، نعم، ", 0, 7) == (2, 5)


def test_a_body_is_known_with_its_article() -> None:
    words = attribution_lexicon()
    plain = next(body for body in sorted(words.bodies) if "ال" + body not in words.bodies)
    assert words.is_body(plain)
    assert words.is_body("ال" + plain)
    assert not words.is_body("وال" + plain)
