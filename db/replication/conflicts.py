"""What laptops disagree about: the registers whose heads hold more than one value."""

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
    """Everything that is in conflict, by kind and id."""
    return [
        (kind, entity)
        for kind, shape in ENTITY_MAPPINGS.items()
        for entity in connection.exec_driver_sql(_IN_CONFLICT.format(shape.main.name)).scalars().all()
    ]


def all_conflicts(connection: Connection) -> list[Conflict]:
    """Every conflict of the store, by kind and thing."""
    return [one for kind, entity in entities(connection) for one in of_entity(connection, kind, entity)]


def of_id(connection: Connection, entity: str) -> list[Conflict]:
    """The conflicts about the thing of this id, whatever it is."""
    for kind, shape in ENTITY_MAPPINGS.items():
        if connection.exec_driver_sql(_IS_IN_CONFLICT.format(shape.main.name), (entity,)).first():
            return of_entity(connection, kind, entity)
    return []


def count(connection: Connection) -> int:
    """The number of fields on which laptops disagree."""
    sums = (_HOW_MANY.format(shape.main.name) for shape in ENTITY_MAPPINGS.values())
    return sum(int(connection.exec_driver_sql(sql).scalar_one()) for sql in sums)


def of_claim(connection: Connection, claim: str) -> list[Conflict]:
    """The conflicts about a claim, those beside it that bear on it, and those about its comments."""
    found = [*of_entity(connection, EntityType.CLAIM, claim), *related_to_claim(connection, claim)]
    for comment in connection.exec_driver_sql(_COMMENTS, (claim,)).scalars().all():
        found += of_entity(connection, EntityType.COMMENT, comment)
    return found


def of_entity(connection: Connection, kind: EntityType, entity: str) -> list[Conflict]:
    """The conflicts about one thing, by field."""
    heads = heads_of.of_entity(connection, entity)
    found = []
    for register, several in sorted(heads.items()):
        if len({canonical(head.value) for head in several}) > 1:
            sides = tuple(_sides(connection, register, several))
            found.append(Conflict(kind, entity, register, sides))
    return found


#: What of an article and of a source bears on the claims that rest on it: not a note, not who may see it.
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
    """What laptops disagree about beside a claim and bears on it: its evidence, verdicts, sources and article."""
    found: list[Conflict] = []
    for kind, sql in _BESIDE.items():
        for entity in connection.exec_driver_sql(sql, (claim,)).scalars().all():
            found += [one for one in of_entity(connection, kind, entity) if _bears(connection, one)]
    return found


def _bears(connection: Connection, one: Conflict) -> bool:
    """Of evidence and verdicts that are withdrawn, only the withdrawal can be in question."""
    if one.entity_type is EntityType.ARTICLE:
        return one.register in _ARTICLE_BEARS
    if one.entity_type is EntityType.SOURCE:
        return one.register in _SOURCE_BEARS
    withdrawn = connection.exec_driver_sql(_WITHDRAWN[one.entity_type], (one.entity,)).scalar()
    return one.register == "withdrawn" or not withdrawn


def _sides(connection: Connection, register: str, several: list[Head]) -> Iterator[ConflictSide]:
    events = heads_of.load_events(connection, {head.event_id for head in several})
    newest: dict[str, Head] = {}
    for head in sorted(several, key=lambda head: (head.hlc, head.event_id)):
        newest.pop(canonical(head.value), None)
        newest[canonical(head.value)] = head
    for head in newest.values():
        event = events[head.event_id]
        seen = tuple(event.superseded.get(register, ()))
        yield ConflictSide(
            event_id=head.event_id,
            value=head.value,
            author_id=event.text("author"),
            device_id=event.text("device"),
            at_us=event.whole("hlc"),
            action=event.text("action"),
            seen=seen,
            seen_values=tuple(_values(connection, register, seen)),
        )


def _values(connection: Connection, register: str, names: tuple[str, ...]) -> Iterator[object]:
    earlier: dict[str, Event] = heads_of.load_events(connection, names)
    for name in names:
        if name in earlier:
            yield earlier[name].writes.get(register)
