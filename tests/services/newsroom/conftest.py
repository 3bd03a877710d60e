"""Two laptops that know nothing of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.newsroom_laptops import Laptop


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Callable[..., Laptop]]:
    """Gives a laptop by its name; all are closed at the end."""
    made: list[Laptop] = []

    def give(name: str, store: Path | None = None) -> Laptop:
        made.append(Laptop(tmp_path, name, store))
        return made[-1]

    yield give
    for one in made:
        one.close()
