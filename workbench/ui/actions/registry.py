"""The action registry of a window: the actions of the table, and those that lead to its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.ui.actions.action_table import ACTIONS, Action, Section
from workbench.ui.actions.labels import ActionWords


@dataclass(frozen=True, slots=True)
class PageAction:
    """An action that leads to a page; `label` gives its words in the interface's language."""

    action: Action
    label: Callable[[], str]


class ActionRegistry:
    """The page actions stand first in the section GO."""

    def __init__(self, page_actions: Sequence[PageAction] = ()) -> None:
        self._page_actions = tuple(page_actions)
        at = next(i for i, action in enumerate(ACTIONS) if action.section is Section.GO)
        own = (page.action for page in self._page_actions)
        self.actions: tuple[Action, ...] = (*ACTIONS[:at], *own, *ACTIONS[at:])
        self.by_name = {action.name: action for action in self.actions}

    def labels(self) -> dict[str, str]:
        """The words of every action by its name, in the interface's language of now."""
        pages = {page.action.name: page.label() for page in self._page_actions}
        return {**ActionWords().table(), **pages}
