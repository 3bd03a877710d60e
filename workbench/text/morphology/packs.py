"""Data packs: larger databases for camel-tools that a person installs from a file.

A pack is a zip file or a folder with one `morphology.db` (for example calima-msa-r13 as `camel_data` fetches it). It is copied
into the data folder with a manifest of SHA-256 digests. Nothing is downloaded. A zip file is not trusted: paths outside the
folder, links and decompression bombs are refused.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO

from workbench.domain.errors import BadInput, DiskFull, FileMissing, FileTooLarge, FileUnreadable, NotFound
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, RecordKind
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.system_reasons import system_reason
from workbench.system.disk_space import NO_SPACE_ERRNOS
from workbench.system.files import rename_durably, sync_tree, write_atomically

#: The folder of the packs inside the data folder.
FOLDER = "packs"
MANIFEST = "pack.json"
DATABASE = "morphology.db"
PREFERRED = "calima-msa-r13"
#: The largest pack known is 0.4 GB unpacked.
LARGEST_BYTES = 1_000_000_000
MOST_FILES = 1_000
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Pack:
    """An installed pack: its folder, the digest of its source file, and the digest of each file."""

    name: str
    folder: Path
    source_sha256: str
    database: Path
    files: Mapping[str, str]
    added: str

    @property
    def size(self) -> int:
        """The size on disk in bytes; missing files count as 0."""
        paths = (self.folder / name for name in self.files)
        return sum(path.stat().st_size for path in paths if path.is_file())

    def damaged(self) -> list[str]:
        """The files that are missing or changed since the installation."""
        return [name for name, digest in self.files.items() if not _is_intact(self.folder / name, digest)]


def install(
    source: Path,
    packs: Path,
    *,
    check: Callable[[Path], object],
    added: str,
    name: str = "",
    sha256: str = "",
) -> Pack:
    """Copy the pack `source` (zip, folder or a bare .db file) under `packs`; one of the same name is replaced.

    `check` opens the database and raises BadInput if it cannot be read. `sha256` is the digest that the giver announced: a zip
    or a file with another one is refused. Raises FileMissing, FileUnreadable, FileTooLarge, BadInput and DiskFull;
    after any of them nothing is installed.
    """
    if not source.exists():
        raise FileMissing(path=source)
    with _known_errors(source):
        packs.mkdir(parents=True, exist_ok=True)
        digest = "" if source.is_dir() else _sha256_of(source)
        if sha256 and sha256.lower() != digest:
            wrong = Reason(ReasonCode.PACK_SUM_WRONG, digest=digest)
            raise BadInput(where=source, reason=wrong if digest else ReasonCode.PACK_FOLDER_NO_SUM)
        with TemporaryDirectory(dir=packs, prefix=".adding-") as scratch:
            content = Path(scratch) / "content"
            content.mkdir()
            files = dict(sorted(_copied(source, content)))
            database = _database_in(source, content, files)
            check(database)
            pack_name = _safe_name(name or _name_of(source, database, content))
            manifest = {
                "name": pack_name,
                "added": added,
                "source_sha256": digest or _sum_of_sums(files),
                "database": database.relative_to(content).as_posix(),
                "files": files,
            }
            shown = json.dumps(manifest, indent=2, ensure_ascii=False)
            write_atomically(content / MANIFEST, [shown.encode("utf-8")])
            sync_tree(content)
            target = packs / pack_name
            old = [(target, Path(scratch) / "old")] if target.exists() else []
            rename_durably([*old, (content, target)])
    return _read(target)


def installed(packs: Path) -> list[Pack]:
    """The installed packs, by name."""
    if not packs.is_dir():
        return []
    return [_read(folder) for folder in sorted(packs.iterdir()) if (folder / MANIFEST).is_file()]


def remove(name: str, packs: Path) -> None:
    """Remove an installed pack. Raises NotFound."""
    for pack in installed(packs):
        if pack.name == name:
            shutil.rmtree(pack.folder)
            return
    raise NotFound(kind=RecordKind.DATA_PACK, id=name)


def database_for(packs: Path, *, home: Path, camel_data: str = "") -> Path | None:
    """The database for words that ours lacks: that of an installed pack, else one that `camel_data` has fetched.

    `camel_data` is the value of $CAMELTOOLS_DATA; without it camel-tools keeps its data in `home`.
    """
    own = sorted(installed(packs), key=lambda pack: (PREFERRED not in pack.name, pack.name))
    theirs = Path(camel_data) if camel_data else home / ".camel_tools"
    left = sorted(
        theirs.glob(f"data/morphology_db/*/{DATABASE}"), key=lambda path: (PREFERRED not in str(path), path)
    )
    return next((path for path in [*(pack.database for pack in own), *left] if path.is_file()), None)


# --- copying -----------------------------------------------------------------------------------------------


def _copied(source: Path, target: Path) -> Iterator[tuple[str, str]]:
    """Copy every file of `source` below `target`; yields its path there and its SHA-256."""
    writer = _LimitedWriter(source)
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.is_symlink() and path != source / MANIFEST:
                with path.open("rb") as stream:
                    yield writer.write(stream, path.relative_to(source).as_posix(), target)
    elif zipfile.is_zipfile(source):
        with zipfile.ZipFile(source) as archive:
            for member in archive.infolist():
                if not member.is_dir() and member.filename != MANIFEST:
                    _refuse_trick(source, member)
                    with archive.open(member) as stream:
                        yield writer.write(stream, member.filename, target)
    else:
        with source.open("rb") as stream:
            yield writer.write(stream, DATABASE, target)


def _refuse_trick(source: Path, member: zipfile.ZipInfo) -> None:
    """Refuse anything but plain files below the folder, by the file name rules of every operating system."""
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    kind = stat.S_IFMT(member.external_attr >> 16)
    unsafe = (
        not parts or parts[0] == "/" or ".." in parts or ":" in member.filename or "\\" in member.filename
    )
    if unsafe or kind not in {0, stat.S_IFREG}:
        raise BadInput(where=source, reason=Reason(ReasonCode.PACK_PATH_OUTSIDE, file=member.filename))
    if member.flag_bits & 1:
        raise BadInput(where=source, reason=ReasonCode.PACK_ENCRYPTED)


class _LimitedWriter:
    """Limits what is written, so that neither a decompression bomb nor a false size in the zip's index fills the disk."""

    def __init__(self, source: Path) -> None:
        self._source, self._files, self._bytes = source, 0, 0

    def write(self, stream: IO[bytes], name: str, target: Path) -> tuple[str, str]:
        self._files += 1
        if self._files > MOST_FILES:
            raise BadInput(where=self._source, reason=Reason(ReplicationCode.TOO_MANY_FILES, most=MOST_FILES))
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with path.open("xb") as out:
            while block := stream.read(_BLOCK):
                self._bytes += len(block)
                if self._bytes > LARGEST_BYTES:
                    raise FileTooLarge(
                        path=self._source, size=-(-self._bytes // 10**6), limit=LARGEST_BYTES // 10**6
                    )
                digest.update(block)
                out.write(block)
        return name, digest.hexdigest()


@contextmanager
def _known_errors(source: Path) -> Iterator[None]:
    """Turn what a disk or a zip file may do into known trouble."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, FileExistsError) as error:
        raise BadInput(where=source, reason=Reason(ReasonCode.PACK_ZIP_DAMAGED, said=str(error))) from error
    except OSError as error:
        if error.errno in NO_SPACE_ERRNOS:
            raise DiskFull(path=source) from error
        raise FileUnreadable(path=error.filename or source, reason=system_reason(error)) from error


# --- what a pack is called and where its database lies -----------------------------------------------------


def _database_in(source: Path, content: Path, files: Mapping[str, str]) -> Path:
    found = [content / name for name in files if PurePosixPath(name).name == DATABASE]
    if len(found) != 1:
        reason = Reason(ReasonCode.PACK_DATABASES_WRONG, file=DATABASE, count=len(found))
        raise BadInput(where=source, reason=reason)
    return found[0]


def _name_of(source: Path, database: Path, content: Path) -> str:
    """The name of the database's folder (calima-msa-r13), else that of the source file."""
    return database.parent.name if database.parent != content else source.stem or source.name


def _safe_name(name: str) -> str:
    kept = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in name).strip(".-")
    return kept[:80] or "pack"


def _read(folder: Path) -> Pack:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        return Pack(
            name=str(manifest["name"]),
            folder=folder,
            source_sha256=str(manifest["source_sha256"]),
            database=folder / str(manifest["database"]),
            files={str(name): str(digest) for name, digest in manifest["files"].items()},
            added=str(manifest["added"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        reason = ReasonCode.PACK_MANIFEST_DAMAGED
        raise BadInput(where=folder, reason=reason) from error


def _is_intact(path: Path, digest: str) -> bool:
    return path.is_file() and _sha256_of(path) == digest


def _sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sum_of_sums(files: Mapping[str, str]) -> str:
    """The digest of a folder: that of its lines «digest  name», as sha256sum prints them."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in files.items())
    return hashlib.sha256(lines.encode()).hexdigest()
