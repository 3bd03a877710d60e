"""The start of the window, and pictures of it without a screen."""

from __future__ import annotations

import logging
import os
import sys
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEventLoop, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from workbench.domain.errors import BadInput, PersonAmbiguous, PersonUnknown, WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.settings import Settings, save
from workbench.system import logs
from workbench.system.files import write_atomically
from workbench.system.paths import settings_file
from workbench.system.terminal_text import terminal_text
from workbench.tasks.runner import InlineRunner, ThreadRunner
from workbench.ui.state.preferences import Preferences
from workbench.ui.theme.fonts import interface_font, load_fonts
from workbench.ui.views.plain_text import warning_box
from workbench.ui.window.shell import Shell

if TYPE_CHECKING:
    from workbench.services.server.access import ServerAccess
    from workbench.ui.flows.unlock import UnlockFlow
    from workbench.workspace import Workspace


def application(argv: list[str]) -> QApplication:
    """The one application object, with the bundled fonts; off screen where there is no screen."""
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
    store: Path | ServerAccess,
    *,
    settings: Settings,
    open_file: Path | None = None,
    article_id: str | None = None,
    settings_path: Path | None = None,
    key: bytes | None = None,
    person: str | None = None,
) -> int:
    """Open the window on `store` and stay until it is closed; returns the exit code.

    The passphrase of an encrypted store is asked for unless its raw `key` is given; a new store may be encrypted.
    `open_file` is imported and shown; `article_id` is shown; else the newest article. `person` names who acts, by
    name or id. A store that cannot be opened, or one without that person, is reported in a message in the interface's
    language, and the code is that error's.
    """
    app = application(sys.argv[:1])
    path = settings_path or settings_file()
    preferences = Preferences(settings, lambda changed: save(path, changed))
    shell = Shell(app, preferences)
    shell.show()
    # The first paint: people see the window while the store's libraries are loaded.
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    from workbench.ui.flows.server_login import log_in
    from workbench.ui.flows.unlock import UnlockFlow

    runner = ThreadRunner()
    unlock_flow = UnlockFlow(shell.window, preferences, shell.explain, runner)
    recovered = ""
    try:
        if not isinstance(store, Path):
            log_in(shell.window, runner, store, shell.explain)
        workspace = unlock_flow.open(store, key=key, ask=has_screen())
    except WorkbenchError as error:
        workspace, recovered = _recover(shell, runner, error, unlock_flow, store)
        if not recovered:
            runner.close()
            return _refuse(shell, error)
    if workspace is None:
        runner.close()
        shell.close()
        return 0
    return _run_with_store(
        shell,
        runner,
        workspace,
        open_file=open_file,
        article_id=article_id,
        person=person,
        recovered=recovered,
        new_passphrase=unlock_flow.by_recovery_key,
    )


def _run_with_store(
    shell: Shell,
    runner: ThreadRunner,
    workspace: Workspace,
    *,
    open_file: Path | None,
    article_id: str | None,
    person: str | None,
    recovered: str,
    new_passphrase: bool,
) -> int:
    """Attach the open store and the flows to the window, and stay until it is closed; then close the store.

    `recovered` says what became of a damaged store; with `new_passphrase` another passphrase is asked for.
    """
    from workbench.exchange.formats import FORMATS, Content
    from workbench.ui.flows.auto_lock import AutoLock
    from workbench.ui.flows.backups import BackupFlow
    from workbench.ui.flows.seat_unlock import SeatUnlock
    from workbench.ui.flows.server_connection import ServerConnection
    from workbench.ui.flows.server_login import receive_first_events
    from workbench.ui.flows.store_reopening import StoreReopening

    connection, backups = ServerConnection(shell), BackupFlow(shell)
    StoreReopening(shell)
    SeatUnlock(shell)
    try:
        receive_first_events(runner, workspace)
        bundle = open_file is not None and FORMATS.reading(Content.BUNDLE).of_file(open_file) is not None
        try:
            shell.attach(
                workspace,
                runner,
                article_id,
                expecting=open_file is not None and not bundle,
                connect=connection.sync_loop,
                person=person,
            )
        except (PersonUnknown, PersonAmbiguous) as error:
            workspace.close()
            return _refuse(shell, error)
        _catch_bugs(shell)
        if recovered:
            shell.window.notices.say(recovered, "good")
        auto_lock = AutoLock(shell)
        if new_passphrase:
            auto_lock.encryption.ask_new_passphrase()
        if open_file is not None and bundle:
            shell.controller.replication.bundle_import.look(open_file)
        elif open_file is not None:
            shell.controller.article_page.articles.import_files([str(open_file)])
        return QApplication.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        connection.close()
        runner.close()
        backups.finish()
        shell.close_store()


def _recover(
    shell: Shell,
    runner: ThreadRunner,
    error: WorkbenchError,
    unlock_flow: UnlockFlow,
    store: Path | ServerAccess,
) -> tuple[Workspace | None, str]:
    """A damaged store, recovered and opened, and the result in words; '' where it is still to be refused."""
    from workbench.ui.flows.recovery import RecoveryFlow

    if not has_screen():
        return None, ""
    folder = shell.preferences.backup_folder
    try:
        sentence = RecoveryFlow(shell.words).ask_and_recover(
            shell.window, runner, error, folder, unlock_flow.key
        )
        workspace = unlock_flow.open(store, key=unlock_flow.key, ask=True) if sentence else None
    except WorkbenchError as other:
        print(terminal_text(str(other)), file=sys.stderr)  # noqa: T201 - as below
        return None, ""
    return workspace, sentence


def _refuse(shell: Shell, error: WorkbenchError) -> int:
    """Say why the store cannot be opened, on the terminal and on the screen."""
    print(terminal_text(str(error)), file=sys.stderr)  # noqa: T201 - who started it from a terminal looks there
    if has_screen():
        warning_box(shell.window, shell.explain(error)).exec()
    shell.close()
    return error.exit_code


def _catch_bugs(shell: Shell) -> None:
    """An unexpected error is a bug: it goes to the crash notice, with its traceback on the terminal too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            logging.getLogger(logs.NAME).error(logs.error_summary(error))
            shell.report(error)

    sys.excepthook = hook


def picture(store: Path, png: Path, *, article_id: str, settings: Settings) -> None:
    """Draw the real window on an article of `store` into the file `png`; needs no screen."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application(sys.argv[:1])
    from workbench.workspace import Workspace

    with Workspace.open(store, settings) as workspace:
        shell = Shell(app, Preferences(settings, lambda _: None))
        shell.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        shell.window.resize(1366, 768)
        shell.window.show()
        shell.attach(workspace, InlineRunner(), article_id)
        if claims := shell.session.open_claims():
            shell.session.select(claims[0].id)
        for _ in range(5):
            app.processEvents()
        drawn = QBuffer()
        encoded = shell.window.grab().save(drawn, "PNG")
        shell.close()
        app.processEvents()
    try:
        if not encoded:
            raise BadInput(where=str(png), reason=ReasonCode.PICTURE_NOT_WRITTEN)
        write_atomically(png, [bytes(drawn.data().data())])
    except OSError as error:
        raise BadInput(where=str(png), reason=ReasonCode.PICTURE_NOT_WRITTEN) from error
