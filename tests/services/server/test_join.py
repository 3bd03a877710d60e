"""The walk "join by server": sign in, the supervisor sees who waits, grants, and the work counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.newsroom_laptops import Laptop
from tests.support.postgres import Newsroom
from workbench.domain.person import Role
from workbench.domain.seat import Seat
from workbench.domain.server import ServerLogin
from workbench.domain.server_errors import ServerRefused


def _sync(laptop: Laptop, newsroom: Newsroom, login: ServerLogin) -> None:
    laptop.workspace.server.use(newsroom.address(login.login))
    with laptop.workspace.server.connect() as session:
        assert session.synchronize().refused == ()


def test_who_signs_in_waits_for_a_grant_and_then_counts(newsroom: Newsroom, tmp_path: Path) -> None:
    of_huda = newsroom.hire("حساب هدى", Role.SUPERVISOR)
    of_sara = newsroom.hire("حساب سارة", Role.CHECKER)
    first, second = Laptop(tmp_path, "huda"), Laptop(tmp_path, "sara")
    try:
        huda = first.add("هدى", Role.SUPERVISOR)
        if first.newsroom.roll.newsroom() is None:
            first.newsroom.found(huda)
        sara = second.add("سارة")
        second.claim(sara, second.article(sara, "شاهد"))
        _sync(first, newsroom, of_huda)
        _sync(second, newsroom, of_sara)  # signs in: her work goes there, and hers is what the account brings
        _sync(first, newsroom, of_huda)
        assert first.titles() == []  # nobody granted her seat: her work waits
        [waiting] = first.newsroom.roll.waiting()
        assert (waiting.person, waiting.name) == (sara.id, "سارة")
        first.newsroom.grant(huda, Seat(waiting.seat, waiting.person), "سارة", Role.CHECKER)
        assert first.titles() == ["شاهد"]
        _sync(first, newsroom, of_huda)
        _sync(second, newsroom, of_sara)
        [offer] = second.newsroom.roll.offers()
        second.admission.join(offer)
        assert second.names() == {"هدى": Role.SUPERVISOR, "سارة": Role.CHECKER}
        third = Laptop(tmp_path, "omar")  # the account is hers: nobody else writes through it
        try:
            third.article(third.add("عمر"), "دخيل")
            with pytest.raises(ServerRefused, match="somebody else"):
                _sync(third, newsroom, of_sara)
        finally:
            third.close()
        # What the server keeps are her signatures too, for whoever hands her work on.
        with newsroom.psql() as admin:
            signed = admin.execute(
                "SELECT count(*) FROM tadqiq.event WHERE author_id = %s AND signature IS NOT NULL", (sara.id,)
            ).fetchone()
        assert signed is not None
        assert signed[0] >= 3
        with first.workspace.store.read() as connection:
            kept = connection.exec_driver_sql(
                "SELECT count(*) FROM event e JOIN signature s ON s.n = e.n WHERE e.author_id = ?", (sara.id,)
            ).scalar()
        assert kept == signed[0]
    finally:
        first.close()
        second.close()
