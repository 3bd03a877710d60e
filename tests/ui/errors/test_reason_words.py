"""Every code of a reason has its words in both languages, and no English word reaches the Arabic window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from db.schema.entity_mappings import ENTITY_MAPPINGS
from tests.support.refusal_parts import SAMPLES, without_foreign_text
from workbench.domain.changes import EntityType
from workbench.domain.message_code import Code
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import (
    EventRef,
    FieldName,
    Parts,
    Reason,
    RecordKind,
    RegisterRef,
    RequiredRole,
    RestrictedAction,
    fields_of,
)
from workbench.domain.replication_codes import ReplicationCode
from workbench.ui.errors.part_words import PartWords, isolate_foreign
from workbench.ui.errors.problem_words import ProblemWords
from workbench.ui.errors.reason_words import ReasonWords
from workbench.ui.errors.replication_reason_words import ReplicationReasonWords
from workbench.ui.labels.enums import Words
from workbench.ui.start import application
from workbench.ui.translations import InstalledLanguage


@pytest.fixture
def arabic(qtbot: QtBot) -> Iterator[PartWords]:
    installed = InstalledLanguage(application([]))
    installed.install("ar", eastern_digits=False)
    yield PartWords(Words(eastern_digits=False))
    installed.uninstall()


CODES: tuple[Code, ...] = (*ReasonCode, *ReplicationCode, *ProblemCode)


def sample(code: Code) -> Reason:
    parts = {name: value for name, value in SAMPLES.items() if name in fields_of(code.template)}
    return Reason(code, **cast("Parts", parts))


def words_by_code() -> list[tuple[Code, str]]:
    return [
        *ReasonWords().table().items(),
        *ReplicationReasonWords().table().items(),
        *ProblemWords().table().items(),
    ]


def test_the_table_has_every_code_with_no_parts_but_those_of_its_template(qtbot: QtBot) -> None:
    assert set(ReasonWords().table()) == set(ReasonCode)
    assert set(ReplicationReasonWords().table()) == set(ReplicationCode)
    assert set(ProblemWords().table()) == set(ProblemCode)
    assert len({code.value for code in CODES}) == len(CODES)
    for code, words in words_by_code():
        assert set(fields_of(words)) <= set(fields_of(code.template)), code


def test_every_code_has_its_arabic_with_its_parts_in_it(arabic: PartWords) -> None:
    for code, words in words_by_code():
        said = arabic.reason(sample(code))
        bare = without_foreign_text(said)
        assert not re.search("[A-Za-z]", bare), (code, said)
        if code is not ReasonCode.HELD_BY_PROCESS:
            assert any("\u0621" <= letter <= "\u064a" for letter in bare), (code, said)
        assert said.count("\u2069") == len(re.findall("[\u2066-\u2068]", said)), (code, said)
        for name in fields_of(words):
            value = dict(sample(code).parts)[name]
            assert arabic.of(value) in said, (code, name)


def test_every_term_has_its_arabic(arabic: PartWords) -> None:
    for term in (*RecordKind, *RestrictedAction, *RequiredRole):
        assert re.search("[\u0621-\u064a]", arabic.of(term)), term
        assert not re.search("[A-Za-z]", arabic.of(term)), term


def test_an_event_is_named_by_its_number_and_a_register_by_its_label(arabic: PartWords) -> None:
    refused = Reason(
        ReplicationCode.IN_EVENT, event=EventRef("d", 3), cause=ReplicationCode.APPROVES_OWN_CLAIM
    )
    assert arabic.reason(refused) == "خطوة فيها: تعتمد ادعاء صاحبها نفسه"
    assert arabic.of(EventRef("d", 3)) == "الخطوة \u20663\u2069"
    assert arabic.of(RegisterRef(EntityType.EVIDENCE, "quote")) == "الدليل: اقتباس من المصدر"
    assert arabic.of(FieldName("not a field")) == "\u2068not a field\u2069"


def test_every_register_has_a_label(arabic: PartWords) -> None:
    for kind, shape in ENTITY_MAPPINGS.items():
        for register in shape.registers:
            label = arabic.of(RegisterRef(kind, register))
            assert not re.search("[A-Za-z]", without_foreign_text(label)), label


@pytest.mark.parametrize("text", ["a\u2067b", "\u202eb\u2069", "\u2068", "\u200fx"])
def test_text_from_outside_cannot_leave_its_isolate(text: str) -> None:
    shown = isolate_foreign(text)
    assert (shown[0], shown[-1]) == ("\u2068", "\u2069")
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown[1:-1])


def test_numbers_have_the_digits_that_the_person_chose(qtbot: QtBot) -> None:
    long = Reason(ReasonCode.TEXT_TOO_LONG, limit=100)
    assert PartWords(Words(eastern_digits=False)).reason(long) == (
        "it is longer than \u2066100\u2069 characters"
    )
    assert "١٠٠" in PartWords(Words(eastern_digits=True)).reason(long)
