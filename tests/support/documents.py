"""Random but sound documents: everything that one article's export can hold."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from hypothesis import strategies as st

from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, ArticleMeta, text_sha256
from workbench.domain.claim import Checkable, Claim, ClaimDetails, ClaimKind, ClaimState, Origin
from workbench.domain.document import ArticleDocument
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance
from workbench.domain.figure import Basis, CasualtyFigure, Identification, Numeral, Outcome, Qualifier, Scope
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson
from workbench.domain.person import Person, Role
from workbench.domain.quotation import CueClass, Fidelity, Marks, Quotation, QuoteMode
from workbench.domain.review import Comment, Decision, Step
from workbench.domain.source import Confidentiality, Snapshot, Source, SourceDetails, SourceKind
from workbench.domain.verdict import Deception, Verdict, VerdictDetails, VerdictOutcome

E = TypeVar("E", bound=StrEnum)
VerdictId = Callable[[str, str], str]

WORDS = (
    "قال", "الطبيب", "إن", "32", "قتيلًا", "«سقطوا", "أمس»", "في", "غزة", "Reuters", "👩‍👩‍👧", "،", "\n", "ﷺ", "١٢",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=4, max_size=40).map(" ".join).filter(str.strip)
free = st.sampled_from(("", "نص حر", "a “quoted” line\nand another", "سطر\tوآخر", "\u202bاتجاه\u202c"))
filled = st.sampled_from(("سبب", "why\nnot", "«نعم»"))
dates = st.sampled_from(("", "2024-05-13", "2023-10-07"))
times = st.integers(min_value=1_600_000_000_000_000, max_value=1_900_000_000_000_000)
hashes = st.binary(min_size=4, max_size=4).map(lambda data: data.hex() * 8)
bounds = st.none() | st.integers(0, 10**9)
uuids = st.integers(0, 2**122 - 1).map(lambda number: str(uuid.UUID(int=number)))


def derived(claim_id: str, author_id: str) -> str:
    return str(uuid.uuid5(uuid.UUID(claim_id), author_id))


def _maybe(values: type[E]) -> st.SearchStrategy[E | None]:
    return st.none() | st.sampled_from(list(values))


def anchors(text: str) -> st.SearchStrategy[Anchor]:
    def _of(start: int) -> st.SearchStrategy[Anchor]:
        ends = st.integers(start + 1, min(len(text), start + 30))
        return ends.map(lambda end: Anchor.of(text, start, end))

    return st.integers(0, len(text) - 1).flatmap(_of)


figures = st.builds(
    CasualtyFigure, outcome=st.sampled_from(Outcome), qualifier=st.sampled_from(Qualifier), minimum=bounds,
    maximum=bounds, best=bounds, numeral=_maybe(Numeral), scope=_maybe(Scope), period_start=dates,
    period_end=dates, as_of=dates, producer=free, relayed_by=free, basis=_maybe(Basis),
    identification=_maybe(Identification), population=free, place=free, event=free,
)  # fmt: skip


def quotations(text: str) -> st.SearchStrategy[Quotation]:
    return st.builds(
        Quotation, mode=st.sampled_from(QuoteMode), speaker=free, speaker_role=free,
        speaker_anchor=st.none() | anchors(text), cue_anchor=st.none() | anchors(text), cue_lemma=free,
        cue_class=_maybe(CueClass), addressee=free, venue=free, said_on=dates, original_language=free,
        original_text=free, translator=free, marks=_maybe(Marks), fidelity=st.sampled_from(Fidelity),
    )  # fmt: skip


details = st.builds(
    ClaimDetails, statement=free, claimant=free, interpreter=free, checkable=_maybe(Checkable), harm=free,
    tags=st.lists(filled, max_size=2, unique=True).map(tuple), note=free,
)  # fmt: skip
origins = st.builds(
    Origin, detector=st.sampled_from(("", "detector:casualty@1")), reason=free,
    confidence=st.none() | st.integers(0, 1000).map(lambda share: share / 1000),
)  # fmt: skip
source_details = st.builds(
    SourceDetails, title=free, type=st.sampled_from(("document", "webpage")), author=free, container_title=free,
    publisher=free, issued=dates, accessed=dates, url=st.sampled_from(("", "https://example.org/a")),
    archive=free, kind=_maybe(SourceKind), independence_group=free,
    confidentiality=st.sampled_from(Confidentiality), reliability=st.sampled_from(("", "A", "F")),
    credibility=st.sampled_from(("", "1", "6")), note=free,
)  # fmt: skip
evidence_details = st.builds(
    EvidenceDetails, stance=st.sampled_from(Stance), quote=free, language=st.sampled_from(("", "ar")),
    locator=st.dictionaries(st.sampled_from(("page", "start", "end")), st.sampled_from(("1", "20"))).map(
        lambda found: tuple(sorted(found.items()))
    ),
    translation=free, note=free,
)  # fmt: skip
verdict_details = st.builds(
    VerdictDetails, outcome=st.sampled_from(VerdictOutcome), deception=_maybe(Deception), explanation=free,
    confidence=free, limitations=free, right_of_reply=free,
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn, verdict_id: VerdictId = derived) -> ArticleDocument:
    """A document in canonical order: people, claims with all kinds of detail, and what hangs on them."""
    text = draw(texts)
    ids = iter(draw(st.lists(uuids, min_size=40, max_size=40, unique=True)))
    people = tuple(
        Person(next(ids), f"{name} {draw(free)}", draw(st.sampled_from(Role)), draw(times))
        for name in ("ليلى", "سامي", "Omar")[: draw(st.integers(1, 3))]
    )
    who = st.sampled_from([person.id for person in people])
    article = Article(
        next(ids),
        draw(metas),
        text_sha256(text),
        draw(hashes),
        len(text),
        "txt",
        "utf-8",
        draw(times),
        draw(who),
    )
    claims = tuple(_claim(draw, next(ids), article.id, text, who) for _ in range(draw(st.integers(0, 4))))
    sources = tuple(_source(draw, next(ids), who) for _ in range(draw(st.integers(0, 3))))
    hanging: list[tuple[Evidence, ...]] = []
    verdicts: dict[str, Verdict] = {}
    comments: list[Comment] = []
    decisions: list[Decision] = []
    for claim in claims:
        if sources:
            hanging.append(
                tuple(
                    Evidence(
                        next(ids),
                        claim.id,
                        draw(st.sampled_from(sources)).id,
                        draw(evidence_details),
                        draw(who),
                        draw(times),
                        draw(times),
                        draw(st.booleans()),
                    )
                    for _ in range(draw(st.integers(0, 2)))
                )
            )
        author = draw(who)
        own = verdict_id(claim.id, author)
        if draw(st.booleans()):
            verdicts[own] = Verdict(own, claim.id, author, draw(verdict_details), draw(times), draw(times))
        if draw(st.booleans()):
            comments.append(
                Comment(next(ids), claim.id, draw(who), draw(filled), draw(times), draw(st.booleans()))
            )
        if draw(st.booleans()):
            decisions.append(
                Decision(
                    next(ids),
                    claim.id,
                    draw(st.sampled_from(Step)),
                    draw(who),
                    draw(times),
                    draw(free),
                    draw(st.sampled_from(("", "figure"))),
                    draw(st.just("") | hashes),
                )
            )
    evidence = tuple(item for group in hanging for item in group)
    return ArticleDocument(
        article,
        text,
        people,
        claims,
        sources,
        evidence,
        tuple(verdicts.values()),
        tuple(comments),
        tuple(decisions),
    )


metas = st.builds(
    ArticleMeta, title=free, byline=free, outlet=free, published_on=dates,
    url=st.sampled_from(("", "https://example.org/x")), language=st.sampled_from(("ar", "en")),
)  # fmt: skip


def _claim(draw: st.DrawFn, new: str, article_id: str, text: str, who: st.SearchStrategy[str]) -> Claim:
    kind = draw(st.sampled_from(ClaimKind))
    found = draw(st.lists(anchors(text), min_size=1, max_size=3, unique_by=lambda anchor: anchor.start))
    state = draw(st.sampled_from(ClaimState))
    approved = draw(hashes) if state is ClaimState.APPROVED else None
    return Claim(
        id=new, article_id=article_id, kind=kind, state=state, author_id=draw(who), created_us=draw(times),
        anchors=tuple(sorted(found, key=lambda anchor: anchor.span)), changed_us=draw(times),
        details=draw(details), origin=draw(origins), priority=draw(st.integers(-2, 3)),
        assignee_id=draw(st.none() | who), state_since_us=draw(times), submitted_by=draw(st.none() | who),
        figure=draw(figures) if kind is ClaimKind.CASUALTY else None,
        quotation=draw(st.none() | quotations(text)) if kind is ClaimKind.QUOTE else None,
        approved_hash=approved, changed_after_approval=approved is not None,  # no drawn hash is the right one
    )  # fmt: skip


def _source(draw: st.DrawFn, new: str, who: st.SearchStrategy[str]) -> Source:
    snapshot = st.builds(
        Snapshot, sha256=hashes, size=st.integers(0, 10**6), media_type=st.just("text/plain"),
        file_name=st.sampled_from(("بيان.txt", "a.pdf")), captured_us=times, captured_by=who,
    )  # fmt: skip
    return Source(
        new, draw(source_details), draw(st.none() | snapshot), draw(who), draw(times), draw(times),
        draw(st.booleans()),
    )  # fmt: skip


def sample() -> ArticleDocument:
    """One fixed document with a bit of everything."""
    text = "قال الطبيب إن 32 شخصًا قُتلوا في غزة."
    who, other = (str(uuid.UUID(int=number)) for number in (1, 2))
    claims = tuple(
        Claim(
            str(uuid.UUID(int=10 + start)), str(uuid.UUID(int=3)), ClaimKind.OTHER, (Anchor.of(text, start, start + 5),),
            ClaimState.DRAFT, who, 1_700_000_000_000_000, 1_700_000_000_000_000, state_since_us=1_700_000_000_000_000,
        )
        for start in (0, 8)
    )  # fmt: skip
    article = Article(
        str(uuid.UUID(int=3)), ArticleMeta("عنوان"), text_sha256(text), "0" * 64, len(text), "txt", "utf-8",
        1_700_000_000_000_000, who,
    )  # fmt: skip
    source = Source(
        str(uuid.UUID(int=4)), SourceDetails("بيان"), None, who, 1_700_000_000_000_000, 1_700_000_000_000_000
    )
    evidence = Evidence(
        str(uuid.UUID(int=5)), claims[0].id, source.id, EvidenceDetails(Stance.SUPPORTS), other, source.created_us,
        source.created_us,
    )  # fmt: skip
    people = (Person(who, "ليلى", Role.CHECKER, 1), Person(other, "سامي", Role.SUPERVISOR, 2))
    return ArticleDocument(article, text, people, claims, (source,), (evidence,), (), (), ())


def whole_document(verdict_id: VerdictId) -> ArticleDocument:
    """One fixed document in which every member of the published JSON has a value somewhere."""
    plain = sample()
    text, at = plain.text, 1_700_000_000_000_000
    who, other = (person.id for person in plain.people)
    detail = ClaimDetails("جملة", "وزارة", "وكالة", Checkable.YES, "ضرر", ("وسم",), "ملاحظة")
    figure = CasualtyFigure(
        Outcome.KILLED, Qualifier.RANGE, 30, 40, 35, Numeral.DIGITS, Scope.DAILY, "2023-10-07", "2023-10-08",
        "2023-10-09", "وزارة", "وكالة", Basis.MEDIA, Identification.BOTH, "مدنيون", "غزة", "قصف",
    )  # fmt: skip
    quotation = Quotation(
        QuoteMode.DIRECT, "الطبيب", "طبيب", Anchor.of(text, 4, 10), Anchor.of(text, 0, 3), "قال", CueClass.NEUTRAL,
        "الصحفيون", "غزة", "2023-10-09", "en", "they said", "مترجم", Marks.BALANCED, Fidelity.VERBATIM,
    )  # fmt: skip
    origin = Origin("detector:casualty.noun@1", 0.5, "سبب")
    first, second = (
        replace(
            claim, kind=kind, state=ClaimState.APPROVED, details=detail, origin=origin, priority=3, assignee_id=other,
            submitted_by=who, state_since_us=at, approved_hash="ab" * 32, changed_after_approval=True,
            state_imported=True, figure=figure if kind is ClaimKind.CASUALTY else None,
            quotation=quotation if kind is ClaimKind.QUOTE else None,
        )
        for claim, kind in zip(plain.claims, (ClaimKind.CASUALTY, ClaimKind.QUOTE), strict=True)
    )  # fmt: skip
    source_words = SourceDetails(
        "عنوان", "report", "كاتب", "صحيفة", "ناشر", "2023", "2024", "https://example.org", "أرشيف", SourceKind.NGO,
        "مجموعة", Confidentiality.SECRET, "B", "2", "ملاحظة",
    )  # fmt: skip
    snapshot = Snapshot("cd" * 32, 12, "text/plain", "بيان.txt", at, who, "workbench")
    source = replace(
        plain.sources[0], details=source_words, snapshot=snapshot, withdrawn=True, salt="5f" * 16
    )
    proof = EvidenceDetails(Stance.SUPPORTS, "نص", (("page", "3"),), "ar", "ترجمة", "ملاحظة")
    given = VerdictDetails(VerdictOutcome.FALSE, Deception.ALTERED, "tadqiq-1", "شرح", "عال", "حدود", "رد")
    came = ForeignOrigin(str(uuid.UUID(int=99)), ForeignPerson(str(uuid.UUID(int=98)), "كاتبة"), at)
    return replace(
        plain,
        article=replace(
            plain.article,
            meta=ArticleMeta("عنوان", "كاتب", "وكالة", "2023-10-09", "https://example.org/1", "ar"),
            withdrawn=True,
        ),
        claims=(first, second),
        sources=(source,),
        evidence=(replace(plain.evidence[0], details=proof, withdrawn=True, imported=came),),
        verdicts=(Verdict(verdict_id(first.id, other), first.id, other, given, at, at, withdrawn=True),),
        comments=(Comment(str(uuid.UUID(int=31)), first.id, other, "تعليق", at, withdrawn=True),),
        decisions=(
            Decision(str(uuid.UUID(int=32)), first.id, Step.APPROVE, other, at, "سبب", "figure", "ef" * 32),
        ),
    )
