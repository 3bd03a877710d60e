"""Schema of a server: its SQL, assembled from the files in `sql`, the tables and the declarations of this program.

`VERSION` is raised with every change that an installed server must adopt; `server upgrade` does that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files

from db import ids
from db.authority import authorization
from db.journal import event_log, event_parser
from db.journal.event_log import RUN_SIZE
from db.server import projection_sql, tables
from db.server.roles import DatabaseRoles
from workbench.domain.registers.description import registers_json
from workbench.domain.review import JUDGING

VERSION = 2
#: Since this version a database has roles of its own.
ROLES_OF_THEIR_OWN = 2

#: Events in one call of `submit`; up to `SMALL_BATCH` of them use query plans that are made once.
MAX_EVENTS, SMALL_BATCH = 2000, 50
#: Bytes of one piece of a snapshot, and how many pieces a server accepts: 256 MB.
PIECE_BYTES, MAX_PIECES = 1_000_000, 256

#: The functions that people's accounts may call.
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

#: The tables to which rows are only added: the owner has no other right to them.
APPEND_ONLY = ("event", "event_supersedes", "article_text", "blob")

#: Planner settings: plans made once, by index; or plans for the actual rows.
_BY_INDEX = (
    "SET plan_cache_mode = force_generic_plan SET jit = off SET enable_seqscan = off SET enable_hashjoin = off"
    " SET enable_mergejoin = off"
)
_BY_SIZE = "SET plan_cache_mode = force_custom_plan SET enable_seqscan = on SET enable_hashjoin = on SET enable_mergejoin = on"
#: Files of functions, created in this order; the tables that they read exist before them.
_FUNCTIONS = ("event_parser", "event_checks", "projections", "effective_events", "event_log")
_TOKENS = (
    r'^(?:"(?:[^"\\\x01-\x1f]|\\["\\bfnrt]|\\u00(?:0[0-7bef]|1[0-9a-f]))*"|[][{}:,]|true|false|null'
    r"|(?:-?[1-9][0-9]{0,99}|0)[],}])*$"
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
    """All tables, for an empty schema."""
    return f"{tables.ddl()}\n{_file('tables')}"


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
        "fields": "{" + ",".join(sorted(event_parser.FIELDS)) + "}",
        "registers": registers_json().replace("'", "''"),
        "by_index": _BY_INDEX,
        "by_size": _BY_SIZE,
        "longest": str(event_log.LONGEST),
        "latest": str(event_parser.LATEST),
        "deepest": str(event_parser.DEEPEST),
        "chain": str(RUN_SIZE),
        "verdicts": str(ids.VERDICTS),
        "rules": str(ids.RULES),
        "imported": str(ids.IMPORTED),
        "desk": ids.DESK,
        "judged": ", ".join(f"'{state}'" for state in sorted(authorization.APPROVED_STATES)),
        "judging": ", ".join(f"'{step.value}'" for step in sorted(JUDGING)),
        "projections": projection_sql.statements(),
        "most": str(MAX_EVENTS),
        "few": str(SMALL_BATCH),
        "part_bytes": str(PIECE_BYTES),
        "most_parts": str(MAX_PIECES),
        "readable": ", ".join(f'"{name}"' for name in readable()),
        "callable": ", ".join(CALLABLE),
        "append_only": ", ".join(APPEND_ONLY),
    }
