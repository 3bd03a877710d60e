"""Connections to SQLite as this store needs them: one that writes, one that only reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlcipher3 import dbapi2 as driver

#: "Tdqq": stands in the header of every store (PRAGMA application_id).
APPLICATION_ID = 0x54647171
_BUSY_MS = 5000


def writer(path: Path) -> Connection:
    """The connection that writes: every transaction takes the write lock at its beginning.

    WAL with synchronous=FULL: a commit that returned is on the disk.
    """

    def connect() -> driver.Connection:
        raw = _open(str(path))
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        return raw

    return _engine(connect, "BEGIN IMMEDIATE").connect()


def reader(path: Path, immutable: bool = False) -> Connection:
    """A connection that cannot write. `immutable` is for a medium on which nobody can, with no `-wal` beside."""

    def connect() -> driver.Connection:
        name = f"file:{quote(str(path))}?mode=ro&immutable=1" if immutable else str(path)
        raw = _open(name, uri=immutable)
        raw.execute("PRAGMA query_only=ON")
        return raw

    return _engine(connect, "BEGIN").connect()


def raw_connection(connection: Connection) -> driver.Connection:
    """The driver's own connection, for what SQLAlchemy has no word for (backup, interrupt, pragmas)."""
    return connection.connection.driver_connection


def _open(name: str, uri: bool = False) -> driver.Connection:
    # Isolation off: the driver would otherwise begin deferred transactions at moments of its own choosing.
    raw = driver.connect(name, isolation_level=None, check_same_thread=False, uri=uri)
    raw.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    raw.execute("PRAGMA foreign_keys=ON")
    return raw


def _engine(connect: Callable[[], driver.Connection], begin: str) -> Engine:
    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def plain(path: Path) -> driver.Connection:
    """A bare connection of the driver, in SQLite's first journal mode; for the making of a file."""
    return _open(str(path))
