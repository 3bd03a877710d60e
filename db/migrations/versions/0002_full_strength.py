"""What the store at full strength adds to that of version 0.1.0; each part a function of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, NUMBER, nullable=False, autoincrement=False) for name in names]


def upgrade() -> None:
    _servers()


def _servers() -> None:
    """What a copy knows of a newsroom's server."""
    op.create_table(
        "server",
        *texts("id", "address", "person_id", "person_name", "role"),
        *numbers("contact_us", "receipt_us", "receipt_owed"),
        sa.PrimaryKeyConstraint("id", name="pk_server"),
        sqlite_strict=True,
    )
    op.create_table(
        "server_has",
        *texts("server_id"),
        *numbers("run", "seq"),
        sa.PrimaryKeyConstraint("server_id", "run", name="pk_server_has"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "server_read",
        *texts("server_id", "device_id"),
        *numbers("arrived"),
        sa.PrimaryKeyConstraint("server_id", "device_id", name="pk_server_read"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "server_refused",
        *texts("server_id", "event_id", "reason"),
        *numbers("at_us"),
        sa.PrimaryKeyConstraint("server_id", "event_id", name="pk_server_refused"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
