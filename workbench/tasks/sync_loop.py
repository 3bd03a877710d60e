"""The window's line to a newsroom's server: a thread of its own that sends what was saved and brings what others did.

It works in transactions so small that nobody who saves waits for one, sends as soon as something was saved, takes what
is new as soon as the server says so, and where the line breaks tries again, each time a little later.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import sleep

from PySide6.QtCore import QObject, Qt, Signal

from workbench.domain.errors import WorkbenchError
from workbench.domain.server import ServerAddress
from workbench.domain.sync import SyncState
from workbench.services.server.sync import Meeting, ServerService

#: Events of one transaction, and the rest after it in which whoever waits to save goes first.
SLICE, BREATH_S = 40, 0.003
#: How long one listens before one looks whether the line still holds.
LISTEN_S = 25.0
#: So long one waits for the line to end, before it is left to itself.
_LEAVE_S = 3.0
#: Before the first new try and at most: it doubles in between.
SOON_S, LATE_S = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store and the server stand to each other now. `fetching`: events that came so far, while they come."""

    connected: bool
    state: SyncState | None
    trouble: WorkbenchError | None = None
    fetching: int = 0
    line: str = ""  # how it is secured, while it is there


class ServerLoop(QObject):
    """`changed` and `stood` are emitted on the thread of whoever made the loop."""

    changed = Signal(object)  # Changes
    stood = Signal(object)  # Standing
    broken = Signal(object)  # BaseException: a bug, after which the loop has ended

    _say = Signal(object)

    def __init__(self, service: ServerService, parent: QObject | None = None, soon_s: float = SOON_S) -> None:
        super().__init__(parent)
        self.service = service
        self._soon = soon_s
        self._asked, self._stopping = threading.Event(), threading.Event()
        self._again = False  # what was refused is to be tried once more
        self._meeting: Meeting | None = None
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)
        self._say.connect(lambda emit: emit(), Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Something was saved, or somebody asks: send and look now."""
        self._asked.set()
        with self._guard:
            if self._meeting is not None:
                self._meeting.link.wake()

    def try_again(self) -> None:
        """As `wake`, and what was refused is sent once more."""
        self._again = True
        self.wake()

    def use(self, address: ServerAddress) -> None:
        """Look for the server there from now on: with a password, or somewhere else."""
        self.service.use(address)
        self.wake()

    def close(self) -> None:
        """Leave the server. What was not sent stays, and goes with the next opening."""
        self._stopping.set()
        self.wake()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(_LEAVE_S)

    # -- on the loop's thread

    def _run(self) -> None:
        pause = self._soon
        try:
            while not self._stopping.is_set():
                self._asked.clear()
                try:
                    with self.service.meet(slice_size=SLICE, breathe=_breathe) as meeting:
                        self._hold(meeting)
                        pause = self._soon
                        self._talk(meeting)
                except WorkbenchError as error:  # of the server, or of this machine's disk: both may pass
                    self._tell(error)
                finally:
                    self._hold(None)
                if not self._stopping.is_set() and not self._asked.wait(pause):
                    pause = min(2 * pause, LATE_S)
        except BaseException as error:  # noqa: BLE001 - handed to the window, as the runner does
            # Closed while it hung on a dead line: the store may be gone under it, and nobody listens.
            self._post(partial(self.broken.emit, error))

    def _hold(self, meeting: Meeting | None) -> None:
        with self._guard:
            self._meeting = meeting

    def _talk(self, meeting: Meeting) -> None:
        while not self._stopping.is_set():
            self._asked.clear()
            if self._again:
                self._again = False
                meeting.try_again()
            self._receive(meeting)
            meeting.send_all()
            self._tell(None, meeting.link.secured)
            if not self._asked.is_set() and not meeting.link.wait(LISTEN_S):
                meeting.settle()
                meeting.send_all()
        meeting.settle()

    def _receive(self, meeting: Meeting) -> None:
        fetched = 0
        while not self._stopping.is_set() and (page := meeting.receive()) is not None:
            if page.new:
                fetched += page.new
                self._post(partial(self.changed.emit, page.changes))
                self._stand(Standing(True, None, fetching=fetched))

    def _tell(self, trouble: WorkbenchError | None, line: str = "") -> None:
        self._stand(Standing(trouble is None, self.service.state(), trouble, line=line))

    def _stand(self, standing: Standing) -> None:
        self._post(partial(self.stood.emit, standing))

    def _post(self, emit: Callable[[], None]) -> None:
        if not self._stopping.is_set():
            self._say.emit(emit)


def _breathe() -> None:
    sleep(BREATH_S)
