"""Copies of a whole store, made while it is open: by SQLite's backup API, never by copying the file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from db.encryption import key_file
from db.snapshots import SnapshotFiles
from db.sqlite import connections
from workbench.system.files import replace_atomically
from workbench.system.private_files import create_private_file, make_private_folder


def backup_folder(store: Path) -> Path:
    return Path(f"{store}.backups")


def backup_into_folder(connection: Connection, store: Path, name: str, key: bytes | None = None) -> Path:
    """Copy the database into `<store>.backups`; snapshots are not copied, they never change.

    The copy of an encrypted store is encrypted with the same key, and has a key file beside it.
    """
    target = backup_folder(store) / f"{store.stem}-{name}{store.suffix or '.db'}"
    make_private_folder(target.parent)
    key_file.copy_to(store, target, key)
    copy_database(connection, target, key)
    return target


def copy_database(connection: Connection, target: Path, key: bytes | None = None) -> None:
    """Copy the open database to `target`: complete under its final name, or not there at all.

    `key` is the connection's key: SQLite copies only between databases with the same key.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        _copy(connection, part, key)
        replace_atomically(part, target)
    except BaseException:
        part.unlink(missing_ok=True)  # on a full disk an incomplete copy would take the space that is needed
        raise


def _copy(connection: Connection, part: Path, key: bytes | None) -> None:
    copy = connections.bare_connection(part, key)
    try:
        connections.raw_connection(connection).backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # a single file
    finally:
        copy.close()


def copy_store(
    connection: Connection, store: Path, snapshots: SnapshotFiles, target: Path, key: bytes | None = None
) -> None:
    """Copy the database and what belongs to it: the snapshots, and the key file of an encrypted store."""
    make_private_folder(target.parent)
    _copy_snapshots(snapshots, target, key)
    key_file.copy_to(store, target, key)
    copy_database(connection, target, key)


def compact_copy(
    connection: Connection, store: Path, snapshots: SnapshotFiles, target: Path, key: bytes | None = None
) -> None:
    """Copy the store with a compacted database (VACUUM INTO), encrypted if the store is.

    `connection` must be in no transaction.
    """
    make_private_folder(target.parent)
    _copy_snapshots(snapshots, target, key)
    key_file.copy_to(store, target, key)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    raw = connections.raw_connection(connection)
    raw.execute("PRAGMA query_only=OFF")  # SQLite counts the new file as written by this connection
    try:
        create_private_file(part)
        raw.execute("VACUUM INTO ?", (str(part),))
        replace_atomically(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    finally:
        raw.execute("PRAGMA query_only=ON")


def _copy_snapshots(snapshots: SnapshotFiles, target: Path, key: bytes | None) -> None:
    copies = SnapshotFiles.for_store(target, key)
    for sha256 in snapshots.hashes():
        if not copies.has(sha256):
            copies.put(snapshots.read(sha256))


def forget_home(store: Path, key: bytes | None = None) -> None:
    """Make a closed store forget where it was last opened, so that it continues as a new device."""
    raw = connections.bare_connection(store, key)
    try:
        raw.execute("DELETE FROM meta WHERE key = 'home'")
    finally:
        raw.close()


def forget_device(store: Path, key: bytes | None = None) -> None:
    """Make a closed store forget its device, so that it continues as a new device wherever it is opened."""
    raw = connections.bare_connection(store, key)
    try:
        raw.execute("DELETE FROM meta WHERE key IN ('home', 'device')")
    finally:
        raw.close()
