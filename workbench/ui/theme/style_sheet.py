"""Style sheet and palette of a theme. Qt's Fusion style ignores colour schemes without a desktop portal."""

from __future__ import annotations

from importlib.resources import files
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.tokens import INTERFACE_POINTS, UNIT, Theme

_TITLE_POINTS = 13

Role = QPalette.ColorRole


def system_theme(app: QApplication) -> str:
    """The name of the theme for the desktop's colour scheme; "light" if the desktop has none."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Apply `theme` to every window of `app`. Whoever shows icons and article colours makes them again."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Qt's colour roles from the tokens, for all that the style sheet does not name."""
    surface, ink = theme.surface, theme.ink
    roles = {
        Role.Window: surface["window"],
        Role.WindowText: ink["text"],
        Role.Base: surface["panel"],
        Role.AlternateBase: surface["window"],
        Role.Text: ink["text"],
        Role.Button: surface["panel"],
        Role.ButtonText: ink["text"],
        Role.BrightText: ink["bad"],
        Role.ToolTipBase: surface["field"],
        Role.ToolTipText: ink["text"],
        Role.PlaceholderText: ink["muted"],
        Role.Highlight: ink["accent_soft"],
        Role.HighlightedText: ink["text"],
        Role.Link: ink["accent"],
        Role.LinkVisited: ink["muted"],
        Role.Accent: ink["accent"],
        Role.Light: surface["field"],
        Role.Midlight: surface["panel"],
        Role.Mid: surface["line"],
        Role.Dark: surface["control"],
        Role.Shadow: surface["sunken"],
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    faint = QColor(theme.article["number"])
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet with all tokens filled in. KeyError for a token that the theme lacks."""
    icons = files("resources") / "icons"
    tokens: dict[str, object] = {
        **theme.surface,
        **theme.ink,
        **theme.article,
        **{f"u{n}": f"{n * UNIT}px" for n in range(1, 13)},
        "size_title": f"{_TITLE_POINTS * QApplication.font().pointSizeF() / INTERFACE_POINTS:.1f}pt",
        "down_arrow": str(icons / f"down-{theme.name}.svg").replace("\\", "/"),
    }
    raw = (files("resources") / "themes" / "sheet.qss").read_text(encoding="utf-8")
    return Template(raw).substitute(tokens)
