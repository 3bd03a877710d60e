"""Conflicts: registers whose heads hold more than one value, because laptops changed them concurrently."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from db.journal import heads as heads_of
from db.journal.event_log import Event
from db.journal.heads import Head
from db.schema.canonical_json import canonical
from db.schema.entity_mappings import ENTITY_MAPPINGS
from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict, ConflictSide

_IN_CONFLICT = "SELECT id FROM {} WHERE n_conflicts > 0 ORDER BY id"
_IS_IN_CONFLICT = "SELECT 1 FROM {} WHERE id = ? AND n_conflicts > 0"
_HOW_MANY = "SELECT coalesce(sum(n_conflicts), 0) FROM {} WHERE n_conflicts > 0"
_COMMENTS = "SELECT id FROM comment WHERE claim_id = ? AND n_conflicts > 0 ORDER BY id"


def entities(connection: Connection) -> list[tuple[EntityType, str]]:
    """All entities with a conflict, by kind and id."""
    return [
        (kind, entity)
        for kind, shape in ENTITY_MAPPINGS.items()
        for entity in connection.exec_driver_sql(_IN_CONFLICT.format(shape.main.name)).scalars().all()
    ]


def of_id(connection: Connection, entity: str) -> list[Conflict]:
    """The conflicts of the entity with this id, of whatever kind."""
    for kind, shape in ENTITY_MAPPINGS.items():
        if connection.exec_driver_sql(_IS_IN_CONFLICT.format(shape.main.name), (entity,)).first():
            return of_entity(connection, kind, entity)
    return []


def count(connection: Connection) -> int:
    """The number of fields in conflict."""
    sums = (_HOW_MANY.format(shape.main.name) for shape in ENTITY_MAPPINGS.values())
    return sum(int(connection.exec_driver_sql(sql).scalar_one()) for sql in sums)


def of_claim(connection: Connection, claim: str) -> list[Conflict]:
    """The conflicts of a claim, of its comments, and of related entities that affect it."""
    found = [*of_entity(connection, EntityType.CLAIM, claim), *related_to_claim(connection, claim)]
    for comment in connection.exec_driver_sql(_COMMENTS, (claim,)).scalars().all():
        found += of_entity(connection, EntityType.COMMENT, comment)
    return found


def of_entity(connection: Connection, kind: EntityType, entity: str) -> list[Conflict]:
    """The conflicts of one entity, by field."""
    heads = heads_of.of_entity(connection, entity)
    found = []
    for register, register_heads in sorted(heads.items()):
        if len({canonical(head.value) for head in register_heads}) > 1:
            sides = tuple(_sides(connection, register, register_heads))
            found.append(Conflict(kind, entity, register, sides))
    return found


#: Fields of an article and of a source that affect the claims based on them: notes and visibility do not.
_ARTICLE_BEARS = frozenset(
    {"core", "title", "byline", "outlet", "published_on", "url", "language", "withdrawn"}
)
_SOURCE_BEARS = frozenset(
    {
        *(
            "core",
            "title",
            "type",
            "author",
            "container_title",
            "publisher",
            "issued",
            "accessed",
            "url",
            "archive",
        ),
        *("kind", "independence_group", "reliability", "credibility", "snapshot", "withdrawn"),
    }
)
_BESIDE = {
    EntityType.EVIDENCE: "SELECT id FROM evidence WHERE claim_id = ? AND n_conflicts > 0 AND present = 1 ORDER BY id",
    EntityType.VERDICT: "SELECT id FROM verdict WHERE claim_id = ? AND n_conflicts > 0 AND present = 1 ORDER BY id",
    EntityType.SOURCE: (
        "SELECT DISTINCT s.id FROM source s JOIN evidence e ON e.source_id = s.id"
        " WHERE e.claim_id = ? AND e.present = 1 AND e.withdrawn = 0 AND s.n_conflicts > 0 ORDER BY s.id"
    ),
    EntityType.ARTICLE: (
        "SELECT a.id FROM article a JOIN claim c ON c.article_id = a.id WHERE c.id = ? AND a.n_conflicts > 0"
    ),
}
_WITHDRAWN = {
    EntityType.EVIDENCE: "SELECT withdrawn FROM evidence WHERE id = ?",
    EntityType.VERDICT: "SELECT withdrawn FROM verdict WHERE id = ?",
}


def related_to_claim(connection: Connection, claim: str) -> list[Conflict]:
    """Conflicts that affect a claim, in its evidence, verdicts, sources and article."""
    found: list[Conflict] = []
    for kind, sql in _BESIDE.items():
        for entity in connection.exec_driver_sql(sql, (claim,)).scalars().all():
            found += [
                conflict for conflict in of_entity(connection, kind, entity) if _bears(connection, conflict)
            ]
    return found


def _bears(connection: Connection, conflict: Conflict) -> bool:
    """Whether a conflict affects the claim. Of withdrawn evidence and verdicts, only the withdrawal itself does."""
    if conflict.entity_type is EntityType.ARTICLE:
        return conflict.register in _ARTICLE_BEARS
    if conflict.entity_type is EntityType.SOURCE:
        return conflict.register in _SOURCE_BEARS
    withdrawn = connection.exec_driver_sql(_WITHDRAWN[conflict.entity_type], (conflict.entity,)).scalar()
    return conflict.register == "withdrawn" or not withdrawn


def _sides(connection: Connection, register: str, register_heads: list[Head]) -> Iterator[ConflictSide]:
    events = heads_of.load_events(connection, {head.event_id for head in register_heads})
    newest: dict[str, Head] = {}
    for head in sorted(register_heads, key=lambda head: (head.hlc, head.event_id)):
        newest.pop(canonical(head.value), None)
        newest[canonical(head.value)] = head
    for head in newest.values():
        event = events[head.event_id]
        seen = tuple(event.superseded.get(register, ()))
        yield ConflictSide(
            event_id=head.event_id,
            value=head.value,
            author_id=event.author,
            device_id=event.chain,
            at_us=event.at,
            action=event.text("action"),
            seen=seen,
            seen_values=tuple(_values(connection, register, seen)),
        )


def _values(connection: Connection, register: str, names: tuple[str, ...]) -> Iterator[object]:
    earlier: dict[str, Event] = heads_of.load_events(connection, names)
    for name in names:
        if name in earlier:
            yield earlier[name].writes.get(register)
