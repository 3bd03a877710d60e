"""Repetitions and seeds: few tries with a fixed seed in `make test`, many with a fresh seed in `make test-long`.

`make test-long` prints its seed; `make test-long TADQIQ_SEED=...` repeats the run. Hypothesis gets the same seed.
"""

from __future__ import annotations

import os
import random


def repetitions(small: int, big: int) -> int:
    """How often a test tries: `big` times where TADQIQ_LONG=1 asks for the long version, else `small` times."""
    return big if os.environ.get("TADQIQ_LONG") == "1" else small


def run_seed() -> str:
    """The seed of this run, from TADQIQ_SEED; empty where every run is to make the same choices."""
    return os.environ.get("TADQIQ_SEED", "")


def seeded_dice(number: int) -> random.Random:
    """A source of random choices for one test: the same in every run, unless the run has a seed."""
    return random.Random(f"{run_seed()}/{number}" if run_seed() else number)
