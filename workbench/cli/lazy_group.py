"""Lazy command groups: nothing of a command is imported before that command runs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click

#: Command -> (module, attribute, help).
Table = Mapping[str, tuple[str, str, str]]


class LazyGroup(click.Group):
    """A subclass gives the `table`; the help is made from the table alone."""

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
    """The command from its module."""
    command: click.Command = getattr(import_module(module), attribute)
    return command
