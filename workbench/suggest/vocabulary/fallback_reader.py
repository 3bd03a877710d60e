"""Fallback reader: analyses words that no lexicon lists, for the length of one `detect` call.

Rules look words up many calls below `detect`. The reader is therefore a context variable, which `detect` sets in its own
thread and resets.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from workbench.suggest.vocabulary.lexicon_entries import CasualtyRole, Cue


class FallbackReader(Protocol):
    """Analyses folded words; empty or None for an unknown word."""

    def roles(self, word: str) -> tuple[CasualtyRole, ...]: ...

    def cue(self, word: str) -> tuple[Cue, int] | None: ...


_reader: ContextVar[FallbackReader | None] = ContextVar("reader of unlisted words", default=None)


@contextmanager
def use_fallback_reader(reader: FallbackReader | None) -> Iterator[None]:
    """Within the block, `reader` (or none) analyses unlisted words."""
    token = _reader.set(reader)
    try:
        yield
    finally:
        _reader.reset(token)


def roles(word: str) -> tuple[CasualtyRole, ...]:
    """The casualty roles of an unlisted word."""
    reader = _reader.get()
    return () if reader is None else reader.roles(word)


def cue(word: str) -> tuple[Cue, int] | None:
    """The cue that an unlisted word is, and the length of its proclitics; None for no cue."""
    reader = _reader.get()
    return None if reader is None else reader.cue(word)
