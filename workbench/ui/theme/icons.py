"""Icons: one-colour SVG files of `resources/icons`, drawn in the theme's colours."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.ui.theme.tokens import Theme

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `name` of `resources/icons`: text colour, accent when checked, muted when disabled.

    FileNotFoundError for a name that is not shipped.
    """
    source = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    looks = (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.colour("ink", "text")),
        (QIcon.Mode.Normal, QIcon.State.On, theme.colour("ink", "accent")),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.colour("article", "number")),
    )
    for mode, state, colour in looks:
        for size in _SIZES:
            made.addPixmap(_drawn(source, colour, size), mode, state)
    return made


def _drawn(source: str, colour: QColor, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
