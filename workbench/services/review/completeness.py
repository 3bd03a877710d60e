"""Completeness of claims: whether they have what the desk demands, asked of many claims at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db import records
from db.store import Store
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.desk import Desk
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, Reason
from workbench.domain.review import Step
from workbench.domain.review_errors import ArticleIncomplete, ClaimIncomplete
from workbench.domain.submission import MissingPart, missing_parts

#: So many claims a statement asks for, and so many of an article's are named in a refusal.
_BATCH, _NAMED = 500, 3
#: The most characters of a claim that a message quotes.
_QUOTED = 60


def missing_by_claim(store: Store, claims: Sequence[Claim]) -> Mapping[str, tuple[MissingPart, ...]]:
    """What each of these claims lacks; claims that lack nothing are left out."""
    found: dict[str, tuple[MissingPart, ...]] = {}
    with store.read() as connection:
        demands = (records.load_desk(connection) or Desk()).demands
        for at in range(0, len(claims), _BATCH):
            some = claims[at : at + _BATCH]
            given = records.verdicts.by_claims(connection, [claim.id for claim in some])
            for claim in some:
                missing = missing_parts(claim, demands, given.get(claim.id, ()), claim.n_evidence)
                if missing:
                    found[claim.id] = missing
    return found


def demand_complete(store: Store, target: str, claims: Sequence[Claim], step: Step) -> None:
    """Raise ClaimIncomplete where `target` is the one claim, ArticleIncomplete where it is their article."""
    missing = missing_by_claim(store, claims)
    lacking = [claim for claim in claims if claim.id in missing]
    if not lacking:
        return
    first = lacking[0]
    if target == first.id:
        raise incomplete(first, missing[first.id], step)
    raise ArticleIncomplete(
        claim=first.id,
        action=step,
        count=len(lacking),
        item=EntityRef(EntityType.ARTICLE, target),
        items=tuple(
            Reason(ReasonCode.CLAIM_LACKS, words=quoted(claim), items=_reasons(missing[claim.id]))
            for claim in lacking[:_NAMED]
        ),
    )


def incomplete(claim: Claim, missing: Sequence[MissingPart], step: Step) -> ClaimIncomplete:
    """The refusal that names what a claim lacks."""
    return ClaimIncomplete(claim=claim.id, words=quoted(claim), action=step, items=_reasons(missing))


def quoted(claim: Claim) -> str:
    """The words that a claim marks, cut to a sentence's length."""
    text = " ".join(claim.anchors[0].exact.split()) if claim.anchors else ""
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rpartition(' ')[0] or text[:_QUOTED]} …"


def _reasons(missing: Sequence[MissingPart]) -> tuple[Reason, ...]:
    return tuple(part.reason for part in missing)
