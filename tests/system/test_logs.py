"""The program log: levels, the log file, the console, and what must never be in them."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.system import logs


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    yield
    logs.stop()


def test_the_log_holds_types_and_places_but_no_words(tmp_path: Path) -> None:
    path = tmp_path / "log" / "workbench.log"
    log = logs.start(path)
    with pytest.raises(ValueError, match="نص") as caught:
        int("نص من المقال")
    log.error(logs.error_summary(caught.value))
    logs.stop()
    line = path.read_text(encoding="utf-8")
    assert "ValueError at test_logs.py" in line
    assert "نص" not in line


def test_a_logged_traceback_has_frames_without_message_or_source(tmp_path: Path) -> None:
    path = tmp_path / "workbench.log"
    log = logs.start(path)
    try:
        int("نص من المقال")
    except ValueError:
        log.exception("failed")
    logs.stop()
    text = path.read_text(encoding="utf-8")
    assert "test_logs.py" in text
    assert text.rstrip().endswith("ValueError")
    assert "نص" not in text


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log = logs.start(tmp_path / "file" / "workbench.log")
    log.info("nowhere")
    assert [type(handler) for handler in log.handlers] == [logging.NullHandler]
    logs.stop()
    assert log.handlers == []


def test_console_and_file_get_the_same_level(tmp_path: Path) -> None:
    path, console = tmp_path / "workbench.log", io.StringIO()
    logs.start(path, level=logging.WARNING, console=console)
    logs.logger("db.replication").info("left out")
    logs.logger("db.replication").warning("kept")
    logs.stop()
    assert console.getvalue() == path.read_text(encoding="utf-8")
    assert "workbench.db.replication kept" in console.getvalue()
    assert "left out" not in console.getvalue()


def test_a_running_log_goes_on_in_the_window(tmp_path: Path) -> None:
    console = io.StringIO()
    logs.start(tmp_path / "one.log", level=logging.DEBUG, console=console)
    with logs.running(tmp_path / "two.log") as log:
        log.debug("inside")
    log.debug("after")
    assert "inside" in console.getvalue()
    assert "after" in console.getvalue()
    assert not (tmp_path / "two.log").exists()


def test_without_a_running_log_the_block_has_one_of_its_own(tmp_path: Path) -> None:
    with logs.running(tmp_path / "window.log") as log:
        log.info("inside")
        log.debug("left out")
    assert log.handlers == []
    assert "inside" in (tmp_path / "window.log").read_text(encoding="utf-8")
    assert "left out" not in (tmp_path / "window.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "level"), [("", None), ("debug", 10), (" Warning ", 30), ("ERROR", 40)])
def test_the_environment_names_the_level(
    text: str, level: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(logs.VARIABLE, text)
    assert logs.level_from_environment() == level


def test_an_unknown_level_in_the_environment_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(logs.VARIABLE, "loud")
    with pytest.raises(ValueError, match="TADQIQ_LOG is one of debug, info, warning, error"):
        logs.level_from_environment()
