"""Lazy command groups: nothing of a command is imported before that command runs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click

#: Command -> (module, attribute, help).
Table = Mapping[str, tuple[str, str, str]]


class LazyGroup(click.Group):
    """A subclass gives the `table`; the help is made from the table alone.

    Commands that are `unlisted` run, and no help offers them.
    """

    table: ClassVar[Table]
    unlisted: ClassVar[frozenset[str]] = frozenset()

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [name for name in self.table if name not in self.unlisted]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in self.table:
            return None
        module, attribute, _ = self.table[cmd_name]
        return loaded(module, attribute)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.table[name][2]) for name in self.list_commands(ctx)])


def loaded(module: str, attribute: str) -> click.Command:
    """The command from its module."""
    command: click.Command = getattr(import_module(module), attribute)
    return command
