"""The window beside a bare Qt window with a QTextEdit that holds the same text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks.measure import Result, median, result, spread

#: The program's own start, with a filter that tells when the window was painted first; prints one JSON line.
_OURS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
painted, read = [], []
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() != QEvent.Type.Paint:
            return False
        if not painted and watched.objectName() == "window":
            painted.append(time.monotonic())
        document = getattr(watched.parent(), "document", None)
        if not read and (ARTICLE == "" or getattr(document, "text", "") not in ("", None)) and painted:
            read.append(time.monotonic())
            QTimer.singleShot(STAY, app.quit)
        return False
app = QApplication(sys.argv[:1])
watch = Watch()
app.installEventFilter(watch)
"""
_RUN = """
from workbench.settings import Settings
from workbench.ui.start import run
run(Path(sys.argv[1]), settings=Settings(), settings_path=Path(sys.argv[1]).with_name("settings"))
"""
_BARE = """
from PySide6.QtWidgets import QMainWindow, QTextEdit
window, text = QMainWindow(), QTextEdit()
text.setPlainText(Path(sys.argv[2]).read_text("utf-8"))
window.setCentralWidget(text)
window.resize(1280, 760)
window.setObjectName("window")
window.show()
app.exec()
"""
_REPORT = """
rollup = dict(line.split(":") for line in open("/proc/self/smaps_rollup").read().splitlines()[1:])
kb = {name: int(rollup[name].split()[0]) for name in ("Rss", "Pss")}
print(json.dumps({"painted": painted[0], "read": read[0], **kb}))
"""


def _child(script: str, store: Path, text: Path, *, stay_ms: int) -> dict[str, Any]:
    """Milliseconds from the start of the process to the first paint of the window and of the article's text in
    it, and kB of memory `stay_ms` after that.
    """
    code = f"ARTICLE, STAY = {'text' if script == _RUN else ''!r}, {stay_ms}\n{_OURS}{script}{_REPORT}"
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, str(store), str(text)], capture_output=True, text=True, check=True
    )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures | {name: (figures[name] - start) * 1000 for name in ("painted", "read")}


def _prepare(folder: Path) -> tuple[Path, Path]:
    """A store with one person and the sample article, and that article's file."""
    from workbench.domain.person import Role
    from workbench.exchange.articles.plain_text import read_text
    from workbench.settings import Settings
    from workbench.workspace import Workspace

    text = folder / "article.txt"
    text.write_bytes(files("resources").joinpath("sample", "article.txt").read_bytes())
    store = folder / "bench.db"
    with Workspace.open(store, Settings()) as workspace:
        person, _ = workspace.people.add("سارة", Role.CHECKER, None)
        workspace.articles.add(person, read_text(text))
    return store, text


def window_first_paint() -> Result:
    """From the start of the process to the first paint of the window, warm."""
    return _measure_start("window_first_paint", "painted")


def window_article_paint() -> Result:
    """From the start of the process until the newest article's text is painted, warm."""
    return _measure_start("window_article_paint", "read")


def _measure_start(name: str, moment: str) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        store, text = _prepare(Path(folder))
        ours: list[float] = []
        bare: list[float] = []
        for _ in range(9):
            ours.append(_child(_RUN, store, text, stay_ms=0)[moment])
            bare.append(_child(_BARE, store, text, stay_ms=0)["painted"])
        detail = f"beside a bare Qt window with a QTextEdit; {spread(ours[2:])}"
        return result(name, median(ours[2:]), "ms", median(bare[2:]), detail)


def memory_article_open() -> Result:
    """Resident memory of the whole program with the sample article open, a second after its first paint."""
    with tempfile.TemporaryDirectory() as name:
        store, text = _prepare(Path(name))
        ours = [_child(_RUN, store, text, stay_ms=2000) for _ in range(3)]
        bare = [_child(_BARE, store, text, stay_ms=1000) for _ in range(3)]
        rss, rival = (median([figures["Rss"] / 1024 for figures in runs]) for runs in (ours, bare))
        pss = median([figures["Pss"] / 1024 for figures in ours])
        return result("memory_article_open", rss, "MB", rival, f"resident; proportional share {pss:.0f} MB")


def article_open() -> Result:
    """Opening an article in the running window to its paint, beside setting and painting the text in a QTextEdit."""
    from PySide6.QtWidgets import QTextEdit

    from benchmarks.measure import alternating
    from workbench.settings import Settings
    from workbench.tasks.runner import InlineRunner
    from workbench.ui.start import application
    from workbench.ui.state.preferences import Preferences
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace

    seed = Path(__file__).resolve().parents[2] / "shared" / "data" / "seed-article.txt"
    with tempfile.TemporaryDirectory() as name:
        store, sample = _prepare(Path(name))
        file = seed if seed.exists() else sample
        app = application([])
        from workbench.exchange.articles.plain_text import read_text

        settings = Settings(autosuggest=False)
        with Workspace.open(store, settings) as workspace:
            person = workspace.people.list()[0]
            other = workspace.articles.list()[0].article.id
            article, _ = workspace.articles.add(person, read_text(file))
            shell = Shell(app, Preferences(settings, lambda _: None))
            shell.show()
            shell.attach(workspace, InlineRunner(), article.id)
            app.processEvents()
            text, edit = workspace.articles.text(article), QTextEdit()
            edit.resize(shell.window.article.view.size())
            edit.show()

            def opened() -> None:
                shell.controller.article_page.articles.open(article.id)
                app.processEvents()

            def bare() -> None:
                edit.setPlainText(text)
                app.processEvents()

            def away() -> None:
                shell.controller.article_page.articles.open(other)
                edit.clear()
                app.processEvents()

            mine: list[float] = []
            theirs: list[float] = []
            for _ in range(25):
                away()
                a, b = alternating(opened, bare, rounds=1, warm_up=0)
                mine += a
                theirs += b
            shell.close()
            edit.close()
        return result(
            "article_open", median(mine[5:]), "ms", median(theirs[5:]), f"{file.name}; {spread(mine[5:])}"
        )


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
