"""`workbench import`: articles from files of other programs, streaming, all of them or none."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import FormatsCommand, command
from workbench.cli.output import article_json, changes_json, one_line, short
from workbench.cli.progress import progress_bar
from workbench.cli.usage import CommandUsageError
from workbench.domain.article import Article, ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.changes import Changes
from workbench.domain.errors import FileUnreadable
from workbench.domain.system_reasons import system_reason
from workbench.exchange.articles.plain_text import read_text
from workbench.exchange.formats import PLAIN_TEXT, Content, Format, FormatTable
from workbench.exchange.input_file import read_bytes
from workbench.workspace import Workspace

#: The most bytes of a file with title, byline and the like.
_META_LIMIT = 20 * 1024 * 1024

_META = tuple(entry.name for entry in fields(ArticleMeta))

#: A path as typed, and its format.
Named = tuple[str, Format]


@dataclass
class ImportResult:
    """The articles that are new in the store, and the files whose text the store had already."""

    articles: list[Article] = field(default_factory=list)
    skipped: list[tuple[str, Article]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)


class ImportCommand(FormatsCommand):
    """Its help lists the formats that it reads."""

    def listed(self, formats: FormatTable) -> FormatTable:
        return formats.reading(Content.ARTICLE, Content.ANNOTATIONS)


@command("import", ImportCommand)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--title")
@click.option("--byline")
@click.option("--outlet")
@click.option("--published", "published_on", metavar="DATE", help="YYYY-MM-DD")
@click.option("--url")
@click.option("--language", metavar="BCP47")
@click.option(
    "--meta", type=click.Path(path_type=Path), metavar="FILE", help="A JSON file with these fields."
)
@click.option("--again", is_flag=True, help="Import a text again that the store has already.")
def import_(app: App, paths: tuple[str, ...], meta: Path | None, again: bool, **given: str | None) -> None:
    """Import articles. The end of a file's name tells its format; a file without one is read as text.

    Texts may be in UTF-8, UTF-16 or windows-1256. `-` is a text on standard input. Of a folder the text files are
    imported, by name.
    """
    readable = app.formats.reading(Content.ARTICLE, Content.ANNOTATIONS)
    paths = tuple(_expanded(paths, app.formats.reading(Content.ARTICLE)))
    known = {**_meta_file(meta), **{name: value for name, value in given.items() if value is not None}}
    named = [(path, readable.of_suffix(Path(path)) or PLAIN_TEXT) for path in paths]
    annotated = [one for _, one in named if one.reads is Content.ANNOTATIONS]
    if annotated and len({one for _, one in named}) > 1:
        raise CommandUsageError(
            "import", "import texts and each format of annotations in commands of their own"
        )
    if known and (len(paths) > 1 or annotated):
        raise CommandUsageError("import", "title and the like are for one text at a time")
    with app.open() as workspace:
        if not annotated:
            outcome = _import_articles(app, workspace, named, known, again=again)
        elif annotated[0].several:
            outcome = _import_stream(app, workspace, named)
        else:
            outcome = _import_documents(app, workspace, named)
    _answer(app, outcome)


def _expanded(paths: tuple[str, ...], formats: FormatTable) -> Iterator[str]:
    """The paths, each folder replaced by its articles' files. Raises CommandUsageError for a folder that has none."""
    suffixes = [one.suffix for one in formats]
    for path in paths:
        if not _is_folder(path):
            yield path
            continue
        found = sorted(str(file) for file in _entries(path) if file.suffix.lower() in suffixes)
        if not found:
            reason = f"this folder has no {' or '.join(suffixes)} files: name the files to import"
            raise CommandUsageError(path, reason)
        yield from found


def _is_folder(path: str) -> bool:
    try:
        return path != "-" and Path(path).is_dir()
    except ValueError:  # a NUL in the name: reading the file will report it
        return False


def _entries(folder: str) -> list[Path]:
    try:
        return [entry for entry in Path(folder).iterdir() if entry.is_file()]
    except OSError as error:
        raise FileUnreadable(path=folder, reason=system_reason(error)) from None


def _import_articles(
    app: App, workspace: Workspace, named: list[Named], meta: dict[str, str], *, again: bool
) -> ImportResult:
    """Articles as one change; a text that the store has already is skipped unless it is wanted again."""
    outcome = ImportResult()
    imported: set[str] = set()
    repeated: list[tuple[str, str]] = []

    def incoming() -> Iterator[IncomingArticle]:
        for path, item in _read_articles(named):
            same = [] if again else workspace.articles.same_text(item.text)
            sha256 = text_sha256(item.text)
            if same:
                outcome.skipped.append((path, same[0]))
            elif sha256 in imported and not again:
                repeated.append((path, sha256))
            else:
                imported.add(sha256)
                yield replace(item, meta=replace(item.meta, **meta))

    size = sum(Path(path).stat().st_size for path, _ in named if path != "-" and Path(path).is_file())
    ids, changes = workspace.articles.add_many(
        app.actor(workspace), incoming(), _progress(app, len(named)), size=size
    )
    outcome.articles = [workspace.articles.get(article_id) for article_id in ids]
    by_text = {article.sha256: article for article in outcome.articles}
    outcome.skipped += [(path, by_text[sha256]) for path, sha256 in repeated]
    outcome.changes.append(changes)
    return outcome


def _read_articles(named: list[Named]) -> Iterator[tuple[str, IncomingArticle]]:
    for path, format_ in named:
        if path == "-":
            yield path, _pasted()
        else:
            for item in format_.read_articles(Path(path)):
                yield path, item


def _import_documents(app: App, workspace: Workspace, named: list[Named]) -> ImportResult:
    """Annotated articles, a change each: all files are read and checked before the first is written."""
    actor, outcome = app.actor(workspace), ImportResult()
    documents = [
        (path, document) for path, format_ in named for _, document in format_.read_documents(Path(path))
    ]
    for path, document in documents:
        article, changes = workspace.export.import_document(actor, document, path)
        if changes.touched:
            outcome.articles.append(article)
            outcome.changes.append(changes)
        else:
            outcome.skipped.append((path, article))
    return outcome


def _import_stream(app: App, workspace: Workspace, named: list[Named]) -> ImportResult:
    """Annotated articles of files that hold many: streaming, one change, all of them or none."""
    documents = (found for path, format_ in named for found in format_.read_documents(Path(path)))
    with progress_bar("import") as hook:
        ids, changes = workspace.export.import_documents(app.actor(workspace), documents, hook)
    return ImportResult(workspace.articles.many(ids), [], [changes] if changes.touched else [])


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
        found = json.loads(read_bytes(path, limit=_META_LIMIT).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CommandUsageError(str(path), "it is not a JSON object") from None
    if not isinstance(found, dict) or not all(isinstance(found.get(name, ""), str) for name in _META):
        raise CommandUsageError(str(path), f"give an object with any of {', '.join(_META)}, as words")
    return {name: found[name] for name in _META if name in found}


def _answer(app: App, outcome: ImportResult) -> None:
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
