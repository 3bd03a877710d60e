"""Wizard dialog: pages for questions, for progress with cancel, and for the result."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.scroll_keys import scroll_by_key
from workbench.ui.views.widgets import button, columns, label, rows, scroll_area, separator


class ProgressView(QWidget):
    """The progress of long work: a sentence, a bar, and a button to stop it."""

    def __init__(self, cancel: Callable[[], object]) -> None:
        super().__init__()
        outer = rows(self, 0, 4)
        outer.addStretch(1)
        self.text = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)  # the share stands below, in the person's digits
        self.share = label("", "muted")
        self.safe = label("", "muted", wrap=True)
        for part in (self.text, self.bar, self.share, self.safe):
            outer.addWidget(part)
        self.cancel = button(self.tr("Cancel"), cancel)
        line = columns()
        line.addWidget(self.cancel)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(2)

    def begin(self, text: str, safe: str) -> None:
        self.text.setText(text)
        self.safe.setText(safe)
        self.share.setText("")
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)

    def count(self, done: int, total: int | None, shown: str) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        self.share.setText(shown)


class WizardDialog(QDialog):
    """A dialog of pages, one after the other; the last row holds the buttons of the current page."""

    def __init__(self, parent: QWidget, title: str, stopped: Callable[[], object]) -> None:
        super().__init__(parent)
        set_window_title(self, title)
        self._stopped = stopped
        self.outer = rows(self, 6, 4)
        self.heading = label(title, "title")
        self.outer.addWidget(self.heading)
        self.pages = QStackedWidget()
        self.outer.addWidget(self.pages, 1)
        self.outer.addWidget(separator())
        self._foot = columns(gap=3)
        self._foot.addStretch(1)
        self.outer.addLayout(self._foot)
        self.working = ProgressView(self.stop)
        self.pages.addWidget(self.working)
        self._buttons: dict[QWidget, list[QPushButton]] = {}
        self._whole: dict[QWidget, QVBoxLayout] = {}
        self._bars: dict[QWidget, QScrollBar] = {}
        self.resize(fitting(200, 180))

    def page(self, gap: int = 3) -> tuple[QWidget, QVBoxLayout]:
        """Add a page; the layout of its scroll area."""
        body = QWidget()
        inner = rows(body, 0, gap)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner.setContentsMargins(3 * UNIT if rtl else 0, 0, 0 if rtl else 3 * UNIT, 0)  # room for the bar
        page = QWidget()
        whole = rows(page, 0, 3)
        area = scroll_area(body)
        whole.addWidget(area, 1)
        self._whole[page], self._bars[page] = whole, area.verticalScrollBar()
        self.pages.addWidget(page)
        return page, inner

    def below(self, page: QWidget, *parts: QWidget) -> None:
        """Add widgets below the scroll area, always visible."""
        for part in parts:
            self._whole[page].addWidget(part)

    def foot(self, page: QWidget, *buttons: QPushButton) -> None:
        """Add the buttons of a page, the primary one last."""
        self._buttons[page] = list(buttons)
        for made in buttons:
            made.hide()
            made.installEventFilter(self)
            self._foot.addWidget(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow and page keys on the buttons scroll the content above them."""
        shown = self.pages.currentWidget()
        bar = self._bars.get(shown) if shown is not None else None
        if bar is not None and scroll_by_key(bar, event):
            return True
        return super().eventFilter(watched, event)

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        for owner, buttons in self._buttons.items():
            for made in buttons:
                made.setVisible(owner is page)
        shown = self._buttons.get(page, [])
        if shown:
            shown[-1].setDefault(True)
            shown[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.working.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, text: str, safe: str) -> None:
        """Show the progress page; `safe` says what happens if the work is stopped."""
        self.working.begin(text, safe)
        self.show_page(self.working)

    def stop(self) -> None:
        """Request a stop; the dialog goes on when the work has stopped."""
        self.working.cancel.setEnabled(False)
        self._stopped()

    @property
    def at_work(self) -> bool:
        return self.pages.currentWidget() is self.working

    def say(self, text: str) -> None:
        """Announce the change to assistive tools."""
        self.heading.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.heading, QAccessible.Event.Alert))

    def reject(self) -> None:
        """Stop the work first; close the dialog if no work is running."""
        if self.at_work:
            if self.working.cancel.isEnabled():
                self.stop()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.at_work:
            self.reject()
            event.ignore()
            return
        super().closeEvent(event)


def widget_row(*parts: QWidget, stretch: int = 0) -> QBoxLayout:
    """Widgets side by side; the one at `stretch` takes the remaining width."""
    line = columns(gap=3)
    for at, part in enumerate(parts):
        line.addWidget(part, 1 if at == stretch else 0)
    return line
