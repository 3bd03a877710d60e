"""Article colours: what the article view paints with, derived from a theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from workbench.ui.theme.tokens import Theme, load_theme, mixed


@dataclass(frozen=True, slots=True)
class KindColours:
    """The line colour of one kind and its tints on the paper, all opaque."""

    line: QColor
    tint: QColor
    hovered: QColor
    active: QColor


@dataclass(frozen=True, slots=True)
class ArticleColours:
    """Everything the article view paints with. An unknown kind takes the colours of "other"."""

    paper: QColor
    ink: QColor
    muted: QColor
    number: QColor
    rule: QColor
    accent: QColor
    selection: QColor
    selection_idle: QColor
    caret: QColor
    hit: QColor
    kinds: Mapping[str, KindColours]

    def of(self, kind: str) -> KindColours:
        return self.kinds.get(kind) or self.kinds["other"]

    @classmethod
    def from_theme(cls, theme: Theme) -> ArticleColours:
        paper = theme.colour("surface", "paper")
        return cls(
            paper=paper,
            ink=theme.colour("ink", "text"),
            muted=theme.colour("ink", "muted"),
            number=theme.colour("article", "number"),
            rule=theme.colour("surface", "line"),
            accent=theme.colour("ink", "accent"),
            selection=theme.colour("article", "selection"),
            selection_idle=theme.colour("article", "selection_idle"),
            caret=theme.colour("article", "caret"),
            hit=theme.colour("article", "hit"),
            kinds={kind: _kind(QColor(value), paper, theme) for kind, value in theme.kinds.items()},
        )

    @classmethod
    def light(cls) -> ArticleColours:
        return cls.from_theme(load_theme("light"))

    @classmethod
    def dark(cls) -> ArticleColours:
        return cls.from_theme(load_theme("dark"))


def _kind(line: QColor, paper: QColor, theme: Theme) -> KindColours:
    tints = theme.tints
    return KindColours(
        line=line,
        tint=mixed(line, paper, tints["tint"]),
        hovered=mixed(line, paper, tints["tint_hovered"]),
        active=mixed(line, paper, tints["tint_active"]),
    )
