"""The command line: a table of commands, each loaded when it is used.

`workbench detect` must start fast and touch no store, so the group imports nothing of a command's module before that
command runs. Known errors become one sentence on standard error here and nowhere else; exit codes are 0 for done, 1
for problems found, 2 for wrong use.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import shared_options
from workbench.cli.lazy_group import LazyGroup, loaded
from workbench.domain.errors import WorkbenchError
from workbench.system.terminal_text import terminal_text

#: Command -> (module, attribute, what it does); a new command is one line here.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "demo": ("workbench.cli.demo", "demo", "Do the main job on the sample article, end to end."),
    "detect": ("workbench.cli.detect", "detect_command", "Suggest what to check in a text; opens no store."),
    "import": ("workbench.cli.articles", "import_", "Import articles from files."),
    "export": ("workbench.cli.export", "export", "Export articles with everything that was said about them."),
    "suggest": (
        "workbench.cli.suggest",
        "suggest",
        "Suggestions for a stored article; accept or reject them.",
    ),
    "tag": ("workbench.cli.claims", "tag", "Create a claim from passages of an article."),
    "edit": ("workbench.cli.claims", "edit", "Change a claim's fields or passages."),
    "withdraw": ("workbench.cli.claims", "withdraw", "Withdraw a claim."),
    "link": ("workbench.cli.claims", "link", "Link a file, an address or a known source to a claim."),
    "verdict": ("workbench.cli.claims", "verdict", "Give your verdict on a claim."),
    "comment": ("workbench.cli.claims", "comment", "Add a comment to a claim."),
    "list": ("workbench.cli.show", "list_", "List articles, claims, sources or people."),
    "show": ("workbench.cli.show", "show", "Show an article, a claim or a source."),
    "queue": ("workbench.cli.show", "queue", "List waiting claims, most urgent first."),
    "search": ("workbench.cli.search", "search", "Find articles, claims, sources and notes by their words."),
    "person": ("workbench.cli.people", "person", "Add and list people."),
    "newsroom": (
        "workbench.cli.newsroom",
        "newsroom",
        "Show whose work counts; let people in, join, end somebody's work.",
    ),
    "device": ("workbench.cli.device", "device", "List the laptops that write here; revoke a lost one."),
    "assign": ("workbench.cli.review", "assign", "Assign claims to a person."),
    "submit": ("workbench.cli.review", "submit", "Submit a claim, or an article's open claims."),
    "approve": ("workbench.cli.review", "approve", "Approve a claim, or an article's submitted claims."),
    "return": ("workbench.cli.review", "return_", "Return a claim or an article with a reason."),
    "reopen": ("workbench.cli.review", "reopen", "Reopen a closed or approved claim."),
    "desk": ("workbench.cli.desk", "desk", "Show or set what a claim needs before it is submitted."),
    "rules": (
        "workbench.cli.rules",
        "rules",
        "List how each rule's suggestions were answered; show, hide or reset one.",
    ),
    "bundle": (
        "workbench.cli.bundle",
        "bundle",
        "Exchange work with other laptops without a network.",
    ),
    "conflict": ("workbench.cli.bundle", "conflict", "List what laptops disagree about; settle it."),
    "server": (
        "workbench.cli.server",
        "server",
        "Set up and administer a store that a newsroom shares; sync with it.",
    ),
    "undo": ("workbench.cli.history", "undo", "Undo your last step on this device."),
    "redo": ("workbench.cli.history", "redo", "Redo what you undid."),
    "history": ("workbench.cli.history", "history", "List who did what, newest first."),
    "verify": ("workbench.cli.maintenance", "verify", "Check the whole store."),
    "backup": ("workbench.cli.backup", "backup", "Copy the store; make and list automatic backups."),
    "restore": (
        "workbench.cli.backup",
        "restore",
        "Restore a backup, or preview what that would do.",
    ),
    "recover": (
        "workbench.cli.backup",
        "recover",
        "Recover a damaged store from backups and what can still be read.",
    ),
    "upgrade": ("workbench.cli.maintenance", "upgrade", "Upgrade an older store to this program's version."),
    "doctor": ("workbench.cli.maintenance", "doctor", "Check this machine and the store's folder."),
    "encrypt": ("workbench.cli.encrypt", "encrypt", "Encrypt the store on the disk with a passphrase."),
    "decrypt": ("workbench.cli.encrypt", "decrypt", "Decrypt the store on the disk."),
    "change-passphrase": (
        "workbench.cli.encrypt",
        "change_passphrase",
        "Change the passphrase, the recovery key or the key itself.",
    ),
    "data": ("workbench.cli.data", "data", "Add larger dictionaries for the analysis of words, from a file."),
}

#: `workbench FILE` is this command; it is not listed.
_OPEN = ("workbench.cli.window", "open_")


class WrongUse(click.ClickException):
    """A known error on its way to standard error."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"workbench: {terminal_text(self.message)}", file=file, err=file is None)


class FoundProblems(WrongUse):
    exit_code = 1


class MainGroup(LazyGroup):
    """A file's name in the place of a command opens that file."""

    table = COMMANDS
    #: Stores are written without seats until bundles carry signatures; then these commands have something to do.
    unlisted = frozenset({"newsroom"})

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and _names_a_file(args[0]):
            return "open", loaded(*_OPEN), args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as in click
        try:
            return super().invoke(ctx)
        except WorkbenchError as error:
            kind = FoundProblems if error.exit_code == FoundProblems.exit_code else WrongUse
            raise kind(str(error)) from error
        except (click.MissingParameter, click.exceptions.NoArgsIsHelpError):
            raise  # many rows, and no words but our own
        except click.UsageError as error:
            raise click.UsageError(terminal_text(error.format_message()), error.ctx) from error


def _names_a_file(word: str) -> bool:
    with suppress(OSError, ValueError):
        if Path(word).exists():
            return True
    return "/" in word or "\\" in word or bool(Path(word).suffix)


@click.group(
    cls=MainGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help=(
        "Tadqiq: a fact-check workbench for Arabic news. Without a command it opens the window; with a FILE it"
        " opens that article. Ids may be shortened to their last 4 or more characters, as the lists show them."
    ),
)
@shared_options
@click.option(
    "--debug",
    is_flag=True,
    help="Log what the program does to standard error and to the log file, as TADQIQ_LOG=debug does.",
)
@click.version_option(version("workbench"), prog_name="workbench")
@click.pass_context
def main(
    ctx: click.Context,
    store: str | None,
    as_person: str | None,
    as_json: bool,
    passphrase_of_store: str | None,
    password_of_seat: str | None,
    debug: bool,
) -> None:
    """Entry point of `workbench COMMAND`."""
    _speak_utf8()
    ctx.obj = replace(
        ctx.obj or App(),
        store=store,
        person=as_person,
        as_json=as_json,
        passphrase_file=passphrase_of_store,
        seat_password_file=password_of_seat,
    )
    if as_json:
        ctx.default_map = {"detect": {"as_json": True}}
    _start_log(ctx, debug)
    if ctx.invoked_subcommand is None:
        window = loaded(*_OPEN)
        with window.make_context("open", [], parent=ctx) as inner:
            window.invoke(inner)


def _start_log(ctx: click.Context, debug: bool) -> None:
    """Log if --debug or TADQIQ_LOG says so. Without them `logging` is not even imported: it takes time."""
    if not debug and not os.environ.get("TADQIQ_LOG"):
        return
    from workbench.system import logs, paths

    try:
        level = logs.LEVELS["debug"] if debug else logs.level_from_environment()
    except ValueError as error:
        raise click.UsageError(str(error), ctx) from None
    if level is not None:
        log = logs.start(paths.log_file(), level=level, console=sys.stderr)
        ctx.call_on_close(logs.stop)
        log.debug("command %s", ctx.invoked_subcommand or "open")


def _speak_utf8() -> None:
    """Print Arabic on a console or into a pipe, whatever the system's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8")
