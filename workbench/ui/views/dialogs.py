"""Small dialogs: paste a text, give a reason, add a person, enter a URL, pick a source. Each emits plain data."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from workbench.domain.span import Span
from workbench.text.folding import fold_word
from workbench.text.offsets import Utf16Map
from workbench.ui.theme import UNIT, fitting, scaled
from workbench.ui.views.field_form import FieldForm
from workbench.ui.views.plain_text import button_text, set_window_title
from workbench.ui.views.widgets import LineEdit, label, rows


class Form(QDialog):
    """A dialog with a title and one primary button, named by its action."""

    def __init__(self, parent: QWidget | None, title: str, done: str, text: str = "") -> None:
        super().__init__(parent)
        set_window_title(self, title)
        self.setMinimumWidth(fitting(110, 10).width())
        self.outer = rows(self, 6, 4)
        self.outer.addWidget(label(title, "title"))
        if text:
            self.outer.addWidget(label(text, "muted", wrap=True))
        self.form = QFormLayout()
        self.form.setVerticalSpacing(3 * UNIT)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.outer.addLayout(self.form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.done_button = QPushButton(button_text(done))
        self.done_button.setAccessibleName(done)
        self.done_button.setDefault(True)
        self.buttons.addButton(self.done_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for made in self.buttons.buttons():
            made.setAccessibleName(made.text().replace("&", ""))

    def finish(self) -> None:
        self.outer.addWidget(self.buttons)

    def field(self, name: str, control: QWidget) -> None:
        control.setAccessibleName(name)
        caption = label(name, "caption")
        caption.setBuddy(control)
        self.form.addRow(caption, control)

    def need(self, *lines: LineEdit | QPlainTextEdit) -> None:
        """Enable the primary button only while all these fields are filled."""

        def check() -> None:
            texts = [x.text() if isinstance(x, LineEdit) else x.toPlainText() for x in lines]
            self.done_button.setEnabled(all(text.strip() for text in texts))

        for line in lines:
            line.textChanged.connect(check)
        check()


class PasteDialog(Form):
    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent, self.tr("Paste an article"), self.tr("Add the article"))
        self.title = LineEdit()
        self.title.setPlaceholderText(self.tr("The first line, if left empty"))
        self.body = QPlainTextEdit(text)
        self.body.setMinimumHeight(scaled(60))
        self.body.setTabChangesFocus(True)
        self.field(self.tr("Title"), self.title)
        self.field(self.tr("Text"), self.body)
        self.need(self.body)
        self.finish()
        self.resize(fitting(160, 120))


class ReasonDialog(Form):
    """A required reason; it may concern a field and words of the claim's passage."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        done: str,
        text: str,
        fields: Sequence[tuple[str, str]] = (),
        passage: str = "",
    ) -> None:
        super().__init__(parent, title, done, text)
        self._passage = passage
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(scaled(24))
        self.field(self.tr("Reason"), self.reason)
        self.about = QComboBox()
        self.about.addItem(self.tr("The whole claim"), "")
        for stored, shown in fields:
            self.about.addItem(shown, stored)
        self.words = QPlainTextEdit(passage)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.words.setFixedHeight(scaled(20))
        if passage:
            self.field(self.tr("What it concerns"), self.about)
            self.field(self.tr("Select the words it concerns, if any"), self.words)
        self.need(self.reason)
        self.finish()

    def value(self) -> str:
        return self.reason.toPlainText().strip()

    def meant(self) -> Span | None:
        """The selected span of the passage, in its code points."""
        cursor = self.words.textCursor()
        return Utf16Map.of(self._passage).span(cursor.selectionStart(), cursor.selectionEnd())


class PersonDialog(Form):
    def __init__(self, parent: QWidget | None, roles: Sequence[tuple[str, str]]) -> None:
        text = self.tr("The name is a declaration, not a proof: anyone at this computer can choose one.")
        super().__init__(parent, self.tr("Add a person"), self.tr("Add"), text)
        self.name = LineEdit()
        self.role = QComboBox()
        for stored, shown in roles:
            self.role.addItem(shown, stored)
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Role"), self.role)
        self.need(self.name)
        self.finish()


class DetailsDialog(Form):
    """The details of an article, committed field by field, also on closing."""

    def __init__(self, parent: QWidget | None) -> None:
        text = self.tr("The text cannot be changed; its details can be corrected.")
        super().__init__(parent, self.tr("The article's details"), self.tr("Close"), text)
        self.fields = FieldForm()
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.outer.addWidget(self.fields)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.NoButton)
        self.buttons.addButton(self.done_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.done_button.setDefault(False)
        self.done_button.setAutoDefault(False)
        self.finished.connect(self.fields.flush)
        self.finish()
        self.resize(fitting(140, 100))


class UrlDialog(Form):
    def __init__(self, parent: QWidget | None) -> None:
        text = self.tr("The address is kept as text; nothing is fetched from the network.")
        super().__init__(parent, self.tr("Add a URL"), self.tr("Add"), text)
        self.url = LineEdit()
        self.url.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.title = LineEdit()
        self.field(self.tr("URL"), self.url)
        self.field(self.tr("Title"), self.title)
        self.need(self.url)
        self.finish()

    def ask(self, take: Callable[[str, str], None]) -> None:
        """Open the dialog, and emit URL and title when it is accepted."""
        self.accepted.connect(lambda: take(self.url.text().strip(), self.title.text().strip()))
        self.finished.connect(self.deleteLater)
        self.open()


class SourceDialog(Form):
    """Picks a source of the library; typing filters it by folded Arabic."""

    def __init__(
        self, parent: QWidget | None, sources: Sequence[tuple[str, str]], stances: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(parent, self.tr("Link a source"), self.tr("Link"))
        self._sources = [(key, shown, fold_word(shown).casefold()) for key, shown in sources]
        self.search = LineEdit()
        self.search.textChanged.connect(self._show)
        self.list = QListWidget()
        self.list.setMinimumHeight(scaled(48))
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.list.currentItemChanged.connect(
            lambda *_: self.done_button.setEnabled(self.list.currentItem() is not None)
        )
        self.stance = QComboBox()
        for stored, shown in stances:
            self.stance.addItem(shown, stored)
        self.quote = QPlainTextEdit()
        self.quote.setTabChangesFocus(True)
        self.quote.setFixedHeight(scaled(18))
        self.field(self.tr("Search the sources"), self.search)
        self.field(self.tr("Sources"), self.list)
        self.none = label("", "muted", wrap=True)
        self.form.addRow(self.none)
        self.field(self.tr("Stance"), self.stance)
        self.field(self.tr("Quote from the source"), self.quote)
        self._show("")
        self.finish()

    def _show(self, text: str) -> None:
        wanted = fold_word(text).casefold()
        self.list.clear()
        for key, shown, folded in self._sources:
            if wanted in folded:
                item = QListWidgetItem(shown)
                item.setData(Qt.ItemDataRole.UserRole, key)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.none.setText(
            self.tr("Nothing found.")
            if self._sources
            else self.tr("The library is empty: link evidence from a file or a URL to add it here.")
        )
        self.none.setVisible(self.list.count() == 0)

    def chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""


class StanceDialog(Form):
    """The stance of a source that was just added, and a quote from it."""

    def __init__(self, parent: QWidget | None, title: str, stances: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, self.tr("Link evidence"), self.tr("Link"), title)
        self.stance = QComboBox()
        for stored, shown in stances:
            self.stance.addItem(shown, stored)
        self.quote = QPlainTextEdit()
        self.quote.setTabChangesFocus(True)
        self.quote.setFixedHeight(scaled(18))
        self.field(self.tr("Stance"), self.stance)
        self.field(self.tr("Quote from the source"), self.quote)
        self.finish()
