"""In the Arabic window no English word is shown: every page and dialog, with data, also tooltips and spoken names.

The data are Arabic, so a Latin word is either one that belongs there (a key, a format, a font) or one that was never
translated: an identifier, the name of a class, a stored value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.support.shown_words import shown_words
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.conflict import Conflict
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.settings import LanguageChoice, Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.labels.history import ChangeWords
from workbench.ui.rows.conflict_values import ConflictWords
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support")
TEXT = "قصف على سوق المدينة\nأعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين أمس.\nوقال المتحدث: «لا تعليق».\n"
#: Keys, formats, fonts, a language by its own name, codes of languages, patterns of dates.
ALLOWED = {
    *(
        "Ctrl",
        "Alt",
        "Shift",
        "Enter",
        "Tab",
        "Esc",
        "Backspace",
        "Space",
        "Home",
        "End",
        "PageUp",
        "PageDown",
    ),
    *("Tadqiq", "JSON", "PDF", "SHA", "txt", "Amiri", "Noto", "Naskh", "Sans", "Arabic"),
    *("English", "ar", "en", "YYYY", "MM", "DD"),
}
#: What is no word: names of files, addresses, the keys of devices.
_NO_WORD = re.compile(
    r"\*?\.\w+|\S*/\S*|\b[0-9a-f]{8,64}\b|\b(?=\w*\d)[0-9A-Za-z]{2,}\b|F\d+|&[a-z]+;|<[^>]*>"
)
_WORD = re.compile(r"[A-Za-z]{2,}")


def english(root: QWidget) -> list[tuple[str, str]]:
    found = []
    for where, text in shown_words(root):
        words = set(_WORD.findall(_NO_WORD.sub(" ", text))) - ALLOWED
        if words:
            found.append((where, text))
    return found


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), key_file=tmp_path / "device.key") as opened:
        yield opened


@pytest.fixture
def claim_id(workspace: Workspace, tmp_path: Path) -> str:
    """A store with some of everything, in Arabic; the claim that has it."""
    person, _ = workspace.people.add("سلمى", Role.CHECKER)
    workspace.people.add("كريم", Role.SUPERVISOR, person)
    article, _ = workspace.articles.add(
        person, IncomingArticle(TEXT, ArticleMeta(title="قصف"), "0" * 64, "paste")
    )
    note = tmp_path / "بيان.txt"
    note.write_text("بيان الوزارة: مقتل 32", encoding="utf-8")
    source, _ = workspace.sources.add_file(person, note)
    claim, _ = workspace.claims.tag(person, article.id, [Span(20, 30)], ClaimKind.QUOTE)
    for kind in ClaimKind:
        workspace.claims.tag(person, article.id, [Span(0, 3)], kind)
    workspace.source_texts.cite(person, claim.id, source.id, Span(0, 4), Stance.SUPPORTS)
    workspace.evidence.give_verdict(person, claim.id, VerdictDetails(VerdictOutcome.FALSE))
    workspace.claims.comment(person, claim.id, "تعليق")
    return claim.id


@pytest.fixture
def opened(workspace: Workspace, claim_id: str) -> Iterator[Shell]:
    preferences = Preferences(Settings(language=LanguageChoice.ARABIC), lambda _: None)
    shell = Shell(application([]), preferences)
    shell.window.resize(1366, 900)
    shell.window.show()
    shell.attach(workspace, InlineRunner())
    shell.session.act_as(workspace.people.find("كريم"))
    shell.session.select(claim_id)
    yield shell
    shell.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_pages(opened: Shell, claim_id: str) -> None:
    for page in ("article", "queue", "sources", "search", "conflicts"):
        opened.window.show_page(page)
        QApplication.processEvents()
        assert english(opened.window) == [], page
    opened.controller.review_page.queue.open(claim_id)
    QApplication.processEvents()
    assert english(opened.window) == [], "review"
    opened.window.show_page("search")
    opened.window.search.line.setText("الصحة")
    QApplication.processEvents()
    assert english(opened.window) == [], "search"


def test_an_undone_change_is_named_in_arabic(opened: Shell, workspace: Workspace, claim_id: str) -> None:
    """What the history and the undo button call a change."""
    opened.session.perform(
        lambda person: workspace.claims.set_fields(person, claim_id, {"statement": "صياغة"})
    )
    opened.controller.history.undo()
    opened.controller.review_page.queue.open(claim_id)
    QApplication.processEvents()
    assert english(opened.window) == []


def test_words_of_a_newer_program_have_an_arabic_name(opened: Shell) -> None:
    """Keys, fields and rules that this version does not know are not shown by their stored names."""
    words = opened.session.words
    values = ConflictWords(words, lambda _: "هدى")
    shown = [
        ChangeWords().of("archive claim"),
        values.field(EntityType.CLAIM, "archived"),
        *(
            text
            for _, text in values.lines(Conflict(EntityType.CLAIM, "", "state", ()), {"state": "archived"})
        ),
        *(text for _, text in values.lines(Conflict(EntityType.CLAIM, "", "kind", ()), "satire")),
    ]
    assert not [text for text in shown if _WORD.search(text)]


def dialogs(root: QWidget) -> list[QDialog]:
    return [one for one in root.findChildren(QDialog) if one.isVisible()]


def close(dialog: QDialog) -> None:
    dialog.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.qt_log_ignore("does not support")
def test_dialogs(opened: Shell, claim_id: str) -> None:
    QApplication.clipboard().clear()  # what another test copied stands in the dialog for pasting
    controller = opened.controller
    openers: dict[str, Callable[[], object]] = {
        "settings": opened.open_settings,
        "help": controller.open_help,
        "palette": controller.open_palette,
        "person": controller.people.ask,
        "paste": controller.article_page.articles.ask_paste,
        "details": controller.article_page.articles.ask_details,
        "pick": controller.article_page.evidence.pick,
        "url": controller.article_page.evidence.ask_url,
        "rules": controller.rules.open,
        "devices": controller.devices.open,
        "reason": lambda: controller.review_page.review.ask_reason(claim_id),
    }
    for name, opener in openers.items():
        opener()
        QApplication.processEvents()
        assert dialogs(opened.window), name
        for dialog in dialogs(opened.window):
            assert english(dialog) == [], name
            close(dialog)


@pytest.mark.qt_log_ignore("does not support")
def test_bundles_and_conflicts(opened: Shell, workspace: Workspace, claim_id: str, tmp_path: Path) -> None:
    workspace.bundles.create(tmp_path / "أولى.bundle")
    place = tmp_path / "there"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as colleague:
        colleague.merging.merge(None, tmp_path / "أولى.bundle")
        for one, statement in ((workspace, "هنا"), (colleague, "هناك")):
            one.claims.set_fields(one.people.find("سلمى"), claim_id, {"statement": statement})
        colleague.bundles.create(tmp_path / "ثانية.bundle")
    replication = opened.controller.replication
    replication.bundle_export.open()
    QApplication.processEvents()
    [dialog] = dialogs(opened.window)
    assert english(dialog) == [], "export"
    close(dialog)
    replication.bundle_import.look(tmp_path / "ثانية.bundle")
    QApplication.processEvents()
    [dialog] = dialogs(opened.window)
    assert english(dialog) == [], "preview"
    assert isinstance(dialog, BundleImportDialog)
    dialog.take.click()
    QApplication.processEvents()
    assert english(dialog) == [], "result"
    dialog.reject()
    opened.session.select(claim_id)
    opened.window.show_page("conflicts")
    QApplication.processEvents()
    assert english(opened.window) == [], "conflicts"
    opened.controller.conflicts.ask_rule()
    QApplication.processEvents()
    for shown in dialogs(opened.window):
        assert english(shown) == [], "rule"
        close(shown)
