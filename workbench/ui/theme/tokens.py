"""Tokens of a theme: named colours from `resources/themes/*.toml`, and measures in units."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication

UNIT = 4  # pixels; every distance of the interface is a multiple of it
_OF_SCREEN = 0.9
INTERFACE_POINTS = 10.5  # the interface's text at 100 %


def scaled(units: float) -> int:
    """`units` in pixels, scaled with the interface's text size: for widths and heights that hold text."""
    share = QGuiApplication.font().pointSizeF() / INTERFACE_POINTS
    return round(units * UNIT * max(share, 0.5))


def fitting(wide: float, high: float) -> QSize:
    """A size in units, scaled with the interface's text size and limited by the screen."""
    size = QSize(scaled(wide), scaled(high))
    screen = QGuiApplication.primaryScreen()
    return size if screen is None else size.boundedTo(screen.availableSize() * _OF_SCREEN)


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette. `surface`, `ink`, `article` and `kinds` name colours as `#RRGGBB`; `tints` are shares 0..1."""

    name: str
    dark: bool
    surface: Mapping[str, str]
    ink: Mapping[str, str]
    article: Mapping[str, str]
    kinds: Mapping[str, str]
    tints: Mapping[str, float]

    def colour(self, group: str, name: str) -> QColor:
        """The colour `name` of `group` ("surface", "ink", "article", "kinds"); KeyError for an unknown one."""
        groups = {"surface": self.surface, "ink": self.ink, "article": self.article, "kinds": self.kinds}
        return QColor(groups[group][name])


def load_theme(name: str) -> Theme:
    """The theme `name` ("light" or "dark"). FileNotFoundError for a theme that is not shipped."""
    raw = tomllib.loads((files("resources") / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    article = raw["article"]
    return Theme(
        name=raw["name"],
        dark=raw["dark"],
        surface=raw["surface"],
        ink=raw["ink"],
        article={key: value for key, value in article.items() if isinstance(value, str)},
        kinds=raw["kinds"],
        tints={key: value for key, value in article.items() if isinstance(value, float)},
    )


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` (0..1) of `colour` mixed with `ground`, as an opaque colour."""
    red, green, blue = (
        round(one * share + other * (1 - share))
        for one, other in (
            (colour.red(), ground.red()),
            (colour.green(), ground.green()),
            (colour.blue(), ground.blue()),
        )
    )
    return QColor(red, green, blue)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1..21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
