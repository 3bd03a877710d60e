"""What trust adds to the store: signatures, chains of seats, the desk's settings; each part a function of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, NUMBER, nullable=False, autoincrement=False) for name in names]


def upgrade() -> None:
    _times()
    _signatures()
    _own_chains()
    _chains()
    _desk()
    _newsroom()
    _origins()
    _awaited_events()


def _times() -> None:
    """The times of version 1 only ever grow in a chain; those of version 2 are a claim."""
    op.create_table(
        "time_back",
        *numbers("n"),
        sa.PrimaryKeyConstraint("n", name="pk_time_back"),
        sqlite_strict=True,
    )
    op.execute(
        "CREATE TRIGGER event_time_back AFTER INSERT ON event"
        " WHEN EXISTS (SELECT 1 FROM event WHERE n = NEW.n - 1 AND hlc >= NEW.hlc)"
        " BEGIN INSERT INTO time_back (n) VALUES (NEW.n); END"
    )


def _signatures() -> None:
    op.create_table(
        "signature",
        *numbers("n"),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_signature"),
        sqlite_strict=True,
    )


def _awaited_events() -> None:
    op.create_table(
        "quarantine_signature",
        *texts("event_id"),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name="pk_quarantine_signature"),
        sqlite_strict=True,
    )
    op.create_table(
        "event_awaits",
        *texts("awaited", "event_id"),
        sa.PrimaryKeyConstraint("awaited", "event_id", name="pk_event_awaits"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _own_chains() -> None:
    op.create_table(
        "own_chain",
        *numbers("no"),
        *texts("chain", "seat"),
        *numbers("current"),
        sa.PrimaryKeyConstraint("no", name="pk_own_chain"),
        sa.UniqueConstraint("chain", name="uq_own_chain_chain"),
        sqlite_strict=True,
    )


def _chains() -> None:
    _entity("chain", *texts("seat", "nonce", "person", "after"))
    op.create_index("ix_chain_seat", "chain", ["seat"])


def _entity(name: str, *columns: sa.Column[str]) -> None:
    """A table of a kind of entity (`db.schema.table_builders.entity`)."""
    op.create_table(
        name,
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("imported_from"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{name}_in_conflict", name, ["id"], sqlite_where=sa.text("n_conflicts > 0"))


def _desk() -> None:
    """What the organisation sets for everybody."""
    _entity("desk", *texts("demands"))


def _newsroom() -> None:
    """Who belongs to a newsroom, and from where on a seat does not count."""
    _entity("newsroom", *texts("name", "root", "vouched"))
    _entity("seat_grant", *texts("seat", "person", "name", "role", "countersigned"))
    _entity("line", *texts("seat", "ended_grant", "reason", "lifted"))
    op.create_index(
        "ix_event_acts",
        "event",
        ["n"],
        sqlite_where=sa.text("entity_type IN ('newsroom', 'grant') OR instr(raw, '\"via\":\"') > 0"),
    )


def _origins() -> None:
    """Where imported items come from stands in a column of each entity; they are projected anew when the store opens."""
    kinds = (
        "article",
        "claim",
        "comment",
        "decision",
        "evidence",
        "installation",
        "person",
        "receipt",
        "rule",
    )
    for name in (*kinds, "source", "verdict"):
        _remake(
            name,
            " n_conflicts INTEGER NOT NULL,",
            " n_conflicts INTEGER NOT NULL, imported_from TEXT NOT NULL,",
        )
    _remake(
        "claim",
        " imported INTEGER NOT NULL",
        " state_imported INTEGER NOT NULL",
        {"state_imported": "imported"},
    )
    _remake("decision", " imported INTEGER NOT NULL,", "")


_KEEP = "CREATE TEMP TABLE kept AS SELECT * FROM {}"
_PUT_BACK = "INSERT INTO {} ({}) SELECT {} FROM kept"


def _remake(name: str, old: str, new: str, renamed: dict[str, str] | None = None) -> None:
    """Make a table anew with `new` in place of `old` in its statement; columns that are new are empty.

    Nothing refers to it meanwhile by another name: the upgrade runs without foreign keys.
    """
    run = op.get_bind().exec_driver_sql
    found = run("SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql NOT NULL", (name,)).all()
    [statement] = [sql for kind, sql in found if kind == "table"]
    flat = " ".join(statement.split())
    if flat.count(old) != 1:
        raise ValueError(f"the table {name} is another than this upgrade expects")
    run(_KEEP.format(name))
    run(f"DROP TABLE {name}")
    run(flat.replace(old, new))
    before = set(run("SELECT name FROM pragma_table_info('kept')").scalars())
    columns = list(run("SELECT name FROM pragma_table_info(?)", (name,)).scalars())
    read = [source if (source := (renamed or {}).get(one, one)) in before else "''" for one in columns]
    run(_PUT_BACK.format(name, ", ".join(columns), ", ".join(read)))
    run("DROP TABLE kept")
    for kind, sql in found:
        if kind == "index":
            run(sql)
