"""The program around the window: language, theme, settings. The window is built anew when they change.

The window is painted first; the store and its libraries are loaded behind it (`attach`).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from workbench.domain.errors import BadInput, DiskFull
from workbench.settings import LARGEST, SMALLEST, Digits, Language, Settings, Theme
from workbench.ui.actions.keymap import FIXED, Keymap
from workbench.ui.actions.keys import Key
from workbench.ui.actions.labels import ActionWords
from workbench.ui.actions.table import ACTIONS
from workbench.ui.flows.server_connection import ServerConnection
from workbench.ui.flows.store_reopening import reopen
from workbench.ui.labels.enums import Words
from workbench.ui.theme.application_theme import chosen_theme, put_on
from workbench.ui.theme.fonts import READING_FACES, shown_font
from workbench.ui.translations import Language as InstalledLanguage
from workbench.ui.views.keys_panel import KeyRow
from workbench.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from workbench.tasks.runner import Runner
    from workbench.ui.state.session import Session
    from workbench.ui.views.settings_dialog import SettingsDialog
    from workbench.ui.window.controller import WindowController
    from workbench.workspace import Workspace

#: Settings after whose change the window is built anew; all state is in the store and the session.
_REBUILD = frozenset({"language", "theme", "digits", "interface_size"})
_ZOOM_SETTLES_MS = 400
_WIDE, _HIGH = 1440, 900


@dataclass(frozen=True, slots=True)
class WindowState:
    """Where the window stood: the place, the article and the mark in it, the claim under review, who acted."""

    place: str
    article: str
    mark: str
    reviewed: str
    actor: str


class Shell(QObject):
    protection_wanted = Signal()
    backups_wanted = Signal()
    recovery_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, app: QApplication, settings: Settings, keep: Callable[[Settings], None]) -> None:
        super().__init__()
        self.app, self.settings, self._keep = app, settings, keep
        self._language = InstalledLanguage(app)
        self._zoom = QTimer(self)
        self._zoom.setSingleShot(True)
        self._zoom.timeout.connect(self._save)
        self.workspace: Workspace
        self.runner: Runner
        self.session: Session
        self.controller: WindowController
        self._attached = False
        self.newsroom = ServerConnection(self)
        self._settings_tab: Callable[[], int] = lambda: 0
        self.window: MainWindow
        self._build_window()

    def _build_window(self) -> None:
        settings = self.settings
        eastern = settings.digits is Digits.ARABIC
        self._language.put_on(settings.language, eastern_digits=eastern)
        theme = chosen_theme(self.app, settings.theme)
        self.app.setFont(shown_font(settings.interface_size / 100))
        put_on(self.app, theme)
        self.words = Words(eastern_digits=eastern)
        self.keymap = Keymap.read(settings.shortcuts)
        self.window = MainWindow(self.words, theme, self._face(), settings.reading_size, self.keymap)
        self._follow_movement()
        self._set_reading()
        self.window.article.view.zoomed.connect(self._zoomed)

    def _follow_movement(self) -> None:
        for view in (self.window.article.view, self.window.article.beside.view):
            view.set_visual_movement(self.settings.visual_movement)

    def _set_reading(self) -> None:
        for view in (self.window.article.view, self.window.article.beside.view):
            view.set_reading_font(self._face(), self.settings.reading_size)

    def _face(self) -> str:
        return self.settings.reading_face or READING_FACES[0]

    def show(self) -> None:
        """Show the window as large as a controller wants it: all of a small screen, a part of a large one."""
        area = self.app.primaryScreen().availableGeometry()
        if area.width() <= _WIDE:
            self.window.setGeometry(area)
            self.window.showMaximized()
        else:
            self.window.resize(_WIDE, min(_HIGH, area.height()))
            self.window.show()

    # -- the store behind the window

    def attach(
        self,
        workspace: Workspace,
        runner: Runner,
        article_id: str | None = None,
        *,
        expecting: bool = False,
    ) -> None:
        """Give the window its store, and show an article: the one named, else the newest.

        `expecting` says that one is about to be imported: until it is there, or cannot be, the window says so.
        """
        self.workspace, self.runner = workspace, runner
        self._attached = True
        self._build_desk()
        everyone = workspace.people.list()
        wanted = self.newsroom.mine(everyone) or [p for p in everyone if p.name == self.settings.author]
        if found := (wanted or everyone):
            self.session.act_as(found[0])
        self.controller.start()
        if expecting and everyone:
            self.session.trouble.connect(lambda _: self._begin(None))
            self.window.go("article")
        else:
            self._begin(article_id)

    def _begin(self, article_id: str | None) -> None:
        """Show an article, or how to get one; unless something is shown already."""
        page = self.window.article
        if page.currentWidget() is not page.opening:
            return
        articles = self.workspace.articles.list(limit=1)
        chosen = article_id or (articles[0].article.id if articles else "")
        if chosen:
            self.controller.article.open(chosen)
        else:
            self.window.article.show_article(there=False)
            self.window.go("article")

    def _build_desk(self) -> None:
        from workbench.ui.state.session import Session
        from workbench.ui.window.controller import WindowController

        settings = self.settings
        self.session = Session(self.workspace, self.runner, self.words)
        name = settings.author or os.environ.get("USER", "") or os.environ.get("USERNAME", "")
        self.controller = WindowController(
            self.session,
            self.window,
            autosuggest=settings.autosuggest,
            suggested_name=name,
            keymap=self.keymap,
            loop=self.newsroom.line(),
        )
        self.controller.settings_wanted.connect(self.open_settings)
        self.controller.people.mine.connect(lambda name: self.change("author", name))
        self.controller.server.connect_wanted.connect(self.newsroom.open)
        self.controller.server.own_wanted.connect(self.newsroom.forget)
        self.controller.protection_wanted.connect(self.protection_wanted)
        self.controller.backups_wanted.connect(self.backups_wanted)
        self.controller.recovery_wanted.connect(self.recovery_wanted)
        self.controller.lock_wanted.connect(self.lock_wanted)
        self.controller.exchange.reopen_wanted.connect(self.reopen)

    def reopen(
        self, work: Callable[[Path], str], sentence: str, check: Callable[[], object] = lambda: None
    ) -> None:
        """Close the store, do something to its file, and open it again at the same place; both off this thread.

        `sentence` is shown meanwhile, and nothing can be done; afterwards what `work` gives is said. When it raises
        known trouble, that is told after the store is open again; when `check` does, the store is not even closed.
        """
        reopen(self, work, sentence, check)

    def lost(self, error: BaseException) -> None:
        """The store could not be opened again: that is said, and nothing more can be done in this window."""
        self.window.setEnabled(True)
        self.window.places.setEnabled(False)
        self.session.trouble.emit(error)

    def swap(self, workspace: Workspace) -> None:
        """A new window over another opening of the store, at the same place."""
        kept, self.workspace = self._kept(), workspace
        self.session.retire()
        self._replace_window()
        self._return_to(kept)

    def let_go(self) -> tuple[WindowState, MainWindow]:
        """Commit what is typed, forget all that is shown, and leave an empty window where the old one stood.

        The old one is hidden, and is to be deleted when no answer is on its way to it any more.
        """
        self.controller.settle()
        self.newsroom.leave()
        kept, old = self._kept(), self.window
        self._attached = False
        self.session.retire()
        self._replace_window(controller=False)
        del self.controller, self.session, self.workspace
        return kept, old

    def take_up(self, workspace: Workspace, kept: WindowState) -> None:
        """Fill the window that `let_go` left, and go back to where it stood."""
        self.workspace = workspace
        self._build_desk()
        self._attached = True
        self._return_to(kept)

    def _kept(self) -> WindowState:
        session, actor = self.session, self.session.actor
        return WindowState(
            self.window.place,
            session.article.id if session.article is not None else "",
            session.mark_id,
            self.controller.review.claim_id if self.window.reviewing else "",
            actor.id if actor is not None else "",
        )

    def _return_to(self, kept: WindowState) -> None:
        people = {person.id: person for person in self.session.people()}
        self.session.act_as(people.get(kept.actor) if kept.actor else next(iter(people.values()), None))
        self.controller.start()
        there = {summary.article.id for summary in self.workspace.articles.list()}
        if kept.article in there:
            self.controller.article.open(kept.article, kept.mark)
        else:
            self._begin(None)
        self.window.go(kept.place)
        if kept.reviewed:
            self.controller.queue.open(kept.reviewed)

    def _replace_window(self, *, controller: bool = True) -> None:
        """A new window where the old one stands, with its controller unless there is no store behind it."""
        old = self.window
        maximised, geometry = old.isMaximized(), old.geometry()
        self._build_window()
        if controller:
            self._build_desk()
        self.window.setGeometry(geometry)
        if maximised:
            self.window.showMaximized()
        else:
            self.window.show()
        old.hide()
        if controller:
            old.deleteLater()

    def tell(self, error: BaseException) -> None:
        """Show trouble where it is shown; while the window is locked there is no such place."""
        if self._attached:
            self.session.trouble.emit(error)

    @property
    def attached(self) -> bool:
        """Whether there is a store behind the window: none before it is opened, and while it is locked."""
        return self._attached

    def shut(self) -> None:
        """Close the store, unless the window is locked, and let the language go."""
        if self._attached:
            self.workspace.close()
        self._language.take_off()

    def close(self) -> None:
        """Let the window and the language go."""
        self.window.close()
        self.window.deleteLater()
        self._language.take_off()

    # -- settings

    def open_settings(self, tab: int = 0) -> None:
        from workbench.ui.views.settings_dialog import SettingsDialog, SettingsShown

        s, actor = self.settings, self.session.actor
        shown = SettingsShown(
            s.language,
            s.theme,
            self._face(),
            s.reading_size,
            s.digits,
            s.autosuggest,
            s.author or (actor.name if actor is not None else ""),
            s.interface_size,
            s.visual_movement,
        )
        dialog = SettingsDialog(self.window, shown, READING_FACES, self._key_rows(), self._taken_by)
        dialog.changed.connect(self.change)
        dialog.keys.chosen.connect(lambda name, key: self._give_key(dialog, self.keymap.giving(name, key)))
        dialog.keys.reset_all.connect(lambda: self._give_key(dialog, Keymap()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.tabs.setCurrentIndex(tab)
        self._settings_tab = dialog.tabs.currentIndex
        dialog.open()

    def _key_rows(self) -> list[KeyRow]:
        names, keymap = ActionWords().table(), self.keymap
        return [
            KeyRow(
                action.name,
                names[action.name],
                keymap.first(action),
                keymap.changed(action.name),
                action.name in FIXED,
            )
            for action in ACTIONS
        ]

    def _taken_by(self, key: Key, name: str) -> str:
        other = self.keymap.taken_by(key, name)
        return ActionWords().table()[other] if other else ""

    def _give_key(self, dialog: SettingsDialog, keymap: Keymap) -> None:
        """Other keys, at once: for the keyboard, the menu, the palette and the sheet of shortcuts."""
        self.keymap = keymap
        self.settings = replace(self.settings, shortcuts=keymap.written())
        self._save()
        self.window.show_keys(keymap)
        self.controller.take_keys(keymap)
        dialog.keys.show_rows(self._key_rows())

    def change(self, name: str, value: object) -> None:
        """Take one setting, at once and for good."""
        taken: dict[str, Callable[[], Settings]] = {
            "language": lambda: replace(self.settings, language=Language(str(value))),
            "theme": lambda: replace(self.settings, theme=Theme(str(value))),
            "digits": lambda: replace(self.settings, digits=Digits(str(value))),
            "face": lambda: replace(self.settings, reading_face=str(value)),
            "size": lambda: replace(self.settings, reading_size=int(str(value))),
            "interface_size": lambda: replace(self.settings, interface_size=int(str(value))),
            "autosuggest": lambda: replace(self.settings, autosuggest=bool(value)),
            "visual_movement": lambda: replace(self.settings, visual_movement=bool(value)),
            "author": lambda: replace(self.settings, author=str(value)),
            "backup_folder": lambda: replace(self.settings, backup_folder=str(value)),
            "lock_minutes": lambda: replace(self.settings, lock_minutes=int(str(value))),
            "encryption_declined": lambda: replace(self.settings, encryption_declined=bool(value)),
        }
        self.settings = taken[name]()
        self._save()
        if name in _REBUILD:
            tab = self._settings_tab()
            QTimer.singleShot(0, self, lambda: self.rebuild(tab))
        elif name in ("face", "size"):
            self._set_reading()
        elif name == "visual_movement":
            self._follow_movement()
        elif name == "autosuggest":
            self.controller.suggestions.autosuggest = bool(value)

    def _zoomed(self, points: float) -> None:
        size = min(LARGEST, max(SMALLEST, round(points)))
        if size != self.settings.reading_size:
            self.settings = replace(self.settings, reading_size=size)
            self._zoom.start(_ZOOM_SETTLES_MS)

    def take_store(self, settings: Settings) -> None:
        """Open with this store from now on."""
        self.settings = settings
        self._save()

    def _save(self) -> None:
        try:
            self._keep(self.settings)
        except (BadInput, DiskFull) as error:
            if self._attached:
                self.session.trouble.emit(error)

    def rebuild(self, tab: int = 0) -> None:
        """The same window in another language or theme: same article, same mark, same place, same size."""
        old_window, old = self.window, self.session
        old_window.article.claim.flush()
        place, mark = old_window.place, old.mark_id
        self._replace_window()
        self.session.act_as(old.actor)
        self.controller.start()
        if old.article is not None:
            self.session.open_article(old.article, old.text, list(old.claims.values()))
            self.session.propose((old.proposed, old.suggestions))
            self.session.select(mark)
        else:
            self.window.article.show_article(there=False)
        self.window.go(place)
        self.open_settings(tab)
