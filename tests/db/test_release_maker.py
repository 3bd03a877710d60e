"""The maker of released stores: what it keeps of today's store."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import released_stores
from workbench.workspace import Workspace


def test_todays_store_can_be_kept_like_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The maker of these stores keeps working, and what it keeps of today's store comes back as it was."""
    made, path = tmp_path / "today", tmp_path / "store.tadqiq"
    script = Path(__file__).parent / "data" / "make_release.py"
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, str(script), str(made)],
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    monkeypatch.setattr(released_stores, "_DATA", tmp_path)
    facts = released_stores.put("today", path)
    with Workspace.open(path) as workspace:
        assert released_stores.facts_of(workspace, facts["articles"]) == facts
        assert released_stores.export_of(workspace, facts["articles"]) == released_stores.exported("today")
        assert workspace.store.verify() == []
