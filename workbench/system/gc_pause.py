"""Garbage collection pause: work on very many small objects without Python's search for reference cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_gc() -> Iterator[None]:
    """Pause the cyclic garbage collector, which would visit all new objects again and again.

    For batches of objects without reference cycles: it saves a fifth of a large merge's time, a tenth of an export's.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
