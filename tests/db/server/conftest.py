"""A newsroom with accounts, whose laptops write events for its people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.postgres import PostgresServer
from tests.support.server_people import AccountOffice


@pytest.fixture(scope="module")
def office(pg_server: PostgresServer) -> Iterator[AccountOffice]:
    """One for all tests of a module: each works on things of its own."""
    with pg_server.newsroom() as newsroom:
        yield AccountOffice(newsroom)
