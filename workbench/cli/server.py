"""`workbench server`: a store that a newsroom shares. Each command is loaded when it is asked for."""

from __future__ import annotations

import click

from workbench.cli.lazy_group import LazyGroup

#: Command -> (module, attribute, what it does); a new command is one line here.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "init": ("workbench.cli.server_admin", "init", "Make an empty PostgreSQL database the shared store."),
    "add-person": ("workbench.cli.server_admin", "add_person", "Give a person an account on the server."),
    "people": ("workbench.cli.server_admin", "people", "Who has an account on the server."),
    "check": ("workbench.cli.server_admin", "check", "Check rights, chains and tables of the server."),
    "upgrade": ("workbench.cli.server_admin", "upgrade", "Bring the server up to this program."),
    "search": ("workbench.cli.server_search", "search", "Find by words what is on the server."),
    "sync": ("workbench.cli.server_sync", "sync", "Bring this store and the server's together."),
    "status": ("workbench.cli.server_sync", "status", "How this store and the server stand to each other."),
}


class ServerGroup(LazyGroup):
    """The commands of the table above."""

    table = COMMANDS


@click.group("server", cls=ServerGroup)
def server() -> None:
    """Set up a server for a newsroom, and bring this store and the server's together."""
