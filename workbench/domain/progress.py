"""How long work tells how far it is, and is asked to stop: one small hook that is passed down.

A hook is called with the steps done and their number (None while that is not known). It may raise CancelledError:
the work is then left as if it had never begun, because whoever calls a hook does so where all can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")

#: The steps of a whole that is told in shares.
WHOLE = 1000
_EVERY = 500


class CancelledError(Exception):
    """Raised by a hook to take the work back."""


class ProgressHook(Protocol):
    def __call__(self, done: int, total: int | None = None, /) -> None: ...


def no_progress(_done: int, _total: int | None = None, /) -> None:
    """The hook of work that nobody watches."""


def with_progress(
    items: Iterable[T], hook: ProgressHook, total: int | None = None, every: int = _EVERY
) -> Iterator[T]:
    """The same items; the hook hears of each `every`-th one, the first one included."""
    for done, item in enumerate(items):
        if not done % every:
            hook(done, total)
        yield item


def split_progress(hook: ProgressHook, weights: Sequence[int]) -> list[ProgressHook]:
    """A hook for each stretch of a work, of which the weights say how long they take; together they fill WHOLE."""
    whole, before, made = sum(weights), 0, []
    for weight in weights:
        made.append(_share(hook, WHOLE * before // whole, WHOLE * (before + weight) // whole))
        before += weight
    return made


def _share(hook: ProgressHook, start: int, end: int) -> ProgressHook:
    def told(done: int, total: int | None = None, /) -> None:
        hook(start + (end - start) * min(done, total) // total if total else start, WHOLE)

    return told
