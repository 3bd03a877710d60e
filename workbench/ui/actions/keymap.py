"""Keymap: the keys of each action, from the action table or set by the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.ui.actions.action_table import ACTIONS, Action
from workbench.ui.actions.keys import Key

#: Keys that everything rests on: they can be added to, never taken away from these actions.
FIXED = frozenset({"next_suggestion", "previous_suggestion", "accept", "reject"})


class Keymap:
    """`own` maps action names to the keys that the person set; unknown names and invalid keys are ignored."""

    def __init__(self, own: Mapping[str, str] | None = None, actions: Sequence[Action] = ACTIONS) -> None:
        self.actions = actions
        self._own: dict[str, Key] = {}
        names = {action.name for action in actions}
        for name, written in (own or {}).items():
            key = Key.read(written)
            if name in names and name not in FIXED and key is not None:
                self._own[name] = key

    @classmethod
    def read(cls, text: str, actions: Sequence[Action] = ACTIONS) -> Keymap:
        """Parse the text of the settings file: "palette=Ctrl+P undo=Ctrl+U"."""
        return cls(dict(part.split("=", 1) for part in text.split() if "=" in part), actions)

    def written(self) -> str:
        """The text for the settings file."""
        return " ".join(f"{name}={key.written()}" for name, key in sorted(self._own.items()))

    def keys(self, action: Action) -> tuple[Key, ...]:
        """The keys of an action, the one to show first; keys assigned to other actions are left out."""
        own = self._own.get(action.name)
        if own is not None:
            return (own,)
        taken = set(self._own.values())
        return tuple(key for key in action.keys if _place(key) not in {_place(other) for other in taken})

    def first(self, action: Action) -> str:
        """The first key as text, or ""."""
        keys = self.keys(action)
        return keys[0].shown() if keys else ""

    def taken_by(self, key: Key, name: str) -> str:
        """The other action that has this key now, or ""."""
        for action in self.actions:
            if action.name != name and _place(key) in {_place(other) for other in self.keys(action)}:
                return action.name
        return ""

    def changed(self, name: str) -> bool:
        """Whether the person set a key for this action."""
        return name in self._own

    def giving(self, name: str, key: Key | None) -> Keymap:
        """The keymap with another key for an action; None restores its default keys."""
        made = Keymap(actions=self.actions)
        made._own = {action: own for action, own in self._own.items() if action != name}
        if key is not None:
            made._own[name] = replace(key, surface=not (key.ctrl or key.alt or key.name.startswith("F")))
        return made


def _place(key: Key) -> tuple[str, bool, bool, bool]:
    return key.name, key.ctrl, key.shift, key.alt
