"""Connections: SQLite connections as the store needs them, one that writes and one that only reads.

`key` is the store's raw key of 32 bytes where it is encrypted (SQLCipher 4), None where it is not. It is never a
passphrase: see `db.encryption.key_file`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine
from sqlcipher3 import dbapi2 as driver

from workbench.system.private_files import create_private_file

#: "Tdqq", in the header of every store (PRAGMA application_id).
APPLICATION_ID = 0x54647171
#: Length of a raw key in bytes.
KEY_BYTES = 32
_BUSY_MS = 5000

#: Number of compiled statements that the driver caches. With a full cache (making a store alone runs a hundred
#: statements) new statements evict each other, and each save compiles all of its statements again.
_STATEMENTS = 500


def writer(path: Path, key: bytes | None = None) -> Connection:
    """The connection for writing: every transaction takes the write lock at its beginning.

    WAL with synchronous=FULL: a commit that returned is on the disk.
    """

    def connect() -> driver.Connection:
        create_private_file(path)
        return _open(str(path), key, "journal_mode=WAL", "synchronous=FULL")

    return _engine(connect).connect()


def reader(path: Path, key: bytes | None = None, *, immutable: bool = False) -> Connection:
    """A connection that cannot write. `immutable` is for a medium that nobody can write to, without a `-wal` file."""

    def connect() -> driver.Connection:
        name = f"file:{quote(str(path))}?mode=ro&immutable=1" if immutable else str(path)
        return _open(name, key, "query_only=ON", uri=immutable)

    return _engine(connect).connect()


def exclusive_reader(path: Path, key: bytes | None = None) -> Connection:
    """A reader that needs no `-shm` file for a `-wal` file: it keeps the WAL index in memory and locks the file.

    https://www.sqlite.org/wal.html, "Use of WAL Without Shared-Memory": exclusive before the first access.
    """

    def connect() -> driver.Connection:
        return _open(str(path), key, "locking_mode=EXCLUSIVE", "query_only=ON")

    return _engine(connect).connect()


def raw_connection(connection: Connection) -> driver.Connection:
    """The driver's own connection, for what SQLAlchemy does not offer (backup, interrupt, pragmas)."""
    return connection.connection.driver_connection


def _open(name: str, key: bytes | None, *settings: str, uri: bool = False) -> driver.Connection:
    # No isolation level: else the driver begins deferred transactions by itself.
    raw = driver.connect(
        name, isolation_level=None, check_same_thread=False, uri=uri, cached_statements=_STATEMENTS
    )
    try:
        for setting in (*_keyed(key), f"busy_timeout={_BUSY_MS}", "foreign_keys=ON", *settings):
            raw.execute(f"PRAGMA {setting}")
    except BaseException:
        raw.close()  # else the traceback keeps the connection open and its locks held
        raise
    return raw


def _keyed(key: bytes | None) -> tuple[str, ...]:
    """The pragmas that must come first on an encrypted file.

    A raw key and not a passphrase: SQLCipher would stretch a passphrase for each connection. Its own log is switched
    off, because it goes to standard error, where people expect the program's messages. Temporary data stay in memory.
    """
    if key is None:
        return ()
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    return ("cipher_log_level=NONE", f"key = \"x'{key.hex()}'\"", "temp_store=MEMORY")


def is_encrypted(connection: Connection) -> bool:
    """Whether the database of this connection is encrypted."""
    found = raw_connection(connection).execute("PRAGMA cipher_status").fetchone()
    return found is not None and str(found[0]) == "1"


def _engine(connect: Callable[[], driver.Connection]) -> Engine:
    # AUTOCOMMIT: SQLAlchemy begins no transactions; `write_transaction` and `read_transaction` are the only ones.
    return create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )


@contextmanager
def write_transaction(connection: Connection) -> Iterator[Connection]:
    """A transaction that writes. It takes the write lock at its beginning: a deferred transaction that first reads and
    then writes can fail halfway. Through the driver itself: SQLAlchemy's begin and commit cost as much as saving
    a claim.
    """
    raw = raw_connection(connection)
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:  # SQLite may have rolled back by itself, as on a full disk
            raw.execute("ROLLBACK")
        raise


@contextmanager
def read_transaction(connection: Connection) -> Iterator[Connection]:
    """A transaction that reads: one state of the store from its first query to its end."""
    raw = raw_connection(connection)
    raw.execute("BEGIN")
    try:
        yield connection
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")


def bare_connection(path: Path, key: bytes | None = None) -> driver.Connection:
    """A bare connection of the driver, in SQLite's default journal mode; for making a file.

    SQLite gives the files beside a database (journal, `-wal`, `-shm`) the rights of the database: a new one is private.
    """
    create_private_file(path)
    return _open(str(path), key)
