"""The SQL that makes a server, put together of the files in `sql`, the tables and the declarations of this program.

`VERSION` counts up with every change that an installed server must take over; `server upgrade` runs the steps.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files

from db.authority import authorization
from db.journal import event_parser, event_validation, ids
from db.journal.event_log import RUN_SIZE
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.server import projection_sql, tables
from workbench.domain.changes import EntityType
from workbench.domain.review import JUDGING

VERSION = 1

#: Events in one call of `submit`; up to `FEW` of them are taken by plans made once.
MAX_EVENTS, SMALL_BATCH = 2000, 50
#: The pieces in which a snapshot travels, in bytes, and how many of them a server takes: 256 MB.
PIECE_BYTES, MAX_PIECES = 1_000_000, 256

#: What people's accounts may call.
CALLABLE = (
    "submit(text[], text[])",
    "whoami()",
    "pull(text[], bigint[], integer)",
    "leave_signatures(text[], text[], bigint[], text[], text[])",
    "leave_part(text, integer, bytea)",
    "keep_blob(text, integer)",
    "blob_piece(text, integer)",
    "unindexed(integer, integer)",
    "index_text(integer, text[], bigint[], text[], text[])",
    "find_text(text, integer)",
)

#: How statements are planned: once and by index; or for the rows that there are.
_BY_INDEX = (
    "SET plan_cache_mode = force_generic_plan SET jit = off SET enable_seqscan = off SET enable_hashjoin = off"
    " SET enable_mergejoin = off"
)
_BY_SIZE = "SET plan_cache_mode = force_custom_plan SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on"
#: Functions that are made in this order; the tables that they read are there before them.
_FUNCTIONS = ("event_parser", "event_checks", "projections", "effective_events", "event_log")
_TOKENS = (
    r'^(?:"(?:[^"\\\x01-\x1f]|\\["\\bfnrt]|\\u00(?:0[1-7bef]|1[0-9a-f]))*"|[][{}:,]|true|false|null'
    r"|(?:-?(?:[1-9][0-9]{0,15}|10000000000000000)|0)[],}])*$"
)


def readable() -> tuple[str, ...]:
    """The tables and views that people's accounts may read."""
    return (
        *tables.JOURNAL,
        *tables.AUTHORITY,
        *tables.projections(),
        "badge",
        "device",
        "chain_head",
        "blob",
    )


def tables_sql() -> str:
    """All tables of an empty schema."""
    return f"{tables.ddl()}\n{_file('tables')}"


def functions_sql() -> str:
    """All functions and the views that rest on them."""
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
            _file("append_only"),
        ]
    )


def grants_sql() -> str:
    return _file("grants")


def _registers() -> str:
    """By kind and register, as JSON, the words that it (key '') or a member of it may hold; {} for any."""
    known = {
        kind.value: {
            name: {
                choice.member or "": sorted(choice.words)
                for choice in event_validation.CHOICES.get(kind, {}).get(name, ())
            }
            for name in sorted(ENTITY_MAPPINGS[kind].registers)
        }
        for kind in EntityType
    }
    return json.dumps(known, separators=(",", ":"))


def _file(name: str, **more: str) -> str:
    text = files("db.server").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    return _fill(text, {**_values(), **more})


def _fill(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], text)


def _values() -> dict[str, str]:
    return {
        "tokens": _TOKENS,
        "fields": "{" + ",".join(sorted(event_parser.FIELDS)) + "}",
        "kinds": "{" + ",".join(kind.value for kind in EntityType) + "}",
        "registers": _registers(),
        "by_index": _BY_INDEX,
        "by_size": _BY_SIZE,
        "longest": str(event_parser.LONGEST),
        "latest": str(event_parser.LATEST),
        "deepest": str(event_validation.DEEPEST),
        "chain": str(RUN_SIZE),
        "verdicts": str(ids.VERDICTS),
        "rules": str(ids.RULES),
        "judged": ", ".join(f"'{state}'" for state in sorted(authorization.APPROVED_STATES)),
        "judging": ", ".join(f"'{step.value}'" for step in sorted(JUDGING)),
        "projections": projection_sql.statements(),
        "most": str(MAX_EVENTS),
        "few": str(SMALL_BATCH),
        "part_bytes": str(PIECE_BYTES),
        "most_parts": str(MAX_PIECES),
        "readable": ", ".join(f'"{name}"' for name in readable()),
        "callable": ", ".join(CALLABLE),
    }
