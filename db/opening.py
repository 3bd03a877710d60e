"""What lies at a path before a store is opened there, and the way to open it."""

from __future__ import annotations

import os
import shutil
import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from db import engine, migrate
from db.engine import APPLICATION_ID
from workbench.domain.errors import (
    DiskFull,
    StoreDamaged,
    StoreMissing,
    StoreNotAStore,
    StoreReadOnly,
)

# https://www.sqlite.org/fileformat.html: 100 bytes of header, the application's id at byte 68.
_MAGIC = b"SQLite format 3\x00"
_HEADER, _APPLICATION_AT = 100, 68


@dataclass(frozen=True, slots=True)
class Opened:
    """The two connections of an open store; without a writer nothing can be saved. `scratch` goes at closing."""

    reader: Connection
    writer: Connection | None = None
    scratch: tempfile.TemporaryDirectory[str] | None = None
    full: bool = False  # why there is no writer: the disk is full


def look(path: Path) -> bool:
    """Whether there is something at `path` to open; False for nothing or an empty file.

    Reads the header's bytes alone, so that a stranger's file is left untouched. Raises StoreNotAStore or
    StoreDamaged.
    """
    if not path.exists():
        return False
    if not path.is_file():
        raise StoreNotAStore(path=path)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return _wal_size(path) > 0
    if not header.startswith(_MAGIC[: len(header)]):
        raise StoreNotAStore(path=path)
    if len(header) < _HEADER:
        raise StoreDamaged(path=path, reason="the file was cut short")
    (application,) = struct.unpack_from(">I", header, _APPLICATION_AT)
    if application != APPLICATION_ID:
        raise StoreNotAStore(path=path)
    return True


def may_be_written(path: Path) -> bool:
    """Whether both the file and its folder (for `-wal` and lock) can be written by this program."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def open_to_write(path: Path, create: bool) -> Opened:
    """Open, make or upgrade the store. The caller holds its lock and has looked at the path.

    Raises StoreMissing, StoreNewer, StoreDamaged.
    """
    if not look(path):
        if not create:
            raise StoreMissing(path=path)
        _mark(path)
    writer = engine.writer(path)
    try:
        _bring_up(writer, path)
        return Opened(engine.reader(path), writer)
    except BaseException:
        writer.close()
        raise


def open_on_full(path: Path) -> Opened:
    """Open a store on a full disk for looking only. The caller holds its lock; nothing is written.

    Raises DiskFull where there is nothing that can be looked at, or it would have to be upgraded first.
    """
    try:
        if not look(path):
            raise DiskFull(path=path)
        reader = engine.lone_reader(path) if _wal_size(path) else engine.reader(path, immutable=True)
        opened = Opened(reader, full=True)
        try:
            _demand_current(reader, path)
        except BaseException:
            close(opened)
            raise
    except (StoreMissing, StoreReadOnly) as error:
        raise DiskFull(path=path) from error
    return opened


def open_to_read(path: Path) -> Opened:
    """Open a store on a place where nothing can be written: committed work in a `-wal` is read from a copy.

    Raises StoreMissing, StoreNewer, StoreDamaged, and StoreReadOnly for one that would have to be upgraded.
    """
    if not look(path):
        raise StoreMissing(path=path)
    scratch = None
    if _wal_size(path):
        scratch = tempfile.TemporaryDirectory(prefix="tadqiq-")
        copy = Path(scratch.name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-wal", f"{copy}-wal")
        reader = engine.reader(copy)
    else:
        reader = engine.reader(path, immutable=True)
    opened = Opened(reader, None, scratch)
    try:
        _demand_current(reader, path)
    except BaseException:
        close(opened)
        raise
    return opened


def close(opened: Opened) -> None:
    opened.reader.close()
    if opened.writer is not None:
        opened.writer.close()
    if opened.scratch is not None:
        opened.scratch.cleanup()


def _bring_up(writer: Connection, path: Path) -> None:
    with engine.snapshot(writer):
        schema = migrate.found_schema(writer, path)
    if schema is None:  # nothing but our mark: new, or its making was cut off
        migrate.create(writer)
    elif schema < migrate.SCHEMA:
        migrate.upgrade(writer, path)


def _demand_current(reader: Connection, path: Path) -> None:
    with engine.snapshot(reader):
        schema = migrate.found_schema(reader, path)
    if schema is None:
        raise StoreMissing(path=path)
    if schema < migrate.SCHEMA:
        raise StoreReadOnly(path=path)


def _mark(path: Path) -> None:
    """Make the file, with our mark in its header before anything else: a crash leaves no stranger's file."""
    raw = engine.plain(path)
    try:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        raw.close()


def _wal_size(path: Path) -> int:
    wal = Path(f"{path}-wal")
    return wal.stat().st_size if wal.is_file() else 0
