"""Progress and cancellation of long work: a hook that is passed down and called between steps.

A hook is called with the steps done and their total (None while it is not known). It may raise CancelledError. Work calls
its hook only where it can still be rolled back, so cancelled work leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")

#: The total that hooks of `split_progress` count to.
WHOLE = 1000
_EVERY = 500


class CancelledError(Exception):
    """Raised by a hook to cancel the work and roll it back."""


class ProgressHook(Protocol):
    def __call__(self, done: int, total: int | None = None, /) -> None: ...


def no_progress(_done: int, _total: int | None = None, /) -> None:
    """The hook of work whose progress is not shown."""


def with_progress(
    items: Iterable[T], hook: ProgressHook, total: int | None = None, every: int = _EVERY
) -> Iterator[T]:
    """The same items; the hook is called before every `every`-th one, the first one included."""
    for done, item in enumerate(items):
        if not done % every:
            hook(done, total)
        yield item


def split_progress(hook: ProgressHook, weights: Sequence[int]) -> list[ProgressHook]:
    """One hook for each part of the work, in proportion to `weights`; together they count to WHOLE."""
    whole, before, made = sum(weights), 0, []
    for weight in weights:
        made.append(_share(hook, WHOLE * before // whole, WHOLE * (before + weight) // whole))
        before += weight
    return made


def _share(hook: ProgressHook, start: int, end: int) -> ProgressHook:
    def share_hook(done: int, total: int | None = None, /) -> None:
        hook(start + (end - start) * min(done, total) // total if total else start, WHOLE)

    return share_hook
