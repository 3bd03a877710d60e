"""A store with a desk of two people and one short article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.desk import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.tadqiq"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with Desk.open(path) as desk:
        yield desk
