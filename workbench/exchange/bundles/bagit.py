"""BagIt bags (RFC 8493): whether one is complete and valid, and the tag files of a new one."""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.exchange.bundles.bag_files import BagFiles, read_all

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
#: Bytes of one tag file.
_TAG_LIMIT = 500_000_000
_DECLARED = re.compile(
    r"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?"
)
_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9a-fA-F]+)[ \t]+\*?(.+)")
_ALGORITHMS = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
_OXUM = re.compile(r"^Payload-Oxum[ \t]*:[ \t]*(\d+)\.(\d+)[ \t]*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Manifest:
    name: str
    algorithm: str
    of_tags: bool
    sums: Mapping[str, str]


class _TagFileError(ValueError):
    """A problem inside one tag file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


def _in_file(name: str, fault: _TagFileError) -> Reason:
    return Reason(ReplicationCode.IN_FILE, file=name, cause=fault.reason)


def problems(files: BagFiles, hook: ProgressHook = no_progress) -> list[Reason]:
    """Every reason why this is no valid bag; empty for a valid one. Reads every byte once."""
    return list(_Bag(files, hook).problems())


class _Bag:
    def __init__(self, files: BagFiles, hook: ProgressHook) -> None:
        self._files = files
        self._sizes = files.sizes()
        self._hook = hook
        self._encoding = "utf-8"
        self._version = (1, 0)

    def problems(self) -> Iterator[Reason]:
        declared = self._declaration()
        if declared is not None:
            yield declared
            return
        if "data" not in self._files.folders():
            yield Reason(ReplicationCode.FILE_MISSING, file="data")
        manifests: list[_Manifest] = []
        for name in sorted(self._sizes):
            found = _MANIFEST.fullmatch(name)
            if found:
                try:
                    manifests.append(self._manifest(name, found[2], found[1] is not None))
                except _TagFileError as fault:
                    yield _in_file(name, fault)
        payload = [manifest for manifest in manifests if not manifest.of_tags]
        if not payload:
            yield Reason(ReplicationCode.NO_MANIFEST)
        yield from self._complete(payload)
        yield from self._fetch(payload)
        yield from self._oxum()
        yield from self._sums(manifests)

    def _declaration(self) -> Reason | None:
        if "bagit.txt" not in self._sizes:
            return Reason(ReplicationCode.NOT_A_BAG, file="bagit.txt")
        try:
            text = read_all(self._files, "bagit.txt", 1000).decode("utf-8")
        except UnicodeDecodeError:
            return Reason(ReplicationCode.FILE_NOT_UTF8, file="bagit.txt")
        found = _DECLARED.fullmatch(text)
        if found is None:
            return Reason(ReplicationCode.BAG_UNDECLARED, file="bagit.txt")
        self._version = int(found[1]), int(found[2])
        if self._version > (1, 0):
            return Reason(ReplicationCode.BAG_VERSION_UNKNOWN, version=f"{found[1]}.{found[2]}")
        try:
            self._encoding = codecs.lookup(found[3]).name
        except LookupError:
            return Reason(ReplicationCode.BAG_ENCODING_UNKNOWN, file="bagit.txt")
        return None

    def _text(self, name: str) -> str:
        try:
            text = read_all(self._files, name, _TAG_LIMIT).decode(self._encoding)
        except UnicodeDecodeError:
            raise _TagFileError(Reason(ReplicationCode.ENCODING_WRONG, encoding=self._encoding)) from None
        if text.startswith("\ufeff"):
            raise _TagFileError(Reason(ReplicationCode.BYTE_ORDER_MARK))
        return text

    def _manifest(self, name: str, algorithm: str, of_tags: bool) -> _Manifest:
        if algorithm not in _ALGORITHMS:
            raise _TagFileError(Reason(ReplicationCode.ALGORITHM_UNKNOWN, name=algorithm))
        sums: dict[str, str] = {}
        for line in re.split(r"\r\n|\r|\n", self._text(name)):
            if not line.strip():
                continue
            found = _LINE.fullmatch(line)
            if found is None:
                raise _TagFileError(Reason(ReplicationCode.NOT_A_CHECKSUM_LINE))
            path = self._path(found[2])
            if path.startswith("data/") == of_tags:
                raise _TagFileError(Reason(ReplicationCode.PATH_MISPLACED, path=path))
            if path in sums:
                raise _TagFileError(Reason(ReplicationCode.PATH_TWICE, path=path))
            sums[path] = found[1].lower()
        return _Manifest(name, algorithm, of_tags, sums)

    def _path(self, written: str) -> str:
        path = written
        if self._version >= (1, 0):
            path = path.replace("%0A", "\n").replace("%0a", "\n").replace("%0D", "\r").replace("%0d", "\r")
            path = path.replace("%25", "%")
        path = path.removeprefix("./")
        if (
            path.startswith(("/", "~"))
            or "\\" in path
            or ".." in path.split("/")
            or re.match(r"[A-Za-z]:", path)
        ):
            raise _TagFileError(Reason(ReplicationCode.PATH_LEAVES_BAG, path=written))
        if (
            path not in self._sizes
        ):  # some systems write letters with diacritics in another normalization form
            same = unicodedata.normalize("NFC", path)
            path = next((name for name in self._sizes if unicodedata.normalize("NFC", name) == same), path)
        return path

    def _complete(self, manifests: Iterable[_Manifest]) -> Iterator[Reason]:
        payload = {name for name in self._sizes if name.startswith("data/")}
        for manifest in manifests:
            for name in sorted(payload - manifest.sums.keys()):
                yield Reason(ReplicationCode.NOT_IN_MANIFEST, file=name, manifest=manifest.name)

    def _fetch(self, manifests: list[_Manifest]) -> Iterator[Reason]:
        if "fetch.txt" not in self._sizes:
            return
        try:
            lines = self._text("fetch.txt").splitlines()
            for line in filter(str.strip, lines):
                self._fetched(line, manifests)
        except _TagFileError as fault:
            yield _in_file("fetch.txt", fault)

    def _fetched(self, line: str, manifests: list[_Manifest]) -> None:
        parts = line.split(None, 2)
        if len(parts) != 3 or not (parts[1] == "-" or parts[1].isdecimal()):
            raise _TagFileError(Reason(ReplicationCode.NOT_A_FETCH_LINE))
        path = self._path(parts[2])
        if not path.startswith("data/") or any(path not in manifest.sums for manifest in manifests):
            raise _TagFileError(Reason(ReplicationCode.FETCH_NOT_IN_MANIFEST, path=path))

    def _oxum(self) -> Iterator[Reason]:
        if "bag-info.txt" not in self._sizes:
            return
        try:
            found = _OXUM.search(self._text("bag-info.txt"))
        except _TagFileError as fault:
            yield _in_file("bag-info.txt", fault)
            return
        payload = [size for name, size in self._sizes.items() if name.startswith("data/")]
        if found and (int(found[1]), int(found[2])) != (sum(payload), len(payload)):
            yield Reason(ReplicationCode.BAG_COUNT_WRONG, file="bag-info.txt")

    def _sums(self, manifests: Iterable[_Manifest]) -> Iterator[Reason]:
        wanted: dict[str, list[_Manifest]] = {}
        done, total = 0, sum(self._sizes.values())
        for manifest in manifests:
            for name in manifest.sums:
                wanted.setdefault(name, []).append(manifest)
        for name, several in wanted.items():
            if name not in self._sizes:
                yield Reason(ReplicationCode.FILE_MISSING, file=name)
                continue
            sums = {
                manifest.algorithm: hashlib.new(manifest.algorithm, usedforsecurity=False)
                for manifest in several
            }
            self._hook(done, total)
            for block in self._files.blocks(name):
                for digest in sums.values():
                    digest.update(block)
                done += len(block)
                self._hook(done, total)
            if any(sums[manifest.algorithm].hexdigest() != manifest.sums[name] for manifest in several):
                yield Reason(ReplicationCode.CHECKSUM_WRONG, file=name)


def manifest(sums: Mapping[str, str]) -> bytes:
    """A manifest's bytes; `sums` maps paths to checksums."""
    lines = (f"{digest}  {_written(name)}\n" for name, digest in sorted(sums.items()))
    return "".join(lines).encode()


def _written(name: str) -> str:
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
