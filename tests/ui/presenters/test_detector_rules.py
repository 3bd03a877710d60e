"""Detector rules in the window: the table, a pin that hides suggestions at once, a reset, undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from workbench.suggest.rule_confidence import MIN_DECISIONS, RuleState, priors
from workbench.ui.labels.enums import Words
from workbench.ui.rows.detector_rules import RuleWords
from workbench.ui.start import application
from workbench.ui.state.session import Session
from workbench.ui.translations import InstalledLanguage
from workbench.ui.views.rules_dialog import RulesDialog
from workbench.ui.views.rules_table import COLUMNS, bar_colour, part
from workbench.ui.window.controller import WindowController

NOUN = "casualty.noun"


def rules_of(session: Session) -> set[str]:
    return {one.rule for one in session.suggestions.values()}


@pytest.fixture
def dialog(controller: WindowController, session: Session) -> Iterator[RulesDialog]:
    assert controller.run_action("suggest")
    made = controller.rules.open()
    yield made
    made.close()


def choose(dialog: RulesDialog, rule: str) -> None:
    row = next(i for i, line in enumerate(dialog.model.lines) if line.id == rule)
    dialog.table.setCurrentIndex(dialog.model.index(row, COLUMNS.index("name")))


def some_rule(session: Session) -> str:
    return next(one.rule for one in session.suggestions.values() if one.rule.startswith("casualty"))


def test_the_table_shows_every_rule_in_words(dialog: RulesDialog) -> None:
    assert [line.id for line in dialog.model.lines] == list(priors())
    assert all(line.name and line.name != line.id for line in dialog.model.lines)
    index = dialog.model.index(0, COLUMNS.index("name"))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.model.lines[0].name in spoken
    assert dialog.model.lines[0].state in spoken


def test_a_pin_hides_the_suggestions_at_once_and_undo_brings_them_back(
    dialog: RulesDialog, controller: WindowController, session: Session
) -> None:
    rule = some_rule(session)
    choose(dialog, rule)
    dialog.setting.setCurrentIndex(dialog.setting.findData("never"))
    dialog.setting.activated.emit(dialog.setting.currentIndex())
    assert rule not in rules_of(session)
    shown = dialog.chosen()
    assert shown is not None
    assert (shown.id, shown.setting) == (rule, "never")
    controller.history.undo()
    assert rule in rules_of(session)
    shown = dialog.chosen()
    assert shown is not None
    assert shown.setting == "auto"
    assert dialog.setting.currentData() == "auto"


def test_a_silenced_rule_comes_back_when_begun_anew(
    controller: WindowController, session: Session, dialog: RulesDialog
) -> None:
    workspace, actor, article = session.workspace, session.actor, session.article
    assert actor is not None
    assert article is not None
    one = next(one for one in session.suggestions.values() if one.rule.startswith("casualty"))
    draft = workspace.suggestions.to_claim(session.text, one)
    assert draft is not None
    workspace.claims.reject_suggestion(actor, article.id, *[draft] * MIN_DECISIONS)
    assert workspace.rules.get(one.rule).state is RuleState.SILENCED
    choose(dialog, one.rule)
    controller.rules.show()
    shown = dialog.chosen()
    assert shown is not None
    assert shown.tone == "warn"
    assert shown.precision == 0
    dialog.reset_button.click()
    assert workspace.rules.get(one.rule).state is RuleState.SHOWN


def test_a_suggestion_says_how_its_rule_fared_here(controller: WindowController, session: Session) -> None:
    words = RuleWords(session.words)
    assert words.why(None) == ""
    assert "3" in words.why((3, 40))
    assert "40" in words.why((3, 40))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_has_words_in_both_languages(qtbot: QtBot, language: str) -> None:
    installed = InstalledLanguage(application([]))
    installed.install(language, eastern_digits=False)
    try:
        words = RuleWords(Words(eastern_digits=False))
        assert set(words.rules()) == set(priors())
        assert len(set(words.rules().values())) == len(priors())
        assert set(words.states()) == set(RuleState)
        if language == "ar":
            said = [
                *words.rules().values(),
                *words.states().values(),
                *(shown for _, shown in words.settings()),
            ]
            assert all(any("\u0621" <= letter <= "\u064a" for letter in text) for text in said)
    finally:
        installed.uninstall()


def test_a_bar_grows_from_where_reading_begins() -> None:
    track = QRectF(10, 0, 100, 8)
    assert part(track, 0, 0.25, rtl=False) == QRectF(10, 0, 25, 8)
    assert part(track, 0, 0.25, rtl=True) == QRectF(85, 0, 25, 8)
    assert part(track, 0.5, 1, rtl=True) == QRectF(10, 0, 50, 8)


def test_the_bar_is_painted(dialog: RulesDialog, controller: WindowController, session: Session) -> None:
    workspace, actor, article = session.workspace, session.actor, session.article
    assert actor is not None
    assert article is not None
    one = next(one for one in session.suggestions.values() if one.rule.startswith("casualty"))
    draft = workspace.suggestions.to_claim(session.text, one)
    assert draft is not None
    workspace.claims.accept(actor, article.id, [draft] * 4)
    controller.rules.show()
    choose(dialog, one.rule)
    dialog.table.clearSelection()
    picture: QImage = dialog.table.viewport().grab().toImage()
    rect = dialog.table.visualRect(
        dialog.model.index(
            [line.id for line in dialog.model.lines].index(one.rule), COLUMNS.index("precision")
        )
    )
    good = bar_colour(
        controller.window.appearance.theme, QColor(controller.window.appearance.theme.ink["good"])
    ).rgb()
    ratio = picture.devicePixelRatio()
    y = int((rect.center().y() - 2) * ratio)
    seen = {picture.pixel(int(x * ratio), y) for x in range(rect.left(), rect.right())}
    assert good in seen
