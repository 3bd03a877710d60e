"""Codes of reasons: their templates, their parts, how they travel, and that each of them is given somewhere."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import cast, get_args, get_type_hints

import pytest

import workbench.domain
from tests.support.refusal_parts import SAMPLES
from workbench.domain import errors, newsroom_errors, reasons, review_errors, server_errors
from workbench.domain.changes import EntityType
from workbench.domain.errors import RoleMissing, WorkbenchError
from workbench.domain.message_code import Code
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import (
    EventRef,
    FieldName,
    Parts,
    Reason,
    RecordKind,
    RequiredRole,
    RestrictedAction,
    english,
    fields_of,
    travels,
    walk,
)
from workbench.domain.recovery_key import MisreadError, possible_keys
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress
from workbench.domain.system_reasons import system_reason
from workbench.exchange.annotations import annotated_json
from workbench.exchange.articles.plain_text import decode, read_text
from workbench.text.query_parser import parse

ROOT = Path(workbench.__file__).parents[1]
#: The parts that are text from outside the program.
FOREIGN = {
    *("address", "backup", "choices", "claim", "detail", "device", "digest", "encoding", "entity", "file", "format"),
    *("found", "id", "known", "manifest", "name", "path", "person", "place", "query", "rule", "said", "table"),
    *("value", "version", "where", "words"),
}  # fmt: skip
_CLAUSE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


CODES: tuple[Code, ...] = (*ReasonCode, *ReplicationCode, *ProblemCode)


def sample(code: Code) -> Reason:
    parts = {name: value for name, value in SAMPLES.items() if name in fields_of(code.template)}
    return Reason(code, **cast("Parts", parts))


def test_codes_are_words_and_templates_are_clauses() -> None:
    assert len({code.value for code in CODES}) == len(CODES) > 250
    for code in CODES:
        assert code.value == code.name.lower()
        assert code.template == code.template.strip(" .")
        assert set(fields_of(code.template)) <= SAMPLES.keys(), code
        said = english(dict(sample(code).parts))
        assert all(said[name] in str(sample(code)) for name in said), code


def test_no_part_but_text_from_outside_is_plain_text() -> None:
    """An English clause could only be a `str`; every other part is a number, an enumeration or a reference."""
    hints = get_type_hints(Parts, vars(reasons))
    assert hints.keys() == SAMPLES.keys()
    plain = {name for name, hint in hints.items() if hint is str or str in get_args(hint)}
    plain |= {name for name, hint in hints.items() if tuple[str, ...] in (hint, *get_args(hint))}
    assert plain == FOREIGN


def calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted([*(ROOT / "workbench").rglob("*.py"), *(ROOT / "db").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def test_no_refusal_is_given_an_english_clause_as_a_part() -> None:
    refusing = {
        name
        for name, kind in (
            vars(errors) | vars(newsroom_errors) | vars(review_errors) | vars(server_errors)
        ).items()
        if isinstance(kind, type)
    } | {"Reason", "refused"}
    found = 0
    for path, node in calls():
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in refusing:
            continue
        found += 1
        for keyword in node.keywords:
            for part in ast.walk(keyword.value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert not _CLAUSE.search(part.value), f"{path}:{part.lineno}"
    assert found > 300


def domain_enumerations() -> Iterator[type[StrEnum]]:
    for module in pkgutil.iter_modules(workbench.domain.__path__, "workbench.domain."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind.__module__ == module.name:
                yield kind


def test_a_member_of_an_enumeration_is_a_word_and_its_english_a_template() -> None:
    """Any of them may be a part of a refusal; a clause as a value would be shown in the Arabic window."""
    kinds = list(domain_enumerations())
    assert {RecordKind, RestrictedAction, RequiredRole, EntityType} <= set(kinds)
    for kind in kinds:
        for member in kind:
            assert re.fullmatch("[a-z][a-z0-9_]*", member.value), member


def test_a_term_is_said_in_english_and_kept_as_its_word() -> None:
    error = RoleMissing(person="x", action=RestrictedAction.WORK_ON_CLAIM, role=RequiredRole.OTHER_SUPERVISOR)
    assert str(error) == "x may not work on it: only a supervisor other than the person may."
    assert error.parts["action"] is RestrictedAction.WORK_ON_CLAIM


def given_members(tree: ast.AST) -> Iterator[str]:
    """Every `XCode.MEMBER` that is not merely compared with something."""
    compared = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare | ast.MatchValue)
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and id(node) not in compared:
            yield f"{node.value.id}.{node.attr}"


def test_a_comparison_gives_no_code() -> None:
    tree = ast.parse("if a is C.A or b in {C.B, C.D} or c == C.E:\n    give(C.F)\nelse:\n    x = C.G")
    assert set(given_members(tree)) == {"C.F", "C.G"}


def test_every_code_is_given_somewhere() -> None:
    given = set()
    for path in sorted([*(ROOT / "workbench").rglob("*.py"), *(ROOT / "db").rglob("*.py")]):
        if path.parent.name != "errors":
            given |= set(given_members(ast.parse(path.read_text(encoding="utf-8"))))
    in_sql = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "db/server/sql").glob("*.sql"))
    given |= {
        f"ReplicationCode.{code.name}" for code in ReplicationCode if re.search(rf"'{code.value}[|']", in_sql)
    }
    terms = (*RecordKind, *RestrictedAction, *RequiredRole)
    assert sorted({f"{type(code).__name__}.{code.name}" for code in (*CODES, *terms)} - given) == []


def test_what_the_servers_functions_give_are_codes() -> None:
    words = set()
    for path in (ROOT / "db/server/sql").glob("*.sql"):
        text = path.read_text(encoding="utf-8")
        words |= set(
            re.findall(r"(?:THEN|ELSE|RETURN|SELECT id,|h\.id,|EXCEPTION '%',)\s*'([a-z]+_[a-z_]+)", text)
        )
    assert len(words) > 40
    assert sorted(words - {code.value for code in ReplicationCode}) == []


@pytest.mark.parametrize("code", [code for code in ReplicationCode if travels(code)])
def test_a_reason_that_travelled_is_the_same(code: ReplicationCode) -> None:
    assert Reason.of_wire(sample(code).wire()) == sample(code)


def test_a_text_that_is_no_code_is_kept_as_it_is() -> None:
    for text in (
        "no words of ours",
        "its device is revoked",
        "member_unsaid|claim",
        "member_unsaid|planet|name",
        "device_revoked|x",
        "",
    ):
        assert Reason.of_wire(text).code is ReplicationCode.SERVER_SAYS
        assert Reason.of_wire(text).wire() == str(Reason.of_wire(text)) == text
    assert Reason.of_wire("member_unsaid|claim|article") == Reason(
        ReplicationCode.MEMBER_UNSAID, entity_type=EntityType.CLAIM, member=FieldName("article")
    )


def test_a_reason_inside_a_reason() -> None:
    inner = Reason(ReplicationCode.WORDS_NOT_AT_SPAN, start=3, end=7)
    whole = Reason(ReplicationCode.IN_EVENT, event=EventRef("d", 3), cause=inner)
    assert str(whole) == "event 3 of device d: it marks words that do not stand at 3..7 of the article"
    assert whole.root == inner
    assert [name for name, _ in walk(dict(whole.parts))] == ["event", "cause", "start", "end"]
    assert system_reason(PermissionError(13, "Permission denied")).code is ReasonCode.NO_PERMISSION
    assert str(system_reason(OSError(95, "Operation not supported"))) == "operation not supported"


REFUSALS: tuple[Callable[[], object], ...] = (
    *(
        lambda text=text: parse(text)
        for text in ('"a', "-a", "a*b", "colour:x", "kind:x", "after:x", "a " * 60)
    ),
    lambda: decode(b"%PDF-1.7", "a.pdf"),
    lambda: decode("قال".encode()[:-1] + b"\xff" + "قال".encode() * 9, "b.txt"),
    lambda: read_text(Path("/nowhere/at/all")),
    lambda: read_text(Path("/")),
    lambda: annotated_json.loads(b"{", "c.json"),
    lambda: annotated_json.loads(b'{"format": "tadqiq-article", "version": 99}', "c.json"),
    lambda: ServerAddress.parse("postgresql+psycopg://h/d?colour=red"),
    lambda: ServerAddress.parse("postgresql+psycopg://h:x/d"),
)


@pytest.mark.parametrize("refuse", REFUSALS)
def test_no_part_of_a_real_refusal_is_an_english_clause(refuse: Callable[[], object]) -> None:
    with pytest.raises(WorkbenchError) as caught:
        refuse()
    for name, value in walk(caught.value.parts):
        assert not (type(value) is str and _CLAUSE.search(value)), (name, value)
    assert caught.value.reason is not None or "reason" not in fields_of(type(caught.value).template)


def test_a_key_that_was_misread_has_a_reason() -> None:
    with pytest.raises(MisreadError) as caught:
        list(possible_keys("12345"))
    assert caught.value.reason == Reason(ReasonCode.RECOVERY_FORM_WRONG)
