"""`workbench server sync` and `status`: synchronization of this store with the newsroom's server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changes_json, short, when
from workbench.cli.server_store import held_words, with_password_of
from workbench.cli.usage import CommandUsageError
from workbench.domain.errors import BadInput
from workbench.domain.iso_time import time_to_json
from workbench.domain.reasons import InputKind
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress, TransportSecurity
from workbench.domain.sync import AWAY, RefusedStep, SyncPreview, SyncReport, SyncState

if TYPE_CHECKING:
    from workbench.services.server.sync import SyncSession
    from workbench.workspace import Workspace

#: How the connection is secured, in a few words.
_SECURITY: Mapping[TransportSecurity, str] = {
    TransportSecurity.LOCAL_SOCKET: "a socket on this machine",
    TransportSecurity.NOT_ENCRYPTED: "not encrypted",
    TransportSecurity.NAME_CHECKED: "encrypted, the server's name checked",
    TransportSecurity.NAME_NOT_CHECKED: "encrypted, the server's name not checked",
}
_SERVER = click.option(
    "--server",
    "url",
    default="",
    metavar="URL",
    help="The server: postgresql+psycopg://LOGIN@HOST/DATABASE (default: the last one).",
)
_PASSWORD = click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the password (default: PGPASSWORD, ~/.pgpass, or you are asked).",
)


@command("sync")
@_SERVER
@_PASSWORD
@click.option("--preview", is_flag=True, help="Only say what would be sent and received.")
@click.option("--adopt", is_flag=True, help="The newsroom has a new server: continue with that one.")
@click.pass_context
def sync(
    ctx: click.Context, app: App, url: str, password_file: Path | None, preview: bool, adopt: bool
) -> None:
    """Sync this store with the server: receive what is new there, send what may be sent."""
    with app.open_local() as workspace:
        _point(workspace, url, password_file)
        names = workspace.people.names()
        if preview:
            expected = with_password_of(workspace, lambda: workspace.server.preview(adopt=adopt))
            app.answer(_expected_json(expected), _expected_lines(expected, names))
            return
        with with_password_of(workspace, lambda: workspace.server.connect(adopt=adopt)) as session:
            report = _synchronize(session)
        names = workspace.people.names()
        state = workspace.server.state()
        n_conflicts = len(workspace.conflicts.list())
    assert state is not None  # noqa: S101  # they have just met
    app.answer(
        {**_report_json(report), **_waiting_json(state), "conflicts": n_conflicts},
        _report_lines(report, state, names, n_conflicts),
    )
    if report.refused:
        ctx.exit(1)


@command("status")
@_SERVER
@_PASSWORD
@click.option("--offline", is_flag=True, help="Say what is known on this machine; do not ask the server.")
def status(app: App, url: str, password_file: Path | None, offline: bool) -> None:
    """The state of this store and the server; nothing is sent or received."""
    with app.open_local() as workspace:
        _point(workspace, url, password_file)
        names = workspace.people.names()
        state = workspace.server.state()
        if workspace.server.address is None:
            raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.SERVER_UNNAMED)
        expected, trouble = None, ""
        if not offline:
            try:
                expected = with_password_of(workspace, workspace.server.preview)
            except AWAY as error:
                trouble = str(error)
        address = str(workspace.server.address)
    data: dict[str, Any] = {
        "address": address,
        "connected": expected is not None,
        "line": _SECURITY[TransportSecurity(expected.connection_security)] if expected is not None else None,
        "trouble": trouble or None,
        "to_receive": expected.to_receive if expected is not None else None,
        **(_state_json(state) if state is not None else {"met": False}),
    }
    app.answer(data, _status_lines(address, state, expected, trouble, names))


def _point(workspace: Workspace, url: str, password_file: Path | None) -> None:
    """Use the server and the password that the options name."""
    address = ServerAddress.parse(url) if url else workspace.server.address
    if address is None:
        return
    if password_file is not None:
        address = address.with_password(_first_line(password_file))
    workspace.server.use(address)


def _first_line(path: Path) -> str:
    try:
        line = path.read_text("utf-8").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise CommandUsageError(str(path), "the password cannot be read from this file") from None
    if not line:
        raise CommandUsageError(str(path), "its first line is empty: write the password there")
    return line


def _synchronize(session: SyncSession) -> SyncReport:
    """Sync everything, and send once more what was refused: the person may know that the reason is gone."""
    session.try_again()
    return session.synchronize()


def _report_json(report: SyncReport) -> dict[str, Any]:
    return {
        "sent": report.sent,
        "received": report.received,
        "refused": [_step_json(step) for step in report.refused],
        "changes": changes_json(report.changes),
        "backup": report.backup or None,
    }


def _waiting_json(state: SyncState) -> dict[str, Any]:
    return {"to_send": state.to_send, "held": dict(state.held), "gaps": state.gaps}


def _step_json(step: RefusedStep) -> dict[str, Any]:
    return {
        "event": step.event_id,
        "action": step.action,
        "author": step.author_id,
        "at": time_to_json(step.at_us),
        "reason": str(step.reason),
        "code": step.reason.code.value,
        "type": step.kind,
        "id": step.entity,
    }


def _state_json(state: SyncState) -> dict[str, Any]:
    return {
        "met": True,
        "server": state.server_id,
        "person": state.person_id,
        "name": state.person_name,
        "role": state.role,
        "last_contact": time_to_json(state.contact_us),
        "refused": [_step_json(step) for step in state.refused],
        **_waiting_json(state),
    }


def _report_lines(
    report: SyncReport, state: SyncState, names: Mapping[str, str], n_conflicts: int
) -> Iterable[str]:
    yield f"Sent {report.sent} events, received {report.received}."
    yield from _held_lines(state.held, names)
    yield from _refused_lines(report.refused, names)
    if n_conflicts:
        yield f"{n_conflicts} conflicts are open (`workbench conflict list`)."
    if report.backup:
        yield f"Backup from before: {report.backup}"


def _held_lines(held: Mapping[str, int], names: Mapping[str, str]) -> Iterable[str]:
    for person, steps in sorted(held.items()):
        yield held_words(names.get(person, short(person)), steps)


def _refused_lines(refused: Iterable[RefusedStep], names: Mapping[str, str]) -> Iterable[str]:
    for step in refused:
        who = names.get(step.author_id, short(step.author_id))
        yield (
            f"Refused, kept here: {step.action} ({step.kind} {short(step.entity)}) by {who},"
            f" {when(step.at_us)}: {step.reason}."
        )


def _expected_json(expected: SyncPreview) -> dict[str, Any]:
    return {
        "preview": True,
        "to_send": expected.to_send,
        "to_receive": expected.to_receive,
        "by_author": dict(expected.by_author),
        "held": dict(expected.held),
        "line": _SECURITY[TransportSecurity(expected.connection_security)],
    }


def _expected_lines(expected: SyncPreview, names: Mapping[str, str]) -> Iterable[str]:
    yield f"{expected.to_send} steps would be sent, {expected.to_receive} events would be received."
    for author, n in sorted(expected.by_author.items()):
        yield f"  {names.get(author, short(author))}: {n} events"
    yield from _held_lines(expected.held, names)


def _status_lines(
    address: str,
    state: SyncState | None,
    expected: SyncPreview | None,
    trouble: str,
    names: Mapping[str, str],
) -> Iterable[str]:
    yield f"Server: {address}"
    if expected is not None:
        yield f"Connected; the line: {_SECURITY[TransportSecurity(expected.connection_security)]}."
    elif trouble:
        yield trouble
    if state is None:
        yield "This store was never synced with the server: run `workbench server sync`."
        return
    yield f"You are {state.person_name} ({state.role}) there; last contact {when(state.contact_us)}."
    comes = "" if expected is None else f"; events that wait there: {expected.to_receive}"
    yield f"Steps that wait here: {state.to_send}{comes}."
    yield from _held_lines(state.held, names)
    yield from _refused_lines(state.refused, names)
