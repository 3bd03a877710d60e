"""Keys panel: changes shortcuts one by one, and names the action that already has a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from workbench.text.folding import fold_word
from workbench.text.isolates import isolate_ltr
from workbench.ui.actions.keys import Key
from workbench.ui.theme import scaled
from workbench.ui.views.palette_dialog import DETAIL, DetailDelegate
from workbench.ui.views.widgets import button, columns, label, rows

_NAME = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action with its first key, ready to be shown; a `fixed` key cannot be changed."""

    name: str
    words: str
    key: str
    changed: bool = False
    fixed: bool = False


class KeyField(QLineEdit):
    """Records the next key press as a key, not as text. Tab and Escape keep their meaning."""

    pressed = Signal(object)  # Key

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setProperty("role", "capture")
        self.setMaximumWidth(scaled(50))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key.pressed(event)
        if key is None or key.name in ("Tab", "Esc"):
            super().keyPressEvent(event)
            return
        event.accept()
        self.setText(isolate_ltr(key.shown()))
        self.pressed.emit(key)


class KeysPanel(QWidget):
    """`taken` gives the label of the action that has a key now, or ""."""

    chosen = Signal(str, object)  # an action's name and its new Key, None for its own one back
    reset_all = Signal()

    def __init__(self, actions: Sequence[KeyRow], taken: Callable[[Key, str], str]) -> None:
        super().__init__()
        self._taken = taken
        self._rows: list[KeyRow] = []
        self._key: Key | None = None
        outer = rows(self, 3, 3)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the actions"))
        self.search.setAccessibleName(self.tr("Search the actions"))
        self.search.textChanged.connect(lambda _: self._fill())
        self.list = QListWidget()
        self.list.setProperty("role", "keys")
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setItemDelegate(DetailDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._another())
        outer.addWidget(self.search)
        outer.addWidget(self.list, 1)
        line = columns(gap=2)
        self.field = KeyField()
        self.field.setAccessibleName(self.tr("New key"))
        self.field.setPlaceholderText(self.tr("Press a key"))
        self.field.pressed.connect(self._pressed)
        self.give = button(self.tr("Use this key"), self._give, "primary")
        self.own = button(self.tr("Restore its default key"), lambda: self.chosen.emit(self._name(), None))
        line.addWidget(self.field, 1)
        line.addWidget(self.give)
        line.addWidget(self.own)
        outer.addLayout(line)
        self.told = label("", "muted", wrap=True)
        outer.addWidget(self.told)
        self.all = button(self.tr("Restore all default keys"), self.reset_all.emit, "quiet")
        outer.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_rows(actions)

    def show_rows(self, actions: Sequence[KeyRow]) -> None:
        """Show the actions with their keys; the selected one stays selected."""
        chosen = self._name()
        self._rows = list(actions)
        self.all.setEnabled(any(row.changed for row in actions))
        self._fill(chosen)

    def _fill(self, chosen: str = "") -> None:
        wanted = fold_word(self.search.text()).casefold()
        self.list.clear()
        for row in self._rows:
            if wanted not in fold_word(row.words).casefold():
                continue
            item = QListWidgetItem(row.words)
            item.setData(_NAME, row.name)
            item.setData(DETAIL, isolate_ltr(row.key) if row.key else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.words} {row.key}".strip())
            self.list.addItem(item)
            if row.name == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)

    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def _another(self) -> None:
        row = next((row for row in self._rows if row.name == self._name()), None)
        self._key = None
        self.field.clear()
        self.field.setEnabled(row is not None and not row.fixed)
        self.give.setEnabled(False)
        self.own.setEnabled(row is not None and row.changed)
        self.told.setText(self.tr("This key cannot be changed.") if row is not None and row.fixed else "")

    def _pressed(self, key: Key) -> None:
        other = self._taken(key, self._name())
        self._key = key
        self.give.setEnabled(True)
        said = self.tr("“%1” uses this key now and would lose it.").replace("%1", other) if other else ""
        self.told.setText(said)

    def _give(self) -> None:
        if self._key is not None:
            self.chosen.emit(self._name(), self._key)
