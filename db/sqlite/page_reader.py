"""Page reader: rows read directly from the pages of a damaged database that is not encrypted.

The tree above a table, the schema and the header may be lost: each leaf page of a table describes its own rows
(https://www.sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format"). Such rows are guesses; the caller has
hashes to prove them.
"""

from __future__ import annotations

import mmap
import struct
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Value = int | float | str | bytes | None

_HEADER, _LEAF, _LEAF_HEADER = 100, 0x0D, 8
_MAGIC = b"SQLite format 3\x00"
_PAGE = 4096
_WAL_HEADER, _FRAME = 32, 24
_WAL_MAGIC = (0x377F0682, 0x377F0683)
#: A longer row in bytes is no row of a store: its length was garbled.
_LONGEST = 512 * 1024 * 1024


def scan_rows(database: Path) -> Iterator[tuple[Value, ...]]:
    """Every row of any table that can be read in a file and its WAL, some more than once.

    Text that is not UTF-8 is given as None. Nothing is written.
    """
    with _bytes(database) as main, _bytes(Path(f"{database.resolve()}-wal")) as log:
        yield from _File(main, log).rows()


@contextmanager
def _bytes(path: Path) -> Iterator[bytes | mmap.mmap]:
    if not path.is_file() or not path.stat().st_size:
        yield b""
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as found:
        yield found


class _File:
    """The pages of a database: those in the file, and the newer ones in its WAL."""

    def __init__(self, main: bytes | mmap.mmap, log: bytes | mmap.mmap) -> None:
        self._main, self._log = main, log
        self._size = self._page_size()
        self._reserved = main[20] if len(main) > _HEADER and main[:16] == _MAGIC and main[20] <= 64 else 0
        self._frames = list(self._committed())
        self._newest = dict(self._frames)

    def rows(self) -> Iterator[tuple[Value, ...]]:
        for at in range(0, len(self._main) - self._size + 1, self._size):
            yield from self._rows_on(self._main[at : at + self._size], first=at == 0)
        for number, at in self._frames:
            yield from self._rows_on(self._log[at : at + self._size], first=number == 1)

    def _page_size(self) -> int:
        found = struct.unpack(">H", self._main[16:18])[0] if self._main[:16] == _MAGIC else 0
        if len(self._log) >= _WAL_HEADER and struct.unpack(">I", self._log[:4])[0] in _WAL_MAGIC:
            found = struct.unpack(">I", self._log[8:12])[0]
        found = 65536 if found == 1 else found
        return found if found in {2**power for power in range(9, 17)} else _PAGE

    def _committed(self) -> Iterator[tuple[int, int]]:
        """(page, position in the WAL) of the frames up to the last commit. A garbled frame does not hide the later ones,
        as it does in SQLite; what follows the last commit was never acknowledged.
        """
        step = _FRAME + self._size
        places = range(_WAL_HEADER, len(self._log) - step + 1, step)
        salts = Counter(self._log[at + 8 : at + 16] for at in places)
        salt = self._log[16:24]
        if salts and salt not in salts:  # the WAL's own header is damaged: take the salt of most frames
            ((salt, _),) = salts.most_common(1)
        found: list[tuple[int, int]] = []
        last = 0
        for at in places:
            number, pages = struct.unpack(">II", self._log[at : at + 8])
            if self._log[at + 8 : at + 16] == salt:
                found.append((number, at + _FRAME))
                last = len(found) if pages else last
        yield from found[:last]

    def _page(self, number: int, *, newest: bool) -> bytes:
        if newest and number in self._newest:
            at = self._newest[number]
            return self._log[at : at + self._size]
        at = (number - 1) * self._size
        return self._main[at : at + self._size] if number > 0 else b""

    def _rows_on(self, page: bytes, *, first: bool) -> Iterator[tuple[Value, ...]]:
        start = _HEADER if first else 0
        if page[start] != _LEAF:
            return
        n_cells = struct.unpack(">H", page[start + 3 : start + 5])[0]
        table = page[start + _LEAF_HEADER : start + _LEAF_HEADER + 2 * n_cells]
        for (at,) in struct.iter_unpack(">H", table[: len(table) // 2 * 2]):
            if at:
                yield from self._row_at(page, at)

    def _row_at(self, page: bytes, at: int) -> Iterator[tuple[Value, ...]]:
        try:
            length, at = _varint(page, at)
            number, at = _varint(page, at)
        except IndexError:
            return
        if not 0 < length <= _LONGEST:
            return
        usable = self._size - self._reserved
        local = _local(length, usable)
        here = page[at : at + local]
        if local == length:
            yield from _numbered(_record(here), number)
            return
        (rest,) = struct.unpack(">I", page[at + local : at + local + 4].ljust(4, b"\0"))
        seen: set[bytes] = set()
        for newest in (
            True,
            False,
        ):  # the log's page or the older one in the file: the right one proves itself
            payload = here + self._overflow(rest, length - local, usable, newest=newest)
            if payload not in seen and len(payload) == length:
                seen.add(payload)
                yield from _numbered(_record(payload), number)

    def _overflow(self, number: int, length: int, usable: int, *, newest: bool) -> bytes:
        parts, left, turns = [], length, length // (usable - 4) + 1
        while left > 0 and number and turns:
            page = self._page(number, newest=newest)
            if len(page) < self._size:
                break
            (number,) = struct.unpack(">I", page[:4])
            parts.append(page[4 : 4 + min(left, usable - 4)])
            left -= len(parts[-1])
            turns -= 1
        return b"".join(parts)


def _numbered(rows: Iterator[tuple[Value, ...]], number: int) -> Iterator[tuple[Value, ...]]:
    """A key that is the row's number is not in the record: NULL stands in its place."""
    for first, *rest in rows:
        yield (number if first is None else first, *rest)


def _local(length: int, usable: int) -> int:
    """The number of bytes of a row that are on its leaf page; the rest is on overflow pages."""
    most = usable - 35
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    there = least + (length - least) % (usable - 4)
    return there if there <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes and the position after it. Raises IndexError at the end of the data."""
    value = 0
    for i in range(8):
        byte = data[at + i]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + i + 1
    return value << 8 | data[at + 8], at + 9


def _record(data: bytes) -> Iterator[tuple[Value, ...]]:
    """The values of a record; nothing for bytes that are no record."""
    values: list[Value] = []
    try:
        end, at = _varint(data, 0)
        place = end
        while at < end:
            kind, at = _varint(data, at)
            value, place = _value(data, place, kind)
            values.append(value)
    except (IndexError, struct.error):
        return
    if values and place <= len(data):
        yield tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind >= 12:
        end = at + (kind - 12) // 2
        if end > len(data):
            raise IndexError
        return (_text(data[at:end]) if kind % 2 else data[at:end]), end
    if kind in {0, 8, 9}:
        return (None, 0, 1)[max(0, kind - 7)], at
    if kind == 7:
        return struct.unpack(">d", data[at : at + 8])[0], at + 8
    size = (0, 1, 2, 3, 4, 6, 8)[kind]
    if at + size > len(data):
        raise IndexError
    return int.from_bytes(data[at : at + size], "big", signed=True), at + size


def _text(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
