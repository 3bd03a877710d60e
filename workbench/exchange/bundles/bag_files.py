"""Bag files: the files of a bag in a zip or a folder, read defensively: nothing is ever unpacked to the disk."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn, Protocol

from workbench.domain.errors import BundleInvalid
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.system_reasons import system_reason

#: A zip may contain 64 MB, or 200 times its own size: text compresses to a tenth, a zip bomb to a thousandth.
ROOM, PACKED = 64 * 1024 * 1024, 200
MOST_FILES = 1_000_000
_BLOCK = 1024 * 1024


class BagFiles(Protocol):
    """Names are relative to the bag, with `/`; `size` is in bytes as stated."""

    path: str

    def sizes(self) -> Mapping[str, int]: ...

    def folders(self) -> frozenset[str]: ...

    def blocks(self, name: str) -> Iterator[bytes]: ...


def read_all(files: BagFiles, name: str, limit: int) -> bytes:
    """The bytes of one file. Raises BundleInvalid when there are more than `limit`."""
    parts, size = [], 0
    for block in files.blocks(name):
        size += len(block)
        if size > limit:
            raise BundleInvalid(
                path=files.path,
                reason=Reason(ReplicationCode.FILE_TOO_LARGE, file=name, limit=limit // 1_000_000),
            )
        parts.append(block)
    return b"".join(parts)


class FolderFiles:
    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self._root = path
        self._files: dict[str, Path] = {}
        self._folders: set[str] = set()
        for found in sorted(path.rglob("*")):
            name = found.relative_to(path).as_posix()
            if found.is_symlink():
                raise BundleInvalid(path=path, reason=Reason(ReplicationCode.FILE_IS_LINK, file=name))
            if found.is_file():
                self._files[name] = found
            else:
                self._folders.add(name)

    def sizes(self) -> Mapping[str, int]:
        return {name: found.stat().st_size for name, found in self._files.items()}

    def folders(self) -> frozenset[str]:
        return frozenset(self._folders)

    def blocks(self, name: str) -> Iterator[bytes]:
        try:
            with self._files[name].open("rb") as file:
                while block := file.read(_BLOCK):
                    yield block
        except OSError as error:
            reason = Reason(ReplicationCode.FILE_UNREADABLE, file=name, cause=system_reason(error))
            raise BundleInvalid(path=self.path, reason=reason) from error


class ZipFiles:
    """Made by `open_files`. Raises BundleInvalid for every feature of zip files that a bag does not need."""

    def __init__(self, archive: zipfile.ZipFile, path: str, packed: int) -> None:
        self.path = path
        self._archive = archive
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            self._refuse(Reason(ReplicationCode.TOO_MANY_FILES, most=MOST_FILES))
        self._left = ROOM + PACKED * packed
        files: dict[str, zipfile.ZipInfo] = {}
        folders: set[str] = set()
        for entry in entries:
            name = self._name(entry)
            if entry.is_dir():
                folders.add(name.rstrip("/"))
            elif name in files:
                self._refuse(Reason(ReplicationCode.FILE_TWICE, file=name))
            else:
                files[name] = entry
        if sum(entry.file_size for entry in files.values()) > self._left:
            self._refuse(ReplicationCode.UNPACKS_TOO_LARGE)
        root = _root(files, folders)
        self._files = {name[len(root) :]: entry for name, entry in files.items()}
        parents = {parent for name in files for parent in _parents(name)}
        self._folders = frozenset(
            name[len(root) :] for name in folders | parents if len(name) >= len(root) and name + "/" != root
        )

    def _name(self, entry: zipfile.ZipInfo) -> str:
        name = entry.filename
        parts = name.rstrip("/").split("/")
        if (
            "\\" in entry.orig_filename
            or "\x00" in entry.orig_filename
            or ":" in parts[0]
            or name.startswith("/")
        ):
            self._refuse(ReplicationCode.PATH_OF_OTHER_SYSTEM)
        if any(part in {"", ".", ".."} for part in parts):
            self._refuse(ReplicationCode.PATH_OUTSIDE)
        mode = entry.external_attr >> 16
        if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
            self._refuse(Reason(ReplicationCode.FILE_IS_LINK, file=name))
        if entry.flag_bits & 1:
            self._refuse(ReplicationCode.ZIP_PASSWORD)
        return name

    def _refuse(self, reason: Reason | ReplicationCode) -> NoReturn:
        raise BundleInvalid(path=self.path, reason=reason)

    def sizes(self) -> Mapping[str, int]:
        return {name: entry.file_size for name, entry in self._files.items()}

    def folders(self) -> frozenset[str]:
        return self._folders

    def blocks(self, name: str) -> Iterator[bytes]:
        entry = self._files[name]
        left = entry.file_size
        try:
            with self._archive.open(entry) as file:
                while block := file.read(_BLOCK):
                    left -= len(block)
                    if left < 0:
                        self._refuse(Reason(ReplicationCode.FILE_OUTGROWS, file=name))
                    yield block
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise BundleInvalid(
                path=self.path, reason=Reason(ReplicationCode.FILE_DAMAGED, file=name)
            ) from error


@contextmanager
def open_files(path: Path, file: IO[bytes] | None = None) -> Iterator[BagFiles]:
    """The files of the bag at `path`: a folder, or a zip (whose bytes may be in `file`).

    Raises BundleInvalid for anything else, and for a suspicious zip.
    """
    if file is None and path.is_dir():
        yield FolderFiles(path)
        return
    try:
        packed = path.stat().st_size
        archive = zipfile.ZipFile(file if file is not None else path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError) as error:
        raise BundleInvalid(path=path, reason=ReplicationCode.NOT_A_ZIP) from error
    with archive:
        yield ZipFiles(archive, str(path), packed)


def _root(files: Mapping[str, zipfile.ZipInfo], folders: set[str]) -> str:
    """The one folder that contains the bag, with its slash; '' when the bag is at the top."""
    if "bagit.txt" in files:
        return ""
    tops = {name.split("/")[0] for name in [*files, *folders]}
    (top,) = tops if len(tops) == 1 else ("",)
    return f"{top}/" if f"{top}/bagit.txt" in files else ""


def _parents(name: str) -> Iterator[str]:
    for at, letter in enumerate(name):
        if letter == "/":
            yield name[:at]
