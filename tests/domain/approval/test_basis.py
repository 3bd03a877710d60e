"""Basis: what events say together, who contributed, and which judgements count nowhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

import pytest

from workbench.domain.approval.basis import (
    JournalEvent,
    JudgementEvent,
    UnfitBasisError,
    contributors,
    find_fault,
    submissions,
    version_of,
)
from workbench.domain.approval.judgement import Judgement
from workbench.domain.approval.steps import JudgementStep
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import JSON
from workbench.domain.replication_codes import ReplicationCode

SPAN: JSON = [{"start": 0, "end": 2, "exact": "32"}]
SUBMITTED: JSON = {"state": "submitted"}


class Events:
    """A journal in memory: each event follows, in its registers, the newest one of its entity."""

    def __init__(self) -> None:
        self._events: dict[str, JournalEvent] = {}
        self._heads: dict[tuple[str, str], str] = {}

    def events(self, ids: Collection[str]) -> Mapping[str, JournalEvent]:
        return {one: self._events[one] for one in ids if one in self._events}

    def write(
        self,
        kind: EntityType,
        entity: str,
        author: str,
        writes: Mapping[str, JSON],
        *,
        restores: Mapping[str, str | None] | None = None,
        unaware: bool = False,
    ) -> str:
        """`unaware`: of all earlier values."""
        heads = {name: self._heads.get((entity, name)) for name in writes}
        sup = {name: [head] for name, head in heads.items() if head is not None and not unaware}
        name = f"e{len(self._events)}"
        self._events[name] = JournalEvent(name, kind, entity, author, writes, sup, restores or {})
        self._heads |= {(entity, register): name for register in writes}
        return name

    def claim(self, author: str, /, **writes: JSON) -> str:
        return self.write(EntityType.CLAIM, "claim", author, writes)


def undo(journal: Events, author: str, restores: Mapping[str, str | None], writes: Mapping[str, JSON]) -> str:
    return journal.write(EntityType.CLAIM, "claim", author, writes, restores=restores)


@pytest.fixture
def journal() -> Events:
    return Events()


@pytest.fixture
def basis(journal: Events) -> list[str]:
    """A claim that Sara marked in Nadir's article, with evidence of a source, and submitted."""
    return [
        journal.write(EntityType.ARTICLE, "article", "nadir", {"core": {"sha256": "ab"}, "title": "عنوان"}),
        journal.claim("sara", core={"article": "article"}, spans=SPAN, kind="other", statement="قتل 32"),
        journal.write(EntityType.SOURCE, "source", "omar", {"core": {}, "title": "بيان"}),
        journal.write(EntityType.EVIDENCE, "evidence", "sara", {"core": {"claim": "claim", "source": "source"}, "stance": "supports"}),
        journal.write(EntityType.VERDICT, "verdict", "sara", {"core": {"claim": "claim"}, "outcome": {"outcome": "true"}}),
        journal.claim("sara", state=SUBMITTED),
    ]  # fmt: skip


def approval(
    journal: Events,
    basis: Iterable[str],
    by: str = "huda",
    content: str = "",
    superseded: Collection[str] | None = None,
) -> JudgementEvent:
    """An honest approval of these events, where they are one claim."""
    ids = tuple(sorted(basis))
    content = content or version_of("claim", ids, journal).content()
    given = Judgement(JudgementStep.APPROVE, basis=ids, content=content)
    if superseded is None:
        superseded = [name for name in ids if "state" in journal.events([name])[name].writes]
    return JudgementEvent("claim", by, given, superseded)


def test_events_say_one_claim_with_all_that_belongs_to_it(journal: Events, basis: list[str]) -> None:
    leaves = version_of("claim", basis, journal).leaves()
    assert leaves["article/article/title"] == "عنوان"
    assert leaves["claims/claim/statement"] == "قتل 32"
    assert leaves["evidence/evidence/source"] == "source"
    assert leaves["sources/source/details/title"] == "بيان"
    assert leaves["verdicts/verdict/outcome"] == "true"
    assert find_fault(approval(journal, basis), journal) is None


def test_what_a_later_event_of_the_basis_wrote_holds(journal: Events, basis: list[str]) -> None:
    between = journal.claim("omar", statement="قتل 33")
    last = journal.claim("omar", statement="قتل 34")
    assert version_of("claim", [*basis, last], journal).leaves()["claims/claim/statement"] == "قتل 34"
    assert version_of("claim", [*basis, between], journal).leaves()["claims/claim/statement"] == "قتل 33"
    assert version_of("claim", basis, journal).leaves()["claims/claim/statement"] == "قتل 32"


def _without_article(_: Events, basis: list[str]) -> list[str]:
    return basis[1:]


def _without_claim(_: Events, basis: list[str]) -> list[str]:
    return [basis[0], *basis[2:]]


def _with_another_claim(journal: Events, basis: list[str]) -> list[str]:
    other = journal.write(EntityType.CLAIM, "other", "sara", {"core": {"article": "article"}, "spans": SPAN})
    return [*basis, other]


def _with_evidence_of_another_claim(journal: Events, basis: list[str]) -> list[str]:
    core: JSON = {"claim": "other", "source": "source"}
    return [*basis, journal.write(EntityType.EVIDENCE, "piece", "sara", {"core": core})]


def _with_a_source_that_nothing_cites(journal: Events, basis: list[str]) -> list[str]:
    return [*basis, journal.write(EntityType.SOURCE, "idle", "sara", {"core": {}})]


def _with_a_comment(journal: Events, basis: list[str]) -> list[str]:
    return [
        *basis,
        journal.write(EntityType.COMMENT, "comment", "sara", {"core": {"claim": "claim"}, "text": "نعم"}),
    ]


def _with_an_event_that_is_not_here(_: Events, basis: list[str]) -> list[str]:
    return [*basis, "nowhere"]


def _with_two_values_of_one_register(journal: Events, basis: list[str]) -> list[str]:
    first = journal.claim("sara", claimant="الوزارة")
    return [
        *basis,
        first,
        journal.write(EntityType.CLAIM, "claim", "omar", {"claimant": "البلدية"}, unaware=True),
    ]


def _with_an_undo(journal: Events, basis: list[str]) -> list[str]:
    journal.claim("sara", statement="قتل 33")
    return [*basis, undo(journal, "sara", {"statement": basis[1]}, {"statement": "قتل 32"})]


@pytest.mark.parametrize(
    "wrong",
    [
        _without_article, _without_claim, _with_another_claim, _with_evidence_of_another_claim,
        _with_a_source_that_nothing_cites, _with_a_comment, _with_an_event_that_is_not_here,
        _with_two_values_of_one_register, _with_an_undo,
    ],
)  # fmt: skip
def test_events_that_are_not_one_whole_claim_are_no_basis(
    journal: Events, basis: list[str], wrong: Callable[[Events, list[str]], list[str]]
) -> None:
    unfit = wrong(journal, basis)
    with pytest.raises(UnfitBasisError):
        version_of("claim", unfit, journal)
    given = Judgement(JudgementStep.APPROVE, basis=tuple(unfit), content="ab")
    assert (
        find_fault(JudgementEvent("claim", "huda", given, [basis[-1]]), journal)
        is ReplicationCode.BASIS_UNFIT
    )


def test_an_approval_of_other_content_than_its_basis_counts_nowhere(
    journal: Events, basis: list[str]
) -> None:
    assert find_fault(approval(journal, basis, content="ab"), journal) is ReplicationCode.CONTENT_OTHER


def test_nobody_approves_what_nobody_submitted(journal: Events, basis: list[str]) -> None:
    unsubmitted = basis[:-1]
    for superseded in ((), (basis[1],), (basis[-1],)):
        given = approval(journal, unsubmitted, superseded=superseded)
        assert find_fault(given, journal) is ReplicationCode.NOT_SUBMITTED


@pytest.mark.parametrize(("by", "may"), [("huda", True), ("sara", False), ("nadir", True), ("omar", True)])
def test_who_brought_the_article_or_a_source_may_approve_and_who_wrote_the_claim_may_not(
    journal: Events, basis: list[str], by: str, may: bool
) -> None:
    assert (find_fault(approval(journal, basis, by), journal) is None) is may


@pytest.mark.parametrize(
    ("kind", "entity", "writes"),
    [
        (EntityType.CLAIM, "claim", {"statement": "قتل 33"}),
        (EntityType.CLAIM, "claim", {"claimant": None}),
        (EntityType.ARTICLE, "article", {"title": "عنوان آخر"}),
        (EntityType.ARTICLE, "article", {"outlet": "صحيفة"}),
        (EntityType.SOURCE, "source", {"title": "بيان آخر"}),
        (EntityType.SOURCE, "source", {"snapshot": {"sha256": "cd"}}),
        (EntityType.EVIDENCE, "evidence", {"quote": "قتل"}),
        (EntityType.EVIDENCE, "evidence", {"withdrawn": True}),
    ],
)
def test_whoever_wrote_a_value_that_stands_contributed(
    journal: Events, basis: list[str], kind: EntityType, entity: str, writes: dict[str, JSON]
) -> None:
    changed = [*basis, journal.write(kind, entity, "huda", writes)]
    if writes.get("withdrawn"):
        changed.remove(basis[2])  # the source is cited by nothing else
    assert find_fault(approval(journal, changed), journal) is ReplicationCode.APPROVES_OWN_WORK


def test_a_field_that_is_not_covered_makes_no_contributor(journal: Events, basis: list[str]) -> None:
    journal.claim("huda", priority=3, note="عاجل")
    assert find_fault(approval(journal, basis), journal) is None


def test_own_words_brought_back_by_somebody_else_stay_own_words(journal: Events, basis: list[str]) -> None:
    journal.claim("huda", statement="قتل 40")
    journal.claim("sara", statement="قتل 41")
    back = journal.claim("sara", statement="قتل 40")
    assert find_fault(approval(journal, [*basis, back]), journal) is ReplicationCode.APPROVES_OWN_WORK
    other = journal.claim("sara", statement="قتل 42")
    assert find_fault(approval(journal, [*basis, other]), journal) is None


def test_who_undid_their_own_words_has_none_in_it(journal: Events, basis: list[str]) -> None:
    journal.claim("huda", statement="قتل 40")
    undo(journal, "huda", {"statement": basis[1]}, {"statement": "قتل 32"})
    journal.claim("sara", statement="قتل 50")
    back = journal.claim("sara", statement="قتل 32")
    for stands in (basis, [*basis, back]):
        assert find_fault(approval(journal, stands), journal) is None


def test_equal_words_of_two_people_are_both_peoples(journal: Events, basis: list[str]) -> None:
    first = journal.claim("sara", claimant="الوزارة")
    second = journal.write(EntityType.CLAIM, "claim", "huda", {"claimant": "الوزارة"}, unaware=True)
    version = version_of("claim", [*basis, first, second], journal)
    assert "huda" in contributors(version, journal)


def test_the_submitter_contributed_whoever_an_event_names(journal: Events, basis: list[str]) -> None:
    named: JSON = {"state": "submitted", "submitted_by": "huda"}
    basis[-1] = journal.claim("sara", state=named)
    assert find_fault(approval(journal, basis), journal) is None
    again = [*basis[:-1], journal.claim("huda", state=SUBMITTED)]
    assert find_fault(approval(journal, again), journal) is ReplicationCode.APPROVES_OWN_WORK


def test_a_submission_is_found_below_reviews_returns_and_undos(journal: Events, basis: list[str]) -> None:
    submitted = basis[-1]
    review = journal.claim("huda", state={"state": "in_review"})
    assert set(submissions([review], journal)) == {submitted}
    returned = journal.claim("huda", state={"state": "returned"})
    undone = undo(journal, "huda", {"state": submitted}, {"state": SUBMITTED})
    assert set(submissions([returned], journal)) == set(submissions([undone], journal)) == {submitted}
    never = undo(journal, "huda", {"state": None}, {"state": None})
    assert not submissions([never], journal)


def test_an_older_submission_hides_no_newer_one(journal: Events, basis: list[str]) -> None:
    own = journal.claim("huda", state=SUBMITTED)
    given = approval(journal, basis, superseded=[own])
    assert find_fault(given, journal) is ReplicationCode.NOT_SUBMITTED


def test_who_alone_gave_the_verdict_does_not_approve_it(journal: Events, basis: list[str]) -> None:
    core: JSON = {"claim": "claim"}
    second = journal.write(EntityType.VERDICT, "v2", "huda", {"core": core, "outcome": {"outcome": "false"}})
    assert find_fault(approval(journal, [*basis, second]), journal) is None
    withdrawn = journal.write(EntityType.VERDICT, "verdict", "sara", {"withdrawn": True})
    alone = [*basis, second, withdrawn]
    assert find_fault(approval(journal, alone), journal) is ReplicationCode.APPROVES_OWN_WORK


def test_whoever_imported_a_claim_contributed_and_must_see_it_submitted(journal: Events) -> None:
    core: JSON = {"article": "article", "imported": {"id": "x", "author": {"id": "y"}, "created": 1}}
    basis = [
        journal.write(EntityType.ARTICLE, "article", "omar", {"core": {"sha256": "ab"}}),
        journal.claim("huda", core=core, spans=SPAN, state={"state": "submitted", "imported": True}),
    ]
    assert find_fault(approval(journal, basis, "mona"), journal) is ReplicationCode.NOT_SUBMITTED
    basis.append(journal.claim("sara", state=SUBMITTED))
    assert find_fault(approval(journal, basis, "huda"), journal) is ReplicationCode.APPROVES_OWN_WORK
    assert find_fault(approval(journal, basis, "mona"), journal) is None


def test_whoever_imported_an_article_with_its_claims_contributed(journal: Events, basis: list[str]) -> None:
    core: JSON = {"sha256": "ab", "imported": {"id": "x", "author": {"id": "y"}, "created": 1}}
    basis[0] = journal.write(
        EntityType.ARTICLE, "article", "mona", {"core": core, "title": "عنوان"}, unaware=True
    )
    assert find_fault(approval(journal, basis, "mona"), journal) is ReplicationCode.APPROVES_OWN_WORK


def test_a_return_certifies_nothing(journal: Events) -> None:
    given = Judgement(JudgementStep.RETURN, reason="ينقص المصدر")
    assert find_fault(JudgementEvent("claim", "huda", given, ()), journal) is None


def test_confidential_sources_are_salted_with_the_evidence_that_cites_them(
    journal: Events, basis: list[str]
) -> None:
    open_content = version_of("claim", basis, journal).content()
    secret = [*basis, journal.write(EntityType.SOURCE, "source", "omar", {"confidentiality": "secret"})]
    contents = {open_content, version_of("claim", secret, journal).content()}
    for salt in ("5f" * 16, "60" * 16):
        salted = [*secret, journal.write(EntityType.SOURCE, "source", "omar", {"salt": salt})]
        version = version_of("claim", salted, journal)
        assert version.salts() == {"sources/source": salt, "evidence/evidence": salt}
        contents.add(version.content())
    assert len(contents) == 4


def test_a_judgement_is_read_as_it_was_written() -> None:
    for given in (
        Judgement(JudgementStep.APPROVE, "ab" * 32, ("cd", "ef"), "12" * 32),
        Judgement(
            JudgementStep.RETURN, reason="سبب", about="statement", suggested={"statement": "نص", "harm": None}
        ),
    ):
        assert Judgement.of_register(given.to_register()) == given
