from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from workbench.system import logs, paths


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


def test_the_log_holds_types_and_places_but_no_words(tmp_path: Path) -> None:
    path = tmp_path / "log" / "workbench.log"
    logger = logs.start(path)
    with pytest.raises(ValueError, match="نص") as caught:
        int("نص من المقال")
    logger.error(logs.error_summary(caught.value))
    logs.stop()
    line = path.read_text(encoding="utf-8")
    assert "ValueError at test_paths.py" in line
    assert "نص" not in line


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    logger = logs.start(tmp_path / "file" / "workbench.log")
    logger.info("nowhere")
    assert [type(handler) for handler in logger.handlers] == [logging.NullHandler]
    logs.stop()
    assert logger.handlers == []
