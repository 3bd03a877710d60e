"""`workbench export`: annotated JSON for one article, or a line each for all of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from workbench.cli.options import App, command
from workbench.cli.progress import watched
from workbench.domain.errors import BadInput, UnknownFormat
from workbench.domain.progress import ProgressHook
from workbench.system.files import write_atomically
from workbench.workspace import Workspace

#: Format -> whether it holds several articles, one a line.
FORMATS = {"annotated-json": False, "annotated-jsonl": True}


@command("export")
@click.option(
    "--format", "format_", default="annotated-json", show_default=True, metavar="F", help=", ".join(FORMATS)
)
@click.option(
    "--article", metavar="ARTICLE", help="Only this one (default: the only one, or all as JSON lines)."
)
@click.option("--all", "everything", is_flag=True, help="All articles, a line each, however many there are.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="PATH", help="Default: standard output."
)
def export(app: App, format_: str, article: str | None, everything: bool, output: Path | None) -> None:
    """Write articles with all that was said about them; every export is checked against its schema.

    A file is whole under its name or not there at all. Ctrl-C stops, and leaves an older file as it was.
    """
    if format_ not in FORMATS:
        raise UnknownFormat(format=format_, known=", ".join(FORMATS))
    if article and everything:
        raise BadInput(where="export", reason="--all and --article do not go together")
    several = FORMATS[format_] or everything
    with app.open() as workspace:
        n_articles = 1 if article else workspace.export.how_many()
        if n_articles != 1 and not several:
            reason = f"{n_articles} articles do not fit into one: name one with --article, or say --all"
            raise BadInput(where=format_, reason=reason)
        named = [workspace.articles.get(article).id] if article else None
        with watched("export") as hook:
            ids, size = _write(output, workspace, named, hook, n_articles)
    if output is not None:
        data = {
            "path": str(output),
            "format": "annotated-jsonl" if several else format_,
            "articles": ids,
            "size": size,
        }
        app.answer(data, [f"{output}: {len(ids)} articles, {size} bytes"])


def _write(
    output: Path | None, workspace: Workspace, named: list[str] | None, hook: ProgressHook, total: int
) -> tuple[list[str], int]:
    """The ids of what was written, and its size in bytes."""
    ids: list[str] = []

    def noted(article_ids: Iterable[str]) -> Iterable[str]:
        for article_id in article_ids:
            ids.append(article_id)
            yield article_id

    lines = workspace.export.lines(noted(named or workspace.export.everything()), hook, total)
    if output is None or str(output) == "-":
        return ids, sum(map(sys.stdout.buffer.write, lines))
    try:
        return ids, write_atomically(output, lines)
    except OSError as error:
        reason = f"it cannot be written ({(error.strerror or 'unknown').lower()}): choose another place"
        raise BadInput(where=str(output), reason=reason) from None
