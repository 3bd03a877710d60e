"""Comments panel: the comments on a claim, oldest first, and a field to add one; also lists of notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.views.field_form import FieldSpec, LineField
from workbench.ui.views.widgets import card, clear, label, rows


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A comment or a step of the history, ready to be shown."""

    who: str
    when: str
    text: str


class NotesList(QWidget):
    """A list of notes as cards."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._rows = rows(self, 0, 2)
        self._empty = empty

    def show_notes(self, notes: Sequence[NoteRow]) -> None:
        clear(self._rows)
        if not notes:
            self._rows.addWidget(label(self._empty, "muted", wrap=True))
        for note in notes:
            frame, inner = card(3, 1)
            inner.addWidget(label(f"{note.who} · {note.when}", "muted", wrap=True))
            inner.addWidget(label(note.text, wrap=True))
            self._rows.addWidget(frame)


class CommentField(LineField):
    """A field that only Enter commits; losing the focus does not."""

    def flush(self) -> None:
        return


class CommentsPanel(QWidget):
    added = Signal(str)

    def __init__(self, margin: int = 4) -> None:
        super().__init__()
        outer = rows(self, margin, 3)
        self.notes = NotesList(self.tr("No comments yet."))
        outer.addWidget(self.notes)
        self.line = CommentField(FieldSpec("comment", "", hint=self.tr("Write a comment and press Enter")))
        self.line.setAccessibleName(self.tr("New comment"))
        self.line.returnPressed.connect(self._add)
        outer.addWidget(self.line)
        outer.addStretch(1)

    def show_comments(self, notes: Sequence[NoteRow], *, enabled: bool) -> None:
        self.notes.show_notes(notes)
        self.line.setEnabled(enabled)

    def _add(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.added.emit(text)
