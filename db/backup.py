"""Copies of a whole store, made while it is open: by SQLite's own backup, never by copying the file."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db import engine
from db.snapshots import SnapshotFiles, sync_folder


def folder(store: Path) -> Path:
    return Path(f"{store}.backups")


def into_folder(connection: Connection, store: Path, name: str) -> Path:
    """A copy of the database under `<store>.backups`; snapshots are not copied, they never change."""
    target = folder(store) / f"{store.stem}-{name}{store.suffix or '.db'}"
    target.parent.mkdir(exist_ok=True)
    copy_database(connection, target)
    return target


def copy_database(connection: Connection, target: Path) -> None:
    """Copy the open database to `target`: complete under its final name, or not there at all."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        _copy(connection, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)  # on a full disk a torn copy would keep the room that is wanted
        raise
    sync_folder(target.parent)


def _copy(connection: Connection, part: Path) -> None:
    copy = driver.connect(str(part), isolation_level=None)
    try:
        engine.raw_connection(connection).backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, whole in itself
    finally:
        copy.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def copy_store(connection: Connection, snapshots: SnapshotFiles, target: Path) -> None:
    """Copy the database and the snapshots beside it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    copies = SnapshotFiles.beside(target)
    for sha256 in snapshots.names():
        if not copies.has(sha256):
            copies.put(snapshots.read(sha256))
    copy_database(connection, target)


def forget_home(store: Path) -> None:
    """Let a closed store forget where it was left, so that it goes on as a new device."""
    raw = driver.connect(str(store), isolation_level=None)
    try:
        raw.execute("DELETE FROM meta WHERE key = 'home'")
    finally:
        raw.close()
