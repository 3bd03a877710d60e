"""Large store: 100,000 articles and 1,000,000 claims, made once and kept between runs.

Articles of 120 words with ten claims each, by eight people, in every state, kind and priority; a third is assigned,
half came from suggestions, each tenth has evidence, each twentieth a comment; a ninth person judges. The store's own bulk
operations write it (so `workbench verify` passes). It is kept as `tadqiq-benchmarks/store-<n>-<key>.db` in the system's
folder for temporary files, or in the folder named by TADQIQ_BENCH_CACHE. The key is a hash of the schema and of this
file: a store of another schema is never measured. About 2.7 GB; delete the folder to be rid of it.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy.schema import CreateIndex, CreateTable

from db.records import articles, claims, evidence, reviews, sources
from db.schema.canonical_json import JSON
from db.schema.table_builders import METADATA
from db.store import Store
from workbench.domain.anchor import Anchor
from workbench.domain.approval.steps import STEP_TO
from workbench.domain.article import ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind, ClaimState, Origin
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier
from workbench.domain.person import Person, Role
from workbench.domain.quotation import Quotation, QuoteMode
from workbench.domain.review import Comment
from workbench.domain.source import Source, SourceDetails
from workbench.services.review.judgement import judge
from workbench.services.review.people import PeopleService

MILLION = 1_000_000
SENTENCE = "أعلنت وزارة الصحة مقتل 45 شخصا وإصابة 120 آخرين في غارات على المدينة خلال يوم واحد. "
_PER_ARTICLE = 10
#: Articles in one change.
_STEP = 5000
_RULES = ("casualty.cue", "quote.verb", "quantity.noun", "date.day")
#: Percentage of claims in each state.
_STATE_PERCENTAGES = (
    (ClaimState.DRAFT, 30),
    (ClaimState.IN_RESEARCH, 15),
    (ClaimState.SUBMITTED, 12),
    (ClaimState.IN_REVIEW, 4),
    (ClaimState.RETURNED, 3),
    (ClaimState.APPROVED, 12),
    (ClaimState.PUBLISHED, 6),
    (ClaimState.CORRECTED, 1),
    (ClaimState.REJECTED, 12),
    (ClaimState.WITHDRAWN, 3),
    (ClaimState.DUPLICATE, 2),
)
_STATES = tuple(state for state, n in _STATE_PERCENTAGES for _ in range(n))


def large_store(n_claims: int = MILLION) -> Path:
    """The path of a store of `n_claims`, which is made if it is not there."""
    folder = Path(os.environ.get("TADQIQ_BENCH_CACHE") or Path(tempfile.gettempdir()) / "tadqiq-benchmarks")
    path = folder / f"store-{n_claims}-{_key()}.db"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    _report(f"making a store of {n_claims:,} claims, once: {path}")
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=folder) as name:
        half = Path(name) / "half.db"
        with Store.open(half) as store:
            _fill(store, n_claims)
        # Closing brought the log into the file, and a store is the file alone as long as it has no snapshots.
        half.replace(path)
    _report(f"made in {time.monotonic() - start:.0f} s")
    return path


def _key() -> str:
    tables = METADATA.sorted_tables
    made = [str(CreateTable(table)) for table in tables]
    made += sorted(str(CreateIndex(index)) for table in tables for index in table.indexes)
    return hashlib.sha256("".join([*made, Path(__file__).read_text("utf-8")]).encode()).hexdigest()[:16]


def _report(words: str) -> None:
    print(f"benchmarks: {words}", file=sys.stderr, flush=True)


def _fill(store: Store, n_claims: int) -> None:
    service = PeopleService(store)
    first, _ = service.add("هدى", Role.SUPERVISOR, None)
    people = [first, *(service.add(f"مدقق {number}", Role.CHECKER, first)[0] for number in range(7))]
    judging, _ = service.add("منى", Role.SUPERVISOR, first)
    found = _sources(store, first)
    n_articles = n_claims // _PER_ARTICLE
    for at in range(0, n_articles, _STEP):
        made = _write_articles(store, people, found, at, min(_STEP, n_articles - at))
        _judge(store, judging, made)
        if at % (5 * _STEP) == 0 and at:
            _report(f"{at * _PER_ARTICLE:,} claims")


def _sources(store: Store, person: Person) -> list[str]:
    made = [
        Source("", SourceDetails(title=f"مصدر {n}", independence_group=f"g{n % 40}"), None, person.id, 0, 0)
        for n in range(200)
    ]
    with store.change("add source", person.id) as change:
        return change.create_many("create", EntityType.SOURCE, map(sources.registers_of, made))


def _write_articles(store: Store, people: list[Person], found: list[str], at: int, n: int) -> list[Claim]:
    """Write articles with their claims; returns these in the state that they are to reach."""
    author = people[at // _STEP % len(people)]
    texts = [f"{number} {SENTENCE * 8}" for number in range(at, at + n)]
    with store.change("import articles", author.id) as change:

        def rows() -> Iterator[dict[str, JSON]]:
            for number, text in enumerate(texts, at):
                meta = ArticleMeta(title=f"مقال {number}", outlet="وكالة")
                incoming = IncomingArticle(text, meta, text_sha256(text), "txt")
                yield articles.registers_of_new(incoming, articles.save_text(change, text))

        ids = change.create_many("create", EntityType.ARTICLE, rows())
    made: list[Claim] = []
    with store.change("accept suggestions", author.id) as change:

        def several() -> Iterator[dict[str, JSON]]:
            for number, (article_id, text) in enumerate(zip(ids, texts, strict=True), at):
                for place in range(_PER_ARTICLE):
                    claim = _claim(number * _PER_ARTICLE + place, article_id, text, author, people)
                    made.append(claim)
                    yield claims.registers_of(_unjudged(claim))

        names = change.create_many("create", EntityType.CLAIM, several())
    made = [replace(claim, id=name) for claim, name in zip(made, names, strict=True)]
    with store.change("link evidence", author.id) as change:
        proof = [_evidence(claim, found, number) for number, claim in enumerate(made[::10])]
        change.create_many("create", EntityType.EVIDENCE, map(evidence.registers_of, proof))
    with store.change("comment", author.id) as change:
        talk = [Comment("", claim.id, author.id, "تعليق على الرقم", 0) for claim in made[::20]]
        change.create_many("create", EntityType.COMMENT, map(reviews.comment_registers, talk))
    return made


def _unjudged(claim: Claim) -> Claim:
    """The claim before anybody judged it: submitted, where a judgement leads to its state."""
    return replace(claim, state=ClaimState.SUBMITTED) if claim.state.value in STEP_TO else claim


def _judge(store: Store, judging: Person, made: list[Claim]) -> None:
    with store.change("approve", judging.id) as change:
        for claim in made:
            if claim.state.value in STEP_TO:
                judge(change, claim, STEP_TO[claim.state.value], "للمراجعة", "")


def _evidence(claim: Claim, found: list[str], number: int) -> Evidence:
    details = EvidenceDetails(Stance.SUPPORTS, quote="مقتل 45 شخصا")
    return Evidence("", claim.id, found[number % len(found)], details, claim.author_id, 0, 0)


def _claim(number: int, article_id: str, text: str, author: Person, people: list[Person]) -> Claim:
    """A claim whose content follows from its number; primes keep the cycles of its fields independent."""
    kinds = tuple(ClaimKind)
    kind, state = kinds[number * 7 % len(kinds)], _STATES[number * 37 % len(_STATES)]
    start = number % _PER_ARTICLE * 60
    rule = f"detector:{_RULES[number % len(_RULES)]}@1"
    return Claim(
        "",
        article_id,
        kind,
        (Anchor.of(text, start, start + 5),),
        state,
        author.id,
        0,
        0,
        origin=Origin(rule, 0.9, "cue") if number % 2 else Origin(),
        priority=number * 13 % 6,
        assignee_id=people[number * 11 % len(people)].id if number % 3 == 0 else None,
        figure=CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, best=45, numeral=Numeral.DIGITS)
        if kind is ClaimKind.CASUALTY
        else None,
        quotation=Quotation(QuoteMode.DIRECT, speaker="وزارة الصحة") if kind is ClaimKind.QUOTE else None,
        submitted_by=author.id if state is ClaimState.SUBMITTED or state.value in STEP_TO else None,
    )
