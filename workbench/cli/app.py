"""App: the shared options of one run of the command line; it opens their store and prints the answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from workbench.cli.usage import CommandUsageError
from workbench.exchange.formats import FORMATS, FormatTable
from workbench.system.terminal_text import terminal_json, terminal_text

if TYPE_CHECKING:  # the store and its services load only when a command opens a store
    from workbench.domain.person import Person
    from workbench.services.server.access import ServerAccess
    from workbench.settings import Settings
    from workbench.workspace import Workspace


class Window(Protocol):
    """The window as commands start it, given by `workbench.__main__`: this package knows no Qt."""

    def run(
        self,
        store: Path | ServerAccess,
        *,
        settings: Settings,
        open_file: Path | None = None,
        article_id: str | None = None,
        settings_path: Path | None = None,
        key: bytes | None = None,
        person: str | None = None,
    ) -> int: ...

    def picture(self, store: Path, png: Path, *, article_id: str, settings: Settings) -> None: ...


@dataclass(frozen=True, slots=True)
class App:
    """The shared options of one run."""

    store: str | None = None
    person: str | None = None
    as_json: bool = False
    launcher: Window | None = None
    passphrase_file: str | None = None
    seat_password_file: str | None = None
    formats: FormatTable = FORMATS

    @property
    def window(self) -> Window:
        """The window. Raises CommandUsageError where the program was started without one."""
        if self.launcher is None:
            raise CommandUsageError("window", "start it with `workbench` or `python -m workbench`")
        return self.launcher

    @property
    def server(self) -> ServerAccess | None:
        """Access to the server that --store names; None for a file. Raises BadInput for an address that is none."""
        wanted = self.store or self.settings().store
        if "://" not in wanted:
            return None
        from workbench.domain.server import ServerAddress
        from workbench.services.server.access import ServerAccess

        return ServerAccess(ServerAddress.parse(wanted))

    @property
    def path(self) -> Path:
        """The store's file; for a server its local store. Raises ServerNeverOpened where that does not exist yet."""
        from workbench.system import paths

        server = self.server
        if server is not None:
            return server.demand_known_store()
        wanted = self.store or self.settings().store
        return Path(wanted).expanduser() if wanted else paths.default_store()

    def settings(self) -> Settings:
        from workbench import settings
        from workbench.system import paths

        paths.tighten_folders()
        return settings.load(paths.settings_file())

    def open(self, *, create: bool = False, read_only: bool = False) -> Workspace:
        """The workspace on this run's store; use it in a `with`. Raises PersonUnknown too, for a wrong --as.

        For a server, new events are received first, and what was done is sent before the `with` ends.
        """
        from workbench import settings
        from workbench.system import paths
        from workbench.workspace import Workspace

        server = self.server
        if server is not None:
            from workbench.cli.server_store import open_synced

            mine = settings.with_device(paths.settings_file(), self.settings())
            workspace = open_synced(server, mine, self.key, read_only=read_only)
            return self._known(workspace, create=create)
        path = self.path
        mine = settings.with_device(paths.settings_file(), self.settings())
        return self._known(
            Workspace.open(path, mine, create=create, read_only=read_only, key=self.key(path)), create=create
        )

    def open_local(self) -> Workspace:
        """As `open`, but without receiving or sending: the command does that itself."""
        from workbench import settings
        from workbench.cli.server_store import open_replica
        from workbench.system import paths

        server = self.server
        if server is None:
            return self.open()
        mine = settings.with_device(paths.settings_file(), self.settings())

        return open_replica(server, mine, self.key, read_only=False)

    def _known(self, workspace: Workspace, *, create: bool) -> Workspace:
        if self.person and not create:  # a new store, or one that merges a bundle, may still learn the name
            try:
                workspace.people.find(self.person)
            except BaseException:
                workspace.close()
                raise
        return workspace

    def key(self, path: Path) -> bytes | None:
        """The raw key of the store at `path`; None where it needs none (see `workbench.cli.store_key`)."""
        from workbench.cli.store_key import key_of

        return key_of(path, self.passphrase_file)

    def given_key(self) -> bytes | None:
        """The raw key by a passphrase given in a file; None where none was given."""
        from workbench.cli.store_key import given_passphrase

        return None if given_passphrase(self.passphrase_file) is None else self.key(self.path)

    def actor(self, workspace: Workspace) -> Person:
        """Who acts, with their seat unlocked (see `workbench.cli.seat_password`)."""
        person = workspace.person(self.person)
        self.unlock_seat(workspace, person)
        return person

    def unlock_seat(self, workspace: Workspace, person: Person) -> None:
        """Raises SeatLocked, SeatPasswordWrong. A person without a seat here is told so when something is written."""
        if workspace.seats is not None:
            from workbench.cli.seat_password import unlock

            unlock(workspace.seats, person, self.seat_password_file)

    def answer(self, data: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Print `data` as one line of JSON, or the lines for people, each as one row of the terminal."""
        if self.as_json:
            click.echo(terminal_json(data))
        else:
            for line in lines:
                click.echo(terminal_text(line))
