"""`workbench data`: larger dictionaries that a person brings, kept beside the store.

workbench data add calima-msa-r13.zip --sha256 4f0c...
workbench data list --verify
workbench data remove calima-msa-r13
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.system import paths
from workbench.text import morphology
from workbench.text.morphology import packs
from workbench.text.morphology.packs import Pack


def _with_folder(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--packs",
        "folder",
        type=click.Path(path_type=Path),
        default=lambda: paths.data_folder() / packs.FOLDER,
        show_default="in your data folder",
        help="The folder of added packs.",
    )(function)


@click.group("data", help="Data packs: larger dictionaries for the analysis of words, added from a file.")
def data() -> None:
    """Group of the commands about data packs."""


@command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--sha256", default="", metavar="SUM", help="The checksum that the giver named; another file is refused."
)
@click.option("--name", default="", help="Its name (default: the one that it has).")
@_with_folder
def add(app: App, file: Path, sha256: str, name: str, folder: Path) -> None:
    """Add the data pack FILE: a zip file, a folder, or a morphology.db."""
    pack = packs.install(
        file,
        folder,
        check=morphology.check,
        added=datetime.now(UTC).date().isoformat(),
        name=name,
        sha256=sha256.strip(),
    )
    app.answer({"pack": _record(pack)}, [_line(pack)])


@command("list")
@click.option(
    "--verify", is_flag=True, help="Compare every file with its checksum; exit code 1 if one differs."
)
@_with_folder
def list_(app: App, folder: Path, *, verify: bool) -> None:
    """List the packs that were added."""
    found = packs.installed(folder)
    damaged = {pack.name: pack.damaged() for pack in found} if verify else {}
    lines = [] if found else ["No data pack was added: the built-in vocabulary is used."]
    for pack in found:
        lines.append(_line(pack))
        lines.extend(f"  damaged: {name} (add the pack again)" for name in damaged.get(pack.name, ()))
    rows = [_record(pack) | ({"damaged": damaged[pack.name]} if verify else {}) for pack in found]
    app.answer({"packs": rows}, lines)
    if any(damaged.values()):
        click.get_current_context().exit(1)


@command("remove")
@click.argument("name")
@_with_folder
def remove(app: App, name: str, folder: Path) -> None:
    """Remove the pack NAME."""
    packs.remove(name, folder)
    app.answer({"removed": name}, [f"Removed {name}."])


for member in (add, list_, remove):
    data.add_command(member)


def _record(pack: Pack) -> dict[str, Any]:
    return {
        "name": pack.name,
        "added": pack.added,
        "sha256": pack.source_sha256,
        "bytes": pack.size,
        "files": len(pack.files),
        "database": str(pack.database),
    }


def _line(pack: Pack) -> str:
    return f"{pack.name}  {pack.size / 1e6:.1f} MB  {pack.added}  sha256 {pack.source_sha256}"
