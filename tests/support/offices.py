"""Two offices with machines of their own, and forged bundles that our program would not write."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.schema.canonical_json import canonical, sha256_of_text
from db.schema.entity_mappings import ENTITY_MAPPINGS
from tests.support.encrypted_stores import key_of
from workbench.domain.bundle import BundleHeads, SignedHead
from workbench.domain.claim import Claim
from workbench.domain.errors import BundleInvalid, BundleLocked
from workbench.domain.person import Person, Role
from workbench.exchange.bundles import bagit
from workbench.exchange.bundles.bag_files import open_files
from workbench.exchange.bundles.bundle import BundleReader, BundleWriter, head_statement, sender_statement
from workbench.services.replication.signing import DeviceKey
from workbench.workspace import Workspace


class Office:
    """A workspace on a machine of its own, with a checker and a supervisor that all offices know."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder / name
        self.key_file = self.folder / "device.key"
        self.workspace = self.open()

    def open(self) -> Workspace:
        path = self.folder / "store.tadqiq"
        return Workspace.open(path, key_file=self.key_file, key=key_of(path))

    def open_at(self, name: str) -> Workspace:
        """An empty store beside this one, on a machine of its own."""
        return Workspace.open(self.folder / f"{name}.tadqiq", key_file=self.folder / f"{name}.key")

    def bundle(self, name: str = "all.bundle", **options: Any) -> Path:
        path = self.folder / name
        path.unlink(missing_ok=True)
        self.workspace.bundles.create(path, **options)
        return path

    def person(self, role: Role) -> Person:
        return next(person for person in self.workspace.people.list() if person.role is role)

    @property
    def claim(self) -> Claim:
        article = self.workspace.articles.list()[0].article
        return self.workspace.claims.of_article(article.id)[0]

    def everything(self) -> tuple[object, ...]:
        """Everything that must not change when a bundle is refused."""
        store = self.workspace.store
        with store.read() as connection:
            waiting = connection.exec_driver_sql("SELECT count(*) FROM quarantine").scalar_one()
        return store.chain_heads(), waiting, store.snapshots.hashes(), sorted(self.folder.rglob("*"))


def bundle_parts(path: Path) -> tuple[list[str], BundleHeads, list[tuple[str, str]]]:
    with open_files(path) as files:
        reader = BundleReader(files)
        return list(reader.events()), reader.heads, list(reader.texts())


def write_forged_bundle(
    source: Path,
    to: Path,
    key_file: Path,
    change: Callable[[list[dict[str, Any]]], list[dict[str, Any]] | None],
    *,
    sign: bool = True,
) -> Path:
    """Write a bundle with changed events, chained again and signed with the key in `key_file`."""
    raws, heads, texts = bundle_parts(source)
    events = [json.loads(raw) for raw in raws]
    events = change(events) or events
    again: list[str] = []
    last: dict[str, str] = {}
    names: dict[str, str] = {}
    for raw, event in zip([*raws, *[""] * len(events)], events, strict=False):
        old = sha256_of_text(raw, "event")
        event["sup"] = {
            register: sorted(names.get(n, n) for n in ids) for register, ids in event["sup"].items()
        }
        if event["prev"] is not None:
            event["prev"] = last.get(event["device"], event["prev"])
        text = canonical(event)
        names[old] = last[event["device"]] = sha256_of_text(text, "event")
        again.append(text)
    key = DeviceKey(key_file)
    ends = {}
    for text in again:
        event = json.loads(text)
        ends[event["device"]] = SignedHead(event["device"], event["seq"], sha256_of_text(text, "event"))
    signed = tuple(
        SignedHead(e.device, e.seq, e.event, key.public, key.sign(head_statement(e.device, e.seq, e.event)))
        if sign
        else e
        for e in ends.values()
    )
    with to.open("wb") as file:
        writer = BundleWriter(file)
        sums = writer.events(again)
        for sha256, body in texts:
            writer.text(sha256, body)
        whole = BundleHeads(signed, heads.selection, heads.sender, key.public, "", sums)
        signature = key.sign(sender_statement(whole))
        writer.finish(BundleHeads(signed, heads.selection, heads.sender, key.public, signature, sums))
    return to


def refusal_of(office: Office, bundle: Path) -> str:
    """Try to merge a bundle that must be refused; return the message. Checks that nothing changed."""
    before = office.everything()
    with pytest.raises((BundleInvalid, BundleLocked)) as caught:
        office.workspace.merging.preview(bundle)
    with pytest.raises((BundleInvalid, BundleLocked)) as caught:
        office.workspace.merging.merge(None, bundle)
    assert office.everything() == before
    assert office.workspace.store.verify() == []
    sentence = str(caught.value)
    assert sentence.startswith(f"“{bundle}”")
    assert sentence.endswith(".")
    return sentence


def shown_rows(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All that is shown of entities, kind by kind."""
    tables = sorted({mapping.main.name for mapping in ENTITY_MAPPINGS.values()} - {"receipt", "installation"})
    with workspace.store.read() as connection:
        return {
            table: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id")]  # noqa: S608
            for table in tables
        }


def append_event(
    event: dict[str, Any], **fields: Any
) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    def change(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
        last = events[-1]
        more = {**last, "seq": last["seq"] + 1, "hlc": last["hlc"] + 1, "prev": "0" * 64, "undoes": None}
        more |= {
            "sup": {},
            "restores": {},
            "verb": "edit",
            "action": "edit",
            "change": "0",
            **event,
            **fields,
        }
        return [*events, more]

    return change


def rewrite_zip(source: Path, to: Path, change: Callable[[dict[str, bytes]], None], **options: Any) -> Path:
    with zipfile.ZipFile(source) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return to


def update_manifests(files: dict[str, bytes]) -> None:
    """Make the manifests agree with the files as they are now."""
    root = "tadqiq-bundle/"
    payload = {n.removeprefix(root): d for n, d in files.items() if n.startswith(f"{root}data/")}
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in payload.items()}
    files[f"{root}manifest-sha256.txt"] = bagit.manifest(sums)
    files[f"{root}bag-info.txt"] = b"Bag-Software-Agent: x\n"
    tags = {
        n.removeprefix(root): hashlib.sha256(d).hexdigest()
        for n, d in files.items()
        if n.removeprefix(root) in {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}
    }
    files[f"{root}tagmanifest-sha256.txt"] = bagit.manifest(tags)
