"""`workbench export`: annotated JSON for one article, or a line each for all of them."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from workbench.cli.options import App, command
from workbench.domain.errors import BadInput, DiskFull, UnknownFormat
from workbench.exchange import annotated_json
from workbench.workspace import Workspace

#: Format -> whether it holds several articles, one a line.
FORMATS = {"annotated-json": False, "annotated-jsonl": True}
_ALL = 1_000_000


@command("export")
@click.option(
    "--format", "format_", default="annotated-json", show_default=True, metavar="F", help=", ".join(FORMATS)
)
@click.option(
    "--article", metavar="ARTICLE", help="Only this one (default: the only one, or all as JSON lines)."
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="PATH", help="Default: standard output."
)
def export(app: App, format_: str, article: str | None, output: Path | None) -> None:
    """Write articles with all that was said about them; every export is checked against its schema."""
    if format_ not in FORMATS:
        raise UnknownFormat(format=format_, known=", ".join(FORMATS))
    with app.open() as workspace:
        ids = [workspace.articles.get(article).id] if article else _everything(workspace)
        if len(ids) != 1 and not FORMATS[format_]:
            reason = f"{len(ids)} articles do not fit into one: name one with --article, or say --format annotated-jsonl"
            raise BadInput(where=format_, reason=reason)
        size = _write(output, _lines(workspace, ids))
    if output is not None:
        data = {"path": str(output), "format": format_, "articles": ids, "size": size}
        app.answer(data, [f"{output}: {len(ids)} articles, {size} bytes"])


def _everything(workspace: Workspace) -> list[str]:
    return [summary.article.id for summary in workspace.articles.list(limit=_ALL)]


def _lines(workspace: Workspace, ids: list[str]) -> Iterator[bytes]:
    for article_id in ids:
        yield annotated_json.dumps(workspace.export.article_document(article_id))


def _write(output: Path | None, parts: Iterator[bytes]) -> int:
    """Write the parts; a file is complete under its name or not there at all."""
    if output is None or str(output) == "-":
        stream = sys.stdout.buffer
        size = 0
        for part in parts:
            size += len(part)
            stream.write(part)
        return size
    try:
        handle, name = tempfile.mkstemp(prefix=f".{output.name}-", dir=output.parent)
        part_file = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                size = sum(file.write(part) for part in parts)
                file.flush()
                os.fsync(file.fileno())
            part_file.chmod(0o666 & ~_umask())
            part_file.replace(output)
        except BaseException:
            part_file.unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno == 28:  # ENOSPC
            raise DiskFull(path=output) from None
        reason = f"it cannot be written ({(error.strerror or 'unknown').lower()}): choose another place"
        raise BadInput(where=str(output), reason=reason) from None
    return size


def _umask() -> int:
    """The rights that new files get: a temporary file has fewer, an export should have the usual ones."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
