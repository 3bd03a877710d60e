"""Leaves: the same from the registers of a store and from the published JSON alone; salted where nobody may guess."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.ids import imported_id, new_id, verdict_id
from db.records import articles, claims, evidence, sources, verdicts
from db.schema.canonical_json import canonical, is_mapping
from db.store import Store
from tests.support import register_values
from tests.support.documents import documents, sample
from workbench.domain.approval.leaves import (
    LISTS,
    content_of,
    covered_registers,
    digests,
    is_confidential,
    leaves_of_document,
    leaves_of_registers,
    published_members,
)
from workbench.domain.changes import EntityType
from workbench.domain.document import ArticleDocument
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import JSON
from workbench.exchange.annotations import annotated_json
from workbench.exchange.annotations.json_records import to_json

Registers = dict[str, JSON]
LOADERS: dict[EntityType, Any] = {
    EntityType.ARTICLE: articles.load,
    EntityType.CLAIM: claims.load,
    EntityType.SOURCE: sources.load,
    EntityType.EVIDENCE: evidence.load,
    EntityType.VERDICT: verdicts.load,
}


def _registers(kind: EntityType) -> st.SearchStrategy[Registers]:
    """Any sound values of the covered registers, those that an entity needs among them; some cleared."""
    declared = [item for item in TABLE[kind].registers if item.name in covered_registers(kind) | {"core"}]
    needed = {item.name: register_values.sound(item.value) for item in declared if item.required}
    others = {
        item.name: register_values.sound(item.value) | (st.none() if item.clears else st.nothing())
        for item in declared
        if not item.required
    }
    return st.fixed_dictionaries(needed, optional=others)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("leaves") / "a.tadqiq") as opened:
        yield opened


@given(st.fixed_dictionaries({kind: _registers(kind) for kind in LISTS}))
@settings(max_examples=60, deadline=None)
def test_registers_and_published_json_have_the_same_leaves(
    store: Store, drawn: dict[EntityType, Registers]
) -> None:
    ids = {kind: new_id() for kind in LISTS}
    ids[EntityType.VERDICT] = verdict_id(ids[EntityType.CLAIM], "sara")
    cores: dict[EntityType, Registers] = {
        EntityType.CLAIM: {"article": ids[EntityType.ARTICLE]},
        EntityType.EVIDENCE: {"claim": ids[EntityType.CLAIM], "source": ids[EntityType.SOURCE]},
        EntityType.VERDICT: {"claim": ids[EntityType.CLAIM]},
        EntityType.SOURCE: {},
    }
    for kind, core in cores.items():
        drawn[kind]["core"] = core
    core_of_article = drawn[EntityType.ARTICLE]["core"]
    if is_mapping(core_of_article) and is_mapping(core_of_article.get("imported")):
        ids[EntityType.ARTICLE] = imported_id(EntityType.ARTICLE.value, canonical(core_of_article))
    body: dict[str, Any] = {}
    with store.change("make", "sara") as change:
        for kind, registers in drawn.items():
            change.write("create", kind, ids[kind], registers)
    with store.read() as connection:
        for kind, name in LISTS.items():
            published = to_json(LOADERS[kind](connection, ids[kind]))
            body[name] = published if kind is EntityType.ARTICLE else [published]
    body = json.loads(json.dumps(body))
    expected: dict[str, JSON] = {}
    for kind, registers in drawn.items():
        cited = drawn[EntityType.EVIDENCE].get("withdrawn") is not True
        if kind is not EntityType.SOURCE or cited:
            expected |= leaves_of_registers(kind, ids[kind], registers)
    assert leaves_of_document(body, ids[EntityType.CLAIM]) == expected


@given(documents().filter(lambda document: document.claims))
@settings(max_examples=40, deadline=None)
def test_a_documents_leaves_follow_from_its_bytes_alone(document: ArticleDocument) -> None:
    body = json.loads(annotated_json.dumps(document))
    claim = body["claims"][0]["id"]
    leaves = leaves_of_document(body, claim)
    assert leaves[f"article/{body['article']['id']}/sha256"] == document.article.sha256
    assert leaves[f"claims/{claim}/spans"] == body["claims"][0]["spans"]
    parts = {path.split("/")[1] for path in leaves}
    own = [item for item in body["evidence"] + body["verdicts"] if item["claim"] == claim]
    cited = {
        item["source"] for item in body["evidence"] if item["claim"] == claim and not item.get("withdrawn")
    }
    assert parts == {body["article"]["id"], claim, *cited} | {item["id"] for item in own}
    before = content_of(digests(leaves, {}))
    for path in leaves:
        assert content_of(digests(leaves | {path: "another value"}, {})) != before
        assert content_of(digests({one: leaves[one] for one in leaves if one != path}, {})) != before


def test_what_is_not_covered_is_no_leaf() -> None:
    body = json.loads(annotated_json.dumps(sample()))
    claim = body["claims"][0]
    before = leaves_of_document(body, claim["id"])
    claim |= {"note": "للزملاء", "priority": 3, "state": "submitted", "assignee": claim["author"]}
    body["comments"].append({"id": "x", "claim": claim["id"], "text": "رأي"})
    assert leaves_of_document(body, claim["id"]) == before


def test_of_a_withdrawn_piece_only_that_it_is_withdrawn_is_a_leaf() -> None:
    body = json.loads(annotated_json.dumps(sample()))
    [piece] = body["evidence"]
    source = piece["source"]
    assert any(path.startswith(f"sources/{source}/") for path in leaves_of_document(body, piece["claim"]))
    piece["withdrawn"] = True
    leaves = leaves_of_document(body, piece["claim"])
    assert {path: value for path, value in leaves.items() if not path.startswith(("article", "claims"))} == {
        f"evidence/{piece['id']}/withdrawn": True
    }


@pytest.mark.parametrize("kind", LISTS)
def test_every_covered_member_has_a_path_of_its_own(kind: EntityType) -> None:
    paths = [member.path for member in published_members(kind)]
    assert all(paths)
    assert len(set(paths)) == len(paths)


def test_salted_leaves_tell_nothing_and_need_their_salt() -> None:
    leaves: Registers = {
        "sources/a/details/title": "اسم",
        "sources/b/details/title": "اسم",
        "article/c/title": "اسم",
    }
    plain, salted = digests(leaves, {}), digests(leaves, {"sources/a": "5f" * 16})
    assert len(set(plain.values())) == 1
    assert {path for path in leaves if salted[path] != plain[path]} == {"sources/a/details/title"}
    assert is_confidential({"confidentiality": "secret"})
    assert not is_confidential({"confidentiality": "public"})
    assert not is_confidential({})
