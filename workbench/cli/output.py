"""Output: records as commands print them, as JSON with ids for programs and as short lines for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from workbench.domain.article import Article, ArticleSummary
from workbench.domain.changes import Changes
from workbench.domain.claim import Claim
from workbench.domain.queue import QueueRow
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.submission import MissingPart
from workbench.domain.verdict import Verdict
from workbench.exchange.annotations.json_records import to_json
from workbench.text.person_names import visible_name

#: Last characters of an id that are shown; they tell ids apart, and every command accepts them.
SHORT = 8
_LINE = 70


def article_json(article: Article) -> dict[str, Any]:
    return {**to_json(article), "length": article.length}


def summary_json(summary: ArticleSummary) -> dict[str, Any]:
    return {**article_json(summary.article), "state": summary.state, "claims": summary.counts}


def claim_json(claim: Claim) -> dict[str, Any]:
    """As in the annotated JSON, with the article's id and the store's counts."""
    return {
        **to_json(claim),
        "article": claim.article_id,
        "evidence_count": claim.n_evidence,
        "comment_count": claim.n_comments,
        "conflict_count": claim.n_conflicts,
    }


def missing_json(part: MissingPart) -> dict[str, Any]:
    """One thing that a claim lacks."""
    return {"demand": part.demand.value, "field": part.field, "reason": str(part.reason)}


def row_json(row: QueueRow) -> dict[str, Any]:
    return {
        **to_json(row),
        "n_evidence": row.n_evidence,
        "n_sources": row.n_sources,
        "n_comments": row.n_comments,
    }


def changes_json(changes: Changes) -> dict[str, Any]:
    touched = {kind.value: list(ids) for kind, ids in changes.touched.items()}
    return {"id": changes.id, "action": changes.action, "touched": touched}


def short(item_id: str) -> str:
    return item_id[-SHORT:]


def one_line(text: str, length: int = _LINE) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def when(microseconds: int) -> str:
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def author_words(item: Verdict | Comment | Decision, people: Mapping[str, str]) -> str:
    """The name of an item's author; of an imported one, that of the person whom the file names, and who imported it."""
    by = people.get(item.author_id, "?")
    if item.imported is None:
        return by
    author = item.imported.author
    name = visible_name(author.name) or people.get(author.id) or short(author.id)
    return f"{name} (imported by {by}, unverified)"


def article_line(summary: ArticleSummary) -> str:
    counts = sum(summary.counts.values())
    article = summary.article
    title = one_line(article.meta.title) or "—"
    title += " (imported)" if article.imported else ""
    return f"{short(article.id)}  {summary.state:<11} {counts:>3}  {title}"


def claim_line(claim: Claim) -> str:
    anchor = claim.anchors[0]
    marks = " (changed after approval)" if claim.changed_after_approval else ""
    marks += " (imported, unverified)" if claim.state_imported else " (imported)" if claim.imported else ""
    words = one_line(" … ".join(found.exact for found in claim.anchors))
    place = f"{anchor.start}-{anchor.end}"
    return f"{short(claim.id)}  {claim.kind.value:<11} {claim.state.value:<11} {place:<11} {words}{marks}"


def source_line(source: Source) -> str:
    what = source.snapshot.media_type if source.snapshot else source.details.url or source.details.type
    return f"{short(source.id)}  {one_line(source.details.title) or '—'}  ({what})"


def queue_line(row: QueueRow, people: Mapping[str, str]) -> str:
    assignee = people.get(row.assignee_id or "", "—")
    marks = " (one source)" if row.n_sources == 1 else ""
    marks += " (changed after approval)" if row.changed_after_approval else ""
    marks += " (imported, unverified)" if row.state_imported else ""
    words = one_line(row.statement or row.exact, 50)
    return (
        f"{short(row.claim_id)}  {row.kind.value:<11} {row.state.value:<11} {assignee:<14}"
        f" {row.n_evidence} evidence  {words}  [{one_line(row.article_title, 30)}]{marks}"
    )


def changed_lines(changes: Changes, done: str, claims: Sequence[Claim] = ()) -> list[str]:
    """The action, then the claims that it changed."""
    if not changes.touched:
        return ["Nothing to change.", *(claim_line(claim) for claim in claims)]
    return [done, *(claim_line(claim) for claim in claims)]
