"""Splitter: its handles can be focused, moved by arrow keys, and have accessible names."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QSplitter, QSplitterHandle

from workbench.ui.theme import scaled

_STEP = 8  # units that an arrow moves a handle


class SplitterHandle(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Border between two parts: arrow keys move it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the handle."""
        across = self.orientation() == Qt.Orientation.Horizontal
        forward, back = (Qt.Key.Key_Right, Qt.Key.Key_Left) if across else (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if event.key() not in (forward, back):
            super().keyPressEvent(event)
            return
        at = self.x() if across else self.y()
        if across and self.isRightToLeft():
            at = self.splitter().width() - self.width() - at
        on = (event.key() == forward) != (across and self.isRightToLeft())
        self.moveSplitter(self.closestLegalPosition(at + (scaled(_STEP) if on else -scaled(_STEP))))
        event.accept()


class Splitter(QSplitter):
    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__(orientation)
        QAccessible.installFactory(_present)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)

    def createHandle(self) -> QSplitterHandle:
        return SplitterHandle(self.orientation(), self)


def _present(_class: str, shown: QObject | None) -> QAccessibleInterface | None:
    return _HandleAccess(shown) if isinstance(shown, SplitterHandle) else None


class _HandleAccess(QAccessibleWidget):
    def __init__(self, handle: SplitterHandle) -> None:
        super().__init__(handle, QAccessible.Role.Splitter, handle.accessibleName())
