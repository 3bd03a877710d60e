"""Waiting for what is done off the window's thread, while the window goes on painting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop

if TYPE_CHECKING:
    from workbench.tasks.runner import Runner

T = TypeVar("T")


def waited(runner: Runner, work: Callable[[], T]) -> T:
    """The result of work off this thread, while the window stays alive."""
    results: list[T] = []
    errors: list[BaseException] = []
    loop = QEventLoop()

    def well(result: T) -> None:
        results.append(result)
        loop.quit()

    def badly(error: BaseException) -> None:
        errors.append(error)
        loop.quit()

    runner.free(lambda _: work(), well, badly)
    if not results and not errors:  # a runner that does all at once has answered already
        loop.exec()
    if errors:
        raise errors[0]
    return results[0]
