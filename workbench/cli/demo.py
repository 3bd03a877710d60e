"""`workbench demo`: the main job once, in a fresh temporary store with two people and the sample article.

With a screen the window opens on the article and a person does the job. Without one the job is done here through the
same services, and the results are printed: the store, the annotated JSON, a picture of the window.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.output import claim_json
from workbench.domain.article import Article, ArticleMeta
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.source import SourceDetails, SourceKind
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.exchange.formats import DEFAULT_EXPORT, FORMATS, PLAIN_TEXT
from workbench.services.evidence.sources import NewSource
from workbench.suggest.suggestion import QuoteReading, Suggestion, SuggestionKind
from workbench.system.files import write_atomically
from workbench.system.terminal_text import terminal_text
from workbench.workspace import Workspace

CHECKER, SUPERVISOR = "ليلى حداد", "سامي عواد"

#: A claim of the sample article that its source confirms, and one that no source covers.
_CONFIRMED = ("27", "143")
_BY_HAND = "نحو 85 مليون دولار"


@command("demo")
@click.option("--no-window", is_flag=True, help="Do the job without a window, even where there is a screen.")
@click.pass_context
def demo(ctx: click.Context, app: App, no_window: bool) -> None:
    """Do the main job on the sample article, in a fresh temporary store."""
    folder = Path(tempfile.mkdtemp(prefix="tadqiq-demo-"))
    store = folder / "demo.tadqiq"
    mine = replace(app.settings(), author=CHECKER, store="", device_id="")
    window = has_screen() and not no_window
    with Workspace.open(store, mine) as workspace:
        checker, supervisor, article = _prepare(workspace)
        if not window:
            steps = _do_the_job(workspace, checker, supervisor, article, folder / "article.json")
    if window:
        click.echo(terminal_text(f"Store: {store}"))
        code = app.window.run(
            store, settings=mine, article_id=article.id, settings_path=folder / "settings.toml"
        )
        ctx.exit(code)
    picture = folder / "window.png"
    app.window.picture(store, picture, article_id=article.id, settings=mine)
    places = {"store": str(store), "json": str(folder / "article.json"), "picture": str(picture)}
    app.answer(
        {**places, "article": article.id, "claims": [claim_json(claim) for claim in steps]},
        [
            "The main job is done: imported, suggested, accepted, tagged, linked, submitted, reviewed, exported."
        ]
        + [f"{name}: {place}" for name, place in places.items()],
    )


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere with a display server."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _prepare(workspace: Workspace) -> tuple[Person, Person, Article]:
    """Two people and the sample article: the state in which a person can begin."""
    checker, _ = workspace.people.add(CHECKER, Role.CHECKER)
    supervisor, _ = workspace.people.add(SUPERVISOR, Role.SUPERVISOR)
    sample = files("resources") / "sample"
    (incoming,) = PLAIN_TEXT.read_articles((sample / "article.txt").read_bytes(), "article.txt")
    meta = ArticleMeta(**json.loads((sample / "article.json").read_text(encoding="utf-8")))
    article, _ = workspace.articles.add(checker, replace(incoming, meta=meta))
    return checker, supervisor, article


def _do_the_job(
    workspace: Workspace, checker: Person, supervisor: Person, article: Article, target: Path
) -> Sequence[Claim]:
    """After the import: suggest, accept, tag, link, judge, submit, return one, approve the others, export."""
    text = workspace.articles.text(article)
    chosen = _worth_checking(text, workspace.suggestions.open_suggestions(text, []))
    drafts = [
        new for new in (workspace.suggestions.to_claim(text, item) for item in chosen) if new is not None
    ]
    accepted, _ = workspace.claims.accept(checker, article.id, drafts)
    start = text.index(_BY_HAND)
    fields = {"statement": "تبلغ خسائر الحريق الأولية نحو 85 مليون دولار.", "claimant": "غرفة التجارة"}
    span = Span(start, start + len(_BY_HAND))
    losses, _ = workspace.claims.tag(checker, article.id, [span], ClaimKind.STATISTIC, set_fields=fields)
    _link_and_judge(workspace, checker, accepted, losses)
    workspace.review.submit(checker, article.id)
    for claim in accepted:
        if claim.kind is ClaimKind.QUOTE:
            workspace.review.return_(supervisor, claim.id, "ينقص تسجيل المؤتمر الصحفي.", "fidelity")
    workspace.review.approve(supervisor, article.id)
    with closing(workspace.export.file_parts(FORMATS.named(DEFAULT_EXPORT), [article.id])) as parts:
        write_atomically(target, parts)
    return workspace.claims.of_article(article.id)


def _worth_checking(text: str, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """The two figures that the source gives, at their first place in the article's body, and a direct quotation."""
    body = text.index("\n")
    found: list[Suggestion] = []
    for words in _CONFIRMED:
        figures = (
            item
            for item in suggestions
            if item.kind is SuggestionKind.CASUALTY and item.span.start > body and item.span.of(text) == words
        )
        found += list(figures)[:1]
    quotes = (
        item
        for item in suggestions
        if isinstance(item.reading, QuoteReading) and item.reading.mode == "direct"
    )
    return [*found, *list(quotes)[:1]]


def _link_and_judge(workspace: Workspace, checker: Person, accepted: Sequence[Claim], losses: Claim) -> None:
    with as_file(files("resources") / "sample" / "source.txt") as path:
        details = SourceDetails(
            title="بيان وزارة الصحة رقم 7",
            author="وزارة الصحة",
            issued="2026-10-14",
            kind=SourceKind.OFFICIAL,
        )
        statement: str | NewSource = workspace.sources.from_file(path, details)
    for claim in (claim for claim in accepted if claim.kind is ClaimKind.CASUALTY):
        proof, _ = workspace.evidence.link(checker, claim.id, statement, Stance.SUPPORTS)
        statement = proof.source_id
        true = VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق بيان وزارة الصحة رقم 7.")
        workspace.evidence.give_verdict(checker, claim.id, true)
    said = next(claim for claim in accepted if claim.kind is ClaimKind.QUOTE)
    for claim, note, why in (
        (losses, "البيان لا يذكر الخسائر.", "لا مصدر غير تقدير غرفة التجارة."),
        (said, "البيان لا يورد هذا القول.", "لا تسجيل للمؤتمر الصحفي بين أيدينا."),
    ):
        workspace.evidence.link(checker, claim.id, statement, Stance.CONTEXT, note=note)
        open_ = VerdictDetails(VerdictOutcome.UNPROVEN, explanation=why)
        workspace.evidence.give_verdict(checker, claim.id, open_)
