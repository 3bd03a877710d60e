"""Import of article documents, many at once: which items are known here, which are new, which differ.

An item of another store becomes an item of its own here, whose id follows from its origin (`db.ids.imported_id`) and
whose author is the importer; who wrote it elsewhere stays with it. So nothing that is made here by anybody can be taken
or changed by a file, and a document that comes twice, or on two laptops, makes the same items. A document that this
store wrote finds its items again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from db import journal, records
from db.change import JSON, Change
from db.ids import imported_id
from workbench.domain.article import Article
from workbench.domain.canonical_json import canonical
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, FieldInvalid, ImportConflict, RegisterUnsound
from workbench.domain.evidence import Evidence
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, FieldName, Reason
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict
from workbench.exchange.annotations.json_records import to_json

#: Documents in memory at once, and their claims, unless a single document has more.
_DOCUMENTS, _CLAIMS = 100, 2000

#: Items named in the list of those that the store has with other content; the rest is counted.
NAMED = 5

#: States to which a person brings their own claim; any other came about by steps that nobody took here.
OWN_STATES = frozenset({ClaimState.SUGGESTED, ClaimState.DRAFT, ClaimState.IN_RESEARCH})

Record: TypeAlias = Article | Source | Claim | Evidence | Verdict | Comment | Decision

#: How to read the entities of a kind that are here, by id; in the order in which a document is written.
LOADERS: dict[EntityType, Callable[..., Record | None]] = {
    EntityType.ARTICLE: records.articles.load,
    EntityType.SOURCE: records.sources.load,
    EntityType.CLAIM: records.claims.load,
    EntityType.EVIDENCE: records.evidence.load,
    EntityType.VERDICT: records.verdicts.load,
    EntityType.COMMENT: records.reviews.load_comment,
    EntityType.DECISION: records.reviews.load_decision,
}

_REGISTERS: dict[EntityType, Callable[[Any], dict[str, JSON]]] = {
    EntityType.ARTICLE: records.articles.registers_of,
    EntityType.SOURCE: records.sources.registers_of,
    EntityType.CLAIM: records.claims.registers_of,
    EntityType.EVIDENCE: records.evidence.registers_of,
    EntityType.VERDICT: records.verdicts.registers_of,
    EntityType.COMMENT: records.reviews.comment_registers,
    EntityType.DECISION: records.reviews.decision_registers,
}

#: Members that say who made an item and when, here or elsewhere, and where it stands in the workflow of one store.
_OF_ONE_STORE = frozenset(
    {
        *("id", "author", "created_at", "at", "imported_at", "imported_by", "imported"),
        *(
            "assignee",
            "submitted_by",
            "state",
            "state_since",
            "state_imported",
            "approved_hash",
            "changed_after_approval",
            "salt",
        ),
    }
)


class Item(NamedTuple):
    """One entity of a document as it is here, with its registers; `native`: it is here under its own id."""

    kind: EntityType
    record: Record
    registers: Mapping[str, JSON]
    origin: ForeignOrigin
    native: bool


class ImportedDocument(NamedTuple):
    """The article of a document, by its id here, and whether it is new."""

    article_id: str
    is_new: bool


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


def add_documents(change: Change, batch: Sequence[tuple[str, ArticleDocument]]) -> list[ImportedDocument]:
    """Write the new items of some documents, each with its name. Raises ImportConflict, and ExportInvalid for a value
    that cannot be used.
    """
    batch = _without_judgements(change, batch)
    natives = _native_ids(change, [document for _, document in batch])
    items: dict[str, Item] = {}
    within: list[list[str]] = []
    named: dict[str, str] = {}
    differing: list[Item] = []
    for name, document in batch:
        several = list(_localized(document, natives))
        within.append([item.record.id for item in several])
        for item in several:
            named.setdefault(item.record.id, name)
            first = items.setdefault(item.record.id, item)
            if first is not item and (first.kind, first.record) != (item.kind, item.record):
                differing.append(item)
    known = _known(change, items)
    for entity in sorted(known):
        here = LOADERS[items[entity].kind](change.connection, entity)
        if here is None or not _is_same(here, items[entity]):
            differing.append(items[entity])
    if differing:
        raise ImportConflict(items=_listed(differing))
    new = {entity: item for entity, item in items.items() if entity not in known}
    for (_, document), entities in zip(batch, within, strict=True):
        if not known.issuperset(entities):
            records.articles.save_text(change, document.text)
    try:
        _write(change, new)
    except RegisterUnsound as error:
        raise unfit(error, named[str(error.parts["entity"])]) from error
    return [ImportedDocument(entities[0], entities[0] in new) for entities in within]


def _without_judgements(
    change: Change, batch: Sequence[tuple[str, ArticleDocument]]
) -> list[tuple[str, ArticleDocument]]:
    """The documents without the decisions that are judgements of this store, which its claims hold themselves."""
    claims = {_id_where_made(claim) for _, document in batch for claim in document.claims}
    here = {judged.decision.id for judged in records.reviews.judged_decisions(change.connection, claims)}
    if not here:
        return list(batch)
    return [
        (
            name,
            replace(
                document,
                decisions=tuple(one for one in document.decisions if _id_where_made(one) not in here),
            ),
        )
        for name, document in batch
    ]


def _id_where_made(record: Claim | Decision) -> str:
    return record.imported.id if record.imported is not None else record.id


def unfit(error: FieldInvalid, name: str) -> ExportInvalid:
    """The same trouble with the name of the document that has the value."""
    cause = error.reason or Reason(ReasonCode.VALUE_UNREADABLE)
    reason = Reason(ReasonCode.VALUE_UNFIT, field=FieldName(str(error.parts["field"])), cause=cause)
    return ExportInvalid(path=name, reason=reason)


def _native_ids(change: Change, batch: Sequence[ArticleDocument]) -> set[tuple[EntityType, str]]:
    """The items of these documents that are here under the id that they have in the document, or had where they were
    made.
    """
    ids: dict[EntityType, set[str]] = {kind: set() for kind in LOADERS}
    for document in batch:
        for kind, record in _records(document):
            ids[kind].add(record.id)
            if record.imported is not None:
                ids[kind].add(record.imported.id)
    return {
        (kind, entity)
        for kind, several in ids.items()
        for entity in records.id_lookup.present_ids(change.connection, kind, several)
    }


def _records(document: ArticleDocument) -> Iterator[tuple[EntityType, Record]]:
    """Everything in the document, in the order in which it is written."""
    yield EntityType.ARTICLE, document.article
    for kind, several in (
        (EntityType.SOURCE, document.sources),
        (EntityType.CLAIM, document.claims),
        (EntityType.EVIDENCE, document.evidence),
        (EntityType.VERDICT, document.verdicts),
        (EntityType.COMMENT, document.comments),
        (EntityType.DECISION, document.decisions),
    ):
        yield from ((kind, record) for record in several)


def _localized(document: ArticleDocument, natives: set[tuple[EntityType, str]]) -> Iterator[Item]:
    """The items of a document under their ids here."""
    names = {person.id: person.name for person in document.people}
    ids: dict[str, str] = {}
    for kind, record in _records(document):
        origin = record.imported or _origin(record, names)
        native = next((one for one in (record.id, origin.id) if (kind, one) in natives), "")
        here = replace(_hung_on(record, ids), id=native or record.id, imported=origin)
        registers = _REGISTERS[kind](here)
        core = registers["core"]
        if not native and isinstance(core, Mapping):
            here = replace(here, id=imported_id(kind.value, canonical(core).decode()))
        ids[record.id] = here.id
        yield Item(kind, here, registers, origin, native != "")


def _origin(record: Record, names: Mapping[str, str]) -> ForeignOrigin:
    author, created_us = _made_by(record)
    return ForeignOrigin(record.id, ForeignPerson(author, names.get(author, "")), created_us)


def _made_by(record: Record) -> tuple[str, int]:
    """Who made an item in its store, and when."""
    if isinstance(record, Article):
        return record.imported_by, record.imported_us
    return record.author_id, record.at_us if isinstance(record, Decision) else record.created_us


def _hung_on(record: Record, ids: Mapping[str, str]) -> Record:
    """The item, hung on what is here. An assignment, a submission and an approval bind people of another store."""
    if isinstance(record, Claim):
        return replace(
            record,
            article_id=ids[record.article_id],
            state_imported=record.state not in OWN_STATES,
            assignee_id=None,
            submitted_by=None,
            approved_hash=None,
            changed_after_approval=False,
        )
    if isinstance(record, Evidence):
        return replace(record, claim_id=ids[record.claim_id], source_id=ids[record.source_id])
    if isinstance(record, Verdict | Comment | Decision):
        return replace(record, claim_id=ids[record.claim_id])
    return record


def _known(change: Change, items: Mapping[str, Item]) -> set[str]:
    """Which of these entities are present here."""
    known: set[str] = set()
    for kind in LOADERS:
        several = [entity for entity, item in items.items() if item.kind is kind]
        known |= records.id_lookup.present_ids(change.connection, kind, several)
    return known


def _is_same(here: Record, item: Item) -> bool:
    """Whether an item says what its namesake here says, whatever happened to it in the workflow of either store."""
    if type(here) is not type(item.record) or _content(here) != _content(item.record):
        return False
    said = here.imported or _origin(here, {})
    return (said.id, said.author.id, said.created_us) == (
        item.origin.id,
        item.origin.author.id,
        item.origin.created_us,
    )


def _content(record: Record) -> dict[str, object]:
    return {name: value for name, value in to_json(record).items() if name not in _OF_ONE_STORE}


def _write(change: Change, new: Mapping[str, Item]) -> None:
    """Items of one kind in the order in which they were made, so that they are shown in it."""
    touched = journal.heads.entities_with_events(change.connection, new)
    for kind in LOADERS:
        several = sorted(
            (item for item in new.values() if item.kind is kind),
            key=lambda item: (item.origin.created_us, item.record.id),
        )
        change.write_many(
            "import",
            kind,
            ((item.record.id, item.registers) for item in several if item.record.id not in touched),
        )
        for item in several:
            if item.record.id in touched:  # its creation was undone here: it is written again
                change.write("import", kind, item.record.id, item.registers)


def _listed(differing: Sequence[Item]) -> tuple[EntityRef | Reason, ...]:
    more = len(differing) - NAMED
    listed = tuple(EntityRef(item.kind, item.record.id) for item in differing[:NAMED])
    return (*listed, Reason(ReasonCode.MORE_ITEMS, more=more)) if more > 0 else listed
