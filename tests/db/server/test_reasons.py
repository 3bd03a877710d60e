"""Reasons on their way from the server: codes with their parts."""

from __future__ import annotations

import psycopg
import pytest

from tests.support.server_people import AccountOffice, DeviceChain
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

ARTICLE = "019ad92a-0100-77c0-98e3-9396deebe37d"


def test_a_refusal_comes_as_a_code_with_its_parts(office: AccountOffice) -> None:
    bad = DeviceChain(office.sara.person_id).event("article", ARTICLE, {"core": {"sha256": "ab" * 32}})
    [(_, reason)] = office.push(office.sara, bad).refused
    assert reason == Reason(ReplicationCode.ARTICLE_TEXT_MISSING, entity=ARTICLE)


def test_every_client_gets_codes(office: AccountOffice) -> None:
    with office.newsroom.psql(office.sara) as client:
        other = DeviceChain(office.huda.person_id).event("source", "s-1", {"title": "x"})
        rows = client.execute("SELECT reason FROM tadqiq.submit(%s, '{}', '{}')", ([other],)).fetchall()
        assert rows == [("work_of_another",)]
        with pytest.raises(psycopg.Error, match=r"^too_many_events\|2000"):
            client.execute("SELECT tadqiq.submit(%s, '{}', '{}')", ([""] * 2001,))
