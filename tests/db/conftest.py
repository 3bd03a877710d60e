"""A store, and the driver that works on it as a checker and a supervisor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.encrypted_stores import prepare_encrypted_store
from tests.support.seats import SEATED
from tests.support.store_driver import StoreDriver
from tests.support.store_kinds import also_encrypted, also_seated


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests a second time, as their marks say: on an encrypted store, on one that is written with seats."""
    encrypted = ["encrypted"] if also_encrypted(metafunc) else []
    seated = ["seated"] if also_seated(metafunc) else []
    if "path" in metafunc.fixturenames and (encrypted or seated):
        metafunc.parametrize("path", ["plain", *encrypted, *seated], indirect=True)


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    kind = getattr(request, "param", "plain")
    place = (tmp_path / SEATED if kind == "seated" else tmp_path) / "desk.tadqiq"
    place.parent.mkdir(exist_ok=True)
    return prepare_encrypted_store(place) if kind == "encrypted" else place


@pytest.fixture
def driver(path: Path) -> Iterator[StoreDriver]:
    with StoreDriver.open(path) as driver:
        yield driver
