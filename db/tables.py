"""The tables of the journal itself, and those that hang on no event."""

from __future__ import annotations

from sqlalchemy import Connection, ForeignKey, Index, Text, UniqueConstraint, event, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import BIGINT, KEYED, STRICT, Base, Key, MaybeWords, Number, Words

__all__ = [
    "ArticleText",
    "Badge",
    "BundleIn",
    "ChainHead",
    "Device",
    "Draft",
    "Event",
    "EventSupersedes",
    "Head",
    "Meta",
    "Quarantine",
    "UndoDropped",
]


class Meta(Base):
    """Facts about this copy of the store: the device that writes it, later the folding of its search index."""

    __tablename__ = "meta"
    __table_args__ = (KEYED,)

    key: Mapped[Key]
    value: Mapped[Words]


class Device(Base):
    """The unbroken runs of events in this copy; `no` is this copy's own short name for each.

    Most devices have one. A device that was cloned has one more for each branch, and one of which a selection of
    articles brought some events has one for each piece: then `loose` is 1. `first` is the run's first event, ''
    for the run that this copy itself began.
    """

    __tablename__ = "device"
    __table_args__ = (UniqueConstraint("id", "first"), STRICT)

    no: Mapped[int] = mapped_column(BIGINT, primary_key=True, autoincrement=False)
    id: Mapped[Words]
    first: Mapped[Words]
    loose: Mapped[Number]


class Event(Base):
    """The journal: nothing in it is ever updated or deleted. All columns but `n` and `received_us` are read off
    `raw`, whose SHA-256 is `id`; `part` counts the events of one change.

    `n` is the run's `no` (see `Device`) * 2^40 + `seq`: the key keeps each chain together and in order, and holds every
    number once, without an index more to write at each save.
    """

    __tablename__ = "event"

    n: Mapped[int] = mapped_column(BIGINT, primary_key=True, autoincrement=False)
    id: Mapped[Words]
    device_id: Mapped[Words]
    seq: Mapped[Number]
    prev: Mapped[MaybeWords]
    hlc: Mapped[Number]
    author_id: Mapped[Words]
    change: Mapped[Words]
    part: Mapped[Number]
    action: Mapped[Words]
    verb: Mapped[Words]
    entity_type: Mapped[Words]
    entity: Mapped[Words]
    undoes: Mapped[Words]
    raw: Mapped[Words]
    received_us: Mapped[Number]

    __table_args__ = (
        UniqueConstraint("id"),
        # One entry a change: the stacks of undo are read off the first of them.
        Index(
            "ix_event_author_id_n",
            "author_id",
            "n",
            sqlite_where=text("part = 0"),
            postgresql_where=text("part = 0"),
        ),
        STRICT,
    )


@event.listens_for(Event.__table__, "after_create")
def _refuse_changes(_target: object, connection: Connection, **_: object) -> None:
    if connection.dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER event_no_{verb.lower()} BEFORE {verb} ON event "
                "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"
            )


class EventSupersedes(Base):
    """Which heads an event had seen, by register: what a merge needs to be free of order."""

    __tablename__ = "event_supersedes"
    __table_args__ = (KEYED,)

    superseded: Mapped[Key]
    register: Mapped[Key]
    event_id: Mapped[str] = mapped_column(Text, ForeignKey("event.id"), primary_key=True)


class Head(Base):
    """The events that no other superseded, by register ('' for all of a thing's only event). More than one
    distinct value is a conflict.

    `stands_for` is the written event whose value holds: the head itself, the one an undo put back, or ''
    where the register was unwritten again.
    """

    __tablename__ = "head"
    __table_args__ = (KEYED,)

    entity: Mapped[Key]
    register: Mapped[Key]
    event_id: Mapped[str] = mapped_column(Text, ForeignKey("event.id"), primary_key=True)
    stands_for: Mapped[Words]


class Quarantine(Base):
    """Events that came in before something that they rest on: they count for nothing until it is here."""

    __tablename__ = "quarantine"
    __table_args__ = (STRICT,)

    id: Mapped[Key]
    raw: Mapped[Words]
    loose: Mapped[Number]
    received_us: Mapped[Number]


class ChainHead(Base):
    """Signatures of devices over the heads of their chains, as they came in bundles or were made here."""

    __tablename__ = "chain_head"
    __table_args__ = (KEYED,)

    event_id: Mapped[Key]
    device_id: Mapped[Words]
    seq: Mapped[Number]
    public_key: Mapped[Words]
    signature: Mapped[Words]


class BundleIn(Base):
    """The merges of this copy: what came, by whom it was let in, the backup made before, and what the journal's
    heads were afterwards (their hash), so that going back is offered only while nothing followed.
    """

    __tablename__ = "bundle_in"
    __table_args__ = (STRICT,)

    no: Mapped[int] = mapped_column(BIGINT, primary_key=True, autoincrement=False)
    name: Mapped[Words]
    at_us: Mapped[Number]
    person_id: Mapped[Words]
    backup: Mapped[Words]
    n_new: Mapped[Number]
    heads: Mapped[Words]


class UndoDropped(Base):
    """Steps that were found stale and left the stack of undo or redo."""

    __tablename__ = "undo_dropped"
    __table_args__ = (KEYED,)

    change: Mapped[Key]


class Draft(Base):
    """What a person typed into a field and has not saved: outside the journal, local to this copy."""

    __tablename__ = "draft"
    __table_args__ = (KEYED,)

    entity: Mapped[Key]
    field: Mapped[Key]
    body: Mapped[Words]


class ArticleText(Base):
    """Frozen texts by the SHA-256 of their UTF-8 bytes. Never changed."""

    __tablename__ = "article_text"
    __table_args__ = (STRICT,)

    sha256: Mapped[Key]
    body: Mapped[Words]


class Badge(Base):
    """How many present claims are in each state, kept with every change."""

    __tablename__ = "badge"
    __table_args__ = (KEYED,)

    state: Mapped[Key]
    n: Mapped[Number]
