"""The matrix: every register, every JSON type and boundary, every relation of a writer to what is written, three doors.

All doors give the same answer to the same event, and none of them ends in a traceback. It is made from the table of
registers: a new register is in it without a word here, except for what makes its entity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from db.ids import DESK, new_id, rule_id
from db.journal import gate
from db.schema.canonical_json import JSON
from tests.support.boundary_values import boundaries, example
from tests.support.postgres import PostgresServer
from tests.support.register_doors import (
    Answer,
    BundleDoor,
    Door,
    OwnDoor,
    Question,
    ServerDoor,
    differences,
    entity_of,
)
from tests.support.repetitions import repetitions
from tests.support.replicas import journal_of, laptops, merge_events
from tests.support.server_people import AccountOffice
from tests.support.store_driver import TEXT, StoreDriver
from workbench.domain.approval.steps import STEP_TO
from workbench.domain.article import text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.registers.declaration import EntityDeclaration, Register
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Text
from workbench.domain.verdict import VerdictOutcome

#: Kinds of entities that only chains of seats, or devices before them, write: they have rules and tests of their own.
_OF_CHAINS = frozenset(
    {
        *(EntityType.DEVICE, EntityType.RECEIPT, EntityType.CHAIN),
        *(EntityType.NEWSROOM, EntityType.GRANT, EntityType.LINE),
    }
)
KINDS = [kind for kind in TABLE if kind not in _OF_CHAINS]
SPAN: JSON = [{"start": 19, "end": 21, "exact": "32", "prefix": "", "suffix": ""}]


@dataclass
class Stage:
    """A newsroom on a server and a laptop with the same things, and one entity of every kind, made by a checker."""

    driver: StoreDriver
    office: AccountOffice
    doors: Mapping[str, Door]
    entities: Mapping[EntityType, str]

    @property
    def relations(self) -> dict[str, str]:
        """The people who write, by what they are to what is written."""
        office = self.office
        return {
            "author": office.sara.person_id,
            "another checker": office.omar.person_id,
            "supervisor": office.huda.person_id,
            "stranger": "nobody",
        }


@pytest.fixture(scope="module")
def stage(pg_server: PostgresServer) -> Iterator[Stage]:
    with ExitStack() as open_:
        newsroom = open_.enter_context(pg_server.newsroom())
        [driver] = open_.enter_context(laptops(1))
        office = AccountOffice(newsroom)
        with newsroom.psql() as admin:
            people = [
                str(raw) for (raw,) in admin.execute("SELECT raw FROM tadqiq.event ORDER BY n").fetchall()
            ]
        merge_events(driver, people)
        entities = furnish(driver, office)
        pushed = office.push(office.huda, *set(journal_of(driver)).difference(people), texts=(TEXT,))
        assert pushed.refused == ()
        logins = (office.sara, office.omar, office.huda)
        accounts = {login.person_id: open_.enter_context(newsroom.psql(login)) for login in logins}
        doors: dict[str, Door] = {
            "own": OwnDoor(driver),
            "bundle": BundleDoor(driver),
            "server": ServerDoor(office, accounts),
        }
        yield Stage(driver, office, doors, entities)


def furnish(driver: StoreDriver, office: AccountOffice) -> dict[EntityType, str]:
    """Make an entity of every kind; the people are there."""
    by, boss = office.sara.person_id, office.huda.person_id
    article = driver.article(by=by)
    claim = driver.claim(article.id, by=by)
    source = driver.source(by=by)
    rule = rule_id("casualty.noun")
    with driver.store.change("set rule", by) as change:
        change.write(
            "create", EntityType.RULE, rule, {"core": {"name": "casualty.noun"}, "setting": "always"}
        )
    with driver.store.change("set desk", boss) as change:
        change.write("create", EntityType.DESK, DESK, {"core": {}, "demands": {"verdict": True}})
    return {
        EntityType.PERSON: by,
        EntityType.ARTICLE: article.id,
        EntityType.CLAIM: claim.id,
        EntityType.SOURCE: source.id,
        EntityType.EVIDENCE: driver.link(claim.id, source.id, by=by).id,
        EntityType.VERDICT: driver.judge(claim.id, VerdictOutcome.TRUE, by=by).id,
        EntityType.COMMENT: driver.comment(claim.id, "تعليق", by=by).id,
        EntityType.DECISION: "",
        EntityType.RULE: rule,
        EntityType.DESK: DESK,
    }


def cores(stage: Stage) -> dict[EntityType, dict[str, JSON]]:
    """What makes an entity of each kind."""
    article, claim = stage.entities[EntityType.ARTICLE], stage.entities[EntityType.CLAIM]
    return {
        EntityType.ARTICLE: {"sha256": text_sha256(TEXT), "length": len(TEXT), "origin": "txt"},
        EntityType.CLAIM: {"article": article},
        EntityType.EVIDENCE: {"claim": claim, "source": stage.entities[EntityType.SOURCE]},
        EntityType.VERDICT: {"claim": claim},
        EntityType.COMMENT: {"claim": claim},
        EntityType.DECISION: {"claim": claim, "step": "submit"},
        EntityType.RULE: {"name": "quote.verb"},
    }


def spread(values: list[JSON], sound_one: JSON, first: int) -> list[JSON]:
    """The sound value, and some of the others from `first` on; all of them in a long run."""
    step = max(1, len(values) // repetitions(3, len(values)))
    return [sound_one, *values[first % step :: step]]


def questions(stage: Stage, kind: EntityType, register: Register, author: str) -> Iterator[Question]:
    first = sorted(stage.relations.values()).index(author) + len(register.name)
    if register.name == "core":
        sound_one = cores(stage).get(kind, {})
        for core in spread(boundaries(register.value, sound_one), sound_one, first):
            more = {"spans": SPAN} if kind is EntityType.CLAIM else {}
            entity = entity_of(kind, core, author)
            yield Question(kind, entity, "core", author, {"core": core, **more})
        return
    sound = sound_value(register, author)
    for value in spread(boundaries(register.value, sound), sound, first):
        writes = {register.name: value, **written_beside(kind, register)}
        if not (kind is EntityType.CLAIM and of_other_events(register, value)):
            yield Question(kind, stage.entities[kind], register.name, author, writes)


def sound_value(register: Register, author: str) -> JSON:
    values: dict[str, JSON] = {
        "spans": SPAN,
        "submitted": {"by": author},
        "judged": {"step": "return", "newsroom": "", "reason": "ينقص المصدر"},
    }
    return values.get(register.name) or example(register.value)


def written_beside(kind: EntityType, register: Register) -> dict[str, JSON]:
    """What an event writes too that submits or judges a claim."""
    state = {"submitted": "submitted", "judged": "returned"}.get(register.name)
    return {"state": {"state": state}} if kind is EntityType.CLAIM and state is not None else {}


def of_other_events(register: Register, value: JSON) -> bool:
    """Whether only programs before keys wrote this, or whether the answer follows from events that it names: both have
    tests of their own (`test_judgement_rules`, `test_judgements`).
    """
    if not isinstance(value, dict):
        return register.name == "approved_hash"
    return (register.name == "judged" and "basis" in value) or (
        register.name == "state" and value.get("state") in STEP_TO
    )


@pytest.mark.parametrize("relation", ["author", "another checker", "supervisor", "stranger"])
@pytest.mark.parametrize("kind", KINDS)
def test_all_doors_give_the_same_answer(stage: Stage, kind: EntityType, relation: str) -> None:
    author = stage.relations[relation]
    asked = [
        question
        for register in TABLE[kind].registers
        for question in questions(stage, kind, register, author)
    ]
    assert len(asked) >= 3 * len(TABLE[kind].registers)
    found = differences(stage.doors, asked)
    assert found == [], f"{len(found)} of {len(asked)}"


def test_the_matrix_holds_every_answer(stage: Stage) -> None:
    """Else it would compare doors that are all open, or all shut."""
    own = stage.doors["own"]
    demands = TABLE[EntityType.DESK].by_name["demands"]
    found = {
        own.answer(question)
        for relation in ("author", "supervisor")
        for question in questions(stage, EntityType.DESK, demands, stage.relations[relation])
    }
    assert found == {Answer.COUNTS, Answer.VALUE, Answer.RIGHT}
    lax: dict[str, JSON] = {"demands": {"verdict": False}}
    stranger = Question(EntityType.DESK, DESK, "demands", stage.relations["stranger"], lax)
    assert stage.doors["bundle"].answer(stranger) is Answer.RIGHT
    assert set(KINDS) == stage.entities.keys()


def test_a_register_of_a_later_version_waits_at_every_door_and_counts_once_it_is_known(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This program does not write it, so it comes in by a bundle and by the server alone."""
    author = stage.relations["author"]
    claim = stage.entities[EntityType.CLAIM]
    later = Register("later", Text(9))
    doors = {name: door for name, door in stage.doors.items() if name != "own"}
    for value in boundaries(later.value, "نص"):
        question = Question(EntityType.CLAIM, claim, "later", author, {"later": value})
        assert {door.answer(question) for door in doors.values()} == {Answer.VALUE}
    known = TABLE[EntityType.CLAIM]
    declared = EntityDeclaration(known.kind, (*known.registers, later), known.kinds)
    monkeypatch.setattr(gate, "TABLE", {**TABLE, EntityType.CLAIM: declared})
    sound = Question(EntityType.CLAIM, claim, "later", author, {"later": "نص"})
    assert doors["bundle"].answer(sound) is Answer.COUNTS
    too_long = Question(EntityType.CLAIM, claim, "later", author, {"later": "a" * 10})
    assert doors["bundle"].answer(too_long) is Answer.VALUE


def test_the_example_of_every_register_is_sound(stage: Stage) -> None:
    for kind in KINDS:
        for register in TABLE[kind].registers:
            if register.name != "core":
                written = {register.name: sound_value(register, "anna"), **written_beside(kind, register)}
                assert gate.judge(kind, new_id(), "anna", written) == {}, (kind, register.name)
