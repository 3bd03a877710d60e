"""The table of actions: each has words, a handler, and keys of its own."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.claim import ClaimKind
from workbench.ui.actions.action_table import ACTIONS, KIND_ACTIONS, Section, When
from workbench.ui.actions.labels import ActionWords
from workbench.ui.window.controller import WindowController
from workbench.ui.window.pages import PAGES, action_registry

REGISTRY = action_registry(PAGES)
OWN = [own.action.name for page in PAGES for own in page.actions]


def test_names_are_unique_and_every_action_has_words(qtbot: QtBot) -> None:
    words = ActionWords()
    assert set(words.table()) == {action.name for action in ACTIONS}
    assert len(REGISTRY.by_name) == len(REGISTRY.actions) == len(ACTIONS) + len(PAGES) + len(OWN)
    assert all(REGISTRY.labels()[name] for name in REGISTRY.by_name)
    assert set(words.sections()) == set(Section)
    assert set(words.reasons()) == {when.value for when in When} - {"always"}


def test_no_two_actions_share_a_key() -> None:
    keys = [(key.name, key.ctrl, key.shift, key.alt) for action in REGISTRY.actions for key in action.keys]
    assert len(keys) == len(set(keys))


def test_digits_follow_the_order_of_the_kinds() -> None:
    digits = {kind: REGISTRY.by_name[name].keys[0].name for name, kind in KIND_ACTIONS.items()}
    assert digits == {kind: str(i) for i, kind in enumerate(ClaimKind, start=1)}


def test_every_action_does_something(controller: WindowController) -> None:
    assert set(controller.dispatcher.handlers) == set(REGISTRY.by_name)
    for page in PAGES:
        assert {own.action.name for own in page.actions} <= set(controller.presenter(page).handlers()), (
            page.name
        )


def test_actions_of_pages_stand_in_their_section_after_the_action_that_they_name() -> None:
    sections = [action.section for action in REGISTRY.actions]
    assert sections == sorted(sections, key=list(Section).index)
    work = [action.name for action in REGISTRY.actions if action.section is Section.WORK]
    assert work == ["submit", "submit_all", "approve", "return", "withdraw", "undo", "redo"]


def test_the_menu_holds_every_action_that_it_should_and_isolates_keys(controller: WindowController) -> None:
    shown = controller.window.menu_actions
    assert set(shown) == {action.name for action in REGISTRY.actions if action.menu}
    assert shown["palette"].text().endswith("\u2066Ctrl+K\u2069")
    assert not shown["export"].isEnabled()
    assert shown["import"].isEnabled()


def test_help_shows_every_key(controller: WindowController, qtbot: QtBot) -> None:
    controller.open_help()
    QApplication.processEvents()
    sheets = [child for child in controller.window.children() if type(child).__name__ == "HelpSheet"]
    assert len(sheets) == 1
    labels = [label.text() for label in sheets[0].findChildren(type(controller.window.article.counts))]
    for action in REGISTRY.actions:
        for key in action.keys:
            assert any(re.search(re.escape(key.shown()), text) for text in labels), action.name
    sheets[0].deleteLater()
