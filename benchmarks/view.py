"""The reading view beside Qt's own: first paint, a page, a jump, an edit, memory, at two sizes.

Rivals in the same run: QTextEdit with a format range per mark on its blocks' layouts, and QPlainTextEdit with an
extra selection per mark. CPU time of this process (`time.process_time`), medians; the `reference` is the rival that
was faster (or smaller), the detail gives both. Memory is the resident set, read from the system in a process of its
own for each widget, above what the same process held with that widget shown empty; text and marks are counted.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent
from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
)

from benchmarks.measure import Result, median, result, spread
from workbench.domain.span import Span
from workbench.text.offsets import Utf16
from workbench.ui.fonts import load_fonts, reading_font
from workbench.ui.theme import apply_theme, load_theme
from workbench.ui.views.article_view import ArticleView, Mark
from workbench.ui.views.article_view.minimap import Minimap

WORDS = [
    "قالت",
    "وزارة",
    "الصحة",
    "إن",
    "عدد",
    "القتلى",
    "ارتفع",
    "إلى",
    "32",
    "شخصًا",
    "في",
    "غزة",
    "بينهم",
    "12",
    "طفلًا",
    "وأضاف",
    "المتحدث",
    "أن",
    "القصف",
    "الذي",
    "استهدف",
    "مدرسة",
    "تؤوي",
    "نازحين",
    "أسفر",
    "عن",
    "إصابة",
    "العشرات",
    "بجروح",
    "وفق",
    "ما",
    "نقلته",
    "BBC",
    "عن",
    "مصادر",
    "طبية",
    "(لم",
    "تسمّها)",
    "أمس",
    "الأحد",
]
KINDS = ("casualty", "quote", "statistic", "event", "attribution", "date", "entity")
SIZES = {"10k": (10_000, 500), "1m": (1_000_000, 50_000)}
WIDTH, HEIGHT = 1000, 800
_PARAGRAPH = 60  # words, on average
_PLACES = 40  # places gone to, or edited at, by ours
_RIVAL_PLACES = 12
_MB = 1024  # kB


@dataclass(frozen=True, slots=True)
class Sample:
    text: str
    marks: list[Mark]


def sample(size: str) -> Sample:
    """Made-up news of so many words, with overlapping marks of 1 to 12 words; the same each time."""
    words, count = SIZES[size]
    chance = random.Random(words)
    parts: list[str] = []
    starts: list[int] = []
    at, left = 0, 0
    for _ in range(words):
        word = chance.choice(WORDS)
        left = left - 1 if left else chance.randrange(10, 2 * _PARAGRAPH - 10)
        starts.append(at)
        parts.append(word + (" " if left else "\n"))
        at += len(parts[-1])
    text = "".join(parts)
    marks = []
    for number in range(count):
        first = chance.randrange(words - 12)
        span = Span(starts[first], starts[first + chance.randint(1, 12)] - 1)
        kind, state = chance.choice(KINDS), chance.choice(("draft", "suggestion", "submitted"))
        marks.append(Mark(f"m{number}", (span,), kind, state, "ادعاء", "", "مسودة"))
    return Sample(text, marks)


class Shown(Protocol):
    """A widget that shows a sample, and what is done with it. Each action ends with the paint."""

    @property
    def widget(self) -> QAbstractScrollArea: ...

    def open(self, sample: Sample) -> None: ...
    def page(self) -> None: ...
    def jump(self, offset: int) -> None: ...
    def edit(self, number: int) -> None: ...


class Ours:
    def __init__(self) -> None:
        self.widget = ArticleView()
        _show(self.widget)

    def open(self, sample: Sample) -> None:
        self._marks = sample.marks
        self.widget.set_text(sample.text)
        self.widget.set_marks(sample.marks)
        _painted(self.widget)

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        self.widget.scroll_to(Span(offset, offset + 1))
        _painted(self.widget)

    def edit(self, number: int) -> None:
        """Add, change and remove a mark on the screen in turn."""
        placed = self.widget.frame().placed[0]
        start = placed.first_seen()
        if number % 3 == 2:
            self.widget.remove_mark("edited")
        else:
            end = start + 20 + 10 * (number % 3)
            self.widget.put_mark(Mark("edited", (Span(start, end),), "quote", "draft", "ادعاء", "", "جديد"))
        _painted(self.widget)


class FormatRanges:
    """QTextEdit; marks are format ranges on the layouts of its blocks, as a syntax highlighter sets them."""

    def __init__(self) -> None:
        self.widget = QTextEdit()
        _reading(self.widget)
        self._ranges: dict[int, list[QTextLayout.FormatRange]] = {}

    def open(self, sample: Sample) -> None:
        units, looks = Utf16.of(sample.text), _looks()
        self.widget.setPlainText(sample.text)
        document = self.widget.document()
        for mark in sample.marks:
            start, end = units.selection(mark.spans[0])
            block = document.findBlock(start)
            found = QTextLayout.FormatRange()
            found.start, found.length = start - block.position(), end - start
            found.format = looks[mark.kind]
            self._ranges.setdefault(block.blockNumber(), []).append(found)
        for number, ranges in self._ranges.items():
            document.findBlockByNumber(number).layout().setFormats(ranges)
        document.markContentsDirty(0, document.characterCount())
        _painted(self.widget)

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        _jump(self.widget, offset)

    def edit(self, _number: int) -> None:
        block = self.widget.cursorForPosition(self.widget.viewport().rect().topLeft()).block()
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = 0, 20, _looks()["quote"]
        block.layout().setFormats([*self._ranges.get(block.blockNumber(), []), found])
        self.widget.document().markContentsDirty(block.position(), block.length())
        _painted(self.widget)


class ExtraSelections:
    """QPlainTextEdit; all marks are extra selections, set anew for each change: there is no other way."""

    def __init__(self) -> None:
        self.widget = QPlainTextEdit()
        _reading(self.widget)
        self._selections: list[QTextEdit.ExtraSelection] = []

    def open(self, sample: Sample) -> None:
        units, looks = Utf16.of(sample.text), _looks()
        self.widget.setPlainText(sample.text)
        self._selections = [
            self._selection(*units.selection(mark.spans[0]), looks[mark.kind]) for mark in sample.marks
        ]
        self.widget.setExtraSelections(self._selections)
        _painted(self.widget)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        _jump(self.widget, offset)

    def edit(self, _number: int) -> None:
        start = self.widget.cursorForPosition(self.widget.viewport().rect().topLeft()).position()
        self.widget.setExtraSelections(
            [*self._selections, self._selection(start, start + 20, _looks()["quote"])]
        )
        _painted(self.widget)


WIDGETS: dict[str, Callable[[], Shown]] = {
    "ours": Ours,
    "QTextEdit with format ranges": FormatRanges,
    "QPlainTextEdit with extra selections": ExtraSelections,
}


def _reading(widget: QTextEdit | QPlainTextEdit) -> None:
    widget.setReadOnly(True)
    widget.setFont(reading_font())
    _show(widget)


def _painted(widget: QAbstractScrollArea) -> None:
    """Paint text and margins now; `repaint` of the area itself would leave its viewport for later."""
    widget.viewport().repaint()
    for strip in widget.findChildren(Minimap):
        strip.repaint()


def _show(widget: QAbstractScrollArea) -> None:
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()  # exposed: only then does `repaint` paint at once


@cache
def _looks() -> dict[str, QTextCharFormat]:
    looks: dict[str, QTextCharFormat] = {}
    for number, kind in enumerate(KINDS):
        looks[kind] = QTextCharFormat()
        looks[kind].setBackground(QBrush(QColor.fromHsv(number * 50, 60, 255)))
        looks[kind].setFontUnderline(True)
    return looks


def _page(widget: QAbstractScrollArea) -> None:
    bar = widget.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    _painted(widget)


def _jump(widget: QTextEdit | QPlainTextEdit, offset: int) -> None:
    cursor = widget.textCursor()
    cursor.setPosition(offset)
    widget.setTextCursor(cursor)
    widget.ensureCursorVisible()
    _painted(widget)


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication([])
    load_fonts()
    apply_theme(made, load_theme("light"))  # as in the program: Fusion's own scroll bar is slower than a page
    return made


def _cpu(action: Callable[[], object]) -> float:
    """Milliseconds of CPU time of one call."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def _settled() -> None:
    """Let timers that were set off (the minimap's) run out, outside of what is measured."""
    for _ in range(60):
        QApplication.processEvents()


def _gone(widget: QAbstractScrollArea) -> None:
    """Take it away with all it holds, so that the next one's time does not hold that."""
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _settled()
    gc.collect()


# -- the four figures of time


def _first_paint(size: str) -> Result:
    _application()
    known = sample(size)
    taken: dict[str, list[float]] = {name: [] for name in WIDGETS}
    for round_ in range(8 if size == "10k" else 4):
        for name, make in WIDGETS.items():
            for _ in range(1 if name != "ours" else 3):
                shown: list[Shown] = []

                def whole(make: Callable[[], Shown] = make, shown: list[Shown] = shown) -> None:
                    shown.append(make())
                    shown[0].open(known)

                cpu = _cpu(whole)
                if round_:
                    taken[name].append(cpu)
                _gone(shown.pop().widget)
    return _told(f"view_first_paint_{size}", taken, "a new widget, text and marks set, painted")


def _walk(size: str, name: str, does: Callable[[Shown], Sequence[Callable[[], object]]], what: str) -> Result:
    """Each widget opened once; `does` gives the actions to time, the first of which warms up."""
    _application()
    known = sample(size)
    taken: dict[str, list[float]] = {}
    for widget, make in WIDGETS.items():
        shown = make()
        shown.open(known)
        _settled()
        actions = does(shown)
        actions = actions if widget == "ours" or size == "10k" else actions[: _RIVAL_PLACES + 1]
        times = []
        for action in actions:
            times.append(_cpu(action))
            QApplication.processEvents()
        taken[widget] = times[1:]
        gone = shown.widget
        del shown, actions
        _gone(gone)
    return _told(f"{name}_{size}", taken, what)


def _pages(shown: Shown) -> list[Callable[[], object]]:
    return [shown.page for _ in range(_PLACES)]


def _jumps(length: int, shown: Shown) -> list[Callable[[], object]]:
    chance = random.Random(7)
    return [partial(shown.jump, chance.randrange(length)) for _ in range(_PLACES)]


def _edits(shown: Shown) -> list[Callable[[], object]]:
    return [partial(shown.edit, number) for number in range(_PLACES)]


def _told(name: str, taken: dict[str, list[float]], what: str) -> Result:
    rivals = {widget: median(times) for widget, times in taken.items() if widget != "ours"}
    words = "; ".join(f"{widget} {value:.1f} ms" for widget, value in rivals.items())
    ours = taken["ours"]
    detail = f"{what}; CPU; {spread(ours)}, worst {max(ours):.1f}; {words}"
    return result(name, median(ours), "ms", min(rivals.values()), detail)


def _page_result(size: str) -> Result:
    return _walk(size, "view_page", _pages, "a page down, painted")


def _jump_result(size: str) -> Result:
    length = len(sample(size).text)
    return _walk(size, "view_jump", partial(_jumps, length), "to a random place, painted")


def _edit_result(size: str) -> Result:
    return _walk(size, "view_edit", _edits, "a mark on the screen added, changed, removed in turn, painted")


# -- memory


def _memory(size: str) -> Result:
    above = {}
    with tempfile.TemporaryDirectory() as folder:
        _kept(sample(size), Path(folder))
        for name in WIDGETS:
            command = [sys.executable, "-m", "benchmarks.view", name, folder]
            run = subprocess.run(command, capture_output=True, text=True, check=True)
            above[name] = float(run.stdout.split()[-1])
    rivals = {name: value for name, value in above.items() if name != "ours"}
    words = "; ".join(f"{name} {value:.0f} MB" for name, value in rivals.items())
    detail = f"resident, above the same widget empty, text and marks counted; {words}"
    return result(f"view_memory_{size}", above["ours"], "MB", min(rivals.values()), detail)


def _resident() -> int:
    """kB of the resident set of this process (Linux)."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("/proc/self/status names no VmRSS")


def _kept(made: Sample, folder: Path) -> None:
    """The sample on disk: making it leaves holes in a process that would be counted as the widget's."""
    (folder / "text").write_text(made.text, "utf-8")
    rows = (f"{mark.spans[0].start} {mark.spans[0].end} {mark.kind} {mark.state}\n" for mark in made.marks)
    (folder / "marks").write_text("".join(rows), "utf-8")


def _read(folder: Path) -> Sample:
    marks: list[Mark] = []
    with (folder / "marks").open(encoding="utf-8") as rows:
        for number, row in enumerate(rows):
            start, end, kind, state = row.split()
            span = Span(int(start), int(end))
            marks.append(
                Mark(f"m{number}", (span,), sys.intern(kind), sys.intern(state), "ادعاء", "", "مسودة")
            )
    return Sample((folder / "text").read_text("utf-8"), marks)


def _grown(name: str, folder: Path) -> float:
    """MB that the widget takes for the sample in `folder`, after a walk through some of it."""
    _application()
    _looks()
    shown = WIDGETS[name]()
    _settled()
    gc.collect()
    before = _resident()
    known = _read(folder)
    shown.open(known)
    _settled()
    for action in (*_pages(shown)[:10], *_jumps(len(known.text), shown)[:10]):
        action()
    gc.collect()
    return (_resident() - before) / _MB


view_first_paint_10k, view_first_paint_1m = (partial(_first_paint, size) for size in SIZES)
view_page_10k, view_page_1m = (partial(_page_result, size) for size in SIZES)
view_jump_10k, view_jump_1m = (partial(_jump_result, size) for size in SIZES)
view_edit_10k, view_edit_1m = (partial(_edit_result, size) for size in SIZES)
view_memory_10k, view_memory_1m = (partial(_memory, size) for size in SIZES)


if __name__ == "__main__":
    print(_grown(sys.argv[1], Path(sys.argv[2])))
