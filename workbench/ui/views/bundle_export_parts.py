"""Parts of the bundle export dialog: choice groups, a file field, a checklist of articles, passphrase fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.exchange.formats import FORMATS, Content
from workbench.text.folding import fold_word
from workbench.ui.labels.formats import FormatLabels
from workbench.ui.theme import scaled
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.passphrase_strength import Strength, strength
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.widgets import LineEdit, button, columns, label, rows


class ChoiceGroup(QWidget):
    """Radio buttons, each with a part that is visible while it is chosen."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows: QVBoxLayout = rows(self, 0, 1)
        self._group = QButtonGroup(self)
        self.ways: dict[str, QRadioButton] = {}
        self._parts: dict[str, QWidget] = {}

    def add(self, key: str, words: str, part: QWidget | None = None) -> None:
        made = QRadioButton(button_text(words))
        made.setAccessibleName(words)
        made.toggled.connect(lambda _: self._show())
        self._group.addButton(made)
        self.ways[key] = made
        self._rows.addWidget(made)
        if part is not None:
            self._parts[key] = part
            part.hide()
            self._rows.addWidget(part)

    @property
    def chosen(self) -> str:
        return next((key for key, made in self.ways.items() if made.isChecked()), "")

    def choose(self, key: str) -> None:
        self.ways[key].setChecked(True)

    def _show(self) -> None:
        for key, part in self._parts.items():
            part.setVisible(self.ways[key].isChecked())
            if part.isVisible():
                QTimer.singleShot(0, part, lambda shown=part: _reveal(shown))
        self.changed.emit()


def _reveal(part: QWidget) -> None:
    """Scroll to a part that has just become visible, after its layout."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(part)


class FileField(QWidget):
    """A path that is typed or chosen."""

    def __init__(self, name: str, title: str, *, save: bool) -> None:
        super().__init__()
        self._title, self._save = title, save
        line = columns(self, 0, 2)
        self.line = LineEdit()
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setAccessibleName(name)
        line.addWidget(self.line, 1)
        choose = button(self.tr("Choose…"), self.ask)
        choose.setAccessibleName(title)
        line.addWidget(choose)

    def ask(self) -> None:
        labels = FormatLabels()
        filters = [*labels.filters(FORMATS.reading(Content.BUNDLE)), labels.all_files()]
        dialog = FileDialog(self.window(), self._title, filters, save=self._save)
        if self.line.text():
            dialog.selectFile(self.line.text())
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()

    def text(self) -> str:
        return self.line.text().strip()


class ArticleChecklist(QWidget):
    """A checklist of articles; typing filters it by folded Arabic, and checked articles stay checked."""

    changed = Signal()

    def __init__(self, articles: Sequence[tuple[str, str]], current: str) -> None:
        super().__init__()
        inner = rows(self, 0, 1)
        self.search = LineEdit()
        self.search.setAccessibleName(self.tr("Search the articles"))
        self.search.setPlaceholderText(self.tr("Search the articles"))
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setFixedHeight(scaled(36))
        for key, title in articles:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if key == current else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        inner.addWidget(self.search)
        inner.addWidget(self.list)

    def _filter(self, text: str) -> None:
        wanted = fold_word(text).casefold()
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(wanted not in fold_word(item.text()).casefold())

    def chosen(self) -> tuple[str, ...]:
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )


class PassphraseFields(QWidget):
    """A passphrase typed twice, with its strength; `hint` is shown while nothing is typed."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._first_hint = hint
        inner = rows(self, 0, 1)
        self.first, self.second = LineEdit(), LineEdit()
        names = (self.tr("Passphrase"), self.tr("Repeat the passphrase"))
        for line, name in zip((self.first, self.second), names, strict=True):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            inner.addWidget(line)
        self.hint = label("", "muted", wrap=True)
        inner.addWidget(self.hint)
        for line in (self.first, self.second):
            line.textChanged.connect(self._say)
        self._say()

    def _say(self) -> None:
        sentences = {
            Strength.NONE: self._first_hint
            or self.tr(
                "Anyone who knows it can open the bundle. It is not stored anywhere: send it in another way."
            ),
            Strength.WEAK: self.tr("Weak: easily guessed. Use four or more words."),
            Strength.FAIR: self.tr("Fair. One or two more words make it strong."),
            Strength.GOOD: self.tr("Strong."),
        }
        text = sentences[strength(self.first.text())]
        if self.second.text() and self.second.text() != self.first.text():
            text = self.tr("The two do not match yet.")
        self.hint.setText(text)

    def value(self) -> str:
        """The passphrase, or "" if the two fields differ."""
        return self.first.text() if self.first.text() == self.second.text() else ""
