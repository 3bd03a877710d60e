"""Runs a migration on the connection that `db.migrate` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

import db.schema.entity_mappings  # noqa: F401  # declares every table
from db.schema.table_builders import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite cannot alter a column: the table is made anew
)
context.run_migrations()
