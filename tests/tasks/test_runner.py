"""The runner: each result arrives once, on the window's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from functools import partial
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from workbench.tasks.gc_on_gui_thread import GarbageCollector
from workbench.tasks.progress import Progress
from workbench.tasks.runner import InlineRunner, Runner, ThreadRunner


def unexpected(error: BaseException) -> None:
    raise AssertionError from error


def squared(number: int, _: Progress) -> int:
    return number * number


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[ThreadRunner]:
    made = ThreadRunner()
    yield made
    made.close()


def test_two_hundred_answers_arrive_on_the_windows_thread(qtbot: QtBot, runner: ThreadRunner) -> None:
    here = threading.get_ident()
    arrived: list[tuple[int, int]] = []
    for i in range(200):
        start = runner.run_on_store if i % 2 else runner.run_in_pool
        start(partial(squared, i), lambda value: arrived.append((value, threading.get_ident())), unexpected)
    qtbot.waitUntil(lambda: len(arrived) == 200)
    assert sorted(value for value, _ in arrived) == [n * n for n in range(200)]
    assert {thread for _, thread in arrived} == {here}


def test_the_store_has_one_thread_of_its_own(qtbot: QtBot, runner: ThreadRunner) -> None:
    threads: list[int] = []
    for _ in range(20):
        runner.run_on_store(lambda _: threading.get_ident(), threads.append, unexpected)
    qtbot.waitUntil(lambda: len(threads) == 20)
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


def test_what_fails_is_handed_over(qtbot: QtBot, runner: ThreadRunner) -> None:
    failures: list[BaseException] = []

    def broken(_: Progress) -> None:
        raise ValueError("broken")

    runner.run_in_pool(broken, lambda _: pytest.fail("not done"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ValueError)


def test_progress_arrives_in_order_before_the_answer(qtbot: QtBot, runner: ThreadRunner) -> None:
    seen: list[object] = []

    def work(progress: Progress) -> str:
        for i in range(5):
            progress(i, 5)
        return "done"

    runner.run_on_store(work, seen.append, unexpected, lambda done, total: seen.append((done, total)))
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen == [*((i, 5) for i in range(5)), "done"]


def test_work_sees_that_it_was_cancelled(qtbot: QtBot, runner: ThreadRunner) -> None:
    begun, answers = threading.Event(), list[bool]()

    def work(progress: Progress) -> bool:
        begun.set()
        while not progress.cancelled():
            pass
        return True

    progress = runner.run_in_pool(work, answers.append, unexpected)
    begun.wait(5)
    progress.cancel()
    qtbot.waitUntil(lambda: answers == [True])


def test_nothing_is_delivered_after_closing(qtbot: QtBot) -> None:
    made, seen = ThreadRunner(), list[int]()
    made.run_on_store(lambda _: 1, seen.append, unexpected)
    made.close()
    QCoreApplication.processEvents()
    assert seen == []


def test_the_inline_runner_answers_at_once() -> None:
    made: Runner = InlineRunner()
    seen: list[object] = []

    def broken(_: Progress) -> None:
        raise KeyError("x")

    made.run_on_store(lambda _: 3, seen.append, unexpected)
    made.run_in_pool(broken, lambda _: None, seen.append)
    assert seen[0] == 3
    assert isinstance(seen[1], KeyError)


class Knot:
    """Garbage that only the collector can let go, and that tells on which thread it went."""

    seen: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.seen.append(threading.get_ident())


def test_garbage_is_collected_on_the_windows_thread_only(qtbot: QtBot, runner: ThreadRunner) -> None:
    Knot.seen.clear()
    assert not gc.isenabled()

    def litter(_: Progress) -> int:
        for _index in range(5000):
            Knot()
        return len(Knot.seen)

    gone: list[int] = []
    runner.run_in_pool(litter, gone.append, unexpected)
    qtbot.waitUntil(lambda: bool(gone))
    runner.collector.check()
    assert len(Knot.seen) == 5000
    assert set(Knot.seen) == {threading.get_ident()}


def test_python_collects_again_when_the_runner_is_closed(qtbot: QtBot) -> None:
    made = ThreadRunner()
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()


def test_after_the_end_nothing_is_begun(qtbot: QtBot) -> None:
    runner = ThreadRunner()
    runner.close()
    began: list[bool] = []
    runner.run_on_store(lambda _: began.append(True), lambda _: began.append(True), unexpected)
    assert began == []


def test_long_collections_wait_for_a_quiet_moment(qtbot: QtBot) -> None:
    now = [100.0]
    collector = GarbageCollector(clock=lambda: now[0])
    thresholds = gc.get_threshold()
    try:
        gc.collect()
        gc.set_threshold(1_000_000, 1_000_000, 1)
        gc.collect(1)
        gc.collect(1)
        assert gc.get_count()[2] == 2
        collector.note_activity()
        collector.check()
        assert gc.get_count()[2] == 2
        now[0] += 10
        collector.check()
        assert gc.get_count()[2] == 0
    finally:
        gc.set_threshold(*thresholds)
        collector.close()
