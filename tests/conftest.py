"""Fixtures and settings of all tests."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings

from tests.support.repetitions import run_seed

if TYPE_CHECKING:  # only the tests that use a server wait for what it takes
    from tests.support.postgres import Newsroom, PostgresServer

# No test is judged by its time: machines differ. The same examples are tried in every run that has no seed.
settings.register_profile("project", deadline=None, derandomize=not run_seed(), print_blob=True)
settings.load_profile("project")

# The window's tests run without a screen unless the environment says otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

#: The folder of the machine, read before a test changes it.
_TEMPORARY = Path(tempfile.gettempdir())


def pytest_report_header() -> str:
    """How to repeat this run's random choices."""
    seed = run_seed()
    return (
        f"random choices: seed {seed} (TADQIQ_SEED={seed} repeats them)" if seed else "random choices: fixed"
    )


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real annotated texts, which some machines have beside the project and which are never part of it."""
    data = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not data.is_dir() or not (data.parent / "tools" / "score_detect.py").is_file():
        pytest.skip("the shared data set and its scorer are not on this machine")
    return data


@pytest.fixture(scope="session")
def pg_server() -> PostgresServer:
    """A PostgreSQL server, shared by all workers of a run. TADQIQ_POSTGRES may name the socket folder of another one,
    which lets `postgres` in.

    Its folder is not pytest's own: pytest takes the rights to that away from all other accounts, and under root the
    server runs as another account.
    """
    from tests.support.postgres import PostgresServer, start

    running = os.environ.get("TADQIQ_POSTGRES")
    try:
        return PostgresServer(running) if running else start(_TEMPORARY / f"tadqiq-{_run_id()}")
    except (ImportError, OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"no PostgreSQL server can be started here: {error}")


def _run_id() -> str:
    """A name for this run, the same in all of its workers; without xdist there is one process and any name will do."""
    return os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)[:12]


@pytest.fixture
def newsroom(pg_server: PostgresServer) -> Iterator[Newsroom]:
    """A newsroom's database, initialized and without people."""
    with pg_server.newsroom() as newsroom:
        yield newsroom
