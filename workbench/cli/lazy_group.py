"""A group of commands that imports nothing of a command before that command runs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click

#: Command -> (module, attribute, what it does).
Table = Mapping[str, tuple[str, str, str]]


class LazyGroup(click.Group):
    """Whoever derives from it gives the `table`; help is the table as it stands."""

    table: ClassVar[Table]

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in self.table:
            return None
        module, attribute, _ = self.table[cmd_name]
        return loaded(module, attribute)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, _, what) in self.table.items()])


def loaded(module: str, attribute: str) -> click.Command:
    """A command from its module."""
    command: click.Command = getattr(import_module(module), attribute)
    return command
