"""`workbench export`: articles in a format of other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import click

from workbench.cli.app import App
from workbench.cli.command_options import FormatsCommand, command
from workbench.cli.progress import progress_bar
from workbench.cli.usage import CommandUsageError
from workbench.domain.progress import ProgressHook
from workbench.exchange.formats import DEFAULT_EXPORT, Content, Format, FormatTable
from workbench.system.files import write_atomically
from workbench.workspace import Workspace


class ExportCommand(FormatsCommand):
    """Its help lists the formats that it writes."""

    def listed(self, formats: FormatTable) -> FormatTable:
        return formats.writing(Content.ANNOTATIONS)


@command("export", ExportCommand)
@click.option(
    "--format",
    "format_",
    default=DEFAULT_EXPORT,
    show_default=True,
    metavar="F",
    help="One of those listed below.",
)
@click.option(
    "--article", metavar="ARTICLE", help="Only this one (default: the only one, or all as JSON lines)."
)
@click.option("--all", "everything", is_flag=True, help="All articles, one a line.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="PATH", help="Default: standard output."
)
def export(app: App, format_: str, article: str | None, everything: bool, output: Path | None) -> None:
    """Export articles with all that was said about them; every export is checked against its schema.

    The file is written whole or not at all. Ctrl-C stops the export and leaves an older file as it was.
    """
    formats = app.formats.writing(Content.ANNOTATIONS)
    chosen = formats.named(format_)
    if article and everything:
        raise CommandUsageError("export", "--all and --article do not go together")
    if everything and not chosen.several:
        if not chosen.several_as:
            raise CommandUsageError(format_, "a file of this format holds one article")
        chosen = formats.named(chosen.several_as)
    with app.open() as workspace:
        n_articles = 1 if article else workspace.export.how_many()
        if n_articles != 1 and not chosen.several:
            reason = f"{n_articles} articles do not fit into one: name one with --article, or say --all"
            raise CommandUsageError(format_, reason)
        named = [workspace.articles.get(article).id] if article else None
        with progress_bar("export") as hook:
            ids, size = _write(output, workspace, chosen, named, hook, n_articles)
    if output is not None:
        data = {"path": str(output), "format": chosen.name, "articles": ids, "size": size}
        app.answer(data, [f"{output}: {len(ids)} articles, {size} bytes"])


def _write(
    output: Path | None,
    workspace: Workspace,
    chosen: Format,
    named: list[str] | None,
    hook: ProgressHook,
    total: int,
) -> tuple[list[str], int]:
    """The ids of the articles that were written, and the size in bytes."""
    ids: list[str] = []

    def noted(article_ids: Iterable[str]) -> Iterable[str]:
        for article_id in article_ids:
            ids.append(article_id)
            yield article_id

    article_ids = noted(named or workspace.export.everything())
    with closing(workspace.export.file_parts(chosen, article_ids, hook, total)) as parts:
        if output is None or str(output) == "-":
            return ids, sum(map(sys.stdout.buffer.write, parts))
        try:
            return ids, write_atomically(output, parts)
        except OSError as error:
            reason = f"it cannot be written ({(error.strerror or 'unknown').lower()}): choose another place"
            raise CommandUsageError(str(output), reason) from None
