"""Entities of every kind come back as they were written, by a person here or from another store's export."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ids import new_id, verdict_id
from db.records import articles, claims, evidence, people, reviews, sources, verdicts
from db.schema.canonical_json import canonical, parse, sha256_of_text
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Stamp
from tests.support.imported_items import brought_in
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

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_seated]


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


T = TypeVar("T", Article, Source, Claim, Evidence, Verdict, Comment, Decision)


def here(record: T | None) -> T:
    """A record that was read, without the moments of its import."""
    assert record is not None
    moments: dict[str, Any] = {
        name: 0 for name in ("created_us", "changed_us", "at_us", "imported_us") if hasattr(record, name)
    }
    assert all(getattr(record, name) > 1_000 for name in moments)
    return replace(record, **moments)


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
            state_imported=True,
        ),
        author_id="huda",
    )


@pytest.mark.parametrize("whole", [FIGURE, QUOTATION, DETAILS, SOURCE])
def test_the_examples_leave_nothing_out(whole: object) -> None:
    empty = type(whole)(*[getattr(whole, fields(whole)[0].name)])  # type: ignore[arg-type]
    same = [item.name for item in fields(whole)[1:] if getattr(whole, item.name) == getattr(empty, item.name)]  # type: ignore[arg-type]
    assert same == []


def test_a_whole_claim_comes_back(driver: StoreDriver) -> None:
    claim = brought_in(whole_claim(driver.article().id))
    with driver.store.change("import", "huda") as change:
        change.write("import", EntityType.CLAIM, claim.id, claims.registers_of(claim))
    assert here(driver.loaded(claim.id)) == claim
    assert driver.loaded(claim.id).author_id == "huda"
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


def test_an_article_a_source_and_the_rest_come_back_with_their_foreign_authors(driver: StoreDriver) -> None:
    meta = ArticleMeta("عنوان", "كاتب", "صحيفة", "2023-11-01", "https://example.org/1", "ar-PS")
    name = text_sha256(TEXT)
    article = brought_in(
        Article("", meta, name, "f" * 64, len(TEXT), "txt", "utf-16", 0, "other", withdrawn=True)
    )
    snapshot = Snapshot(driver.store.snapshots.put(b"x"), 1, "text/html", "صفحة.html", 31, "huda", "browser")
    source = brought_in(Source("", SOURCE, snapshot, "other", 0, 0))
    claim = brought_in(whole_claim(article.id))
    details = EvidenceDetails(Stance.REFUTES, "نص", (("end", "9"), ("start", "3")), "en", "ترجمة", "ملاحظة")
    piece = brought_in(Evidence("", claim.id, source.id, details, "other", 0, 0))
    given = VerdictDetails(VerdictOutcome.FALSE, Deception.ALTERED, "desk-2", "شرح", "عالٍ", "حدود", "رد")
    verdict = brought_in(Verdict("", claim.id, "other", given, 0, 0))
    comment = brought_in(Comment("", claim.id, "other", "تعليق", 0))
    decision = brought_in(Decision("", claim.id, Step.RETURN, "other", 0, "سبب", "figure.value", "ab" * 32))
    person = Person("sara", "سارة", Role.CHECKER)
    with driver.store.change("add person", person.id) as change:
        change.write("create", EntityType.PERSON, person.id, people.registers_of(person))
    with driver.store.change("import", "other") as change:
        articles.save_text(change, TEXT)
        write = change.write
        write("import", EntityType.ARTICLE, article.id, articles.registers_of(article))
        write("import", EntityType.CLAIM, claim.id, claims.registers_of(claim))
        write("import", EntityType.SOURCE, source.id, sources.registers_of(source))
        write("import", EntityType.EVIDENCE, piece.id, evidence.registers_of(piece))
        write("import", EntityType.VERDICT, verdict.id, verdicts.registers_of(verdict))
        write("import", EntityType.COMMENT, comment.id, reviews.comment_registers(comment))
        write("import", EntityType.DECISION, decision.id, reviews.decision_registers(decision))
    with driver.store.read() as connection:
        assert [replace(one, created_us=0) for one in people.by_name(connection, "سارة")] == [person]
        assert here(articles.load(connection, article.id)) == article
        assert articles.text(connection, name) == TEXT
        assert [here(one) for one in articles.by_text(connection, name)] == [article]
        assert articles.page(connection) == []
        assert here(sources.load(connection, source.id)) == source
        assert [here(one) for one in sources.by_snapshot(connection, snapshot.sha256)] == [source]
        found = sources.page(connection, words="EXAMPLE صحيفة", kind=SourceKind.NGO)
        assert [here(one) for one in found] == [source]
        assert sources.page(connection, words="غيرها") == []
        assert [here(one) for one in sources.of_article(connection, article.id)] == [source]
        assert [here(one) for one in evidence.by_claim(connection, claim.id)] == [piece]
        assert [here(one) for one in verdicts.by_claim(connection, claim.id)] == [verdict]
        assert [here(one) for one in reviews.comments_by_claim(connection, claim.id)] == [comment]
        assert [here(one) for one in reviews.decisions_by_claim(connection, claim.id)] == [decision]
        assert [here(one) for one in reviews.decisions_of_claims(connection, [claim.id])] == [decision]
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
