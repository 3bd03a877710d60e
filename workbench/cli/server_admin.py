"""`workbench server init`, `add-person`, `people`, `check`, `upgrade`: administration of a newsroom's server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import short
from workbench.cli.usage import CommandUsageError
from workbench.domain.errors import FileMissing
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress, ServerLogin

if TYPE_CHECKING:
    from workbench.services.server.admin import ServerAdminService

_SERVER = click.option(
    "--server",
    "url",
    required=True,
    metavar="URL",
    help="The server, with an account that may create others: postgresql+psycopg://ADMIN@HOST/DATABASE.",
)


@command("init")
@_SERVER
def init(app: App, url: str) -> None:
    """Turn an empty PostgreSQL database into the newsroom's shared store."""
    server = _admin(url).init()
    app.answer(
        {"server": server},
        [f"The shared store {short(server)} is set up. Next: workbench server add-person NAME --login LOGIN"],
    )


@command("add-person")
@click.argument("name")
@click.option("--login", required=True, help="The account's name on the server.")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.CHECKER.value, show_default=True
)
@click.option(
    "--person",
    "person_id",
    default="",
    metavar="ID",
    help="The id of a person whom a laptop's store knows already.",
)
@click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the password (default: one is generated).",
)
@_SERVER
def add_person(
    app: App, name: str, login: str, role: str, person_id: str, password_file: Path | None, url: str
) -> None:
    """Give a person an account on the server; its password is shown once."""
    given = _first_line(password_file) if password_file is not None else ""
    made, password = _admin(url).add_person(name, login, Role(role), password=given, person_id=person_id)
    shown = {} if given else {"password": password}
    app.answer(
        {**_json(made), **shown}, [_line(made), *(f"Password, shown once: {word}" for word in shown.values())]
    )


@command("people")
@_SERVER
def people(app: App, url: str) -> None:
    """List who has an account on the server."""
    everyone = _admin(url).people()
    app.answer({"people": [_json(person) for person in everyone]}, map(_line, everyone))


@command("check")
@_SERVER
@click.pass_context
def check(ctx: click.Context, app: App, url: str) -> None:
    """Check rights, functions, chains and tables of the server against this program and its journal."""
    found = [problem.sentence for problem in _admin(url).check()]
    app.answer({"valid": not found, "problems": found}, found or ["The server is as it should be."])
    if found:
        ctx.exit(1)


@command("upgrade")
@_SERVER
def upgrade(app: App, url: str) -> None:
    """Bring the server's functions up to this program."""
    before, now = _admin(url).upgrade()
    app.answer({"before": before, "now": now}, [f"The server's version was {before} and is {now}."])


def _admin(url: str) -> ServerAdminService:
    from workbench.services.server.admin import ServerAdminService

    return ServerAdminService(ServerAddress.parse(url))


def _first_line(path: Path) -> str:
    """Raises FileMissing or CommandUsageError."""
    try:
        line = path.read_text(encoding="utf-8").partition("\n")[0].strip("\r")
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    if len(line) < 8:
        raise CommandUsageError("password", "it has fewer than 8 characters")
    return line


def _json(person: ServerLogin) -> dict[str, str]:
    return {
        "login": person.login,
        "person": person.person_id,
        "name": person.person_name,
        "role": person.role.value,
    }


def _line(person: ServerLogin) -> str:
    return f"{short(person.person_id)}  {person.role.value:<11} {person.login:<16} {person.person_name}"
