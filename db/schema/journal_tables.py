"""Journal tables: the events and what belongs to them, and the tables that are local to one copy of the store."""

from __future__ import annotations

from sqlalchemy import Connection, Index, UniqueConstraint, event, text

from db.schema.table_builders import counter, keys, maybe_words, numbers, octets, refers, table, words

#: Facts about this copy of the store: the device that writes it, later the folding of its search index.
META = table(
    "meta",
    *keys("key"),
    *words("value"),
    rowid=False,
)

#: The runs of events in this copy, each without a gap; `no` is the copy's own short name of a run.
#:
#: Most devices have one run. A cloned device has one more for each branch. A device of which a selection of articles
#: brought some events has one for each piece; then `loose` is 1. `first` is the run's first event, '' for the run that
#: this copy itself began.
DEVICE = table(
    "device",
    counter("no"),
    *words("id", "first"),
    *numbers("loose"),
    UniqueConstraint("id", "first"),
)

#: The events that may be acts of a newsroom (`db.authority.newsroom`): they are few, and read together.
ACTS = "entity_type IN ('newsroom', 'grant') OR instr(raw, '\"via\":\"') > 0"

#: The journal: nothing in it is ever updated or deleted. All columns but `n` and `received_us` are derived from
#: `raw`, whose SHA-256 is `id`; `part` counts the events of one change.
#:
#: `n` is the run's `no` (see `DEVICE`) * 2^40 + `seq`: this key keeps each chain together and in order, and makes every
#: number unique, without one more index to write at each save.
EVENT = table(
    "event",
    counter("n"),
    *words("id", "device_id"),
    *numbers("seq"),
    *maybe_words("prev"),
    *numbers("hlc"),
    *words("author_id", "change"),
    *numbers("part"),
    *words("action", "verb", "entity_type", "entity", "undoes", "raw"),
    *numbers("received_us"),
    UniqueConstraint("id"),
    Index("ix_event_acts", "n", sqlite_where=text(ACTS)),
)


#: The only triggers of a store, by name: the journal is append-only, and notes where a clock went back.
TRIGGERS = {
    **{
        f"event_no_{verb.lower()}": (
            f"CREATE TRIGGER event_no_{verb.lower()} BEFORE {verb} ON event "
            "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"
        )
        for verb in ("UPDATE", "DELETE")
    },
    "event_time_back": (
        "CREATE TRIGGER event_time_back AFTER INSERT ON event"
        " WHEN EXISTS (SELECT 1 FROM event WHERE n = NEW.n - 1 AND hlc >= NEW.hlc)"
        " BEGIN INSERT INTO time_back (n) VALUES (NEW.n); END"
    ),
}


@event.listens_for(EVENT, "after_create")
def _make_triggers(_target: object, connection: Connection, **_: object) -> None:
    if connection.dialect.name == "sqlite":
        for trigger in TRIGGERS.values():
            connection.exec_driver_sql(trigger)


#: The events whose time is not after that of the one before in their run: between them a run is in the order of time, by
#: which the history is shown. There are few, unless somebody's clock is off.
TIME_BACK = table(
    "time_back",
    counter("n"),
)

#: The signatures of seats over events, by the event's key: of each change's last event, of each act, of each chain's
#: beginning. An event below a signed one is proved by it, because each names the one before.
SIGNATURE = table(
    "signature",
    counter("n"),
    octets("signature"),
)

#: The chains that this copy began, each of one seat (its public key), in the order in which they began. `current` is 0
#: where the store has moved or was restored since: then the seat begins another chain.
OWN_CHAIN = table(
    "own_chain",
    counter("no"),
    *words("chain", "seat"),
    *numbers("current"),
    UniqueConstraint("chain"),
)

#: Which heads an event superseded, by register: with it the result of a merge does not depend on the order.
EVENT_SUPERSEDES = table(
    "event_supersedes",
    *keys("superseded", "register"),
    refers("event_id", "event.id"),
    rowid=False,
)

#: The events that no other superseded, by register ('' for all registers of an entity's only event). More than one
#: distinct value is a conflict.
#:
#: `stands_for` is the event whose value the register has: the head itself, one that an undo restored, or '' where the
#: register became unwritten again. It is no foreign key, which would be checked at each save; `verify` compares the
#: whole table with the journal.
HEAD = table(
    "head",
    *keys("entity", "register", "event_id"),
    *words("stands_for"),
    rowid=False,
)

#: Events that arrived before the one that they follow, or before the beginning of their chain.
QUARANTINE = table(
    "quarantine",
    *keys("id"),
    *words("raw"),
    *numbers("loose", "received_us"),
)

#: The signatures that came with events of seats in `QUARANTINE`: nothing is proved before the chain's beginning is here.
QUARANTINE_SIGNATURE = table(
    "quarantine_signature",
    *keys("event_id"),
    octets("signature"),
)

#: What is not here, by the events that wait for it: the event before one in `QUARANTINE`, or the beginning of its chain;
#: and for an event in the log, which counts for nothing meanwhile, the events that it names.
EVENT_AWAITS = table(
    "event_awaits",
    *keys("awaited", "event_id"),
    rowid=False,
)

#: Signatures of devices over the heads of their chains, as they came in bundles or were made here.
CHAIN_HEAD = table(
    "chain_head",
    *keys("event_id"),
    *words("device_id"),
    *numbers("seq"),
    *words("public_key", "signature"),
    rowid=False,
)

#: The merges of this copy: what came, who accepted it, the backup made before, and the hash of the journal's heads
#: afterwards, so that rolling back is offered only while nothing followed.
BUNDLE_IN = table(
    "bundle_in",
    counter("no"),
    *words("name"),
    *numbers("at_us"),
    *words("person_id", "backup"),
    *numbers("n_new"),
    *words("heads"),
)

#: Steps that were stale and left the stack of undo or redo.
UNDO_DROPPED = table(
    "undo_dropped",
    *keys("change"),
    rowid=False,
)

#: Text that a person typed into a field and has not saved: local to this copy, outside the journal.
DRAFT = table(
    "draft",
    *keys("entity", "field"),
    *words("body"),
    rowid=False,
)

#: Frozen texts by the SHA-256 of their UTF-8 bytes. Never changed.
ARTICLE_TEXT = table(
    "article_text",
    *keys("sha256"),
    *words("body"),
)

#: How many present claims are in each state; updated with every change.
BADGE = table(
    "badge",
    *keys("state"),
    *numbers("n"),
    rowid=False,
)
