"""Server administration: install, upgrade and check a server, and create accounts.

All objects belong to a role of their own that nobody can log in as. People's accounts are members of one group: they may
read what the newsroom shares and call the functions made for them, nothing else (`db.server.roles`).

No statement takes another role: the administrator is a member of the owner, and what is created is handed over.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Self

import psycopg
from psycopg import errors

from db.ids import new_id
from db.journal import event_log, gate
from db.journal.event_log import ChainTip
from db.records import people
from db.server import connection as server_connection
from db.server import integrity_check, roles, schema_sql
from db.server.errors import translated_errors
from db.server.roles import SHARED_ROLES, DatabaseRoles, role_exists
from workbench.domain.changes import EntityType
from workbench.domain.errors import BadInput
from workbench.domain.person import Person, Role
from workbench.domain.reasons import InputKind, Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress, ServerLogin
from workbench.domain.server_errors import ServerMissing, ServerNewer, ServerRefused
from workbench.system.clock import now_us

_SCHEMA_EXISTS = "SELECT 1 FROM pg_namespace WHERE nspname = 'tadqiq'"
_VERSION = "SELECT value::integer FROM tadqiq.fact WHERE key = 'schema'"
_PEOPLE = (
    "SELECT l.login, l.person_id, coalesce(p.name, ''), l.role FROM tadqiq.login l"
    " LEFT JOIN tadqiq.person p ON p.id = l.person_id ORDER BY p.name, l.login"
)
#: The supervisor who grants the role to new ones: the first who has an account.
_FIRST = (
    "SELECT l.person_id FROM login l JOIN person p ON p.id = l.person_id WHERE l.role = 'supervisor'"
    " AND p.present = 1 AND l.person_id <> %s ORDER BY p.created_us, p.id LIMIT 1"
)
_KNOWN = "SELECT id FROM tadqiq.person WHERE present = 1 AND name = %s"
#: Locked until the end: two administrators append to the server's chain one after the other.
_SERVER = "SELECT value FROM fact WHERE key = 'server' FOR UPDATE"
_TIP = (
    "SELECT e.seq, e.id, (SELECT max(hlc) FROM event) FROM event e"
    " WHERE e.entity_type = 'person' AND e.device_id = %s ORDER BY e.seq DESC LIMIT 1"
)
#: Two administrators set up one database at the same moment: one of them is told so by its catalogs.
_SET_UP_MEANWHILE = (
    errors.DuplicateObject,
    errors.DuplicateSchema,
    errors.UniqueViolation,
    errors.InternalError_,
)
_TRIES = 5
_STATE = (
    "INSERT INTO fact (key, value) VALUES (%s, %s) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_REGISTERS = "SELECT value FROM fact WHERE key = 'registers'"
_TAKE = "SELECT refused, reason FROM take_few(ROW('', %s, '', 'supervisor')::login, read_events(%s, '{}', false), '{}')"


class ServerAdmin:
    """Administers a server through an account that may create roles.

    Make one with `open`, which raises what `ServerClient.open` does.
    """

    def __init__(self, address: ServerAddress, connection: psycopg.Connection) -> None:
        self.address = address
        self._connection = connection

    @classmethod
    def open(cls, address: ServerAddress) -> Self:
        return cls(address, server_connection.connect(address))

    def init(self, folding: int) -> str:
        """Create all objects in a database without any of them; return the server's id. `folding` is the version by
        which clients fold words for the search.

        Raises BadInput if they exist.
        """
        for left in reversed(range(_TRIES)):
            with translated_errors(self.address):
                try:
                    return self._init(folding)
                except _SET_UP_MEANWHILE:
                    if not left:
                        raise
        raise AssertionError("the last try returns or raises")

    def add_person(
        self, name: str, login: str, role: Role, *, password: str = "", person_id: str = ""
    ) -> tuple[ServerLogin, str]:
        """Create an account for a person; return it with its password, which is generated if none is given.

        `person_id` is a person whom a laptop knows already. Without it the person is new, and the server records
        that they joined. Raises BadInput for a login or a name that is taken.
        """
        name = " ".join(name.split())
        if not name or not login.isidentifier() or not login.isascii() or len(login) > 63:
            raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.LOGIN_MALFORMED)
        with self._transaction():
            self._require_installed()
            if role_exists(self._connection, login):
                raise BadInput(where=InputKind.SERVER, reason=Reason(ReplicationCode.LOGIN_TAKEN, name=login))
            if not person_id and self._connection.execute(_KNOWN, (name,)).fetchone():
                raise BadInput(where=InputKind.SERVER, reason=Reason(ReplicationCode.PERSON_TAKEN, name=name))
            initial_password = password or secrets.token_urlsafe(18)
            group = DatabaseRoles.installed(self._connection)
            roles.create_account(self._connection, group, login, initial_password)
            person = Person(person_id or new_id(), name, role, now_us())
            row = (login, person.id, role.value)
            self._connection.execute("INSERT INTO login (login, person_id, role) VALUES (%s, %s, %s)", row)
            if not person_id:
                self._write_join_event(person)
        return ServerLogin(login, person.id, name, role), initial_password

    def people(self) -> list[ServerLogin]:
        """Everybody who has an account."""
        with self._transaction():
            self._require_installed()
            rows = self._connection.execute(_PEOPLE).fetchall()
        return [ServerLogin(login, person, name, Role(role)) for login, person, name, role in rows]

    def upgrade(self, folding: int) -> tuple[int, int]:
        """Bring roles, tables and functions up to this program; return the version before and the version now."""
        with self._transaction():
            found = self._require_installed()
            if found < schema_sql.TABLES_SINCE:
                self._install_anew()
            else:
                self._drop_functions()
                self._create_functions(DatabaseRoles.installed(self._connection))
            self._judge_again()
            roles.limit_accounts(self._connection, DatabaseRoles.installed(self._connection))
            self._state({"schema": schema_sql.VERSION, "folding": folding, "registers": gate.FINGERPRINT})
        if found < schema_sql.TABLES_SINCE:
            with translated_errors(self.address):
                roles.drop_shared_roles(self._connection)
        return found, schema_sql.VERSION

    def check(self) -> list[Reason]:
        """What does not hold, empty if everything does; nothing is changed."""
        with self._transaction():
            self._execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            self._require_installed()
            return integrity_check.problems(self._connection)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with translated_errors(self.address), self._connection.transaction():
            self._execute("SET LOCAL search_path = tadqiq")
            yield

    def _execute(self, statements: str) -> None:
        """Execute statements that come from this program only, without any outside text in them."""
        self._connection.execute(statements.encode())

    def _require_installed(self) -> int:
        """The version of what is installed. Raises ServerMissing or ServerNewer."""
        if not self._connection.execute(_SCHEMA_EXISTS).fetchone():
            raise ServerMissing(address=str(self.address))
        ((found,),) = self._connection.execute(_VERSION).fetchall()
        if found > schema_sql.VERSION:
            raise ServerNewer(address=str(self.address), found=found, known=schema_sql.VERSION)
        return int(found)

    def _init(self, folding: int) -> str:
        with self._transaction():
            if self._connection.execute(_SCHEMA_EXISTS).fetchone():
                raise BadInput(where=InputKind.SERVER, reason=ReplicationCode.SERVER_SET_UP_ALREADY)
            self._install()
            server = new_id()
            self._state({"server": server, "bytes_a_day": schema_sql.BYTES_A_DAY})
            self._state({"schema": schema_sql.VERSION, "folding": folding, "registers": gate.FINGERPRINT})
        return server

    def _install(self) -> None:
        new_roles = DatabaseRoles.of_database(self._connection.info.dbname)
        roles.create_roles(self._connection, new_roles)
        self._execute("CREATE SCHEMA tadqiq")
        self._execute(schema_sql.tables_sql())
        self._create_functions(new_roles)

    def _install_anew(self) -> None:
        """Put what a server of an earlier version holds into tables of this one."""
        if role_exists(self._connection, SHARED_ROLES[0]):
            roles.leave_shared_roles(self._connection)
        self._execute("ALTER SCHEMA tadqiq RENAME TO tadqiq_before")
        self._install()
        self._execute(schema_sql.copy_sql())
        self._state({"bytes_a_day": schema_sql.BYTES_A_DAY})

    def _judge_again(self) -> None:
        """Judge the events again if the table of registers is another one than before."""
        known = self._connection.execute(_REGISTERS).fetchone()
        if known != (gate.FINGERPRINT,):
            self._execute("SELECT judge_again()")

    def _state(self, facts: Mapping[str, object]) -> None:
        self._connection.cursor().executemany(_STATE, [(key, str(value)) for key, value in facts.items()])

    def _create_functions(self, new_roles: DatabaseRoles) -> None:
        self._execute(schema_sql.functions_sql())
        roles.hand_over(self._connection, new_roles)
        self._execute(schema_sql.grants_sql(new_roles))
        roles.close_database(self._connection, new_roles)

    def _drop_functions(self) -> None:
        for name, kind in self._connection.execute(_OWN).fetchall():
            self._execute(f"DROP {kind} IF EXISTS {name} CASCADE")

    def _write_join_event(self, person: Person) -> None:
        """Record that somebody joined: an event in the server's own chain, so that all laptops learn of it.

        A second supervisor is granted the role by the first one: laptops would not trust a self-declared one.
        """
        first = self._connection.execute(_FIRST, (person.id,)).fetchone()
        author = first[0] if first and person.role is Role.SUPERVISOR else person.id
        ((server,),) = self._connection.execute(_SERVER).fetchall()
        row = self._connection.execute(_TIP, (server,)).fetchone()
        seq, prev, hlc = row or (0, "", 0)
        tip = ChainTip(0, hlc, server, seq, prev or None)
        writer = event_log.EventWriter(tip, new_id(), "add person", author)
        *_, raw, _received_us = writer.event(
            now_us(), "create", EntityType.PERSON.value, person.id, people.registers_of(person)
        )
        refused = self._connection.execute(_TAKE, (author, [raw])).fetchall()
        for _, reason in refused:
            raise ServerRefused(address=str(self.address), reason=Reason.of_wire(reason))


#: All functions, views and types of the schema, in the form that DROP accepts; the types last, which functions use.
_OWN = (
    "SELECT p.oid::regprocedure::text, 'FUNCTION' FROM pg_proc p WHERE p.pronamespace = 'tadqiq'::regnamespace"
    " UNION ALL SELECT c.oid::regclass::text, CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'TYPE' END FROM pg_class c"
    " WHERE c.relnamespace = 'tadqiq'::regnamespace AND c.relkind IN ('v', 'c') ORDER BY 2"
)
