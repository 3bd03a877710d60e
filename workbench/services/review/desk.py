"""What the desk sets for everybody: read by all, written by supervisors."""

from __future__ import annotations

from dataclasses import replace

from db import records
from db.ids import DESK
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim_fields import fields_of
from workbench.domain.desk import Demands, Desk
from workbench.domain.errors import FieldUnknown, RoleMissing
from workbench.domain.person import Person, Role
from workbench.domain.reasons import FieldName, RestrictedAction

#: The action of every such change in the history and in undo.
ACTION = "set desk"


class DeskService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Desk:
        """All that is set, and the program's own values for what is not."""
        with self._store.read() as connection:
            return records.load_desk(connection) or Desk()

    def set_demands(self, actor: Person, demands: Demands) -> tuple[Desk, Changes]:
        """Set what a claim needs at submission. Raises RoleMissing, FieldUnknown."""
        for kind, names in demands.fields.items():
            known = [field.name for field in fields_of(kind)]
            for name in sorted(names - set(known)):
                raise FieldUnknown(field=FieldName(name), known=tuple(FieldName(item) for item in known))
        return self._set(actor, replace(self.get(), demands=demands))

    def _set(self, actor: Person, after: Desk) -> tuple[Desk, Changes]:
        if actor.role is not Role.SUPERVISOR:
            raise RoleMissing(person=actor.name, action=RestrictedAction.SET_DESK, role=Role.SUPERVISOR)
        with self._store.read() as connection:
            before = records.load_desk(connection)
        groups = (
            records.desk_registers(after) if before is None else records.changed_desk_registers(before, after)
        )
        if (before or Desk()) == after:
            return after, Changes("", ACTION)
        with self._store.change(ACTION, actor.id) as change:
            change.write("create" if before is None else "edit", EntityType.DESK, DESK, groups)
        return self.get(), change.changes
