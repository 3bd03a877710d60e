"""Bundled fonts: the same typefaces on every machine."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

READING_FACES = ("Noto Naskh Arabic", "Amiri")
INTERFACE_FACE = "Noto Sans Arabic"
LATIN_FACE = "Noto Sans"
_INTERFACE_POINTS = 10.5

_FILES = (
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "Amiri-Regular.ttf",
    "Amiri-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSans-Regular.ttf",
)


def load_fonts() -> tuple[str, ...]:
    """Load the bundled fonts into Qt and return their family names. Needs a QGuiApplication; called once.

    A file that Qt refuses is a damaged installation: RuntimeError with the file's name.
    """
    families: dict[str, None] = {}
    for name in _FILES:
        data = (files("resources") / "fonts" / name).read_bytes()
        number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
        if number < 0:
            raise RuntimeError(f"Qt cannot read the bundled font {name}")
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def reading_font(family: str = READING_FACES[0], points: float = 17.0) -> QFont:
    """The font of the reading column: an Arabic face with its Latin companion for mixed runs."""
    font = QFont([family, LATIN_FACE])
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def interface_font(points: float = _INTERFACE_POINTS) -> QFont:
    """The font of lists, forms and buttons. Latin and digits first come from the Arabic face's companion."""
    font = QFont([LATIN_FACE, INTERFACE_FACE])
    font.setPointSizeF(points)
    return font


def shown_font(share: float) -> QFont:
    """The application's font: the interface's font at `share` of its default size."""
    font = interface_font(_INTERFACE_POINTS * share)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
