"""Draws the pictures of `docs/images/` anew: each screen, in both languages and both themes.

Run by `make screenshots`. The window is the real one, off screen; the store is made afresh in a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QDialog

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.source import SourceDetails, SourceKind
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.exchange.articles.plain_text import read_text
from workbench.services.evidence.sources import NewSource
from workbench.settings import LanguageChoice, Settings, ThemeChoice
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 1366, 768


def prepare(workspace: Workspace) -> tuple[str, Person]:
    """Two people, the sample article half done; the article's id and the supervisor."""
    checker, _ = workspace.people.add("سارة", Role.CHECKER, None)
    supervisor, _ = workspace.people.add("منى", Role.SUPERVISOR, None)
    with as_file(files("resources") / "sample" / "article.txt") as path:
        article, _ = workspace.articles.add(checker, read_text(path))
    text = workspace.articles.text(article)
    found = workspace.suggestions.suggest(text)
    drafts = [new for one in found[:16] if (new := workspace.suggestions.to_claim(text, one))]
    claims, _ = workspace.claims.accept(checker, article.id, drafts)
    figures = [claim for claim in claims if claim.kind is ClaimKind.CASUALTY]
    judge(workspace, checker, figures)
    for claim in figures[:3]:
        if not (claim.figure and claim.figure.producer):
            workspace.claims.set_fields(checker, claim.id, {"producer": "وزارة الصحة"})
        workspace.review.submit(checker, claim.id)
    return article.id, supervisor


def judge(workspace: Workspace, checker: Person, figures: list[Claim]) -> None:
    statement = (files("resources") / "sample" / "source.txt").read_bytes()
    details = SourceDetails(title="بيان وزارة الصحة رقم 7", kind=SourceKind.OFFICIAL, publisher="وزارة الصحة")
    source, _ = workspace.sources.add(checker, NewSource(details, statement, "source.txt", "text/plain"))
    for claim in figures[:3]:
        workspace.evidence.link(
            checker, claim.id, source.id, Stance.SUPPORTS, "27 وفاة، بينهم ستة من رجال الإطفاء"
        )
        verdict = VerdictDetails(VerdictOutcome.TRUE, explanation="العدد كما في بيان الوزارة.")
        workspace.evidence.give_verdict(checker, claim.id, verdict)
    comment = "هل يشمل العدد من عولجوا في مكان الحريق؟"
    workspace.claims.comment(checker, figures[0].id, comment)


def draw(app: QApplication, shell: Shell, name: str) -> None:
    for _ in range(6):
        app.processEvents()
    shell.window.grab().save(str(HERE / f"{name}.png"))


def screens(shell: Shell, supervisor: Person) -> dict[str, Callable[[], object]]:
    """How to reach each screen."""

    def article() -> None:
        shell.window.show_page("article")
        shell.session.select(next(c.id for c in shell.session.open_claims() if c.figure is not None))

    def review() -> None:
        shell.session.act_as(supervisor)
        waiting = next(c.id for c in shell.session.open_claims() if c.submitted_by)
        shell.controller.review_page.queue.open(waiting)

    return {
        "article": article,
        "queue": lambda: shell.window.show_page("queue"),
        "sources": lambda: shell.window.show_page("sources"),
        "review": review,
    }


def main() -> None:
    app = application(sys.argv[:1])
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "pictures.db", Settings()) as workspace,
    ):
        article_id, supervisor = prepare(workspace)
        for language in LanguageChoice:
            for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                shell = Shell(app, Preferences(Settings(language=language, theme=theme), lambda _: None))
                shell.window.resize(WIDTH, HEIGHT)
                shell.window.show()
                shell.attach(workspace, InlineRunner(), article_id)
                for name, reach in screens(shell, supervisor).items():
                    reach()
                    draw(app, shell, f"{name}-{language}-{theme}")
                for dialog in shell.window.findChildren(QDialog):
                    dialog.close()
                shell.close()
                app.processEvents()


main()
