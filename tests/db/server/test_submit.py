"""What the server accepts and rejects, by account, and what happens to the rest of a push."""

from __future__ import annotations

import pytest

from db.ids import new_id, rule_id, verdict_id
from db.schema.canonical_json import JSON
from tests.support.postgres import PostgresServer
from tests.support.server_people import TEXT, AccountOffice, DeviceChain, event_id
from workbench.domain.article import text_sha256
from workbench.domain.person import Role
from workbench.domain.server import PushResult
from workbench.domain.server_errors import ServerMissing, ServerRefused

OTHER_TEXT = "لا شيء من هذا في الخبر الأول."

_ANOTHER_KEY = "it announces another key than the one that is known"


def reasons(pushed: PushResult) -> list[str]:
    return [str(reason) for _, reason in pushed.refused]


def test_what_is_sent_twice_is_there_once(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    _, raw = chain.article()
    for _ in range(2):
        assert office.push(office.sara, raw, texts=(TEXT,)) == PushResult((event_id(raw),))
    assert office.one("SELECT count(*) FROM tadqiq.event WHERE device_id = %s", chain.device) == 1
    with office.newsroom.link(office.omar) as link:
        served = link.pull({})
        assert raw in served.raws
        assert link.pull(served.cursor).raws == ()
        assert link.texts([event_id(TEXT)]) == {event_id(TEXT): TEXT}


def test_the_sound_part_of_a_chain_is_taken_and_the_rest_named(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    _, second = chain.claim(article, state={"state": "approved"})
    _, third = chain.claim(article)
    other = DeviceChain(office.sara.person_id)
    _, apart = other.article()
    pushed = office.push(office.sara, first, second, third, apart, texts=(TEXT,))
    assert set(pushed.accepted) == {event_id(first), event_id(apart)}
    assert str(dict(pushed.refused)[event_id(second)]) == "only the account of a supervisor may bring this"
    assert str(dict(pushed.refused)[event_id(third)]) == "it follows one that is refused"
    # Nothing is left of what was refused: its number and its thing are free.
    again = DeviceChain(office.sara.person_id, chain.device)
    again.seq, again.prev, again.hlc = 1, event_id(first), chain.hlc  # type: ignore[assignment]
    assert office.push(office.sara, again.claim(article)[1]).refused == ()


def test_a_long_push_with_a_refusal_in_its_middle(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    raws = [first, *(chain.claim(article)[1] for _ in range(150))]
    raws.append(chain.claim(article, state={"state": "approved"})[1])
    raws += [chain.claim(article)[1] for _ in range(150)]
    pushed = office.push(office.sara, *raws, texts=(TEXT,))
    assert len(pushed.accepted) == 151
    assert len(pushed.refused) == 151


def test_only_ones_own_work_unless_a_supervisor_brings_it(office: AccountOffice) -> None:
    chain = DeviceChain(office.omar.person_id)
    _, raw = chain.article()
    said = "it is the work of somebody else: only they, or a supervisor, may bring it"
    assert reasons(office.push(office.sara, raw, texts=(TEXT,))) == [said]
    assert office.push(office.huda, raw, texts=(TEXT,)).refused == ()


def test_what_a_device_says_of_itself_goes_with_its_chain(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    announced = chain.event("device", chain.device, {"core": {}, "key": "ab" * 32}, author=chain.device)
    receipt = chain.event("receipt", new_id(), {"core": {"heads": []}}, author=chain.device)
    assert office.push(office.sara, announced, receipt).refused == ()
    other = chain.event("device", new_id(), {"core": {}, "key": "ab" * 32}, author=chain.device)
    assert reasons(office.push(office.sara, other)) == ["it announces a key for another device"]


def test_a_key_once_announced_is_not_announced_anew(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    announced = chain.event("device", chain.device, {"core": {}, "key": "ab" * 32}, author=chain.device)
    assert office.push(office.sara, announced).refused == ()
    forged = chain.event("device", chain.device, {"key": "cd" * 32}, author=chain.device)
    assert reasons(office.push(office.sara, forged)) == [_ANOTHER_KEY]


def test_no_two_keys_and_no_key_come_at_once(office: AccountOffice) -> None:
    """No laptop would take either in: what the server holds would end there for everybody."""
    chain = DeviceChain(office.sara.person_id)
    announced = chain.event("device", chain.device, {"core": {}, "key": "ab" * 32}, author=chain.device)
    again = chain.event("device", chain.device, {"key": "cd" * 32}, author=chain.device)
    pushed = office.push(office.sara, announced, again)
    assert pushed.accepted == (event_id(announced),)
    assert [(name, str(reason)) for name, reason in pushed.refused] == [(event_id(again), _ANOTHER_KEY)]
    for device in ("", chain.device):
        other = DeviceChain(office.sara.person_id, device)
        none = other.event("device", other.device, {"core": {}, "key": None}, author=other.device)
        assert reasons(office.push(office.sara, none)) == [_ANOTHER_KEY]


def test_a_checker_judges_nothing(office: AccountOffice) -> None:
    mine, _, claim = office.a_claim(office.omar)
    first = mine.prev
    attempts: tuple[tuple[dict[str, JSON], str, str, str], ...] = (
        ({"state": {"state": "approved"}}, "claim", claim, "approve"),
        ({"state": {"state": "published"}}, "claim", claim, "edit"),
        ({"statement": "x"}, "claim", claim, "decide"),
        ({"core": {"claim": claim, "step": "approve"}}, "decision", new_id(), "create"),
        ({"role": "supervisor"}, "person", office.sara.person_id, "grant"),
        ({"role": "checker"}, "person", office.huda.person_id, "grant"),
        ({"core": {}, "name": "x", "role": "supervisor"}, "person", new_id(), "create"),
        ({"revoked": {"seq": 0, "event": ""}}, "device", mine.device, "revoke"),
    )
    for writes, kind, entity, verb in attempts:
        chain = DeviceChain(office.sara.person_id)
        pushed = office.push(office.sara, chain.event(kind, entity, writes, verb=verb))
        assert reasons(pushed) == ["only the account of a supervisor may bring this"], writes
    assert office.one("SELECT state FROM tadqiq.claim WHERE id = %s", claim) == "draft"
    assert first is not None


def test_nobody_stands_beside_the_beginning_of_a_supervisor(office: AccountOffice) -> None:
    """A laptop that joins later would take neither: nobody new could come in any more."""
    said = "it creates somebody again who began as a supervisor"
    beginnings: tuple[dict[str, JSON], ...] = (
        {"core": {}, "name": "x"},
        {"core": {}, "name": "x", "role": "checker"},
    )
    for writes in beginnings:
        beside = DeviceChain(office.sara.person_id).event("person", office.huda.person_id, writes)
        assert reasons(office.push(office.sara, beside)) == [said], writes
    anew = DeviceChain(office.huda.person_id).event(
        "person", office.huda.person_id, {"core": {}, "role": "checker"}
    )
    assert reasons(office.push(office.huda, anew)) == [said]
    of_a_checker = DeviceChain(office.sara.person_id).event(
        "person", office.omar.person_id, {"core": {}, "name": "x"}
    )
    assert office.push(office.sara, of_a_checker).refused == ()


def test_a_supervisor_judges_others_work_and_not_their_own(office: AccountOffice) -> None:
    _, _, claim = office.a_claim(office.sara)
    chain, _, own = office.a_claim(office.huda)
    good = chain.event("claim", claim, {"state": {"state": "approved"}}, verb="approve")
    assert office.push(office.huda, good).refused == ()
    assert office.one("SELECT state FROM tadqiq.claim WHERE id = %s", claim) == "approved"
    bad = chain.event("claim", own, {"state": {"state": "approved"}}, verb="approve")
    assert reasons(office.push(office.huda, bad)) == ["it approves its author's own claim"]


def test_a_supervisor_who_relays_lends_nobody_their_rights(office: AccountOffice) -> None:
    _, _, claim = office.a_claim(office.omar)
    forged = DeviceChain(office.sara.person_id).event("claim", claim, {"state": {"state": "approved"}})
    assert reasons(office.push(office.huda, forged)) == ["its author is no supervisor"]


def test_who_is_made_a_supervisor_by_one_judges_from_then_on(office: AccountOffice) -> None:
    _, _, claim = office.a_claim(office.omar)
    grant = DeviceChain(office.huda.person_id).event("person", office.sara.person_id, {"role": "supervisor"})
    assert office.push(office.huda, grant).refused == ()
    approved = DeviceChain(office.sara.person_id).event("claim", claim, {"state": {"state": "approved"}})
    refused = office.push(office.sara, approved)  # her account is still a checker's
    assert reasons(refused) == ["only the account of a supervisor may bring this"]
    assert office.push(office.huda, approved).refused == ()


def test_a_branch_of_a_chain_is_kept(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    clone = DeviceChain(office.sara.person_id, chain.device)
    clone.seq, clone.prev, clone.hlc = chain.seq, chain.prev, chain.hlc + 7
    _, here = chain.claim(article)
    _, there = clone.claim(article)
    assert office.push(office.sara, first, here, texts=(TEXT,)).refused == ()
    assert office.push(office.sara, there).refused == ()
    with office.newsroom.link(office.omar) as link:
        assert {first, here, there} <= set(link.pull({}).raws)


def test_what_follows_nothing_is_refused(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    _, second = chain.claim(article)
    assert reasons(office.push(office.sara, second)) == ["the event before it is not here"]
    assert office.push(office.sara, first, second, texts=(TEXT,)).refused == ()
    skipping = chain.event("claim", new_id(), {"core": {"article": article}}, seq=9)
    assert len(office.push(office.sara, skipping).refused) == 1


def test_an_article_without_its_text_and_a_passage_that_is_not_there(office: AccountOffice) -> None:
    chain, text = DeviceChain(office.sara.person_id), "نص لم يصل بعد"
    article, raw = chain.article(text=text)
    assert reasons(office.push(office.sara, raw)) == [f"the text of article {article} is missing"]
    span: JSON = {"start": 0, "end": 2, "exact": "32", "prefix": "", "suffix": ""}
    false = chain.event("claim", new_id(), {"core": {"article": article}, "spans": [span]})
    pushed = office.push(office.sara, raw, false, texts=(text,))
    assert reasons(pushed) == ["it marks words that do not stand there in the article"]


def test_an_article_that_comes_later_holds_what_is_marked_in_it(office: AccountOffice) -> None:
    """Whoever reads both at once could not take them in."""
    chain, article = DeviceChain(office.sara.person_id), new_id()
    assert office.push(office.sara, chain.claim(article)[1]).refused == ()
    other = DeviceChain(office.sara.person_id)
    _, wrong = other.article(article, OTHER_TEXT)
    said = "words that are marked already do not stand there in the article"
    assert reasons(office.push(office.sara, wrong, texts=(OTHER_TEXT,))) == [said]
    _, right = DeviceChain(office.sara.person_id).article(article)
    assert office.push(office.sara, right, texts=(TEXT,)).refused == ()


def test_a_claim_stays_in_its_article_and_an_article_has_one_text(office: AccountOffice) -> None:
    chain = DeviceChain(office.sara.person_id)
    article, first = chain.article()
    elsewhere, second = chain.article(text=OTHER_TEXT)
    claim, third = chain.claim(article)
    assert office.push(office.sara, first, second, third, texts=(TEXT, OTHER_TEXT)).refused == ()
    nothing: dict[str, JSON] = {"core": None, "spans": None}
    gone = chain.event("claim", claim, nothing, sup=_instead(third), undoes=new_id(), restores=nothing)
    assert office.push(office.sara, gone).refused == ()
    span: JSON = [{"start": 0, "end": 4, "exact": OTHER_TEXT[:4], "prefix": "", "suffix": ""}]
    moved = DeviceChain(office.sara.person_id).event(
        "claim", claim, {"core": {"article": elsewhere}, "spans": span}, hlc=chain.hlc + 1, sup=_instead(gone)
    )
    assert len(office.push(office.sara, moved).refused) == 1
    core: JSON = {"sha256": text_sha256(OTHER_TEXT), "length": len(OTHER_TEXT)}
    again = DeviceChain(office.sara.person_id).event("article", article, {"core": core}, hlc=chain.hlc + 1)
    assert reasons(office.push(office.sara, again)) == ["it gives an article another text"]


def _instead(raw: str) -> dict[str, list[str]]:
    return {"core": [event_id(raw)], "spans": [event_id(raw)]}


def test_derived_names_are_the_derived_ones(office: AccountOffice) -> None:
    chain, _, claim = office.a_claim(office.sara)
    right = verdict_id(claim, chain.author)
    verdict = chain.event("verdict", right, {"core": {"claim": claim}, "outcome": {"outcome": "false"}})
    name = "detector:quote.verb@1 قولٌ"
    rule = chain.event("rule", rule_id(name), {"core": {"name": name}})
    assert office.push(office.sara, verdict, rule).refused == ()
    named = new_id()
    wrong = chain.event("verdict", named, {"core": {"claim": claim}, "outcome": {"outcome": "false"}})
    assert office.push(office.sara, wrong).refused == ()
    assert office.one("SELECT count(*) FROM tadqiq.verdict WHERE id = %s", named) == 0
    assert office.one("SELECT why FROM tadqiq.uncounted WHERE event_id = %s", event_id(wrong)) == "unsound"


def test_an_account_of_nobody_and_a_database_without_a_store(
    office: AccountOffice, pg_server: PostgresServer
) -> None:
    stranger = office.newsroom.hire("غريب", Role.CHECKER)
    with office.newsroom.psql() as admin:
        admin.execute("DELETE FROM tadqiq.login WHERE login = %s", (stranger.login,))
    with pytest.raises(ServerRefused, match="belongs to nobody"):
        office.newsroom.link(stranger)
    with pg_server.newsroom(init=False) as empty, pytest.raises(ServerMissing):
        empty.link(office.sara)
