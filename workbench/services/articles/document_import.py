"""Import of article documents, many at once: which items are known here, which are new, which differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, Protocol

from db import journal, records
from db.change import JSON, Change
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ImportConflict
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, Reason
from workbench.domain.review import Decision
from workbench.exchange.annotations.json_records import to_json

#: Documents in memory at once, and their claims, unless a single document has more.
_DOCUMENTS, _CLAIMS = 100, 2000

#: Items named in the list of those that the store has with other content; the rest is counted.
NAMED = 5

#: States in which somebody has judged the claim.
JUDGED = frozenset({ClaimState.APPROVED, ClaimState.RETURNED, ClaimState.PUBLISHED, ClaimState.CORRECTED})


class Identifiable(Protocol):
    @property
    def id(self) -> str: ...


class Item(NamedTuple):
    """One entity of a document; `groups` makes its registers as they are written here."""

    kind: EntityType
    record: Identifiable
    groups: Callable[[], Mapping[str, JSON]]


#: How to read the entities of a kind that are here, by id; in the order in which a document is written.
LOADERS: dict[EntityType, Callable[..., object]] = {
    EntityType.PERSON: records.people.load_with_given_role,
    EntityType.ARTICLE: records.articles.load,
    EntityType.SOURCE: records.sources.load,
    EntityType.CLAIM: records.claims.load,
    EntityType.EVIDENCE: records.evidence.load,
    EntityType.VERDICT: records.verdicts.load,
    EntityType.COMMENT: records.reviews.load_comment,
    EntityType.DECISION: records.reviews.load_decision,
}


def next_batch(
    named: Iterator[tuple[str, ArticleDocument]],
) -> Iterator[tuple[str, ArticleDocument]]:
    """The next documents, as many as may be in memory at once."""
    n_documents = n_claims = 0
    while n_documents < _DOCUMENTS and n_claims < _CLAIMS:
        following = next(named, None)
        if following is None:
            return
        n_documents, n_claims = n_documents + 1, n_claims + len(following[1].claims)
        yield following


def add_documents(change: Change, batch: Sequence[ArticleDocument]) -> list[str]:
    """Write the new items of some documents; return the ids of the new articles. Raises ImportConflict."""
    items: dict[str, Item] = {}
    within: list[list[str]] = []
    differing: list[Item] = []
    for document in batch:
        several = list(_items(document))
        within.append([item.record.id for item in several])
        for item in several:
            first = items.setdefault(item.record.id, item)
            if first is not item and (first.kind, first.record) != (item.kind, item.record):
                differing.append(item)
    known = _known(change, items)
    for entity in sorted(known):
        here = LOADERS[items[entity].kind](change.connection, entity)
        if to_json(here) != to_json(items[entity].record):
            differing.append(items[entity])
    if differing:
        raise ImportConflict(items=_listed(differing))
    new = {entity: item for entity, item in items.items() if entity not in known}
    for document, entities in zip(batch, within, strict=True):
        if not known.issuperset(entities):
            records.articles.save_text(change, document.text)
    _write(change, new)
    return [document.article.id for document in batch if document.article.id in new]


def holds(document: ArticleDocument, entity: object) -> bool:
    """Whether a document has an entity of this id."""
    return any(item.record.id == entity for item in _items(document))


def _known(change: Change, items: Mapping[str, Item]) -> set[str]:
    """Which of these entities are known here."""
    known: set[str] = set()
    for kind in LOADERS:
        several = [entity for entity, item in items.items() if item.kind is kind]
        known |= records.id_lookup.present_ids(change.connection, kind, several)
    return known


def _write(change: Change, new: Mapping[str, Item]) -> None:
    touched = journal.heads.entities_with_events(change.connection, new)
    for kind in LOADERS:
        several = [(entity, item) for entity, item in new.items() if item.kind is kind]
        change.write_many(
            "import", kind, ((entity, item.groups()) for entity, item in several if entity not in touched)
        )
        for entity, item in several:
            if entity in touched:  # its creation was undone here: it is written again
                change.write("import", kind, entity, item.groups())


def _listed(differing: Sequence[Item]) -> tuple[EntityRef | Reason, ...]:
    more = len(differing) - NAMED
    listed = tuple(EntityRef(item.kind, item.record.id) for item in differing[:NAMED])
    return (*listed, Reason(ReasonCode.MORE_ITEMS, more=more)) if more > 0 else listed


def _items(document: ArticleDocument) -> Iterator[Item]:
    """Everything in the document, in the order in which it is written."""
    for person in document.people:
        yield Item(EntityType.PERSON, person, partial(records.people.registers_of, person, given=True))
    yield Item(
        EntityType.ARTICLE,
        document.article,
        partial(records.articles.registers_of, document.article, given=True),
    )
    for source in document.sources:
        yield Item(EntityType.SOURCE, source, partial(records.sources.registers_of, source, given=True))
    for claim in document.claims:
        yield Item(EntityType.CLAIM, claim, partial(_claim, claim))
    for proof in document.evidence:
        yield Item(EntityType.EVIDENCE, proof, partial(records.evidence.registers_of, proof, given=True))
    for verdict in document.verdicts:
        yield Item(EntityType.VERDICT, verdict, partial(records.verdicts.registers_of, verdict, given=True))
    for comment in document.comments:
        yield Item(
            EntityType.COMMENT, comment, partial(records.reviews.comment_registers, comment, given=True)
        )
    for decision in document.decisions:
        yield Item(EntityType.DECISION, decision, partial(_decision, decision))


def _claim(claim: Claim) -> Mapping[str, JSON]:
    judged = claim.state in JUDGED
    here = claim if claim.imported is judged else replace(claim, imported=judged)
    return records.claims.registers_of(here, given=True)


def _decision(decision: Decision) -> Mapping[str, JSON]:
    return records.reviews.decision_registers(replace(decision, imported=True), given=True)
