"""Bundles whose zip, bag, texts, heads or signatures are wrong."""

from __future__ import annotations

import json
import random
import stat
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.support.honest_bundles import HonestBundle, write_bundle, write_zip
from tests.support.offices import update_manifests
from workbench.exchange.bundles.bundle import ROOT, head_statement, heads_bytes
from workbench.services.replication.signing import DeviceKey

# --- the zip --------------------------------------------------------------------------------------------------


def torn(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """Bytes are lost or changed, so that a part or the zip's directory is missing."""
    data = honest.path.read_bytes()
    how = dice.choice(["cut", "begun late", "hole", "noise", "nothing", "list"])
    if how == "cut":
        data = data[: dice.randrange(len(data) - 1)]
    elif how == "begun late":
        data = data[dice.randrange(len(data) // 2, len(data)) :]
    elif how == "hole":
        at = dice.randrange(len(data) // 3)
        data = data[:at] + bytes(2000) + data[at + 2000 :]
    elif how == "noise":
        data = dice.randbytes(dice.randrange(1, 5000))
    elif how == "list":
        at = data.rindex(b"PK\x05\x06")
        data = data[:at] + dice.randbytes(22)
    else:
        data = b""
    to.write_bytes(data)
    return how


SLIPS = (
    *(
        "../{}",
        "../../{}",
        "/{}",
        "//host/share/{}",
        "C:/{}",
        "c:{}",
        "tadqiq-bundle/../../{}",
        "a/./{}",
        "a//{}",
    ),
    *("tadqiq-bundle/data/../../../{}", "tadqiq-bundle/data\\..\\{}", "\\\\host\\{}", "./{}"),
)


def slip(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    name = dice.choice(SLIPS).format(f"evil-{dice.randrange(10**6)}")
    write_zip(to, honest.files, (name, b"x"))
    return name


def link(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A symbolic link, a device, a pipe or a socket in the place of a file."""
    kind = dice.choice([stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK])
    info = zipfile.ZipInfo(f"{ROOT}data/texts/{dice.randrange(10**6)}")
    info.create_system, info.external_attr = 3, (kind | 0o777) << 16
    write_zip(to, honest.files, (info, dice.choice([b"/etc/passwd", b"../../x", b""])))
    return f"file of kind {kind:o}"


def twins(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    name = dice.choice(list(honest.files))
    write_zip(to, honest.files, (name, honest.files[name] if dice.random() < 0.5 else b"x"))
    return f"{name} twice"


def bomb(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A few kilobytes that unpack, or say that they unpack, to hundreds of megabytes."""
    write_zip(to, honest.files, (f"{ROOT}data/texts/{'a' * 64}", b"\0" * 100_000))
    data = bytearray(to.read_bytes())
    at = data.rindex(b"PK\x01\x02") + 24  # the size, in the zip's own list
    data[at : at + 4] = dice.randrange(10**8, 2**32 - 2).to_bytes(4, "little")
    to.write_bytes(bytes(data))
    return "a file that says to be huge"


def odd_zip(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """An entry that is locked, packed in an unknown way, or not what its checksum says."""
    write_zip(to, honest.files)
    data = bytearray(to.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    how = dice.choice(["locked", "packing", "checksum"])
    if how == "locked":
        data[at + 8] |= 1
    elif how == "packing":
        data[at + 10 : at + 12] = dice.choice([1, 6, 99, 65535]).to_bytes(2, "little")
    else:
        data[at + 16 : at + 20] = zlib.crc32(dice.randbytes(8)).to_bytes(4, "little")
    to.write_bytes(bytes(data))
    return how


# --- the bag --------------------------------------------------------------------------------------------------

BAD_LINES = (
    *("{sum}  ../outside", "{sum}  /etc/passwd", "{sum}  data/missing", "nosum  data/heads.json", "{sum}"),
    *("{sum}  data/heads.json", "zz{sum}  data/heads.json", "{sum}  ~/x", "{sum}  C:\\x", "\x00"),
)


def bag(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A file of the bag is changed, missing or extra; or the bag's own description of its files is wrong."""
    files = dict(honest.files)
    payload = [name for name in files if name.startswith(f"{ROOT}data/")]
    how = dice.choice(["changed", "gone", "more", "line", "declaration", "oxum", "fetch", "encoding"])
    if how == "changed":
        name = dice.choice(payload)
        at = dice.randrange(len(files[name]))
        files[name] = (
            files[name][:at] + bytes([files[name][at] ^ (1 << dice.randrange(8))]) + files[name][at + 1 :]
        )
    elif how == "gone":
        del files[dice.choice([*payload, f"{ROOT}bagit.txt", f"{ROOT}manifest-sha256.txt"])]
    elif how == "more":
        files[f"{ROOT}data/{dice.choice(['more', 'texts/more', 'events.jsonl.bak'])}"] = dice.randbytes(5)
    elif how == "line":
        line = dice.choice(BAD_LINES).format(sum=f"{dice.randrange(16**64):064x}")
        files[f"{ROOT}manifest-sha256.txt"] += line.encode() + b"\n"
    elif how == "declaration":
        files[f"{ROOT}bagit.txt"] = dice.choice(
            [
                b"",
                b"BagIt-Version: 9.0\nTag-File-Character-Encoding: UTF-8\n",
                b"\xff\xfe",
                b"BagIt-Version: 1.0\n",
            ]
        )
    elif how == "oxum":
        files[f"{ROOT}bag-info.txt"] = (
            f"Payload-Oxum: {dice.randrange(1000)}.{dice.randrange(100)}\n".encode()
        )
    elif how == "fetch":
        files[f"{ROOT}fetch.txt"] = b"http://example.org/x 5 ../../x\n"
    else:
        files[f"{ROOT}bagit.txt"] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: klingon\n"
    write_zip(to, files)
    return how


def texts(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A text is swapped, or not in UTF-8; or a name in its folder is no hash."""
    name = next(name for name in honest.files if "/texts/" in name)
    files = dict(honest.files)
    how = dice.choice(["swapped", "no UTF-8", "no hash"])
    if how == "swapped":
        files[name] = dice.randbytes(30)
    elif how == "no UTF-8":
        files[name] = b"\xff\xfe" + files[name]
    else:
        files[name.rpartition("/")[0] + f"/{dice.choice(['x', 'A' * 64, 'b' * 63])}"] = b"x"
    update_manifests(files)
    write_zip(to, files)
    return how


# --- the heads ------------------------------------------------------------------------------------------------

ODD: tuple[Any, ...] = (None, "", "x", -1, 0, 1.5, 2**70, [], {}, True, "a" * 200, "\n", "ﷺ", ["x"], {"a": 1})


def heads_file(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """`heads.json` is invalid; the sender's signature is renewed where possible."""
    body = json.loads(honest.files[f"{ROOT}data/heads.json"])
    where: str = dice.choice([*body, "head", "sender field", "no json"])
    if where == "no json":
        _with_heads(honest, to, dice.choice([b"", b"[]", b"{", b"\xff", b"null", b"[" * 50_000]))
        return where
    if where == "head":
        name = dice.choice(list(body["heads"][0]))
        body["heads"][0][name] = _other(dice, body["heads"][0][name])
    elif where == "sender field":
        where = dice.choice(list(body["sender"]))
        body["sender"][where] = _other(dice, body["sender"][where])
    elif dice.random() < 0.3:
        del body[where]
    else:
        body[where] = _other(dice, body[where])
    _with_heads(honest, to, json.dumps(body, sort_keys=True, separators=(",", ":")).encode() + b"\n")
    return where


def _other(dice: random.Random, value: object) -> object:
    """Another value of whatever kind; never the empty word, which is no key and no signature."""
    others = [odd for odd in ODD if odd != "" and (odd != value or type(odd) is not type(value))]
    return dice.choice(others)


def _with_heads(honest: HonestBundle, to: Path, data: bytes) -> None:
    files = honest.files | {f"{ROOT}data/heads.json": data}
    update_manifests(files)
    write_zip(to, files)


def signature(honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """A signature of another key, of another event, or over other words; or none where one is due."""
    thief = DeviceKey(to.with_name("thief.key"))
    how = dice.choice(["thief", "thief's head", "no head", "garbled head", "garbled sender", "other event"])
    head = honest.heads.heads[0]
    words = head_statement(head.device, head.seq, head.event)
    if how == "thief":
        write_bundle(honest, to, honest.raws, key=thief)
    elif how == "thief's head":
        write_bundle(
            honest, to, honest.raws, heads=[replace(head, key=thief.public, signature=thief.sign(words))]
        )
    elif how == "no head":
        write_bundle(honest, to, honest.raws, heads=[])
    elif how == "garbled head":
        write_bundle(honest, to, honest.raws, heads=[replace(head, signature=_garbled(dice, head.signature))])
    elif how == "other event":
        write_bundle(honest, to, honest.raws, heads=[replace(head, event=f"{dice.randrange(16**64):064x}")])
    else:
        whole = replace(honest.heads, signature=_garbled(dice, honest.heads.signature))
        _with_heads(honest, to, heads_bytes(whole))
    return how


def _garbled(dice: random.Random, signed: str) -> str:
    at = dice.randrange(len(signed))
    return (
        signed[:at]
        + dice.choice([sign for sign in "0123456789abcdef" if sign != signed[at]])
        + signed[at + 1 :]
    )
