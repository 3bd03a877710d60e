"""`workbench` and `workbench FILE`: the window."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import settings
from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.domain.errors import FileMissing
from workbench.system import paths


@command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_context
def open_(ctx: click.Context, app: App, file: Path | None = None) -> None:
    """Open the window, with the article in FILE when one is named."""
    if file is not None and not file.exists():
        raise FileMissing(path=file)
    mine = settings.with_device(paths.settings_file(), app.settings())
    key = app.given_key()  # nobody is asked in the terminal: the window asks
    ctx.exit(
        app.window.run(app.server or app.path, settings=mine, open_file=file, key=key, person=app.person)
    )
