"""Plain text: the one way in which words of data reach tooltips, menus, buttons, window titles and message boxes.

Qt guesses whether a tooltip, a label or a message is HTML. A title such as `<img src=file:…>` would then open a file,
and a pipe of that name would stop the window. Menus and buttons take `&` for the sign of a key.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtCore import Qt as QtCoreQt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as QtGuiQt
from PySide6.QtWidgets import QMenu, QMessageBox, QToolTip, QWidget

#: The name of the property that keeps the words of a tooltip which is escaped, for assistive tools.
_WORDS = "words_of_tooltip"


def tooltip_text(text: str) -> str:
    """`text` for a tooltip: as it is, or escaped where Qt would take it for HTML. Line breaks and isolates stay."""
    if not QtGuiQt.mightBeRichText(text):
        return text
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'


def rich_tooltip(paragraphs: Iterable[tuple[str, str]]) -> str:
    """A tooltip of (heading, text) pairs, both plain: the heading is bold, either may be empty. "" for no pairs."""
    shown = []
    for heading, text in paragraphs:
        parts = (f"<b>{escape(heading)}</b>" if heading else "", escape(text))
        shown.append(f"<p>{'<br>'.join(filter(None, parts))}</p>")
    return "".join(shown)


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give `widget` the tooltip `text`. Where it has no description, assistive tools read the words, not the escapes."""
    shown = tooltip_text(text)
    widget.setToolTip(shown)
    before = str(widget.property(_WORDS) or "")
    if widget.accessibleDescription() == before:
        words = text if shown != text else ""
        widget.setProperty(_WORDS, words)
        widget.setAccessibleDescription(words)


def show_tooltip(widget: QWidget, at: QPoint, paragraphs: Iterable[tuple[str, str]]) -> None:
    """Show `rich_tooltip` at a position of `widget` now; hide the one that is shown if there are no paragraphs."""
    QToolTip.showText(widget.mapToGlobal(at), rich_tooltip(paragraphs), widget)


def button_text(text: str) -> str:
    """`text` for a button or a tab, where `&` would be the sign of a key."""
    return text.replace("&", "&&")


def menu_text(text: str) -> str:
    """`text` for an entry of a menu, where `&` would be the sign of a key and a tab would begin the key's column."""
    return button_text(" ".join(text.splitlines()).replace("\t", " "))


def add_menu_action(menu: QMenu, text: str, key: str = "") -> QAction:
    """Add an entry to `menu`; `key` is shown in the key's column. Its tooltip is plain too."""
    made = menu.addAction("")
    set_menu_action(made, text, key)
    return made


def set_menu_action(action: QAction, text: str, key: str = "") -> None:
    action.setText(menu_text(text) + (f"\t{key}" if key else ""))
    action.setToolTip(tooltip_text(text))


def add_submenu(menu: QMenu, text: str) -> QMenu:
    made = menu.addMenu(menu_text(text))
    made.setAccessibleName(text)
    made.menuAction().setToolTip(tooltip_text(text))
    return made


def set_window_title(window: QWidget, text: str) -> None:
    """Give `window` the title `text`, where `[*]` would be the sign of a change, and the same accessible name."""
    window.setWindowTitle(text.replace("[*]", "[*][*]"))
    window.setAccessibleName(text)


def warning_box(parent: QWidget, text: str) -> QMessageBox:
    """A message box with a warning sign, a plain `text` and the title of `parent`."""
    box = QMessageBox(QMessageBox.Icon.Warning, parent.windowTitle(), text, parent=parent)
    box.setTextFormat(QtCoreQt.TextFormat.PlainText)
    return box
