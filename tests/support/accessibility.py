"""The accessibility tree of a widget, and the faults in it: no role, no name, no way there by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QRadioButton, QTabBar, QToolButton, QWidget

#: Roles that tell an assistive tool nothing.
_NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}

#: The most elements that a walk visits.
_MOST = 4000

#: Reached by their own keys, which the list of shortcuts shows: F6 for readers and lists, Ctrl+1 to 3 for pages.
_BY_KEY = ("RailButton",)


def tree(root: QWidget) -> Iterator[QAccessibleInterface]:
    """All visible elements below a widget, as assistive tools see them."""
    first = QAccessible.queryAccessibleInterface(root)
    assert first is not None
    waiting, seen = [first], 0
    while waiting and seen < _MOST:
        one = waiting.pop()
        seen += 1
        if one.state().invisible and one is not first:
            continue
        yield one
        for i in range(min(one.childCount(), 200)):
            child = one.child(i)
            if child is not None and child.isValid():
                waiting.append(child)


def accessibility_faults(root: QWidget) -> list[str]:
    found = []
    for one in tree(root):
        state, widget = one.state(), one.object()
        if not state.focusable or state.disabled:
            continue
        name = one.text(QAccessible.Text.Name).strip()
        where = f"{one.role()} {name!r} {type(widget).__name__} {widget.objectName() if widget else ''}"
        if one.role() in _NO_ROLES:
            found.append(f"no role: {where}")
        if not name:
            found.append(f"no name: {where}")
        if isinstance(widget, QWidget) and not _by_keyboard(widget):
            found.append(f"no keyboard way: {where}")
    return found


def _by_keyboard(widget: QWidget) -> bool:
    if bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(widget.focusProxy(), QWidget):
        return True
    if isinstance(widget, QRadioButton) and widget.group() is not None:
        return True  # Tab comes to the chosen one of a group, the arrows go on from there
    parent = widget.parent()
    inside = isinstance(parent, QTabBar) and isinstance(widget, QToolButton)
    return inside or type(widget).__name__ in _BY_KEY or widget.isWindow()
