"""Quantity detector: type, value, unit, and the span with unit and qualifier."""

from __future__ import annotations

import pytest

from workbench.suggest.numbers.quantities import suggest
from workbench.suggest.suggestion import QuantityReading
from workbench.text.folding import fold


def read(text: str) -> list[tuple[str, QuantityReading]]:
    out = []
    for found in suggest(text, fold(text)):
        assert isinstance(found.reading, QuantityReading)
        assert found.rule == f"quantity.{found.reading.type}"
        assert found.reason.endswith(".")
        assert found.triggers
        out.append((found.span.of(text), found.reading))
    return out


@pytest.mark.parametrize(
    ("text", "said", "reading"),
    [
        ("لمدة ثلاث أيام، في", "ثلاث أيام", QuantityReading("duration", 3, unit="day")),
        (
            "منذ أكثر من (خمسة) أشهر",
            "أكثر من (خمسة) أشهر",
            QuantityReading("duration", minimum=5, unit="month"),
        ),
        ("في الأسبوعين الماضيين", "الأسبوعين", QuantityReading("duration", 2, unit="week")),
        ("منذ عام ونصف", "عام ونصف", QuantityReading("duration", 1.5, unit="year")),
        ("عامين ونصف", "عامين ونصف", QuantityReading("duration", 2.5, unit="year")),
        ("3 سنوات ونصف السنة", "3 سنوات ونصف السنة", QuantityReading("duration", 3.5, unit="year")),
        ("رحلته السادسة", "السادسة", QuantityReading("ordinal", 6)),
        ("نحو 70% من السكان", "نحو 70%", QuantityReading("percent", 70, unit="percent")),
        ("بلغ 85 في المئة", "85 في المئة", QuantityReading("percent", 85, unit="percent")),
        ("$10,000", "$10,000", QuantityReading("money", 10000, unit="dollar")),
        ("42 ليرة لبنانية", "42 ليرة لبنانية", QuantityReading("money", 42, unit="lira")),
        ("20 دولارا و43 سنتا", "20 دولارا و43 سنتا", QuantityReading("money", 20.43, unit="dollar")),
        ("من 10 إلى 20 دولارا", "من 10 إلى 20 دولارا", QuantityReading("money", None, 10, 20, "dollar")),
        ("2000 ملغ", "2000 ملغ", QuantityReading("measure", 2, unit="gram")),
        ("500 غرام من الفراولة", "500 غرام من الفراولة", QuantityReading("measure", 500, unit="gram")),
        ("على بعد 20 كلم من المدينة", "20 كلم", QuantityReading("measure", 20, unit="kilometre")),
        ("5 كيلومترات مربعة", "5 كيلومترات مربعة", QuantityReading("measure", 5, unit="square kilometre")),
        ("بين 3 و5 مبان", "بين 3 و5", QuantityReading("range", None, 3, 5)),
        ("نتيجة واحدة", "نتيجة واحدة", QuantityReading("cardinal", 1)),
        ("أسبوع", "أسبوع", QuantityReading("duration", 1, unit="week")),
        ("عشرات القرى", None, None),
    ],
)
def test_quantity(text: str, said: str | None, reading: QuantityReading | None) -> None:
    assert read(text) == ([] if said is None else [(said, reading)])


def test_every_suggestion_slices_the_text() -> None:
    text = "١٢ كيلومترا و3.5 ملايين دولار، أي 20% في يومين"
    assert [said for said, _ in read(text)] == ["١٢ كيلومترا", "3.5 ملايين دولار", "20%", "يومين"]
