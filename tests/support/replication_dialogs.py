"""The window's dialogs of replication: open them, use them, read what they say."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from workbench.ui.views.bidi_text import BidiText
from workbench.ui.views.bundle_export_dialog import BundleExportDialog
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.window.shell import Shell


def dialog_of(shell: Shell, kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    [found] = [one for one in shell.window.findChildren(kind) if one.isVisible()]
    return found


def open_export_dialog(shell: Shell) -> BundleExportDialog:
    shell.controller.run_action("hand_over")
    found = dialog_of(shell, BundleExportDialog)
    assert isinstance(found, BundleExportDialog)
    return found


def open_import_dialog(shell: Shell, bundle: Path) -> BundleImportDialog:
    shell.controller.replication.bundle_import.look(bundle)
    found = dialog_of(shell, BundleImportDialog)
    assert isinstance(found, BundleImportDialog)
    return found


def visible_text(part: QWidget) -> str:
    """All text that is shown on a widget."""
    labels = [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
    return "\n".join(
        labels + [prose.text for prose in part.findChildren(BidiText) if prose.isVisibleTo(part)]
    )


def merged_bundle_dialog(shell: Shell, bundle: Path) -> BundleImportDialog:
    dialog = open_import_dialog(shell, bundle)
    dialog.take.click()
    process_events()
    return dialog


def process_events() -> None:
    """Process what was deferred to the next turns of the event loop."""
    for _ in range(4):
        QApplication.processEvents()
