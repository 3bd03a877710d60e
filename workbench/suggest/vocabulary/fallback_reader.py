"""Words that no lexicon lists, read by whoever was asked to for this one text.

A rule asks about a word deep within its own reading, many calls below `detect`; the reader is therefore set for the
length of one `detect` in its own thread, and is nobody's outside of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from workbench.suggest.vocabulary.entries import CasualtyRole, Cue


class FallbackReader(Protocol):
    """Answers for folded words; empty or None where it knows nothing either."""

    def roles(self, word: str) -> tuple[CasualtyRole, ...]: ...

    def cue(self, word: str) -> tuple[Cue, int] | None: ...


_reader: ContextVar[FallbackReader | None] = ContextVar("reader of unlisted words", default=None)


@contextmanager
def use_fallback_reader(reader: FallbackReader | None) -> Iterator[None]:
    """For the length of the block, words that are not listed are read by `reader`, or by nobody."""
    token = _reader.set(reader)
    try:
        yield
    finally:
        _reader.reset(token)


def roles(word: str) -> tuple[CasualtyRole, ...]:
    """What an unlisted word says about people."""
    reader = _reader.get()
    return () if reader is None else reader.roles(word)


def cue(word: str) -> tuple[Cue, int] | None:
    """How an unlisted word reports speech, and the length of the clitics before it."""
    reader = _reader.get()
    return None if reader is None else reader.cue(word)
