"""Bundle format: a BagIt 1.0 bag in a zip, described in `docs/bundle-format.md`.

`data/events.jsonl` has events as their canonical JSON, one a line; `data/texts/<sha256>` the frozen texts and
`data/snapshots/<sha256>` the saved bytes that they name; `data/heads.json` the heads of all chains with their
signatures. The same contents give the same bytes: neither time nor place of the export is in it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from workbench.domain.bundle import BundleHeads, SignedHead
from workbench.domain.canonical_json import canonical
from workbench.domain.errors import BundleInvalid
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.exchange.bundles import bagit
from workbench.exchange.bundles.bag_files import BagFiles, read_all

FORMAT, VERSION = "tadqiq-bundle", 1
EVENTS, HEADS = "data/events.jsonl", "data/heads.json"
#: By event of a seat, its signature; absent where there is none.
SIGNATURES = "data/signatures.json"
TEXTS, SNAPSHOTS = "data/texts/", "data/snapshots/"
ROOT = "tadqiq-bundle/"

_EVENTS_LIMIT, _HEADS_LIMIT, _TEXT_LIMIT, _SNAPSHOT_LIMIT = 2**31, 10_000_000, 100_000_000, 2**31
_SIGNATURES_LIMIT = 2**30
_HASH = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_HEX = re.compile(r"([0-9a-f]{2})*")
_WHEN = (1980, 1, 1, 0, 0, 0)


class Writable(Protocol):
    """The target of a bundle: it need not be seekable."""

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...

    def close(self) -> None: ...


class BundleWriter:
    """Writes one bundle to an open file; `finish` completes it."""

    def __init__(self, file: Writable) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._sums: dict[str, str] = {}
        self._size = 0

    def events(self, raws: Iterable[str]) -> str:
        """Write the events in this order; return the SHA-256 of the file."""
        digest = hashlib.sha256()
        with self._zip.open(_info(EVENTS), "w", force_zip64=True) as file:
            for raw in raws:
                line = raw.encode() + b"\n"
                digest.update(line)
                self._size += len(line)
                file.write(line)
        self._sums[EVENTS] = digest.hexdigest()
        return self._sums[EVENTS]

    def signatures(self, signatures: Mapping[str, str]) -> None:
        """Write the signatures of seats over events, in hexadecimal."""
        if signatures:
            self._add(SIGNATURES, canonical(dict(signatures)) + b"\n")

    def text(self, sha256: str, body: str) -> None:
        self._add(TEXTS + sha256, body.encode())

    def snapshot(self, sha256: str, data: bytes) -> None:
        self._add(SNAPSHOTS + sha256, data)

    def finish(self, heads: BundleHeads) -> None:
        self._add(HEADS, heads_bytes(heads))
        info = f"Bag-Software-Agent: Tadqiq\nPayload-Oxum: {self._size}.{len(self._sums)}\n".encode()
        tags = {
            "bagit.txt": bagit.DECLARATION,
            "bag-info.txt": info,
            "manifest-sha256.txt": bagit.manifest(self._sums),
        }
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in tags.items()}
        tags["tagmanifest-sha256.txt"] = bagit.manifest(sums)
        for name, data in tags.items():
            self._zip.writestr(_info(name), data)
        self._zip.close()

    def close(self) -> None:
        """Close the zip, also one that is incomplete and will be discarded."""
        self._zip.close()

    def _add(self, name: str, data: bytes) -> None:
        self._sums[name] = hashlib.sha256(data).hexdigest()
        self._size += len(data)
        self._zip.writestr(_info(name), data)


class BundleReader:
    """A bundle whose bag is valid. Raises BundleInvalid for a bag that is no bundle."""

    def __init__(self, files: BagFiles, hook: ProgressHook = no_progress) -> None:
        self._files = files
        self.path = files.path
        found = bagit.problems(files, hook)
        if found:
            raise BundleInvalid(path=self.path, reason=found[0])
        self._sizes = files.sizes()
        self.heads = self._heads()

    def events(self) -> Iterator[str]:
        """The texts of the events. Raises BundleInvalid for anything but UTF-8 and whole lines."""
        data = read_all(self._files, EVENTS, _EVENTS_LIMIT)
        if hashlib.sha256(data).hexdigest() != self.heads.events_sha256:
            raise BundleInvalid(path=self.path, reason=ReplicationCode.EVENTS_NOT_SIGNED)
        try:
            lines = data.decode("utf-8").split("\n")
        except UnicodeDecodeError:
            raise BundleInvalid(
                path=self.path, reason=Reason(ReplicationCode.FILE_NOT_UTF8, file=EVENTS)
            ) from None
        if lines.pop() != "":
            raise BundleInvalid(path=self.path, reason=ReplicationCode.EVENTS_CUT_OFF)
        yield from lines

    def signatures(self) -> dict[str, str]:
        """The signatures of seats by event, as they came: nothing is proved yet. What is none is left out."""
        if SIGNATURES not in self._sizes:
            return {}
        try:
            body = json.loads(read_all(self._files, SIGNATURES, _SIGNATURES_LIMIT))
        except (ValueError, RecursionError):
            return {}
        pairs = body.items() if isinstance(body, dict) else ()
        return {name: text for name, text in pairs if isinstance(text, str) and _SIGNATURE.fullmatch(text)}

    def texts(self) -> Iterator[tuple[str, str]]:
        """Hash and words of each text; the bytes have that hash."""
        for sha256, data in self._hashed(TEXTS, _TEXT_LIMIT):
            try:
                yield sha256, data.decode("utf-8")
            except UnicodeDecodeError:
                raise BundleInvalid(
                    path=self.path, reason=Reason(ReplicationCode.FILE_NOT_UTF8, file=f"{TEXTS}{sha256}")
                ) from None

    def snapshots(self) -> Iterator[tuple[str, bytes]]:
        return self._hashed(SNAPSHOTS, _SNAPSHOT_LIMIT)

    def names(self, folder: str) -> set[str]:
        return {name.removeprefix(folder) for name in self._sizes if name.startswith(folder)}

    def _hashed(self, folder: str, limit: int) -> Iterator[tuple[str, bytes]]:
        for sha256 in sorted(self.names(folder)):
            data = read_all(self._files, folder + sha256, limit)
            if not _HASH.fullmatch(sha256) or hashlib.sha256(data).hexdigest() != sha256:
                raise BundleInvalid(
                    path=self.path,
                    reason=Reason(ReplicationCode.FILE_MISNAMED, file=f"{folder}{sha256[:80]}"),
                )
            yield sha256, data

    def _heads(self) -> BundleHeads:
        if HEADS not in self._sizes or EVENTS not in self._sizes:
            raise BundleInvalid(path=self.path, reason=ReplicationCode.NOT_A_BUNDLE)
        try:
            data = read_all(self._files, HEADS, _HEADS_LIMIT)
            body = json.loads(data)
            if isinstance(body, dict) and body.get("format") == FORMAT and body.get("version") != VERSION:
                raise BundleInvalid(path=self.path, reason=ReplicationCode.WRITTEN_BY_NEWER)
            return _exactly(_read_heads(body), data)
        except (ValueError, TypeError, KeyError, RecursionError, AttributeError):
            raise BundleInvalid(path=self.path, reason=ReplicationCode.HEADS_UNREADABLE) from None


def _exactly(heads: BundleHeads, data: bytes) -> BundleHeads:
    """The heads, when these bytes are their canonical form: the signature is over these bytes and not over others with
    the same meaning.
    """
    if heads_bytes(heads) != data:
        raise ValueError(HEADS)
    return heads


def heads_bytes(heads: BundleHeads) -> bytes:
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "selection": heads.selection,
        "events_sha256": heads.events_sha256,
        "heads": [
            {"device": h.device, "seq": h.seq, "event": h.event, "key": h.key, "signature": h.signature}
            for h in heads.heads
        ],
        "sender": {"device": heads.sender, "key": heads.key, "signature": heads.signature},
    }
    return canonical(body) + b"\n"


def sender_statement(heads: BundleHeads) -> bytes:
    """The bytes that the sender signs: heads.json without the signature."""
    rest = BundleHeads(heads.heads, heads.selection, heads.sender, heads.key, "", heads.events_sha256)
    return b"tadqiq-bundle-1\n" + heads_bytes(rest)


def head_statement(device: str, seq: int, event: str) -> bytes:
    """The bytes that a device signs for the head of its chain."""
    return f"tadqiq-head-1\n{device}\n{seq}\n{event}\n".encode()


def _read_heads(body: Mapping[str, Any]) -> BundleHeads:
    if body["format"] != FORMAT or body.keys() != {
        *("format", "version", "selection", "events_sha256", "heads", "sender")
    }:
        raise ValueError(FORMAT)
    sender = body["sender"]
    heads = tuple(
        SignedHead(
            _word(h["device"], 100),
            _number(h["seq"]),
            _hash(h["event"]),
            _hex(h["key"], 64),
            _hex(h["signature"], 128),
        )
        for h in body["heads"]
    )
    if type(body["selection"]) is not bool:
        raise ValueError("selection")
    return BundleHeads(
        heads,
        body["selection"],
        _word(sender["device"], 100),
        _hex(sender["key"], 64),
        _hex(sender["signature"], 128),
        _hash(body["events_sha256"]),
    )


def _word(value: object, longest: int) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= longest or "\n" in value:
        raise ValueError(value)
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 < value < 2**40:
        raise ValueError(value)
    return value


def _hash(value: object) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise ValueError(value)
    return value


def _hex(value: object, length: int) -> str:
    if not isinstance(value, str) or len(value) not in {0, length} or not _HEX.fullmatch(value):
        raise ValueError(value)
    return value


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(ROOT + name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def recognizes(path: Path) -> bool:
    """Whether this is most likely a bundle, encrypted or not, whatever its name: a bag in a zip, or a bag's folder."""
    if path.is_dir():
        return (path / "bagit.txt").is_file()
    if looks_encrypted(path):
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.rpartition("/")[2] == "bagit.txt" for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError):
        return False


def looks_encrypted(path: Path) -> bool:
    """Whether the file begins as an encrypted bundle does."""
    from workbench.exchange.bundles.encryption import MAGIC  # PyNaCl is loaded for encrypted bundles only

    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False  # a folder, or an unreadable file: opening it will report that
