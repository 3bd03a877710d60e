"""Dialogs with the eight words of a key: shown to be read out by telephone, and compared with what is heard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QWidget

from workbench.ui.theme import UNIT, fitting, scaled
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.widgets import LineEdit, button, card, columns, fit_height, label, rows

_IN_A_ROW = 4


class FingerprintGrid(QWidget):
    """Eight numbered words. They are read out, so none of them can be selected."""

    def __init__(self, words: Sequence[str], numbers: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(" ".join(words))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3 * UNIT)
        for at, (word, number) in enumerate(zip(words, numbers, strict=True)):
            frame, inner = card(3, 1)
            shown = label(word, "quote")
            for part in (label(number, "caption"), shown):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
                inner.addWidget(part)
            frame.setMinimumWidth(scaled(36))
            grid.addWidget(frame, at // _IN_A_ROW, at % _IN_A_ROW)


class _FingerprintDialog(QDialog):
    """A title, a sentence, the words, and a line of buttons, the primary one first."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, words: Sequence[str], numbers: Sequence[str]
    ) -> None:
        super().__init__(parent)
        set_window_title(self, title)
        self.setMinimumWidth(fitting(180, 10).width())
        self.outer = rows(self, 7, 4)
        self.outer.addWidget(label(title, "title", wrap=True))
        self.outer.addWidget(label(text, "muted", wrap=True))
        self.outer.addWidget(FingerprintGrid(words, numbers))
        self.foot = columns(gap=3)

    def _finish(self) -> None:
        self.outer.addLayout(self.foot)
        fit_height(self)


class ReadOutDialog(_FingerprintDialog):
    """The words of one's own key, after a request was written."""

    def __init__(
        self, parent: QWidget | None, path: str, words: Sequence[str], numbers: Sequence[str]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Read these words to the supervisor by telephone"),
            self.tr("Give them the file as well. Until they let you in your work stays here, and waits."),
            words,
            numbers,
        )
        self.outer.addWidget(label(self.tr("Request file"), "caption"))
        self.outer.addWidget(label(path, "strong", wrap=True))
        self.close_button = button(self.tr("Close"), self.accept, "primary")
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self._finish()


class CompareDialog(_FingerprintDialog):
    """Words to be compared with those that are heard; `roles` are offered where somebody is let in."""

    matched = Signal(str)  # the chosen role, "" where none is offered
    differed = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        words: Sequence[str],
        numbers: Sequence[str],
        done: str,
        roles: Sequence[tuple[str, str]] = (),
    ) -> None:
        text = self.tr(
            "The same words in the same order, in a voice that you know. A written message is not enough."
        )
        super().__init__(parent, title, text, words, numbers)
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("Role in the newsroom"))
        for stored, shown in roles:
            self.role.addItem(shown, stored)
        if roles:
            line = columns(gap=3)
            line.addWidget(label(self.tr("Role in the newsroom")))
            line.addWidget(self.role)
            line.addStretch(1)
            self.outer.addLayout(line)
        self.match_button = button(done, self._match, "primary")
        self.match_button.setDefault(True)
        self.differ_button = button(self.tr("They do not match"), self._differ, "danger")
        self.foot.addWidget(self.match_button)
        self.foot.addWidget(self.differ_button)
        self.foot.addStretch(1)
        self.foot.addWidget(button(self.tr("Later"), self.reject, "quiet"))
        self._finish()
        self.match_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _match(self) -> None:
        self.accept()
        self.matched.emit(str(self.role.currentData() or ""))

    def _differ(self) -> None:
        self.reject()
        self.differed.emit()


class SlipDialog(QDialog):
    """The slip of a newsroom, to be written down. It leaves the machine once it was typed from the paper."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None, slip: str) -> None:
        super().__init__(parent)
        title = self.tr("Write the newsroom's slip down")
        set_window_title(self, title)
        self.setMinimumWidth(fitting(140, 10).width())
        outer = rows(self, 7, 4)
        outer.addWidget(label(title, "title", wrap=True))
        text = self.tr(
            "The slip heals the newsroom when nobody else can: a lost laptop, a stolen key. Write it on paper twice and"
            " keep both away from every computer. Before you let somebody in it leaves this computer."
        )
        outer.addWidget(label(text, "muted", wrap=True))
        frame, inner = card(4, 2)
        self.shown = label(slip, "quote", wrap=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inner.addWidget(self.shown)
        outer.addWidget(frame)
        self.typed = LineEdit()
        self.typed.setAccessibleName(self.tr("Type it from the paper"))
        outer.addWidget(label(self.tr("Type it from the paper"), "caption"))
        outer.addWidget(self.typed)
        self.trouble = label("", "error", wrap=True)
        outer.addWidget(self.trouble)
        foot = columns(gap=3)
        self.done_button = button(
            self.tr("It is written: remove it from here"),
            lambda: self.written.emit(self.typed.text()),
            "primary",
        )
        self.done_button.setEnabled(False)
        self.typed.textChanged.connect(lambda words: self.done_button.setEnabled(bool(words.strip())))
        self.typed.returnPressed.connect(self.done_button.click)
        foot.addWidget(self.done_button)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Later"), self.reject, "quiet"))
        outer.addLayout(foot)
        fit_height(self)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """What was typed is not the slip."""
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        fit_height(self)
        self.typed.selectAll()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
