"""Calm scrolling: a short glide to a place, which anything the person does breaks off.

A glide is told as the pixels that are still missing to the target, so that heights that turn out otherwise on the
way do not bend it. It never crosses more than a screen: farther places begin a screen away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

_MILLISECONDS = 140
_NO_SCREEN = frozenset({"offscreen", "minimal"})


class Motion:
    """Runs one glide at a time. `enabled` None asks the platform, which says no where people want less motion."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.enabled: bool | None = None
        self._missing: float = 0.0
        self._show: Callable[[int], None] | None = None
        self.animation = QVariantAnimation(widget)
        self.animation.setDuration(_MILLISECONDS)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.animation.setStartValue(1.0)
        self.animation.setEndValue(0.0)
        self.animation.valueChanged.connect(self._tick)
        self.animation.finished.connect(self.stop)

    def is_wanted(self) -> bool:
        if self.enabled is not None:
            return self.enabled
        if QGuiApplication.platformName() in _NO_SCREEN:
            return False
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._widget.isVisible() and self._widget.style().styleHint(hint, None, self._widget) > 0

    def glide(self, missing: int, show: Callable[[int], None]) -> None:
        """Call `show` with the pixels still missing, from `missing` down to 0."""
        self.stop()
        self._missing, self._show = missing, show
        show(missing)
        self.animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._show = None
        self.animation.stop()

    def finish(self) -> None:
        """Be there at once."""
        self._tick(0.0)
        self.stop()

    def is_running(self) -> bool:
        return self._show is not None

    def _tick(self, share: float) -> None:
        if self._show is not None:
            self._show(round(self._missing * share))
