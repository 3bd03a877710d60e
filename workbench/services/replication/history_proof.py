"""History proof: what shows from outside that a store's history is complete: signatures, receipts, and earlier bundles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from db import journal, replication
from db.store import Store
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reasons import Reason
from workbench.exchange.bundles.bundle import head_statement
from workbench.services.replication.bundles import open_bundle
from workbench.services.replication.signing import DeviceKey, signature_holds

#: So many values that cannot be used are named.
_MOST = 100


class ProofService:
    def __init__(self, store: Store, key: DeviceKey | None = None) -> None:
        self._store = store
        self._key = key

    def verify(
        self, against: Path | None = None, passphrase: str = "", hook: ProgressHook = no_progress
    ) -> list[Reason]:
        """The problems of the store: in itself, in its signatures and receipts, and compared with a bundle that was made
        from it or merged into it. Raises BundleInvalid for a file that is no bundle.
        """
        found = [*self._store.verify(hook=hook), *self._signatures(), *self._receipts()]
        if against is not None:
            found += self._against(against, passphrase)
        return found

    def notes(self) -> list[str]:
        """Facts that are no problems and should be known: clones, waiting events, and values that cannot be used."""
        with self._store.read() as connection:
            gaps = replication.pending_events.pending_gaps(connection)
            known = replication.devices.all_devices(connection, self._store.device_id)
        cloned = [
            f"Device {device} was cloned: its events go on in several branches." for device in self.cloned()
        ]
        revoked = [
            f"Device {device.id} was revoked: {device.uncounted} of its {device.n_events} events do not count."
            for device in known
            if device.revocations
        ]
        void = [
            f"{item.entity_type.capitalize()} {item.entity}: {item.register or 'all of one step'} has no effect"
            f" ({item.reason.sentence.rstrip('.')}): write it again."
            for item in self._store.void_registers()[:_MOST]
        ]
        return [*cloned, *revoked, *void] + [
            f"Device {gap.device}: {gap.n} events from number {gap.first} on wait for earlier ones."
            for gap in gaps
        ]

    def cloned(self) -> list[str]:
        """Devices with two events that follow the same one."""
        return self._store.cloned()

    def _signatures(self) -> Iterator[Reason]:
        with self._store.read() as connection:
            heads = replication.devices.all_signatures(connection)
            here = replication.pending_events.known_events(connection, [head.event for head in heads])
            waiting = replication.pending_events.pending_texts(connection).keys()
        for head in heads:
            if not signature_holds(
                head.key, head_statement(head.device, head.seq, head.event), head.signature
            ):
                yield Reason(ProblemCode.SIGNATURE_WRONG, device=head.device, number=head.seq)
            if head.event not in here and head.event not in waiting and head.device in self._known(head.seq):
                yield Reason(ProblemCode.SIGNED_EVENT_MISSING, device=head.device, number=head.seq)

    def _known(self, seq: int) -> set[str]:
        """Devices whose chain is here up to this number or beyond: then a signed event must be here too."""
        return {device for device, (last, _) in self._store.chain_heads().items() if last >= seq}

    def _receipts(self) -> Iterator[Reason]:
        with self._store.read() as connection:
            receipts = replication.devices.receipts(connection)
            named = [
                (device, journal.ChainEnd(*head)) for _, device, text in receipts for head in json.loads(text)
            ]
            here = replication.pending_events.known_events(connection, [end.id for _, end in named])
        for device, end in named:
            if end.id not in here and device == self._store.device_id:
                yield Reason(ProblemCode.RECEIVED_EVENT_MISSING, device=end.device, number=end.seq)

    def _against(self, bundle: Path, passphrase: str) -> Iterator[Reason]:
        with open_bundle(bundle, self._key, passphrase) as reader:
            names = [journal.event_id(raw) for raw in reader.events()]
            heads = reader.heads.heads
        with self._store.read() as connection:
            here = replication.pending_events.known_events(
                connection, [*names, *(head.event for head in heads)]
            )
            here |= replication.pending_events.pending_texts(connection).keys()
        gone = sum(name not in here for name in names)
        if gone:
            yield Reason(ProblemCode.BUNDLE_EVENTS_MISSING, count=gone, counted=len(names), file=bundle.name)
        expected = {head.device: (head.seq, head.event) for head in heads if head.event not in here}
        yield from self._store.chain_head_problems(expected)
