"""SQLite: connections, transactions, the file lock, named rows, and the domain's errors for SQLite's."""

from __future__ import annotations

from db.sqlite.connections import KEY_BYTES, is_encrypted
from db.sqlite.errors import from_os_error, translated_errors
from db.sqlite.file_lock import StoreLock

__all__ = ["KEY_BYTES", "StoreLock", "from_os_error", "is_encrypted", "translated_errors"]
