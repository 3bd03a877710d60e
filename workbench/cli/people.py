"""`workbench person`: the people of this store."""

from __future__ import annotations

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changes_json, short
from workbench.domain.person import Role
from workbench.exchange.annotations.json_records import to_json


@click.group("person", help="Add and list people.")
def person() -> None:
    """Group of the commands about people."""


@command("add")
@click.argument("name")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.CHECKER.value, show_default=True
)
def add(app: App, name: str, role: str) -> None:
    """Add a person; the first one creates the store where there is none."""
    with app.open(create=True) as workspace:
        actor = workspace.people.find(app.person) if app.person else None
        person, changes = workspace.people.add(name, Role(role), actor)
    app.answer(
        {"person": to_json(person), "changes": changes_json(changes)},
        [f"{short(person.id)}  {person.role.value:<11} {person.name}"],
    )


@command("list")
def list_(app: App) -> None:
    """List everybody in this store."""
    with app.open() as workspace:
        everyone, names = workspace.people.list(), workspace.people.names()
    app.answer(
        {"people": [to_json(found) for found in everyone]},
        [f"{short(found.id)}  {found.role.value:<11} {names[found.id]}" for found in everyone],
    )


@command("role")
@click.argument("name", metavar="PERSON")
@click.argument("role", type=click.Choice([role.value for role in Role]))
def role_(app: App, name: str, role: str) -> None:
    """Give PERSON another role; only a supervisor may, and not to themselves."""
    with app.open() as workspace:
        actor = app.actor(workspace)
        found, changes = workspace.people.set_role(actor, workspace.people.find(name), Role(role))
    app.answer(
        {"person": to_json(found), "changes": changes_json(changes)},
        [f"{short(found.id)}  {found.role.value:<11} {found.name}"],
    )


person.add_command(add)
person.add_command(role_)
person.add_command(list_)
