"""Bundle import dialog: passphrase if needed, preview, progress and result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.text.isolates import isolate
from workbench.ui.theme import UNIT, Theme
from workbench.ui.views.bidi_text import BidiText, Piece
from workbench.ui.views.widgets import LineEdit, button, card, clear, label
from workbench.ui.views.wizard_dialog import WizardDialog


@dataclass(frozen=True, slots=True)
class CountRow:
    """Counts of one entity type: new and changed, in the person's digits; "" for none."""

    name: str
    made: str
    changed: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """A person or an article, with what the bundle brings of it."""

    name: str
    text: str
    chip: str = ""


@dataclass(frozen=True, slots=True)
class ConflictCard:
    """A field in conflict: its name, its claim, and (author, value in pieces) for each side."""

    title: str
    about: str
    sides: tuple[tuple[str, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class MergeDetails:
    """A preview or a result, ready to be shown. Empty parts are left out."""

    headline: str
    counts: Sequence[CountRow] = ()
    warnings: Sequence[str] = ()
    conflict_title: str = ""
    conflicts: Sequence[ConflictCard] = ()
    people: Sequence[PartRow] = ()
    articles: Sequence[PartRow] = ()
    waiting: Sequence[str] = ()
    notes: Sequence[str] = ()


class BundleImportDialog(WizardDialog):
    unlocked = Signal(str)  # a passphrase
    confirmed = Signal()
    conflicts_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self, parent: QWidget, file_name: str, stopped: Callable[[], object], theme: Theme, font: QFont
    ) -> None:
        super().__init__(parent, self.tr("Import work"), stopped)
        self._theme, self._font = theme, font
        self.outer.insertWidget(1, label(isolate(file_name), "muted", wrap=True))
        self._locked_page()
        self._preview, self._preview_rows = self.page()
        self.take = button(self.tr("Import"), self.confirmed.emit, "primary")
        self.leave = button(self.tr("Cancel"), self.reject)
        self.foot(self._preview, self.leave, self.take)
        self._refused, self._refused_rows = self.page()
        self.foot(self._refused, button(self.tr("Close"), self.reject, "primary"))
        self._result, self._result_rows = self.page()
        self.to_conflicts = button(self.tr("Go to the conflicts"), self._go_to_conflicts)
        self.go_back = button(self.tr("Undo the merge"), self._go_back)
        self.foot(
            self._result, self.go_back, self.to_conflicts, button(self.tr("Close"), self.accept, "primary")
        )

    def _locked_page(self) -> None:
        self._locked, inner = self.page()
        self.asking = label("", wrap=True)
        inner.addWidget(self.asking)
        self.phrase = LineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.setAccessibleName(self.tr("Passphrase"))
        self.phrase.setPlaceholderText(self.tr("Passphrase"))
        self.phrase.returnPressed.connect(self._unlock)
        inner.addWidget(self.phrase)
        inner.addStretch(1)
        self._open = button(self.tr("Open"), self._unlock, "primary")
        self.phrase.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self._open.setEnabled(False)
        self.foot(self._locked, button(self.tr("Cancel"), self.reject), self._open)

    def _unlock(self) -> None:
        if self.phrase.text():
            self.unlocked.emit(self.phrase.text())

    def ask_passphrase(self, sentence: str) -> None:
        """Ask for the passphrase of a locked bundle; the sentence says why, or that the last one was wrong."""
        self.asking.setText(sentence)
        self.phrase.clear()
        self.show_page(self._locked)
        self.phrase.setFocus()
        self.say(sentence)

    def show_refused(self, headline: str, sentence: str) -> None:
        """Show why the bundle cannot be imported, or that it brings nothing."""
        clear(self._refused_rows)
        self._refused_rows.addWidget(label(headline, "strong", wrap=True))
        self._refused_rows.addWidget(label(sentence, wrap=True))
        self._refused_rows.addStretch(1)
        self.show_page(self._refused)
        self.say(f"{headline} {sentence}")

    def show_preview(self, sheet: MergeDetails) -> None:
        """Show the preview of the merge."""
        self._fill(self._preview_rows, sheet)
        self.show_page(self._preview)
        self.say(sheet.headline)

    def show_result(self, sheet: MergeDetails, *, conflicts: bool, can_roll_back: bool) -> None:
        self._fill(self._result_rows, sheet)
        self.show_page(self._result)
        self.to_conflicts.setVisible(conflicts)
        self.go_back.setVisible(can_roll_back)
        self.say(sheet.headline)

    def _go_to_conflicts(self) -> None:
        self.accept()
        self.conflicts_wanted.emit()

    def _go_back(self) -> None:
        self.accept()
        self.back_wanted.emit()

    def _fill(self, inner: QVBoxLayout, sheet: MergeDetails) -> None:
        clear(inner)
        inner.addWidget(label(sheet.headline, "strong", wrap=True))
        for text in sheet.warnings:
            inner.addWidget(self._warning(text))
        if sheet.counts:
            inner.addLayout(self._counts(sheet.counts))
        if sheet.conflicts:
            inner.addWidget(label(sheet.conflict_title, "section"))
            for conflict in sheet.conflicts:
                inner.addWidget(self._conflict(conflict))
        for title, parts in ((self.tr("By person"), sheet.people), (self.tr("By article"), sheet.articles)):
            if parts:
                inner.addWidget(label(title, "section"))
                for part in parts:
                    inner.addWidget(self._part(part))
        for title, lines in (
            (self.tr("Waiting"), sheet.waiting),
            (self.tr("Notes"), sheet.notes),
        ):
            if lines:
                inner.addWidget(label(title, "section"))
                for line in lines:
                    inner.addWidget(label(line, wrap=True))
        inner.addStretch(1)

    def _counts(self, counts: Sequence[CountRow]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(3, 1)
        for column, name in enumerate((self.tr("New"), self.tr("Changed")), start=1):
            grid.addWidget(label(name, "caption"), 0, column)
        for at, row in enumerate(counts, start=1):
            grid.addWidget(label(row.name), at, 0)
            for column, text in ((1, row.made), (2, row.changed)):
                grid.addWidget(label(text or "—", "strong" if text else "muted"), at, column)
        return grid

    def _warning(self, text: str) -> QWidget:
        frame, inner = card(3, 1)
        frame.setProperty("role", "notice")
        frame.setProperty("tone", "warn")
        inner.addWidget(label(text, wrap=True))
        return frame

    def _part(self, part: PartRow) -> QWidget:
        box = QWidget()
        inner = QGridLayout(box)
        inner.setContentsMargins(0, 0, 0, UNIT)
        inner.setVerticalSpacing(0)
        inner.setColumnStretch(0, 1)
        inner.addWidget(label(part.name, "strong" if part.text else "muted", wrap=True), 0, 0)
        if part.chip:
            inner.addWidget(label(part.chip, "chip"), 0, 1)
        if part.text:
            inner.addWidget(label(part.text, "muted", wrap=True), 1, 0, 1, 2)
        return box

    def _conflict(self, conflict: ConflictCard) -> QWidget:
        frame, inner = card(3, 1)
        inner.addWidget(label(conflict.title, "strong", wrap=True))
        if conflict.about:
            inner.addWidget(label(conflict.about, "muted", wrap=True))
        for who, pieces in conflict.sides:
            inner.addWidget(label(who, "caption"))
            prose = BidiText(self._font, self._theme)
            prose.show_pieces(pieces)
            inner.addWidget(prose)
        return frame
