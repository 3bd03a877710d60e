"""Conjugation: cells of the paradigms, written by hand, analysed to their lemma and features."""

from __future__ import annotations

import pytest

from workbench.text.morphology import Analysis, Morphology

#: (lemma, class): the written form and its cell: p(ast) or i(mperfect), person, gender, number, a(ctive) or p(assive).
PARADIGMS: dict[tuple[str, str], str] = {
    ("قتل", "killed"): """
        قُتل p3msp قُتلت p3fsp قُتلا p3mdp قُتلتا p3fdp قُتلوا p3mpp قُتلن p3fpp قُتلنا p1upp
        قَتل p3msa قتلت p3fsa قتلا p3mda قتلتا p3fda قتلوا p3mpa قتلن p3fpa
        يُقتل i3msp تُقتل i3fsp يُقتلان i3mdp تُقتلان i3fdp يُقتلون i3mpp يُقتلن i3fpp يُقتلوا i3mpp
        يَقتل i3msa تَقتل i3fsa يقتلان i3mda يقتلون i3mpa يقتلن i3fpa نقتل i1upa أقتل i1usa""",
    ("استشهد", "killed"): """
        استشهد p3msa استشهدت p3fsa استشهدا p3mda استشهدتا p3fda استشهدوا p3mpa استشهدن p3fpa
        اُستُشهد p3msp يستشهد i3msa تستشهد i3fsa يستشهدون i3mpa يُستشهدون i3mpp يستشهدان i3mda""",
    (
        "مات",
        "killed",
    ): "مات p3msa ماتت p3fsa ماتا p3mda ماتتا p3fda ماتوا p3mpa متن p3fpa يموت i3msa تموت i3fsa يموتون i3mpa يموتان i3mda يمت i3msa يمتن i3fpa",
    (
        "توفى",
        "killed",
    ): "توفي p3msp توفيت p3fsp توفيا p3mdp توفيتا p3fdp توفوا p3mpp توفين p3fpp يتوفى i3msp تتوفى i3fsp يتوفون i3mpp",
    (
        "لقي",
        "killed",
    ): "لقي p3msa لقيت p3fsa لقيا p3mda لقيتا p3fda لقوا p3mpa لقين p3fpa يلقى i3msa تلقى i3fsa يلقون i3mpa يلقيان i3mda يلق i3msa",
    (
        "قضى",
        "killed",
    ): "قضى p3msa قضت p3fsa قضيا p3mda قضتا p3fda قضوا p3mpa قضين p3fpa يقضي i3msa يقضون i3mpa يقضيان i3mda يقض i3msa",
    ("أودى", "killed"): "أودى p3msa أودت p3fsa أوديا p3mda أودوا p3mpa يودي i3msa تودي i3fsa يودون i3mpa",
    (
        "سقط",
        "killed",
    ): "سقط p3msa سقطت p3fsa سقطا p3mda سقطوا p3mpa سقطن p3fpa يسقط i3msa تسقط i3fsa يسقطون i3mpa",
    ("ارتقى", "killed"): "ارتقى p3msa ارتقت p3fsa ارتقيا p3mda ارتقوا p3mpa يرتقي i3msa يرتقون i3mpa",
    (
        "اغتال",
        "killed",
    ): "اغتال p3msa اغتالت p3fsa اغتالوا p3mpa اغتيل p3msp اغتيلت p3fsp اغتيلا p3mdp اغتيلوا p3mpp يغتال i3msa يغتالون i3mpa يُغتال i3msp",
    (
        "صفى",
        "killed",
    ): "صفى p3msa صفت p3fsa صفوا p3mpa صُفي p3msp صُفيت p3fsp صُفوا p3mpp يصفي i3msa يصفون i3mpa يُصفى i3msp",
    (
        "أعدم",
        "killed",
    ): "أعدم p3msa أعدمت p3fsa أعدموا p3mpa أُعدم p3msp أُعدمت p3fsp أُعدموا p3mpp يعدم i3msa يُعدمون i3mpp",
    ("أصاب", "injured"): """
        أصاب p3msa أصابت p3fsa أصابا p3mda أصابوا p3mpa أصبن p3fpa
        أصيب p3msp أصيبت p3fsp أصيبا p3mdp أصيبتا p3fdp أصيبوا p3mpp أُصبن p3fpp
        يصيب i3msa تصيب i3fsa يصيبون i3mpa يصاب i3msp تصاب i3fsp يصابون i3mpp يصابان i3mdp يُصب i3msp""",
    (
        "جرح",
        "injured",
    ): "جُرح p3msp جُرحت p3fsp جُرحا p3mdp جُرحوا p3mpp جُرحن p3fpp يُجرح i3msp يُجرحون i3mpp جَرح p3msa يجرح i3msa",
    ("فقد", "missing"): "فُقد p3msp فُقدت p3fsp فُقدا p3mdp فُقدوا p3mpp يُفقد i3msp تُفقد i3fsp يُفقدون i3mpp",
    ("اختفى", "missing"): "اختفى p3msa اختفت p3fsa اختفيا p3mda اختفوا p3mpa يختفي i3msa يختفون i3mpa",
    (
        "اعتقل",
        "detained",
    ): "اعتقل p3msa اعتقلت p3fsa اعتقلا p3mda اعتقلوا p3mpa اعتُقل p3msp اعتُقلت p3fsp اعتُقلوا p3mpp يعتقل i3msa يُعتقلون i3mpp",
    (
        "احتجز",
        "detained",
    ): "احتجز p3msa احتجزت p3fsa احتجزوا p3mpa احتُجز p3msp احتُجزوا p3mpp يحتجز i3msa يحتجزون i3mpa يُحتجزون i3mpp",
    (
        "أوقف",
        "detained",
    ): "أوقف p3msa أوقفت p3fsa أوقفوا p3mpa أُوقف p3msp أُوقفوا p3mpp يوقف i3msa يُوقَف i3msp يوقفون i3mpa",
    (
        "أسر",
        "detained",
    ): "أسر p3msa أسرت p3fsa أسروا p3mpa أُسر p3msp أُسروا p3mpp يأسر i3msa يأسرون i3mpa يؤسر i3msp يؤسرون i3mpp آسر i1usa",
    ("خطف", "detained"): "خطف p3msa خُطف p3msp خُطفت p3fsp خُطفا p3mdp خُطفوا p3mpp يخطف i3msa يُخطف i3msp",
    (
        "نزح",
        "displaced",
    ): "نزح p3msa نزحت p3fsa نزحا p3mda نزحتا p3fda نزحوا p3mpa نزحن p3fpa ينزح i3msa ينزحون i3mpa ينزحوا i3mpa",
    ("هجر", "displaced"): "هجّر p3msa هجّروا p3mpa هُجّر p3msp هُجّرت p3fsp هُجّروا p3mpp يُهجّرون i3mpp يهجر i3msa",
    (
        "فر",
        "displaced",
    ): "فر p3msa فرت p3fsa فرا p3mda فروا p3mpa فررن p3fpa فررنا p1upa يفر i3msa تفر i3fsa يفرون i3mpa يفررن i3fpa",
    (
        "لجأ",
        "displaced",
    ): "لجأ p3msa لجأت p3fsa لجأوا p3mpa لجؤوا p3mpa لجأن p3fpa يلجأ i3msa تلجأ i3fsa يلجأون i3mpa يلجؤون i3mpa",
    (
        "أجلى",
        "displaced",
    ): "أجلى p3msa أجلت p3fsa أجلوا p3mpa أُجلي p3msp أُجليت p3fsp أُجلوا p3mpp يجلي i3msa يُجلى i3msp يُجلون i3mpp",
    (
        "نجا",
        "released",
    ): "نجا p3msa نجت p3fsa نجوا p3mpa نجون p3fpa ينجو i3msa تنجو i3fsa ينجون i3mpa ينجوان i3mda ينج i3msa",
    ("أفرج", "released"): "أفرج p3msa أفرجت p3fsa أفرجوا p3mpa أُفرج p3msp يفرج i3msa يُفرج i3msp",
    (
        "قال",
        "reporting",
    ): "قال p3msa قالت p3fsa قالا p3mda قالتا p3fda قالوا p3mpa قلن p3fpa قلت p1usa قيل p3msp يقول i3msa تقول i3fsa يقولان i3mda يقولون i3mpa يقلن i3fpa يقل i3msa يُقال i3msp نقول i1upa أقول i1usa",
    (
        "أكد",
        "reporting",
    ): "أكد p3msa أكدت p3fsa أكدا p3mda أكدوا p3mpa أكدن p3fpa أُكد p3msp يؤكد i3msa تؤكد i3fsa يؤكدون i3mpa يؤكدان i3mda نؤكد i1upa",
    (
        "أضاف",
        "reporting",
    ): "أضاف p3msa أضافت p3fsa أضافا p3mda أضافوا p3mpa أُضيف p3msp يضيف i3msa تضيف i3fsa يضيفون i3mpa يضف i3msa",
    (
        "ذكر",
        "reporting",
    ): "ذكر p3msa ذكرت p3fsa ذكروا p3mpa ذُكر p3msp يذكر i3msa تذكر i3fsa يُذكر i3msp يذكرون i3mpa",
    (
        "رأى",
        "reporting",
    ): "رأى p3msa رأت p3fsa رأيا p3mda رأوا p3mpa رأين p3fpa يرى i3msa ترى i3fsa يرون i3mpa يريان i3mda ير i3msa",
    (
        "نفى",
        "reporting",
    ): "نفى p3msa نفت p3fsa نفيا p3mda نفتا p3fda نفوا p3mpa نُفي p3msp ينفي i3msa تنفي i3fsa ينفون i3mpa ينف i3msa يُنفى i3msp",
    ("ادعى", "reporting"): "ادعى p3msa ادعت p3fsa ادعوا p3mpa ادعيا p3mda يدعي i3msa تدعي i3fsa يدعون i3mpa",
    (
        "دعا",
        "reporting",
    ): "دعا p3msa دعت p3fsa دعوا p3mpa دعوا p3mda دُعي p3msp دُعوا p3mpp يدعو i3msa تدعو i3fsa يدعون i3mpa يدعوان i3mda يُدعى i3msp",
    (
        "أصر",
        "reporting",
    ): "أصر p3msa أصرت p3fsa أصروا p3mpa أصررن p3fpa أصررنا p1upa يصر i3msa تصر i3fsa يصرون i3mpa",
    ("رد", "reporting"): "رد p3msa ردت p3fsa ردوا p3mpa رددت p1usa يرد i3msa ترد i3fsa يردون i3mpa رُد p3msp",
    (
        "سأل",
        "reporting",
    ): "سأل p3msa سألت p3fsa سألوا p3mpa سُئل p3msp سُئلت p3fsp سُئلوا p3mpp يسأل i3msa يسألون i3mpa يُسأل i3msp",
    (
        "وعد",
        "reporting",
    ): "وعد p3msa وعدت p3fsa وعدوا p3mpa وُعدوا p3mpp يعد i3msa تعد i3fsa يعدون i3mpa يُوعد i3msp يُوعدون i3mpp",
    ("تنبأ", "reporting"): "تنبأ p3msa تنبأت p3fsa تنبؤوا p3mpa يتنبأ i3msa تتنبأ i3fsa يتنبؤون i3mpa",
    (
        "حذر",
        "reporting",
    ): "حذر p3msa حذرت p3fsa حذروا p3mpa حُذر p3msp يحذر i3msa تحذر i3fsa يحذرون i3mpa يُحذرون i3mpp",
    (
        "اتهم",
        "reporting",
    ): "اتهم p3msa اتهمت p3fsa اتهموا p3mpa اتُهم p3msp اتُهمت p3fsp يتهم i3msa يتهمون i3mpa يُتهم i3msp",
    ("جاء", "reporting"): "جاء p3msa جاءت p3fsa جاؤوا p3mpa جاءوا p3mpa جئنا p1upa يجيء i3msa",
    (
        "احتج",
        "reporting",
    ): "احتج p3msa احتجت p3fsa احتجوا p3mpa احتججنا p1upa يحتج i3msa يحتجون i3mpa يحتججن i3fpa",
    ("هاجم", "causes"): "هاجم p3msa هاجمت p3fsa هاجموا p3mpa هوجم p3msp هوجموا p3mpp يهاجم i3msa يُهاجم i3msp",
}
CELLS = [
    (lemma, domain, form, cell)
    for (lemma, domain), text in PARADIGMS.items()
    for form, cell in zip(text.split()[::2], text.split()[1::2], strict=True)
]


def cell_of(reading: Analysis) -> str:
    return reading.aspect + reading.person + reading.gender + reading.number + reading.voice


@pytest.mark.parametrize(("lemma", "domain", "form", "cell"), CELLS, ids=str)
def test_a_cell_is_read_back(morphology: Morphology, lemma: str, domain: str, form: str, cell: str) -> None:
    readings = [r for r in morphology.analyse(form) if (r.lemma, r.pos, r.domain) == (lemma, "verb", domain)]
    assert cell in {cell_of(reading) for reading in readings}
    assert any(reading.exact for reading in readings if cell_of(reading) == cell)


@pytest.mark.parametrize(
    ("word", "lemma", "proclitics", "enclitic"),
    [
        ("فأصيب", "أصاب", ("ف",), ""),
        ("وأصيبوا", "أصاب", ("و",), ""),
        ("سيقتلون", "قتل", ("س",), ""),
        ("وسيعلن", "أعلن", ("و", "س"), ""),
        ("فسنقول", "قال", ("ف", "س"), ""),
        ("ليقتلوا", "قتل", ("ل",), ""),
        ("وليعتقلهم", "اعتقل", ("و", "ل"), "هم"),
        ("قتلوه", "قتل", (), "ه"),
        ("قتلتها", "قتل", (), "ها"),
        ("يعتقلونهم", "اعتقل", (), "هم"),
        ("واعتقلتهما", "اعتقل", ("و",), "هما"),
        ("أصابته", "أصاب", (), "ه"),
        ("نفاه", "نفى", (), "ه"),
        ("ينفيه", "نفى", (), "ه"),
        ("دعاهم", "دعا", (), "هم"),
        ("يراه", "رأى", (), "ه"),
        ("رآها", "رأى", (), "ها"),
        ("أبلغنا", "أبلغ", (), "نا"),
        ("وأخبرني", "أخبر", ("و",), "ني"),
    ],
)
def test_clitics_of_verbs(
    morphology: Morphology, word: str, lemma: str, proclitics: tuple[str, ...], enclitic: str
) -> None:
    found = {
        (r.lemma, r.proclitics, r.enclitic) for r in morphology.analyse(word) if r.pos == "verb" and r.exact
    }
    assert (lemma, proclitics, enclitic) in found


@pytest.mark.parametrize("word", ["سقتل", "سقال", "بيقتل", "الأصيب", "يقولونوا", "يصابونهم"])
def test_what_does_not_go_together_is_not_read_as_a_verb(morphology: Morphology, word: str) -> None:
    assert not [
        r for r in morphology.analyse(word) if r.pos == "verb" and (*r.proclitics, r.enclitic) != ("",)
    ]


def test_one_written_vowel_decides_the_voice(morphology: Morphology) -> None:
    def voices(word: str) -> set[str]:
        return {r.voice for r in morphology.analyse(word) if r.pos == "verb"}

    assert voices("قتل") == {"a", "p"}
    assert voices("قُتل") == {"p"}
    assert voices("قَتَلَ") == {"a"}
    assert voices("يُعتَقل") == {"p"}


def test_the_class_may_hang_on_the_voice(morphology: Morphology) -> None:
    assert {r.domain for r in morphology.analyse("فُقِدوا")} == {"missing"}
    assert {r.domain for r in morphology.analyse("فَقَدوا") if r.pos == "verb"} == {"lost"}


def test_the_jussive_is_told(morphology: Morphology) -> None:
    assert any(r.mood == "j" and r.voice == "p" for r in morphology.analyse("يُصَب"))
    assert any(r.mood == "j" for r in morphology.analyse("ينفِ"))
