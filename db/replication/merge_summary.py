"""Merge summary: what a merge changed, for people: by kind, by person and by article, and the conflicts that it left.

It is computed inside the merge's transaction, so that a preview can show it and roll back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from db.journal.event_parser import ParsedEvent
from db.replication import conflicts
from db.replication.merge import MergeResult
from db.schema.canonical_json import is_mapping, parse
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.bundle import MAX_LISTED, ConflictSummary, EntityTally, MergePart, MergeSummary
from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict

#: Kinds of events that devices write automatically.
_DEVICE_KINDS = frozenset({EntityType.DEVICE, EntityType.RECEIPT})
_KINDS_OF_CLAIM = (EntityType.EVIDENCE, EntityType.VERDICT, EntityType.COMMENT, EntityType.DECISION)

_NAMES = "SELECT id, name FROM person"
_TITLES = "SELECT id, title FROM article WHERE id IN ({})"
_CLAIMS = "SELECT id, article_id, spans FROM claim WHERE id IN ({})"
_TITLE = "SELECT title FROM source WHERE id = ?"
_OF_CLAIM = "SELECT id, claim_id FROM %s WHERE id IN ({})"

#: Numbers of entities: (kind, whether new) -> count.
_Count = Counter[tuple[EntityType, bool]]


def summarize_merge(connection: Connection, merged: MergeResult) -> MergeSummary:
    """The summary of a merge whose transaction is still open."""
    idle = {event.id for event in merged.ineffective}
    events = [
        (event, event.kind)
        for event in merged.new
        if event.kind is not None and event.kind not in _DEVICE_KINDS and event.id not in idle
    ]
    created = {event.entity for event, _ in events if event.verb == "create" and event.undoes is None}
    places = _EntityLocations(connection, merged.touched)
    total: _Count = Counter()
    of_person: dict[str, _Count] = defaultdict(Counter)
    of_article: dict[str, _Count] = defaultdict(Counter)
    counted: set[tuple[str, str]] = set()
    for event, kind in events:
        key = kind, event.entity in created
        if ("", event.entity) not in counted:
            counted.add(("", event.entity))
            total[key] += 1
            if article := places.article_of(kind, event.entity):
                of_article[article][key] += 1
        if (event.author, event.entity) not in counted:
            counted.add((event.author, event.entity))
            of_person[event.author][key] += 1
    names = {str(person): str(name) for person, name in connection.exec_driver_sql(_NAMES)}
    conflicts = list(_conflicts(connection, merged))
    articles = _largest(of_article)
    titles = places.titles(articles)
    return MergeSummary(
        _tallies(total),
        tuple(
            MergePart(who, names.get(who, ""), who in created, _tallies(of_person[who]))
            for who in _largest(of_person)
        ),
        tuple(
            MergePart(article, titles.get(article, ""), article in created, _tallies(of_article[article]))
            for article in articles
        ),
        len(of_article),
        tuple(places.locate(conflict) for conflict in conflicts[:MAX_LISTED]),
        len(conflicts),
        names,
        _people_by_device((*merged.new, *merged.pending), names),
    )


class _EntityLocations:
    """The articles to which the touched entities belong."""

    def __init__(self, connection: Connection, touched: Mapping[EntityType, Iterable[str]]) -> None:
        self._connection = connection
        self._claim_of: dict[str, str] = {}
        for kind in _KINDS_OF_CLAIM:
            rows = select_by_ids(connection, _OF_CLAIM % kind.value, touched.get(kind, ()))
            self._claim_of.update((str(entity), str(claim)) for entity, claim in rows)
        claims = {*touched.get(EntityType.CLAIM, ()), *self._claim_of.values()}
        self._article_of: dict[str, str] = {}
        self._spans: dict[str, str] = {}
        for claim, article, spans in select_by_ids(connection, _CLAIMS, claims):
            self._article_of[claim], self._spans[claim] = article, spans

    def article_of(self, kind: EntityType, entity: str) -> str:
        if kind is EntityType.ARTICLE:
            return entity
        return self._article_of.get(self._claim_of.get(entity, entity), "")

    def titles(self, articles: Iterable[str]) -> Mapping[str, str]:
        return {
            str(article): str(title) for article, title in select_by_ids(self._connection, _TITLES, articles)
        }

    def locate(self, conflict: Conflict) -> ConflictSummary:
        article = self.article_of(conflict.entity_type, conflict.entity)
        title = self.titles([article]).get(article, "") if article else ""
        claim = self._claim_of.get(conflict.entity, conflict.entity)
        on_claim = claim if claim in self._spans else ""
        words = quoted_words(self._spans.get(claim, ""))
        if conflict.entity_type is EntityType.SOURCE:
            words = str(self._connection.exec_driver_sql(_TITLE, (conflict.entity,)).scalar() or "")
        return ConflictSummary(conflict, article, title, words, on_claim)


def locate_conflicts(connection: Connection, found: Iterable[Conflict]) -> list[ConflictSummary]:
    """Conflicts with the article and the words that they are about."""
    found = list(found)
    touched: dict[EntityType, set[str]] = defaultdict(set)
    for conflict in found:
        touched[conflict.entity_type].add(conflict.entity)
    places = _EntityLocations(connection, touched)
    return [places.locate(conflict) for conflict in found]


def quoted_words(spans: str) -> str:
    """The quoted words of a claim, from its column `spans`."""
    found = parse(spans) if spans else []
    if not isinstance(found, list):
        return ""
    return " … ".join(str(span.get("exact", "")) for span in found if is_mapping(span))


def _conflicts(connection: Connection, merged: MergeResult) -> Iterator[Conflict]:
    kinds = {entity: kind for kind, ids in merged.touched.items() for entity in ids}
    for entity in merged.in_conflict:
        yield from conflicts.of_entity(connection, kinds[entity], entity)


def _largest(counts: Mapping[str, _Count]) -> list[str]:
    return sorted(counts, key=lambda one: (-sum(counts[one].values()), one))[:MAX_LISTED]


def _tallies(count: _Count) -> tuple[EntityTally, ...]:
    return tuple(
        EntityTally(kind, count[kind, True], count[kind, False])
        for kind in EntityType
        if count[kind, True] or count[kind, False]
    )


def _people_by_device(events: Iterable[ParsedEvent], names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for event in events:
        if event.author in names:
            found[event.device][names[event.author]] = None
    return {device: tuple(people) for device, people in found.items()}
