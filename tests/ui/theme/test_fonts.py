"""The bundled typefaces: Qt can read them, they have the letters that they are for, and their licence is there."""

from __future__ import annotations

from importlib.resources import files

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.fonts import (
    INTERFACE_FACE,
    LATIN_FACE,
    READING_FACES,
    interface_font,
    load_fonts,
    reading_font,
)

ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي" + "ًٌٍَُِّْٰ" + "٠١٢٣٤٥٦٧٨٩" + "،؛؟"


@pytest.fixture(autouse=True)
def _loaded(qapp: QApplication) -> None:
    assert set(load_fonts()) == {*READING_FACES, INTERFACE_FACE, LATIN_FACE}


@pytest.mark.parametrize("family", [*READING_FACES, INTERFACE_FACE])
def test_arabic_faces_have_every_arabic_letter(family: str) -> None:
    font = QRawFont.fromFont(reading_font(family))
    assert font.familyName() == family
    assert [letter for letter in ARABIC if not font.supportsCharacter(ord(letter))] == []


def test_the_latin_companion_has_latin_and_digits() -> None:
    font = QRawFont.fromFont(reading_font(LATIN_FACE))
    assert all(font.supportsCharacter(ord(letter)) for letter in "AZaz09éüŠ%(\u00ab\u00bb)")


@pytest.mark.parametrize("family", READING_FACES)
def test_the_reading_font_is_the_wished_face(family: str) -> None:
    assert QFontInfo(reading_font(family, 20)).family() == family
    assert QFontMetricsF(reading_font(family, 30)).height() > QFontMetricsF(reading_font(family, 15)).height()


def test_the_interface_font_sets_arabic_and_latin() -> None:
    assert interface_font().families() == [LATIN_FACE, INTERFACE_FACE]


def test_the_licence_lies_beside_the_fonts_and_names_every_file() -> None:
    folder = files("resources") / "fonts"
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Amiri Project Authors" in licence
    fonts = [path.name for path in folder.iterdir() if path.name.endswith(".ttf")]
    assert len(fonts) == 7
    assert all(name in licence for name in fonts)
