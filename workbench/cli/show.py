"""`workbench list`, `show`, `queue`: commands that only read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import (
    article_json,
    article_line,
    author_words,
    claim_json,
    claim_line,
    missing_json,
    queue_line,
    row_json,
    short,
    source_line,
    summary_json,
    when,
)
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.claim_fields import fields_of, value_of
from workbench.domain.errors import BadInput, NotFound
from workbench.domain.queue import QueueFilter, QueueKey
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import OptionValue, RecordKind
from workbench.domain.review import STEPS, Step
from workbench.domain.source import Source
from workbench.exchange.annotations.json_records import to_json
from workbench.services.review.workflow import resolve
from workbench.workspace import Workspace

_STATE = click.Choice([state.value for state in ClaimState])
_KIND = click.Choice([kind.value for kind in ClaimKind])
_ALL = 1_000_000
#: The states in which it matters what a claim lacks: before it is submitted and before it is approved.
_ASKED = STEPS[Step.SUBMIT][0] | {ClaimState.SUBMITTED, ClaimState.IN_REVIEW}


@command("list")
@click.argument("what", type=click.Choice(["articles", "claims", "sources", "people"]), default="articles")
@click.option("--article", metavar="ARTICLE", help="Claims of this article.")
@click.option("--state", "states", type=_STATE, multiple=True, help="Claims in this state; may be repeated.")
@click.option("--kind", "kinds", type=_KIND, multiple=True, help="Claims of this kind; may be repeated.")
@click.option("--words", default="", help="Sources with these words.")
@click.option("--withdrawn", is_flag=True, help="Withdrawn and closed ones too.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True)
def list_(
    app: App, what: str, article: str | None, states: tuple[str, ...], kinds: tuple[str, ...], words: str,
    withdrawn: bool, limit: int,
) -> None:  # fmt: skip
    """List articles (the default), claims, sources or people."""
    with app.open() as workspace:
        if what == "claims" or (article and what == "articles"):
            claims = _claims(workspace, article, withdrawn=withdrawn)
            claims = [
                claim
                for claim in claims
                if (not states or claim.state.value in states) and (not kinds or claim.kind.value in kinds)
            ][:limit]
            data: dict[str, Any] = {"claims": [claim_json(claim) for claim in claims]}
            lines = [claim_line(claim) for claim in claims]
        elif what == "sources":
            sources = workspace.sources.list(words, withdrawn=withdrawn, limit=limit)
            data = {"sources": [to_json(source) for source in sources]}
            lines = [source_line(source) for source in sources]
        elif what == "people":
            people = workspace.people.list()
            data = {"people": [to_json(person) for person in people]}
            names = workspace.people.names()
            lines = [f"{short(person.id)}  {person.role.value:<11} {names[person.id]}" for person in people]
        else:
            summaries = workspace.articles.list(withdrawn=withdrawn, limit=limit)
            data = {"articles": [summary_json(summary) for summary in summaries]}
            lines = [article_line(summary) for summary in summaries]
    app.answer(data, lines or [f"No {what} yet."])


@command("show")
@click.argument("item", metavar="ARTICLE|CLAIM|SOURCE")
def show(app: App, item: str) -> None:
    """Show one article with its text and claims, one claim with everything that belongs to it, or one source."""
    with app.open() as workspace:
        data, lines = _shown(workspace, item)
    app.answer(data, lines)


@command("queue")
@click.option("--state", "states", type=_STATE, multiple=True)
@click.option("--kind", "kinds", type=_KIND, multiple=True)
@click.option("--assignee", metavar="PERSON")
@click.option("--author", metavar="PERSON")
@click.option("--article", metavar="ARTICLE")
@click.option("--to-review", is_flag=True, help="Submitted claims that you may judge.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@click.option("--after", metavar="KEY", help="Continue where a page ended: its “next”.")
def queue(
    app: App, states: tuple[str, ...], kinds: tuple[str, ...], assignee: str | None, author: str | None,
    article: str | None, to_review: bool, limit: int, after: str | None,
) -> None:  # fmt: skip
    """List waiting claims: highest priority first, then the newest."""
    key = _key(after)
    with app.open() as workspace:
        wanted = QueueFilter(
            states=tuple(map(ClaimState, states)),
            kinds=tuple(map(ClaimKind, kinds)),
            assignee_id=workspace.people.find(assignee).id if assignee else None,
            author_id=workspace.people.find(author).id if author else None,
            article_id=workspace.articles.get(article).id if article else None,
        )
        if to_review:
            wanted = QueueFilter(
                states=wanted.states or (ClaimState.SUBMITTED, ClaimState.IN_REVIEW),
                kinds=wanted.kinds,
                assignee_id=wanted.assignee_id,
                author_id=wanted.author_id,
                article_id=wanted.article_id,
                for_reviewer=app.actor(workspace).id,
            )
        page = workspace.queue.page(wanted, key, limit)
        badges = workspace.queue.badges()
        names = workspace.people.names()
    following = f"{page.next.priority}/{page.next.created_us}/{page.next.id}" if page.next else None
    app.answer(
        {
            "rows": [row_json(row) for row in page.rows],
            "next": following,
            "badges": {state.value: n for state, n in badges.by_state.items()},
        },
        [
            *(queue_line(row, names) for row in page.rows),
            *([f"More: --after {following}"] if following else []),
        ]
        or ["Nothing waits."],
    )


def _claims(workspace: Workspace, article: str | None, *, withdrawn: bool) -> list[Claim]:
    if article:
        return workspace.claims.of_article(workspace.articles.get(article).id, include_closed=withdrawn)
    return [
        claim
        for summary in workspace.articles.list(limit=_ALL)
        for claim in workspace.claims.of_article(summary.article.id, include_closed=withdrawn)
    ]


def _shown(workspace: Workspace, item: str) -> tuple[dict[str, Any], list[str]]:
    try:
        found = resolve(workspace.store, item)
    except NotFound:
        return _source(source_of(workspace, item))
    try:
        return _article(workspace, workspace.articles.get(found))
    except NotFound:
        return _claim(workspace, workspace.claims.get(found))


def source_of(workspace: Workspace, piece: str) -> Source:
    """The source that is meant where it could also be an article or a claim. Raises NotFound that says so."""
    try:
        return workspace.sources.get(piece)
    except NotFound:
        raise NotFound(kind=RecordKind.ANY_RECORD, id=piece) from None


def _article(workspace: Workspace, article: Article) -> tuple[dict[str, Any], list[str]]:
    text = workspace.articles.text(article)
    claims = workspace.claims.of_article(article.id)
    meta = article.meta
    known = [f"{name}: {value}" for name, value in to_json(meta).items() if name != "title"]
    lines = [
        meta.title or "—",
        " · ".join(known),
        f"{article.length} characters, {article.encoding}",
        "",
        *text.splitlines(),
        "",
    ]
    lines += [claim_line(claim) for claim in claims]
    return {
        "article": {**article_json(article), "text": text},
        "claims": [claim_json(claim) for claim in claims],
    }, lines


def _claim(workspace: Workspace, claim: Claim) -> tuple[dict[str, Any], list[str]]:
    names = workspace.people.names()
    evidence = workspace.evidence.of_claim(claim.id)
    verdicts = workspace.evidence.verdicts_of(claim.id)
    comments = workspace.claims.comments(claim.id)
    decisions = workspace.review.decisions(claim.id)
    missing = workspace.review.missing(claim) if claim.state in _ASKED else ()
    sources = {item.source_id: workspace.sources.get(item.source_id) for item in evidence}
    data = {
        "claim": claim_json(claim),
        "evidence": [to_json(item) for item in evidence],
        "sources": [to_json(source) for source in sources.values()],
        "verdicts": [to_json(item) for item in verdicts],
        "comments": [to_json(item) for item in comments],
        "decisions": [to_json(item) for item in decisions],
        "missing": [missing_json(part) for part in missing],
    }
    lines = [claim_line(claim), *(f"  {line}" for line in _facts(claim))]
    lines += [f"  missing: {part.reason}" for part in missing]
    lines += [
        f"  {item.details.stance.value}: {sources[item.source_id].details.title}  {item.details.quote}"
        for item in evidence
    ]
    for given in verdicts:
        details = given.details
        what = f"{details.outcome.value}{f' ({details.deception.value})' if details.deception else ''}"
        lines.append(f"  verdict of {author_words(given, names)}: {what}  {details.explanation}")
    lines += [f"  {author_words(item, names)}: {item.text}" for item in comments]
    for step in decisions:
        at_us = step.imported.created_us if step.imported else step.at_us
        lines.append(f"  {when(at_us)} {step.step.value} by {author_words(step, names)} {step.reason}")
    return data, lines


def _facts(claim: Claim) -> Iterator[str]:
    for field in fields_of(claim.kind):
        value = value_of(claim, field)
        if value and field.name != "kind" and not (field.name == "priority" and value == "0"):
            yield f"{field.name}: {value}"


def _source(source: Source) -> tuple[dict[str, Any], list[str]]:
    known = [f"  {name}: {value}" for name, value in to_json(source.details).items()]
    snapshot = source.snapshot
    kept = [f"  snapshot: {snapshot.file_name}, {snapshot.size} bytes, {snapshot.sha256}"] if snapshot else []
    return {"source": to_json(source)}, [source_line(source), *known, *kept]


def _key(word: str | None) -> QueueKey | None:
    if word is None:
        return None
    parts = word.split("/")
    try:
        priority, created, claim_id = parts
        return QueueKey(int(priority), int(created), claim_id)
    except ValueError:
        raise BadInput(where=OptionValue("--after", word), reason=ReasonCode.PAGE_CURSOR_UNKNOWN) from None
