"""Entities of every kind come back as they were written, by a person here or from another store's export."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ids import new_id, verdict_id
from db.records import articles, claims, evidence, people, reviews, sources, verdicts
from db.schema.canonical_json import canonical, parse, sha256_of_text
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Stamp
from tests.support.store_driver import TEXT, StoreDriver, a_claim, a_quotation
from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, ArticleMeta, text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.claim import Checkable, Claim, ClaimDetails, ClaimState, Origin
from workbench.domain.errors import NotFound
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance
from workbench.domain.figure import Basis, CasualtyFigure, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.person import Person, Role
from workbench.domain.quotation import CueClass, Fidelity, Marks, Quotation, QuoteMode
from workbench.domain.review import Comment, Decision, Step
from workbench.domain.source import Confidentiality, Snapshot, Source, SourceDetails, SourceKind
from workbench.domain.verdict import Deception, Verdict, VerdictDetails, VerdictOutcome
from workbench.system.clock import tick

pytestmark = pytest.mark.also_encrypted


FIGURE = CasualtyFigure(
    Outcome.INJURED, Qualifier.RANGE, 30, 40, 35, Numeral.MIXED, Scope.CUMULATIVE, "2023-10-07", "2023-11-01",
    "2023-11-02", "وزارة", "وكالة", Basis.HOSPITAL_MORGUE, Identification.BOTH, "مدنيون", "غزة", "قصف",
)  # fmt: skip
QUOTATION = Quotation(
    QuoteMode.MIXED, "المتحدث", "باسم الوزارة", Anchor.of(TEXT, 43, 50), Anchor.of(TEXT, 38, 42), "قال",
    CueClass.DENY, "الصحفيين", "مؤتمر", "2023-11-02", "en", "we have none", "مترجم", Marks.MISSING_CLOSE,
    Fidelity.TRUNCATED,
)  # fmt: skip
DETAILS = ClaimDetails("جملة", "وزارة", "وكالة", Checkable.PREDICTION, "ضرر", ("أ", "ب"), "ملاحظة")
SOURCE = SourceDetails(
    "عنوان", "report", "كاتب", "صحيفة", "ناشر", "2023", "2024", "https://example.org", "أرشيف", SourceKind.NGO,
    "مجموعة", Confidentiality.SECRET, "B", "2", "ملاحظة",
)  # fmt: skip


def whole_claim(article_id: str) -> Claim:
    return replace(
        a_claim(
            article_id,
            state_since_us=13,
            details=DETAILS,
            figure=FIGURE,
            quotation=QUOTATION,
            origin=Origin("detector:casualties@1", 0.1 + 0.2, "رقم"),
            priority=-3,
            assignee_id="huda",
            submitted_by="sara",
            state=ClaimState.IN_REVIEW,
            anchors=(Anchor.of(TEXT, 19, 21), Anchor.of(TEXT, 30, 35)),
            imported=True,
        ),
        created_us=11,
        changed_us=12,
    )


@pytest.mark.parametrize("whole", [FIGURE, QUOTATION, DETAILS, SOURCE])
def test_the_examples_leave_nothing_out(whole: object) -> None:
    empty = type(whole)(*[getattr(whole, fields(whole)[0].name)])  # type: ignore[arg-type]
    same = [item.name for item in fields(whole)[1:] if getattr(whole, item.name) == getattr(empty, item.name)]  # type: ignore[arg-type]
    assert same == []


def test_a_whole_claim_comes_back_as_an_export_says(driver: StoreDriver) -> None:
    claim = whole_claim(driver.article().id)
    with driver.store.change("import", "huda") as change:
        change.write("import", EntityType.CLAIM, claim.id, claims.registers_of(claim, given=True))
    assert driver.loaded(claim.id) == claim
    assert driver.store.verify() == []


def test_a_claim_can_be_emptied_and_filled_again(driver: StoreDriver) -> None:
    bare = driver.claim(driver.article().id, figure=None, details=ClaimDetails())
    full = driver.edit(
        bare, details=DETAILS, figure=FIGURE, quotation=QUOTATION, priority=9, assignee_id="huda"
    )
    assert (full.details, full.figure, full.quotation) == (DETAILS, FIGURE, QUOTATION)
    again = driver.edit(
        full, details=ClaimDetails(), figure=None, quotation=None, priority=0, assignee_id=None
    )
    assert replace(again, changed_us=bare.changed_us) == bare
    assert driver.store.verify() == []


def test_only_what_differs_is_written() -> None:
    claim = whole_claim("a")
    assert claims.changed_registers(claim, claim) == {}
    assert claims.changed_registers(claim, replace(claim, priority=1)) == {"priority": 1}
    assert claims.changed_registers(claim, replace(claim, priority=0, assignee_id=None)) == {
        "priority": None,
        "assignee": None,
    }
    changed = claims.changed_registers(claim, replace(claim, figure=replace(FIGURE, maximum=50)))
    assert changed == {
        "figure.value": {"minimum": 30, "maximum": 50, "best": 35, "qualifier": "range", "numeral": "mixed"}
    }


def test_an_article_a_source_and_the_rest_come_back(driver: StoreDriver) -> None:
    meta = ArticleMeta("عنوان", "كاتب", "صحيفة", "2023-11-01", "https://example.org/1", "ar-PS")
    name = text_sha256(TEXT)
    article = Article(new_id(), meta, name, "f" * 64, len(TEXT), "txt", "utf-16", 21, "sara", withdrawn=True)
    snapshot = Snapshot(driver.store.snapshots.put(b"x"), 1, "text/html", "صفحة.html", 31, "huda", "browser")
    source = Source(new_id(), SOURCE, snapshot, "sara", 32, 33)
    claim = whole_claim(article.id)
    piece = Evidence(
        new_id(),
        claim.id,
        source.id,
        EvidenceDetails(Stance.REFUTES, "نص", (("end", "9"), ("start", "3")), "en", "ترجمة", "ملاحظة"),
        "sara",
        41,
        42,
    )
    verdict = Verdict(
        verdict_id(claim.id, "huda"),
        claim.id,
        "huda",
        VerdictDetails(VerdictOutcome.FALSE, Deception.ALTERED, "desk-2", "شرح", "عالٍ", "حدود", "رد"),
        51,
        52,
    )
    comment = Comment(new_id(), claim.id, "huda", "تعليق", 61)
    decision = Decision(new_id(), claim.id, Step.RETURN, "huda", 71, "سبب", "figure.value", "ab" * 32, True)
    person = Person("sara", "سارة", Role.SUPERVISOR, 81)
    with driver.store.change("import", "other") as change:
        articles.save_text(change, TEXT)
        write = change.write
        write("import", EntityType.PERSON, person.id, people.registers_of(person, given=True))
        write("import", EntityType.ARTICLE, article.id, articles.registers_of(article, given=True))
        write("import", EntityType.CLAIM, claim.id, claims.registers_of(claim, given=True))
        write("import", EntityType.SOURCE, source.id, sources.registers_of(source, given=True))
        write("import", EntityType.EVIDENCE, piece.id, evidence.registers_of(piece, given=True))
        write("import", EntityType.VERDICT, verdict.id, verdicts.registers_of(verdict, given=True))
        write("import", EntityType.COMMENT, comment.id, reviews.comment_registers(comment, given=True))
        write("import", EntityType.DECISION, decision.id, reviews.decision_registers(decision, given=True))
    with driver.store.read() as connection:
        assert people.load_with_given_role(connection, "sara") == person
        here = replace(person, role=Role.CHECKER)  # nobody becomes a supervisor here by a file
        assert people.load(connection, "sara") == here
        assert people.by_name(connection, "سارة") == [here]
        assert articles.load(connection, article.id) == article
        assert articles.text(connection, name) == TEXT
        assert articles.by_text(connection, name) == [article]
        assert articles.page(connection) == []
        assert sources.load(connection, source.id) == source
        assert sources.by_snapshot(connection, snapshot.sha256) == [source]
        assert sources.page(connection, words="EXAMPLE صحيفة", kind=SourceKind.NGO) == [source]
        assert sources.page(connection, words="غيرها") == []
        assert sources.of_article(connection, article.id) == [source]
        assert evidence.by_claim(connection, claim.id) == [piece]
        assert verdicts.by_claim(connection, claim.id) == [verdict]
        assert reviews.comments_by_claim(connection, claim.id) == [comment]
        assert reviews.decisions_by_claim(connection, claim.id) == [decision]
        assert reviews.decisions_of_claims(connection, [claim.id]) == [decision]
    assert driver.store.verify() == []


def test_what_is_not_there_is_none(driver: StoreDriver) -> None:
    with driver.store.read() as connection:
        for load in (people.load, articles.load, claims.load, sources.load, evidence.load, verdicts.load):
            assert load(connection, "nobody") is None
        assert reviews.load_comment(connection, "nobody") is None
        assert reviews.load_decision(connection, "nobody") is None
        assert articles.text(connection, "nothing") is None


# --- any accepted value makes a row -------------------------------------------------------------------------

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("core", "start", "x")), inner)
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(ENTITY_MAPPINGS)), json_values)
def test_no_value_of_an_event_is_refused_by_a_table(kind: EntityType, value: object) -> None:
    written = parse(canonical(value))  # type: ignore[arg-type]
    shape = ENTITY_MAPPINGS[kind]
    everything = {register: (written, Stamp(1, "sara")) for register in shape.registers}
    for plan in (shape.main, *shape.details):
        assert all(isinstance(cell, str | int | None) for cell in plan.row_of("entity", everything))


@given(json_values)
def test_canonical_text_is_read_back_and_written_the_same(value: object) -> None:
    text = canonical(value)  # type: ignore[arg-type]
    assert canonical(parse(text)) == text
    assert sha256_of_text(text, "x") == sha256_of_text(text, "y")


@given(st.lists(st.integers(0, 2**50), min_size=1))
def test_the_clock_of_the_journal_never_stands_still(wall: list[int]) -> None:
    last = 0
    for now in wall:
        following = tick(now, last)
        assert following > last
        assert following >= now
        last = following


def test_names_are_what_they_say() -> None:
    assert new_id()[14] == "7"
    assert new_id() < new_id()
    assert verdict_id("c", "a") == verdict_id("c", "a") != verdict_id("a", "c")
    assert verdict_id("c", "a")[14] == "5"


def test_snapshots_are_kept_once_and_found_by_hash(driver: StoreDriver) -> None:
    name = driver.store.snapshots.put(b"page")
    assert driver.store.snapshots.put(b"page") == name == "".join(driver.store.snapshots.hashes())
    assert driver.store.snapshots.read(name) == b"page"
    assert driver.store.snapshots.path_of(name).parent.name == "desk.tadqiq.snapshots"
    with pytest.raises(NotFound):
        driver.store.snapshots.read("0" * 64)
    with pytest.raises(NotFound):
        driver.store.snapshots.path_of("../../etc/passwd")


def test_a_quotation_stands_beside_a_figure(driver: StoreDriver) -> None:
    claim = driver.claim(driver.article().id, quotation=a_quotation())
    assert (claim.quotation, claim.figure is None) == (a_quotation(), False)
