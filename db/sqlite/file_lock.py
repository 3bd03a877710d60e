"""The lock beside a store: one program at a time, the command line included."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.domain.errors import StoreLocked
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason

_HOLDER = re.compile(r"(?P<name>.+), process (?P<number>\d{1,10})")


_HOLDER = re.compile(r"(?P<name>.+), process (?P<number>\d{1,10})")


class StoreLock:
    """Held from opening to closing. Who holds it stands in `<store>.lock.holder`, for the sentence people see."""

    def __init__(self, store: Path) -> None:
        self._store = store
        # Not of one thread alone: the window opens a store on one and may close it on another.
        self._lock = FileLock(f"{store}.lock", timeout=0, thread_local=False)
        self._holder = Path(f"{store}.lock.holder")

    def acquire(self) -> None:
        """Take the lock or raise StoreLocked naming the program that has it."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise StoreLocked(path=self._store, holder=self._who()) from error
        with suppress(OSError):  # a courtesy to others: a full disk must not keep a person from their work
            self._holder.write_text(f"{Path(sys.argv[0]).name or 'python'}, process {os.getpid()}", "utf-8")

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> Reason:
        try:
            found = _HOLDER.fullmatch(self._holder.read_text("utf-8").strip())
        except (OSError, UnicodeDecodeError):  # it may be written or removed this very moment
            found = None
        if found is None:
            return Reason(ReasonCode.HOLDER_UNKNOWN)
        return Reason(ReasonCode.HELD_BY_PROCESS, name=found["name"], number=int(found["number"]))
