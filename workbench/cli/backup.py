"""`workbench backup`, `restore` and `recover`: copies of the store, and recovery of a damaged one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import when
from workbench.cli.usage import CommandUsageError
from workbench.domain.backup import Backup, RestorePreview, WorkSummary
from workbench.domain.errors import StoreDamaged, StoreMissing, StoreNotAStore, WorkbenchError
from workbench.domain.iso_time import time_to_json

_MEGABYTE = 1024 * 1024


@command("backup")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--compact", is_flag=True, help="Leave empty pages out, for the smallest file.")
@click.option(
    "--rotate",
    is_flag=True,
    help="Make an automatic backup now, in the folder PATH if one is named.",
)
@click.option("--list", "show_list", is_flag=True, help="List the backups.")
def backup(app: App, path: Path | None, compact: bool, rotate: bool, show_list: bool) -> None:
    """Copy the whole store, snapshots included, to PATH; it may be in use meanwhile.

    Automatic backups are kept hourly for a day and daily for a month, beside the store or in the folder chosen in
    the settings; the window makes them by itself.
    """
    if show_list:
        _list(app, path)
    elif rotate:
        _rotate(app, path)
    elif path is None:
        raise CommandUsageError("backup", "name the file to write, or say --rotate or --list")
    else:
        from workbench.services.maintenance.restore import MaintenanceService

        with app.open() as workspace:
            care = MaintenanceService(workspace.store)
            (care.compact if compact else care.backup)(path)
        app.answer({"backup": str(path)}, [f"{path}: a whole copy of the store."])


@command("restore")
@click.argument("backup_path", metavar="BACKUP", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would come back and what would be lost.")
@click.pass_context
def restore(ctx: click.Context, app: App, backup_path: Path, preview: bool) -> None:
    """Restore BACKUP in the store's place; the present store is set aside, not deleted."""
    if preview:
        found = _previewed(app, backup_path)
        app.answer(_preview_json(found), _preview_lines(found))
        if found.problems:
            ctx.exit(1)
        return
    from workbench.services.maintenance.recovery import needs_key
    from workbench.services.maintenance.restore import restore as put_back

    was_encrypted = needs_key(app.path)
    done = put_back(backup_path, app.path, key=_key(app, backup_path))
    aside = str(done.set_aside) if done.set_aside else None
    lines = [f"{done.store}: restored from {backup_path}."]
    if was_encrypted and not needs_key(done.store):
        lines.append(
            "The backup was not encrypted, so the store is not either now: `workbench encrypt` encrypts it."
        )
    if aside:
        lines.append(f"The store that was there lies at {aside}.")
    app.answer({"store": str(done.store), "set_aside": aside}, lines)


@command("recover")
@click.pass_context
def recover(ctx: click.Context, app: App) -> None:
    """Recover a damaged store from the newest sound backup and everything that can still be read of the damaged file.

    The damaged file is set aside, not deleted.
    """
    from workbench.services.maintenance.recovery import needs_key
    from workbench.services.maintenance.recovery import recover as rescue

    path, chosen = app.path, _chosen(app)
    done = rescue(path, chosen, key=_any_key(app, path, chosen) if needs_key(path) else None)
    lines = [
        f"{done.store}: recovered from {done.backup or 'the damaged file alone: there was no backup that holds'}.",
        f"Steps that were read off the damaged file: {done.salvaged} events"
        + (f"; {done.waiting} more wait for others that are lost." if done.waiting else "."),
        f"The damaged store lies at {done.set_aside}.",
        *(f"Merge this bundle again: {name}" for name in done.bundles),
        *(f"Not taken over: {reason}." for reason in done.refused),
        *(problem.sentence for problem in done.problems),
    ]
    data = {
        "store": str(done.store),
        "set_aside": str(done.set_aside),
        "backup": str(done.backup) if done.backup else None,
        "salvaged": done.salvaged,
        "waiting": done.waiting,
        "bundles": list(done.bundles),
        "refused": [str(reason) for reason in done.refused],
        "problems": [problem.sentence for problem in done.problems],
    }
    app.answer(data, lines)
    if done.problems or done.refused:
        ctx.exit(1)


def _rotate(app: App, folder: Path | None) -> None:
    from workbench.services.maintenance.backups import BackupsService

    with app.open() as workspace:
        backup = BackupsService(workspace.store, folder or _chosen(app)).rotate()
    line = f"{backup}: a backup." if backup else "Nothing changed since the last backup."
    app.answer({"backup": str(backup) if backup else None}, [line])


def _list(app: App, folder: Path | None) -> None:
    from workbench.services.maintenance.backups import BackupsService, list_backups

    chosen = folder or _chosen(app)
    try:
        with app.open(read_only=True) as workspace:
            found = BackupsService(workspace.store, chosen).list()
    except (StoreMissing, StoreDamaged, StoreNotAStore):  # that is when backups are needed most
        found = list_backups(app.path.absolute(), chosen)
    app.answer(
        {"backups": [_backup_json(one) for one in found]},
        [_backup_line(one) for one in found] or ["There are no backups yet."],
    )


def _backup_json(one: Backup) -> dict[str, Any]:
    return {
        "path": str(one.path),
        "kind": one.kind.value,
        "at": time_to_json(one.at_us),
        "size": one.size,
        "behind": one.n_behind,
    }


def _backup_line(one: Backup) -> str:
    behind = "?" if one.n_behind is None else str(one.n_behind)
    size = f"{one.size / _MEGABYTE:.1f} MB"
    return f"{when(one.at_us)}  {one.kind.value:<8} {size:>10}  {behind:>5} steps behind  {one.path}"


def _previewed(app: App, path: Path) -> RestorePreview:
    from workbench.services.maintenance.backups import preview

    key = _key(app, path)
    try:
        with app.open(read_only=True) as workspace:
            return preview(path, workspace.store, key)
    except (StoreMissing, StoreDamaged, StoreNotAStore):
        return preview(path, None, key)


def _preview_json(found: RestorePreview) -> dict[str, Any]:
    return {
        "backup": str(found.backup),
        "size": found.size,
        "problems": [problem.sentence for problem in found.problems],
        "lost": None if found.changes_lost is None else [_work_json(work) for work in found.changes_lost],
        "back": [_work_json(work) for work in found.changes_regained],
    }


def _work_json(work: WorkSummary) -> dict[str, Any]:
    times = {"first": time_to_json(work.first_us), "last": time_to_json(work.last_us)}
    return {"person": work.person, "steps": work.steps, **times, "kinds": dict(work.kinds)}


def _preview_lines(found: RestorePreview) -> list[str]:
    if found.problems:
        return [
            f"{found.backup}: this backup does not hold.",
            *(problem.sentence for problem in found.problems),
        ]
    if found.changes_lost is None:
        return [f"{found.backup}: it holds. There is no store that can be read to compare it with."]
    lines = [f"{found.backup}: it holds."]
    lines += ["Nothing that is here is missing there."] if not found.changes_lost else ["Here and not there:"]
    lines += _work_lines(found.changes_lost)
    lines += ["There and not here:", *_work_lines(found.changes_regained)] if found.changes_regained else []
    return [*lines, "Nothing was changed. The store that is replaced is set aside, not deleted."]


def _work_lines(several: Iterable[WorkSummary]) -> list[str]:
    return [
        f"  {work.person}: {work.steps} steps, {when(work.first_us)} to {when(work.last_us)}"
        f" ({', '.join(f'{kind} {n}' for kind, n in sorted(work.kinds.items()))})"
        for work in several
    ]


def _chosen(app: App) -> Path | None:
    folder = app.settings().backup_folder
    return Path(folder).expanduser() if folder else None


def _key(app: App, path: Path) -> bytes | None:
    if not path.exists():
        raise StoreMissing(path=path.absolute())
    return app.key(path)


def _any_key(app: App, path: Path, chosen: Path | None) -> bytes | None:
    """The key of a damaged encrypted store: from its own key file, or from that of one of its backups."""
    from workbench.services.maintenance.backups import list_backups

    try:
        return app.key(path)
    except WorkbenchError:
        for one in list_backups(path.absolute(), chosen):
            with suppress(WorkbenchError):
                return app.key(one.path)
        raise
