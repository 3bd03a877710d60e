"""Progress of long commands: a bar on a terminal; Ctrl-C cancels and rolls back."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from workbench.domain.progress import CancelledError, ProgressHook

_WIDTH = 20


@contextmanager
def progress_bar(label: str) -> Iterator[ProgressHook]:
    """A hook that draws a bar on standard error, if that is a terminal.

    Ctrl-C cancels at the next step that can be rolled back, and exits with 1; a second one stops at once.
    """
    stopping = False
    shown = sys.stderr.isatty()
    last = ""

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        signal.signal(signal.SIGINT, before)

    def hook(done: int, total: int | None = None, /) -> None:
        nonlocal last
        if stopping:
            raise CancelledError
        line = _line(label, done, total)
        if shown and line != last:
            click.echo(f"\r{line}", err=True, nl=False)
            last = line

    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, stop)
    try:
        yield hook
    except CancelledError:
        _wipe(last)
        click.echo("workbench: Stopped; nothing was changed.", err=True)
        raise click.exceptions.Exit(1) from None
    finally:
        signal.signal(signal.SIGINT, before)
        _wipe(last)
        last = ""


def _line(label: str, done: int, total: int | None) -> str:
    share = done / total if total else 0.0
    bar = "█" * round(share * _WIDTH)
    return f"{label} {bar:░<{_WIDTH}} {share:4.0%}"


def _wipe(line: str) -> None:
    if line:
        click.echo("\r" + " " * len(line) + "\r", err=True, nl=False)
