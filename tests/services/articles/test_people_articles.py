from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain.article import Article, ArticleMeta, IncomingArticle
from workbench.domain.errors import (
    BadInput,
    NotFound,
    NotText,
    PersonAmbiguous,
    PersonExists,
    PersonUnknown,
    RoleMissing,
)
from workbench.domain.person import Person, Role
from workbench.exchange.articles.plain_text import read_text
from workbench.workspace import Workspace

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_on_server, pytest.mark.also_seated]


def test_people_are_found_by_name_by_id_and_by_the_end_of_an_id(
    workspace: Workspace, checker: Person, supervisor: Person
) -> None:
    assert workspace.people.list() == [checker, supervisor]
    for word in (checker.name, f"  {checker.name} ", checker.id, checker.id[-6:]):
        assert workspace.people.find(word) == checker
    with pytest.raises(PersonUnknown, match="Nobody"):
        workspace.people.find("Nobody")


def test_a_name_is_given_once(workspace: Workspace, checker: Person) -> None:
    with pytest.raises(PersonExists):
        workspace.people.add(f" {checker.name} ", Role.SUPERVISOR)
    with pytest.raises(BadInput):
        workspace.people.add("  ", Role.CHECKER)
    assert workspace.people.list() == [checker]


@pytest.mark.parametrize("name", ["أحمد عليّ", "احمد  على", "إحمــد علي", "أَحْمَد علي", "ﺃﺣﻤﺪ علي"])
def test_a_name_that_a_reader_takes_for_anothers_is_refused(workspace: Workspace, name: str) -> None:
    workspace.people.add("آحمد علي", Role.CHECKER)
    with pytest.raises(PersonExists, match="آحمد علي"):
        workspace.people.add(name, Role.CHECKER)
    assert workspace.people.find(name).name == "آحمد علي"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ليلى\u202eدس", "U+202E"),
        ("لي\u200bلى", "U+200B"),
        ("ليلى\x1b[2J", "U+001B"),
        ("ليلى\ufeff", "U+FEFF"),
    ],
)
def test_a_name_with_a_character_that_is_not_seen_is_refused(
    workspace: Workspace, name: str, found: str
) -> None:
    with pytest.raises(BadInput, match=re.escape(found)):
        workspace.people.add(name, Role.CHECKER)
    for blank in ("ـــ", "\u00a0\u2003", "\u064b"):
        with pytest.raises(BadInput, match="needs a name"):
            workspace.people.add(blank, Role.CHECKER)
    assert workspace.people.list() == []


def test_two_people_of_one_name_are_told_apart_by_their_ids(workspace: Workspace, tmp_path: Path) -> None:
    """After a merge there may be two of one name: no laptop knew of the other."""
    mine, _ = workspace.people.add("ليلى", Role.CHECKER)
    with Workspace.open(tmp_path / "there" / "b.tadqiq", key_file=tmp_path / "there" / "device.key") as other:
        hers, _ = other.people.add("لَيْلى", Role.CHECKER)
        third, _ = other.people.add("ليلي حداد", Role.CHECKER)
        other.bundles.create(tmp_path / "hers.bundle")
    workspace.merging.merge(mine, tmp_path / "hers.bundle")
    assert workspace.people.find("ليلى") == mine  # to the letter
    with pytest.raises(PersonAmbiguous, match="2 people") as refused:
        workspace.people.find("ليلي")
    for person in (mine, hers):
        assert person.id[-8:] in str(refused.value)
        for piece in (person.id, person.id[-8:], person.id[:-1], person.id.upper()):
            assert workspace.people.find(piece) == person
    assert workspace.people.find("ليلى حداد") == third


@pytest.mark.never_seated  # there a grant gives them
def test_roles_are_given_by_another_supervisor(
    workspace: Workspace, checker: Person, supervisor: Person
) -> None:
    for actor, person in ((checker, supervisor), (checker, checker), (supervisor, supervisor)):
        with pytest.raises(RoleMissing):
            workspace.people.set_role(actor, person, Role.SUPERVISOR)
    raised, changes = workspace.people.set_role(supervisor, checker, Role.SUPERVISOR)
    assert raised.role is Role.SUPERVISOR
    assert changes.action == "set role"
    workspace.undo.undo(supervisor)
    assert workspace.people.find(checker.id) == checker
    assert workspace.store.verify() == []


def test_an_article_keeps_its_text_to_the_letter(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    assert workspace.articles.text(article) == CROSSING_TEXT
    assert article.length == len(CROSSING_TEXT)
    assert article.imported_by == checker.id
    assert article.meta.title.startswith("قال الطبيب")
    assert workspace.articles.get(article.id[-6:]) == article
    assert workspace.articles.same_text(CROSSING_TEXT) == [article]


def test_what_is_known_about_an_article_can_be_corrected_and_undone(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    after, changes = workspace.articles.edit_meta(checker, article.id, ArticleMeta("عنوان", outlet="المدار"))
    assert after.meta.outlet == "المدار"
    assert changes.action == "edit article"
    again, nothing = workspace.articles.edit_meta(checker, article.id, after.meta)
    assert (again, nothing.touched) == (after, {})
    workspace.undo.undo(checker)
    assert workspace.articles.get(article.id).meta == article.meta


def test_a_withdrawn_article_leaves_the_list_and_stays_readable(
    workspace: Workspace, article: Article, checker: Person
) -> None:
    workspace.articles.withdraw(checker, article.id)
    assert workspace.articles.list() == []
    assert workspace.articles.get(article.id).withdrawn
    assert [found.article.id for found in workspace.articles.list(withdrawn=True)] == [article.id]
    workspace.articles.withdraw(checker, article.id, withdrawn=False)
    assert len(workspace.articles.list()) == 1


def _many(count: int) -> Iterator[IncomingArticle]:
    for number in range(count):
        yield read_text(f"الخبر رقم {number}".encode(), f"{number}.txt")


def test_many_articles_are_one_step(workspace: Workspace, checker: Person) -> None:
    told: list[int] = []
    ids, changes = workspace.articles.add_many(checker, _many(250), told.append)
    assert len(ids) == len(set(ids)) == 250
    assert told == [100, 200, 250]
    assert len(workspace.articles.list(limit=1000)) == 250
    assert workspace.articles.text(workspace.articles.get(ids[7])) == "الخبر رقم 7"
    assert changes.action == "import articles"
    workspace.undo.undo(checker)
    assert workspace.articles.list() == []


def test_a_cancelled_import_leaves_nothing_behind(workspace: Workspace, checker: Person) -> None:
    seen: list[int] = []

    def cancelled() -> bool:
        seen.append(1)
        return len(seen) > 2

    ids, changes = workspace.articles.add_many(checker, _many(250), cancelled=cancelled)
    assert (ids, changes.touched) == ([], {})
    assert workspace.articles.list() == []


def test_one_bad_file_among_many_leaves_nothing_behind(workspace: Workspace, checker: Person) -> None:
    def mixed() -> Iterator[IncomingArticle]:
        yield from _many(3)
        yield read_text(b"%PDF-", "bad.pdf")

    with pytest.raises(NotText, match=r"bad\.pdf"):
        workspace.articles.add_many(checker, mixed())
    assert workspace.articles.list() == []


def test_pages_of_articles_go_on_where_the_last_one_ended(workspace: Workspace, checker: Person) -> None:
    ids, _ = workspace.articles.add_many(checker, _many(7))
    seen: list[str] = []
    after: Article | None = None
    while page := workspace.articles.list(limit=3, after=after):
        seen += [found.article.id for found in page]
        after = page[-1].article
    assert sorted(seen) == sorted(ids)


def test_an_article_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="0000"):
        workspace.articles.get("0000")
