"""The conflicts page: both values side by side, and a supervisor who settles one or many."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from tests.support.replication_dialogs import dialog_of, merged_bundle_dialog, process_events
from workbench.domain.claim import Claim
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.views.conflict_sides import SideDetails
from workbench.ui.views.rule_dialog import RuleDialog
from workbench.ui.window.controller import WindowController
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def disputed(session: Session, shell: Shell, quarrel: Path, supervisor: Person) -> WindowController:
    """The window with the conflict open and a supervisor acting."""
    session.act_as(supervisor)
    merged_bundle_dialog(shell, quarrel).accept()
    shell.controller.run_action("conflicts")
    return shell.controller


def cell(dialog: RuleDialog, column: int) -> str:
    """A cell of the first row of what a rule would choose."""
    item = dialog.table.item(0, column)
    return item.text() if item is not None else ""


def sides(controller: WindowController) -> tuple[SideDetails, ...]:
    return controller.window.conflicts.sides.sides


def test_sides_stand_beside_each_other_with_what_each_had_seen(
    disputed: WindowController, supervisor: Person
) -> None:
    ours, theirs = sides(disputed)
    assert "".join(text for text, _ in ours.pieces) == "قُتل 32 شخصًا في السوق"
    assert ("30", "differs") in theirs.pieces
    assert (ours.who, theirs.who) == ("سلمى", supervisor.name)
    assert ours.device != theirs.device
    assert theirs.meanwhile
    assert not ours.meanwhile


def test_a_digit_keeps_a_value_and_the_place_is_empty_then(disputed: WindowController, claim: Claim) -> None:
    assert disputed.run_action("kind_casualty")  # the key 1
    process_events()
    workspace = disputed.session.workspace
    assert workspace.claims.get(claim.id).details.statement == "قُتل 32 شخصًا في السوق"
    page = disputed.window.conflicts
    assert page.body.currentWidget() is page.empty
    assert disputed.window.rail.buttons["conflicts"].accessibleDescription() == ""
    assert disputed.window.article.claim.conflict_line.isHidden()


def test_keeping_a_value_can_lead_to_its_field(disputed: WindowController, claim: Claim) -> None:
    page = disputed.window.conflicts
    page.sides.kept_to_edit.emit(sides(disputed)[1].id)
    process_events()
    assert disputed.window.page == "article"
    assert disputed.session.selected_id == claim.id
    field = disputed.window.article.claim.form.fields["statement"]
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "قُتل 30 شخصًا في السوق"
    assert disputed.window.focusWidget() is field


def test_a_checker_sees_both_values_and_why_somebody_else_decides(
    disputed: WindowController, checker: Person, claim: Claim
) -> None:
    disputed.session.act_as(checker)
    page = disputed.window.conflicts
    assert page.why_not.isVisible()
    assert checker.name in page.why_not.text()
    assert not any(made.isEnabled() for made in page.sides.keep_buttons)
    assert not page.by_rule.isEnabled()
    disputed.run_action("kind_quote")
    assert disputed.window.notices.isVisible()
    assert disputed.session.workspace.conflicts.count() == 1


def test_a_rule_shows_what_it_would_choose_and_settles_the_batch(
    disputed: WindowController, claim: Claim, checker: Person, shell: Shell
) -> None:
    disputed.conflicts.ask_rule()
    dialog = dialog_of(shell, RuleDialog)
    assert isinstance(dialog, RuleDialog)
    assert "قُتل 30" in cell(dialog, 1)
    dialog.rules["oldest"].setChecked(True)
    assert "قُتل 32" in cell(dialog, 1)
    dialog.rules["person"].setChecked(True)
    assert dialog.whose.currentData() == checker.id
    assert cell(dialog, 2) == checker.name
    assert disputed.session.workspace.conflicts.count() == 1
    dialog.done_button.click()
    workspace = disputed.session.workspace
    assert workspace.conflicts.count() == 0
    assert workspace.claims.get(claim.id).details.statement == "قُتل 32 شخصًا في السوق"
    last = workspace.claims.history(claim.id)[0]
    assert last.verb == "decide"


def test_a_passage_stands_within_the_articles_text(
    workspace: Workspace,
    colleague: Workspace,
    claim: Claim,
    shell: Shell,
    session: Session,
    checker: Person,
    supervisor: Person,
    tmp_path: Path,
) -> None:
    workspace.claims.edit(checker, claim.id, spans=[Span(37, 39)])
    colleague.claims.edit(supervisor, claim.id, spans=[Span(31, 49)])
    colleague.bundles.create(tmp_path / "spans.bundle")
    session.act_as(supervisor)
    merged_bundle_dialog(shell, tmp_path / "spans.bundle").accept()
    shell.controller.run_action("conflicts")
    for side, span in zip(sides(shell.controller), (Span(37, 39), Span(31, 49)), strict=True):
        marked = [text for text, style in side.pieces if style == "mark"]
        assert marked == [span.of(session.text)]
        around = "".join(text for text, _ in side.pieces)
        assert around in session.text
        assert len(around) > len(marked[0])


def test_going_back_is_refused_with_its_sentence_when_something_followed(
    disputed: WindowController, claim: Claim, shell: Shell
) -> None:
    disputed.run_action("kind_casualty")
    disputed.run_action("merge_back")
    assert disputed.window.notices.isVisible()
    assert not [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
