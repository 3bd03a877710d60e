"""Query parser: what each form of a query means, and the reason for each mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.errors import SearchInvalid
from workbench.domain.search import WORD_FIELDS, Facet, HitKind, SearchField, SearchQuery, Term
from workbench.domain.source import SourceKind
from workbench.text.folding import fold_word
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


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("غزة نشر:خبر", "نشر:"),
        ('غزة "وزارة الصحة', '"وزارة الصحة'),
        ("غزة مستش*فى هدنة", "مستش*فى"),
        ('غزة title:"" هدنة', '""'),
        ("غزة kind:خبر", "خبر"),
        ('person:" " غزة', '" "'),
        ("after:2024-13 غزة", "2024-13"),
        ("غزة -after:2024", "-after:2024"),
        ("-غزة", "-غزة"),
        ("غ\u200dزة ki\u200dnd:خ\u202eبر", "خ\u202eبر"),
    ],
)
def test_an_error_has_the_place_of_its_fault_in_the_query_as_typed(text: str, fault: str) -> None:
    with pytest.raises(SearchInvalid) as refused:
        parse(text)
    start, end = fault_place(refused.value)
    assert text[start:end] == fault


def fault_place(error: SearchInvalid) -> tuple[int, int]:
    start, end = error.parts["start"], error.parts["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return start, end


#: Words as a search compares them.
WORDS = st.text(alphabet="ابتثحخدرسعفقلمنهويabcxyz", min_size=3, max_size=8).map(fold_word)
DAYS = st.dates(min_value=date(1000, 1, 1))


@st.composite
def queries(draw: st.DrawFn) -> SearchQuery:
    """Queries of every form that are no error."""
    found = draw(st.lists(_terms(), min_size=1, max_size=5))
    facets = draw(st.lists(_facets(), max_size=3))
    if all(term.excluded for term in found):
        found[0] = replace(found[0], excluded=False)
    after, before = sorted(draw(st.tuples(DAYS, DAYS).filter(lambda days: days[0] != days[1])))
    return SearchQuery(
        tuple(found),
        tuple(facets),
        after.isoformat() if draw(st.booleans()) else "",
        before.isoformat() if draw(st.booleans()) else "",
    )


def _terms() -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        st.lists(WORDS, min_size=1, max_size=3).map(tuple),
        st.none() | st.sampled_from(sorted(WORD_FIELDS)),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    )


def _facets() -> st.SearchStrategy[Facet]:
    fields = st.sampled_from(sorted(VALUES))
    listed = fields.flatmap(
        lambda field: st.builds(
            Facet, st.just(field), st.sampled_from(sorted(set(VALUES[field].values()))), st.booleans()
        )
    )
    return listed | st.builds(Facet, st.just(SearchField.PERSON), WORDS, st.booleans())


def printed(query: SearchQuery) -> str:
    """The query as a person would type it."""
    clauses = []
    for term in query.terms:
        words = f'"{" ".join(term.words)}"' if term.literal else "-".join(term.words)
        field = f"{term.field.value}:" if term.field else ""
        clauses.append(f"{'-' if term.excluded else ''}{field}{words}{'*' if term.prefix else ''}")
    clauses += [f'{"-" if one.excluded else ""}{one.field.value}:"{one.value}"' for one in query.facets]
    clauses += [f"after:{query.after}"] if query.after else []
    clauses += [f"before:{query.before}"] if query.before else []
    return "  ".join(clauses)


@given(queries())
def test_a_printed_query_is_parsed_to_the_same_query(query: SearchQuery) -> None:
    assert parse(printed(query)) == query


@given(st.text(alphabet='اب«»“”„"*٭-−: /.٣a_\u202e\u200d\t', max_size=30) | st.text(max_size=30))
def test_any_text_is_a_query_or_has_a_reason_and_a_place(text: str) -> None:
    try:
        query = parse(text)
    except SearchInvalid as error:
        fault = error
    else:
        assert all(term.words and all(word.isalnum() for word in term.words) for term in query.terms)
        return
    start, end = fault_place(fault)
    assert fault.reason is not None
    assert 0 <= start <= end <= len(text)
