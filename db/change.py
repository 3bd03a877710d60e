"""Change: one action of a person while it is written, with its events, heads and rows in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from sqlalchemy import Connection

from db import projections
from db.authority import effective_events, trust
from db.authority.own_acts import OF_NEWSROOM, OwnActs
from db.ids import new_id
from db.journal import event_log, gate, signatures
from db.journal import heads as heads_of
from db.journal.event_log import ChainTip, EventWriter
from db.journal.heads import Heads
from db.journal.seat_event_writer import SeatEventWriter
from db.journal.signatures import Signer
from db.projections import BATCH, EntityProjection
from db.schema.canonical_json import JSON, canonical
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Cell, Stamp
from db.sqlite.connections import raw_connection
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import RegisterUnsound
from workbench.domain.reasons import FieldName
from workbench.system.gc_pause import pause_gc

__all__ = ["JSON", "Change"]

#: What is written on these may change what counts of others' work.
_DECIDING = frozenset({EntityType.PERSON, EntityType.DEVICE}) | OF_NEWSROOM
#: So many characters of a refused value are shown.
_SHOWN = 60


class Change:
    """Made by `Store.change`; every `write` is one event. `changes` lists afterwards which entities were written."""

    def __init__(
        self,
        connection: Connection,
        tip: ChainTip,
        clock: Callable[[], int],
        action: str,
        author_id: str,
        signer: Signer | None = None,
    ) -> None:
        """With a `signer` the events are those of a seat, else of a device."""
        self.id = new_id()
        self.action = action
        self.author_id = author_id
        self.connection = connection
        self._raw = raw_connection(connection)
        self._deferred: dict[str, list[tuple[Cell, ...]]] = {}
        self._clock = clock
        self._journal = (
            EventWriter(tip, self.id, action, author_id)
            if signer is None
            else SeatEventWriter(tip, self.id, action, author_id, signer)
        )
        self._touched: dict[EntityType, list[str]] = {}
        self._written: set[str] = set()
        self._badges: dict[str, int] = {}
        self._acts = OwnActs(connection, tip.device, author_id, signer)

    @property
    def changes(self) -> Changes:
        return Changes(self.id, self.action, {kind: tuple(ids) for kind, ids in self._touched.items()})

    @property
    def tip(self) -> ChainTip:
        """The end of the chain after this change."""
        return self._journal.tip

    def new_id(self, ahead: int = 0) -> str:
        """The id of the entity that this change's next event makes, or one that comes so many events after the next."""
        return self._journal.new_id(self._clock(), ahead)

    def create(
        self,
        verb: str,
        entity_type: EntityType,
        registers: Mapping[str, JSON],
        *,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> str:
        """Make an entity and return its id; `via` and `sees` as in `write`."""
        entity = self.new_id()
        self._write_new(verb, entity_type, [(entity, registers)], via=via, sees=sees)
        return entity

    def create_many(
        self, verb: str, entity_type: EntityType, items: Iterable[Mapping[str, JSON]]
    ) -> list[str]:
        """Make many entities in batches, from their registers, and return their ids in the same order."""
        ids: list[str] = []

        def named() -> Iterator[tuple[str, Mapping[str, JSON]]]:
            for number, registers in enumerate(items):
                entity = self.new_id(number % BATCH)
                ids.append(entity)
                yield entity, registers

        self.write_many(verb, entity_type, named())
        return ids

    def write(
        self,
        verb: str,
        entity_type: EntityType,
        entity: str,
        registers: Mapping[str, JSON],
        *,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> str:
        """Write registers of one entity (null clears one) and return the event's id.

        An act names the grant that it relies on (`via`), and the newest grants and lines that its author knew (`sees`).
        Raises ValueError for an entity that this change has written already, and for an unknown register.
        """
        if heads_of.has_events(self._raw, entity):
            heads = heads_of.of_entity(self.connection, entity)
            return self.rewrite(verb, entity_type, entity, registers, heads, via=via, sees=sees)
        (event_id,) = self._write_new(verb, entity_type, [(entity, registers)], via=via, sees=sees)
        return event_id

    def write_many(
        self, verb: str, entity_type: EntityType, items: Iterable[tuple[str, Mapping[str, JSON]]]
    ) -> list[str]:
        """Write many new entities (id, registers) in batches and return the events' ids.

        The entities must be new to the store: an id that exists already fails the change.
        """
        ids: list[str] = []
        remaining = iter(items)
        while True:
            # For one batch at a time, so that the garbage of a long import is collected between them.
            with pause_gc():
                batch = list(islice(remaining, BATCH))
                if not batch:
                    return ids
                ids += self._write_new(verb, entity_type, batch)

    def rewrite(
        self,
        verb: str,
        entity_type: EntityType,
        entity: str,
        registers: Mapping[str, JSON],
        heads: Heads,
        restores: Mapping[str, str | None] | None = None,
        *,
        settle_all: bool = False,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> str:
        """Write registers of an entity whose heads are known; `restores` as in the journal, for undo and redo.

        In a conflict a write supersedes the heads of the value that its author saw, and all heads only with
        `settle_all`.
        """
        self._check(entity_type, [(entity, registers)], restored=restores is not None)
        restored = restores or {}
        whole = settle_all or restores is not None
        seen = {
            name: heads[name] if whole else heads_of.heads_of_shown_value(heads[name])
            for name in registers
            if name in heads
        }
        sup = {name: sorted(head.event_id for head in several) for name, several in seen.items()}
        via, sees = self._acts.relied_on(verb, entity_type, entity, registers, via, sees)
        event = self._journal.event(
            self._clock(), verb, entity_type.value, entity, registers, sup, restored, via=via, sees=sees
        )
        event_id = self._journal.last_id
        self._acts.note(event_id, verb, entity_type, entity, registers, via)
        raw = self._raw
        projections.execute_many(raw, event_log.INSERT, [event])
        heads_of.split_shared_head(raw, entity, heads)
        gone = [(old, name) for name, ids in sup.items() for old in ids]
        projections.execute_many(raw, heads_of.SUPERSEDE, [(old, name, event_id) for old, name in gone])
        projections.execute_many(raw, heads_of.DELETE, [(entity, name, old) for old, name in gone])
        values_from = {name: (restored[name] or "") if name in restored else event_id for name in registers}
        projections.execute_many(
            raw, heads_of.INSERT, [(entity, name, event_id, values_from[name]) for name in registers]
        )
        before = heads_of.winning_registers(heads)
        alone = all(len(heads[name]) == len(several) for name, several in seen.items())
        if restores is None and alone:
            stamp = Stamp(self._journal.hlc, self.author_id)
            now = dict(before) | {name: (value, stamp) for name, value in registers.items()}
            rest = {name: several for name, several in heads.items() if name not in registers}
            n_conflicts = heads_of.count_conflicts(rest)
        else:  # restored values keep the stamps of those who wrote them; heads of other values remain
            current = heads_of.of_entity(self.connection, entity)
            now, n_conflicts = dict(heads_of.winning_registers(current)), heads_of.count_conflicts(current)
        projections.replace_projection(raw, entity_type, EntityProjection(entity, now, n_conflicts))
        self._count(projections.badge_of(entity_type, before), projections.badge_of(entity_type, now))
        return event_id

    def settle(
        self,
        entity_type: EntityType,
        entity: str,
        registers: Mapping[str, JSON],
        *,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> str:
        """Write registers so that they supersede all heads, which settles their conflicts; return the event's id."""
        heads = heads_of.of_entity(self.connection, entity)
        return self.rewrite(
            "decide", entity_type, entity, registers, heads, settle_all=True, via=via, sees=sees
        )

    def has_written(self, entity: str) -> bool:
        """Whether this change has written the entity, which it may do once."""
        return entity in self._written

    def set_reversed_change(self, change: str) -> None:
        """Name the change that this one reverses; before the first write."""
        self._journal.set_reversed_change(change)

    def flush(self) -> None:
        """Write the deferred rows, the counters and the signatures. `Store.change` calls it before the commit."""
        self._write_deferred()
        projections.execute_many(self._raw, signatures.INSERT, self._journal.signatures())
        projections.add_to_badges(self._raw, self._badges)
        self._badges.clear()
        self._acts.check()
        if not _DECIDING.isdisjoint(self._touched):
            self._refresh_effective_events()
        self._acts.check_standing()

    def _refresh_effective_events(self) -> None:
        """Recompute which events count: a new role or a revoked device decides about the events of others."""
        trust.trust_first_supervisors(self.connection, all_here=True)
        refreshed = effective_events.refresh(self.connection, self._written)
        for kind, ids in refreshed.entities.items():
            seen = self._touched.setdefault(kind, [])
            seen += [entity for entity in ids if entity not in self._written]

    def defer(self, statement: str, row: tuple[Cell, ...]) -> None:
        """Defer a row that nothing in this change reads, so that many rows are written at once."""
        self._deferred.setdefault(statement, []).append(row)

    def _write_deferred(self) -> None:
        for statement, rows in self._deferred.items():
            projections.execute_many(self._raw, statement, rows)
        self._deferred.clear()

    def _write_new(
        self,
        verb: str,
        entity_type: EntityType,
        batch: list[tuple[str, Mapping[str, JSON]]],
        *,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> list[str]:
        self._check(entity_type, batch)
        events: list[tuple[Cell, ...]] = []
        ids: list[str] = []
        heads: list[tuple[Cell, ...]] = []
        projections_of_batch: list[EntityProjection] = []
        kind, author_id = entity_type.value, self.author_id
        for entity, registers in batch:
            grant, known = self._acts.relied_on(verb, entity_type, entity, registers, via, sees)
            event = self._journal.event(self._clock(), verb, kind, entity, registers, via=grant, sees=known)
            event_id = self._journal.last_id
            self._acts.note(event_id, verb, entity_type, entity, registers, grant)
            events.append(event)
            ids.append(event_id)
            heads.append((entity, heads_of.ALL, event_id, event_id))
            stamp = Stamp(self._journal.hlc, author_id)
            written = {name: (value, stamp) for name, value in registers.items()}
            projections_of_batch.append(EntityProjection(entity, written, changed_us=stamp.us))
        if entity_type is EntityType.CLAIM:
            for projection in projections_of_batch:
                self._count(None, projections.badge_of(entity_type, projection.registers))
        self._write_deferred()
        projections.execute_many(self._raw, event_log.INSERT, events)
        projections.execute_many(self._raw, heads_of.INSERT, heads)
        projections.insert_projections(self._raw, entity_type, projections_of_batch)
        return ids

    def _check(
        self,
        entity_type: EntityType,
        batch: Iterable[tuple[str, Mapping[str, JSON]]],
        *,
        restored: bool = False,
    ) -> None:
        """Let what is about to be written through the gate.

        Raises RegisterUnsound for a value that no other copy would take, ValueError where `write` says so.
        """
        known = ENTITY_MAPPINGS[entity_type].registers
        touched = self._touched.setdefault(entity_type, [])
        for number, (entity, registers) in enumerate(batch):
            if not registers:
                raise ValueError(f"nothing to write on {entity_type.value} {entity}")
            if entity in self._written:
                raise ValueError(f"{entity_type.value} {entity} is written twice in one change")
            if not registers.keys() <= known:
                raise ValueError(f"{entity_type.value} has no register {sorted(registers.keys() - known)}")
            faults = gate.judge(
                entity_type,
                entity,
                self.author_id,
                registers,
                restored=restored,
                place=self._journal.place(number),
                own=True,
            )
            for register, fault in faults.items():
                value = canonical(registers.get(register or "core"))[:_SHOWN]
                value = value.encode(
                    "utf-8", "backslashreplace"
                ).decode()  # half a character can be shown nowhere
                raise RegisterUnsound(
                    field=FieldName(register or "core"), value=value, reason=fault.reason, entity=entity
                )
            self._written.add(entity)
            touched.append(entity)

    def _count(self, before: str | None, after: str | None) -> None:
        if before == after:
            return
        badges = self._badges
        if before is not None:
            badges[before] = badges.get(before, 0) - 1
        if after is not None:
            badges[after] = badges.get(after, 0) + 1
