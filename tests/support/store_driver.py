"""A store with two people who work on it: articles, claims, and its whole state to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from db.ids import new_id, verdict_id
from db.records import articles, claims, evidence, people, queue, reviews, sources, verdicts
from db.schema.journal_tables import TRIGGERS
from db.sqlite import connections
from db.store import Store
from tests.support.changed_program import forged_change
from tests.support.encrypted_stores import key_of
from tests.support.seats import seats_of
from workbench.domain.anchor import Anchor
from workbench.domain.approval.steps import JudgementStep
from workbench.domain.article import Article, ArticleMeta, text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier
from workbench.domain.person import Person, Role
from workbench.domain.queue import QueueFilter
from workbench.domain.quotation import CueClass, Quotation, QuoteMode
from workbench.domain.review import Comment
from workbench.domain.source import Snapshot, Source, SourceDetails
from workbench.domain.verdict import Verdict, VerdictDetails, VerdictOutcome
from workbench.services.review.judgement import judge

Named = TypeVar("Named", Evidence, Verdict, Comment)

TEXT = "أعلنت الوزارة مقتل 32 شخصًا في القصف. وقال المتحدث: «لا نملك أرقامًا نهائية».\nوأضاف أن البحث مستمر."


class StoreDriver:
    """A store that a checker and a supervisor work on; each method is one change."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.sara = Person("sara", "سارة", Role.CHECKER)
        self.huda = Person("huda", "هدى", Role.SUPERVISOR)

    @classmethod
    @contextmanager
    def open(cls, path: Path, **options: Any) -> Iterator[StoreDriver]:
        with Store.open(path, **{"key": key_of(path), "seats": seats_of(path)} | options) as store:
            yield cls(store)

    def hire(self) -> None:
        for person in (self.sara, self.huda):
            with self.store.change("add person", person.id) as change:
                change.write("create", EntityType.PERSON, person.id, people.registers_of(person))

    def article(self, text: str = TEXT, title: str = "عنوان", by: str = "sara") -> Article:
        digest = text_sha256(text)
        with self.store.change("import", by) as change:
            meta = ArticleMeta(title)
            article = Article(change.new_id(), meta, digest, digest, len(text), "txt", "utf-8", 0, by)
            articles.save_text(change, text)
            change.write("create", EntityType.ARTICLE, article.id, articles.registers_of(article))
        return article

    def claim(self, article_id: str, by: str = "sara", **fields: Any) -> Claim:
        with self.store.change("tag claim", by) as change:
            claim = a_claim(article_id, by, **{"id": change.new_id()} | fields)
            change.write("create", EntityType.CLAIM, claim.id, claims.registers_of(claim))
        return self.loaded(claim.id)

    def edit(self, claim: Claim, by: str = "sara", **fields: Any) -> Claim:
        written = claims.changed_registers(claim, replace(claim, **fields))
        if not written:
            return claim
        with self.store.change("edit claim", by) as change:
            change.write("edit", EntityType.CLAIM, claim.id, written)
        return self.loaded(claim.id)

    def source(self, data: bytes = b"%PDF bytes", by: str = "sara") -> Source:
        name = self.store.snapshots.put(data)
        snapshot = Snapshot(name, len(data), "application/pdf", "report.pdf", 5, by)
        with self.store.change("add source", by) as change:
            source = Source(change.new_id(), SourceDetails(title="تقرير"), snapshot, by, 0, 0)
            change.write("create", EntityType.SOURCE, source.id, sources.registers_of(source))
        return source

    def link(self, claim_id: str, source_id: str, by: str = "sara") -> Evidence:
        details = EvidenceDetails(Stance.SUPPORTS, locator=(("page", "3"),))
        with self.store.change("link evidence", by) as change:
            piece = Evidence(change.new_id(), claim_id, source_id, details, by, 0, 0)
            change.write("create", EntityType.EVIDENCE, piece.id, evidence.registers_of(piece))
        return piece

    def comment(self, claim_id: str, text: str, by: str = "sara") -> Comment:
        with self.store.change("comment", by) as change:
            comment = Comment(change.new_id(), claim_id, by, text, 0)
            change.write("create", EntityType.COMMENT, comment.id, reviews.comment_registers(comment))
        return comment

    def judge(self, claim_id: str, outcome: VerdictOutcome, by: str = "sara") -> Verdict:
        verdict = Verdict(verdict_id(claim_id, by), claim_id, by, VerdictDetails(outcome), 0, 0)
        with self.store.change("give verdict", by) as change:
            change.write("create", EntityType.VERDICT, verdict.id, verdicts.registers_of(verdict))
        return verdict

    def pass_judgement(
        self, claim: Claim, step: JudgementStep, reason: str = "", *, by: str, changed_program: bool = False
    ) -> Claim:
        """Approve or return a claim. A changed program does not ask whether its person may."""
        with (
            forged_change(self.store, by) if changed_program else self.store.change(step.value, by) as change
        ):
            judge(change, claim, step, reason, "")
        return self.loaded(claim.id)

    def loaded(self, claim_id: str) -> Claim:
        with self.store.read() as connection:
            found = claims.load(connection, claim_id)
        assert found is not None
        return found

    def state(self) -> dict[str, object]:
        """Everything that a person can see, to compare."""
        with self.store.read() as connection:
            shown = articles.page(connection, withdrawn=True)
            marked = [name for item in shown for name in claims.ids_of_article(connection, item.article.id)]
            return {
                "people": people.all_people(connection),
                "articles": shown,
                "claims": [
                    claims.of_article(connection, item.article.id, include_closed=True) for item in shown
                ],
                "sources": sources.page(connection, withdrawn=True),
                "evidence": _by_id(evidence.of_claims(connection, marked)),
                "verdicts": _by_id(verdicts.of_claims(connection, marked)),
                "comments": _by_id(reviews.comments_of_claims(connection, marked)),
                "badges": queue.queue_badges(connection),
                "queue": queue.queue_page(connection, QueueFilter(), None),
            }


def a_claim(article_id: str, by: str = "sara", **fields: Any) -> Claim:
    """A claim, by default a casualty claim on "32"."""
    anchors = (Anchor.of(TEXT, 19, 21),)
    made: dict[str, Any] = {
        "kind": ClaimKind.CASUALTY,
        "anchors": anchors,
        "state": ClaimState.DRAFT,
        "figure": CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, 32, 32, 32, Numeral.DIGITS),
        "details": ClaimDetails("مقتل 32 شخصًا", tags=("قصف",)),
    }
    return Claim(
        article_id=article_id, author_id=by, created_us=0, changed_us=0, **{"id": new_id()} | made | fields
    )


def a_quotation() -> Quotation:
    return Quotation(
        QuoteMode.DIRECT,
        "المتحدث",
        speaker_anchor=Anchor.of(TEXT, 43, 50),
        cue_anchor=Anchor.of(TEXT, 38, 42),
        cue_lemma="قال",
        cue_class=CueClass.NEUTRAL,
    )


def ticking_clock(start: int = 1_700_000_000_000_000, step: int = 1000) -> Callable[[], int]:
    """A clock that advances by `step` microseconds at each call."""
    now = start

    def clock() -> int:
        nonlocal now
        now += step
        return now

    return clock


def tamper(path: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Run statements that the store would refuse, without foreign keys and the journal's triggers."""
    raw = connections.bare_connection(path, key_of(path))
    raw.execute("PRAGMA foreign_keys=OFF")
    for name in TRIGGERS:
        raw.execute(f"DROP TRIGGER IF EXISTS {name}")
    for statement, values in statements:
        raw.execute(statement, values)
    for trigger in TRIGGERS.values():
        raw.execute(trigger)
    raw.close()


def _by_id(items: Iterable[Named]) -> list[Named]:
    return sorted(items, key=lambda item: item.id)
