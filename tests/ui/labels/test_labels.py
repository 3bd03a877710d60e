"""Every member of every shown enumeration has a label, and numbers follow the chosen digits."""

from __future__ import annotations

from enum import StrEnum

import pytest
from pytestqt.qtbot import QtBot

from workbench.domain import claim, evidence, figure, person, quotation, review, source, verdict
from workbench.domain.claim_fields import FIELDS
from workbench.suggest import suggestion
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.start import application
from workbench.ui.translations import InstalledLanguage

MODULES = (claim, evidence, figure, person, quotation, review, source, verdict, suggestion)
MINUTE = 60_000_000


def enumerations() -> list[type[StrEnum]]:
    """Those that the modules define themselves."""
    found = [(module, value) for module in MODULES for value in vars(module).values()]
    own = {value for module, value in found if getattr(value, "__module__", "") == module.__name__}
    return sorted(
        (e for e in own if isinstance(e, type) and issubclass(e, StrEnum)), key=lambda e: e.__name__
    )


@pytest.mark.parametrize("enumeration", enumerations())
def test_every_member_has_a_word(qtbot: QtBot, enumeration: type[StrEnum]) -> None:
    words = Words(eastern_digits=False)
    assert all(words.of(member) for member in enumeration)


def test_every_field_has_a_name(qtbot: QtBot) -> None:
    assert {field.name for field in FIELDS} <= set(FieldWords().table())


def test_digits_are_those_that_the_person_chose(qtbot: QtBot) -> None:
    assert Words(eastern_digits=False).number(32070) == "32,070"
    assert Words(eastern_digits=True).number(32070) == "٣٢٬٠٧٠"
    assert Words(eastern_digits=True).digits("32%") == "٣٢٪"


@pytest.mark.parametrize(
    ("minutes", "eastern", "shown"),
    [
        (0, False, "الآن"),
        (1, False, "دقيقة واحدة"),
        (2, False, "دقيقتان"),
        (5, False, "5 دقائق"),
        (15, True, "١٥ دقيقة"),
        (60, False, "ساعة واحدة"),
        (60 * 11, False, "11 ساعة"),
        (60 * 24 * 2, False, "يومان"),
        (60 * 24 * 100, False, "100 يوم"),
    ],
)
def test_ages_take_the_six_arabic_forms(qtbot: QtBot, minutes: int, eastern: bool, shown: str) -> None:
    language = InstalledLanguage(application([]))
    language.install("ar", eastern_digits=eastern)
    try:
        assert Words(eastern_digits=eastern).age(0, minutes * MINUTE) == shown
    finally:
        language.uninstall()
