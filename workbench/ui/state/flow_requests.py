"""Flow requests: what a person asked of the window that a flow carries out, as signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class FlowRequests(QObject):
    """One object for the whole run: windows are built again and again, the flows stay connected."""

    settings = Signal()
    encryption = Signal()  # show how the store is protected
    lock = Signal()
    unlock_seat = Signal()  # the person who acts gives their password
    backups = Signal()
    recovery = Signal()  # the store is damaged
    #: Close the store, do something to its file, open it again. The work (`Callable[[Path], str]`: a sentence for
    #: afterwards), the sentence shown meanwhile, and a check (`Callable[[], object]`) that may raise before it is closed.
    reopen = Signal(object, str, object)
    show_server = Signal(object)  # ServerAccess: show that server's work
    own_store = Signal()  # begin with the store of one's own at the next start
