"""A database of an earlier version: `server upgrade` brings it up to this program, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from db.server.roles import DatabaseRoles
from tests.support.postgres import Newsroom, PostgresServer
from workbench.text.search_terms import FOLD_VERSION

_VERSION_1 = (Path(__file__).parent / "data" / "version_1.sql").read_text(encoding="utf-8")
_SHARED = ("tadqiq_owner", "tadqiq_checker", "tadqiq_supervisor")
_LOGINS = {"old_huda": "tadqiq_supervisor", "old_sara": "tadqiq_checker", "old_omar": "tadqiq_checker"}
_EVENTS = "SELECT id, raw FROM tadqiq.event ORDER BY id"
_ROLES = "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)"


@contextmanager
def _installed(newsroom: Newsroom) -> Iterator[None]:
    """The database as version 1 left it, with its accounts; the roles belong to the whole cluster."""
    with newsroom.psql() as psql:
        for role in _SHARED:
            psql.execute(
                f"DO $$ BEGIN CREATE ROLE {role} NOLOGIN; EXCEPTION WHEN duplicate_object THEN END $$".encode()
            )
        for login, group in _LOGINS.items():
            psql.execute(f"CREATE ROLE {login} LOGIN IN ROLE {group}".encode())
        psql.execute(_VERSION_1.encode())
        psql.execute(f"REVOKE ALL ON DATABASE {newsroom.database} FROM PUBLIC".encode())
        psql.execute(
            f"GRANT CONNECT ON DATABASE {newsroom.database} TO tadqiq_checker, tadqiq_supervisor".encode()
        )
    try:
        yield
    finally:
        with newsroom.psql() as psql:
            psql.execute("DROP SCHEMA tadqiq CASCADE")
            for name in (*_LOGINS, *_SHARED):
                psql.execute(
                    f"DO $$ BEGIN EXECUTE 'DROP OWNED BY {name}'; DROP ROLE {name};"
                    " EXCEPTION WHEN undefined_object OR dependent_objects_still_exist THEN END $$".encode()
                )


def test_version_1_is_brought_up_to_this_program(pg_server: PostgresServer) -> None:
    with pg_server.newsroom(init=False) as newsroom, _installed(newsroom):
        with newsroom.psql() as psql:
            before = psql.execute(_EVENTS).fetchall()
        with newsroom.admin() as admin:
            assert admin.upgrade(FOLD_VERSION)[0] == 1
            assert admin.check() == []
            assert admin.upgrade(FOLD_VERSION)[0] > 1
            assert admin.check() == []
            assert {one.login for one in admin.people()} == set(_LOGINS)
        with newsroom.psql() as psql:
            assert psql.execute(_EVENTS).fetchall() == before
            assert DatabaseRoles.installed(psql) == newsroom.roles
            assert psql.execute(_ROLES, (list(_SHARED),)).fetchall() == []
        with psycopg.connect(host=newsroom.host, dbname=newsroom.database, user="old_sara") as psql:
            assert psql.execute(_EVENTS).fetchall() == before
