"""`workbench assign`, `submit`, `approve`, `return`, `reopen`: the review workflow of a claim or of an article's
claims.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changed_lines, changes_json, claim_json
from workbench.cli.usage import CommandUsageError
from workbench.domain.changes import Changes
from workbench.domain.claim import Claim
from workbench.domain.errors import ReasonNeeded
from workbench.services.review.workflow import resolve

_TARGET = click.argument("target", metavar="ARTICLE|CLAIM")


@command("assign")
@click.argument("targets", nargs=-1, required=True, metavar="ARTICLE|CLAIM...")
@click.option("--to", "person", metavar="PERSON", help="Who is to work on it.")
@click.option("--nobody", is_flag=True, help="Remove the assignment.")
def assign(app: App, targets: tuple[str, ...], person: str | None, nobody: bool) -> None:
    r"""Assign claims, or all open claims of articles, to a person, or to --nobody.

    \b
    workbench assign 3f2a91c0 --to نادر
    """
    if bool(person) == nobody:
        raise CommandUsageError("assign", "say --to PERSON, or --nobody")
    with app.open() as workspace:
        ids = [resolve(workspace.store, target) for target in targets]
        chosen = workspace.people.find(person).id if person else None
        claims, changes = workspace.review.assign(app.actor(workspace), ids, chosen)
    _answer(app, claims, changes, "Assigned." if person else "Assigned to nobody.")


@command("submit")
@_TARGET
def submit(app: App, target: str) -> None:
    """Submit a claim, or all open claims of an article, for review."""
    with app.open() as workspace:
        found = resolve(workspace.store, target)
        claims, changes = workspace.review.submit(app.actor(workspace), found)
    _answer(app, claims, changes, "Submitted.")


@command("approve")
@_TARGET
def approve(app: App, target: str) -> None:
    """Approve a claim, or all submitted claims of an article. Nobody approves their own work."""
    with app.open() as workspace:
        found = resolve(workspace.store, target)
        claims, changes = workspace.review.approve(app.actor(workspace), found)
    _answer(app, claims, changes, "Approved.")


@command("return")
@_TARGET
@click.option("--reason", metavar="TEXT", help="The reason (required).")
@click.option("--field", default="", metavar="FIELD", help="The field that the reason is about.")
def return_(app: App, target: str, reason: str | None, field: str) -> None:
    """Return a claim, or all submitted claims of an article, with a reason."""
    if not (reason or "").strip():
        raise ReasonNeeded
    with app.open() as workspace:
        found = resolve(workspace.store, target)
        claims, changes = workspace.review.return_(app.actor(workspace), found, reason or "", field)
    _answer(app, claims, changes, "Returned.")


@command("reopen")
@click.argument("claim")
@click.option("--reason", default="", metavar="TEXT")
def reopen(app: App, claim: str, reason: str) -> None:
    """Reopen a withdrawn, rejected or approved claim."""
    with app.open() as workspace:
        found = workspace.claims.get(claim)
        claims, changes = workspace.review.reopen(app.actor(workspace), found.id, reason)
    _answer(app, claims, changes, "Reopened.")


def _answer(app: App, claims: Sequence[Claim], changes: Changes, done: str) -> None:
    data = {"claims": [claim_json(claim) for claim in claims], "changes": changes_json(changes)}
    app.answer(data, changed_lines(changes, done, claims))
