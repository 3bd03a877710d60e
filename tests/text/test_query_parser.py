"""The language of the search: what each form means, and the sentence for each mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.errors import SearchInvalid
from workbench.domain.search import Facet, HitKind, SearchField, SearchQuery, Term
from workbench.domain.source import SourceKind
from workbench.text.query_parser import MOST_WORDS, parse
from workbench.text.query_vocabulary import FIELDS, VALUES


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("غزّة  الوزيرُ", [Term(("غزه",)), Term(("الوزير",))]),
        ('"وزارة الصحة"', [Term(("وزاره", "الصحه"), literal=True)]),
        ("«وزارة الصحة»", [Term(("وزاره", "الصحه"), literal=True)]),
        ("“وزارة” ”الصحة“", [Term(("وزاره",), literal=True), Term(("الصحه",), literal=True)]),
        ("مستش*", [Term(("مستش",), prefix=True)]),
        ('"وزارة الص"*', [Term(("وزاره", "الص"), prefix=True, literal=True)]),
        ("a -b", [Term(("a",)), Term(("b",), excluded=True)]),
        ('a -"b c"', [Term(("a",)), Term(("b", "c"), literal=True, excluded=True)]),
        ("a -title:b", [Term(("a",)), Term(("b",), SearchField.TITLE, excluded=True)]),
        ("عنوان:غزة", [Term(("غزه",), SearchField.TITLE)]),
        ('العنوان:"غزة اليوم"', [Term(("غزه", "اليوم"), SearchField.TITLE, literal=True)]),
        ("٣٢٬٠٠٠", [Term(("32000",))]),
        ("بـ٣٢", [Term(("32",))]),
        ("COVID-19", [Term(("covid", "19"))]),
        ("قال: نعم", [Term(("قال",)), Term(("نعم",))]),
        ("https://a.example/b", [Term(("https", "a", "example", "b"))]),
        ("10:30", [Term(("10", "30"))]),
        ("Élysée", [Term(("elysee",))]),
        ("- غزة -", [Term(("غزه",))]),
        ("", []),
    ],
)
def test_words(text: str, terms: list[Term]) -> None:
    assert parse(text) == SearchQuery(tuple(terms))


def test_facets_and_days() -> None:
    found = parse('نوع:اقتباس state:"قيد البحث" -in:note بقلم:"ليلى حسن" بعد:٢٠٢٤-٠٣ before:2025')
    assert found == SearchQuery(
        facets=(
            Facet(SearchField.KIND, "quote"),
            Facet(SearchField.STATE, "in_research"),
            Facet(SearchField.IN, "note", excluded=True),
            Facet(SearchField.PERSON, "ليلى حسن"),
        ),
        after="2024-03-01",
        before="2025-01-01",
    )
    assert parse("state:in_review").facets[0].value == "in_review"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("نشر:غزة", "there is no field “نشر”, only title, "),
        ('غزة "وزارة', "a quotation mark is not closed"),
        ("-غزة", "say also what is to be found"),
        ("-kind:quote", "say also what is to be found"),
        ("*", "at the end of a word only"),
        ("غز*ة", "at the end of a word only"),
        ("*غزة", "at the end of a word only"),
        ("...", "there is no word in it"),
        ('title:""', "there is no word in it"),
        ("kind:خبر", "“خبر” is not a value of “kind”"),
        ("state:done", "“done” is not a value of “state”"),
        ('person:" "', "a person needs a name"),
        ("after:2024-13", "write a date that exists"),
        ("after:2024-02-30", "write a date that exists"),
        ("قبل:أمس", "write a date that exists"),
        ("a -after:2024", "cannot be excluded"),
        ("after:2024-05 before:2024-05-01", "no day is after the one and before the other"),
        ("a " * (MOST_WORDS + 1), "it is too long"),
        ("a" * 1001, "it is too long"),
    ],
)
def test_each_mistake_has_its_sentence(text: str, reason: str) -> None:
    with pytest.raises(SearchInvalid) as refused:
        parse(text)
    assert reason in str(refused.value)


def test_every_field_and_value_has_names_in_both_languages() -> None:
    for field in SearchField:
        names = [name for name, of in FIELDS.items() if of is field]
        assert any(name.isascii() for name in names)
        assert any(not name.isascii() for name in names)
    for field, values in (
        (SearchField.KIND, [*ClaimKind, *SourceKind]),
        (SearchField.STATE, [*ClaimState]),
        (SearchField.IN, [*HitKind]),
    ):
        for value in values:
            names = [name for name, of in VALUES[field].items() if of == value.value]
            assert any(name.isascii() for name in names)
            assert any(not name.isascii() for name in names)


@given(st.text(alphabet='اب«»"*-: .٣a\u202e', max_size=30))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        found = parse(text)
    except SearchInvalid:
        return
    assert all(term.words and all(word.isalnum() for word in term.words) for term in found.terms)
