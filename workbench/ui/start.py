"""Starting the window, and drawing it without a screen."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.domain.errors import BadInput, WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.server import ServerAddress
from workbench.settings import Settings, save
from workbench.system import logs
from workbench.system.paths import settings_file
from workbench.tasks.runner import InlineRunner, ThreadRunner
from workbench.ui.theme.fonts import interface_font, load_fonts
from workbench.ui.window.shell import Shell

if TYPE_CHECKING:
    from workbench.ui.flows.unlock import UnlockFlow
    from workbench.workspace import Workspace


def application(argv: list[str]) -> QApplication:
    """The one application object, with our faces; off screen where there is no screen."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(argv)
    app.setApplicationName("Tadqiq")
    app.setWindowIcon(QIcon(str(files("resources") / "icons" / "article.svg")))
    load_fonts()
    font = interface_font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    return app


def has_screen() -> bool:
    """Whether windows can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(
    store: Path | ServerAddress,
    *,
    settings: Settings,
    open_file: Path | None = None,
    article_id: str | None = None,
    settings_path: Path | None = None,
    key: bytes | None = None,
) -> int:
    """Open the window on `store` and stay until it is closed; the exit code.

    The passphrase of an encrypted store is asked for unless its raw `key` is given; a new store may be encrypted.
    `open_file` is imported and shown; `article_id` is shown; else the newest article. A store that cannot be
    opened is said in a message in the interface's language, and the code is that error's.
    """
    app = application(sys.argv[:1])
    where = settings_path or settings_file()
    shell = Shell(app, settings, lambda changed: save(where, changed))
    shell.show()
    # The first paint: people see the window while the store's libraries are loaded.
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    from workbench.exchange.bundles.bundle import looks_like_bundle
    from workbench.ui.errors.messages import ErrorMessages
    from workbench.ui.flows.auto_lock import AutoLock
    from workbench.ui.flows.backups import BackupFlow
    from workbench.ui.flows.server_login import begun, reached
    from workbench.ui.flows.unlock import UnlockFlow

    runner = ThreadRunner()
    unlock_flow = UnlockFlow(shell, runner)
    told = ""
    last: list[Callable[[], object]] = []  # what is done when the window is gone
    try:
        if isinstance(store, ServerAddress):
            store = reached(shell.window, runner, store, ErrorMessages(shell.words).sentence)
        workspace = unlock_flow.open(store, key=key, ask=has_screen())
    except WorkbenchError as error:
        workspace, told = _recovered(shell, runner, error, unlock_flow, store)
        if not told:
            runner.close()
            return _refuse(shell, error)
    if workspace is None:
        runner.close()
        shell.close()
        return 0
    try:
        begun(runner, workspace)
        bundle = open_file is not None and looks_like_bundle(open_file)
        shell.attach(workspace, runner, article_id, expecting=open_file is not None and not bundle)
        _catch_bugs(shell)
        backup_flow = BackupFlow(shell)
        last.append(backup_flow.finish)
        if told:
            shell.window.notices.say(told, "good")
        auto_lock = AutoLock(shell)
        if unlock_flow.by_recovery_key:
            auto_lock.protecting.forgotten()
        if open_file is not None and bundle:
            shell.controller.exchange.take_in.look(open_file)
        elif open_file is not None:
            shell.controller.article.import_files([str(open_file)])
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        shell.newsroom.close()
        runner.close()
        for finish in last:
            finish()
        shell.shut()


def _recovered(
    shell: Shell,
    runner: ThreadRunner,
    error: WorkbenchError,
    unlock_flow: UnlockFlow,
    store: Path | ServerAddress,
) -> tuple[Workspace | None, str]:
    """A damaged store, made whole and opened, and what became of it in words; '' where it is still to be refused."""
    from workbench.ui.flows.recovery import RecoveryFlow

    if not has_screen():
        return None, ""
    chosen = Path(shell.settings.backup_folder).expanduser() if shell.settings.backup_folder else None
    try:
        told = RecoveryFlow(shell.words).at_start(shell.window, runner, error, chosen, unlock_flow.key)
        return (unlock_flow.open(store, key=unlock_flow.key, ask=True) if told else None), told
    except WorkbenchError as other:
        print(str(other), file=sys.stderr)  # noqa: T201 - as below
        return None, ""


def _refuse(shell: Shell, error: WorkbenchError) -> int:
    """Say why the store cannot be opened, on the terminal and on the screen."""
    from workbench.ui.errors.messages import ErrorMessages

    print(str(error), file=sys.stderr)  # noqa: T201 - who started it from a terminal looks there
    if has_screen():
        sentence = ErrorMessages(shell.words).sentence(error)
        box = QMessageBox(QMessageBox.Icon.Warning, shell.window.windowTitle(), sentence, parent=shell.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
    shell.close()
    return error.exit_code


def _catch_bugs(shell: Shell) -> None:
    """What is not known trouble is a bug: it goes to the crash notice, with its traceback on the terminal too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            logging.getLogger(logs.NAME).error(logs.error_summary(error))
            shell.tell(error)

    sys.excepthook = hook


def picture(store: Path, png: Path, *, article_id: str, settings: Settings) -> None:
    """Draw the real window on an article of `store` into the file `png`; needs no screen."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application(sys.argv[:1])
    from workbench.workspace import Workspace

    with Workspace.open(store, settings) as workspace:
        shell = Shell(app, settings, lambda _: None)
        shell.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        shell.window.resize(1366, 768)
        shell.window.show()
        shell.attach(workspace, InlineRunner(), article_id)
        if claims := shell.session.open_claims():
            shell.session.select(claims[0].id)
        for _ in range(5):
            app.processEvents()
        written = shell.window.grab().save(str(png))
        shell.close()
        app.processEvents()
    if not written:
        raise BadInput(where=str(png), reason=ReasonCode.PICTURE_NOT_WRITTEN)
