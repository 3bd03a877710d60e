"""What an account may use up, and that nothing it leaves behind stays for ever."""

from __future__ import annotations

import hashlib

import psycopg
import pytest

from db.server import schema_sql
from tests.support.server_people import TEXT, AccountOffice, DeviceChain
from workbench.domain.person import Role
from workbench.domain.server_errors import ServerRefused

_DAY_US = 86_400_000_000


def _name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_what_nobody_finishes_sending_is_removed_after_a_day(office: AccountOffice) -> None:
    left, fresh = _name(b"left behind"), _name(b"of today")
    with office.newsroom.psql(office.omar) as psql:
        for name in (left, fresh):
            psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (name, b"a part"))
    with office.newsroom.psql() as admin:
        admin.execute(
            "UPDATE tadqiq.upload SET begun_us = begun_us - %s WHERE sha256 = %s", (2 * _DAY_US, left)
        )
    with office.newsroom.link(office.sara) as link:
        link.put_blob(b"somebody else's")
    parts = "SELECT count(*) FROM tadqiq.blob_part WHERE sha256 = %s"
    assert office.one(parts, left) == 0
    assert office.one(parts, fresh) == 1
    assert office.one("SELECT count(*) FROM tadqiq.upload WHERE sha256 = %s", left) == 0


def test_few_uploads_at_a_time(office: AccountOffice) -> None:
    login = office.newsroom.hire("مُرسِل", Role.CHECKER)
    with office.newsroom.psql(login) as psql:
        for number in range(schema_sql.MAX_UPLOADS):
            psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (_name(b"%d" % number), b"a part"))
        with pytest.raises(psycopg.Error, match="too_many_uploads"):
            psql.execute("SELECT tadqiq.leave_part(%s, 0, %s)", (_name(b"one more"), b"a part"))
    with office.newsroom.link(login) as link:  # what is finished makes room
        for number in range(schema_sql.MAX_UPLOADS):
            link.put_blob(b"%d" % number)
        link.put_blob(b"one more")
    assert office.one("SELECT count(*) FROM tadqiq.upload WHERE login = %s", login.login) == 0


def test_an_account_brings_so_much_in_a_day(office: AccountOffice) -> None:
    login = office.newsroom.hire("مُغرِق", Role.CHECKER)
    chain = DeviceChain(login.person_id)
    raws = [
        chain.event("source", f"{chain.device}-{n}", {"core": {}, "title": "x" * 4000}) for n in range(20)
    ]
    with office.newsroom.psql() as admin:
        admin.execute("UPDATE tadqiq.fact SET value = '50000' WHERE key = 'bytes_a_day'")
    try:
        with office.newsroom.link(login) as link:
            assert link.push(raws[:10]).refused == ()
            with pytest.raises(ServerRefused, match="more in a day"):
                link.push(raws[10:])
            with pytest.raises(ServerRefused, match="more in a day"):
                link.put_blob(bytes(50_000))
            with pytest.raises(ServerRefused, match="more in a day"):
                link.push([chain.article(text=TEXT * 2000)[1]], [TEXT * 2000])
        with office.newsroom.link(office.sara) as link:  # another account has its own
            assert link.push([DeviceChain(office.sara.person_id).article()[1]], [TEXT]).refused == ()
        with office.newsroom.psql() as admin:
            admin.execute(
                "UPDATE tadqiq.arrival_run SET allowance_us = allowance_us - %s WHERE name = %s",
                (_DAY_US, login.login),
            )
        with office.newsroom.link(login) as link:  # the day after
            assert link.push(raws[10:19]).refused == ()
    finally:
        with office.newsroom.psql() as admin:
            admin.execute("UPDATE tadqiq.fact SET value = '4000000000' WHERE key = 'bytes_a_day'")


def test_words_of_a_folding_that_is_not_installed_are_refused(office: AccountOffice) -> None:
    """One account could have kept everybody's words out for ever, under the greatest of all versions."""
    chain = DeviceChain(office.sara.person_id)
    article, raw = chain.article()
    assert office.push(office.sara, raw, texts=(TEXT,)).refused == ()
    with office.newsroom.psql(office.omar) as psql:
        for version in (2147483647, 0, -1, None):
            with pytest.raises(psycopg.Error, match="folding_not_installed"):
                psql.execute(
                    "SELECT tadqiq.index_text(%s, ARRAY[%s], ARRAY[1]::bigint[], ARRAY['x'], ARRAY['y'])",
                    (version, article),
                )
    assert office.one("SELECT count(*) FROM tadqiq.search_text WHERE entity = %s", article) == 0


def test_an_event_of_very_many_registers_is_judged(office: AccountOffice) -> None:
    """Each is one that only a newer program may know; to note them one after the other took the square of their number."""
    login = office.newsroom.hire("سامر", Role.CHECKER)
    chain = DeviceChain(login.person_id)
    names = [
        f"a.{''.join(chr(97 + number // 26**place % 26) for place in range(4))}" for number in range(150_000)
    ]
    raw = chain.event("source", chain.device, dict.fromkeys(names, 1))
    assert office.push(login, raw).refused == ()
    assert office.one("SELECT count(*) FROM tadqiq.uncounted WHERE entity = %s", chain.device) == len(names)
