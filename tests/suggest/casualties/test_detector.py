"""Casualty detector: the figures of a sentence with their values, and numbers that are no figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.suggestions import FigureRow, exact_figure, figure_readings, figure_rows
from workbench.suggest.casualties.detector import suggest
from workbench.text.folding import fold
from workbench.text.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قُتل حوالي 32 ألف فلسطيني", [("32 ألف", "killed", "about", None, None, 32000)]),
        ("لقي 45 شخصا مصرعهم", [exact_figure("45", "killed", 45)]),
        ("أودى الزلزال بحياة 2000 شخص", [exact_figure("2000", "killed", 2000)]),
        ("ارتفع عدد القتلى جراء الهجمات إلى 25490", [exact_figure("25490", "killed", 25490)]),
        ("مقتل 20 وإصابة 35 في تفجير", [exact_figure("20", "killed", 20), exact_figure("35", "injured", 35)]),
        (
            "أصيب 13 شخصا وفُقد 29 آخرون",
            [exact_figure("13", "injured", 13), exact_figure("29", "missing", 29)],
        ),
        ("ستة من ضباط الشرطة قد أصيبوا", [exact_figure("ستة", "injured", 6)]),
        ("أكثر من مليون فلسطيني نزحوا", [("مليون", "displaced", "at_least", 1_000_000, None, None)]),
        ("اعتقلت القوات 20 فلسطينيا", [exact_figure("20", "detained", 20)]),
        ("ألقي القبض على ثلاثة رجال تبلغ أعمارهم 33 و34 و39 عامًا", [exact_figure("ثلاثة", "detained", 3)]),
        ("مقتل جنديين", [exact_figure("جنديين", "killed", 2)]),
        ("شهيدان و5 إصابات", [exact_figure("شهيدان", "killed", 2), exact_figure("5", "injured", 5)]),
        ("المئات لقوا مصرعهم", [("المئات", "killed", "vague", None, None, None)]),
        ("مقتل ما يصل إلى 300 شخص", [("300", "killed", "at_most", None, 300, None)]),
        ("قتل ما بين 3 و10 ملايين مدني", [("3 و10 ملايين", "killed", "range", 3_000_000, 10_000_000, None)]),
        ("400 فلسطيني بين شهيد وجريح", [exact_figure("400", "killed_or_injured", 400)]),
        ("مقتل وإصابة 40 جنديا", [exact_figure("40", "killed_or_injured", 40)]),
        ("عثرنا على جثث 21 محتجزا", [exact_figure("21", "killed", 21)]),
        ("مقتل 3 أسرى", [exact_figure("3", "killed", 3)]),
        ("20 شخصا تحت الأنقاض", [exact_figure("20", "under_rubble", 20)]),
        ("أن هناك شخصا واحدا في عداد المفقودين", [exact_figure("واحدا", "missing", 1)]),
        (
            "ارتفعت الحصيلة من 12 إلى 19 قتيلا",
            [exact_figure("12", "killed", 12), exact_figure("19", "killed", 19)],
        ),
        ("قتل فلسطينيان في غارة", [exact_figure("فلسطينيان", "killed", 2)]),
        ("ومن بين القتلى 7 أجانب", [exact_figure("7", "killed", 7)]),
        ("أطلق 3 مسلحين النار فقتلوا 8 أشخاص", [exact_figure("8", "killed", 8)]),
        ("قتل ما مجموعه 1200 شخص", [exact_figure("1200", "killed", 1200)]),
        ("السعودية تعدم 81 شخصا في يوم واحد", [exact_figure("81", "killed", 81)]),
        ("عدد القتلى في صفوف الجيش 600 منذ بداية الحرب", [exact_figure("600", "killed", 600)]),
        ("مسلحون يختطفون 80 تلميذا", [exact_figure("80", "detained", 80)]),
        ("لجأ أكثر من مليون سوري إلى لبنان", [("مليون", "displaced", "at_least", 1_000_000, None, None)]),
        (
            "سجل المغرب 2901 وفاة و5530 إصابة",
            [exact_figure("2901", "killed", 2901), exact_figure("5530", "injured", 5530)],
        ),
        ("أوقفت الشرطة 12 متظاهرا", [exact_figure("12", "detained", 12)]),
        ("ضبط 5 مهربين", [exact_figure("5", "detained", 5)]),
        ("أسرت المقاومة 3 جنود", [exact_figure("3", "detained", 3)]),
        ("مقتل 8 من عائلة واحدة", [exact_figure("8", "killed", 8)]),
        ("وعولج 50 مصابا ميدانيا", [exact_figure("50", "injured", 50)]),
        (
            "بلغت الحصيلة 30 شهيدا بينهم 10 أطفال و8 نساء، و100 مصاب",
            [
                exact_figure("30", "killed", 30),
                exact_figure("10", "killed", 10),
                exact_figure("8", "killed", 8),
                exact_figure("100", "injured", 100),
            ],
        ),
        ("قتل ثلاثة جنود و5 مدنيين", [exact_figure("ثلاثة", "killed", 3), exact_figure("5", "killed", 5)]),
    ],
)
def test_found(text: str, wanted: list[FigureRow]) -> None:
    assert figure_rows(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "اعتقال رجل يبلغ من العمر 32 عاما",
        "توفي عن عمر 82 عاما",
        "قُتل عام 1999",
        "مقتل قائد في 7 أكتوبر",
        "توفي على بعد 20 كلم من المدينة",
        "مقتل قائد كتيبة الاتصالات 481",
        "الرحلة 370 تحطمت",
        "يبلغ عدد الجنود 1500 جندي",
        "قتل 300 رأس من الماشية",
        "تضررت 12 أسرة ودمر 80 منزلا",
        "قتل القائد بـ5 صواريخ",
        "مليون دولار لضحايا الزلزال",
        "أصيب اللاعب في الدقيقة 35",
        "20 إصابة جديدة بفيروس كورونا",
        "أفرجت السلطات عن 150 معتقلا",
        "مقابل إطلاق سراح 10 رهائن",
        "إنقاذ 23 مهاجرا",
        "يخشى مقتل 20 شخصا",
        "قد يسقط آلاف القتلى",
        "تعرض أربعة من كل 10 أشخاص للإصابة",
        "غرق قارب يحمل 30 مهاجرا",
        "لا إصابات في 3 غارات",
        "فاز الفريق 3-1",
        "ارتفع السعر 20% إلى 35 دولارا",
        "عقوبة الإعدام مطبقة في 50 ولاية",
        "استشهدت الهيئة بـ 390 التزاما",
        "تدمير العشرات من القرى",
        "قضى عامين في السجن",
        "سجن للرجال يضم 200 سرير",
        "فقد بلغ عددهم 20 شخصا",
        "هاجم 200 مستوطن القرية فقتلوا شابا",
        "عدد الجنود في صفوف الجيش 600",
        "مقتل شاب https://example.org/2024/311",
    ],
)
def test_traps(text: str) -> None:
    assert figure_rows(text) == []


def test_a_part_and_its_whole() -> None:
    text = "أعلنت وزارة الصحة مقتل ما لا يقل عن 45 مدنيًا، بينهم 12 طفلًا، في غارات خلال 24 ساعة"
    whole, part = figure_readings(text)
    assert (whole.minimum, whole.population, whole.part_of_total) == (45, "civilians", False)
    assert (part.best, part.population, part.part_of_total, part.outcome) == (12, "children", True, "killed")
    assert whole.producer is not None
    assert whole.producer.of(text) == "وزارة الصحة"


def test_one_hedge_covers_both_members() -> None:
    first, second = figure_readings("سقط نحو 30 قتيلا و90 جريحا")
    assert (first.qualifier, second.qualifier) == ("about", "about")
    first, second = figure_readings("أكثر من 30 قتيلا و90 جريحا")
    assert (first.minimum, second.minimum, second.best) == (30, 90, None)


def test_the_relayer_is_told_from_the_producer() -> None:
    text = "نقلت وكالة الأناضول عن وزارة الصحة مقتل 9 أشخاص"
    (found,) = figure_readings(text)
    assert found.producer is not None
    assert found.relayed_by is not None
    assert (found.producer.of(text), found.relayed_by.of(text)) == ("وزارة الصحة", "وكالة الأناضول")


def test_a_source_in_front_is_the_producer() -> None:
    text = "ووفقا لمسؤولي الصحة في غزة، قُتل حوالي 32 ألف فلسطيني منذ أن شنت إسرائيل هجومها"
    (found,) = figure_readings(text)
    assert found.producer is not None
    assert (found.producer.of(text), found.scope) == ("مسؤولي الصحة في غزة", "cumulative")


_NOUNS = [
    (entry["outcome"], noun["one"], plural)
    for entry in load_lexicon("outcomes")["outcome"]
    for noun in entry["people"]
    for plural in noun["many"]
]


@pytest.mark.parametrize(("outcome", "one", "many"), _NOUNS)
def test_each_noun_in_number_and_case(outcome: str, one: str, many: str) -> None:
    singular = one if one.endswith(("ة", "ى")) else one + "ا"
    for text, value in ((f"سقط 15 {singular}", 15), (f"سقط 5 {many}", 5), (f"سقط 100 {one} في المدينة", 100)):
        assert [(f.outcome, f.best) for f in figure_readings(text)] == [(outcome, value)], text


@given(
    st.lists(
        st.sampled_from(
            [
                "قتل ",
                "3 ",
                "و",
                "5 جرحى ",
                "بينهم ",
                "من ",
                "إلى ",
                ". ",
                "مقتل ",
                "عدد القتلى ",
                "\n",
                "ألف ",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_spans_stay_in_the_text(text: str) -> None:
    for found in suggest(text, fold(text)):
        assert found.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "آلاف القتلى قد يسقطون",
        "حذرت من مقتل الآلاف",
        "حذر خبراء من مقتل 300 شخص",
        "تتوقع منظمة الصحة العالمية وفاة 200 ألف شخص",
        "قضت المحكمة بإعدام 4 متهمين",
        "وصل 12 أسيرا محررا",
        "هرب 12 سجينا",
        "خرج 18 مصابا من المستشفى",
        "أجلي 300 سائح من الفندق بأمان",
        "3 ضحايا جدد للقرصنة",
        "فيلم «عشرة قتلى صغار»",
        "فقد 300 موظف وظائفهم",
        "إصابات كوفيد-19 ترتفع",
        "دعم اللاجئين إلى 900 مليون دولار، لم يصل منها سوى 120 مليونا",
        "أصيب 4/2 منهم",
    ],
)
def test_what_only_sounds_like_a_figure(text: str) -> None:
    assert figure_readings(text) == []


@pytest.mark.parametrize(
    ("text", "outcome", "value"),
    [
        ("وقد توفي 3 أشخاص", "killed", 3),
        ("قد تعرض 6 عمال لإصابات", "injured", 6),
        ("أعدمت السلطات 4 أشخاص بعد أن أكدت المحكمة الحكم", "killed", 4),
        ("القبض على 3 متهمين بالاحتيال", "detained", 3),
        ("ضحايا الزلزال ترتفع إلى 300", "killed", 300),
        ("وفيات الحادث تصل إلى 11 حالة", "killed", 11),
        ("قتلى الغارة سبعة", "killed", 7),
        ("شيع الآلاف جثامين 5 من الضحايا", "killed", 5),
        ("رفع الجيش عدد قتلاه إلى 604", "killed", 604),
        ("شهد الفيلم مقتل 3 ممثلين", "killed", 3),
        ("لا تزال فرق الإنقاذ تبحث عن 14 مفقودا", "missing", 14),
        ("وفُقد أثر 20 بحارا", "missing", 20),
        ("أجبر القتال نصف مليون شخص على مغادرة منازلهم", "displaced", 500_000),
        ("نُقل 14 آخرون إلى المستشفى", "injured", 14),
        ("ذهب ضحية الانهيار الثلجي ستة عشر متزلجا", "killed", 16),
    ],
)
def test_figures_told_in_other_ways(text: str, outcome: str, value: int) -> None:
    assert [(f.outcome, f.best) for f in figure_readings(text)] == [(outcome, value)]


def test_totals_told_again_take_the_outcome_of_the_figure_before() -> None:
    found = figure_readings("سُجل 12 قتيلا اليوم. وبذلك ارتفعت الحصيلة إلى 208.")
    assert [(f.outcome, f.best, f.scope) for f in found] == [
        ("killed", 12, "daily"),
        ("killed", 208, "cumulative"),
    ]
    found = figure_readings("عدد القتلى وصل ل35 والجرحى 120، والمفقودين إلى 9")
    assert [(f.outcome, f.best) for f in found] == [("killed", 35), ("injured", 120), ("missing", 9)]


def test_a_total_without_outcome_needs_a_figure_before() -> None:
    assert figure_readings("قتل الملل الجمهور وارتفعت الحصيلة إلى 208") == []
