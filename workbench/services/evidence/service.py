"""Evidence links a source to a claim; a verdict concludes from it. Both carry their author's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db import records
from db.change import JSON
from db.ids import verdict_id
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED, Claim
from workbench.domain.errors import BadInput, FieldInvalid, NotFound, StepNotAllowed
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance
from workbench.domain.person import Person
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, FieldName, InputKind, Reason, RecordKind, RestrictedAction
from workbench.domain.verdict import Verdict, VerdictDetails, VerdictOutcome
from workbench.services.evidence.quote_check import contains_quote
from workbench.services.evidence.sources import NewSource, SourcesService
from workbench.services.validation import check_texts


class EvidenceService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._sources = SourcesService(store)

    def link(
        self,
        actor: Person,
        claim_id: str,
        source: str | NewSource,
        stance: Stance,
        quote: str = "",
        locator: Iterable[tuple[str, str]] = (),
        note: str = "",
    ) -> tuple[Evidence, Changes]:
        """Link a source to a claim; a new source (a file, an address) is added in the same step.

        A file whose exact bytes are kept already is that source, whose details stay as they are. `locator` is the
        place in the source: ("page", "3"), ("start", "120") in code points, ("timecode", ...). Raises BadInput for a
        quote that the source's text does not contain.
        """
        details = EvidenceDetails(
            stance, quote.strip(), tuple(sorted(dict(locator).items())), note=note.strip()
        )
        check_texts(details)
        claim = self._open_claim(claim_id)
        if isinstance(source, NewSource):
            source = self._sources.same_bytes(source) or source
        if isinstance(source, str):
            self._source_must_exist(source)
        self._demand_quoted(source, details.quote)
        now = self._store.clock()
        with self._store.change("link source", actor.id) as change:
            source_id = source if isinstance(source, str) else self._sources.write(change, actor, source).id
            evidence = Evidence(change.new_id(), claim.id, source_id, details, actor.id, now, now)
            change.write("create", EntityType.EVIDENCE, evidence.id, records.evidence.registers_of(evidence))
        return self.get(evidence.id), change.changes

    def _demand_quoted(self, source: str | NewSource, quote: str) -> None:
        if not quote:
            return
        known = self._sources.get(source) if isinstance(source, str) else source
        if not contains_quote(self._sources, known, quote):
            reason = ReasonCode.QUOTE_NOT_IN_SOURCE
            raise BadInput(where=InputKind.QUOTE, reason=reason)

    def edit(self, actor: Person, evidence_id: str, details: EvidenceDetails) -> tuple[Evidence, Changes]:
        check_texts(details)
        before = self.get(evidence_id)
        return self._save(actor, "edit evidence", before, replace(before, details=details))

    def withdraw(self, actor: Person, evidence_id: str) -> tuple[Evidence, Changes]:
        """Withdraw a piece of evidence; it stays readable in the history."""
        before = self.get(evidence_id)
        return self._save(actor, "withdraw evidence", before, replace(before, withdrawn=True))

    def get(self, evidence_id: str) -> Evidence:
        with self._store.read() as connection:
            found = records.evidence.load(connection, evidence_id)
        if found is None:
            raise NotFound(kind=RecordKind.EVIDENCE, id=evidence_id)
        return found

    def of_claim(self, claim_id: str, *, withdrawn: bool = False) -> list[Evidence]:
        """A claim's evidence, oldest first."""
        with self._store.read() as connection:
            return records.evidence.by_claim(connection, claim_id, withdrawn=withdrawn)

    def weakest_grades(self, claim_ids: Sequence[str]) -> dict[str, str]:
        """For each claim the worst grade of the sources that it rests on, as "C3": reliability A to F, then credibility
        1 to 6.

        Ungraded sources are ignored; claims without a graded source are left out.
        """
        with self._store.read() as connection:
            proof = records.evidence.by_claims(connection, list(claim_ids))
            used = {piece.source_id for pieces in proof.values() for piece in pieces}
            known = {
                key: source for key in used if (source := records.sources.load(connection, key)) is not None
            }
        found: dict[str, str] = {}
        for claim_id, pieces in proof.items():
            details = [known[piece.source_id].details for piece in pieces if piece.source_id in known]
            worst = max((one.reliability for one in details), default="")
            worst += max((one.credibility for one in details), default="")
            if worst:
                found[claim_id] = worst
        return found

    def give_verdict(self, actor: Person, claim_id: str, details: VerdictDetails) -> tuple[Verdict, Changes]:
        """Give or change one's own verdict on a claim. Raises FieldInvalid for a deception in a true claim."""
        check_texts(details)
        if details.deception is not None and details.outcome in {VerdictOutcome.TRUE, VerdictOutcome.OPINION}:
            reason = Reason(ReasonCode.NO_DECEPTION_HERE, outcome=details.outcome)
            raise FieldInvalid(field=FieldName("deception"), value=details.deception.value, reason=reason)
        claim = self._open_claim(claim_id)
        own = verdict_id(claim.id, actor.id)
        with self._store.read() as connection:
            before = records.verdicts.load(connection, own)
        now = self._store.clock()
        after = Verdict(own, claim.id, actor.id, details, now, now)
        if before is not None:
            after = replace(before, details=details, withdrawn=False)
        groups = (
            records.verdicts.registers_of(after)
            if before is None
            else records.verdicts.changed_registers(before, after)
        )
        return self._write_verdict(actor, "give verdict", after, groups, new=before is None)

    def withdraw_verdict(self, actor: Person, claim_id: str) -> tuple[Verdict, Changes]:
        """Withdraw one's own verdict."""
        claim = self._open_claim(claim_id)
        own = verdict_id(claim.id, actor.id)
        with self._store.read() as connection:
            before = records.verdicts.load(connection, own)
        if before is None or before.withdrawn:
            raise NotFound(kind=RecordKind.VERDICT, id=own)
        after = replace(before, withdrawn=True)
        groups = records.verdicts.changed_registers(before, after)
        return self._write_verdict(actor, "withdraw verdict", after, groups)

    def verdicts_of(self, claim_id: str) -> list[Verdict]:
        """The verdicts on a claim that were not withdrawn, one per author, oldest first."""
        with self._store.read() as connection:
            return records.verdicts.by_claim(connection, claim_id)

    def _write_verdict(
        self, actor: Person, action: str, after: Verdict, groups: Mapping[str, JSON], *, new: bool = False
    ) -> tuple[Verdict, Changes]:
        if not groups:
            return after, Changes("", action)
        with self._store.change(action, actor.id) as change:
            change.write("create" if new else "edit", EntityType.VERDICT, after.id, groups)
        with self._store.read() as connection:
            return records.verdicts.load(connection, after.id) or after, change.changes

    def _save(
        self, actor: Person, action: str, before: Evidence, after: Evidence
    ) -> tuple[Evidence, Changes]:
        groups = records.evidence.changed_registers(before, after)
        if not groups:
            return before, Changes("", action)
        with self._store.change(action, actor.id) as change:
            change.write("edit", EntityType.EVIDENCE, before.id, groups)
        return self.get(before.id), change.changes

    def _open_claim(self, claim_id: str) -> Claim:
        claim = self._claim(claim_id)
        if claim.state in CLOSED:
            raise StepNotAllowed(
                item=EntityRef(EntityType.CLAIM, claim.id),
                state=claim.state,
                action=RestrictedAction.WORK_ON_CLAIM,
            )
        return claim

    def _claim(self, claim_id: str) -> Claim:
        with self._store.read() as connection:
            claim = records.claims.load(connection, claim_id)
        if claim is None:
            raise NotFound(kind=RecordKind.CLAIM, id=claim_id)
        return claim

    def _source_must_exist(self, source_id: str) -> None:
        with self._store.read() as connection:
            source = records.sources.load(connection, source_id)
        if source is None:
            raise NotFound(kind=RecordKind.SOURCE, id=source_id)
        if source.withdrawn:
            raise BadInput(where=EntityRef(EntityType.SOURCE, source.id), reason=ReasonCode.SOURCE_WITHDRAWN)
