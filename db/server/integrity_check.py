"""Integrity check of a server: it is as `server init` made it, and its tables are what its event log says.

Rights and functions are compared with those of this program. The whole event log is merged into a scratch store, as
any laptop would merge it, and all tables are compared with those of the server row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import Connection

from db.authority import trust
from db.journal.rejected_events import RejectedEvent
from db.replication.merge import merge
from db.schema.table_builders import METADATA
from db.server import schema_sql, tables
from db.store import Store
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import EventRef, Reason
from workbench.system.clock import now_us

_FUNCTIONS = (
    "SELECT p.proname, p.prosrc, p.prosecdef, array_to_string(p.proconfig, ' '), pg_get_userbyid(p.proowner),"
    " array(SELECT coalesce(pg_get_userbyid(nullif(a.grantee, 0)), 'PUBLIC') FROM aclexplode(p.proacl) a"
    "   WHERE a.grantee <> p.proowner ORDER BY 1)"
    " FROM pg_proc p WHERE p.pronamespace = 'tadqiq'::regnamespace"
)
_RELATIONS = (
    "SELECT c.relname, c.relkind, pg_get_userbyid(c.relowner),"
    " array(SELECT coalesce(pg_get_userbyid(nullif(a.grantee, 0)), 'PUBLIC') || ' ' || a.privilege_type"
    "   FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner ORDER BY 1)"
    " FROM pg_class c WHERE c.relnamespace = 'tadqiq'::regnamespace AND c.relkind IN ('r', 'v', 'S') ORDER BY 1"
)
_TRIGGERS = (
    "SELECT tgname, tgenabled::text FROM pg_trigger WHERE tgrelid = ANY(%s::regclass[]) AND NOT tgisinternal"
)
_ACCOUNTS = (
    "SELECT r.rolname, r.rolcanlogin, r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication,"
    " pg_has_role(r.oid, 'tadqiq_owner', 'MEMBER') FROM pg_roles r"
    " WHERE r.rolname IN ('tadqiq_owner', 'tadqiq_checker', 'tadqiq_supervisor')"
    " OR r.rolname IN (SELECT login FROM tadqiq.login)"
)
_OPEN = (
    "SELECT has_database_privilege('tadqiq_checker', current_database(), 'TEMPORARY, CREATE'),"
    " has_schema_privilege('tadqiq_checker', 'tadqiq', 'CREATE'),"
    " has_schema_privilege('tadqiq_checker', 'public', 'CREATE')"
)
_CHAINS = (
    "SELECT e.device_id, e.seq, CASE WHEN encode(sha256(convert_to(e.raw, 'UTF8')), 'hex') <> e.id"
    "   THEN 'event_hash_wrong'"
    " WHEN e.seq > 1 AND p.id IS NULL THEN 'event_before_missing'"
    " WHEN e.seq > 1 AND (p.device_id, p.seq + 1) <> (e.device_id, e.seq) OR p.hlc >= e.hlc"
    "   THEN 'event_before_other'"
    " WHEN d.no IS NULL OR e.n - d.no * %s NOT BETWEEN 1 AND d.arrived THEN 'event_key_wrong' END"
    " FROM tadqiq.event e LEFT JOIN tadqiq.event p ON p.id = e.prev LEFT JOIN tadqiq.device d ON d.id = e.device_id"
)
_COUNTS = (
    "SELECT id, arrived, (SELECT count(*) FROM tadqiq.event e WHERE e.device_id = d.id) FROM tadqiq.device d"
)
_RAWS = "SELECT raw FROM tadqiq.event ORDER BY hlc, id"
_ROOT = "SELECT value FROM tadqiq.fact WHERE key = 'root'"
_TEXTS = "SELECT sha256, body FROM tadqiq.article_text"
_KEEP_TEXT = "INSERT INTO article_text (sha256, body) VALUES (?, ?)"
_BADGES = "SELECT state, n FROM {} WHERE n <> 0 ORDER BY state"
_ROWS = "SELECT {} FROM {}"
_APPEND_ONLY = ("event", "event_supersedes", "article_text", "blob")
_SHOWN = 20
#: What `_CHAINS` finds.
_CODES = {code.value: code for code in ProblemCode}


def problems(connection: psycopg.Connection) -> list[Reason]:
    """What does not hold, empty if everything does."""
    rights = [
        *_functions(connection),
        *_relations(connection),
        *_accounts(connection),
        *_triggers(connection),
    ]
    journal = [*_chains(connection)]
    return [*rights, *journal, *(_projections(connection) if not journal else ())]


def _functions(connection: psycopg.Connection) -> Iterator[Reason]:
    expected = _expected()
    callable_ = {signature.partition("(")[0] for signature in schema_sql.CALLABLE}
    for name, body, definer, config, owner, grantees in connection.execute(_FUNCTIONS):
        expected_body = expected.pop(name, None)
        if expected_body is None:
            yield Reason(ProblemCode.FUNCTION_UNKNOWN, name=name)
            continue
        if (body, definer) != expected_body:
            yield Reason(ProblemCode.FUNCTION_CHANGED, name=name)
        if definer and "search_path=pg_catalog, tadqiq, pg_temp" not in (config or ""):
            yield Reason(ProblemCode.FUNCTION_PATH_UNSAFE, name=name)
        allowed = ["tadqiq_checker", "tadqiq_supervisor"] if name in callable_ else []
        if owner != "tadqiq_owner" or grantees != allowed:
            yield Reason(ProblemCode.FUNCTION_RIGHTS_WRONG, name=name)
    yield from (Reason(ProblemCode.FUNCTION_MISSING, name=name) for name in sorted(expected))


def _expected() -> dict[str, tuple[str, bool]]:
    """Function -> its body, and whether it runs with its owner's rights (SECURITY DEFINER)."""
    found = re.findall(
        r"CREATE FUNCTION (\w+)\((?:.*?)\bAS \$\$(.*?)\$\$", schema_sql.functions_sql(), re.DOTALL
    )
    text = schema_sql.functions_sql()
    definers = {
        name
        for name, head in re.findall(r"CREATE FUNCTION (\w+)\((.*?)\bAS \$\$", text, re.DOTALL)
        if "SECURITY DEFINER" in head
    }
    return {name: (body, name in definers) for name, body in found}


def _relations(connection: psycopg.Connection) -> Iterator[Reason]:
    readable = set(schema_sql.readable())
    for name, kind, owner, grants in connection.execute(_RELATIONS):
        allowed = ["tadqiq_checker SELECT", "tadqiq_supervisor SELECT"] if name in readable else []
        if owner != "tadqiq_owner" or grants != allowed:
            sequence = kind == b"S"
            code = ProblemCode.SEQUENCE_RIGHTS_WRONG if sequence else ProblemCode.TABLE_RIGHTS_WRONG
            yield Reason(code, table=name)


def _accounts(connection: psycopg.Connection) -> Iterator[Reason]:
    for name, logs_in, mighty, owns in connection.execute(_ACCOUNTS):
        group = name in {"tadqiq_owner", "tadqiq_checker", "tadqiq_supervisor"}
        if (group and logs_in) or mighty or (owns and name != "tadqiq_owner"):
            yield Reason(ProblemCode.ACCOUNT_RIGHTS_WRONG, name=name)
    (rights,) = connection.execute(_OPEN).fetchall()
    if any(rights):
        yield Reason(ProblemCode.ACCOUNTS_MAKE_TABLES)


def _triggers(connection: psycopg.Connection) -> Iterator[Reason]:
    names = [f"tadqiq.{name}" for name in _APPEND_ONLY]
    found: dict[str, str] = dict(connection.execute(_TRIGGERS, (names,)).fetchall())
    for name in _APPEND_ONLY:
        if any(found.get(f"{name}_{what}") != "A" for what in ("stays", "whole")):
            yield Reason(ProblemCode.TABLE_NOT_FROZEN, table=name)


def _chains(connection: psycopg.Connection) -> Iterator[Reason]:
    for device, seq, word in connection.execute(_CHAINS, (2**40,)):
        if word is not None:
            yield _at_event(EventRef(device, seq), _CODES[word])
    for device, arrived, n in connection.execute(_COUNTS):
        if arrived != n:
            yield Reason(ProblemCode.EVENT_COUNT_WRONG, device=device, counted=arrived, count=n)


def _at_event(event: EventRef, code: ProblemCode) -> Reason:
    return Reason(ProblemCode.AT_EVENT, number=event.seq, device=event.device, cause=code)


def _projections(connection: psycopg.Connection) -> list[Reason]:
    """Compare the tables with those of a laptop after merging this log."""
    with TemporaryDirectory(prefix="tadqiq-") as folder, Store.open(Path(folder) / "rebuilt.db") as store:
        with store.local() as scratch:
            for row in connection.execute(_TEXTS):
                scratch.exec_driver_sql(_KEEP_TEXT, tuple(row))
        roots = [root for (root,) in connection.execute(_ROOT)]
        try:
            with store.merging() as scratch:
                if roots:
                    trust.set_roots(scratch, roots)
                merged = merge(scratch, [raw for (raw,) in connection.execute(_RAWS)], now_us())
        except RejectedEvent as refused:
            return [Reason(ProblemCode.JOURNAL_REJECTED, cause=refused.reason)]
        missing = ProblemCode.EVENT_REFERENCE_MISSING
        found = [_at_event(event.ref, missing) for event in merged.pending[:_SHOWN]]
        with store.read() as rebuilt:
            for name in ("head", "event_supersedes", *tables.AUTHORITY, *tables.projections()):
                found += _compared(connection, rebuilt, name)
            ours = [tuple(row) for row in rebuilt.exec_driver_sql(_BADGES.format("badge"))]
            if connection.execute(_BADGES.format("tadqiq.badge").encode()).fetchall() != ours:
                found.append(Reason(ProblemCode.STATE_COUNTS_WRONG))
    return found


def _compared(connection: psycopg.Connection, rebuilt: Connection, name: str) -> list[Reason]:
    columns = ", ".join(f'"{column.name}"' for column in METADATA.tables[name].columns)
    theirs = set(connection.execute(_ROWS.format(columns, f"tadqiq.{name}").encode()))
    ours = {tuple(row) for row in rebuilt.exec_driver_sql(_ROWS.format(columns, name))}
    wrong = sorted({str(key) for key, *_ in theirs ^ ours})
    return [Reason(ProblemCode.ROW_WRONG, table=name, id=key) for key in wrong[:_SHOWN]]
