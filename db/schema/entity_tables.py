"""Entity tables: the projections of the journal, one row per entity, which can be rebuilt from the events.

No accepted event can break a constraint here: there are no foreign keys between entities, which may arrive in any
order, and no checks on values, of which a newer program may know more. A missing text is '': binding a NULL costs the
driver as much as binding eight texts.
"""

from __future__ import annotations

from sqlalchemy import Index, text

from db.schema.table_builders import entity, keys, numbers, refers, table, words

_PRESENT = text("present = 1")
_SUGGESTED = text("present = 1 AND detector <> ''")
_ASSIGNED = text("present = 1 AND assignee_id <> ''")


def _of_present(name: str, *columns: str) -> Index:
    return Index(name, *columns, sqlite_where=_PRESENT, postgresql_where=_PRESENT)


PERSON = entity(
    "person",
    *words("name", "role"),
)

ARTICLE = entity(
    "article",
    *words("sha256", "file_sha256"),
    *numbers("length"),
    *words("origin", "encoding", "title", "byline", "outlet", "published_on", "url", "language"),
    *numbers("withdrawn"),
    Index(None, "sha256"),
    Index(None, "created_us", "id"),
)

#: `start` is the start of its first span; `state_imported`: its state came with a file.
CLAIM = entity(
    "claim",
    *words("article_id"),
    *numbers("start"),
    *words("spans"),  # their canonical JSON, in reading order
    *words("kind", "state", "submitted_by"),
    *numbers("state_imported", "state_since_us", "priority"),
    *words(
        "assignee_id",
        "statement",
        "claimant",
        "interpreter",
        "checkable",
        "harm",
        "tags",
        "note",
        "detector",
        "confidence",
        "origin_reason",
        "approved_hash",
    ),
    *words("figure"),  # of a casualty claim, as canonical JSON: its registers by name; '' for none
    *words("quotation"),  # of a quote, likewise
    _of_present("ix_claim_queue", "priority", "created_us", "id"),
    _of_present("ix_claim_state", "state", "priority", "created_us", "id"),
    _of_present("ix_claim_state_kind", "state", "kind", "priority", "created_us", "id"),
    Index(
        "ix_claim_assignee",
        "assignee_id",
        "state",
        "kind",
        "priority",
        "created_us",
        "id",
        sqlite_where=_ASSIGNED,
        postgresql_where=_ASSIGNED,
    ),
    _of_present("ix_claim_author", "author_id", "state", "priority", "created_us", "id"),
    Index("ix_claim_article", "article_id", "start"),
    # For the answers to each rule's suggestions, of which the newest count (`db.records.rule_statistics`).
    Index(
        "ix_claim_detector",
        "detector",
        "created_us",
        sqlite_where=_SUGGESTED,
        postgresql_where=_SUGGESTED,
    ),
)

SOURCE = entity(
    "source",
    *words(
        "title",
        "type",
        "author",
        "container_title",
        "publisher",
        "issued",
        "accessed",
        "url",
        "archive",
        "kind",
        "independence_group",
        "confidentiality",
        "reliability",
        "credibility",
        "note",
    ),
    *numbers("withdrawn"),
    Index(None, "created_us", "id"),
)

#: The saved bytes of a source, by hash; the bytes lie in a file beside the store.
SNAPSHOT = table(
    "snapshot",
    refers("id", "source.id"),
    *words("sha256"),
    *numbers("size"),
    *words("media_type", "file_name"),
    *numbers("captured_us"),
    *words("captured_by", "tool"),
    Index(None, "sha256"),
    rowid=False,
)

EVIDENCE = entity(
    "evidence",
    *words("claim_id", "source_id", "stance", "quote", "locator", "language", "translation", "note"),
    *numbers("withdrawn"),
    Index(None, "claim_id"),
    Index(None, "source_id"),
)

VERDICT = entity(
    "verdict",
    *words(
        "claim_id",
        "outcome",
        "deception",
        "scale",
        "explanation",
        "confidence",
        "limitations",
        "right_of_reply",
    ),
    *numbers("withdrawn"),
    Index(None, "claim_id"),
)

COMMENT = entity(
    "comment",
    *words("claim_id", "body"),
    *numbers("withdrawn"),
    Index(None, "claim_id"),
)

DECISION = entity(
    "decision",
    *words("claim_id", "step", "reason", "field", "state_hash"),
    Index(None, "claim_id"),
)

#: The setting of a detector's rule; decisions from before `reset_us` do not count.
RULE = entity(
    "rule",
    *words("name", "setting"),
    *numbers("reset_us"),
)

#: A device that writes: its public key (Ed25519, hexadecimal), announced in its own chain.
INSTALLATION = entity(
    "installation",
    *words("public_key", "name"),
)

#: What a device had of the others' chains after a merge: `heads` as canonical JSON, by device.
RECEIPT = entity(
    "receipt",
    *words("heads"),
)

#: The chains of seats: the public key that signs (Ed25519, hexadecimal), whose it is, and the own chain before it.
CHAIN = entity(
    "chain",
    *words("seat", "nonce", "person", "after"),
    Index(None, "seat"),
)

#: What the organisation sets for everybody: one row at most. `demands` as canonical JSON.
DESK = entity(
    "desk",
    *words("demands"),
)

#: A newsroom, what a supervisor vouched for of the work before it, as canonical JSON; the public key of its slip.
NEWSROOM = entity("newsroom", *words("name", "root", "vouched"))

#: A seat becomes one of the newsroom's.
SEAT_GRANT = entity("seat_grant", *words("seat", "person", "name", "role", "countersigned"))

#: From where on a seat, or a grant, does not count.
LINE = entity("line", *words("seat", "ended_grant", "reason", "lifted"))

#: The events of the journal that do not count (`db.authority.effective_events`), by register ('' for all of an event's): a revoked
#: device's beyond its line, a supervisor's acts of somebody who is none. `why`: the revocation, or `role`.
UNCOUNTED = table(
    "uncounted",
    *keys("event_id", "register"),
    *words("entity", "why"),
    Index(None, "entity"),
    rowid=False,
)

#: The revocations that are in force: the last accepted event of a device's chain; number 0 and '' for none.
REVOCATION = table(
    "revocation",
    *keys("event_id"),
    *words("device_id"),
    *numbers("seq"),
    *words("line"),
    rowid=False,
)
