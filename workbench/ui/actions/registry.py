"""The action registry of a window: the actions of the action table, and those of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.ui.actions.action_table import ACTIONS, Action, Section
from workbench.ui.actions.labels import ActionWords


@dataclass(frozen=True, slots=True)
class LabelledAction:
    """An action outside the action table; `label` gives its words in the interface's language of now.

    It stands after the action named `after`, or at the end of its section.
    """

    action: Action
    label: Callable[[], str]
    after: str = ""


class ActionRegistry:
    """`leading` are the actions that lead to pages: they stand first in the section GO. `own` are those of one page each."""

    def __init__(self, leading: Sequence[LabelledAction] = (), own: Sequence[LabelledAction] = ()) -> None:
        self._labelled = (*leading, *own)
        order = list(Section)
        first = [each.action for each in leading]
        last = [each.action for each in own if not each.after]
        actions = sorted((*first, *ACTIONS, *last), key=lambda action: order.index(action.section))
        for each in own:
            if each.after:
                at = next(i for i, action in enumerate(actions) if action.name == each.after)
                actions.insert(at + 1, each.action)
        self.actions: tuple[Action, ...] = tuple(actions)
        self.by_name = {action.name: action for action in self.actions}

    def labels(self) -> dict[str, str]:
        """The words of every action by its name, in the interface's language of now."""
        return {**ActionWords().table(), **{each.action.name: each.label() for each in self._labelled}}
