"""Fixtures of the text tests."""

from __future__ import annotations

import pytest

from workbench.text.morphology import Morphology


@pytest.fixture(scope="session")
def morphology() -> Morphology:
    """One analyzer for all tests: loading it takes most of a second."""
    return Morphology()
