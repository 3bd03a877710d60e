"""The sync loop: it reports its status, goes on when the server comes back, and ends when it is closed."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.postgres import Newsroom
from tests.support.server_laptops import Laptop
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress, TransportSecurity
from workbench.domain.server_errors import ServerUnreachable
from workbench.tasks.sync_loop import SyncLoop, SyncStatus


def test_it_waits_for_the_server_and_goes_on_when_told_where_it_is(
    qtbot: QtBot, newsroom: Newsroom, tmp_path: Path
) -> None:
    laptop = Laptop(tmp_path, newsroom, newsroom.hire("سارة", Role.CHECKER))
    laptop.sync()
    laptop.through(ServerAddress(str(tmp_path), "nowhere", "sara"))
    statuses: list[SyncStatus] = []
    threads: list[threading.Thread] = []
    loop = SyncLoop(
        laptop.workspace.server, first_retry_s=3600.0
    )  # by itself it would not try again in this test
    loop.status_changed.connect(statuses.append)
    loop.status_changed.connect(lambda _: threads.append(threading.current_thread()))
    loop.start()
    qtbot.waitUntil(lambda: bool(statuses), timeout=20_000)
    assert not statuses[-1].connected
    assert isinstance(statuses[-1].trouble, ServerUnreachable)
    assert statuses[-1].state is not None
    assert statuses[-1].state.person_name == "سارة"

    claim = laptop.claim(laptop.article())
    loop.use(laptop.address)
    qtbot.waitUntil(lambda: statuses[-1].connected, timeout=20_000)
    assert statuses[-1].security is TransportSecurity.LOCAL_SOCKET
    qtbot.waitUntil(lambda: statuses[-1].state is not None and not statuses[-1].state.waiting, timeout=20_000)
    with newsroom.psql() as connection:
        assert connection.execute("SELECT id FROM tadqiq.claim").fetchall() == [(claim.id,)]

    assert set(threads) == {threading.current_thread()}  # what it says arrives where it was made
    loop.close()
    assert not [one for one in threading.enumerate() if one.name == "server"]
    laptop.workspace.close()
