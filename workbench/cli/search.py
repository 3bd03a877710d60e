"""`workbench search`: full-text search in the whole store, with the exact places."""

from __future__ import annotations

from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import WorkCommand
from workbench.cli.output import short
from workbench.cli.progress import progress_bar
from workbench.cli.usage import CommandUsageError
from workbench.domain.search import HitKind, HitPage, SearchHit, SearchQuery
from workbench.system.terminal_text import TerminalLine, terminal_text
from workbench.text.snippets import single_line
from workbench.workspace import Workspace

_ISOLATE, _POP = "\u2068", "\u2069"
_HELP = """Find articles, claims, sources and notes that hold all WORDS, whatever their tashkeel and letter forms.

Words are found with what is joined to them (و ف ب ك ل ال, ها هم, ات ون ين ...); where the words themselves stand comes first.
Up to 200 hits come best first; of more the newest come first.

\b
  "two words"     these words behind each other, exactly
  begin*          words that begin so
  -word           without this word; -"a phrase" and -field:value likewise
  title: outlet: byline: speaker: note: source: tag:
                  the word stands there        (عنوان: ناشر: كاتب: قائل: ملاحظة: مصدر: وسم:)
  kind: state: person: in:
                  what a claim or source is, how far it is, who made it, which kind of thing
                                               (نوع: حالة: بقلم: في:)
  after: before:  from this day on, before this day: YYYY, YYYY-MM or YYYY-MM-DD   (بعد: قبل:)

Give a phrase in quotation marks of its own: workbench search '"وزارة الصحة" -هدنة after:2024-03'. In place of "..." one
can write «...». What was withdrawn, rejected or is a duplicate is found by naming that state.
"""


@click.command("search", cls=WorkCommand, help=_HELP, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1)
@click.option(
    "--in",
    "kinds",
    type=click.Choice([found.value for found in HitKind]),
    multiple=True,
    help="Only these; may be repeated.",
)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Hits of each kind."
)
@click.option(
    "--after", metavar="KEY", help="Continue where a page of one kind ended: its “next”. Needs one --in."
)
@click.option("--reindex", is_flag=True, help="Rebuild the index first.")
@click.pass_obj
def search(
    app: App, words: tuple[str, ...], kinds: tuple[str, ...], limit: int, after: str | None, reindex: bool
) -> None:
    if not (words or reindex):
        raise CommandUsageError("search", "say what is to be found")
    if after is not None and len(kinds) != 1:
        raise CommandUsageError("--after", "say with --in of which kind it goes on")
    with app.open() as workspace:
        query = workspace.search.parse(" ".join(words))
        _update_index(workspace, rebuild=reindex)
        pages = _pages(workspace, query, [HitKind(kind) for kind in kinds], limit, after)
        pending = workspace.search.pending()
    app.answer(
        {
            "hits": [_hit_json(hit) for page in pages for hit in page.hits],
            "pages": [_page_json(page) for page in pages],
            "not_indexed": pending,
        },
        [*(line for page in pages for line in _lines(page)), *_behind(pending)]
        or ["Nothing found." if words else "The index was made anew."],
    )


def _update_index(workspace: Workspace, *, rebuild: bool) -> None:
    with progress_bar("Indexing") as hook:
        (workspace.search.index.rebuild if rebuild else workspace.search.ready)(hook)


def _pages(
    workspace: Workspace, query: SearchQuery, kinds: list[HitKind], limit: int, after: str | None
) -> list[HitPage]:
    if after is not None:
        return [workspace.search.page(query, kinds[0], after, limit, None)]
    pages = workspace.search.search(query, limit, None)
    return [page for page in pages if not kinds or page.kind in kinds]


def _page_json(page: HitPage) -> dict[str, Any]:
    return {
        "kind": page.kind.value,
        "count": page.counted,
        "more_than": page.at_least if page.counted is None else None,
        "ranked": page.ranked,
        "next": page.next,
    }


def _hit_json(hit: SearchHit) -> dict[str, Any]:
    first = hit.spans[0] if hit.spans else None
    return {
        "kind": hit.kind.value,
        "entity": hit.entity.value,
        "id": hit.id,
        "article": hit.article_id or None,
        "claim": hit.claim_id or None,
        "title": hit.title,
        "words": hit.snippet,
        "marks": [[mark.start, mark.end] for mark in hit.highlights],
        "start": first.start if first else None,
        "end": first.end if first else None,
        "spans": [[span.start, span.end] for span in hit.spans],
        "exact": hit.exact,
    }


def _lines(page: HitPage) -> list[str]:
    more = "" if page.next is None else f"  (more: --in {page.kind.value} --after {page.next})"
    n = f"more than {page.at_least}" if page.counted is None else str(page.counted)
    lines = [f"{page.kind.value}s: {n}{more}"]
    for hit in page.hits:
        title = f"  {_ISOLATE}{terminal_text(single_line(hit.title))}{_POP}" if hit.title else ""
        lines.append(TerminalLine(f"{short(hit.id)}  {hit.entity.value:<8}{title}"))
        lines.append(TerminalLine(f"          {_marked(hit)}"))
    return lines


def _marked(hit: SearchHit) -> str:
    """The passage on one isolated line, with matches in bold where the terminal can."""
    shown, at = single_line(hit.snippet), 0
    parts: list[str] = []
    for mark in hit.highlights:
        parts.append(terminal_text(shown[at : mark.start]))
        parts.append(click.style(terminal_text(shown[mark.start : mark.end]), bold=True))
        at = mark.end
    return _ISOLATE + "".join([*parts, terminal_text(shown[at:])]) + _POP


def _behind(pending: int) -> list[str]:
    if not pending:
        return []
    return [f"Not searched: {pending} changes; the store cannot be written, so they are not in its index."]
