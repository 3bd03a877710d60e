"""Starting the window, and drawing it without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.domain.errors import BadInput, WorkbenchError
from workbench.domain.person import Person
from workbench.paths import settings_file
from workbench.settings import Digits, Language, Settings, Theme, save
from workbench.tasks.runner import InlineRunner, Runner, ThreadRunner
from workbench.ui.desk import Desk
from workbench.ui.fonts import READING_FACES, interface_font, load_fonts
from workbench.ui.looks import chosen_theme, put_on
from workbench.ui.main_window import MainWindow
from workbench.ui.notices import Notices
from workbench.ui.session import Session
from workbench.ui.theme import ArticleColours
from workbench.ui.translations import Language as Installed
from workbench.ui.views.settings_dialog import SettingsDialog, SettingsShown
from workbench.ui.words import Words
from workbench.workspace import Workspace

#: Settings after whose change the window is built anew; all state is in the store and the session.
_REBUILD = frozenset({"language", "theme", "digits"})
_ZOOM_SETTLES_MS = 400


class Shell(QObject):
    """The program around the window: language, theme, settings; rebuilds the window when they change."""

    def __init__(
        self,
        app: QApplication,
        workspace: Workspace,
        runner: Runner,
        settings: Settings,
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__()
        self.app, self.workspace, self.runner = app, workspace, runner
        self.settings, self._keep = settings, keep
        self._language = Installed(app)
        self._zoom = QTimer(self)
        self._zoom.setSingleShot(True)
        self._zoom.timeout.connect(lambda: self._keep(self.settings))
        self.window: MainWindow
        self.session: Session
        self.desk: Desk
        self._build(None)

    def _build(self, before: Session | None) -> None:
        settings = self.settings
        eastern = settings.digits is Digits.ARABIC
        self._language.put_on(settings.language, eastern_digits=eastern)
        theme = chosen_theme(self.app, settings.theme)
        put_on(self.app, theme)
        words = Words(eastern_digits=eastern)
        face = settings.reading_face or READING_FACES[0]
        self.session = Session(self.workspace, self.runner, words)
        self.window = MainWindow(words, theme, face, settings.reading_size)
        self.window.article.view.set_colours(ArticleColours.from_theme(theme))
        name = settings.author or os.environ.get("USER", "") or os.environ.get("USERNAME", "")
        self.desk = Desk(self.session, self.window, autosuggest=settings.autosuggest, suggested_name=name)
        self.desk.settings_wanted.connect(self.open_settings)
        self.window.article.view.zoomed.connect(self._zoomed)
        if before is not None and before.actor is not None:
            self.session.act_as(before.actor)
        else:
            self._first_actor()

    def _first_actor(self) -> None:
        everyone = self.workspace.people.list()
        wanted = [person for person in everyone if person.name == self.settings.author]
        if found := (wanted or everyone):
            self.session.act_as(found[0])

    def act_as(self, person: Person) -> None:
        self.session.act_as(person)

    def show(self, article_id: str | None = None) -> None:
        """Show the window; the article comes as soon as it is read."""
        self.window.winId()
        self.desk.start()
        self.window.show()
        articles = self.workspace.articles.list()
        wanted = article_id or (articles[0].article.id if articles else "")
        self.window.go("article")
        if wanted:
            self.desk.article.open(wanted)

    def close(self) -> None:
        """Let the window and the language go."""
        self.window.close()
        self.window.deleteLater()
        self._language.take_off()

    def _zoomed(self, points: float) -> None:
        self.settings = replace(self.settings, reading_size=round(points))
        self._zoom.start(_ZOOM_SETTLES_MS)

    # -- settings

    def open_settings(self) -> None:
        s = self.settings
        shown = SettingsShown(
            s.language,
            s.theme,
            s.reading_face or READING_FACES[0],
            s.reading_size,
            s.digits,
            s.autosuggest,
            s.author,
        )
        dialog = SettingsDialog(self.window, shown, READING_FACES)
        dialog.changed.connect(self.change)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def change(self, name: str, value: object) -> None:
        """Take one setting, at once and for good."""
        taken: dict[str, Callable[[], Settings]] = {
            "language": lambda: replace(self.settings, language=Language(str(value))),
            "theme": lambda: replace(self.settings, theme=Theme(str(value))),
            "digits": lambda: replace(self.settings, digits=Digits(str(value))),
            "face": lambda: replace(self.settings, reading_face=str(value)),
            "size": lambda: replace(self.settings, reading_size=int(str(value))),
            "autosuggest": lambda: replace(self.settings, autosuggest=bool(value)),
            "author": lambda: replace(self.settings, author=str(value)),
        }
        self.settings = taken[name]()
        try:
            self._keep(self.settings)
        except BadInput as error:
            self.session.trouble.emit(error)
        if name in _REBUILD:
            QTimer.singleShot(0, self, self.rebuild)
        elif name in ("face", "size"):
            face = self.settings.reading_face or READING_FACES[0]
            self.window.article.view.set_reading_font(face, self.settings.reading_size)
        elif name == "autosuggest":
            self.desk.suggestions.autosuggest = bool(value)

    def rebuild(self) -> None:
        """The same window in another language or theme: same article, same mark, same place, same size."""
        old_window, old = self.window, self.session
        old_window.article.claim.flush()
        place, mark = old_window.place, old.mark_id
        geometry = old_window.saveGeometry()
        self._build(old)
        self.window.restoreGeometry(geometry)
        self.window.winId()
        self.desk.start()
        if old.article is not None:
            self.session.open_article(old.article, old.text, list(old.claims.values()))
            self.session.propose(list(old.proposed))
            self.session.select(mark)
        self.window.show()
        self.window.go(place)
        old_window.hide()
        old_window.deleteLater()
        self.open_settings()


def _application(argv: list[str]) -> QApplication:
    """The one application object, with our faces; off screen where there is no screen."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(argv)
    app.setApplicationName("Tadqiq")
    app.setWindowIcon(QIcon(str(files("resources") / "icons" / "article.svg")))
    return app


def has_screen() -> bool:
    """Whether windows can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _dress(app: QApplication) -> None:
    load_fonts()
    font = interface_font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def run(
    store: Path,
    *,
    settings: Settings,
    open_file: Path | None = None,
    article_id: str | None = None,
    settings_path: Path | None = None,
) -> int:
    """Open the window on `store` and stay until it is closed; the exit code.

    `open_file` is imported and shown; `article_id` is shown; else the newest article. A store that cannot be
    opened is said in a message in the interface's language, and the code is that error's.
    """
    app = _application(sys.argv[:1])
    _dress(app)
    where = settings_path or settings_file()
    try:
        workspace = Workspace.open(store, settings)
    except WorkbenchError as error:
        return _refuse(app, settings, error)
    runner = ThreadRunner()
    try:
        shell = Shell(app, workspace, runner, settings, lambda changed: save(where, changed))
        _catch_bugs(shell)
        shell.show(article_id)
        if open_file is not None:
            shell.desk.article.import_files([str(open_file)])
        return app.exec()
    finally:
        # What is shown goes before what it reads from.
        sys.excepthook = sys.__excepthook__
        runner.close()
        workspace.close()


def _refuse(app: QApplication, settings: Settings, error: WorkbenchError) -> int:
    eastern = settings.digits is Digits.ARABIC
    language = Installed(app)
    language.put_on(settings.language, eastern_digits=eastern)
    put_on(app, chosen_theme(app, settings.theme))
    sentence = Notices(Words(eastern_digits=eastern)).sentence(error)
    print(str(error), file=sys.stderr)  # noqa: T201 - who started it from a terminal looks there
    if has_screen():
        box = QMessageBox(QMessageBox.Icon.Warning, app.applicationName(), sentence)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
    return error.exit_code


def _catch_bugs(shell: Shell) -> None:
    """What is not known trouble is a bug: it goes to the crash notice, with its traceback on the terminal too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            shell.session.trouble.emit(error)

    sys.excepthook = hook


def picture(store: Path, png: Path, *, article_id: str, settings: Settings) -> None:
    """Draw the real window on an article of `store` into the file `png`; needs no screen."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application(sys.argv[:1])
    _dress(app)
    with Workspace.open(store, settings) as workspace:
        shell = Shell(app, workspace, InlineRunner(), settings, lambda _: None)
        shell.window.resize(1366, 768)
        shell.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        shell.show(article_id)
        claims = shell.session.open_claims()
        if claims:
            shell.session.select(claims[0].id)
        for _ in range(5):
            app.processEvents()
        if not shell.window.grab().save(str(png)):
            raise BadInput(where=str(png), reason="the picture could not be written there")
        shell.close()
        app.processEvents()
