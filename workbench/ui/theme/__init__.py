"""Theme: tokens (named colours) from TOML, palette, style sheet, icons, colours of the article view."""

from workbench.ui.theme.article_colours import ArticleColours, KindColours
from workbench.ui.theme.icons import icon
from workbench.ui.theme.style_sheet import apply_theme, palette, style_sheet, system_theme
from workbench.ui.theme.tokens import (
    INTERFACE_POINTS,
    UNIT,
    Theme,
    contrast,
    fitting,
    load_theme,
    mixed,
    scaled,
)

__all__ = [
    "INTERFACE_POINTS",
    "UNIT",
    "ArticleColours",
    "KindColours",
    "Theme",
    "apply_theme",
    "contrast",
    "fitting",
    "icon",
    "load_theme",
    "mixed",
    "palette",
    "scaled",
    "style_sheet",
    "system_theme",
]
