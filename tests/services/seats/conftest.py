"""A ring in an empty settings folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.encrypted_stores import CHEAP
from workbench.services.seats.seat_ring import LocalSeatRing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "seats"


@pytest.fixture
def ring(folder: Path) -> LocalSeatRing:
    return LocalSeatRing(folder, cost=CHEAP)
