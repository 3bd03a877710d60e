"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# The window's tests run without a screen unless a person says otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real annotated texts that lie beside the project on some machines and are never part of it."""
    data = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not data.is_dir():
        pytest.skip("the shared data set is not on this machine")
    return data
