"""`workbench device`: the laptops that write into this store, and the revocation of a lost one."""

from __future__ import annotations

from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changes_json, short, when
from workbench.domain.device import Device
from workbench.domain.iso_time import time_to_json


@click.group("device")
def device() -> None:
    """The laptops that write into this store; a supervisor revokes one that was lost or stolen."""


@command("list")
def list_(app: App) -> None:
    """List every device: who wrote there, when last, how much, and the beginning of its key."""
    with app.open() as workspace:
        found, names = workspace.devices.list(), workspace.people.names()
    lines = [line for one in found for line in _lines(one, names)]
    app.answer({"devices": [_json(one) for one in found]}, lines)


@command("revoke")
@click.argument("piece", metavar="DEVICE")
@click.option(
    "--last",
    metavar="NUMBER|EVENT",
    help="Its last event that counts (0: none does); default: the newest one in this store.",
)
@click.option("--reason", default="", help="Kept in the history.")
def revoke(app: App, piece: str, last: str | None, reason: str) -> None:
    """Revoke DEVICE: what it wrote after its last accepted event does not count. Only a supervisor may.

    Nothing is deleted: it stays in the history, marked as not counted, and counts again after `device restore`.
    """
    wanted = int(last) if last is not None and last.isdecimal() else last
    with app.open() as workspace:
        actor = app.actor(workspace)
        found, changes = workspace.devices.revoke(actor, workspace.devices.find(piece), wanted, reason)
        names = workspace.people.names()
    app.answer({"device": _json(found), "changes": changes_json(changes)}, _lines(found, names))


@command("restore")
@click.argument("piece", metavar="DEVICE")
def restore(app: App, piece: str) -> None:
    """Lift the revocation of DEVICE: everything that it wrote counts again. Only a supervisor may."""
    with app.open() as workspace:
        found, changes = workspace.devices.restore(app.actor(workspace), workspace.devices.find(piece))
        names = workspace.people.names()
    app.answer({"device": _json(found), "changes": changes_json(changes)}, _lines(found, names))


for member in (list_, revoke, restore):
    device.add_command(member)


def _json(one: Device) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "people": list(one.people),
        "events": one.n_events,
        "last_seq": one.last_seq,
        "uncounted": one.uncounted,
        "last": time_to_json(one.last_us),
        "key": one.key,
        "own": one.own,
        "cloned": one.cloned,
        "revocations": [
            {
                "event": line.event_id,
                "last_seq": line.seq,
                "last_event": line.last,
                "by": line.by,
                "at": time_to_json(line.at_us),
                "reason": line.reason,
            }
            for line in one.revocations
        ],
    }


def _lines(one: Device, names: dict[str, str]) -> list[str]:
    who = ", ".join(names.get(person, short(person)) for person in one.people) or "nobody yet"
    marks = [word for word, is_so in (("this laptop", one.own), ("cloned", one.cloned)) if is_so]
    key = f"key {one.fingerprint}" if one.key else "no key yet"
    lines = [
        f"{short(one.id)}  {one.name or who}  {one.n_events} events, last {when(one.last_us)}, {key}"
        + (f"  ({', '.join(marks)})" if marks else "")
    ]
    for line in one.revocations:
        beyond = f"after event {line.seq}" if line.seq else "at all"
        reason = f": {line.reason}" if line.reason else ""
        lines.append(
            f"          revoked by {names.get(line.by, short(line.by))}, {when(line.at_us)}{reason};"
            f" nothing {beyond} counts ({one.uncounted} events here)"
        )
    return lines
