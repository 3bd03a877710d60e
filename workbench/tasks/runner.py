"""Work off the window's thread, and its answers back on it.

One thread serves the store, a few others are free for pure work (suggestions). Answers come back through one
QObject signal that lives as long as the runner: per-task signal objects that nobody keeps alive lose answers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.tasks.gc_on_gui_thread import Collector
from workbench.tasks.progress import Progress

T = TypeVar("T")
_TURN_S = 0.0005
Failed = Callable[[BaseException], None]
Progressed = Callable[[int, int | None], None]


class Runner(Protocol):
    """What presenters ask for: `done` and `failed` are called on the window's thread."""

    def store(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None = None,
    ) -> Progress: ...

    def free(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None = None,
    ) -> Progress: ...

    def close(self) -> None: ...


class ThreadRunner(QObject):
    """The runner of the real window."""

    _answer = Signal(object)

    def __init__(self, parent: QObject | None = None, free_threads: int = 2) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._free = ThreadPoolExecutor(free_threads, thread_name_prefix="free")
        self._closed = False
        # A worker may keep the interpreter to itself for so long before the window's thread gets its turn; a frame
        # asks for it some twenty times.
        self._switching = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_S)
        self.collector = Collector(self)
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def store(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None = None,
    ) -> Progress:
        return self._start(self._store, work, done, failed, progressed)

    def free(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None = None,
    ) -> Progress:
        return self._start(self._free, work, done, failed, progressed)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None,
    ) -> Progress:
        progress = Progress(self._report(progressed) if progressed else None)
        if self._closed:
            # A timer may still go off while the window closes: its work is not begun any more.
            return progress
        future = pool.submit(work, progress)

        def finished(answer: Future[T]) -> None:
            self._answer.emit(lambda: _hand_over(answer, done, failed))

        future.add_done_callback(finished)
        return progress

    def _report(self, progressed: Progressed) -> Progressed:
        return lambda done, total: self._answer.emit(lambda: progressed(done, total))

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            self.collector.busy()
            answer()

    def close(self) -> None:
        """Let what runs finish; drop what has not begun and the answers nobody waits for any more."""
        self._closed = True
        self._store.shutdown(wait=True, cancel_futures=True)
        self._free.shutdown(wait=True, cancel_futures=True)
        self.collector.close()
        sys.setswitchinterval(self._switching)


class InlineRunner:
    """Runs everything at once on the caller's thread: for pictures and tests."""

    def store(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progressed | None = None,
    ) -> Progress:
        progress = Progress(progressed)
        answer: Future[T] = Future()
        try:
            answer.set_result(work(progress))
        except BaseException as error:  # noqa: BLE001 - handed to `failed`, as a pool would
            answer.set_exception(error)
        _hand_over(answer, done, failed)
        return progress

    free = store

    def close(self) -> None:
        return None


class ClosedRunner:
    """The runner of a window that is gone: nothing is begun for it any more."""

    def store(
        self,
        work: Callable[[Progress], T],  # noqa: ARG002  # as in Runner
        done: Callable[[T], None],  # noqa: ARG002
        failed: Failed,  # noqa: ARG002
        progressed: Progressed | None = None,
    ) -> Progress:
        return Progress(progressed)

    free = store

    def close(self) -> None:
        return None


def _hand_over(answer: Future[T], done: Callable[[T], None], failed: Failed) -> None:
    if answer.cancelled():
        return
    error = answer.exception()
    if error is not None:
        failed(error)
    else:
        done(answer.result())
