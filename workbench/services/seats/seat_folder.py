"""Seat folder: the seat files of this machine, read once and again when the folder changes."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.errors import SeatMissing
from workbench.domain.newsroom_errors import SeatFileUnusable
from workbench.services.seats import seat_file
from workbench.services.seats.seat_file import SeatFile


@dataclass(frozen=True, slots=True)
class FolderContent:
    """The seats in the order in which they were made, and a sentence for each file that cannot be used."""

    seats: tuple[SeatFile, ...] = ()
    unusable: tuple[SeatFileUnusable, ...] = ()
    newest: Mapping[str, SeatFile] = field(default_factory=dict)  # by person


class SeatFolder:
    """Another window may write into the folder at any time; files are replaced whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._changed_ns = -1
        self._content = FolderContent()

    def content(self, *, anew: bool = False) -> FolderContent:
        """What is there. Without `anew` a change within the clock's tick of the last one may be missed."""
        with self._lock:
            changed_ns = self._when_changed()
            if anew or changed_ns != self._changed_ns:
                self._content, self._changed_ns = self._read(), changed_ns
            return self._content

    def newest_of(self, person: str) -> SeatFile:
        """The newest seat of a person. Raises SeatMissing, or SeatFileUnusable where it may be in a damaged file."""
        for anew in (False, True):
            found = self.content(anew=anew).newest.get(person)
            if found is not None:
                return found
        raise next(iter(self.content().unusable), None) or SeatMissing(person=person)

    def by_key(self, key: str, person: str) -> SeatFile:
        """The seat with this public key. Raises as `newest_of`."""
        for anew in (False, True):
            found = next((seat for seat in self.content(anew=anew).seats if seat.key == key), None)
            if found is not None:
                return found
        raise next(iter(self.content().unusable), None) or SeatMissing(person=person)

    def write(self, content: SeatFile) -> None:
        """Write a file whole or not at all. Raises SeatFileUnusable and DiskFull; then the older one is as it was."""
        try:
            seat_file.write(self.path, content)
        finally:
            with self._lock:
                self._changed_ns = -1

    def _when_changed(self) -> int:
        try:
            return self.path.stat().st_mtime_ns
        except OSError:
            return 0

    def _read(self) -> FolderContent:
        seats, unusable = [], []
        for path in seat_file.paths_in(self.path):
            try:
                seats.append(seat_file.read(path))
            except SeatFileUnusable as error:
                unusable.append(error)
        seats.sort(key=lambda seat: (seat.created_us, seat.key))
        return FolderContent(tuple(seats), tuple(unusable), {seat.person: seat for seat in seats})
