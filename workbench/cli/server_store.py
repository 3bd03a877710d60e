"""Commands on a newsroom server's store: new events are received first, and what was done is sent before the answer.

All work is done in the store on this machine. Where the server cannot be reached the command does its work all the
same, says so on standard error, and the work is sent by the next command that reaches the server.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from workbench.domain.errors import WorkbenchError
from workbench.domain.server_errors import ServerRefused
from workbench.domain.sync import AWAY
from workbench.settings import Settings
from workbench.system.terminal_text import terminal_text

if TYPE_CHECKING:
    from workbench.services.server.access import ServerAccess
    from workbench.services.server.sync import SyncSession
    from workbench.workspace import Workspace

T = TypeVar("T")


def open_synced(
    server: ServerAccess, settings: Settings, key: Callable[[Path], bytes | None], *, read_only: bool
) -> Workspace:
    """The store of this server, brought up to date if the server answers; closing it sends what was done.

    `key` gives the raw key of an encrypted store. Raises ServerNeverOpened and what a first session raises; trouble of
    later sessions is only reported.
    """
    workspace = open_replica(server, settings, key, read_only=read_only)
    if not workspace.store.read_only:
        try:
            _CommandSession(workspace).begin()
        except BaseException:
            workspace.close()
            raise
    return workspace


def open_replica(
    server: ServerAccess, settings: Settings, key: Callable[[Path], bytes | None], *, read_only: bool
) -> Workspace:
    """The store of this server as it is; the server is asked only where it was never reached from this machine."""
    from workbench.workspace import Workspace

    known = server.known_store()
    raw_key = key(known) if known is not None else None
    return with_password(server, lambda: Workspace.open(server, settings, read_only=read_only, key=raw_key))


def with_password(server: ServerAccess, work: Callable[[], T]) -> T:
    """The result of `work`, which asks the server. Where the server wants a password, and somebody sits at the terminal,
    they are asked for it once and the work is done again.
    """
    try:
        return work()
    except ServerRefused:
        if server.address.password or not sys.stdin.isatty():
            raise
        word = click.prompt(terminal_text(f"Password for {server}"), hide_input=True, err=True)
        server.use(server.address.with_password(word))
        return work()


def with_password_of(workspace: Workspace, work: Callable[[], T]) -> T:
    """As `with_password`, for the server of an open store."""
    access = workspace.server.access
    return work() if access is None else with_password(access, work)


class _CommandSession:
    """The session of one command with the server: kept open while the command works."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._session: SyncSession | None = None

    def begin(self) -> None:
        self._workspace.before_close = self.end
        try:
            self._session = with_password_of(self._workspace, self._workspace.server.connect)
            while self._session.receive() is not None:
                pass
        except AWAY as error:
            self._lost(error)

    def end(self) -> None:
        if self._session is None:
            return
        try:
            with self._session as session:
                refused = _send(session)
                session.settle()
                session.send_all()
        except AWAY as error:
            self._lost(error)
            return
        for reason in refused:
            warn(
                f"the server would not take a step ({reason}): it is kept here, see `workbench server status`."
            )
        self._held()

    def _held(self) -> None:
        state = self._workspace.server.state()
        if state is None or not state.held:
            return
        names = self._workspace.people.names()
        for person, steps in sorted(state.held.items()):
            warn(held_words(names.get(person, person[-8:]), steps))

    def _lost(self, error: WorkbenchError) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
        warn(str(error))
        state = self._workspace.server.state()
        if state is not None:
            warn("this work is kept on this machine and is sent when the server is back.")


def _send(session: SyncSession) -> list[str]:
    """Send everything that may be sent; return the reasons of what was refused now."""
    reasons: list[str] = []
    while (batch := session.send()) is not None:
        reasons += [str(reason) for _, reason in batch.refused]
    return reasons


def held_words(name: str, steps: int) -> str:
    """The sentence that somebody else's steps wait in this copy."""
    return f"{steps} steps by {name} wait here until {name} signs in or a supervisor syncs."


def warn(sentence: str) -> None:
    """Print a line on standard error: the answer on standard output stays as it is."""
    click.echo(f"workbench: {terminal_text(sentence)}", err=True)
