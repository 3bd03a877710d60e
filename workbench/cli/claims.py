"""`workbench tag`, `edit`, `withdraw`, `link`, `verdict`, `comment`: commands on one claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import changed_lines, changes_json, claim_json, short
from workbench.cli.usage import CommandUsageError
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import FileMissing
from workbench.domain.evidence import Stance
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.domain.verdict import Deception, VerdictDetails, VerdictOutcome
from workbench.exchange.annotations.json_records import to_json
from workbench.services.claims.field_parser import parse_assignments
from workbench.services.evidence.sources import NewSource
from workbench.workspace import Workspace

_SET = click.option("--set", "given", multiple=True, metavar="FIELD=VALUE", help="May be repeated.")


@command("tag")
@click.argument("article")
@click.argument("places", nargs=-1, type=int, required=True, metavar="START END [START END ...]")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in ClaimKind]), default="other", show_default=True
)
@_SET
def tag(app: App, article: str, places: tuple[int, ...], kind: str, given: tuple[str, ...]) -> None:
    """Create a claim from the passages START to END of ARTICLE: code points of its text, half open."""
    with app.open() as workspace:
        found = workspace.articles.get(article)
        claim, changes = workspace.claims.tag(
            app.actor(workspace),
            found.id,
            _spans(places),
            ClaimKind(kind),
            set_fields=parse_assignments(given),
        )
    _answer(app, claim, changes, "Tagged.")


@command("edit")
@click.argument("claim")
@_SET
@click.option("--span", "places", nargs=2, type=int, multiple=True, metavar="START END", help="New passages.")
def edit(app: App, claim: str, given: tuple[str, ...], places: tuple[tuple[int, int], ...]) -> None:
    """Change fields or passages of CLAIM; an empty VALUE clears a field."""
    if bool(given) == bool(places):
        raise CommandUsageError(
            "edit", "say what to change with --set FIELD=VALUE, or else with --span START END"
        )
    with app.open() as workspace:
        actor, before = app.actor(workspace), workspace.claims.get(claim)
        if given:
            after, changes = workspace.claims.set_fields(actor, before.id, parse_assignments(given))
        else:
            flat = [place for pair in places for place in pair]
            after, changes = workspace.claims.edit(actor, before.id, spans=_spans(flat))
    _answer(app, after, changes, "Changed.")


@command("withdraw")
@click.argument("claim")
@click.option("--reason", default="", metavar="TEXT")
def withdraw(app: App, claim: str, reason: str) -> None:
    """Withdraw CLAIM; it stays readable."""
    with app.open() as workspace:
        found = workspace.claims.get(claim)
        after, changes = workspace.claims.withdraw(app.actor(workspace), found.id, reason)
    _answer(app, after, changes, "Withdrawn.")


@command("link")
@click.argument("claim")
@click.argument("source")
@click.option("--stance", type=click.Choice([stance.value for stance in Stance]), required=True)
@click.option("--quote", default="", metavar="TEXT", help="The words of the source that matter.")
@click.option("--page", metavar="N")
@click.option("--note", default="", metavar="TEXT")
@click.option("--title", default="", metavar="TEXT", help="A title for a new source.")
def link(
    app: App, claim: str, source: str, stance: str, quote: str, page: str | None, note: str, title: str
) -> None:
    """Link SOURCE to CLAIM: a file (kept as a snapshot), an address (kept as text, never fetched) or an id."""
    with app.open() as workspace:
        found = workspace.claims.get(claim)
        chosen = _source(workspace, source, title)
        locator = [("page", page)] if page else []
        evidence, changes = workspace.evidence.link(
            app.actor(workspace),
            found.id,
            chosen.id if isinstance(chosen, Source) else chosen,
            Stance(stance),
            quote,
            locator,
            note,
        )
        linked = workspace.sources.get(evidence.source_id)
        known = isinstance(chosen, NewSource) and not changes.ids(EntityType.SOURCE)
    app.answer(
        {"evidence": to_json(evidence), "source": to_json(linked), "changes": changes_json(changes)},
        [
            f"Linked {short(linked.id)} “{linked.details.title}” to {short(found.id)}: {stance}",
            *(["This file is in the store already: no second source was made of it."] if known else []),
        ],
    )


@command("verdict")
@click.argument("claim")
@click.argument("outcome", type=click.Choice([outcome.value for outcome in VerdictOutcome]))
@click.option("--because", default="", metavar="TEXT", help="The explanation.")
@click.option("--deception", type=click.Choice([kind.value for kind in Deception]))
@click.option("--confidence", default="", metavar="TEXT")
@click.option("--limitations", default="", metavar="TEXT")
@click.option("--reply", default="", metavar="TEXT", help="What the claimant answered.")
def verdict(
    app: App, claim: str, outcome: str, because: str, deception: str | None, confidence: str,
    limitations: str, reply: str,
) -> None:  # fmt: skip
    """Give your own verdict on CLAIM, or change it."""
    details = VerdictDetails(
        VerdictOutcome(outcome),
        Deception(deception) if deception else None,
        explanation=because,
        confidence=confidence,
        limitations=limitations,
        right_of_reply=reply,
    )
    with app.open() as workspace:
        found = workspace.claims.get(claim)
        given, changes = workspace.evidence.give_verdict(app.actor(workspace), found.id, details)
    app.answer(
        {"verdict": to_json(given), "changes": changes_json(changes)},
        changed_lines(changes, f"Verdict on {short(found.id)}: {outcome}"),
    )


@command("comment")
@click.argument("claim")
@click.argument("text")
def comment(app: App, claim: str, text: str) -> None:
    """Add a comment to CLAIM."""
    with app.open() as workspace:
        found = workspace.claims.get(claim)
        made, changes = workspace.claims.comment(app.actor(workspace), found.id, text)
    app.answer(
        {"comment": to_json(made), "changes": changes_json(changes)}, [f"Commented on {short(found.id)}."]
    )


def _source(workspace: Workspace, word: str, title: str) -> Source | NewSource:
    """An address, a file, or else the id of a known source."""
    if re.match(r"[a-z][a-z0-9+.-]*://", word, re.IGNORECASE):
        return workspace.sources.from_url(word, title)
    path = Path(word)
    if path.is_dir():
        raise CommandUsageError(word, "it is a folder: name a file in it")
    if path.exists() or path.is_absolute():
        new = workspace.sources.from_file(path)
        return _titled(new, title)
    if "/" in word or "\\" in word or path.suffix:
        raise FileMissing(path=word)
    return workspace.sources.get(word)


def _titled(new: NewSource, title: str) -> NewSource:
    return replace(new, details=replace(new.details, title=title)) if title else new


def _spans(places: Sequence[int]) -> list[Span]:
    """Pairs of numbers as spans. Raises CommandUsageError for an odd count, or an invalid passage."""
    if len(places) % 2:
        raise CommandUsageError(
            "START END", "numbers come in pairs: where a passage starts and where it ends"
        )
    pairs = list(zip(places[::2], places[1::2], strict=True))
    for start, end in pairs:
        if not 0 <= start < end:
            raise CommandUsageError(
                f"{start} {end}", "a passage starts at 0 or later and ends after its start"
            )
    return [Span(start, end) for start, end in pairs]


def _answer(app: App, claim: Claim, changes: Changes, done: str) -> None:
    shown = claim_json(claim)
    data = {"claim": shown, "claims": [shown], "changes": changes_json(changes)}
    app.answer(data, changed_lines(changes, done, [claim]))
