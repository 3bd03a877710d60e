"""A wait for work off the window's thread, during which the window goes on painting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop

if TYPE_CHECKING:
    from workbench.tasks.runner import Runner

T = TypeVar("T")


def wait_for_result(runner: Runner, work: Callable[[], T]) -> T:
    """Run `work` off this thread and return its result; meanwhile the event loop goes on. Raises what `work` raises."""
    results: list[T] = []
    errors: list[BaseException] = []
    loop = QEventLoop()

    def on_result(result: T) -> None:
        results.append(result)
        loop.quit()

    def on_error(error: BaseException) -> None:
        errors.append(error)
        loop.quit()

    runner.run_in_pool(lambda _: work(), on_result, on_error)
    if not results and not errors:  # an inline runner has called back already
        loop.exec()
    if errors:
        raise errors[0]
    return results[0]
