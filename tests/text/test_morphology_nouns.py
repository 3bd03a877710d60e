"""Declension: cells of sample paradigms, written by hand; clitics, plurals, participles, numbers."""

from __future__ import annotations

import pytest

from workbench.text.morphology import Analysis, Morphology

#: lemma, domain, role: forms with their cell (gender, number, case or -), one string a noun.
PARADIGMS: dict[tuple[str, str, str], str] = {
    (
        "قتيل",
        "killed",
        "person",
    ): "قتيل ms- قتيلا msa قتيلة fs- قتيلان mdn قتيلين mdg قتيلتان fdn قتيلتين fdg قتلى mp- قتيلات fp- قتيلا mdn قتيلي mdg",
    (
        "شهيد",
        "killed",
        "person",
    ): "شهيد ms- شهيدا msa شهيدة fs- شهيدان mdn شهيدين mdg شهداء mp- شهيدات fp- شهيدتان fdn",
    ("ضحية", "killed", "person"): "ضحية fs- ضحيتان fdn ضحيتين fdg ضحايا fp- ضحيتا fdn ضحيتي fdg",
    (
        "متوفى",
        "killed",
        "person",
    ): "متوفى ms- متوفاة fs- متوفيان mdn متوفيين mdg متوفون mpn متوفين mpg متوفيات fp-",
    ("جثة", "killed", "person"): "جثة fs- جثتان fdn جثتين fdg جثث fp-",
    ("جثمان", "killed", "person"): "جثمان ms- جثمانا msa جثمانان mdn جثامين mp-",
    ("ميت", "killed", "person"): "ميت ms- ميتا msa ميتة fs- موتى mp- أموات mp- ميتون mpn ميتان mdn",
    ("وفاة", "killed", "event"): "وفاة fs- وفاتان fdn وفيات fp-",
    ("مقتل", "killed", "event"): "مقتل ms- مقتلا msa",
    ("اغتيال", "killed", "event"): "اغتيال ms- اغتيالان mdn اغتيالات fp-",
    ("استشهاد", "killed", "event"): "استشهاد ms- استشهادا msa",
    ("جريح", "injured", "person"): "جريح ms- جريحا msa جريحة fs- جريحان mdn جريحين mdg جرحى mp- جريحات fp-",
    (
        "مصاب",
        "injured",
        "person",
    ): "مصاب ms- مصابا msa مصابة fs- مصابان mdn مصابين mdg مصابون mpn مصابين mpg مصابات fp- مصابتان fdn مصابو mpn مصابي mpg",
    ("إصابة", "injured", "event"): "إصابة fs- إصابتان fdn إصابتين fdg إصابات fp-",
    ("جرح", "injured", "event"): "جرح ms- جروح mp- جراح mp- جرحان mdn",
    (
        "مفقود",
        "missing",
        "person",
    ): "مفقود ms- مفقودا msa مفقودة fs- مفقودان mdn مفقودين mdg مفقودون mpn مفقودين mpg مفقودات fp-",
    (
        "معتقل",
        "detained",
        "person",
    ): "معتقل ms- معتقلا msa معتقلة fs- معتقلان mdn معتقلون mpn معتقلين mpg معتقلات fp-",
    ("أسير", "detained", "person"): "أسير ms- أسيرا msa أسيرة fs- أسيران mdn أسيرين mdg أسرى mp- أسيرات fp-",
    ("رهينة", "detained", "person"): "رهينة fs- رهينتان fdn رهينتين fdg رهائن fp-",
    (
        "نازح",
        "displaced",
        "person",
    ): "نازح ms- نازحا msa نازحة fs- نازحان mdn نازحون mpn نازحين mpg نازحات fp-",
    (
        "لاجئ",
        "displaced",
        "person",
    ): "لاجئ ms- لاجئا msa لاجئة fs- لاجئان mdn لاجئون mpn لاجئين mpg لاجئات fp-",
    (
        "ناجي",
        "released",
        "person",
    ): "ناج ms- ناجي ms- ناجيا msa ناجية fs- ناجيان mdn ناجون mpn ناجين mpg ناجيات fp-",
    (
        "طفل",
        "population",
        "children",
    ): "طفل ms- طفلا msa طفلة fs- طفلان mdn طفلين mdg طفلتان fdn طفلتين fdg أطفال mp- أطفالا mpa طفلات fp-",
    ("امرأة", "population", "women"): "امرأة fs- امرأتان fdn امرأتين fdg نساء fp-",
    ("سيدة", "population", "women"): "سيدة fs- سيدتان fdn سيدات fp-",
    (
        "صحفي",
        "population",
        "press",
    ): "صحفي ms- صحفيا msa صحفية fs- صحفيان mdn صحفيين mdg صحفيون mpn صحفيين mpg صحفيات fp-",
    ("مسعف", "population", "medical"): "مسعف ms- مسعفا msa مسعفان mdn مسعفون mpn مسعفين mpg مسعفة fs-",
    ("طبيب", "population", "medical"): "طبيب ms- طبيبة fs- أطباء mp- طبيبان mdn طبيبات fp-",
    (
        "جندي",
        "population",
        "combatants",
    ): "جندي ms- جنديا msa جنديان mdn جنديين mdg جنود mp- جنودا mpa جندية fs-",
    ("ضابط", "population", "combatants"): "ضابط ms- ضابطا msa ضابطان mdn ضابطين mdg ضباط mp- ضباطا mpa",
    ("شخص", "population", "people"): "شخص ms- شخصا msa شخصان mdn شخصين mdg أشخاص mp-",
    ("رجل", "population", "men"): "رجل ms- رجلا msa رجلان mdn رجلين mdg رجال mp-",
    (
        "مدني",
        "population",
        "civilians",
    ): "مدني ms- مدنيا msa مدنية fs- مدنيان mdn مدنيين mdg مدنيون mpn مدنيين mpg",
    ("عنصر", "population", "combatants"): "عنصر ms- عنصرا msa عنصران mdn عنصرين mdg عناصر mp-",
    (
        "وزير",
        "title",
        "official",
    ): "وزير ms- وزيرا msa وزيرة fs- وزيران mdn وزراء mp- وزيرات fp- وزيرتان fdn وزيرا mdn",
    (
        "محامي",
        "title",
        "expert",
    ): "محام ms- محامي ms- محاميا msa محامية fs- محامون mpn محامين mpg محاميان mdn",
    ("رئيس", "title", "official"): "رئيس ms- رئيسا msa رئيسة fs- رئيسان mdn رؤساء mp-",
    ("قول", "reporting", "neutral.event"): "قول ms- قولا msa",
    ("تأكيد", "reporting", "assert.event"): "تأكيد ms- تأكيدا msa تأكيدات fp-",
    (
        "قائل",
        "reporting",
        "neutral.doer",
    ): "قائل ms- قائلا msa قائلة fs- قائلين mdg قائلين mpg قائلون mpn قائلات fp-",
    ("مضيف", "reporting", "continue.doer"): "مضيف ms- مضيفا msa مضيفة fs- مضيفين mpg",
    ("مؤكد", "reporting", "assert.doer"): "مؤكد ms- مؤكدا msa مؤكدة fs- مؤكدين mpg",
    ("مشير", "reporting", "point.doer"): "مشير ms- مشيرا msa مشيرة fs- مشيرين mpg",
    ("مدعي", "reporting", "claim.doer"): "مدع ms- مدعيا msa مدعية fs- مدعين mpg مدعون mpn",
    ("مصر", "reporting", "assert.doer"): "مصر ms- مصرا msa مصرة fs- مصرين mpg",
    ("متسائل", "reporting", "urge.doer"): "متسائل ms- متسائلا msa متسائلة fs-",
    ("إقرار", "reporting", "admit.event"): "إقرار ms- إقرارات fp-",
    ("ألف", "number", "1000"): "ألف ms- ألفا msa ألفان mdn ألفين mdg ألفا mdn ألفي mdg آلاف mp- ألوف mp-",
    ("مئة", "number", "100"): "مئة fs- مئتان fdn مئتين fdg مئتا fdn مئتي fdg مئات fp-",
    ("مليون", "number", "1000000"): "مليون ms- مليونا msa مليونان mdn مليونين mdg ملايين mp-",
    ("ثلاث", "number", "3"): "ثلاث ms- ثلاثا msa ثلاثة fs-",
    ("ثماني", "number", "8"): "ثمان ms- ثماني ms- ثمانية fs-",
    ("عشرون", "number", "20"): "عشرون upn عشرين upg",
    ("اثنان", "number", "2"): "اثنان md- اثنين md- اثنا md- اثني md- اثنتان fd- اثنتين fd-",
}
CELLS = [
    (lemma, domain, role, form, cell)
    for (lemma, domain, role), text in PARADIGMS.items()
    for form, cell in zip(text.replace("", "").split()[::2], text.split()[1::2], strict=True)
]


def cells(reading: Analysis) -> set[str]:
    """The cells a reading fills: a form that shows no case fills only the one without."""
    return {reading.gender + reading.number + (reading.case or "-")}


@pytest.mark.parametrize(("lemma", "domain", "role", "form", "cell"), CELLS, ids=str)
def test_a_cell_is_read_back(
    morphology: Morphology, lemma: str, domain: str, role: str, form: str, cell: str
) -> None:
    readings = [r for r in morphology.analyse(form) if (r.lemma, r.domain, r.role) == (lemma, domain, role)]
    assert cell in {found for reading in readings for found in cells(reading) if reading.exact}


@pytest.mark.parametrize(
    ("word", "lemma", "number", "proclitics", "enclitic"),
    [
        ("وللجرحى", "جريح", "p", ("و", "ل", "ال"), ""),
        ("والمصابين", "مصاب", "p", ("و", "ال"), ""),
        ("شهدائها", "شهيد", "p", (), "ها"),
        ("شهداؤها", "شهيد", "p", (), "ها"),
        ("شهداءها", "شهيد", "p", (), "ها"),
        ("لشهدائنا", "شهيد", "p", ("ل",), "نا"),
        ("بمقتلهم", "مقتل", "s", ("ب",), "هم"),
        ("بالجرحى", "جريح", "p", ("ب", "ال"), ""),
        ("كالأسرى", "أسير", "p", ("ك", "ال"), ""),
        ("قتلاهم", "قتيل", "p", (), "هم"),
        ("أسراها", "أسير", "p", (), "ها"),
        ("ضحاياه", "ضحية", "p", (), "ه"),
        ("للاجئين", "لاجئ", "p", ("ل", "ال"), ""),
        ("وفاته", "وفاة", "s", (), "ه"),
        ("بجراحهما", "جرح", "p", ("ب",), "هما"),
        ("أطفالهن", "طفل", "p", (), "هن"),
        ("طفليها", "طفل", "d", (), "ها"),
        ("طفلاه", "طفل", "d", (), "ه"),
        ("مصابوها", "مصاب", "p", (), "ها"),
        ("معتقليه", "معتقل", "p", (), "ه"),
        ("فالقتيلان", "قتيل", "d", ("ف", "ال"), ""),
        ("وبالقتيلين", "قتيل", "d", ("و", "ب", "ال"), ""),
        ("نساؤهم", "امرأة", "p", (), "هم"),
        ("قوله", "قول", "s", (), "ه"),
        ("لقولها", "قول", "s", ("ل",), "ها"),
        ("ادعاءاته", "ادعاء", "p", (), "ه"),
        ("ادعاؤه", "ادعاء", "s", (), "ه"),
        ("ثلاثتهم", "ثلاث", "s", (), "هم"),
        ("لرئيسه", "رئيس", "s", ("ل",), "ه"),
        ("للوزيرين", "وزير", "d", ("ل", "ال"), ""),
        ("بوزيريها", "وزير", "d", ("ب",), "ها"),
    ],
)
def test_clitics_of_nouns(
    morphology: Morphology, word: str, lemma: str, number: str, proclitics: tuple[str, ...], enclitic: str
) -> None:
    found = {(r.lemma, r.number, r.proclitics, r.enclitic) for r in morphology.analyse(word) if r.exact}
    assert (lemma, number, proclitics, enclitic) in found


@pytest.mark.parametrize(
    "word", ["القتيلا", "القتلاهم", "بقتيلا", "لقتيلان", "الالجرحى", "ببالجرحى", "جرحىهم", "شهداءة"]
)
def test_what_does_not_go_together_is_not_read(morphology: Morphology, word: str) -> None:
    assert not [reading for reading in morphology.analyse(word) if reading.exact]


def test_a_dual_is_safe_where_the_plural_is_broken(morphology: Morphology) -> None:
    def numbers(word: str) -> set[str]:
        return {r.number for r in morphology.analyse(word) if r.pos == "noun" and r.exact}

    assert numbers("قتيلين") == numbers("جنديين") == numbers("شخصين") == {"d"}
    assert numbers("مصابين") == numbers("صحفيين") == numbers("مدنيين") == {"d", "p"}


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("القتلي", "قتيل"), ("ألجرحى", "جريح"), ("اصيب", "أصاب"), ("الاسرى", "أسير"), ("ضحيه", "ضحية")],
)
def test_spelling_variants_are_read_and_marked(morphology: Morphology, word: str, lemma: str) -> None:
    readings = [reading for reading in morphology.analyse(word) if reading.lemma == lemma]
    assert readings
    assert not any(reading.exact for reading in readings)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("الشُّهداء", "شهيد"), ("الشهداءُ", "شهيد"), ("قتيلًا", "قتيل"), ("قتيلاً", "قتيل"), ("شـهـيـد", "شهيد"),
        ("جَرحى", "جريح"), ("\u200fجرحى", "جريح"), ("ﺷﻬﻴﺪ", "شهيد"), ("ضحيّة", "ضحية"), ("الطِّفل", "طفل"),
    ],
)  # fmt: skip
def test_signs_and_hidden_characters_do_not_hide_a_word(
    morphology: Morphology, word: str, lemma: str
) -> None:
    assert lemma in {reading.lemma for reading in morphology.analyse(word)}


def test_a_written_sign_that_contradicts_leaves_a_reading_out(morphology: Morphology) -> None:
    assert "جرح" not in {r.lemma for r in morphology.analyse("جُرِحا") if r.pos == "noun"}
    assert {r.pos for r in morphology.analyse("مُقتِل")} == set()


def test_a_verbal_noun_and_a_participle_name_their_verb(morphology: Morphology) -> None:
    assert {r.verb for r in morphology.analyse("مضيفةً")} == {"أضاف"}
    assert {r.verb for r in morphology.analyse("بإصابتهم")} == {"أصاب"}


def test_the_short_question(morphology: Morphology) -> None:
    assert morphology.lemmas("وللجرحى", "injured") == {"جريح"}
    assert morphology.lemmas("وللجرحى", "killed") == frozenset()
