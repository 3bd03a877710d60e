"""Light stemmer: words match with their clitics, and different words do not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.text.light_stemmer import query_stems, stems
from workbench.text.search_terms import normalize_term, terms


def meets(asked: str, word: str) -> bool:
    """Whether a search for one word finds a text's word."""
    [one], [other] = terms(asked), terms(word)
    return other in query_stems(one) or not set(query_stems(one)).isdisjoint(stems(other))


@pytest.mark.parametrize(
    ("asked", "forms"),
    [
        ("وزير", "الوزير والوزير للوزير ووزير بالوزير وزيرها لوزيرهم وزيران وزيرين وزيرة فوزير"),
        ("الجرحى", "جرحى وللجرحى بالجرحى جرحاها وجرحاهم"),
        ("حكومة", "الحكومة وحكومته لحكومتهم حكومات الحكومات بحكومتها وللحكومة"),
        ("شهداء", "الشهداء شهداؤها لشهدائهم وشهداءه والشهداء"),
        ("صحفيون", "الصحفيين صحفيو وللصحفيين صحفي صحفيوها"),
        ("غزة", "لغزة بغزة وغزة فلغزة"),
        ("لبنان", "بلبنان ولبنان للبنان لبنانها"),
        ("قوة", "القوة قوته بقوتها وقوة"),
        ("بيت", "البيت بيتهم لبيته وبيتها"),
        ("التزام", "الالتزام والتزام بالتزامها"),
        ("سوريا", "سوريا لسوريا سورية السوريين سوري"),
        ("يقول", "سيقول ويقول وسيقولون"),
        ("محاكم", "المحاكم محاكمها بمحاكمهم"),
        ("32", "32"),
    ],
)
def test_a_word_finds_its_forms(asked: str, forms: str) -> None:
    assert [form for form in forms.split() if not meets(asked, form)] == []


@pytest.mark.parametrize(
    ("asked", "others"),
    [
        ("وزير", "زير زيارة وزن"),
        ("كتاب", "تاب كاتب مكتب"),
        ("لبنان", "بنان نان"),
        ("فلسطين", "سلطان"),
        ("قال", "قالب أقل"),
        ("المدينة", "دين"),
    ],
)
def test_and_not_other_words(asked: str, others: str) -> None:
    assert [other for other in others.split() if meets(asked, other)] == []


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويء", min_size=1, max_size=14))
def test_every_word_finds_itself_and_itself_with_an_article(word: str) -> None:
    assert meets(word, word)
    if len(word) > 2:
        assert all(len(stem) >= 2 for stem in (*stems(word), *query_stems(word)))
        assert meets(f"ال{word}", f"وبال{word}")
        assert meets(word, f"ال{word}")


@given(st.text(max_size=30))
@example("𝗔𝗖")
def test_no_text_yields_a_stem_that_is_no_word(text: str) -> None:
    for word in terms(text):
        assert word
        assert normalize_term(word) == word
        for stem in (*stems(word), *query_stems(word)):
            assert stem.isalnum() or stem == word
