"""The window's state: where a person was, captured before the window or its store goes, and restored in the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.ui.window import pages as table

if TYPE_CHECKING:
    from workbench.ui.state.session import Session
    from workbench.ui.window.controller import WindowController


@dataclass(frozen=True, slots=True)
class WindowState:
    """The page that was shown, the ids of the article, its selected claim, the claim under review, who acted."""

    page: str
    article_id: str
    selected_id: str
    reviewed_id: str
    actor_id: str


def capture(controller: WindowController) -> WindowState:
    """Where the person is now."""
    session, window = controller.session, controller.window
    return WindowState(
        window.page,
        session.article.id if session.article is not None else "",
        session.selected_id,
        controller.review_page.reviewed_id,
        session.actor.id if session.actor is not None else "",
    )


def restore(state: WindowState, controller: WindowController) -> None:
    """Start the controller of a new window and lead to where the person was; what is gone is left out."""
    session = controller.session
    people = {person.id: person for person in session.people()}
    session.act_as(people.get(state.actor_id) if state.actor_id else next(iter(people.values()), None))
    controller.start()
    if state.article_id in {summary.article.id for summary in session.workspace.articles.list()}:
        # It is read on the store's thread: when it arrives, another page may be shown.
        shown = state.page == table.ARTICLE.name
        controller.article_page.articles.open(state.article_id, state.selected_id, show=shown)
    else:
        open_first_article(controller)
    controller.window.show_page(state.page)
    if state.reviewed_id:
        controller.review_page.queue.open(state.reviewed_id)


def transfer(old: Session, controller: WindowController, page: str) -> None:
    """Show in a new window what `old` has in hand, without reading it from the store again."""
    controller.session.act_as(old.actor)
    controller.start()
    if old.article is not None:
        controller.session.open_article(old.article, old.text, list(old.claims.values()))
        controller.session.set_suggestions((old.all_suggestions, old.suggestions))
        controller.session.select(old.selected_id)
    else:
        controller.window.article.show_article(visible=False)
    controller.window.show_page(page)


def open_first_article(controller: WindowController, article_id: str = "") -> None:
    """Show an article (the newest by default) or how to get one; nothing where one is shown already."""
    page = controller.window.article
    if page.currentWidget() is not page.opening:
        return
    newest = controller.session.workspace.articles.list(limit=1)
    chosen = article_id or (newest[0].article.id if newest else "")
    if chosen:
        controller.article_page.articles.open(chosen)
    else:
        page.show_article(visible=False)
        controller.window.show_page(table.ARTICLE.name)
