"""The program's own diary, for finding faults: times, actions, error types. Never a word of an article."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "workbench"
SIZE, KEPT = 512 * 1024, 3


def start(path: Path) -> logging.Logger:
    """Write the log to `path`, a few files of limited size. Where that place cannot be written, log nowhere."""
    logger = logging.getLogger(NAME)
    stop()
    logger.setLevel(logging.INFO)
    logger.propagate = False
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=False)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    return logger


def stop() -> None:
    """Close what `start` opened."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def error_summary(error: BaseException) -> str:
    """An error as the log may keep it: its type and where it came from, without its words."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    return f"{type(error).__name__} at {where}"
