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
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
)

from benchmarks.measure import Result, median, result, spread
from benchmarks.view_widgets import (
    MB,
    PLACES,
    RIVAL_PLACES,
    SIZES,
    WIDGETS,
    MeasuredWidget,
    Sample,
    application,
    sample,
    text_formats,
)
from workbench.domain.span import Span
from workbench.ui.views.article_view import Highlight


def _cpu(action: Callable[[], object]) -> float:
    """Milliseconds of CPU time of one call."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def _run_timers() -> None:
    """Let pending timers (the minimap's) run out, outside of what is measured."""
    for _ in range(60):
        QApplication.processEvents()


def _delete(widget: QAbstractScrollArea) -> None:
    """Delete the widget with all it holds, so that this does not count in the next one's time."""
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _run_timers()
    gc.collect()


# -- the four figures of time


def _first_paint(size: str) -> Result:
    application()
    content = sample(size)
    times: dict[str, list[float]] = {name: [] for name in WIDGETS}
    for round_ in range(8 if size == "10k" else 4):
        for name, make in WIDGETS.items():
            for _ in range(1 if name != "ours" else 3):
                widgets: list[MeasuredWidget] = []

                def whole(
                    make: Callable[[], MeasuredWidget] = make, widgets: list[MeasuredWidget] = widgets
                ) -> None:
                    widgets.append(make())
                    widgets[0].open(content)

                cpu = _cpu(whole)
                if round_:
                    times[name].append(cpu)
                _delete(widgets.pop().widget)
    return _report(f"view_first_paint_{size}", times, "a new widget, text and marks set, painted")


def _measure_actions(
    size: str, name: str, does: Callable[[MeasuredWidget], Sequence[Callable[[], object]]], what: str
) -> Result:
    """Each widget opened once; `does` gives the actions to time, the first of which warms up."""
    application()
    content = sample(size)
    times_of: dict[str, list[float]] = {}
    for widget, make in WIDGETS.items():
        measured = make()
        measured.open(content)
        _run_timers()
        actions = does(measured)
        actions = actions if widget == "ours" or size == "10k" else actions[: RIVAL_PLACES + 1]
        times = []
        for action in actions:
            times.append(_cpu(action))
            QApplication.processEvents()
        times_of[widget] = times[1:]
        closed = measured.widget
        del measured, actions
        _delete(closed)
    return _report(f"{name}_{size}", times_of, what)


def _pages(measured: MeasuredWidget) -> list[Callable[[], object]]:
    return [measured.page for _ in range(PLACES)]


def _jumps(length: int, measured: MeasuredWidget) -> list[Callable[[], object]]:
    chance = random.Random(7)
    return [partial(measured.jump, chance.randrange(length)) for _ in range(PLACES)]


def _edits(measured: MeasuredWidget) -> list[Callable[[], object]]:
    return [partial(measured.edit, number) for number in range(PLACES)]


def _report(name: str, times_of: dict[str, list[float]], what: str) -> Result:
    rivals = {widget: median(times) for widget, times in times_of.items() if widget != "ours"}
    words = "; ".join(f"{widget} {value:.1f} ms" for widget, value in rivals.items())
    ours = times_of["ours"]
    detail = f"{what}; CPU; {spread(ours)}, worst {max(ours):.1f}; {words}"
    return result(name, median(ours), "ms", min(rivals.values()), detail)


def _page_result(size: str) -> Result:
    return _measure_actions(size, "view_page", _pages, "a page down, painted")


def _jump_result(size: str) -> Result:
    length = len(sample(size).text)
    return _measure_actions(size, "view_jump", partial(_jumps, length), "to a random place, painted")


def _edit_result(size: str) -> Result:
    return _measure_actions(
        size, "view_edit", _edits, "a mark on the screen added, changed, removed in turn, painted"
    )


# -- memory


def _memory(size: str) -> Result:
    above = {}
    with tempfile.TemporaryDirectory() as folder:
        _save_sample(sample(size), Path(folder))
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


def _save_sample(made: Sample, folder: Path) -> None:
    """Save the sample to disk: creating it leaves free memory in a process that would hide the widget's growth."""
    (folder / "text").write_text(made.text, "utf-8")
    rows = (
        f"{highlight.spans[0].start} {highlight.spans[0].end} {highlight.kind} {highlight.state}\n"
        for highlight in made.highlights
    )
    (folder / "marks").write_text("".join(rows), "utf-8")


def _load_sample(folder: Path) -> Sample:
    highlights: list[Highlight] = []
    with (folder / "marks").open(encoding="utf-8") as rows:
        for number, row in enumerate(rows):
            start, end, kind, state = row.split()
            span = Span(int(start), int(end))
            highlights.append(
                Highlight(f"m{number}", (span,), sys.intern(kind), sys.intern(state), "ادعاء", "", "مسودة")
            )
    return Sample((folder / "text").read_text("utf-8"), highlights)


def _memory_growth(name: str, folder: Path) -> float:
    """MB that the widget takes for the sample in `folder`, after some scrolling."""
    application()
    text_formats()
    measured = WIDGETS[name]()
    _run_timers()
    gc.collect()
    before = _resident()
    content = _load_sample(folder)
    measured.open(content)
    _run_timers()
    for action in (*_pages(measured)[:10], *_jumps(len(content.text), measured)[:10]):
        action()
    gc.collect()
    return (_resident() - before) / MB


view_first_paint_10k, view_first_paint_1m = (partial(_first_paint, size) for size in SIZES)
view_page_10k, view_page_1m = (partial(_page_result, size) for size in SIZES)
view_jump_10k, view_jump_1m = (partial(_jump_result, size) for size in SIZES)
view_edit_10k, view_edit_1m = (partial(_edit_result, size) for size in SIZES)
view_memory_10k, view_memory_1m = (partial(_memory, size) for size in SIZES)


if __name__ == "__main__":
    print(_memory_growth(sys.argv[1], Path(sys.argv[2])))
