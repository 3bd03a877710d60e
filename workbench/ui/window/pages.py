"""The table of pages. A page is added here, with one entry: the rail, the menu, keys, palette and controller read it.

Factories import what they build, so that the first paint loads no page that it does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimKind
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.review import Step
from workbench.domain.verdict import Deception, VerdictOutcome
from workbench.ui.actions.action_table import Action, Section
from workbench.ui.actions.keys import Key
from workbench.ui.actions.registry import ActionRegistry, LabelledAction
from workbench.ui.labels.enums import Words
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.views.article_page import ArticlePage
from workbench.ui.views.claim_panel import PanelChoices
from workbench.ui.window.appearance import Appearance

if TYPE_CHECKING:
    from workbench.ui.presenters.conflicts import ConflictsPresenter
    from workbench.ui.presenters.search import SearchPresenter
    from workbench.ui.presenters.sources import SourcesPresenter
    from workbench.ui.views.conflicts_page import ConflictsPage
    from workbench.ui.views.queue_stack import QueueStack
    from workbench.ui.views.search_page import SearchPage
    from workbench.ui.views.sources_page import SourcesPage
    from workbench.ui.window.article_controller import ArticleController
    from workbench.ui.window.page_context import PageContext
    from workbench.ui.window.review_controller import ReviewController

# Its name is what Qt's tool looks for in the sources.
translate = QCoreApplication.translate

V = TypeVar("V", bound=QWidget)
P = TypeVar("P", bound=PagePresenter)


class OnRail(Enum):
    """Whether the navigation rail offers a page."""

    ALWAYS = "always"
    WHILE_OFFERED = "while offered"  # its presenter offers it and takes it back
    NEVER = "never"


@dataclass(frozen=True)
class PageAction(Generic[P]):
    """An action of one page: the page's presenter has its handler, in `PagePresenter.handlers`, by the action's name.

    `label` gives its words in the interface's language of now. `enabled` tells whether it makes sense now; a lazy page that was not shown yet is not asked before it is built. From another page the window shows the page first, then runs the action; with `only_shown` the action is disabled there. In menus it stands after the action named `after`, or at the end of its section.
    """

    action: Action
    label: Callable[[], str]
    enabled: Callable[[P], bool] = lambda _presenter: True
    only_shown: bool = False
    after: str = ""


@dataclass(frozen=True)
class Page(Generic[V, P]):
    """One page of the window. The action that leads to it has its name; `actions` are the page's own.

    `title` (on the rail) and `command` (the action) give words in the interface's language of now. `build` makes the view, `present` its presenter; a `lazy` page gets both when it is shown first, the others when a store is there.
    """

    name: str
    icon: str
    title: Callable[[], str]
    command: Callable[[], str]
    keys: tuple[Key, ...]
    build: Callable[[Appearance], V]
    present: Callable[[PageContext, V], P]
    focus: Callable[[V], QWidget] = lambda view: view  # what takes the keys when the page is shown
    set_narrow: Callable[[V, bool], object] = lambda _view, _narrow: (
        None
    )  # side by side, or one under the other
    on_rail: OnRail = OnRail.ALWAYS
    lazy: bool = False
    actions: tuple[PageAction[P], ...] = ()


AnyPage = Page[Any, Any]


def action_registry(pages: Sequence[AnyPage]) -> ActionRegistry:
    """The action table with the actions that lead to these pages, and the pages' own."""
    return ActionRegistry(
        [LabelledAction(Action(page.name, Section.GO, page.keys), page.command) for page in pages],
        [LabelledAction(own.action, own.label, own.after) for page in pages for own in page.actions],
    )


# -- the queue

_PRIMARY = {Step.SUBMIT: "primary", Step.APPROVE: "primary", Step.WITHDRAW: "quiet", Step.REOPEN: "quiet"}
_STEPS = (Step.APPROVE, Step.SUBMIT, Step.RETURN, Step.REOPEN, Step.WITHDRAW)


def _step_buttons(words: Words) -> list[tuple[str, str, str]]:
    return [(step.value, words.of(step), _PRIMARY.get(step, "")) for step in _STEPS]


def _build_queue(appearance: Appearance) -> QueueStack:
    from workbench.ui.views.queue_page import QueuePage
    from workbench.ui.views.queue_stack import QueueStack
    from workbench.ui.views.review_page import ReviewPage

    words, theme = appearance.words, appearance.theme
    queue = QueuePage(theme, [(kind.value, words.of(kind)) for kind in ClaimKind])
    return QueueStack(queue, ReviewPage(theme, appearance.font(15), _step_buttons(words)))


def _present_queue(context: PageContext, stack: QueueStack) -> ReviewController:
    from workbench.ui.window.review_controller import ReviewController

    return ReviewController(context, stack)


# -- the article


def _build_article(appearance: Appearance) -> ArticlePage:
    words = appearance.words
    choices = PanelChoices(
        kinds=[(kind.value, words.of(kind)) for kind in ClaimKind],
        stances=[(stance.value, words.of(stance)) for stance in Stance],
        outcomes=[(outcome.value, words.of(outcome)) for outcome in VerdictOutcome],
        deceptions=[(deception.value, words.of(deception)) for deception in Deception],
        steps=_step_buttons(words),
    )
    page = ArticlePage(choices, [(role.value, words.of(role)) for role in Role], appearance.theme)
    page.view.set_reading_font(appearance.reading_face, appearance.reading_size)
    return page


def _present_article(context: PageContext, page: ArticlePage) -> ArticleController:
    from workbench.ui.window.article_controller import ArticleController

    return ArticleController(context, page)


# -- the sources


def _build_sources(appearance: Appearance) -> SourcesPage:
    from workbench.ui.views.sources_page import SourcesPage

    return SourcesPage(appearance.theme, appearance.font(13))


def _present_sources(context: PageContext, page: SourcesPage) -> SourcesPresenter:
    from workbench.ui.presenters.sources import SourcesPresenter

    presenter = SourcesPresenter(context.session, page)
    presenter.reading.connect(context.navigator.to_source_beside)
    context.drafts.watch(page.form)
    return presenter


# -- the search


def _build_search(appearance: Appearance) -> SearchPage:
    from workbench.ui.rows.search import SearchWords
    from workbench.ui.views.search_page import SearchPage

    words = SearchWords(appearance.words, arabic=appearance.right_to_left)
    return SearchPage(appearance.theme, appearance.quotation_font(), words.kinds(), words.offers())


def _present_search(context: PageContext, page: SearchPage) -> SearchPresenter:
    from workbench.ui.presenters.search import SearchPresenter
    from workbench.ui.rows.search import SearchWords

    words = SearchWords(context.appearance.words, arabic=context.appearance.right_to_left)
    return SearchPresenter(context.session, page, words, context.explain, context.navigator.to_hit)


# -- the conflicts


def _build_conflicts(appearance: Appearance) -> ConflictsPage:
    from workbench.ui.views.conflicts_page import ConflictsPage

    return ConflictsPage(appearance.theme, appearance.quotation_font())


def _present_conflicts(context: PageContext, page: ConflictsPage) -> ConflictsPresenter:
    from workbench.ui.presenters.conflicts import ConflictsPresenter

    presenter = ConflictsPresenter(context.session, page, context.window, context.explain)
    presenter.shown.connect(context.show)
    presenter.to_claim.connect(context.navigator.to_field)
    return presenter


# -- the table

QUEUE: Page[QueueStack, ReviewController] = Page(
    "queue",
    icon="queue",
    title=lambda: translate("Page", "Queue"),
    command=lambda: translate("Page", "Go to the queue"),
    keys=(Key("1", ctrl=True),),
    build=_build_queue,
    present=_present_queue,
    focus=lambda stack: stack.focus_target(),
    set_narrow=lambda stack, narrow: stack.set_narrow(narrow=narrow),
    actions=(
        PageAction(
            Action("approve", Section.WORK, (Key("a", surface=True),)),
            lambda: translate("Page", "Approve the claim"),
            enabled=lambda controller: controller.reviewing,
            only_shown=True,
            after="submit_all",
        ),
        PageAction(
            Action("return", Section.WORK, (Key("r", surface=True),)),
            lambda: translate("Page", "Return the claim with a reason"),
            enabled=lambda controller: controller.reviewing,
            only_shown=True,
            after="approve",
        ),
    ),
)
ARTICLE: Page[ArticlePage, ArticleController] = Page(
    "article",
    icon="article",
    title=lambda: translate("Page", "Article"),
    command=lambda: translate("Page", "Go to the article"),
    keys=(Key("2", ctrl=True),),
    build=_build_article,
    present=_present_article,
    focus=lambda page: page.focus_target(),
    set_narrow=lambda page, narrow: page.set_narrow(narrow=narrow),
)
SOURCES: Page[SourcesPage, SourcesPresenter] = Page(
    "sources",
    icon="sources",
    title=lambda: translate("Page", "Sources"),
    command=lambda: translate("Page", "Go to the sources"),
    keys=(Key("3", ctrl=True),),
    build=_build_sources,
    present=_present_sources,
    focus=lambda page: page.list,
    set_narrow=lambda page, narrow: page.set_narrow(narrow=narrow),
    lazy=True,
)
SEARCH: Page[SearchPage, SearchPresenter] = Page(
    "search",
    icon="search",
    title=lambda: translate("Page", "Search"),
    command=lambda: translate("Page", "Search everything"),
    keys=(Key("f", ctrl=True, shift=True), Key("5", ctrl=True)),
    build=_build_search,
    present=_present_search,
    focus=lambda page: page.line,
)
CONFLICTS: Page[ConflictsPage, ConflictsPresenter] = Page(
    "conflicts",
    icon="conflicts",
    title=lambda: translate("Page", "Conflicts"),
    command=lambda: translate("Page", "Go to the conflicts"),
    keys=(Key("4", ctrl=True),),
    build=_build_conflicts,
    present=_present_conflicts,
    focus=lambda page: page.focus_target(),
    set_narrow=lambda page, narrow: page.set_narrow(narrow=narrow),
    on_rail=OnRail.WHILE_OFFERED,
)

#: In the order of the rail. The window opens on ARTICLE.
PAGES: tuple[AnyPage, ...] = (QUEUE, ARTICLE, SOURCES, SEARCH, CONFLICTS)
