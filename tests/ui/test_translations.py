"""The Arabic interface is complete, in step with the sources, and follows its spelling rules."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from workbench.ui.translations import TRANSLATIONS, compile_all, update

ARABIC = TRANSLATIONS / "workbench_ar.ts"
#: Wasl words that must not carry a hamza, and hamza words that must.
_WITHOUT = re.compile(r"(?:إدعاء|إقتباس|إقتراح|إستيراد|إسم|إثنان|إستعادة|إختيار|إختصار|إعتماد|إنتقال|إنتظار)")
_WITH = re.compile(r"(?<!\w)(?:ال)?(?:اسناد|ارجاع|افادة|اصابة|احصاء|اضافة|اعادة|الغاء|اغلاق)")
#: Buttons are verbal nouns and results short verbs; only the sentences of empty states speak to a person.
_IMPERATIVE = re.compile(r"^(?:احفظ|أغلق|ألغِ|احذف|قم ب|تم |لقد تم)")


def messages(path: Path) -> list[tuple[str, str, list[str]]]:
    """(context, source, translations) of a .ts file; one that is unfinished has an empty text among them."""
    found = []
    for context in re.findall(r"<context>(.*?)</context>", path.read_text(encoding="utf-8"), re.DOTALL):
        name = re.findall(r"<name>(.*?)</name>", context)[0]
        for message in re.findall(r"<message.*?</message>", context, re.DOTALL):
            source = unescape(re.findall(r"<source>(.*?)</source>", message, re.DOTALL)[0])
            texts = re.findall(r"<numerusform[^>]*>(.*?)</numerusform>", message, re.DOTALL)
            texts = texts or re.findall(r"<translation[^>]*>(.*?)</translation>", message, re.DOTALL) or [""]
            unfinished = [""] if 'type="' in message else []
            found.append((name, source, [unescape(text) for text in texts] + unfinished))
    return found


def test_nothing_is_left_untranslated() -> None:
    missing = [(context, source) for context, source, texts in messages(ARABIC) if not all(texts)]
    assert missing == []


def test_plurals_have_six_arabic_and_two_english_forms() -> None:
    counted = [texts for _, source, texts in messages(ARABIC) if "%Ln" in source]
    assert counted
    assert {len(texts) for texts in counted} == {6}
    assert {len(texts) for _, _, texts in messages(TRANSLATIONS / "workbench_en.ts")} == {2}
    assert all(text for _, _, texts in messages(TRANSLATIONS / "workbench_en.ts") for text in texts)


def test_places_for_values_are_kept() -> None:
    for _, source, texts in messages(ARABIC):
        if "%Ln" in source:
            continue
        for text in texts:
            assert set(re.findall(r"%\d|\{\w+\}", text)) == set(re.findall(r"%\d|\{\w+\}", source)), source


@pytest.mark.parametrize("path", [ARABIC, TRANSLATIONS / "qt_ar.ts"])
def test_hamza_stands_where_it_belongs(path: Path) -> None:
    for _, _, texts in messages(path):
        for text in texts:
            assert not _WITHOUT.search(text), text
            assert not _WITH.search(text), text
            assert not _IMPERATIVE.search(text), text


def test_latin_letters_inside_arabic_are_isolated() -> None:
    latin = re.compile(r"[A-Za-z][A-Za-z+/:\-0-9 ]*")
    for _, source, texts in messages(ARABIC):
        for text in texts:
            bare = re.sub(r"[\u2066\u2068][^\u2069]*\u2069", "", text)
            bare = re.sub(r"%Ln|\{\w+\}|\*\.\w+|\(\*[^)]*\)|\btxt\b", "", bare)
            assert not latin.search(bare), (source, text)


def test_isolates_are_closed() -> None:
    """Each opener of an isolate has its closer behind it, in every message of every language."""
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        for _, source, texts in messages(path):
            for text in (source, *texts):
                depth = 0
                for letter in text:
                    depth += ("\u2066" <= letter <= "\u2068") - (letter == "\u2069")
                    assert depth >= 0, text
                assert depth == 0, text


def test_the_files_are_in_step_with_the_sources(tmp_path: Path) -> None:
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, tmp_path)
    update(tmp_path)
    for path in TRANSLATIONS.glob("*.ts"):
        made = (tmp_path / path.name).read_text(encoding="utf-8")
        assert made == path.read_text(encoding="utf-8"), f"make translations: {path.name} is behind"


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, tmp_path)
    compile_all(tmp_path)
    for path in TRANSLATIONS.glob("*.qm"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
