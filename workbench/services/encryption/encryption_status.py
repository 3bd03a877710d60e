"""Encryption status: whether a store needs a key. Asked before every opening, so that a plain store never loads
libsodium.
"""

from __future__ import annotations

from pathlib import Path

from db import opening, sqlite


def is_encrypted(path: Path) -> bool:
    """Whether the store at `path` needs a key. Raises what opening raises for a file that is no store."""
    path = path.absolute()
    with sqlite.translated_errors(path):
        return opening.is_encrypted(path)
