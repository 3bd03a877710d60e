"""The tables of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def maybe_texts(*names: str) -> list[sa.Column[str]]:
    return texts(*names, nullable=True)


def numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, NUMBER, nullable=False, autoincrement=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "article",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("sha256", "file_sha256"),
        *numbers("length"),
        *texts("origin", "encoding", "title", "byline", "outlet", "published_on", "url", "language"),
        *numbers("withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_created_us_id", "article", ["created_us", "id"])
    op.create_index("ix_article_sha256", "article", ["sha256"])
    op.create_table(
        "article_text",
        *texts("sha256", "body"),
        sa.PrimaryKeyConstraint("sha256", name="pk_article_text"),
        sqlite_strict=True,
    )
    op.create_table(
        "badge",
        *texts("state"),
        *numbers("n"),
        sa.PrimaryKeyConstraint("state", name="pk_badge"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("article_id"),
        *numbers("start"),
        *texts("spans", "kind", "state", "submitted_by"),
        *numbers("imported", "state_since_us", "priority"),
        *texts(
            "assignee_id",
            "statement",
            "claimant",
            "interpreter",
            "checkable",
            "harm",
            "tags",
            "note",
            "detector",
            "confidence",
            "origin_reason",
            "approved_hash",
            "figure",
            "quotation",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_article", "claim", ["article_id", "start"])
    op.create_index(
        "ix_claim_assignee",
        "claim",
        ["assignee_id", "state", "priority", "created_us", "id"],
        sqlite_where=sa.text("present = 1 AND assignee_id <> ''"),
        postgresql_where=sa.text("present = 1 AND assignee_id <> ''"),
    )
    op.create_index(
        "ix_claim_author",
        "claim",
        ["author_id", "state", "priority", "created_us", "id"],
        sqlite_where=sa.text("present = 1"),
        postgresql_where=sa.text("present = 1"),
    )
    op.create_index(
        "ix_claim_queue",
        "claim",
        ["priority", "created_us", "id"],
        sqlite_where=sa.text("present = 1"),
        postgresql_where=sa.text("present = 1"),
    )
    op.create_index(
        "ix_claim_state",
        "claim",
        ["state", "priority", "created_us", "id"],
        sqlite_where=sa.text("present = 1"),
        postgresql_where=sa.text("present = 1"),
    )
    op.create_index(
        "ix_claim_state_kind",
        "claim",
        ["state", "kind", "priority", "created_us", "id"],
        sqlite_where=sa.text("present = 1"),
        postgresql_where=sa.text("present = 1"),
    )
    op.create_table(
        "comment",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("claim_id", "body"),
        *numbers("withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_comment"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_comment_claim_id", "comment", ["claim_id"])
    op.create_table(
        "decision",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("claim_id", "step", "reason", "field", "state_hash"),
        *numbers("imported"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_decision_claim_id", "decision", ["claim_id"])
    op.create_table(
        "device",
        *numbers("no"),
        *texts("id", "first"),
        *numbers("loose"),
        sa.PrimaryKeyConstraint("no", name="pk_device"),
        sa.UniqueConstraint("id", "first", name="uq_device_id_first"),
        sqlite_strict=True,
    )
    op.create_table(
        "bundle_in",
        *numbers("no"),
        *texts("name"),
        *numbers("at_us"),
        *texts("person_id", "backup"),
        *numbers("n_new"),
        *texts("heads"),
        sa.PrimaryKeyConstraint("no", name="pk_bundle_in"),
        sqlite_strict=True,
    )
    op.create_table(
        "chain_head",
        *texts("event_id", "device_id"),
        *numbers("seq"),
        *texts("public_key", "signature"),
        sa.PrimaryKeyConstraint("event_id", name="pk_chain_head"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "quarantine",
        *texts("id", "raw"),
        *numbers("loose", "received_us"),
        sa.PrimaryKeyConstraint("id", name="pk_quarantine"),
        sqlite_strict=True,
    )
    op.create_table(
        "receipt",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("heads"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "installation",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("public_key", "name"),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        *texts("entity", "field", "body"),
        sa.PrimaryKeyConstraint("entity", "field", name="pk_draft"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        *numbers("n"),
        *texts("id", "device_id"),
        *numbers("seq"),
        *maybe_texts("prev"),
        *numbers("hlc"),
        *texts("author_id", "change"),
        *numbers("part"),
        *texts("action", "verb", "entity_type", "entity", "undoes", "raw"),
        *numbers("received_us"),
        sa.PrimaryKeyConstraint("n", name="pk_event"),
        sa.UniqueConstraint("id", name="uq_event_id"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_event_author_id_n",
        "event",
        ["author_id", "n"],
        sqlite_where=sa.text("part = 0"),
        postgresql_where=sa.text("part = 0"),
    )
    op.create_table(
        "evidence",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("claim_id", "source_id", "stance", "quote", "locator", "language", "translation", "note"),
        *numbers("withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_evidence_claim_id", "evidence", ["claim_id"])
    op.create_index("ix_evidence_source_id", "evidence", ["source_id"])
    op.create_table(
        "meta",
        *texts("key", "value"),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("name", "role"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rule",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts("name", "setting"),
        *numbers("reset_us"),
        sa.PrimaryKeyConstraint("id", name="pk_rule"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "source",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts(
            "title",
            "type",
            "author",
            "container_title",
            "publisher",
            "issued",
            "accessed",
            "url",
            "archive",
            "kind",
            "independence_group",
            "confidentiality",
            "reliability",
            "credibility",
            "note",
        ),
        *numbers("withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_source_created_us_id", "source", ["created_us", "id"])
    op.create_table(
        "undo_dropped",
        *texts("change"),
        sa.PrimaryKeyConstraint("change", name="pk_undo_dropped"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "verdict",
        *texts("id"),
        *numbers("present"),
        *texts("author_id"),
        *numbers("created_us", "changed_us", "n_conflicts"),
        *texts(
            "claim_id",
            "outcome",
            "deception",
            "scale",
            "explanation",
            "confidence",
            "limitations",
            "right_of_reply",
        ),
        *numbers("withdrawn"),
        sa.PrimaryKeyConstraint("id", name="pk_verdict"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_verdict_claim_id", "verdict", ["claim_id"])
    op.create_table(
        "event_supersedes",
        *texts("superseded", "register", "event_id"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_event_supersedes_event_id_event"),
        sa.PrimaryKeyConstraint("superseded", "register", "event_id", name="pk_event_supersedes"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        *texts("entity", "register", "event_id", "stands_for"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_head_event_id_event"),
        sa.PrimaryKeyConstraint("entity", "register", "event_id", name="pk_head"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "snapshot",
        *texts("id", "sha256"),
        *numbers("size"),
        *texts("media_type", "file_name"),
        *numbers("captured_us"),
        *texts("captured_by", "tool"),
        sa.ForeignKeyConstraint(["id"], ["source.id"], name="fk_snapshot_id_source"),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_snapshot_sha256", "snapshot", ["sha256"])
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER event_no_{verb.lower()} BEFORE {verb} ON event "
            "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"
        )
