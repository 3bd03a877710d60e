"""Bundle export dialog: content, receiver and file; then progress and result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.text.isolates import isolate_ltr
from workbench.ui.views.bundle_export_parts import ArticleChecklist, ChoiceGroup, FileField, PassphraseFields
from workbench.ui.views.widgets import LineEdit, button, label, rows
from workbench.ui.views.wizard_dialog import WizardDialog, widget_row

EVERYTHING, SINCE, ARTICLES = "everything", "since", "articles"
OPEN, FOR_KEY, PASSPHRASE = "open", "key", "passphrase"


@dataclass(frozen=True, slots=True)
class BundleExportRequest:
    """What the person entered: paths as typed; only fields of the chosen options are set."""

    path: str
    since: str = ""
    articles: tuple[str, ...] = ()
    for_key: str = ""
    passphrase: str = ""


class BundleExportDialog(WizardDialog):
    """`articles` are (id, title); `current` is checked; `path` is the proposed file."""

    wanted = Signal(object)  # HandOver

    def __init__(
        self,
        parent: QWidget,
        articles: Sequence[tuple[str, str]],
        current: str,
        path: str,
        stopped: Callable[[], object],
    ) -> None:
        super().__init__(parent, self.tr("Export work"), stopped)
        self._ask, inner = self.page(2)
        about = self.tr(
            "A bundle is one file for a USB stick or a message: another laptop imports it and then "
            "has this work too, with who did what and when. Importing it again duplicates nothing."
        )
        inner.addWidget(label(about, "muted", wrap=True))
        self._what(inner, articles, current)
        self._whom(inner)
        inner.addStretch(1)
        self._where(self._ask, path)
        self._write = button(self.tr("Write the bundle"), self._ask_for, "primary")
        self.foot(self._ask, button(self.tr("Cancel"), self.reject), self._write)
        self._done, self._told = self.page()
        self.foot(self._done, button(self.tr("Close"), self.accept, "primary"))
        for part in (self.what, self.whom):
            part.changed.connect(self._check)
        for line in (self.file.line, self.since.line, self.key, self.phrase.first, self.phrase.second):
            line.textChanged.connect(self._check)
        self.ticks.changed.connect(self._check)
        self.what.choose(EVERYTHING)
        self.whom.choose(OPEN)
        self.show_page(self._ask)
        self.file.line.setCursorPosition(0)

    def _what(self, inner: QVBoxLayout, articles: Sequence[tuple[str, str]], current: str) -> None:
        inner.addWidget(label(self.tr("What"), "section"))
        self.what = ChoiceGroup(self.tr("What"))
        older = self.tr("The bundle that the other side already has")
        self.since = FileField(older, older, save=False)
        self.ticks = ArticleChecklist(articles, current)
        self.what.add(EVERYTHING, self.tr("Everything in this store"))
        self.what.add(SINCE, self.tr("Only what is new since another bundle"), self.since)
        self.what.add(ARTICLES, self.tr("Only some articles, with all that belongs to them"), self.ticks)
        inner.addWidget(self.what)

    def _whom(self, inner: QVBoxLayout) -> None:
        inner.addWidget(label(self.tr("Who can open it"), "section"))
        self.whom = ChoiceGroup(self.tr("Who can open it"))
        self.whom.add(OPEN, self.tr("Anyone who has the file"))
        self.whom.add(FOR_KEY, self.tr("Only one laptop, by its key"), self._keys())
        self.phrase = PassphraseFields()
        self.whom.add(PASSPHRASE, self.tr("Anyone who knows a passphrase"), self.phrase)
        inner.addWidget(self.whom)

    def _keys(self) -> QWidget:
        part = QWidget()
        inner = rows(part, 0, 1)
        self.key = LineEdit()
        self.key.setAccessibleName(self.tr("Key of the laptop that will open it"))
        self.key.setPlaceholderText(self.tr("Its key: 64 digits and letters"))
        inner.addWidget(self.key)
        self.own = LineEdit()
        self.own.setReadOnly(True)
        self.own.setAccessibleName(self.tr("The key of this laptop"))
        self.copy_key = button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self.own.text()))
        self.copy_key.setAccessibleName(self.tr("Copy the key of this laptop"))
        caption = self.tr("The key of this laptop, for those who write bundles for you:")
        inner.addWidget(label(caption, "caption", wrap=True))
        inner.addLayout(widget_row(self.own, self.copy_key))
        return part

    def _where(self, page: QWidget, path: str) -> None:
        """The file field and the error below the scroll area stay visible."""
        name = self.tr("The file of the bundle")
        self.file = FileField(name, name, save=True)
        self.file.line.setText(path)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.below(page, label(name, "section"), self.file, self.trouble)

    def show_key(self, key: str) -> None:
        """The public key of this laptop."""
        self.own.setText(key)
        self.own.setCursorPosition(0)

    def _check(self) -> None:
        """Enable the button when all fields of the chosen options are filled."""
        ready = {
            EVERYTHING: True,
            SINCE: bool(self.since.text()),
            ARTICLES: bool(self.ticks.chosen()),
        }.get(self.what.chosen, False)
        ready &= {
            OPEN: True,
            FOR_KEY: bool(self.key.text().strip()),
            PASSPHRASE: bool(self.phrase.value()),
        }.get(self.whom.chosen, False)
        self._write.setEnabled(ready and bool(self.file.text()))

    def _ask_for(self) -> None:
        what, whom = self.what.chosen, self.whom.chosen
        self.trouble.hide()
        self.wanted.emit(
            BundleExportRequest(
                self.file.text(),
                self.since.text() if what == SINCE else "",
                self.ticks.chosen() if what == ARTICLES else (),
                self.key.text().strip() if whom == FOR_KEY else "",
                self.phrase.value() if whom == PASSPHRASE else "",
            )
        )

    def ask_again(self, sentence: str) -> None:
        """Go back to the form, with the error."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.show_page(self._ask)
        self.say(sentence)

    def show_done(self, title: str, path: str, inside: Sequence[str], outside: Sequence[str]) -> None:
        """Show what was written and what is not included."""
        self.heading.setText(title)
        place = label(isolate_ltr(path), "strong", wrap=True)
        self._told.addWidget(place)
        for name, lines in ((self.tr("Included"), inside), (self.tr("Not included"), outside)):
            self._told.addWidget(label(name, "section"))
            for line in lines:
                self._told.addWidget(label(line, wrap=True))
        self._told.addStretch(1)
        self.show_page(self._done)
        self.say(title)
