"""`workbench import`: texts and annotated JSON come in, streaming, all of it or nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import click

from workbench.cli.options import App, command
from workbench.cli.output import article_json, changes_json, one_line, short
from workbench.cli.progress import watched
from workbench.domain.article import Article, ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.changes import Changes
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import BadInput, FileUnreadable
from workbench.exchange.annotations import annotated_json
from workbench.exchange.articles.plain_text import read_bytes, read_text
from workbench.workspace import Workspace

#: A whole annotated article with its comments is larger than its text.
JSON_LIMIT = 200 * 1024 * 1024

_META = tuple(entry.name for entry in fields(ArticleMeta))


@dataclass
class Outcome:
    """What an import did: the articles now in the store, and the files whose text was there already."""

    articles: list[Article] = field(default_factory=list)
    skipped: list[tuple[str, Article]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)


@command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--title")
@click.option("--byline")
@click.option("--outlet")
@click.option("--published", "published_on", metavar="DATE", help="YYYY-MM-DD")
@click.option("--url")
@click.option("--language", metavar="BCP47")
@click.option(
    "--meta", type=click.Path(path_type=Path), metavar="FILE", help="These fields from a JSON file."
)
@click.option("--again", is_flag=True, help="Import a text that is in the store already once more.")
def import_(app: App, paths: tuple[str, ...], meta: Path | None, again: bool, **given: str | None) -> None:
    """Import text files (UTF-8, UTF-16, windows-1256), annotated JSON, or a .jsonl of `export --all`.

    `-` is a text on standard input; of a folder, its .txt files are meant, by name.
    """
    paths = tuple(_named(paths))
    known = {**_meta_file(meta), **{name: value for name, value in given.items() if value is not None}}
    annotated = [path for path in paths if Path(path).suffix.lower() == ".json"]
    lines = [path for path in paths if Path(path).suffix.lower() == ".jsonl"]
    if (annotated or lines) and len(paths) not in (len(annotated), len(lines)):
        raise BadInput(
            where="import", reason="import texts, annotated JSON and JSON lines in commands of their own"
        )
    if known and (len(paths) > 1 or annotated or lines):
        raise BadInput(where="import", reason="title and the like are for one text at a time")
    with app.open() as workspace:
        if lines:
            outcome = _lines(app, workspace, lines)
        elif annotated:
            outcome = _documents(app, workspace, annotated)
        else:
            outcome = _texts(app, workspace, paths, known, again=again)
    _answer(app, outcome)


def _named(paths: tuple[str, ...]) -> Iterator[str]:
    """The paths, with a folder's text files in its place. Raises BadInput for a folder that has none."""
    for path in paths:
        if not _is_folder(path):
            yield path
            continue
        found = sorted(str(file) for file in _entries(path) if file.suffix.lower() == ".txt")
        if not found:
            raise BadInput(where=path, reason="this folder has no .txt files: name the files to import")
        yield from found


def _is_folder(path: str) -> bool:
    try:
        return path != "-" and Path(path).is_dir()
    except ValueError:  # a NUL in the name: reading it will say so
        return False


def _entries(folder: str) -> list[Path]:
    try:
        return [entry for entry in Path(folder).iterdir() if entry.is_file()]
    except OSError as error:
        raise FileUnreadable(path=folder, reason=(error.strerror or "unknown").lower()) from None


def _texts(
    app: App, workspace: Workspace, paths: tuple[str, ...], meta: dict[str, str], *, again: bool
) -> Outcome:
    outcome = Outcome()
    taken: set[str] = set()
    twice: list[tuple[str, str]] = []

    def incoming() -> Iterator[IncomingArticle]:
        for path in paths:
            item = _pasted() if path == "-" else read_text(Path(path))
            same = [] if again else workspace.articles.same_text(item.text)
            sha256 = text_sha256(item.text)
            if same:
                outcome.skipped.append((path, same[0]))
            elif sha256 in taken and not again:
                twice.append((path, sha256))
            else:
                taken.add(sha256)
                yield replace(item, meta=replace(item.meta, **meta))

    size = sum(Path(path).stat().st_size for path in paths if path != "-" and Path(path).is_file())
    ids, changes = workspace.articles.add_many(
        app.actor(workspace), incoming(), _progress(app, len(paths)), size=size
    )
    outcome.articles = [workspace.articles.get(article_id) for article_id in ids]
    made = {article.sha256: article for article in outcome.articles}
    outcome.skipped += [(path, made[sha256]) for path, sha256 in twice]
    outcome.changes.append(changes)
    return outcome


def _documents(app: App, workspace: Workspace, paths: list[str]) -> Outcome:
    """Annotated JSON, a change each: all files are read and checked before the first is written."""
    actor, outcome = app.actor(workspace), Outcome()
    documents = [
        (path, annotated_json.loads(read_bytes(Path(path), limit=JSON_LIMIT), path)) for path in paths
    ]
    for path, document in documents:
        article, changes = workspace.export.import_document(actor, document, path)
        if changes.touched:
            outcome.articles.append(article)
            outcome.changes.append(changes)
        else:
            outcome.skipped.append((path, article))
    return outcome


def _lines(app: App, workspace: Workspace, paths: list[str]) -> Outcome:
    """Annotated JSON a line each, as `export --all` writes it: streaming, one change, all of it or nothing."""
    with watched("import") as hook:
        ids, changes = workspace.export.import_documents(app.actor(workspace), _read_lines(paths), hook)
    return Outcome(workspace.articles.many(ids), [], [changes] if changes.touched else [])


def _read_lines(paths: list[str]) -> Iterator[tuple[str, ArticleDocument]]:
    for path in paths:
        try:
            with Path(path).open("rb") as file:
                number = 0
                while line := file.readline(JSON_LIMIT):
                    number += 1
                    name = f"{path}, line {number}"
                    yield name, annotated_json.loads(line, name)
        except OSError as error:
            raise FileUnreadable(path=path, reason=(error.strerror or "unknown").lower()) from None


def _pasted() -> IncomingArticle:
    return replace(read_text(sys.stdin.buffer.read(), "standard input"), origin="paste")


def _progress(app: App, total: int) -> Any:  # noqa: ANN401  # a function or nothing
    if app.as_json or total < 100 or not sys.stderr.isatty():
        return None
    return lambda done: click.echo(f"\r{done} / {total}", nl=done >= total, err=True)


def _meta_file(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        found = json.loads(read_bytes(path).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadInput(where=str(path), reason="it is not a JSON object") from None
    if not isinstance(found, dict) or not all(isinstance(found.get(name, ""), str) for name in _META):
        raise BadInput(where=str(path), reason=f"give an object with any of {', '.join(_META)}, as words")
    return {name: found[name] for name in _META if name in found}


def _answer(app: App, outcome: Outcome) -> None:
    shown = [article_json(article) for article in outcome.articles]
    data: dict[str, Any] = {"articles": shown}
    if len(shown) == 1:
        data["article"] = shown[0]
    data["skipped"] = [{"path": path, "article": article.id} for path, article in outcome.skipped]
    data["changes"] = changes_json(outcome.changes[-1]) if outcome.changes else None
    lines = [
        f"{short(article.id)}  {article.length} characters, {article.encoding}  {one_line(article.meta.title)}"
        for article in outcome.articles
    ]
    lines += [f"{path}: already in the store as {short(article.id)}" for path, article in outcome.skipped]
    app.answer(data, lines)
