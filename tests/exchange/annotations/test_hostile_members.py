"""Hostile documents: each member of the published JSON with each kind of wrong value, read and imported.

Whatever comes of it, it is one sentence that names the member, or a whole import that can be exported again; never a
traceback, nothing by halves, and no store that others cannot take in.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.ids import verdict_id
from tests.support.documents import whole_document
from workbench.domain.canonical_json import digest
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, SpanMismatch
from workbench.domain.person import Role
from workbench.exchange.annotations import annotated_json
from workbench.workspace import Workspace

Steps = tuple[str | int, ...]
WRONG: dict[str, Any] = {
    "NUL": "قبل\x00بعد",
    "no character": "a\uffffb",
    "half a character": "a\ud800b",
    "a number of 400 digits": 10**400,
    "2 to the 53": 2**53,
    "a fraction": 1.5,
    "a huge fraction": 1e308,
    "infinity": float("inf"),
    "a negative number": -1,
    "a number as text": "12",
    "true": True,
    "null": None,
    "a list": [],
    "an object": {},
    "nothing": "",
    "another word": "evacuated",
    "too long": "x" * 300_000,
    "deep": json.loads("[" * 400 + "]" * 400),
}
#: Sentences about the document as a whole, whose members contradict each other.
WHOLE = ("format", "version", "person that it does not list", "claim that it does not list", "source that it does not list",
         "surroundings", "hash of its text", "text", "twice", "verdict in it", "digest", "words it should", "cannot be read")  # fmt: skip


@pytest.fixture(scope="module")
def body() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(annotated_json.dumps(whole_document(verdict_id)))
    return parsed


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "store.tadqiq", key_file=tmp_path / "device.key") as opened:
        opened.people.add("المستورد", Role.CHECKER)
        yield opened


def members(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """The place of every member; of lists of passages and words that of their first item."""
    if steps and steps != ("digest",):
        yield steps
    if isinstance(value, dict):
        for name, item in value.items():
            yield from members(item, (*steps, name))
    elif isinstance(value, list) and value:
        for place, item in enumerate(value if steps == ("claims",) else value[:1]):
            yield from members(item, (*steps, place))


def with_value(body: dict[str, Any], steps: Steps, value: Any) -> bytes:
    changed = copy.deepcopy(body)
    holder: Any = changed
    for step in steps[:-1]:
        holder = holder[step]
    holder[steps[-1]] = value
    changed.pop("digest")
    try:
        stated = digest(changed)
    except ValueError:  # no program can state one: half a character, no number
        stated = "0" * 64
    return json.dumps({**changed, "digest": stated}).encode()


def imported(workspace: Workspace, data: bytes) -> ArticleDocument | str:
    """What was imported, or the sentence that refuses it."""
    [importer] = workspace.people.list()
    try:
        document = annotated_json.loads(data, "a.json")
        article, _ = workspace.export.import_document(importer, document, "a.json")
    except (ExportInvalid, SpanMismatch) as error:
        return str(error)
    found = workspace.export.article_document(article.id)
    workspace.undo.undo(importer)
    return found


def test_the_document_has_every_member_of_the_schema(body: dict[str, Any]) -> None:
    found = {step for steps in members(body) for step in steps if isinstance(step, str)}
    schema = json.loads(
        (Path(annotated_json.__file__).parents[3] / "resources/schemas" / annotated_json.SCHEMA).read_text(
            "utf-8"
        )
    )
    declared = {name for part in schema["$defs"].values() for name in part.get("properties", ())}
    assert declared - found == {"count"}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_in_any_member_is_told_in_a_sentence(
    body: dict[str, Any], workspace: Workspace, name: str, tmp_path: Path
) -> None:
    taken = 0
    for steps in members(body):
        answer = imported(workspace, with_value(body, steps, WRONG[name]))
        if isinstance(answer, str):
            plain = answer.replace("-", "_").lower()
            named = any(step.replace("-", "_").lower() in plain for step in steps if isinstance(step, str))
            assert named or any(words in answer for words in WHOLE), (steps, answer)
            assert answer.count("\n") == 0
            assert len(answer) < 500
        else:
            annotated_json.dumps(answer)
            taken += 1
        assert workspace.articles.list(withdrawn=True) == []
    assert workspace.store.void_registers() == []
    assert workspace.store.verify() == []
    assert taken > 0 or name not in {"a number as text", "another word"}
    with Workspace.open(tmp_path / "other.tadqiq", key_file=tmp_path / "other.key") as other:
        workspace.bundles.create(tmp_path / "all.bundle")
        other.merging.merge(None, tmp_path / "all.bundle")
        assert other.store.verify() == []
