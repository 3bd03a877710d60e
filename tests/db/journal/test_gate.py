"""The gate: what a value does that cannot be used, in a chain, in a store, and once a newer program knows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from db.authority import effective_events
from db.ids import imported_id, new_id, verdict_id
from db.journal import gate
from db.journal.entity_names import EventPlace
from db.journal.event_parser import parse_event
from db.journal.gate import JUDGING, judge
from db.maintenance import judgement
from db.records import claims, reviews, verdicts
from db.schema.canonical_json import JSON, canonical
from tests.support.register_values import ANYTHING, sound
from tests.support.replicas import journal_of, laptops, merge_events
from tests.support.server_people import DeviceChain
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import RegisterUnsound
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson
from workbench.domain.registers.declaration import EntityDeclaration, Register
from workbench.domain.registers.description import registers_json
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Soundness, Text
from workbench.domain.review import Comment, Decision
from workbench.domain.verdict import Verdict


@pytest.fixture
def two() -> Iterator[list[StoreDriver]]:
    with laptops(2) as drivers:
        drivers[0].hire()
        yield drivers


@settings(max_examples=30)
@given(st.data())
def test_what_is_sound_has_no_fault(data: st.DataObject) -> None:
    registers = [
        (kind, item)
        for kind, one in TABLE.items()
        for item in one.registers
        if item.name != "core" and not (kind is EntityType.CLAIM and item.name in JUDGING)
    ]
    kind, register = data.draw(st.sampled_from(registers))
    writes = {register.name: data.draw(sound(register.value))}
    assert judge(kind, new_id(), "anna", writes, place=EventPlace(2, "chain", "change", 2)) == {}


@settings(max_examples=60)
@given(
    st.sampled_from(EntityType),
    st.dictionaries(st.sampled_from(["core", "state", "role", "later", "title"]), ANYTHING),
)
def test_the_gate_answers_for_everything(kind: EntityType, writes: dict[str, JSON]) -> None:
    faults = judge(kind, "an-entity", "anna", writes)
    assert faults.keys() <= writes.keys() | {gate.WHOLE}


@pytest.mark.parametrize(
    ("register", "value"),
    [
        ("state", {"state": ["approved"]}),
        ("state", {"state": "approved", "since": 2**60}),
        ("kind", {"kind": "casualty"}),
        ("note", "before\x00after"),
        ("priority", 2**53),
        ("priority", True),
        ("tags", [["nested"]]),
        ("figure.value", {"qualifier": "exact", "best": 10**17}),
        ("spans", []),
        ("quotation.speaker", {"anchor": {"start": 3, "end": 1, "exact": ""}}),
        ("assignee", "../../etc/passwd"),
    ],
)
def test_a_void_value_writes_nothing_and_stops_nobody(
    two: list[StoreDriver], register: str, value: JSON
) -> None:
    one, other = two
    claim = one.claim(one.article().id)
    chain = DeviceChain("sara")
    raws = [
        chain.event("claim", claim.id, {register: value, "claimant": "وزارة"}, verb="edit"),
        chain.event("claim", claim.id, {"harm": "جسيم"}, verb="edit"),
    ]
    merge_events(one, raws)
    after = one.loaded(claim.id)
    assert after.details.claimant == "وزارة"
    assert after.details.harm == "جسيم"
    assert replace(after, details=claim.details, changed_us=claim.changed_us) == claim
    assert one.store.verify() == []
    assert [item.register for item in one.store.void_registers()] == [register]
    merge_events(other, journal_of(one), one)
    assert other.state() == one.state()
    assert other.store.verify() == []


ORIGIN: dict[str, JSON] = {"id": "foreign", "author": {"id": "leila", "name": "ليلى"}, "created": 11}
_PARENTS: dict[EntityType, dict[str, JSON]] = {
    EntityType.ARTICLE: {"sha256": "ab" * 32},
    EntityType.CLAIM: {"article": "an-article"},
    EntityType.SOURCE: {},
    EntityType.EVIDENCE: {"claim": "a-claim", "source": "a-source"},
    EntityType.VERDICT: {"claim": "a-claim"},
    EntityType.COMMENT: {"claim": "a-claim"},
    EntityType.DECISION: {"claim": "a-claim", "step": "approve"},
}
_SPAN: JSON = {"start": 3, "end": 4, "exact": "x"}


def brought_in(kind: EntityType, core: dict[str, JSON]) -> dict[str, JSON]:
    return {"core": core} | ({"spans": [_SPAN]} if kind is EntityType.CLAIM else {})


@pytest.mark.parametrize("kind", _PARENTS)
def test_an_imported_item_is_named_by_all_that_its_origin_says(kind: EntityType) -> None:
    """So nobody can make one of the same id that hangs on something else, or names another author."""
    core = _PARENTS[kind] | {"imported": ORIGIN}
    entity = imported_id(kind.value, canonical(core))
    assert judge(kind, entity, "anna", brought_in(kind, core)) == {}
    others: list[dict[str, JSON]] = [
        core | {"imported": ORIGIN | {"author": {"id": "leila", "name": "سامي"}}},
        core | {"imported": ORIGIN | {"author": {"id": "sami", "name": "ليلى"}}},
        core | {"imported": ORIGIN | {"id": "another"}},
        core | {"imported": ORIGIN | {"created": 12}},
        *({**core, name: "another"} for name in ("article", "claim", "source") if name in core),
    ]
    for other in others:
        faults = judge(kind, entity, "anna", brought_in(kind, other))
        assert faults[gate.WHOLE].soundness is Soundness.UNSOUND
    for other_kind in _PARENTS.keys() - {kind}:
        assert imported_id(other_kind.value, canonical(core)) != entity


@pytest.mark.parametrize("kind", sorted(set(EntityType) - _PARENTS.keys()))
def test_what_no_document_holds_cannot_be_imported(kind: EntityType) -> None:
    core: dict[str, JSON] = {"imported": ORIGIN, "name": "x", "heads": []}
    assert gate.WHOLE in judge(kind, imported_id(kind.value, canonical(core)), "anna", {"core": core})


@pytest.mark.parametrize("state", ["submitted", "approved", "published"])
def test_only_an_imported_claim_has_an_imported_state(two: list[StoreDriver], state: str) -> None:
    """Else anybody could take a claim out of the queue as approved."""
    one, _ = two
    claim = one.claim(one.article().id)
    chain = DeviceChain("sara")
    forged = chain.event("claim", claim.id, {"state": {"state": state, "imported": True}}, verb="edit")
    merge_events(one, [forged])
    assert one.loaded(claim.id).state is claim.state
    assert [item.register for item in one.store.void_registers()] == ["state"]
    core: dict[str, JSON] = {"article": claim.article_id, "imported": ORIGIN}
    whole = brought_in(EntityType.CLAIM, core) | {"state": {"state": state, "imported": True}}
    assert judge(EntityType.CLAIM, imported_id(EntityType.CLAIM.value, canonical(core)), "anna", whole) == {}


@pytest.mark.parametrize("kind", ["comment", "claim", "verdict", "decision"])
def test_an_author_in_a_core_speaks_for_nobody(two: list[StoreDriver], kind: str) -> None:
    """Events of version 1 could name an author: that is the origin of an imported item, never its author here."""
    one, _ = two
    claim = one.claim(one.article().id)
    core: dict[str, JSON] = {"claim": claim.id, "author": "huda", "created": 11}
    entity = verdict_id(claim.id, "huda") if kind == "verdict" else new_id()
    writes: dict[str, dict[str, JSON]] = {
        "comment": {"core": core, "text": "موافقة"},
        "claim": {
            "core": {"article": claim.article_id, "author": "huda"},
            "spans": claims.registers_of(claim)["spans"],
        },
        "verdict": {"core": core, "outcome": {"outcome": "true"}},
        "decision": {"core": core | {"step": "submit"}},
    }
    merge_events(one, [DeviceChain("sara").event(kind, entity, writes[kind])])
    with one.store.read() as connection:
        load: dict[str, Callable[[Connection, str], Claim | Verdict | Comment | Decision | None]] = {
            "comment": reviews.load_comment,
            "claim": claims.load,
            "verdict": verdicts.load,
            "decision": reviews.load_decision,
        }
        item = load[kind](connection, entity)
    assert item is not None
    assert item.author_id == "sara"
    assert item.imported == ForeignOrigin(entity, ForeignPerson("huda"), 0 if kind == "claim" else 11)
    assert one.store.verify() == []


@pytest.mark.parametrize(
    ("kind", "writes"),
    [
        (EntityType.CLAIM, {"core": {"article": 7}}),
        (EntityType.CLAIM, {"core": {"article": "a"}, "kind": "casualty"}),
        (EntityType.VERDICT, {"core": {"claim": "a"}, "outcome": {"outcome": "true"}}),
        (EntityType.DECISION, {"core": None}),
        (EntityType.ARTICLE, {"core": {"sha256": "none"}, "title": "x"}),
    ],
)
def test_an_event_whose_core_is_unsound_makes_nothing(
    two: list[StoreDriver], kind: EntityType, writes: dict[str, JSON]
) -> None:
    one, other = two
    chain = DeviceChain("sara")
    entity = new_id()
    merge_events(
        one,
        [
            chain.event(kind.value, entity, writes),
            chain.event("person", new_id(), {"core": {}, "name": "ليلى", "role": "checker"}),
        ],
    )
    assert one.store.verify() == []
    assert [item.register for item in one.store.void_registers()] == [gate.WHOLE]
    with one.store.read() as connection:
        assert (
            connection.exec_driver_sql("SELECT count(*) FROM head WHERE entity = ?", (entity,)).scalar() == 0
        )
    merge_events(other, journal_of(one), one)
    assert other.state() == one.state()


def test_what_was_written_over_a_void_value_stands_alone(two: list[StoreDriver]) -> None:
    """Who wrote over a void value had seen what that value took the place of."""
    one, _ = two
    claim = one.claim(one.article().id)
    chain = DeviceChain("sara")
    first = chain.event("claim", claim.id, {"harm": "أول"}, verb="edit")
    void = chain.event("claim", claim.id, {"harm": ["x"]}, verb="edit", sup={"harm": [parse_event(first).id]})
    last = chain.event("claim", claim.id, {"harm": "أخير"}, verb="edit", sup={"harm": [parse_event(void).id]})
    for raw in (first, void, last):
        merge_events(one, [raw])
    assert one.loaded(claim.id).details.harm == "أخير"
    assert one.loaded(claim.id).n_conflicts == 0
    assert one.store.verify() == []


@pytest.mark.parametrize("value", ["nul\x00", "\uffff", "a" * 200_001, ["list"], 7])
def test_own_writes_pass_the_same_gate(two: list[StoreDriver], value: JSON) -> None:
    one, _ = two
    claim = one.claim(one.article().id)
    before = journal_of(one)
    with pytest.raises(RegisterUnsound), one.store.change("edit claim", "sara") as change:
        change.write("edit", EntityType.CLAIM, claim.id, {"harm": value})
    assert journal_of(one) == before


def later_table() -> dict[EntityType, EntityDeclaration]:
    """The table of a program that knows one register more."""
    claim = TABLE[EntityType.CLAIM]
    later = EntityDeclaration(claim.kind, (*claim.registers, Register("later", Text())), claim.kinds)
    return {**TABLE, EntityType.CLAIM: later}


def test_a_register_of_a_later_version_is_kept_and_counts_once_this_program_knows_it(
    two: list[StoreDriver], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    claim = one.claim(one.article().id)
    chain = DeviceChain("sara")
    raw = chain.event("claim", claim.id, {"later": "قيمة", "harm": "جسيم"}, verb="edit")
    kind = chain.event("plan", new_id(), {"core": {"name": "خطة"}})
    merge_events(one, [raw, kind])
    assert one.loaded(claim.id).details.harm == "جسيم"
    assert {item.register for item in one.store.void_registers()} == {"later", gate.WHOLE}
    assert one.store.verify() == []
    merge_events(other, journal_of(one), one)
    assert {raw, kind} <= set(journal_of(other)), "it is handed on as it came"
    monkeypatch.setattr(gate, "TABLE", later_table())
    monkeypatch.setattr(judgement, "FINGERPRINT", "another program's")
    with other.store.local() as connection:
        assert judgement.is_due(connection)
        judgement.judge_journal(connection)
        found = connection.exec_driver_sql(
            "SELECT event_id FROM head WHERE entity = ? AND register = 'later'", (claim.id,)
        ).scalars()
        assert list(found) == [parse_event(raw).id]
    assert [item.register for item in other.store.void_registers()] == [gate.WHOLE]
    assert other.store.verify() == []


def test_a_store_that_an_older_program_hurt_heals_when_it_is_opened(
    two: list[StoreDriver], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    claim = one.claim(one.article().id)
    with monkeypatch.context() as older:  # as it was before there was a gate
        older.setattr(gate, "judge", lambda *_, **__: gate.NO_FAULTS)
        with one.store.change("edit claim", "sara") as change:
            change.write("edit", EntityType.CLAIM, claim.id, {"priority": 10**17, "harm": "جسيم"})
    with one.store.local() as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE key = 'gate'")
        assert judgement.is_due(connection)
        judgement.judge_journal(connection)
        assert not judgement.is_due(connection)
    assert one.loaded(claim.id).priority == 0
    assert one.loaded(claim.id).details.harm == "جسيم"
    [hurt] = one.store.void_registers()
    assert (hurt.entity, hurt.register) == (claim.id, "priority")
    assert one.store.verify() == []
    assert one.edit(one.loaded(claim.id), priority=5).priority == 5
    merge_events(other, journal_of(one), one)
    assert other.state() == one.state()


def test_an_entity_of_which_nothing_may_be_used_is_gone_after_healing(
    two: list[StoreDriver], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = two
    article = one.article()
    source = one.source()
    claim = new_id()
    with monkeypatch.context() as older:
        older.setattr(gate, "judge", lambda *_, **__: gate.NO_FAULTS)
        with one.store.change("tag claim", "sara") as change:
            change.write(
                "create", EntityType.CLAIM, claim, {"core": {"article": article.id}, "kind": "other"}
            )
            change.write(
                "create",
                EntityType.SOURCE,
                new_id(),
                {"core": [], "title": "x", "snapshot": {"sha256": "ab" * 32}},
            )
    with one.store.local() as connection:
        judgement.judge_journal(connection)
        rows = (
            connection.exec_driver_sql("SELECT id FROM claim UNION ALL SELECT id FROM source").scalars().all()
        )
        assert rows == [source.id]
        assert connection.exec_driver_sql("SELECT coalesce(sum(n), 0) FROM badge").scalar() == 0
    assert one.store.verify() == []


def test_the_reasons_of_ineffective_registers_are_told_apart() -> None:
    assert set(effective_events.WHY) == {Soundness.UNKNOWN, Soundness.UNSOUND}


def test_judging_again_finds_what_arriving_found(two: list[StoreDriver]) -> None:
    """Also a character that no value may hold, in a register that is unknown here."""
    one, _ = two
    claim = one.claim(one.article().id)
    chain = DeviceChain("sara")
    merge_events(one, [chain.event("claim", claim.id, {"later": "a\x00b", "sooner": "c"}, verb="edit")])
    with one.store.local() as connection:
        before = effective_events.stored_rows(connection)
        judgement.judge_journal(connection)
        assert sorted(effective_events.stored_rows(connection)) == sorted(before)
        assert sorted(why for *_, why in before) == ["unknown", "unsound"]
    assert one.store.verify() == []


def test_a_new_word_of_an_enumeration_makes_another_table() -> None:
    """Else a journal would not be judged again by a program that knows the word."""
    description = json.loads(registers_json())
    words = description["claim"]["kind"]["type"]["words"]
    assert words == sorted(item.value for item in ClaimKind)
