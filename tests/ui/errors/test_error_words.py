"""Every error class has a message in both languages, with the same parts; bugs give a report without article text."""

from __future__ import annotations

import re
import string

import pytest
from pytestqt.qtbot import QtBot

from tests.support.refusal_parts import SAMPLES, without_foreign_text
from workbench.domain import errors, newsroom_errors, review_errors, server_errors
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.errors import WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import ActionName, EntityRef, FieldName
from workbench.domain.review import Step
from workbench.ui.errors.error_words import ErrorWords
from workbench.ui.labels.enums import Words
from workbench.ui.start import application
from workbench.ui.translations import InstalledLanguage


def known() -> list[type[WorkbenchError]]:
    found = [WorkbenchError]
    for error in found:
        found += error.__subclasses__()
    modules = {module.__name__ for module in (errors, newsroom_errors, review_errors, server_errors)}
    return [error for error in found if error.__module__ in modules]


def parts(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_trouble_has_a_sentence_with_its_parts(qtbot: QtBot, language: str) -> None:
    installed = InstalledLanguage(application([]))
    installed.install(language, eastern_digits=False)
    try:
        templates = ErrorWords(Words(eastern_digits=False)).templates()
        assert set(templates) == set(known())
        for kind, template in templates.items():
            assert parts(template) <= parts(kind.template), kind.__name__
            if language == "ar" and kind is not WorkbenchError and kind is not errors.BadInput:
                assert any("\u0621" <= letter <= "\u064a" for letter in template), kind.__name__
    finally:
        installed.uninstall()


def test_states_roles_and_fields_are_said_in_the_interfaces_words(qtbot: QtBot) -> None:
    installed = InstalledLanguage(application([]))
    installed.install("ar", eastern_digits=False)
    try:
        notices = ErrorWords(Words(eastern_digits=False))
        refused = errors.StepNotAllowed(
            item=EntityRef(EntityType.CLAIM, "018f"), state=ClaimState.APPROVED, action=Step.SUBMIT
        )
        assert "معتمد" in notices.sentence(refused)
        assert "018f" not in notices.sentence(refused)
        unfit = errors.FieldInvalid(field=FieldName("minimum"), value="x", reason=ReasonCode.NOT_WHOLE_NUMBER)
        assert "الحد الأدنى" in notices.sentence(unfit)
        assert "write" not in notices.sentence(unfit)
    finally:
        installed.uninstall()


def test_no_latin_letter_but_of_a_part_from_outside_stands_in_an_arabic_sentence(qtbot: QtBot) -> None:
    installed = InstalledLanguage(application([]))
    installed.install("ar", eastern_digits=False)
    try:
        messages = ErrorWords(Words(eastern_digits=False))
        for kind in known():
            said = messages.sentence(kind(**SAMPLES))
            bare = without_foreign_text(said)
            assert not re.search("[A-Za-z]", bare.replace("(txt)", "")), said
            assert said.count("\u2069") == len(re.findall("[\u2066-\u2068]", said)), said
        item = EntityRef(EntityType.PERSON, "01a2")
        stale = messages.sentence(errors.UndoStale(action=ActionName("add person"), item=item))
        assert "إضافة شخص" in stale
        assert "01a2" not in stale
    finally:
        installed.uninstall()


def test_a_crash_report_holds_no_words_of_an_article(qtbot: QtBot) -> None:
    notices = ErrorWords(Words(eastern_digits=False))
    words = "كلام من المقال"
    with pytest.raises(ValueError, match=words) as caught:
        int(words)
    report, said = notices.report(caught.value), notices.sentence(caught.value)
    assert words not in report + said
    assert "ValueError" in report
    assert "test_error_words.py" in report
