"""Devices that write into a store, and their revocation by a supervisor."""

from __future__ import annotations

from db import journal, replication
from db.change import JSON
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.device import Device
from workbench.domain.errors import BadInput, NotFound, RoleMissing
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, Reason, RecordKind, RestrictedAction
from workbench.services.validation import check_text

REVOKE, RESTORE = "revoke device", "restore device"


class DevicesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list(self) -> list[Device]:
        """Every device with events in this store, the earliest first."""
        with self._store.read() as connection:
            return replication.devices.all_devices(connection, self._store.device_id)

    def find(self, piece: str) -> Device:
        """The device with this id, or the only one whose id begins or ends with `piece`. Raises NotFound or BadInput."""
        everything = self.list()
        exact = [device for device in everything if device.id == piece]
        found = exact or [
            device for device in everything if device.id.startswith(piece) or device.id.endswith(piece)
        ]
        if not found or not piece:
            raise NotFound(kind=RecordKind.DEVICE, id=piece)
        if len(found) > 1:
            raise BadInput(where=piece, reason=ReasonCode.DEVICE_ID_AMBIGUOUS)
        return found[0]

    def revoke(
        self, actor: Person, device: Device, last: int | str | None = None, reason: str = ""
    ) -> tuple[Device, Changes]:
        """Revoke a device: its events after `last` do not count. Everything stays in the journal.

        `last` is a number (0: no event counts), an event's id, or by default the newest event that is here. Raises
        NotFound, RoleMissing, BadInput for this very device or for a number that several events have.
        """
        self._demand(actor, device)
        seq, event = self._line(device, last)
        return self._write(
            actor,
            REVOKE,
            device,
            replication.devices.revocation_registers(seq, event, check_text("reason", reason)),
        )

    def restore(self, actor: Person, device: Device) -> tuple[Device, Changes]:
        """Lift a revocation: everything that this device wrote counts again. Raises RoleMissing, BadInput for a device
        that is not revoked.
        """
        self._demand(actor, device)
        if not device.revocations:
            raise BadInput(
                where=EntityRef(EntityType.DEVICE, device.id), reason=ReasonCode.DEVICE_NOT_REVOKED
            )
        return self._write(actor, RESTORE, device, {"revoked": None})

    def _demand(self, actor: Person, device: Device) -> None:
        if actor.role is not Role.SUPERVISOR:
            raise RoleMissing(person=actor.name, action=RestrictedAction.REVOKE_DEVICE, role=Role.SUPERVISOR)
        if device.id == self._store.device_id:
            reason = ReasonCode.DEVICE_REVOKES_ITSELF
            raise BadInput(where=EntityRef(EntityType.DEVICE, device.id), reason=reason)

    def _line(self, device: Device, last: int | str | None) -> tuple[int, str]:
        with self._store.read() as connection:
            if last is None:
                ends = [end for end in journal.chain_ends(connection) if end.device == device.id]
                newest = max(ends, key=lambda end: (end.seq, end.id))
                return newest.seq, newest.id
            if isinstance(last, str):
                seq = replication.devices.sequence_number(connection, device.id, last)
                if seq is None:
                    raise NotFound(kind=RecordKind.EVENT, id=last)
                return seq, last
            if last == 0:
                return 0, ""
            found = replication.devices.events_at(connection, device.id, last)
        if not found:
            raise NotFound(kind=RecordKind.EVENT, id=last)
        if len(found) > 1:
            reason = Reason(ReasonCode.EVENT_NUMBER_AMBIGUOUS, number=last)
            raise BadInput(where=EntityRef(EntityType.DEVICE, device.id), reason=reason)
        return last, found[0]

    def _write(
        self, actor: Person, action: str, device: Device, groups: dict[str, JSON]
    ) -> tuple[Device, Changes]:
        verb = action.partition(" ")[0]
        with self._store.change(action, actor.id) as change:
            heads = journal.heads.of_entity(change.connection, device.id)
            if heads:
                change.rewrite(verb, EntityType.DEVICE, device.id, groups, heads, settle_all=True)
            else:
                change.write(verb, EntityType.DEVICE, device.id, groups)
        return self.find(device.id), change.changes
