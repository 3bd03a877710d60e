"""`workbench server`: the store that a newsroom shares. Each command is loaded when it is used."""

from __future__ import annotations

import click

from workbench.cli.lazy_group import LazyGroup

#: Command -> (module, attribute, help); a new command is one line here.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "init": (
        "workbench.cli.server_admin",
        "init",
        "Turn an empty PostgreSQL database into the shared store.",
    ),
    "add-person": ("workbench.cli.server_admin", "add_person", "Give a person an account on the server."),
    "people": ("workbench.cli.server_admin", "people", "List who has an account on the server."),
    "check": ("workbench.cli.server_admin", "check", "Check rights, chains and tables of the server."),
    "upgrade": ("workbench.cli.server_admin", "upgrade", "Upgrade the server to this program's version."),
    "search": ("workbench.cli.server_search", "search", "Search on the server."),
    "sync": ("workbench.cli.server_sync", "sync", "Sync this store with the server."),
    "status": ("workbench.cli.server_sync", "status", "Show the state of this store and the server."),
}


class ServerGroup(LazyGroup):
    """The commands of the table above."""

    table = COMMANDS


@click.group("server", cls=ServerGroup)
def server() -> None:
    """Set up a server for a newsroom, and sync this store with it."""
