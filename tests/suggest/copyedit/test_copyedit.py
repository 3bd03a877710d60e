"""Copy checks: short texts of our own; every second text must give no hint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.suggestions import copy_hints
from workbench.suggest.copyedit import suggest
from workbench.text.folding import fold

NAMED = "قال بلينكن إن الاتفاق قريب. وأضاف بلينكن أن الوقت ضيق. ثم قال بلينكن ذلك. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رحلة لـ الشرق", ("spacing", "لـ الشرق", "للشرق")),
        ("سافر ب السيارة", ("spacing", "ب السيارة", "بالسيارة")),
        ("جاء أحمد،ومضى", ("spacing", "،", "، ")),
        ("لمدة ثلاث أيام", ("agreement", "ثلاث أيام", "ثلاثة أيام")),
        ("منذ خمسة سنوات", ("agreement", "خمسة سنوات", "خمس سنوات")),
        ("بعد وبسبع أسابيع", ("agreement", "سبع أسابيع", "سبعة أسابيع")),
        ("تأخذ في عيبن الاعتبار", ("spelling", "عيبن", "عين")),
        ("فيمًا يتعلق بالأمر", ("spelling", "فيمًا", "فيما")),
        ("وقال إن الإجتماع مهم", ("spelling", "الإجتماع", "الاجتماع")),
        ("إنشاء الله سنعود", ("spelling", "إنشاء الله", "إن شاء الله")),
        ("وصل في في الصباح", ("spelling", "في في", "في")),
        ("في المدرسةالقديمة درس", ("spelling", "المدرسةالقديمة", "المدرسة القديمة")),
        (NAMED + "بعد لقائه بلبينكن أمس", ("name_variant", "بلبينكن", "ببلينكن")),
        (NAMED + "ورحل بلينكون أمس", ("name_variant", "بلينكون", "بلينكن")),
        (
            "الجيش الإسرائيلي والبيان الإسرائيلي ثم الوزير الاسرائيلي",
            ("name_variant", "الاسرائيلي", "الإسرائيلي"),
        ),
        ("أعلنت الحكومة ثم قالت الحكومه", ("name_variant", "الحكومه", "الحكومة")),
        ("وأضاف”سنعود غدا”.", ("marks", "”", ": “")),
        ("وتابع: سنعود غدا”.", ("marks", "”", None)),
        ("قال «سنعود غدا”.", ("marks", "”", "»")),
        ("قرار في مجلس الأمن الأمريكي أمس", ("institution", "مجلس الأمن الأمريكي", "مجلس الأمن الدولي")),
        (
            "من الأمم المتحدة الأمريكية",
            ("institution", "الأمم المتحدة الأمريكية", "الولايات المتحدة الأمريكية"),
        ),
        ("طالب النواب ب توضيحات", ("spacing", "ب توضيحات", "بتوضيحات")),
        ("مع أربعة لاعبات جديدات", ("agreement", "أربعة لاعبات", "أربع لاعبات")),
        ("نفذ ثلاثة عمليات", ("agreement", "ثلاثة عمليات", "ثلاث عمليات")),
        ("منذ خمسة عشر سنة", ("agreement", "خمسة عشر سنة", "خمس عشرة سنة")),
        ("بعد وثلاث عشرة يومًا", ("agreement", "ثلاث عشرة يومًا", "ثلاثة عشر يومًا")),
        ("ثلاثة عشرة طالبة", ("agreement", "ثلاثة عشرة طالبة", "ثلاث عشرة طالبة")),
        ("اثني عشر ساعة", ("agreement", "اثني عشر ساعة", "اثنتي عشرة ساعة")),
        ("أحد عشر سيارة", ("agreement", "أحد عشر سيارة", "إحدى عشرة سيارة")),
        ("احسن حديقة، وهي أحسن حديقة", ("spelling", "احسن", "أحسن")),
        ("البنك الإسرائيلي والمسؤول الاسرائيلي", ("name_variant", "الاسرائيلي", "الإسرائيلي")),
        (
            "محكمة العدل الأوروبية التابعة للأمم المتحدة",
            (
                "institution",
                "محكمة العدل الأوروبية التابعة للأمم المتحدة",
                "محكمة العدل الأوروبية التابعة للاتحاد الأوروبي",
            ),
        ),
        (
            "والمحكمة الجنائية الدولية التابعة للأمم المتحدة",
            ("institution", "المحكمة الجنائية الدولية التابعة للأمم المتحدة", "المحكمة الجنائية الدولية"),
        ),
        ("حركة حمـ.ـاس أعلنت", ("hidden", "حمـ.ـاس", "حماس")),
        ("كلمة مقا\u200bومة هنا", ("hidden", "مقا\u200bومة", "مقاومة")),
        ("العدد \u202e123\u202c قتيلا", ("bidi_digits", "123", "123")),
    ],
)
def test_hints(text: str, expected: tuple[str, str, str | None]) -> None:
    assert copy_hints(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "رحلة للشرق الأوسط بـ 32 طائرة",
        "ثلاثة أيام وثلاث سنوات وخمسة أشهر وست ساعات",
        "ثلاثة عشر يومًا وثلاث عشرة ساعة",
        "أحد عشر كوكبًا وإحدى عشرة سيارة واثنا عشر شهرًا واثنتا عشرة عينًا",
        "خمسة عشر ألف دولار وخمسة عشر مليونًا وخمس عشرة امرأة وثلاث عشرة حربًا",
        "ثلاثة مستشفيات وأربع مباريات وخمسة قرارات",
        "ألّف الأستاذ كتابًا وجرّب الحارس الباب",
        "الفئة ب توزع غدًا والتهاب الكبد ب خطير وفيتامين ب مفيد",
        "محكمة العدل الدولية التابعة للأمم المتحدة والمفوضية الأوروبية التابعة للاتحاد الأوروبي",
        "وصل بـثمانية أطنان",
        "اتفاق على الاتفاق، وانتخاب بعد أنتخاب",
        "أخذ بعين الاعتبار في عين الاعتبار",
        "فيما كان الوزير يومًا هناك",
        "الأعلام مرفوعة والإعلام حاضر",
        "مجلس الأمن القومي الأمريكي ومجلس الأمن الدولي ومجلس الأمن الروسي",
        "سنة 1445 هـ",
        'قال: «سنعود». وأضاف: "لن نقبل".',
        NAMED + "والتقى ببلينكن ثم ودع لبلينكن رسالة",
        "محمد ومحمود وحسن وحسين قالوا ذلك. قال محمود ذلك ثم قال محمود.",
        "جدا جدا",
        "كتابه في كتابة التاريخ",
        'شاشة 5" جديدة',
        "",
    ],
)
def test_quiet(text: str) -> None:
    assert copy_hints(text) == []


def test_a_hint_shows_what_gave_it_away() -> None:
    text = NAMED + "ورحل بلينكون أمس"
    (only,) = suggest(text, fold(text))
    assert [t.of(text) for t in only.triggers] == ["بلينكن", "بلينكون"]
    (spaced,) = suggest("لـ الشرق", fold("لـ الشرق"))
    assert spaced.triggers == (spaced.span,)


PAIRS = [
    ("ثلاثة", "ثلاث"), ("أربعة", "أربع"), ("خمسة", "خمس"), ("ستة", "ست"), ("سبعة", "سبع"), ("ثمانية", "ثماني"),
    ("تسعة", "تسع"),
]  # fmt: skip


@pytest.mark.parametrize(("masculine", "feminine"), [*PAIRS, ("عشرة", "عشر")])
def test_three_to_ten(masculine: str, feminine: str) -> None:
    assert copy_hints(f"{masculine} أيام و{feminine} سنوات") == []
    assert copy_hints(f"مر {feminine} أيام") == [("agreement", f"{feminine} أيام", f"{masculine} أيام")]
    assert copy_hints(f"مرت {masculine} سنوات") == [("agreement", f"{masculine} سنوات", f"{feminine} سنوات")]
    assert copy_hints(f"بعد و{masculine} سنوات")[0][1] == f"{masculine} سنوات"
    assert copy_hints(f"{masculine}، سنوات") == []


@pytest.mark.parametrize(
    ("masculine", "feminine"), [*PAIRS, ("أحد", "إحدى"), ("اثنا", "اثنتا"), ("اثني", "اثنتي")]
)
def test_eleven_to_nineteen(masculine: str, feminine: str) -> None:
    assert copy_hints(f"{masculine} عشر يومًا و{feminine} عشرة سنة") == []
    day, year = f"{masculine} عشر يومًا", f"{feminine} عشرة سنة"
    for wrong in (f"{feminine} عشرة يومًا", f"{feminine} عشر يومًا"):
        assert copy_hints(f"منذ {wrong}") == [("agreement", wrong, day)]
    for wrong in (f"{masculine} عشر سنة", f"{masculine} عشرة سنة"):
        assert copy_hints(f"منذ {wrong} أو نحوها") == [("agreement", wrong, year)]
    assert copy_hints(f"{masculine} عشر ألف دولار") == []


def test_a_variant_may_come_twice_beside_its_name() -> None:
    assert [h[1] for h in copy_hints(NAMED + "ورحل بلينكون ثم عاد بلينكون")] == ["بلينكون", "بلينكون"]
    assert copy_hints(NAMED + "بلينكون " * 3) == []


@pytest.mark.parametrize(("slips", "found"), [(8, 8), (9, 0)])
def test_how_many_bare_alefs_are_a_habit(slips: int, found: int) -> None:
    assert len(copy_hints("الإسرائيلي والإسرائيلي " + "الاسرائيلي، " * slips)) == found


def test_two_bodies_with_one_first_word() -> None:
    text = "اجتمع مجلس حقوق الإنسان، ثم مجلس الأمن الأمريكي، ومجلس حقوق الإنسان الدولي"
    assert [h[1] for h in copy_hints(text)] == ["مجلس الأمن الأمريكي", "مجلس حقوق الإنسان الدولي"]


def test_an_agency_without_hamzas_is_left_in_peace() -> None:
    words = (
        "ارتفاع الاسعار الاميركيه الاسرائيليه الانسانيه الاقليميه الاداريه الاعلاميه الامنيه الاخيره الاولويه"
    )
    right = "الأسعار الأميركيه الإسرائيليه الإنسانيه الإقليميه الإداريه الإعلاميه الأمنيه الأخيره الأولويه"
    assert copy_hints(f"{words} {right} {right}") == []


def test_a_text_set_in_its_own_way_is_left_in_peace() -> None:
    assert copy_hints("مـقـاومـة " * 40) == []
    assert copy_hints("كلمة،كلمة " * 40) == []


@given(st.text(alphabet=st.sampled_from(list("لبـ الأمنى،ةه.»”\u200b\u202e1234\u202cًا وقال\n")), max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    for s in suggest(text, fold(text)):
        assert 0 <= s.span.start < s.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "ا" * 1_000_000,
        "اـ" * 300_000,
        "ل" + " " * 300_000 + "x",
        "ل   " * 50_000,
        "«" * 50_000,
        "قال بلينكن " * 20_000,
    ],
    ids=["no space", "tatweel", "spaces", "letters", "marks", "names"],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    assert all(s.span.end <= len(text) for s in suggest(text, fold(text)))
