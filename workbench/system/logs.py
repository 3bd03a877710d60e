"""Program log: times, counts, error types and places, for finding faults. It never holds text of an article.

Modules log through `logger`; messages name counts, durations, commands and files' kinds, never values that people
entered. Exceptions are logged by type and place, without their messages, which may quote a text.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import StackSummary, walk_tb
from types import TracebackType
from typing import TextIO

from workbench.system.private_files import make_private_folder, private_opener, tighten

NAME = "workbench"
#: The environment variable that sets the level of the log file and the console: a key of `LEVELS`.
VARIABLE = "TADQIQ_LOG"
LEVELS: Mapping[str, int] = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
#: Bytes of one log file, and how many old files are kept.
SIZE, KEPT = 512 * 1024, 3
#: The handlers of the running log; empty if none runs.
_handlers: list[logging.Handler] = []


def logger(name: str) -> logging.Logger:
    """The logger of a module or package, for example `db.replication`."""
    return logging.getLogger(f"{NAME}.{name}")


def level_from_environment() -> int | None:
    """The level named by `TADQIQ_LOG`; None if it is not set. Raises ValueError for an unknown level."""
    text = os.environ.get(VARIABLE, "").strip().lower()
    if not text:
        return None
    if text not in LEVELS:
        raise ValueError(f"{VARIABLE} is one of {', '.join(LEVELS)}")
    return LEVELS[text]


def start(path: Path, *, level: int = logging.INFO, console: TextIO | None = None) -> logging.Logger:
    """Log to rotating files at `path` and, if given, to the console; a log that ran before is stopped.

    If `path` cannot be written, there is no log file; that is no error.
    """
    stop()
    root = logging.getLogger(NAME)
    root.setLevel(level)
    root.propagate = False
    with suppress(OSError):
        make_private_folder(path.parent)
        tighten((path, *path.parent.glob(f"{path.name}.*")))
        _handlers.append(_PrivateRotatingHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8"))
    if console is not None:
        _handlers.append(logging.StreamHandler(console))
    if not _handlers:
        _handlers.append(logging.NullHandler())
    for handler in _handlers:
        handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        root.addHandler(handler)
    return root


def stop() -> None:
    """Close what `start` opened."""
    root = logging.getLogger(NAME)
    while _handlers:
        handler = _handlers.pop()
        root.removeHandler(handler)
        handler.close()
    root.setLevel(logging.NOTSET)
    root.propagate = True


@contextmanager
def running(path: Path) -> Iterator[logging.Logger]:
    """Log to `path` during the block, unless a log is running already (with `--debug`), which then goes on."""
    if _handlers:
        yield logging.getLogger(NAME)
        return
    try:
        yield start(path)
    finally:
        stop()


def error_summary(error: BaseException) -> str:
    """An error as the log may hold it: its type and where it was raised, without its message."""
    frames = _frames(error)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {where}"


def _frames(error: BaseException) -> StackSummary:
    return StackSummary.extract(walk_tb(error.__traceback__), lookup_lines=False)


class _PrivateRotatingHandler(RotatingFileHandler):
    """Makes each file private: the log names commands and times."""

    def _open(self) -> TextIOWrapper:
        handle = private_opener(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return os.fdopen(handle, "a", encoding=self.encoding)


class _Formatter(logging.Formatter):
    """Formats exceptions as their types and stack frames: neither messages nor lines of source code."""

    def formatException(  # noqa: N802  # logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        error = ei[1]
        if error is None:
            return ""
        frames = (f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in _frames(error))
        return "\n".join((*frames, type(error).__name__))
