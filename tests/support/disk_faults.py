"""Faults of the disk, put under SQLite: its system calls are replaced by ones that fail when they are told to.

SQLite's unix VFS lets its system calls be replaced for exactly this (`sqlite3_vfs.xSetSystemCall`,
https://www.sqlite.org/c3ref/vfs.html); the driver's library exports what is needed, so ctypes reaches it and nothing is
compiled. The one call that cannot be replaced so is fsync: for it the methods of an open file (`sqlite3_io_methods`)
are replaced by a copy whose `xSync` is ours.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, c_char_p, c_int, c_int64, c_size_t, c_ssize_t, c_void_p
from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import _sqlite3

_LIBRARY = ctypes.CDLL(_sqlite3.__file__, use_errno=True)
_IOERR_FSYNC = 10 | 4 << 8
#: O_CREAT and what opens for writing; opening to read takes no room.
_TO_WRITE = os.O_CREAT | os.O_WRONLY | os.O_RDWR
#: `sqlite3_io_methods`: a number and 18 functions, of which `xSync` is the fifth.
_N_METHODS, _SYNC = 18, 4


#: What C may still hold must not be collected: a few hundred bytes a use.
_KEPT: list[Any] = []


class _Methods(ctypes.Structure):
    _fields_ = [("version", c_int), ("calls", c_void_p * _N_METHODS)]


class _Vfs(ctypes.Structure):
    _fields_ = [  # as ctypes wants it
        ("version", c_int),
        ("size_of_file", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        *((name, c_void_p) for name in ("open", "delete", "access", "full_path")),
        *((name, c_void_p) for name in ("dl_open", "dl_error", "dl_sym", "dl_close")),
        *((name, c_void_p) for name in ("random", "sleep", "now", "last_error", "now64")),
        ("set_call", ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)),
        ("get_call", ctypes.CFUNCTYPE(c_void_p, c_void_p, c_char_p)),
        ("next_call", c_void_p),
    ]


_WRITE = ctypes.CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, use_errno=True)
_PWRITE = ctypes.CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, c_int64, use_errno=True)
_TRUNCATE = ctypes.CFUNCTYPE(c_int, c_int, c_int64, use_errno=True)
_OPEN = ctypes.CFUNCTYPE(c_int, c_char_p, c_int, c_int, use_errno=True)
_UNLINK = ctypes.CFUNCTYPE(c_int, c_char_p, use_errno=True)
#: The name as an address: SQLite keeps it, and what stands behind it in memory.
_OPEN_FILE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_SYNC_FILE = ctypes.CFUNCTYPE(c_int, c_void_p, c_int)
_CALLS: dict[str, Any] = {
    "write": _WRITE,
    "pwrite": _PWRITE,
    "pwrite64": _PWRITE,
    "ftruncate": _TRUNCATE,
    "open": _OPEN,
    "unlink": _UNLINK,
}


@dataclass
class DiskFaults:
    """Which call fails: the `at`-th from now on that writes something (1 is the next), and with `lasting` all after
    it; with `half` that one writes the first half of what it is given. `seen` counts them by name, `met` says whether one failed.
    """

    number: int = errno.ENOSPC
    at: int = 0
    lasting: bool = False
    half: bool = False
    passed: int = 0
    met: bool = False
    seen: Counter[str] = field(default_factory=Counter)

    def plan(self, number: int, at: int, *, lasting: bool = False, half: bool = False) -> None:
        self.number, self.at, self.lasting, self.half = number, at, lasting, half
        self.passed, self.met = 0, False

    def heal(self) -> None:
        self.at = 0

    def fails(self, name: str) -> bool:
        self.passed += 1
        self.seen[name] += 1
        now = bool(self.at) and (self.passed == self.at or (self.lasting and self.passed > self.at))
        self.met |= now
        return now


@contextmanager
def faulty_disk() -> Iterator[DiskFaults]:
    """All writing by SQLite in this program passes here until the block ends."""
    faults = DiskFaults()
    find = _LIBRARY.sqlite3_vfs_find
    find.restype, find.argtypes = POINTER(_Vfs), [c_char_p]
    place = find(None)
    vfs = place.contents
    kept = _KEPT
    opens = vfs.open
    for name, kind in _CALLS.items():
        found = vfs.get_call(place, name.encode())
        if found:
            kept.append(kind(_failing(faults, name, kind(found))))
            assert vfs.set_call(place, name.encode(), ctypes.cast(kept[-1], c_void_p)) == 0
    kept.append(_OPEN_FILE(_opening(faults, _OPEN_FILE(opens))))
    vfs.open = ctypes.cast(kept[-1], c_void_p)
    try:
        yield faults
    finally:
        vfs.open = opens
        for name in _CALLS:
            vfs.set_call(place, name.encode(), None)


def _failing(faults: DiskFaults, name: str, real: Callable[..., int]) -> Callable[..., int]:
    def call(*given: Any) -> int:
        writes = name != "open" or given[1] & _TO_WRITE
        if not writes or not faults.fails(name):
            return real(*given)
        if (
            faults.half
            and faults.passed == faults.at
            and name in {"write", "pwrite", "pwrite64"}
            and given[2] > 1
        ):
            return real(given[0], given[1], given[2] // 2, *given[3:])
        ctypes.set_errno(faults.number)
        return -1

    return call


def _opening(faults: DiskFaults, real: Callable[..., int]) -> Callable[..., int]:
    """Open a file as ever and give it methods of its own, with our way of syncing."""

    def call(vfs: Any, name: Any, file: int, flags: int, out: Any) -> int:
        answer = real(vfs, name, file, flags, out)
        methods = c_void_p.from_address(file)
        if answer == 0 and methods.value:
            copy = _Methods()
            ctypes.memmove(ctypes.byref(copy), methods.value, ctypes.sizeof(copy))
            sync = _SYNC_FILE(copy.calls[_SYNC])
            mine = _SYNC_FILE(lambda at, how: _IOERR_FSYNC if faults.fails("fsync") else sync(at, how))
            copy.calls[_SYNC] = ctypes.cast(mine, c_void_p).value
            _KEPT.extend((copy, mine, sync))
            methods.value = ctypes.addressof(copy)
        return answer

    return call
