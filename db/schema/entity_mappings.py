"""Entity mappings: the registers of every kind of entity, and the columns that they fill."""

from __future__ import annotations

import db.schema.entity_tables
import db.schema.journal_tables
import db.schema.sync_tables  # noqa: F401  # all declare their tables in the shared metadata
from db.schema.registers import (
    Column,
    EntityMapping,
    EntityMappings,
    TableMapping,
    document,
    flag,
    moment,
    number,
    start,
    words,
)
from workbench.domain.changes import EntityType


def _same(*names: str) -> dict[str, tuple[Column, ...]]:
    """Registers that are one column of text of the same name."""
    return {name: (words(name),) for name in names}


_FIGURE = ("outcome", "value", "scope", "producer", "basis", "identification", "population", "place", "event")
_QUOTATION = ("mode", "speaker", "cue", "marks", "fidelity", "original", "addressee", "venue", "said_on")

_CLAIM = EntityMapping(
    TableMapping(
        "claim",
        {
            "core": (words("article_id", "article"),),
            "spans": (start("start"), document("spans", None, "[]")),
            "kind": (words("kind", None, "other"),),
            "state": (
                words("state", "state", "draft"),
                words("submitted_by", "submitted_by"),
                flag("state_imported", "imported"),
                moment("state_since_us", "since"),
            ),
            "priority": (number("priority"),),
            "assignee": (words("assignee_id"),),
            "checkable": (words("checkable"),),
            "tags": (document("tags", None, "[]"),),
            "origin": (
                words("detector", "detector"),
                words("confidence", "confidence"),
                words("origin_reason", "reason"),
            ),
            "submitted": (words("submitted_by", "by"),),
            "approved_hash": (words("approved_hash"),),
            "judged": (),
            **_same("statement", "claimant", "interpreter", "harm", "note"),
        },
        {"kind": "other", "state": "draft", "tags": "[]", "spans": "[]"},
        {"figure": _FIGURE, "quotation": _QUOTATION},
    )
)

_ARTICLE = EntityMapping(
    TableMapping(
        "article",
        {
            "core": (
                words("sha256", "sha256"),
                words("file_sha256", "file_sha256"),
                number("length", "length"),
                words("origin", "origin"),
                words("encoding", "encoding", "utf-8"),
            ),
            "language": (words("language", None, "ar"),),
            "withdrawn": (flag("withdrawn"),),
            **_same("title", "byline", "outlet", "published_on", "url"),
        },
        {"language": "ar", "encoding": "utf-8"},
    )
)

_SOURCE = EntityMapping(
    TableMapping(
        "source",
        {
            "type": (words("type", None, "document"),),
            "kind": (words("kind"),),
            "salt": (),
            "confidentiality": (words("confidentiality", None, "public"),),
            "withdrawn": (flag("withdrawn"),),
            **_same(
                "title", "author", "container_title", "publisher", "issued", "accessed", "url", "archive",
                "independence_group", "reliability", "credibility", "note",
            ),
        },
        {"type": "document", "confidentiality": "public"},
    ),
    details=(
        TableMapping(
            "snapshot",
            {
                "snapshot": (
                    words("sha256", "sha256"),
                    number("size", "size"),
                    words("media_type", "media_type"),
                    words("file_name", "file_name"),
                    number("captured_us", "captured_us"),
                    words("captured_by", "captured_by"),
                    words("tool", "tool"),
                )
            },
            {},
        ),
    ),
)  # fmt: skip

_EVIDENCE = EntityMapping(
    TableMapping(
        "evidence",
        {
            "core": (words("claim_id", "claim"), words("source_id", "source")),
            "stance": (words("stance", None, "context"),),
            "locator": (document("locator", None, "{}"),),
            "withdrawn": (flag("withdrawn"),),
            **_same("quote", "language", "translation", "note"),
        },
        {"stance": "context", "locator": "{}"},
    )
)

_VERDICT = EntityMapping(
    TableMapping(
        "verdict",
        {
            "core": (words("claim_id", "claim"),),
            "outcome": (words("outcome", "outcome", "unproven"), words("deception", "deception")),
            "scale": (words("scale", None, "tadqiq-1"),),
            "withdrawn": (flag("withdrawn"),),
            **_same("explanation", "confidence", "limitations", "right_of_reply"),
        },
        {"outcome": "unproven", "scale": "tadqiq-1"},
    )
)

ENTITY_MAPPINGS: EntityMappings = {
    EntityType.PERSON: EntityMapping(
        TableMapping(
            "person", {"role": (words("role", None, "checker"),), **_same("name")}, {"role": "checker"}
        )
    ),
    EntityType.ARTICLE: _ARTICLE,
    EntityType.CLAIM: _CLAIM,
    EntityType.SOURCE: _SOURCE,
    EntityType.EVIDENCE: _EVIDENCE,
    EntityType.VERDICT: _VERDICT,
    EntityType.COMMENT: EntityMapping(
        TableMapping(
            "comment",
            {
                "core": (words("claim_id", "claim"),),
                "text": (words("body"),),
                "withdrawn": (flag("withdrawn"),),
            },
            {},
        )
    ),
    EntityType.DECISION: EntityMapping(
        TableMapping(
            "decision",
            {
                "core": (
                    words("claim_id", "claim"),
                    words("step", "step"),
                    words("reason", "reason"),
                    words("field", "field"),
                    words("state_hash", "state_hash"),
                )
            },
            {},
        )
    ),
    EntityType.RULE: EntityMapping(
        TableMapping(
            "rule",
            {
                "core": (words("name", "name"),),
                "setting": (words("setting", None, "auto"),),
                "reset": (moment("reset_us"),),
            },
            {"setting": "auto"},
        )
    ),
    # `revoked` has no column: which revocation is in force follows from all events about the device.
    EntityType.DEVICE: EntityMapping(
        TableMapping("installation", {"key": (words("public_key"),), "revoked": (), **_same("name")}, {})
    ),
    EntityType.RECEIPT: EntityMapping(
        TableMapping("receipt", {"core": (document("heads", "heads", "[]"),)}, {})
    ),
    EntityType.CHAIN: EntityMapping(
        TableMapping(
            "chain",
            {
                "core": (
                    words("seat", "seat"),
                    words("nonce", "nonce"),
                    words("person", "person"),
                    words("after", "after"),
                )
            },
            {},
        )
    ),
    EntityType.DESK: EntityMapping(TableMapping("desk", {"demands": (document("demands", None, ""),)}, {})),
    # Which grants and lines count follows from all acts (`db.standing`): the rows say what was written.
    EntityType.NEWSROOM: EntityMapping(
        TableMapping(
            "newsroom",
            {
                "core": (words("name", "name"), words("root", "root")),
                "vouched": (document("vouched", "heads", "[]"),),
            },
            {},
        )
    ),
    EntityType.GRANT: EntityMapping(
        TableMapping(
            "seat_grant",
            {
                "core": (
                    words("seat", "seat"),
                    words("person", "person"),
                    words("name", "name"),
                    words("role", "role"),
                ),
                "countersigned": (words("countersigned", "grant"),),
            },
            {},
        )
    ),
    EntityType.LINE: EntityMapping(
        TableMapping(
            "line",
            {
                "core": (words("seat", "seat"), words("ended_grant", "grant"), words("reason", "reason")),
                "lifted": (words("lifted", "line"),),
            },
            {},
        )
    ),
}
