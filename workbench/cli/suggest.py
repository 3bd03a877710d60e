"""`workbench suggest`: the detectors' suggestions for a stored article, and the answers to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changes_json, claim_json, claim_line, one_line
from workbench.cli.usage import CommandUsageError
from workbench.domain.article import Article
from workbench.domain.changes import Changes
from workbench.domain.claim import Claim, NewClaim
from workbench.suggest.rule_confidence import SiftResult
from workbench.suggest.suggestion import Suggestion, SuggestionKind
from workbench.workspace import Workspace

Numbered = list[tuple[int, Suggestion]]


@command("suggest")
@click.argument("article")
@click.option("--accept", metavar="all|KIND,...|N,...", help="Create claims from these, as one step of undo.")
@click.option("--reject", metavar="all|KIND,...|N,...", help="Reject these: they are not suggested again.")
def suggest(app: App, article: str, accept: str | None, reject: str | None) -> None:
    """List the open suggestions for ARTICLE, numbered; accept or reject them by number or kind."""
    with app.open() as workspace:
        found = workspace.articles.get(article)
        text = workspace.articles.text(found)
        numbered, silenced = _open(workspace, found, text)
        chosen, refused = _chosen("--accept", accept, numbered), _chosen("--reject", reject, numbered)
        answer: dict[str, Any] = {}
        lines: list[str] = []
        if chosen or refused:
            actor = app.actor(workspace)
            steps: list[tuple[str, list[Claim], Changes]] = []
            if chosen:
                steps.append(
                    ("accepted", *workspace.claims.accept(actor, found.id, _drafts(workspace, text, chosen)))
                )
            if refused:
                drafts = _drafts(workspace, text, refused)
                steps.append(("rejected", *workspace.claims.reject_suggestion(actor, found.id, *drafts)))
            for word, claims, changes in steps:
                answer["claims" if word == "accepted" else "rejected"] = [
                    claim_json(claim) for claim in claims
                ]
                answer["changes"] = changes_json(changes)
                lines += [f"{len(claims)} {word}", *(claim_line(claim) for claim in claims)]
            numbered, silenced = _open(workspace, found, text)
    answer["suggestions"] = [{"n": n, **suggestion.as_json(text)} for n, suggestion in numbered]
    answer["silenced"] = silenced
    if accept is None and reject is None:
        lines = [_line(n, suggestion, text) for n, suggestion in numbered]
        if silenced:
            rules = ", ".join(f"{rule} ({n})" for rule, n in silenced.items())
            lines.append(f"Not shown, of rules that are silenced here (see `workbench rules`): {rules}")
    app.answer(answer, lines or ["No suggestions are open."])


def _open(workspace: Workspace, article: Article, text: str) -> tuple[Numbered, dict[str, int]]:
    """The open suggestions that are shown, numbered; and the count of each rule that is silenced here."""
    claims = workspace.claims.of_article(article.id, include_closed=True)
    service = workspace.suggestions
    found = service.look(text, published_on=article.meta.published_on)
    shown, silenced = (service.open_suggestions(some, claims) for some in (found.shown, found.silenced))
    return list(enumerate(shown, start=1)), SiftResult([], silenced).counts()


def _chosen(option: str, words: str | None, numbered: Numbered) -> list[Suggestion]:
    """The suggestions that `all`, kinds or numbers name. Raises FieldInvalid for a word that names none."""
    kinds = {kind.value for kind in SuggestionKind}
    numbers = {str(n) for n, _ in numbered}
    wanted = [word.strip() for word in (words or "").split(",") if word.strip()]
    for word in wanted:
        if word != "all" and word not in kinds and word not in numbers:
            reason = f"say all, a number up to {len(numbered)}, or one of {', '.join(sorted(kinds))}"
            raise CommandUsageError(f"{option} {word}", reason)
    return [suggestion for n, suggestion in numbered if {"all", str(n), suggestion.kind.value} & set(wanted)]


def _drafts(workspace: Workspace, text: str, chosen: Sequence[Suggestion]) -> list[NewClaim]:
    drafts = (workspace.suggestions.to_claim(text, suggestion) for suggestion in chosen)
    return [draft for draft in drafts if draft is not None]


def _line(n: int, suggestion: Suggestion, text: str) -> str:
    span = suggestion.span
    place = f"{span.start}-{span.end}"
    return f"{n:>3}  {suggestion.kind.value:<9} {place:<11} {one_line(span.of(text))}  ({suggestion.reason})"
