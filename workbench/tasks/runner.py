"""Task runners: they do work off the window's thread and bring its result back to it.

One thread serves the store; a small pool serves pure work such as suggestions. Results come back through one Qt signal
that lives as long as the runner: a signal object per task would need somebody to keep it alive, or its result is lost.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.tasks.gc_on_gui_thread import GarbageCollector
from workbench.tasks.progress import Progress

T = TypeVar("T")
ErrorHandler = Callable[[BaseException], None]
ProgressHandler = Callable[[int, int | None], None]

#: A worker keeps the interpreter for at most so long before the window's thread gets its turn. A frame of the window
#: asks for it some twenty times.
_SWITCH_INTERVAL_S = 0.0005


class Runner(Protocol):
    """What presenters need of a runner.

    `on_result`, `on_error` and `on_progress` are called on the window's thread. The returned `Progress` cancels the work.
    """

    def run_on_store(
        self,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        """Run work that uses the store: one task after another, in the order of the calls."""
        ...

    def run_in_pool(
        self,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        """Run work that nobody who saves should have to wait for."""
        ...

    def close(self) -> None: ...


class ThreadRunner(QObject):
    """The runner of the real window."""

    _delivery = Signal(object)

    def __init__(self, parent: QObject | None = None, pool_threads: int = 2) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pool = ThreadPoolExecutor(pool_threads, thread_name_prefix="pool")
        self._closed = False
        self._switch_interval = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_INTERVAL_S)
        self.collector = GarbageCollector(self)
        self._delivery.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run_on_store(
        self,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        return self._submit(self._store, work, on_result, on_error, on_progress)

    def run_in_pool(
        self,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        return self._submit(self._pool, work, on_result, on_error, on_progress)

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None,
    ) -> Progress:
        progress = Progress(self._queued(on_progress) if on_progress else None)
        if self._closed:
            # A timer may still fire while the window closes: its work is not started.
            return progress
        future = executor.submit(work, progress)

        def finished(finished_future: Future[T]) -> None:
            self._delivery.emit(lambda: _call_handler(finished_future, on_result, on_error))

        future.add_done_callback(finished)
        return progress

    def _queued(self, on_progress: ProgressHandler) -> ProgressHandler:
        return lambda done, total: self._delivery.emit(lambda: on_progress(done, total))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self.collector.note_activity()
            call()

    def close(self) -> None:
        """Wait for running work; drop work that has not started and results that nobody waits for any more."""
        self._closed = True
        self._store.shutdown(wait=True, cancel_futures=True)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.collector.close()
        sys.setswitchinterval(self._switch_interval)


class InlineRunner:
    """Runs everything at once on the caller's thread: for pictures and tests."""

    def run_on_store(
        self,
        work: Callable[[Progress], T],
        on_result: Callable[[T], None],
        on_error: ErrorHandler,
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        progress = Progress(on_progress)
        future: Future[T] = Future()
        try:
            future.set_result(work(progress))
        except BaseException as error:  # noqa: BLE001 - handed to `on_error`, as an executor would
            future.set_exception(error)
        _call_handler(future, on_result, on_error)
        return progress

    run_in_pool = run_on_store

    def close(self) -> None:
        return None


class ClosedRunner:
    """The runner of a window that is gone: it starts nothing."""

    def run_on_store(
        self,
        work: Callable[[Progress], T],  # noqa: ARG002  # as in Runner
        on_result: Callable[[T], None],  # noqa: ARG002
        on_error: ErrorHandler,  # noqa: ARG002
        on_progress: ProgressHandler | None = None,
    ) -> Progress:
        return Progress(on_progress)

    run_in_pool = run_on_store

    def close(self) -> None:
        return None


def _call_handler(future: Future[T], on_result: Callable[[T], None], on_error: ErrorHandler) -> None:
    if future.cancelled():
        return
    error = future.exception()
    if error is not None:
        on_error(error)
    else:
        on_result(future.result())
