"""What can be found and done, as lists: the command palette's entries and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QObject

from workbench.domain.claim import Claim
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.keys import isolated
from workbench.ui.actions.labels import ActionWords
from workbench.ui.actions.table import ACTIONS, Action, Section
from workbench.ui.presenters.article import title_of
from workbench.ui.rows.claim_details import source_title
from workbench.ui.state.session import Session
from workbench.ui.views.palette import PaletteItem

_CLAIMS, _SOURCES, _WORDS = 2000, 500, 64

#: A title and its lines of (words, key).
HelpSection = tuple[str, list[tuple[str, str]]]


class CommandList(QObject):
    def __init__(self, session: Session, keymap: Keymap) -> None:
        super().__init__()
        self._session, self._keymap = session, keymap
        self._words = ActionWords()

    def palette(self, makes_sense: Callable[[Action], bool]) -> list[PaletteItem]:
        """Actions, articles, sources, and the claims of the open article."""
        return [*self._actions(makes_sense), *self._articles(), *self._sources(), *self._claims()]

    def _actions(self, makes_sense: Callable[[Action], bool]) -> list[PaletteItem]:
        names = self._words.table()
        return [
            PaletteItem(f"action:{action.name}", names[action.name], self._key(action), makes_sense(action))
            for action in ACTIONS
            if action.name != "palette"
        ]

    def _key(self, action: Action) -> str:
        shown = self._keymap.first(action)
        return isolated(shown) if shown else ""

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

    def help(self) -> list[HelpSection]:
        """All keys by section, those of the text among them."""
        names, titles = self._words.table(), self._words.sections()
        sections = [
            (
                titles[section],
                [
                    (names[action.name], isolated("  /  ".join(key.shown() for key in keys)))
                    for action in ACTIONS
                    if action.section is section and (keys := self._keymap.keys(action))
                ],
            )
            for section in Section
        ]
        in_text = [(text, isolated(key)) for text, key in self._words.in_the_text()]
        sections.insert(3, (self._words.text_section(), in_text))
        return [section for section in sections if section[1]]


def _words_of(claim: Claim) -> str:
    return " ".join((claim.details.statement or claim.anchors[0].exact).split())[:_WORDS]
