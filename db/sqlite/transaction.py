"""Transaction: one write, with the lock among threads, BEGIN IMMEDIATE, COMMIT or ROLLBACK, and translated errors.

A class and not nested generators, for speed: every action of a person passes through here.
"""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from db.sqlite.connections import raw_connection
from db.sqlite.errors import domain_error_of


class Transaction:
    """A context manager that is used once. It waits for other threads, and refuses to be nested in its own thread."""

    def __init__(self, path: Path, connection: Connection, lock: threading.RLock) -> None:
        self.connection = connection
        self._raw = raw_connection(connection)
        self._path = path
        self._lock = lock

    def __enter__(self) -> Connection:
        self._lock.acquire()
        if self._raw.in_transaction:  # only this thread can have left it so: the lock lets it in again
            self._lock.release()
            raise RuntimeError("a change was begun inside another one")
        try:
            self._raw.execute("BEGIN IMMEDIATE")
        except BaseException as error:
            self._lock.release()
            self._raise_domain_error(error)
            raise
        return self.connection

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._commit()
            else:
                self._roll_back()
                self._raise_domain_error(error)
        finally:
            self._lock.release()

    def _commit(self) -> None:
        try:
            self._raw.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            self._raise_domain_error(error)
            raise

    def _roll_back(self) -> None:
        if self._raw.in_transaction:  # SQLite may have rolled back by itself, as on a full disk
            self._raw.execute("ROLLBACK")

    def _raise_domain_error(self, error: BaseException) -> None:
        known = domain_error_of(self._path, error)
        if known is not None:
            raise known from error
