"""Opening a store: what kind of file is at a path, and how to open it for writing or only for reading."""

from __future__ import annotations

import os
import shutil
import struct
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection

from db import migrate, store_copy
from db.encryption import key_file
from db.schema import foreign_parts
from db.sqlite import connections
from db.sqlite.connections import APPLICATION_ID
from workbench.domain.errors import (
    DiskFull,
    KeyFileMissing,
    PassphraseNeeded,
    StoreDamaged,
    StoreMissing,
    StoreNotAStore,
    StoreReadOnly,
)
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.system import logs
from workbench.system.private_files import tighten

# https://www.sqlite.org/fileformat.html: 100 bytes of header, the application's id at byte 68.
_MAGIC = b"SQLite format 3\x00"
_HEADER, _APPLICATION_AT = 100, 68
#: SQLCipher's page size; 4,096 random bytes have nearly all of the 256 values.
_PAGE, _DISTINCT = 4096, 240
_SUFFIX = ".tadqiq"
_log = logs.logger("db.opening")


@dataclass(frozen=True, slots=True)
class OpenStore:
    """The connections of an open store; without a writer nothing can be saved.

    `scratch` is a temporary folder that is deleted on closing.
    """

    reader: Connection
    writer: Connection | None = None
    scratch: tempfile.TemporaryDirectory[str] | None = None
    disk_full: bool = False  # why there is no writer: the disk is full


class StoreKind(Enum):
    """What is at a path: nothing (or an empty file), a plain store, or an encrypted one."""

    NOTHING = "nothing"
    PLAIN = "plain"
    ENCRYPTED = "encrypted"


def detect_kind(path: Path, key: bytes | None = None) -> StoreKind:
    """What is at `path`, to be opened with this key.

    Only the header is read, so other programs' files stay untouched. An encrypted file looks like random bytes; the
    key file beside it, or a given key, identifies it. Raises StoreNotAStore, StoreDamaged, PassphraseNeeded or
    KeyFileMissing.
    """
    found = _detect(path, key is not None or key_file.exists(path))
    if found is StoreKind.ENCRYPTED and (key is None or key_file.is_for_other_key(path, key)):
        raise PassphraseNeeded(path=path)
    return found


def is_encrypted(path: Path) -> bool:
    """Whether the store at `path` needs a key. Raises what `detect_kind` does."""
    return _detect(path, key_file.exists(path)) is StoreKind.ENCRYPTED


def has_log(path: Path) -> bool:
    """Whether the write-ahead log beside the file may hold committed work."""
    return _wal_size(path) > 0


def _detect(path: Path, may_be_encrypted: bool) -> StoreKind:
    if not path.exists():
        return StoreKind.NOTHING
    if not path.is_file():
        raise StoreNotAStore(path=path)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        if not _wal_size(path):
            return StoreKind.NOTHING
        return StoreKind.ENCRYPTED if may_be_encrypted else StoreKind.PLAIN
    if not header.startswith(_MAGIC[: len(header)]):
        if may_be_encrypted:
            return StoreKind.ENCRYPTED
        if _has_plain_backups(path):
            raise StoreDamaged(path=path, reason=ReasonCode.FIRST_PAGE_UNREADABLE)
        raise KeyFileMissing(path=path) if _looks_encrypted(path) else StoreNotAStore(path=path)
    if len(header) < _HEADER:
        raise StoreDamaged(path=path, reason=ReasonCode.FILE_CUT_SHORT)
    (application,) = struct.unpack_from(">I", header, _APPLICATION_AT)
    if application != APPLICATION_ID:
        raise (
            StoreDamaged(path=path, reason=ReasonCode.FIRST_PAGE_UNREADABLE)
            if _has_plain_backups(path)
            else StoreNotAStore(path=path)
        )
    return StoreKind.PLAIN


def _has_plain_backups(path: Path) -> bool:
    """Whether backups of a plain store lie beside a file that is none: then its beginning is damaged."""
    folder = store_copy.backup_folder(path)
    for copy in folder.glob(f"*{path.suffix}") if folder.is_dir() else ():
        with suppress(OSError), copy.open("rb") as file:
            if file.read(len(_MAGIC)) == _MAGIC:
                return True
    return False


def _looks_encrypted(path: Path) -> bool:
    """Whether a file looks encrypted: whole pages, nearly all byte values on the first, and the suffix of stores."""
    with path.open("rb") as file:
        page = file.read(_PAGE)
    return path.suffix == _SUFFIX and path.stat().st_size % _PAGE == 0 and len(set(page)) > _DISTINCT


def is_writable(path: Path) -> bool:
    """Whether the program can write the file and its folder (for `-wal` and lock)."""
    folder = path.resolve().parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def open_to_write(path: Path, create: bool, key: bytes | None = None) -> OpenStore:
    """Open, create or upgrade the store. The caller holds its lock and has checked the path.

    Raises StoreMissing, StoreNewer, StoreDamaged.
    """
    if detect_kind(path, key) is StoreKind.NOTHING:
        if not create:
            raise StoreMissing(path=path)
        _create_file(path, key)
    tighten(_own_files(path))
    writer = connections.writer(path, key)
    try:
        _migrate(writer, path, key)
        _finish_interrupted_rekey(path, key)
        _log.debug("store open for writing, encrypted: %s", key is not None)
        return OpenStore(connections.reader(path, key), writer)
    except BaseException:
        writer.close()
        raise


def open_on_full_disk(path: Path, key: bytes | None = None) -> OpenStore:
    """Open a store on a full disk for reading only. The caller holds its lock; nothing is written.

    Raises DiskFull if there is no store, or it would have to be upgraded first.
    """
    try:
        if detect_kind(path, key) is StoreKind.NOTHING:
            raise DiskFull(path=path)
        log = _wal_size(path) > 0
        reader = (
            connections.exclusive_reader(path, key) if log else connections.reader(path, key, immutable=True)
        )
        opened = OpenStore(reader, disk_full=True)
        try:
            _require_current_schema(reader, path)
        except BaseException:
            close(opened)
            raise
    except (StoreMissing, StoreReadOnly) as error:
        raise DiskFull(path=path) from error
    return opened


def open_to_read(path: Path, key: bytes | None = None) -> OpenStore:
    """Open a store in a place that is not writable.

    Committed work in a `-wal` is read from a copy, which is encrypted if the store is. Raises StoreMissing,
    StoreNewer, StoreDamaged, and StoreReadOnly for a store that would have to be upgraded.
    """
    if detect_kind(path, key) is StoreKind.NOTHING:
        raise StoreMissing(path=path)
    scratch = None
    if _wal_size(path):
        scratch = tempfile.TemporaryDirectory(prefix="tadqiq-")
        copy = Path(scratch.name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(_wal(path), f"{copy}-wal")
        reader = connections.reader(copy, key)
    else:
        reader = connections.reader(path, key, immutable=True)
    opened = OpenStore(reader, None, scratch)
    try:
        _require_current_schema(reader, path)
    except BaseException:
        close(opened)
        raise
    return opened


def close(opened: OpenStore) -> None:
    opened.reader.close()
    if opened.writer is not None:
        opened.writer.close()
    if opened.scratch is not None:
        opened.scratch.cleanup()


def _migrate(writer: Connection, path: Path, key: bytes | None) -> None:
    with connections.read_transaction(writer):
        schema = migrate.schema_of(writer, path)
        if schema is not None:
            _require_application_id(writer, path)
            _refuse_active_parts(writer, path)
    # Without a table the file is new, or its creation was interrupted, which may have rolled back the application id.
    if schema is None:
        migrate.create(writer)
    elif schema < migrate.SCHEMA:
        migrate.upgrade(writer, path, key)


def _refuse_active_parts(writer: Connection, path: Path) -> None:
    """Raise StoreDamaged for a file in which something foreign would act when this program writes."""
    found = foreign_parts.active_parts(connections.raw_connection(writer))
    if found:
        raise StoreDamaged(path=path, reason=Reason(ReasonCode.FOREIGN_PARTS, name=", ".join(found)))


def _finish_interrupted_rekey(path: Path, key: bytes | None) -> None:
    """Clean up after an interrupted encryption or rekeying. The store is open already, so failures do not matter."""
    with suppress(OSError):
        rewrite_path(path).unlink(missing_ok=True)
        if key is not None:
            key_file.repair(path, key)


def rewrite_path(path: Path) -> Path:
    """The path of the new file while a store is encrypted, decrypted or rekeyed."""
    return Path(f"{path.resolve()}.changing")


def _require_application_id(connection: Connection, path: Path) -> None:
    """Raise StoreNotAStore for a foreign database: an encrypted file reveals its application id only when open."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise StoreNotAStore(path=path)


def _require_current_schema(reader: Connection, path: Path) -> None:
    with connections.read_transaction(reader):
        _require_application_id(reader, path)
        schema = migrate.schema_of(reader, path)
    if schema is None:
        raise StoreMissing(path=path)
    if schema < migrate.SCHEMA:
        raise StoreReadOnly(path=path)


def _own_files(path: Path) -> Iterator[Path]:
    """The files and folders of a store, made by this program: also those of earlier versions, which others could read."""
    yield path
    for ending in ("-wal", "-shm", "-journal", ".lock", ".lock.holder"):
        yield Path(f"{path.resolve()}{ending}")
    yield Path(f"{path}.snapshots")
    yield from key_file.paths_of(path)
    backups = store_copy.backup_folder(path)
    yield backups
    with suppress(OSError):
        yield from backups.iterdir()


def _create_file(path: Path, key: bytes | None) -> None:
    """Create the file with the application id in its header, so that even after a crash it is known as ours."""
    raw = connections.bare_connection(path, key)
    try:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        raw.close()


def _wal_size(path: Path) -> int:
    wal = _wal(path)
    return wal.stat().st_size if wal.is_file() else 0


def _wal(path: Path) -> Path:
    """The write-ahead log: SQLite keeps it beside the file itself, not beside a link to it."""
    return Path(f"{path.resolve()}-wal")
