"""The newsroom's server: the state of the sync, the changes of others, and the forms to connect and to sign in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import BadInput, WorkbenchError
from workbench.domain.person import Role
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import VERIFIED, ServerAddress, ServerInfo
from workbench.domain.server_errors import ServerRefused
from workbench.domain.sync import SyncState
from workbench.services.server.access import ServerAccess
from workbench.tasks.sync_loop import SyncLoop, SyncStatus
from workbench.text.isolates import isolate_ltr
from workbench.ui.errors.part_words import PartWords
from workbench.ui.labels.connection import ConnectionWords
from workbench.ui.labels.history import ChangeWords
from workbench.ui.rows.claim_details import person_name
from workbench.ui.state.session import Session
from workbench.ui.views.server_dialogs import ConnectDialog, ConnectInput, ServerDetails, ServerDialog
from workbench.ui.views.top_bar import TopBar

#: Changes of others are shown together, so long after the first one came.
_TOGETHER_MS = 60


class ServerPresenter(QObject):
    """`loop` syncs the shown store with its server; None for a store of one's own."""

    connect_wanted = Signal(object)  # ServerAccess: show that server's work
    own_wanted = Signal()  # begin with the store of one's own at the next start

    def __init__(
        self,
        session: Session,
        bar: TopBar,
        window: QWidget,
        loop: SyncLoop | None,
        explain: Callable[[WorkbenchError], str],
    ) -> None:
        super().__init__(window)
        self._session, self._bar, self._window = session, bar, window
        self._loop, self._explain = loop, explain
        self._steps, self._parts = ChangeWords(), PartWords(session.words)
        self._status = SyncStatus(connected=False, state=None)
        self._state: SyncState | None = None
        self._received: dict[EntityType, dict[str, None]] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._apply_received)
        self._dialog: ServerDialog | None = None
        self._form: ConnectDialog | None = None
        bar.server_wanted.connect(self.open)
        if loop is not None:
            loop.changed.connect(self._arrived)
            loop.status_changed.connect(self._status_changed)
            loop.crashed.connect(session.failed)
            session.changed.connect(self._saved)
            bar.show_server(
                self.tr("Connecting…"), self.tr("Looking for the server… You can go on working here.")
            )

    def disconnect_loop(self) -> None:
        """Stop listening to the loop: the window goes, or is built again."""
        loop, self._loop = self._loop, None
        self._soon.stop()
        if loop is not None:
            loop.changed.disconnect(self._arrived)
            loop.status_changed.disconnect(self._status_changed)
            loop.crashed.disconnect(self._session.failed)

    def _saved(self, _: Changes) -> None:
        if self._loop is not None:
            self._loop.wake()

    # -- changes of others

    def _arrived(self, changes: Changes) -> None:
        for kind, ids in changes.touched.items():
            self._received.setdefault(kind, {}).update(dict.fromkeys(ids))
        if not self._soon.isActive():
            self._soon.start(_TOGETHER_MS)

    def _apply_received(self) -> None:
        received, self._received = self._received, {}
        self._session.apply_remote(Changes("", "sync", {kind: tuple(ids) for kind, ids in received.items()}))
        self._act_as_account()

    def _act_as_account(self) -> None:
        """Let the account's person act, as soon as the store knows them."""
        session = self._session
        if session.actor is None and self._state is not None:
            mine = [one for one in session.people() if one.id == self._state.person_id]
            if mine:
                session.act_as(mine[0])

    # -- the state of the sync

    def _status_changed(self, status: SyncStatus) -> None:
        self._status = status
        if status.state is not None:
            self._state = status.state
            self._act_as_account()
        self._bar.show_server(self._status_text(), self._status_tooltip())
        if self._dialog is not None:
            self._dialog.show_facts(self._facts())

    def _status_text(self) -> str:
        status, state = self._status, self._state
        if status.fetching:
            return self.tr("Fetching: %1").replace("%1", self._session.words.number(status.fetching))
        if self._wants_password():
            return self.tr("Not signed in")
        if not status.connected:
            waiting = state.to_send if state is not None else 0
            if not waiting:
                return self.tr("Offline")
            return " · ".join((self.tr("Offline"), self.tr("%Ln change(s) waiting", "", waiting)))
        if state is not None and state.refused:
            return self.tr("%Ln change(s) refused", "", len(state.refused))
        return self.tr("Connected")

    def _status_tooltip(self) -> str:
        trouble = self._status.trouble
        if trouble is not None:
            return self._explain(trouble)
        return self.tr("Everything is saved here; what you save is sent to the newsroom's server at once.")

    def _wants_password(self) -> bool:
        return isinstance(self._status.trouble, ServerRefused)

    def _facts(self) -> ServerDetails:
        status, state, words = self._status, self._state, self._session.words
        if status.connected or status.fetching:
            headline = self.tr("Connected: what you save is sent at once, what others save appears here.")
        elif status.trouble is not None:
            headline = self._explain(status.trouble)
        else:
            headline = self.tr("Looking for the server… You can go on working here.")
        if state is None:
            return ServerDetails(headline, status.connected, ())
        facts = [
            (self.tr("Server"), isolate_ltr(state.address.partition("://")[2])),
            *([(self.tr("Connection"), ConnectionWords().of(status.security))] if status.security else []),
            (self.tr("Account there"), f"{state.person_name} · {words.of(Role(state.role))}"),
            (self.tr("Last contact"), words.day(state.contact_us)),
            (self.tr("Your changes waiting to be sent"), words.number(state.to_send)),
            *self._held(state),
        ]
        if state.gaps:
            facts.append((self.tr("Events waiting for earlier ones"), words.number(state.gaps)))
        return ServerDetails(headline, status.connected, facts, list(self._refused(state)))

    def _held(self, state: SyncState) -> Iterator[tuple[str, str]]:
        for person, steps in state.held.items():
            name = person_name(self._session, person)
            yield (
                self.tr("Changes by %1").replace("%1", name),
                self.tr("%1 waiting until they sign in here or a supervisor syncs").replace(
                    "%1", self._session.words.number(steps)
                ),
            )

    def _refused(self, state: SyncState) -> Iterator[str]:
        for step in state.refused:
            when = self._session.words.day(step.at_us)
            reason = self._parts.reason(step.reason)
            yield f"{self._steps.of(step.action)} · {when} — {reason}"

    # -- dialogs

    def open(self) -> None:
        """Show the state of the sync; without a server, the form to connect to one."""
        if self._loop is None:
            self.ask_connect()
            return
        dialog = ServerDialog(self._window)
        dialog.sync.connect(self._loop.try_again)
        dialog.sign_in.connect(self.ask_password)
        dialog.own_wanted.connect(self._own)
        dialog.finished.connect(self._closed)
        dialog.show_facts(self._facts())
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _own(self) -> None:
        self.own_wanted.emit()
        self._session.succeeded.emit(
            self.tr("The next start opens your own file; the newsroom's work stays here.")
        )

    def ask_connect(self) -> None:
        """The form for a server that this window does not show yet."""
        text = self.tr(
            "The newsroom's work is then kept on this machine too: it opens and can be used without "
            "a network."
        )
        self._ask(ConnectInput("", "tadqiq", "", "", ""), text, self.connect_wanted.emit)

    def ask_password(self) -> None:
        """Sign in again at the server of the shown store."""
        address, loop = self._session.workspace.server.address, self._loop
        if address is None or loop is None:
            return

        def signed_in(found: ServerAccess) -> None:
            loop.use(replace(found.address, host=address.host, port=address.port, database=address.database))

        self._ask(typed_of(address), self.tr("The password is kept only until the window closes."), signed_in)

    def _ask(self, shown: ConnectInput, text: str, done: Callable[[ServerAccess], None]) -> None:
        form = ConnectDialog(self._window, shown, text)
        form.tested.connect(lambda typed: self._try(form, typed, None))
        form.wanted.connect(lambda typed: self._try(form, typed, done))
        form.finished.connect(form.deleteLater)
        self._form = form
        form.open()

    def _try(
        self, form: ConnectDialog, typed: ConnectInput, done: Callable[[ServerAccess], None] | None
    ) -> None:
        """Ask the server off the window's thread; when it answers, close the form and call `done`, where there is one."""
        try:
            server = ServerAccess(address_of(typed))
        except BadInput as error:
            form.answer(self._explain(error), succeeded=False)
            return
        form.ask(self.tr("Asking the server…"))

        def answered(info: ServerInfo) -> None:
            role = self._session.words.of(info.role)
            found = self.tr("The server answered. Your account there: %1.").replace(
                "%1", f"{info.person_name} · {role}"
            )
            form.answer(found, succeeded=True)
            if done is not None:
                form.done(1)
                done(server)

        def on_error(error: BaseException) -> None:
            if isinstance(error, WorkbenchError):
                form.answer(self._explain(error), succeeded=False)
            else:
                form.reject()
                self._session.failed.emit(error)

        self._session.runner.run_in_pool(lambda _: server.account_info(), answered, on_error)


def typed_of(address: ServerAddress) -> ConnectInput:
    """An address as the form shows it, without its password."""
    host = address.host if address.port == 5432 else f"{address.host}:{address.port}"
    if address.local or address.sslmode != VERIFIED:  # the form has no field for these: show the URL
        host = str(address)
    return ConnectInput(host, address.database, address.user, "", address.sslrootcert)


def address_of(typed: ConnectInput) -> ServerAddress:
    """The address that was typed; it may be written as a URL, as on the command line. Raises BadInput."""
    if ServerAddress.is_server_address(typed.host):
        whole = ServerAddress.parse(typed.host)
        return replace(whole, user=typed.login or whole.user, password=typed.password or whole.password)
    host, _, port = typed.host.partition(":") if typed.host.count(":") == 1 else (typed.host, "", "")
    if port and not port.isdecimal():
        raise BadInput(where="server", reason=ReplicationCode.ADDRESS_PORT_WRONG)
    return ServerAddress(
        host=host,
        database=typed.database,
        user=typed.login,
        port=int(port or 5432),
        password=typed.password,
        sslmode=VERIFIED,
        sslrootcert=typed.certificate,
    )
