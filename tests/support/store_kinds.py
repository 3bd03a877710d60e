"""Kinds of store that a test runs on: a plain file, an encrypted file, one that is written with seats, a newsroom's server.

Marks choose them, in a module or on a test (they are declared in pyproject.toml): `also_encrypted`, `also_seated`, `never_seated`,
`also_on_server` (in `make test-long`), `always_on_server`, `never_on_server`.
"""

from __future__ import annotations

import pytest

from tests.support.repetitions import repetitions


def also_encrypted(metafunc: pytest.Metafunc) -> bool:
    """Whether this test also runs on an encrypted store."""
    return "also_encrypted" in _marks(metafunc)


def also_seated(metafunc: pytest.Metafunc) -> bool:
    """Whether this test also runs on a store that people write with seats."""
    marks = _marks(metafunc)
    return "also_seated" in marks and "never_seated" not in marks


def also_on_server(metafunc: pytest.Metafunc) -> bool:
    """Whether this test also runs with its store on a server, in this run."""
    marks = _marks(metafunc)
    if "never_on_server" in marks:
        return False
    return "always_on_server" in marks or ("also_on_server" in marks and bool(repetitions(0, 1)))


def _marks(metafunc: pytest.Metafunc) -> set[str]:
    return {mark.name for mark in metafunc.definition.iter_markers()}
