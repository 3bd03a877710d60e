"""File lock: only one program at a time, window or command line, has a store open."""

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
from workbench.system.private_files import private_opener

_HOLDER = re.compile(r"(?P<name>.+), process (?P<number>\d{1,10})")


class StoreLock:
    """The lock beside a store, held while it is open. `<store>.lock.holder` names the holder, for the message to people."""

    def __init__(self, store: Path) -> None:
        self._store = store
        # Not thread-local: the window may close a store on another thread than the one that opened it.
        self._lock = FileLock(f"{store}.lock", timeout=0, mode=0o600, thread_local=False)
        self._holder = Path(f"{store}.lock.holder")

    def acquire(self) -> None:
        """Take the lock. Raises StoreLocked, which names the program that has it."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise StoreLocked(path=self._store, holder=self._who()) from error
        # Only a help for others: a full disk must not keep a person from their work.
        with suppress(OSError), open(self._holder, "w", encoding="utf-8", opener=private_opener) as file:
            file.write(f"{Path(sys.argv[0]).name or 'python'}, process {os.getpid()}")

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> Reason:
        try:
            found = _HOLDER.fullmatch(self._holder.read_text("utf-8").strip())
        except (OSError, UnicodeDecodeError):  # another program may be writing or removing it
            found = None
        if found is None:
            return Reason(ReasonCode.HOLDER_UNKNOWN)
        return Reason(ReasonCode.HELD_BY_PROCESS, name=found["name"], number=int(found["number"]))
