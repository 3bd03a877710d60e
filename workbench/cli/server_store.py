"""A command on a newsroom server's store: what is new comes first, and what was done goes over before it answers.

All of it happens in the store on this machine. Where the server cannot be reached the command does its work all the
same, says so on standard error, and the work goes over with the next one that reaches it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from workbench.domain.errors import ServerRefused, WorkbenchError
from workbench.domain.server import ServerAddress
from workbench.domain.sync import AWAY
from workbench.settings import Settings

if TYPE_CHECKING:
    from workbench.services.server.sync import SyncSession
    from workbench.workspace import Workspace

T = TypeVar("T")


def with_server(
    address: ServerAddress, settings: Settings, key: Callable[[Path], bytes | None], *, read_only: bool
) -> Workspace:
    """The store of this server, brought up to date if the server answers; closing it sends what was done.

    `key` gives the raw key of an encrypted store. Raises ServerNeverOpened and what a first session raises; later ones
    only tell.
    """
    workspace = first_opened(address, settings, key, read_only=read_only)
    if not workspace.store.read_only:
        try:
            _Visit(workspace).begin()
        except BaseException:
            workspace.close()
            raise
    return workspace


def first_opened(
    address: ServerAddress, settings: Settings, key: Callable[[Path], bytes | None], *, read_only: bool
) -> Workspace:
    """The store of this server as it is; the server is asked only where it was never reached from here."""
    from workbench.services.server.local_replicas import Replicas
    from workbench.workspace import Workspace

    known = Replicas().find(address)
    raw_key = key(known) if known is not None else None
    try:
        return Workspace.open(address, settings, read_only=read_only, key=raw_key)
    except ServerRefused as error:
        return Workspace.open(with_password(address, error), settings, read_only=read_only, key=raw_key)


def asking(workspace: Workspace, connect: Callable[[], T]) -> T:
    """Meet the server; where it wants a password, and somebody sits at the terminal, they are asked once."""
    try:
        return connect()
    except ServerRefused as error:
        address = workspace.server.address
        if address is None:
            raise
        workspace.server.use(with_password(address, error))
        return connect()


class _Visit:
    """One command's session with the server: kept open while the command works."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._session: SyncSession | None = None

    def begin(self) -> None:
        self._workspace.before_close = self.end
        try:
            self._session = asking(self._workspace, self._workspace.server.connect)
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
            tell(
                f"the server would not take a step ({reason}): it is kept here, see `workbench server status`."
            )
        self._held()

    def _held(self) -> None:
        state = self._workspace.server.state()
        if state is None or not state.held:
            return
        names = self._workspace.people.names()
        for person, steps in sorted(state.held.items()):
            tell(held_words(names.get(person, person[-8:]), steps))

    def _lost(self, error: WorkbenchError) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
        tell(str(error))
        state = self._workspace.server.state()
        if state is not None:
            tell("this work is kept on this machine and goes over when the server is back.")


def _send(session: SyncSession) -> list[str]:
    """Send all that may go; the reasons of what was refused now."""
    reasons: list[str] = []
    while (batch := session.send()) is not None:
        reasons += [str(reason) for _, reason in batch.refused]
    return reasons


def held_words(name: str, steps: int) -> str:
    """That somebody else's steps wait in this copy."""
    return f"{steps} steps by {name} wait here until {name} signs in or a supervisor syncs."


def tell(sentence: str) -> None:
    """A line on standard error: the answer on standard output stays as it is."""
    click.echo(f"workbench: {sentence}", err=True)


def with_password(address: ServerAddress, error: WorkbenchError) -> ServerAddress:
    """Ask for the password on the terminal; where nobody can be asked the trouble stands."""
    if address.password or not sys.stdin.isatty():
        raise error
    word = click.prompt(f"Password for {address}", hide_input=True, err=True)
    return address.with_password(word)
