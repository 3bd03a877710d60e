"""Conflicts of what a claim depends on block its steps, with a message that names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support.complete_claims import complete
from tests.support.offices import Office
from workbench.domain.errors import ConflictBeside, RoleMissing
from workbench.domain.evidence import EvidenceDetails, Stance
from workbench.domain.person import Person, Role
from workbench.domain.reasons import english
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.services.replication.conflicts import ResolutionRule

pytestmark = pytest.mark.also_encrypted


Edit = Callable[[Office, str], None]


def checker(office: Office) -> Person:
    return office.person(Role.CHECKER)


@pytest.fixture
def shared(office: Office, branch: Office) -> tuple[Office, Office]:
    """Two offices with a claim that rests on a piece of evidence, its source and a verdict."""
    work, who = office.workspace, checker(office)
    source, _ = work.sources.add_url(who, "https://example.org/a", "تقرير")
    work.evidence.link(who, office.claim.id, source.id, Stance.SUPPORTS)
    true = VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق")
    work.evidence.give_verdict(who, office.claim.id, true)
    complete(work, who, office.claim.id)
    branch.workspace.merging.merge(None, office.bundle())
    return office, branch


def quote(office: Office, words: str) -> None:
    [piece] = office.workspace.evidence.of_claim(office.claim.id)
    office.workspace.evidence.edit(checker(office), piece.id, EvidenceDetails(Stance.SUPPORTS, quote=words))


def title_of_source(office: Office, words: str) -> None:
    [source] = office.workspace.sources.list()
    office.workspace.sources.edit(checker(office), source.id, replace(source.details, title=words))


def note_of_source(office: Office, words: str) -> None:
    [source] = office.workspace.sources.list()
    office.workspace.sources.edit(checker(office), source.id, replace(source.details, note=words))


def explanation(office: Office, words: str) -> None:
    details = VerdictDetails(VerdictOutcome.TRUE, explanation=words)
    office.workspace.evidence.give_verdict(checker(office), office.claim.id, details)


def outlet(office: Office, words: str) -> None:
    article = office.workspace.articles.list()[0].article
    office.workspace.articles.edit_meta(checker(office), article.id, replace(article.meta, outlet=words))


BEARS: dict[str, Edit] = {
    "evidence: quote": quote,
    "source: title": title_of_source,
    "verdict: explanation": explanation,
    "article: outlet": outlet,
}


@pytest.mark.parametrize("what", BEARS)
def test_nothing_is_handed_in_while_what_it_rests_on_is_in_conflict(
    shared: tuple[Office, Office], what: str
) -> None:
    office, branch = shared
    for place, words in ((office, "هنا"), (branch, "هناك")):
        BEARS[what](place, words)
    office.workspace.merging.merge(None, branch.bundle())
    work = office.workspace
    assert office.claim.n_conflicts == 0
    for target in (office.claim.id, work.articles.list()[0].article.id):
        with pytest.raises(ConflictBeside) as caught:
            work.review.submit(checker(office), target)
        assert english(caught.value.parts)["what"] == what
    [conflict] = work.conflicts.list()
    work.conflicts.decide(office.person(Role.SUPERVISOR), conflict.id, conflict.sides[0].event_id)
    work.review.submit(checker(office), office.claim.id)


@pytest.mark.parametrize("what", BEARS)
def test_nothing_is_approved_either(shared: tuple[Office, Office], what: str) -> None:
    office, branch = shared
    office.workspace.review.submit(checker(office), office.claim.id)
    for place, words in ((office, "هنا"), (branch, "هناك")):
        BEARS[what](place, words)
    office.workspace.merging.merge(None, branch.bundle())
    boss = office.person(Role.SUPERVISOR)
    with pytest.raises(ConflictBeside, match=what):
        office.workspace.review.approve(boss, office.claim.id)
    office.workspace.review.return_(boss, office.claim.id, "يُحسم أولًا")


def test_what_does_not_bear_on_a_claim_stops_nothing(shared: tuple[Office, Office]) -> None:
    office, branch = shared
    for place, words in ((office, "هنا"), (branch, "هناك")):
        note_of_source(place, words)
        quote(place, words)
        [piece] = place.workspace.evidence.of_claim(place.claim.id)
        place.workspace.evidence.withdraw(checker(place), piece.id)
    office.workspace.merging.merge(None, branch.bundle())
    assert {one.register for one in office.workspace.conflicts.list()} == {"note", "quote"}
    work, who = office.workspace, checker(office)
    source, _ = work.sources.add_url(who, "https://example.org/b", "آخر")
    work.evidence.link(who, office.claim.id, source.id, Stance.SUPPORTS)
    work.review.submit(who, office.claim.id)


def test_nobody_settles_what_role_they_have(office: Office, branch: Office) -> None:
    boss = office.person(Role.SUPERVISOR)
    other, _ = office.workspace.people.add("هدى", Role.SUPERVISOR, boss)
    branch.workspace.merging.merge(None, office.bundle("both.bundle"))
    office.workspace.people.set_role(boss, other, Role.CHECKER)
    for role in (Role.CHECKER, Role.SUPERVISOR):
        branch.workspace.people.set_role(boss, branch.workspace.people.find(other.id), role)
    office.workspace.merging.merge(None, branch.bundle())
    [conflict] = office.workspace.conflicts.list()
    other = office.workspace.people.find(other.id)
    for side in conflict.sides:
        with pytest.raises(RoleMissing):
            office.workspace.conflicts.decide(other, conflict.id, side.event_id)
    office.workspace.conflicts.decide_by_rule(other, ResolutionRule.NEWEST)
    assert len(office.workspace.conflicts.list()) == 1
    office.workspace.conflicts.decide(boss, conflict.id, conflict.sides[0].event_id)
    assert office.workspace.store.verify() == []
