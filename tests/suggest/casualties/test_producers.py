"""Producers: attribution phrases, verbs, labels and relayers, and where their names end."""

from __future__ import annotations

import pytest

from tests.support.suggestions import figure_producers


@pytest.mark.parametrize(
    ("text", "producer"),
    [
        ("قتل 5 جنود، وفق ما أعلنت وزارة الدفاع", "وزارة الدفاع"),
        ("قتل 5 جنود بحسب ما أفادت به مصادر الشرطة .", "مصادر الشرطة"),
        ("ووفقا للشرطة، قتل 5 جنود", "للشرطة"),
        ("وفقا لمسؤولي الصحة في غزة، قُتل 32 شخصا", "مسؤولي الصحة في غزة"),
        ("حسبما ذكرت الشرطة قتل 5 جنود", "الشرطة"),
        ("أعلن الجيش في بيان مقتل 5 من جنوده", "الجيش"),
        ("أعلنت وزارة الصحة في مؤتمر صحفي مقتل 5 أشخاص", "وزارة الصحة"),
        ("أكدت مصادر طبية لوكالة الساحل أن 14 جثة وصلت", "مصادر طبية"),
        ("أفادت منظمة رصد المهاجرين بأن 64 مهاجرا فقدوا", "منظمة رصد المهاجرين"),
        ("أصدرت شبكة الساحل تقريرا وثقت فيه مقتل 280 مدنيا", "شبكة الساحل"),
        ("خفضت السلطات حصيلة قتلى الحريق إلى 97", "السلطات"),
        ("وسجلت هيئة شؤون الأسرى اعتقال 40 شخصا", "هيئة شؤون الأسرى"),
        ("قتلى الغارة سبعة، يقول رئيس البلدية", "رئيس البلدية"),
        ("الناجون يروون أن 9 أشخاص قتلوا", "الناجون"),
        ("مصادر محلية : ارتقاء 6 شهداء", "مصادر محلية"),
        ("#متابعة الدفاع المدني: إصابة 9 بحالات اختناق", "الدفاع المدني"),
        ("🔴 الدفاع المدني: انتشال 9 جثث", "الدفاع المدني"),
        ("قتل 5 جنود بحسب الهلال الأحمر #زلزال_الوادي", "الهلال الأحمر"),
        ("القتلى: 14 والجرحى: 30", None),
        ("منذ بدء العدوان: 12 شهيدا", None),
        ("غزة: 12 شهيدا", None),
        ("عاجل: 12 شهيدا", None),
        ("وفقا للقانون أعدم 5 أشخاص", None),
        ("قتل 5 جنود في الهجوم", None),
    ],
)
def test_the_name_of_who_counted(text: str, producer: str | None) -> None:
    found = figure_producers(text)
    assert found
    assert {name for name, _ in found} == {producer}


def test_a_verb_speaks_only_for_what_follows() -> None:
    assert figure_producers("أدخل 11 طالبا إلى المستشفى، وأكدت المدرسة وفاة طالبين") == [
        (None, None),
        ("المدرسة", None),
    ]


def test_the_nearest_verb_before_a_figure_speaks() -> None:
    found = figure_producers("أعلنت الشرطة مقتل 5 أشخاص، وأكد المستشفى إصابة 9 أشخاص")
    assert found == [("الشرطة", None), ("المستشفى", None)]


def test_who_relays_is_kept_apart() -> None:
    assert figure_producers("نقلت وكالة الساحل عن وزارة الصحة مقتل 5 أشخاص") == [
        ("وزارة الصحة", "وكالة الساحل")
    ]


def test_an_outlet_before_a_colon_relays_whom_it_quotes() -> None:
    assert figure_producers("رويترز: أعلنت الشرطة مقتل 5 أشخاص") == [("الشرطة", "رويترز")]
