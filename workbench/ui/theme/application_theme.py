"""Application theme: applies palette and style sheets to the application, at start and when the setting changes."""

from __future__ import annotations

from importlib.resources import files
from string import Template

from PySide6.QtWidgets import QApplication

from workbench.ui.theme import (
    INTERFACE_POINTS,
    UNIT,
    Theme,
    load_theme,
    mixed,
    palette,
    style_sheet,
    system_theme,
)

_POINTS = {"size_caption": 9.0, "size_quote": 13.0, "size_hero": 20.0}


def chosen_theme(app: QApplication, wanted: str) -> Theme:
    """The theme for the setting "light", "dark" or "system"."""
    return load_theme(wanted if wanted in ("light", "dark") else system_theme(app))


def install_theme(app: QApplication, theme: Theme) -> None:
    """Set palette and style sheet together, so that widgets are polished once."""
    sheet = style_sheet(theme) + application_sheet(theme)
    if app.styleSheet() == sheet:
        return
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet)


def application_sheet(theme: Theme) -> str:
    """`resources/themes/application.qss` with its tokens filled in."""
    tokens = {
        **theme.surface,
        **theme.ink,
        **theme.article,
        **{f"u{n}": f"{n * UNIT}px" for n in range(1, 13)},
    }
    share = QApplication.font().pointSizeF() / INTERFACE_POINTS
    tokens |= {name: f"{points * share:.1f}pt" for name, points in _POINTS.items()}
    panel = theme.colour("surface", "panel")
    for tone in ("good", "warn", "bad"):
        tokens[f"{tone}_soft"] = mixed(theme.colour("ink", tone), panel, 0.12).name()
    raw = (files("resources") / "themes" / "application.qss").read_text(encoding="utf-8")
    return Template(raw).substitute(tokens)
