"""The devices of the store: listed, and revoked and restored by a supervisor."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType
from workbench.domain.device import Device
from workbench.domain.person import Role
from workbench.text.isolates import isolate_ltr
from workbench.ui.state.session import Session
from workbench.ui.views.devices_dialog import DeviceRow, DevicesDialog, RevokeDialog

#: So many last characters of a device's id are shown.
_SHORT = 8


class DevicesPresenter(QObject):
    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._dialog: DevicesDialog | None = None
        session.changed.connect(self._changed)

    def open(self) -> DevicesDialog:
        dialog = DevicesDialog(self._window)
        dialog.revoke.connect(self._ask)
        dialog.restore.connect(self.restore)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        self.show()
        dialog.open()
        dialog.table.setFocus()
        return dialog

    def show(self) -> None:
        if self._dialog is not None:
            names = self._session.workspace.people.names()
            found = self._session.workspace.devices.list()
            self._dialog.show_lines([self._line(one, names) for one in found])

    def revoke(self, key: str, last: int, reason: str) -> None:
        service = self._session.workspace.devices
        wanted = None if last == service.find(key).last_seq else last
        self._session.perform(lambda actor: service.revoke(actor, service.find(key), wanted, reason))
        self.show()

    def restore(self, key: str) -> None:
        service = self._session.workspace.devices
        self._session.perform(lambda actor: service.restore(actor, service.find(key)))
        self.show()

    def _ask(self, key: str) -> None:
        device = self._session.workspace.devices.find(key)
        who = self._who(device, self._session.workspace.people.names())
        dialog = RevokeDialog(self._dialog, who, device.last_seq)
        dialog.accepted.connect(lambda: self.revoke(key, dialog.last.value(), dialog.reason.text().strip()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _line(self, one: Device, names: dict[str, str]) -> DeviceRow:
        words, actor = self._session.words, self._session.actor
        may = actor is not None and actor.role is Role.SUPERVISOR and not one.own
        return DeviceRow(
            one.id,
            self._who(one, names),
            isolate_ltr(one.id[-_SHORT:]),
            words.day(one.last_us),
            words.number(one.n_events),
            self._state(one),
            self._about(one, names, may=may),
            may and not one.revocations,
            may and bool(one.revocations),
        )

    def _who(self, one: Device, names: dict[str, str]) -> str:
        who = self.tr(", ").join(names[person] for person in one.people if person in names)
        return one.name or who or self.tr("nobody yet")

    def _state(self, one: Device) -> str:
        said = [
            words
            for words, is_so in (
                (self.tr("this laptop"), one.own),
                (self.tr("revoked"), bool(one.revocations)),
                (self.tr("copied: two branches"), one.cloned),
            )
            if is_so
        ]
        return self.tr(" · ").join(said)

    def _about(self, one: Device, names: dict[str, str], *, may: bool) -> str:
        words = self._session.words
        lines = []
        if one.key:
            key = self.tr("Its key begins with %1: compare it by telephone.")
            lines.append(key.replace("%1", isolate_ltr(one.fingerprint)))
        else:
            lines.append(self.tr("Its key is not known yet: its first bundle brings it."))
        for line in one.revocations:
            said = self.tr(
                "Revoked by %1, %2. Its last change that counts: %3. Changes here that do not count: %4."
            )
            said = said.replace("%1", names.get(line.by, isolate_ltr(line.by[-_SHORT:])))
            said = said.replace("%2", words.day(line.at_us)).replace("%3", words.number(line.seq))
            said = said.replace("%4", words.number(one.uncounted))
            lines.append(f"{said} {line.reason}".strip())
        if one.own:
            lines.append(self.tr("A laptop cannot revoke itself: use another laptop."))
        elif not may:
            lines.append(self.tr("Only a supervisor can revoke and restore laptops."))
        return "\n".join(lines)

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.DEVICE):
            self.show()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
