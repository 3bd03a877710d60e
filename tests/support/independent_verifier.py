"""Somebody who has a bundle, `docs/bundle-format.md`, Python and libsodium, and not a line of this program.

Nothing of the project may be imported here: what this finds must follow from the document alone.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

ROOT = "tadqiq-bundle/"

#: A chain's head as it was exported once and kept elsewhere: device -> number and event.
Kept = Mapping[str, tuple[int, str]]


def check(bundle: Path, kept: Kept | None = None) -> list[str]:
    """Every reason not to believe this bundle; with heads kept elsewhere, also what it lacks of them."""
    try:
        with zipfile.ZipFile(bundle) as archive:
            files = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        return [f"no zip that can be read: {error}"]
    bag = {name.removeprefix(ROOT): data for name, data in files.items()}
    try:
        return [*_bag(bag), *_signed(bag), *_events(bag, kept or {}), *_hashed(bag)]
    except (KeyError, ValueError, TypeError) as error:
        return [f"not in the form that is described: {error!r}"]


def _bag(bag: Mapping[str, bytes]) -> Iterator[str]:
    """Step 1: every file has its checksum, none is missing, none is too many."""
    if bag.get("bagit.txt") != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        yield "bagit.txt is not as it should be"
    named: set[str] = set()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        for line in bag[manifest].decode().splitlines():
            digest, path = line.split("  ", 1)
            named.add(path)
            if path not in bag:
                yield f"{path} is missing"
            elif hashlib.sha256(bag[path]).hexdigest() != digest:
                yield f"{path} does not have its checksum"
    for name in bag:
        if name.startswith("data/") and name not in named:
            yield f"{name} is too many"
    found = re.search(rb"Payload-Oxum: (\d+)\.(\d+)", bag.get("bag-info.txt", b""))
    payload = [len(data) for name, data in bag.items() if name.startswith("data/")]
    if found and (int(found[1]), int(found[2])) != (sum(payload), len(payload)):
        yield "bag-info.txt counts other files"


def _canonical(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _holds(key: str, words: bytes, signature: str) -> bool:
    try:
        VerifyKey(bytes.fromhex(key)).verify(words, bytes.fromhex(signature))
    except (BadSignatureError, ValueError):
        return False
    return True


def _signed(bag: Mapping[str, bytes]) -> Iterator[str]:
    """Step 2: the sender's signature and each head's signature hold for the keys beside them."""
    heads = json.loads(bag["data/heads.json"])
    if bag["data/heads.json"] != _canonical(heads) + b"\n":
        yield "heads.json is not canonical"
    if heads["events_sha256"] != hashlib.sha256(bag["data/events.jsonl"]).hexdigest():
        yield "the events are not those that the sender signed"
    sender = heads["sender"]
    unsigned = _canonical({**heads, "sender": {**sender, "signature": ""}}) + b"\n"
    if not _holds(sender["key"], b"tadqiq-bundle-1\n" + unsigned, sender["signature"]):
        yield "the sender's signature does not hold"
    for head in heads["heads"]:
        words = f"tadqiq-head-1\n{head['device']}\n{head['seq']}\n{head['event']}\n".encode()
        if head["signature"] and not _holds(head["key"], words, head["signature"]):
            yield f"the signature of device {head['device']} does not hold"


def _events(bag: Mapping[str, bytes], kept: Kept) -> Iterator[str]:
    """Steps 3 to 5: announced keys, canonical lines in chains, and what the heads' signatures cover."""
    heads = json.loads(bag["data/heads.json"])
    lines = bag["data/events.jsonl"].split(b"\n")
    if lines.pop() != b"":
        yield "the last event was cut off"
    events: dict[str, dict[str, Any]] = {}
    for line in lines:
        body = json.loads(line)
        if _canonical(body) != line:
            yield "an event is not canonical"
        events[hashlib.sha256(line).hexdigest()] = body
    announced = {
        body["device"]: body["writes"]["key"]
        for body in events.values()
        if body["entity_type"] == "device" and body["writes"].get("key")
    }
    for told in (*heads["heads"], heads["sender"]):
        if told["signature"] and announced.get(told["device"], told["key"]) != told["key"]:
            yield f"device {told['device']} announced another key"
    for body in events.values():
        yield from _chained(body, events, selection=heads["selection"])
    if not heads["selection"]:
        passed = {at for head in heads["heads"] if head["signature"] for at in _down(head["event"], events)}
        forged = {body["device"] for name, body in events.items() if name not in passed} & announced.keys()
        yield from (f"events of device {device} stand under no signature" for device in sorted(forged))
    for device, (seq, event) in kept.items():
        here = [name for name, body in events.items() if (body["device"], body["seq"]) == (device, seq)]
        if event not in here:
            yield f"event {seq} of device {device} is not the one that was kept"


def _chained(body: dict[str, Any], events: Mapping[str, dict[str, Any]], *, selection: bool) -> Iterator[str]:
    name = f"event {body['seq']} of device {body['device']}"
    if (body["prev"] is None) != (body["seq"] == 1):
        yield f"{name} does not say which one it follows"
    before = events.get(body["prev"] or "")
    if before is not None:
        if (before["device"], before["seq"] + 1) != (body["device"], body["seq"]):
            yield f"{name} does not follow the one that it names"
        if before["hlc"] >= body["hlc"]:
            yield f"{name} is older than the one before it"
    earlier = [one for one in events.values() if one["device"] == body["device"] and one["seq"] < body["seq"]]
    if before is None and body["prev"] is not None and earlier and not selection:
        yield f"the event before {name} is missing"
    for register in body["sup"]:
        if register not in body["writes"]:
            yield f"{name} supersedes what it does not write"


def _down(event: str, events: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    at = event
    while at in events:
        yield at
        at = events[at]["prev"] or ""


def _hashed(bag: Mapping[str, bytes]) -> Iterator[str]:
    """Step 6: texts and snapshots have the hash that is their name, and every text that an event names is here."""
    for name, data in bag.items():
        folder, _, digest = name.rpartition("/")
        if folder in {"data/texts", "data/snapshots"} and hashlib.sha256(data).hexdigest() != digest:
            yield f"{name} is not named by its hash"
    for line in bag["data/events.jsonl"].splitlines():
        body = json.loads(line)
        core = body["writes"].get("core") if body["entity_type"] == "article" else None
        if core and f"data/texts/{core['sha256']}" not in bag:
            yield f"the text of article {body['entity']} is missing"
