"""Every field that can be in conflict has a name, and every value can be read, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.schema.entity_mappings import ENTITY_MAPPINGS
from workbench.domain.bundle import ConflictSummary
from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict, ConflictSide
from workbench.ui.labels.enums import Words
from workbench.ui.rows.conflict_values import ConflictWords
from workbench.ui.rows.conflicts import ConflictRows, form_field
from workbench.ui.start import application
from workbench.ui.translations import InstalledLanguage


@pytest.fixture(params=["ar", "en"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    installed = InstalledLanguage(application([]))
    installed.install(request.param, eastern_digits=False)
    yield request.param
    installed.uninstall()


def registers() -> Iterator[tuple[EntityType, str]]:
    for kind, shape in ENTITY_MAPPINGS.items():
        for register in shape.registers:
            yield kind, register


def arabic(text: str) -> bool:
    return any("\u0621" <= letter <= "\u064a" for letter in text)


def conflict(kind: EntityType, register: str, *values: object) -> Conflict:
    sides = tuple(
        ConflictSide(f"{i:064x}", value, "p1", f"device-{i}", i, "edit", (), ())
        for i, value in enumerate(values)
    )
    return Conflict(kind, "thing", register, sides)


def test_every_field_has_a_name(language: str) -> None:
    words = ConflictWords(Words(eastern_digits=False), str)
    for kind, register in registers():
        name = words.field(kind, register)
        assert name, (kind, register)
        assert arabic(name) == (language == "ar"), (kind, register, name)
        assert name not in {register, register.rpartition(".")[2]}, (kind, register)


VALUES: list[tuple[EntityType, str, object, object, tuple[str, str]]] = [
    (EntityType.CLAIM, "kind", "casualty", "quote", ("حصيلة", "اقتباس")),
    (
        EntityType.CLAIM,
        "state",
        {"state": "submitted", "submitted_by": "p"},
        {"state": "draft"},
        ("مرفوع للمراجعة", "مسودة"),
    ),
    (EntityType.CLAIM, "priority", 3, None, ("3", "متروك فارغًا")),
    (EntityType.CLAIM, "assignee", "سلمى", None, ("سلمى", "متروك فارغًا")),
    (EntityType.CLAIM, "tags", ["غزة", "قصف"], ["قصف"], ("غزة، قصف", "قصف")),
    (EntityType.CLAIM, "approved_hash", "ab", None, ("معتمد بالصيغة التي كان عليها", "غير معتمد")),
    (EntityType.CLAIM, "figure.outcome", "killed", "injured", ("قتلى", "جرحى")),
    (EntityType.CLAIM, "core", {"article": "a"}, None, ("باقٍ", "رُجع عن إنشائه")),
    (EntityType.EVIDENCE, "stance", "supports", "refutes", ("يؤيد", "ينفي")),
    (EntityType.EVIDENCE, "withdrawn", True, False, ("مسحوب", "غير مسحوب")),
    (EntityType.EVIDENCE, "locator", {"page": "3"}, {"start": "5", "end": "9"}, ("3", "5 – 9")),
    (EntityType.SOURCE, "kind", "official", "media", ("مصدر رسمي", "وسائل الإعلام")),
    (EntityType.PERSON, "role", "supervisor", "checker", ("مشرف", "مدقق")),
    (EntityType.DEVICE, "revoked", {"seq": 7}, None, ("أُلغيت الثقة: تُحسب خطواته حتى رقم 7", "موثوق")),
    (
        EntityType.DESK,
        "demands",
        {"fields": {"casualty": ["producer", "outcome"], "event": []}, "verdict": True},
        None,
        ("حصيلة: المصير، جهة الإحصاء؛ حدث: لا شيء", "كما يأتي مع البرنامج"),
    ),
    (EntityType.RULE, "setting", "always", "never", ("عرض دائم", "إخفاء دائم")),
]


@pytest.mark.parametrize(("kind", "register", "one", "other", "shown"), VALUES)
def test_values_are_said_in_the_interfaces_words(
    qtbot: QtBot, kind: EntityType, register: str, one: object, other: object, shown: tuple[str, str]
) -> None:
    installed = InstalledLanguage(application([]))
    installed.install("ar", eastern_digits=False)
    try:
        words = ConflictWords(Words(eastern_digits=False), str)
        found = conflict(kind, register, one, other)
        said = tuple(words.lines(found, value)[0][1] for value in (one, other))
        assert said == shown
    finally:
        installed.uninstall()


def test_all_sides_of_a_figure_have_the_same_lines_and_differences_are_marked(qtbot: QtBot) -> None:
    shown = ConflictRows(Words(eastern_digits=False), str)
    one = {"minimum": 32, "best": 34, "maximum": 36, "qualifier": "about"}
    found = conflict(EntityType.CLAIM, "figure.value", one, {"minimum": 32, "qualifier": "at_least"})
    first, second = shown.sheet(ConflictSummary(found, "a", "t", "w", "c"), "", "device-0", "").sides
    assert [row.name for row in first.rows] == [row.name for row in second.rows]
    assert [row.value for row in second.rows] == ["32", "—", "—", "At least"]
    assert [row.differs for row in first.rows] == [False, True, True, True]


def test_a_passage_is_shown_with_the_words_around_it_and_the_text_is_not_changed(qtbot: QtBot) -> None:
    shown = ConflictRows(Words(eastern_digits=False), str)
    text = "قبل " * 60 + "😀 مقتل 32 شخصًا و15 جريحًا" + " بعد" * 60
    start = text.index("32")
    places = [(start, start + 2), (start - 5, start + 2)]
    values = [[{"start": first, "end": last, "exact": text[first:last]}] for first, last in places]
    found = conflict(EntityType.CLAIM, "spans", *values)
    for side, (first, last) in zip(
        shown.sheet(ConflictSummary(found, "a", "t", "w", "c"), text, "d", "").sides, places, strict=True
    ):
        [marked] = [words for words, style in side.pieces if style == "mark"]
        assert marked == text[first:last]
        around = "".join(words for words, _ in side.pieces)
        assert around.removeprefix("… ").removesuffix(" …") in text
        assert len(around) < len(text)


def test_what_a_form_shows_is_led_to() -> None:
    assert form_field("figure.value") == "minimum"
    assert form_field("quotation.fidelity") == "fidelity"
    assert form_field("statement") == "statement"
    assert form_field("state") == ""
