"""The server connection: encrypted by default, passwords checked and never shown, interruptions survived."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from db.server.admin import ServerAdmin
from db.server.client import ServerClient
from db.server.connection import connect
from tests.support.postgres import PostgresServer
from tests.support.server_people import AccountOffice, DeviceChain, event_id
from workbench.domain.person import Role
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerRefused, ServerUnreachable
from workbench.text.search_terms import FOLD_VERSION


class TcpRelay:
    """A TCP address for a server that listens on a socket file; its connections can be cut."""

    def __init__(self, target: str) -> None:
        self._target = f"{target}/.s.PGSQL.5432"
        self._ends: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._carriers: list[threading.Thread] = []
        self._accepter = threading.Thread(target=self._accept, daemon=True)
        self._accepter.start()

    def cut(self) -> None:
        """Cut all open connections; new ones may be opened."""
        for end in self._ends:
            _shut_down(end)

    def close(self) -> None:
        _shut_down(self._listener)  # ends the wait for a connection, which closing alone does not
        self._accepter.join()
        self.cut()
        for carrier in self._carriers:
            carrier.join()
        for end in (self._listener, *self._ends):
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(self._target)
            self._ends += [near, far]
            for source, sink in ((near, far), (far, near)):
                self._carriers.append(threading.Thread(target=_carry, args=(source, sink), daemon=True))
                self._carriers[-1].start()


def _carry(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    for end in (source, sink):
        _shut_down(end)


def _shut_down(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)


@contextmanager
def tcp_relay(office: AccountOffice) -> Iterator[tuple[TcpRelay, ServerAddress]]:
    relay = TcpRelay(office.newsroom.host)
    try:
        yield relay, ServerAddress("127.0.0.1", office.newsroom.database, office.sara.login, relay.port)
    finally:
        relay.close()


def test_a_line_that_is_not_encrypted_is_refused_unless_the_address_says_so(office: AccountOffice) -> None:
    with tcp_relay(office) as (_, address):
        assert address.sslmode == "verify-full"
        with pytest.raises(ServerRefused, match="does not encrypt the line"):
            ServerClient.open(address)
        with ServerClient.open(replace(address, sslmode="disable")) as link:
            assert link.info.person_id == office.sara.person_id


def test_a_break_in_the_middle_loses_nothing_and_sends_nothing_twice(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    raws = [chain.event("source", f"{chain.device}-{n}", {"core": {}}) for n in range(3)]
    with tcp_relay(office) as (line, address):
        link = ServerClient.open(replace(address, sslmode="disable"))
        assert link.push(raws[:1]).refused == ()
        line.cut()
        with pytest.raises(ServerUnreachable):
            link.push(raws[1:2])
        with pytest.raises(ServerUnreachable):
            link.pull({})
        link.close()
        with ServerClient.open(replace(address, sslmode="disable")) as again:
            assert again.push(raws).accepted == tuple(map(event_id, raws))
    assert office.one("SELECT count(*) FROM tadqiq.event WHERE device_id = %s", chain.device) == 3


def test_whoever_waits_hears_of_a_break(office: AccountOffice) -> None:
    with tcp_relay(office) as (line, address), ServerClient.open(replace(address, sslmode="disable")) as link:
        threading.Timer(0.3, line.cut).start()
        with pytest.raises(ServerUnreachable):
            link.wait(60.0)


def test_nobody_answers_or_nobody_knows_the_name(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for address in (
        ServerAddress("127.0.0.1", "news", "sara", port),
        ServerAddress(str(tmp_path), "news", "sara"),
        ServerAddress("no-such-host.invalid", "news", "sara"),
    ):
        with pytest.raises(ServerUnreachable):
            ServerClient.open(address)


def test_an_account_that_may_not_log_in_is_refused_for_good(office: AccountOffice) -> None:
    locked = office.newsroom.hire("نور", Role.CHECKER)
    with office.newsroom.psql() as psql:
        psql.execute(f"ALTER ROLE {locked.login} NOLOGIN".encode())
    with pytest.raises(ServerRefused) as refused:
        office.newsroom.link(locked)
    assert refused.value.reason == Reason(ReplicationCode.LOGIN_FORBIDDEN)


def test_a_password_is_asked_for_and_never_told(office: AccountOffice) -> None:
    """With SCRAM in the server's file of who may come in, as a real server has it."""
    words = "كلمة سرّ طويلة %$' \\"
    with office.newsroom.admin() as admin:
        made, given = admin.add_person("منى", f"{office.newsroom.database}_m", Role.CHECKER, password=words)
        other, made_up = admin.add_person("ليلى", f"{office.newsroom.database}_l", Role.CHECKER)
    assert given == words
    assert len(made_up) >= 20
    with office.newsroom.psql() as psql:
        ((hba,),) = psql.execute("SHOW hba_file").fetchall()
        ((kept,),) = psql.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", (made.login,)
        ).fetchall()
        assert kept.startswith("SCRAM-SHA-256$")
        before = Path(hba).read_text()
        try:
            Path(hba).write_text(
                f"local {office.newsroom.database} {made.login},{other.login} scram-sha-256\n{before}"
            )
            psql.execute("SELECT pg_reload_conf()")
            _until_asked(office.newsroom.address(made.login))
            address = office.newsroom.address(made.login).with_password(words)
            with ServerClient.open(address) as link:
                assert link.info.person_name == "منى"
            with pytest.raises(ServerRefused, match="name or the password is not accepted") as refused:
                ServerClient.open(address.with_password("falsch"))
            for said in (str(refused.value), repr(address), str(address)):
                assert words not in said
                assert "falsch" not in said
            assert refused.value.__cause__ is None
            with pytest.raises(ServerRefused, match="a password is needed"):
                ServerClient.open(address.with_password(""))
        finally:
            Path(hba).write_text(before)
            psql.execute("SELECT pg_reload_conf()")


def _until_asked(address: ServerAddress) -> None:
    """The server reads its file in its own time."""
    for _ in range(1000):
        try:
            connect(address).close()
        except ServerRefused:
            return
    raise AssertionError("the server lets everybody in")


def test_only_an_administrator_administers(office: AccountOffice) -> None:
    for login in (office.sara, office.huda):
        with ServerAdmin.open(office.newsroom.address(login.login)) as admin:
            with pytest.raises(ServerRefused, match="no right to it"):
                admin.add_person("غيره", f"{office.newsroom.database}_x", Role.SUPERVISOR)
            with pytest.raises(ServerRefused, match="no right to it"):
                admin.upgrade(FOLD_VERSION)


def test_an_administrator_need_not_be_a_superuser(pg_server: PostgresServer) -> None:
    with pg_server.newsroom(init=False) as newsroom:
        keeper = f"{newsroom.database}_keeper"
        with newsroom.psql() as psql:
            psql.execute(f"CREATE ROLE {keeper} LOGIN CREATEROLE".encode())
            psql.execute(f"ALTER DATABASE {newsroom.database} OWNER TO {keeper}".encode())
        with ServerAdmin.open(newsroom.address(keeper)) as admin:
            admin.init(FOLD_VERSION)
            huda, _ = admin.add_person("هدى", f"{newsroom.database}_huda", Role.SUPERVISOR)
            assert admin.check() == []
            assert admin.upgrade(FOLD_VERSION)
            assert [one.person_id for one in admin.people()] == [huda.person_id]
        with newsroom.link(huda) as link:
            assert len(link.pull({}).raws) == 1
        with newsroom.psql() as psql:
            psql.execute(f"ALTER DATABASE {newsroom.database} OWNER TO postgres".encode())
            psql.execute(f"DROP OWNED BY {keeper} CASCADE".encode())


def test_whoever_waits_finds_out_without_a_hint(office: AccountOffice) -> None:
    """As on an engine that gives none: what is handed in by hand, without telling anybody, is found by looking."""
    chain = DeviceChain(office.sara.person_id)
    raw = chain.event("source", chain.device, {"core": {}})
    with office.newsroom.link(office.omar) as link, office.newsroom.psql(office.sara) as psql:
        link.poll_seconds = 0.05
        link.pull({}, limit=100_000)
        assert link.wait(0.0) is False
        threading.Timer(0.2, psql.execute, ["SELECT * FROM tadqiq.submit(%s, '{}', '{}')", ([raw],)]).start()
        assert link.wait(60.0) is True
