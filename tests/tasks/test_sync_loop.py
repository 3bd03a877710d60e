"""The line's own thread: it says how it stands, goes on when the server comes, and leaves when it is told to."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.postgres import Newsroom
from tests.support.server_laptops import Laptop
from workbench.domain.errors import ServerUnreachable
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress
from workbench.tasks.sync_loop import ServerLoop, Standing


def test_it_waits_for_the_server_and_goes_on_when_told_where_it_is(
    qtbot: QtBot, newsroom: Newsroom, tmp_path: Path
) -> None:
    laptop = Laptop(tmp_path, newsroom, newsroom.hire("سارة", Role.CHECKER))
    laptop.sync()
    laptop.through(ServerAddress(str(tmp_path), "nowhere", "sara"))
    stood: list[Standing] = []
    threads: list[threading.Thread] = []
    loop = ServerLoop(laptop.workspace.server, soon_s=3600.0)  # by itself it would not try again in this test
    loop.stood.connect(stood.append)
    loop.stood.connect(lambda _: threads.append(threading.current_thread()))
    loop.start()
    qtbot.waitUntil(lambda: bool(stood), timeout=20_000)
    assert not stood[-1].connected
    assert isinstance(stood[-1].trouble, ServerUnreachable)
    assert stood[-1].state is not None
    assert stood[-1].state.person_name == "سارة"

    claim = laptop.claim(laptop.article())
    loop.use(laptop.address)
    qtbot.waitUntil(lambda: stood[-1].connected, timeout=20_000)
    assert stood[-1].line == "a socket on this machine"
    qtbot.waitUntil(lambda: stood[-1].state is not None and not stood[-1].state.waiting, timeout=20_000)
    with newsroom.psql() as connection:
        assert connection.execute("SELECT id FROM tadqiq.claim").fetchall() == [(claim.id,)]

    assert set(threads) == {threading.current_thread()}  # what it says arrives where it was made
    loop.close()
    assert not [one for one in threading.enumerate() if one.name == "server"]
    laptop.workspace.close()
