"""The accessibility tree, walked whole: in both languages, every place and dialog, with and without things in them.

What can take the keys has a role that says what it is, a name, and is reached by Tab or by a key that the sheet shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

from tests.support.accessibility import accessibility_faults
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.claim import ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.settings import LanguageChoice, Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.bundle_export_dialog import ARTICLES, FOR_KEY, PASSPHRASE, SINCE, BundleExportDialog
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support")
TEXT = "قصف على سوق المدينة\nأعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين أمس.\n"


def fill(workspace: Workspace, folder: Path) -> tuple[str, str]:
    """A store with some of everything; the claim and the source to look at."""
    person, _ = workspace.people.add("سلمى", Role.CHECKER)
    workspace.people.add("كريم", Role.SUPERVISOR, person)
    article, _ = workspace.articles.add(
        person, IncomingArticle(TEXT, ArticleMeta(title="قصف"), "0" * 64, "paste")
    )
    note = folder / "note.txt"
    note.write_text("بيان الوزارة: مقتل 32", encoding="utf-8")
    source, _ = workspace.sources.add_file(person, note)
    claim, _ = workspace.claims.tag(person, article.id, [Span(20, 30)], ClaimKind.QUOTE)
    workspace.source_texts.cite(person, claim.id, source.id, Span(0, 4), Stance.SUPPORTS)
    workspace.evidence.give_verdict(person, claim.id, VerdictDetails(VerdictOutcome.FALSE))
    workspace.claims.comment(person, claim.id, "تعليق")
    return claim.id, source.id


@pytest.fixture(params=[LanguageChoice.ARABIC, LanguageChoice.ENGLISH])
def language(request: pytest.FixtureRequest) -> LanguageChoice:
    return LanguageChoice(request.param)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), key_file=tmp_path / "device.key") as opened:
        yield opened


@pytest.fixture
def opened(workspace: Workspace, language: LanguageChoice) -> Iterator[Callable[[], Shell]]:
    """Opens the window on the store as it is then; closes it in the end."""
    shells: list[Shell] = []

    def make() -> Shell:
        made = Shell(application([]), Preferences(Settings(language=language), lambda _: None))
        made.window.resize(1366, 900)
        made.window.show()
        made.attach(workspace, InlineRunner())
        shells.append(made)
        return made

    yield make
    for shell in shells:
        shell.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_empty_places(opened: Callable[[], Shell]) -> None:
    shell = opened()
    for page in shell.window.pages:
        shell.window.show_page(page.name)
        QApplication.processEvents()
        assert accessibility_faults(shell.window) == [], page.name


def test_places_with_everything_in_them(
    opened: Callable[[], Shell], workspace: Workspace, tmp_path: Path
) -> None:
    claim_id, source_id = fill(workspace, tmp_path)
    shell = opened()
    panel = shell.window.article.claim
    shell.session.select(claim_id)
    shell.controller.article_page.source_pane.open(source_id)
    for tab in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert accessibility_faults(shell.window) == [], panel.tabs.tabText(tab)
    shell.controller.article_page.find_bar.begin()
    shell.controller.article_page.suggestions.step(1)
    QApplication.processEvents()
    assert accessibility_faults(shell.window) == [], "suggestion"
    for place in ("queue", "sources"):
        shell.window.show_page(place)
        QApplication.processEvents()
        assert accessibility_faults(shell.window) == [], place
    shell.controller.review_page.queue.open(claim_id)
    QApplication.processEvents()
    assert accessibility_faults(shell.window) == [], "review"


@pytest.mark.qt_log_ignore("does not support")
def test_dialogs(opened: Callable[[], Shell], workspace: Workspace, tmp_path: Path) -> None:
    claim_id, _ = fill(workspace, tmp_path)
    shell = opened()
    shell.session.select(claim_id)
    controller = shell.controller
    openers: dict[str, Callable[[], object]] = {
        "settings": shell.open_settings,
        "reading": lambda: shell.open_settings(1),
        "keys": lambda: shell.open_settings(2),
        "help": controller.open_help,
        "palette": controller.open_palette,
        "person": controller.people.ask,
        "paste": controller.article_page.articles.ask_paste,
        "details": controller.article_page.articles.ask_details,
        "pick": controller.article_page.evidence.pick,
        "url": controller.article_page.evidence.ask_url,
        "reason": lambda: controller.review_page.review.ask_reason(claim_id),
    }
    for name, opener in openers.items():
        opener()
        QApplication.processEvents()
        dialogs = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
        assert dialogs, name
        for dialog in dialogs:
            assert accessibility_faults(dialog) == [], name
            dialog.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_bundles_and_conflicts(opened: Callable[[], Shell], workspace: Workspace, tmp_path: Path) -> None:
    claim_id, _ = fill(workspace, tmp_path)
    workspace.bundles.create(tmp_path / "first.bundle")
    place = tmp_path / "there"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as colleague:
        colleague.merging.merge(None, tmp_path / "first.bundle")
        for one, statement in ((workspace, "هنا"), (colleague, "هناك")):
            one.claims.set_fields(one.people.find("سلمى"), claim_id, {"statement": statement})
        colleague.bundles.create(tmp_path / "second.bundle")
        colleague.bundles.create(tmp_path / "locked.bundle", passphrase=TEXT[:9])
    shell = opened()
    shell.session.act_as(workspace.people.find("كريم"))
    replication = shell.controller.replication
    steps: dict[str, Callable[[], object]] = {
        "hand over": replication.bundle_export.open,
        "locked": lambda: replication.bundle_import.look(tmp_path / "locked.bundle"),
        "preview": lambda: replication.bundle_import.look(tmp_path / "second.bundle"),
    }
    for name, step in steps.items():
        step()
        QApplication.processEvents()
        [dialog] = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
        assert accessibility_faults(dialog) == [], name
        if isinstance(dialog, BundleExportDialog):
            for what, whom in ((SINCE, FOR_KEY), (ARTICLES, PASSPHRASE)):
                dialog.what.choose(what)
                dialog.whom.choose(whom)
                QApplication.processEvents()
                assert accessibility_faults(dialog) == [], f"{name}: {what}"
        if name == "preview" and isinstance(dialog, BundleImportDialog):
            dialog.take.click()
            QApplication.processEvents()
            assert accessibility_faults(dialog) == [], "result"
        dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shell.session.select(claim_id)
    QApplication.processEvents()
    assert accessibility_faults(shell.window) == [], "claim in conflict"
    shell.window.show_page("conflicts")
    QApplication.processEvents()
    assert accessibility_faults(shell.window) == [], "conflicts"
    shell.controller.conflicts.ask_rule()
    QApplication.processEvents()
    [dialog] = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
    assert accessibility_faults(dialog) == [], "rule"
    dialog.reject()
