"""The shell: the window and the store behind it, from the first paint to the end.

The window is painted first; the store and its libraries are loaded afterwards (`attach`). Flows lock the window, change
the store's file and show another store through `detach`, `reattach` and `swap`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.labels.enums import Words
from workbench.ui.presenters.settings import SettingsPresenter
from workbench.ui.state.flow_requests import FlowRequests
from workbench.ui.state.preferences import Preferences
from workbench.ui.window import window_state
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.pages import ARTICLE, PAGES, AnyPage
from workbench.ui.window.window_host import WindowHost

if TYPE_CHECKING:
    from workbench.domain.person import Person
    from workbench.tasks.runner import Runner
    from workbench.tasks.sync_loop import SyncLoop
    from workbench.ui.state.session import Session
    from workbench.ui.window.controller import WindowController
    from workbench.ui.window.window_state import WindowState
    from workbench.workspace import Workspace

#: Gives the loop that syncs a workspace with its server; None for a store of one's own.
Connect = Callable[["Workspace"], "SyncLoop | None"]


class Shell(QObject):
    """`workspace`, `runner`, `session` and `controller` are there while a store is attached."""

    def __init__(self, app: QApplication, preferences: Preferences, pages: Sequence[AnyPage] = PAGES) -> None:
        super().__init__()
        self.app, self.preferences = app, preferences
        self.requests = FlowRequests(self)
        self._host = WindowHost(app, preferences, pages)
        self._settings = SettingsPresenter(preferences, self._host.registry)
        self._attached = False
        self._connect: Connect = lambda _: None
        self._person: str | None = None
        self.workspace: Workspace
        self.runner: Runner
        self.session: Session
        self.controller: WindowController
        self.requests.settings.connect(self.open_settings)
        preferences.save_failed.connect(self.report)
        preferences.appearance_changed.connect(self._rebuild_soon)
        preferences.autosuggest_changed.connect(self._set_autosuggest)
        preferences.shortcuts_changed.connect(self._set_keymap)

    # -- the window

    @property
    def window(self) -> MainWindow:
        return self._host.window

    @property
    def words(self) -> Words:
        return self._host.words

    def show(self) -> None:
        self._host.show()

    def open_settings(self, tab: int = 0) -> None:
        actor = self.session.actor
        self._settings.open(
            self.window, actor.name if actor is not None else "", tab, self._desk_pages(actor)
        )

    def _desk_pages(self, actor: Person | None) -> list[tuple[str, QWidget]]:
        """The settings that hold for everybody, for a person who may change them."""
        from workbench.domain.person import Role
        from workbench.ui.presenters.desk_settings import DeskSettingsPresenter

        if actor is None or actor.role is not Role.SUPERVISOR:
            return []
        desk = DeskSettingsPresenter(self.session)
        return [(desk.title(), desk.page)]

    def explain(self, error: BaseException) -> str:
        """The sentence for an error, in the language of the window."""
        from workbench.ui.errors.error_words import ErrorWords

        return ErrorWords(self.words).sentence(error)

    def report(self, error: BaseException) -> None:
        """Show an error in the window; dropped where there is no store behind it."""
        if self._attached:
            self.session.failed.emit(error)

    def _rebuild_soon(self) -> None:
        tab = self._settings.tab
        QTimer.singleShot(0, self, lambda: self.rebuild(tab))

    def rebuild(self, tab: int = 0) -> None:
        """Build the window again in another language or theme, at the same place and with the settings open."""
        self.window.article.claim.flush()
        session, page = self.session, self.window.page
        old = self._host.build_again()
        self._build_controller()
        self._host.replace(old)
        old.deleteLater()
        window_state.transfer(session, self.controller, page)
        self.open_settings(tab)

    # -- the store

    @property
    def attached(self) -> bool:
        """Whether a store is open behind the window: not before it is opened, and not while it is locked."""
        return self._attached

    def attach(
        self,
        workspace: Workspace,
        runner: Runner,
        article_id: str | None = None,
        *,
        expecting: bool = False,
        connect: Connect = lambda _: None,
        person: str | None = None,
    ) -> None:
        """Give the window its store, and show an article: the one named, else the newest.

        `expecting` says that one is about to be imported: until it is there, or cannot be, the window says so.
        `person` acts: a name or an id; a store without people may still learn the name. Raises what `people.find` does
        before anything is attached.
        """
        actor = self._first_actor(workspace, person)
        self.workspace, self.runner, self._connect, self._person = workspace, runner, connect, person
        self._build_controller()
        self._attached = True
        if actor is not None:
            self.session.act_as(actor)
        self.controller.start()
        if expecting and actor is not None:
            self.session.failed.connect(lambda _: window_state.open_first_article(self.controller))
            self.window.show_page(ARTICLE.name)
        else:
            window_state.open_first_article(self.controller, article_id or "")

    def _first_actor(self, workspace: Workspace, person: str | None) -> Person | None:
        """Who acts at the start: the one named, else of the server account, else of the settings, else the first one."""
        name, everyone = self.preferences.settings.author, workspace.people.list()
        if person and everyone:
            return workspace.people.find(person)
        account = workspace.server.account() if workspace.shared else ""
        mine = [person for person in everyone if person.id == account]
        named = [person for person in everyone if person.name == name]
        return next(iter(mine or named or everyone), None)

    def swap(self, workspace: Workspace) -> None:
        """Show another opening of the store, or another store, in a new window at the same place."""
        state, self.workspace = window_state.capture(self.controller), workspace
        self.session.close()
        old = self._host.build_again()
        self._build_controller()
        self._host.replace(old)
        old.deleteLater()
        window_state.restore(state, self.controller)

    def detach(self) -> tuple[WindowState, MainWindow]:
        """Commit what is typed and put an empty window without a store in the place of this one.

        Returns where the person was, for `reattach`, and the old window, hidden. Delete it when no answer is on its way
        to it any more. The caller closes the workspace.
        """
        self.controller.settle()
        self.controller.disconnect_server()
        state = window_state.capture(self.controller)
        self._attached = False
        self.session.close()
        old = self._host.build_again()
        self._host.replace(old)
        del self.controller, self.session, self.workspace
        return state, old

    def reattach(self, workspace: Workspace, state: WindowState) -> None:
        """Connect the window to `workspace` after `detach`, and restore its state."""
        self.workspace = workspace
        self._build_controller()
        self._attached = True
        window_state.restore(state, self.controller)

    def set_busy(self, sentence: str) -> None:
        """Commit typed text, show `sentence`, and disable the window."""
        self.controller.settle()
        self.window.setEnabled(False)
        self.window.notices.busy(sentence)

    def end_busy(self) -> None:
        """Enable the window again after `set_busy`, when the store stayed the same."""
        self.window.setEnabled(True)
        self.window.notices.hide()

    def report_store_lost(self, error: BaseException) -> None:
        """The store could not be opened again: show that; nothing more can be done in this window."""
        self.window.setEnabled(True)
        self.window.stack.setEnabled(False)
        self.session.failed.emit(error)

    def close_store(self) -> None:
        """Close the store where one is attached, and release the language. For the end of the program."""
        if self._attached:
            self.workspace.close()
        self._host.release_language()

    def close(self) -> None:
        """Close the window and release the language; the store stays open."""
        self._host.close()

    # -- the controller of the attached store

    def _build_controller(self) -> None:
        from workbench.ui.state.session import Session
        from workbench.ui.window.controller import WindowController

        settings = self.preferences.settings
        if self._attached:
            self.controller.disconnect_server()
        self.session = Session(self.workspace, self.runner, self.words)
        self.controller = WindowController(
            self.session,
            self.window,
            self.requests,
            self._host.registry,
            autosuggest=settings.autosuggest,
            suggested_name=self._person
            or settings.author
            or os.environ.get("USER", "")
            or os.environ.get("USERNAME", ""),
            keymap=self._host.keymap,
            loop=self._connect(self.workspace),
        )
        self.controller.people.chosen.connect(lambda name: self.preferences.change("author", name))

    def _set_autosuggest(self, wanted: bool) -> None:
        if self._attached:
            self.controller.set_autosuggest(wanted)

    def _set_keymap(self) -> None:
        if self._attached:
            self.controller.set_keymap(self._host.keymap)
