"""SQLite errors: failures of the disk and of SQLite, translated to the errors of the domain, in this one place."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as driver

from workbench.domain.errors import (
    DiskFull,
    StoreDamaged,
    StoreLocked,
    StoreReadOnly,
    StoreUnavailable,
    WorkbenchError,
)
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.system_reasons import system_reason
from workbench.system.disk_space import NO_SPACE_ERRNOS

# Result codes of https://www.sqlite.org/rescode.html; the low byte is the primary one.
_ERROR, _BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT = 1, 5, 6, 8, 9, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26

#: The driver's backup reports SQLite's message (sqlite3_errstr) without the code; SQLCipher's export reports a useless
#: code.
_BY_WORDS = {
    "database or disk is full": _FULL,
    "disk I/O error": _IOERR,
    "attempt to write a readonly database": _READONLY,
    "unable to open database file": _CANTOPEN,
    "database disk image is malformed": _CORRUPT,
    "database is locked": _BUSY,
}
#: The driver's message, without a code, for text that is not UTF-8: the program never saves such text.
_NO_TEXT = "Could not decode to UTF-8"

_NO_USE = frozenset({errno.EIO, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ESTALE})


#: Room for the WAL index beside a store (32 KiB) and its first pages: with less SQLite fails with "disk I/O error".
_LEAST_ROOM = 64 * 1024


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Raise the domain's error for each failure of the store at `path`; other exceptions pass unchanged."""
    try:
        yield
    except (DBAPIError, driver.Error, OSError, UnicodeDecodeError) as error:
        known = domain_error_of(path, error)
        if known is None:
            raise
        raise known from error


def domain_error_of(path: Path, error: BaseException) -> WorkbenchError | None:
    """The domain's error for a failure of the store at `path`, or None where it is something else."""
    if isinstance(error, DBAPIError):
        return from_driver_error(path, error.orig)
    if isinstance(error, driver.Error):
        return from_driver_error(path, error)
    if isinstance(error, UnicodeDecodeError):  # SQLite's message about a garbled schema repeats the garbage
        return StoreDamaged(path=path, reason=ReasonCode.CONTENT_UNREADABLE)
    return from_os_error(path, error) if isinstance(error, OSError) else None


def from_driver_error(path: Path, error: BaseException | None) -> WorkbenchError | None:
    """The domain's error for one of SQLite, or None where the fault is the program's."""
    found: Any = getattr(error, "sqlite_errorcode", None)
    words = str(error)
    said = Reason(ReasonCode.SQLITE_SAYS, said=words)
    code = found & 0xFF if isinstance(found, int) else _ERROR
    if code == _ERROR:
        code = _BY_WORDS.get(words, _ERROR)
    if code == _FULL:
        return DiskFull(path=path)
    if code == _READONLY:
        return StoreReadOnly(path=path)
    # A file of another program was recognised before SQLite opened it.
    if code in {_CORRUPT, _NOTADB} or words.startswith(_NO_TEXT):
        no_page = code == _NOTADB  # SQLite's "file is not a database" is none of the person's words
        return StoreDamaged(path=path, reason=ReasonCode.FIRST_PAGE_UNREADABLE if no_page else said)
    if code in {_BUSY, _LOCKED}:
        return StoreLocked(path=path, holder=ReasonCode.DATABASE_HELD)
    if code in {_INTERRUPT, _IOERR, _CANTOPEN}:
        full = code != _INTERRUPT and disk_is_full(path.parent)
        return DiskFull(path=path) if full else StoreUnavailable(path=path, reason=said)
    return None


def disk_is_full(folder: Path) -> bool:
    """Whether nothing more can be written in a folder because the disk, a quota or a limit is full.

    It is tried: the free space that a disk reports does not show quotas.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * _LEAST_ROOM)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in NO_SPACE_ERRNOS
    return False


def from_os_error(path: Path, error: OSError) -> WorkbenchError | None:
    """The domain's error for one of the operating system, or None where it is none of the store's."""
    if error.errno in NO_SPACE_ERRNOS:
        return DiskFull(path=path)
    if error.errno == errno.EROFS:
        return StoreReadOnly(path=path)
    if error.errno in _NO_USE:
        return StoreUnavailable(path=path, reason=system_reason(error))
    return None
