"""What every test may ask for."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:  # only the tests that use a server wait for what it takes
    from tests.support.postgres import Newsroom, PostgresServer

# No test is judged by its time: machines differ. On CI the same examples are tried each time.
settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("project")

# The window's tests run without a screen unless a person says otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

#: Of the machine: asked for before a test gives itself another one.
_TEMPORARY = Path(tempfile.gettempdir())


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real annotated texts that lie beside the project on some machines and are never part of it."""
    data = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not data.is_dir() or not (data.parent / "tools" / "score_detect.py").is_file():
        pytest.skip("the shared data set and its scorer are not on this machine")
    return data


@pytest.fixture(scope="session")
def pg_server(testrun_uid: str) -> PostgresServer:
    """A PostgreSQL server, the same for all workers of a run; another engine, where TADQIQ_POSTGRES names its socket's
    folder and lets `postgres` in.

    Not in pytest's own folder: to that each run takes the rights away from all accounts but its own, and under root the
    server runs as another.
    """
    from tests.support.postgres import PostgresServer, start

    running = os.environ.get("TADQIQ_POSTGRES")
    if running:
        return PostgresServer(running)
    try:
        return start(_TEMPORARY / f"tadqiq-{testrun_uid[:12]}")
    except (ImportError, OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"no PostgreSQL server can be started here: {error}")


@pytest.fixture
def newsroom(pg_server: PostgresServer) -> Iterator[Newsroom]:
    """A newsroom's database, set up and without people."""
    with pg_server.newsroom() as newsroom:
        yield newsroom
