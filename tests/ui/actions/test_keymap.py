"""Custom keys: they work, collisions are found, and other actions keep theirs."""

from __future__ import annotations

import pytest

from workbench.ui.actions.action_table import ACTIONS
from workbench.ui.actions.keymap import FIXED, Keymap
from workbench.ui.actions.keys import Key
from workbench.ui.actions.registry import ActionRegistry

ACTION = ActionRegistry().by_name


@pytest.mark.parametrize("key", [key for action in ACTIONS for key in action.keys if not key.mirrored])
def test_what_is_written_is_read(key: Key) -> None:
    read = Key.read(key.written())
    assert read is not None
    assert (read.name, read.ctrl, read.shift, read.alt) == (key.name, key.ctrl, key.shift, key.alt)


@pytest.mark.parametrize("text", ["", "Ctrl+", "Hyper+x", "nokey", "Ctrl+nokey"])
def test_nonsense_is_no_key(text: str) -> None:
    assert Key.read(text) is None


def test_a_chosen_key_replaces_and_is_kept() -> None:
    keymap = Keymap().giving("palette", Key("p", ctrl=True))
    assert keymap.first(ACTION["palette"]) == "Ctrl+P"
    assert keymap.changed("palette")
    again = Keymap.read(keymap.written())
    assert again.first(ACTION["palette"]) == "Ctrl+P"
    assert again.giving("palette", None).first(ACTION["palette"]) == "Ctrl+K"


def test_a_key_belongs_to_one_action() -> None:
    undo = Key("z", ctrl=True)
    assert Keymap().taken_by(undo, "palette") == "undo"
    assert Keymap().taken_by(undo, "undo") == ""
    keymap = Keymap().giving("palette", undo)
    assert undo not in keymap.keys(ACTION["undo"])
    assert keymap.taken_by(undo, "undo") == "palette"


def test_a_plain_letter_counts_only_where_articles_are_marked() -> None:
    keymap = Keymap().giving("palette", Key("w"))
    assert keymap.keys(ACTION["palette"])[0].surface


def test_damaged_settings_and_fixed_keys_count_for_nothing() -> None:
    keymap = Keymap.read("palette=Nope nothing=Ctrl+k accept=Ctrl+k = x")
    assert keymap.written() == ""
    assert "accept" in FIXED
