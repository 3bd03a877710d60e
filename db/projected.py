"""The tables that are read off the journal: one row a thing, rebuildable from the events.

No constraint here can be broken by an accepted event: no foreign keys between things (they may arrive in any
order), no checks on values (a newer program may know more of them). A text that is not there is '': binding a
NULL costs the driver as much as eight bound texts.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEYED, Base, Entity, Number, Words

_PRESENT = text("present = 1")
_ASSIGNED = text("present = 1 AND assignee_id <> ''")


def _of_present(name: str, *columns: str) -> Index:
    return Index(name, *columns, sqlite_where=_PRESENT, postgresql_where=_PRESENT)


class Person(Entity, Base):
    __tablename__ = "person"
    __table_args__ = (KEYED,)

    name: Mapped[Words]
    role: Mapped[Words]


class Article(Entity, Base):
    __tablename__ = "article"
    __table_args__ = (Index(None, "sha256"), Index(None, "created_us", "id"), KEYED)

    sha256: Mapped[Words]
    file_sha256: Mapped[Words]
    length: Mapped[Number]
    origin: Mapped[Words]
    encoding: Mapped[Words]
    title: Mapped[Words]
    byline: Mapped[Words]
    outlet: Mapped[Words]
    published_on: Mapped[Words]
    url: Mapped[Words]
    language: Mapped[Words]
    withdrawn: Mapped[Number]


class Claim(Entity, Base):
    """`start` is where its first span begins; `imported`: its state came in with a file."""

    __tablename__ = "claim"

    article_id: Mapped[Words]
    start: Mapped[Number]
    spans: Mapped[Words]  # their canonical JSON, in reading order
    kind: Mapped[Words]
    state: Mapped[Words]
    submitted_by: Mapped[Words]
    imported: Mapped[Number]
    state_since_us: Mapped[Number]
    priority: Mapped[Number]
    assignee_id: Mapped[Words]
    statement: Mapped[Words]
    claimant: Mapped[Words]
    interpreter: Mapped[Words]
    checkable: Mapped[Words]
    harm: Mapped[Words]
    tags: Mapped[Words]
    note: Mapped[Words]
    detector: Mapped[Words]
    confidence: Mapped[Words]
    origin_reason: Mapped[Words]
    approved_hash: Mapped[Words]
    figure: Mapped[Words]  # of a casualty claim, as canonical JSON: its registers by name; '' for none
    quotation: Mapped[Words]  # of a quote, likewise

    # The queue walks these downwards from a key: priority, created_us and id in one direction.
    __table_args__ = (
        _of_present("ix_claim_queue", "priority", "created_us", "id"),
        _of_present("ix_claim_state", "state", "priority", "created_us", "id"),
        _of_present("ix_claim_state_kind", "state", "kind", "priority", "created_us", "id"),
        Index(
            "ix_claim_assignee", "assignee_id", "state", "priority", "created_us", "id",
            sqlite_where=_ASSIGNED, postgresql_where=_ASSIGNED,
        ),
        _of_present("ix_claim_author", "author_id", "state", "priority", "created_us", "id"),
        Index("ix_claim_article", "article_id", "start"),
        KEYED,
    )  # fmt: skip


class Source(Entity, Base):
    __tablename__ = "source"
    __table_args__ = (Index(None, "created_us", "id"), KEYED)

    title: Mapped[Words]
    type: Mapped[Words]
    author: Mapped[Words]
    container_title: Mapped[Words]
    publisher: Mapped[Words]
    issued: Mapped[Words]
    accessed: Mapped[Words]
    url: Mapped[Words]
    archive: Mapped[Words]
    kind: Mapped[Words]
    independence_group: Mapped[Words]
    confidentiality: Mapped[Words]
    reliability: Mapped[Words]
    credibility: Mapped[Words]
    note: Mapped[Words]
    withdrawn: Mapped[Number]


class Snapshot(Base):
    """The saved bytes of a source, by hash; the bytes lie in a file beside the store."""

    __tablename__ = "snapshot"
    __table_args__ = (Index(None, "sha256"), KEYED)

    id: Mapped[str] = mapped_column(Text, ForeignKey("source.id"), primary_key=True)
    sha256: Mapped[Words]
    size: Mapped[Number]
    media_type: Mapped[Words]
    file_name: Mapped[Words]
    captured_us: Mapped[Number]
    captured_by: Mapped[Words]
    tool: Mapped[Words]


class Evidence(Entity, Base):
    __tablename__ = "evidence"
    __table_args__ = (Index(None, "claim_id"), Index(None, "source_id"), KEYED)

    claim_id: Mapped[Words]
    source_id: Mapped[Words]
    stance: Mapped[Words]
    quote: Mapped[Words]
    locator: Mapped[Words]
    language: Mapped[Words]
    translation: Mapped[Words]
    note: Mapped[Words]
    withdrawn: Mapped[Number]


class Verdict(Entity, Base):
    __tablename__ = "verdict"
    __table_args__ = (Index(None, "claim_id"), KEYED)

    claim_id: Mapped[Words]
    outcome: Mapped[Words]
    deception: Mapped[Words]
    scale: Mapped[Words]
    explanation: Mapped[Words]
    confidence: Mapped[Words]
    limitations: Mapped[Words]
    right_of_reply: Mapped[Words]
    withdrawn: Mapped[Number]


class Comment(Entity, Base):
    __tablename__ = "comment"
    __table_args__ = (Index(None, "claim_id"), KEYED)

    claim_id: Mapped[Words]
    body: Mapped[Words]
    withdrawn: Mapped[Number]


class Decision(Entity, Base):
    __tablename__ = "decision"
    __table_args__ = (Index(None, "claim_id"), KEYED)

    claim_id: Mapped[Words]
    step: Mapped[Words]
    reason: Mapped[Words]
    field: Mapped[Words]
    state_hash: Mapped[Words]
    imported: Mapped[Number]


class Rule(Entity, Base):
    """What was said about a detector's rule; decisions from before `reset_us` do not count."""

    __tablename__ = "rule"
    __table_args__ = (KEYED,)

    name: Mapped[Words]
    setting: Mapped[Words]
    reset_us: Mapped[Number]


class Installation(Entity, Base):
    """A device that writes: its public key (Ed25519, hexadecimal) as it announced it in its own chain."""

    __tablename__ = "installation"
    __table_args__ = (KEYED,)

    public_key: Mapped[Words]
    name: Mapped[Words]


class Receipt(Entity, Base):
    """What a device had seen of the others' chains after a merge: `heads` as canonical JSON, device by device."""

    __tablename__ = "receipt"
    __table_args__ = (KEYED,)

    heads: Mapped[Words]
