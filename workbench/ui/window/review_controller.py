"""The controller of the queue's page: the queue, and the review screen that goes through it."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.review import Step
from workbench.ui.presenters.queue import QueuePresenter
from workbench.ui.presenters.review import ReviewPresenter
from workbench.ui.state.location import Location
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.views.queue_stack import QueueStack
from workbench.ui.window.page_context import PageContext

#: On the review screen these go through the queue's list.
_STEPS = {"next_claim": 1, "previous_claim": -1}


class ReviewController(PagePresenter):
    def __init__(self, context: PageContext, stack: QueueStack) -> None:
        super().__init__()
        session = context.session
        self._session, self._context, self._stack = session, context, stack
        self.queue = QueuePresenter(session, stack.queue)
        self.review = ReviewPresenter(
            session, context.claim_panel, stack.review, context.window, context.explain
        )
        self.queue.opened.connect(self._review)
        self.queue.waiting.connect(self._show_count)
        stack.table_wanted.connect(self.show_table)
        stack.review.previous.connect(lambda: self.step(-1))
        stack.review.next.connect(lambda: self.step(1))
        stack.review.open_article.connect(self._open_article)
        stack.review.workflow.haven = stack.review.next_button

    # -- as a page

    def show(self, *, active: bool) -> None:
        self.queue.show(active=active)

    def location(self, page: str) -> Location:
        return Location(page, claim_id=self.reviewed_id)

    def go_to(self, location: Location) -> None:
        if location.claim_id:
            self.queue.open(location.claim_id)
        else:
            self.show_table()

    def run_action(self, name: str) -> bool:
        if not self._stack.reviewing or name not in _STEPS:
            return False
        self.step(_STEPS[name])
        return True

    # -- the queue and the review screen

    @property
    def reviewing(self) -> bool:
        """Whether the review screen is open."""
        return self._stack.reviewing

    @property
    def reviewed_id(self) -> str:
        """The claim on the review screen, "" while that is not shown."""
        return self.review.claim_id if self._stack.reviewing else ""

    def show_table(self) -> None:
        self._stack.show_table()
        self._context.show()

    def step(self, by: int) -> None:
        """Review the next (1) or previous (-1) claim of the queue."""
        self.queue.step(self.review.claim_id, by)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "queue": self.show_table,
            "submit": lambda: self.review.take(self._session.selected_id, Step.SUBMIT),
            "submit_all": self.review.submit_all,
            "approve": lambda: self.review.take(self.review.claim_id, Step.APPROVE),
            "return": lambda: self.review.take(self.review.claim_id, Step.RETURN),
        }

    def _review(self, claim_id: str, position: str) -> None:
        self.review.open(claim_id, position)
        self._stack.show_review()
        self._context.show()

    def _open_article(self) -> None:
        claim = self._session.workspace.claims.get(self.review.claim_id)
        self._context.navigator.to_article(claim.article_id, claim.id)

    def _show_count(self, count: int, more: bool) -> None:
        shown = self._session.words.number(count) + ("+" if more else "")
        self._context.show_count(shown if count else "")
