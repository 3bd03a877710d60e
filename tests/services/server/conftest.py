"""Two laptops that share a newsroom's server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import Newsroom, PostgresServer
from tests.support.server_laptops import LaptopPair, laptop_pair


@pytest.fixture(scope="module")
def shared(pg_server: PostgresServer) -> Iterator[Newsroom]:
    """One newsroom for most of these tests: what the others left there is work like any other."""
    with pg_server.newsroom() as made:
        yield made


@pytest.fixture(scope="module")
def pair(shared: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaptopPair]:
    with laptop_pair(shared, tmp_path_factory.mktemp("pair")) as made:
        yield made


@pytest.fixture
def fresh(newsroom: Newsroom, tmp_path: Path) -> Iterator[LaptopPair]:
    with laptop_pair(newsroom, tmp_path) as made:
        yield made
