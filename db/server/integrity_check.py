"""Integrity check of a server: it is as `server init` made it, and its tables are what its event log says.

Rights and functions are compared with those of this program. The whole event log is merged into a scratch store, as
any laptop would merge it, and all tables are compared with those of the server row by row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import Connection

from db.authority import effective_events, trust
from db.journal.event_log import RUN_SIZE
from db.journal.event_parser import parse_event
from db.journal.rejected_events import RejectedEvent
from db.replication.merge import merge
from db.schema.table_builders import METADATA
from db.server import schema_sql
from db.server.roles import DatabaseRoles
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
_CHANGEABLE = "SELECT has_table_privilege(%s, %s::regclass, 'UPDATE, DELETE, TRUNCATE, TRIGGER')"
_ACCOUNTS = (
    "WITH listed AS (SELECT r.oid, r.rolname IN (SELECT login FROM tadqiq.login) AS known,"
    "   ARRAY(SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid) AS groups"
    "   FROM pg_roles r)"
    " SELECT r.rolname, r.rolcanlogin, r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication,"
    " pg_has_role(r.oid, %(owner)s, 'MEMBER'), l.known FROM listed l JOIN pg_roles r ON r.oid = l.oid"
    " WHERE r.rolname IN (%(owner)s, %(people)s) OR l.known"
    " OR (%(people)s = ANY(l.groups) AND NOT %(owner)s = ANY(l.groups))"
)
_OPEN = (
    "SELECT has_database_privilege(%(people)s, current_database(), 'TEMPORARY, CREATE')"
    " OR has_schema_privilege(%(people)s, 'tadqiq', 'CREATE') OR has_schema_privilege(%(people)s, 'public', 'CREATE'),"
    " has_database_privilege('public', current_database(), 'CONNECT')"
)
_CHAINS = (
    "SELECT e.device_id, e.seq, CASE WHEN encode(sha256(convert_to(e.raw, 'UTF8')), 'hex') <> e.id"
    "   THEN 'event_hash_wrong'"
    " WHEN e.seq > 1 AND p.id IS NULL THEN 'event_before_missing'"
    " WHEN e.seq > 1 AND (p.device_id, p.seq + 1) <> (e.device_id, e.seq) OR (p.hlc >= e.hlc AND tadqiq.body(e.raw) ->> 'v' = '1')"
    "   THEN 'event_before_other'"
    " WHEN r.no IS NULL OR e.n - r.no * %s NOT BETWEEN 1 AND r.arrived THEN 'event_key_wrong' END"
    " FROM tadqiq.event e LEFT JOIN tadqiq.event p ON p.id = e.prev LEFT JOIN tadqiq.arrival_run r ON r.no = e.n / %s"
)
_RAWS = "SELECT raw FROM tadqiq.event ORDER BY hlc, id"
_OF_SEATS = "SELECT 1 FROM tadqiq.chain_person LIMIT 1"
_AUTHORS = "SELECT id, raw, author_id FROM tadqiq.event"
_VOID = "SELECT event_id, register, why FROM tadqiq.uncounted WHERE why IN ('unsound', 'unknown')"
_ROOT = "SELECT value FROM tadqiq.fact WHERE key = 'root'"
_TEXTS = "SELECT DISTINCT sha256, body FROM tadqiq.article_text"
_KEEP_TEXT = "INSERT INTO article_text (sha256, body) VALUES (?, ?)"
_BADGES = "SELECT state, n FROM {} WHERE n <> 0 ORDER BY state"
_ROWS = "SELECT {} FROM {}"
_SHOWN = 20
#: What `_CHAINS` finds.
_CODES = {code.value: code for code in ProblemCode}


def problems(connection: psycopg.Connection) -> list[Reason]:
    """What does not hold, empty if everything does."""
    roles = DatabaseRoles.installed(connection)
    rights = [
        *_functions(connection, roles),
        *_relations(connection, roles),
        *_accounts(connection, roles),
        *_frozen(connection, roles),
    ]
    journal = [*_chains(connection)]
    if journal:
        return [*rights, *journal]
    # A laptop counts of seats' events only those that somebody granted, so its rows are others than a server's.
    of_seats = connection.execute(_OF_SEATS).fetchone() is not None
    return [*rights, *(_judgements(connection) if of_seats else _projections(connection))]


def _functions(connection: psycopg.Connection, roles: DatabaseRoles) -> Iterator[Reason]:
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
        allowed = [roles.people] if name in callable_ else []
        if owner != roles.owner or grantees != allowed:
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


def _relations(connection: psycopg.Connection, roles: DatabaseRoles) -> Iterator[Reason]:
    readable = set(schema_sql.readable())
    missing = set(readable)
    for name, kind, owner, grants in connection.execute(_RELATIONS):
        allowed = [f"{roles.people} SELECT"] if name in readable else []
        if owner != roles.owner or grants != allowed:
            sequence = kind == b"S"
            code = ProblemCode.SEQUENCE_RIGHTS_WRONG if sequence else ProblemCode.TABLE_RIGHTS_WRONG
            yield Reason(code, table=name)
        missing.discard(name)
    yield from (Reason(ProblemCode.TABLE_MISSING, table=name) for name in sorted(missing))


def _accounts(connection: psycopg.Connection, roles: DatabaseRoles) -> Iterator[Reason]:
    names = {"owner": roles.owner, "people": roles.people}
    for name, logs_in, mighty, owns, listed in connection.execute(_ACCOUNTS, names):
        group = name in names.values()
        if (group and logs_in) or mighty or (owns and name != roles.owner) or not (group or listed):
            yield Reason(ProblemCode.ACCOUNT_RIGHTS_WRONG, name=name)
    ((makes_tables, anybody_connects),) = connection.execute(_OPEN, names).fetchall()
    if makes_tables:
        yield Reason(ProblemCode.ACCOUNTS_MAKE_TABLES)
    if anybody_connects:
        yield Reason(ProblemCode.DATABASE_OPEN)


def _frozen(connection: psycopg.Connection, roles: DatabaseRoles) -> Iterator[Reason]:
    for name in schema_sql.APPEND_ONLY:
        ((changeable,),) = connection.execute(_CHANGEABLE, (roles.owner, f"tadqiq.{name}")).fetchall()
        if changeable:
            yield Reason(ProblemCode.TABLE_NOT_FROZEN, table=name)


def _chains(connection: psycopg.Connection) -> Iterator[Reason]:
    for device, seq, word in connection.execute(_CHAINS, (RUN_SIZE, RUN_SIZE)):
        if word is not None:
            yield _at_event(EventRef(device, seq), _CODES[word])


def _judgements(connection: psycopg.Connection) -> Iterator[Reason]:
    """Compare which registers are void here with what a laptop says of each event."""
    kept: dict[str, dict[str, str]] = defaultdict(dict)
    for event, register, why in connection.execute(_VOID):
        kept[event][register] = why
    for event, raw, author in connection.execute(_AUTHORS):
        try:
            faults = parse_event(raw, known_id=event, author=author).faults
        except RejectedEvent as refused:
            yield Reason(ProblemCode.JOURNAL_REJECTED, cause=refused.reason)
            continue
        if kept[event] != {name: effective_events.WHY[fault.soundness] for name, fault in faults.items()}:
            yield Reason(ProblemCode.ROW_WRONG, table="uncounted", id=event)


def _at_event(event: EventRef, code: ProblemCode) -> Reason:
    return Reason(ProblemCode.AT_EVENT, number=event.seq, device=event.device, cause=code)


def _projections(connection: psycopg.Connection) -> list[Reason]:
    """Compare the tables with those of a laptop after merging this log."""
    with TemporaryDirectory(prefix="tadqiq-") as folder, Store.open(Path(folder) / "rebuilt.db") as store:
        with store.local() as scratch:
            for row in connection.execute(_TEXTS):
                scratch.exec_driver_sql(_KEEP_TEXT, tuple(row))
        roots = [root for (root,) in connection.execute(_ROOT)]
        with store.merging() as scratch:
            if roots:
                trust.set_roots(scratch, roots)
            merged = merge(scratch, [raw for (raw,) in connection.execute(_RAWS)], now_us())
        if merged.left_out:
            return [Reason(ProblemCode.JOURNAL_REJECTED, cause=merged.left_out[0].reason)]
        missing = ProblemCode.EVENT_REFERENCE_MISSING
        waiting = (*merged.pending, *merged.waiting)
        found = [_at_event(event.ref, missing) for event in waiting[:_SHOWN]]
        with store.read() as rebuilt:
            for name in ("uncounted", "revocation", *schema_sql.entity_views()):
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
