"""`workbench verify`, `upgrade`, `doctor`: whether the store and its machine are sound."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.progress import progress_bar
from workbench.domain.errors import StoreMissing, WorkbenchError
from workbench.domain.iso_time import time_to_json
from workbench.services.maintenance.restore import MaintenanceService, free_space, schema

#: Free bytes below which a long import may fail.
FREE_BYTES_NEEDED = 200 * 1024 * 1024


@command("verify")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    help="A bundle kept elsewhere: everything in it must be in the store.",
)
@click.pass_context
def verify(ctx: click.Context, app: App, against: Path | None) -> None:
    """Check chains, hashes, signatures and receipts, and that everything shown can be rebuilt from the journal."""
    with app.open() as workspace:
        with progress_bar("verify") as hook:
            problems = [problem.sentence for problem in workspace.proof.verify(against, hook=hook)]
        notes = workspace.proof.notes()
        path = workspace.path
    lines = [*(problems or [f"{path}: everything holds."]), *notes]
    app.answer({"store": str(path), "problems": problems, "notes": notes}, lines)
    if problems:
        ctx.exit(1)


@command("upgrade")
def upgrade(app: App) -> None:
    """Upgrade an older store to this program's version, after a backup."""
    with app.open() as workspace:  # opening is what upgrades
        path = workspace.path
    app.answer({"store": str(path), "schema": schema()}, [f"{path}: schema {schema()}, up to date."])


@command("doctor")
@click.pass_context
def doctor(ctx: click.Context, app: App) -> None:
    """Facts for somebody who helps: versions, paths, free space, and whether the store opens and is sound."""
    from importlib.metadata import version

    from workbench.system import paths

    path = app.path
    facts: dict[str, Any] = {
        "version": version("workbench"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "store": str(path),
        "settings": str(paths.settings_file()),
        "log": str(paths.log_file()),
        "free_megabytes": free_space(path) // (1024 * 1024),
        "encoding": sys.stdout.encoding,
        **_backup_facts(app, path),
    }
    problems = _problems(app, facts)
    if free_space(path) < FREE_BYTES_NEEDED:
        problems.append("Less than 200 MB are free where the store lies: make room.")
    lines = [f"{name}: {value}" for name, value in facts.items()]
    app.answer({**facts, "problems": problems}, [*lines, *(problems or ["Everything is well."])])
    if problems:
        ctx.exit(1)


def _backup_facts(app: App, path: Path) -> dict[str, Any]:
    """The number of backups beside the store and in the chosen folder, and the time of the newest."""
    from workbench.services.maintenance.backups import list_backups

    chosen = app.settings().backup_folder
    found = list_backups(path.absolute(), Path(chosen).expanduser() if chosen else None)
    newest = time_to_json(found[0].at_us) if found else None
    return {"backup_folder": chosen, "backups": len(found), "last_backup": newest}


def _problems(app: App, facts: dict[str, Any]) -> list[str]:
    try:
        with app.open(read_only=True) as workspace:
            facts["people"] = len(workspace.people.list())
            facts["device"] = workspace.store.device_id
            return [problem.sentence for problem in MaintenanceService(workspace.store).verify()]
    except StoreMissing:
        facts["people"] = 0
        return []  # a machine without a store yet has no problem
    except WorkbenchError as error:
        return [str(error)]
