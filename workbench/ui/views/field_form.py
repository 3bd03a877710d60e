"""Field form: fields in two columns. Enter, Tab or leaving a field commits it as one undoable change.

A form holds no state of its own: it shows what it is given and says what a person committed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from workbench.ui.theme import UNIT
from workbench.ui.views.plain_text import set_tooltip
from workbench.ui.views.widgets import LineEdit, clear, label, leading_edge

#: Stands after the name of a field that is in conflict.
_CONFLICT = "  ≠"


class Editor(StrEnum):
    LINE = "line"
    TEXT = "text"
    WHOLE = "whole"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: `value` is the stored value, `choices` are (stored value, label).

    A `required` field cannot be emptied again; a `demanded` one is marked as long as it is empty.
    """

    name: str
    label: str
    editor: Editor = Editor.LINE
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    demanded: bool = False
    wide: bool = False
    section: str = ""
    hint: str = ""


class LineField(LineEdit):
    committed = Signal(str)
    typed = Signal(object)  # what stands there and is not committed, None when nothing is
    entered = Signal()

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._value = spec.value
        self.setText(spec.value)
        self.setPlaceholderText(spec.hint)
        self.textEdited.connect(lambda text: self.typed.emit(text if text != self._value else None))
        self.editingFinished.connect(self.flush)
        self.returnPressed.connect(self.entered)

    @property
    def typing(self) -> bool:
        """Whether somebody is typing here: an update must not replace their text."""
        return self.hasFocus() and self.text() != self._value

    def show_value(self, value: str) -> None:
        if self.typing:
            self._value = value
        elif value != self._value or not self.hasFocus():
            self._value = value
            if self.text() != value:
                self.setText(value)
                self.setCursorPosition(0)

    def restore(self, text: str) -> None:
        """Restore uncommitted text."""
        self.setText(text)

    def flush(self) -> None:
        if self.text() != self._value:
            self._value = self.text()
            self.committed.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._value:
            self.setText(self._value)
            self.typed.emit(None)
            event.accept()
            return
        super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """Two or three lines of text; Enter commits, Shift+Enter inserts a newline, Escape restores the stored value."""

    committed = Signal(str)
    typed = Signal(object)  # as a line's
    entered = Signal()

    def __init__(self, spec: FieldSpec, lines: int = 2) -> None:
        super().__init__()
        self._value = spec.value
        self.setPlainText(spec.value)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(spec.hint)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 6 * UNIT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._tell)
        self.textChanged.connect(self._align)
        self._align()

    def _align(self) -> None:
        """As in LineEdit: while the field is empty, the caret is at the leading edge."""
        option = self.document().defaultTextOption()
        edge = Qt.AlignmentFlag.AlignLeading if self.toPlainText() else leading_edge()
        if option.alignment() != edge:
            option.setAlignment(edge)
            self.document().setDefaultTextOption(option)

    def _tell(self) -> None:
        if self.hasFocus():
            text = self.toPlainText()
            self.typed.emit(text if text != self._value else None)

    @property
    def typing(self) -> bool:
        """As in LineField."""
        return self.hasFocus() and self.toPlainText() != self._value

    def show_value(self, value: str) -> None:
        if self.typing:
            self._value = value
        elif value != self._value or not self.hasFocus():
            self._value = value
            if self.toPlainText() != value:
                self.setPlainText(value)

    def restore(self, text: str) -> None:
        """Restore uncommitted text."""
        self.setPlainText(text)

    def flush(self) -> None:
        if self.toPlainText() != self._value:
            self._value = self.toPlainText()
            self.committed.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.flush()
            self.entered.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.setPlainText(self._value)
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)


class ChoiceField(QComboBox):
    committed = Signal(str)
    entered = Signal()  # never by itself: choosing is not yet being done with the form

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._value = spec.value
        if _offers_nothing(spec):
            self.addItem("—", "")
        for stored, shown in spec.choices:
            self.addItem(shown, stored)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.show_value(spec.value)
        self.activated.connect(lambda _: self.flush())

    def show_value(self, value: str) -> None:
        self._value = value
        self.setCurrentIndex(max(0, self.findData(value)))

    def flush(self) -> None:
        chosen = str(self.currentData() or "")
        if chosen != self._value:
            self._value = chosen
            self.committed.emit(chosen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel over a form scrolls the form; it must not change a field by the way.
        event.ignore()


Field = LineField | TextField | ChoiceField


class FieldForm(QWidget):
    """A form of fields; `committed(subject, field, value)` names the entity that was shown at the time."""

    committed = Signal(str, str, str)
    typed = Signal(str, str, object)  # subject, field, what stands there uncommitted or None
    restored = Signal(str)  # the subject of which something typed before was put back
    entered = Signal()  # Enter in a field: the person is done here

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        self._grid.setHorizontalSpacing(3 * UNIT)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._fields: dict[str, Field] = {}
        self._captions: dict[str, QLabel] = {}
        self._needed: set[str] = set()
        self._conflicts: Mapping[str, str] = {}
        self._shape: tuple[object, ...] = ()
        self._subject = ""
        self.drafts_of: Callable[[str], Mapping[str, str]] = lambda _: {}

    @property
    def fields(self) -> dict[str, Field]:
        return self._fields

    def show_fields(self, subject: str, specs: Sequence[FieldSpec], *, enabled: bool = True) -> None:
        """Show `specs` of `subject`; uncommitted text of another subject is committed first."""
        if subject != self._subject:
            self.flush()
        shape = tuple((s.name, s.editor, s.choices, _offers_nothing(s)) for s in specs)
        if shape == self._shape:
            for spec in specs:
                self._fields[spec.name].show_value(spec.value)
                if subject != self._subject:
                    self.mark_invalid(spec.name, "")
        else:
            typing = self._typing() if subject == self._subject else None
            self._build(specs)
            self._shape = shape
            if typing is not None:
                self._go_on(*typing)
        new, self._subject = subject != self._subject, subject
        for field in self._fields.values():
            field.setEnabled(enabled)
        self._needed = {spec.name for spec in specs if spec.demanded and not spec.value and enabled}
        for spec in specs:
            self._show_marks(spec.name, spec.label)
        if new and enabled:
            self._restore(specs)

    def _typing(self) -> tuple[str, str, int] | None:
        """The field that somebody is typing into, its text, and the caret position."""
        for name, field in self._fields.items():
            if isinstance(field, LineField) and field.typing:
                return name, field.text(), field.cursorPosition()
            if isinstance(field, TextField) and field.typing:
                return name, field.toPlainText(), field.textCursor().position()
        return None

    def _go_on(self, name: str, text: str, at: int) -> None:
        """The fields have changed: restore the text being typed and the caret, if the field still exists."""
        field = self._fields.get(name)
        if not isinstance(field, LineField | TextField):
            return
        field.restore(text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, LineField):
            field.setCursorPosition(at)
        else:
            cursor = field.textCursor()
            cursor.setPosition(at)
            field.setTextCursor(cursor)

    def _restore(self, specs: Sequence[FieldSpec]) -> None:
        """Restore text that was typed for this subject and never committed."""
        stored = {spec.name: spec.value for spec in specs}
        for name, text in self.drafts_of(self._subject).items():
            field = self._fields.get(name)
            if isinstance(field, LineField | TextField) and text != stored[name]:
                field.restore(text)
                self.restored.emit(self._subject)

    def flush(self) -> None:
        """Commit uncommitted text."""
        for field in tuple(self._fields.values()):
            if not isinstance(field, ChoiceField):
                field.flush()

    def focus_field(self, name: str) -> None:
        if (field := self._fields.get(name)) is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark_invalid(self, name: str, why: str) -> None:
        """Show a field as wrong, with the reason as its tooltip; an empty reason clears it."""
        field = self._fields.get(name)
        if field is not None and bool(why) != (field.property("invalid") == "true"):
            field.setProperty("invalid", "true" if why else "false")
            set_tooltip(field, why)
            field.style().unpolish(field)
            field.style().polish(field)

    def mark_conflicts(self, conflicts: Mapping[str, str]) -> None:
        """Mark the fields in conflict, each with a sentence, and clear the mark of all others."""
        self._conflicts = dict(conflicts)
        for name, field in self._fields.items():
            self._show_marks(name, field.accessibleName())

    def _show_marks(self, name: str, label_: str) -> None:
        """Say in a field's caption whether it is needed and empty, or in conflict."""
        needed, conflict = name in self._needed, self._conflicts.get(name, "")
        field, caption = self._fields[name], self._captions[name]
        need = self.tr("%1 · needed").replace("%1", label_) if needed else label_
        caption.setText(need + (_CONFLICT if conflict else ""))
        set_tooltip(caption, conflict)
        said = [self.tr("Needed before the claim is submitted")] if needed else []
        field.setAccessibleDescription(" · ".join([*said, conflict] if conflict else said))
        for widget, mark in ((caption, "needed"), (field, "needed")):
            if (widget.property(mark) == "true") != needed:
                widget.setProperty(mark, "true" if needed else "false")
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _build(self, specs: Sequence[FieldSpec]) -> None:
        clear(self._grid)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
            self._grid.setRowStretch(row, 0)
        self._fields, self._captions = {}, {}
        at, column, section = 0, 0, ""
        previous: QWidget | None = None
        for spec in specs:
            if spec.section != section:
                section = spec.section
                at, column = at + 2 * (column > 0), 0
                heading = label(section, "section")
                self._grid.addWidget(heading, at, 0, 1, 2)
                self._grid.setRowMinimumHeight(at, 8 * UNIT)
                at += 1
            wide = spec.wide or spec.editor is Editor.TEXT
            if wide and column:
                at, column = at + 2, 0
            previous = self._place(spec, at, column, wide=wide, after=previous)
            at, column = (at + 2, 0) if wide or column else (at, 1)
        self._grid.setRowStretch(at + 2, 1)

    def _place(self, spec: FieldSpec, at: int, column: int, *, wide: bool, after: QWidget | None) -> QWidget:
        field = _made(spec)
        field.setAccessibleName(spec.label)
        field.setObjectName(f"field_{spec.name}")
        field.committed.connect(lambda value: self.committed.emit(self._subject, spec.name, value))
        field.entered.connect(self.entered)
        if not isinstance(field, ChoiceField):
            field.typed.connect(lambda text: self.typed.emit(self._subject, spec.name, text))
        caption = label(spec.label, "caption")
        caption.setBuddy(field)
        self._captions[spec.name] = caption
        self._grid.addWidget(caption, at, column, 1, 2 if wide else 1)
        self._grid.addWidget(field, at + 1, column, 1, 2 if wide else 1)
        self._fields[spec.name] = field
        if after is not None:
            QWidget.setTabOrder(after, field)
        return field


def _offers_nothing(spec: FieldSpec) -> bool:
    """Whether the empty choice is offered: for a required field only until a choice is made."""
    return not spec.required or not spec.value


def _made(spec: FieldSpec) -> Field:
    if spec.editor is Editor.CHOICE:
        return ChoiceField(spec)
    if spec.editor is Editor.TEXT:
        return TextField(spec)
    return LineField(spec)
