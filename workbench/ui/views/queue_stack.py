"""Queue stack: the table of claims, or the review page of one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.ui.views.queue_page import QueuePage
from workbench.ui.views.review_page import ReviewPage


class QueueStack(QStackedWidget):
    """Shows the table first."""

    table_wanted = Signal()

    def __init__(self, queue: QueuePage, review: ReviewPage) -> None:
        super().__init__()
        self.queue, self.review = queue, review
        self.addWidget(queue)
        self.addWidget(review)
        review.back.connect(self.table_wanted)

    @property
    def reviewing(self) -> bool:
        return self.currentWidget() is self.review

    def show_table(self) -> None:
        self.setCurrentWidget(self.queue)

    def show_review(self) -> None:
        self.setCurrentWidget(self.review)

    def set_narrow(self, *, narrow: bool) -> None:
        self.review.set_narrow(narrow=narrow)

    def focus_target(self) -> QWidget:
        return self.review.back_button if self.reviewing else self.queue.table
