"""Whether a store needs a key; asked before every opening, so that nothing of libsodium loads for a plain store."""

from __future__ import annotations

from pathlib import Path

from db import opening, sqlite


def is_encrypted(path: Path) -> bool:
    """Whether the store at `path` needs a key. Raises as opening does for what is no store."""
    path = path.absolute()
    with sqlite.translated_errors(path):
        return opening.is_encrypted(path)
