"""An honest bundle in its parts, and functions that write it again with other parts."""

from __future__ import annotations

import json
import random
import warnings
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.schema.canonical_json import canonical, sha256_of_text
from tests.support.offices import Office, bundle_parts
from workbench.domain.bundle import BundleHeads, SignedHead
from workbench.domain.person import Role
from workbench.exchange.bundles.bundle import BundleWriter, head_statement, sender_statement
from workbench.services.replication.signing import DeviceKey

Event = dict[str, Any]
Files = dict[str, bytes]


@dataclass(frozen=True)
class HonestBundle:
    """An honest bundle in its parts, with the people and entities in it."""

    path: Path
    raws: tuple[str, ...]
    heads: BundleHeads
    texts: tuple[tuple[str, str], ...]
    files: Files
    key: DeviceKey
    claim: str
    article: str
    checker: str
    boss: str
    device: str

    @classmethod
    def of(cls, office: Office) -> HonestBundle:
        path = office.bundle("honest.bundle")
        raws, heads, texts = bundle_parts(path)
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        claim = office.claim
        return cls(
            path,
            tuple(raws),
            heads,
            tuple(texts),
            files,
            DeviceKey(office.key_file),
            claim.id,
            claim.article_id,
            office.person(Role.CHECKER).id,
            office.person(Role.SUPERVISOR).id,
            office.workspace.store.device_id,
        )


def write_zip(to: Path, files: Files, *more: tuple[zipfile.ZipInfo | str, bytes]) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # of names that come twice
        for name, data in files.items():
            archive.writestr(name, data)
        for info, data in more:
            archive.writestr(info, data)


def write_bundle(
    honest: HonestBundle,
    to: Path,
    raws: tuple[str, ...] | list[str],
    *,
    key: DeviceKey | None = None,
    heads: list[SignedHead] | None = None,
    texts: tuple[tuple[str, str], ...] | None = None,
) -> None:
    """Write a bundle of these lines. By default every head of every device is signed with the office's key."""
    key = key or honest.key
    if heads is None:
        ends: dict[str, tuple[int, str]] = {}
        for raw in raws:
            event = json.loads(raw)
            ends[event["device"]] = (event["seq"], sha256_of_text(raw, "event"))
        heads = [
            SignedHead(device, seq, event, key.public, key.sign(head_statement(device, seq, event)))
            for device, (seq, event) in ends.items()
        ]
    with to.open("wb") as file:
        writer = BundleWriter(file)
        sums = writer.events(raws)
        for sha256, body in honest.texts if texts is None else texts:
            writer.text(sha256, body)
        whole = BundleHeads(tuple(heads), False, honest.device, key.public, "", sums)
        writer.finish(replace(whole, signature=key.sign(sender_statement(whole))))


def next_event(honest: HonestBundle, dice: random.Random, **fields: Any) -> Event:
    """An event that follows the last one, correct except for the given fields."""
    last = json.loads(honest.raws[-1])
    return {
        **last,
        "seq": last["seq"] + 1,
        "prev": sha256_of_text(honest.raws[-1], "event"),
        "hlc": last["hlc"] + dice.randrange(1, 10**6),
        "author": honest.checker,
        "change": f"change-{dice.randrange(10**9)}",
        "action": "edit claim",
        "verb": dice.choice(["edit", "create", "import"]),
        "entity_type": "claim",
        "entity": honest.claim,
        "writes": {"note": f"x{dice.randrange(10**6)}"},
        "sup": {},
        "restores": {},
        "undoes": None,
        **fields,
    }


def write_with_event(honest: HonestBundle, to: Path, event: Event) -> None:
    """Write the honest bundle with this event at its end, and the device's signature over it."""
    raw, seq = canonical(event), json.loads(honest.raws[-1])["seq"] + 1
    name, key = sha256_of_text(raw, "event"), honest.key
    head = SignedHead(
        honest.device, seq, name, key.public, key.sign(head_statement(honest.device, seq, name))
    )
    write_bundle(honest, to, [*honest.raws, raw], heads=[head])
