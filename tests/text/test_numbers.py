"""Number grammar: values, spans, qualifiers, ranges, and what num2words spells out."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from workbench.text.numbers import NumberExpression, find_numbers


def one(text: str) -> NumberExpression:
    found = find_numbers(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("قتل 32 ألفا", "32 ألفا", 32000),
        ("1.5 مليون", "1.5 مليون", 1_500_000),
        ("2,4 مليون", "2,4 مليون", 2_400_000),
        ("3 آلاف و200 قتيل", "3 آلاف و200", 3200),
        ("٣٢٬٠٠٠ نازح", "٣٢٬٠٠٠", 32000),
        ("۳۲٫۵ كيلومتر", "۳۲٫۵", 32.5),
        ("14.500 قتيل", "14.500", 14500),
        ("32 000 قتيل", "32 000", 32000),
        ("خمسة وثلاثون ألفًا ومئتان واثنا عشر", "خمسة وثلاثون ألفًا ومئتان واثنا عشر", 35212),
        ("مئة وخمسة و عشرون", "مئة وخمسة و عشرون", 125),
        ("ثلاثة مائة", "ثلاثة مائة", 300),
        ("ثلاث مئة", "ثلاث مئة", 300),
        ("تسعة آلاف وتسع مئة وتسعة", "تسعة آلاف وتسع مئة وتسعة", 9909),
        ("تلتمية وخمسين", "تلتمية وخمسين", 350),
        ("متين واحد وعشرين", "متين واحد وعشرين", 221),
        ("اتنين مليون", "اتنين مليون", 2_000_000),
        ("ألف مليون", "ألف مليون", 10**9),
        ("ألفا شخص", "ألفا", 2000),
        ("ألفًا", "ألفًا", 1000),
        ("مئتي ألف وألفين", "مئتي ألف وألفين", 202_000),
        ("مليون ونصف المليون", "مليون ونصف المليون", 1_500_000),
        ("ربع مليون", "ربع مليون", 250_000),
        ("ثلاثة أرباع", "ثلاثة أرباع", 0.75),
        ("ثلاثة فاصلة خمسة", "ثلاثة فاصلة خمسة", 3.5),
        ("2 1/4", "2 1/4", 2.25),
        ("خمسة (5)", "خمسة (5)", 5),
        ("حوالى20", "20", 20),
        ("لـ15", "15", 15),
        ("35ألف", "35ألف", 35000),
        ("-12", "-12", -12),
        ("سالب سبعة", "سالب سبعة", -7),
        ("مئتا شخص", "مئتا", 200),
        ("3 و1/2", "3 و1/2", 3.5),
        ("ثلاثة وأربعون وثلاثة أرباع", "ثلاثة وأربعون وثلاثة أرباع", 43.75),
        ("نصف دزينة", "نصف دزينة", 6),
        ("واحد على خمسة", "واحد على خمسة", 0.2),
        ("صفر فاصلة صفر اثنان", "صفر فاصلة صفر اثنان", 0.02),
        ("3 فاصلة 05", "3 فاصلة 05", 3.05),
        ("المئة والخامسة", "المئة والخامسة", 105),
        ("1.1^+23", "1.1^+23", 8.954302433),
        ("ثلاثةة و عشرون ألف", "ثلاثةة و عشرون ألف", 23_000),
        ("الستّة عشر", "ستّة عشر", 16),
        ("10K", "10K", 10_000),
        ("10^5", "10^5", 100_000),
    ],
)
def test_one_number(text: str, said: str, value: float) -> None:
    found = one(text)
    assert (found.span.of(text), found.value) == (said, value)


def test_the_joining_waw_of_two_figures_is_told_from_the_one_inside() -> None:
    assert [n.value for n in find_numbers("خمسة قتلى وعشرون جريحا")] == [5, 20]
    assert one("خمسة وعشرون").value == 25
    assert [n.value for n in find_numbers("ثلاثة وأربعة")] == [3, 4]


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("بين 40 و50 ألفا", "range", 40000, 50000),
        ("بين 800 وألف", "range", 800, 1000),
        ("بين 20 ألفا و30 ألفا", "range", 20000, 30000),
        ("بين خمسة وعشرة آلاف", "range", 5000, 10000),
        ("من 10 إلى 20 دولارا", "range", 10, 20),
        ("من عشرة لعشرين", "range", 10, 20),
        ("20-30", "range", 20, 30),
        ("10$-20$", "range", 10, 20),
        ("30 أو 40", "range", 30, 40),
        ("أكثر من (خمسة) أشهر", "at_least", 5, None),
        ("384 شخصًا على الأقل", "at_least", 384, None),
        ("لأكثر من 800", "at_least", 800, None),
        ("أكثر، وفق مصادر طبية، من 40", "at_least", 40, None),
        ("يزيد عدد القتلى منذ مطلع الشتاء على 80", "at_least", 80, None),
        ("تجاوز عدد القتلى 40", "at_least", 40, None),
        ("لا يقل عدد القتلى عن 80", "at_least", 80, None),
        ("لا يزيد عددهم على 80", "at_most", None, 80),
        ("ما يصل إلى 300", "at_most", None, 300),
        ("أقل من سبعة", "at_most", None, 7),
        ("أكثر من 10 وأقل من 20", "range", 10, 20),
        ("عشرات الآلاف", "vague", None, None),
        ("المئات", "vague", None, None),
    ],
)
def test_bounds(text: str, qualifier: str, low: float | None, high: float | None) -> None:
    found = one(text)
    assert (found.qualifier, found.minimum, found.maximum, found.value) == (qualifier, low, high, None)


@pytest.mark.parametrize("hedge", ["نحو", "حوالي", "زهاء", "قرابة", "ما يقرب من", "ما يناهز"])
def test_about_keeps_the_value(hedge: str) -> None:
    text = f"قتل {hedge} 300 شخص"
    found = one(text)
    assert (found.value, found.qualifier) == (300, "about")
    assert found.qualifier_span is not None
    assert found.qualifier_span.of(text) == hedge


def test_reaching_a_count_is_no_bound() -> None:
    assert one("ارتفع العدد إلى 40").qualifier == "exact"


def test_rising_from_and_to_gives_two_figures() -> None:
    assert [n.value for n in find_numbers("ارتفعت الحصيلة من 12 إلى 19 قتيلا")] == [12, 19]


def test_a_hedge_of_the_next_number_stays_with_it() -> None:
    first, second = find_numbers("2122 قتيلا وأكثر من 2400 جريح")
    assert (first.qualifier, second.minimum) == ("exact", 2400)


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("رحلته السادسة", "السادسة", 6),
        ("الحادي والعشرون", "الحادي والعشرون", 21),
        ("الثالثة عشرة", "الثالثة عشرة", 13),
        ("المرة الأولى", "الأولى", 1),
        ("جولة ثانية", "ثانية", 2),
        ("الخامس بعد المئة", "الخامس بعد المئة", 105),
    ],
)
def test_ordinals(text: str, said: str, value: int) -> None:
    found = one(text)
    assert (found.ordinal, found.span.of(text), found.value) == (True, said, value)


@pytest.mark.parametrize("text", ["70%", "٪70", "%70", "70 في المئة", "سبعون بالمئة", "70 بالمائة"])
def test_percent(text: str) -> None:
    found = one(text)
    assert found.value == 70
    assert found.percent
    assert found.full.of(text) == text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("يومين", [2]),
        ("قتيلان", [2]),
        ("للجنديين", [2]),
        ("ممرضتين", [2]),
        ("مدنيين", []),
        ("مراهقين يبلغان 17 عاما", [2, 17]),
        ("شخصين اثنين", [2]),
    ],
)
def test_duals(text: str, values: list[int]) -> None:
    assert [n.value for n in find_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "لست هنا",
        "ميتا أعلنت",
        "وجدوهم ميتين",
        "نص القرار على ذلك",
        "أحد الجنود",
        "يوم الأحد",
        "192.168.1.1",
        "تقرير أولي",
        "",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert find_numbers(text) == []


@given(st.integers(0, 10**9))
@example(200)
@example(2000)
@example(401_836)
@example(202_002)
@example(999_999_999)
@example(1_002_003)
@example(43_011_000)
def test_what_num2words_spells_is_read_back(n: int) -> None:
    spelled = num2words(n, lang="ar")
    found = one(spelled)
    assert (found.value, found.span.of(spelled)) == (n, spelled)
    joined = spelled.replace(" و ", " و")
    assert one(joined).value == n


@given(st.integers(0, 10**9), st.sampled_from(["قتل {} ثم رحلوا", "({})", "بلغ العدد {}.", "و{} منهم"]))
def test_digits_in_any_script_and_grouping_are_read_back(n: int, frame: str) -> None:
    grouped = f"{n:,}"
    for shown in (
        str(n),
        grouped,
        grouped.replace(",", "٬"),
        str(n).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    ):
        text = frame.format(shown)
        found = one(text)
        assert (found.value, found.span.of(text)) == (n, shown)


@given(
    st.lists(
        st.sampled_from(
            [*"قتل و 12٣,.-()%$/\n", "مئة", "ألف", " و", "بين ", "من ", "إلى ", "\u202e", "ـ", "ً"]
        ),
        max_size=60,
    ).map("".join)
)
def test_spans_are_in_order_and_never_overlap(text: str) -> None:
    found = find_numbers(text)
    ends = 0
    for number in found:
        assert number.span.start >= ends
        assert number.span.end <= len(text)
        assert number.full.contains(number.span)
        assert number.value is None or isinstance(number.value, int | float)
        ends = number.span.end


@pytest.mark.parametrize(
    "text", ["1" * 5000, "1," * 5000, "9" * 19, "1.2.3.4", "م" * 100_000, "1.9 225", "2^²", "1/0", "20000^99"]
)
def test_what_is_no_quantity_is_left_alone(text: str) -> None:
    assert not [n for n in find_numbers(text) if len(re.sub(r"\D", "", n.span.of(text))) > 18]


@pytest.mark.parametrize(
    "text",
    ["ألّف كتابا", "ألِف الغابة", "صفّر الحكم", "خَمُس الغنيمة", "رُبّع الحجر", "عشرة الجيران", "تسع الحديقة"],
)
def test_vowel_signs_and_definite_nouns_tell_a_number_from_its_lookalike(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("تجاوز عدد الشهداء منذ مطلع العام 9 آلاف و400", 9400, None),
        ("لم يتجاوز عدد القتلى عشرين", None, 20),
        ("أقل من 50 وأكثر من 30", 30, 50),
        ("أكثر من 30، ولكن أقل من 50", 30, 50),
        ("يساوي أو أكبر من 10", 10, None),
        ("أقل أو يساوي 20", None, 20),
        (">= 20", 20, None),
        ("< 5", None, 5),
        ("20+", 20, None),
        ("مئة ونيف من المطلوبين", 100, None),
    ],
)
def test_bounds_of_more_kinds(text: str, least: int | None, most: int | None) -> None:
    found = one(text)
    assert (found.minimum, found.maximum) == (least, most)


def test_a_verb_from_afar_needs_a_count_to_speak_of() -> None:
    assert one("تجاوز السائق منذ الفجر 12").qualifier == "exact"


def test_a_score_and_a_sharing_out_are_no_fraction() -> None:
    assert [n.value for n in find_numbers("وزع 5 على 20 أسرة")] == [5, 20]
    assert [n.value for n in find_numbers("فاز 3 على 1")] == [3, 1]


def test_the_span_of_a_hedge_leaves_its_clitic_out() -> None:
    text = "قدر بنحو 30"
    found = one(text)
    assert found.qualifier_span is not None
    assert (found.qualifier, found.qualifier_span.of(text)) == ("about", "نحو")


@pytest.mark.parametrize(
    "text", ["تجاوز السائق الشاب المتهور جدا سيارات أخرى كثيرة 12", "تجاوز الحد، 12", "ارتفعت من 10 إلى 20"]
)
def test_verbs_far_or_behind_a_sign_say_nothing_of_a_number(text: str) -> None:
    assert {n.qualifier for n in find_numbers(text)} == {"exact"}


def test_a_noun_may_stand_inside_a_range_only_behind_from() -> None:
    assert [n.minimum for n in find_numbers("من 10 أشخاص إلى 20")] == [10]
    assert [n.value for n in find_numbers("10 أشخاص إلى 20")] == [10, 20]
    assert [n.minimum for n in find_numbers("من عشرة لعشرين")] == [10]


def test_plural_fractions_follow_units_only() -> None:
    assert [n.value for n in find_numbers("عشرون أرباع")] == [20]


def test_a_verb_of_exceeding_close_by_needs_no_count() -> None:
    assert one("ألقى كلمة طويلة في القاعة ثم تجاوز السائق 12").minimum == 12


def test_a_scale_behind_spaced_thousands_multiplies_them() -> None:
    assert (one("32 000 مليون").value, one("32 000 مدينة").value) == (32_000_000_000, 32_000)
