"""Builds the program as a folder that runs without Python: `dist/tadqiq/` (PyInstaller, one-dir).

Run it by `make installer`, which installs PyInstaller first. It ends by starting what it built: a folder that
does not start is not a build.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NAME = "tadqiq"

#: Reached by name at run time, so that PyInstaller's reading of the imports cannot see them.
HIDDEN = ("workbench", "db", "sqlalchemy.dialects.sqlite", "psycopg", "psycopg_binary", "keyring.backends")

#: Qt modules and plugins that the window does not use; together most of what Qt weighs.
LEFT_OUT = (
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtTest",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtSql", "PySide6.QtUiTools", "tkinter", "pytest", "mypy",
)  # fmt: skip


def arguments(work: Path) -> list[str]:
    """The command line for PyInstaller."""
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--onedir", "--name", NAME,
        "--distpath", str(ROOT / "dist"), "--workpath", str(work), "--specpath", str(work),
        "--add-data", f"{ROOT / 'resources'}:resources",
        "--add-data", f"{ROOT / 'db' / 'migrations'}:db/migrations",
        "--add-data", f"{ROOT / 'db' / 'server' / 'sql'}:db/server/sql",
    ]  # fmt: skip
    for module in HIDDEN:
        command += ["--collect-submodules", module]
    for module in LEFT_OUT:
        command += ["--exclude-module", module]
    return [*command, str(ROOT / "workbench" / "__main__.py")]


def build() -> Path:
    """Build the folder and return the program in it. Raises CalledProcessError when PyInstaller fails."""
    work = ROOT / "build" / "installer"
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run(arguments(work), check=True, cwd=ROOT)
    return ROOT / "dist" / NAME / NAME


def size_mb(folder: Path) -> float:
    return (
        sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
        / 1e6
    )


def trim(program: Path) -> None:
    """Leave out Qt's own texts in languages that the interface does not speak."""
    for file in program.parent.rglob("PySide6/Qt/translations/*.qm"):
        if not file.stem.endswith(("_ar", "_en")):
            file.unlink()


def try_out(program: Path) -> None:
    """Start what was built, from another folder, and let it do a small piece of the main job."""
    text = "قُتل 12 شخصا في الغارة."
    told = subprocess.run(
        [program, "detect", "--json", "-"], input=text, capture_output=True, text=True, check=True, cwd="/"
    )
    if '"casualty"' not in told.stdout:
        sys.exit(f"the built program did not find the casualty figure: {told.stdout}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    try:
        program = build()
        trim(program)
    except subprocess.CalledProcessError as failed:
        print(
            f"PyInstaller stopped with exit code {failed.returncode}: see its last lines above.",
            file=sys.stderr,
        )
        return 1
    try_out(program)
    print(f"{program.parent} ({size_mb(program.parent):.0f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
