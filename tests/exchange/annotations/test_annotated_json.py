from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.support.documents import documents, sample
from workbench.domain.anchor import Anchor
from workbench.domain.canonical_json import canonical
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, SpanMismatch, WorkbenchError
from workbench.domain.iso_time import time_from_json, time_to_json
from workbench.domain.quotation import CueClass
from workbench.exchange.annotations import annotated_json


def resealed(data: bytes, change: dict[str, Any] | None = None) -> bytes:
    """The export with members changed and the digest made right again."""
    body = json.loads(data)
    body.update(change or {})
    body.pop("digest")
    body["digest"] = hashlib.sha256(canonical(body)).hexdigest()
    return canonical(body)


@given(documents())
@settings(max_examples=60, deadline=None)
def test_a_document_comes_back_as_the_same_bytes(document: ArticleDocument) -> None:
    data = annotated_json.dumps(document)
    assert annotated_json.dumps(annotated_json.loads(data, "x.json")) == data


@given(documents())
@settings(max_examples=30, deadline=None)
def test_another_program_can_read_it_by_the_names_and_units_that_are_published(
    document: ArticleDocument,
) -> None:
    body = json.loads(annotated_json.dumps(document))
    text = body["article"]["text"]
    assert len(body["claims"]) == len(document.claims)
    for claim in body["claims"]:
        for span in claim["spans"]:
            assert text[span["start"] : span["end"]] == span["exact"]
    places = [(claim["spans"][0]["start"], claim["spans"][0]["end"], claim["id"]) for claim in body["claims"]]
    assert places == sorted(places)
    stated = body.pop("digest")
    plain = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(plain.encode()).hexdigest() == stated


@given(documents(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_lists_does_not_show(document: ArticleDocument, random: Any) -> None:
    def shuffled(items: tuple[Any, ...]) -> tuple[Any, ...]:
        out = list(items)
        random.shuffle(out)
        return tuple(out)

    other = ArticleDocument(
        document.article,
        document.text,
        people=shuffled(document.people),
        claims=shuffled(document.claims),
        sources=shuffled(document.sources),
        evidence=shuffled(document.evidence),
        verdicts=shuffled(document.verdicts),
        comments=shuffled(document.comments),
        decisions=shuffled(document.decisions),
    )
    assert annotated_json.dumps(other) == annotated_json.dumps(document)


@given(documents().filter(lambda document: bool(document.claims)))
@settings(max_examples=20, deadline=None)
def test_a_wrong_span_is_named_and_not_written(document: ArticleDocument) -> None:
    claim = document.claims[0]
    wrong = replace(claim, anchors=(Anchor(0, 2, "☃☃"),))
    with pytest.raises(SpanMismatch, match=claim.id):
        annotated_json.dumps(replace(document, claims=(wrong, *document.claims[1:])))


@given(documents().filter(lambda document: bool(document.claims)))
@settings(max_examples=10, deadline=None)
def test_conflicts_are_said_openly_and_are_not_imported(document: ArticleDocument) -> None:
    claim = replace(document.claims[0], n_conflicts=2)
    data = annotated_json.dumps(replace(document, claims=(claim, *document.claims[1:])))
    assert json.loads(data)["conflicts"] == [{"type": "claim", "id": claim.id, "count": 2}]
    with pytest.raises(ExportInvalid, match="disagree"):
        annotated_json.loads(data, "x.json")


@given(st.binary(max_size=200))
def test_whatever_comes_in_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(WorkbenchError):
        annotated_json.loads(data, "x.json")


@given(documents().filter(lambda document: bool(document.claims)), st.data())
@settings(max_examples=60, deadline=None)
def test_one_changed_value_is_noticed(document: ArticleDocument, data: st.DataObject) -> None:
    body = json.loads(annotated_json.dumps(document))
    member = data.draw(st.sampled_from(sorted(body["article"])))
    body["article"][member] = data.draw(st.sampled_from(("", "x", 3, None, [], {"a": 1})))
    with pytest.raises(ExportInvalid):
        annotated_json.loads(canonical(body), "x.json")


class TestRefusals:
    @pytest.fixture
    def data(self) -> bytes:
        return annotated_json.dumps(sample())

    @pytest.mark.parametrize(
        ("member", "value", "says"),
        [
            ("version", 2, "version 1"),
            ("format", "other", "format"),
            ("people", [], "a person"),
            ("sources", [], "a source"),
            ("claims", {}, "rule"),
            ("extra", 1, "rule"),
        ],
    )
    def test_members(self, data: bytes, member: str, value: object, says: str) -> None:
        with pytest.raises(ExportInvalid, match=says):
            annotated_json.loads(resealed(data, {member: value}), "x.json")

    def test_an_edited_file_without_a_new_digest(self, data: bytes) -> None:
        body = json.loads(data)
        body["claims"] = body["claims"][:1]
        with pytest.raises(ExportInvalid, match="digest"):
            annotated_json.loads(canonical(body), "x.json")

    def test_a_text_that_does_not_match_its_hash(self, data: bytes) -> None:
        body = json.loads(data)
        body["article"]["text"] += "."
        with pytest.raises(ExportInvalid, match="hash"):
            annotated_json.loads(resealed(canonical(body)), "x.json")

    def test_a_span_that_does_not_hold_its_words(self, data: bytes) -> None:
        body = json.loads(data)
        body["claims"][0]["spans"][0].update(exact="☃", prefix="ا")
        body["claims"][0]["spans"][0].pop("prefix")
        with pytest.raises(SpanMismatch):
            annotated_json.loads(resealed(canonical(body)), "x.json")

    def test_an_id_twice(self, data: bytes) -> None:
        body = json.loads(data)
        body["claims"][0]["id"] = body["claims"][1]["id"]
        with pytest.raises(ExportInvalid):
            annotated_json.loads(resealed(canonical(body)), "x.json")

    def test_a_day_that_does_not_exist(self, data: bytes) -> None:
        body = json.loads(data)
        body["article"]["imported_at"] = "2024-02-31T00:00:00.000000Z"
        with pytest.raises(ExportInvalid):
            annotated_json.loads(resealed(canonical(body)), "x.json")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[" * 100_000, "nested too deeply"),
            ("[" * 200 + "]" * 200, "nested too deeply"),
            ('{"a":1,"a":2}', "sound JSON"),
            ('{"a":[1,"\\ud800"]}', r"“\$\.a\[1\]”: it holds half a character"),
            ('{"a":{"b":-Infinity}}', r"“\$\.a\.b”: it is no number"),
            ("9" * 5000, "sound JSON"),
            ("NaN", "it is no number"),
            ("\ufeff", "sound JSON"),
        ],
    )
    def test_hostile_json(self, text: str, said: str) -> None:
        with pytest.raises(ExportInvalid, match=said):
            annotated_json.loads(text.encode(), "x.json")


def test_the_schema_is_one_and_knows_every_word_of_the_domain() -> None:
    schema = json.loads((files("resources") / "schemas" / annotated_json.SCHEMA).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    claim = schema["$defs"]["claim"]["properties"]
    assert claim["kind"]["enum"] == [kind.value for kind in ClaimKind]
    assert claim["state"]["enum"] == [state.value for state in ClaimState]
    assert schema["$defs"]["quotation"]["properties"]["cue_class"]["enum"] == [cue.value for cue in CueClass]


@given(st.integers(-(10**16), 2 * 10**17))
def test_times_come_back(microseconds: int) -> None:
    assert time_from_json(time_to_json(microseconds)) == microseconds
