"""`workbench history`, `undo`, `redo`: the changes of a store, and taking one's own back."""

from __future__ import annotations

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changes_json, short, when
from workbench.cli.show import source_of
from workbench.domain.changes import Changes
from workbench.domain.errors import NotFound
from workbench.domain.iso_time import time_to_json
from workbench.services.review.workflow import resolve


@command("undo")
def undo(app: App) -> None:
    """Undo your last step on this device, also after a restart."""
    with app.open() as workspace:
        actor = app.actor(workspace)
        label = workspace.undo.undo_label(actor)
        changes = workspace.undo.undo(actor)
    _answer_reversal(app, changes, f"Undone: {label}", label)


@command("redo")
def redo(app: App) -> None:
    """Redo what your last undo took back."""
    with app.open() as workspace:
        actor = app.actor(workspace)
        label = workspace.undo.redo_label(actor)
        changes = workspace.undo.redo(actor)
    _answer_reversal(app, changes, f"Done again: {label}", label)


@command("history")
@click.argument("item", required=False, metavar="[ARTICLE|CLAIM|SOURCE]")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--before", metavar="EVENT", help="Continue after this event.")
def history(app: App, item: str | None, limit: int, before: str | None) -> None:
    """Who did what, newest first: for one entity, or for the whole store."""
    with app.open() as workspace:
        entity = None
        if item:
            try:
                entity = resolve(workspace.store, item)
            except NotFound:
                entity = source_of(workspace, item).id
        entries = workspace.store.history(entity, limit, before)
        names = workspace.people.names()
    app.answer(
        {
            "history": [
                {
                    "event": entry.event_id,
                    "change": entry.change_id,
                    "device": entry.device_id,
                    "seq": entry.seq,
                    "at": time_to_json(entry.at_us),
                    "author": entry.author_id,
                    "verb": entry.verb,
                    "type": entry.entity_type.value,
                    "id": entry.entity,
                    "before": entry.before,
                    "after": entry.after,
                    "undoes": entry.undoes,
                    "counts": entry.counts,
                }
                for entry in entries
            ]
        },
        [
            f"{when(entry.at_us)}  {names.get(entry.author_id, '?'):<14} {entry.verb:<9}"
            f" {entry.entity_type.value:<9} {short(entry.entity)}  {', '.join(entry.after)}"
            f"{'' if entry.counts else '  (does not count)'}"
            for entry in entries
        ]
        or ["Nothing has happened yet."],
    )


def _answer_reversal(app: App, changes: Changes, line: str, label: str | None) -> None:
    app.answer(
        {"undone" if changes.action == "undo" else "redone": label, "changes": changes_json(changes)}, [line]
    )
