"""Start: a picture without a screen, a store that cannot be opened, settings kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.person import Person
from workbench.settings import LanguageChoice, Settings, ThemeChoice, load, save
from workbench.tasks.runner import InlineRunner
from workbench.ui.start import application, picture, run
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


def test_a_picture_of_the_real_window(
    qtbot: QtBot, workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    path = workspace.path
    workspace.close()
    png = tmp_path / "window.png"
    picture(path, png, article_id=article.id, settings=Settings(theme=ThemeChoice.DARK))
    drawn = QImage(str(png))
    assert (drawn.width(), drawn.height()) == (1366, 768)
    assert drawn.pixelColor(600, 700).lightness() < 80
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 1366, 3) for y in range(0, 768, 3)}
    assert len(colours) > 20


def test_a_file_that_is_no_store_is_refused_in_one_sentence(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    path = tmp_path / "letter.txt"
    path.write_text("not a store", encoding="utf-8")
    code = run(path, settings=Settings(), settings_path=tmp_path / "settings.toml")
    assert code == 2
    error = capsys.readouterr().err
    assert "letter.txt" in error
    assert "Traceback" not in error


@pytest.mark.parametrize("person", ["كريم", "the end of the id"])
def test_the_person_named_at_the_start_acts_in_the_window(
    qtbot: QtBot, workspace: Workspace, supervisor: Person, monkeypatch: pytest.MonkeyPatch, person: str
) -> None:
    """Neither the first of the store nor the one of the settings."""
    shells: list[Shell] = []

    def attach(shell: Shell, *words: Any, **named: Any) -> None:
        shells.append(shell)
        original(shell, *words, **named)

    def see_and_close() -> int:
        seen.append(shells[0].session.actor)
        return 0

    seen: list[Person | None] = []
    original = Shell.attach
    monkeypatch.setattr(Shell, "attach", attach)
    monkeypatch.setattr(QApplication, "exec", see_and_close)
    path = workspace.path
    workspace.close()
    settings = Settings(author="سلمى", encryption_declined=True, autosuggest=False)
    named = supervisor.id[-8:] if person == "the end of the id" else person
    assert run(path, settings=settings, settings_path=path.parent / "settings.toml", person=named) == 0
    assert seen == [supervisor]


def test_a_person_whom_the_store_does_not_know_is_refused_at_the_start(
    qtbot: QtBot, workspace: Workspace, supervisor: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    path = workspace.path
    workspace.close()
    settings = Settings(encryption_declined=True)
    code = run(path, settings=settings, settings_path=path.parent / "settings.toml", person="هدى")
    assert code == 2
    assert "هدى" in capsys.readouterr().err
    with Workspace.open(path) as again:  # its lock was let go
        assert len(again.people.list()) == 2


def test_a_store_without_people_learns_the_name_given_at_the_start(
    qtbot: QtBot, workspace: Workspace
) -> None:
    shell = Shell(application([]), Preferences(Settings(autosuggest=False, author="سلمى"), lambda _: None))
    shell.attach(workspace, InlineRunner(), person="هدى")
    assert shell.session.actor is None
    assert shell.window.article.welcome.name.text() == "هدى"
    shell.close()


def test_choices_hold_at_once_and_are_kept(session: Session, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    preferences = Preferences(Settings(), lambda settings: save(path, settings))
    shell.preferences.change("autosuggest", True)
    for name, value in (("size", "24"), ("autosuggest", False), ("author", "نور")):
        preferences.change(name, value)
    kept = load(path)
    assert (kept.reading_size, kept.autosuggest, kept.author) == (24, False, "نور")
    assert shell.controller.article_page.suggestions.autosuggest


def test_the_window_comes_back_as_it_was_in_another_language(
    session: Session, shell: Shell, qtbot: QtBot
) -> None:
    shell.controller.article_page.suggestions.look()
    shell.controller.article_page.suggestions.step(1)
    mark, before = session.selected_id, shell.window
    shell.preferences.settings = Settings(language=LanguageChoice.ENGLISH, autosuggest=False)
    shell.rebuild()
    assert shell.window is not before
    assert shell.session.selected_id == mark
    assert shell.session.actor == session.actor
    assert shell.window.article.view.document.text == session.text
    assert shell.window.article.claim.suggestion.accept.text() == "Accept"
    app = application([])
    assert isinstance(app, QApplication)
