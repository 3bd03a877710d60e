"""Schema migration: a new store is created at once, an older one upgraded step by step (Alembic), a newer one refused."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

import db.schema.entity_mappings  # noqa: F401  # declares every table
from db import store_copy
from db.schema import foreign_parts
from db.schema.foreign_parts import SchemaPart
from db.schema.table_builders import METADATA
from db.search import index
from db.sqlite import connections
from workbench.domain.errors import StoreDamaged, StoreNewer
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.system import disk_space, logs

#: The revision of `migrations/versions` that corresponds to this program's tables.
SCHEMA = 3

#: An upgrade may write the whole store three times: the backup, the log, and the store grown by as much.
_COPIES = 3
_log = logs.logger("db.migrate")


def revision(schema: int) -> str:
    return f"{schema:04d}"


def schema_of(connection: Connection, path: Path) -> int | None:
    """The schema version of an open store: None without any table, 0 before the first revision.

    Raises StoreNewer for a store of a newer program.
    """
    tables = set(
        connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    )
    if not tables:
        return None
    if "alembic_version" not in tables:
        return 0
    text = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if text is None:
        return 0
    if not str(text).isdecimal():
        raise StoreNewer(path=path, found=text, known=revision(SCHEMA))
    if int(text) > SCHEMA:
        raise StoreNewer(path=path, found=text, known=revision(SCHEMA))
    return int(text)


def create(connection: Connection) -> None:
    """Create all tables and record the schema version, in one transaction. Alembic is not loaded for this (0.5 s)."""
    with connections.write_transaction(connection):
        # Written before already, unless the power failed in between.
        connection.exec_driver_sql(f"PRAGMA application_id={connections.APPLICATION_ID}")
        METADATA.create_all(connection)
        index.create_tables(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision(SCHEMA),))


def schema_parts() -> list[SchemaPart]:
    """The schema of a new store, as SQLite keeps it."""
    with TemporaryDirectory(prefix="tadqiq-") as folder:
        scratch = connections.writer(Path(folder) / "schema.db")
        try:
            create(scratch)
            return foreign_parts.schema_parts(connections.raw_connection(scratch))
        finally:
            scratch.close()


def upgrade(connection: Connection, path: Path, key: bytes | None = None) -> Path:
    """Upgrade an older store to `SCHEMA`, after a backup whose path is returned.

    Foreign keys are off meanwhile: otherwise SQLite would delete the rows that refer to a table that is recreated.
    Raises StoreDamaged if the result violates a foreign key, and NoRoom; then nothing was changed.
    """
    from alembic import command  # takes half a second, and hardly any start needs it
    from alembic.config import Config

    _log.info("upgrading the schema to %s", revision(SCHEMA))
    disk_space.require(path, _COPIES * disk_space.size_of(path))
    saved = store_copy.backup_into_folder(connection, path, f"before-{revision(SCHEMA)}-{_now()}", key)
    raw = connections.raw_connection(connection)
    raw.execute("PRAGMA foreign_keys=OFF")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        with connections.write_transaction(connection):
            command.upgrade(config, revision(SCHEMA))
            violations = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if violations:
                raise StoreDamaged(path=path, reason=Reason(ReasonCode.ROWS_DANGLING, count=len(violations)))
    finally:
        raw.execute("PRAGMA foreign_keys=ON")
    return saved


def _now() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
