"""Approvals: what a judgement of a claim covers, and whether what stands is still what was approved.

Nothing of it is stored: it follows from the heads and from the judgement's own event. So it is right after an undo and
after a merge. A list asks by the ids of events; only where these differ are values compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal import heads as heads_of
from db.journal.event_log import Event
from db.journal.heads import ALL, Head
from db.journal.judged_events import EventReader
from db.schema.canonical_json import is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.approval.approval import Approval, Author, later_changes
from workbench.domain.approval.basis import (
    CoveredVersion,
    UnfitBasisError,
    WrittenValue,
    basis_registers,
    contributors,
    submissions,
    version_of,
)
from workbench.domain.approval.judgement import Judgement
from workbench.domain.approval.leaves import WITHDRAWN
from workbench.domain.changes import EntityType

_ARTICLES = "SELECT id, article_id FROM claim WHERE present = 1 AND id IN ({})"
_EVIDENCE = "SELECT id, claim_id, source_id, withdrawn FROM evidence WHERE present = 1 AND claim_id IN ({})"
_VERDICTS = "SELECT id, claim_id, withdrawn FROM verdict WHERE present = 1 AND claim_id IN ({})"
_HEADS = "SELECT entity, register, stands_for FROM head WHERE entity IN ({})"
_JUDGED = (
    "SELECT entity, register, stands_for FROM head WHERE register IN ('judged', 'state') AND entity IN ({})"
)
_EVENTS = "SELECT id, raw, author_id, hlc FROM event WHERE id IN ({})"
_AUTHORS = "SELECT id, author_id, hlc FROM event WHERE id IN ({})"
_UNCOUNTED = "SELECT 1 FROM uncounted WHERE event_id IN ({}) LIMIT 1"

_CONFIDENTIAL = "SELECT id FROM source WHERE confidentiality <> 'public' AND id IN ({})"
_NEWSROOM = "SELECT value FROM meta WHERE key = 'newsroom'"

_GONE = frozenset({"core", WITHDRAWN})


class _Parts(NamedTuple):
    """The entities that belong to a claim; of those in `withdrawn` only that they are."""

    entities: dict[str, EntityType]
    withdrawn: set[str]

    def covers(self, entity: str, register: str) -> bool:
        kind = self.entities[entity]
        return register in (_GONE if entity in self.withdrawn else basis_registers(kind))


def _parts(connection: Connection, claims: Collection[str]) -> dict[str, _Parts]:
    found = {
        claim: _Parts({claim: EntityType.CLAIM, article: EntityType.ARTICLE}, set())
        for claim, article in select_by_ids(connection, _ARTICLES, claims)
    }
    for piece, claim, source, withdrawn in select_by_ids(connection, _EVIDENCE, found):
        parts = found[claim]
        parts.entities[piece] = EntityType.EVIDENCE
        if withdrawn:
            parts.withdrawn.add(piece)
        else:
            parts.entities[source] = EntityType.SOURCE
    for verdict, claim, withdrawn in select_by_ids(connection, _VERDICTS, found):
        found[claim].entities[verdict] = EntityType.VERDICT
        if withdrawn:
            found[claim].withdrawn.add(verdict)
    return found


# --- what is about to be judged ---------------------------------------------------------------------------------


def basis_of(connection: Connection, claim: str) -> tuple[str, ...]:
    """The events that a judgement of this claim covers now: those whose values stand, and its submission."""
    parts = _parts(connection, [claim])[claim]
    heads = heads_of.of_entities(connection, parts.entities)
    ids = {
        head.stands_for
        for entity, registers in heads.items()
        for register, several in registers.items()
        if parts.covers(entity, register) and (head := heads_of.winning_head(several)).written
    }
    state = [head.event_id for head in heads[claim].get("state", ())]
    return tuple(sorted(ids | submissions(state, EventReader(connection)).keys()))


def version_of_basis(connection: Connection, claim: str, basis: Iterable[str]) -> CoveredVersion:
    """What these events say of the claim. Raises UnfitBasisError."""
    return version_of(claim, basis, EventReader(connection))


def contributors_now(connection: Connection, claim: str) -> set[str]:
    """Who may not approve the claim as it stands: whoever wrote, submitted or alone judged it."""
    reader = EventReader(connection)
    submitted = submitters_now(connection, claim)
    try:
        return contributors(version_of(claim, basis_of(connection, claim), reader), reader) | submitted
    except UnfitBasisError:
        return submitted


def submitters_now(connection: Connection, claim: str) -> set[str]:
    """Who submitted the claim as it stands, or brought it in with a file."""
    state = [head.event_id for head in heads_of.of_entity(connection, claim).get("state", ())]
    return {event.author for event in submissions(state, EventReader(connection)).values()}


def unsalted_sources(connection: Connection, claim: str) -> list[str]:
    """The confidential sources that the claim rests on and that nothing keeps from being guessed."""
    parts = _parts(connection, [claim])[claim]
    sources = [entity for entity, kind in parts.entities.items() if kind is EntityType.SOURCE]
    secret = [source for (source,) in select_by_ids(connection, _CONFIDENTIAL, sources)]
    return sorted(set(secret) - salts_of(connection, secret).keys())


def salts_of(connection: Connection, sources: Iterable[str]) -> dict[str, str]:
    """Source -> its salt, for those that have one."""
    found = {}
    for source, registers in heads_of.of_entities(connection, sources).items():
        if "salt" in registers and (salt := heads_of.winning_head(registers["salt"]).value):
            found[source] = str(salt)
    return found


def newsroom(connection: Connection) -> str:
    """The newsroom that this copy of the store trusts, "" for none."""
    return str(connection.exec_driver_sql(_NEWSROOM).scalar() or "")


# --- what was judged --------------------------------------------------------------------------------------------


def standing_judgements(connection: Connection, claims: Collection[str]) -> dict[str, Approval]:
    """Claim -> the judgement from which its present state follows; whether something changed since is not looked at.

    Claims whose state follows from none, was judged before there were judgements, or came in with a file, are left out.
    """
    judged: dict[str, set[str]] = defaultdict(set)
    states: dict[str, set[str]] = defaultdict(set)
    for claim, register, event in select_by_ids(connection, _JUDGED, claims):
        (judged if register == "judged" else states)[claim].add(event)
    claims_of = {
        event: claim for claim, events in judged.items() for event in events & states[claim] if event
    }
    found: dict[str, Approval] = {}
    events = [Event.of(*row) for row in select_by_ids(connection, _EVENTS, claims_of)]
    for event in sorted(events, key=lambda one: (one.at, one.id)):
        value = event.writes["judged"]
        if is_mapping(value):
            claim, by = claims_of[event.id], Author(event.author, event.at)
            found[claim] = Approval(claim, event.id, Judgement.of_register(value), by)
    return found


def changed_claims(connection: Connection, approvals: Mapping[str, Approval]) -> set[str]:
    """Those of these approved claims of which something is not as it was approved."""
    parts = _parts(connection, approvals)
    standing: dict[str, set[str]] = {claim: set() for claim in parts}
    submitted: dict[str, set[str]] = defaultdict(set)
    claims_of: dict[str, list[str]] = defaultdict(list)
    for claim, its_parts in parts.items():
        for entity in its_parts.entities:
            claims_of[entity].append(claim)
    for entity, register, event in select_by_ids(connection, _HEADS, claims_of):
        for claim in claims_of[entity]:
            if event and (register == ALL or parts[claim].covers(entity, register)):
                standing[claim].add(event)
        if register == "submitted":
            submitted[entity].add(event)
    differing = [
        claim
        for claim, events in standing.items()
        if not events <= (basis := set(approvals[claim].judgement.basis)) or basis - events - submitted[claim]
    ]
    return {claim for claim in differing if with_changes(connection, approvals[claim]).changes}


def with_changes(connection: Connection, approval: Approval) -> Approval:
    """The approval with what differs now, leaf by leaf."""
    claim = approval.claim
    approved = version_of_basis(connection, claim, approval.judgement.basis)
    now, authors = _standing_version(connection, claim, approved)
    changes = later_changes(approved, now, authors)
    return Approval(claim, approval.event, approval.judgement, approval.by, changes)


def basis_counts(connection: Connection, approval: Approval) -> bool:
    """Whether everything that was approved counts here."""
    return not any(select_by_ids(connection, _UNCOUNTED, approval.judgement.basis))


def _standing_version(
    connection: Connection, claim: str, approved: CoveredVersion
) -> tuple[CoveredVersion, dict[str, Author]]:
    """What stands of the claim and of all that was approved with it, and who wrote each of its events."""
    parts = _parts(connection, [claim])[claim]
    for kind, entity in approved.entities:
        parts.entities.setdefault(entity, kind)
    heads = heads_of.of_entities(connection, parts.entities)
    entities = {
        (parts.entities[entity], entity): {
            register: _written(heads_of.winning_head(several))
            for register, several in registers.items()
            if register in basis_registers(parts.entities[entity])
        }
        for entity, registers in heads.items()
    }
    version = CoveredVersion(claim, entities)
    events = {
        event for registers in entities.values() for written in registers.values() for event in written.events
    }
    authors = {event: Author(author, at) for event, author, at in select_by_ids(connection, _AUTHORS, events)}
    return version, authors


def _written(head: Head) -> WrittenValue:
    return WrittenValue((head.event_id,), head.value)
