"""The command line: a table of commands, each loaded when it is asked for.

`workbench detect` must start fast and touch no store, so the group imports nothing of a command's module before
that command runs.
"""

from __future__ import annotations

from importlib import import_module

import click

#: Command -> (module, attribute); a new command is one line here.
COMMANDS = {
    "detect": ("workbench.cli.detect", "detect_command"),
}


class LazyGroup(click.Group):
    """A group whose commands are imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=LazyGroup, help="Tadqiq: a fact-check workbench for Arabic news.")
def main() -> None:
    """Entry point of `workbench COMMAND`."""
