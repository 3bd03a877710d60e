"""Translations: the interface's languages, installing them, and updating the .ts files from the sources.

`python -m workbench.ui.translations` reads every `self.tr` of `workbench/ui` into the .ts files and compiles
them. `qt_ar.ts` overrides Qt's own Arabic where it is wrong in sense or mixes imperatives with verbal nouns.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.system.files import replace_atomically

HERE = Path(__file__).resolve().parent
TRANSLATIONS = Path(str(files("resources"))) / "translations"


class InstalledLanguage:
    """One language installed on the application; keep the object as long as it is used."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def install(self, language: str, *, eastern_digits: bool) -> None:
        """Install `language` ("ar" or "en"): words, direction, digits."""
        self.uninstall()
        if language == "ar":
            self._load("qtbase_ar", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
            self._load("qt_ar", TRANSLATIONS)
        self._load(f"workbench_{language}", TRANSLATIONS)
        # Digits by choice, never by country: English for 123, Egypt's Arabic for Arabic-Indic digits.
        QLocale.setDefault(QLocale("ar_EG") if eastern_digits else QLocale("en_US"))
        rtl = language == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )

    def uninstall(self) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _load(self, name: str, folder: Path) -> None:
        translator = QTranslator(self._app)
        if translator.load(f"{name}.qm", str(folder)):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def sources() -> list[Path]:
    """Every module that may contain text for people, in a fixed order."""
    return sorted(HERE.rglob("*.py"))


def update(folder: Path = TRANSLATIONS) -> None:
    """Update the .ts files in `folder` from the sources; CalledProcessError if Qt's tool fails."""
    names = [str(path.relative_to(HERE.parent.parent)) for path in sources()]
    common = [_tool("lupdate"), "-silent", "-locations", "none", "-no-obsolete", *names, "-ts"]
    _run([*common, str(folder / "workbench_ar.ts"), "-target-language", "ar"])
    _run([*common, str(folder / "workbench_en.ts"), "-target-language", "en", "-pluralonly"])


def compile_all(folder: Path = TRANSLATIONS) -> None:
    """Compile a .qm file beside each .ts file and replace it atomically: an open window may be reading it."""
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(f".{os.getpid()}.part")
        _run([_tool("lrelease"), "-silent", str(source), "-qm", str(compiled)])
        replace_atomically(compiled, source.with_suffix(".qm"))


def _tool(name: str) -> str:
    """The path of Qt's tool: beside this Python, or in Qt's own folder."""
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    if beside.exists():
        return str(beside)
    return str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath)) / name)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, cwd=HERE.parent.parent, capture_output=True)


if __name__ == "__main__":
    update()
    compile_all()
