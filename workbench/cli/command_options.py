"""Shared options of every command, before or after its name: --store, --as, --json, --passphrase-file, --seat-password-file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from workbench.cli.app import App
from workbench.exchange.formats import FormatTable

F = TypeVar("F", bound=Callable[..., Any])

_NAMES = ("store", "as_person", "as_json", "passphrase_of_store", "password_of_seat")


def shared_options(function: F) -> F:
    """Add --store, --as, --json, --passphrase-file and --seat-password-file to a command or group.

    A command with a --passphrase-file of its own (for a bundle) knows this one as --store-passphrase-file.
    """
    names = {name for parameter in getattr(function, "params", ()) for name in parameter.opts}
    unlocking = [name for name in ("--store-passphrase-file", "--passphrase-file") if name not in names]
    for option in reversed(
        (
            click.option(
                "--store",
                metavar="PATH|URL",
                help="The store's file (default: in your data folder), or a newsroom server's"
                " postgresql+psycopg://LOGIN@HOST/DATABASE.",
            ),
            click.option("--as", "as_person", metavar="PERSON", help="Who acts: a name or an id."),
            click.option("--json", "as_json", is_flag=True, help="Answer in JSON."),
            click.option(
                *unlocking,
                "passphrase_of_store",
                metavar="FILE",
                help="A file whose first line is the passphrase of an encrypted store.",
            ),
            click.option(
                "--seat-password-file",
                "password_of_seat",
                metavar="FILE",
                help="A file whose first line is the password of the person who acts.",
            ),
        )
    ):
        function = option(function)
    return function


class WorkCommand(click.Command):
    """A command that accepts the shared options too; those after its name win."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as in click
        super().__init__(*args, **kwargs)
        shared_options(self)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as in click
        given = {name: ctx.params.pop(name, None) for name in _NAMES}
        app: App = ctx.find_object(App) or App()
        ctx.obj = replace(
            app,
            store=given["store"] or app.store,
            person=given["as_person"] or app.person,
            as_json=given["as_json"] or app.as_json,
            passphrase_file=given["passphrase_of_store"] or app.passphrase_file,
            seat_password_file=given["password_of_seat"] or app.seat_password_file,
        )
        return super().invoke(ctx)


class FormatsCommand(WorkCommand):
    """A command whose help lists file formats."""

    def listed(self, formats: FormatTable) -> FormatTable:
        """Those that this command knows."""
        raise NotImplementedError

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        app: App = ctx.find_object(App) or App()
        with formatter.section("Formats"):
            formatter.write_dl(
                [(one.name, f"{one.label} ({' '.join(one.suffixes)})") for one in self.listed(app.formats)]
            )


def command(
    name: str, kind: type[WorkCommand] = WorkCommand
) -> Callable[[Callable[..., Any]], click.Command]:
    """A command whose function gets the App as first argument."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        return click.command(name, cls=kind)(click.pass_obj(function))

    return decorate
