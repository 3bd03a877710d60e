"""A store, and the driver that works on it as a checker and a supervisor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.encrypted_stores import prepare_encrypted_store
from tests.support.store_driver import StoreDriver
from tests.support.store_kinds import also_encrypted


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the tests with the mark `also_encrypted` a second time, on an encrypted store."""
    if "path" in metafunc.fixturenames and also_encrypted(metafunc):
        metafunc.parametrize("path", ["plain", "encrypted"], indirect=True)


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    place = tmp_path / "desk.tadqiq"
    return prepare_encrypted_store(place) if getattr(request, "param", "plain") == "encrypted" else place


@pytest.fixture
def driver(path: Path) -> Iterator[StoreDriver]:
    with StoreDriver.open(path) as driver:
        yield driver
