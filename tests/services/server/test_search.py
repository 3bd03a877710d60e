"""Search on the server: words with joined particles, phrases, prefixes, exclusions; no query can inject anything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.postgres import PostgresServer
from tests.support.server_people import AccountOffice, DeviceChain
from workbench.domain.server import ServerAddress
from workbench.services.server.access import ServerAccess
from workbench.services.server.search import ServerSearchService, query
from workbench.text.search_terms import FOLD_VERSION

TEXTS = {
    "first": "أعلنت وزارة الصحة مقتل 32 شخصًا في القصف على غزّة.",
    "second": "قال الوزير إن الصحة بخير، وأن الوزارة تتابع.",
    "third": "وصل 32,000 طن من المساعدات عبر COVID-19 café.",
}


@pytest.fixture(scope="module")
def office(pg_server: PostgresServer) -> Iterator[AccountOffice]:
    with pg_server.newsroom() as newsroom:
        office = AccountOffice(newsroom)
        chain = DeviceChain(office.sara.person_id)
        raws = [chain.article(name, text)[1] for name, text in TEXTS.items()]
        assert office.push(office.sara, *raws, texts=tuple(TEXTS.values())).refused == ()
        yield office


def _address(office: AccountOffice) -> ServerAddress:
    return office.newsroom.address(office.omar.login)


def found(office: AccountOffice, words: str) -> set[str]:
    return {hit.id for hit in ServerSearchService(ServerAccess(_address(office))).search(words)}


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("الصِّحة", {"first", "second"}),
        ("وزارة", {"first", "second"}),  # the second has it with ال and و alone
        ('"وزارة الصحة"', {"first"}),
        ("«الصحة بخير»", {"second"}),
        ("الصحة -القصف", {"second"}),
        ("الصحة -«وزارة الصحة»", {"second"}),
        ("32", {"first"}),
        ("32000", {"third"}),
        ("مساعد*", {"third"}),
        ("المساعد*", {"third"}),
        ("غزة", {"first"}),
        ("cafe covid", {"third"}),
        ("-الصحة", set()),
        ("' | ! & :* ( \\", set()),
        ("", set()),
        ("لاشيءكهذا", set()),
    ],
)
def test_words_find_what_holds_them(office: AccountOffice, words: str, hits: set[str]) -> None:
    assert found(office, words) == hits


def test_what_changes_is_found_as_it_stands_then(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    _, raw = chain.article("changing", "نص لا يعني أحدا")
    assert office.push(office.sara, raw, texts=("نص لا يعني أحدا",)).refused == ()
    assert found(office, "زلزال") == set()
    titled = chain.event("article", "changing", {"title": "زلزال"}, verb="edit", sup={"title": [chain.prev]})
    assert office.push(office.sara, titled).refused == ()
    assert found(office, "زلزال") == {"changing"}
    withdrawn = chain.event("article", "changing", {"withdrawn": True}, verb="edit")
    assert office.push(office.sara, withdrawn).refused == ()
    assert found(office, "زلزال") == set()


def test_another_version_of_folding_is_indexed_once_it_is_installed(office: AccountOffice) -> None:
    found(office, "الصحة")
    with office.newsroom.link(office.omar) as link:
        assert link.unindexed(FOLD_VERSION, 100) == []
        assert (
            link.unindexed(FOLD_VERSION + 1, 100) == []
        )  # nobody indexes by a version that is not installed
        with office.newsroom.admin() as admin:
            admin.upgrade(FOLD_VERSION + 1)
        try:
            assert link.unindexed(FOLD_VERSION, 100) == []
            anew = link.unindexed(FOLD_VERSION + 1, 100)
            assert anew
            link.index(FOLD_VERSION + 1, [(name, n, "كلمة", "") for name, n, _ in anew])
            assert link.unindexed(FOLD_VERSION + 1, 100) == []
            assert {hit[0] for hit in link.find("'كلمة'", 1000)} <= {name for name, *_ in anew}
        finally:
            with office.newsroom.admin() as admin:
                admin.upgrade(FOLD_VERSION)


def test_a_question_holds_nothing_but_words() -> None:
    assert query('a\'b "c\\d" -e') == "('a' <-> 'b') & ('c' <-> 'd') & !('e')"
