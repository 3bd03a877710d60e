"""Bags by RFC 8493, in a zip or a folder: valid ones, every kind of invalid one, and locked ones."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from workbench.domain.bundle import BundleHeads, SignedHead
from workbench.domain.errors import BundleInvalid, BundleLocked, WorkbenchError
from workbench.domain.reasons import Reason
from workbench.exchange.bundles import bagit, encryption
from workbench.exchange.bundles.bag_files import open_files
from workbench.exchange.bundles.bundle import BundleReader, BundleWriter

Files = dict[str, bytes]
WORD = "كلمة السر"
HEADS = BundleHeads((SignedHead("device", 2, "a" * 64),), False, "device", "b" * 64, "c" * 128, "d" * 64)


def a_bag() -> Files:
    payload = {"data/a.txt": "نص".encode(), "data/sub/b.bin": bytes(range(256))}
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in payload.items()}
    size = sum(map(len, payload.values()))
    files = {
        "bagit.txt": bagit.DECLARATION,
        "bag-info.txt": f"Payload-Oxum: {size}.{len(payload)}\n".encode(),
        "manifest-sha256.txt": bagit.manifest(sums),
    }
    tags = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return files | {"tagmanifest-sha256.txt": bagit.manifest(tags)} | payload


def problems(files: Files, folder: Path, *, zipped: bool, root: str = "bag/") -> list[Reason]:
    place = folder / ("bag.zip" if zipped else "bag")
    if zipped:
        with zipfile.ZipFile(place, "w") as archive:
            for name, data in files.items():
                archive.writestr(root + name, data)
    else:
        for name, data in files.items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    with open_files(place) as found:
        return bagit.problems(found)


@pytest.mark.parametrize("zipped", [False, True])
def test_a_whole_bag_is_valid(tmp_path: Path, zipped: bool) -> None:
    assert problems(a_bag(), tmp_path, zipped=zipped) == []


def test_a_bag_at_the_top_of_a_zip_is_valid(tmp_path: Path) -> None:
    assert problems(a_bag(), tmp_path, zipped=True, root="") == []


def test_older_bags_and_other_sums_are_valid(tmp_path: Path) -> None:
    data = "نص".encode()
    files = {
        "bagit.txt": b"BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n",
        "manifest-md5.txt": f"{hashlib.md5(data, usedforsecurity=False).hexdigest()} *data/a\n".encode(),
        "manifest-sha512.txt": f"{hashlib.sha512(data).hexdigest().upper()}\t./data/a\r\n".encode(),
        "data/a": data,
    }
    assert problems(files, tmp_path, zipped=False) == []


def _cut(files: Files, name: str) -> None:
    files[name] = files[name][:-1]


def _replace(files: Files, name: str, old: bytes, new: bytes) -> None:
    assert old in files[name]
    files[name] = files[name].replace(old, new)


HARM: dict[str, Callable[[Files], object]] = {
    "no declaration": lambda files: files.pop("bagit.txt"),
    "a mark before the declaration": lambda files: files.update(
        {"bagit.txt": b"\xef\xbb\xbf" + bagit.DECLARATION}
    ),
    "a version from tomorrow": lambda files: _replace(files, "bagit.txt", b"1.0", b"2.0"),
    "an encoding that is none": lambda files: _replace(files, "bagit.txt", b"UTF-8", b"UTF-Z"),
    "no manifest": lambda files: files.pop("manifest-sha256.txt"),
    "a file changed": lambda files: _cut(files, "data/a.txt"),
    "a file missing": lambda files: files.pop("data/a.txt"),
    "a file too many": lambda files: files.update({"data/c": b"c"}),
    "a tag file changed": lambda files: files.update({"bag-info.txt": b"Title: x\n"}),
    "another count": lambda files: files.update({"bag-info.txt": b"Payload-Oxum: 1.1\n"}),
    "an unknown sum": lambda files: files.update({"manifest-crc9.txt": b""}),
    "a line that is none": lambda files: files.update({"manifest-sha1.txt": b"what is this\n"}),
    "a path outside": lambda files: files.update({"manifest-sha1.txt": b"00 data/../../x\n"}),
    "a path from the root": lambda files: files.update({"manifest-sha1.txt": b"00 /etc/passwd\n"}),
    "to be fetched": lambda files: files.update({"fetch.txt": b"http://example.org/a - data/zzz\n"}),
    "a manifest that is no text": lambda files: files.update({"manifest-sha1.txt": b"\xff\xfe\n"}),
}


@pytest.mark.parametrize("name", HARM)
@pytest.mark.parametrize("zipped", [False, True])
def test_harm_is_named(tmp_path: Path, name: str, zipped: bool) -> None:
    files = a_bag()
    HARM[name](files)
    assert problems(files, tmp_path, zipped=zipped) != []


def test_paths_with_line_ends_and_percent_signs_are_written_as_the_standard_says(tmp_path: Path) -> None:
    data = b"x"
    name = "data/100%\nof"
    files = {"bagit.txt": bagit.DECLARATION, name: data}
    files["manifest-sha256.txt"] = bagit.manifest({name: hashlib.sha256(data).hexdigest()})
    assert b"data/100%25%0Aof" in files["manifest-sha256.txt"]
    assert problems(files, tmp_path, zipped=True) == []


def a_bundle(path: Path, events: list[str]) -> None:
    with path.open("wb") as file:
        writer = BundleWriter(file)
        sums = writer.events(events)
        writer.text(hashlib.sha256("نص".encode()).hexdigest(), "نص")
        writer.snapshot(hashlib.sha256(b"page").hexdigest(), b"page")
        writer.finish(BundleHeads(HEADS.heads, False, "device", HEADS.key, HEADS.signature, sums))


def test_what_is_written_is_read_and_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    events = ['{"a":"سطر"}', '{"b":2}']
    for path in (one, two):
        a_bundle(path, events)
    assert one.read_bytes() == two.read_bytes()
    with open_files(one) as files:
        assert bagit.problems(files) == []
        reader = BundleReader(files)
        assert list(reader.events()) == events
        assert [body for _, body in reader.texts()] == ["نص"]
        assert [data for _, data in reader.snapshots()] == [b"page"]
        assert reader.heads.heads == HEADS.heads


def test_a_bag_that_is_no_bundle_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bag.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in a_bag().items():
            archive.writestr(name, data)
    with open_files(path) as files, pytest.raises(BundleInvalid, match="no Tadqiq bundle"):
        BundleReader(files)


# --- locks ---------------------------------------------------------------------------------------------------


def unlocked(data: bytes, *, key: SigningKey | None = None, passphrase: str = "") -> bytes:
    target = BytesIO()
    encryption.decrypt(BytesIO(data), target, "a.bundle", key=key, passphrase=passphrase)
    return target.getvalue()


def locked(data: bytes, *, for_key: str = "", passphrase: str = "") -> bytes:
    target = BytesIO()
    encryption.encrypt(BytesIO(data), target, for_key=for_key, passphrase=passphrase)
    return target.getvalue()


@pytest.mark.parametrize("size", [0, 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024])
def test_what_is_locked_for_a_key_opens_with_it_alone(size: int) -> None:
    key, data = SigningKey.generate(), b"x" * size
    closed = locked(data, for_key=bytes(key.verify_key).hex())
    assert unlocked(closed, key=key) == data
    with pytest.raises(BundleLocked):
        unlocked(closed, key=SigningKey.generate())
    with pytest.raises(BundleLocked):
        unlocked(closed)


def test_what_is_locked_by_a_passphrase_opens_with_it_alone() -> None:
    closed = locked(b"words", passphrase=WORD)
    assert unlocked(closed, passphrase=WORD) == b"words"
    for wrong in ("", "كلمة"):
        with pytest.raises(BundleLocked):
            unlocked(closed, passphrase=wrong)


@settings(max_examples=150)
@given(st.data())
def test_every_changed_or_cut_lock_is_noticed(data: st.DataObject) -> None:
    key = SigningKey(b"k" * 32)
    closed = bytearray(locked(b"words" * 10, for_key=bytes(key.verify_key).hex()))
    at = data.draw(st.integers(0, len(closed) - 1))
    if data.draw(st.booleans()):
        closed[at] ^= data.draw(st.integers(1, 255))
    else:
        closed = closed[:at]
    with pytest.raises(WorkbenchError):
        unlocked(bytes(closed), key=key)
