"""Smooth scrolling: a short animation to a target, which any action of the person stops.

The animation counts the pixels that remain to the target. Heights that change on the way therefore do not change the
target. It never crosses more than a screen: it starts a screen away from farther targets.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

_MILLISECONDS = 140
_NO_SCREEN = frozenset({"offscreen", "minimal"})


class SmoothScroll:
    """Runs one animation at a time. `enabled` None follows the platform, which says no where people want less motion."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.enabled: bool | None = None
        self._distance: float = 0.0
        self._show: Callable[[int], None] | None = None
        self.animation = QVariantAnimation(widget)
        self.animation.setDuration(_MILLISECONDS)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.animation.setStartValue(1.0)
        self.animation.setEndValue(0.0)
        self.animation.valueChanged.connect(self._tick)
        self.animation.finished.connect(self.stop)

    def is_enabled(self) -> bool:
        if self.enabled is not None:
            return self.enabled
        if QGuiApplication.platformName() in _NO_SCREEN:
            return False
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._widget.isVisible() and self._widget.style().styleHint(hint, None, self._widget) > 0

    def start(self, distance: int, show: Callable[[int], None]) -> None:
        """Call `show` with the remaining pixels, from `distance` down to 0."""
        self.stop()
        self._distance, self._show = distance, show
        show(distance)
        self.animation.start()

    def stop(self) -> None:
        """Stay at the place reached."""
        self._show = None
        self.animation.stop()

    def finish(self) -> None:
        """Go to the target at once."""
        self._tick(0.0)
        self.stop()

    def is_running(self) -> bool:
        return self._show is not None

    def _tick(self, fraction: float) -> None:
        if self._show is not None:
            self._show(round(self._distance * fraction))
