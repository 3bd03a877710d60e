"""Action table: name, section, keys and condition of each action. Menus, palette, help and shortcuts use it.

A new page has its own actions in its entry of `ui.window.pages`, together with their labels and conditions.

The labels are in `ui.actions.labels`. What an action does is in the `handlers` of the window's controllers, which
`ui.window.action_dispatcher` runs. A test fails when an action lacks either.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import ClaimKind
from workbench.ui.actions.keys import Key


class Section(StrEnum):
    """The sections, in the order of menus and help."""

    ARTICLE = "article"
    SUGGESTIONS = "suggestions"
    CLAIMS = "claims"
    WORK = "work"
    EXCHANGE = "exchange"
    GO = "go"
    WINDOW = "window"


class When(StrEnum):
    """The condition under which an action is enabled."""

    ALWAYS = "always"
    ARTICLE = "article"
    SUGGESTIONS = "suggestions"
    SUGGESTION = "suggestion"
    CLAIM = "claim"
    MARKABLE = "markable"  # a selection, a suggestion or a claim
    BACK = "back"
    FORWARD = "forward"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Action:
    name: str
    section: Section
    keys: tuple[Key, ...] = ()
    when: When = When.ALWAYS
    menu: bool = True


def _ctrl(name: str, *, shift: bool = False) -> Key:
    return Key(name, ctrl=True, shift=shift)


def _here(name: str, *, shift: bool = False) -> Key:
    return Key(name, shift=shift, surface=True)


#: Digits 1 to 8, in the order of the kinds.
KIND_ACTIONS = {f"kind_{kind.value}": kind for kind in ClaimKind}

ACTIONS: tuple[Action, ...] = (
    Action("import", Section.ARTICLE, (_ctrl("o"),)),
    Action("paste", Section.ARTICLE, (_ctrl("v", shift=True),)),
    Action("sample", Section.ARTICLE),
    Action("details", Section.ARTICLE, (_ctrl("d"),), When.ARTICLE),
    Action("export", Section.ARTICLE, (_ctrl("e"),), When.ARTICLE),
    Action("export_all", Section.ARTICLE),
    Action("suggest", Section.SUGGESTIONS, (_ctrl("g"),), When.ARTICLE),
    Action("next_suggestion", Section.SUGGESTIONS, (_here("Tab"),), When.SUGGESTIONS),
    Action("previous_suggestion", Section.SUGGESTIONS, (_here("Tab", shift=True),), When.SUGGESTIONS),
    Action("accept", Section.SUGGESTIONS, (_here("Enter"),), When.SUGGESTION),
    Action("reject", Section.SUGGESTIONS, (_here("Backspace"),), When.SUGGESTION),
    Action("accept_all", Section.SUGGESTIONS, (_ctrl("Enter", shift=True),), When.SUGGESTIONS),
    Action("next_claim", Section.CLAIMS, (_here("n"), Key("Down", alt=True)), When.ARTICLE),
    Action("previous_claim", Section.CLAIMS, (_here("p"), Key("Up", alt=True)), When.ARTICLE),
    *(
        Action(name, Section.CLAIMS, (_here(str(i)),), When.MARKABLE)
        for i, name in enumerate(KIND_ACTIONS, start=1)
    ),
    Action("next_mark", Section.CLAIMS, (_here("period"),), When.ARTICLE),
    Action("previous_mark", Section.CLAIMS, (_here("comma"),), When.ARTICLE),
    Action("marks_in_out", Section.CLAIMS, (_here("m"),), When.MARKABLE),
    Action("join", Section.CLAIMS, (_here("j"),), When.CLAIM),
    Action("split", Section.CLAIMS, (_here("s"),), When.CLAIM),
    Action("evidence", Section.CLAIMS, (_here("e"),), When.CLAIM),
    Action("beside", Section.CLAIMS, (_here("b"),), When.ARTICLE),
    Action("verdict", Section.CLAIMS, (_here("v"),), When.CLAIM),
    Action("comment", Section.CLAIMS, (_here("c"),), When.CLAIM),
    Action("submit", Section.WORK, (_ctrl("Enter"),), When.CLAIM),
    Action("submit_all", Section.WORK, (), When.ARTICLE),
    Action("withdraw", Section.WORK, (), When.CLAIM),
    Action("undo", Section.WORK, (_ctrl("z"), _here("u")), When.UNDO),
    Action("redo", Section.WORK, (_ctrl("z", shift=True), _ctrl("y")), When.REDO),
    Action("hand_over", Section.EXCHANGE, (_ctrl("e", shift=True),)),
    Action("take_in", Section.EXCHANGE, (_ctrl("o", shift=True),)),
    Action("merge_back", Section.EXCHANGE),
    Action("server", Section.EXCHANGE),
    Action("devices", Section.EXCHANGE),
    Action("back", Section.GO, (Key("Left", alt=True, mirrored=True),), When.BACK),
    Action("forward", Section.GO, (Key("Right", alt=True, mirrored=True),), When.FORWARD),
    Action("other_part", Section.GO, (Key("F6"),)),
    Action("find", Section.GO, (_ctrl("f"),), When.ARTICLE),
    Action("palette", Section.GO, (_ctrl("k"),)),
    Action("larger", Section.WINDOW, (_ctrl("equal"), _ctrl("equal", shift=True))),
    Action("smaller", Section.WINDOW, (_ctrl("minus"),)),
    Action("rules", Section.WINDOW),
    Action("settings", Section.WINDOW, (_ctrl("comma"),)),
    Action("backups", Section.WINDOW),
    Action("protection", Section.WINDOW),
    Action("lock", Section.WINDOW, (_ctrl("l"),)),
    Action("help", Section.WINDOW, (_here("slash", shift=True), Key("F1"))),
    Action("quit", Section.WINDOW, (_ctrl("q"),)),
)
#: What the right mouse button (and the menu key) offers in the article.
IN_CONTEXT = (
    *KIND_ACTIONS, "", "accept", "reject", "", "marks_in_out", "join", "split", "", "evidence", "withdraw"
)  # fmt: skip
