"""What the store at full strength adds to that of version 0.1.0; each part a function of its own."""

from __future__ import annotations

import json

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
    _revocations()
    _lighter_saves()
    _larger_stores()
    _search()
    _conflicts()


def _conflicts() -> None:
    """What is in conflict is found without looking at everything."""
    things = (
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
    for name in (*things, "source", "verdict"):
        op.create_index(f"ix_{name}_in_conflict", name, ["id"], sqlite_where=sa.text("n_conflicts > 0"))


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


def _revocations() -> None:
    """Which events do not count, and why; all of a store of version 0.1.0 do."""
    op.create_table(
        "uncounted",
        *texts("event_id", "register", "entity", "why"),
        sa.PrimaryKeyConstraint("event_id", "register", name="pk_uncounted"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_uncounted_entity", "uncounted", ["entity"])
    op.create_table(
        "revocation",
        *texts("event_id", "device_id"),
        *numbers("seq"),
        *texts("line"),
        sa.PrimaryKeyConstraint("event_id", name="pk_revocation"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    # Whoever an older program took for a supervisor from the beginning stays one: they are believed by this copy.
    connection = op.get_bind()
    joined = connection.exec_driver_sql(
        "SELECT entity, raw FROM event WHERE entity_type = 'person' ORDER BY hlc, id"
    ).all()
    writes = [(person, json.loads(raw)["writes"]) for person, raw in joined]
    roots = sorted(
        {
            person
            for person, told in writes
            if told.get("core") is not None and told.get("role") == "supervisor"
        }
    )
    if roots:
        text = json.dumps(roots, separators=(",", ":"))
        connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES ('roots', ?)", (text,))


def _lighter_saves() -> None:
    """An index less to write at each save (the stacks of undo are walked down by the journal's own key), and heads
    without a foreign key to look up.
    """
    op.drop_index("ix_event_author_id_n", "event")
    op.rename_table("head", "head_before")
    op.create_table(
        "head",
        *texts("entity", "register", "event_id", "stands_for"),
        sa.PrimaryKeyConstraint("entity", "register", "event_id", name="pk_head"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO head SELECT entity, register, event_id, stands_for FROM head_before")
    op.drop_table("head_before")


def _larger_stores() -> None:
    """Indexes for a queue and for rules that answer at once among a million claims."""
    assigned, suggested = "present = 1 AND assignee_id <> ''", "present = 1 AND detector <> ''"
    op.drop_index("ix_claim_assignee", "claim")
    op.create_index(
        "ix_claim_assignee",
        "claim",
        ["assignee_id", "state", "kind", "priority", "created_us", "id"],
        sqlite_where=sa.text(assigned),
    )
    op.create_index("ix_claim_detector", "claim", ["detector", "created_us"], sqlite_where=sa.text(suggested))


_THINGS = "SELECT id, '{0}' AS kind, created_us FROM {0} WHERE present = 1"
_NUMBERED = (
    "INSERT INTO search_item (no, entity, kind, shown)"
    " SELECT row_number() OVER (ORDER BY created_us, id), id, kind, 0 FROM ({})"
)


def _search() -> None:
    """The index of the search. What is there is numbered, the oldest first, and indexed when it is first searched."""
    run = op.get_bind().exec_driver_sql
    for statement in (
        (
            "CREATE TABLE search_item (no INTEGER NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL,"
            " shown INTEGER NOT NULL, CONSTRAINT pk_search_item PRIMARY KEY (no),"
            " CONSTRAINT uq_search_item_entity UNIQUE (entity)) STRICT"
        ),
        (
            "CREATE TABLE search_mark (run INTEGER NOT NULL, n INTEGER NOT NULL,"
            " CONSTRAINT pk_search_mark PRIMARY KEY (run)) STRICT"
        ),
        (
            "CREATE TABLE search_dirty (entity TEXT NOT NULL, kind TEXT NOT NULL,"
            " CONSTRAINT pk_search_dirty PRIMARY KEY (entity)) STRICT, WITHOUT ROWID"
        ),
    ):
        run(statement)
    for name in ("article", "claim", "source", "note"):
        run(
            f"CREATE VIRTUAL TABLE search_{name} USING fts5(words, stems, marks,"
            " content='', contentless_delete=1, tokenize='ascii')"
        )
        run(f"CREATE VIRTUAL TABLE search_{name}_words USING fts5vocab(search_{name}, row)")
    kinds = ("article", "claim", "source", "comment", "evidence", "verdict", "decision")
    run(_NUMBERED.format(" UNION ALL ".join(_THINGS.format(kind) for kind in kinds)))
    run("INSERT INTO search_mark (run, n) SELECT n >> 40, max(n) FROM event GROUP BY n >> 40")
    run("INSERT INTO meta (key, value) VALUES ('search_built', '0')")
