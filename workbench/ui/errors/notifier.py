"""The notifier: shows errors in the notice bar, and long work with its progress."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workbench.domain.errors import SeatLocked, StoreDamaged, WorkbenchError
from workbench.domain.review_errors import ArticleIncomplete, ClaimIncomplete
from workbench.tasks.progress import Progress
from workbench.ui.errors.error_words import ErrorWords
from workbench.ui.views.notice_bar import NoticeBar


class Notifier(QObject):
    incomplete = Signal(
        object, str
    )  # ClaimIncomplete or ArticleIncomplete, its sentence: to lead to what is missing
    damaged = Signal()  # the store is to be recovered
    seat_locked = Signal()  # the person who acts is to give their password

    def __init__(self, messages: ErrorWords, bar: NoticeBar) -> None:
        super().__init__()
        self._messages, self._bar = messages, bar

    def show_error(self, error: BaseException) -> None:
        """Show a known error as its sentence; every other one with a report that can be copied."""
        sentence = self._messages.sentence(error)
        if isinstance(error, WorkbenchError):
            if isinstance(error, StoreDamaged):
                self._bar.offer(sentence, self.tr("Recover the store…"), self.damaged.emit)
            elif isinstance(error, SeatLocked):
                self._bar.offer(sentence, self.tr("Enter the password…"), self.seat_locked.emit)
            else:
                self._bar.say(sentence, "bad")
            if isinstance(error, ClaimIncomplete | ArticleIncomplete):
                self.incomplete.emit(error, sentence)
            return
        report = self._messages.report(error)
        self._bar.offer(
            sentence, self.tr("Copy the report"), lambda: QGuiApplication.clipboard().setText(report)
        )

    def show_progress(self, sentence: str, progress: Progress) -> None:
        self._bar.work(sentence, self.tr("Cancel"), progress.cancel)
