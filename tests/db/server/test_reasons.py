"""Reasons on their way from the server: codes for this program, sentences for one that knows no codes."""

from __future__ import annotations

import psycopg
import pytest

from tests.support.server_people import AccountOffice, DeviceChain
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason

ARTICLE = "019ad92a-0100-87c0-98e3-9396deebe37d"


def bad_event(office: AccountOffice) -> str:
    chain = DeviceChain(office.sara.person_id)
    return chain.event("article", ARTICLE, {"core": {"sha256": "ab" * 32}})


def test_a_refusal_comes_as_a_code_with_its_parts(office: AccountOffice) -> None:
    [(_, reason)] = office.push(office.sara, bad_event(office)).refused
    assert reason == Reason(ReasonCode.ARTICLE_TEXT_MISSING, entity=ARTICLE)


def test_a_program_that_asks_for_no_codes_gets_the_sentence(office: AccountOffice) -> None:
    with office.newsroom.psql(office.sara) as older:
        raws = [bad_event(office), DeviceChain(office.huda.person_id).event("source", "s-1", {"title": "x"})]
        rows = older.execute("SELECT reason FROM tadqiq.submit(%s, '{}')", (raws,)).fetchall()
        assert sorted(reason for (reason,) in rows) == [
            "it is the work of somebody else: only they, or a supervisor, may bring it",
            f"the text of article {ARTICLE} is missing",
        ]
        with pytest.raises(psycopg.Error, match=r"^more than 2000 events at once"):
            older.execute("SELECT tadqiq.submit(%s, '{}')", ([""] * 2001,))
