from __future__ import annotations

import sys
from pathlib import Path

import pytest

from workbench.system import paths


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the folders of Linux are named by variables"
)
def test_everything_lies_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert paths.default_store() == tmp_path / "data" / "tadqiq" / "store.tadqiq"
    assert paths.settings_file().is_relative_to(tmp_path / "config")
    assert paths.log_file().is_relative_to(tmp_path / "state")
