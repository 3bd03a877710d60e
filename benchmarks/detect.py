"""The detectors beside the least that any reader of text must do: find its words."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.resources import files

import regex

from benchmarks.measure import Result, alternating, median, result, spread
from workbench.suggest.detect import detect
from workbench.suggest.vocabulary.inflections import Inflections
from workbench.text.morphology import Morphology

_WORD = regex.compile(r"\w+")

#: Runs the detectors over many texts in a fresh process and prints its memory before and after, in kB.
_MEMORY = """
import sys
from workbench.suggest.detect import detect
text = sys.stdin.read()
def peak():  # not getrusage: its peak is inherited from the process that started this one
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
for _ in range(20): detect(text)
before = peak()
words = 0
while words < 1_000_000:
    detect(text); words += len(text.split())
print(before, peak())
"""


def _article() -> str:
    return files("resources").joinpath("sample", "article.txt").read_text("utf-8")


def detect_throughput() -> Result:
    """Words a second of all detectors on the sample article, on one core."""
    text = _article()
    words = len(_WORD.findall(text))
    mine, theirs = alternating(lambda: detect(text), lambda: _WORD.findall(text), rounds=30)
    rate, bare = words / median(mine) * 1000, words / median(theirs) * 1000
    return result("detect_throughput", rate, "words/s", bare, f"{words} words, ms: {spread(mine)}")


def detect_throughput_morphology() -> Result:
    """The same with the morphology reading what no list holds, beside the detectors without it."""
    text, inflections = _article(), Inflections(Morphology())
    words = len(_WORD.findall(text))
    mine, plain = alternating(lambda: detect(text, None, inflections), lambda: detect(text), rounds=30)
    rate, bare = words / median(mine) * 1000, words / median(plain) * 1000
    return result("detect_throughput_morphology", rate, "words/s", bare, f"{words} words, ms: {spread(mine)}")


def detect_start_morphology() -> Result:
    """From the start of `workbench detect --morphology` to its answer, beside the same without it."""
    mine: list[float] = []
    plain: list[float] = []
    for _ in range(12):
        mine.append(_run("-m", "workbench", "detect", "--json", "--morphology", "-"))
        plain.append(_run("-m", "workbench", "detect", "--json", "-"))
    return result("detect_start_morphology", median(mine[2:]), "ms", median(plain[2:]), spread(mine[2:]))


def detect_start() -> Result:
    """From the start of `workbench detect` to its answer on one sentence, beside a Python that does nothing."""
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(12):
        mine.append(_run("-m", "workbench", "detect", "--json", "-"))
        bare.append(_run("-c", "pass"))
    return result("detect_start", median(mine[2:]), "ms", median(bare[2:]), spread(mine[2:]))


def _run(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], input="قُتل 12 شخصا.", text=True, capture_output=True, check=True
    )
    return (time.perf_counter() - start) * 1000


def detect_memory() -> Result:
    """Peak memory of the process after a million words, beside the same process after twenty articles."""
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY], input=_article(), text=True, capture_output=True, check=True
    )
    before, after = (int(part) / 1024 for part in done.stdout.split())
    return result("detect_memory", after, "MB", before, "peak of the process, 1,000,000 words in articles")
