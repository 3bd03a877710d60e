"""The action dispatcher: runs actions by name, tells whether they make sense now, and takes their keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.actions.action_table import Action, Section, When
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.actions.shortcut_router import KeyRouter
from workbench.ui.window.pages import ARTICLE

#: Of the action table's other sections: they act on what is selected in the article, and only while its page is shown.
_ON_ARTICLE = frozenset({"submit", "submit_all", "withdraw", "find"})


class ActionDispatcher(QObject):
    """`handlers` has a function for every action of the registry, `conditions` one for every `When` but ALWAYS,
    `page_conditions` one for every action of a page's own, by its name.

    `page` gives the name of the page that is shown; `run_on_page` lets that page run an action in its own way and tells
    whether it did. `surfaces` are where single keys act. A key whose action makes no sense now stays an ordinary key.
    """

    starting = Signal()  # an action is about to run: what is typed is to be committed

    def __init__(
        self,
        window: QWidget,
        registry: ActionRegistry,
        keymap: Keymap,
        handlers: Mapping[str, Callable[[], object]],
        conditions: Mapping[When, Callable[[], bool]],
        page_conditions: Mapping[str, Callable[[], bool]],
        page: Callable[[], str],
        run_on_page: Callable[[str], bool],
        surfaces: Callable[[], tuple[QWidget, ...]],
    ) -> None:
        super().__init__(window)
        self._registry, self.handlers, self._conditions = registry, handlers, conditions
        self._page_conditions = page_conditions
        self._page, self._run_on_page = page, run_on_page
        self.router = KeyRouter(window, surfaces, self.run, keymap)

    def run(self, name: str) -> bool:
        """Run an action; False where it makes no sense now."""
        action = self._registry.by_name[name]
        if self._run_on_page(name):
            return True
        if not self.can_run(action):
            return False
        if self._on_article(action) and self._page() != ARTICLE.name:
            return False
        self.starting.emit()
        self.handlers[name]()
        return True

    def _on_article(self, action: Action) -> bool:
        """Whether an action of the action table acts on the article, and so only while its page is shown."""
        if action.name in self._page_conditions:
            return False
        return action.section in (Section.SUGGESTIONS, Section.CLAIMS) or action.name in _ON_ARTICLE

    def can_run(self, action: Action) -> bool:
        """Whether what the action needs is there."""
        of_page = self._page_conditions.get(action.name)
        if of_page is not None:
            return of_page()
        return action.when is When.ALWAYS or self._conditions[action.when]()
