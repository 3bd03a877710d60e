"""Newsrooms that share one PostgreSQL: none reads another, and what one account uses up is limited."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import psycopg
import pytest
from psycopg import errors

from db.server import roles
from db.server.admin import ServerAdmin
from db.server.client import ServerClient
from db.server.roles import DatabaseRoles
from tests.support.postgres import Newsroom, PostgresServer
from tests.support.server_people import AccountOffice
from workbench.domain.errors import BadInput
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerRefused
from workbench.text.search_terms import FOLD_VERSION


def test_the_accounts_of_one_newsroom_read_nothing_of_another(
    office: AccountOffice, newsroom: Newsroom
) -> None:
    office.a_claim(office.sara)
    stranger = newsroom.hire("غريب", Role.SUPERVISOR)
    there = ServerAddress(newsroom.host, office.newsroom.database, stranger.login)
    with pytest.raises(ServerRefused, match="belongs to another database"):
        ServerClient.open(there)
    database = office.newsroom.database
    with office.newsroom.psql() as admin:  # whoever lets everybody in lets nobody read
        admin.execute(f"GRANT CONNECT ON DATABASE {database} TO PUBLIC".encode())
    try:
        with psycopg.connect(
            host=newsroom.host, dbname=database, user=stranger.login, autocommit=True
        ) as psql:
            for statement in (
                "SELECT * FROM tadqiq.event",
                "SELECT * FROM tadqiq.whoami()",
                "SELECT * FROM tadqiq.pull('{}', '{}', 1)",
            ):
                with pytest.raises(errors.InsufficientPrivilege):
                    psql.execute(statement.encode())
    finally:
        with office.newsroom.psql() as admin:
            admin.execute(f"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC".encode())


def test_the_names_of_roles_tell_databases_apart() -> None:
    names = ["tadqiq", "أخبار", "n" * 63, "n" * 62 + "x"]
    made = [DatabaseRoles.of_database(name) for name in names]
    assert made[0] == DatabaseRoles("tadqiq_tadqiq_owner", "tadqiq_tadqiq_people")
    assert len({role for one in made for role in (one.owner, one.people)}) == 2 * len(names)
    assert all(len(one.people.encode()) <= 63 for one in made)


def test_many_databases_of_one_cluster_are_set_up_at_once(pg_server: PostgresServer) -> None:
    """Twice each: of two administrators who set up one database, one does and one is told so."""
    with ExitStack() as stack:
        rooms = [stack.enter_context(pg_server.newsroom(init=False)) for _ in range(4)]
        start = threading.Barrier(2 * len(rooms))

        def set_up(room: Newsroom) -> bool:
            with room.admin() as admin:
                start.wait()
                try:
                    admin.init(FOLD_VERSION)
                except BadInput:  # it is set up already
                    return False
            return True

        with ThreadPoolExecutor(2 * len(rooms)) as pool:
            done = list(pool.map(set_up, rooms + rooms))
        assert done.count(True) == len(rooms)
        for room in rooms:
            with room.admin() as admin:
                assert admin.check() == []


def test_a_renamed_database_keeps_its_roles(pg_server: PostgresServer) -> None:
    with (
        pg_server.newsroom() as newsroom,
        psycopg.connect(host=newsroom.host, dbname="postgres", user="postgres", autocommit=True) as psql,
    ):
        other = f"{newsroom.database}_later"
        psql.execute(f"ALTER DATABASE {newsroom.database} RENAME TO {other}".encode())
        try:
            with ServerAdmin.open(ServerAddress(newsroom.host, other, "postgres")) as admin:
                admin.add_person("هدى", f"{newsroom.database}_x", Role.CHECKER)
                admin.upgrade(FOLD_VERSION)
                assert admin.check() == []
        finally:
            psql.execute(f"ALTER DATABASE {other} RENAME TO {newsroom.database}".encode())


def test_what_an_account_uses_up_is_limited(office: AccountOffice) -> None:
    login = office.newsroom.hire("مُكثِر", Role.CHECKER)
    with ExitStack() as stack:
        for _ in range(roles.MOST_CONNECTIONS):
            psql = stack.enter_context(office.newsroom.psql(login))
        with pytest.raises(psycopg.OperationalError, match="too many connections for role"):
            office.newsroom.psql(login)
        shown = [
            psql.execute(f"SHOW {name}".encode()).fetchone()
            for name in (
                *("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"),
                "temp_file_limit",
            )
        ]
        assert shown == [("2min",), ("30s",), ("1min",), ("1GB",)]
        with pytest.raises(errors.InsufficientPrivilege):
            psql.execute("SET temp_file_limit = -1")
    with office.newsroom.link(login) as link:
        assert link.info.person_id == login.person_id
