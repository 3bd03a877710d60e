"""`workbench server search`: search on a newsroom's server, without a copy of its events here."""

from __future__ import annotations

import click

from workbench.cli.app import App
from workbench.cli.command_options import WorkCommand
from workbench.cli.output import short, when
from workbench.cli.usage import CommandUsageError
from workbench.domain.iso_time import time_to_json
from workbench.domain.server import ServerAddress, ServerHit
from workbench.text.snippets import single_line

_SHOWN = 90


@click.command("search", cls=WorkCommand, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option(
    "--server",
    "url",
    default="",
    metavar="URL",
    help="The server: postgresql+psycopg://LOGIN@HOST/DATABASE (default: that of --store).",
)
@click.pass_obj
def search(app: App, words: tuple[str, ...], limit: int, url: str) -> None:
    """Find entities with all WORDS on the server, newest first; "two words", begin* and -word as in `search`."""
    from workbench.services.server.access import ServerAccess
    from workbench.services.server.search import ServerSearchService

    server = ServerAccess(ServerAddress.parse(url)) if url else app.server
    if server is None:
        raise CommandUsageError("server", "say where it is with --server")
    hits = ServerSearchService(server).search(" ".join(words), limit)
    app.answer({"hits": [_json(hit) for hit in hits]}, map(_line, hits))


def _json(hit: ServerHit) -> dict[str, str]:
    return {"id": hit.id, "kind": hit.kind, "changed": time_to_json(hit.changed_us), "text": hit.text}


def _line(hit: ServerHit) -> str:
    return f"{short(hit.id)}  {hit.kind:<9} {when(hit.changed_us)}  {single_line(hit.text)[:_SHOWN]}"
