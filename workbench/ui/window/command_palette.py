"""The command palette and the sheet of shortcuts: every action with its key, and what can be gone to."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import Claim
from workbench.text.isolates import isolate_ltr
from workbench.ui.actions.action_table import Action, Section
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.labels import ActionWords
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.presenters.article import title_of
from workbench.ui.rows.claim_details import source_title
from workbench.ui.state.session import Session
from workbench.ui.views.help_sheet import HelpSheet
from workbench.ui.views.palette_dialog import PaletteDialog, PaletteItem

_CLAIMS, _SOURCES, _WORDS = 2000, 500, 64

#: A title and its lines of (words, key).
HelpSection = tuple[str, list[tuple[str, str]]]


class CommandPalette(QObject):
    """`can_run` tells whether an action makes sense now, `on_chosen` gets the kind and the name or id of what was chosen:
    ("action", "undo"), ("article", ID), ("source", ID), ("claim", ID).
    """

    def __init__(
        self,
        session: Session,
        window: QWidget,
        registry: ActionRegistry,
        keymap: Keymap,
        can_run: Callable[[Action], bool],
        on_chosen: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._registry, self.keymap = registry, keymap
        self._can_run, self._on_chosen = can_run, on_chosen
        self._words = ActionWords()

    def open(self) -> None:
        palette = PaletteDialog(self._window, self.items())
        palette.chosen.connect(self.choose)
        palette.finished.connect(palette.deleteLater)
        palette.show()
        palette.line.setFocus()

    def open_help(self) -> None:
        sheet = HelpSheet(self._window, self.help_sections())
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def choose(self, key: str) -> None:
        """Take an item by its key."""
        kind, _, name = key.partition(":")
        self._on_chosen(kind, name)

    def items(self) -> list[PaletteItem]:
        """Actions, articles, sources, and the claims of the open article."""
        return [*self._actions(), *self._articles(), *self._sources(), *self._claims()]

    def _actions(self) -> list[PaletteItem]:
        names = self._registry.labels()
        return [
            PaletteItem(f"action:{action.name}", names[action.name], self._key(action), self._can_run(action))
            for action in self._registry.actions
            if action.name != "palette"
        ]

    def _key(self, action: Action) -> str:
        shown = self.keymap.first(action)
        return isolate_ltr(shown) if shown else ""

    def _articles(self) -> list[PaletteItem]:
        there = self.tr("Article")
        return [
            PaletteItem(f"article:{summary.article.id}", title_of(summary.article), there)
            for summary in self._session.workspace.articles.list()
        ]

    def _sources(self) -> list[PaletteItem]:
        there = self.tr("Source")
        found = self._session.workspace.sources.list(limit=_SOURCES)
        return [PaletteItem(f"source:{source.id}", source_title(source), there) for source in found]

    def _claims(self) -> list[PaletteItem]:
        session = self._session
        claims = (session.claims[key] for key in islice(session.order, _CLAIMS))
        return [
            PaletteItem(f"claim:{claim.id}", _words_of(claim), session.words.of(claim.kind))
            for claim in claims
        ]

    def help_sections(self) -> list[HelpSection]:
        """All keys by section, those of the text among them."""
        names, titles = self._registry.labels(), self._words.sections()
        sections = [
            (
                titles[section],
                [
                    (names[action.name], isolate_ltr("  /  ".join(key.shown() for key in keys)))
                    for action in self._registry.actions
                    if action.section is section and (keys := self.keymap.keys(action))
                ],
            )
            for section in Section
        ]
        in_text = [(text, isolate_ltr(key)) for text, key in self._words.in_the_text()]
        sections.insert(3, (self._words.text_section(), in_text))
        return [section for section in sections if section[1]]


def _words_of(claim: Claim) -> str:
    return " ".join((claim.details.statement or claim.anchors[0].exact).split())[:_WORDS]
