"""Roles of one newsroom: the owner of its objects, the group of its people, and their accounts.

Roles belong to a whole PostgreSQL cluster, so their names carry that of the database: two newsrooms on one cluster share
no group, and the accounts of one may not even connect to the other's database.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

import psycopg
from psycopg import sql

#: Connections of one account: a window and a command line on two laptops need four.
MOST_CONNECTIONS = 8

#: PostgreSQL cuts longer names off.
_LONGEST_NAME = 63
_OWNER, _PEOPLE = "_owner", "_people"

_ROLE_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = %s"
_SCHEMA_OWNER = "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'tadqiq'"
_ACCOUNTS = "SELECT l.login FROM tadqiq.login l JOIN pg_roles r ON r.rolname = l.login ORDER BY l.login"
#: What a careless query may cost. An account can lift the first three for itself, and harms nobody by it: no lock of
#: one account is ever waited for by another.
_SETTINGS = (
    ("statement_timeout", "120s"),
    ("lock_timeout", "30s"),
    ("idle_in_transaction_session_timeout", "60s"),
)
#: If the administrator has the right to: limit the temporary files of an account, which cannot lift this itself.
_LIMIT_FILES = """
DO $$ BEGIN
  ALTER ROLE {} IN DATABASE {} SET temp_file_limit = '1GB';
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'temporary files stay without a limit';
END $$
"""
#: If the administrator has the right to: forbid large objects in this database, which belong to no table.
_NO_LARGE_OBJECTS = """
DO $$ BEGIN
  REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid), pg_catalog.lo_from_bytea(oid, bytea)
    FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege OR undefined_function THEN
  RAISE NOTICE 'large objects stay as they are';
END $$
"""
#: Statements that hand the schema and all that stands in it to its owner.
_HAND_OVER = """
SELECT format('ALTER %%s %%s OWNER TO %%I', what, name, %s::text) FROM (
  SELECT 'SCHEMA' AS what, n.oid::regnamespace::text AS name, n.nspowner AS owner FROM pg_namespace n WHERE n.nspname = 'tadqiq'
  UNION ALL
  SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, c.oid::regclass::text, c.relowner
    FROM pg_class c WHERE c.relnamespace = 'tadqiq'::regnamespace AND c.relkind IN ('r', 'v', 'c')
  UNION ALL
  SELECT 'FUNCTION', p.oid::regprocedure::text, p.proowner FROM pg_proc p WHERE p.pronamespace = 'tadqiq'::regnamespace
) things WHERE pg_get_userbyid(owner) <> %s
"""
#: The roles of version 1, which all databases of a cluster shared.
SHARED_ROLES = ("tadqiq_owner", "tadqiq_checker", "tadqiq_supervisor")
_IN_USE = (psycopg.errors.DependentObjectsStillExist, psycopg.errors.InsufficientPrivilege)
_LEAVE_SHARED = """
DO $$
DECLARE
  account text;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM tadqiq_checker, tadqiq_supervisor', current_database());
  FOR account IN SELECT l.login FROM tadqiq.login l JOIN pg_roles r ON r.rolname = l.login LOOP
    EXECUTE format('REVOKE tadqiq_checker, tadqiq_supervisor FROM %I', account);
  END LOOP;
END $$
"""


@dataclass(frozen=True, slots=True)
class DatabaseRoles:
    """The names of the roles that nobody logs in as."""

    owner: str
    people: str

    @classmethod
    def of_database(cls, database: str) -> Self:
        """The names for a database that has none yet."""
        stem = f"tadqiq_{database}"
        if len(f"{stem}{_PEOPLE}".encode()) > _LONGEST_NAME:
            stem = f"tadqiq_{hashlib.sha256(database.encode()).hexdigest()[:32]}"
        return cls(stem + _OWNER, stem + _PEOPLE)

    @classmethod
    def installed(cls, connection: psycopg.Connection) -> Self:
        """The names in an installed database: by the owner of its schema, because a database can be renamed."""
        ((owner,),) = connection.execute(_SCHEMA_OWNER).fetchall()
        return cls(owner, owner.removesuffix(_OWNER) + _PEOPLE)


def role_exists(connection: psycopg.Connection, name: str) -> bool:
    return connection.execute(_ROLE_EXISTS, (name,)).fetchone() is not None


def create_roles(connection: psycopg.Connection, roles: DatabaseRoles) -> None:
    """Create the owner and the group where they are missing; the administrator may act for the owner."""
    for name in (roles.owner, roles.people):
        if not role_exists(connection, name):
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(name)))
    connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(roles.owner)))


def close_database(connection: psycopg.Connection, roles: DatabaseRoles) -> None:
    """Let only the group connect, and nobody make tables of their own."""
    database = sql.Identifier(connection.info.dbname)
    for statement in (
        sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database),
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(roles.people)),
        sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
    ):
        connection.execute(statement)
    connection.execute(_NO_LARGE_OBJECTS)


def hand_over(connection: psycopg.Connection, roles: DatabaseRoles) -> None:
    """Give the schema and all that stands in it to the owner, in statements of their own: engines that spread over
    machines run what creates a table elsewhere, where nobody has taken another role.
    """
    for (statement,) in connection.execute(_HAND_OVER, (roles.owner, roles.owner)).fetchall():
        connection.execute(statement)


def create_account(connection: psycopg.Connection, roles: DatabaseRoles, login: str, password: str) -> None:
    """Create a role that logs in. The password is sent and stored only as its SCRAM verifier, so no log can hold it."""
    secret = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
    connection.execute(
        sql.SQL(
            "CREATE ROLE {} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {}"
        ).format(sql.Identifier(login), sql.Literal(secret))
    )
    limit_account(connection, roles, login)


def limit_accounts(connection: psycopg.Connection, roles: DatabaseRoles) -> None:
    """As `limit_account`, for all accounts that are there."""
    for (login,) in connection.execute(_ACCOUNTS).fetchall():
        limit_account(connection, roles, login)


def limit_account(connection: psycopg.Connection, roles: DatabaseRoles, login: str) -> None:
    """Put an account into the group, and limit what it may use up."""
    name, database = sql.Identifier(login), sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(roles.people), name))
    connection.execute(
        sql.SQL("ALTER ROLE {} CONNECTION LIMIT {}").format(name, sql.Literal(MOST_CONNECTIONS))
    )
    for setting, value in _SETTINGS:
        connection.execute(
            sql.SQL("ALTER ROLE {} IN DATABASE {} SET {} = {}").format(
                name, database, sql.Identifier(setting), sql.Literal(value)
            )
        )
    connection.execute(sql.SQL(_LIMIT_FILES).format(name, database))


def leave_shared_roles(connection: psycopg.Connection) -> None:
    """Take all rights here from the roles of version 1. They stay while another database of the cluster uses them."""
    connection.execute(_LEAVE_SHARED)


def drop_shared_roles(connection: psycopg.Connection) -> None:
    """Drop the roles of version 1, unless another database uses them or somebody else made them."""
    for name in SHARED_ROLES:
        with suppress(*_IN_USE), connection.transaction():
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(name)))
