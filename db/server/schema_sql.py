"""Schema of a server: its SQL, assembled from the files in `sql`, the tables and the declarations of this program.

`VERSION` is raised with every change that an installed server must adopt; `server upgrade` does that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files

from db import ids
from db.authority import authorization
from db.journal import event_log, event_parser, gate, seat_event_parser
from db.journal.event_log import RUN_SIZE
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.server import projection_sql, soundness_sql
from db.server.roles import DatabaseRoles
from workbench.domain.approval.steps import STEP_TO
from workbench.domain.changes import EntityType
from workbench.domain.registers.description import registers_json
from workbench.domain.review import JUDGING

VERSION = 3
#: The version of the tables: those of an earlier one are copied into new ones.
TABLES_SINCE = 3

#: Events in one call of `submit`; up to `SMALL_BATCH` of them use query plans that are made once.
MAX_EVENTS, SMALL_BATCH = 2000, 50
#: Bytes of one piece of a snapshot, and how many pieces a server accepts: 256 MB.
PIECE_BYTES, MAX_PIECES = 1_000_000, 256
#: Unfinished uploads of one account, and entities in one call of `index_text`.
MAX_UPLOADS, MAX_WORDS = 4, 500
#: Bytes that an account may bring in a day, unless the administrator sets another number.
BYTES_A_DAY = 4_000_000_000

#: The functions that people's accounts may call.
CALLABLE = (
    "submit(text[], text[], text[])",
    "whoami()",
    "claim_person(text)",
    "with_account(text[])",
    "pull(text[], bigint[], integer)",
    "leave_signatures(text[], text[], bigint[], text[], text[])",
    "leave_part(text, integer, bytea)",
    "keep_blob(text, integer)",
    "blob_piece(text, integer)",
    "unindexed(integer, integer)",
    "index_text(integer, text[], bigint[], text[], text[])",
    "find_text(text, integer)",
    "all_shown(text)",
    "all_heads()",
    "whole(json)",
)

#: The tables to which rows are only added: the owner has no other right to them.
APPEND_ONLY = ("event", "article_text", "blob")
#: What people's accounts may read besides the views of entities.
_READABLE = (
    "arrival_run",
    "event",
    "uncounted",
    "revocation",
    "head",
    "badge",
    "article_text",
    "chain_head",
    "blob",
)

#: Planner settings: plans made once, by index; or plans for the actual rows.
_BY_INDEX = (
    "SET plan_cache_mode = force_generic_plan SET jit = off SET enable_seqscan = off SET enable_hashjoin = off"
    " SET enable_mergejoin = off"
)
_BY_SIZE = "SET plan_cache_mode = force_custom_plan SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on"
#: For what reads the whole log: the planner cannot guess what is in JSON. Told how many events there are it guesses a million times too
#: much and prepares for that; told nothing it would compare all with all.
_BY_ALL = (
    "SET plan_cache_mode = force_generic_plan SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on"
    " SET enable_nestloop = off SET jit = off"
)
#: Files of functions and of their types, created in this order; the tables that they read exist before them.
_FUNCTIONS = ("types", "event_parser", "current_values", "event_checks", "effective_events", "event_log")
#: The kinds of entities whose words are indexed (`words_of`).
_SEARCHABLE = (
    EntityType.ARTICLE,
    EntityType.CLAIM,
    EntityType.SOURCE,
    EntityType.EVIDENCE,
    EntityType.VERDICT,
    EntityType.COMMENT,
    EntityType.DECISION,
)
_TOKENS = (
    r'^(?:"(?:[^"\\\x01-\x1f]|\\["\\bfnrt]|\\u00(?:0[0-7bef]|1[0-9a-f]))*"|[][{}:,]|true|false|null'
    r"|(?:-?[1-9][0-9]{0,99}|0)[],}])*$"
)


def readable() -> tuple[str, ...]:
    """The tables and views that people's accounts may read."""
    return (*_READABLE, *entity_views())


def entity_views() -> tuple[str, ...]:
    """The views that show entities as the tables of a store do."""
    return tuple(plan.name for shape in ENTITY_MAPPINGS.values() for plan in (shape.main, *shape.details))


def tables_sql() -> str:
    """All tables, for an empty schema."""
    return _file("tables")


def copy_sql() -> str:
    """What puts the rows of an earlier version's tables into those of this one."""
    return _file("copy_version_1")


def functions_sql() -> str:
    """All functions, and the views that use them."""
    take = "\n".join(
        _file("ingestion", function=name, planning=planning)
        for name, planning in (
            ("take_few", _BY_INDEX),
            ("take_many", _BY_SIZE),
        )
    )
    return "\n".join(
        [
            *map(_file, _FUNCTIONS),
            take,
            _file("submission"),
            _file("client_api"),
            _file("full_text_search"),
        ]
    )


def grants_sql(roles: DatabaseRoles) -> str:
    """The rights of people's accounts, and what the owner itself may not do."""
    return _file("grants", owner=_quoted(roles.owner), people=_quoted(roles.people))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _file(name: str, **more: str) -> str:
    text = files("db.server").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    return _fill(text, {**_values(), **more})


def _fill(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], text)


def _values() -> dict[str, str]:
    return {
        "tokens": _TOKENS,
        "nul_name": event_parser.NUL_NAME,
        "of_seats": "{" + ",".join(sorted(kind.value for kind in gate.OF_SEATS)) + "}",
        "kinds": "{" + ",".join(kind.value for kind in EntityType) + "}",
        "registers": registers_json().replace("'", "''"),
        "by_index": _BY_INDEX,
        "by_size": _BY_SIZE,
        "by_all": _BY_ALL,
        "longest": str(event_log.LONGEST),
        "longest_bytes": str(seat_event_parser.LONGEST_BYTES),
        "most_seen": str(seat_event_parser.MOST_SEEN),
        "latest": str(event_parser.LATEST),
        "deepest": str(event_parser.DEEPEST),
        "chain": str(RUN_SIZE),
        "verdicts": str(ids.VERDICTS),
        "rules": str(ids.RULES),
        "imported": str(ids.IMPORTED),
        "desk": ids.DESK,
        "judged": ", ".join(f"'{state}'" for state in sorted(authorization.APPROVED_STATES)),
        "steps": json.dumps({state: step.value for state, step in STEP_TO.items()}),
        "judging": ", ".join(f"'{step.value}'" for step in sorted(JUDGING)),
        "quick_checks": soundness_sql.quick_checks(),
        "required": soundness_sql.required_registers(),
        "views": projection_sql.views(),
        "searchable": ", ".join(f"'{kind.value}'" for kind in _SEARCHABLE),
        "most": str(MAX_EVENTS),
        "few": str(SMALL_BATCH),
        "part_bytes": str(PIECE_BYTES),
        "most_parts": str(MAX_PIECES),
        "most_uploads": str(MAX_UPLOADS),
        "most_words": str(MAX_WORDS),
        "readable": ", ".join(f'"{name}"' for name in readable()),
        "callable": ", ".join(CALLABLE),
        "append_only": ", ".join(APPEND_ONLY),
    }
