"""`workbench server`: a store that a newsroom shares. Each command is loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

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


class ServerGroup(click.Group):
    """A group that imports nothing of a command before that command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table as it stands: help needs none of the commands' modules."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, _, what) in COMMANDS.items()])


@click.group("server", cls=ServerGroup)
def server() -> None:
    """Set up a server for a newsroom, and bring this store and the server's together."""
