"""Laptops that share a newsroom's server: each has a machine, an account and a connection of its own."""

from __future__ import annotations

import json
import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg

from db.schema.table_builders import METADATA
from db.server import schema_sql
from db.store import Store
from tests.support.postgres import Newsroom
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person, Role
from workbench.domain.server import ServerAddress, ServerLogin
from workbench.domain.span import Span
from workbench.domain.sync import SyncReport, SyncState
from workbench.exchange.articles.plain_text import read_text
from workbench.system.clock import now_us
from workbench.workspace import Workspace

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون.\n"


class Laptop:
    """A laptop with a store and an account on the newsroom's server. `skew_us` is the error of its clock."""

    def __init__(self, folder: Path, newsroom: Newsroom, login: ServerLogin, skew_us: int = 0) -> None:
        self.folder, self.newsroom, self.login = folder, newsroom, login
        self.address = newsroom.address(login.login)
        self.skew_us = skew_us
        self.path = folder / "store.tadqiq"
        self.workspace = self.open()

    def open(self, path: Path | None = None) -> Workspace:
        made = Workspace.open(
            path or self.path,
            key_file=self.folder / "device.key",
            clock=lambda: now_us() + self.skew_us,
        )
        made.server.use(self.address)
        return made

    def sync(self) -> SyncReport:
        with self.workspace.server.connect() as session:
            return session.synchronize()

    def through(self, address: ServerAddress) -> None:
        self.workspace.server.use(address)

    @property
    def me(self) -> Person:
        return self.workspace.people.find(self.login.person_id)

    def article(self, text: str = TEXT) -> Article:
        return self.workspace.articles.add(self.me, read_text(text.encode(), "article.txt"))[0]

    def claim(self, article: Article, start: int = 14, end: int = 16) -> Claim:
        return self.workspace.claims.tag(self.me, article.id, [Span(start, end)], ClaimKind.CASUALTY)[0]

    def comments(self, claim_id: str) -> list[str]:
        return [comment.text for comment in self.workspace.claims.comments(claim_id)]

    def journal(self) -> set[str]:
        with self.workspace.store.read() as connection:
            return set(connection.exec_driver_sql("SELECT id FROM event").scalars())

    def shown(self) -> dict[str, list[tuple[Any, ...]]]:
        return projections_of(self.workspace.store)


#: The tables of a store that the server shows as views, and those that both keep.
SHOWN = ("head", *schema_sql.entity_views())


def rows_of(execute: Any, table: str, schema: str = "") -> list[tuple[Any, ...]]:
    """The rows of a table of a store, or of the view of the same name in `schema`. Heads stand register by register."""
    columns = ", ".join(f'"{column.name}"' for column in METADATA.tables[table].columns)
    sql = " ".join(("SELECT", columns, "FROM", schema + table))
    rows = [tuple(row) for row in execute(sql).fetchall()]
    if table == "head" and not schema:
        rows = [row for shared in rows for row in _by_register(execute, shared)]
    return sorted(rows, key=repr)


def _by_register(execute: Any, row: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    entity, register, event, stands_for = row
    if register:
        return [row]
    ((raw,),) = execute("SELECT raw FROM event WHERE id = ?", (event,)).fetchall()
    return [(entity, name, event, stands_for) for name in json.loads(raw)["writes"]]


def projections_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All projections of a store, by table."""
    with store.read() as connection:
        return {table: rows_of(connection.exec_driver_sql, table) for table in SHOWN}


def server_projections(newsroom: Newsroom) -> dict[str, list[tuple[Any, ...]]]:
    """The same tables as `projections_of`, on the server."""
    with newsroom.psql() as connection:
        return {table: rows_of(connection.execute, table, "tadqiq.") for table in SHOWN}


def server_journal(newsroom: Newsroom) -> set[str]:
    with newsroom.psql() as connection:
        return {row[0] for row in connection.execute("SELECT id FROM tadqiq.event").fetchall()}


def assert_agreement(newsroom: Newsroom, *laptops: Laptop) -> None:
    """Assert that all laptops and the server have the same journal and projections, and that each store verifies."""
    for laptop in laptops:
        assert laptop.journal() == server_journal(newsroom)
        assert laptop.shown() == server_projections(newsroom)
        assert laptop.workspace.store.verify() == []


def assert_synchronized(workspace: Workspace, newsroom: Newsroom) -> None:
    """Synchronize a store with the server and assert that both are equal."""
    with workspace.server.connect() as session:
        assert session.synchronize().refused == ()
    with workspace.store.read() as connection:
        here = set(connection.exec_driver_sql("SELECT id FROM event").scalars())
    assert here == server_journal(newsroom)
    assert projections_of(workspace.store) == server_projections(newsroom)


def sync_rounds(*laptops: Laptop, n: int = 2) -> None:
    for _ in range(n):
        for laptop in laptops:
            laptop.sync()


@contextmanager
def laptop_pair(newsroom: Newsroom, folder: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """A checker's and a supervisor's laptop, both synchronized with the server."""
    sara = Laptop(folder / "sara", newsroom, newsroom.hire("سارة", Role.CHECKER))
    huda = Laptop(folder / "huda", newsroom, newsroom.hire("هدى", Role.SUPERVISOR))
    try:
        sync_rounds(sara, huda)
        yield sara, huda
    finally:
        sara.workspace.close()
        huda.workspace.close()


@contextmanager
def database_copy(newsroom: Newsroom) -> Iterator[Newsroom]:
    """A copy of the newsroom's database as it is now, as a backup would restore it."""
    name = f"{newsroom.database}_copy"
    with psycopg.connect(host=newsroom.host, dbname="postgres", user="postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {newsroom.database}".encode())
        try:
            yield Newsroom(newsroom.host, name)
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


#: A checker's and a supervisor's laptop.
LaptopPair = tuple[Laptop, Laptop]


def sync_state_of(laptop: Laptop) -> SyncState:
    state = laptop.workspace.server.state()
    assert state is not None
    return state


def server_id_of(laptop: Laptop) -> str:
    return sync_state_of(laptop).server_id


class BreakingConnection:
    """A connection between a laptop and the server that breaks after a number of bytes; `None`: it does not break."""

    def __init__(self, server: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="tq-"))  # a socket's path must be short
        self._server = server
        self.left: int | None = None
        self._guard = threading.Lock()
        self._open: list[socket.socket] = []
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / ".s.PGSQL.5432"))
        self._listener.listen()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def address(self, address: ServerAddress) -> ServerAddress:
        return ServerAddress(str(self.folder), address.database, address.user)

    def cut_after(self, n: int | None) -> None:
        with self._guard:
            self.left = n

    def cut_now(self) -> None:
        """Break all open connections, and new ones until `mend`."""
        self.cut_after(0)
        with self._guard:
            ends, self._open = self._open, []
        for end in ends:
            _close(end)

    def mend(self) -> None:
        self.cut_after(None)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            try:
                far.connect(str(Path(self._server) / ".s.PGSQL.5432"))
            except OSError:  # the server itself is away
                far.close()
                near.close()
                continue
            with self._guard:
                self._open += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                with self._guard:
                    if self.left is not None:
                        data = data[: self.left]
                        self.left -= len(data)
                        broken = self.left <= 0
                    else:
                        broken = False
                if data:
                    target.sendall(data)
                if broken:
                    break
        _close(source)
        _close(target)

    def close(self) -> None:
        _close(self._listener)
        self.cut_now()
        shutil.rmtree(self.folder)


def _close(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
