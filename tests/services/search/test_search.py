"""Search: words in any form, phrases, prefixes, exclusions, fields, pages, exact places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.repetitions import repetitions, seeded_dice
from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import BadInput, PersonUnknown, SearchInvalid
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.search import HitKind, HitPage, SearchHit, SearchQuery
from workbench.domain.span import Span
from workbench.services.search import service as search_service
from workbench.services.search.cursor import Cursor
from workbench.services.search.service import SearchService
from workbench.text.light_stemmer import query_stems, stems
from workbench.text.search_terms import terms
from workbench.workspace import Workspace

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_seated]


TEXT = (
    "قال الطبيب إن 32,000 شخصٍ قُتلوا في غزة، وأُصيب ١٥ آخرون.\n"
    "وأضاف الوزيرُ: «سنعيد فتح المعبر غدًا»، ثم زار المستشفيات.\n"
)


@pytest.fixture(scope="module", autouse=True)
def small_blocks() -> Iterator[None]:
    """Blocks of the index so small that a few articles fill several."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("db.search.index.BLOCK", 8)
        patched.setattr("db.search.hits.BLOCK", 8)
        yield


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, Person, Article, Claim]]:
    """An article with a claim, its evidence, a comment and a verdict; and a withdrawn claim."""
    with Workspace.open(tmp_path_factory.mktemp("search") / "store.tadqiq") as opened:
        person, _ = opened.people.add("ليلى حسن", Role.CHECKER)
        meta = ArticleMeta(
            "فتح المعبر",
            byline="سامر",
            outlet="وكالة الصباح",
            published_on="2024-03-05",
            url="https://news.example/a1",
        )
        [article_id] = opened.articles.add_many(person, [IncomingArticle(TEXT, meta, "0" * 64, "txt")])[0]
        claim = opened.claims.tag(person, article_id, [Span(14, 20)], ClaimKind.CASUALTY)[0]
        opened.claims.set_fields(person, claim.id, {"statement": "حصيلة القتلى", "note": "راجعْ وزارة الصحة"})
        source, _ = opened.sources.add_url(person, "https://moh.example/daily", "بيان وزارة الصحة")
        opened.evidence.link(person, claim.id, source.id, Stance.SUPPORTS, quote="ثلاثون ألف شهيد")
        opened.claims.comment(person, claim.id, "ينبغي سؤال المستشفى")
        away = opened.claims.tag(person, article_id, [Span(21, 25)], ClaimKind.QUOTE)[0]
        opened.review.withdraw(person, away.id)
        yield opened, person, opened.articles.get(article_id), opened.claims.get(claim.id)


def pages(workspace: Workspace, text: str, limit: int = 20) -> dict[HitKind, HitPage]:
    workspace.search.ready()
    return {page.kind: page for page in workspace.search.search(workspace.search.parse(text), limit, None)}


def found(workspace: Workspace, text: str) -> dict[HitKind, list[SearchHit]]:
    return {kind: list(page.hits) for kind, page in pages(workspace, text).items() if page.hits}


Office = tuple[Workspace, Person, Article, Claim]


FINDING = (
    "غزه | غزة | قتلوا | الطبيب | طبيب | 32000 | ٣٢٠٠٠ | 32,000 | ٣٢٬٠٠٠ | بـ32000 | 15 | اصيب | وزير | والوزير | مستشفى"
    ' | للمستشفى | معبر | \u2067غزة\u2069 | غـــزة | "فتح المعبر" | «فتح المعبر غدا» | مستش* | المست* | "سنعيد فت"*'
    " | في غزة -هدنة | عنوان:معبر | title:المعبر | عنوان:مع* | ناشر:الصباح | outlet:وكالة | كاتب:سامر | news.example"
    " | after:2024-03-05 | بعد:٢٠٢٤ | before:2024-04 after:2024-03 | بقلم:ليلى في:مقال | in:article"
)
MISSING = (
    'برلين | "المعبر فتح" | غزة -قتلوا | -غزة قتلوا | "فتح الوزير" | عنوان:غزة | before:2024-03-05 | after:2024-03-06 غزة'
    ' | مستشفيين* | قتلوا -"في غزة" | كاتب:ليلى | 32 | kind:quote | يزور | شخص* -غز* | in:source غزة'
)


@pytest.mark.parametrize("query", FINDING.split(" | "))
def test_an_article_is_found_by(office: Office, query: str) -> None:
    workspace, _, article, _ = office
    assert [hit.id for hit in found(workspace, query).get(HitKind.ARTICLE, [])] == [article.id]


@pytest.mark.parametrize("query", MISSING.split(" | "))
def test_no_article_is_found_by(office: Office, query: str) -> None:
    assert HitKind.ARTICLE not in found(office[0], query)


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("حصيلة", {HitKind.CLAIM}),
        ("ملاحظة:الصحة", {HitKind.CLAIM}),
        ("وزارة الصحة", {HitKind.CLAIM, HitKind.SOURCE}),
        ("نوع:حصيلة", {HitKind.CLAIM}),
        ("state:draft", {HitKind.CLAIM}),
        ("state:withdrawn", {HitKind.CLAIM}),
        ("شهداء", set()),
        ("شهيد", {HitKind.NOTE}),
        ("المستشفى", {HitKind.ARTICLE, HitKind.NOTE}),
        ("مستشفى in:note", {HitKind.NOTE}),
        ("مستشفى -in:note", {HitKind.ARTICLE}),
        ("moh.example", {HitKind.SOURCE}),
        ("مصدر:الصحة", {HitKind.SOURCE}),
        ("source:الصباح", {HitKind.ARTICLE}),
        ("source:صبا*", {HitKind.ARTICLE}),
        ('بقلم:"ليلى حسن"', {HitKind.ARTICLE, HitKind.CLAIM, HitKind.SOURCE, HitKind.NOTE}),
        ("32000 -kind:casualty", {HitKind.ARTICLE}),
    ],
)
def test_kinds_of_things(office: Office, query: str, kinds: set[HitKind]) -> None:
    assert found(office[0], query).keys() == kinds


def test_the_places_are_those_of_the_text_as_stored(office: Office) -> None:
    workspace, _, article, claim = office
    [hit] = found(workspace, "قتلوا غزة").get(HitKind.ARTICLE, [])
    assert [span.of(TEXT) for span in hit.spans] == ["قُتلوا", "غزة"]
    assert hit.snippet_start is not None
    assert TEXT[hit.snippet_start :].startswith(hit.snippet)
    assert [mark.of(hit.snippet) for mark in hit.highlights] == ["قُتلوا", "غزة"]
    [hit] = found(workspace, "32000")[HitKind.CLAIM]
    assert (hit.id, hit.article_id, hit.spans) == (claim.id, article.id, (claim.anchors[0].span,))
    [hit] = found(workspace, "شهيد")[HitKind.NOTE]
    assert (hit.claim_id, hit.article_id, hit.title) == (claim.id, article.id, "فتح المعبر")
    assert [mark.of(hit.snippet) for mark in hit.highlights] == ["شهيد"]


def test_what_was_withdrawn_is_found_by_its_state_only(office: Office) -> None:
    workspace = office[0]
    [away] = found(workspace, "حالة:مسحوب")[HitKind.CLAIM]
    assert away.id not in {hit.id for hits in found(workspace, "شخص").values() for hit in hits}
    assert [hit.id for hit in found(workspace, "شخص state:withdrawn")[HitKind.CLAIM]] == [away.id]
    both = [hit.id for hit in found(workspace, "state:withdrawn state:draft")[HitKind.CLAIM]]
    assert both[-1] == away.id
    assert len(both) == 2


def test_nobody_of_that_name(office: Office) -> None:
    with pytest.raises(PersonUnknown, match="سعاد"):
        office[0].search.parse("person:سعاد")


# --- many articles ------------------------------------------------------------------------------------------

WORDS = [
    "وزير",
    "وزارة",
    "الوزير",
    "للوزير",
    "كتاب",
    "الكتاب",
    "والكتاب",
    "كتابه",
    "مدينة",
    "المدينة",
    "مدن",
    "في",
    "من",
    "على",
    "قال",
    "وقال",
    "مستشفى",
    "المستشفيات",
    "32",
    "٣٢",
    "32,000",
    "غزة",
    "لغزة",
    "شهداء",
    "الشهداء",
    "وشهدائها",
    "مستشار",
    "استشارة",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, dict[str, str]]]:
    """Sixty articles of a few words, by their ids."""
    dice = seeded_dice(3)
    texts = [" ".join(dice.choices(WORDS, k=dice.randrange(1, 14))) for _ in range(60)]
    with Workspace.open(tmp_path_factory.mktemp("library") / "store.tadqiq") as opened:
        person, _ = opened.people.add("ليلى", Role.CHECKER)
        ids, _ = opened.articles.add_many(
            person, [IncomingArticle(text, ArticleMeta(), "0" * 64, "txt") for text in texts]
        )
        opened.search.ready()
        yield opened, dict(zip(ids, texts, strict=True))


def has(text: str, piece: str) -> bool:
    """What the language of the search says of one piece, read off the text with none of its code."""
    if piece.startswith("-"):
        return not has(text, piece[1:])
    words = terms(text)
    if piece.startswith('"'):
        asked = terms(piece)
        last = piece.endswith("*")
        for at in range(len(words) - len(asked) + 1):
            here = words[at : at + len(asked)]
            if here == asked or (last and here[:-1] == asked[:-1] and here[-1].startswith(asked[-1])):
                return True
        return False
    [word] = terms(piece)
    if piece.endswith("*"):
        return any(form.startswith(word) for one in words for form in (one, *stems(one)))
    return any(one == word or set(query_stems(word)) & {one, *stems(one)} for one in words)


_word = st.sampled_from(WORDS)
_piece = st.one_of(
    _word,
    _word.map(lambda word: f"{word[:3]}*"),
    st.tuples(_word, _word).map(lambda two: f'"{two[0]} {two[1]}"'),
    st.tuples(_word, _word).map(lambda two: f'"{two[0]} {two[1][:2]}"*'),
)


@settings(max_examples=repetitions(30, 3000), deadline=None)
@given(
    st.lists(_piece, min_size=1, max_size=3), st.lists(_piece, max_size=2), st.booleans(), st.integers(1, 70)
)
def test_what_is_found_is_what_a_look_at_every_text_finds(
    library: tuple[Workspace, dict[str, str]], wanted: list[str], unwanted: list[str], much: bool, limit: int
) -> None:
    """Also where beginnings are looked for in the texts, and however small the pages are."""
    workspace, texts = library
    pieces = [*wanted, *(f"-{piece}" for piece in unwanted)]
    expected = {name for name, text in texts.items() if all(has(text, piece) for piece in pieces)}
    query = workspace.search.parse(" ".join(pieces))
    with pytest.MonkeyPatch.context() as patched:
        if much:
            patched.setattr("db.search.hits._MOST_PLACES", 0)
        patched.setattr("workbench.services.search.service._READ", 3)
        hits = [hit for page in query_pages(workspace, query, limit) for hit in page.hits]
    assert len(hits) == len({hit.id for hit in hits})
    assert {hit.id for hit in hits} == expected
    for hit in hits:
        assert hit.snippet in texts[hit.id]
        assert hit.exact == all(_exactly(texts[hit.id], piece) for piece in wanted)
        assert hit.highlights


def _exactly(text: str, piece: str) -> bool:
    if piece.startswith('"') or piece.endswith("*"):
        return has(text, piece)
    return terms(piece)[0] in terms(text)


def query_pages(workspace: Workspace, query: SearchQuery, limit: int) -> Iterator[HitPage]:
    after: str | None = None
    while True:
        page = workspace.search.page(query, HitKind.ARTICLE, after, limit, None)
        assert len(page.hits) <= limit
        yield page
        after = page.next
        if after is None:
            return


def test_few_hits_are_ranked_many_come_newest_first(
    library: tuple[Workspace, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, texts = library
    query = workspace.search.parse("مستشار")
    page = workspace.search.page(query, HitKind.ARTICLE)
    assert page.ranked
    assert page.counted == len(page.hits) > 1
    monkeypatch.setattr(search_service, "RANKED", 1)
    page = workspace.search.page(query, HitKind.ARTICLE)
    assert not page.ranked
    exact = [hit.id for hit in page.hits if hit.exact]
    order = list(texts)
    assert exact == sorted(exact, key=order.index, reverse=True)
    assert [hit.exact for hit in page.hits] == sorted((hit.exact for hit in page.hits), reverse=True)


def test_a_look_that_takes_too_long_says_where_to_go_on(
    library: tuple[Workspace, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, _ = library
    query = workspace.search.parse('"كتاب وزير" -مدينة')
    whole = [hit.id for page in query_pages(workspace, query, 20) for hit in page.hits]
    after, pieces, looks = None, [], 0
    while looks == 0 or after is not None:
        page = workspace.search.page(query, HitKind.ARTICLE, after, 20, budget_s=0)
        pieces += [hit.id for hit in page.hits]
        after, looks = page.next, looks + 1
    assert looks > 5
    assert pieces
    assert sorted(pieces) == sorted(whole)


# --- whatever is typed --------------------------------------------------------------------------------------

_SIGNS = st.text(alphabet="\"«»“”*-:()^+'%_{}[]\\/.,؛، \t\nاوزير\u0000\u202e٣2aA", max_size=40)


@settings(max_examples=repetitions(80, 20_000), deadline=None)
@given(st.one_of(st.text(max_size=60), _SIGNS))
def test_whatever_is_typed_is_answered_or_refused_with_a_sentence(
    library: tuple[Workspace, dict[str, str]], text: str
) -> None:
    service = library[0].search
    query, sentence = asked(service, text)
    if query is None:
        assert sentence.endswith(".")
        return
    for page in service.search(query):
        for hit in page.hits:
            assert all(mark.of(hit.snippet) for mark in hit.highlights)


def asked(service: SearchService, text: str) -> tuple[SearchQuery | None, str]:
    """The query in a text, or the sentence that refuses it."""
    try:
        return service.parse(text), ""
    except (SearchInvalid, PersonUnknown) as refused:
        return None, str(refused)


@pytest.mark.parametrize(
    "text", ["", "x", "1", "1/0", "0/-3", "0/3/nan", "0/3/inf", "0/3/0x1p9999", "9" * 40 + "/1"]
)
def test_a_place_that_no_page_gave_is_refused(office: Office, text: str) -> None:
    workspace = office[0]
    with pytest.raises(BadInput, match="as it stands"):
        workspace.search.page(workspace.search.parse("غزة"), HitKind.ARTICLE, text)


@given(
    st.integers(0, 9),
    st.integers(1, 10**15),
    st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)),
)
def test_a_place_is_read_as_it_was_written(phase: int, below: int, score: float | None) -> None:
    cursor = Cursor(phase, below, score)
    assert Cursor.parse(cursor.encode()) == cursor


def test_a_store_that_is_only_looked_at_is_searched_as_far_as_it_was_indexed(
    tmp_path: Path, office: Office
) -> None:
    source, person, article, _ = office
    source.search.ready()
    copy = tmp_path / "copy.tadqiq"
    source.store.backup(copy)
    with Workspace.open(copy, read_only=True) as looking:
        looking.search.ready()
        assert looking.search.pending() == 0
        assert [hit.id for hit in found(looking, "غزة")[HitKind.ARTICLE]] == [article.id]
    with Workspace.open(copy) as writing:
        writing.articles.add(person, IncomingArticle("خبر عن غزة", ArticleMeta(), "2" * 64, "txt"))
    with Workspace.open(copy, read_only=True) as looking:
        assert [hit.id for hit in found(looking, "غزة")[HitKind.ARTICLE]] == [article.id]
        assert looking.search.pending() == 1
