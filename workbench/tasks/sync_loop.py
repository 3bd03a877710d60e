"""The sync loop: a thread that keeps the window's store in sync with the newsroom's server.

Its transactions are so small that nobody who saves waits for one. It sends as soon as something was saved, and receives
as soon as the server announces something new. When the connection breaks it tries again, each time a little later.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import sleep

from PySide6.QtCore import QObject, Qt, Signal

from workbench.domain.errors import WorkbenchError
from workbench.domain.server import ServerAddress, TransportSecurity
from workbench.domain.sync import SyncState
from workbench.services.server.sync import ServerService, SyncSession

#: Events of one transaction, and the pause after it in which whoever waits to save goes first.
SLICE_SIZE, PAUSE_S = 40, 0.003
#: How long the loop listens before it checks whether the connection still holds.
LISTEN_S = 25.0
#: How long `close` waits for the thread before it leaves it to itself.
_CLOSE_TIMEOUT_S = 3.0
#: The pause before the first new try and the longest one: it doubles in between.
FIRST_RETRY_S, LONGEST_RETRY_S = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """The connection to the server, and how far store and server agree. `fetching`: events received so far, while more come."""

    connected: bool
    state: SyncState | None
    trouble: WorkbenchError | None = None
    fetching: int = 0
    security: TransportSecurity | None = None  # while there is a connection


class SyncLoop(QObject):
    """`changed`, `status_changed` and `crashed` are emitted on the thread that made the loop."""

    changed = Signal(object)  # Changes
    status_changed = Signal(object)  # SyncStatus
    crashed = Signal(object)  # BaseException: a bug, after which the loop has ended

    _delivery = Signal(object)

    def __init__(
        self, service: ServerService, parent: QObject | None = None, first_retry_s: float = FIRST_RETRY_S
    ) -> None:
        super().__init__(parent)
        self.service = service
        self._first_retry_s = first_retry_s
        self._wake_requested, self._closing = threading.Event(), threading.Event()
        self._retry_refused = False
        self._session: SyncSession | None = None
        self._session_guard = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)
        self._delivery.connect(lambda emit: emit(), Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Send and receive now: something was saved, or somebody asked."""
        self._wake_requested.set()
        with self._session_guard:
            if self._session is not None:
                self._session.client.wake()

    def try_again(self) -> None:
        """As `wake`; events that the server refused are sent once more."""
        self._retry_refused = True
        self.wake()

    def use(self, address: ServerAddress) -> None:
        """Connect to this address from now on: with a password, or somewhere else."""
        self.service.use(address)
        self.wake()

    def close(self) -> None:
        """Disconnect. What was not sent stays in the store and goes with the next connection."""
        self._closing.set()
        self.wake()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(_CLOSE_TIMEOUT_S)

    # -- on the loop's thread

    def _run(self) -> None:
        pause = self._first_retry_s
        try:
            while not self._closing.is_set():
                self._wake_requested.clear()
                try:
                    with self.service.connect(slice_size=SLICE_SIZE, between_slices=_pause) as session:
                        self._set_session(session)
                        pause = self._first_retry_s
                        self._synchronize(session)
                except WorkbenchError as error:  # of the server, or of this machine's disk: both may pass
                    self._report(error)
                finally:
                    self._set_session(None)
                if not self._closing.is_set() and not self._wake_requested.wait(pause):
                    pause = min(2 * pause, LONGEST_RETRY_S)
        except BaseException as error:  # noqa: BLE001 - handed to the window, as the runner does
            # After `close` gave up waiting, the store may be gone under this thread; then nobody listens.
            self._post(partial(self.crashed.emit, error))

    def _set_session(self, session: SyncSession | None) -> None:
        with self._session_guard:
            self._session = session

    def _synchronize(self, session: SyncSession) -> None:
        while not self._closing.is_set():
            self._wake_requested.clear()
            if self._retry_refused:
                self._retry_refused = False
                session.try_again()
            self._receive(session)
            session.send_all()
            self._report(None, session.client.transport_security)
            if not self._wake_requested.is_set() and not session.client.wait(LISTEN_S):
                session.settle()
                session.send_all()
        session.settle()

    def _receive(self, session: SyncSession) -> None:
        fetched = 0
        while not self._closing.is_set() and (page := session.receive()) is not None:
            if page.new:
                fetched += page.new
                self._post(partial(self.changed.emit, page.changes))
                self._post_status(SyncStatus(True, None, fetching=fetched))

    def _report(self, trouble: WorkbenchError | None, security: TransportSecurity | None = None) -> None:
        self._post_status(SyncStatus(trouble is None, self.service.state(), trouble, security=security))

    def _post_status(self, status: SyncStatus) -> None:
        self._post(partial(self.status_changed.emit, status))

    def _post(self, emit: Callable[[], None]) -> None:
        if not self._closing.is_set():
            self._delivery.emit(emit)


def _pause() -> None:
    sleep(PAUSE_S)
