"""Claim panel: passage, kind, fields, evidence, verdict, comments and workflow actions of the selected claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from workbench.ui.theme import Theme, icon
from workbench.ui.views.comments_panel import CommentsPanel
from workbench.ui.views.evidence_panel import EvidencePanel, WorkflowBar
from workbench.ui.views.field_form import ChoiceField, Editor, FieldForm, FieldSpec
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.suggestion_card import SuggestionCard, SuggestionDetails
from workbench.ui.views.verdict_panel import VerdictPanel
from workbench.ui.views.widgets import (
    ElidedLabel,
    EmptyState,
    button,
    columns,
    label,
    rows,
    scroll_area,
    separator,
)

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PanelChoices:
    """The choices of the panel, as (stored value, label)."""

    kinds: Choices
    stances: Choices
    outcomes: Choices
    deceptions: Choices
    steps: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class ClaimHead:
    """The head of the panel, ready to be shown."""

    id: str
    kind: str
    exact: str
    state: str
    origin: str = ""
    editable: bool = True


class ClaimPanel(QWidget):
    """A passive view: presenters set its content; its signals say what a person did."""

    kind_chosen = Signal(str)
    filled = Signal(bool)  # whether there is anything to be shown
    conflicts_wanted = Signal()
    missing_wanted = Signal()  # the first thing that is missing is to be opened

    def __init__(self, choices: PanelChoices, theme: Theme) -> None:
        super().__init__()
        self._shown = ""  # the claim that one has scrolled in
        outer = rows(self, 0, 0)
        self.empty = EmptyState(
            self.tr("No claim is selected"),
            self.tr("Choose a claim from the list, or select words in the article and press a digit."),
        )
        self.body = QWidget()
        self.suggestion = SuggestionCard()
        outer.addWidget(self.empty, 1)
        outer.addWidget(self.suggestion, 1)
        outer.addWidget(self.body, 1)
        inner = rows(self.body, 0, 0)
        inner.addWidget(self._head(choices))
        self.form = FieldForm()
        self.evidence = EvidencePanel(choices.stances, icon("link", theme), icon("reject", theme))
        self.verdict = VerdictPanel(choices.outcomes, choices.deceptions)
        self.comments = CommentsPanel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the keys
        self.tabs.setAccessibleName(self.tr("The selected claim"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the claim"))
        self.tabs.tabBar().setExpanding(False)
        self._areas = [scroll_area(page) for page in (self.form, self.evidence, self.verdict, self.comments)]
        self._form_area = self._areas[0]
        for area in self._areas:
            self.tabs.addTab(area, "")
        # A field that hides hands its keys to whatever comes next, which may lie outside of the panel.
        self.tabs.tabBarClicked.connect(lambda _: self.tabs.tabBar().setFocus())
        self.name_tabs(0, 0)
        inner.addWidget(self.tabs, 1)
        inner.addWidget(separator())
        self.workflow = WorkflowBar(choices.steps)
        inner.addWidget(self.workflow)
        self.show_head(None)

    def _head(self, choices: PanelChoices) -> QWidget:
        head = QWidget()
        lines = rows(head, 0, 1)
        lines.setContentsMargins(16, 8, 16, 4)
        top = columns(gap=2)
        self.kind = ChoiceField(
            FieldSpec("kind", "", Editor.CHOICE, "x", tuple(choices.kinds), required=True)
        )
        self.kind.setAccessibleName(self.tr("Kind of claim"))
        self.kind.setObjectName("claim_kind")
        self.kind.setMinimumContentsLength(12)
        self.kind.committed.connect(self.kind_chosen)
        self.state = label("", "chip")
        top.addWidget(self.kind)
        top.addStretch(1)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.exact = ElidedLabel("strong")
        self.origin = label("", "warn", wrap=True)
        lines.addLayout(top)
        lines.addWidget(self.exact)
        lines.addWidget(self.origin)
        lines.addWidget(self._conflict_line())
        lines.addWidget(self._missing_line())
        return head

    def _conflict_line(self) -> QWidget:
        """The line that names the fields in conflict, with a button to the conflicts."""
        self.conflict_line = QWidget()
        line = columns(self.conflict_line, 0, 2)
        self.conflicts = ElidedLabel("warn")
        line.addWidget(self.conflicts, 1)
        line.addWidget(button(self.tr("Show the conflict"), self.conflicts_wanted.emit, "quiet"))
        self.conflict_line.hide()
        return self.conflict_line

    def _missing_line(self) -> QWidget:
        """The line that names what is missing for a submission, with a button to the first thing.

        It stays where nothing is missing: the fields below would move under a click.
        """
        self.missing_line = QWidget()
        line = columns(self.missing_line, 0, 2)
        self.missing = ElidedLabel("warn")
        line.addWidget(self.missing, 1)
        self.open_missing = button(self.tr("Go there"), self.missing_wanted.emit, "quiet")
        kept = self.open_missing.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.open_missing.setSizePolicy(kept)
        line.addWidget(self.open_missing)
        self.missing_line.hide()
        return self.missing_line

    def show_conflicts(self, text: str, fields: Mapping[str, str]) -> None:
        """Show what is in conflict ("" for nothing), and mark fields of the form, each with a sentence."""
        self.conflicts.say(text)
        self.conflict_line.setVisible(bool(text))
        self.form.mark_conflicts(fields)

    def show_missing(self, what: str | None) -> None:
        """Name what the claim lacks for submission ("" for nothing); None for a claim that is not to be submitted."""
        self.missing_line.setVisible(what is not None)
        self.open_missing.setVisible(bool(what))
        self.missing.setProperty("role", "warn" if what else "muted")
        self.missing.style().unpolish(self.missing)
        self.missing.style().polish(self.missing)
        lacks = self.tr("Still missing: %1").replace("%1", what or "")
        self.missing.say(lacks if what else self.tr("Nothing is missing to submit it"))

    def show_head(self, head: ClaimHead | None) -> None:
        """Show the head of a claim; None shows the empty state."""
        self._show(self.body if head is not None else self.empty)
        if head is None:
            return
        if head.id != self._shown:
            self._shown = head.id
            for area in self._areas:
                area.verticalScrollBar().setValue(0)
        self.kind.show_value(head.kind)
        self.kind.setEnabled(head.editable)
        self.state.setText(head.state)
        self.exact.say(f"«{head.exact}»")
        self.origin.setText(head.origin)
        self.origin.setVisible(bool(head.origin))

    def show_proposal(self, proposal: SuggestionDetails) -> None:
        """Show the chosen suggestion instead of a claim."""
        self.suggestion.show_proposal(proposal)
        self._show(self.suggestion)

    def _show(self, part: QWidget) -> None:
        for each in (self.empty, self.body, self.suggestion):
            each.setVisible(each is part)
        self.filled.emit(part is not self.empty)

    def name_tabs(self, evidence: int, comments: int, shown: Sequence[str] = ("0", "0")) -> None:
        """Set the tab titles with their counts (`shown` holds them in the person's digits)."""
        names = (
            self.tr("Claim"),
            self.tr("Evidence") + (f" {shown[0]}" if evidence else ""),
            self.tr("Verdict"),
            self.tr("Comments") + (f" {shown[1]}" if comments else ""),
        )
        for i, name in enumerate(names):
            self.tabs.setTabText(i, button_text(name))

    def focus_field(self, name: str) -> None:
        """Bring a field of the form into view and focus it."""
        field = self.form.fields.get(name)
        if field is not None:
            self.form.focus_field(name)
            # The form may just have been built: its places are known after this turn of the event loop.
            QTimer.singleShot(0, field, lambda: self._reveal(field))

    def _reveal(self, field: QWidget) -> None:
        height = self.form.minimumSizeHint().height()
        self.form.resize(self._form_area.viewport().width(), height)
        self._form_area.ensureWidgetVisible(field, 0, 60)

    def focus_target(self) -> QWidget:
        """The widget that takes the focus when the page is opened."""
        return self.kind if self.body.isVisibleTo(self) else self.suggestion.accept

    def flush(self) -> None:
        """Commit uncommitted text."""
        self.form.flush()
        self.verdict.flush()
